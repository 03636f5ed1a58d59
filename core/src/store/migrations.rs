//! Numbered migrations on `user_version`; each runs in one transaction.

use super::error::StoreError;
use rusqlite::Connection;

const MIGRATIONS: &[&str] = &[include_str!("migrations/0001_first.sql")];

/// Newest version of the file that this app knows.
pub const LATEST: i64 = MIGRATIONS.len() as i64;

/// Brings a file up to [`LATEST`].
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > LATEST {
        return Err(StoreError::TooNew { found, known: LATEST });
    }
    for (version, sql) in (1_i64..).zip(MIGRATIONS).filter(|(version, _)| *version > found) {
        let tx = connection.transaction()?;
        tx.execute_batch(sql)?;
        tx.pragma_update(None, "user_version", version)?;
        tx.commit()?;
    }
    Ok(())
}
