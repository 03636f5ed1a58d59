//! What a phone asks for.

use super::replica::{EntryState, Replica};
use crate::sync::WIRE;
use crate::sync::message::SyncRequest;
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::StorageError;

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
    Ok(SyncRequest {
        wire: WIRE,
        schema: schema_version,
        cursors: replica.cursors()?,
        actions,
        lowest_mid: replica.lowest_mid()?,
        max_pages,
    })
}
