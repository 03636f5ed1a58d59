//! The store as the sync engine sees it.

use super::error::{StoreError, storage};
use super::tidy;
use super::transaction::Transaction;
use crate::schema::{BucketId, FieldKey, FieldState, Row, RowKey, Schema, TableId, Value};
use crate::sync::action::{Action, Identity, Outcome};
use crate::sync::message::{Cursor, Grant, Leftover, decode, encode};
use crate::sync::phone::{EntryState, Held, OutboxEntry, Replica};
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::{Rows, StorageError};
use crate::sync::tally::{Sum, Tally};
use rusqlite::types::{ToSqlOutput, Value as SqlValue};
use rusqlite::{Connection, OptionalExtension, ToSql, params};
use std::collections::BTreeSet;
use std::sync::Arc;
use uuid::Uuid;

type Answer<T> = Result<T, StorageError>;

/// Called at named steps inside a write, for tests that end the process there.
pub type StepHook = Arc<dyn Fn(&'static str) + Send + Sync>;

/// A snapshot to read from.
pub struct ReadTx<'a> {
    pub(super) sql: &'a Connection,
}

/// A write transaction: all or nothing.
pub struct WriteTx<'a> {
    pub(super) sql: Transaction<'a>,
    pub(super) schema: &'static Schema,
    touched: BTreeSet<RowKey>,
    hidden: bool,
    purged: bool,
    step: Option<&'a StepHook>,
}

/// An image and its bucket, as they are stored.
type Stored = (Option<Vec<u8>>, Option<Vec<u8>>);

fn stored(row: &rusqlite::Row<'_>) -> rusqlite::Result<Stored> {
    Ok((row.get(0)?, row.get(1)?))
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Owned(SqlValue::Null),
            Self::Bool(flag) => ToSqlOutput::Owned(SqlValue::Integer(i64::from(*flag))),
            Self::Int(number) => ToSqlOutput::Owned(SqlValue::Integer(*number)),
            Self::Text(text) => ToSqlOutput::from(text.as_str()),
            Self::Bytes(bytes) => ToSqlOutput::from(bytes.as_slice()),
        })
    }
}

impl<'a> ReadTx<'a> {
    pub(super) fn new(sql: &'a Connection) -> Self {
        Self { sql }
    }
}

impl<'a> WriteTx<'a> {
    pub(super) fn new(sql: Transaction<'a>, schema: &'static Schema, step: Option<&'a StepHook>) -> Self {
        Self { sql, schema, touched: BTreeSet::new(), hidden: false, purged: false, step }
    }

    /// The transaction's own state, for queries.
    #[must_use]
    pub fn reader(&self) -> ReadTx<'_> {
        ReadTx::new(&self.sql)
    }

    /// Tells a test where the write is.
    pub fn step(&self, name: &'static str) {
        if let Some(hook) = self.step {
            hook(name);
        }
    }

    /// Rows that were shown or hidden, and what hidden ones named.
    pub(super) fn take_touched(&mut self) -> BTreeSet<RowKey> {
        std::mem::take(&mut self.touched)
    }

    /// Commits; answers whether rows have left.
    pub(super) fn commit(mut self) -> Result<bool, StoreError> {
        if self.purged {
            tidy::note(&mut self)?;
        }
        self.sql.commit()?;
        Ok(self.hidden)
    }

    /// The rows that a row names.
    fn named(&self, row: &Row) -> Vec<RowKey> {
        let fields = self.schema.table(row.key.table).map(|table| table.fields).unwrap_or_default();
        let named =
            fields.iter().filter_map(|field| Some(RowKey { table: field.parent?, id: row.get(field.key)?.as_id()? }));
        named.collect()
    }

    fn run(&self, sql: &str, values: impl rusqlite::Params) -> Answer<usize> {
        self.sql.prepare_cached(sql).and_then(|mut statement| statement.execute(values)).map_err(storage)
    }

    fn set_links(&self, old: Option<&Row>, new: Option<&Row>, key: RowKey) -> Answer<()> {
        let Some(table) = self.schema.table(key.table) else { return Ok(()) };
        for field in table.fields.iter().filter(|field| field.indexed) {
            let before = old.and_then(|row| row.get(field.key));
            let after = new.and_then(|row| row.get(field.key));
            if before == after {
                continue;
            }
            if let Some(value) = before {
                self.run(
                    "DELETE FROM link WHERE tbl = ?1 AND field = ?2 AND value = ?3 AND id = ?4",
                    params![key.table, field.key, value, key.id],
                )?;
            }
            if let Some(value) = after {
                self.run(
                    "INSERT OR IGNORE INTO link VALUES (?1, ?2, ?3, ?4)",
                    params![key.table, field.key, value, key.id],
                )?;
            }
        }
        Ok(())
    }
}

