//! One time of an activity. Its name is the activity and the local day on which it was first to be: it keeps that name
//! when it is moved, so that who said yes is still known.

use super::repeat::{Repeat, on_the_wall};
use super::time::{Moment, TIME_ZONE};
use super::{Activity, ActivityId, ActivityStatus};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;
use std::str::FromStr;

/// Days by which one time of a repeating activity can be moved, at most.
pub const MAX_MOVE_DAYS: i64 = 31;
/// How a moved time is written: as the clocks of the city show it.
const WALL: &str = "%Y-%m-%dT%H:%M";

/// One time of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    /// The day that names it.
    pub date: NaiveDate,
    /// Start.
    pub starts: DateTime<Utc>,
    /// End, where it is known.
    pub ends: Option<DateTime<Utc>>,
    /// It does not go on.
    pub cancelled: bool,
    /// It is at another time than it was first to be.
    pub moved: bool,
}

/// How long something lasts whose end is not known.
const USUAL_LENGTH: TimeDelta = TimeDelta::hours(2);

impl Occurrence {
    /// Its end; where that is not known, when such a thing usually ends.
    #[must_use]
    pub fn until(&self) -> DateTime<Utc> {
        self.ends.unwrap_or(self.starts + USUAL_LENGTH)
    }
}

/// How a screen, a link or a command names one time of an activity: the activity, and its day where there are several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OccurrenceKey {
    /// The activity.
    pub activity: ActivityId,
    /// The day that names it; without one, the next time.
    pub date: Option<NaiveDate>,
}

impl fmt::Display for OccurrenceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.date {
            Some(date) => write!(f, "{}.{date}", self.activity),
            None => self.activity.fmt(f),
        }
    }
}

/// A text that names no time of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a time of an activity")]
pub struct BadKey;

impl FromStr for OccurrenceKey {
    type Err = BadKey;
    fn from_str(text: &str) -> Result<Self, BadKey> {
        let (activity, date) = text.split_once('.').map_or((text, None), |(activity, date)| (activity, Some(date)));
        Ok(Self {
            activity: activity.parse().map_err(|_| BadKey)?,
            date: date.map(str::parse).transpose().map_err(|_| BadKey)?,
        })
    }
}

/// Days as they are stored: `2026-12-24 2026-12-31`. What is no day is passed over.
#[must_use]
pub fn read_days(text: Option<&str>) -> BTreeSet<NaiveDate> {
    text.unwrap_or_default().split(' ').filter_map(|day| day.parse().ok()).collect()
}

/// Writes what [`read_days`] reads; `None` for no days.
#[must_use]
pub fn write_days(days: &BTreeSet<NaiveDate>) -> Option<String> {
    let days: Vec<String> = days.iter().map(ToString::to_string).collect();
    Some(days.join(" ")).filter(|text| !text.is_empty())
}

/// Moved times as they are stored: `2026-12-03=2026-12-04T19:30`, the day that names it and the new time on the wall.
#[must_use]
pub fn read_moved(text: Option<&str>) -> BTreeMap<NaiveDate, NaiveDateTime> {
    let read = |one: &str| {
        let (day, to) = one.split_once('=')?;
        Some((day.parse().ok()?, NaiveDateTime::parse_from_str(to, WALL).ok()?))
    };
    text.unwrap_or_default().split(' ').filter_map(read).collect()
}

/// Writes what [`read_moved`] reads; `None` for none.
#[must_use]
pub fn write_moved(moves: &BTreeMap<NaiveDate, NaiveDateTime>) -> Option<String> {
    let moves: Vec<String> = moves.iter().map(|(day, to)| format!("{day}={}", to.format(WALL))).collect();
    Some(moves.join(" ")).filter(|text| !text.is_empty())
}

impl Activity {
    /// How it repeats; `None` for a single one. A rule that this version cannot follow counts as none: its first time
    /// is shown.
    #[must_use]
    pub fn repeat(&self) -> Option<Repeat> {
        self.repeats.as_deref().and_then(|line| Repeat::parse(line).ok())
    }

