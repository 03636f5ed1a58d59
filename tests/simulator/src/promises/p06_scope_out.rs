//! 6, scope out (S): nothing of a row outside of the caller's buckets leaves the server. That an action on such a row
//! is answered like one on no row at all is seen where outcomes are compared.

use super::{Kept, holds};
use crate::oracle::Oracle;
use crate::schema::spell;
use pleinmakers_core::schema::{BucketId, Row};
use pleinmakers_core::sync::page::Page;
use pleinmakers_core::sync::server::Answer;
use std::collections::BTreeMap;

/// Every grant, page and row of an answer is of the caller's buckets.
///
/// # Errors
/// One is not.
pub fn only_granted(
    answer: &Answer,
    pages: &[(Page, Vec<Row>)],
    grants: &BTreeMap<BucketId, u32>,
    oracle: &Oracle,
) -> Kept {
    let named: BTreeMap<BucketId, u32> = answer.grants.iter().map(|grant| (grant.bucket, grant.version)).collect();
    holds(named == *grants, 6, || format!("{} buckets are named, {} are granted", named.len(), grants.len()))?;
    for (page, rows) in pages {
        let granted = grants.get(&page.bucket) == Some(&page.grant_version);
        holds(granted, 6, || format!("a page of {} goes to somebody without it", page.bucket))?;
        for row in rows {
            let bucket = oracle.bucket(row.key);
            holds(bucket == Some(page.bucket), 6, || format!("{} goes out as of {}", spell(row.key), page.bucket))?;
        }
    }
    Ok(())
}
