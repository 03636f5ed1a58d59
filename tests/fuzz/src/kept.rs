//! Inputs that are kept beside the fuzzer: real messages, and what once broke something.

use std::io;
use std::path::{Path, PathBuf};

/// Where the fuzzer is.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz")
}

/// Inputs of a target: of its corpus, and those that once broke it. By name.
///
/// # Errors
/// A folder that cannot be read.
pub fn inputs(target: &str) -> io::Result<Vec<(PathBuf, Vec<u8>)>> {
    let mut found = Vec::new();
    for kind in ["corpus", "crashes"] {
        let folder = folder().join(kind).join(target);
        if !folder.exists() {
            continue;
        }
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            found.push((path.clone(), std::fs::read(path)?));
        }
    }
    found.sort();
    Ok(found)
}
