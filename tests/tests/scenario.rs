//! One story in every language: what Kotlin and Swift are given is what Rust is given. Kotlin and Swift play it in
//! their own parts of `script/test`, because they need their own toolchains.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

use pleinmakers_tests::{program, scenario};
use std::path::{Path, PathBuf};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../bindings").join(name)
}

fn play(runner: &[String]) -> usize {
    let steps = scenario::play(&file("scenario/first-visit.toml"), runner).unwrap();
    println!("scenario: {steps} steps");
    steps
}

#[test]
fn in_rust() {
    let runner = program("pleinmakers-runner").unwrap().to_string_lossy().into_owned();
    assert!(play(&[runner]) > 40);
}

#[test]
fn in_python() {
    let library = program("libpleinmakers.so").unwrap();
    // Python looks for the library beside the module.
    let beside = tempfile::tempdir().unwrap();
    for name in ["generated/python/pleinmakers.py", "scenario/runner.py"] {
        let from = file(name);
        std::fs::copy(&from, beside.path().join(from.file_name().unwrap())).unwrap();
    }
    std::os::unix::fs::symlink(library, beside.path().join("libpleinmakers.so")).unwrap();
    let runner = beside.path().join("runner.py").to_string_lossy().into_owned();
    assert!(play(&["python3".to_owned(), runner]) > 40);
}
