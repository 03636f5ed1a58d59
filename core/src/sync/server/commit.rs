//! Numbers what changed. Numbers are taken here, at the end of the transaction and under the writer's lock, so that
//! a reader who has seen number n has seen everything below it.

use super::ledger::{BucketState, LedgerTx};
use super::staged::StagedRow;
use super::{Env, cards};
use crate::schema::{BucketId, RowKey, Schema};
use crate::sync::merge::Authorship;
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::StorageError;
use std::collections::BTreeMap;

/// Writes the staged rows; answers the epoch and new head of each bucket that changed.
pub(super) fn commit<T: LedgerTx + ?Sized>(
    tx: &mut T,
    schema: &Schema,
    staged: BTreeMap<RowKey, StagedRow>,
    env: &mut Env<'_>,
) -> Result<Vec<(BucketId, u32, u64)>, StorageError> {
    let mut changed: Vec<StagedRow> =
        staged.into_values().filter(|row| row.before.as_ref() != Some(&row.after)).collect();
    // Structure before what stands on it: a phone that has read half of this commit shows no orphan.
    let rank = |row: &StagedRow| match schema.table(row.after.key.table) {
        // Planted: history before the structure that it stands on.
        Some(table) if planted(Planted::RankReversed) => u8::MAX - table.rank,
        table => table.map_or(u8::MAX, |table| table.rank),
    };
    changed.sort_by_key(|row| (rank(row), row.after.key));
    let mut heads: BTreeMap<BucketId, BucketState> = BTreeMap::new();
    for row in changed {
        write_row(tx, schema, row, env.now, &mut heads)?;
    }
    close(tx, &heads, env)?;
    Ok(heads.into_iter().map(|(bucket, state)| (bucket, state.epoch, state.head)).collect())
}

fn write_row<T: LedgerTx + ?Sized>(
    tx: &mut T,
    schema: &Schema,
    staged: StagedRow,
    now: i64,
    heads: &mut BTreeMap<BucketId, BucketState>,
) -> Result<(), StorageError> {
    let StagedRow { before, mut after, writers } = staged;
    let key = after.key;
    let mut chain = tx.chain(key)?;
    after.ver = before.as_ref().map_or(0, |row| row.ver) + 1;
    after.committed_at = now;
    for (field, client) in writers {
        let old = before.as_ref().and_then(|row| row.fields.get(&field));
        let Some(state) = after.fields.get_mut(&field) else { continue };
        if old.is_some_and(|old| old.value == state.value) {
            continue;
        }
        let same_hand = chain.get(&field).is_some_and(|author| author.client == client);
        // Planted: a chain that somebody else has broken goes on.
        let same_hand = same_hand || (planted(Planted::ChainNotBroken) && chain.contains_key(&field));
        if !same_hand {
            chain.insert(field, Authorship { client, since: old.map_or(0, |old| old.ver) });
        }
        // Planted: a change that nobody can see by its version.
        if !planted(Planted::VersionNotCounted) {
            state.ver = after.ver;
        }
    }
    let old_bucket = before.as_ref().and_then(|row| schema.bucket(row));
    let bucket = schema.bucket(&after).ok_or_else(|| StorageError::Other("a row without a bucket".into()))?;
    tx.put_row(&after, bucket, &chain)?;
    if let Some(old) = old_bucket.filter(|old| *old != bucket) {
        let state = state_of(tx, heads, old)?;
        state.head += 1;
        // Planted: a bucket counts rows that have left.
        if let Some(before) = before.as_ref().filter(|_| !planted(Planted::LeaverCounted)) {
            state.tally.remove(before);
        }
        let n = state.head;
        // Planted: nobody hears that a row has left.
        tx.put_feed(old, key, n, planted(Planted::OutMissing))?;
    }
    let state = state_of(tx, heads, bucket)?;
    state.head += 1;
    // Planted: what the row was before is counted too.
    let counted = old_bucket == Some(bucket) && !planted(Planted::OldRowCounted);
    if let Some(before) = before.as_ref().filter(|_| counted) {
        state.tally.remove(before);
    }
    state.tally.add(&after);
    let n = state.head;
    // Planted: a row that changes keeps its number: who has read past it never hears of it.
    if planted(Planted::NumberKept) && old_bucket == Some(bucket) {
        return Ok(());
    }
    tx.put_feed(bucket, key, n, true)
}

/// Takes rows and their cards out for ever. Phones that hold them hear of it as of a row that left; nobody can bring them back.
///
/// # Errors
/// The store's.
pub fn erase<T: LedgerTx + ?Sized>(
    tx: &mut T,
    schema: &Schema,
    keys: &[RowKey],
    env: &mut Env<'_>,
) -> Result<(), StorageError> {
    take_out(tx, schema, keys, env, |tx, key| tx.erase(key))
}

/// Takes rows and their cards out: they should never have been there. Phones that hold them hear of it as of a row that
/// left. Unlike what was erased their ids are not remembered: what a phone says of one is refused, and she hears so.
///
/// # Errors
/// The store's.
pub fn remove<T: LedgerTx + ?Sized>(
    tx: &mut T,
    schema: &Schema,
    keys: &[RowKey],
    env: &mut Env<'_>,
) -> Result<(), StorageError> {
    take_out(tx, schema, keys, env, |tx, key| tx.remove(key))
}

fn take_out<T: LedgerTx + ?Sized>(
    tx: &mut T,
    schema: &Schema,
    keys: &[RowKey],
    env: &mut Env<'_>,
    drop: impl Fn(&mut T, RowKey) -> Result<(), StorageError>,
) -> Result<(), StorageError> {
    let mut heads = BTreeMap::new();
    let mut all = Vec::new();
    for key in keys {
        // Planted: what people asked for stays when its row goes.
        if !planted(Planted::CardOutlivesRow) {
            all.extend(cards::about(tx, *key)?);
        }
        all.push(*key);
    }
    for key in &all {
        let row = tx.row(*key)?;
        if let Some((row, bucket)) = row.as_ref().and_then(|row| Some((row, schema.bucket(row)?))) {
            let state = state_of(tx, &mut heads, bucket)?;
            state.head += 1;
            state.tally.remove(row);
            let n = state.head;
            tx.put_feed(bucket, *key, n, false)?;
        }
        drop(tx, *key)?;
    }
    close(tx, &heads, env)
}

/// Writes the buckets' states, and a tag for the commit.
fn close<T: LedgerTx + ?Sized>(
    tx: &mut T,
    heads: &BTreeMap<BucketId, BucketState>,
    env: &mut Env<'_>,
) -> Result<(), StorageError> {
    for (bucket, state) in heads {
        let mut tag = [0; 8];
        (env.random)(&mut tag);
        tx.put_bucket(*bucket, *state)?;
        tx.put_commit(*bucket, state.head, tag)?;
    }
    Ok(())
}

fn state_of<'a, T: LedgerTx + ?Sized>(
    tx: &T,
    heads: &'a mut BTreeMap<BucketId, BucketState>,
    bucket: BucketId,
) -> Result<&'a mut BucketState, StorageError> {
    use std::collections::btree_map::Entry;
    Ok(match heads.entry(bucket) {
        Entry::Occupied(entry) => entry.into_mut(),
        Entry::Vacant(entry) => entry.insert(tx.bucket_or_new(bucket)?),
    })
}
