//! What is on in a neighbourhood in the coming fortnight.

use crate::domain::{Activity, Occurrence, Place, TIME_ZONE};
use crate::texts::{TextDirection, Texts, direction_of};
use chrono::{DateTime, Datelike, Days, NaiveDate, SecondsFormat, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::Serialize;

/// Days that count as "this week", today included: as long as a week, whatever day it is.
const THIS_WEEK: u64 = 7;
/// Days that are shown, today included.
const SHOWN: u64 = 14;
/// Days around now in which times are looked for.
const BACK: i64 = 3;
const AHEAD: i64 = 16;
/// How long something that was cancelled stays visible after it would have ended.
const CANCELLED_STAYS: TimeDelta = TimeDelta::days(1);

/// The agenda of one neighbourhood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgendaView {
    /// Name of the neighbourhood.
    pub neighbourhood: String,
    /// Heading above the first items.
    pub title: String,
    /// Heading above the first item that is not of this week; none where one heading is enough.
    pub later: Option<String>,
    /// What is on, in order of time.
    pub items: Vec<AgendaItem>,
    /// What to say where nothing is on.
    pub empty: Option<String>,
    /// The way to the guide.
    pub guide: String,
}

/// One activity, as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgendaItem {
    /// What names this time of the activity: an intent hands it back.
    pub id: String,
    /// Id of the activity.
    pub activity: String,
    /// "do".
    pub weekday_short: String,
    /// "26".
    pub day_of_month: String,
    /// "nov".
    pub month_short: String,
    /// "donderdag 26 november".
    pub date_full: String,
    /// "12:00–14:00".
    pub time_range: String,
    /// Start with its offset, for machines (RFC 3339).
    pub starts: String,
    /// End with its offset, where it is known.
    pub ends: Option<String>,
    /// What it is: a code that is also the name of its icon.
    pub kind_code: String,
    /// The same in words.
    pub kind_word: String,
    /// Title as its maker wrote it.
    pub title: String,
    /// Language of the title.
    pub title_language: String,
    /// Direction of the title.
    pub title_direction: TextDirection,
    /// The title is not in the reader's language: show `kind_word` first and the title under it.
    pub title_foreign: bool,
    /// Name of the place; empty where the place is not known.
    pub place: String,
    /// Street and number of the place.
    pub place_address: Option<String>,
    /// What else is good to know, each with an icon by its code.
    pub facts: Vec<Fact>,
    /// The word to show when it does not go on.
    pub cancelled: Option<String>,
    /// The word to show when it is at another time than it was first to be.
    pub moved: Option<String>,
    /// It is the first that goes on: the coloured card.
    pub next: bool,
    /// It is in the coming seven days.
    pub this_week: bool,
    /// All of it in one line, to be read aloud.
    pub spoken: String,
}

/// A fact that is shown as icon and word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// Name of the icon.
    pub code: String,
    /// The word.
    pub word: String,
}

/// Builds the agenda at the moment `now`.
#[must_use]
pub fn agenda(
    activities: &[Activity],
    places: &[Place],
    neighbourhood_name: &str,
    now: DateTime<Utc>,
    texts: &Texts,
) -> AgendaView {
    let today = local(now).date_naive();
    // A moved or long one may have begun some days ago; what is over is left out below.
    let span = now - TimeDelta::days(BACK)..now + TimeDelta::days(AHEAD);
    // A single one may last for weeks.
    let of = |one: &Activity| {
        let from = if one.repeats.is_none() { one.starts.min(span.start) } else { span.start };
        one.occurrences(&(from..span.end))
    };
    let times = activities.iter().flat_map(|one| of(one).into_iter().map(move |time| (one, time)));
    let mut shown: Vec<(&Activity, Occurrence)> = times.filter(|(_, time)| is_shown(time, now, today)).collect();
    shown.sort_by_key(|(activity, time)| (time.starts, activity.id));
    let next = shown.iter().position(|(_, time)| !time.cancelled);
    let items: Vec<AgendaItem> = shown
        .into_iter()
        .enumerate()
        .map(|(n, (activity, time))| {
            let place = places.iter().find(|place| place.id == activity.place);
            let mut item = item(activity, &time, place, texts);
            item.next = next == Some(n);
            item.this_week = local(time.starts).date_naive() < today + Days::new(THIS_WEEK);
            item
        })
        .collect();
    let (some_soon, some_later) = (items.iter().any(|item| item.this_week), items.iter().any(|item| !item.this_week));
    AgendaView {
        neighbourhood: neighbourhood_name.to_owned(),
        title: texts.get(if some_later && !some_soon { "agenda-title-soon" } else { "agenda-title" }),
        later: (some_soon && some_later).then(|| texts.get("agenda-later")),
        empty: items.is_empty().then(|| texts.get("agenda-empty")),
        guide: texts.get("guide-title"),
        items,
    }
}

