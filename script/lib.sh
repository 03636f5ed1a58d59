# What the scripts share. Sourced, not run.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
export PLEINMAKERS_SAMPLES="${PLEINMAKERS_SAMPLES:-$PWD/../shared/data}"

started=$SECONDS
say() { printf '%s\n' "$*"; }
# A long step says that it has begun, and how far the whole is.
step() { printf '[%3ds] %s\n' "$((SECONDS - started))" "$*"; }
have() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif have sudo && sudo -n true 2>/dev/null; then sudo "$@"; else return 1; fi
}

# apt_need PACKAGE…: installs what is missing; without the right to, prints the line and goes on.
apt_need() {
  local missing=() package
  have dpkg || return 0
  for package in "$@"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] && return 0
  step "installing ${missing[*]}"
  if ! as_root env DEBIAN_FRONTEND=noninteractive sh -c \
    'apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null' sh "${missing[@]}"; then
    say "Please install these yourself, and start again:"
    say "  apt-get install ${missing[*]}"
  fi
}
