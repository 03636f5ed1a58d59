//! The server's images of rows, and the book that is kept of them: a tally for each bucket.

use super::record::replay;
use super::replica::Replica;
use crate::schema::{BucketId, Row, RowKey, Schema};
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::StorageError;
use crate::sync::tally::Tally;
use std::collections::BTreeMap;

/// The server's image of a row, and the bucket it came in. While something is pending, a row may be *shown* in another
/// bucket than that.
pub(super) fn image<R: Replica>(replica: &R, key: RowKey) -> Result<Option<(Row, BucketId)>, StorageError> {
    Ok(match replica.base(key)? {
        Some(image) => image,
        None => replica.shown(key)?,
    })
}

/// A row without the fields that this version does not know.
fn known_fields(schema: &Schema, row: &Row) -> Row {
    let mut row = row.clone();
    if let Some(table) = schema.table(row.key.table) {
        row.fields.retain(|key, _| table.field(*key).is_some());
    }
    row
}

/// Changes of images in one transaction. [`Book::close`] writes the tallies; without it they would not fit the rows.
#[derive(Default)]
pub(super) struct Book {
    tallies: BTreeMap<BucketId, Tally>,
}

impl Book {
    /// Takes in an image that came in `bucket`. An older one of a row that has moved on is left alone, unless `force`.
    pub(super) fn take_in<R: Replica>(
        &mut self,
        replica: &mut R,
        schema: &Schema,
        row: &Row,
        bucket: BucketId,
        force: bool,
    ) -> Result<(), StorageError> {
        // Planted: what arrives for a row with pending work is dropped.
        if planted(Planted::PendingShutsOut) && replica.base(row.key)?.is_some() {
            return Ok(());
        }
        // Planted: an older app keeps only the tables that it knows.
        if planted(Planted::UnknownTablesDropped) && schema.table(row.key.table).is_none() {
            return Ok(());
        }
        let base = replica.base(row.key)?;
        let is_pending = base.is_some();
        let known = match base {
            Some(image) => image,
            None => replica.shown(row.key)?,
        };
        if let Some((known, home)) = known {
            // Of a bucket's present life nothing was read yet: what came in it is of an earlier one, and its version says
            // nothing of this one.
            // Planted: versions are compared whatever life they are of.
            let earlier = replica.held(home)?.is_some_and(|held| held.cursor.n == 0 && held.cursor.epoch != 0)
                && !planted(Planted::EarlierLifeCompared);
            // Planted: a page of the bucket that a row has left brings its old state back.
            let older = known.ver > row.ver && home != bucket && !earlier && !planted(Planted::OlderRowWins);
            if older && !force {
                return Ok(());
            }
            // Planted: what the row was before is counted too.
            if !planted(Planted::OldImageCounted) {
                self.of(replica, home)?.remove(&known);
            }
        } else if replica.is_erased(row.key)? && !planted(Planted::ErasureForgotten) {
            // Another bucket's page told of its erasure before this one came, which is older.
            // Planted: the row comes back.
            return Ok(());
        }
        // Planted: an older app keeps only the fields that it knows.
        let row = &if planted(Planted::UnknownFieldsDropped) { known_fields(schema, row) } else { row.clone() };
        self.of(replica, bucket)?.add(row);
        if is_pending {
            replica.put_base(row.key, Some((row, bucket)))?;
            replay(replica, schema, row.key)
        } else {
            replica.show(row, bucket)
        }
    }

    /// Takes out the image of a row that left `bucket`. It may have come in another bucket meanwhile: then it stays.
    /// What was `erased` goes wherever it is: a server that was restored may not know that it had moved.
    pub(super) fn take_out<R: Replica>(
        &mut self,
        replica: &mut R,
        schema: &Schema,
        key: RowKey,
        bucket: BucketId,
        erased: bool,
    ) -> Result<(), StorageError> {
        // Planted: what was erased stays where it had moved.
        let erased = erased && !planted(Planted::ErasedElsewhereStays);
        // Planted: a row goes with the bucket that it has left, though it came in another.
        let moved_too = planted(Planted::OutTakesMovedRow) || erased;
        let held = image(replica, key)?.filter(|(_, home)| *home == bucket || moved_too);
        let Some((known, home)) = held else { return Ok(()) };
        self.of(replica, home)?.remove(&known);
        if replica.base(key)?.is_some() {
            // What this phone recorded and the server has not answered stays in sight until it has.
            replica.put_base(key, None)?;
            replay(replica, schema, key)
        } else {
            replica.hide(key)
        }
    }

    /// Writes the tallies that have changed.
    pub(super) fn close<R: Replica>(self, replica: &mut R) -> Result<(), StorageError> {
        self.tallies.into_iter().try_for_each(|(bucket, tally)| replica.put_tally(bucket, tally))
    }

    fn of<R: Replica>(&mut self, replica: &R, bucket: BucketId) -> Result<&mut Tally, StorageError> {
        use std::collections::btree_map::Entry;
        Ok(match self.tallies.entry(bucket) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(replica.tally(bucket)?),
        })
    }
}
