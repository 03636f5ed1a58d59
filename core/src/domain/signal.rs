//! A question or signal: what the facts about it say today.
//!
//! A fold over a *set* of facts, like a welcome: phones and server hold the same facts in any order and see the same.
//! How far it is follows from which steps there are, never from a clock: each step counts as soon as it is known. Times
//! only choose which of two owners or answers is the later one, and tell what is overdue.

use super::time::{Moment, add_days};
use super::{Settings, Signal, SignalStep, SignalStepId, SignalStepKind};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;

/// A step, and when the server had it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepFact {
    /// As it was recorded.
    pub step: SignalStep,
    /// When the server committed it; `None` while only this phone knows it.
    pub received_at: Option<DateTime<Utc>>,
}

impl StepFact {
    /// When it happened, as far as can be known: by its clock, but not after the server had it.
    #[must_use]
    pub fn happened(&self) -> Moment {
        Moment::happened(self.step.at, self.received_at)
    }
}

/// Everything that is known about a signal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignalFacts {
    /// As it was recorded.
    pub signal: Signal,
    /// When the server committed it; `None` while only this phone knows it.
    pub received_at: Option<DateTime<Utc>>,
    /// What happened to it, in any order. Steps of other signals do not count.
    pub steps: Vec<StepFact>,
}

/// How far a signal is. The order is the precedence: of several, the last counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SignalStage {
    /// Nobody has taken it further.
    New,
    /// Somebody has it.
    PassedOn,
    /// There is an answer that nobody has brought yet.
    Answered,
    /// The answer was brought.
    CarriedBack,
    /// The coach closed it.
    Closed,
    /// Who recorded it took it back.
    Withdrawn,
}

impl SignalStage {
    /// The code that texts and JSON use.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::PassedOn => "passed_on",
            Self::Answered => "answered",
            Self::CarriedBack => "carried_back",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Nothing is to be done any more.
    #[must_use]
    pub fn is_done(self) -> bool {
        matches!(self, Self::CarriedBack | Self::Closed | Self::Withdrawn)
    }
}

/// Whether who asked can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Telling {
    /// There is a door, a building or a street where it can be told.
    Possible,
    /// They would rather not be visited: nobody rings, also not with an answer.
    DoNotVisit,
    /// They no longer live there: the next tenant has nothing to do with it.
    MovedOut,
}

/// A signal as it stands at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignalState {
    /// How far it is.
    pub stage: SignalStage,
    /// Whether who asked can be told.
    pub telling: Telling,
    /// Local day by which something should have happened, while somebody waits for it.
    pub due: Option<NaiveDate>,
    /// That day is past.
    pub overdue: bool,
    /// Who has it: of the latest time it was passed on.
    pub owner: Option<String>,
    /// The latest answer.
    pub answer: Option<String>,
    /// An answer is to be brought to who asked.
    pub carry_back: bool,
    /// Local day of the step that made it as it is; of the signal itself while it is new.
    pub since: NaiveDate,
}

impl SignalFacts {
    /// When it was recorded, as far as can be known.
    #[must_use]
    pub fn happened(&self) -> Moment {
        Moment::happened(self.signal.at, self.received_at)
    }

    fn of(&self, kind: SignalStepKind) -> impl Iterator<Item = &StepFact> {
        self.steps.iter().filter(move |fact| fact.step.kind == kind && fact.step.signal == self.signal.id)
    }

    /// The latest of a kind. Ids settle what happened in one instant: every phone must pick the same one.
    fn latest(&self, kind: SignalStepKind) -> Option<&StepFact> {
        self.of(kind).max_by_key(|fact| (fact.happened(), fact.step.id))
    }

    /// Answers that nobody has brought yet.
    pub fn unbrought(&self) -> impl Iterator<Item = &StepFact> {
        let brought: BTreeSet<SignalStepId> =
            self.of(SignalStepKind::CarriedBack).filter_map(|fact| fact.step.answer).collect();
        self.of(SignalStepKind::Answered).filter(move |fact| !brought.contains(&fact.step.id))
    }

