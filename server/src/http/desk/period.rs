//! The counts of a period, in words.

use crate::pages::PeriodLinks;
use crate::service::StaffReport;
use chrono::{Datelike, Months, NaiveDate};
use pleinmakers_core::domain::{Count, SMALLEST_TOLD};
use pleinmakers_core::texts::{Lang, Texts};
use pleinmakers_core::views::{Figure, StaffView};
use std::ops::Range;

/// Whole months. Two periods that differ by a day would tell what happened on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period {
    /// First day of the first month.
    from: NaiveDate,
    /// First day after the last month.
    end: NaiveDate,
}

impl Period {
    /// The months in which the days that are asked for lie; this month where none are, or where they are crossed.
    pub(super) fn read(from: Option<NaiveDate>, to: Option<NaiveDate>, today: NaiveDate) -> Self {
        match (from, to) {
            (Some(from), Some(to)) if from <= to && (1..=9999).contains(&from.year()) && to.year() <= 9999 => {
                Self { from: first(from), end: moved(first(to), 1) }
            }
            _ => Self { from: first(today), end: moved(first(today), 1) },
        }
    }

    fn months(self) -> i32 {
        let count = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();
        count(self.end) - count(self.from)
    }

    fn last_day(self) -> NaiveDate {
        self.end.pred_opt().unwrap_or(self.end)
    }

    pub(super) fn days(self) -> Range<NaiveDate> {
        self.from..self.end
    }

    pub(super) fn query(self) -> String {
        format!("from={}&to={}", self.from, self.last_day())
    }

    /// The periods before and after, of as many months.
    pub(super) fn links(self, lang: Lang) -> PeriodLinks {
        let link = |by: i32| {
            let period = Self { from: moved(self.from, by), end: moved(self.end, by) };
            (period.months() == self.months()).then(|| format!("?{}&lang={}", period.query(), lang.code()))
        };
        PeriodLinks { previous: link(-self.months()), next: link(self.months()) }
    }

    fn words(self, texts: &Texts) -> String {
        if self.months() == 1 { texts.month_year(self.from) } else { texts.date_range(self.from, self.last_day()) }
    }
}

fn first(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// The day so many months later; the same where the calendar ends.
fn moved(day: NaiveDate, months: i32) -> NaiveDate {
    let by = Months::new(months.unsigned_abs());
    let to = if months < 0 { day.checked_sub_months(by) } else { day.checked_add_months(by) };
    to.unwrap_or(day)
}

/// The page's view.
pub(super) fn view(report: &StaffReport, period: &Period, texts: &Texts) -> StaffView {
    let counts = &report.counts;
    let figures = [
        ("welcomes", counts.moved_in),
        ("open", counts.open),
        ("overdue", counts.overdue),
        ("visits", counts.tries),
        ("met", counts.met),
        // One number: told apart, the difference of two periods would be somebody's refusal.
        ("not_met", counts.not_met),
    ];
    // Who comes to something public is counted without names: no small number points at a door.
    let sums = &report.attendance;
    let plain = [
        ("activities", sums.counted),
        ("present", sums.present),
        ("first_time", sums.first_time),
        ("neighbours", sums.met),
    ];
    let figures = figures.into_iter().map(|(code, count)| figure(texts, code, count));
    let figures = figures.chain(plain.into_iter().map(|(code, sum)| Figure::count(texts, code, sum, 0)));
    StaffView {
        neighbourhood: report.neighbourhood.name.clone(),
        title: texts.get("staff-title"),
        period: period.words(texts),
        figures: figures.collect(),
        doors_to_check: report.doors_to_check.clone(),
    }
}

fn figure(texts: &Texts, code: &str, count: Count) -> Figure {
    match count {
        // The domain has decided already what may be told.
        Count::Exact(number) => Figure::count(texts, code, number, 0),
        Count::Suppressed => Figure::count(texts, code, 1, SMALLEST_TOLD),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_stands_between_months() {
        let november = Period::read(None, None, date("2026-11-28"));
        assert_eq!(november.days(), date("2026-11-01")..date("2026-12-01"));
        let links = november.links(Lang::Nl);
        assert_eq!(links.previous.as_deref(), Some("?from=2026-10-01&to=2026-10-31&lang=nl"));
        assert_eq!(links.next.as_deref(), Some("?from=2026-12-01&to=2026-12-31&lang=nl"));
    }

    #[test]
    fn days_are_widened_to_their_months_so_that_no_day_can_be_told() {
        let today = date("2026-11-28");
        let asked = Period::read(Some(date("2026-11-02")), Some(date("2026-11-08")), today);
        assert_eq!(asked, Period::read(None, None, today));
        let two = Period::read(Some(date("2026-10-31")), Some(date("2026-11-01")), today);
        assert_eq!(two.days(), date("2026-10-01")..date("2026-12-01"));
        assert_eq!(two.links(Lang::En).next.as_deref(), Some("?from=2026-12-01&to=2027-01-31&lang=en"));
    }

    #[test]
    fn nonsense_is_this_month() {
        let today = date("2026-11-28");
        for (from, to) in [("2026-12-01", "2026-11-01"), ("-0300-01-01", "2026-01-01"), ("2026-01-01", "+12000-01-01")]
        {
            assert_eq!(Period::read(from.parse().ok(), to.parse().ok(), today), Period::read(None, None, today));
        }
    }
}
