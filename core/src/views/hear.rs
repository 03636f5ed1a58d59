//! Who must hear that something was moved or does not go on.

use super::door::{Arrival, Journey, arrival};
use super::today::EmptyNotice;
use crate::domain::{HouseholdId, Moment};
use crate::texts::Texts;
use chrono::{DateTime, Utc};
use serde::Serialize;

/// A door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HearRow {
    /// Whose: what an intent names.
    pub household: HouseholdId,
    /// The address.
    pub door: String,
    /// With how many they were to come.
    pub detail: String,
    /// On the button: they know it now. Nothing where they do.
    pub told: Option<String>,
    /// On its way, or arrived; nothing where they must still hear it.
    pub arrival: Option<Arrival>,
    /// All of it in one line, to be read aloud.
    pub spoken: String,
}

/// The screen of who must hear it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HearView {
    /// What names the time of the activity.
    pub id: String,
    /// "Who must hear it?"
    pub title: String,
    /// The activity and when it was to be.
    pub activity: String,
    /// What they must hear; nothing where nothing changed.
    pub news: Option<String>,
    /// "3 doors must hear it."
    pub summary: String,
    /// Who must hear it, in walking order.
    pub rows: Vec<HearRow>,
    /// Heading of who knows; nothing where nobody does.
    pub known_title: Option<String>,
    /// Who knows.
    pub known: Vec<HearRow>,
    /// Where nobody must hear it.
    pub empty: Option<EmptyNotice>,
}

/// A door with what the facade knows of it.
#[derive(Debug, Clone)]
pub struct HearDoor {
    /// Whose.
    pub household: HouseholdId,
    /// The address.
    pub door: String,
    /// With how many they were to come.
    pub detail: String,
    /// When they were told, and its way; nothing where they must still hear it.
    pub told: Option<(DateTime<Utc>, Journey)>,
}

fn row(door: HearDoor, now: Moment, texts: &Texts) -> HearRow {
    let arrival = door.told.as_ref().map(|(at, journey)| arrival(*at, journey, now, texts));
    let last = arrival.as_ref().map_or("", |arrival| &arrival.word);
    HearRow {
        household: door.household,
        spoken: texts.list([&*door.door, &*door.detail, last]),
        told: arrival.is_none().then(|| texts.get("hear-told")),
        door: door.door,
        detail: door.detail,
        arrival,
    }
}

/// The screen of who must hear it; `doors` are in walking order.
#[must_use]
pub fn hear(
    id: String,
    activity: String,
    news: Option<String>,
    doors: Vec<HearDoor>,
    now: Moment,
    texts: &Texts,
) -> HearView {
    let (known, rows): (Vec<_>, Vec<_>) = doors.into_iter().partition(|door| door.told.is_some());
    let rows: Vec<_> = rows.into_iter().map(|door| row(door, now, texts)).collect();
    let known: Vec<_> = known.into_iter().map(|door| row(door, now, texts)).collect();
    let empty = rows
        .is_empty()
        .then(|| EmptyNotice { sentence: texts.get("hear-empty"), button: texts.get("hear-empty-action") });
    HearView {
        id,
        title: texts.get("hear-title"),
        activity,
        news,
        summary: if rows.is_empty() { String::new() } else { texts.with("hear-summary", &[("n", rows.len().into())]) },
        known_title: (!known.is_empty()).then(|| texts.get("hear-known")),
        rows,
        known,
        empty,
    }
}
