//! Applying an answer: first its head (outcomes and grants), then page by page. Each call is one transaction.

use super::images::Book;
use super::record::replay;
use super::replica::{EntryState, Replica};
use crate::schema::{BucketId, CodecError, Row, RowKey, Schema};
use crate::sync::action::{Action, Change, Code, Outcome};
use crate::sync::message::{Cursor, Head};
use crate::sync::page::Page;
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::StorageError;
use std::collections::BTreeMap;
use thiserror::Error;

/// How long what was answered is kept, milliseconds: a server that is restored from a backup asks for it again.
const KEPT: i64 = crate::sync::server::RECOVERY;
/// As many are kept in any case: a server's clock that jumps must not empty an outbox. More than a month's work.
const KEPT_AT_LEAST: u64 = 2_000;

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
    if head.server_time > 0 {
        replica.forget(head.server_time.saturating_sub(KEPT), KEPT_AT_LEAST)?;
    }
    send_again(replica, schema, head)?;
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
    let forward = page.to.n > page.from && (page.from_epoch == 0 || page.from_epoch == page.to.epoch);
    if !(forward || planted(Planted::PageAnywhere)) {
        return Err(CodecError::Malformed("a cursor that does not go on".into()).into());
    }
    check_home(schema, &rows, page.bucket)?;
    let mut book = Book::default();
    // Planted: the cursor is durable before its rows are.
    if planted(Planted::CursorBeforePage) {
        replica.put_cursor(&page.to)?;
    }
    for row in &rows {
        book.take_in(replica, schema, row, page.bucket, false)?;
    }
    for out in &page.outs {
        let key = RowKey { table: out.table, id: out.id };
        // Planted: what left stays.
        if !planted(Planted::OutIgnored) {
            book.take_out(replica, schema, key, page.bucket)?;
        }
        if out.erased == Some(true) {
            blank_about(replica, key)?;
        }
    }
    book.close(replica)?;
    replica.put_cursor(&page.to)?;
    release(replica, schema)?;
    Ok(Applied { rows: rows.len() as u64, outs: page.outs.len() as u64, answered: 0, stale: false })
}

/// Refuses rows whose own fields put them into another bucket: by them one bucket's page could change another's rows.
/// A table that this version does not know says nothing.
pub(super) fn check_home(schema: &Schema, rows: &[Row], bucket: BucketId) -> Result<(), CodecError> {
    let strange = |row: &Row| schema.bucket(row).is_some_and(|home| home != bucket);
    // Planted: a row goes on being sent in the bucket that it has left.
    if rows.iter().any(strange) && !planted(Planted::LeaverStillRead) {
        return Err(CodecError::Malformed("a row of another bucket".into()));
    }
    Ok(())
}

/// A bucket began a new life: the server lost its tail. What was answered in an earlier life goes again; the server
/// knows by its identity whether it still has it. Until then it is pending, so it stays in sight.
fn send_again<R: Replica>(replica: &mut R, schema: &Schema, head: &Head) -> Result<(), StorageError> {
    let held = replica.cursors()?;
    let reborn = |bucket: BucketId| {
        let new = head.grants.iter().find(|grant| grant.bucket == bucket)?.epoch;
        let old = held.iter().find(|cursor| cursor.bucket == bucket)?.epoch;
        (old != 0 && old < new).then_some(new)
    };
    if !head.grants.iter().any(|grant| reborn(grant.bucket).is_some()) {
        return Ok(());
    }
    for (mid, outcome) in replica.answered()? {
        if !outcome.reach.iter().any(|(bucket, epoch, _)| reborn(*bucket).is_some_and(|new| *epoch < new)) {
            continue;
        }
        let Some(entry) = replica.entry(mid)? else { continue };
        replica.set_state(mid, EntryState::Sent, None)?;
        for key in entry.action.changes().unwrap_or_default().iter().map(Change::key) {
            if replica.base(key)?.is_none() {
                let image = replica.row(key)?;
                replica.put_base(key, image.as_ref())?;
            }
            replica.add_pending(key, mid)?;
            replay(replica, schema, key)?;
        }
    }
    Ok(())
}

fn purge<R: Replica>(replica: &mut R, schema: &Schema, bucket: BucketId) -> Result<u64, StorageError> {
    // Planted: a purge forgets the cursor and leaves the rows.
    let images = if planted(Planted::PurgeLeavesRows) { Vec::new() } else { replica.images_in(bucket)? };
    let mut book = Book::default();
    // Planted: a purge takes what was never sent, too.
    let own = if planted(Planted::PurgeTakesPending) { replica.shown_in(bucket)? } else { Vec::new() };
    for key in own {
        replica.drop_base(key)?;
        replica.hide(key)?;
    }
    for image in &images {
        book.take_out(replica, schema, image.key, bucket)?;
    }
    book.close(replica)?;
    // A row that this phone only thinks to be in the bucket is its own work: it stays until it is answered.
    // Planted: given anew, the bucket goes on where it was before its rows went.
    if !planted(Planted::PurgeKeepsCursor) {
        replica.drop_cursor(bucket)?;
    }
    Ok(images.len() as u64)
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
    if outcome.code == Code::Erased {
        blank(replica, &entry.action)?;
    }
    Ok(true)
}

/// Empties what was recorded about an erased row and is done; what still waits is answered as erased, and then emptied.
fn blank_about<R: Replica>(replica: &mut R, key: RowKey) -> Result<(), StorageError> {
    for (mid, _) in replica.answered()? {
        let Some(entry) = replica.entry(mid)? else { continue };
        let about = entry.action.changes().unwrap_or_default().iter().any(|change| change.key() == key);
        if about {
            blank(replica, &entry.action)?;
        }
    }
    Ok(())
}

/// A void action keeps the number.
fn blank<R: Replica>(replica: &mut R, action: &Action) -> Result<(), StorageError> {
    replica.replace(&Action::new(action.mid, action.origin, action.stamp, &Vec::new()))
}

/// An action is done when the phone has read every granted bucket up to where the action's result stands, and to the
/// newest head that it heard of: somebody may have changed the row again, and then its entry has moved there. A bucket
/// that is not granted, or of another life, counts as read: nothing of it will ever come.
fn release<R: Replica>(replica: &mut R, schema: &Schema) -> Result<(), StorageError> {
    let acked = replica.acked()?;
    if acked.is_empty() {
        return Ok(());
    }
    let mut read: BTreeMap<BucketId, (Cursor, u64)> = BTreeMap::new();
    for cursor in replica.cursors()? {
        // Planted: a row that was changed again meanwhile is not waited for.
        let newest = if planted(Planted::MovedOnNotAwaited) { None } else { replica.head(cursor.bucket)? };
        read.insert(cursor.bucket, (cursor, newest.unwrap_or_default()));
    }
    for (mid, outcome) in acked {
        // Planted: an action is over as soon as it is answered, before its rows are here.
        let at_once = planted(Planted::DoneBeforeRead);
        let passed = |(bucket, epoch, n): &(BucketId, u32, u64)| {
            // Epoch 0 is a cursor at the very start: it has read nothing yet.
            // Planted: a bucket that this phone does not hold never counts as read.
            read.get(bucket).map_or(!planted(Planted::NeverDone), |(have, newest)| {
                have.n >= *n.max(newest) || (have.epoch != *epoch && have.epoch != 0)
            })
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
