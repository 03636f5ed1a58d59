//! Counts for the people who coach and evaluate: how a neighbourhood does, never which door refused.
//!
//! Source: decisions, "Who may see what". A landlord must not learn a refusal. A coach knows the tenancies, and sees by
//! the names that come to her which welcomes have closed. So a refusal could be had by subtraction: what closed, less
//! what was met, not reached and vacant. Therefore refusals and "not reached" are one number for her, however large: the
//! difference of two periods would give a small one away. The city hears them apart where each is at least
//! [`SMALLEST_TOLD`].

#[cfg(test)]
mod tests;

use super::time::Moment;
use super::welcome::{Phase, Reason, Welcome, WelcomeFacts, closed_by_facts, closed_on, is_live};
use super::{DwellingId, Settings};
use chrono::NaiveDate;
use std::ops::Range;

/// Smaller numbers than this are not told where they could be traced to a door.
pub const SMALLEST_TOLD: usize = 5;

/// A number, or that it is too small to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Count {
    /// So many.
    Exact(usize),
    /// Fewer than [`SMALLEST_TOLD`], perhaps none; or it would give such a number away.
    Suppressed,
}

impl Count {
    /// The number where it is at least [`SMALLEST_TOLD`].
    #[must_use]
    pub fn suppress_small(number: usize) -> Self {
        if number < SMALLEST_TOLD { Self::Suppressed } else { Self::Exact(number) }
    }

    /// The number, `None` where it is not told.
    #[must_use]
    pub fn number(self) -> Option<usize> {
        match self {
            Self::Exact(number) => Some(number),
            Self::Suppressed => None,
        }
    }
}

/// For whom is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reader {
    /// Coach of the neighbourhood: plain numbers, but for refusals.
    Coach,
    /// City: every number at least [`SMALLEST_TOLD`], and no dwelling.
    City,
}

/// The counts of one neighbourhood and one period of local days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Households whose first day is in the period.
    pub moved_in: Count,
    /// Knocks in the period, whatever came of them.
    pub tries: Count,
    /// Closed in the period: welcomed.
    pub met: Count,
    /// Closed in the period without meeting: not reached and not wanted together.
    pub not_met: Count,
    /// Of these, not reached. Never told to a coach.
    pub not_reached: Count,
    /// Of these, not wanted. Never told to a coach.
    pub not_wanted: Count,
    /// Open today, whatever the period.
    pub open: Count,
    /// Overdue today, whatever the period.
    pub overdue: Count,
    /// Where nobody seems to live today and the list says otherwise, by id: check *the list*. Empty for the city.
    pub check_list: Vec<DwellingId>,
}

impl Counts {
    /// Counts these households for `reader`, in a period of local days (its end is not in it).
    ///
    /// A welcome is closed on the day of the first visit that closed it for the reason that stands.
    #[must_use]
    pub fn of<'a>(
        households: impl IntoIterator<Item = &'a WelcomeFacts>,
        period: &Range<NaiveDate>,
        now: Moment,
        settings: &Settings,
        reader: Reader,
    ) -> Self {
        let mut tally = Tally::default();
        for facts in households {
            tally.add(facts, period, now, settings);
        }
        tally.told(reader)
    }
}

#[derive(Default)]
struct Tally {
    moved_in: usize,
    tries: usize,
    met: usize,
    not_reached: usize,
    not_wanted: usize,
    open: usize,
    overdue: usize,
    check_list: Vec<DwellingId>,
}

impl Tally {
    fn add(&mut self, facts: &WelcomeFacts, period: &Range<NaiveDate>, now: Moment, settings: &Settings) {
        let household = &facts.household;
        self.moved_in += usize::from(period.contains(&household.moved_in));
        let visits = facts.visits.iter().filter(|fact| is_live(fact, household));
        self.tries += visits.filter(|fact| period.contains(&fact.happened().date())).count();
        if let Some(reason) = closed_by_facts(facts)
            && closed_on(facts, reason).is_some_and(|day| period.contains(&day))
        {
            match reason {
                Reason::Met => self.met += 1,
                Reason::NotReached => self.not_reached += 1,
                Reason::NotWanted => self.not_wanted += 1,
                Reason::Vacant | Reason::MovedOut => {}
            }
        }
        let welcome = Welcome::fold(facts, now, settings);
        self.open += usize::from(welcome.is_open());
        self.overdue += usize::from(welcome.overdue);
        let on_the_list = household.moved_out.is_none_or(|day| now.date() < day);
        if welcome.phase == Phase::Closed(Reason::Vacant) && on_the_list {
            self.check_list.push(household.dwelling);
        }
    }

    fn told(mut self, reader: Reader) -> Counts {
        let tell = match reader {
            Reader::Coach => Count::Exact,
            Reader::City => {
                self.check_list.clear();
                Count::suppress_small
            }
        };
        let apart = reader == Reader::City && self.not_reached.min(self.not_wanted) >= SMALLEST_TOLD;
        let tell_apart = |number| if apart { Count::Exact(number) } else { Count::Suppressed };
        self.check_list.sort_unstable();
        self.check_list.dedup();
        Counts {
            moved_in: tell(self.moved_in),
            tries: tell(self.tries),
            met: tell(self.met),
            not_met: tell(self.not_reached + self.not_wanted),
            not_reached: tell_apart(self.not_reached),
            not_wanted: tell_apart(self.not_wanted),
            open: tell(self.open),
            overdue: tell(self.overdue),
            check_list: self.check_list,
        }
    }
}
