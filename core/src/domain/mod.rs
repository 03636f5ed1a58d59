//! The neighbourhood: types, rules and folds. Pure: no I/O, no clock of its own, no words for people.

mod address;
mod check;
mod codes;
mod counts;
mod example;
mod face;
pub(crate) mod hours;
mod ids;
mod moves;
mod occurrence;
mod place;
mod plan;
mod repeat;
mod round;
mod rsvp;
mod rsvp_check;
mod search;
mod seat;
mod settings;
mod signal;
mod signal_check;
mod table;
mod tables;
#[cfg(test)]
pub(crate) mod testing;
pub mod time;
mod walk;
mod welcome;

pub use address::{AddressBook, Found};
pub use check::{VisitProblem, check_visit};
pub use codes::{
    ActivityKind, ActivityStatus, DayPart, Direction, PlaceKind, RsvpAnswer, SeatState, SignalKind, SignalStepKind,
    SignalUrgency, VisitOutcome,
};
pub use counts::{Count, Counts, Reader, SMALLEST_TOLD};
pub use example::{EXAMPLE_CITY, example_activities, example_city, example_moves, reference_day};
pub use face::{FaceProblem, check_new_face, face_id, is_face_of, lives_at, settle_door};
pub use hours::{Hours, MAX_HOURS, Openness, Span, openness};
pub use ids::{
    AccountId, ActivityId, AttendanceId, BuildingId, CardId, CityId, DossierId, DwellingId, HouseholdId,
    HouseholdNameId, MemberId, NeighbourhoodId, PartnerId, PlaceId, RetractionId, RsvpId, SeatId, SignalId,
    SignalStepId, StairwellId, ToldId, TranslationId, VisitId,
};
pub use moves::{
    ColumnUse, Encoding, Existing, ExistingName, Field, ImportPlan, Intake, Known, LineReport, MAX_BYTES,
    MAX_HOUSEHOLD_NAME, MAX_ROWS, MoveList, MoveRow, ReadError, Remark, RemarkCode, Severity, Summary, Verdict,
    clean_name, dossier_key, plan_import, read_language, read_moves,
};
pub use occurrence::{
    BadKey, MAX_MOVE_DAYS, Occurrence, OccurrenceKey, read_days, read_moved, write_days, write_moved,
};
pub use plan::{
    BuildingPlan, CityPlan, CityRows, LabelPattern, Locality, NeighbourhoodPlan, PartnerPlan, PlacePlan, PlanError,
};
pub use repeat::{Repeat, RepeatError, on_the_wall};
pub use round::{Round, Stop};
pub use rsvp::{AttendanceSums, Party, Received, RsvpFact, latest_count, must_hear, standing};
pub use rsvp_check::{
    COUNT_DAYS, MAX_BRINGS, MAX_COUNTED, MAX_PERSONS, RsvpProblem, check_attendance, check_rsvp, clean_brings,
};
pub use search::{AskedName, Hit, Matched, NameAt, SearchBook};
pub use seat::{InLine, Place as SeatPlace, free_places, line_up, place_of, seat_id};
pub use settings::Settings;
pub use signal::{SignalFacts, SignalStage, SignalState, StepFact, Telling};
pub use signal_check::{MAX_ANSWER, MAX_OWNER, MAX_SIGNAL_WORDS, SignalProblem, check_signal, check_step, clean_words};
pub use table::{Record, RecordError};
pub use tables::{
    Activity, Attendance, Building, COACH, City, Dossier, Dwelling, Household, HouseholdName, Member, Neighbourhood,
    PLEINMAKER, PUBLIC, Partner, Place, Retraction, Rsvp, SCHEMA, Seat, Signal, SignalStep, Stairwell, TEAM, Told,
    Translation, Visit,
};
pub use time::{Moment, Slot, TIME_ZONE};
pub use walk::{Door, WalkKey};
pub use welcome::{
    MAX_COME_BACK_MONTHS, MAX_DO_NOT_VISIT_MONTHS, Next, Phase, Reason, VisitFact, Welcome, WelcomeFacts,
    closed_by_facts,
};
