//! What the neighbourhood adds to the engine: who may write what, and what follows from it.

mod faces;
mod sign_up;

pub use sign_up::seats;

use chrono::{DateTime, Utc};
use pleinmakers_core::domain::{
    Attendance, Building, Dwelling, Household, HouseholdName, MAX_DO_NOT_VISIT_MONTHS, Moment, Received, Record,
    Retraction, Rsvp, SCHEMA, Signal, SignalFacts, SignalProblem, SignalStep, SignalStepKind, Stairwell, StepFact,
    Told, Visit, VisitFact, VisitProblem, WelcomeFacts, check_signal, check_step, clean_name, closed_by_facts,
};
use pleinmakers_core::schema::{FieldValue, Fields, Row, RowKey, Schema};
use pleinmakers_core::sync::action::Change;
use pleinmakers_core::sync::rows::{Rows, StorageError};
use pleinmakers_core::sync::server::{Actor, Rules, ServerChange};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The row is not one that a phone makes, or the field not one that it changes.
pub const NOT_ALLOWED: &str = "not_allowed";
/// The fact says that somebody else did it.
pub const OTHER_ACCOUNT: &str = "other_account";
/// A value that no version of the app records.
pub const VISIT_INVALID: &str = "visit_invalid";
/// The text cannot be a household's name.
pub const NOT_A_NAME: &str = "not_a_name";
/// What it names is not there.
pub const NOT_FOUND: &str = "not_found";
/// A signal, or what happens to it, with values that no version of the app records.
pub const SIGNAL_INVALID: &str = "signal_invalid";
/// Only who recorded a visit takes it back.
pub const UNDO_NOT_YOURS: &str = "undo_not_yours";

static TABLES: Schema = SCHEMA;

/// The rules of [`SCHEMA`].
///
/// Nothing here looks at a phone's clock: it may be years off, and what a person recorded is not lost for it.
#[derive(Debug, Clone, Copy, Default)]
pub struct BuurtRules;

type Verdict = Result<(), &'static str>;

impl Rules for BuurtRules {
    fn schema(&self) -> &'static Schema {
        &TABLES
    }

    fn check(&self, actor: Actor, change: &Change, after: &Row, rows: &dyn Rows) -> Result<Verdict, StorageError> {
        match change {
            Change::Insert { table, .. } if *table == Visit::TABLE.id => check_visit(actor, after, rows),
            Change::Insert { table, .. } if *table == Retraction::TABLE.id => check_retraction(actor, after, rows),
            Change::Insert { table, .. } if *table == Signal::TABLE.id => signal(actor, after, rows),
            Change::Insert { table, .. } if *table == SignalStep::TABLE.id => signal_step(actor, after, rows),
            Change::Insert { table, .. } if *table == Rsvp::TABLE.id => sign_up::rsvp(actor, after, rows),
            Change::Insert { table, .. } if *table == Attendance::TABLE.id => sign_up::attendance(actor, after, rows),
            Change::Insert { table, .. } if *table == Told::TABLE.id => sign_up::told(actor, after, rows),
            Change::Insert { table, .. } if *table == Household::TABLE.id => faces::insert(after, rows),
            Change::Patch { table, patches, .. } if *table == Household::TABLE.id => faces::patch(patches, after, rows),
            Change::Patch { table, patches, .. } if *table == Stairwell::TABLE.id => {
                let direction_only = patches.iter().all(|patch| patch.key == Stairwell::direction);
                Ok(if direction_only && Stairwell::from_row(after).is_ok() { Ok(()) } else { Err(NOT_ALLOWED) })
            }
            Change::Patch { table, patches, .. } if *table == HouseholdName::TABLE.id => {
                let name_only = patches.iter().all(|patch| patch.key == HouseholdName::name);
                // What is asked for may end on a card: it is judged as it was asked, not only as it would stand.
                let asked =
                    patches.iter().all(|patch| String::from_value(&patch.value).is_some_and(|name| is_name(&name)));
                Ok(match (name_only, asked) {
                    (false, _) => Err(NOT_ALLOWED),
                    (true, false) => Err(NOT_A_NAME),
                    (true, true) => check_name(after),
                })
            }
            _ => Ok(Err(NOT_ALLOWED)),
        }
    }

    fn react(&self, touched: &[RowKey], rows: &dyn Rows, now: i64) -> Result<Vec<ServerChange>, StorageError> {
        let mut households = BTreeSet::new();
        for key in touched {
            households.extend(household_of(*key, rows)?);
        }
        let mut changes = Vec::new();
        for household in households {
            for changed in faces::settled(household, rows, now)? {
                changes.push(faces::written(&changed));
                // Whose tenancy ends with it, or goes on, their name follows in the same commit.
                if let Some(facts) = facts(changed.id.0, rows)? {
                    changes.extend(names_for(&WelcomeFacts { household: changed, ..facts }, rows, now)?);
                }
            }
            changes.extend(names_to_move(household, rows, now)?);
        }
        for (activity, date) in sign_up::times_of(touched, rows, now)? {
            changes.extend(sign_up::seats(activity, date, rows, now)?);
        }
        Ok(changes)
    }
}

