//! Ids of what was erased, in a file of its own beside the database. It is not part of a backup, and never restored: a
//! database that comes back from one hears from it what must be erased again.

use super::outside::OutsideFile;
use pleinmakers_core::schema::RowKey;
use std::path::Path;
use uuid::Uuid;

const FILE: &str = "erased.ids";
/// 2 bytes table, big endian, and 16 bytes id.
const ENTRY: usize = 18;

/// The file.
#[derive(Debug, Clone)]
pub struct ErasedIds {
    file: OutsideFile<ENTRY>,
}

impl ErasedIds {
    /// In a data folder.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self { file: OutsideFile::new(folder, FILE) }
    }

    /// Everything that was ever erased. A half entry at the end, after a power cut, was never acted upon.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn all(&self) -> std::io::Result<Vec<RowKey>> {
        let entry = |bytes: &[u8; ENTRY]| {
            let (table, id) = bytes.split_first_chunk()?;
            Some(RowKey { table: u16::from_be_bytes(*table), id: Uuid::from_slice(id).ok()? })
        };
        Ok(self.file.all()?.iter().filter_map(entry).collect())
    }

    /// Adds ids; durable when it returns. Call it before the database forgets them.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add(&self, keys: &[RowKey]) -> std::io::Result<()> {
        let entry = |key: &RowKey| {
            let mut entry = [0; ENTRY];
            entry[..2].copy_from_slice(&key.table.to_be_bytes());
            entry[2..].copy_from_slice(key.id.as_bytes());
            entry
        };
        self.file.add(&keys.iter().map(entry).collect::<Vec<_>>())
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
