//! Dates and times as people read them. No isolates: everything in them is of the language itself. Figures are
//! European in every language, as on signs in Belgium.

use super::{Arg, Texts, plain};
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

impl Texts {
    /// "donderdag 26 november".
    #[must_use]
    pub fn date(&self, date: NaiveDate) -> String {
        let (weekday, month) = (self.weekday(date), self.get(&format!("month-{}", date.month())));
        self.filled("date", &[("weekday", (&weekday).into()), ("day", date.day().into()), ("month", (&month).into())])
    }

    /// "nov".
    #[must_use]
    pub fn month_short(&self, date: NaiveDate) -> String {
        self.get(&format!("month-short-{}", date.month()))
    }

    /// "26 nov".
    #[must_use]
    pub fn date_short(&self, date: NaiveDate) -> String {
        let month = self.month_short(date);
        self.filled("date-short", &[("day", date.day().into()), ("month", (&month).into())])
    }

    /// "26 november 2026".
    #[must_use]
    pub fn date_year(&self, date: NaiveDate) -> String {
        let month = self.get(&format!("month-{}", date.month()));
        let year = i64::from(date.year());
        self.filled("date-year", &[("day", date.day().into()), ("month", (&month).into()), ("year", year.into())])
    }

    /// "november 2026".
    #[must_use]
    pub fn month_year(&self, date: NaiveDate) -> String {
        let month = self.get(&format!("month-{}", date.month()));
        self.filled("month-year", &[("month", (&month).into()), ("year", i64::from(date.year()).into())])
    }

    /// "1 oktober 2026 – 31 oktober 2026".
    #[must_use]
    pub fn date_range(&self, from: NaiveDate, to: NaiveDate) -> String {
        let (from, to) = (self.date_year(from), self.date_year(to));
        self.filled("range-wide", &[("from", (&from).into()), ("to", (&to).into())])
    }

    /// "donderdag".
    #[must_use]
    pub fn weekday(&self, date: NaiveDate) -> String {
        self.get(&format!("weekday-{}", date.weekday().number_from_monday()))
    }

    /// "do".
    #[must_use]
    pub fn weekday_short(&self, date: NaiveDate) -> String {
        self.get(&format!("weekday-short-{}", date.weekday().number_from_monday()))
    }

    /// "14:02".
    #[must_use]
    pub fn time(&self, time: NaiveTime) -> String {
        let (hour, minute) = (format!("{:02}", time.hour()), format!("{:02}", time.minute()));
        self.filled("time", &[("hour", (&hour).into()), ("minute", (&minute).into())])
    }

    /// "12:00–14:00", or only the start where the end is not known.
    #[must_use]
    pub fn time_range(&self, from: NaiveTime, to: Option<NaiveTime>) -> String {
        let from = self.time(from);
        let Some(to) = to.map(|to| self.time(to)) else { return from };
        self.filled("range", &[("from", (&from).into()), ("to", (&to).into())])
    }

    fn filled(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        plain(&self.with(key, args))
    }
}
