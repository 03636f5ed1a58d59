//! 9, no resurrection (S), as far as there are leavings today: what has left a bucket, or a bucket that was taken away,
//! does not come back by a late or repeated page. Erasure and restored servers will add to this.

use super::{Kept, holds};
use crate::world::phone::Phone;
use pleinmakers_core::schema::BucketId;
use pleinmakers_core::sync::page::Page;
use rusqlite::OptionalExtension;
use std::collections::BTreeSet;

/// A page that was taken is of the grant that the phone has.
///
/// # Errors
/// It is of an older one.
pub fn grant_is_current(phone: &Phone, page: &Page) -> Kept {
    let mut statement = phone.store.sql().prepare_cached("SELECT grant_version FROM cursor WHERE bucket = ?1")?;
    let version: Option<u32> = statement.query_row([page.bucket.to_bytes()], |row| row.get(0)).optional()?;
    holds(version == Some(page.grant_version), 9, || {
        format!("phone {} took a page of grant {}, it has {version:?}", phone.index, page.grant_version)
    })
}

/// Pages without a head of their own give a phone no bucket.
///
/// # Errors
/// They did.
pub fn no_bucket_came(phone: &Phone, before: &BTreeSet<BucketId>) -> Kept {
    let now: BTreeSet<BucketId> = phone.book.cursors.keys().copied().collect();
    holds(now == *before, 9, || format!("phone {}: late pages changed which buckets it holds", phone.index))
}
