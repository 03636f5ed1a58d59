//! 9, no resurrection (S), as far as there are leavings today: what has left a bucket, or a bucket that was taken away,
//! does not come back by a late or repeated page. Erasure and restored servers will add to this.

use super::{Kept, holds};
use crate::world::phone::Phone;
use pleinmakers_core::schema::BucketId;
use std::collections::BTreeSet;

/// Pages without a head of their own give a phone no bucket.
///
/// # Errors
/// They did.
pub fn no_bucket_came(phone: &Phone, before: &BTreeSet<BucketId>) -> Kept {
    let now: BTreeSet<BucketId> = phone.book.cursors.keys().copied().collect();
    holds(now == *before, 9, || format!("phone {}: late pages changed which buckets it holds", phone.index))
}
