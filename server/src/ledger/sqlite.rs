//! The ledger in one SQLite file: one writer behind a lock, a few readers with a snapshot each.
//!
//! Other processes (the command line) may write to the same file; they take their turn by SQLite's own lock.

use super::migrations::migrate;
use super::tx::{SqliteTx, storage};
use super::{Ledger, OpenError, Tx};
use pleinmakers_core::schema::Schema;
use pleinmakers_core::sync::rows::StorageError;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Name of the file in the data folder.
pub const FILE: &str = "pleinmakers.db";
/// Longest wait for another process that writes.
const BUSY: Duration = Duration::from_secs(10);
/// Statements kept prepared on each connection.
const STATEMENTS: usize = 64;
/// Readers kept open; more are opened when they are needed and closed afterwards.
const READERS: usize = 8;

/// A ledger in a file.
pub struct SqliteLedger {
    path: PathBuf,
    schema: &'static Schema,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
}

impl SqliteLedger {
    /// Opens the file in `folder`, making both where there are none.
    ///
    /// # Errors
    /// The folder or the file cannot be used, or it is of a newer server.
    pub fn open(folder: &Path, schema: &'static Schema) -> Result<Self, OpenError> {
        make_folder(folder)?;
        let path = folder.join(FILE);
        make_private(&path)?;
        let mut writer = connect(&path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        writer.pragma_update(None, "journal_mode", "WAL").map_err(storage)?;
        // Durable means durable: the answer "arrived" goes out after this commit.
        writer.pragma_update(None, "synchronous", "FULL").map_err(storage)?;
        writer.pragma_update(None, "secure_delete", "ON").map_err(storage)?;
        migrate(&mut writer)?;
        Ok(Self { path, schema, writer: Mutex::new(writer), readers: Mutex::new(Vec::new()) })
    }

    fn reader(&self) -> Result<Connection, StorageError> {
        let kept = lock(&self.readers).pop();
        match kept {
            Some(reader) => Ok(reader),
            None => connect(&self.path, OpenFlags::SQLITE_OPEN_READ_ONLY),
        }
    }
}

impl Ledger for SqliteLedger {
    fn write(&self, work: &mut dyn FnMut(&mut dyn Tx) -> Result<(), StorageError>) -> Result<(), StorageError> {
        let mut connection = lock(&self.writer);
        let sql = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(storage)?;
        work(&mut SqliteTx::new(&sql, self.schema))?;
        sql.commit().map_err(storage)
    }

    fn read(&self, work: &mut dyn FnMut(&dyn Tx) -> Result<(), StorageError>) -> Result<(), StorageError> {
        let mut connection = self.reader()?;
        let answer = (|| {
            let sql = connection.transaction().map_err(storage)?;
            work(&SqliteTx::new(&sql, self.schema))
        })();
        let mut readers = lock(&self.readers);
        if readers.len() < READERS {
            readers.push(connection);
        }
        answer
    }

    fn sweep(&self) -> Result<(), StorageError> {
        lock(&self.readers).clear();
        let writer = lock(&self.writer);
        // SQLite overwrites what it deletes, but not the copies that it leaves between rows when it moves some.
        writer.execute_batch("VACUUM").map_err(storage)?;
        let busy = writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
        if busy.map_err(storage)? == 0 { Ok(()) } else { Err(StorageError::Busy) }
    }
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, StorageError> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(storage)?;
    connection.busy_timeout(BUSY).map_err(storage)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.pragma_update(None, "temp_store", "MEMORY").map_err(storage)?;
    Ok(connection)
}

/// The file holds names and the server's key: nobody else on the machine reads it. SQLite gives its side files the
/// same rights.
fn make_private(path: &Path) -> Result<(), std::io::Error> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

/// Names lie in the folder: what is made here is its owner's only. A folder that was there stays as it is.
fn make_folder(folder: &Path) -> Result<(), std::io::Error> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A panic while the lock was held has rolled its transaction back: the connection is as good as before.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
