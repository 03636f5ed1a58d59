//! Applying an answer: first its head (outcomes and grants), then page by page. Each call is one transaction.

use super::images::{Book, image};
use super::purge::{Seal, purge};
use super::record::replay;
use super::replica::{EntryState, Held, OutboxEntry, Replica};
use crate::schema::{BucketId, CodecError, Row, RowKey, Schema};
use crate::sync::action::{Action, Change, Code, Outcome};
use crate::sync::message::{Cursor, Grant, Head};
use crate::sync::page::Page;
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::StorageError;
use crate::sync::server::stands_on;
use std::collections::{BTreeMap, BTreeSet};
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

/// Applies outcomes and grants. `seal` is for what was recorded in a bucket that is gone; a phone that knows no server's
/// key has none, and keeps such work until it is answered.
///
/// # Errors
/// The store's.
pub fn apply_head<R: Replica>(
    replica: &mut R,
    schema: &Schema,
    head: &Head,
    seal: Option<&Seal<'_>>,
) -> Result<Applied, StorageError> {
    let mut applied = Applied::default();
    for outcome in &head.outcomes {
        if settle(replica, schema, outcome)? {
            applied.answered += 1;
        }
    }
    applied.outs += purge(replica, schema, head, seal)?;
    if head.server_time > 0 {
        // Planted: the clock alone says what may go.
        let least = if planted(Planted::ClockEmptiesOutbox) { 1 } else { KEPT_AT_LEAST };
        replica.forget(head.server_time.saturating_sub(KEPT), least)?;
    }
    let held = replica.buckets()?;
    send_again(replica, schema, head, &held)?;
    for grant in &head.grants {
        let said = |held: &Held| {
            let told = (held.cursor.bucket, held.version, held.head, held.rows);
            told == (grant.bucket, grant.version, grant.head, grant.count)
        };
        if !held.iter().any(said) {
            replica.put_grant(grant)?;
        }
        // Planted: the phone goes on where it was.
        if grant.restart && !planted(Planted::RestartUnheard) {
            // The life is kept: a late page of an earlier one begins at nothing, too.
            // Planted: it is not.
            let epoch = if planted(Planted::LifeForgotten) { 0 } else { grant.epoch };
            replica.put_cursor(&Cursor { epoch, ..Cursor::start(grant.bucket) })?;
        }
    }
    release(replica, schema, &head.outcomes)?;
    Ok(applied)
}

