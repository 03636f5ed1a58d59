//! Plays a scene of the sync with a real server and real phones: `pleinmakers-play revocation|erasure|restore|clone`.

use pleinmakers_tests::play;

fn main() -> std::process::ExitCode {
    let scene = std::env::args().nth(1).unwrap_or_default();
    pleinmakers_tests::end(play::play(&scene, &mut std::io::stdout()))
}
