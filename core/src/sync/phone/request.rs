//! What a phone asks for.

use super::replica::{EntryState, Replica};
use crate::sync::WIRE;
use crate::sync::message::SyncRequest;
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::StorageError;

/// Prepares a request: every cursor, and the oldest unanswered actions. They count as sent from here on, because
/// nobody can know whether a request that was cut has arrived.
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
        // Planted: what leaves does not count as sent.
        if !planted(Planted::SentNotMarked) {
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
