//! Answers what a range of a bucket holds.

use super::ledger::LedgerTx;
use crate::schema::BucketId;
use crate::sync::digest::{DigestReply, FEW_ROWS, MAX_DEPTH, PARTS, RangeContent, part_of};
use crate::sync::page::{MAX_PAGE, Page};
use crate::sync::rows::StorageError;
use crate::sync::tally::Tally;

/// Rows of a range, or tallies of its parts. Whether the caller may read the bucket is decided before.
///
/// # Errors
/// The store's.
pub fn digest<T: LedgerTx + ?Sized>(tx: &T, bucket: BucketId, range: &[u8]) -> Result<DigestReply, StorageError> {
    digest_of(tx, bucket, range, FEW_ROWS)
}

/// [`digest`], where as many as `few` rows are answered as rows.
///
/// # Errors
/// The store's.
pub fn digest_of<T: LedgerTx + ?Sized>(
    tx: &T,
    bucket: BucketId,
    range: &[u8],
    few: usize,
) -> Result<DigestReply, StorageError> {
    let state = tx.bucket_or_new(bucket)?;
    let rows = tx.in_range(bucket, range)?;
    // Few rows may still be too large for one frame.
    let fits = || rows.iter().map(|row| row.to_bytes().len()).sum::<usize>() <= MAX_PAGE;
    let content = if rows.len() <= few && fits() || range.len() >= MAX_DEPTH {
        RangeContent::Rows(Page::group(&rows))
    } else {
        let mut parts = vec![Tally::default(); PARTS];
        for row in &rows {
            if let Some(part) = parts.get_mut(usize::from(part_of(range, row.key))) {
                part.add(row);
            }
        }
        RangeContent::Parts(parts)
    };
    Ok(DigestReply { epoch: state.epoch, head: state.head, content })
}