    /// Its first start, as the clocks of the city show it.
    #[must_use]
    pub fn first(&self) -> NaiveDateTime {
        Moment::new(self.starts).utc().with_timezone(&TIME_ZONE).naive_local()
    }

    /// The name of its time on `date`.
    #[must_use]
    pub fn key_of(&self, date: NaiveDate) -> OccurrenceKey {
        OccurrenceKey { activity: self.id, date: self.repeats.is_some().then_some(date) }
    }

    /// Whether it was ever to be on `date`, whatever was left out or cancelled since: what a phone recorded before it
    /// heard of that is not refused for it.
    #[must_use]
    pub fn was_on(&self, date: NaiveDate) -> bool {
        match self.repeat() {
            Some(repeat) => !repeat.dates(self.first(), date, date).is_empty(),
            None => self.single().date == date,
        }
    }

    /// Its time that is named by `date`; `None` where there is none, or it was left out.
    #[must_use]
    pub fn occurrence(&self, date: NaiveDate) -> Option<Occurrence> {
        let Some(repeat) = self.repeat() else { return Some(self.single()).filter(|one| one.date == date) };
        if repeat.dates(self.first(), date, date).is_empty() || read_days(self.except.as_deref()).contains(&date) {
            return None;
        }
        Some(self.on(date, &read_days(self.cancelled_on.as_deref()), &read_moved(self.moved.as_deref())))
    }

    /// Its times that start in a span, by start.
    #[must_use]
    pub fn occurrences(&self, span: &Range<DateTime<Utc>>) -> Vec<Occurrence> {
        let Some(repeat) = self.repeat() else {
            return Some(self.single()).filter(|one| span.contains(&one.starts)).into_iter().collect();
        };
        let (except, cancelled) = (read_days(self.except.as_deref()), read_days(self.cancelled_on.as_deref()));
        let moves = read_moved(self.moved.as_deref());
        // A moved time has its name from another day.
        let reach = TimeDelta::days(MAX_MOVE_DAYS + 1);
        let day = |at: Option<DateTime<Utc>>, instead| at.map_or(instead, |at| Moment::new(at).date());
        let from = day(span.start.checked_sub_signed(reach), NaiveDate::MIN);
        let to = day(span.end.checked_add_signed(reach), super::time::last_day());
        let dates = repeat.dates(self.first(), from, to).into_iter().filter(|date| !except.contains(date));
        let mut all: Vec<_> = dates.map(|date| self.on(date, &cancelled, &moves)).collect();
        all.retain(|one| span.contains(&one.starts));
        all.sort_by_key(|one| (one.starts, one.date));
        all
    }

    /// The only time of a single one. Its row holds the time at which it is; what names it stands beside that when it
    /// was moved.
    fn single(&self) -> Occurrence {
        let named = read_moved(self.moved.as_deref()).into_keys().next();
        Occurrence {
            date: named.unwrap_or_else(|| self.first().date()),
            starts: self.starts,
            ends: self.ends,
            cancelled: self.status == ActivityStatus::Cancelled,
            moved: named.is_some(),
        }
    }

