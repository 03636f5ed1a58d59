//! `pleinmakers-fuzz TARGET [SECONDS]`: changed inputs without end, where libFuzzer cannot be built.

use fastrand::Rng;
use pleinmakers_fuzz::kept::{folder, inputs};
use pleinmakers_fuzz::mutate::mutate;
use pleinmakers_fuzz::target;
use std::io::Write as _;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Keeps what broke a target, so that the tests run it from then on.
fn keep(name: &str, bytes: &[u8]) -> ExitCode {
    let folder = folder().join("crashes").join(name);
    let path = folder.join(format!("found-{:08x}", fastrand::u32(..)));
    let kept = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, bytes));
    let _ = writeln!(std::io::stderr(), "{name}: broken; the input is in {}: {kept:?}", path.display());
    ExitCode::FAILURE
}

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
            if std::panic::catch_unwind(|| target(&bytes)).is_err() {
                return keep(&name, &bytes);
            }
            done += 1;
        }
    }
    let _ = writeln!(std::io::stdout(), "{name}: {done} inputs, nothing found");
    ExitCode::SUCCESS
}
