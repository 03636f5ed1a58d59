//! Every synced table of the product, once. Adding a field: a line with the next free number, then
//! [`SCHEMA`]'s version plus one.

use super::codes::{
    ActivityKind, ActivityStatus, DayPart, Direction, PlaceKind, RsvpAnswer, SeatState, SignalKind, SignalStepKind,
    SignalUrgency, VisitOutcome,
};
use super::ids::{
    AccountId, ActivityId, AttendanceId, BuildingId, CityId, DossierId, DwellingId, HouseholdId, HouseholdNameId,
    MemberId, NeighbourhoodId, PartnerId, PlaceId, RetractionId, RsvpId, SeatId, SignalId, SignalStepId, StairwellId,
    ToldId, TranslationId, VisitId,
};
use super::table::{Record, table};
use crate::schema::{Audience, FieldValue, Row, Schema, card_table};
use chrono::{DateTime, NaiveDate, Utc};

/// Everybody, without an account.
pub const PUBLIC: Audience = 0;
/// Pleinmakers and coaches of the neighbourhood: doors, tenancies and signals, no names, no outcomes.
pub const TEAM: Audience = 1;
/// Pleinmakers only: visits, and names while a welcome is open. A coach never reads which door refused.
pub const PLEINMAKER: Audience = 2;
/// Coaches only: dossiers, and names after a welcome.
pub const COACH: Audience = 3;

/// All tables, and who reads what.
pub const SCHEMA: Schema = Schema {
    version: 6,
    tables: &[
        City::TABLE,
        Neighbourhood::TABLE,
        Building::TABLE,
        Stairwell::TABLE,
        Dwelling::TABLE,
        Member::TABLE,
        Household::TABLE,
        HouseholdName::TABLE,
        Visit::TABLE,
        Retraction::TABLE,
        Place::TABLE,
        Partner::TABLE,
        Activity::TABLE,
        Dossier::TABLE,
        Signal::TABLE,
        SignalStep::TABLE,
        Rsvp::TABLE,
        Seat::TABLE,
        Attendance::TABLE,
        Told::TABLE,
        Translation::TABLE,
        card_table(&[PUBLIC, TEAM, PLEINMAKER, COACH]),
    ],
    roles: &[("resident", &[PUBLIC]), ("pleinmaker", &[PUBLIC, TEAM, PLEINMAKER]), ("coach", &[PUBLIC, TEAM, COACH])],
};

table! {
    /// A city that has Pleinmakers. Its rows are public.
    City(CityId) = 1, rank 0, Record, audience [PUBLIC] by |_| PUBLIC, scope city {
        /// Itself: the scope of its bucket.
        1 city: CityId;
        /// Name as the city writes it.
        2 name: String;
    }
}

table! {
    /// A neighbourhood (buurt): the unit of work, of access and of counting.
    Neighbourhood(NeighbourhoodId) = 2, rank 0, Record, audience [PUBLIC] by |_| PUBLIC, scope neighbourhood {
        /// Itself: the scope of its buckets.
        1 neighbourhood: NeighbourhoodId;
        /// The city.
        2 city: CityId;
        /// Name on screen.
        3 name: String;
        /// Name in addresses of pages: a-z, 0-9, `-`.
        4 slug: String, indexed;
        /// District (wijk) that it lies in.
        5 district: String;
    }
}

table! {
    /// A building: a street and a house number.
    Building(BuildingId) = 3, rank 1, Record, audience [TEAM] by |_| TEAM, scope neighbourhood {
        /// Where it stands.
        1 neighbourhood: NeighbourhoodId, indexed => Neighbourhood;
        /// Street as it is officially written.
        2 street: String;
        /// House number, with its letter when it has one.
        3 number: String;
        /// Order in a walk through the neighbourhood.
        4 position: i64;
    }
}

table! {
    /// A stairwell. Its direction is the one thing of a building that the team itself sets.
    Stairwell(StairwellId) = 4, rank 1, Record, audience [TEAM] by |_| TEAM, scope neighbourhood {
        /// Where it is.
        1 neighbourhood: NeighbourhoodId => Neighbourhood;
        /// Building that it belongs to.
        2 building: BuildingId, indexed => Building;
        /// Label at the door, empty where the building has only one.
        3 label: String;
        /// Order within the building.
        4 position: i64;
        /// Way in which the team walks it.
        5 direction: Direction, last_arrived;
    }
}

table! {
    /// A dwelling: the anchor of everything that happens at a door.
    Dwelling(DwellingId) = 5, rank 1, Record, audience [TEAM] by |_| TEAM, scope neighbourhood {
        /// Where it is.
        1 neighbourhood: NeighbourhoodId => Neighbourhood;
        /// Stairwell that leads to it.
        2 stairwell: StairwellId, indexed => Stairwell;
        /// Floor, 0 is the ground floor.
        3 floor: i64;
        /// Box number or letter as on the door (`1302`, `A`); empty for a house without one.
        4 label: String;
        /// Order on its floor, from the stairs.
        5 position: i64;
    }
}

