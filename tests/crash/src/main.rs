//! `pleinmakers-crash [--scenario NAME] [--quick]`: ends every scenario at every storage call, and prints what came
//! of it. With `--at CALL --policy POLICY`, or `--fault KIND --call N`, one point again.

use anyhow::{Context, Result, ensure};
use clap::{Parser, ValueEnum};
use pleinmakers_crash::disk::Policy;
use pleinmakers_crash::power::{self, Effort};
use pleinmakers_crash::recording::Recording;
use pleinmakers_crash::scenarios::{NAMES, scenario};
use pleinmakers_crash::story::Story;
use pleinmakers_crash::tape::{Fault, Trouble};
use pleinmakers_crash::{trouble, vfs};
use std::io::Write;
use std::process::ExitCode;
use std::time::Instant;

/// Calls that are shown before a failure.
const SHOWN: usize = 16;
/// Failures that are shown of one part.
const MOST_SHOWN: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    Full,
    Device,
    Read,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Full, Self::Device, Self::Read];

    fn trouble(self) -> Trouble {
        match self {
            Self::Full => Trouble::Full,
            Self::Device => Trouble::Device,
            Self::Read => Trouble::Read,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Device => "device",
            Self::Read => "read",
        }
    }
}

/// Ends the phone's store and the server's ledger at every storage call.
#[derive(Parser)]
struct Arguments {
    /// One scenario; all without it.
    #[arg(long)]
    scenario: Option<String>,
    /// Fewer subsets and tears at each call.
    #[arg(long)]
    quick: bool,
    /// One point: the number of calls before the loss of power.
    #[arg(long, requires = "policy")]
    at: Option<usize>,
    /// One point: what of the uncertain is there (kept, dropped, pieces-SEED, files-SEED, torn-CUT).
    #[arg(long, requires = "at")]
    policy: Option<Policy>,
    /// One run: which trouble.
    #[arg(long, requires = "call")]
    fault: Option<Kind>,
    /// One run: the call that fails.
    #[arg(long, requires = "fault")]
    call: Option<u64>,
    /// One run: all calls behind it fail too.
    #[arg(long)]
    for_ever: bool,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // A panic inside a run is a finding and is told as such.
    std::panic::set_hook(Box::new(|_| {}));
    match vfs::install().and_then(|()| run(&arguments)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<bool> {
    let out = &mut std::io::stdout();
    if let (Some(calls), Some(policy)) = (arguments.at, arguments.policy) {
        return one_point(out, arguments, calls, policy);
    }
    if let (Some(kind), Some(call)) = (arguments.fault, arguments.call) {
        let fault = Fault { trouble: kind.trouble(), at: call, for_ever: arguments.for_ever };
        return one_fault(out, arguments, fault);
    }
    let effort = if arguments.quick { Effort::QUICK } else { Effort::FULL };
    let names: Vec<&str> = match &arguments.scenario {
        Some(name) => vec![name],
        None => NAMES.to_vec(),
    };
    let began = Instant::now();
    writeln!(
        out,
        "{:<18} {:>6} {:>9} {:>9} {:>8}   {:>6} {:>6} {:>6} {:>8}   {:>5}",
        "scenario", "calls", "images", "distinct", "passed", "full", "device", "read", "passed", "time"
    )?;
    let mut totals = [0_usize; 5];
    let mut all_right = true;
    for name in names {
        let here = Instant::now();
        let story = scenario(name).with_context(|| format!("scenario {name}"))?;
        let recording = Recording::of(&*story, false)?;
        let power = power::enumerate(&*story, &recording, effort)?;
        let struck = |kind: Kind| Ok((kind, trouble::enumerate(&*story, &recording, kind.trouble())?));
        let troubles = Kind::ALL.into_iter().map(struck).collect::<Result<Vec<_>>>()?;
        let runs: Vec<u64> = troubles.iter().map(|(_, done)| done.runs).collect();
        let broken: usize = troubles.iter().map(|(_, done)| done.breaks.len()).sum();
        let all_runs = usize::try_from(runs.iter().sum::<u64>())?;
        let [full, device, read] = runs[..] else { anyhow::bail!("three kinds of trouble") };
        let passed = power.images - power.falls.len();
        let calls = recording.calls.len();
        writeln!(
            out,
            "{name:<18} {calls:>6} {:>9} {:>9} {passed:>8}   {full:>6} {device:>6} {read:>6} {:>8}   {:>4}s",
            power.images,
            power.distinct,
            all_runs - broken,
            here.elapsed().as_secs()
        )?;
        for (total, more) in totals.iter_mut().zip([calls, power.images, power.distinct, passed, all_runs]) {
            *total += more;
        }
        all_right &= power.falls.is_empty() && broken == 0;
        tell(out, name, &recording, &power, &troubles)?;
    }
    let [calls, images, distinct, passed, runs] = totals;
    writeln!(
        out,
        "{:<18} {calls:>6} {images:>9} {distinct:>9} {passed:>8}   {runs:>20} runs          {:>4}s",
        "together",
        began.elapsed().as_secs()
    )?;
    Ok(all_right)
}

/// Says what was wrong, how to have it again, and what led to it.
fn tell(
    out: &mut impl Write,
    name: &str,
    recording: &Recording,
    power: &power::Outcome,
    troubles: &[(Kind, trouble::Outcome)],
) -> Result<()> {
    for fall in power.falls.iter().take(MOST_SHOWN) {
        writeln!(out, "\nWRONG after {} calls of {name}, {}: {}", fall.calls, fall.policy, fall.wrong)?;
        writeln!(out, "again: script/crash --scenario {name} --at {} --policy {}", fall.calls, fall.policy)?;
        for line in recording.last_calls(fall.calls, SHOWN) {
            writeln!(out, "{line}")?;
        }
    }
    for (kind, outcome) in troubles {
        for one in outcome.breaks.iter().take(MOST_SHOWN) {
            let (at, for_ever) = (one.fault.at, if one.fault.for_ever { " --for-ever" } else { "" });
            writeln!(out, "\nWRONG in {name} with fault {} at call {at}{for_ever}: {}", kind.name(), one.wrong)?;
            writeln!(out, "again: script/crash --scenario {name} --fault {} --call {at}{for_ever}", kind.name())?;
        }
    }
    Ok(())
}

fn chosen(arguments: &Arguments) -> Result<(Box<dyn Story + Send>, Recording)> {
    let story = scenario(arguments.scenario.as_deref().context("--scenario")?)?;
    let recording = Recording::of(&*story, false)?;
    Ok((story, recording))
}

fn one_point(out: &mut impl Write, arguments: &Arguments, calls: usize, policy: Policy) -> Result<bool> {
    let (story, recording) = chosen(arguments)?;
    ensure!(calls <= recording.calls.len(), "there are {} calls", recording.calls.len());
    for line in recording.last_calls(calls, SHOWN) {
        writeln!(out, "{line}")?;
    }
    say(out, power::replay(&*story, &recording, calls, policy))
}

fn one_fault(out: &mut impl Write, arguments: &Arguments, fault: Fault) -> Result<bool> {
    let (story, recording) = chosen(arguments)?;
    say(out, trouble::run(&*story, &recording, fault).map(drop))
}

fn say(out: &mut impl Write, answer: Result<()>) -> Result<bool> {
    match &answer {
        Ok(()) => writeln!(out, "as it should be")?,
        Err(wrong) => writeln!(out, "WRONG: {wrong:#}")?,
    }
    Ok(answer.is_ok())
}
