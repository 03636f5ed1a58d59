//! Forty doors without a network, killed with -9 at each: `pleinmakers-doors [DOORS]`.

use pleinmakers_tests::doors;

fn main() -> std::process::ExitCode {
    let doors = std::env::args().nth(1).and_then(|number| number.parse().ok()).unwrap_or(40);
    pleinmakers_tests::end(doors::play(doors, &mut std::io::stdout()).map(|_| ()))
}
