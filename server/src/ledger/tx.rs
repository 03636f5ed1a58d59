//! A transaction of SQLite as the sync engine sees it.

use super::encoding::{Stored, bucket_from, chain_bytes, chain_from, row_from};
use pleinmakers_core::schema::{BucketId, FieldKey, Fields, Row, RowKey, Schema, TableId, Value};
use pleinmakers_core::sync::action::{Action, Change, Identity, Outcome};
use pleinmakers_core::sync::digest::is_in;
use pleinmakers_core::sync::merge::Chain;
use pleinmakers_core::sync::message::{Leftover, decode, encode};
use pleinmakers_core::sync::planted::{Planted, planted};
use pleinmakers_core::sync::rows::{Rows, StorageError};
use pleinmakers_core::sync::server::{BucketState, FeedEntry, LedgerTx};
use pleinmakers_core::sync::tally::{Sum, Tally};
use rusqlite::types::FromSql;
use rusqlite::{Connection, ErrorCode, OptionalExtension, Params, params};
use uuid::Uuid;

/// When this ledger last found that it had lost its tail.
const RECOVERED: &str = "recovered-at";

pub(super) type Answer<T> = Result<T, StorageError>;

/// Maps an error of SQLite. Its text names tables and codes, never values.
pub(super) fn storage(error: rusqlite::Error) -> StorageError {
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => StorageError::Full,
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StorageError::Busy,
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StorageError::Corrupt,
        Some(code) => StorageError::Other(format!("sqlite {code:?}")),
        None => StorageError::Other(error.to_string()),
    }
}

/// An open transaction. One that only reads is on a connection that cannot write.
pub(super) struct SqliteTx<'a> {
    sql: &'a Connection,
    schema: &'static Schema,
}

impl<'a> SqliteTx<'a> {
    pub(super) fn new(sql: &'a Connection, schema: &'static Schema) -> Self {
        Self { sql, schema }
    }

    pub(super) fn run(&self, sql: &str, values: impl Params) -> Answer<usize> {
        self.sql.prepare_cached(sql).and_then(|mut statement| statement.execute(values)).map_err(storage)
    }

