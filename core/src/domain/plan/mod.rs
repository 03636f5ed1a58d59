//! The file of a city: which neighbourhoods, buildings and dwellings exist, by pattern; places and partners.
//!
//! A list of moves never adds a dwelling; this file does. Ids follow from names alone, so that the same file always
//! gives the same rows, and a building that is added changes no other row's id.

mod expand;
mod numbers;

pub use expand::CityRows;
pub(crate) use expand::named_uuid;

use super::codes::PlaceKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use thiserror::Error;

/// Largest number of dwellings in one city file.
pub const MAX_DWELLINGS: usize = 200_000;
/// Largest number of dwellings in one building.
pub const MAX_DOORS_IN_BUILDING: usize = 2_000;
/// Largest number of house numbers in one building entry.
pub const MAX_NUMBERS: usize = 5_000;
/// Longest name, in characters.
pub const MAX_NAME: usize = 120;

/// A city and its neighbourhoods.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CityPlan {
    /// Name as the city writes it.
    pub name: String,
    /// Name in addresses of pages: a-z, 0-9, `-`. Ids follow from it: it never changes.
    pub slug: String,
    /// What its lists are expected to say of the municipality.
    #[serde(default)]
    pub locality: Locality,
    /// Its neighbourhoods.
    pub neighbourhoods: Vec<NeighbourhoodPlan>,
}

/// What addresses in the city have in common. A list that says something else gets a remark, no more.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Locality {
    /// Names of the municipality, in any language; empty: not checked.
    #[serde(default)]
    pub municipalities: Vec<String>,
    /// Beginnings of its postcodes; empty: not checked.
    #[serde(default)]
    pub postcodes: Vec<String>,
}

/// A neighbourhood (buurt).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeighbourhoodPlan {
    /// Name on screen.
    pub name: String,
    /// Name in addresses of pages: a-z, 0-9, `-`. Ids follow from it: it never changes.
    pub slug: String,
    /// District (wijk) that it lies in.
    pub district: String,
    /// Its buildings, in the order of a walk.
    pub buildings: Vec<BuildingPlan>,
    /// Places that matter.
    #[serde(default)]
    pub places: Vec<PlacePlan>,
    /// Organisations that help.
    #[serde(default)]
    pub partners: Vec<PartnerPlan>,
}

/// Buildings of one street that look alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BuildingPlan {
    /// Street as it is officially written.
    pub street: String,
    /// House numbers: `"12"`, `"12A"`, `"1-60"` (each), `"1-59/2"` (every second).
    pub numbers: Vec<String>,
    /// Labels of the stairwells; none: one without a label.
    #[serde(default)]
    pub stairwells: Vec<String>,
    /// Lowest and highest floor; 0 is the ground floor.
    #[serde(default)]
    pub floors: (i64, i64),
    /// Doors on each floor of each stairwell. Not together with `labels`.
    #[serde(default)]
    pub doors: Option<u32>,
    /// How the doors are labelled.
    #[serde(default)]
    pub pattern: LabelPattern,
    /// The labels of a stairwell's doors, from the lowest floor up, where they follow no pattern.
    #[serde(default)]
    pub labels: Vec<String>,
}

/// How the doors of a building are labelled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LabelPattern {
    /// No label: a house with one door.
    #[default]
    None,
    /// Two digits floor, two digits door: `1302`.
    FloorDoor,
    /// Floor, dot, door: `1.2`.
    FloorDotDoor,
    /// Counted from 1 through the stairwell: `5`.
    Count,
}

/// A place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlacePlan {
    /// Name as people say it.
    pub name: String,
    /// What it is.
    pub kind: PlaceKind,
    /// Street and number, where it has one.
    #[serde(default)]
    pub address: Option<String>,
    /// What one can go there for, in Dutch.
    #[serde(default)]
    pub purpose: Option<String>,
    /// The same in other languages, by ISO 639.
    #[serde(default)]
    pub purpose_in: BTreeMap<String, String>,
    /// When it is open, in OpenStreetMap's `opening_hours`.
    #[serde(default)]
    pub opening_hours: Option<String>,
    /// Languages that are spoken there, ISO 639, with spaces between them.
    #[serde(default)]
    pub languages: Option<String>,
    /// Can be reached without a step.
    #[serde(default)]
    pub step_free: Option<bool>,
    /// Telephone number.
    #[serde(default)]
    pub phone: Option<String>,
    /// Degrees north.
    #[serde(default)]
    pub latitude: Option<f64>,
    /// Degrees east.
    #[serde(default)]
    pub longitude: Option<f64>,
}

