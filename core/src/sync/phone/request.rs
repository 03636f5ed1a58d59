//! What a phone asks for.

use super::replica::{EntryState, Replica};
use crate::sync::WIRE;
use crate::sync::message::{Leftover, MAX_LEFTOVERS, SyncRequest};
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::StorageError;

/// Most bytes of leftovers in one request.
const LEFTOVER_BYTES: usize = 256 * 1024;

/// Prepares a request: every cursor, and the oldest actions that are not answered or whose rows were not read yet. They
/// count as sent from here on, because nobody can know whether a request that was cut has arrived. What was answered
/// goes again until it was read: a cursor that stands before it proves nothing to a server that lost it.
///
/// # Errors
/// The store's.
pub fn prepare<R: Replica>(
    replica: &mut R,
    schema_version: u32,
    max_actions: usize,
    max_pages: u16,
) -> Result<SyncRequest, StorageError> {
    let actions = replica.unanswered(max_actions)?;
    for action in &actions {
        // What was answered and not read yet goes again, and stays answered.
        let is_new = replica.entry(action.mid)?.is_some_and(|entry| entry.state == EntryState::New);
        // Planted: what leaves does not count as sent.
        if is_new && !planted(Planted::SentNotMarked) {
            replica.set_state(action.mid, EntryState::Sent, None)?;
        }
    }
    let leftovers = leftovers(replica)?;
    Ok(SyncRequest {
        wire: WIRE,
        schema: schema_version,
        cursors: replica.buckets()?.into_iter().map(|held| held.cursor).collect(),
        actions,
        lowest_mid: replica.lowest_mid()?,
        max_pages,
        leftovers: (!leftovers.is_empty()).then_some(leftovers),
    })
}

/// As many as fit beside the rest of a request; at least one. Sealed bytes do not compress.
fn leftovers<R: Replica>(replica: &R) -> Result<Vec<Leftover>, StorageError> {
    let mut room = LEFTOVER_BYTES;
    let fits = |leftover: &Leftover| {
        let first = room == LEFTOVER_BYTES;
        room = room.saturating_sub(leftover.sealed.len());
        first || room > 0
    };
    Ok(replica.leftovers(MAX_LEFTOVERS)?.into_iter().take_while(fits).collect())
}
