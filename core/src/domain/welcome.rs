//! A welcome: what the facts about one household say today.
//!
//! A fold over a *set* of facts: phones and server hold the same facts in any order and see the same welcome. Only the
//! times in the facts are used, never the order in which they came. Source: decisions, "A welcome".

mod next;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use super::time::{Moment, Slot, add_days, add_months};
use super::{Household, Settings, Visit, VisitId, VisitOutcome};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;

pub use next::{MAX_COME_BACK_MONTHS, Next};

/// The longest "do not visit" in months; the shortest is one. What lies outside is taken as the nearer of the two.
pub const MAX_DO_NOT_VISIT_MONTHS: i64 = 120;

/// A visit, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitFact {
    /// As it was recorded.
    pub visit: Visit,
    /// When the server committed it; `None` while only this phone knows it.
    pub received_at: Option<DateTime<Utc>>,
    /// A retraction names it: it no longer counts.
    pub retracted: bool,
}

impl VisitFact {
    /// When it happened, as far as can be known: by the phone's clock, but not after the server had it.
    #[must_use]
    pub fn happened(&self) -> Moment {
        Moment::happened(self.visit.at, self.received_at)
    }

    /// The slot by the phone's own clock: a wrong clock still tells two knocks apart.
    fn slot(&self) -> Slot {
        Moment::new(self.visit.at).slot()
    }
}

/// Everything that is known about the welcome of one household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WelcomeFacts {
    /// The tenancy.
    pub household: Household,
    /// Its visits, in any order. Visits to another household, such as the one before, do not count.
    pub visits: Vec<VisitFact>,
}

/// Why a welcome is over. The order is the precedence: of several, the first counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// They would rather not be visited.
    NotWanted,
    /// They were welcomed.
    Met,
    /// Nobody seems to live here: the coach checks the list.
    Vacant,
    /// Nobody was reached; a letterbox card was left.
    NotReached,
    /// They no longer live here.
    MovedOut,
}

/// Where a welcome stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Before the move-in day: hidden.
    NotYet,
    /// To be visited.
    Open(Next),
    /// Over.
    Closed(Reason),
}

/// A welcome as it stands at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Welcome {
    /// Where it stands.
    pub phase: Phase,
    /// Local day by which it should have been paid.
    pub due: NaiveDate,
    /// Open, and that day is past.
    pub overdue: bool,
    /// Parts of days in which nobody was at home.
    pub attempts: usize,
    /// Open, tried often enough, and the last time nobody was at home: leave the letterbox card.
    pub card_due: bool,
    /// Nobody could talk with the other, at one of the visits.
    pub interpreter_needed: bool,
    /// "Do not visit" is in force; this is the first local day on which it no longer is.
    pub do_not_visit_until: Option<NaiveDate>,
    /// The latest visit that counts: what an undo would take back.
    pub last: Option<VisitId>,
}

impl Welcome {
    /// The welcome of `facts` at `now`.
    #[must_use]
    pub fn fold(facts: &WelcomeFacts, now: Moment, settings: &Settings) -> Self {
        Self::of(&facts.household, facts.visits.iter(), now, settings)
    }

    /// The same from a choice of the visits.
    pub(super) fn of<'a>(
        household: &Household,
        visits: impl Iterator<Item = &'a VisitFact>,
        now: Moment,
        settings: &Settings,
    ) -> Self {
        let mut live: Vec<_> = visits.filter(|fact| is_live(fact, household)).collect();
        // Ids settle what happened in one instant: every phone must pick the same one.
        live.sort_by_key(|fact| (fact.happened(), fact.visit.id));
        let today = now.date();
        let tried: BTreeSet<Slot> = with(&live, VisitOutcome::NotHome).map(VisitFact::slot).collect();
        let phase = match closed(live.iter().copied()) {
            Some(reason) => Phase::Closed(reason),
            None if household.moved_out.is_some_and(|day| day <= today) => Phase::Closed(Reason::MovedOut),
            None if today < household.moved_in => Phase::NotYet,
            None => Phase::Open(Next::of(&live, &tried, household, now)),
        };
        let open = matches!(phase, Phase::Open(_));
        let due = add_days(household.moved_in, settings.due_after_days);
        let last = live.last();
        // Somebody who asked us to come back is not somebody who cannot be reached.
        let nobody_last = last.is_some_and(|fact| fact.visit.outcome == VisitOutcome::NotHome);
        Self {
            phase,
            due,
            overdue: open && today > due,
            attempts: tried.len(),
            card_due: open && nobody_last && tried.len() >= settings.attempts_before_card,
            interpreter_needed: with(&live, VisitOutcome::InterpreterNeeded).next().is_some(),
            do_not_visit_until: with(&live, VisitOutcome::NotWanted)
                .map(|fact| do_not_visit_until(fact, household, settings))
                .max()
                .filter(|until| today < *until),
            last: last.map(|fact| fact.visit.id),
        }
    }

    /// Whether it is to be visited.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.phase, Phase::Open(_))
    }
}

/// Why the facts alone close a welcome, whatever day it is; so never [`Reason::MovedOut`].
#[must_use]
pub fn closed_by_facts(facts: &WelcomeFacts) -> Option<Reason> {
    closed(facts.visits.iter().filter(|fact| is_live(fact, &facts.household)))
}

fn closed<'a>(live: impl Iterator<Item = &'a VisitFact>) -> Option<Reason> {
    live.filter_map(|fact| closes(fact.visit.outcome)).min()
}

/// What an outcome closes.
fn closes(outcome: VisitOutcome) -> Option<Reason> {
    match outcome {
        VisitOutcome::NotWanted => Some(Reason::NotWanted),
        VisitOutcome::Met => Some(Reason::Met),
        VisitOutcome::Vacant => Some(Reason::Vacant),
        VisitOutcome::CardLeft => Some(Reason::NotReached),
        VisitOutcome::NotHome | VisitOutcome::ComeBack | VisitOutcome::InterpreterNeeded => None,
    }
}

/// The first of the visits that count which closed the welcome for `reason`; for the counts of a period.
pub(super) fn closed_on(facts: &WelcomeFacts, reason: Reason) -> Option<NaiveDate> {
    let closing = facts.visits.iter().filter(|fact| is_live(fact, &facts.household));
    let closing = closing.filter(|fact| closes(fact.visit.outcome) == Some(reason));
    closing.map(|fact| fact.happened().date()).min()
}

/// Whether a visit counts for this household: a retraction takes it out, a new tenancy starts anew.
pub(super) fn is_live(fact: &VisitFact, household: &Household) -> bool {
    !fact.retracted && fact.visit.household == household.id
}

/// The visits with this outcome, in the same order.
fn with<'a>(live: &[&'a VisitFact], outcome: VisitOutcome) -> impl DoubleEndedIterator<Item = &'a VisitFact> {
    live.iter().copied().filter(move |fact| fact.visit.outcome == outcome)
}

/// First day after a "do not visit". It starts on the day the server had it, and by the phone's clock only while no
/// server has; never before the move-in day. So a clock that is years off neither voids nor stretches it.
fn do_not_visit_until(fact: &VisitFact, household: &Household, settings: &Settings) -> NaiveDate {
    let start = Moment::new(fact.received_at.unwrap_or(fact.visit.at)).date().max(household.moved_in);
    let months = fact.visit.not_wanted_months.unwrap_or(settings.do_not_visit_months.into());
    add_months(start, u32::try_from(months.clamp(1, MAX_DO_NOT_VISIT_MONTHS)).unwrap_or(1))
}
