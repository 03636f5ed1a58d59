//! Time as people in the neighbourhood live it: local days, parts of the day. No clock: the moment comes from outside.
//!
//! Source of the parts: decisions, "Time".

use super::DayPart;
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, TimeDelta, TimeZone, Timelike, Utc, Weekday};
use chrono_tz::Tz;
use std::ops::Range;

/// The zone in which every day and part of a day is reasoned.
pub const TIME_ZONE: Tz = chrono_tz::Europe::Brussels;

/// First and last second that are reckoned with: years 1 to 9999. A clock can send anything; what lies outside is
/// taken as the nearer of the two, so that no date arithmetic can overflow.
const SECONDS: Range<i64> = -62_135_510_400..253_402_128_000;

/// A local day and its part: two knocks in one slot are one try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// Local date.
    pub date: NaiveDate,
    /// Part of that day; Saturday and Sunday have one part each.
    pub part: DayPart,
}

/// An instant, seen from [`TIME_ZONE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    utc: DateTime<Utc>,
}

impl Moment {
    /// The moment of an instant; one outside the years 1 to 9999 becomes the nearest inside.
    #[must_use]
    pub fn new(utc: DateTime<Utc>) -> Self {
        let seconds = utc.timestamp();
        if SECONDS.contains(&seconds) {
            return Self { utc };
        }
        let nearest = seconds.clamp(SECONDS.start, SECONDS.end);
        Self { utc: DateTime::from_timestamp(nearest, 0).unwrap_or_default() }
    }

    /// When something happened, as far as can be known: by the clock of who recorded it, but not after the server had it.
    #[must_use]
    pub fn happened(at: DateTime<Utc>, received_at: Option<DateTime<Utc>>) -> Self {
        Self::new(received_at.map_or(at, |received| received.min(at)))
    }

    /// The instant.
    #[must_use]
    pub fn utc(self) -> DateTime<Utc> {
        self.utc
    }

    /// Local date.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        self.utc.with_timezone(&TIME_ZONE).date_naive()
    }

    /// Local time of day.
    #[must_use]
    pub fn time(self) -> NaiveTime {
        self.utc.with_timezone(&TIME_ZONE).time()
    }

    /// Part of the local day.
    #[must_use]
    pub fn part(self) -> DayPart {
        self.slot().part
    }

    /// Local day and its part.
    #[must_use]
    pub fn slot(self) -> Slot {
        let local = self.utc.with_timezone(&TIME_ZONE);
        let part = match local.hour() {
            _ if is_weekend(local.date_naive()) => DayPart::Weekend,
            0..12 => DayPart::Morning,
            12..18 => DayPart::Afternoon,
            _ => DayPart::Evening,
        };
        Slot { date: local.date_naive(), part }
    }
}

/// Whether `date` is a Saturday or a Sunday.
#[must_use]
pub fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// First instant of a local day. Where the clock skips midnight, the first instant that exists after it.
#[must_use]
pub fn start_of_day(date: NaiveDate) -> DateTime<Utc> {
    let date = date.clamp(first_day(), last_day());
    let midnight = date.and_time(NaiveTime::MIN);
    // Zones change by whole quarters of an hour; today's rule never touches midnight, older and coming ones may.
    (0..24 * 4)
        .filter_map(|quarter| midnight.checked_add_signed(TimeDelta::minutes(15 * quarter)))
        .find_map(|local| TIME_ZONE.from_local_datetime(&local).earliest())
        .map_or(midnight.and_utc(), |start| start.to_utc())
}

/// A local day as instants: from its first up to, not including, the first of the next; 23, 24 or 25 hours.
#[must_use]
pub fn day(date: NaiveDate) -> Range<DateTime<Utc>> {
    start_of_day(date)..start_of_day(add_days(date, 1))
}

/// `date` plus `days` (not negative), at most [`last_day`].
#[must_use]
pub fn add_days(date: NaiveDate, days: u32) -> NaiveDate {
    date.checked_add_days(Days::new(days.into())).unwrap_or(last_day()).min(last_day())
}

/// `date` plus `months`: the same day of the month, or its last day; at most [`last_day`].
#[must_use]
pub fn add_months(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_add_months(Months::new(months)).unwrap_or(last_day()).min(last_day())
}

/// 0001-01-01.
fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(1, 1, 1).unwrap_or(NaiveDate::MIN)
}

/// 9999-12-31, the last day that is reckoned with.
#[must_use]
pub fn last_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{date, local};
    use proptest::prelude::*;

    #[test]
    fn parts_begin_at_noon_and_at_six_and_the_weekend_is_one() {
        let parts = [
            ("2026-03-10 00:00", DayPart::Morning),
            ("2026-03-10 11:59", DayPart::Morning),
            ("2026-03-10 12:00", DayPart::Afternoon),
            ("2026-03-10 17:59", DayPart::Afternoon),
            ("2026-03-10 18:00", DayPart::Evening),
            ("2026-03-13 23:59", DayPart::Evening),
            ("2026-03-14 00:00", DayPart::Weekend),
            ("2026-03-15 23:59", DayPart::Weekend),
            ("2026-03-16 00:00", DayPart::Morning),
        ];
        for (text, part) in parts {
            assert_eq!(Moment::new(local(text)).part(), part, "{text}");
        }
    }

    #[test]
    fn the_day_is_the_day_in_ostend() {
        let late: DateTime<Utc> = "2026-07-01T22:30:00Z".parse().unwrap();
        assert_eq!(Moment::new(late).date(), date("2026-07-02"));
        assert_eq!(Moment::new(late).time(), NaiveTime::from_hms_opt(0, 30, 0).unwrap());
        assert_eq!(Moment::new(late).utc(), late);
    }

    #[test]
    fn days_on_which_summer_time_begins_or_ends_are_an_hour_off() {
        let hours = |text| {
            let day = day(date(text));
            (day.end - day.start).num_hours()
        };
        assert_eq!((hours("2026-03-28"), hours("2026-03-29"), hours("2026-10-25")), (24, 23, 25));
        // 00:00 local is 23:00 UTC in winter and 22:00 UTC in summer.
        assert_eq!(start_of_day(date("2026-03-29")).to_rfc3339(), "2026-03-28T23:00:00+00:00");
        assert_eq!(start_of_day(date("2026-03-30")).to_rfc3339(), "2026-03-29T22:00:00+00:00");
    }

    #[test]
    fn the_end_of_time_is_no_panic() {
        for utc in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
            let moment = Moment::new(utc);
            assert!((1..=9999).contains(&moment.date().year()), "{}", moment.date());
            assert!(day(moment.date()).start <= moment.utc());
        }
        for date in [NaiveDate::MIN, NaiveDate::MAX] {
            assert!(start_of_day(date) <= day(date).end);
            assert!(add_days(date, u32::MAX) <= last_day());
            assert!(add_months(date, u32::MAX) <= last_day());
        }
    }

    proptest! {
        #[test]
        fn every_moment_lies_in_its_own_day(seconds in -4_000_000_000i64..8_000_000_000) {
            let moment = Moment::new(DateTime::from_timestamp(seconds, 0).unwrap());
            prop_assert!(day(moment.date()).contains(&moment.utc()));
        }
    }
}