fn row_from(bytes: &[u8]) -> Answer<Row> {
    Row::from_bytes(bytes).map_err(|_| StorageError::Corrupt)
}

fn read_row(sql: &Connection, key: RowKey) -> Answer<Option<Row>> {
    let image: Option<Vec<u8>> = sql
        .prepare_cached("SELECT image FROM row WHERE tbl = ?1 AND id = ?2")
        .and_then(|mut statement| statement.query_row(params![key.table, key.id], |row| row.get(0)).optional())
        .map_err(storage)?;
    image.map(|bytes| row_from(&bytes)).transpose()
}

fn read_linked(sql: &Connection, table: TableId, field: FieldKey, value: &Value) -> Answer<Vec<Row>> {
    let mut statement = sql
        .prepare_cached(
            "SELECT row.image FROM link JOIN row ON row.tbl = link.tbl AND row.id = link.id
             WHERE link.tbl = ?1 AND link.field = ?2 AND link.value = ?3 ORDER BY link.id",
        )
        .map_err(storage)?;
    let images = statement.query_map(params![table, field, value], |row| row.get::<_, Vec<u8>>(0)).map_err(storage)?;
    images.map(|image| row_from(&image.map_err(storage)?)).collect()
}

impl Rows for ReadTx<'_> {
    fn row(&self, key: RowKey) -> Answer<Option<Row>> {
        read_row(self.sql, key)
    }
    fn linked(&self, table: TableId, field: FieldKey, value: &Value) -> Answer<Vec<Row>> {
        read_linked(self.sql, table, field, value)
    }
}

impl Rows for WriteTx<'_> {
    fn row(&self, key: RowKey) -> Answer<Option<Row>> {
        read_row(&self.sql, key)
    }
    fn linked(&self, table: TableId, field: FieldKey, value: &Value) -> Answer<Vec<Row>> {
        read_linked(&self.sql, table, field, value)
    }
}

const LAST_MID: &str = "SELECT max(mid) FROM outbox";
const ENTRY: &str = "SELECT body, state, outcome FROM outbox WHERE mid = ?1";

impl WriteTx<'_> {
    fn image_of(&self, (image, bucket): Stored) -> Answer<Option<(Row, BucketId)>> {
        let Some(row) = image.map(|bytes| row_from(&bytes)).transpose()? else { return Ok(None) };
        let home = match bucket {
            Some(bytes) => Some(BucketId::from_bytes(&bytes).ok_or(StorageError::Corrupt)?),
            None => self.schema.bucket(&row),
        };
        Ok(home.map(|home| (row, home)))
    }

    fn one<T: rusqlite::types::FromSql>(&self, sql: &str, values: impl rusqlite::Params) -> Answer<Option<T>> {
        self.sql
            .prepare_cached(sql)
            .and_then(|mut statement| statement.query_row(values, |row| row.get(0)).optional())
            .map_err(storage)
    }

    fn all<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Answer<Vec<T>> {
        let mut statement = self.sql.prepare_cached(sql).map_err(storage)?;
        statement.query_map(values, read).and_then(Iterator::collect).map_err(storage)
    }
}

fn key_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<RowKey> {
    Ok(RowKey { table: row.get(0)?, id: row.get::<_, Uuid>(1)? })
}

fn held(row: &rusqlite::Row<'_>) -> rusqlite::Result<Answer<Held>> {
    let (version, head, rows) = (row.get(1)?, row.get(2)?, row.get(3)?);
    Ok(decoded(&row.get::<_, Vec<u8>>(0)?).map(|cursor| Held { cursor, version, head, rows }))
}