table! {
    /// A Pleinmaker in a neighbourhood, as her colleagues see her; one row for each neighbourhood that she works in.
    Member(MemberId) = 6, rank 1, Record, audience [TEAM] by |_| TEAM, scope neighbourhood {
        /// Neighbourhood that she works in.
        1 neighbourhood: NeighbourhoodId => Neighbourhood;
        /// Who she is, across neighbourhoods and phones.
        2 account: AccountId, indexed;
        /// First name.
        3 first_name: String;
    }
}

table! {
    /// A tenancy at a dwelling. No name, no telephone number, no remark. A list brings it, or a Pleinmaker who finds
    /// somebody new at the door: of that one, a phone makes the row and may take it back.
    Household(HouseholdId) = 7, rank 2, Record, audience [TEAM] by |_| TEAM, scope neighbourhood {
        /// Where it is.
        1 neighbourhood: NeighbourhoodId, indexed => Neighbourhood;
        /// Home.
        2 dwelling: DwellingId, indexed last_arrived => Dwelling;
        /// First day.
        3 moved_in: NaiveDate, last_arrived;
        /// First day on which they no longer live here; the first day itself where nobody new lived here after all.
        4 moved_out: Option<NaiveDate>, last_arrived;
        /// Language that they speak, ISO 639, where the list says one.
        5 language: Option<String>;
    }
}

table! {
    /// A household's name. Pleinmakers read it while the welcome is open; then it moves to the coach.
    HouseholdName(HouseholdNameId) = 8, rank 2, Record, audience [PLEINMAKER, COACH] by name_audience, scope neighbourhood {
        /// Where it is.
        1 neighbourhood: NeighbourhoodId => Neighbourhood;
        /// Whose name.
        2 household: HouseholdId, indexed => Household;
        /// As on the list, or as they say it at the door.
        3 name: String, ask;
        /// The welcome is open. Only the server writes this.
        4 open: bool, indexed;
    }
}

fn name_audience(row: &Row) -> Audience {
    match row.get(HouseholdName::open).and_then(bool::from_value) {
        Some(true) => PLEINMAKER,
        _ => COACH,
    }
}

table! {
    /// One knock at a door, as it happened. Never changed; taken back by a [`Retraction`].
    Visit(VisitId) = 9, rank 3, Fact, audience [PLEINMAKER] by |_| PLEINMAKER, scope neighbourhood {
        /// Where it was.
        1 neighbourhood: NeighbourhoodId, indexed => Neighbourhood;
        /// Whose door.
        2 household: HouseholdId, indexed => Household;
        /// What happened.
        3 outcome: VisitOutcome;
        /// When, by the phone's clock (corrected by the server's last time).
        4 at: DateTime<Utc>, indexed;
        /// Who stood there.
        5 by: AccountId;
        /// With `come_back`: the day that was asked for.
        6 come_back_on: Option<NaiveDate>;
        /// With `come_back`: the part of that day.
        7 come_back_part: Option<DayPart>;
        /// With `not_wanted`: for how many months they chose.
        8 not_wanted_months: Option<i64>;
    }
}

table! {
    /// Takes a visit back: an undo. The visit stays stored and no longer counts.
    Retraction(RetractionId) = 10, rank 3, Fact, audience [PLEINMAKER] by |_| PLEINMAKER, scope neighbourhood {
        /// Where it was.
        1 neighbourhood: NeighbourhoodId => Neighbourhood;
        /// The visit that is taken back.
        2 visit: VisitId, indexed => Visit;
        /// When, by the phone's clock.
        3 at: DateTime<Utc>;
        /// Who takes it back.
        4 by: AccountId;
    }
}

table! {
    /// A place that matters in the neighbourhood.
    Place(PlaceId) = 11, rank 1, Record, audience [PUBLIC] by |_| PUBLIC, scope neighbourhood {
        /// Where it is.
        1 neighbourhood: NeighbourhoodId => Neighbourhood;
        /// Name as people say it.
        2 name: String;
        /// What it is.
        3 kind: PlaceKind;
        /// Street and number, where it has one.
        4 address: Option<String>;
        /// What one can go there for, in Dutch; other languages are [`Translation`]s.
        5 purpose: Option<String>;
        /// When it is open, in OpenStreetMap's `opening_hours`; without them nobody knows.
        6 opening_hours: Option<String>;
        /// Languages that are spoken there, ISO 639, with spaces between them.
        7 languages: Option<String>;
        /// Can be reached without a step, where it is known.
        8 step_free: Option<bool>;
        /// Telephone number.
        9 phone: Option<String>;
        /// Where it is, millionths of a degree north; where it is known.
        10 latitude: Option<i64>;
        /// Where it is, millionths of a degree east; where it is known.
        11 longitude: Option<i64>;
    }
}

