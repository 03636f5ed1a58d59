//! Who comes to an activity: what a phone may write down, and who has a place.

use super::{NOT_FOUND, OTHER_ACCOUNT, Verdict, get, received};
use chrono::{DateTime, NaiveDate, TimeDelta};
use pleinmakers_core::domain::{
    Activity, ActivityId, Attendance, Household, NeighbourhoodId, Party, Received, Record, Rsvp, RsvpFact, RsvpProblem,
    Seat, Told, check_attendance, check_rsvp, line_up, seat_id, standing,
};
use pleinmakers_core::schema::{FieldValue, Row, RowKey};
use pleinmakers_core::sync::rows::{Rows, StorageError};
use pleinmakers_core::sync::server::{Actor, ServerChange};
use std::collections::BTreeSet;
use uuid::Uuid;

/// How far around now places are decided anew when an activity changes.
const AROUND: TimeDelta = TimeDelta::days(366);

/// Somebody who lives elsewhere is answered like one who does not exist.
fn lives_in(household: Uuid, neighbourhood: NeighbourhoodId, rows: &dyn Rows) -> Result<bool, StorageError> {
    Ok(get::<Household>(household, rows)?.is_some_and(|one| one.neighbourhood == neighbourhood))
}

/// Whether a fact is of a time that the activity has or had.
fn of_activity(
    id: ActivityId,
    neighbourhood: NeighbourhoodId,
    rows: &dyn Rows,
    has: impl Fn(&Activity) -> bool,
) -> Result<Verdict, StorageError> {
    let activity = get::<Activity>(id.0, rows)?.filter(|one| one.neighbourhood == neighbourhood);
    Ok(match activity {
        None => Err(NOT_FOUND),
        Some(activity) if has(&activity) => Ok(()),
        Some(_) => Err(RsvpProblem::NoOccurrence.code()),
    })
}

pub(super) fn rsvp(actor: Actor, after: &Row, rows: &dyn Rows) -> Result<Verdict, StorageError> {
    let Ok(rsvp) = Rsvp::from_row(after) else { return Ok(Err(RsvpProblem::Invalid.code())) };
    if rsvp.by.0 != actor.account {
        return Ok(Err(OTHER_ACCOUNT));
    }
    if let Err(problem) = check_rsvp(&rsvp) {
        return Ok(Err(problem.code()));
    }
    if let Some(household) = rsvp.household
        && !lives_in(household.0, rsvp.neighbourhood, rows)?
    {
        return Ok(Err(NOT_FOUND));
    }
    of_activity(rsvp.activity, rsvp.neighbourhood, rows, |activity| activity.has_rsvp(&rsvp))
}

pub(super) fn attendance(actor: Actor, after: &Row, rows: &dyn Rows) -> Result<Verdict, StorageError> {
    let Ok(count) = Attendance::from_row(after) else { return Ok(Err(RsvpProblem::CountsInvalid.code())) };
    if count.by.0 != actor.account {
        return Ok(Err(OTHER_ACCOUNT));
    }
    if let Err(problem) = check_attendance(&count) {
        return Ok(Err(problem.code()));
    }
    of_activity(count.activity, count.neighbourhood, rows, |activity| activity.has_count(&count))
}

pub(super) fn told(actor: Actor, after: &Row, rows: &dyn Rows) -> Result<Verdict, StorageError> {
    let Ok(told) = Told::from_row(after) else { return Ok(Err(RsvpProblem::Invalid.code())) };
    if told.by.0 != actor.account {
        return Ok(Err(OTHER_ACCOUNT));
    }
    if !lives_in(told.household.0, told.neighbourhood, rows)? {
        return Ok(Err(NOT_FOUND));
    }
    of_activity(told.activity, told.neighbourhood, rows, |activity| activity.has_told(&told))
}

/// Times of activities whose places may have to be decided anew.
pub(super) fn times_of(
    touched: &[RowKey],
    rows: &dyn Rows,
    now: i64,
) -> Result<BTreeSet<(ActivityId, NaiveDate)>, StorageError> {
    let mut times = BTreeSet::new();
    for key in touched {
        if key.table == Rsvp::TABLE.id {
            times.extend(get::<Rsvp>(key.id, rows)?.map(|rsvp| (rsvp.activity, rsvp.occurrence)));
        } else if key.table == Activity::TABLE.id
            && let Some(activity) = get::<Activity>(key.id, rows)?
        {
            // There may be more or fewer places now.
            let now = DateTime::from_timestamp_millis(now).unwrap_or_default();
            let around = now - AROUND..now + AROUND;
            times.extend(activity.occurrences(&around).iter().map(|time| (activity.id, time.date)));
        }
    }
    Ok(times)
}

fn on<T: Record>(field: u16, date: NaiveDate, rows: &dyn Rows) -> Result<Vec<Received<T>>, StorageError> {
    Ok(received(&rows.linked(T::TABLE.id, field, &date.to_value())?))
}

/// What is to be written so that the places of one time are decided.
///
/// # Errors
/// The store's.
pub fn seats(
    activity: ActivityId,
    date: NaiveDate,
    rows: &dyn Rows,
    now: i64,
) -> Result<Vec<ServerChange>, StorageError> {
    let Some(activity) = get::<Activity>(activity.0, rows)? else { return Ok(Vec::new()) };
    let mut said: Vec<RsvpFact> = on(Rsvp::occurrence, date, rows)?;
    said.retain(|one| one.fact.activity == activity.id);
    // What is being written just now is received now: so phones will see it.
    let now = DateTime::from_timestamp_millis(now);
    said.iter_mut().for_each(|one| one.received_at = one.received_at.or(now));
    let mut seats: Vec<Seat> = on(Seat::occurrence, date, rows)?.into_iter().map(|one| one.fact).collect();
    seats.retain(|one| one.activity == activity.id);
    let line: Vec<_> = seats.iter().filter_map(Seat::in_line).collect();
    let after = line_up(activity.capacity, &standing(&said), &line);
    let changed = after.into_iter().filter(|one| !line.contains(one));
    let seat = |one: pleinmakers_core::domain::InLine| Seat {
        id: seat_id(activity.id, date, one.party),
        neighbourhood: activity.neighbourhood,
        activity: activity.id,
        occurrence: date,
        household: one.party.household(),
        guest: match one.party {
            Party::Household(_) => None,
            Party::Guest(first) => Some(first),
        },
        persons: one.persons,
        state: one.state,
        position: one.position,
    };
    Ok(changed.map(seat).map(|seat| ServerChange { key: seat.key(), fields: seat.to_fields() }).collect())
}
