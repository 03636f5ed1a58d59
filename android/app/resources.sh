#!/usr/bin/env bash
# Makes R and an APK of resources from the app's and its libraries' folders: what Gradle's plugin does on a developer's
# machine. Debian's Android is API 29, so what is newer is left out of this APK; in the manifest it stands in the merged
# one, which the tests and lint read.
set -euo pipefail
app=$1 aars=$2 built=$3
framework=/usr/share/android-framework-res/framework-res.apk

flat=$built/flat
rm -rf "$flat" "$built/java"
mkdir -p "$flat" "$built/java"
packages=()
overlays=()
for aar in "$aars"/*/; do
  # Without resources a library has no R.
  [ -s "$aar/R.txt" ] || continue
  packages+=("$(sed -n 's/.*package="\([^"]*\)".*/\1/p' "$aar/AndroidManifest.xml" | head -n 1)")
  [ -d "$aar/res" ] || continue
  cp -r "$aar/res" "$flat/res"
  sed -i '/name="android:lStar"/d' "$flat"/res/values/values.xml
  aapt2 compile -o "$flat/$(basename "$aar").zip" --dir "$flat/res"
  rm -r "$flat/res"
  overlays+=(-R "$flat/$(basename "$aar").zip")
done
aapt2 compile -o "$flat/app.zip" --dir "$app/src/main/res"

sed -E 's/ *android:(dataExtractionRules|enableOnBackInvokedCallback|localeConfig|attributionTags)="[^"]*"//' \
  "$built/AndroidManifest.xml" | sed '/<queries>/,/<\/queries>/d' >"$built/older.xml"
aapt2 link -o "$built/resources.apk" -I "$framework" --manifest "$built/older.xml" --auto-add-overlay \
  --java "$built/java" --extra-packages "$(IFS=:; echo "${packages[*]}")" \
  -A "$app/../ui/src/main/resources" "${overlays[@]}" -R "$flat/app.zip"
