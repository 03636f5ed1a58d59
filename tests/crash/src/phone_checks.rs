//! What must be true of a phone's file, computed from its bytes.

use crate::picture::{Line, Picture, blob, blob_or_null, number, stored};
use anyhow::{Context, Result, ensure};
use pleinmakers_core::domain::{
    Household, Record, Retraction, SCHEMA, Visit, VisitFact, WelcomeFacts, closed_by_facts,
};
use pleinmakers_core::schema::{BucketId, FieldState, FieldValue, Row, RowKey, Schema};
use pleinmakers_core::sync::action::{Action, Change, Identity, Outcome};
use pleinmakers_core::sync::merge::{Chain, merge};
use pleinmakers_core::sync::message::{Cursor, decode};
use pleinmakers_core::sync::page::Page;
use rusqlite::types::Value as Sql;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

static TABLES: Schema = SCHEMA;

/// An action as it lies in the outbox.
pub struct Entry {
    /// Under which the server knows it.
    pub identity: Identity,
    /// The action.
    pub action: Action,
    /// Where it stands: 0 new, 1 sent, 2 acked, 3 done, 4 refused.
    pub state: i64,
    outcome: Option<Outcome>,
}

/// A phone's file, decoded.
pub struct PhoneFile {
    /// Rows that are shown, with their buckets.
    pub rows: BTreeMap<RowKey, (BucketId, Row)>,
    /// The outbox by number.
    pub outbox: BTreeMap<u64, Entry>,
    /// Cursors.
    pub cursors: BTreeMap<BucketId, Cursor>,
    base: BTreeMap<RowKey, Option<Row>>,
    pending: BTreeMap<RowKey, BTreeSet<u64>>,
}

fn key(line: &Line) -> Result<RowKey> {
    Ok(RowKey { table: number(line, 0)?, id: Uuid::from_slice(blob(line, 1)?)? })
}

impl PhoneFile {
    /// Decodes a picture.
    ///
    /// # Errors
    /// Bytes that cannot be read.
    pub fn of(picture: &Picture) -> Result<Self> {
        let mut rows = BTreeMap::new();
        for line in picture.lines("row") {
            let bucket = BucketId::from_bytes(blob(line, 2)?).context("a bucket")?;
            rows.insert(key(line)?, (bucket, Row::from_bytes(blob(line, 3)?)?));
        }
        let mut base = BTreeMap::new();
        for line in picture.lines("base") {
            base.insert(key(line)?, blob_or_null(line, 2)?.map(Row::from_bytes).transpose()?);
        }
        let mut outbox = BTreeMap::new();
        for line in picture.lines("outbox") {
            let action: Action = decode(blob(line, 2)?)?;
            let identity: Identity = blob(line, 1)?.try_into().context("an identity")?;
            // What was emptied with its bucket keeps the identity under which the server knows it.
            let is_emptied = action.changes()?.is_empty();
            ensure!(action.identity() == identity || is_emptied, "an action under another identity");
            let outcome = blob_or_null(line, 5)?.map(decode).transpose()?;
            outbox.insert(number(line, 0)?, Entry { identity, action, state: number(line, 4)?, outcome });
        }
        let mut pending: BTreeMap<RowKey, BTreeSet<u64>> = BTreeMap::new();
        for line in picture.lines("pending") {
            pending.entry(key(line)?).or_default().insert(number(line, 2)?);
        }
        let mut cursors = BTreeMap::new();
        for line in picture.lines("cursor") {
            let cursor: Cursor = decode(blob(line, 2)?)?;
            ensure!(cursor.bucket.to_bytes() == blob(line, 0)?, "a cursor of another bucket");
            cursors.insert(cursor.bucket, cursor);
        }
        Ok(Self { rows, outbox, cursors, base, pending })
    }

    /// Everything that follows from the bytes alone, and the cursors against the pages that the server made.
    ///
    /// # Errors
    /// The first thing that is not as it should be.
    pub fn check(&self, picture: &Picture, pages: &[&Page]) -> Result<()> {
        self.check_rows()?;
        self.check_outbox()?;
        self.check_shown()?;
        self.check_links(picture)?;
        self.check_welcomes(picture)?;
        self.check_cursors(pages)
    }

    fn check_rows(&self) -> Result<()> {
        for (key, (bucket, row)) in &self.rows {
            ensure!(row.key == *key, "a row under another key");
            ensure!(TABLES.bucket(row) == Some(*bucket), "a row in another bucket than its fields say");
        }
        Ok(())
    }

    fn check_outbox(&self) -> Result<()> {
        for (expected, (mid, entry)) in (1..).zip(&self.outbox) {
            ensure!(*mid == expected && entry.action.mid == *mid, "the outbox has a gap before {mid}");
            ensure!((0..=4).contains(&entry.state), "an unknown state");
            ensure!((entry.state < 2) == entry.outcome.is_none(), "action {mid}: state and outcome do not agree");
            let keys: BTreeSet<RowKey> = entry.action.changes()?.iter().map(Change::key).collect();
            let pending: BTreeSet<RowKey> =
                self.pending.iter().filter(|(_, mids)| mids.contains(mid)).map(|(key, _)| *key).collect();
            // All or nothing: an action that is not over is pending for each of its rows, one that is over for none.
            let expected = if entry.state < 3 { keys } else { BTreeSet::new() };
            ensure!(pending == expected, "action {mid} is pending for other rows than it has");
        }
        let known = |mids: &BTreeSet<u64>| mids.iter().all(|mid| self.outbox.contains_key(mid));
        ensure!(self.pending.values().all(known), "pending without outbox");
        ensure!(self.base.keys().eq(self.pending.keys()), "images of rows without pending, or the other way round");
        Ok(())
    }

