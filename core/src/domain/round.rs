//! Today's round: a few doors close together, not a wall of arrears. Source: decisions, "A welcome".
//!
//! The round is chosen from the facts as they were when the day began and shown as they are now. So a door that was
//! done today keeps its place and gets its tick, and nothing jumps.

#[cfg(test)]
mod tests;

use super::time::{Moment, start_of_day};
use super::walk::{Door, Stretch, WalkKey};
use super::welcome::{Phase, Welcome, is_live};
use super::{HouseholdId, Settings, VisitOutcome};
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A door on the list.
#[derive(Debug, Clone)]
pub struct Stop<'a> {
    /// The door.
    pub door: Door<'a>,
    /// Its welcome as it stands now.
    pub welcome: Welcome,
    /// The outcome of the latest visit of today that counts.
    pub today: Option<VisitOutcome>,
}

/// What to do today. Both lists are in walking order and have no door in common.
#[derive(Debug, Clone, Default)]
pub struct Round<'a> {
    /// The round. It may hold doors that are done, or not to be visited any more, since this morning.
    pub stops: Vec<Stop<'a>>,
    /// Other doors that can be visited now, or were today.
    pub more: Vec<Stop<'a>>,
}

/// A door that could have been visited this morning, as it stood then.
struct Waiting<'a> {
    household: HouseholdId,
    walk: WalkKey,
    stretch: Stretch<'a>,
    due: NaiveDate,
    overdue: bool,
}

impl<'a> Round<'a> {
    /// The round of these doors at `now`; pass the doors of the neighbourhoods that it is for.
    ///
    /// In neither list: doors before the move-in day, closed welcomes and doors whose agreed day has not come, unless
    /// they were in this morning's round or had a visit today: what was just recorded stays in sight, to be undone.
    #[must_use]
    pub fn of(doors: impl IntoIterator<Item = Door<'a>>, now: Moment, settings: &Settings) -> Self {
        let mut doors: Vec<Door<'a>> = doors.into_iter().collect();
        doors.sort_by_key(Door::walk_key);
        let chosen = choose(&doors, now.date(), settings);
        let mut round = Self::default();
        for door in doors {
            let welcome = Welcome::fold(door.facts, now, settings);
            let stop = Stop { door, today: outcome_on(&door, now.date()), welcome };
            if chosen.contains(&door.facts.household.id) {
                round.stops.push(stop);
            } else if ready(&stop.welcome) || stop.today.is_some() {
                round.more.push(stop);
            }
        }
        round
    }
}

fn ready(welcome: &Welcome) -> bool {
    matches!(welcome.phase, Phase::Open(next) if next.now)
}

fn outcome_on(door: &Door<'_>, date: NaiveDate) -> Option<VisitOutcome> {
    let visits = door.facts.visits.iter().filter(|fact| is_live(fact, &door.facts.household));
    let of_day = visits.filter(|fact| fact.happened().date() == date);
    of_day.max_by_key(|fact| (fact.happened(), fact.visit.id)).map(|fact| fact.visit.outcome)
}

/// The households of the round of `today`. Those that a list brought today come after all others: they take what room
/// is left, and take no place from a door that was there this morning.
fn choose(doors: &[Door<'_>], today: NaiveDate, settings: &Settings) -> BTreeSet<HouseholdId> {
    let mut choice = Choice { stretches: BTreeSet::new(), households: BTreeSet::new(), settings };
    let (new, known): (Vec<_>, Vec<_>) = doors.iter().partition(|door| came_on_or_after(door, today));
    for group in [known, new] {
        choice.fill(group.into_iter().filter_map(|door| waiting(door, today, settings)).collect());
    }
    choice.households
}

/// By the time in the household's id, which the server makes when it reads the list.
fn came_on_or_after(door: &Door<'_>, today: NaiveDate) -> bool {
    let made = door.facts.household.id.0.get_timestamp().map(|stamp| stamp.to_unix().0);
    made.and_then(|seconds| i64::try_from(seconds).ok()).is_some_and(|made| made >= start_of_day(today).timestamp())
}

fn waiting<'a>(door: &Door<'a>, today: NaiveDate, settings: &Settings) -> Option<Waiting<'a>> {
    let household = &door.facts.household;
    let before = door.facts.visits.iter().filter(|fact| fact.happened().date() < today);
    let morning = Welcome::of(household, before, Moment::new(start_of_day(today)), settings);
    ready(&morning).then(|| Waiting {
        household: household.id,
        walk: door.walk_key(),
        stretch: door.stretch(),
        due: morning.due,
        overdue: morning.overdue,
    })
}

struct Choice<'a, 's> {
    stretches: BTreeSet<Stretch<'a>>,
    households: BTreeSet<HouseholdId>,
    settings: &'s Settings,
}

impl<'a> Choice<'a, '_> {
    /// Fills what room is left: the most urgent stretches, and from these the doors that are due first.
    fn fill(&mut self, mut waiting: Vec<Waiting<'a>>) {
        let room = self.settings.round_size.saturating_sub(self.households.len());
        if room == 0 {
            return;
        }
        for stretch in by_urgency(&waiting) {
            if self.stretches.len() < self.settings.round_stairwells {
                self.stretches.insert(stretch);
            }
        }
        waiting.retain(|door| self.stretches.contains(&door.stretch));
        // What is overdue is due before what is not.
        waiting.sort_by_key(|door| (door.due, door.walk));
        self.households.extend(waiting.iter().take(room).map(|door| door.household));
    }
}

/// Stretches: most doors overdue, then earliest due, then most doors, then first in the walk.
fn by_urgency<'a>(waiting: &[Waiting<'a>]) -> Vec<Stretch<'a>> {
    let mut stretches: BTreeMap<Stretch<'a>, Vec<&Waiting<'a>>> = BTreeMap::new();
    for door in waiting {
        stretches.entry(door.stretch).or_default().push(door);
    }
    let mut stretches: Vec<_> = stretches.into_iter().collect();
    stretches.sort_by_key(|(_, doors)| {
        let overdue = doors.iter().filter(|door| door.overdue).count();
        let due = doors.iter().map(|door| door.due).min();
        let walk = doors.iter().map(|door| door.walk).min();
        (Reverse(overdue), due, Reverse(doors.len()), walk)
    });
    stretches.into_iter().map(|(stretch, _)| stretch).collect()
}