/// A partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerPlan {
    /// Name.
    pub name: String,
    /// What one can go there for, in Dutch.
    pub purpose: String,
    /// The same in other languages, by ISO 639.
    #[serde(default)]
    pub purpose_in: BTreeMap<String, String>,
    /// Telephone number.
    #[serde(default)]
    pub phone: Option<String>,
    /// Name of the place where one finds it.
    #[serde(default)]
    pub place: Option<String>,
    /// Languages that are spoken there, ISO 639, with spaces between them.
    #[serde(default)]
    pub languages: Option<String>,
}

/// Why a city file is refused.
#[derive(Debug, Clone, Error, PartialEq, Eq)]
pub enum PlanError {
    /// Not TOML, or of another shape; the parser's message names line and field.
    #[error("not a city file: {0}")]
    Format(String),
    /// A slug that is empty or holds more than a-z, 0-9, `-`.
    #[error("not a slug: {0:?}")]
    Slug(String),
    /// An empty name, a very long one, or one with control characters.
    #[error("{field}: a name of 1 to {MAX_NAME} characters is needed")]
    Name {
        /// Field of the file.
        field: &'static str,
    },
    /// A list that needs at least one entry has none.
    #[error("{of}: {field} is empty")]
    Empty {
        /// Name of what holds the list.
        of: String,
        /// Field of the file.
        field: &'static str,
    },
    /// The same thing twice; addresses are compared without regard to spelling.
    #[error("twice: {what} {name:?}")]
    Duplicate {
        /// Kind of thing.
        what: &'static str,
        /// The second one.
        name: String,
    },
    /// A house number, or range of them, that cannot be read.
    #[error("not a house number or range: {0:?}")]
    Number(String),
    /// Floors outside -5..=60, or the lowest above the highest.
    #[error("{0}: floors must lie in -5 to 60, the lowest first")]
    Floors(String),
    /// Doors and labels that contradict each other, or more than 99 doors on a floor.
    #[error("{0}: give either labels, or 1 to 99 doors with a pattern")]
    Doors(String),
    /// A partner in a place that the neighbourhood does not have.
    #[error("{partner}: no place {place:?}")]
    NoSuchPlace {
        /// The partner.
        partner: String,
        /// The place that it names.
        place: String,
    },
    /// Degrees outside -90 to 90 north or -180 to 180 east, or one without the other.
    #[error("{0}: latitude and longitude are degrees, and belong together")]
    Position(String),
    /// Opening hours that nobody would be able to read.
    #[error("{0}: opening hours are written as in OpenStreetMap, such as \"Mo-Fr 09:00-12:00; PH off\"")]
    Hours(String),
    /// Something else than codes of ISO 639, or a translation into Dutch, which is the text itself.
    #[error("{of}: not a language: {language:?}")]
    Language {
        /// The place or partner.
        of: String,
        /// What was given.
        language: String,
    },
    /// More than the stated limit.
    #[error("{of}: more than {limit} {what}")]
    TooMany {
        /// Name of what holds them.
        of: String,
        /// What is counted.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
}

impl CityPlan {
    /// Reads a city file and checks it.
    ///
    /// # Errors
    /// Text that is no city file, or a plan that [`CityPlan::rows`] refuses.
    pub fn from_toml(text: &str) -> Result<Self, PlanError> {
        let plan: Self = toml::from_str(text).map_err(|error| PlanError::Format(error.to_string()))?;
        plan.rows()?;
        Ok(plan)
    }
}

#[cfg(test)]
mod tests;
