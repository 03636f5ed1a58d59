//! `pleinmakers-soak [--minutes 10] [--seed S] [--phones 5]`: the real programs for minutes; then the promises.

use anyhow::Result;
use clap::Parser;
use pleinmakers_soak::promises::Verdict;
use pleinmakers_soak::run::{Plan, look, run, tell};
use std::io::Write as _;
use std::process::ExitCode;
use std::time::Duration;

/// The real programs behind a bad network, both sides killed; then the promises.
#[derive(Parser)]
struct Arguments {
    /// How long everybody works.
    #[arg(long, default_value_t = 10.0)]
    minutes: f64,
    /// What is chosen by chance follows from it.
    #[arg(long)]
    seed: Option<u64>,
    /// Phones.
    #[arg(long, default_value_t = 5)]
    phones: usize,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let seed = arguments.seed.unwrap_or_else(|| fastrand::u64(1..1_000_000));
    match soak(&arguments, seed) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "seed {seed}: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn soak(arguments: &Arguments, seed: u64) -> Result<bool> {
    let out = &mut std::io::stdout();
    let folder = tempfile::tempdir()?;
    writeln!(out, "seed {seed}")?;
    let time = Duration::from_secs_f64(arguments.minutes * 60.0);
    let plan = Plan { time, seed, phones: arguments.phones.max(1), quiet: Duration::from_secs(8) };
    // Kept until it is known to be right.
    let path = folder.keep();
    let outcome = run(&plan, &path, out).inspect_err(|_| {
        let _ = writeln!(std::io::stderr(), "the files are kept in {}", path.display());
    })?;
    let (server, verdicts) = look(&outcome)?;
    tell(&outcome, &server, &verdicts, out)?;
    let holds = verdicts.iter().all(Verdict::holds);
    if holds {
        std::fs::remove_dir_all(&path)?;
    } else {
        writeln!(out, "seed {seed}: a promise is broken; the files are kept in {}", path.display())?;
    }
    Ok(holds)
}
