//! A repeating activity: the part of RFC 5545's recurrence rules that people in a neighbourhood use. Pure reckoning with
//! local days; the hour comes from the activity and stays what it is on the wall.

use super::time::{TIME_ZONE, day};
use chrono::{
    DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc, Weekday,
};
use std::fmt;
use thiserror::Error;

/// Longest line that is read.
const MAX_LINE: usize = 200;
/// Weeks, days or months between two times, at most.
const MAX_INTERVAL: u32 = 52;
/// Times in all, at most.
const MAX_COUNT: u32 = 1_000;
/// Days, weeks or months that are looked at; ends every loop.
const MAX_PERIODS: u32 = 20_000;

/// A line that this version cannot follow.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq, Hash)]
#[error("the rule of repeating cannot be read")]
pub struct RepeatError;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Every {
    Day,
    Week(Vec<Weekday>),
    /// The first (1) to fifth, or the last (-1) of a weekday.
    MonthBy(Vec<(i8, Weekday)>),
    /// The day of the month on which it began.
    Month,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Never,
    Count(u32),
    Until(DateTime<Utc>),
}

/// How an activity repeats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeat {
    every: Every,
    interval: u32,
    end: End,
}

const DAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Mon),
    ("TU", Weekday::Tue),
    ("WE", Weekday::Wed),
    ("TH", Weekday::Thu),
    ("FR", Weekday::Fri),
    ("SA", Weekday::Sat),
    ("SU", Weekday::Sun),
];

fn weekday(text: &str) -> Option<Weekday> {
    DAYS.iter().find(|(code, _)| *code == text).map(|(_, day)| *day)
}

fn code(day: Weekday) -> &'static str {
    DAYS.iter().find(|(_, one)| *one == day).map_or("MO", |(code, _)| code)
}

/// `20261231`: to the end of that local day; `20261231T225959Z`: to that instant.
fn until(text: &str) -> Option<DateTime<Utc>> {
    if let Ok(date) = NaiveDate::parse_from_str(text, "%Y%m%d") {
        return Some(day(date).end - TimeDelta::seconds(1));
    }
    NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%SZ").ok().map(|at| at.and_utc())
}

fn nth(text: &str) -> Option<(i8, Weekday)> {
    let at = text.len().checked_sub(2).filter(|at| text.is_char_boundary(*at))?;
    let (number, name) = text.split_at(at);
    let number: i8 = number.parse().ok().filter(|n| *n == -1 || (1..=5).contains(n))?;
    Some((number, weekday(name)?))
}

impl Repeat {
    /// Reads a rule, with or without `RRULE:` before it: `FREQ` (`DAILY`, `WEEKLY`, `MONTHLY`), `INTERVAL`, `BYDAY`,
    /// and `COUNT` or `UNTIL`.
    ///
    /// # Errors
    /// A rule with anything else in it: half a rule would be another one.
    pub fn parse(line: &str) -> Result<Self, RepeatError> {
        Self::read(line).ok_or(RepeatError)
    }

    fn read(line: &str) -> Option<Self> {
        if line.len() > MAX_LINE {
            return None;
        }
        let (mut freq, mut interval, mut by, mut count, mut end) = (None, None, None, None, None);
        for part in line.strip_prefix("RRULE:").unwrap_or(line).split(';') {
            let (key, value) = part.split_once('=')?;
            let place = match key {
                "FREQ" => &mut freq,
                "INTERVAL" => &mut interval,
                "BYDAY" => &mut by,
                "COUNT" => &mut count,
                "UNTIL" => &mut end,
                _ => return None,
            };
            if place.replace(value).is_some() {
                return None;
            }
        }
        let interval = interval.map_or(Some(1), |text| text.parse().ok())?;
        let every = match (freq?, by) {
            ("DAILY", None) => Every::Day,
            ("WEEKLY", None) => Every::Week(Vec::new()),
            ("WEEKLY", Some(by)) => Every::Week(by.split(',').map(weekday).collect::<Option<_>>()?),
            ("MONTHLY", None) => Every::Month,
            ("MONTHLY", Some(by)) => Every::MonthBy(by.split(',').map(nth).collect::<Option<_>>()?),
            _ => return None,
        };
        let end = match (count, end) {
            (None, None) => End::Never,
            (Some(count), None) => End::Count(count.parse().ok().filter(|n| (1..=MAX_COUNT).contains(n))?),
            (None, Some(text)) => End::Until(until(text)?),
            (Some(_), Some(_)) => return None,
        };
        (1..=MAX_INTERVAL).contains(&interval).then_some(Self { every, interval, end })
    }

