//! A new face at a door: what a phone may write, and what it ends.

use super::{NOT_ALLOWED, NOT_FOUND, Verdict, get, is_retracted};
use chrono::DateTime;
use pleinmakers_core::domain::{
    Dossier, Dwelling, FaceProblem, Household, HouseholdId, HouseholdName, Moment, Record, Rsvp, Signal, Told, Visit,
    settle_door,
};
use pleinmakers_core::schema::{FieldKey, FieldValue, Fields, Row, TableId};
use pleinmakers_core::sync::action::FieldPatch;
use pleinmakers_core::sync::rows::{Rows, StorageError};
use pleinmakers_core::sync::server::ServerChange;
use uuid::Uuid;

/// What may stand on a tenancy beside visits: what of it goes would be lost.
const STANDS: [(TableId, FieldKey); 4] = [
    (HouseholdName::TABLE.id, HouseholdName::household),
    (Rsvp::TABLE.id, Rsvp::household),
    (Told::TABLE.id, Told::household),
    (Signal::TABLE.id, Signal::household),
];

/// A tenancy that a phone makes: at a door of its own neighbourhood, without an end, under the id of that door and day,
/// so that a phone can make one a day at a door and no more.
pub(super) fn insert(after: &Row, rows: &dyn Rows) -> Result<Verdict, StorageError> {
    let Ok(face) = Household::from_row(after) else { return Ok(Err(FaceProblem::Invalid.code())) };
    if face.moved_out.is_some() || face.language.is_some() || !face.is_face() {
        return Ok(Err(FaceProblem::Invalid.code()));
    }
    // A door elsewhere is answered like one that does not exist.
    let dwelling = get::<Dwelling>(face.dwelling.0, rows)?;
    Ok(if dwelling.is_some_and(|one| one.neighbourhood == face.neighbourhood) { Ok(()) } else { Err(NOT_FOUND) })
}

/// Taking a face back, and bringing it back: nothing else of a tenancy is a phone's to change.
pub(super) fn patch(patches: &[FieldPatch], after: &Row, rows: &dyn Rows) -> Result<Verdict, StorageError> {
    let ends_only = patches.iter().all(|patch| patch.key == Household::moved_out);
    let Some(face) = Household::from_row(after).ok().filter(|_| ends_only) else { return Ok(Err(NOT_ALLOWED)) };
    if is_listed(face.id, rows)? || !(face.is_taken_back() || face.moved_out.is_none()) {
        return Ok(Err(NOT_ALLOWED));
    }
    Ok(if face.is_taken_back() && stands_on(face.id, rows)? { Err(FaceProblem::InUse.code()) } else { Ok(()) })
}

fn is_listed(household: HouseholdId, rows: &dyn Rows) -> Result<bool, StorageError> {
    Ok(!rows.linked(Dossier::TABLE.id, Dossier::household, &household.to_value())?.is_empty())
}

/// Whether something was recorded with them that nobody took back.
fn stands_on(household: HouseholdId, rows: &dyn Rows) -> Result<bool, StorageError> {
    for row in rows.linked(Visit::TABLE.id, Visit::household, &household.to_value())? {
        let Ok(visit) = Visit::from_row(&row) else { continue };
        if !is_retracted(&visit, rows)? {
            return Ok(true);
        }
    }
    for (table, field) in STANDS {
        if !rows.linked(table, field, &household.to_value())?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Tenancies at the door of a face that change with it, as they are then. None where the household is a list's.
pub(super) fn settled(household: Uuid, rows: &dyn Rows, now: i64) -> Result<Vec<Household>, StorageError> {
    let Some(own) = get::<Household>(household, rows)? else { return Ok(Vec::new()) };
    if is_listed(own.id, rows)? {
        return Ok(Vec::new());
    }
    let today = Moment::new(DateTime::from_timestamp_millis(now).unwrap_or_default()).date();
    let mut face = own.clone();
    // A clock that is ahead must not hide who was met.
    face.moved_in = face.moved_in.min(today);
    if own.is_taken_back() {
        // One phone took it back while another rang there: what was recorded stands.
        face.moved_out = if stands_on(own.id, rows)? { None } else { Some(face.moved_in) };
    }
    let at_door = rows.linked(Household::TABLE.id, Household::dwelling, &own.dwelling.to_value())?;
    let before: Vec<Household> = at_door.iter().filter_map(|row| Household::from_row(row).ok()).collect();
    let mut after = before.clone();
    after.iter_mut().filter(|one| one.id == face.id).for_each(|one| *one = face.clone());
    for changed in settle_door(&after, face.id) {
        after.iter_mut().filter(|one| one.id == changed.id).for_each(|one| *one = changed.clone());
    }
    Ok(after.into_iter().filter(|one| !before.contains(one)).collect())
}

/// What is to be written so that a tenancy is as it was settled.
pub(super) fn written(household: &Household) -> ServerChange {
    let fields = Fields::from([
        (Household::moved_in, household.moved_in.to_value()),
        (Household::moved_out, household.moved_out.to_value()),
    ]);
    ServerChange { key: household.key(), fields }
}
