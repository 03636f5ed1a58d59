//! 12, checksums (Q): the tallies that both ends keep are those of their stored bytes, and equal where a phone has read
//! all. So a difference that a phone finds is one, and never a false alarm. That a planted flip is found and mended is
//! shown over the real files, in `tests/tests/repair.rs`.

use super::{Kept, holds};
use crate::world::phone::Phone;
use pleinmakers_core::sync::phone::Replica;
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::tally::Tally;
use pleinmakers_server::ledger::{Ledger, MemoryLedger};

/// A phone at rest counts what it holds, and what the server counts.
///
/// # Errors
/// A tally is wrong.
pub fn tallies_agree(phone: &mut Phone, ledger: &MemoryLedger) -> Kept {
    let index = phone.index;
    let buckets: Vec<_> = phone.book.cursors.keys().copied().collect();
    for bucket in buckets {
        let ledger: &dyn Ledger = ledger;
        let (there, stored) = ledger.look::<_, StorageError>(|tx| {
            Ok((tx.bucket(bucket)?.unwrap_or_default().tally, Tally::of(&tx.in_range(bucket, &[])?)))
        })?;
        holds(there == stored, 12, || format!("the server counts {there:?} in {bucket}, and stores {stored:?}"))?;
        let here = phone.write(|tx| Ok((tx.tally(bucket)?, Tally::of(&tx.images_in(bucket)?))))?;
        let Some((here, stored)) = here else { continue };
        holds(here == stored, 12, || format!("phone {index} counts {here:?} in {bucket}, and stores {stored:?}"))?;
        holds(here == there, 12, || format!("phone {index} counts {here:?} in {bucket}, the server {there:?}"))?;
    }
    Ok(())
}