    pub(super) fn first<T>(
        &self,
        sql: &str,
        values: impl Params,
        read: impl FnOnce(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Answer<Option<T>> {
        let mut statement = self.sql.prepare_cached(sql).map_err(storage)?;
        statement.query_row(values, read).optional().map_err(storage)
    }

    pub(super) fn one<T: FromSql>(&self, sql: &str, values: impl Params) -> Answer<Option<T>> {
        self.first(sql, values, |row| row.get(0))
    }

    pub(super) fn all<T>(
        &self,
        sql: &str,
        values: impl Params,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Answer<Vec<T>> {
        let mut statement = self.sql.prepare_cached(sql).map_err(storage)?;
        statement.query_map(values, read).and_then(Iterator::collect).map_err(storage)
    }

    pub(super) fn images(&self, sql: &str, values: impl Params) -> Answer<Vec<Row>> {
        let images: Vec<Vec<u8>> = self.all(sql, values, |row| row.get(0))?;
        images.iter().map(|image| row_from(image)).collect()
    }

    fn set_links(&self, old: Option<&Row>, new: &Row) -> Answer<()> {
        let key = new.key;
        let Some(table) = self.schema.table(key.table) else { return Ok(()) };
        for field in table.fields.iter().filter(|field| field.indexed) {
            let before = old.and_then(|row| row.get(field.key));
            let after = new.get(field.key);
            if before == after {
                continue;
            }
            if let Some(value) = before {
                self.run(
                    "DELETE FROM link WHERE tbl = ?1 AND field = ?2 AND value = ?3 AND id = ?4",
                    params![key.table, field.key, Stored(value), key.id],
                )?;
            }
            if let Some(value) = after {
                self.run(
                    "INSERT OR IGNORE INTO link VALUES (?1, ?2, ?3, ?4)",
                    params![key.table, field.key, Stored(value), key.id],
                )?;
            }
        }
        Ok(())
    }
}

impl Rows for SqliteTx<'_> {
    fn row(&self, key: RowKey) -> Answer<Option<Row>> {
        let image: Option<Vec<u8>> =
            self.one("SELECT image FROM row WHERE tbl = ?1 AND id = ?2", params![key.table, key.id])?;
        image.map(|bytes| row_from(&bytes)).transpose()
    }

    fn linked(&self, table: TableId, field: FieldKey, value: &Value) -> Answer<Vec<Row>> {
        self.images(
            "SELECT row.image FROM link JOIN row ON row.tbl = link.tbl AND row.id = link.id
             WHERE link.tbl = ?1 AND link.field = ?2 AND link.value = ?3 ORDER BY link.id",
            params![table, field, Stored(value)],
        )
    }
}

/// Grants in force.
const GRANTS: &str = "SELECT bucket, version FROM grant_of WHERE client = ?1 AND ended IS NULL ORDER BY bucket";
/// What is kept aside, exactly once.
const PUT_ASIDE: &str =
    "INSERT OR IGNORE INTO quarantine (identity, client, at, action, sealed) VALUES (?1, ?2, ?3, ?4, ?5)";

/// Entries of a bucket with the rows that are still in it.
const FEED: &str = "SELECT feed.n, feed.tbl, feed.id, row.image FROM feed
    LEFT JOIN row ON feed.is_in = 1 AND row.tbl = feed.tbl AND row.id = feed.id
    WHERE feed.bucket = ?1 AND feed.n > ?2 ORDER BY feed.n LIMIT ?3";

impl LedgerTx for SqliteTx<'_> {
    fn bucket(&self, id: BucketId) -> Answer<Option<BucketState>> {
        let found: Option<(u32, u64, u64, Option<[u8; 16]>)> =
            self.first("SELECT epoch, head, count, sum FROM bucket WHERE id = ?1", params![id.to_bytes()], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })?;
        let Some((epoch, head, count, sum)) = found else { return Ok(None) };
        let tally = match sum {
            Some(sum) => Tally { count, sum: Sum::from_bytes(sum) },
            // A bucket that was last written before there were sums.
            None => Tally::of(&self.in_range(id, &[])?),
        };
        Ok(Some(BucketState { epoch, head, tally }))
    }

    fn buckets(&self) -> Answer<Vec<(BucketId, BucketState)>> {
        let ids: Vec<Vec<u8>> = self.all("SELECT id FROM bucket ORDER BY id", [], |row| row.get(0))?;
        let state = |id: Vec<u8>| {
            let id = bucket_from(&id)?;
            Ok((id, self.bucket(id)?.unwrap_or_default()))
        };
        ids.into_iter().map(state).collect()
    }

    fn epoch(&self) -> Answer<u32> {
        let epoch: Option<Option<u32>> = self.one("SELECT max(epoch) FROM bucket", [])?;
        Ok(epoch.flatten().unwrap_or(BucketState::default().epoch))
    }

    fn recovered_at(&self) -> Answer<Option<i64>> {
        let at: Option<Vec<u8>> = self.one("SELECT value FROM setting WHERE name = ?1", [RECOVERED])?;
        Ok(at.and_then(|bytes| bytes.try_into().ok()).map(i64::from_be_bytes))
    }

    fn put_recovered(&mut self, at: i64) -> Answer<()> {
        self.run("INSERT OR REPLACE INTO setting VALUES (?1, ?2)", params![RECOVERED, at.to_be_bytes()])?;
        Ok(())
    }

    fn put_bucket(&mut self, id: BucketId, state: BucketState) -> Answer<()> {
        let BucketState { epoch, head, tally } = state;
        self.run(
            "INSERT OR REPLACE INTO bucket (id, epoch, head, count, sum) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id.to_bytes(), epoch, head, tally.count, tally.sum.to_bytes()],
        )?;
        Ok(())
    }

