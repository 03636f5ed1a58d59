//! Plays the scenario with the runner of one language: `pleinmakers-scenario NAME -- COMMAND…`.

use anyhow::Context as _;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    pleinmakers_tests::end(run())
}

fn run() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().context("the name of the language, then the runner's command")?;
    let command: Vec<String> = arguments.filter(|argument| argument != "--").collect();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../bindings/scenario/first-visit.toml");
    let steps = pleinmakers_tests::scenario::play(&file, &command)?;
    writeln!(std::io::stdout(), "scenario in {name}: {steps} steps as told")?;
    Ok(())
}
