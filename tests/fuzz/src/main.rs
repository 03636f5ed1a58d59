//! `pleinmakers-fuzz TARGET [SECONDS]`: changed inputs without end, where libFuzzer cannot be built.

use fastrand::Rng;
use pleinmakers_fuzz::kept::inputs;
use pleinmakers_fuzz::mutate::mutate;
use pleinmakers_fuzz::target;
use std::io::Write as _;
use std::process::ExitCode;
use std::time::{Duration, Instant};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap_or_default();
    let seconds = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(60);
    let kept = inputs(&name).unwrap_or_default();
    let (Some(target), false) = (target(&name), kept.is_empty()) else {
        let _ = writeln!(std::io::stderr(), "no target {name} with inputs");
        return ExitCode::FAILURE;
    };
    let mut random = Rng::new();
    let (begun, mut done) = (Instant::now(), 0_u64);
    while begun.elapsed() < Duration::from_secs(seconds) {
        for _ in 0..64 {
            let mut bytes = kept[random.usize(0..kept.len())].1.clone();
            mutate(&mut bytes, &kept[random.usize(0..kept.len())].1, &mut random);
            // Where it panics, the input is left for whoever looks.
            let _ = std::fs::write(std::env::temp_dir().join(format!("pleinmakers-fuzz-{name}")), &bytes);
            target(&bytes);
            done += 1;
        }
    }
    let _ = writeln!(std::io::stdout(), "{name}: {done} inputs, nothing found");
    ExitCode::SUCCESS
}
