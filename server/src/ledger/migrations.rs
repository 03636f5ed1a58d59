//! Numbered migrations on `user_version`; each runs in one transaction.

use super::OpenError;
use super::tx::storage;
use rusqlite::{Connection, TransactionBehavior};

const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_sums.sql"),
    include_str!("migrations/0003_cards.sql"),
    include_str!("migrations/0004_access.sql"),
    include_str!("migrations/0005_coaches.sql"),
    include_str!("migrations/0006_imports.sql"),
];

/// Brings a file up to date. Safe beside other processes that do the same.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), OpenError> {
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    if version(connection)? == known {
        return Ok(());
    }
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(storage)?;
    let found = version(&tx)?;
    if found > known {
        return Err(OpenError::TooNew { found, known });
    }
    for (number, sql) in (1_i64..).zip(MIGRATIONS).filter(|(number, _)| *number > found) {
        tx.execute_batch(sql).map_err(storage)?;
        tx.pragma_update(None, "user_version", number).map_err(storage)?;
    }
    tx.commit().map_err(storage)?;
    Ok(())
}

fn version(connection: &Connection) -> Result<i64, OpenError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(storage)?)
}