    /// What is shown of a row with pending changes: the server's image, then the changes in their order.
    fn check_shown(&self) -> Result<()> {
        for (key, image) in &self.base {
            let mut row = image.clone();
            for mid in self.pending.get(key).into_iter().flatten() {
                let entry = self.outbox.get(mid).context("pending without outbox")?;
                for change in entry.action.changes()?.iter().filter(|change| change.key() == *key) {
                    replay(&mut row, entry.action.origin, change)?;
                }
            }
            ensure!(self.rows.get(key).map(|(_, row)| row) == row.as_ref(), "a row is not its image and its replay");
        }
        Ok(())
    }

    fn check_links(&self, picture: &Picture) -> Result<()> {
        let mut expected = BTreeSet::new();
        for (key, (_, row)) in &self.rows {
            let fields = TABLES.table(key.table).map(|table| table.fields).unwrap_or_default();
            for field in fields.iter().filter(|field| field.indexed) {
                if let Some(value) = row.get(field.key) {
                    let id = key.id.as_bytes().to_vec();
                    expected.insert(format!("{:?}", (key.table, field.key, stored(value), Sql::Blob(id))));
                }
            }
        }
        let mut found = BTreeSet::new();
        for line in picture.lines("link") {
            let (table, field): (u16, u16) = (number(line, 0)?, number(line, 1)?);
            let [_, _, value, id] = line.as_slice() else { anyhow::bail!("a link of another shape") };
            found.insert(format!("{:?}", (table, field, value.clone(), id.clone())));
        }
        ensure!(found == expected, "the links are not those of the rows");
        Ok(())
    }

    fn all<T: Record>(&self) -> impl Iterator<Item = (&Row, T)> {
        let rows = self.rows.values().filter(|(_, row)| row.key.table == T::TABLE.id);
        rows.filter_map(|(_, row)| Some((row, T::from_row(row).ok()?)))
    }

    fn check_welcomes(&self, picture: &Picture) -> Result<()> {
        let retracted: BTreeSet<_> = self.all::<Retraction>().map(|(_, fact)| fact.visit).collect();
        let mut expected = BTreeMap::new();
        for (_, household) in self.all::<Household>() {
            let visits = self.all::<Visit>().filter(|(_, visit)| visit.household == household.id);
            let visits = visits.map(|(row, visit)| VisitFact {
                received_at: chrono::DateTime::from_timestamp_millis(row.committed_at)
                    .filter(|_| row.committed_at != 0),
                retracted: retracted.contains(&visit.id),
                visit,
            });
            let facts = WelcomeFacts { visits: visits.collect(), household };
            let (id, moved_out) = (facts.household.id.0, stored(&facts.household.moved_out.to_value()));
            let neighbourhood = facts.household.neighbourhood.0;
            expected.insert(id, (neighbourhood, moved_out, closed_by_facts(&facts).is_none()));
        }
        let mut found = BTreeMap::new();
        for line in picture.lines("welcome") {
            let open = number::<i64>(line, 3)? != 0;
            let moved_out = line.get(2).cloned().context("a column")?;
            found.insert(Uuid::from_slice(blob(line, 0)?)?, (Uuid::from_slice(blob(line, 1)?)?, moved_out, open));
        }
        ensure!(found == expected, "the index of open welcomes is not that of the rows");
        Ok(())
    }

    /// A cursor that has passed a page means that the page's rows are there.
    fn check_cursors(&self, pages: &[&Page]) -> Result<()> {
        for (bucket, cursor) in &self.cursors {
            let mut known: BTreeMap<RowKey, u64> = BTreeMap::new();
            for page in pages.iter().filter(|page| page.bucket == *bucket && page.to.n <= cursor.n) {
                known.extend(page.rows()?.iter().map(|row| (row.key, row.ver)));
                for out in &page.outs {
                    known.remove(&RowKey { table: out.table, id: out.id });
                }
            }
            for (key, ver) in known {
                let image = match self.base.get(&key) {
                    Some(image) => image.as_ref(),
                    None => self.rows.get(&key).map(|(_, row)| row),
                };
                ensure!(image.is_some_and(|row| row.ver >= ver), "the cursor of {bucket} is ahead of its rows");
            }
        }
        Ok(())
    }
}

fn replay(row: &mut Option<Row>, origin: Uuid, change: &Change) -> Result<()> {
    let key = change.key();
    let table = TABLES.table(key.table).context("a table")?;
    let Ok(plan) = merge(table, row.as_ref(), &Chain::new(), origin, 0, change) else { return Ok(()) };
    let row = row.get_or_insert_with(|| Row::draft(key, &std::collections::BTreeMap::new()));
    for (field, value) in plan.writes() {
        let ver = row.fields.get(&field).map_or(0, |state| state.ver);
        row.fields.insert(field, FieldState { value, ver });
    }
    Ok(())
}
