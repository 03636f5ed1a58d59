//! The neighbourhood: types, rules and folds. Pure: no I/O, no clock of its own, no words for people.

mod check;
mod codes;
mod counts;
mod ids;
mod round;
mod settings;
mod table;
mod tables;
#[cfg(test)]
mod testing;
pub mod time;
mod walk;
mod welcome;

pub use check::{VisitProblem, check_visit};
pub use codes::{ActivityKind, ActivityStatus, DayPart, Direction, PlaceKind, VisitOutcome};
pub use counts::{Count, Counts, Reader, SMALLEST_TOLD};
pub use ids::{
    AccountId, ActivityId, BuildingId, CityId, DossierId, DwellingId, HouseholdId, HouseholdNameId, MemberId,
    NeighbourhoodId, PartnerId, PlaceId, RetractionId, StairwellId, VisitId,
};
pub use round::{Round, Stop};
pub use settings::Settings;
pub use table::{Record, RecordError};
pub use tables::{
    Activity, Building, COACH, City, Dossier, Dwelling, Household, HouseholdName, Member, Neighbourhood, PLEINMAKER,
    PUBLIC, Partner, Place, Retraction, SCHEMA, Stairwell, TEAM, Visit,
};
pub use time::{Moment, Slot, TIME_ZONE};
pub use walk::{Door, WalkKey};
pub use welcome::{
    MAX_COME_BACK_MONTHS, MAX_DO_NOT_VISIT_MONTHS, Next, Phase, Reason, VisitFact, Welcome, WelcomeFacts,
    closed_by_facts,
};
