//! What phones may not hold any more, outside of the database and its backups: who was shut out does not come back with
//! a backup.

use super::outside::OutsideFile;
use pleinmakers_core::schema::BucketId;
use std::path::Path;
use uuid::Uuid;

const FILE: &str = "ended.grants";
/// 16 bytes phone, 17 bytes bucket, 4 bytes version, big endian.
const ENTRY: usize = 37;

/// Something that has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// A grant of a bucket, up to this version.
    Grant(Uuid, BucketId, u32),
    /// All of a phone; it may have to drop everything.
    Phone(Uuid, bool),
}

/// The file.
#[derive(Debug, Clone)]
pub struct EndedGrants {
    file: OutsideFile<ENTRY>,
}

impl EndedGrants {
    /// In a data folder.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self { file: OutsideFile::new(folder, FILE) }
    }

    /// Everything that has ever ended, the oldest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn all(&self) -> std::io::Result<Vec<Ended>> {
        Ok(self.file.all()?.iter().filter_map(read).collect())
    }

    /// Adds to it; durable when it returns. Call it before the database changes.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add(&self, ended: &[Ended]) -> std::io::Result<()> {
        self.file.add(&ended.iter().map(written).collect::<Vec<_>>())
    }
}

/// No neighbourhood has this id: the whole phone is meant.
const WHOLE: Uuid = Uuid::nil();

fn written(ended: &Ended) -> [u8; ENTRY] {
    let (phone, bucket, number) = match ended {
        Ended::Grant(phone, bucket, version) => (phone, *bucket, *version),
        Ended::Phone(phone, wipe) => (phone, BucketId::new(WHOLE, 0), u32::from(*wipe)),
    };
    let mut entry = [0; ENTRY];
    entry[..16].copy_from_slice(phone.as_bytes());
    entry[16..33].copy_from_slice(&bucket.to_bytes());
    entry[33..].copy_from_slice(&number.to_be_bytes());
    entry
}

fn read(entry: &[u8; ENTRY]) -> Option<Ended> {
    let phone = Uuid::from_slice(&entry[..16]).ok()?;
    let bucket = BucketId::from_bytes(&entry[16..33])?;
    let number = u32::from_be_bytes(entry[33..].try_into().ok()?);
    Some(match bucket.scope {
        WHOLE => Ended::Phone(phone, number == 1),
        _ => Ended::Grant(phone, bucket, number),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_ended_reads_back() {
        let folder = tempfile::tempdir().unwrap();
        let file = EndedGrants::new(folder.path());
        let (phone, bucket) = (Uuid::from_u128(7), BucketId::new(Uuid::from_u128(9), 2));
        let all = [Ended::Grant(phone, bucket, 3), Ended::Phone(phone, false), Ended::Phone(phone, true)];
        file.add(&all[..1]).unwrap();
        file.add(&all[1..]).unwrap();
        assert_eq!(file.all().unwrap(), all);
    }
}
