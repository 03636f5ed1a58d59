//! Whether a sign-up, a count or a telling can be recorded as it is asked: phone and server ask the same.

use super::signal_check::clean_words;
use super::time::Moment;
use super::{Activity, Attendance, Occurrence, Rsvp, RsvpAnswer, Told};
use chrono::TimeDelta;
use thiserror::Error;

/// Most persons of one sign-up.
pub const MAX_PERSONS: i64 = 9;
/// Longest words of what they bring, in characters.
pub const MAX_BRINGS: usize = 80;
/// Most that a count can say.
pub const MAX_COUNTED: i64 = 500;
/// Days after its start on which an activity can still be counted.
pub const COUNT_DAYS: i64 = 60;

/// Why something about an activity cannot be recorded.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RsvpProblem {
    /// Outside 1 to [`MAX_PERSONS`].
    #[error("the number of persons must be 1 to {MAX_PERSONS}")]
    PersonsInvalid,
    /// Too long, or with characters that nobody sees.
    #[error("what they bring is too long or holds control characters")]
    BringsInvalid,
    /// Something that does not belong to this answer.
    #[error("the answer is not whole")]
    Invalid,
    /// There is no such time of the activity.
    #[error("there is no such time of the activity")]
    NoOccurrence,
    /// It has been.
    #[error("the activity is over")]
    Over,
    /// It does not go on.
    #[error("the activity does not go on")]
    Cancelled,
    /// Outside 0 to [`MAX_COUNTED`], or more for the first time than there were.
    #[error("the counts cannot be")]
    CountsInvalid,
    /// It has not begun.
    #[error("the activity has not begun")]
    CountedTooEarly,
    /// It was too long ago to be counted.
    #[error("the activity was too long ago")]
    CountedTooLate,
    /// There is nothing that they must hear.
    #[error("there is nothing to tell")]
    NothingToTell,
}

impl RsvpProblem {
    /// Every one of them.
    pub const ALL: &'static [Self] = &[
        Self::PersonsInvalid,
        Self::BringsInvalid,
        Self::Invalid,
        Self::NoOccurrence,
        Self::Over,
        Self::Cancelled,
        Self::CountsInvalid,
        Self::CountedTooEarly,
        Self::CountedTooLate,
        Self::NothingToTell,
    ];

    /// The code that texts and JSON use; stable.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::PersonsInvalid => "rsvp_persons_invalid",
            Self::BringsInvalid => "rsvp_brings_invalid",
            Self::Invalid => "rsvp_invalid",
            Self::NoOccurrence => "rsvp_no_occurrence",
            Self::Over => "rsvp_over",
            Self::Cancelled => "rsvp_cancelled",
            Self::CountsInvalid => "attendance_invalid",
            Self::CountedTooEarly => "attendance_too_early",
            Self::CountedTooLate => "attendance_too_late",
            Self::NothingToTell => "told_nothing",
        }
    }
}

/// What they bring on one line; `None` where nothing is left.
///
/// # Errors
/// [`RsvpProblem::BringsInvalid`].
pub fn clean_brings(words: &str) -> Result<Option<String>, RsvpProblem> {
    clean_words(words, MAX_BRINGS).map_err(|_| RsvpProblem::BringsInvalid)
}

/// Checks the form of a sign-up. It looks at no other fact, so that the order of arrival refuses nothing.
///
/// # Errors
/// The first problem.
pub fn check_rsvp(rsvp: &Rsvp) -> Result<(), RsvpProblem> {
    if !(1..=MAX_PERSONS).contains(&rsvp.persons) {
        return Err(RsvpProblem::PersonsInvalid);
    }
    if let Some(brings) = &rsvp.brings
        && clean_brings(brings)?.as_ref() != Some(brings)
    {
        return Err(RsvpProblem::BringsInvalid);
    }
    let says_more = rsvp.brings.is_some() || rsvp.fetch;
    let nobody_asked = matches!(rsvp.answer, RsvpAnswer::NotHome | RsvpAnswer::TakenBack);
    // A door can be closed; somebody without a door cannot. Only who has no door needs to be named by what was said.
    let closed_nowhere = rsvp.answer == RsvpAnswer::NotHome && rsvp.household.is_none();
    let named_twice = rsvp.household.is_some() && rsvp.replaces.is_some();
    let fetched_nowhere = rsvp.household.is_none() && rsvp.fetch;
    if (nobody_asked && says_more) || closed_nowhere || named_twice || fetched_nowhere {
        return Err(RsvpProblem::Invalid);
    }
    Ok(())
}

