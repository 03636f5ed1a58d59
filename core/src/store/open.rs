//! Opening, and the two kinds of transactions.

use super::error::{MaybeDamage, StoreError};
use super::keys::KeyStore;
use super::migrations::migrate;
use super::projection;
use super::replica::{ReadTx, StepHook, WriteTx};
use super::tidy;
use super::transaction::Transaction;
use crate::schema::{RowKey, Schema};
use crate::sync::phone::{Replica, blank_erased, show_pending};
use crate::sync::rows::StorageError;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

const FILE: &str = "pleinmakers.db";
const KEY: &str = "database";
/// Longest wait for another process that writes.
const BUSY: Duration = Duration::from_secs(10);
/// Statements kept prepared on each connection.
const STATEMENTS: usize = 64;
/// Readers kept open.
const READERS: usize = 2;

/// Version of the tables by which the index of rows was made.
const SCHEMA_VERSION: &str = "schema";

/// How a store is opened.
pub struct OpenOptions<'a> {
    /// Folder of this phone's file.
    pub folder: &'a Path,
    /// Where the key is.
    pub keys: &'a dyn KeyStore,
    /// The product's tables.
    pub schema: &'static Schema,
    /// Called inside writes.
    pub step: Option<StepHook>,
    /// Called after each commit with the rows that it touched. It must be quick, and must not use the store.
    pub committed: Option<CommitHook>,
    /// Where the key of the file is gone: move the file aside and begin anew, as its owner has asked.
    pub begin_anew: bool,
    /// Largest size of the file in pages of 4 kB, for tests of a full disk.
    pub max_pages: Option<u32>,
    /// Pages of the log after which SQLite empties it by itself, for tests of power cuts; else its own thousand.
    pub log_pages: Option<u32>,
}

/// Connections that read, and how to make another.
struct Readers {
    key: String,
    idle: Vec<Connection>,
    /// Counts up when the file is another one: a connection of before is not used again.
    file: u64,
}

/// Called after a commit with the rows that it touched.
pub type CommitHook = Arc<dyn Fn(&BTreeSet<RowKey>) + Send + Sync>;

/// The open store. Share it between threads; reading never waits for writing.
pub struct Store {
    path: PathBuf,
    schema: &'static Schema,
    writer: Mutex<Connection>,
    readers: Mutex<Readers>,
    step: Option<StepHook>,
    committed: Option<CommitHook>,
    moved_aside: Option<PathBuf>,
    /// The disk has no room for the shared memory that readers need: everything goes through the writer.
    cramped: bool,
    /// Rows have left whose old pages may still stand in the write-ahead log.
    unswept: AtomicBool,
    /// The writer's connection failed in a way after which it is not used again.
    worn: AtomicBool,
}

impl Store {
    /// Opens the file in `options.folder`, making it where there is none.
    ///
    /// # Errors
    /// The key is gone, the file is of a newer app, the folder cannot be used. A damaged file is no error: it is
    /// moved aside ([`Store::moved_aside`]) and a new one begins.
    pub fn open(options: &OpenOptions<'_>) -> Result<Self, StoreError> {
        super::keys::create_private(options.folder)?;
        let path = options.folder.join(FILE);
        let mut moved_aside = None;
        let key = match database_key(options.keys, &path) {
            Err(StoreError::KeyMissing) if options.begin_anew => {
                moved_aside = Some(move_aside(&path)?);
                database_key(options.keys, &path)?
            }
            other => other?,
        };
        let mut cramped = false;
        let mut writer = match open_twice(&path, &key) {
            Err(StoreError::Storage(StorageError::Corrupt)) => {
                moved_aside = Some(move_aside(&path)?);
                open_checked(&path, &key, Locking::Shared)?
            }
            // A full disk must not keep anybody from reading what is there.
            Err(StoreError::Storage(StorageError::Full)) => {
                cramped = true;
                open_checked(&path, &key, Locking::Alone)?
            }
            other => other?,
        };
        if let Some(pages) = options.max_pages {
            writer.pragma_update(None, "max_page_count", pages)?;
        }
        if let Some(pages) = options.log_pages {
            writer.pragma_update(None, "wal_autocheckpoint", pages)?;
        }
        migrate(&mut writer)?;
        let store = Self {
            path,
            schema: options.schema,
            writer: Mutex::new(writer),
            readers: Mutex::new(Readers { key, idle: Vec::new(), file: 0 }),
            step: options.step.clone(),
            committed: options.committed.clone(),
            moved_aside,
            cramped,
            unswept: AtomicBool::new(false),
            worn: AtomicBool::new(false),
        };
        // A process that ended before it had swept leaves it to this one.
        store.sweep(&lock(&store.writer));
        if !store.read(|tx| Ok::<_, StoreError>(projection::is_current(tx)?))? {
            store.write(|tx| Ok::<_, StoreError>(projection::rebuild(tx)?))?;
        }
        let version = options.schema.version.to_be_bytes();
        if store.read(|tx| Ok::<_, StoreError>(tx.meta(SCHEMA_VERSION)?))?.as_deref() != Some(&version) {
            store.write(|tx| {
                tx.relink()?;
                show_pending(tx, options.schema)?;
                blank_erased(tx, options.schema)?;
                Ok::<_, StoreError>(tx.put_meta(SCHEMA_VERSION, &version)?)
            })?;
        }
        Ok(store)
    }

