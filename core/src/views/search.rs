//! Finding a door: what was typed, the doors that it may mean, and why each was found.

use super::door::DoorState;
use crate::domain::{DwellingId, HouseholdId, Matched};
use crate::texts::Texts;
use serde::Serialize;

/// Most doors that are shown: who has not found it among these types on.
pub const SHOWN: usize = 20;

/// What the one button of an empty list does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SearchRemedy {
    /// Shows the buildings.
    Building,
    /// Empties the field.
    Clear,
}

/// Why there is no door on the list, and the one thing to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SearchEmpty {
    /// Why.
    pub sentence: String,
    /// What the button says.
    pub button: String,
    /// What it does.
    pub remedy: SearchRemedy,
}

/// A door that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SearchRow {
    /// The door: every one can be found, also where no list knows anybody.
    pub dwelling: DwellingId,
    /// Who lives there, where it is known.
    pub household: Option<HouseholdId>,
    /// The one thing said large.
    pub number: String,
    /// The whole address.
    pub address: String,
    /// How it stands: shape and colour follow it.
    pub state: DoorState,
    /// The same in words.
    pub title: String,
    /// Why it was found.
    pub reason: String,
    /// All of it in one line, to be read aloud.
    pub spoken: String,
}

/// The screen that finds a door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SearchView {
    /// "Find a door".
    pub title: String,
    /// What stands in the field while it is empty.
    pub label: String,
    /// On the button that empties the field.
    pub clear: String,
    /// "3 doors"; nothing where there is none.
    pub summary: Option<String>,
    /// The doors, best first.
    pub rows: Vec<SearchRow>,
    /// That there are more, and what helps.
    pub more: Option<String>,
    /// Where there is no door.
    pub empty: Option<SearchEmpty>,
}

/// A door that was found, as the facade knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDoor {
    /// The door.
    pub dwelling: DwellingId,
    /// Who lives there.
    pub household: Option<HouseholdId>,
    /// The one thing said large.
    pub number: String,
    /// The whole address.
    pub address: String,
    /// How it stands.
    pub state: DoorState,
    /// The same in words.
    pub title: String,
    /// Why it was found.
    pub matched: Matched,
    /// The name, where it was found by one.
    pub name: Option<String>,
}

/// The screen that finds a door. `found` are the best of `total`.
#[must_use]
pub fn search(text: &str, found: Vec<FoundDoor>, total: usize, texts: &Texts) -> SearchView {
    let rows: Vec<_> = found.into_iter().map(|door| row(door, texts)).collect();
    let more = total.saturating_sub(rows.len());
    let empty = match (rows.is_empty(), text.trim()) {
        (false, _) => None,
        (true, "") => Some(SearchEmpty {
            sentence: texts.get("search-start"),
            button: texts.get("today-empty-action"),
            remedy: SearchRemedy::Building,
        }),
        (true, asked) => Some(SearchEmpty {
            sentence: texts.with("search-nothing", &[("text", asked.into())]),
            button: texts.get("search-clear"),
            remedy: SearchRemedy::Clear,
        }),
    };
    SearchView {
        title: texts.get("search-title"),
        label: texts.get("search-label"),
        clear: texts.get("search-clear"),
        summary: (!rows.is_empty()).then(|| texts.with("doors", &[("n", total.into())])),
        more: (more > 0).then(|| texts.with("search-more", &[("n", more.into())])),
        rows,
        empty,
    }
}

fn row(door: FoundDoor, texts: &Texts) -> SearchRow {
    let reason = texts.word("search-reason", door.matched.code());
    let reason = match &door.name {
        Some(name) => [reason.as_str(), name].join(&texts.get("part-separator")),
        None => reason,
    };
    let spoken = texts.list([&*door.address, &*door.title, &*reason]);
    SearchRow {
        dwelling: door.dwelling,
        household: door.household,
        number: door.number,
        address: door.address,
        state: door.state,
        title: door.title,
        reason,
        spoken,
    }
}
