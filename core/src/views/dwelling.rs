//! A door where nobody is known to live.

use super::door::floor;
use crate::domain::{DwellingId, HouseholdId};
use crate::texts::Texts;
use serde::Serialize;

/// The screen of a door where nobody is known to live.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DwellingView {
    /// The door: what an intent names.
    pub dwelling: DwellingId,
    /// Who lives there after all: then the door's own screen is the one to show.
    pub household: Option<HouseholdId>,
    /// The one thing said large.
    pub number: String,
    /// The whole address.
    pub address: String,
    /// Floor, in words.
    pub floor: String,
    /// That no list knows anybody here.
    pub sentence: String,
    /// What a new face means.
    pub hint: String,
    /// On the button for a new face.
    pub new_face: String,
    /// All of it in one line, to be read aloud.
    pub spoken: String,
}

/// The screen of a door where nobody is known to live.
#[must_use]
pub fn dwelling_view(
    dwelling: DwellingId,
    household: Option<HouseholdId>,
    number: String,
    address: String,
    at: i64,
    texts: &Texts,
) -> DwellingView {
    let (floor, sentence) = (floor(at, texts), texts.get("face-nobody"));
    let spoken = texts.list([&*address, &*floor, &*sentence]);
    DwellingView {
        dwelling,
        household,
        number,
        address,
        floor,
        sentence,
        hint: texts.get("face-hint"),
        new_face: texts.get("face-new"),
        spoken,
    }
}
