//! When a place is open: OpenStreetMap's `opening_hours`, read on the wall in Ostend with Belgium's public holidays.
//!
//! Somebody walks to a door because of this. So what cannot be read, or does not say enough, is unknown and never open.

use super::repeat::on_the_wall;
use super::time::Moment;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use opening_hours::localization::Country;
use opening_hours::{Context, ContextHolidays, OpeningHours, RuleKind};
use opening_hours_syntax::Parser;
use std::sync::LazyLock;

/// Longest text, in bytes: as long as OpenStreetMap keeps one.
pub const MAX_HOURS: usize = 255;
/// Days in which the next opening is looked for. What opens later is closed for now.
const AHEAD: u64 = 60;

static HOLIDAYS: LazyLock<ContextHolidays> = LazyLock::new(|| Country::BE.holidays());

#[cfg(test)]
thread_local! {
    /// How often hours were read on this thread: reading is what a guide costs.
    pub(crate) static READ: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Whether a place is open at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Openness {
    /// Open, until then; without a time it does not close in the coming weeks.
    Open {
        /// The end, where it has one.
        until: Option<DateTime<Utc>>,
    },
    /// Closed, and opens then.
    Opens {
        /// The next opening.
        at: DateTime<Utc>,
    },
    /// Closed, and does not open in the coming weeks.
    Closed,
    /// Nobody can tell.
    Unknown,
}

/// From and to, on the wall; a day ends at 00:00.
pub type Span = (NaiveTime, NaiveTime);

/// Hours that were read.
#[derive(Debug, Clone)]
pub struct Hours {
    rules: OpeningHours,
    /// They say what holds on public holidays.
    says_holidays: bool,
}

impl Hours {
    /// Reads hours; nothing where they cannot be read as they stand.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        #[cfg(test)]
        READ.with(|read| read.set(read.get() + 1));
        // Without the sun's times of a place the library would take others, and nobody would see that.
        let by_the_sun = ["sunrise", "sunset", "dawn", "dusk"].iter().any(|word| text.contains(word));
        // Days without hours would be open day and night; whoever writes "Mo-Fr" does not mean that.
        let says_when = |rule: &str| [":", "off", "closed", "unknown"].iter().any(|word| rule.contains(word));
        let without = text.split(';').map(str::trim).any(|rule| !rule.is_empty() && rule != "24/7" && !says_when(rule));
        // School holidays are not in the data.
        if without || text.len() > MAX_HOURS || text.trim().is_empty() || by_the_sun || text.contains("SH") {
            return None;
        }
        let mut doubts = 0;
        let rules =
            OpeningHours::parse_with(&mut Parser::default().with_warning_handler(|_| doubts += 1), text).ok()?;
        let context = Context::default().with_holidays(HOLIDAYS.clone());
        let says_holidays = text.contains("PH") || text.trim() == "24/7";
        (doubts == 0).then(|| Self { rules: rules.with_context(context), says_holidays })
    }

    /// Whether it is open at `now`.
    #[must_use]
    pub fn at(&self, now: Moment) -> Openness {
        let (from, last) = (now.date().and_time(now.time()), now.date().checked_add_days(Days::new(AHEAD)));
        // Holidays are known for some decades; later, no day can be told.
        let Some(to) = last.filter(|last| HOLIDAYS.get_public().first_after(*last).is_some()) else {
            return Openness::Unknown;
        };
        let to = to.and_hms_opt(0, 0, 0).unwrap_or(from);
        let mut spans = self.rules.iter_range(from, to).peekable();
        let Some(first) = spans.next() else { return Openness::Unknown };
        match first.kind {
            RuleKind::Unknown => Openness::Unknown,
            RuleKind::Open if self.is_doubtful(now.date()) => Openness::Unknown,
            RuleKind::Open => {
                let mut until = first.range.end;
                while let Some(more) = spans.next_if(|next| next.kind == RuleKind::Open && next.range.start == until) {
                    until = more.range.end;
                }
                Openness::Open { until: (until < to).then(|| wall(until)) }
            }
            RuleKind::Closed => {
                let open = |span: &NaiveDateTime| !self.is_doubtful(span.date());
                let next = spans.filter(|span| span.kind == RuleKind::Open).map(|span| span.range.start).find(open);
                next.map_or(Openness::Closed, |at| Openness::Opens { at: wall(at) })
            }
        }
    }

    /// When it is open from Monday to Sunday, in the first whole week from `now` on without a public holiday. Nothing
    /// where one of these days cannot be told.
    #[must_use]
    pub fn usual_week(&self, now: Moment) -> Option<[Vec<Span>; 7]> {
        let monday = now.date().checked_sub_days(Days::new(now.date().weekday().num_days_from_monday().into()))?;
        let mondays = (0..=AHEAD / 7).filter_map(|week| monday.checked_add_days(Days::new(week * 7)));
        let is_usual = |day: &NaiveDate| (0..7).all(|n| !HOLIDAYS.get_public().contains(*day + Days::new(n)));
        let monday = mondays.into_iter().find(is_usual)?;
        let mut week: [Vec<Span>; 7] = Default::default();
        for (n, spans) in (0..).zip(&mut week) {
            let from = (monday + Days::new(n)).and_time(NaiveTime::MIN);
            for span in self.rules.iter_range(from, from + Days::new(1)) {
                match span.kind {
                    RuleKind::Unknown => return None,
                    RuleKind::Closed => {}
                    RuleKind::Open => match spans.last_mut().filter(|last| last.1 == span.range.start.time()) {
                        Some(last) => last.1 = span.range.end.time(),
                        None => spans.push((span.range.start.time(), span.range.end.time())),
                    },
                }
            }
        }
        Some(week)
    }

    /// A public holiday of which the hours say nothing.
    fn is_doubtful(&self, date: NaiveDate) -> bool {
        !self.says_holidays && HOLIDAYS.get_public().contains(date)
    }
}