/// Applies a page, if it continues exactly what this phone has: a late reply must not refill a bucket that was
/// taken away, nor move a cursor back. `outcomes` are those of the same answer.
///
/// # Errors
/// A malformed page, or the store's error.
pub fn apply_page<R: Replica>(
    replica: &mut R,
    schema: &Schema,
    page: &Page,
    outcomes: &[Outcome],
) -> Result<Applied, ApplyError> {
    let rows = page.rows()?;
    let fits = replica.held(page.bucket)?.is_some_and(|Held { cursor, version, .. }| {
        let continues = cursor.n == page.from && cursor.epoch == page.from_epoch;
        // Planted: a late page moves the cursor back, or over a gap.
        (continues || planted(Planted::PageAnywhere))
            // Planted: it refills a bucket that was taken away and given anew.
            && (version == page.grant_version || planted(Planted::PageOfOldGrant))
    });
    if !fits || page.to.bucket != page.bucket {
        return Ok(Applied { stale: true, ..Applied::default() });
    }
    // Who has read nothing may begin in any life: a server may have been restored twice.
    let same_life = page.from_epoch == page.to.epoch || page.from == 0;
    let forward = page.to.n > page.from && same_life;
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
        let taken = book.take_in(replica, schema, row, page.bucket, false);
        // Planted: what cannot be stored is passed over.
        if !planted(Planted::FailedRowSkipped) {
            taken?;
        }
    }
    for out in &page.outs {
        let key = RowKey { table: out.table, id: out.id };
        // Planted: what left stays.
        if !planted(Planted::OutIgnored) {
            book.take_out(replica, schema, key, page.bucket, out.erased == Some(true))?;
        }
        if out.erased == Some(true) {
            replica.put_erased(key)?;
            blank_about(replica, schema, key)?;
            replay(replica, schema, key)?;
        }
    }
    book.close(replica)?;
    replica.put_cursor(&page.to)?;
    release(replica, schema, outcomes)?;
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
fn send_again<R: Replica>(replica: &mut R, schema: &Schema, head: &Head, held: &[Held]) -> Result<(), StorageError> {
    // Planted: what was lost stays lost.
    if planted(Planted::NotSentAgain) {
        return Ok(());
    }
    let read: BTreeMap<BucketId, u32> = held.iter().map(|held| (held.cursor.bucket, held.cursor.epoch)).collect();
    // The life that a held bucket lives now, where this phone has not read anything of it. Its number may be lower: of
    // two lives that began with the same backup, either may have the lower one. Nothing read of a first life is no sign.
    let is_unread = |grant: &Grant, epoch: u32| epoch != grant.epoch && (grant.epoch, epoch) != (1, 0);
    let unread: BTreeMap<BucketId, u32> = (head.grants.iter())
        .filter(|grant| read.get(&grant.bucket).is_some_and(|epoch| is_unread(grant, *epoch)))
        .map(|grant| (grant.bucket, grant.epoch))
        .collect();
    if unread.is_empty() {
        return Ok(());
    }
    let is_reborn = unread.keys().any(|bucket| read.get(bucket).is_some_and(|epoch| *epoch != 0));
    let aside = |entry: &OutboxEntry| {
        entry.state == EntryState::Refused && entry.outcome.as_ref().is_some_and(|o| o.code == Code::Quarantined)
    };
    let mut again = replica.answered()?;
    if is_reborn {
        // What was kept aside there may be lost, too.
        let entries = replica.entries()?.into_iter().filter(aside);
        again.extend(entries.filter_map(|entry| Some((entry.action.mid, entry.outcome?))));
    }
    for (mid, outcome) in again {
        // A bucket of which nothing was read yet counts, too: the action may be answered and its page not have come.
        // Planted: it does not count.
        let started = |bucket: &BucketId| {
            !planted(Planted::UnreadNotSentAgain) || read.get(bucket).is_some_and(|epoch| *epoch != 0)
        };
        let lost = (outcome.reach.iter())
            .any(|(bucket, epoch, _)| started(bucket) && unread.get(bucket).is_some_and(|new| epoch != new));
        // What changed nothing may have found there what is lost now: it goes again, too.
        // Planted: it does not.
        let no_change = outcome.reach.is_empty() && !planted(Planted::NoChangeNotSentAgain);
        let may_be_lost = outcome.code.arrived() || outcome.code == Code::Quarantined;
        if !(lost || is_reborn && no_change && may_be_lost) {
            continue;
        }
        // What was emptied with a bucket has nothing left to bring back.
        let Some(entry) = replica.entry(mid)?.filter(|entry| !entry.is_emptied()) else { continue };
        replica.set_state(mid, EntryState::Sent, None)?;
        for key in entry.action.changes().unwrap_or_default().iter().map(Change::key) {
            if replica.base(key)?.is_none() {
                let image = image(replica, key)?;
                replica.put_base(key, image.as_ref().map(|(row, bucket)| (row, *bucket)))?;
            }
            replica.add_pending(key, mid)?;
            replay(replica, schema, key)?;
        }
    }
    Ok(())
}

