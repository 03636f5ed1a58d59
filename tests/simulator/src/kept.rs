//! Histories that once broke a promise, as files. A test runs them all; a planted fault that one of them breaks is caught
//! wherever that test runs.

use crate::history::History;
use anyhow::{Context, Result, ensure};
use std::path::Path;

/// Those in `tests/simulator/seeds/`, by name, in its order.
///
/// # Errors
/// A file cannot be read, or does not say in its first line what it found.
pub fn kept() -> Result<Vec<(String, History)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut all = Vec::new();
    for entry in std::fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let text = std::fs::read_to_string(&path)?;
        ensure!(text.starts_with("# "), "{}: says what it found", path.display());
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        all.push((name, History::read(&text).with_context(|| path.display().to_string())?));
    }
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(all)
}
