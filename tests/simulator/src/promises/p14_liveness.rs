//! 14, liveness (Q): when everything works again, each phone is at every head with nothing unanswered within three
//! rounds and those that its pages and batches need.

use super::{Kept, holds};
use crate::oracle::Oracle;
use crate::world::phone::Phone;
use pleinmakers_core::sync::phone::EntryState;

/// Rounds that a phone may need.
#[must_use]
pub fn bound(phone: &Phone, oracle: &Oracle, page_rows: usize, pages: usize, batch: usize) -> usize {
    let unanswered =
        phone.book.actions.values().filter(|noted| matches!(noted.state, EntryState::New | EntryState::Sent));
    let entries: usize = oracle.feeds().map(|(_, feed)| feed.entries.len().div_ceil(page_rows) + 1).sum();
    3 + entries.div_ceil(pages) + unanswered.count().div_ceil(batch)
}

/// A phone that has come to rest has read all that there is, and nothing of its own is open.
///
/// # Errors
/// It has not, or something is.
pub fn is_at_rest(phone: &Phone, oracle: &Oracle) -> Kept {
    let index = phone.index;
    let open =
        phone.book.actions.iter().find(|(_, noted)| !matches!(noted.state, EntryState::Done | EntryState::Refused));
    if let Some((mid, noted)) = open {
        return holds(false, 14, || format!("phone {index} is at rest with action {mid} {:?}", noted.state));
    }
    for (bucket, cursor) in &phone.book.cursors {
        let head = oracle.feed(*bucket).map_or(0, |feed| feed.head);
        holds(cursor.epoch == oracle.epoch() || cursor.n == 0, 14, || {
            format!("phone {index} is at rest in life {} of {bucket}", cursor.epoch)
        })?;
        holds(cursor.n == head, 14, || format!("phone {index} is at rest at {} of {head} in {bucket}", cursor.n))?;
    }
    for table in ["base", "pending"] {
        let count: u64 = phone
            .store
            .sql()
            .prepare_cached(&format!("SELECT count(*) FROM {table}"))?
            .query_row((), |row| row.get(0))?;
        holds(count == 0, 14, || format!("phone {index} is at rest with {count} left in {table}"))?;
    }
    Ok(())
}