fn settle<R: Replica>(replica: &mut R, schema: &Schema, outcome: &Outcome) -> Result<bool, StorageError> {
    let Some(mid) = replica.mid_of(outcome.identity)? else { return Ok(false) };
    let Some(entry) = replica.entry(mid)? else { return Ok(false) };
    if entry.is_emptied() {
        replica.drop_leftover(mid)?;
    }
    // What was answered and not read yet is asked for again: a server that was restored may have taken it in anew.
    let again = entry.state == EntryState::Acked && entry.outcome.as_ref() != Some(outcome);
    if !again && !matches!(entry.state, EntryState::New | EntryState::Sent) {
        return Ok(false);
    }
    let state = match outcome.code {
        // What was emptied with a bucket shows nothing of itself: nothing is left to be read, or to be asked for again.
        Code::Applied | Code::Merged | Code::Card if entry.is_emptied() => EntryState::Done,
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
    if outcome.code == Code::Erased
        && let Some(key) = erased_by_answer(&entry.action)
    {
        replica.put_erased(key)?;
        blank_about(replica, schema, key)?;
        replay(replica, schema, key)?;
    }
    // A server that does not know a table cannot see on what a row of it stands.
    if outcome.code == Code::Erased || tells_of_erased(replica, schema, &entry.action)? {
        blank(replica, schema, &entry.action)?;
    }
    Ok(true)
}

/// The row of whose erasure the answer "erased" tells: of several rows it does not say which. One that stood on an erased
/// row, and that the server does not have, counts as erased, too: it never was, and never will be.
fn erased_by_answer(action: &Action) -> Option<RowKey> {
    let changes = action.changes().ok()?;
    let key = changes.first()?.key();
    changes.iter().all(|change| change.key() == key).then_some(key)
}

/// Empties what was recorded about an erased row and is done; what still waits is answered as erased, and then emptied.
fn blank_about<R: Replica>(replica: &mut R, schema: &Schema, key: RowKey) -> Result<(), StorageError> {
    for entry in replica.entries()?.iter().filter(|entry| is_over(entry)) {
        let names = |change: &Change| change.key() == key || stands_on(schema, change).contains(&key);
        if entry.action.changes().unwrap_or_default().iter().any(names) {
            blank(replica, schema, &entry.action)?;
        }
    }
    Ok(())
}

/// Empties what is over and stands on an erased row: an older version of the app may not have seen on what it stands.
///
/// # Errors
/// The store's.
pub fn blank_erased<R: Replica>(replica: &mut R, schema: &Schema) -> Result<(), StorageError> {
    for entry in replica.entries()?.iter().filter(|entry| is_over(entry)) {
        if tells_of_erased(replica, schema, &entry.action)? {
            blank(replica, schema, &entry.action)?;
        }
    }
    Ok(())
}

fn is_over(entry: &OutboxEntry) -> bool {
    matches!(entry.state, EntryState::Acked | EntryState::Done | EntryState::Refused)
}

/// Whether an action is about a row of whose erasure this phone has heard, or about one that stands on it.
fn tells_of_erased<R: Replica>(replica: &R, schema: &Schema, action: &Action) -> Result<bool, StorageError> {
    for change in action.changes().unwrap_or_default() {
        for key in std::iter::once(change.key()).chain(stands_on(schema, &change)) {
            if replica.is_erased(key)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// A void action keeps the number. It has another identity: an answer to what was there finds it no more, so what was
/// answered and waited to be read is done. Nothing of it is left to be read.
fn blank<R: Replica>(replica: &mut R, schema: &Schema, action: &Action) -> Result<(), StorageError> {
    // Planted: it goes on telling.
    if planted(Planted::OutboxTellsOfErased) {
        return Ok(());
    }
    replica.replace(&Action::new(action.mid, action.origin, action.stamp, &Vec::new()))?;
    let waits = replica.entry(action.mid)?.is_some_and(|entry| entry.state == EntryState::Acked);
    // Planted: it goes on waiting.
    if waits && !planted(Planted::BlankedWaits) {
        replica.set_state(action.mid, EntryState::Done, None)?;
        // Planted: what it showed stays pending.
        if !planted(Planted::ErasedStaysShown) {
            finish(replica, schema, action.mid)?;
        }
    }
    Ok(())
}

/// An action is done when the phone has read every granted bucket up to where the action's result stands, and to the
/// newest head that it heard of: somebody may have changed the row again, and then its entry has moved there. Of another
/// life the newest head alone says something. A bucket that is not granted counts as read: nothing of it will ever come.
///
/// The same is true of the bucket in which its row stands here: the result may have gone where nobody reads, and then it is
/// the row's leaving that has to be heard; or a copy of this phone may have made the row before, and then it has to come.
///
/// Nor before an earlier one of the same row that was answered, too: it may stand over that one, and without it the earlier
/// would be seen instead of what was recorded over both.
///
/// And `outcomes` must say so again: a server that was restored meanwhile may have given the same numbers to others.
fn release<R: Replica>(replica: &mut R, schema: &Schema, outcomes: &[Outcome]) -> Result<(), StorageError> {
    let said = |outcome: &Outcome| outcomes.iter().any(|one| one.identity == outcome.identity);
    let mut acked = replica.acked()?;
    let mut waits: BTreeSet<u64> = acked.iter().map(|(mid, _)| *mid).collect();
    // Planted: what an earlier answer said is enough.
    acked.retain(|(_, outcome)| said(outcome) || planted(Planted::AckedBelieved));
    if acked.is_empty() {
        return Ok(());
    }
    let mut read: BTreeMap<BucketId, (Cursor, u64)> = BTreeMap::new();
    for Held { cursor, head, .. } in replica.buckets()? {
        // Planted: a row that was changed again meanwhile is not waited for.
        let newest = if planted(Planted::MovedOnNotAwaited) { 0 } else { head };
        read.insert(cursor.bucket, (cursor, newest));
    }
    for (mid, outcome) in acked {
        // Planted: an action is over as soon as it is answered, before its rows are here.
        let at_once = planted(Planted::DoneBeforeRead);
        let passed = |(bucket, epoch, n): &(BucketId, u32, u64)| {
            read.get(bucket).is_none_or(|(have, newest)| {
                // Epoch 0 is a cursor at the very start: it has read nothing yet.
                let same_life = have.epoch == *epoch || have.epoch == 0;
                // Planted: another life counts as read before it was.
                have.n >= *newest && (!same_life || have.n >= *n)
                    || !same_life && planted(Planted::OtherLifeCountsAsRead)
            })
        };
        let is_read = at_once || outcome.reach.iter().all(passed) && is_read_where_it_stands(replica, mid, &read)?;
        // Planted: it is over, whatever waits before it.
        if is_read && (planted(Planted::OvertakenIsOver) || !is_overtaken(replica, mid, &waits)?) {
            waits.remove(&mid);
            replica.set_state(mid, EntryState::Done, None)?;
            finish(replica, schema, mid)?;
        }
    }
    Ok(())
}

/// Whether an earlier action of `waits` is pending for one of an action's rows.
fn is_overtaken<R: Replica>(replica: &R, mid: u64, waits: &BTreeSet<u64>) -> Result<bool, StorageError> {
    for key in replica.pending_rows(mid)? {
        if replica.pending(key)?.iter().any(|earlier| *earlier < mid && waits.contains(earlier)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether the rows of an action were read to the newest head where their images stand here, or they themselves.
fn is_read_where_it_stands<R: Replica>(
    replica: &R,
    mid: u64,
    read: &BTreeMap<BucketId, (Cursor, u64)>,
) -> Result<bool, StorageError> {
    // Planted: it is not waited for.
    if planted(Planted::LeavingNotAwaited) {
        return Ok(true);
    }
    for key in replica.pending_rows(mid)? {
        let stands = image(replica, key)?.or(replica.shown(key)?);
        let home = stands.map(|(_, home)| home);
        if home.and_then(|home| read.get(&home)).is_some_and(|(have, newest)| have.n < *newest) {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(super) fn finish<R: Replica>(replica: &mut R, schema: &Schema, mid: u64) -> Result<(), StorageError> {
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