    fn on(
        &self,
        date: NaiveDate,
        cancelled: &BTreeSet<NaiveDate>,
        moves: &BTreeMap<NaiveDate, NaiveDateTime>,
    ) -> Occurrence {
        let moved = moves.get(&date);
        let local = moved.copied().unwrap_or_else(|| date.and_time(self.first().time()));
        let starts = on_the_wall(local.date(), local.time());
        // The length as it is on the wall: an evening over the end of summer time is not an hour shorter there.
        let wall = |at: DateTime<Utc>| at.with_timezone(&TIME_ZONE).naive_local();
        let ends = self.ends.and_then(|ends| local.checked_add_signed(wall(ends) - self.first()));
        Occurrence {
            date,
            starts,
            ends: ends.map(|ends| on_the_wall(ends.date(), ends.time())),
            cancelled: self.status == ActivityStatus::Cancelled || cancelled.contains(&date),
            moved: moved.is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{activity, date, local};

    fn weekly() -> Activity {
        Activity {
            repeats: Some("FREQ=WEEKLY".into()),
            except: Some("2026-12-24 2026-12-31".into()),
            cancelled_on: Some("2026-12-10".into()),
            moved: Some("2026-12-17=2026-12-18T20:00".into()),
            ..activity(1, "2026-12-03 19:00")
        }
    }

    #[test]
    fn some_are_left_out_one_is_cancelled_one_is_moved() {
        let times = weekly().occurrences(&(local("2026-12-01 00:00")..local("2027-01-10 00:00")));
        let told: Vec<_> = times.iter().map(|one| (one.date.to_string(), one.cancelled, one.moved)).collect();
        let told: Vec<_> = told.iter().map(|(date, cancelled, moved)| (date.as_str(), *cancelled, *moved)).collect();
        assert_eq!(
            told,
            [
                ("2026-12-03", false, false),
                ("2026-12-10", true, false),
                ("2026-12-17", false, true),
                ("2027-01-07", false, false)
            ]
        );
        assert_eq!(times[2].starts, local("2026-12-18 20:00"));
        assert_eq!(times[2].ends, Some(local("2026-12-18 22:00")));
        // Found by the day on which it is, not only by the day that names it.
        let only = weekly().occurrences(&(local("2026-12-18 00:00")..local("2026-12-19 00:00")));
        assert_eq!(only.len(), 1);
    }

    #[test]
    fn what_is_left_out_is_no_time_but_was_one() {
        assert_eq!(weekly().occurrence(date("2026-12-24")), None);
        assert!(weekly().was_on(date("2026-12-24")));
        assert!(!weekly().was_on(date("2026-12-25")));
        assert!(weekly().occurrence(date("2026-12-10")).is_some_and(|one| one.cancelled));
    }

    #[test]
    fn a_single_one_is_what_its_row_says_and_keeps_its_name_when_it_moves() {
        let single = activity(1, "2026-12-03 19:00");
        let day = date("2026-12-03");
        let one = single.occurrence(day).unwrap();
        assert_eq!((one.starts, one.cancelled, one.moved), (local("2026-12-03 19:00"), false, false));
        assert_eq!(single.key_of(day).to_string(), single.id.to_string());
        let moved = Activity {
            starts: local("2026-12-05 20:00"),
            moved: Some("2026-12-03=2026-12-05T20:00".into()),
            ..single.clone()
        };
        let one = moved.occurrence(day).unwrap();
        assert_eq!((one.starts, one.moved), (local("2026-12-05 20:00"), true));
        assert_eq!(moved.occurrence(date("2026-12-05")), None);
        let whole = Activity { status: ActivityStatus::Cancelled, ..weekly() };
        assert!(whole.occurrence(day).is_some_and(|one| one.cancelled));
    }

    #[test]
    fn a_key_is_read_as_it_is_written() {
        let key = weekly().key_of(date("2026-12-03"));
        assert_eq!(key.to_string().parse(), Ok(key));
        for wrong in ["", "x", "x.2026-12-03", &format!("{}.", key.activity), &format!("{}.2026-13-01", key.activity)] {
            assert_eq!(wrong.parse::<OccurrenceKey>(), Err(BadKey), "{wrong}");
        }
    }

    #[test]
    fn days_and_moves_are_read_as_they_are_written() {
        let days = read_days(Some("2026-12-24 x 2026-12-31"));
        assert_eq!(write_days(&days).as_deref(), Some("2026-12-24 2026-12-31"));
        let moves = read_moved(Some("2026-12-17=2026-12-18T20:00 nothing 2026-12-18=x"));
        assert_eq!(write_moved(&moves).as_deref(), Some("2026-12-17=2026-12-18T20:00"));
        assert_eq!((write_days(&BTreeSet::new()), write_moved(&BTreeMap::new())), (None, None));
    }
}
