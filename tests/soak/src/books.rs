//! What stands in the files that are left: SQL and bytes, without the product's store or ledger.

use anyhow::{Context, Result};
use pleinmakers_core::schema::{BucketId, RowKey};
use pleinmakers_core::sync::action::{Action, Outcome};
use pleinmakers_core::sync::message::{Cursor, decode};
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use uuid::Uuid;

/// Rows of one side: bytes by bucket and key.
pub type Rows = BTreeMap<BucketId, BTreeMap<RowKey, Vec<u8>>>;

/// A bucket as its owner counts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Its life.
    pub epoch: u32,
    /// Number of the newest entry; of a phone: as far as it has read.
    pub head: u64,
    /// Rows.
    pub count: u64,
    /// Sum over them.
    pub sum: Option<Vec<u8>>,
}

/// An entry of the server's feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub n: u64,
    /// The row.
    pub key: RowKey,
    /// It has not left.
    pub is_in: bool,
}

/// An action that the server answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Which.
    pub identity: [u8; 16],
    /// Whose.
    pub client: Uuid,
    /// Its number there.
    pub mid: u64,
    /// When it was committed.
    pub at: i64,
    /// What became of it.
    pub outcome: Outcome,
}

/// What the server's file holds.
#[derive(Debug, Default)]
pub struct ServerBook {
    /// Rows.
    pub rows: Rows,
    /// Buckets.
    pub buckets: BTreeMap<BucketId, Counted>,
    /// Feeds, by number.
    pub feeds: BTreeMap<BucketId, Vec<Entry>>,
    /// Last numbers of commits.
    pub commits: BTreeMap<BucketId, BTreeSet<u64>>,
    /// Answered actions.
    pub actions: Vec<Answered>,
    /// Buckets of each phone.
    pub grants: BTreeMap<Uuid, BTreeSet<BucketId>>,
    /// Phones by the name of their account.
    pub phones: BTreeMap<String, Uuid>,
    /// What SQLite says of the file.
    pub integrity: String,
}

/// An action in a phone's outbox.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Its number.
    pub mid: u64,
    /// The action.
    pub action: Action,
    /// Identity, as it stands beside it.
    pub identity: Vec<u8>,
    /// 0 new, 1 sent, 2 acked, 3 done, 4 refused.
    pub state: i64,
    /// Its outcome.
    pub outcome: Option<Outcome>,
    /// When it arrived, as screens say it.
    pub arrived_at: Option<i64>,
}

/// What a phone's file holds.
#[derive(Debug, Default)]
pub struct PhoneBook {
    /// Rows that are shown.
    pub rows: Rows,
    /// Cursors.
    pub buckets: BTreeMap<BucketId, Counted>,
    /// The outbox.
    pub outbox: Vec<Kept>,
    /// Rows with something pending.
    pub pending: u64,
    /// What SQLite says of the file.
    pub integrity: String,
}

fn bucket(bytes: &[u8]) -> Result<BucketId> {
    BucketId::from_bytes(bytes).context("a bucket")
}

fn rows(sql: &Connection) -> Result<Rows> {
    let mut found = sql.prepare("SELECT bucket, tbl, id, image FROM row")?;
    let mut lines = found.query([])?;
    let mut rows = Rows::new();
    while let Some(line) = lines.next()? {
        let key = RowKey { table: line.get(1)?, id: line.get(2)? };
        rows.entry(bucket(&line.get::<_, Vec<u8>>(0)?)?).or_default().insert(key, line.get(3)?);
    }
    Ok(rows)
}

fn integrity(sql: &Connection) -> Result<String> {
    Ok(sql.query_row("PRAGMA integrity_check", [], |row| row.get(0))?)
}

/// Opens a server's file.
///
/// # Errors
/// It cannot be opened.
pub fn server_file(data: &Path) -> Result<Connection> {
    Ok(Connection::open_with_flags(data.join("pleinmakers.db"), OpenFlags::SQLITE_OPEN_READ_WRITE)?)
}