    pub(super) fn is_answered(&self) -> bool {
        self.of(SignalStepKind::Answered).next().is_some()
    }

    pub(super) fn is_over(&self) -> bool {
        matches!(self.stage(), SignalStage::Closed | SignalStage::Withdrawn)
    }

    /// How far it is.
    #[must_use]
    pub fn stage(&self) -> SignalStage {
        let has = |kind| self.of(kind).next().is_some();
        if has(SignalStepKind::Withdrawn) {
            SignalStage::Withdrawn
        } else if has(SignalStepKind::Closed) {
            SignalStage::Closed
        } else if self.unbrought().next().is_some() {
            SignalStage::Answered
        } else if self.is_answered() {
            SignalStage::CarriedBack
        } else if has(SignalStepKind::PassedOn) {
            SignalStage::PassedOn
        } else {
            SignalStage::New
        }
    }

    /// Whether a list still shows it: something is to be done, or was done not long ago.
    #[must_use]
    pub fn is_shown(&self, now: Moment, settings: &Settings) -> bool {
        let state = self.fold(Telling::Possible, now, settings);
        !state.stage.is_done() || now.date() <= add_days(state.since, settings.signal_shown_days)
    }

    /// The signal at `now`.
    #[must_use]
    pub fn fold(&self, telling: Telling, now: Moment, settings: &Settings) -> SignalState {
        let stage = self.stage();
        let passed_on = self.latest(SignalStepKind::PassedOn);
        let made_by = match stage {
            SignalStage::New => None,
            SignalStage::PassedOn => passed_on,
            SignalStage::Answered => self.latest(SignalStepKind::Answered),
            SignalStage::CarriedBack => self.latest(SignalStepKind::CarriedBack),
            SignalStage::Closed => self.latest(SignalStepKind::Closed),
            SignalStage::Withdrawn => self.latest(SignalStepKind::Withdrawn),
        };
        let since = made_by.map_or_else(|| self.happened(), StepFact::happened).date();
        let due = match stage {
            SignalStage::New => Some(add_days(since, settings.signal_waits_days)),
            SignalStage::PassedOn => passed_on.and_then(|fact| fact.step.due_on),
            _ => None,
        };
        SignalState {
            stage,
            telling,
            due,
            overdue: due.is_some_and(|due| due < now.date()),
            owner: passed_on.and_then(|fact| fact.step.owner.clone()),
            answer: self.latest(SignalStepKind::Answered).and_then(|fact| fact.step.words.clone()),
            carry_back: stage == SignalStage::Answered && telling == Telling::Possible,
            since,
        }
    }
}

#[cfg(test)]
pub(super) mod testing {
    use super::*;
    use crate::domain::testing::{date, id, local};
    use crate::domain::{
        AccountId, BuildingId, DwellingId, HouseholdId, NeighbourhoodId, SignalId, SignalKind, SignalUrgency,
    };

    /// A question at door 1.
    pub fn signal(at: &str) -> Signal {
        Signal {
            id: SignalId(id(1)),
            neighbourhood: NeighbourhoodId(id(1)),
            kind: SignalKind::Question,
            urgency: SignalUrgency::Normal,
            building: Some(BuildingId(id(1))),
            dwelling: Some(DwellingId(id(1))),
            household: Some(HouseholdId(id(1))),
            words: Some("Waar haal ik een vuilniszak?".into()),
            at: local(at),
            by: AccountId(id(1)),
        }
    }

    /// A whole step of signal 1: passed on until 1 December 2026; what is carried back is answer 1.
    pub fn step(number: u128, kind: SignalStepKind, at: &str) -> StepFact {
        let passed_on = kind == SignalStepKind::PassedOn;
        StepFact {
            step: SignalStep {
                id: SignalStepId(id(number)),
                neighbourhood: NeighbourhoodId(id(1)),
                signal: SignalId(id(1)),
                kind,
                at: local(at),
                by: Some(AccountId(id(1))),
                owner: passed_on.then(|| format!("Woonsprong {number}")),
                due_on: passed_on.then(|| date("2026-12-01")),
                words: (kind == SignalStepKind::Answered).then(|| format!("Antwoord {number}")),
                answer: (kind == SignalStepKind::CarriedBack).then(|| SignalStepId(id(1))),
            },
            received_at: None,
        }
    }