    /// The local days of something that began at `first`, from `from` up to and with `to`.
    #[must_use]
    pub fn dates(&self, first: NaiveDateTime, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
        let mut found = Vec::new();
        let mut left = match self.end {
            End::Count(count) => count,
            End::Never | End::Until(_) => u32::MAX,
        };
        for period in 0..MAX_PERIODS {
            let Some(mut days) = self.period(first.date(), period.saturating_mul(self.interval)) else { break };
            days.sort_unstable();
            days.dedup();
            for date in days.into_iter().filter(|date| *date >= first.date()) {
                let over = matches!(self.end, End::Until(until) if on_the_wall(date, first.time()) > until);
                if left == 0 || date > to || over {
                    return found;
                }
                left -= 1;
                if date >= from {
                    found.push(date);
                }
            }
        }
        found
    }

    /// The days of the `n`th day, week or month after the first; `None` where time ends.
    fn period(&self, first: NaiveDate, n: u32) -> Option<Vec<NaiveDate>> {
        let month = || first.with_day(1)?.checked_add_months(Months::new(n));
        Some(match &self.every {
            Every::Day => vec![first.checked_add_days(Days::new(n.into()))?],
            Every::Week(days) => {
                let back = Days::new(first.weekday().num_days_from_monday().into());
                let monday = first.checked_sub_days(back)?.checked_add_days(Days::new(7 * u64::from(n)))?;
                let own = [first.weekday()];
                let days = if days.is_empty() { &own } else { days.as_slice() };
                let on = |day: &Weekday| monday.checked_add_days(Days::new(day.num_days_from_monday().into()));
                days.iter().map(on).collect::<Option<_>>()?
            }
            Every::Month => month()?.with_day(first.day()).into_iter().collect(),
            Every::MonthBy(days) => {
                let month = month()?;
                days.iter().filter_map(|(nth, day)| of_month(month, *nth, *day)).collect()
            }
        })
    }

    /// The rule as a calendar reads it, without `RRULE:`.
    #[must_use]
    pub fn line(&self) -> String {
        self.to_string()
    }
}

fn of_month(month: NaiveDate, nth: i8, day: Weekday) -> Option<NaiveDate> {
    match u8::try_from(nth) {
        Ok(nth) => NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), day, nth),
        Err(_) => (4..=5).rev().find_map(|n| NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), day, n)),
    }
}

impl fmt::Display for Repeat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (freq, by) = match &self.every {
            Every::Day => ("DAILY", String::new()),
            Every::Month => ("MONTHLY", String::new()),
            Every::Week(days) => ("WEEKLY", days.iter().map(|day| code(*day)).collect::<Vec<_>>().join(",")),
            Every::MonthBy(days) => {
                let days = days.iter().map(|(nth, day)| format!("{nth}{}", code(*day)));
                ("MONTHLY", days.collect::<Vec<_>>().join(","))
            }
        };
        write!(f, "FREQ={freq}")?;
        if self.interval > 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        if !by.is_empty() {
            write!(f, ";BYDAY={by}")?;
        }
        match self.end {
            End::Never => Ok(()),
            End::Count(count) => write!(f, ";COUNT={count}"),
            End::Until(until) => write!(f, ";UNTIL={}", until.format("%Y%m%dT%H%M%SZ")),
        }
    }
}