/// Opens a phone's file with the key that lies beside it.
///
/// # Errors
/// No file, no key, or a key that does not fit.
pub fn phone_file(folder: &Path) -> Result<Connection> {
    let key = std::fs::read(folder.join("keys/database")).context("the key of the phone")?;
    let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let sql = Connection::open_with_flags(folder.join("pleinmakers.db"), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    sql.execute_batch(&format!("PRAGMA key = \"x'{hex}'\""))?;
    Ok(sql)
}

impl ServerBook {
    /// Reads a server's file.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn read(data: &Path) -> Result<Self> {
        let sql = server_file(data)?;
        let mut book = Self { rows: rows(&sql)?, integrity: integrity(&sql)?, ..Self::default() };
        let mut found = sql.prepare("SELECT id, epoch, head, count, sum FROM bucket")?;
        let mut lines = found.query([])?;
        while let Some(line) = lines.next()? {
            let counted = Counted { epoch: line.get(1)?, head: line.get(2)?, count: line.get(3)?, sum: line.get(4)? };
            book.buckets.insert(bucket(&line.get::<_, Vec<u8>>(0)?)?, counted);
        }
        let mut found = sql.prepare("SELECT bucket, n, tbl, id, is_in FROM feed ORDER BY bucket, n")?;
        let mut lines = found.query([])?;
        while let Some(line) = lines.next()? {
            let key = RowKey { table: line.get(2)?, id: line.get(3)? };
            let entry = Entry { n: line.get(1)?, key, is_in: line.get(4)? };
            book.feeds.entry(bucket(&line.get::<_, Vec<u8>>(0)?)?).or_default().push(entry);
        }
        let mut found = sql.prepare("SELECT bucket, n FROM commit_tag")?;
        let mut lines = found.query([])?;
        while let Some(line) = lines.next()? {
            book.commits.entry(bucket(&line.get::<_, Vec<u8>>(0)?)?).or_default().insert(line.get(1)?);
        }
        let mut found = sql.prepare("SELECT identity, client, mid, at, outcome FROM action ORDER BY client, mid")?;
        let mut lines = found.query([])?;
        while let Some(line) = lines.next()? {
            book.actions.push(Answered {
                identity: line.get(0)?,
                client: line.get(1)?,
                mid: line.get(2)?,
                at: line.get(3)?,
                outcome: decode(&line.get::<_, Vec<u8>>(4)?)?,
            });
        }
        let mut found = sql.prepare("SELECT client, bucket FROM grant_of")?;
        let mut lines = found.query([])?;
        while let Some(line) = lines.next()? {
            book.grants.entry(line.get(0)?).or_default().insert(bucket(&line.get::<_, Vec<u8>>(1)?)?);
        }
        let mut found = sql.prepare("SELECT name, client.id FROM client JOIN account ON account.id = account")?;
        let mut lines = found.query([])?;
        while let Some(line) = lines.next()? {
            book.phones.insert(line.get(0)?, line.get(1)?);
        }
        Ok(book)
    }

    /// A row wherever it is.
    #[must_use]
    pub fn row(&self, key: RowKey) -> Option<&[u8]> {
        self.rows.values().find_map(|rows| rows.get(&key)).map(Vec::as_slice)
    }
}

impl PhoneBook {
    /// Reads a phone's file.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn read(folder: &Path) -> Result<Self> {
        let sql = phone_file(folder)?;
        let mut book = Self { rows: rows(&sql)?, integrity: integrity(&sql)?, ..Self::default() };
        let mut found = sql.prepare("SELECT cursor, digest_count, sum FROM cursor")?;
        let mut lines = found.query([])?;
        while let Some(line) = lines.next()? {
            let cursor: Cursor = decode(&line.get::<_, Vec<u8>>(0)?)?;
            let counted = Counted { epoch: cursor.epoch, head: cursor.n, count: line.get(1)?, sum: line.get(2)? };
            book.buckets.insert(cursor.bucket, counted);
        }
        let mut found =
            sql.prepare("SELECT mid, identity, body, state, outcome, arrived_at FROM outbox ORDER BY mid")?;
        let mut lines = found.query([])?;
        while let Some(line) = lines.next()? {
            let outcome: Option<Vec<u8>> = line.get(4)?;
            book.outbox.push(Kept {
                mid: line.get(0)?,
                identity: line.get(1)?,
                action: decode(&line.get::<_, Vec<u8>>(2)?)?,
                state: line.get(3)?,
                outcome: outcome.map(|bytes| decode(&bytes)).transpose()?,
                arrived_at: line.get(5)?,
            });
        }
        let waiting = "SELECT (SELECT count(*) FROM base) + (SELECT count(*) FROM pending)";
        book.pending = sql.query_row(waiting, [], |row| row.get(0))?;
        Ok(book)
    }
}

/// Counts rows anew, from their bytes: how many, and the sum over the first halves of their hashes.
#[must_use]
pub fn counted(rows: Option<&BTreeMap<RowKey, Vec<u8>>>) -> (u64, [u8; 16]) {
    let mut sum = 0_u128;
    let rows = rows.into_iter().flatten();
    let count = rows
        .map(|(_, image)| {
            let hash: [u8; 32] = Sha256::new().chain_update(b"pleinmakers row 1").chain_update(image).finalize().into();
            let mut half = [0; 16];
            half.copy_from_slice(&hash[..16]);
            sum = sum.wrapping_add(u128::from_be_bytes(half));
        })
        .count();
    (count as u64, sum.to_be_bytes())
}
