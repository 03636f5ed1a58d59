//! From an address on a list to the one dwelling that it means. Buildings are the truth: nothing is invented here.

mod spelling;

pub(in crate::domain) use spelling::{BoxKey, box_keys, door_keys, number_key};
pub(crate) use spelling::{plain, split_address, street_key};

use super::ids::{BuildingId, DwellingId, NeighbourhoodId, StairwellId};
use super::tables::{Building, Dwelling, Stairwell};
use spelling::number_readings;
use std::collections::{BTreeSet, HashMap};

/// What an address is in the neighbourhoods that are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// One dwelling, without doubt.
    Dwelling(DwellingId),
    /// More than one door could be meant; a person decides.
    Ambiguous,
    /// The building is known, this door is not; a person decides.
    UnknownDoor,
    /// The building is known and has more than one door, but no box is given; a person decides.
    NoBox,
    /// The street is known, this number is not; a person decides.
    UnknownBuilding,
    /// No known street: not one of these neighbourhoods.
    UnknownStreet,
}

#[derive(Debug, Default)]
struct Doors {
    /// Label in capitals, exactly as the rows have it, and the dwelling.
    literal: HashMap<String, Vec<DwellingId>>,
    by_key: HashMap<BoxKey, Vec<DwellingId>>,
    all: Vec<DwellingId>,
}

/// Every address of one or more neighbourhoods.
#[derive(Debug, Default)]
pub struct AddressBook {
    /// Street, then house number. Two buildings with one address share the entry, so neither hides the other.
    streets: HashMap<String, HashMap<String, Doors>>,
    neighbourhoods: HashMap<DwellingId, NeighbourhoodId>,
}

impl AddressBook {
    /// Reads the rows of buildings, stairwells and dwellings. Rows whose parent is missing are left out.
    #[must_use]
    pub fn new(buildings: &[Building], stairwells: &[Stairwell], dwellings: &[Dwelling]) -> Self {
        let addresses: HashMap<BuildingId, (String, String)> = buildings
            .iter()
            .map(|building| (building.id, (street_key(&building.street), number_key(&building.number))))
            .collect();
        let stairs: HashMap<StairwellId, &Stairwell> = stairwells.iter().map(|one| (one.id, one)).collect();
        let mut book = Self::default();
        for (street, number) in addresses.values() {
            book.streets.entry(street.clone()).or_default().entry(number.clone()).or_default();
        }
        for dwelling in dwellings {
            let Some(stairwell) = stairs.get(&dwelling.stairwell) else { continue };
            let Some((street, number)) = addresses.get(&stairwell.building) else { continue };
            let Some(doors) = book.streets.get_mut(street).and_then(|numbers| numbers.get_mut(number)) else {
                continue;
            };
            doors.literal.entry(dwelling.label.to_uppercase()).or_default().push(dwelling.id);
            for key in door_keys(&stairwell.label, &dwelling.label, dwelling.floor) {
                doors.by_key.entry(key).or_default().push(dwelling.id);
            }
            doors.all.push(dwelling.id);
            book.neighbourhoods.insert(dwelling.id, dwelling.neighbourhood);
        }
        book
    }

    /// Finds the dwelling of an address; `box_text` is empty where the list has none. A house number may carry the
    /// box ("12 bus 0304"). Two doors that could both be meant are never told apart by guessing.
    #[must_use]
    pub fn find(&self, street: &str, number: &str, box_text: &str) -> Found {
        let Some(numbers) = self.streets.get(&street_key(street)) else { return Found::UnknownStreet };
        let (mut known, mut says_a_box) = (false, false);
        let mut hits = BTreeSet::new();
        for (number, behind) in number_readings(number) {
            let Some(doors) = numbers.get(&number) else { continue };
            known = true;
            let text = joined_box(&behind, box_text, &number);
            says_a_box |= !text.trim().is_empty();
            hits.extend(doors.find(&text, &number));
        }
        match (hits.len(), hits.first()) {
            (1, Some(dwelling)) => Found::Dwelling(*dwelling),
            (0, _) if known && !says_a_box => Found::NoBox,
            (0, _) if known => Found::UnknownDoor,
            (0, _) => Found::UnknownBuilding,
            _ => Found::Ambiguous,
        }
    }

    /// The neighbourhood of a dwelling of this book.
    #[must_use]
    pub fn neighbourhood(&self, dwelling: DwellingId) -> Option<NeighbourhoodId> {
        self.neighbourhoods.get(&dwelling).copied()
    }

    /// Number of dwellings.
    #[must_use]
    pub fn len(&self) -> usize {
        self.neighbourhoods.len()
    }

    /// Whether no dwelling is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.neighbourhoods.is_empty()
    }
}

impl Doors {
    fn find(&self, box_text: &str, number: &str) -> Vec<DwellingId> {
        let literal = box_text.trim().to_uppercase();
        if let Some(found) = self.literal.get(&literal) {
            return found.clone();
        }
        let keys = box_keys(box_text, number);
        if let (true, [only]) = (keys == [BoxKey::Label(String::new())], self.all.as_slice()) {
            // A house with one door: lists leave its box out.
            return vec![*only];
        }
        keys.iter().filter_map(|key| self.by_key.get(key)).flatten().copied().collect()
    }
}

/// The box that stands behind the number, together with the box's own column.
fn joined_box(behind: &str, column: &str, number: &str) -> String {
    match (behind.is_empty(), column.trim().is_empty()) {
        (true, _) => column.to_owned(),
        (_, true) => behind.to_owned(),
        // The same box twice is one box; two different ones are a label of two parts ("A" and "5") or nothing.
        _ if box_keys(behind, number).iter().any(|key| box_keys(column, number).contains(key)) => column.to_owned(),
        _ => format!("{behind} {column}"),
    }
}

#[cfg(test)]
mod tests;
