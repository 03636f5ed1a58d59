//! What the tests of the rules are written with.

use super::time::TIME_ZONE;
use super::{
    AccountId, Activity, ActivityId, ActivityKind, ActivityStatus, Building, BuildingId, Direction, Door, Dwelling,
    DwellingId, Household, HouseholdId, NeighbourhoodId, PlaceId, Stairwell, StairwellId, Visit, VisitFact, VisitId,
    VisitOutcome, WelcomeFacts,
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};
use uuid::Uuid;

/// `2026-03-10`
pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// `2026-03-10 14:00` in Ostend.
pub fn local(text: &str) -> DateTime<Utc> {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    TIME_ZONE.from_local_datetime(&local).unwrap().to_utc()
}

/// An id that says nothing about when it was made.
pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// A household with this id's number at the dwelling of the same number.
pub fn household(number: u128, moved_in: &str) -> Household {
    Household {
        id: HouseholdId(id(number)),
        neighbourhood: NeighbourhoodId(id(1)),
        dwelling: DwellingId(id(number)),
        moved_in: date(moved_in),
        moved_out: None,
        language: None,
    }
}

/// A free soup of two hours.
pub fn activity(number: u128, starts: &str) -> Activity {
    Activity {
        id: ActivityId(id(number)),
        neighbourhood: NeighbourhoodId(id(1)),
        kind: ActivityKind::Soup,
        title: "Soep".into(),
        title_language: "nl".into(),
        place: PlaceId(id(1)),
        starts: local(starts),
        ends: Some(local(starts) + chrono::TimeDelta::hours(2)),
        status: ActivityStatus::Planned,
        free: Some(true),
        step_free: None,
        sequence: 0,
        capacity: None,
        languages: None,
        hearing_loop: None,
        toilet: None,
        indoors: None,
        signup: None,
        repeats: None,
        except: None,
        cancelled_on: None,
        moved: None,
    }
}

/// A visit to household 1, known to this phone only.
pub fn visit(number: u128, outcome: VisitOutcome, at: &str) -> VisitFact {
    VisitFact {
        visit: Visit {
            id: VisitId(id(number)),
            neighbourhood: NeighbourhoodId(id(1)),
            household: HouseholdId(id(1)),
            outcome,
            at: local(at),
            by: AccountId(id(1)),
            come_back_on: None,
            come_back_part: None,
            not_wanted_months: None,
        },
        received_at: None,
        retracted: false,
    }
}

/// Household 1, moved in on 2 March 2026 (a Monday), with these visits.
pub fn facts(visits: impl IntoIterator<Item = VisitFact>) -> WelcomeFacts {
    WelcomeFacts { household: household(1, "2026-03-02"), visits: visits.into_iter().collect() }
}

/// A door with everything that it borrows. Everything carries the door's number, in building 1, stairwell 1, box "A".
#[derive(Debug, Clone)]
pub struct Place {
    pub building: Building,
    pub stairwell: Stairwell,
    pub dwelling: Dwelling,
    pub facts: WelcomeFacts,
}

impl Place {
    /// Moved in on 2 March 2026.
    pub fn new(number: u128) -> Self {
        let neighbourhood = NeighbourhoodId(id(1));
        let (building, stairwell) = (BuildingId(id(1)), StairwellId(id(1)));
        Self {
            building: Building {
                id: building,
                neighbourhood,
                street: "Street".into(),
                number: "1".into(),
                position: 1,
            },
            stairwell: Stairwell {
                id: stairwell,
                neighbourhood,
                building,
                label: String::new(),
                position: 1,
                direction: Direction::BottomUp,
            },
            dwelling: Dwelling {
                id: DwellingId(id(number)),
                neighbourhood,
                stairwell,
                floor: 0,
                label: "A".into(),
                position: 1,
            },
            facts: WelcomeFacts { household: household(number, "2026-03-02"), visits: Vec::new() },
        }
    }

    pub fn building(mut self, number: u128, position: i64) -> Self {
        self.building.id = BuildingId(id(number));
        self.building.position = position;
        self.stairwell.building = self.building.id;
        self
    }

    pub fn stairwell(mut self, number: u128, position: i64) -> Self {
        self.stairwell.id = StairwellId(id(number));
        self.stairwell.position = position;
        self.dwelling.stairwell = self.stairwell.id;
        self
    }

    pub fn dwelling(mut self, floor: i64, position: i64) -> Self {
        self.dwelling.floor = floor;
        self.dwelling.position = position;
        self
    }

    pub fn top_down(mut self) -> Self {
        self.stairwell.direction = Direction::TopDown;
        self
    }

    pub fn moved_in(mut self, day: &str) -> Self {
        self.facts.household.moved_in = date(day);
        self
    }

    /// A visit to this household.
    pub fn visited(mut self, outcome: VisitOutcome, at: &str) -> Self {
        let mut fact = visit(self.facts.visits.len() as u128 + 1, outcome, at);
        fact.visit.household = self.facts.household.id;
        self.facts.visits.push(fact);
        self
    }

    pub fn number(&self) -> u128 {
        self.facts.household.id.0.as_u128()
    }

    pub fn door(&self) -> Door<'_> {
        Door { building: &self.building, stairwell: &self.stairwell, dwelling: &self.dwelling, facts: &self.facts }
    }
}
