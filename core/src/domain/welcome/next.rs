//! When to knock again.

use super::{VisitFact, with};
use crate::domain::time::{Moment, Slot, add_days, add_months, is_weekend};
use crate::domain::{DayPart, Household, VisitOutcome};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Months within which an agreed day must lie.
pub const MAX_COME_BACK_MONTHS: u32 = 12;

/// When an open welcome is to be tried next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next {
    /// First local day.
    pub not_before: NaiveDate,
    /// They asked for that day, and nobody has kept it yet.
    pub agreed: bool,
    /// Part of the day that was asked for.
    pub preferred: Option<DayPart>,
    /// Part in which nobody was at home the last time: another is better.
    pub avoided: Option<DayPart>,
    /// That day has come, and it was not already tried in this part of today.
    pub now: bool,
}

impl Next {
    /// From the visits that count, oldest first, and the slots in which nobody was at home.
    pub(super) fn of(live: &[&VisitFact], tried: &BTreeSet<Slot>, household: &Household, now: Moment) -> Self {
        let missed = with(live, VisitOutcome::NotHome).next_back().map(|fact| fact.happened().slot());
        let appointment = appointment(live);
        let (not_before, preferred) = match (appointment, missed) {
            (Some(agreed), _) => agreed,
            (None, Some(slot)) => (day_of_next_part(slot), None),
            (None, None) => (household.moved_in, None),
        };
        let not_before = not_before.max(household.moved_in);
        Self {
            not_before,
            agreed: appointment.is_some(),
            preferred,
            avoided: missed.map(|slot| slot.part).filter(|_| preferred.is_none()),
            now: not_before <= now.date() && !tried.contains(&now.slot()),
        }
    }
}

/// The latest agreement that nobody has kept yet. A knock before the agreed time, by a colleague who did not know,
/// does not use it up.
fn appointment(live: &[&VisitFact]) -> Option<(NaiveDate, Option<DayPart>)> {
    let asked = live.iter().rposition(|fact| fact.visit.outcome == VisitOutcome::ComeBack)?;
    let (fact, later) = live.get(asked..)?.split_first()?;
    let agreed = agreed(fact);
    let kept = later.iter().map(|fact| fact.happened().slot()).any(|slot| (slot.date, Some(slot.part)) >= agreed);
    (!kept).then_some(agreed)
}

/// What a "come back" means. Without more: the next day, same part. Only a part: the next time that it comes round.
/// Only a day: any part of it. A day outside the year after the visit is taken as the nearest inside.
fn agreed(fact: &VisitFact) -> (NaiveDate, Option<DayPart>) {
    let asked_at = fact.happened().slot();
    let (date, part) = match (fact.visit.come_back_on, fact.visit.come_back_part) {
        (None, None) => (add_days(asked_at.date, 1), Some(asked_at.part)),
        (None, Some(part)) => (next_with(part, asked_at), Some(part)),
        (Some(date), part) => {
            (date.clamp(asked_at.date, add_months(asked_at.date, MAX_COME_BACK_MONTHS).max(asked_at.date)), part)
        }
    };
    (date, part_on(date, part))
}

/// A part as it exists on that day: the weekend has one, and a weekday has no weekend.
fn part_on(date: NaiveDate, part: Option<DayPart>) -> Option<DayPart> {
    match part {
        Some(_) if is_weekend(date) => Some(DayPart::Weekend),
        Some(DayPart::Weekend) => None,
        other => other,
    }
}

/// First day with `part` after the slot `after`.
fn next_with(part: DayPart, after: Slot) -> NaiveDate {
    let fits = |date: &NaiveDate| is_weekend(*date) == (part == DayPart::Weekend);
    let same_day = if part > after.part { 0 } else { 1 };
    (same_day..7).map(|days| add_days(after.date, days)).find(fits).unwrap_or(add_days(after.date, 1))
}

/// The day on which the part after this one begins.
fn day_of_next_part(slot: Slot) -> NaiveDate {
    match slot.part {
        DayPart::Morning | DayPart::Afternoon => slot.date,
        DayPart::Evening | DayPart::Weekend => add_days(slot.date, 1),
    }
}
