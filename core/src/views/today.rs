//! Today: one small round for one walk, and more behind it.

use super::calls::Call;
use super::door::DoorRow;
use super::signals::CarryBackView;
use super::status::StatusView;
use crate::domain::{Direction, StairwellId};
use crate::texts::Texts;
use serde::Serialize;

/// Doors that stand together: one stairwell and floor, or one street.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DoorGroup {
    /// The stairwell: what turning it names.
    pub stairwell: StairwellId,
    /// The way it is walked.
    pub direction: Direction,
    /// Building and stairwell, in words.
    pub place: String,
    /// Floor, in words.
    pub floor: String,
    /// "3 doors".
    pub count: String,
    /// Place, floor and count in one line, to be read aloud.
    pub spoken: String,
    /// The doors, in walking order.
    pub doors: Vec<DoorRow>,
}

/// What stands where a list would be: why it is empty, and the one thing to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EmptyNotice {
    /// Why there is nothing.
    pub sentence: String,
    /// What the button says.
    pub button: String,
}

/// The screen of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TodayView {
    /// "Today".
    pub title: String,
    /// The date, in words.
    pub date: String,
    /// "8 doors to go", or a sentence that says why there is none.
    pub summary: String,
    /// Doors of the round that are still to do.
    pub to_do: u32,
    /// The round, in walking order.
    pub round: Vec<DoorGroup>,
    /// Other doors that can be visited now, in walking order.
    pub more: Vec<DoorGroup>,
    /// Number of doors behind "more".
    pub more_count: u32,
    /// "More doors: 13"; nothing where there are none.
    pub more_word: Option<String>,
    /// Answers to bring back; nothing where there are none.
    pub carry_back: Option<CarryBackView>,
    /// On the button that finds a door.
    pub search: String,
    /// What activities ask for.
    pub calls: Vec<Call>,
    /// Where the round is empty.
    pub empty: Option<EmptyNotice>,
    /// Where the sync stands.
    pub status: StatusView,
}

/// A door with the place it is grouped by.
#[derive(Debug, Clone)]
pub struct PlacedDoor {
    /// The stairwell.
    pub stairwell: StairwellId,
    /// The way it is walked.
    pub direction: Direction,
    /// Building and stairwell, in words.
    pub place: String,
    /// The door.
    pub row: DoorRow,
}

/// Groups doors in walking order: a new group begins with another place or floor.
#[must_use]
pub fn group(doors: Vec<PlacedDoor>, texts: &Texts) -> Vec<DoorGroup> {
    let mut groups: Vec<DoorGroup> = Vec::new();
    for PlacedDoor { stairwell, direction, place, row } in doors {
        match groups.last_mut() {
            Some(last) if last.place == place && last.floor == row.floor => last.doors.push(row),
            _ => groups.push(DoorGroup {
                stairwell,
                direction,
                place,
                floor: row.floor.clone(),
                count: String::new(),
                spoken: String::new(),
                doors: vec![row],
            }),
        }
    }
    for group in &mut groups {
        group.count = count_word("doors", group.doors.len(), texts);
        group.spoken = texts.list([&*group.place, &*group.floor, &*group.count]);
    }
    groups
}

/// The screen of today.
#[must_use]
pub fn today(
    date: String,
    round: Vec<PlacedDoor>,
    more: Vec<PlacedDoor>,
    carry_back: Option<CarryBackView>,
    calls: Vec<Call>,
    status: StatusView,
    texts: &Texts,
) -> TodayView {
    let to_do = round.iter().filter(|door| !door.row.done_today).count();
    let summary = if round.is_empty() { texts.get("today-empty") } else { count_word("doors-open", to_do, texts) };
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let empty = round
        .is_empty()
        .then(|| EmptyNotice { sentence: texts.get("today-empty"), button: texts.get("today-empty-action") });
    TodayView {
        title: texts.get("today-title"),
        date,
        summary,
        to_do: count(to_do),
        more_count: count(more.len()),
        more_word: (!more.is_empty()).then(|| texts.with("today-more", &[("n", more.len().into())])),
        search: texts.get("search-title"),
        carry_back,
        calls,
        empty,
        round: group(round, texts),
        more: group(more, texts),
        status,
    }
}

fn count_word(key: &str, count: usize, texts: &Texts) -> String {
    texts.with(key, &[("n", i64::try_from(count).unwrap_or(i64::MAX).into())])
}