    /// Where a damaged file was moved when this store was opened.
    #[must_use]
    pub fn moved_aside(&self) -> Option<&Path> {
        self.moved_aside.as_deref()
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Runs `work` in one write transaction. What it wrote is durable when this returns `Ok`; on `Err` nothing of it
    /// has happened.
    ///
    /// # Errors
    /// The store's, or what `work` answers.
    pub fn write<T, E: From<StoreError> + MaybeDamage>(
        &self,
        work: impl FnOnce(&mut WriteTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut connection = lock(&self.writer);
        self.renew(&mut connection);
        let result = (|| {
            let tx = Transaction::begin(&mut connection).map_err(StoreError::from)?;
            let mut tx = WriteTx::new(tx, self.schema, self.step.as_ref());
            tx.step("write-begun");
            let answer = work(&mut tx)?;
            tx.step("rows-written");
            let touched = tx.take_touched();
            projection::refresh(&tx.reader(), &touched).map_err(StoreError::from)?;
            tx.step("before-commit");
            let left = tx.commit()?;
            if let Some(hook) = &self.step {
                hook("after-commit");
            }
            if let Some(hook) = &self.committed {
                hook(&touched);
            }
            if left || self.unswept.load(Ordering::Relaxed) {
                self.sweep(&connection);
            }
            Ok(answer)
        })();
        if result.as_ref().is_err_and(E::ends_connection) {
            self.worn.store(true, Ordering::Relaxed);
        }
        self.watch(result)
    }

    /// Puts a fresh connection in the place of one that failed. A store that has the file for itself keeps its own:
    /// there is room for one only.
    fn renew(&self, writer: &mut Connection) {
        if !self.cramped
            && self.worn.load(Ordering::Relaxed)
            && let Ok(fresh) = connect(&self.path, &self.key(), Locking::Shared)
        {
            *writer = fresh;
            self.worn.store(false, Ordering::Relaxed);
        }
    }

    /// Runs `work` on one snapshot.
    ///
    /// # Errors
    /// The store's, or what `work` answers.
    pub fn read<T, E: From<StoreError> + MaybeDamage>(
        &self,
        work: impl FnOnce(&ReadTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        if self.cramped {
            let mut writer = lock(&self.writer);
            return self.watch((|| {
                let tx = writer.transaction().map_err(StoreError::from)?;
                work(&ReadTx::new(&tx))
            })());
        }
        let (idle, key, file) = {
            let mut readers = lock(&self.readers);
            (readers.idle.pop(), readers.key.clone(), readers.file)
        };
        let mut connection = match idle {
            Some(connection) => connection,
            None => connect(&self.path, &key, Locking::Shared).map_err(E::from)?,
        };
        let answer = (|| {
            let tx = connection.transaction().map_err(StoreError::from)?;
            work(&ReadTx::new(&tx))
        })();
        let mut readers = lock(&self.readers);
        let usable = readers.file == file && !answer.as_ref().is_err_and(E::ends_connection);
        if readers.idle.len() < READERS && usable {
            readers.idle.push(connection);
        }
        drop(readers);
        self.watch(answer)
    }

    /// Writes everything to the main file and closes the readers: before a phone is suspended, or the file is copied.
    ///
    /// # Errors
    /// [`StorageError::Busy`] while another process reads, or the disk is full.
    pub fn checkpoint(&self) -> Result<(), StoreError> {
        lock(&self.readers).idle.clear();
        self.sweep(&lock(&self.writer));
        if self.is_swept() { Ok(()) } else { Err(StorageError::Busy.into()) }
    }

    /// Rebuilds the file where rows were purged or erased since it was last rebuilt; answers whether it did. It writes
    /// every page anew, so it is for the end of a sync, when nobody waits.
    ///
    /// # Errors
    /// The disk is full, or somebody else writes; it stays due then.
    pub fn tidy(&self) -> Result<bool, StoreError> {
        if !self.read(|tx| Ok::<_, StoreError>(tidy::is_due(tx)?))? {
            return Ok(false);
        }
        let writer = lock(&self.writer);
        let rebuilt = tidy::rebuild(&writer).map_err(StoreError::from);
        self.sweep(&writer);
        self.watch(rebuilt.map(|()| true))
    }

    /// Whether no byte of rows that have left is in the write-ahead log any more. Where not, somebody reads an older
    /// state: [`Store::checkpoint`] is to be tried again.
    #[must_use]
    pub fn is_swept(&self) -> bool {
        !self.unswept.load(Ordering::Relaxed)
    }

    /// Drops the file with everything in it, and goes on with an empty one under another key. What was moved aside
    /// earlier goes too.
    ///
    /// # Errors
    /// The key store, or the folder. What was dropped by then stays dropped: its key is gone.
    pub fn wipe(&self, keys: &dyn KeyStore) -> Result<(), StoreError> {
        let mut writer = lock(&self.writer);
        let mut readers = lock(&self.readers);
        readers.idle.clear();
        readers.file += 1;
        // Its connection must be closed before its file goes.
        *writer = Connection::open_in_memory()?;
        readers.key = drop_files(&self.path, keys)?;
        *writer = open_checked(&self.path, &readers.key, Locking::Shared)?;
        migrate(&mut writer)?;
        self.unswept.store(false, Ordering::Relaxed);
        self.worn.store(false, Ordering::Relaxed);
        drop((readers, writer));
        self.write(|tx| Ok::<_, StoreError>(projection::rebuild(tx)?))
    }

    /// Does [`Store::wipe`] for a file that is not open: the process ended before it was done.
    ///
    /// # Errors
    /// The key store, or the folder.
    pub fn wipe_closed(folder: &Path, keys: &dyn KeyStore) -> Result<(), StoreError> {
        drop_files(&folder.join(FILE), keys).map(drop)
    }

    fn key(&self) -> String {
        lock(&self.readers).key.clone()
    }

    /// Empties the write-ahead log, so that no old page of a row that left stays on the disk. Who reads an older state,
    /// or a full disk, may be in the way: nobody waits for that here, it is tried again.
    fn sweep(&self, writer: &Connection) {
        let waits = writer.busy_timeout(Duration::ZERO).is_ok();
        let busy = writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
        let restored = !waits || writer.busy_timeout(BUSY).is_ok();
        self.worn.fetch_or(!restored, Ordering::Relaxed);
        self.unswept.store(!matches!(busy, Ok(0)), Ordering::Relaxed);
    }

    /// A damaged page found while working: remembered, so that the next opening looks at the whole file.
    fn watch<T, E: MaybeDamage>(&self, result: Result<T, E>) -> Result<T, E> {
        if result.as_ref().is_err_and(E::is_damage) {
            let _ = std::fs::write(suspect(&self.path), b"");
        }
        result
    }
}

/// First the key is replaced, so that nothing reads the file again whatever happens to it; then it goes, with what was
/// moved aside. Answers the new key.
fn drop_files(path: &Path, keys: &dyn KeyStore) -> Result<String, StoreError> {
    let key = keys.renew(KEY)?;
    let (folder, stem) = (path.parent().unwrap_or(Path::new(".")), path.with_extension(""));
    let stem = stem.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if folder.exists() {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(&format!("{stem}.")) {
                std::fs::remove_file(entry.path())?;
            }
        }
    }
    Ok(spelled(&key))
}

fn suspect(path: &Path) -> PathBuf {
    path.with_extension("suspect")
}

/// A poisoned lock means that another thread panicked inside a transaction, which was rolled back.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn database_key(keys: &dyn KeyStore, path: &Path) -> Result<String, StoreError> {
    let key = match keys.get(KEY)? {
        Some(key) => key,
        None if path.exists() => return Err(StoreError::KeyMissing),
        None => keys.get_or_create(KEY)?,
    };
    Ok(spelled(&key))
}

fn spelled(key: &[u8]) -> String {
    key.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether other connections and processes may use the file too.
#[derive(Clone, Copy)]
enum Locking {
    Shared,
    Alone,
}

/// Held while a connection is set up: SQLCipher sets itself up at the first one, and two at once were seen to fail.
static SETTING_UP: Mutex<()> = Mutex::new(());

fn connect(path: &Path, key: &str, locking: Locking) -> Result<Connection, StoreError> {
    let _alone = lock(&SETTING_UP);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // Its own log would go to the terminal; the error says the same.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    // A raw key: SQLCipher takes it as it is, so opening costs no key derivation.
    connection.execute_batch(&format!("PRAGMA key = \"x'{key}'\""))?;
    if matches!(locking, Locking::Alone) {
        connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE")?;
    }
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;",
    )?;
    Ok(connection)
}

/// Tries for a new file while another process makes it; SQLite does not wait for that by itself.
const MAKING: u32 = 100;

/// Opens and reads the first page, which proves key and file; a file under suspicion is read whole.
fn open_checked(path: &Path, key: &str, locking: Locking) -> Result<Connection, StoreError> {
    let mut tries = 0;
    let connection = loop {
        match connect(path, key, locking) {
            Err(StoreError::Storage(StorageError::Busy)) if tries < MAKING => {
                tries += 1;
                std::thread::sleep(Duration::from_millis(20));
            }
            other => break other?,
        }
    };
    connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get::<_, i64>(0))?;
    let suspect = suspect(path);
    if suspect.exists() {
        let verdict: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if verdict != "ok" {
            return Err(StorageError::Corrupt.into());
        }
        std::fs::remove_file(suspect)?;
    }
    Ok(connection)
}

