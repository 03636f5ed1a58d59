//! Files of ids beside the database. They are not part of a backup, and never restored: a database that comes back from
//! one hears from them what has ended since.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// A file of entries of one length, to which is only added.
#[derive(Debug, Clone)]
pub(super) struct OutsideFile<const N: usize> {
    path: PathBuf,
}

impl<const N: usize> OutsideFile<N> {
    pub(super) fn new(folder: &Path, name: &str) -> Self {
        Self { path: folder.join(name) }
    }

    /// Every entry. A half one at the end, after a power cut, was never acted upon.
    pub(super) fn all(&self) -> std::io::Result<Vec<[u8; N]>> {
        let mut bytes = Vec::new();
        match File::open(&self.path) {
            Ok(mut file) => file.read_to_end(&mut bytes)?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        Ok(bytes.chunks_exact(N).filter_map(|entry| entry.try_into().ok()).collect())
    }

    /// Adds entries; durable when it returns.
    pub(super) fn add(&self, entries: &[[u8; N]]) -> std::io::Result<()> {
        let is_new = !self.path.exists();
        let mut file = OpenOptions::new().create(true).append(true).open(&self.path)?;
        // After a power cut the next entry begins where a whole one ends.
        let torn = file.metadata()?.len() % N as u64;
        if torn != 0 {
            file.set_len(file.metadata()?.len() - torn)?;
        }
        file.write_all(&entries.concat())?;
        file.sync_all()?;
        // Without this a power cut may take the name of a file whose bytes are safe.
        match self.path.parent() {
            Some(folder) if is_new => File::open(folder)?.sync_all(),
            _ => Ok(()),
        }
    }
}
