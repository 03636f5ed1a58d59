//! Every kept input, and thousands of changed ones, keep what must be true of each decoder.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use fastrand::Rng;
use pleinmakers_fuzz::kept::{folder, inputs};
use pleinmakers_fuzz::mutate::mutate;
use pleinmakers_fuzz::{TARGETS, Target, kinds};
use std::panic::catch_unwind;

/// Changed inputs of each target; a whole server takes longer.
const CHANGED: usize = 4_000;
const REQUESTS: usize = 1_000;

fn tried(name: &str, target: Target, what: &str, bytes: &[u8]) {
    if catch_unwind(|| target(bytes)).is_err() {
        let path = std::env::temp_dir().join(format!("pleinmakers-{name}-broken"));
        std::fs::write(&path, bytes).unwrap();
        panic!("{name}: {what}; the bytes are in {}", path.display());
    }
}

#[test]
fn every_kept_input_keeps_what_must_be_true() {
    for (name, target) in TARGETS {
        let kept = inputs(name).unwrap();
        assert!(!kept.is_empty(), "{name} has no corpus");
        for (path, bytes) in kept {
            tried(name, *target, &path.display().to_string(), &bytes);
        }
    }
    for entry in ["corpus", "crashes"].iter().filter_map(|kind| std::fs::read_dir(folder().join(kind)).ok()).flatten() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(TARGETS.iter().any(|(known, _)| *known == name), "{name} is no target");
    }
}

#[test]
fn changed_inputs_keep_it_too() {
    for (name, target) in TARGETS {
        let kept = inputs(name).unwrap();
        let mut random = Rng::with_seed(20_261_126);
        for n in 0..if *name == "request" { REQUESTS } else { CHANGED } {
            let mut bytes = kept[random.usize(0..kept.len())].1.clone();
            mutate(&mut bytes, &kept[random.usize(0..kept.len())].1, &mut random);
            tried(name, *target, &format!("changed input {n}"), &bytes);
        }
    }
}

#[test]
fn every_target_has_its_fuzzer_and_every_kind_its_number() {
    let manifest = std::fs::read_to_string(folder().join("Cargo.toml")).unwrap();
    for (name, _) in TARGETS {
        assert!(manifest.contains(&format!("name = \"{name}\"")), "fuzz/Cargo.toml lacks {name}");
    }
    assert_eq!(manifest.matches("[[bin]]").count(), TARGETS.len());
    assert_eq!(kinds().len(), 256);
}
