//! Applying an answer: first its head (outcomes and grants), then page by page. Each call is one transaction.

use super::record::replay;
use super::replica::{EntryState, Replica};
use crate::schema::{BucketId, CodecError, Row, Schema};
use crate::sync::action::{Code, Outcome};
use crate::sync::message::{Cursor, Head};
use crate::sync::page::Page;
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::StorageError;
use std::collections::BTreeMap;
use thiserror::Error;

/// Why an answer was not applied.
#[derive(Debug, Error)]
pub enum ApplyError {
    /// The server sent nonsense.
    #[error(transparent)]
    Codec(#[from] CodecError),
    /// The store's.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Applied {
    /// Rows taken in.
    pub rows: u64,
    /// Rows that left.
    pub outs: u64,
    /// Actions that got their outcome.
    pub answered: u64,
    /// The page was not for this state (late or repeated): nothing was changed.
    pub stale: bool,
}

/// Applies outcomes and grants.
///
/// # Errors
/// The store's.
pub fn apply_head<R: Replica>(replica: &mut R, schema: &Schema, head: &Head) -> Result<Applied, StorageError> {
    let mut applied = Applied::default();
    for outcome in &head.outcomes {
        if settle(replica, schema, outcome)? {
            applied.answered += 1;
        }
    }
    for cursor in replica.cursors()? {
        // Planted: a bucket that was taken away stays.
        if !head.grants.iter().any(|grant| grant.bucket == cursor.bucket) && !planted(Planted::RevokedStays) {
            applied.outs += purge(replica, schema, cursor.bucket)?;
        }
    }
    for grant in &head.grants {
        replica.put_grant(grant)?;
        if grant.restart {
            replica.put_cursor(&Cursor::start(grant.bucket))?;
        }
    }
    release(replica, schema)?;
    Ok(applied)
}

/// Applies a page, if it continues exactly what this phone has: a late reply must not refill a bucket that was
/// taken away, nor move a cursor back.
///
/// # Errors
/// A malformed page, or the store's error.
pub fn apply_page<R: Replica>(replica: &mut R, schema: &Schema, page: &Page) -> Result<Applied, ApplyError> {
    let rows = page.rows()?;
    let continues = replica.cursors()?.iter().any(|cursor| {
        cursor.bucket == page.bucket
            // Planted: a late page moves the cursor back, or over a gap.
            && (cursor.n == page.from && cursor.epoch == page.from_epoch || planted(Planted::PageAnywhere))
    });
    let granted = replica.grant_version(page.bucket)? == Some(page.grant_version);
    // Planted: a late page refills a bucket that was taken away and given anew.
    if !continues || !(granted || planted(Planted::PageOfOldGrant)) || page.to.bucket != page.bucket {
        return Ok(Applied { stale: true, ..Applied::default() });
    }
    // Planted: the cursor is durable before its rows are.
    if planted(Planted::CursorBeforePage) {
        replica.put_cursor(&page.to)?;
    }
    for row in &rows {
        take_in(replica, schema, row, page.bucket)?;
    }
    for out in &page.outs {
        let key = crate::schema::RowKey { table: out.table, id: out.id };
        // The row may have moved to another bucket of this phone, whose page came first.
        // Planted: that row goes; or none does.
        let here = replica.bucket_of(key)? == Some(page.bucket) || planted(Planted::OutTakesMovedRow);
        if here && !planted(Planted::OutIgnored) {
            take_out(replica, schema, key)?;
        }
    }
    replica.put_cursor(&page.to)?;
    release(replica, schema)?;
    Ok(Applied { rows: rows.len() as u64, outs: page.outs.len() as u64, answered: 0, stale: false })
}

fn take_in<R: Replica>(replica: &mut R, schema: &Schema, row: &Row, bucket: BucketId) -> Result<(), StorageError> {
    if let Some(image) = replica.base(row.key)? {
        // Planted: what arrives for a row with pending work is dropped.
        if planted(Planted::PendingShutsOut) {
            return Ok(());
        }
        let older = image.as_ref().is_some_and(|known| known.ver > row.ver && schema.bucket(known) != Some(bucket));
        if !older {
            replica.put_base(row.key, Some(row))?;
            replay(replica, schema, row.key)?;
        }
        return Ok(());
    }
    let known = replica.row(row.key)?;
    let older = known.is_some_and(|known| known.ver > row.ver) && replica.bucket_of(row.key)? != Some(bucket);
    // Planted: a page of the bucket that a row has left brings its old state back.
    let older = older && !planted(Planted::OlderRowWins);
    if older { Ok(()) } else { replica.show(row, bucket) }
}

fn take_out<R: Replica>(replica: &mut R, schema: &Schema, key: crate::schema::RowKey) -> Result<(), StorageError> {
    if replica.base(key)?.is_some() {
        replica.put_base(key, None)?;
        replay(replica, schema, key)
    } else {
        replica.hide(key)
    }
}

fn purge<R: Replica>(replica: &mut R, schema: &Schema, bucket: BucketId) -> Result<u64, StorageError> {
    let mut gone = 0;
    // Planted: a purge forgets the cursor and leaves the rows.
    let shown = if planted(Planted::PurgeLeavesRows) { Vec::new() } else { replica.shown_in(bucket)? };
    for key in shown {
        // Planted: a purge takes what was never sent, too.
        if planted(Planted::PurgeTakesPending) {
            replica.drop_base(key)?;
            replica.hide(key)?;
        }
        // What this phone recorded and the server has not answered stays until it has.
        take_out(replica, schema, key)?;
        gone += 1;
    }
    // Planted: given anew, the bucket goes on where it was before its rows went.
    if !planted(Planted::PurgeKeepsCursor) {
        replica.drop_cursor(bucket)?;
    }
    Ok(gone)
}

fn settle<R: Replica>(replica: &mut R, schema: &Schema, outcome: &Outcome) -> Result<bool, StorageError> {
    let Some(mid) = replica.mid_of(outcome.identity)? else { return Ok(false) };
    let Some(entry) = replica.entry(mid)? else { return Ok(false) };
    if !matches!(entry.state, EntryState::New | EntryState::Sent) {
        return Ok(false);
    }
    let state = match outcome.code {
        Code::Applied | Code::Merged | Code::Card => EntryState::Acked,
        Code::Void | Code::Erased => EntryState::Done,
        // Planted: what was refused counts as done, and nobody is told.
        Code::Rejected | Code::Quarantined if planted(Planted::RefusedSilently) => EntryState::Done,
        Code::Rejected | Code::Quarantined => EntryState::Refused,
    };
    replica.set_state(mid, state, Some(outcome))?;
    // Planted: a refused action goes on being shown.
    if state != EntryState::Acked && !planted(Planted::RefusedStaysShown) {
        finish(replica, schema, mid)?;
    }
    Ok(true)
}

/// An action is done when the phone has read every granted bucket up to where the action's result stands. A bucket
/// that is not granted, or of another life, counts as read: nothing of it will ever come.
fn release<R: Replica>(replica: &mut R, schema: &Schema) -> Result<(), StorageError> {
    let acked = replica.acked()?;
    if acked.is_empty() {
        return Ok(());
    }
    let read: BTreeMap<BucketId, Cursor> =
        replica.cursors()?.into_iter().map(|cursor| (cursor.bucket, cursor)).collect();
    for (mid, outcome) in acked {
        // Planted: an action is over as soon as it is answered, before its rows are here.
        let at_once = planted(Planted::DoneBeforeRead);
        let passed = |(bucket, epoch, n): &(BucketId, u32, u64)| {
            // Epoch 0 is a cursor at the very start: it has read nothing yet.
            // Planted: a bucket that this phone does not hold never counts as read.
            read.get(bucket)
                .map_or(!planted(Planted::NeverDone), |have| have.n >= *n || (have.epoch != *epoch && have.epoch != 0))
        };
        if at_once || outcome.reach.iter().all(passed) {
            replica.set_state(mid, EntryState::Done, None)?;
            finish(replica, schema, mid)?;
        }
    }
    Ok(())
}

fn finish<R: Replica>(replica: &mut R, schema: &Schema, mid: u64) -> Result<(), StorageError> {
    let rows = replica.pending_rows(mid)?;
    // Planted: it stays pending for its rows.
    if !planted(Planted::PendingStays) {
        replica.clear_pending(mid)?;
    }
    // Planted: the image goes though other actions are pending for the row.
    if planted(Planted::BaseDroppedEarly) {
        rows.iter().try_for_each(|key| replica.drop_base(*key))?;
    }
    rows.into_iter().try_for_each(|key| replay(replica, schema, key))
}