fn decoded<T: for<'b> minicbor::Decode<'b, ()>>(bytes: &[u8]) -> Answer<T> {
    decode(bytes).map_err(|_| StorageError::Corrupt)
}

impl Replica for WriteTx<'_> {
    fn shown(&self, key: RowKey) -> Answer<Option<(Row, BucketId)>> {
        let found: Option<Stored> = self
            .sql
            .prepare_cached("SELECT image, bucket FROM row WHERE tbl = ?1 AND id = ?2")
            .and_then(|mut statement| statement.query_row(params![key.table, key.id], stored).optional())
            .map_err(storage)?;
        found.map_or(Ok(None), |found| self.image_of(found))
    }

    fn show(&mut self, row: &Row, bucket: BucketId) -> Answer<()> {
        let old = self.row(row.key)?;
        self.set_links(old.as_ref(), Some(row), row.key)?;
        self.run(
            "INSERT OR REPLACE INTO row VALUES (?1, ?2, ?3, ?4)",
            params![row.key.table, row.key.id, bucket.to_bytes(), row.to_bytes()],
        )?;
        self.touched.insert(row.key);
        Ok(())
    }

    fn hide(&mut self, key: RowKey) -> Answer<()> {
        if let Some(old) = self.row(key)?.filter(|_| !planted(Planted::HiddenIsShown)) {
            self.set_links(Some(&old), None, key)?;
            self.run("DELETE FROM row WHERE tbl = ?1 AND id = ?2", params![key.table, key.id])?;
            self.hidden = true;
            self.touched.insert(key);
            self.touched.extend(self.named(&old));
        }
        Ok(())
    }

    fn shown_in(&self, bucket: BucketId) -> Answer<Vec<RowKey>> {
        self.all("SELECT tbl, id FROM row WHERE bucket = ?1", params![bucket.to_bytes()], key_of)
    }

    fn base(&self, key: RowKey) -> Answer<Option<Option<(Row, BucketId)>>> {
        let mut statement =
            self.sql.prepare_cached("SELECT image, bucket FROM base WHERE tbl = ?1 AND id = ?2").map_err(storage)?;
        let found: Option<Stored> =
            statement.query_row(params![key.table, key.id], stored).optional().map_err(storage)?;
        found.map(|found| self.image_of(found)).transpose()
    }

    fn put_base(&mut self, key: RowKey, image: Option<(&Row, BucketId)>) -> Answer<()> {
        let (bytes, bucket) = image.map(|(row, bucket)| (row.to_bytes(), bucket.to_bytes())).unzip();
        self.run(
            "INSERT OR REPLACE INTO base (tbl, id, image, bucket) VALUES (?1, ?2, ?3, ?4)",
            params![key.table, key.id, bytes, bucket],
        )?;
        Ok(())
    }

    fn drop_base(&mut self, key: RowKey) -> Answer<()> {
        self.run("DELETE FROM base WHERE tbl = ?1 AND id = ?2", params![key.table, key.id])?;
        Ok(())
    }

    fn next_mid(&self) -> Answer<u64> {
        // Planted: the number of a finished action is given again.
        let open = if planted(Planted::NumberAgain) { "SELECT max(mid) FROM outbox WHERE state < 3" } else { LAST_MID };
        let last: Option<u64> = self.one(open, [])?.flatten();
        Ok(last.unwrap_or(0) + 1)
    }

    fn add(&mut self, action: &Action, keys: &[RowKey], at: i64) -> Answer<()> {
        self.run(
            "INSERT INTO outbox (mid, identity, body, at, state) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![action.mid, action.identity(), encode(action), at, EntryState::New as i64],
        )?;
        for key in keys {
            self.run("INSERT INTO pending VALUES (?1, ?2, ?3)", params![key.table, key.id, action.mid])?;
        }
        Ok(())
    }

    fn entry(&self, mid: u64) -> Answer<Option<OutboxEntry>> {
        let found: Option<(Vec<u8>, i64, Option<Vec<u8>>)> = self
            .sql
            .prepare_cached(ENTRY)
            .and_then(|mut statement| {
                statement.query_row([mid], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()
            })
            .map_err(storage)?;
        let Some((body, state, outcome)) = found else { return Ok(None) };
        Ok(Some(OutboxEntry {
            action: decoded(&body)?,
            state: EntryState::from_number(state).ok_or(StorageError::Corrupt)?,
            outcome: outcome.map(|bytes| decoded(&bytes)).transpose()?,
        }))
    }

    fn entries(&self) -> Answer<Vec<OutboxEntry>> {
        let mids: Vec<u64> = self.all("SELECT mid FROM outbox ORDER BY mid", [], |row| row.get(0))?;
        let entries = mids.into_iter().filter_map(|mid| self.entry(mid).transpose());
        entries.collect()
    }

    fn empty(&mut self, mid: u64) -> Answer<()> {
        let Some(entry) = self.entry(mid)? else { return Ok(()) };
        let bare = Action::new(mid, entry.action.origin, entry.action.stamp, &Vec::new());
        self.run("UPDATE outbox SET body = ?2 WHERE mid = ?1", params![mid, encode(&bare)])?;
        // The old body must not stay in the log either.
        self.hidden = true;
        Ok(())
    }

    fn put_leftover(&mut self, mid: u64, sealed: &[u8]) -> Answer<()> {
        self.run("INSERT OR REPLACE INTO leftover VALUES (?1, ?2)", params![mid, sealed])?;
        Ok(())
    }

    fn leftovers(&self, limit: usize) -> Answer<Vec<Leftover>> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.all(
            "SELECT mid, identity, sealed FROM leftover JOIN outbox USING (mid) ORDER BY mid LIMIT ?1",
            [limit],
            |row| {
                let sealed: Vec<u8> = row.get(2)?;
                Ok(Leftover { mid: row.get(0)?, identity: row.get(1)?, sealed: sealed.into() })
            },
        )
    }

    fn drop_leftover(&mut self, mid: u64) -> Answer<()> {
        self.run("DELETE FROM leftover WHERE mid = ?1", [mid])?;
        Ok(())
    }

    fn mid_of(&self, identity: Identity) -> Answer<Option<u64>> {
        self.one("SELECT mid FROM outbox WHERE identity = ?1", params![identity])
    }

    fn unanswered(&self, limit: usize) -> Answer<Vec<Action>> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        // Planted: what was sent once is not sent again.
        let last = if planted(Planted::SentOnce) { EntryState::New } else { EntryState::Acked };
        // Planted: what was answered is not sent again before it was read.
        let last = if planted(Planted::AckedNotSentAgain) { EntryState::Sent } else { last };
        let bodies: Vec<Vec<u8>> = self.all(
            "SELECT body FROM (SELECT mid, body FROM outbox WHERE state <> 3 AND state <= ?2
                               AND NOT EXISTS (SELECT 1 FROM leftover WHERE leftover.mid = outbox.mid)
                               ORDER BY state = 2, mid LIMIT ?1) ORDER BY mid",
            params![limit, last as i64],
            |row| row.get(0),
        )?;
        bodies.iter().map(|body| decoded(body)).collect()
    }

    fn lowest_mid(&self) -> Answer<u64> {
        let lowest: Option<u64> = self.one("SELECT min(mid) FROM outbox WHERE state <> 3", [])?.flatten();
        match lowest {
            Some(mid) => Ok(mid),
            None => self.next_mid(),
        }
    }

    fn set_state(&mut self, mid: u64, state: EntryState, outcome: Option<&Outcome>) -> Answer<()> {
        match outcome {
            // What goes again has not arrived, whatever an earlier life of the server said.
            None if matches!(state, EntryState::New | EntryState::Sent) => {
                self.run("UPDATE outbox SET state = ?2, arrived_at = NULL WHERE mid = ?1", params![mid, state as i64])?
            }
            None => self.run("UPDATE outbox SET state = ?2 WHERE mid = ?1", params![mid, state as i64])?,
            Some(outcome) => self.run(
                "UPDATE outbox SET state = ?2, outcome = ?3, arrived_at = ?4 WHERE mid = ?1",
                params![mid, state as i64, encode(outcome), outcome.code.arrived().then_some(outcome.at)],
            )?,
        };
        Ok(())
    }

    fn replace(&mut self, action: &Action) -> Answer<()> {
        // Planted: its number is left out.
        if planted(Planted::VoidLeavesGap) {
            self.run("DELETE FROM outbox WHERE mid = ?1", params![action.mid])?;
            return Ok(());
        }
        self.run(
            "UPDATE outbox SET identity = ?2, body = ?3 WHERE mid = ?1",
            params![action.mid, action.identity(), encode(action)],
        )?;
        // The old body must not stay in the log either.
        self.hidden = true;
        Ok(())
    }

    fn acked(&self) -> Answer<Vec<(u64, Outcome)>> {
        let found: Vec<(u64, Vec<u8>)> = self.all(
            "SELECT mid, outcome FROM outbox WHERE state <> 3 AND state = 2 AND outcome IS NOT NULL ORDER BY mid",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        found.into_iter().map(|(mid, bytes)| Ok((mid, decoded(&bytes)?))).collect()
    }

    fn answered(&self) -> Answer<Vec<(u64, Outcome)>> {
        let found: Vec<(u64, Vec<u8>)> = self.all(
            "SELECT mid, outcome FROM outbox WHERE state IN (2, 3) AND outcome IS NOT NULL ORDER BY mid",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        found.into_iter().map(|(mid, bytes)| Ok((mid, decoded(&bytes)?))).collect()
    }

    fn add_pending(&mut self, key: RowKey, mid: u64) -> Answer<()> {
        self.run("INSERT OR IGNORE INTO pending VALUES (?1, ?2, ?3)", params![key.table, key.id, mid])?;
        Ok(())
    }

    fn forget(&mut self, before: i64, kept: u64) -> Answer<()> {
        self.run(
            "DELETE FROM outbox WHERE state = 3 AND ifnull(arrived_at, at) < ?1
             AND mid <= (SELECT max(mid) FROM outbox) - ?2",
            params![before, kept.max(1)],
        )?;
        Ok(())
    }

    fn pending(&self, key: RowKey) -> Answer<Vec<u64>> {
        self.all("SELECT mid FROM pending WHERE tbl = ?1 AND id = ?2 ORDER BY mid", params![key.table, key.id], |row| {
            row.get(0)
        })
    }

    fn pending_rows(&self, mid: u64) -> Answer<Vec<RowKey>> {
        self.all("SELECT tbl, id FROM pending WHERE mid = ?1", [mid], key_of)
    }

    fn clear_pending(&mut self, mid: u64) -> Answer<()> {
        self.run("DELETE FROM pending WHERE mid = ?1", [mid])?;
        Ok(())
    }

    fn buckets(&self) -> Answer<Vec<Held>> {
        self.all("SELECT cursor, grant_version, head, rows FROM cursor ORDER BY bucket", [], held)?
            .into_iter()
            .collect()
    }

    fn held(&self, bucket: BucketId) -> Answer<Option<Held>> {
        let found = self
            .sql
            .prepare_cached("SELECT cursor, grant_version, head, rows FROM cursor WHERE bucket = ?1")
            .and_then(|mut statement| statement.query_row(params![bucket.to_bytes()], held).optional())
            .map_err(storage)?;
        found.transpose()
    }

    fn put_cursor(&mut self, cursor: &Cursor) -> Answer<()> {
        self.run("UPDATE cursor SET cursor = ?2 WHERE bucket = ?1", params![cursor.bucket.to_bytes(), encode(cursor)])?;
        // Planted: it is durable at once, whatever becomes of the rest.
        if planted(Planted::CursorBeforePage) {
            self.sql.execute_batch("COMMIT; BEGIN IMMEDIATE").map_err(storage)?;
        }
        Ok(())
    }

    fn put_grant(&mut self, grant: &Grant) -> Answer<()> {
        self.run(
            "INSERT INTO cursor (bucket, grant_version, cursor, head, rows, sum) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (bucket) DO UPDATE SET grant_version = ?2, head = ?4, rows = ?5",
            params![
                grant.bucket.to_bytes(),
                grant.version,
                encode(&Cursor::start(grant.bucket)),
                grant.head,
                grant.count,
                Sum::default().to_bytes()
            ],
        )?;
        Ok(())
    }

    fn tally(&self, bucket: BucketId) -> Answer<Tally> {
        let found: Option<(u64, Option<[u8; 16]>)> = self
            .sql
            .prepare_cached("SELECT digest_count, sum FROM cursor WHERE bucket = ?1")
            .and_then(|mut statement| {
                statement.query_row(params![bucket.to_bytes()], |row| Ok((row.get(0)?, row.get(1)?))).optional()
            })
            .map_err(storage)?;
        match found {
            Some((count, Some(sum))) => Ok(Tally { count, sum: Sum::from_bytes(sum) }),
            // A bucket that was begun before there were sums.
            Some((_, None)) => Ok(Tally::of(&self.images_in(bucket)?)),
            None => Ok(Tally::default()),
        }
    }

    fn put_tally(&mut self, bucket: BucketId, tally: Tally) -> Answer<()> {
        self.run(
            "UPDATE cursor SET digest_count = ?2, sum = ?3 WHERE bucket = ?1",
            params![bucket.to_bytes(), tally.count, tally.sum.to_bytes()],
        )?;
        Ok(())
    }

    fn images_in(&self, bucket: BucketId) -> Answer<Vec<Row>> {
        let shown: Vec<Vec<u8>> = self.all(
            "SELECT image FROM row WHERE bucket = ?1
             AND NOT EXISTS (SELECT 1 FROM base WHERE base.tbl = row.tbl AND base.id = row.id)",
            params![bucket.to_bytes()],
            |row| row.get(0),
        )?;
        let kept: Vec<Stored> = self.all("SELECT image, bucket FROM base WHERE image IS NOT NULL", [], stored)?;
        let mut images = shown.iter().map(|bytes| row_from(bytes)).collect::<Answer<Vec<_>>>()?;
        for found in kept {
            let Some((image, home)) = self.image_of(found)? else { continue };
            if home == bucket {
                images.push(image);
            }
        }
        Ok(images)
    }

    fn relink(&mut self) -> Answer<()> {
        // Planted: rows that came before their table was known stay unfound.
        if planted(Planted::UpgradeLeavesLinks) {
            return Ok(());
        }
        if self.run("DELETE FROM link", [])? > 0 {
            // It may have held what was erased since.
            self.hidden = true;
            self.purged = true;
        }
        let images: Vec<Vec<u8>> = self.all("SELECT image FROM row", [], |row| row.get(0))?;
        for bytes in &images {
            let row = row_from(bytes)?;
            self.set_links(None, Some(&row), row.key)?;
            // Planted: rows are written with the fields of this version.
            if planted(Planted::UpgradeRewritesRows) {
                let mut row = row;
                let fields = self.schema.table(row.key.table).map(|table| table.fields).unwrap_or_default();
                for field in fields {
                    row.fields.entry(field.key).or_insert(FieldState { value: Value::Null, ver: 0 });
                }
                self.run(
                    "UPDATE row SET image = ?3 WHERE tbl = ?1 AND id = ?2",
                    params![row.key.table, row.key.id, row.to_bytes()],
                )?;
            }
        }
        Ok(())
    }

    fn put_erased(&mut self, key: RowKey) -> Answer<()> {
        self.run("INSERT OR IGNORE INTO erased VALUES (?1, ?2)", params![key.table, key.id])?;
        self.purged = true;
        Ok(())
    }

    fn is_erased(&self, key: RowKey) -> Answer<bool> {
        self.sql
            .prepare_cached("SELECT 1 FROM erased WHERE tbl = ?1 AND id = ?2")
            .and_then(|mut statement| statement.exists(params![key.table, key.id]))
            .map_err(storage)
    }

    fn drop_cursor(&mut self, bucket: BucketId) -> Answer<()> {
        self.run("DELETE FROM cursor WHERE bucket = ?1", params![bucket.to_bytes()])?;
        self.purged = true;
        Ok(())
    }
}