/// Whether a place with these hours is open; unknown where there are none, or where they cannot be read.
#[must_use]
pub fn openness(hours: Option<&str>, now: Moment) -> Openness {
    hours.and_then(Hours::read).map_or(Openness::Unknown, |hours| hours.at(now))
}

fn wall(at: NaiveDateTime) -> DateTime<Utc> {
    on_the_wall(at.date(), at.time())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{date, local};
    use proptest::prelude::*;

    const OFFICE: &str = "Mo-Fr 09:00-12:00,13:00-16:30; PH off";

    fn at(hours: &str, moment: &str) -> Openness {
        openness(Some(hours), Moment::new(local(moment)))
    }

    fn until(moment: &str) -> Openness {
        Openness::Open { until: Some(local(moment)) }
    }

    fn opens(moment: &str) -> Openness {
        Openness::Opens { at: local(moment) }
    }

    #[test]
    fn an_office_through_its_week() {
        assert_eq!(at(OFFICE, "2026-11-24 08:59"), opens("2026-11-24 09:00"));
        assert_eq!(at(OFFICE, "2026-11-24 09:00"), until("2026-11-24 12:00"));
        assert_eq!(at(OFFICE, "2026-11-24 11:59"), until("2026-11-24 12:00"));
        assert_eq!(at(OFFICE, "2026-11-24 12:00"), opens("2026-11-24 13:00"));
        assert_eq!(at(OFFICE, "2026-11-27 16:30"), opens("2026-11-30 09:00"), "after the weekend");
    }

    #[test]
    fn public_holidays_are_those_of_belgium() {
        let holidays = ["2026-07-21", "2026-11-11", "2026-04-06", "2027-03-29", "2026-05-01", "2026-12-25"];
        for day in holidays {
            assert!(HOLIDAYS.get_public().contains(date(day)), "{day}");
            assert!(
                matches!(at("Mo-Su 09:00-17:00; PH off", &format!("{day} 10:00")), Openness::Opens { .. }),
                "{day}"
            );
        }
        assert_eq!(at(OFFICE, "2026-07-20 18:00"), opens("2026-07-22 09:00"), "21 July is left out");
        assert_eq!(at(OFFICE, "2026-04-03 18:00"), opens("2026-04-07 09:00"), "Easter Monday is left out");
        assert_eq!(at("Mo-Fr 09:00-17:00; PH 10:00-12:00", "2026-11-11 10:30"), until("2026-11-11 12:00"));
    }

    #[test]
    fn hours_that_say_nothing_of_holidays_are_not_believed_on_one() {
        assert_eq!(at("Mo-Fr 09:00-17:00", "2026-07-21 10:00"), Openness::Unknown);
        assert_eq!(at("Mo-Fr 09:00-17:00", "2026-07-20 18:00"), opens("2026-07-22 09:00"));
        assert_eq!(at("24/7", "2026-07-21 10:00"), Openness::Open { until: None });
    }

    #[test]
    fn the_wall_is_that_of_ostend_also_when_clocks_change() {
        // 29 March 2026: 02:00 becomes 03:00; 25 October: 03:00 becomes 02:00.
        let night = "Sa 20:00-04:00; PH off";
        assert_eq!(at(night, "2026-03-28 21:00"), Openness::Open { until: Some(local("2026-03-29 04:00")) });
        assert_eq!(at(night, "2026-10-24 21:00"), Openness::Open { until: Some(local("2026-10-25 04:00")) });
        assert_eq!(local("2026-03-29 04:00") - local("2026-03-28 21:00"), chrono::TimeDelta::hours(6));
        assert_eq!(at("Mo-Su 09:00-10:00; PH off", "2026-03-29 09:30"), until("2026-03-29 10:00"));
    }

    #[test]
    fn spans_that_touch_are_one_and_what_does_not_open_soon_is_closed() {
        assert_eq!(at("Tu 09:00-12:00 \"a\", Tu 12:00-15:00 \"b\"", "2026-11-24 10:00"), until("2026-11-24 15:00"));
        assert_eq!(at("Jul 10:00-18:00; PH off", "2026-11-24 10:00"), Openness::Closed);
        assert_eq!(at("off", "2026-11-24 10:00"), Openness::Closed);
    }

    #[test]
    fn a_usual_week_has_no_holiday_in_it() {
        let week =
            |hours: &str, day: &str| {
                let week = Hours::read(hours).unwrap().usual_week(Moment::new(local(day)))?;
                Some(week.map(|spans| {
                    spans.iter().map(|(from, to)| format!("{from:?}-{to:?}")).collect::<Vec<_>>().join(" ")
                }))
            };
        let office = week(OFFICE, "2026-12-24 10:00").unwrap();
        assert_eq!(office[4], "09:00:00-12:00:00 13:00:00-16:30:00", "not the Friday of Christmas");
        assert_eq!((&*office[5], &*office[6]), ("", ""));
        assert!(week("24/7", "2026-11-24 10:00").unwrap().iter().all(|day| day == "00:00:00-00:00:00"));
        assert_eq!(week("Mo 20:00-02:00", "2026-11-24 10:00").unwrap()[1], "00:00:00-02:00:00");
        assert_eq!(week("Mo 09:00-12:00; Tu unknown", "2026-11-24 10:00"), None);
    }

    #[test]
    fn what_cannot_be_read_is_unknown_and_never_open() {
        let long = "Mo 10:00-11:00; ".repeat(40);
        let bad = [
            "",
            " ",
            "altijd open",
            "9-17",
            "Mo-Fr",
            "Mo-Fr 25:00-99:00",
            "sunrise-sunset",
            "SH off",
            &long,
            "mo 9:00",
        ];
        for text in bad {
            assert_eq!(at(text, "2026-11-24 10:00"), Openness::Unknown, "{text}");
        }
        assert_eq!(openness(None, Moment::new(local("2026-11-24 10:00"))), Openness::Unknown);
        assert_eq!(at("Mo-Fr 09:00-17:00 unknown", "2026-11-24 10:00"), Openness::Unknown);
        assert_eq!(at("Mo-Fr 09:00-17:00; PH off", "2176-11-25 10:00"), Openness::Unknown, "no holidays are known");
    }

    proptest! {
        #[test]
        fn no_text_is_a_panic(
            text in prop_oneof![
                "\\PC{0,40}",
                "((Mo|Tu|Sa|Su|PH|Jan|week|easter|24/7|off|open|[0-9]{1,4}|:|-|,|;|/|\\+|\"|\\|\\||\\[|\\]|\\(|\\)| ){1,3}){1,14}",
            ],
            seconds in -8_000_000_000i64..20_000_000_000,
        ) {
            let now = Moment::new(DateTime::from_timestamp(seconds, 0).unwrap());
            let _ = Hours::read(&text).and_then(|hours| hours.usual_week(now));
            match openness(Some(&text), now) {
                Openness::Open { until: Some(at) } | Openness::Opens { at } => prop_assert!(at >= now.utc() - chrono::TimeDelta::hours(2)),
                _ => {}
            }
        }
    }
}