/// A household's facts as they are now, `None` where there is no such household.
///
/// # Errors
/// The store's.
pub fn facts(household: Uuid, rows: &dyn Rows) -> Result<Option<WelcomeFacts>, StorageError> {
    let Some(household) = get::<Household>(household, rows)? else { return Ok(None) };
    let mut visits = Vec::new();
    for row in rows.linked(Visit::TABLE.id, Visit::household, &household.id.to_value())? {
        let Ok(visit) = Visit::from_row(&row) else { continue };
        let retracted = is_retracted(&visit, rows)?;
        visits.push(VisitFact { visit, received_at: received_at(&row), retracted });
    }
    Ok(Some(WelcomeFacts { household, visits }))
}

/// Rows as facts, with when they arrived; those that this version cannot read are left out.
#[must_use]
pub fn received<T: Record>(rows: &[Row]) -> Vec<Received<T>> {
    let read = |row: &Row| Some(Received { fact: T::from_row(row).ok()?, received_at: received_at(row) });
    rows.iter().filter_map(read).collect()
}

fn received_at(row: &Row) -> Option<DateTime<Utc>> {
    if row.committed_at == 0 { None } else { DateTime::from_timestamp_millis(row.committed_at) }
}

/// A signal's facts as they are now.
///
/// # Errors
/// The store's.
pub fn signal_facts(signal: Signal, row: &Row, rows: &dyn Rows) -> Result<SignalFacts, StorageError> {
    let steps = rows.linked(SignalStep::TABLE.id, SignalStep::signal, &signal.id.to_value())?;
    let steps = steps
        .iter()
        .filter_map(|row| Some(StepFact { step: SignalStep::from_row(row).ok()?, received_at: received_at(row) }));
    Ok(SignalFacts { signal, received_at: received_at(row), steps: steps.collect() })
}

/// Whether a visit was taken back.
///
/// # Errors
/// The store's.
pub fn is_retracted(visit: &Visit, rows: &dyn Rows) -> Result<bool, StorageError> {
    Ok(!rows.linked(Retraction::TABLE.id, Retraction::visit, &visit.id.to_value())?.is_empty())
}

/// Names that are with the Pleinmakers and no longer belong there at `now`: nothing but time has passed.
///
/// # Errors
/// The store's.
pub fn overdue_names(rows: &dyn Rows, now: i64) -> Result<Vec<ServerChange>, StorageError> {
    let mut changes = Vec::new();
    for row in rows.linked(HouseholdName::TABLE.id, HouseholdName::open, &true.to_value())? {
        if let Ok(name) = HouseholdName::from_row(&row) {
            changes.extend(names_to_move(name.household.0, rows, now)?);
        }
    }
    Ok(changes)
}

fn get<T: Record>(id: Uuid, rows: &dyn Rows) -> Result<Option<T>, StorageError> {
    Ok(rows.row(RowKey { table: T::TABLE.id, id })?.and_then(|row| T::from_row(&row).ok()))
}

fn check_name(after: &Row) -> Verdict {
    // What the apps do not write is not stored: marks that hide what a name says, formulas, whole paragraphs.
    match HouseholdName::from_row(after) {
        Ok(name) if is_name(&name.name) => Ok(()),
        _ => Err(NOT_A_NAME),
    }
}

fn is_name(name: &str) -> bool {
    clean_name(name).as_deref() == Some(name)
}

fn check_visit(actor: Actor, after: &Row, rows: &dyn Rows) -> Result<Verdict, StorageError> {
    let Ok(visit) = Visit::from_row(after) else { return Ok(Err(VISIT_INVALID)) };
    if visit.by.0 != actor.account {
        return Ok(Err(OTHER_ACCOUNT));
    }
    // A household elsewhere is answered like one that does not exist: the answer tells nothing of other neighbourhoods.
    let household = get::<Household>(visit.household.0, rows)?;
    if household.is_none_or(|household| household.neighbourhood != visit.neighbourhood) {
        return Ok(Err(NOT_FOUND));
    }
    if visit.not_wanted_months.is_some_and(|months| !(1..=MAX_DO_NOT_VISIT_MONTHS).contains(&months)) {
        return Ok(Err(VisitProblem::MonthsOutOfRange.code()));
    }
    Ok(Ok(()))
}

fn check_retraction(actor: Actor, after: &Row, rows: &dyn Rows) -> Result<Verdict, StorageError> {
    let Ok(retraction) = Retraction::from_row(after) else { return Ok(Err(VISIT_INVALID)) };
    if retraction.by.0 != actor.account {
        return Ok(Err(OTHER_ACCOUNT));
    }
    let visit = get::<Visit>(retraction.visit.0, rows)?;
    let Some(visit) = visit.filter(|visit| visit.neighbourhood == retraction.neighbourhood) else {
        return Ok(Err(NOT_FOUND));
    };
    Ok(if visit.by.0 == actor.account { Ok(()) } else { Err(UNDO_NOT_YOURS) })
}

