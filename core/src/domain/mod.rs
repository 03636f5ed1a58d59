//! The neighbourhood: types, rules and folds. Pure: no I/O, no clock of its own, no words for people.

mod address;
mod codes;
mod example;
mod ids;
mod moves;
mod plan;
mod table;
mod tables;

pub use address::{AddressBook, Found};
pub use codes::{ActivityKind, ActivityStatus, DayPart, Direction, PlaceKind, VisitOutcome};
pub use example::{EXAMPLE_CITY, example_activities, example_city, example_moves, reference_day};
pub use ids::{
    AccountId, ActivityId, BuildingId, CityId, DossierId, DwellingId, HouseholdId, HouseholdNameId, NeighbourhoodId,
    PartnerId, PlaceId, RetractionId, StairwellId, VisitId,
};
pub use moves::{
    ColumnUse, Encoding, Existing, ExistingName, Field, ImportPlan, Intake, Known, LineReport, MAX_BYTES, MAX_ROWS,
    MoveList, MoveRow, ReadError, Remark, RemarkCode, Severity, Summary, Verdict, plan_import, read_language,
    read_moves,
};
pub use plan::{
    BuildingPlan, CityPlan, CityRows, LabelPattern, Locality, NeighbourhoodPlan, PartnerPlan, PlacePlan, PlanError,
};
pub use table::{Record, RecordError};
pub use tables::{
    Account, Activity, Building, COACH, City, Dossier, Dwelling, Household, HouseholdName, Neighbourhood, PLEINMAKER,
    PUBLIC, Partner, Place, Retraction, SCHEMA, Stairwell, TEAM, Visit,
};