table! {
    /// An organisation that helps.
    Partner(PartnerId) = 12, rank 1, Record, audience [PUBLIC] by |_| PUBLIC, scope neighbourhood {
        /// Neighbourhood that it is listed in.
        1 neighbourhood: NeighbourhoodId => Neighbourhood;
        /// Name.
        2 name: String;
        /// What one can go there for, in Dutch.
        3 purpose: String;
        /// Telephone number.
        4 phone: Option<String>;
        /// Where one finds it: that place has the address and the hours.
        5 place: Option<PlaceId> => Place;
        /// Languages that are spoken there, ISO 639, with spaces between them.
        6 languages: Option<String>;
    }
}

table! {
    /// Something that residents can come to, once or repeating.
    Activity(ActivityId) = 13, rank 1, Record, audience [PUBLIC] by |_| PUBLIC, scope neighbourhood {
        /// Where it is.
        1 neighbourhood: NeighbourhoodId => Neighbourhood;
        /// What it is, by icon and word.
        2 kind: ActivityKind;
        /// Free title.
        3 title: String;
        /// Language of the title, ISO 639.
        4 title_language: String;
        /// Place where it is.
        5 place: PlaceId => Place;
        /// Start.
        6 starts: DateTime<Utc>, indexed;
        /// End, where it is known.
        7 ends: Option<DateTime<Utc>>;
        /// Whether it goes on.
        8 status: ActivityStatus;
        /// Costs nothing, where it is known.
        9 free: Option<bool>;
        /// Can be reached without a step, where it is known.
        10 step_free: Option<bool>;
        /// Number of changes of time, place or status so far: a calendar's SEQUENCE.
        11 sequence: i64;
        /// Places; without a number there is no limit.
        12 capacity: Option<i64>;
        /// Languages that are spoken there, ISO 639, with spaces between them.
        13 languages: Option<String>;
        /// Has a hearing loop, where it is known.
        14 hearing_loop: Option<bool>;
        /// Has a toilet, where it is known.
        15 toilet: Option<bool>;
        /// Is indoors, where it is known.
        16 indoors: Option<bool>;
        /// One must sign up, where it is known.
        17 signup: Option<bool>;
        /// How it repeats: a rule of RFC 5545, without `RRULE:`. The hour is that of `starts` on the wall.
        18 repeats: Option<String>, indexed;
        /// Days that are left out, with spaces between them.
        19 except: Option<String>;
        /// Days on which it was to be and does not go on; they stay visible.
        20 cancelled_on: Option<String>;
        /// Times that were moved: the day that names one, `=`, and the new time on the wall; spaces between them.
        21 moved: Option<String>;
    }
}

table! {
    /// The housing company's number for a tenancy: by it the next list knows what it already told.
    Dossier(DossierId) = 14, rank 4, Record, audience [COACH] by |_| COACH, scope neighbourhood {
        /// Where it is.
        1 neighbourhood: NeighbourhoodId => Neighbourhood;
        /// Number as on the list.
        2 number: String, indexed;
        /// The tenancy.
        3 household: HouseholdId, indexed => Household;
    }
}

table! {
    /// A question or signal that a Pleinmaker takes up. Never changed; what happens to it is a [`SignalStep`].
    Signal(SignalId) = 15, rank 3, Fact, audience [TEAM] by |_| TEAM, scope neighbourhood {
        /// Where it is.
        1 neighbourhood: NeighbourhoodId, indexed => Neighbourhood;
        /// What it is about.
        2 kind: SignalKind;
        /// How soon it needs somebody.
        3 urgency: SignalUrgency;
        /// The building; without one it is elsewhere in the neighbourhood.
        4 building: Option<BuildingId> => Building;
        /// The door.
        5 dwelling: Option<DwellingId> => Dwelling;
        /// Who asked: the next tenant has nothing to do with it, and erasing them erases it.
        6 household: Option<HouseholdId>, indexed => Household;
        /// What it is, in a few words, without names.
        7 words: Option<String>;
        /// When, by the phone's clock.
        8 at: DateTime<Utc>;
        /// Who took it up.
        9 by: AccountId;
    }
}

table! {
    /// One thing that happened to a signal.
    SignalStep(SignalStepId) = 16, rank 3, Fact, audience [TEAM] by |_| TEAM, scope neighbourhood {
        /// Where it is.
        1 neighbourhood: NeighbourhoodId => Neighbourhood;
        /// The signal.
        2 signal: SignalId, indexed => Signal;
        /// What happened.
        3 kind: SignalStepKind;
        /// When, by the clock of whose step it is.
        4 at: DateTime<Utc>;
        /// Which Pleinmaker; without one it is the coach.
        5 by: Option<AccountId>;
        /// With `passed_on`: who has it now, often an organisation.
        6 owner: Option<String>;
        /// With `passed_on`: the day by which an answer is expected.
        7 due_on: Option<NaiveDate>;
        /// With `answered`: the answer.
        8 words: Option<String>;
        /// With `carried_back`: the answer that was brought. A later answer is not brought yet, whatever clocks say.
        9 answer: Option<SignalStepId>;
    }
}