    fn put_row(&mut self, row: &Row, bucket: BucketId, chain: &Chain) -> Answer<()> {
        let old = self.row(row.key)?;
        self.set_links(old.as_ref(), row)?;
        if old.is_some() {
            // What was remembered of a row for an undo goes with the first thing that happens to it.
            self.run(
                "UPDATE import_row SET was = NULL WHERE id = ?1 AND tbl = ?2 AND was IS NOT NULL",
                params![row.key.id, row.key.table],
            )?;
        }
        self.run(
            "INSERT OR REPLACE INTO row VALUES (?1, ?2, ?3, ?4, ?5)",
            params![row.key.table, row.key.id, bucket.to_bytes(), row.to_bytes(), chain_bytes(chain)],
        )?;
        Ok(())
    }

    fn chain(&self, key: RowKey) -> Answer<Chain> {
        let bytes: Option<Vec<u8>> =
            self.one("SELECT chain FROM row WHERE tbl = ?1 AND id = ?2", params![key.table, key.id])?;
        chain_from(&bytes.unwrap_or_default()).ok_or(StorageError::Corrupt)
    }

    fn is_erased(&self, key: RowKey) -> Answer<bool> {
        Ok(self.one::<i64>("SELECT 1 FROM deleted_id WHERE id = ?1", params![key.id])?.is_some())
    }

    fn erased_count(&self) -> Answer<u64> {
        Ok(self.one("SELECT count(*) FROM deleted_id", [])?.unwrap_or(0))
    }

    fn erase(&mut self, key: RowKey) -> Answer<()> {
        self.remove(key)?;
        self.run("DELETE FROM import_row WHERE id = ?1 OR household = ?1", [key.id])?;
        self.run("DELETE FROM import_unit WHERE household = ?1", [key.id])?;
        let kept: Vec<(Identity, Vec<u8>)> =
            self.all("SELECT identity, action FROM quarantine", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for (identity, bytes) in kept {
            let changes = decode::<Action>(&bytes).ok().and_then(|action| action.changes().ok()).unwrap_or_default();
            // What would stand on the row tells of it, too.
            // Planted: it stays.
            let names = |change: &Change| match change {
                Change::Insert { fields, .. } => {
                    fields.values().any(|value| value.as_id() == Some(key.id))
                        && !planted(Planted::SetAsideTellsOfErased)
                }
                Change::Patch { .. } => false,
            };
            if changes.iter().any(|change| change.key() == key || names(change)) {
                self.run("DELETE FROM quarantine WHERE identity = ?1", params![identity])?;
            }
        }
        self.run("INSERT OR IGNORE INTO deleted_id VALUES (?1)", params![key.id])?;
        Ok(())
    }

    fn remove(&mut self, key: RowKey) -> Answer<()> {
        if let Some(row) = self.row(key)? {
            let bare = Row::draft(key, &Fields::new());
            self.set_links(Some(&row), &bare)?;
        }
        self.run("DELETE FROM row WHERE tbl = ?1 AND id = ?2", params![key.table, key.id])?;
        Ok(())
    }

    fn put_feed(&mut self, bucket: BucketId, key: RowKey, n: u64, is_in: bool) -> Answer<()> {
        self.run(
            // Only the row's own entry gives way: a number that another row has is an error.
            "INSERT INTO feed VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (bucket, tbl, id) DO UPDATE SET n = excluded.n, is_in = excluded.is_in",
            params![bucket.to_bytes(), key.table, key.id, n, is_in],
        )?;
        Ok(())
    }

    fn feed(&self, bucket: BucketId, after: u64, limit: usize) -> Answer<Vec<FeedEntry>> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        // Planted: a row that has left a bucket goes on being read there.
        let sql = if planted(Planted::LeaverStillRead) { &FEED.replace("feed.is_in = 1", "1") } else { FEED };
        let found: Vec<(u64, RowKey, Option<Vec<u8>>)> =
            self.all(sql, params![bucket.to_bytes(), after, limit], |row| {
                Ok((row.get(0)?, RowKey { table: row.get(1)?, id: row.get(2)? }, row.get(3)?))
            })?;
        let entry = |(n, key, image): (u64, RowKey, Option<Vec<u8>>)| {
            Ok(FeedEntry { n, key, row: image.map(|image| row_from(&image)).transpose()? })
        };
        found.into_iter().map(entry).collect()
    }