/// Checks the form of a count.
///
/// # Errors
/// [`RsvpProblem::CountsInvalid`].
pub fn check_attendance(count: &Attendance) -> Result<(), RsvpProblem> {
    let possible = |n: i64| (0..=MAX_COUNTED).contains(&n);
    let all = possible(count.present) && possible(count.first_time) && possible(count.met);
    // Of those who were there.
    let within = count.first_time <= count.present && count.met <= count.present;
    if all && within { Ok(()) } else { Err(RsvpProblem::CountsInvalid) }
}

impl Occurrence {
    /// It has ended, as far as can be known.
    #[must_use]
    pub fn is_over(&self, now: Moment) -> bool {
        now.utc() >= self.until()
    }

    /// Whether an answer can be written down now. It may be taken back whenever.
    ///
    /// # Errors
    /// It is over, or does not go on.
    pub fn allows_answer(&self, answer: RsvpAnswer, now: Moment) -> Result<(), RsvpProblem> {
        match answer {
            RsvpAnswer::TakenBack | RsvpAnswer::No => Ok(()),
            _ if self.cancelled => Err(RsvpProblem::Cancelled),
            _ if self.is_over(now) => Err(RsvpProblem::Over),
            _ => Ok(()),
        }
    }

    /// Whether it can be counted now.
    ///
    /// # Errors
    /// It does not go on, has not begun, or was too long ago.
    pub fn allows_count(&self, now: Moment) -> Result<(), RsvpProblem> {
        if self.cancelled {
            Err(RsvpProblem::Cancelled)
        } else if now.utc() < self.starts {
            Err(RsvpProblem::CountedTooEarly)
        } else if now.utc() > self.starts + TimeDelta::days(COUNT_DAYS) {
            Err(RsvpProblem::CountedTooLate)
        } else {
            Ok(())
        }
    }
}

/// Whether a fact names a time that the activity has or had, in its own neighbourhood. What was left out or cancelled
/// since refuses nothing.
fn is_of(activity: &Activity, neighbourhood: super::NeighbourhoodId, date: chrono::NaiveDate) -> bool {
    activity.neighbourhood == neighbourhood && activity.was_on(date)
}

impl Activity {
    /// Whether this sign-up is of a time of it.
    #[must_use]
    pub fn has_rsvp(&self, rsvp: &Rsvp) -> bool {
        self.id == rsvp.activity && is_of(self, rsvp.neighbourhood, rsvp.occurrence)
    }

    /// Whether this count is of a time of it.
    #[must_use]
    pub fn has_count(&self, count: &Attendance) -> bool {
        self.id == count.activity && is_of(self, count.neighbourhood, count.occurrence)
    }

    /// Whether this telling is of a time of it.
    #[must_use]
    pub fn has_told(&self, told: &Told) -> bool {
        self.id == told.activity && is_of(self, told.neighbourhood, told.occurrence)
    }
}

#[cfg(test)]
mod tests {
    use super::super::rsvp::testing::said;
    use super::*;
    use crate::domain::testing::{activity, date, id, local};
    use crate::domain::{AccountId, ActivityId, AttendanceId, NeighbourhoodId, RsvpId};
    use RsvpAnswer::{Maybe, No, NotHome, TakenBack, Yes};

    fn check(answer: RsvpAnswer, household: u128, change: impl FnOnce(&mut Rsvp)) -> Option<RsvpProblem> {
        let mut rsvp = said(1, household, answer, "2026-11-25 10:00").fact;
        change(&mut rsvp);
        check_rsvp(&rsvp).err()
    }

    #[test]
    fn persons_are_1_to_9() {
        for wrong in [i64::MIN, -1, 0, 10, i64::MAX] {
            assert_eq!(check(Yes, 1, |rsvp| rsvp.persons = wrong), Some(RsvpProblem::PersonsInvalid), "{wrong}");
        }
        assert_eq!((check(Yes, 1, |rsvp| rsvp.persons = 9), check(Maybe, 1, |_| ())), (None, None));
    }

