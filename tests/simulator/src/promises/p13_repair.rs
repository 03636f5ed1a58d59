//! 13, repair (S): it asks only for ranges that differ, and takes nothing that is true at another head.

use super::{Kept, holds};
use crate::oracle::Oracle;
use crate::world::phone::Phone;
use pleinmakers_core::schema::{BucketId, RowKey};
use pleinmakers_core::sync::digest::{DigestReply, DigestRequest};
use pleinmakers_core::sync::phone::Repaired;
use std::collections::BTreeMap;

/// Rows of a bucket whose ids end as `range` says: of a phone, from outside of the engine.
fn held(phone: &Phone, bucket: BucketId, range: &[u8]) -> Kept<BTreeMap<RowKey, Vec<u8>>> {
    let mut images = super::p05_no_gaps::images(phone)?;
    images.retain(|key, (at, _)| *at == bucket && ends_in(*key, range));
    Ok(images.into_iter().map(|(key, (_, bytes))| (key, bytes)).collect())
}

fn ends_in(key: RowKey, range: &[u8]) -> bool {
    let id = key.id.into_bytes();
    range.iter().enumerate().all(|(at, byte)| id.get(15 - at) == Some(byte))
}

/// Rows of a bucket that there must be.
fn due(oracle: &Oracle, bucket: BucketId, range: &[u8]) -> BTreeMap<RowKey, Vec<u8>> {
    let entries = oracle.feed(bucket).into_iter().flat_map(|feed| &feed.entries);
    let inside = entries.filter(|(key, (_, is_in))| *is_in && ends_in(**key, range));
    inside.filter_map(|(key, _)| Some((*key, oracle.row(*key)?.to_bytes()))).collect()
}

/// Whether a phone's images of a bucket are those that there must be.
///
/// # Errors
/// SQLite's.
pub fn is_equal(phone: &Phone, oracle: &Oracle, bucket: BucketId) -> Kept<bool> {
    Ok(held(phone, bucket, &[])? == due(oracle, bucket, &[]))
}

/// A part of a bucket is asked for only where it differs.
///
/// # Errors
/// It does not.
pub fn asks_only_what_differs(phone: &Phone, oracle: &Oracle, request: &DigestRequest) -> Kept {
    let range = request.range.as_slice();
    let differs = range.is_empty() || held(phone, request.bucket, range)? != due(oracle, request.bucket, range);
    holds(differs, 13, || {
        format!("phone {} asks for {range:02x?} of {}, where all is equal", phone.index, request.bucket)
    })
}

/// An answer at another head than the phone's is not taken.
///
/// # Errors
/// It is.
pub fn outdated_is_left(phone: &Phone, bucket: BucketId, reply: &DigestReply, done: Repaired) -> Kept {
    let here = phone.book.cursors.get(&bucket);
    let outdated = here.is_none_or(|cursor| cursor.epoch != reply.epoch || cursor.n != reply.head);
    holds(outdated == done.outdated, 13, || {
        format!("phone {}: an answer for {bucket} is outdated: {outdated}, it says {}", phone.index, done.outdated)
    })
}
