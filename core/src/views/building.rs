//! A building as floors and doors: one mark for each door, by shape, colour and word.

use super::door::{DoorState, floor};
use crate::domain::{BuildingId, DwellingId, HouseholdId};
use crate::texts::Texts;
use serde::Serialize;
use std::collections::BTreeMap;

/// One door of a floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DoorCell {
    /// The door.
    pub dwelling: DwellingId,
    /// The household to open; `None` where nobody is known to live: then the door itself opens.
    pub household: Option<HouseholdId>,
    /// Number at the door.
    pub number: String,
    /// State: shape and colour follow it.
    pub state: DoorState,
    /// All of it in one line, to be read aloud.
    pub spoken: String,
}

/// One floor, or one house number where there are no floors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FloorRow {
    /// What stands before the marks: "12", "0".
    pub label: String,
    /// The same to be read aloud.
    pub spoken: String,
    /// The doors, in the order of their numbers.
    pub cells: Vec<DoorCell>,
}

/// What a mark means, and how many there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LegendEntry {
    /// The state.
    pub state: DoorState,
    /// "New: 9".
    pub word: String,
}

/// A building to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BuildingChoice {
    /// The building.
    pub building: BuildingId,
    /// Street and number.
    pub name: String,
    /// It is the one that is shown.
    pub chosen: bool,
}

/// A building.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BuildingView {
    /// Street and number.
    pub title: String,
    /// "14 floors, 84 doors".
    pub summary: String,
    /// The floors, the highest first.
    pub floors: Vec<FloorRow>,
    /// Every state that occurs, with its count.
    pub legend: Vec<LegendEntry>,
    /// Buildings of this phone, those with most open welcomes first.
    pub buildings: Vec<BuildingChoice>,
    /// What to say where there is no building.
    pub empty: Option<String>,
}

/// A dwelling with what is open there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedCell {
    /// Its floor.
    pub floor: i64,
    /// Its door.
    pub cell: DoorCell,
}

/// The order of the legend: what is still to do first.
const LEGEND: [DoorState; 5] =
    [DoorState::New, DoorState::Tried, DoorState::Met, DoorState::DoNotVisit, DoorState::Closed];

/// One door's mark.
#[must_use]
pub fn cell(
    dwelling: DwellingId,
    household: Option<HouseholdId>,
    number: String,
    state: DoorState,
    title: &str,
    texts: &Texts,
) -> DoorCell {
    let spoken = texts.list([number.as_str(), title]);
    DoorCell { dwelling, household, number, state, spoken }
}

/// A building. `cells` are in the order of their door numbers.
#[must_use]
pub fn building(title: String, cells: Vec<PlacedCell>, buildings: Vec<BuildingChoice>, texts: &Texts) -> BuildingView {
    let doors = cells.len();
    let count = |state| cells.iter().filter(|placed| placed.cell.state == state).count();
    let legend = LEGEND
        .into_iter()
        .map(|state| (state, count(state)))
        .filter(|(_, n)| *n > 0)
        .map(|(state, n)| LegendEntry {
            state,
            word: texts.with(&format!("legend-{}", state.code()), &[("n", n.into())]),
        })
        .collect();
    let mut floors: BTreeMap<i64, Vec<DoorCell>> = BTreeMap::new();
    for placed in cells {
        floors.entry(placed.floor).or_default().push(placed.cell);
    }
    let summary = [texts.with("floors", &[("n", floors.len().into())]), texts.with("doors", &[("n", doors.into())])];
    BuildingView {
        title,
        summary: summary.join(&texts.get("part-separator")),
        floors: floors
            .into_iter()
            .rev()
            .map(|(number, cells)| FloorRow { label: number.to_string(), spoken: floor(number, texts), cells })
            .collect(),
        legend,
        empty: (doors == 0).then(|| texts.get("building-empty")),
        buildings,
    }
}
