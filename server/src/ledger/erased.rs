//! Ids of what was erased, in a file of its own beside the database. It is not part of a backup, and never restored: a
//! database that comes back from one hears from it what must be erased again.

use pleinmakers_core::schema::RowKey;
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use uuid::Uuid;

const FILE: &str = "erased.ids";
/// 2 bytes table, big endian, and 16 bytes id.
const ENTRY: usize = 18;

/// The file.
#[derive(Debug, Clone)]
pub struct ErasedIds {
    path: PathBuf,
}

impl ErasedIds {
    /// In a data folder.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self { path: folder.join(FILE) }
    }

    /// Everything that was ever erased. A half entry at the end, after a power cut, was never acted upon.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn all(&self) -> std::io::Result<Vec<RowKey>> {
        let mut bytes = Vec::new();
        match File::open(&self.path) {
            Ok(mut file) => file.read_to_end(&mut bytes)?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let entry = |bytes: &[u8]| {
            let (table, id) = bytes.split_first_chunk()?;
            Some(RowKey { table: u16::from_be_bytes(*table), id: Uuid::from_slice(id).ok()? })
        };
        Ok(bytes.chunks_exact(ENTRY).filter_map(entry).collect())
    }

    /// Adds ids; durable when it returns. Call it before the database forgets them.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add(&self, keys: &[RowKey]) -> std::io::Result<()> {
        let mut file = OpenOptions::new().create(true).append(true).open(&self.path)?;
        // After a power cut the next entry begins where a whole one ends.
        let torn = file.metadata()?.len() % ENTRY as u64;
        if torn != 0 {
            file.set_len(file.metadata()?.len() - torn)?;
        }
        let mut bytes = Vec::with_capacity(keys.len() * ENTRY);
        for key in keys {
            bytes.extend_from_slice(&key.table.to_be_bytes());
            bytes.extend_from_slice(key.id.as_bytes());
        }
        file.write_all(&bytes)?;
        file.sync_all()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_added_is_there_and_half_an_entry_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let ids = ErasedIds::new(folder.path());
        assert_eq!(ids.all().unwrap(), []);
        let key = |n| RowKey { table: 300, id: Uuid::from_u128(n) };
        ids.add(&[key(1), key(2)]).unwrap();
        let path = folder.path().join(FILE);
        let mut torn = std::fs::read(&path).unwrap();
        torn.extend_from_slice(&[7; 5]);
        std::fs::write(&path, torn).unwrap();
        assert_eq!(ids.all().unwrap(), [key(1), key(2)]);
        ids.add(&[key(3)]).unwrap();
        assert_eq!(ids.all().unwrap(), [key(1), key(2), key(3)]);
    }
}
