//! The neighbourhood: types, rules and folds. Pure: no I/O, no clock of its own, no words for people.

mod codes;
mod ids;
mod table;
mod tables;

pub use codes::{ActivityKind, ActivityStatus, DayPart, Direction, PlaceKind, VisitOutcome};
pub use ids::{
    AccountId, ActivityId, BuildingId, CityId, DossierId, DwellingId, HouseholdId, HouseholdNameId, NeighbourhoodId,
    PartnerId, PlaceId, RetractionId, StairwellId, VisitId,
};
pub use table::{Record, RecordError};
pub use tables::{
    Account, Activity, Building, COACH, City, Dossier, Dwelling, Household, HouseholdName, Neighbourhood, PLEINMAKER,
    PUBLIC, Partner, Place, Retraction, SCHEMA, Stairwell, TEAM, Visit,
};
