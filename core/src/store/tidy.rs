//! Rebuilding the file after rows were purged or erased. SQLite overwrites what it deletes, but not the copies that it
//! leaves between the rows of a page when it moves rows to another one: only rebuilding takes those.

use super::replica::{ReadTx, WriteTx};
use crate::sync::rows::StorageError;
use rusqlite::Connection;

/// Set with the rows that go, so that a process that ends before it has rebuilt leaves it to the next one.
const UNTIDY: &str = "untidy";

/// Remembers that the file is to be rebuilt.
pub(super) fn note(tx: &mut WriteTx<'_>) -> Result<(), StorageError> {
    tx.put_meta(UNTIDY, &[1])
}

/// Whether it is.
pub(super) fn is_due(tx: &ReadTx<'_>) -> Result<bool, StorageError> {
    Ok(tx.meta(UNTIDY)?.is_some())
}

/// Rebuilds the file, then forgets that it was due.
pub(super) fn rebuild(sql: &Connection) -> rusqlite::Result<()> {
    sql.execute_batch("VACUUM")?;
    sql.execute("DELETE FROM meta WHERE name = ?1", [UNTIDY]).map(drop)
}
