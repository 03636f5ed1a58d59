//! Opening hours in words.

use crate::domain::{Hours, Moment, Openness, Span, openness};
use crate::texts::Texts;
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::Serialize;

/// Some days of the week that have the same hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HoursLine {
    /// "maandag – vrijdag".
    pub days: String,
    /// "09:00–12:00, 13:00–16:30", or that it is closed.
    pub times: String,
}

/// Whether it is open now, and what to say of that.
pub(super) fn opening(hours: Option<&str>, now: Moment, texts: &Texts) -> (bool, String) {
    let state = openness(hours, now);
    let said = match state {
        Openness::Open { until: None } => texts.get("guide-open-always"),
        Openness::Open { until: Some(until) } => at("guide-open-until", until, now, texts),
        Openness::Opens { at: opens } => at("guide-opens", opens, now, texts),
        Openness::Closed => texts.get("guide-closed"),
        Openness::Unknown => texts.get("guide-hours-unknown"),
    };
    (matches!(state, Openness::Open { .. }), said)
}

/// A time of today, of tomorrow, or of a day that is named.
fn at(key: &str, instant: DateTime<Utc>, now: Moment, texts: &Texts) -> String {
    let moment = Moment::new(instant);
    let time = texts.time(moment.time());
    let time = ("time", (&time).into());
    if moment.date() == now.date() {
        return texts.with(key, &[time]);
    }
    if moment.date() == now.date() + Days::new(1) {
        return texts.with(&format!("{key}-tomorrow"), &[time]);
    }
    let day = texts.date(moment.date());
    texts.with(&format!("{key}-day"), &[time, ("day", (&day).into())])
}

/// The hours of a usual week; none where they cannot be told.
pub(super) fn week(hours: Option<&str>, now: Moment, texts: &Texts) -> Vec<HoursLine> {
    let Some(week) = hours.and_then(Hours::read).and_then(|hours| hours.usual_week(now)) else { return Vec::new() };
    let mut lines: Vec<(usize, usize, &[Span])> = Vec::new();
    for (day, spans) in week.iter().enumerate() {
        match lines.last_mut().filter(|(_, _, last)| last == spans) {
            Some((_, to, _)) => *to = day,
            None => lines.push((day, day, spans)),
        }
    }
    let line = |(from, to, spans): (usize, usize, &[Span])| HoursLine {
        days: match (from, to) {
            (0, 6) => texts.get("guide-every-day"),
            (from, to) if from == to => weekday(from, texts),
            (from, to) => {
                let (from, to) = (weekday(from, texts), weekday(to, texts));
                crate::texts::plain(&texts.with("range-wide", &[("from", (&from).into()), ("to", (&to).into())]))
            }
        },
        times: times(spans, texts),
    };
    lines.into_iter().map(line).collect()
}

fn times(spans: &[Span], texts: &Texts) -> String {
    if spans.is_empty() {
        return texts.get("guide-day-closed");
    }
    if spans.iter().any(|(from, to)| from == to) {
        return texts.get("guide-day-whole");
    }
    let spans: Vec<String> = spans.iter().map(|(from, to)| texts.time_range(*from, Some(*to))).collect();
    texts.list(spans.iter().map(String::as_str))
}

/// The word of a day, 0 is Monday.
fn weekday(day: usize, texts: &Texts) -> String {
    // 2 March 2026 is a Monday.
    let monday = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap_or_default();
    texts.weekday(monday + Days::new(day as u64))
}