fn is_shown(time: &Occurrence, now: DateTime<Utc>, today: NaiveDate) -> bool {
    let stays = if time.cancelled { CANCELLED_STAYS } else { TimeDelta::zero() };
    let until = time.until() + stays;
    now < until && local(time.starts).date_naive() < today + Days::new(SHOWN)
}

/// One time of an activity, as it is drawn wherever it stands.
#[must_use]
pub fn item(activity: &Activity, time: &Occurrence, place: Option<&Place>, texts: &Texts) -> AgendaItem {
    let (starts, ends) = (local(time.starts), time.ends.map(local));
    let day = starts.date_naive();
    let date_full = texts.date(day);
    let time_range = texts.time_range(starts.time(), ends.map(|end| end.time()));
    let kind_word = texts.word("kind", activity.kind.code());
    let place_name = place.map(|place| place.name.clone()).unwrap_or_default();
    let facts = facts(activity, texts);
    let cancelled = time.cancelled.then(|| texts.get("agenda-cancelled"));
    let moved = (time.moved && !time.cancelled).then(|| texts.get("agenda-moved"));
    let spoken = [&*date_full, &*time_range, &*kind_word, &*activity.title, &*place_name];
    let spoken = cancelled
        .as_deref()
        .into_iter()
        .chain(moved.as_deref())
        .chain(spoken)
        .chain(facts.iter().map(|fact| &*fact.word));
    AgendaItem {
        id: activity.key_of(time.date).to_string(),
        activity: activity.id.to_string(),
        weekday_short: texts.weekday_short(day),
        day_of_month: day.day().to_string(),
        month_short: texts.month_short(day),
        spoken: texts.list(spoken),
        date_full,
        time_range,
        starts: machine(starts),
        ends: ends.map(machine),
        kind_code: activity.kind.code().to_owned(),
        kind_word,
        title: activity.title.clone(),
        title_language: activity.title_language.clone(),
        title_direction: direction_of(&activity.title_language),
        title_foreign: activity.title_language != texts.lang().code(),
        place: place_name,
        place_address: place.and_then(|place| place.address.clone()),
        facts,
        cancelled,
        moved,
        next: false,
        this_week: false,
    }
}

/// What is known about an activity beside time and place.
#[must_use]
pub fn facts(activity: &Activity, texts: &Texts) -> Vec<Fact> {
    let either = |known: Option<bool>, yes, no| known.map(|known| if known { yes } else { no });
    // That something is missing is told only where people ask for it.
    let only = |known: Option<bool>, yes| known.filter(|known| *known).map(|_| yes);
    let codes = [
        either(activity.free, "free", "paid"),
        either(activity.step_free, "step_free", "steps"),
        either(activity.indoors, "indoors", "outdoors"),
        either(activity.toilet, "toilet", "no_toilet"),
        only(activity.hearing_loop, "hearing_loop"),
        either(activity.signup, "signup", "no_signup"),
    ];
    let fact = |code: &str, word| Fact { code: code.to_owned(), word };
    let mut facts: Vec<Fact> = codes.into_iter().flatten().map(|code| fact(code, texts.word("fact", code))).collect();
    if let Some(capacity) = activity.capacity {
        facts.push(fact("places", texts.with("fact-places", &[("n", capacity.into())])));
    }
    let codes = activity.languages.as_deref().unwrap_or_default().split(' ').filter(|code| !code.is_empty());
    let languages: Vec<String> = codes.filter_map(|code| super::language(Some(code), texts)).collect();
    if !languages.is_empty() {
        facts.push(fact("languages", texts.list(languages.iter().map(String::as_str))));
    }
    facts
}

/// As the city's clocks show it.
fn local(at: DateTime<Utc>) -> DateTime<Tz> {
    at.with_timezone(&TIME_ZONE)
}

fn machine(at: DateTime<Tz>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, false)
}

#[cfg(test)]
mod tests;
