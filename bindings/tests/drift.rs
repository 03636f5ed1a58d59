//! The Kotlin and Swift that are kept here are those that the library of today generates.
//! `script/bindings` writes them anew.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

use std::path::{Path, PathBuf};
use uniffi::{GenerateOptions, TargetLanguage, generate};

/// Language, its folder under `generated/`, and the files that are kept.
const KEPT: [(TargetLanguage, &str, &[&str]); 3] = [
    (TargetLanguage::Kotlin, "kotlin", &["be/pleinmakers/core/pleinmakers.kt"]),
    (
        TargetLanguage::Swift,
        "swift",
        &["PleinmakersCore.swift", "PleinmakersCoreFFI.h", "PleinmakersCoreFFI.modulemap"],
    ),
    (TargetLanguage::Python, "python", &["pleinmakers.py"]),
];

/// The library beside this test.
fn library() -> PathBuf {
    let here = std::env::current_exe().unwrap();
    let name = format!("{}pleinmakers{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    here.ancestors().skip(1).map(|folder| folder.join(&name)).find(|path| path.exists()).unwrap()
}

#[test]
fn the_generated_code_has_not_drifted() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("generated");
    let write = std::env::var_os("WRITE_BINDINGS").is_some();
    let fresh = tempfile::tempdir().unwrap();
    for (language, folder, files) in KEPT {
        let out = fresh.path().join(folder);
        generate(GenerateOptions {
            languages: vec![language],
            source: library().to_str().unwrap().into(),
            out_dir: out.to_str().unwrap().into(),
            format: false,
            ..GenerateOptions::default()
        })
        .unwrap();
        for file in files {
            let (new, kept) = (std::fs::read_to_string(out.join(file)).unwrap(), root.join(folder).join(file));
            // Generators leave blanks at the ends of lines.
            let new = new.lines().map(str::trim_end).collect::<Vec<_>>().join("\n") + "\n";
            if write {
                std::fs::create_dir_all(kept.parent().unwrap()).unwrap();
                std::fs::write(&kept, new).unwrap();
            } else if std::fs::read_to_string(&kept).unwrap_or_default() != new {
                panic!("{} is not what the library generates: run script/bindings", kept.display());
            }
        }
    }
}