    #[test]
    fn what_they_bring_is_short_and_clean() {
        let brings = |text: &str| check(Yes, 1, |rsvp| rsvp.brings = Some(text.into()));
        assert_eq!(brings("soep"), None);
        assert_eq!(brings(&"x".repeat(80)), None);
        for wrong in ["", " soep", "so\u{202e}ep", "soep\n", &"x".repeat(81)] {
            assert_eq!(brings(wrong), Some(RsvpProblem::BringsInvalid), "{wrong:?}");
        }
        assert_eq!(clean_brings("  soep \u{200b}en brood "), Ok(Some("soep en brood".into())));
        assert_eq!(clean_brings(" "), Ok(None));
    }

    #[test]
    fn an_answer_says_only_what_belongs_to_it() {
        let wrong = Some(RsvpProblem::Invalid);
        assert_eq!(check(NotHome, 1, |_| ()), None);
        assert_eq!(check(NotHome, 0, |_| ()), wrong);
        assert_eq!(check(NotHome, 1, |rsvp| rsvp.fetch = true), wrong);
        assert_eq!(check(TakenBack, 1, |rsvp| rsvp.brings = Some("soep".into())), wrong);
        assert_eq!(check(Yes, 0, |rsvp| rsvp.fetch = true), wrong);
        assert_eq!(check(Yes, 0, |rsvp| rsvp.replaces = Some(RsvpId(id(7)))), None);
        assert_eq!(check(Yes, 1, |rsvp| rsvp.replaces = Some(RsvpId(id(7)))), wrong);
    }

    #[test]
    fn counts_are_0_to_500_and_of_those_who_were_there() {
        let check = |present, first_time, met| {
            let count = Attendance {
                id: AttendanceId(id(1)),
                neighbourhood: NeighbourhoodId(id(1)),
                activity: ActivityId(id(1)),
                occurrence: date("2026-12-03"),
                present,
                first_time,
                met,
                at: local("2026-12-03 21:00"),
                by: AccountId(id(1)),
            };
            check_attendance(&count)
        };
        assert_eq!((check(0, 0, 0), check(500, 500, 500), check(12, 3, 5)), (Ok(()), Ok(()), Ok(())));
        for (present, first_time, met) in [(-1, 0, 0), (501, 0, 0), (3, 4, 0), (3, 0, 4), (3, -1, 0), (i64::MAX, 0, 0)]
        {
            assert_eq!(check(present, first_time, met), Err(RsvpProblem::CountsInvalid), "{present}");
        }
    }

    #[test]
    fn answers_before_the_end_counts_from_the_start() {
        let mut one = activity(1, "2026-12-03 19:00").occurrence(date("2026-12-03")).unwrap();
        let at = |text| Moment::new(local(text));
        assert_eq!(one.allows_answer(Yes, at("2026-12-03 20:59")), Ok(()));
        assert_eq!(one.allows_answer(Yes, at("2026-12-03 21:00")), Err(RsvpProblem::Over));
        assert_eq!(one.allows_answer(TakenBack, at("2026-12-04 21:00")), Ok(()));
        assert_eq!(one.allows_count(at("2026-12-03 18:59")), Err(RsvpProblem::CountedTooEarly));
        assert_eq!(one.allows_count(at("2026-12-03 19:00")), Ok(()));
        assert_eq!(one.allows_count(at("2027-02-02 19:00")), Err(RsvpProblem::CountedTooLate));
        one.cancelled = true;
        assert_eq!(one.allows_answer(Maybe, at("2026-12-01 10:00")), Err(RsvpProblem::Cancelled));
        assert_eq!(one.allows_answer(No, at("2026-12-01 10:00")), Ok(()));
        assert_eq!(one.allows_count(at("2026-12-03 19:00")), Err(RsvpProblem::Cancelled));
    }

    #[test]
    fn a_fact_is_of_a_time_in_its_own_neighbourhood() {
        let activity = activity(1, "2026-12-03 19:00");
        let rsvp = said(1, 1, Yes, "2026-11-25 10:00").fact;
        assert!(activity.has_rsvp(&rsvp));
        let elsewhere = Rsvp { neighbourhood: NeighbourhoodId(id(2)), ..rsvp.clone() };
        let other_day = Rsvp { occurrence: date("2026-12-04"), ..rsvp.clone() };
        let other = Rsvp { activity: ActivityId(id(2)), ..rsvp };
        assert!(![elsewhere, other_day, other].iter().any(|rsvp| activity.has_rsvp(rsvp)));
    }
}
