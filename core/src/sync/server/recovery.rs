//! A server that was restored from a backup has lost its tail. A cursor that it sealed and whose commit it does not have
//! proves it. Then every bucket begins a new life: phones read anew, and send again what was answered in the old one.

use super::Env;
use super::commit::erase;
use super::feed::{Standing, standing};
use super::ledger::{BucketState, LedgerTx};
use crate::schema::{BucketId, RowKey, Schema};
use crate::sync::action::{Action, Change};
use crate::sync::message::Cursor;
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::StorageError;
use std::collections::BTreeSet;

/// How long it waits for what phones still hold, milliseconds: as long as they keep what was answered.
pub const RECOVERY: i64 = 30 * 24 * 60 * 60 * 1000;

/// Whether a cursor proves that this ledger has lost commits. Ask before anything of the request is accepted: in the
/// old life the same numbers would be given out twice.
///
/// # Errors
/// The store's.
pub fn lost_tail<T: LedgerTx + ?Sized>(tx: &T, secret: &[u8; 32], cursors: &[Cursor]) -> Result<bool, StorageError> {
    // Planted: nobody notices.
    if planted(Planted::EpochNotBegun) {
        return Ok(false);
    }
    for cursor in cursors {
        let state = tx.bucket_or_new(cursor.bucket)?;
        if standing(tx, secret, cursor, state)? == Standing::Ahead {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Most that the number of a new life skips.
const SKIPPED: u32 = 1 << 22;

/// Begins a new life of every bucket. Its number is above all that this ledger and the genuine ones of `cursors` have
/// seen, and skips some by chance: a ledger that is restored twice, and hears of it from a phone that knows nothing of
/// the life in between, must not live that life a second time.
///
/// # Errors
/// The store's.
pub fn begin_epoch<T: LedgerTx + ?Sized>(
    tx: &mut T,
    secret: &[u8; 32],
    cursors: &[Cursor],
    env: &mut Env<'_>,
) -> Result<(), StorageError> {
    let buckets = tx.buckets()?;
    // A ledger may be restored twice, from ever older backups.
    // Planted: what the cursors have seen since is not asked.
    let genuine = |cursor: &&Cursor| cursor.is_genuine(secret) && !planted(Planted::EpochRepeated);
    let seen = cursors.iter().filter(genuine).map(|cursor| cursor.epoch);
    let lives = buckets.iter().map(|(_, state)| state.epoch).chain(seen);
    let mut skipped = [0; 4];
    (env.random)(&mut skipped);
    // Planted: the next number is taken.
    let skipped = if planted(Planted::LifeLivedTwice) { 0 } else { u32::from_be_bytes(skipped) % SKIPPED };
    let epoch = lives.max().unwrap_or_default().saturating_add(1 + skipped);
    // A backup may be older than the first row: then the buckets that phones have read carry the new life on.
    let read = cursors.iter().filter(|cursor| buckets.is_empty() && cursor.is_genuine(secret));
    let empty: Vec<_> = read.map(|cursor| (cursor.bucket, BucketState::default())).collect();
    for (bucket, state) in buckets.into_iter().chain(empty) {
        tx.put_bucket(bucket, BucketState { epoch, ..state })?;
    }
    tx.put_recovered(env.now)
}

/// Erases what is to be gone by a list that outlives backups, and that this ledger has or does not know to be gone.
/// Call it when a ledger opens; answers how many rows had come back.
///
/// # Errors
/// The store's.
pub fn erase_again<T: LedgerTx + ?Sized>(
    tx: &mut T,
    schema: &Schema,
    erased: &[RowKey],
    env: &mut Env<'_>,
) -> Result<Vec<RowKey>, StorageError> {
    let mut back = Vec::new();
    // Planted: the list is as old as the backup.
    for key in erased.iter().filter(|_| !planted(Planted::ErasedInBackup)) {
        if !tx.is_erased(*key)? || tx.row(*key)?.is_some() {
            back.push(*key);
        }
    }
    if !back.is_empty() {
        erase(tx, schema, &back, env)?;
    }
    Ok(back)
}

/// Whether an action is about rows that are not there (yet), as far as its sender may see. Rows that it makes itself
/// count; what was erased never comes back, and is answered as such.
pub(super) fn stands_on_nothing<T: LedgerTx + ?Sized>(
    tx: &T,
    schema: &Schema,
    grants: &BTreeSet<BucketId>,
    action: &Action,
) -> Result<bool, StorageError> {
    // Planted: it is judged by what is there now.
    if planted(Planted::GroundNotAwaited) {
        return Ok(false);
    }
    let Ok(changes) = action.changes() else { return Ok(false) };
    let own: BTreeSet<RowKey> =
        changes.iter().filter(|change| matches!(change, Change::Insert { .. })).map(Change::key).collect();
    for change in &changes {
        for key in stands_on(schema, change).into_iter().filter(|key| !own.contains(key)) {
            let there = tx.row(key)?.and_then(|row| schema.bucket(&row)).is_some_and(|bucket| grants.contains(&bucket));
            if !there && !tx.is_erased(key)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// The rows that must be there for a change to make sense.
#[must_use]
pub fn stands_on(schema: &Schema, change: &Change) -> Vec<RowKey> {
    match change {
        Change::Patch { .. } => vec![change.key()],
        Change::Insert { table, fields, .. } => {
            let declared = schema.table(*table).map(|table| table.fields).unwrap_or_default();
            let named = declared
                .iter()
                .filter_map(|field| Some(RowKey { table: field.parent?, id: fields.get(&field.key)?.as_id()? }));
            named.collect()
        }
    }
}
