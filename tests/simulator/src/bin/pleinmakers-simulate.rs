//! Runs the simulator: many histories, one that is replayed, or planted faults. `script/simulate` builds and calls it.

use anyhow::{Context, Result, bail};
use clap::Parser;
use pleinmakers_simulator::campaign::{Plan, Summary, campaign};
use pleinmakers_simulator::history::{History, Kind, Theme};
use pleinmakers_simulator::promises::look_only_at;
use pleinmakers_simulator::shrink::shrink;
use pleinmakers_simulator::world::{Pool, run};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// A history is a great many small pieces of memory.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Many phones and a server, by one seed; every promise of the sync, after every step.
#[derive(Debug, Parser)]
#[command(name = "script/simulate")]
struct Arguments {
    /// First seed; the others follow.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Number of histories [default: 10000, or as many as --seconds lets].
    #[arg(long)]
    histories: Option<u64>,
    /// Ends after so many seconds.
    #[arg(long)]
    seconds: Option<u64>,
    /// Switches off every fault but this one; `none`: all.
    #[arg(long, value_name = "NAME")]
    faults: Option<String>,
    /// Lets every history lean towards this.
    #[arg(long, value_name = "NAME", conflicts_with = "faults")]
    theme: Option<String>,
    /// Replays a kept history and tells what happens.
    #[arg(long, value_name = "FILE")]
    replay: Option<PathBuf>,
    /// Plants faults in the engine, one at a time (or this one), and counts the seeds until a promise breaks.
    #[arg(long, value_name = "NAME", num_args = 0..=1, default_missing_value = "all")]
    planted: Option<String>,
    /// Looks at one promise only, by its number.
    #[arg(long, value_name = "NUMBER")]
    promise: Option<u8>,
    /// Histories after which the search for a planted fault gives up.
    #[arg(long, default_value_t = 5_000)]
    limit: u64,
    /// Ends after so many histories that fail.
    #[arg(long, default_value_t = 1)]
    findings: usize,
    /// Threads.
    #[arg(long, default_value_t = 2)]
    threads: usize,
}

fn main() -> ExitCode {
    match start(&Arguments::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{error:#}");
            ExitCode::from(2)
        }
    }
}

fn start(arguments: &Arguments) -> Result<bool> {
    let out = &mut std::io::stdout().lock();
    look_only_at(arguments.promise);
    if let Some(path) = &arguments.replay {
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        return tell(out, &History::read(&text)?);
    }
    if let Some(name) = &arguments.planted {
        return planted(out, name, arguments);
    }
    let only = arguments.faults.as_deref().map(fault).transpose()?;
    let theme = arguments.theme.as_deref().map(theme).transpose()?;
    let histories = arguments.histories.or(if arguments.seconds.is_some() { None } else { Some(10_000) });
    let time = arguments.seconds.map(Duration::from_secs);
    let (seed, findings, threads) = (arguments.seed, arguments.findings, arguments.threads);
    let plan = Plan { seed, histories, time, only, theme, findings, threads };
    if arguments.histories == Some(1) {
        return tell(out, &plan.history(arguments.seed));
    }
    let summary = campaign(&plan, &|seed, broken| {
        let _ = writeln!(std::io::stderr(), "seed {seed} breaks {broken}");
    });
    print(out, &summary)?;
    let Some((seed, _, broken)) = summary.broken.first() else { return Ok(true) };
    writeln!(out)?;
    for (seed, _, broken) in &summary.broken {
        writeln!(out, "seed {seed} breaks {broken}")?;
    }
    let mut pool = Pool::shared();
    let small = shrink(&plan.history(*seed), broken.promise, &mut pool);
    let path = std::env::temp_dir().join(format!("pleinmakers-seed-{seed}.txt"));
    std::fs::write(&path, format!("# seed {seed}: {broken}\n{small}"))?;
    tell(out, &small)?;
    let leans = plan.theme.map(|theme| format!(" --theme {}", theme.word())).unwrap_or_default();
    writeln!(out, "\nreplay the whole:  script/simulate --seed {seed} --histories 1{leans}")?;
    writeln!(out, "replay the small:  script/simulate --replay {}", path.display())?;
    Ok(false)
}

