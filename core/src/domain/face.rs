//! A new face: somebody lives at a door of whom no list knew. A Pleinmaker who stands there makes the tenancy, without
//! a name; a later list adopts it.
//!
//! Of one door the tenancy that began last is who lives there, and the later ends the earlier, as in lists.

use super::{DwellingId, Household, HouseholdId};
use chrono::{Days, NaiveDate};
use thiserror::Error;

/// A list's first day may lie so many days before the day on which somebody met them: lists and visits are late.
const LISTED_BEFORE: Days = Days::new(92);
/// And so many days after it: keys are sometimes given before the paper says so.
const LISTED_AFTER: Days = Days::new(31);

/// Why a new face cannot be recorded or taken back.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FaceProblem {
    /// The tenancy that is known there begins on the same day: it is theirs.
    #[error("a tenancy begins at this door today")]
    SameDay,
    /// Something was recorded with them since.
    #[error("something stands on it")]
    InUse,
    /// Values that no version of the app records, or a tenancy of a list.
    #[error("not a new face")]
    Invalid,
}

impl FaceProblem {
    /// Every one of them.
    pub const ALL: &'static [Self] = &[Self::SameDay, Self::InUse, Self::Invalid];

    /// The code that texts and JSON use; stable.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::SameDay => "face_same_day",
            Self::InUse => "face_in_use",
            Self::Invalid => "face_invalid",
        }
    }
}

/// The tenancy that a new face at this door gets on this day. Two phones that meet the same people on one day make one
/// tenancy, whoever is first to send it.
#[must_use]
pub fn face_id(dwelling: DwellingId, day: NaiveDate) -> HouseholdId {
    HouseholdId(super::plan::named_uuid(&["face", &dwelling.to_string(), &day.to_string()]))
}

impl Household {
    /// Nobody new lived there after all.
    #[must_use]
    pub fn is_taken_back(&self) -> bool {
        self.moved_out == Some(self.moved_in)
    }

    /// A phone made it, as far as the row says: one that a list has adopted may look like it.
    #[must_use]
    pub fn is_face(&self) -> bool {
        self.id == face_id(self.dwelling, self.moved_in)
    }

    fn lives_on(&self, day: NaiveDate) -> bool {
        self.moved_in <= day && self.moved_out.is_none_or(|end| end > day)
    }
}

/// Who lives at a door on a day: of the tenancies that have begun and not ended, the one that began last.
#[must_use]
pub fn lives_at(households: impl IntoIterator<Item = Household>, day: NaiveDate) -> Option<Household> {
    households.into_iter().filter(|one| one.lives_on(day)).max_by_key(|one| (one.moved_in, one.id))
}

/// Whether somebody new can be recorded at a door on a day. `known` are its tenancies.
///
/// # Errors
/// [`FaceProblem::SameDay`].
pub fn check_new_face(known: &[Household], day: NaiveDate) -> Result<(), FaceProblem> {
    let begins_today = |one: &Household| one.moved_in == day && !one.is_taken_back() && !one.is_face();
    if known.iter().any(begins_today) { Err(FaceProblem::SameDay) } else { Ok(()) }
}

/// Whether a list that says `listed` may mean who was met for the first time on `met`.
#[must_use]
pub fn is_face_of(met: NaiveDate, listed: NaiveDate) -> bool {
    let first = met.checked_sub_days(LISTED_BEFORE).unwrap_or(NaiveDate::MIN);
    let last = met.checked_add_days(LISTED_AFTER).unwrap_or(NaiveDate::MAX);
    (first..=last).contains(&listed)
}