    fn feed_len(&self, bucket: BucketId, after: u64) -> Answer<u64> {
        let count =
            self.one("SELECT count(*) FROM feed WHERE bucket = ?1 AND n > ?2", params![bucket.to_bytes(), after])?;
        Ok(count.unwrap_or(0))
    }

    fn in_range(&self, bucket: BucketId, range: &[u8]) -> Answer<Vec<Row>> {
        let rows = self.images("SELECT image FROM row WHERE bucket = ?1", params![bucket.to_bytes()])?;
        Ok(rows.into_iter().filter(|row| is_in(range, row.key)).collect())
    }

    fn put_commit(&mut self, bucket: BucketId, n: u64, tag: [u8; 8]) -> Answer<()> {
        self.run("INSERT INTO commit_tag VALUES (?1, ?2, ?3)", params![bucket.to_bytes(), n, tag])?;
        Ok(())
    }

    fn commit_tag(&self, bucket: BucketId, n: u64) -> Answer<Option<[u8; 8]>> {
        // A number belongs to the first commit that ends at it or behind it.
        self.one(
            "SELECT tag FROM commit_tag WHERE bucket = ?1 AND n >= ?2 ORDER BY n LIMIT 1",
            params![bucket.to_bytes(), n],
        )
    }

    fn grants(&self, client: Uuid) -> Answer<Vec<(BucketId, u32)>> {
        let found: Vec<(Vec<u8>, u32)> = self.all(GRANTS, [client], |row| Ok((row.get(0)?, row.get(1)?)))?;
        found.into_iter().map(|(bucket, version)| Ok((bucket_from(&bucket)?, version))).collect()
    }

    fn put_last_mid(&mut self, client: Uuid, mid: u64) -> Answer<()> {
        self.run("UPDATE client SET last_mid = ?2 WHERE id = ?1", params![client, mid])?;
        Ok(())
    }

    fn outcome(&self, identity: Identity) -> Answer<Option<Outcome>> {
        let bytes: Option<Vec<u8>> = self.one("SELECT outcome FROM action WHERE identity = ?1", params![identity])?;
        bytes.map(|bytes| decode(&bytes).map_err(|_| StorageError::Corrupt)).transpose()
    }

    fn put_outcome(&mut self, client: Uuid, mid: u64, outcome: &Outcome) -> Answer<()> {
        self.run(
            "INSERT INTO action VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![outcome.identity, client, mid, code_number(outcome), outcome.at, encode(outcome)],
        )?;
        Ok(())
    }

    fn put_quarantine(&mut self, client: Uuid, action: &Action, at: i64) -> Answer<()> {
        self.run(PUT_ASIDE, params![action.identity(), client, at, encode(action), false])?;
        Ok(())
    }

    fn put_sealed(&mut self, client: Uuid, leftover: &Leftover, at: i64) -> Answer<()> {
        self.run(PUT_ASIDE, params![leftover.identity, client, at, leftover.sealed.as_slice(), true])?;
        Ok(())
    }

    fn failures(&self, identity: Identity) -> Answer<u32> {
        Ok(self.one("SELECT times FROM failure WHERE identity = ?1", params![identity])?.unwrap_or(0))
    }

    fn put_failures(&mut self, identity: Identity, times: u32) -> Answer<()> {
        match times {
            0 => self.run("DELETE FROM failure WHERE identity = ?1", params![identity])?,
            _ => self.run("INSERT OR REPLACE INTO failure VALUES (?1, ?2)", params![identity, times])?,
        };
        Ok(())
    }
}

/// The code's number on the wire, so that counts need not decode.
fn code_number(outcome: &Outcome) -> i64 {
    minicbor::Decoder::new(&encode(&outcome.code)).i64().unwrap_or_default()
}
