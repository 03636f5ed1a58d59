//! Who comes to one time of an activity: what the facts say.
//!
//! A fold over a *set* of facts: phones and server hold the same facts in any order and see the same. The latest thing
//! that was said counts; that nobody was there to be asked takes nothing away that was said before.

use super::time::Moment;
use super::{Attendance, HouseholdId, Occurrence, Rsvp, RsvpAnswer, RsvpId, Told};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use std::ops::Range;

/// A fact, and when the server had it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received<T> {
    /// As it was recorded.
    pub fact: T,
    /// When the server committed it; `None` while only this phone knows it.
    pub received_at: Option<DateTime<Utc>>,
}

/// What was said, and when the server had it.
pub type RsvpFact = Received<Rsvp>;

impl RsvpFact {
    /// When it was said, as far as can be known: by its clock, but not after the server had it.
    #[must_use]
    pub fn happened(&self) -> Moment {
        Moment::happened(self.fact.at, self.received_at)
    }
}

/// Who comes together: a household, or somebody without a phone and a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// Of a door.
    Household(HouseholdId),
    /// Known by the first thing that was written down of them.
    Guest(RsvpId),
}

impl Party {
    /// The household.
    #[must_use]
    pub fn household(self) -> Option<HouseholdId> {
        match self {
            Self::Household(household) => Some(household),
            Self::Guest(_) => None,
        }
    }
}

impl Rsvp {
    /// Who said it.
    #[must_use]
    pub fn party(&self) -> Party {
        match self.household {
            Some(household) => Party::Household(household),
            None => Party::Guest(self.replaces.unwrap_or(self.id)),
        }
    }

    /// They come.
    #[must_use]
    pub fn comes(&self) -> bool {
        self.answer == RsvpAnswer::Yes
    }
}

/// For each party the fact that counts. Facts of other times of the activity must not be among `facts`.
#[must_use]
pub fn standing<'a>(facts: impl IntoIterator<Item = &'a RsvpFact>) -> BTreeMap<Party, &'a RsvpFact> {
    let mut latest: BTreeMap<Party, &RsvpFact> = BTreeMap::new();
    let mut not_home: BTreeMap<Party, &RsvpFact> = BTreeMap::new();
    for fact in facts {
        // Ids settle what happened in one instant: every phone must pick the same one.
        let later = |other: &&RsvpFact| (fact.happened(), fact.fact.id) > (other.happened(), other.fact.id);
        let of = if fact.fact.answer == RsvpAnswer::NotHome { &mut not_home } else { &mut latest };
        if of.get(&fact.fact.party()).is_none_or(later) {
            of.insert(fact.fact.party(), fact);
        }
    }
    for (party, fact) in not_home {
        // After an answer that stands, a closed door says nothing; after one that was taken back, it does.
        let free = latest.get(&party).is_none_or(|said| {
            let after = (fact.happened(), fact.fact.id) > (said.happened(), said.fact.id);
            said.fact.answer == RsvpAnswer::TakenBack && after
        });
        if free {
            latest.insert(party, fact);
        }
    }
    latest
}

/// Households that said yes and do not know yet that it was cancelled or moved. What was said carries the start that was
/// told with it, so it does not matter when something was changed: what they heard last is not what is so now.
#[must_use]
pub fn must_hear(standing: &BTreeMap<Party, &RsvpFact>, told: &[Told], occurrence: &Occurrence) -> Vec<HouseholdId> {
    let news = (!occurrence.cancelled).then_some(occurrence.starts);
    let knows = |household, fact: &RsvpFact| {
        let told = told.iter().filter(|told| told.household == household);
        let told = told.map(|told| (told.at, told.id.0, told.starts));
        let last = told.chain([(fact.happened().utc(), fact.fact.id.0, Some(fact.fact.starts))]).max();
        last.is_some_and(|(.., starts)| starts == news)
    };
    let come = standing.iter().filter(|(_, fact)| fact.fact.comes());
    let come = come.filter_map(|(party, fact)| Some((party.household()?, fact)));
    come.filter(|(household, fact)| !knows(*household, fact)).map(|(household, _)| household).collect()
}

impl Received<Attendance> {
    /// When it was counted, as far as can be known.
    #[must_use]
    pub fn happened(&self) -> Moment {
        Moment::happened(self.fact.at, self.received_at)
    }
}

/// The count that counts: the latest.
#[must_use]
pub fn latest_count(counts: &[Received<Attendance>]) -> Option<&Attendance> {
    counts.iter().max_by_key(|one| (one.happened(), one.fact.id)).map(|one| &one.fact)
}

/// Sums of what was counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct AttendanceSums {
    /// Times of activities that were counted.
    pub counted: usize,
    /// Were there; who came to two is two.
    pub present: usize,
    /// Of these, for the first time.
    pub first_time: usize,
    /// Of these, got to know a neighbour.
    pub met: usize,
}

