//! The counts of a period, in words.

use crate::pages::PeriodLinks;
use crate::service::StaffReport;
use chrono::{Datelike, Days, Months, NaiveDate};
use pleinmakers_core::domain::Count;
use pleinmakers_core::texts::{Lang, Texts};
use pleinmakers_core::views::{Figure, StaffView};
use std::ops::Range;

/// Local days, both ends in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period {
    from: NaiveDate,
    to: NaiveDate,
}

impl Period {
    /// The period that is asked for; this month where it is not, or where its ends are crossed.
    pub(super) fn read(from: Option<NaiveDate>, to: Option<NaiveDate>, today: NaiveDate) -> Self {
        let this_month = Self::month(today);
        match (from, to) {
            (Some(from), Some(to)) if from <= to && (1..=9999).contains(&from.year()) && to.year() <= 9999 => {
                Self { from, to }
            }
            _ => this_month,
        }
    }

    fn month(day: NaiveDate) -> Self {
        let from = day.with_day(1).unwrap_or(day);
        let next = from.checked_add_months(Months::new(1)).unwrap_or(from);
        Self { from, to: next.pred_opt().unwrap_or(from) }
    }

    fn is_month(self) -> bool {
        self == Self::month(self.from)
    }

    pub(super) fn days(self) -> Range<NaiveDate> {
        self.from..self.to.succ_opt().unwrap_or(self.to)
    }

    pub(super) fn query(self) -> String {
        format!("from={}&to={}", self.from, self.to)
    }

    /// The periods before and after: months beside a month, else as many days.
    pub(super) fn links(self, lang: Lang) -> PeriodLinks {
        let link = |period: Self| format!("?{}&lang={}", period.query(), lang.code());
        let length = Days::new(u64::try_from((self.to - self.from).num_days()).unwrap_or(0) + 1);
        let (previous, next) = if self.is_month() {
            let month = Months::new(1);
            (self.from.checked_sub_months(month).map(Self::month), self.from.checked_add_months(month).map(Self::month))
        } else {
            let moved = |from: Option<NaiveDate>, to: Option<NaiveDate>| Some(Self { from: from?, to: to? });
            (
                moved(self.from.checked_sub_days(length), self.to.checked_sub_days(length)),
                moved(self.from.checked_add_days(length), self.to.checked_add_days(length)),
            )
        };
        PeriodLinks { previous: previous.map(link), next: next.map(link) }
    }

    fn words(self, texts: &Texts) -> String {
        if self.is_month() { texts.month_year(self.from) } else { texts.date_range(self.from, self.to) }
    }
}

/// The page's view. What is not told apart is said to be counted together, never as a number.
pub(super) fn view(report: &StaffReport, period: &Period, texts: &Texts) -> StaffView {
    let counts = &report.counts;
    let figures = [
        ("welcomes", counts.moved_in),
        ("open", counts.open),
        ("overdue", counts.overdue),
        ("visits", counts.tries),
        ("met", counts.met),
        ("not_met", counts.not_met),
        ("not_reached", counts.not_reached),
        ("not_wanted", counts.not_wanted),
    ];
    StaffView {
        neighbourhood: report.neighbourhood.name.clone(),
        title: texts.get("staff-title"),
        period: period.words(texts),
        figures: figures.into_iter().map(|(code, count)| figure(texts, code, count)).collect(),
        doors_to_check: report.doors_to_check.clone(),
    }
}

fn figure(texts: &Texts, code: &str, count: Count) -> Figure {
    match count {
        // The domain has decided already what may be told.
        Count::Exact(number) => Figure::count(texts, code, number, 0),
        Count::Suppressed => Figure { value: texts.get("staff-together"), ..Figure::count(texts, code, 0, 0) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_stands_between_months_and_days_between_days() {
        let november = Period::read(None, None, date("2026-11-28"));
        assert_eq!(november.days(), date("2026-11-01")..date("2026-12-01"));
        let links = november.links(Lang::Nl);
        assert_eq!(links.previous.as_deref(), Some("?from=2026-10-01&to=2026-10-31&lang=nl"));
        assert_eq!(links.next.as_deref(), Some("?from=2026-12-01&to=2026-12-31&lang=nl"));
        let week = Period::read(Some(date("2026-11-02")), Some(date("2026-11-08")), date("2026-11-28"));
        assert_eq!(week.links(Lang::En).next.as_deref(), Some("?from=2026-11-09&to=2026-11-15&lang=en"));
        assert_eq!(week.days().end, date("2026-11-09"));
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
