//! The agenda as a calendar that people subscribe to (RFC 5545, RFC 7986). The same data gives the same bytes: no
//! clock is written, only the moment at which a change was committed.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Europe::Brussels;
use icalendar::{Calendar, CalendarDateTime, Component, Event, EventLike, EventStatus, Parameter, Property};
use pleinmakers_core::domain::{Activity, ActivityStatus, Occurrence, Place, read_days, read_moved};
use pleinmakers_core::texts::{Texts, plain};
use pleinmakers_core::views::facts;
use std::collections::BTreeSet;
use std::fmt;

/// How often a calendar asks again.
const REFRESH: TimeDelta = TimeDelta::hours(4);
/// How long an event stays after its end, so that every calendar hears that it was cancelled.
const STAYS: TimeDelta = TimeDelta::days(1);

/// How far ahead a series without an end is looked through.
const SERIES: TimeDelta = TimeDelta::days(20 * 366);

/// Belgium's clock since 1996. Written here because the crate would stamp the present time on it.
const TIME_ZONE: &str = "BEGIN:VTIMEZONE\r
TZID:Europe/Brussels\r
BEGIN:DAYLIGHT\r
TZNAME:CEST\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
DTSTART:19960331T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
TZNAME:CET\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
DTSTART:19961027T030000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
END:STANDARD\r
END:VTIMEZONE\r
";
const END: &str = "END:VCALENDAR\r\n";

/// An activity and what a calendar needs beside it.
#[derive(Debug, Clone, Copy)]
pub struct CalendarEntry<'a> {
    /// The activity.
    pub activity: &'a Activity,
    /// Where it is, if that is known.
    pub place: Option<&'a Place>,
    /// When the server committed its last change.
    pub committed_at: DateTime<Utc>,
}

/// The calendar of a neighbourhood: everything that is to come, and what ended less than a day before `now`.
///
/// # Errors
/// Where text cannot be written.
pub fn calendar(
    neighbourhood: &str,
    entries: &[CalendarEntry<'_>],
    now: DateTime<Utc>,
    texts: &Texts,
) -> Result<String, fmt::Error> {
    let name = clean(&texts.with("agenda-calendar-name", &[("neighbourhood", neighbourhood.into())]));
    let mut head = Calendar::empty();
    head.append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Pleinmakers//Agenda//NL"))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", "PUBLISH"))
        // The crate escapes a text only where it knows that it is one.
        .append_property(Property::new("NAME", &name).append_parameter(Parameter::new("VALUE", "TEXT")).done())
        .append_property(("X-WR-CALNAME", &*name))
        .timezone("Europe/Brussels")
        .ttl(&REFRESH);
    let head = head.to_string();
    let mut out = head.strip_suffix(END).unwrap_or(&head).to_owned();
    out.push_str(TIME_ZONE);
    let mut shown: Vec<_> = entries.iter().filter(|entry| stays_until(entry.activity) > now).collect();
    shown.sort_by_key(|entry| (entry.activity.starts, entry.activity.id));
    for entry in shown {
        for event in events(entry, texts) {
            out.push_str(&event.try_into_string()?);
        }
    }
    out.push_str(END);
    Ok(out)
}

/// Until when it stays. A series stays as long as one of its times does.
fn stays_until(activity: &Activity) -> DateTime<Utc> {
    let until = |time: &Occurrence| time.until() + STAYS;
    match activity.repeat() {
        None => until(&Occurrence {
            date: activity.first().date(),
            starts: activity.starts,
            ends: activity.ends,
            cancelled: false,
            moved: false,
        }),
        Some(_) => {
            let all = activity.starts - STAYS..activity.starts + SERIES;
            activity.occurrences(&all).iter().map(until).max().unwrap_or(activity.starts)
        }
    }
}

/// A single event; or a series, and beside it each time that was moved or cancelled by itself. Such a time stays in the
/// series as an instance of its own: only so do calendars hear what became of it.
fn events(entry: &CalendarEntry<'_>, texts: &Texts) -> Vec<Event> {
    let activity = entry.activity;
    let whole = Occurrence {
        date: activity.first().date(),
        starts: activity.starts,
        ends: activity.ends,
        cancelled: activity.status == ActivityStatus::Cancelled,
        moved: false,
    };
    let mut series = event(entry, &whole, texts);
    if activity.repeat().is_none() {
        return vec![series.done()];
    }
    let at = |name: &str, date: NaiveDate| {
        let on = date.and_time(activity.first().time()).format("%Y%m%dT%H%M%S").to_string();
        Property::new(name, &on).append_parameter(Parameter::new("TZID", Brussels.name())).done()
    };
    if let Some(rule) = &activity.repeats {
        series.add_property("RRULE", rule);
    }
    for date in read_days(activity.except.as_deref()).into_iter().filter(|date| activity.was_on(*date)) {
        series.append_multi_property(at("EXDATE", date));
    }
    let mut all = vec![series.done()];
    let moved: Vec<_> = read_moved(activity.moved.as_deref()).into_keys().collect();
    let dates = read_days(activity.cancelled_on.as_deref()).into_iter().chain(moved);
    let dates: BTreeSet<NaiveDate> = dates.collect();
    // As long as the series is there: without it a calendar takes the rule's word for that day.
    for time in dates.into_iter().filter_map(|date| activity.occurrence(date)) {
        let mut own = event(entry, &time, texts);
        own.append_property(at("RECURRENCE-ID", time.date));
        all.push(own.done());
    }
    all
}

fn event(entry: &CalendarEntry<'_>, time: &Occurrence, texts: &Texts) -> Event {
    let activity = entry.activity;
    let cancelled = time.cancelled;
    let title = clean(&activity.title);
    let summary = if cancelled { texts.with("agenda-cancelled-title", &[("title", (&title).into())]) } else { title };
    let mut event = Event::with_uid(&format!("{}@pleinmakers", activity.id));
    event
        .timestamp(entry.committed_at)
        .last_modified(entry.committed_at)
        .sequence(u32::try_from(activity.sequence).unwrap_or(0))
        .starts(local(time.starts))
        .summary(&clean(&summary))
        .status(if cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed })
        .categories([texts.word("kind", activity.kind.code())]);
    if let Some(ends) = time.ends {
        event.ends(local(ends));
    }
    if let Some(place) = entry.place {
        let parts = [place.name.as_str(), place.address.as_deref().unwrap_or_default()];
        event.location(&clean(&texts.list(parts)));
    }
    let facts = facts(activity, texts);
    if !facts.is_empty() {
        event.description(&clean(&texts.list(facts.iter().map(|fact| fact.word.as_str()))));
    }
    event
}

fn local(at: DateTime<Utc>) -> CalendarDateTime {
    CalendarDateTime::WithTimezone {
        date_time: at.with_timezone(&Brussels).naive_local(),
        tzid: Brussels.name().to_owned(),
    }
}

/// One line without isolates or control characters, so that a title cannot start a line of its own.
fn clean(text: &str) -> String {
    plain(text).chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