table! {
    /// What a household, or somebody without a phone, said about one time of an activity. A later one replaces it.
    Rsvp(RsvpId) = 17, rank 3, Fact, audience [PLEINMAKER] by |_| PLEINMAKER, scope neighbourhood {
        /// Where it is.
        1 neighbourhood: NeighbourhoodId => Neighbourhood;
        /// The activity.
        2 activity: ActivityId => Activity;
        /// The day that names which time of it.
        3 occurrence: NaiveDate, indexed;
        /// The start as it was told: who heard the new one need not be told of it.
        4 starts: DateTime<Utc>;
        /// Who; erasing them erases it. Without one it is somebody without a phone, and no name.
        5 household: Option<HouseholdId>, indexed => Household;
        /// How many come.
        6 persons: i64;
        /// What was said.
        7 answer: RsvpAnswer;
        /// What they bring, in a few words.
        8 brings: Option<String>;
        /// They would like to be fetched.
        9 fetch: bool;
        /// When, by the phone's clock.
        10 at: DateTime<Utc>;
        /// Who wrote it down.
        11 by: AccountId;
        /// Without a household: the first thing that was written down of the same somebody.
        12 replaces: Option<RsvpId>;
    }
}

table! {
    /// What the server decided for one who comes where places are limited. Only the server writes it.
    Seat(SeatId) = 18, rank 4, Record, audience [PLEINMAKER] by |_| PLEINMAKER, scope neighbourhood {
        /// Where it is.
        1 neighbourhood: NeighbourhoodId => Neighbourhood;
        /// The activity.
        2 activity: ActivityId => Activity;
        /// The day that names which time of it.
        3 occurrence: NaiveDate, indexed;
        /// Whose.
        4 household: Option<HouseholdId>, indexed => Household;
        /// Without a household: the first thing that was written down of them.
        5 guest: Option<RsvpId>;
        /// For how many.
        6 persons: i64;
        /// What was decided.
        7 state: SeatState;
        /// Place in the line, in the server's order.
        8 position: i64;
    }
}

table! {
    /// How many were at one time of an activity. Counts only. The latest counts, all are kept.
    Attendance(AttendanceId) = 19, rank 3, Fact, audience [TEAM] by |_| TEAM, scope neighbourhood {
        /// Where it was.
        1 neighbourhood: NeighbourhoodId => Neighbourhood;
        /// The activity.
        2 activity: ActivityId => Activity;
        /// The day that names which time of it.
        3 occurrence: NaiveDate, indexed;
        /// Were there.
        4 present: i64;
        /// Of these, for the first time.
        5 first_time: i64;
        /// Of these, got to know a neighbour.
        6 met: i64;
        /// When it was counted, by the phone's clock.
        7 at: DateTime<Utc>;
        /// Who counted.
        8 by: AccountId;
    }
}

table! {
    /// A household heard that a time of an activity was moved or cancelled.
    Told(ToldId) = 20, rank 3, Fact, audience [PLEINMAKER] by |_| PLEINMAKER, scope neighbourhood {
        /// Where it is.
        1 neighbourhood: NeighbourhoodId => Neighbourhood;
        /// The activity.
        2 activity: ActivityId => Activity;
        /// The day that names which time of it.
        3 occurrence: NaiveDate, indexed;
        /// Who heard it.
        4 household: HouseholdId, indexed => Household;
        /// The new start that they heard; without one, that it does not go on.
        5 starts: Option<DateTime<Utc>>;
        /// When, by the phone's clock.
        6 at: DateTime<Utc>;
        /// Who told them.
        7 by: AccountId;
    }
}

table! {
    /// What people read, in another language than the one it was written in. Of exactly one of the three.
    Translation(TranslationId) = 21, rank 2, Record, audience [PUBLIC] by |_| PUBLIC, scope neighbourhood {
        /// Where it is.
        1 neighbourhood: NeighbourhoodId => Neighbourhood;
        /// Of this activity: its title.
        2 activity: Option<ActivityId>, indexed => Activity;
        /// Of this place: what one can go there for.
        3 place: Option<PlaceId>, indexed => Place;
        /// Of this partner: what one can go there for.
        4 partner: Option<PartnerId>, indexed => Partner;
        /// Language, ISO 639.
        5 language: String;
        /// The words.
        6 words: String;
        /// Somebody who speaks the language has read them.
        7 reviewed: bool;
    }
}
