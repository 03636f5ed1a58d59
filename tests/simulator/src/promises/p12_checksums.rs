//! 12, checksums (S and Q): the tallies that both ends keep are those of their stored bytes; every flip of a stored byte
//! is found when a phone counts anew; and a phone that compares itself names exactly the buckets that differ.

use super::{Kept, holds, p13_repair};
use crate::oracle::Oracle;
use crate::world::phone::Phone;
use pleinmakers_core::schema::BucketId;
use pleinmakers_core::sync::phone::Replica;
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::tally::Tally;
use pleinmakers_server::ledger::{Ledger, MemoryLedger};
use std::collections::{BTreeMap, BTreeSet};

/// Tallies by bucket.
pub type Tallies = BTreeMap<BucketId, Tally>;

/// The server counts what it stores.
///
/// # Errors
/// It counts something else.
pub fn server_counts(ledger: &MemoryLedger) -> Kept<Tallies> {
    let ledger: &dyn Ledger = ledger;
    let all = ledger.look::<_, StorageError>(|tx| {
        let state = |(bucket, state): (BucketId, pleinmakers_core::sync::server::BucketState)| {
            Ok((bucket, state.tally, Tally::of(&tx.in_range(bucket, &[])?)))
        };
        tx.buckets()?.into_iter().map(state).collect::<Result<Vec<_>, _>>()
    })?;
    for (bucket, counted, stored) in &all {
        holds(counted == stored, 12, || format!("the server counts {counted:?} in {bucket}, and stores {stored:?}"))?;
    }
    Ok(all.into_iter().map(|(bucket, tally, _)| (bucket, tally)).collect())
}

/// A phone at rest counts what it holds, and what the server counts.
///
/// # Errors
/// A tally is wrong.
pub fn tallies_agree(phone: &mut Phone, server: &Tallies) -> Kept {
    let index = phone.index;
    let buckets: Vec<_> = phone.book.cursors.keys().copied().collect();
    let counted = phone.write(|tx| {
        let count = |bucket: &BucketId| Ok((*bucket, tx.tally(*bucket)?, Tally::of(&tx.images_in(*bucket)?)));
        buckets.iter().map(count).collect::<Kept<Vec<_>>>()
    })?;
    for (bucket, here, stored) in counted.into_iter().flatten() {
        let there = server.get(&bucket).copied().unwrap_or_default();
        holds(here == stored, 12, || format!("phone {index} counts {here:?} in {bucket}, and stores {stored:?}"))?;
        holds(here == there, 12, || format!("phone {index} counts {here:?} in {bucket}, the server {there:?}"))?;
    }
    Ok(())
}

/// Counting anew tells whether the book was right, for the bucket of a flipped row.
///
/// # Errors
/// A flip was not seen.
pub fn flip_is_found(phone: &Phone, bucket: BucketId, right: bool) -> Kept {
    holds(!right, 12, || format!("phone {} counted {bucket} anew and did not see a flipped bit", phone.index))
}

/// A phone that has read all names the buckets that differ: each of them, and no other.
///
/// # Errors
/// One is missing, or too many.
pub fn differences_are_true(phone: &Phone, oracle: &Oracle, named: &[BucketId]) -> Kept {
    let due = p13_repair::differing(phone, oracle)?;
    let said: BTreeSet<BucketId> =
        named.iter().filter(|bucket| phone.book.cursors.contains_key(bucket)).copied().collect();
    holds(due == said, 12, || format!("phone {}: {due:?} differ, it says that {said:?} do", phone.index))
}
