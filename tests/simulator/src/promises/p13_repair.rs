//! 13, repair (S): it asks only for ranges that differ, takes nothing that is true at another head, and when it is done
//! nothing differs.

use super::p05_no_gaps::images;
use super::{Kept, holds};
use crate::oracle::Oracle;
use crate::schema::spell;
use crate::world::phone::Phone;
use pleinmakers_core::schema::{BucketId, RowKey};
use pleinmakers_core::sync::digest::{DigestReply, DigestRequest};
use pleinmakers_core::sync::phone::Repaired;
use std::collections::{BTreeMap, BTreeSet};

/// A phone's images, from outside of the engine.
type Images = BTreeMap<RowKey, (BucketId, Vec<u8>)>;

/// Rows of a bucket whose ids end as `range` says: of a phone.
fn held<'a>(images: &'a Images, bucket: BucketId, range: &[u8]) -> BTreeMap<RowKey, &'a [u8]> {
    let inside = images.iter().filter(|(key, (at, _))| *at == bucket && ends_in(**key, range));
    inside.map(|(key, (_, bytes))| (*key, bytes.as_slice())).collect()
}

fn ends_in(key: RowKey, range: &[u8]) -> bool {
    let id = key.id.into_bytes();
    range.iter().enumerate().all(|(at, byte)| id.get(15 - at) == Some(byte))
}

/// Rows of a bucket that there must be.
fn due<'a>(oracle: &'a Oracle, bucket: BucketId, range: &[u8]) -> BTreeMap<RowKey, &'a [u8]> {
    let entries = oracle.feed(bucket).into_iter().flat_map(|feed| &feed.entries);
    let inside = entries.filter(|(key, (_, is_in))| *is_in && ends_in(**key, range));
    inside.filter_map(|(key, _)| Some((*key, oracle.bytes(*key)?))).collect()
}

/// The buckets of a phone whose images are not those that there must be.
///
/// # Errors
/// SQLite's.
pub fn differing(phone: &Phone, oracle: &Oracle) -> Kept<BTreeSet<BucketId>> {
    let images = images(phone)?;
    let buckets = phone.book.cursors.keys().copied();
    Ok(buckets.filter(|bucket| held(&images, *bucket, &[]) != due(oracle, *bucket, &[])).collect())
}

/// A part of a bucket is asked for only where it differs.
///
/// # Errors
/// It does not.
pub fn asks_only_what_differs(phone: &Phone, oracle: &Oracle, request: &DigestRequest) -> Kept {
    let range = request.range.as_slice();
    let bucket = request.bucket;
    let differs = range.is_empty() || held(&images(phone)?, bucket, range) != due(oracle, bucket, range);
    holds(differs, 13, || format!("phone {} asks for {range:02x?} of {bucket}, where all is equal", phone.index))
}

/// Where no answer was outdated, a repair leaves the bucket as it must be: no row is missing, none too many.
///
/// # Errors
/// It still differs.
pub fn all_is_mended(phone: &Phone, oracle: &Oracle, bucket: BucketId) -> Kept {
    let images = images(phone)?;
    let (here, there) = (held(&images, bucket, &[]), due(oracle, bucket, &[]));
    let wrong = here.iter().find(|(key, bytes)| there.get(key) != Some(bytes)).map(|(key, _)| *key);
    let wrong = wrong.or_else(|| there.keys().find(|key| !here.contains_key(key)).copied());
    holds(wrong.is_none(), 13, || {
        format!(
            "phone {} has repaired {bucket}, and {} still differs",
            phone.index,
            wrong.map(spell).unwrap_or_default()
        )
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
