//! A write transaction of SQLite whose beginning and end are statements that stay prepared: a short write would
//! otherwise spend a good part of its time in SQLite's parser.

use rusqlite::{Connection, Result};
use std::ops::Deref;

/// An open write transaction. Dropped before [`Transaction::commit`], nothing of it has happened.
pub(super) struct Transaction<'a> {
    sql: &'a Connection,
    open: bool,
}

impl<'a> Transaction<'a> {
    /// Begins one, at once as a writer. The connection is borrowed alone, so that none can begin inside another.
    pub(super) fn begin(sql: &'a mut Connection) -> Result<Self> {
        run(sql, "BEGIN IMMEDIATE")?;
        Ok(Self { sql, open: true })
    }

    /// Makes all of it lasting.
    pub(super) fn commit(mut self) -> Result<()> {
        run(self.sql, "COMMIT")?;
        self.open = false;
        Ok(())
    }
}

impl Deref for Transaction<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.sql
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        // After some errors SQLite has rolled back by itself.
        if self.open && !self.sql.is_autocommit() {
            let _ = run(self.sql, "ROLLBACK");
        }
    }
}

fn run(sql: &Connection, what: &str) -> Result<()> {
    sql.prepare_cached(what)?.execute(()).map(drop)
}