fn fault(name: &str) -> Result<Kind> {
    if name == "none" {
        // Not a fault: no fault has this name, so all are left out.
        return Ok(Kind::Sync);
    }
    let known =
        || Kind::ALL.iter().filter(|kind| kind.is_fault()).map(|kind| kind.word()).collect::<Vec<_>>().join(", ");
    Kind::from_word(name).filter(|kind| kind.is_fault()).with_context(|| format!("faults are: none, {}", known()))
}

fn theme(name: &str) -> Result<Theme> {
    let known = || Theme::ALL.iter().map(|theme| theme.word()).collect::<Vec<_>>().join(", ");
    Theme::from_word(name).with_context(|| format!("themes are: {}", known()))
}

fn tell(out: &mut impl Write, history: &History) -> Result<bool> {
    let report = run(history, &mut Pool::shared(), true);
    for line in &report.lines {
        writeln!(out, "{line}")?;
    }
    writeln!(out, "\n{} things happened, {} phones, trace {:016x}", report.steps, report.phones, report.trace)?;
    Ok(report.broken.is_none())
}

fn print(out: &mut impl Write, summary: &Summary) -> Result<()> {
    let seconds = summary.took.as_secs_f64();
    writeln!(
        out,
        "histories  {} in {seconds:.1} s, {:.0} a second",
        summary.histories,
        summary.histories as f64 / seconds
    )?;
    writeln!(out, "steps      {}", summary.steps)?;
    writeln!(out, "phones     {}", summary.phones)?;
    writeln!(out, "actions    {}", summary.actions)?;
    writeln!(out, "cards      {}", summary.cards)?;
    for (kind, (histories, times)) in &summary.met {
        let word = if kind.is_fault() { "fault" } else { "step" };
        writeln!(out, "{word:<10} {:<15} in {histories} histories, {times} times", kind.word())?;
    }
    writeln!(out, "trace      {:016x}", summary.trace)?;
    Ok(())
}

/// Histories after which the search for a fault that breaks one promise, looked at alone, goes on to the next fault.
#[cfg(feature = "planted")]
const ALONE: u64 = 100;

#[cfg(not(feature = "planted"))]
fn planted(_: &mut impl Write, _: &str, _: &Arguments) -> Result<bool> {
    bail!("this build has no planted faults: script/simulate builds one that has")
}

#[cfg(feature = "planted")]
fn planted(out: &mut impl Write, name: &str, arguments: &Arguments) -> Result<bool> {
    use pleinmakers_simulator::kept::kept;
    use pleinmakers_simulator::planted::{Planted, hunt, untold};
    use pleinmakers_simulator::promises::name as promise_name;
    use std::collections::BTreeSet;
    let faults: Vec<Planted> =
        Planted::ALL.iter().copied().filter(|fault| name == "all" || fault.name() == name).collect();
    if faults.is_empty() {
        bail!("no such fault: {name}");
    }
    let (kept, mut survivors, mut told) = (kept()?, 0, BTreeSet::new());
    writeln!(out, "{:<26} {:>6} {:>6}  {:<44}  kept history", "fault", "found", "median", "caught by")?;
    for fault in faults {
        let hunted = hunt(fault, &kept, arguments.seed, arguments.limit, arguments.threads);
        survivors += usize::from(hunted.survived());
        told.extend(hunted.promises.iter().copied());
        writeln!(out, "{hunted}")?;
    }
    writeln!(out, "{survivors} survivors")?;
    if name != "all" || arguments.promise.is_some() {
        return Ok(survivors == 0);
    }
    writeln!(out, "\nLooked at alone, as what breaks them was told under another promise:")?;
    let mut unbroken = 0;
    for promise in untold(&told) {
        look_only_at(Some(promise));
        let fault = Planted::ALL
            .iter()
            .find(|fault| !hunt(**fault, &kept, arguments.seed, ALONE, arguments.threads).survived());
        unbroken += usize::from(fault.is_none());
        let fault = fault.map_or("NO FAULT BREAKS IT", |fault| fault.name());
        writeln!(out, "{promise:>2} {:<24} {fault}", promise_name(promise))?;
    }
    look_only_at(None);
    writeln!(out, "{unbroken} promises that no fault breaks")?;
    Ok(survivors + unbroken == 0)
}