/// Opens; what looks damaged is looked at again. Where a read fails, SQLCipher makes up a salt and takes the file for
/// none: the file is fine then, and stays where it is.
fn open_twice(path: &Path, key: &str) -> Result<Connection, StoreError> {
    match open_checked(path, key, Locking::Shared) {
        Err(StoreError::Storage(StorageError::Corrupt)) => {
            check_device(path)?;
            open_checked(path, key, Locking::Shared)
        }
        other => other,
    }
}

/// Whether the device reads the file at all. Without the key SQLite says so itself: it takes the file for none, or it
/// tells of the device. Nothing is written.
fn check_device(path: &Path) -> Result<(), StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    match connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get::<_, i64>(0)) {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::SystemIoFailure) => Err(error.into()),
        _ => Ok(()),
    }
}

/// Moves the file and its companions aside; nothing is deleted.
fn move_aside(path: &Path) -> Result<PathBuf, StoreError> {
    let free = |n: u32| path.with_extension(format!("damaged-{n}"));
    let target = (1..).map(free).find(|target| !target.exists()).unwrap_or_else(|| free(0));
    for (suffix, keep) in [("", true), ("-wal", true), ("-shm", false)] {
        let from = PathBuf::from(format!("{}{suffix}", path.display()));
        if from.exists() {
            if keep {
                std::fs::rename(&from, format!("{}{suffix}", target.display()))?;
            } else {
                std::fs::remove_file(&from)?;
            }
        }
    }
    let _ = std::fs::remove_file(suspect(path));
    Ok(target)
}
