//! Taking a bucket away: its rows go, and with them whatever the outbox still tells of it. What the server has not
//! answered is sealed to the server's key and travels with the next requests; nobody on this phone reads it again.

use super::apply::finish;
use super::images::{Book, image};
use super::replica::{EntryState, Held, OutboxEntry, Replica};
use crate::schema::{BucketId, Row, RowKey, Schema};
use crate::sync::action::{Change, Code, Identity};
use crate::sync::message::{Head, encode};
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::StorageError;
use crate::sync::server::stands_on;
use std::collections::{BTreeMap, BTreeSet};

/// Seals bytes to the server this phone has joined, for one identity; `None` where it cannot be done now.
pub type Seal<'a> = dyn Fn(&Identity, &[u8]) -> Option<Vec<u8>> + 'a;

/// Purges every bucket that the phone holds and that an answer does not grant. Answers how many rows went.
pub(super) fn purge<R: Replica>(
    replica: &mut R,
    schema: &Schema,
    head: &Head,
    seal: Option<&Seal<'_>>,
) -> Result<u64, StorageError> {
    let kept: BTreeSet<BucketId> = head.grants.iter().map(|grant| grant.bucket).collect();
    let held: BTreeMap<BucketId, u32> =
        replica.buckets()?.iter().map(|Held { cursor, .. }| (cursor.bucket, cursor.epoch)).collect();
    // Planted: a bucket that was taken away stays.
    let gone: BTreeSet<BucketId> =
        held.keys().filter(|bucket| !kept.contains(bucket) && !planted(Planted::RevokedStays)).copied().collect();
    if gone.is_empty() {
        return Ok(0);
    }
    // In a new life the server may have lost what it had answered: this phone may hold the only copy.
    let is_reborn =
        head.grants.iter().any(|g| held.get(&g.bucket).is_some_and(|epoch| *epoch != 0 && *epoch != g.epoch));
    // What an action is about is read off the rows: so before they go.
    let mut about = Vec::new();
    for entry in replica.entries()? {
        if is_about(replica, schema, &gone, &kept, &entry)? {
            about.push(entry);
        }
    }
    for entry in about {
        clear(replica, schema, &entry, is_reborn, seal)?;
    }
    gone.into_iter().try_fold(0, |outs, bucket| Ok(outs + purge_rows(replica, schema, bucket)?))
}

/// Whether an action tells of a bucket that has gone. One of which nothing can be found in a bucket that stays may.
fn is_about<R: Replica>(
    replica: &R,
    schema: &Schema,
    gone: &BTreeSet<BucketId>,
    kept: &BTreeSet<BucketId>,
    entry: &OutboxEntry,
) -> Result<bool, StorageError> {
    let Ok(changes) = entry.action.changes() else { return Ok(true) };
    if changes.is_empty() {
        return Ok(false);
    }
    let reach = entry.outcome.iter().flat_map(|outcome| outcome.reach.iter().map(|(bucket, ..)| *bucket));
    let mut homes: BTreeSet<BucketId> = reach.collect();
    for change in &changes {
        for key in std::iter::once(change.key()).chain(stands_on(schema, change)) {
            homes.extend(replica.shown(key)?.map(|(_, home)| home));
            homes.extend(image(replica, key)?.map(|(_, home)| home));
        }
        if let Change::Insert { fields, .. } = change {
            homes.extend(schema.bucket(&Row::draft(change.key(), fields)));
        }
    }
    Ok(!homes.is_disjoint(gone) || homes.is_disjoint(kept))
}

/// Empties what an action says. Where only this phone has it, the server gets it first.
fn clear<R: Replica>(
    replica: &mut R,
    schema: &Schema,
    entry: &OutboxEntry,
    is_reborn: bool,
    seal: Option<&Seal<'_>>,
) -> Result<(), StorageError> {
    let mid = entry.action.mid;
    let code = entry.outcome.as_ref().map(|outcome| outcome.code);
    match entry.state {
        // A void action, or one that was emptied with what it was about.
        EntryState::Done if entry.is_emptied() => {}
        EntryState::Done if !is_reborn => {}
        // What it did will never be read here.
        EntryState::Acked if !is_reborn => replica.set_state(mid, EntryState::Done, None)?,
        // Planted: what was refused stays as it was.
        EntryState::Refused if planted(Planted::RefusedOutlivesBucket) => return Ok(()),
        // The server has its bytes.
        EntryState::Refused if code == Some(Code::Quarantined) && !is_reborn => {}
        EntryState::New | EntryState::Sent | EntryState::Acked | EntryState::Done | EntryState::Refused => {
            // Without a server to seal to it stays pending, and is answered as anything else.
            let Some(seal) = seal else { return Ok(()) };
            let plain = encode(&entry.action);
            // Planted: it travels as it was recorded.
            let sealed = match planted(Planted::LeftoverInClear) {
                true => Some(plain),
                false => seal(&entry.action.identity(), &plain),
            };
            let sealed = sealed.ok_or_else(|| StorageError::Other("a leftover could not be sealed".into()))?;
            // Planted: it is thrown away.
            if !planted(Planted::LeftoverDropped) {
                replica.put_leftover(mid, &sealed)?;
            }
            if entry.state != EntryState::Refused {
                replica.set_state(mid, EntryState::Sent, None)?;
            }
        }
    }
    replica.empty(mid)?;
    finish(replica, schema, mid)
}

fn purge_rows<R: Replica>(replica: &mut R, schema: &Schema, bucket: BucketId) -> Result<u64, StorageError> {
    // Planted: a purge forgets the cursor and leaves the rows.
    let leaves = planted(Planted::PurgeLeavesRows);
    let images = if leaves { Vec::new() } else { replica.images_in(bucket)? };
    let mut book = Book::default();
    for image in &images {
        book.take_out(replica, schema, image.key, bucket, false)?;
    }
    book.close(replica)?;
    let shown: Vec<RowKey> = if leaves { Vec::new() } else { replica.shown_in(bucket)? };
    for key in shown {
        // Something else than its own pending work must not keep a row here.
        if replica.pending(key)?.is_empty() {
            replica.drop_base(key)?;
            replica.hide(key)?;
        }
    }
    // Planted: given anew, the bucket goes on where it was before its rows went.
    if !planted(Planted::PurgeKeepsCursor) {
        replica.drop_cursor(bucket)?;
    }
    Ok(images.len() as u64)
}
