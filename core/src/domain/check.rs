//! Whether a visit can be recorded as it is asked: the phone checks before it stores.

use super::time::{Moment, add_months};
use super::welcome::{MAX_COME_BACK_MONTHS, MAX_DO_NOT_VISIT_MONTHS};
use super::{Household, Visit, VisitOutcome};
use thiserror::Error;

/// Why a visit cannot be recorded.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VisitProblem {
    /// It names another household or neighbourhood than the one it is checked with.
    #[error("the visit is to another household")]
    OtherHousehold,
    /// The household's first day is after the visit's day.
    #[error("the household has not moved in yet")]
    NotMovedIn,
    /// The household no longer lives there on the visit's day.
    #[error("the household has moved out")]
    MovedOut,
    /// A day or part to come back, without the outcome `come_back`.
    #[error("a day to come back belongs to the outcome come_back")]
    ComeBackWithoutOutcome,
    /// The day to come back is before the visit's day.
    #[error("the day to come back is before the visit")]
    ComeBackInPast,
    /// The day to come back is more than a year after the visit's day.
    #[error("the day to come back is more than a year away")]
    ComeBackTooFar,
    /// A number of months, without the outcome `not_wanted`.
    #[error("a number of months belongs to the outcome not_wanted")]
    MonthsWithoutOutcome,
    /// A number of months outside 1 to [`MAX_DO_NOT_VISIT_MONTHS`].
    #[error("the number of months must be 1 to {MAX_DO_NOT_VISIT_MONTHS}")]
    MonthsOutOfRange,
}

impl VisitProblem {
    /// The code that texts and JSON use; stable.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::OtherHousehold => "other_household",
            Self::NotMovedIn => "not_moved_in",
            Self::MovedOut => "moved_out",
            Self::ComeBackWithoutOutcome => "come_back_without_outcome",
            Self::ComeBackInPast => "come_back_in_past",
            Self::ComeBackTooFar => "come_back_too_far",
            Self::MonthsWithoutOutcome => "months_without_outcome",
            Self::MonthsOutOfRange => "months_out_of_range",
        }
    }
}

/// Checks a visit before it is recorded, by local days.
///
/// # Errors
/// The first problem, in the order of [`VisitProblem`].
pub fn check_visit(visit: &Visit, household: &Household) -> Result<(), VisitProblem> {
    if visit.household != household.id || visit.neighbourhood != household.neighbourhood {
        return Err(VisitProblem::OtherHousehold);
    }
    let day = Moment::new(visit.at).date();
    if day < household.moved_in {
        return Err(VisitProblem::NotMovedIn);
    }
    if household.moved_out.is_some_and(|moved_out| moved_out <= day) {
        return Err(VisitProblem::MovedOut);
    }
    let asks_back = visit.come_back_on.is_some() || visit.come_back_part.is_some();
    if asks_back && visit.outcome != VisitOutcome::ComeBack {
        return Err(VisitProblem::ComeBackWithoutOutcome);
    }
    if let Some(on) = visit.come_back_on {
        if on < day {
            return Err(VisitProblem::ComeBackInPast);
        }
        if on > add_months(day, MAX_COME_BACK_MONTHS) {
            return Err(VisitProblem::ComeBackTooFar);
        }
    }
    match visit.not_wanted_months {
        Some(_) if visit.outcome != VisitOutcome::NotWanted => Err(VisitProblem::MonthsWithoutOutcome),
        Some(months) if !(1..=MAX_DO_NOT_VISIT_MONTHS).contains(&months) => Err(VisitProblem::MonthsOutOfRange),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::DayPart;
    use crate::domain::testing::{date, household, visit};
    use VisitOutcome::{ComeBack, Met, NotWanted};

    fn check(outcome: VisitOutcome, at: &str, change: impl FnOnce(&mut Visit, &mut Household)) -> Option<VisitProblem> {
        let (mut visit, mut household) = (visit(1, outcome, at).visit, household(1, "2026-03-02"));
        change(&mut visit, &mut household);
        check_visit(&visit, &household).err()
    }

    #[test]
    fn only_to_the_household_that_lives_there_that_day() {
        let moved_out = |_: &mut Visit, household: &mut Household| household.moved_out = Some(date("2026-04-01"));
        assert_eq!(check(Met, "2026-03-02 00:00", |_, _| ()), None);
        assert_eq!(check(Met, "2026-03-01 23:59", |_, _| ()), Some(VisitProblem::NotMovedIn));
        assert_eq!(check(Met, "2026-03-31 23:59", moved_out), None);
        assert_eq!(check(Met, "2026-04-01 00:00", moved_out), Some(VisitProblem::MovedOut));
        let other = check(Met, "2026-03-10 10:00", |_, household| household.id.0 = uuid::Uuid::from_u128(9));
        assert_eq!(other, Some(VisitProblem::OtherHousehold));
        let other = check(Met, "2026-03-10 10:00", |_, household| household.neighbourhood.0 = uuid::Uuid::from_u128(9));
        assert_eq!(other, Some(VisitProblem::OtherHousehold));
    }

    #[test]
    fn a_day_to_come_back_needs_come_back_and_lies_within_a_year() {
        let on =
            |outcome, text: &str| check(outcome, "2026-03-10 10:00", |visit, _| visit.come_back_on = Some(date(text)));
        assert_eq!(on(ComeBack, "2026-03-10"), None);
        assert_eq!(on(ComeBack, "2027-03-10"), None);
        assert_eq!(on(ComeBack, "2026-03-09"), Some(VisitProblem::ComeBackInPast));
        assert_eq!(on(ComeBack, "2027-03-11"), Some(VisitProblem::ComeBackTooFar));
        assert_eq!(on(Met, "2026-03-10"), Some(VisitProblem::ComeBackWithoutOutcome));
        let part = check(Met, "2026-03-10 10:00", |visit, _| visit.come_back_part = Some(DayPart::Evening));
        assert_eq!(part, Some(VisitProblem::ComeBackWithoutOutcome));
    }

    #[test]
    fn months_need_not_wanted_and_are_1_to_120() {
        let months =
            |outcome, months| check(outcome, "2026-03-10 10:00", |visit, _| visit.not_wanted_months = Some(months));
        assert_eq!((months(NotWanted, 1), months(NotWanted, 120)), (None, None));
        for wrong in [i64::MIN, -1, 0, 121, i64::MAX] {
            assert_eq!(months(NotWanted, wrong), Some(VisitProblem::MonthsOutOfRange), "{wrong}");
        }
        assert_eq!(months(Met, 12), Some(VisitProblem::MonthsWithoutOutcome));
        assert_eq!(check(NotWanted, "2026-03-10 10:00", |_, _| ()), None);
    }
}
