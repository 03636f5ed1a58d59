//! The store's errors, and how SQLite's become them.

use super::keys::KeyError;
use crate::sync::rows::StorageError;
use rusqlite::ErrorCode;
use thiserror::Error;

/// What can go wrong with the store.
#[derive(Debug, Error)]
pub enum StoreError {
    /// While reading or writing.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The key store failed.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// There is a file, and the key store has no key for it: what it holds cannot be read any more.
    #[error("the key of the store is gone")]
    KeyMissing,
    /// The file was written by a newer app.
    #[error("the store is of version {found}, this app knows {known}")]
    TooNew {
        /// Version of the file.
        found: i64,
        /// Newest version that this app knows.
        known: i64,
    },
    /// The folder or the file cannot be used.
    #[error("the store's file: {0}")]
    File(#[from] std::io::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Storage(storage(error))
    }
}

/// An error that may tell of a damaged file: the store then looks at the whole file at its next opening.
pub trait MaybeDamage {
    /// Whether it does.
    fn is_damage(&self) -> bool;
    /// Whether the connection is of no more use: SQLCipher gives one up for good after a page that it could not read,
    /// also where the device would read it the next time.
    fn ends_connection(&self) -> bool;
}

impl MaybeDamage for StoreError {
    fn is_damage(&self) -> bool {
        matches!(self, Self::Storage(StorageError::Corrupt))
    }
    fn ends_connection(&self) -> bool {
        matches!(self, Self::Storage(StorageError::Corrupt | StorageError::Other(_)))
    }
}

/// Maps an error of SQLite. Its text names tables and codes, never values.
pub(super) fn storage(error: rusqlite::Error) -> StorageError {
    // The shared memory beside the file could not be made: no room even for that.
    if error.sqlite_error().is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE) {
        return StorageError::Full;
    }
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => StorageError::Full,
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StorageError::Busy,
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StorageError::Corrupt,
        _ => StorageError::Other(error.to_string()),
    }
}