/// The instant at which the city's clocks show this. Where they skip it, an hour later; where they show it twice, the first.
#[must_use]
pub fn on_the_wall(date: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let local = date.and_time(time);
    let found = TIME_ZONE.from_local_datetime(&local).earliest();
    let found = found.or_else(|| TIME_ZONE.from_local_datetime(&(local + TimeDelta::hours(1))).earliest());
    found.map_or_else(|| local.and_utc(), |at| at.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::date;
    use proptest::prelude::*;

    fn first(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn days(line: &str, begins: &str, to: &str) -> Vec<String> {
        let begins = first(begins);
        let found = Repeat::parse(line).unwrap().dates(begins, begins.date(), date(to));
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn weekly_every_other_week_and_by_month() {
        let weekly = days("FREQ=WEEKLY;COUNT=3", "2026-12-03 19:00", "2027-12-31");
        assert_eq!(weekly, ["2026-12-03", "2026-12-10", "2026-12-17"]);
        let other = days("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "2026-12-03 19:00", "2026-12-20");
        assert_eq!(other, ["2026-12-03", "2026-12-14", "2026-12-17"]);
        let month = days("FREQ=MONTHLY;BYDAY=1TU,-1FR", "2026-12-01 19:00", "2027-01-31");
        assert_eq!(month, ["2026-12-01", "2026-12-25", "2027-01-05", "2027-01-29"]);
        // A month without a 31st has none.
        let month = days("FREQ=MONTHLY", "2026-01-31 19:00", "2026-05-31");
        assert_eq!(month, ["2026-01-31", "2026-03-31", "2026-05-31"]);
    }

    #[test]
    fn until_is_the_whole_local_day_and_is_told_in_utc() {
        assert_eq!(days("FREQ=DAILY;UNTIL=20261203", "2026-12-02 23:30", "2027-01-01").len(), 2);
        let line = Repeat::parse("RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20260702").unwrap().line();
        assert_eq!(line, "FREQ=WEEKLY;BYDAY=TH;UNTIL=20260702T215959Z");
        assert_eq!(Repeat::parse(&line).unwrap().line(), line);
    }

    #[test]
    fn seven_in_the_evening_stays_seven_over_the_end_of_summer_time() {
        let time = first("2026-10-22 19:00").time();
        let at = |day| on_the_wall(date(day), time).to_rfc3339();
        assert_eq!(at("2026-10-22"), "2026-10-22T17:00:00+00:00");
        assert_eq!(at("2026-10-29"), "2026-10-29T18:00:00+00:00");
        // 02:30 is skipped in the night that summer begins.
        let skipped = on_the_wall(date("2026-03-29"), first("2026-03-29 02:30").time());
        assert_eq!(skipped.to_rfc3339(), "2026-03-29T01:30:00+00:00");
    }

    #[test]
    fn what_cannot_be_followed_is_refused() {
        for line in [
            "",
            "WEEKLY",
            "FREQ=YEARLY",
            "FREQ=WEEKLY;BYMONTH=3",
            "FREQ=WEEKLY;FREQ=DAILY",
            "FREQ=WEEKLY;BYDAY=XX",
            "FREQ=WEEKLY;BYDAY=",
            "FREQ=WEEKLY;INTERVAL=0",
            "FREQ=WEEKLY;INTERVAL=53",
            "FREQ=WEEKLY;COUNT=0",
            "FREQ=WEEKLY;COUNT=3;UNTIL=20261231",
            "FREQ=WEEKLY;UNTIL=2026",
            "FREQ=MONTHLY;BYDAY=TU",
            "FREQ=MONTHLY;BYDAY=6TU",
            "FREQ=MONTHLY;BYDAY=0TU",
            "FREQ=MONTHLY;BYDAY=é",
            "FREQ=DAILY;BYDAY=MO",
            "FREQ=WEEKLY\r\nX=1",
            "freq=weekly",
        ] {
            assert_eq!(Repeat::parse(line), Err(RepeatError), "{line}");
        }
    }

    #[test]
    fn the_end_of_time_ends_it() {
        let last = NaiveDate::MAX.and_time(NaiveTime::MIN);
        for line in ["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=-1SU"] {
            assert!(Repeat::parse(line).unwrap().dates(last, NaiveDate::MIN, NaiveDate::MAX).len() <= 1, "{line}");
        }
    }

    fn any_line() -> impl Strategy<Value = String> {
        let end = prop_oneof![
            Just(String::new()),
            (1..12u32).prop_map(|n| format!(";COUNT={n}")),
            (0..200i64).prop_map(|n| {
                let last = date("2026-09-01") + TimeDelta::days(n);
                format!(";UNTIL={}T215959Z", last.format("%Y%m%d"))
            }),
        ];
        let days = proptest::sample::subsequence(DAYS.map(|(code, _)| code).to_vec(), 0..4);
        let nth = proptest::sample::select(vec!["-1", "1", "2", "3", "4", "5"]);
        (0..4u8, 1..4u32, days, nth, end).prop_map(|(kind, interval, days, nth, end)| {
            let by =
                |days: Vec<String>| if days.is_empty() { String::new() } else { format!(";BYDAY={}", days.join(",")) };
            let by = match kind {
                1 => by(days.iter().map(|day| (*day).to_owned()).collect()),
                2 => by(days.iter().map(|day| format!("{nth}{day}")).collect()),
                _ => String::new(),
            };
            let freq = ["DAILY", "WEEKLY", "MONTHLY", "MONTHLY"][usize::from(kind)];
            format!("FREQ={freq};INTERVAL={interval}{by}{end}")
        })
    }

    /// The same by another way: every single day is asked whether it belongs to the rule.
    fn day_by_day(repeat: &Repeat, begins: NaiveDateTime, to: NaiveDate) -> Vec<NaiveDate> {
        let first = begins.date();
        let n = i64::from(repeat.interval);
        let monday = |day: NaiveDate| day - TimeDelta::days(day.weekday().num_days_from_monday().into());
        let month = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
        let belongs = |day: NaiveDate| match &repeat.every {
            Every::Day => (day - first).num_days() % n == 0,
            Every::Week(days) => {
                let on = if days.is_empty() { day.weekday() == first.weekday() } else { days.contains(&day.weekday()) };
                on && (monday(day) - monday(first)).num_weeks() % n == 0
            }
            Every::Month => day.day() == first.day() && (month(day) - month(first)) % n == 0,
            Every::MonthBy(days) => {
                let before = i8::try_from(day.day0() / 7).unwrap();
                let last = (day + TimeDelta::days(7)).month() != day.month();
                let is = |nth: i8| nth == before + 1 || (nth == -1 && last);
                days.iter().any(|(nth, weekday)| *weekday == day.weekday() && is(*nth))
                    && (month(day) - month(first)) % n == 0
            }
        };
        let all = first.iter_days().take_while(|day| *day <= to).filter(|day| belongs(*day));
        match repeat.end {
            End::Never => all.collect(),
            End::Count(count) => all.take(count as usize).collect(),
            End::Until(until) => all.filter(|day| on_the_wall(*day, begins.time()) <= until).collect(),
        }
    }

    proptest! {
        #[test]
        fn every_day_that_belongs_to_a_rule_is_found(line in any_line(), ahead in 0..60i64, from in 0..100i64) {
            let begins = date("2026-09-01") + TimeDelta::days(ahead);
            let repeat = Repeat::parse(&line).unwrap();
            let (from, to) = (begins + TimeDelta::days(from), begins + TimeDelta::days(400));
            let begins = begins.and_hms_opt(19, 0, 0).unwrap();
            let mut theirs = day_by_day(&repeat, begins, to);
            theirs.retain(|day| *day >= from);
            prop_assert_eq!(repeat.dates(begins, from, to), theirs);
            prop_assert_eq!(Repeat::parse(&repeat.line()), Ok(repeat));
        }

        #[test]
        fn any_line_is_no_panic(line in "\\PC{0,40}") {
            let _ = Repeat::parse(&line);
        }
    }
}
