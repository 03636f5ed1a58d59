//! A ledger in memory, on one connection: the same tables and transactions as in a file, without its disk. For the
//! simulator; no shipped build has it.

use super::migrations::migrate;
use super::tx::{SqliteTx, storage};
use super::{Ledger, OpenError, Tx};
use pleinmakers_core::schema::Schema;
use pleinmakers_core::sync::planted::{Planted, planted};
use pleinmakers_core::sync::rows::StorageError;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Statements kept prepared.
const STATEMENTS: usize = 128;

/// The lock around the connection is enough: SQLite need not lock anything.
const FLAGS: OpenFlags =
    OpenFlags::SQLITE_OPEN_READ_WRITE.union(OpenFlags::SQLITE_OPEN_CREATE).union(OpenFlags::SQLITE_OPEN_NO_MUTEX);

/// A ledger in memory.
pub struct MemoryLedger {
    sql: Mutex<Connection>,
    schema: &'static Schema,
    fails_at_commit: AtomicBool,
}

impl MemoryLedger {
    /// A new, empty ledger.
    ///
    /// # Errors
    /// SQLite's.
    pub fn open(schema: &'static Schema) -> Result<Self, OpenError> {
        let mut sql = Connection::open_in_memory_with_flags(FLAGS).map_err(storage)?;
        // Without this SQLite plans a statement anew whenever its values change.
        sql.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(storage)?;
        sql.set_prepared_statement_cache_capacity(STATEMENTS);
        sql.execute_batch(
            "PRAGMA page_size = 1024; PRAGMA temp_store = MEMORY; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON;",
        )
        .map_err(storage)?;
        migrate(&mut sql)?;
        Ok(Self { sql: Mutex::new(sql), schema, fails_at_commit: AtomicBool::new(false) })
    }

    /// Lets the next write fail when it commits, after all its work.
    pub fn fail_next_commit(&self) {
        self.fails_at_commit.store(true, Ordering::Relaxed);
    }

    /// The connection, for whoever looks from outside of the engine.
    pub fn sql(&self) -> MutexGuard<'_, Connection> {
        self.sql.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ledger for MemoryLedger {
    fn write(&self, work: &mut dyn FnMut(&mut dyn Tx) -> Result<(), StorageError>) -> Result<(), StorageError> {
        let fails = self.fails_at_commit.swap(false, Ordering::Relaxed);
        let sql = self.sql();
        run(&sql, "BEGIN IMMEDIATE")?;
        let done = work(&mut SqliteTx::new(&sql, self.schema));
        if done.is_ok() && !fails {
            return run(&sql, "COMMIT");
        }
        run(&sql, "ROLLBACK")?;
        // Planted: what was never committed is answered as if it were.
        done.and_then(|()| if planted(Planted::AnswerBeforeCommit) { Ok(()) } else { Err(StorageError::Full) })
    }

    fn read(&self, work: &mut dyn FnMut(&dyn Tx) -> Result<(), StorageError>) -> Result<(), StorageError> {
        // Nobody writes beside it, so what is read is one state without a transaction.
        work(&SqliteTx::new(&self.sql(), self.schema))
    }

    fn sweep(&self) -> Result<(), StorageError> {
        // There is no disk, and no log: only what lies between rows.
        self.sql().execute_batch("VACUUM").map_err(storage)
    }
}

/// Beginning and end of a transaction, as statements that stay prepared.
fn run(sql: &Connection, what: &str) -> Result<(), StorageError> {
    sql.prepare_cached(what).and_then(|mut statement| statement.execute(())).map(drop).map_err(storage)
}