/// A signal is about a place of its own neighbourhood, and says so by ids that fit together.
fn signal(actor: Actor, after: &Row, rows: &dyn Rows) -> Result<Verdict, StorageError> {
    let Ok(signal) = Signal::from_row(after) else { return Ok(Err(SIGNAL_INVALID)) };
    if signal.by.0 != actor.account {
        return Ok(Err(OTHER_ACCOUNT));
    }
    if check_signal(&signal).is_err() {
        return Ok(Err(SIGNAL_INVALID));
    }
    // What lies elsewhere is answered like what does not exist.
    let here = signal.neighbourhood;
    if let Some(id) = signal.building
        && get::<Building>(id.0, rows)?.is_none_or(|one| one.neighbourhood != here)
    {
        return Ok(Err(NOT_FOUND));
    }
    if let Some(id) = signal.dwelling {
        let dwelling = get::<Dwelling>(id.0, rows)?.filter(|one| one.neighbourhood == here);
        let stairwell = dwelling.map(|one| get::<Stairwell>(one.stairwell.0, rows)).transpose()?.flatten();
        if stairwell.is_none_or(|one| Some(one.building) != signal.building) {
            return Ok(Err(NOT_FOUND));
        }
    }
    if let Some(id) = signal.household
        && get::<Household>(id.0, rows)?
            .is_none_or(|one| one.neighbourhood != here || Some(one.dwelling) != signal.dwelling)
    {
        return Ok(Err(NOT_FOUND));
    }
    Ok(Ok(()))
}

/// What a phone may say of a signal. Nothing here depends on what else has arrived, but for what the step names.
fn signal_step(actor: Actor, after: &Row, rows: &dyn Rows) -> Result<Verdict, StorageError> {
    let Ok(step) = SignalStep::from_row(after) else { return Ok(Err(SIGNAL_INVALID)) };
    // Passing on and closing are the coach's.
    if matches!(step.kind, SignalStepKind::PassedOn | SignalStepKind::Closed) {
        return Ok(Err(NOT_ALLOWED));
    }
    if step.by.map(|by| by.0) != Some(actor.account) {
        return Ok(Err(OTHER_ACCOUNT));
    }
    if check_step(&step).is_err() {
        return Ok(Err(SIGNAL_INVALID));
    }
    let signal = get::<Signal>(step.signal.0, rows)?;
    let Some(signal) = signal.filter(|signal| signal.neighbourhood == step.neighbourhood) else {
        return Ok(Err(NOT_FOUND));
    };
    if let Some(answer) = step.answer
        && get::<SignalStep>(answer.0, rows)?
            .is_none_or(|one| one.signal != signal.id || one.kind != SignalStepKind::Answered)
    {
        return Ok(Err(NOT_FOUND));
    }
    let own = signal.by.0 == actor.account;
    Ok(if step.kind == SignalStepKind::Withdrawn && !own { Err(SignalProblem::NotYours.code()) } else { Ok(()) })
}

fn household_of(key: RowKey, rows: &dyn Rows) -> Result<Option<Uuid>, StorageError> {
    let table = key.table;
    Ok(if table == Household::TABLE.id {
        Some(key.id)
    } else if table == Visit::TABLE.id {
        get::<Visit>(key.id, rows)?.map(|visit| visit.household.0)
    } else if table == HouseholdName::TABLE.id {
        get::<HouseholdName>(key.id, rows)?.map(|name| name.household.0)
    } else if table == Retraction::TABLE.id {
        let retraction = get::<Retraction>(key.id, rows)?;
        let visit = retraction.map(|retraction| get::<Visit>(retraction.visit.0, rows)).transpose()?.flatten();
        visit.map(|visit| visit.household.0)
    } else {
        None
    })
}

/// A household's name is with the Pleinmakers while its welcome is open, and with the coach afterwards.
fn names_to_move(household: Uuid, rows: &dyn Rows, now: i64) -> Result<Vec<ServerChange>, StorageError> {
    match facts(household, rows)? {
        Some(facts) => names_for(&facts, rows, now),
        None => Ok(Vec::new()),
    }
}

fn names_for(facts: &WelcomeFacts, rows: &dyn Rows, now: i64) -> Result<Vec<ServerChange>, StorageError> {
    let today = Moment::new(DateTime::from_timestamp_millis(now).unwrap_or_default()).date();
    let ended = facts.household.moved_out.is_some_and(|day| day <= today);
    let open = !ended && closed_by_facts(facts).is_none();
    let names = rows.linked(HouseholdName::TABLE.id, HouseholdName::household, &facts.household.id.to_value())?;
    let wrong = names.iter().filter(|row| row.get(HouseholdName::open) != Some(&open.to_value()));
    Ok(wrong
        .map(|row| ServerChange { key: row.key, fields: Fields::from([(HouseholdName::open, open.to_value())]) })
        .collect())
}