/// The ends of a door's tenancies after a new face has come, or was taken back: those that change, as they are then.
/// The later ends the earlier. What ended only because of a face that was taken back goes on.
#[must_use]
pub fn settle_door(all: &[Household], face: HouseholdId) -> Vec<Household> {
    let mut starts: Vec<NaiveDate> = all.iter().filter(|one| !one.is_taken_back()).map(|one| one.moved_in).collect();
    starts.sort_unstable();
    let gone = all.iter().find(|one| one.id == face && one.is_taken_back()).map(|one| one.moved_in);
    let gone = gone.filter(|day| !starts.contains(day));
    let after = |one: &Household| {
        let next = starts.iter().copied().find(|start| *start > one.moved_in);
        let end = one.moved_out.filter(|end| Some(*end) != gone);
        let end = match (end, next) {
            (Some(end), Some(next)) => Some(end.min(next)),
            (end, next) => end.or(next),
        };
        Household { moved_out: end, ..one.clone() }
    };
    let live = all.iter().filter(|one| !one.is_taken_back());
    live.map(|one| (one, after(one))).filter(|(one, after)| *one != after).map(|(_, after)| after).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{date, household, id};
    use proptest::prelude::*;

    fn at_one_door(number: u128, from: &str, to: Option<&str>) -> Household {
        let mut one = household(number, from);
        one.dwelling = DwellingId(id(1));
        one.moved_out = to.map(date);
        one
    }

    fn face(day: &str) -> Household {
        let mut one = at_one_door(1, day, None);
        one.id = face_id(one.dwelling, one.moved_in);
        one
    }

    #[test]
    fn who_came_last_lives_there() {
        let (before, after) = (at_one_door(1, "2026-01-01", None), face("2026-11-24"));
        let on = |day: &str| lives_at([before.clone(), after.clone()], date(day)).map(|one| one.id);
        assert_eq!((on("2025-12-31"), on("2026-11-23"), on("2026-11-24")), (None, Some(before.id), Some(after.id)));
        let ended = at_one_door(3, "2026-01-01", Some("2026-02-01"));
        assert_eq!(lives_at([ended], date("2026-02-01")), None);
    }

    #[test]
    fn a_face_is_not_of_the_day_on_which_the_list_s_tenancy_begins() {
        let today = date("2026-11-24");
        assert_eq!(check_new_face(&[at_one_door(1, "2026-11-23", None)], today), Ok(()));
        let listed = at_one_door(1, "2026-11-24", None);
        assert_eq!(check_new_face(&[listed], today), Err(FaceProblem::SameDay));
        // The same face again is the same tenancy.
        assert_eq!(check_new_face(&[face("2026-11-24")], today), Ok(()));
        assert_eq!(check_new_face(&[], today), Ok(()));
    }

    #[test]
    fn a_list_is_late_or_a_little_early() {
        let near = |listed: &str| is_face_of(date("2026-11-24"), date(listed));
        assert!(near("2026-11-24") && near("2026-08-24") && near("2026-12-25"));
        assert!(!near("2026-08-23") && !near("2026-12-26"));
        assert!(is_face_of(NaiveDate::MIN, NaiveDate::MIN) && is_face_of(NaiveDate::MAX, NaiveDate::MAX));
    }

    #[test]
    fn a_face_ends_who_lived_there_and_gives_it_back() {
        let (mut before, mut new) = (at_one_door(1, "2026-01-01", None), face("2026-11-24"));
        let ended = settle_door(&[before.clone(), new.clone()], new.id);
        assert_eq!(ended, [Household { moved_out: Some(date("2026-11-24")), ..before.clone() }]);
        before = ended[0].clone();
        assert_eq!(settle_door(&[before.clone(), new.clone()], new.id), []);
        new.moved_out = Some(new.moved_in);
        assert!(new.is_taken_back() && new.is_face());
        let open = settle_door(&[before.clone(), new.clone()], new.id);
        assert_eq!(open, [Household { moved_out: None, ..before.clone() }]);
        // A tenancy that begins on that very day still ends it.
        let listed = at_one_door(2, "2026-11-24", None);
        assert_eq!(settle_door(&[before, new.clone(), listed], new.id), []);
    }

    proptest! {
        #[test]
        fn a_door_has_no_gap_of_its_own_making_and_settles_once(
            days in prop::collection::btree_set(0_u64..40, 1..6), taken in any::<bool>(), at in any::<prop::sample::Index>(),
        ) {
            let begin = date("2026-01-01");
            let mut all: Vec<Household> = days.iter().enumerate().map(|(n, day)| {
                let mut one = at_one_door(n as u128 + 10, "2026-01-01", None);
                one.moved_in = begin + Days::new(*day);
                one
            }).collect();
            let face = all[at.index(all.len())].id;
            let settle = |all: &mut Vec<Household>| {
                let changed = settle_door(all, face);
                for one in &changed {
                    *all.iter_mut().find(|old| old.id == one.id).unwrap() = one.clone();
                }
                changed.len()
            };
            settle(&mut all);
            prop_assert_eq!(settle(&mut all), 0);
            let whole = all.clone();
            if taken {
                let own = all.iter_mut().find(|one| one.id == face).unwrap();
                own.moved_out = Some(own.moved_in);
                settle(&mut all);
                prop_assert_eq!(settle(&mut all), 0);
            }
            // Whatever the day, at most one lives there, and nobody is left out between two.
            for day in 0..45 {
                let day = begin + Days::new(day);
                let live = all.iter().filter(|one| one.lives_on(day)).count();
                let begun = all.iter().any(|one| !one.is_taken_back() && one.moved_in <= day);
                prop_assert_eq!(live, usize::from(begun));
            }
            // Whoever reads the rows in another order sees the same.
            let mut turned = whole.clone();
            turned.reverse();
            prop_assert_eq!(settle_door(&turned, face).len(), 0);
        }
    }
}