impl AttendanceSums {
    /// Sums of the times that lie in a period, by the day that names them. Of each time the latest count counts.
    #[must_use]
    pub fn of(counts: Vec<Received<Attendance>>, period: &Range<NaiveDate>) -> Self {
        let mut times: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for one in counts.into_iter().filter(|one| period.contains(&one.fact.occurrence)) {
            times.entry((one.fact.activity, one.fact.occurrence)).or_default().push(one);
        }
        let add = |sum: usize, n: i64| sum.saturating_add(usize::try_from(n).unwrap_or(0));
        times.values().filter_map(|counts| latest_count(counts)).fold(Self::default(), |sums, count| Self {
            counted: sums.counted + 1,
            present: add(sums.present, count.present),
            first_time: add(sums.first_time, count.first_time),
            met: add(sums.met, count.met),
        })
    }
}

#[cfg(test)]
pub(super) mod testing {
    use super::*;
    use crate::domain::testing::{date, id, local};
    use crate::domain::{AccountId, ActivityId, NeighbourhoodId};

    /// Something that household `household` (0: somebody without a name) said about 3 December 2026, 19:00.
    pub fn said(number: u128, household: u128, answer: RsvpAnswer, at: &str) -> RsvpFact {
        Received {
            fact: Rsvp {
                id: RsvpId(id(number)),
                neighbourhood: NeighbourhoodId(id(1)),
                activity: ActivityId(id(1)),
                occurrence: date("2026-12-03"),
                starts: local("2026-12-03 19:00"),
                household: (household > 0).then(|| HouseholdId(id(household))),
                persons: 1,
                answer,
                brings: None,
                fetch: false,
                at: local(at),
                by: AccountId(id(1)),
                replaces: None,
            },
            received_at: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::testing::said;
    use super::*;
    use crate::domain::testing::{date, id, local};
    use crate::domain::{AccountId, ActivityId, AttendanceId, NeighbourhoodId, ToldId};
    use RsvpAnswer::{Maybe, No, NotHome, TakenBack, Yes};
    use proptest::prelude::*;

    fn answer_of(facts: &[RsvpFact], household: u128) -> Option<RsvpAnswer> {
        standing(facts).get(&Party::Household(HouseholdId(id(household)))).map(|fact| fact.fact.answer)
    }

    #[test]
    fn the_later_answer_counts_and_other_doors_do_not() {
        let facts = [
            said(1, 1, Yes, "2026-11-25 10:00"),
            said(2, 1, No, "2026-11-26 10:00"),
            said(3, 2, Maybe, "2026-11-25 09:00"),
        ];
        assert_eq!((answer_of(&facts, 1), answer_of(&facts, 2), answer_of(&facts, 3)), (Some(No), Some(Maybe), None));
    }

    #[test]
    fn a_closed_door_takes_no_answer_away() {
        let yes = said(1, 1, Yes, "2026-11-25 10:00");
        let closed = said(2, 1, NotHome, "2026-11-26 10:00");
        assert_eq!(answer_of(&[closed.clone(), yes.clone()], 1), Some(Yes));
        assert_eq!(answer_of(std::slice::from_ref(&closed), 1), Some(NotHome));
        let back = said(3, 1, TakenBack, "2026-11-25 11:00");
        assert_eq!(answer_of(&[closed.clone(), yes.clone(), back], 1), Some(NotHome));
        let back = said(3, 1, TakenBack, "2026-11-27 11:00");
        assert_eq!(answer_of(&[closed, yes, back], 1), Some(TakenBack));
    }

    #[test]
    fn somebody_without_a_name_is_one_for_each_time_that_is_written_down() {
        let (one, two) = (said(1, 0, Yes, "2026-11-25 10:00"), said(2, 0, Yes, "2026-11-25 10:00"));
        assert_eq!(standing([&one, &two]).len(), 2);
        let mut back = said(3, 0, TakenBack, "2026-11-25 11:00");
        back.fact.replaces = Some(RsvpId(id(1)));
        let facts = [one, two, back];
        let all = standing(&facts);
        assert_eq!(all.values().filter(|fact| fact.fact.comes()).count(), 1);
        assert_eq!(all[&Party::Guest(RsvpId(id(1)))].fact.answer, TakenBack);
    }

    fn told(household: u128, starts: Option<&str>) -> Told {
        Told {
            id: ToldId(id(9)),
            neighbourhood: NeighbourhoodId(id(1)),
            activity: ActivityId(id(1)),
            occurrence: date("2026-12-03"),
            household: HouseholdId(id(household)),
            starts: starts.map(local),
            at: local("2026-11-26 10:00"),
            by: AccountId(id(1)),
        }
    }

    #[test]
    fn who_said_yes_and_did_not_hear_it_must_hear_it() {
        let mut knows = said(4, 4, Yes, "2026-11-26 10:00");
        knows.fact.starts = local("2026-12-04 20:00");
        let facts = [
            said(1, 1, Yes, "2026-11-25 10:00"),
            said(2, 2, Yes, "2026-11-25 10:00"),
            said(3, 3, No, "2026-11-25 10:00"),
            knows,
            said(5, 0, Yes, "2026-11-25 10:00"),
        ];
        let all = standing(&facts);
        let mut occurrence = Occurrence {
            date: date("2026-12-03"),
            starts: local("2026-12-03 19:00"),
            ends: None,
            cancelled: false,
            moved: false,
        };
        let hear = |occurrence: &Occurrence, told: &[Told]| {
            must_hear(&all, told, occurrence).iter().map(|one| one.0.as_u128()).collect::<Vec<_>>()
        };
        // Nothing has changed: only who heard another time must hear this one.
        assert_eq!(hear(&occurrence, &[]), [4]);
        occurrence.starts = local("2026-12-04 20:00");
        assert_eq!(hear(&occurrence, &[]), [1, 2]);
        assert_eq!(hear(&occurrence, &[told(1, Some("2026-12-04 20:00"))]), [2]);
        // Moved, told, and moved back: who heard the other hour must hear that it is the first one again.
        let back = Occurrence { starts: local("2026-12-03 19:00"), ..occurrence };
        assert_eq!(hear(&back, &[told(1, Some("2026-12-04 20:00"))]), [1, 4]);
        // Moved again, or cancelled after that: what they heard is old.
        occurrence.starts = local("2026-12-05 20:00");
        assert_eq!(hear(&occurrence, &[told(1, Some("2026-12-04 20:00"))]), [1, 2, 4]);
        occurrence.cancelled = true;
        assert_eq!(hear(&occurrence, &[told(1, Some("2026-12-05 20:00")), told(2, None)]), [1, 4]);
    }

    fn count(number: u128, present: i64, at: &str) -> Received<Attendance> {
        Received {
            fact: Attendance {
                id: AttendanceId(id(number)),
                neighbourhood: NeighbourhoodId(id(1)),
                activity: ActivityId(id(1)),
                occurrence: date("2026-12-03"),
                present,
                first_time: 0,
                met: 0,
                at: local(at),
                by: AccountId(id(1)),
            },
            received_at: None,
        }
    }

    #[test]
    fn sums_take_the_latest_count_of_each_time_in_the_period() {
        let elsewhere = |number, day: &str| {
            let mut one = count(number, 9, "2026-12-05 10:00");
            one.fact.occurrence = date(day);
            one
        };
        let counts = vec![
            count(1, 5, "2026-12-03 21:00"),
            count(2, 7, "2026-12-04 10:00"),
            elsewhere(3, "2026-12-10"),
            elsewhere(4, "2027-01-01"),
        ];
        let sums = AttendanceSums::of(counts, &(date("2026-12-01")..date("2027-01-01")));
        assert_eq!(sums, AttendanceSums { counted: 2, present: 16, first_time: 0, met: 0 });
    }

    fn any_said(number: u128) -> impl Strategy<Value = RsvpFact> {
        let answer = proptest::sample::select(RsvpAnswer::ALL);
        (answer, 0..3u128, 0..5i64, prop::option::of(0..6i64), any::<i64>(), 0..10u8, 1..7u128).prop_map(
            move |(answer, household, hours, received, wild, wildly, replaces)| {
                let start = local("2026-11-24 10:00");
                let mut fact = said(number, household, answer, "2026-11-24 10:00");
                fact.fact.at = start + chrono::TimeDelta::hours(hours);
                if wildly == 0 {
                    fact.fact.at = DateTime::from_timestamp_millis(wild).unwrap_or(DateTime::<Utc>::MAX_UTC);
                }
                fact.received_at = received.map(|hours| start + chrono::TimeDelta::hours(hours));
                fact.fact.replaces = (household == 0 && replaces < number).then(|| RsvpId(id(replaces)));
                fact
            },
        )
    }

    proptest! {
        #[test]
        fn the_order_of_arrival_does_not_matter(
            (facts, shuffled) in (0..8usize)
                .prop_flat_map(|count| (1..=count as u128).map(any_said).collect::<Vec<_>>())
                .prop_flat_map(|facts| (Just(facts.clone()), Just(facts).prop_shuffle()))
        ) {
            prop_assert_eq!(standing(&facts), standing(&shuffled));
            // Twice is once.
            let twice = [facts.clone(), shuffled].concat();
            prop_assert_eq!(standing(&twice), standing(&facts));
        }

        #[test]
        fn of_counts_the_latest_counts_in_any_order(
            counts in (0..6usize).prop_flat_map(|n| proptest::collection::vec(0..4i64, n)),
        ) {
            let counts: Vec<_> = counts.iter().enumerate().map(|(n, day)| {
                count(n as u128 + 1, n as i64, &format!("2026-12-0{} 10:00", day + 1))
            }).collect();
            let reversed: Vec<_> = counts.iter().rev().cloned().collect();
            prop_assert_eq!(latest_count(&counts), latest_count(&reversed));
            let last = counts.iter().map(|one| one.fact.at).max();
            prop_assert_eq!(latest_count(&counts).map(|one| one.at), last);
        }
    }
}
