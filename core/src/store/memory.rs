//! A store in memory, on one connection and without a key: the same tables and transactions as on a phone, without
//! its disk. For the simulator, which runs hundreds of them a second; no shipped build has it.

use super::error::StoreError;
use super::migrations::migrate;
use super::replica::{ReadTx, WriteTx};
use super::tidy;
use super::transaction::Transaction;
use crate::schema::Schema;
use crate::sync::phone::{Replica, blank_erased, show_pending};
use crate::sync::rows::StorageError;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

/// Statements kept prepared.
const STATEMENTS: usize = 128;

/// One thread uses it: SQLite need not lock anything.
const FLAGS: OpenFlags =
    OpenFlags::SQLITE_OPEN_READ_WRITE.union(OpenFlags::SQLITE_OPEN_CREATE).union(OpenFlags::SQLITE_OPEN_NO_MUTEX);

/// A store in memory.
pub struct MemoryStore {
    sql: Connection,
    schema: &'static Schema,
    fails_at_commit: bool,
}

impl MemoryStore {
    /// A new, empty store.
    ///
    /// # Errors
    /// SQLite's.
    pub fn open(schema: &'static Schema) -> Result<Self, StoreError> {
        let mut sql = Connection::open_in_memory_with_flags(FLAGS)?;
        // Without this SQLite plans a statement anew whenever its values change.
        sql.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        sql.set_prepared_statement_cache_capacity(STATEMENTS);
        sql.execute_batch(
            "PRAGMA page_size = 1024; PRAGMA temp_store = MEMORY; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON;",
        )?;
        migrate(&mut sql)?;
        Ok(Self { sql, schema, fails_at_commit: false })
    }

    /// Runs `work` in one write transaction; on `Err` nothing of it has happened.
    ///
    /// # Errors
    /// SQLite's, or what `work` answers.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&mut WriteTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let fails = std::mem::take(&mut self.fails_at_commit);
        let tx = Transaction::begin(&mut self.sql).map_err(StoreError::from)?;
        let mut tx = WriteTx::new(tx, self.schema, None);
        let answer = work(&mut tx)?;
        if fails {
            return Err(StoreError::Storage(StorageError::Full).into());
        }
        tx.commit()?;
        Ok(answer)
    }

    /// Goes on with another version of the tables, as an app does that was put in the place of another.
    ///
    /// # Errors
    /// SQLite's.
    pub fn set_schema(&mut self, schema: &'static Schema) -> Result<(), StoreError> {
        self.schema = schema;
        self.write(|tx| {
            tx.relink()?;
            show_pending(tx, schema)?;
            Ok(blank_erased(tx, schema)?)
        })
    }

    /// Rebuilds the database where rows were purged or erased since.
    ///
    /// # Errors
    /// SQLite's.
    pub fn tidy(&mut self) -> Result<(), StoreError> {
        if tidy::is_due(&ReadTx::new(&self.sql))? {
            tidy::rebuild(&self.sql)?;
        }
        Ok(())
    }

    /// Runs `work` on what is there.
    pub fn read<T>(&self, work: impl FnOnce(&ReadTx<'_>) -> T) -> T {
        work(&ReadTx::new(&self.sql))
    }

    /// Lets the next write fail when it commits, after all its work.
    pub fn fail_next_commit(&mut self) {
        self.fails_at_commit = true;
    }

    /// The connection, for whoever looks at its pages.
    pub fn sql_mut(&mut self) -> &mut Connection {
        &mut self.sql
    }

    /// The connection, for whoever looks from outside of the engine.
    #[must_use]
    pub fn sql(&self) -> &Connection {
        &self.sql
    }
}