    /// Signal 1, of 24 November 2026 (a Tuesday), with these steps.
    pub fn with(steps: impl IntoIterator<Item = StepFact>) -> SignalFacts {
        SignalFacts { signal: signal("2026-11-24 10:00"), received_at: None, steps: steps.into_iter().collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::testing::{step, with};
    use super::*;
    use crate::domain::testing::{date, id, local};
    use SignalStepKind::{Answered, CarriedBack, Closed, PassedOn, Withdrawn};
    use proptest::prelude::*;

    fn at(facts: &SignalFacts, now: &str) -> SignalState {
        facts.fold(Telling::Possible, Moment::new(local(now)), &Settings::default())
    }

    #[test]
    fn a_new_one_waits_three_days() {
        let facts = with([]);
        let state = at(&facts, "2026-11-27 23:00");
        assert_eq!((state.stage, state.due, state.overdue), (SignalStage::New, Some(date("2026-11-27")), false));
        assert!(at(&facts, "2026-11-28 00:00").overdue);
    }

    #[test]
    fn passed_on_it_waits_until_its_day_and_an_answer_ends_the_waiting() {
        let passed = with([step(1, PassedOn, "2026-11-25 09:00")]);
        let state = at(&passed, "2026-12-01 23:00");
        assert_eq!((state.stage, state.due, state.overdue), (SignalStage::PassedOn, Some(date("2026-12-01")), false));
        assert_eq!(state.owner.as_deref(), Some("Woonsprong 1"));
        assert!(at(&passed, "2026-12-02 08:00").overdue);
        let answered = with([step(1, PassedOn, "2026-11-25 09:00"), step(2, Answered, "2026-12-02 09:00")]);
        let state = at(&answered, "2026-12-20 08:00");
        assert_eq!((state.stage, state.due, state.overdue), (SignalStage::Answered, None, false));
        assert!(state.carry_back);
        assert_eq!((state.answer.as_deref(), state.since), (Some("Antwoord 2"), date("2026-12-02")));
    }

    #[test]
    fn of_two_owners_the_later_one_has_it() {
        let mut second = step(2, PassedOn, "2026-11-26 09:00");
        second.step.due_on = Some(date("2026-12-10"));
        let facts = with([second, step(1, PassedOn, "2026-11-25 09:00")]);
        let state = at(&facts, "2026-12-05 08:00");
        assert_eq!((state.owner.as_deref(), state.overdue), (Some("Woonsprong 2"), false));
    }

    #[test]
    fn a_second_answer_is_to_be_brought_too_whatever_the_clocks_say() {
        // The phone that brought the first answer was a year ahead.
        let brought = step(3, CarriedBack, "2027-11-25 09:00");
        let once = with([step(1, Answered, "2026-11-25 09:00"), brought.clone()]);
        assert_eq!(at(&once, "2026-11-26 08:00").stage, SignalStage::CarriedBack);
        let twice = with([step(1, Answered, "2026-11-25 09:00"), brought, step(2, Answered, "2026-11-26 09:00")]);
        let state = at(&twice, "2026-11-26 10:00");
        assert_eq!((state.stage, state.answer.as_deref()), (SignalStage::Answered, Some("Antwoord 2")));
    }

    #[test]
    fn what_is_closed_or_withdrawn_stays_so() {
        let closed = with([step(1, Answered, "2026-11-25 09:00"), step(2, Closed, "2026-11-24 09:00")]);
        let state = at(&closed, "2027-11-26 08:00");
        assert_eq!((state.stage, state.overdue, state.carry_back), (SignalStage::Closed, false, false));
        assert_eq!(state.since, date("2026-11-24"));
        let both = with([step(1, Closed, "2026-11-26 09:00"), step(2, Withdrawn, "2026-11-25 09:00")]);
        assert_eq!(at(&both, "2026-11-26 10:00").stage, SignalStage::Withdrawn);
    }

    #[test]
    fn what_is_done_stays_in_the_list_for_thirty_days() {
        let shown = |facts: &SignalFacts, now| facts.is_shown(Moment::new(local(now)), &Settings::default());
        let closed = with([step(1, Closed, "2026-11-25 09:00")]);
        assert!(shown(&closed, "2026-12-25 23:00") && !shown(&closed, "2026-12-26 00:00"));
        assert!(shown(&with([step(1, PassedOn, "2026-11-25 09:00")]), "2030-01-01 10:00"));
    }

    #[test]
    fn nobody_rings_with_an_answer_where_nobody_should() {
        let facts = with([step(1, Answered, "2026-11-25 09:00")]);
        for telling in [Telling::DoNotVisit, Telling::MovedOut] {
            let state = facts.fold(telling, Moment::new(local("2026-11-26 10:00")), &Settings::default());
            assert_eq!((state.stage, state.carry_back), (SignalStage::Answered, false));
        }
    }

    fn any_step(number: u128) -> impl Strategy<Value = StepFact> {
        let kind = proptest::sample::select(SignalStepKind::ALL);
        let time = (0..5i64, 0..3i64, prop::option::of(0..6i64), any::<i64>(), 0..10u8);
        (kind, time, 1..6u128, any::<bool>()).prop_map(
            move |(kind, (day, hour, received, wild, wildly), of, foreign)| {
                let start = local("2026-11-24 10:00");
                let mut fact = step(number, kind, "2026-11-24 10:00");
                fact.step.at = start + chrono::TimeDelta::days(day) + chrono::TimeDelta::hours(hour);
                if wildly == 0 {
                    fact.step.at = DateTime::from_timestamp_millis(wild).unwrap_or(DateTime::<Utc>::MAX_UTC);
                }
                fact.received_at = received.map(|days| start + chrono::TimeDelta::days(days));
                fact.step.answer = fact.step.answer.map(|_| SignalStepId(id(of)));
                if foreign && number == 3 {
                    fact.step.signal.0 = id(9);
                }
                fact
            },
        )
    }

    fn any_steps() -> impl Strategy<Value = Vec<StepFact>> {
        (0..7usize).prop_flat_map(|count| (1..=count as u128).map(any_step).collect::<Vec<_>>())
    }

    proptest! {
        #[test]
        fn the_order_of_arrival_does_not_matter(
            (steps, shuffled) in any_steps().prop_flat_map(|steps| (Just(steps.clone()), Just(steps).prop_shuffle())),
            days in -10..400i64,
        ) {
            let now = Moment::new(local("2026-11-24 10:00") + chrono::TimeDelta::days(days));
            let fold = |steps| with(steps).fold(Telling::Possible, now, &Settings::default());
            prop_assert_eq!(fold(steps), fold(shuffled));
        }

        #[test]
        fn the_stage_does_not_hear_any_clock(steps in any_steps(), days in prop::collection::vec(-400..400i64, 7)) {
            let moved = steps.iter().zip(&days).map(|(fact, days)| {
                let mut fact = fact.clone();
                fact.step.at = local("2026-11-24 10:00") + chrono::TimeDelta::days(*days);
                fact.received_at = None;
                fact
            });
            prop_assert_eq!(with(steps.iter().cloned()).stage(), with(moved).stage());
        }

        #[test]
        fn one_more_step_that_ends_it_ends_it(steps in any_steps(), kind in 0..2u8) {
            let kind = if kind == 0 { Closed } else { Withdrawn };
            let mut facts = with(steps);
            facts.steps.push(step(50, kind, "2026-11-24 10:00"));
            prop_assert!(facts.stage().is_done());
            let state = facts.fold(Telling::Possible, Moment::new(local("2030-01-01 10:00")), &Settings::default());
            prop_assert!(!state.overdue && !state.carry_back && state.due.is_none());
        }
    }
}
