//! Recording: one transaction holds the shown rows, the server's images and the outbox.

use super::images::image;
use super::replica::{EntryState, Held, Replica};
use crate::schema::{FieldKey, FieldState, Row, RowKey, Schema, Value};
use crate::sync::action::{Action, Before, Change, FieldPatch};
use crate::sync::merge::{Authorship, Chain, Decision, Plan, Refusal, Why, merge};
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::StorageError;
use std::collections::BTreeMap;
use thiserror::Error;
use uuid::Uuid;

/// Why something was not recorded.
#[derive(Debug, Error)]
pub enum RecordError {
    /// It could never be merged.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store's.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Records one action of `changes`; answers its number. `stamp` is random, `at` the phone's clock.
///
/// # Errors
/// A change that no server would accept, or the store's error. Nothing is recorded then.
pub fn record<R: Replica>(
    replica: &mut R,
    schema: &Schema,
    origin: Uuid,
    stamp: [u8; 16],
    at: i64,
    changes: &[Change],
) -> Result<u64, RecordError> {
    let mut keys: Vec<RowKey> = changes.iter().map(Change::key).collect();
    keys.sort_unstable();
    keys.dedup();
    let action = Action::new(replica.next_mid()?, origin, stamp, &with_before(replica, schema, origin, changes)?);
    for key in &keys {
        if replica.base(*key)?.is_none() {
            // Planted: the server's image is not kept.
            let image = if planted(Planted::BaseNotKept) { None } else { image(replica, *key)? };
            replica.put_base(*key, image.as_ref().map(|(row, bucket)| (row, *bucket)))?;
        }
    }
    // Planted: an action of several rows is pending for the first only.
    let pending = if planted(Planted::PendingOfFirstRow) { keys.get(..1).unwrap_or_default() } else { &keys };
    replica.add(&action, pending, at)?;
    for key in keys {
        replay(replica, schema, key)?;
    }
    Ok(action.mid)
}

/// Takes back an action that was never sent: a void action keeps its number. Answers false when it may have been
/// sent, and then another action must undo it.
///
/// # Errors
/// The store's.
pub fn void<R: Replica>(replica: &mut R, schema: &Schema, mid: u64, stamp: [u8; 16]) -> Result<bool, StorageError> {
    let Some(entry) = replica
        .entry(mid)?
        // Planted: what may have arrived is made void.
        .filter(|entry| entry.state == EntryState::New || planted(Planted::VoidAfterSent))
    else {
        return Ok(false);
    };
    let rows = replica.pending_rows(mid)?;
    name_without(replica, &rows, &entry.action)?;
    replica.replace(&Action::new(mid, entry.action.origin, stamp, &Vec::new()))?;
    // Planted: what was taken back goes on being shown.
    if planted(Planted::VoidStaysShown) {
        return Ok(true);
    }
    replica.clear_pending(mid)?;
    for key in rows {
        replay(replica, schema, key)?;
    }
    Ok(true)
}

/// What was recorded over work that is taken back replaces what that work replaced: else it names a value that never was.
/// It has not left either, as actions leave in their order, so it may have another identity.
fn name_without<R: Replica>(replica: &mut R, rows: &[RowKey], taken: &Action) -> Result<(), StorageError> {
    // Planted: it goes on naming it.
    if planted(Planted::TakenBackNamed) {
        return Ok(());
    }
    // What the field had before all of the action, and what it had after it.
    let mut replaced: BTreeMap<(RowKey, FieldKey), (Before, Value)> = BTreeMap::new();
    for (at, patch) in patches(&taken.changes().unwrap_or_default()) {
        let Some(before) = patch.before else { continue };
        replaced.entry((at, patch.key)).or_insert((before, Value::Null)).1 = patch.value.clone();
    }
    for key in rows {
        for mid in replica.pending(*key)?.into_iter().filter(|mid| *mid > taken.mid) {
            let Some(entry) = replica.entry(mid)?.filter(|entry| entry.state == EntryState::New) else { continue };
            let Ok(recorded) = entry.action.changes() else { continue };
            let mut changes = recorded.clone();
            for change in changes.iter_mut().filter(|change| change.key() == *key) {
                let Change::Patch { patches, .. } = change else { continue };
                for patch in patches {
                    // Only the next one: those after it were recorded over that.
                    let Some((earlier, value)) = replaced.remove(&(*key, patch.key)) else { continue };
                    patch.before = patch.before.map(|before| before.without(&value, earlier));
                }
            }
            if changes != recorded {
                replica.replace(&Action::new(mid, entry.action.origin, entry.action.stamp, &changes))?;
            }
        }
    }
    Ok(())
}

/// The patches of an action, with the rows that they are of.
fn patches(changes: &[Change]) -> impl Iterator<Item = (RowKey, &FieldPatch)> {
    changes.iter().flat_map(|change| {
        let patches = match change {
            Change::Patch { patches, .. } => patches.as_slice(),
            Change::Insert { .. } => &[],
        };
        patches.iter().map(|patch| (change.key(), patch))
    })
}

/// Shows a row anew: the server's image, then what is pending, in order.
pub(super) fn replay<R: Replica>(replica: &mut R, schema: &Schema, key: RowKey) -> Result<(), StorageError> {
    let Some(image) = replica.base(key)? else { return Ok(()) };
    let (image, home) = image.unzip();
    let pending = replica.pending(key)?;
    // Planted: pending work is laid over what is shown, not over the server's image.
    let mut row = if planted(Planted::ReplayOverShown) { replica.row(key)? } else { image };
    for mid in &pending {
        let Some(entry) = replica.entry(*mid)? else { continue };
        let Ok(changes) = entry.action.changes() else { continue };
        for change in changes.iter().filter(|change| change.key() == key) {
            // What no longer merges shows nothing of itself; the server's outcome will say why.
            if let Ok(next) = preview(replica, schema, row.clone(), entry.action.origin, change)? {
                row = Some(next);
            }
        }
    }
    if pending.is_empty() {
        replica.drop_base(key)?;
    }
    let Some(row) = row else { return replica.hide(key) };
    let bucket = match schema.bucket(&row) {
        // With nothing pending it stands where its image came in, whatever a byte that changed on the disk makes of its
        // fields: it must go with that bucket.
        Some(bucket) => home.filter(|_| pending.is_empty()).or(Some(bucket)),
        // A table that this version does not know: the row is where its image came in. It has one, because own work
        // in such a table shows nothing.
        None => home,
    };
    match bucket {
        Some(bucket) => replica.show(&row, bucket),
        None => replica.hide(key),
    }
}

/// Shows all pending work anew: another version of the app may know other tables and fields, and merge otherwise.
///
/// # Errors
/// The store's.
pub fn show_pending<R: Replica>(replica: &mut R, schema: &Schema) -> Result<(), StorageError> {
    for entry in replica.entries()? {
        for key in replica.pending_rows(entry.action.mid)? {
            // Planted: only what was out of sight.
            let stays = planted(Planted::UpgradeLeavesShown) && replica.row(key)?.is_some();
            if schema.table(key.table).is_some() && !stays {
                replay(replica, schema, key)?;
            }
        }
    }
    Ok(())
}

/// The row as it will look. Versions stay the server's, so that a later patch says what was really seen.
fn preview<R: Replica>(
    replica: &R,
    schema: &Schema,
    row: Option<Row>,
    origin: Uuid,
    change: &Change,
) -> Result<Result<Row, Refusal>, StorageError> {
    let epoch = epoch_of(replica, schema, row.as_ref())?;
    Ok(planned(schema, row, origin, epoch, change))
}

/// The life of a row's bucket that this phone has read to its end; 0 where it has not: then the row may be of an earlier
/// one.
fn epoch_of<R: Replica>(replica: &R, schema: &Schema, row: Option<&Row>) -> Result<u32, StorageError> {
    let Some(bucket) = row.and_then(|row| schema.bucket(row)) else { return Ok(0) };
    let Some(Held { cursor, head, .. }) = replica.held(bucket)? else { return Ok(0) };
    // Planted: what was seen before counts as seen in this life.
    let has_read = cursor.n > 0 && cursor.n >= head || planted(Planted::UnreadLifeNamed);
    Ok(if has_read { cursor.epoch } else { 0 })
}

/// Patches with what they replace: for a later change of the same action, that is what an earlier one has made.
fn with_before<R: Replica>(
    replica: &R,
    schema: &Schema,
    origin: Uuid,
    changes: &[Change],
) -> Result<Vec<Change>, RecordError> {
    let mut rows: BTreeMap<RowKey, Option<Row>> = BTreeMap::new();
    let mut filled = changes.to_vec();
    for change in &mut filled {
        let key = change.key();
        let row = match rows.remove(&key) {
            Some(row) => row,
            None => replica.row(key)?,
        };
        let epoch = epoch_of(replica, schema, row.as_ref())?;
        if let Change::Patch { patches, .. } = change {
            let under = image(replica, key)?.map(|(row, _)| row);
            let value = |row: &Option<Row>, field| row.as_ref().and_then(|row| row.get(field)).cloned();
            for patch in patches {
                let shown = value(&row, patch.key).unwrap_or(Value::Null);
                // Planted: own work that will be refused or taken back counts as what was there.
                let under = if planted(Planted::HiddenUnnamed) { None } else { value(&under, patch.key) };
                patch.before.get_or_insert(Before::over(&shown, epoch, &under.unwrap_or(Value::Null)));
            }
        }
        rows.insert(key, Some(planned(schema, row, origin, epoch, change)?));
    }
    Ok(filled)
}

fn planned(schema: &Schema, row: Option<Row>, origin: Uuid, epoch: u32, change: &Change) -> Result<Row, Refusal> {
    let key = change.key();
    let table = schema.table(key.table).ok_or(Refusal::DoesNotFit)?;
    let plan: Plan = match (change, &row) {
        // Planted: pending work hides whatever somebody else has changed.
        (Change::Patch { patches, .. }, Some(_)) if planted(Planted::ReplayWithoutMerge) => Plan {
            decisions: (patches.iter())
                .map(|patch| Decision { field: patch.key, asked: patch.value.clone(), why: Why::Unseen })
                .collect(),
        },
        _ => merge(table, row.as_ref(), &own_chain(row.as_ref(), origin, change), origin, epoch, change)?,
    };
    let mut row = row.unwrap_or_else(|| Row::draft(key, &crate::schema::Fields::new()));
    for (field, value) in plan.writes() {
        let ver = row.fields.get(&field).map_or(0, |state| state.ver);
        row.fields.insert(field, FieldState { value, ver });
    }
    Ok(row)
}

/// What a phone knows of who was there: where a field still has a value that the patch replaces, nobody. Its own
/// earlier change may have come back from the server with a new version.
fn own_chain(row: Option<&Row>, origin: Uuid, change: &Change) -> Chain {
    let (Change::Patch { patches, .. }, Some(row)) = (change, row) else { return Chain::new() };
    // Planted: its own earlier change counts as somebody else's.
    if planted(Planted::OwnWordForgotten) {
        return Chain::new();
    }
    let replaced = |patch: &&FieldPatch| {
        let current = row.get(patch.key).unwrap_or(&Value::Null);
        patch.before.is_some_and(|before| before.is(current))
    };
    let own = patches.iter().filter(replaced);
    own.map(|patch| (patch.key, Authorship { client: origin, since: patch.seen })).collect()
}
