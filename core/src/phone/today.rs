//! Today's doors, and one door.

use super::Phone;
use super::error::PhoneError;
use super::face::can_be_taken_back;
use crate::domain::{
    AccountId, Building, BuildingId, Door, Dwelling, HouseholdId, Member, Moment, Record, Round, SignalFacts,
    SignalStage, Stairwell, StairwellId, Stop, Visit, VisitFact, Welcome, WelcomeFacts, time,
};
use crate::schema::RowKey;
use crate::store::ReadTx;
use crate::texts::Texts;
use crate::views::{
    AtTheDoor, DoorView, Journey, PlacedDoor, RowIn, TodayView, carry_back, door_row, door_view, today,
};
use std::collections::BTreeMap;

/// What a list of doors stands on, read once.
#[derive(Default)]
pub(super) struct Places {
    buildings: BTreeMap<BuildingId, Building>,
    stairwells: BTreeMap<StairwellId, Stairwell>,
    dwellings: BTreeMap<HouseholdId, Dwelling>,
}

impl Places {
    /// Reads what leads to a household's door; false where some of it has not arrived yet: no orphan is shown.
    pub(super) fn lead_to(&mut self, tx: &ReadTx<'_>, facts: &WelcomeFacts) -> Result<bool, PhoneError> {
        let household = &facts.household;
        let Some(dwelling) = tx.get::<Dwelling>(household.dwelling.0)? else { return Ok(false) };
        if !self.stairwells.contains_key(&dwelling.stairwell) {
            let Some(stairwell) = tx.get::<Stairwell>(dwelling.stairwell.0)? else { return Ok(false) };
            let Some(building) = tx.get::<Building>(stairwell.building.0)? else { return Ok(false) };
            self.buildings.insert(building.id, building);
            self.stairwells.insert(stairwell.id, stairwell);
        }
        self.dwellings.insert(household.id, dwelling);
        Ok(true)
    }

    pub(super) fn door<'a>(&'a self, facts: &'a WelcomeFacts) -> Option<Door<'a>> {
        let dwelling = self.dwellings.get(&facts.household.id)?;
        let stairwell = self.stairwells.get(&dwelling.stairwell)?;
        let building = self.buildings.get(&stairwell.building)?;
        Some(Door { building, stairwell, dwelling, facts })
    }
}

impl Phone {
    /// Today: the round, and more behind it.
    ///
    /// # Errors
    /// A phone that is no Pleinmaker's, or the store's.
    pub fn today(&self) -> Result<TodayView, PhoneError> {
        let account = self.account()?;
        let texts = self.texts();
        let now = self.moment();
        let status = self.status()?;
        self.store.read(|tx| {
            let mut households = tx.open_households(now.date())?;
            for id in tx.visited_between(&time::day(now.date()))? {
                if !households.iter().any(|household| household.id == id) {
                    households.extend(tx.household(id.0)?);
                }
            }
            let mut places = Places::default();
            let mut facts = Vec::with_capacity(households.len());
            for household in households {
                let welcome = tx.facts(household)?;
                if places.lead_to(tx, &welcome)? {
                    facts.push(welcome);
                }
            }
            let doors = facts.iter().filter_map(|facts| places.door(facts));
            let round = Round::of(doors, now, &self.settings);
            let names = Names::read(tx, account)?;
            let place = |stops: &[Stop<'_>]| {
                stops.iter().map(|stop| placed(tx, stop, &names, now, &texts)).collect::<Result<Vec<_>, _>>()
            };
            let answered = |facts: &SignalFacts| facts.stage() == SignalStage::Answered;
            let answered = self.placed_signals(tx, &names, now, &texts, answered)?;
            let bring = carry_back(answered, now, &self.settings, &texts);
            let calls = self.calls(tx, now, &texts)?;
            let date = texts.date(now.date());
            Ok(today(date, place(&round.stops)?, place(&round.more)?, bring, calls, status, &texts))
        })
    }

    /// One door.
    ///
    /// # Errors
    /// No such household on this phone, or the store's.
    pub fn door(&self, household: HouseholdId) -> Result<DoorView, PhoneError> {
        let account = self.account()?;
        let texts = self.texts();
        let now = self.moment();
        let lent = self.names_are_lent()?;
        self.store.read(|tx| {
            let found = tx.household(household.0)?.ok_or(PhoneError::NotFound)?;
            let facts = tx.facts(found)?;
            let mut places = Places::default();
            places.lead_to(tx, &facts)?;
            let door = places.door(&facts).ok_or(PhoneError::NotFound)?;
            let welcome = Welcome::fold(&facts, now, &self.settings);
            let lives_here = self.lives_at(tx, facts.household.dwelling, now)?.is_some_and(|one| one.id == household);
            let names = Names::read(tx, account)?;
            let visits = facts
                .visits
                .iter()
                .map(|fact| Ok((fact, names.journey(tx, fact)?)))
                .collect::<Result<Vec<_>, PhoneError>>()?;
            let outcome_today = Round::of([door], now, &self.settings).stops.first().and_then(|stop| stop.today);
            let last = visits.iter().find(|(fact, _)| Some(fact.visit.id) == welcome.last);
            let last = last.map(|(fact, journey)| (*fact, journey));
            let row = door_row(RowIn::Door, &door, &welcome, outcome_today, last, now, &texts);
            let at = AtTheDoor {
                place: place_word(&door, &texts),
                name: tx.name_of(household)?,
                lent,
                language: facts.household.language.clone(),
                new_face: lives_here && facts.household.moved_in < now.date(),
                undo_face: can_be_taken_back(tx, &facts.household)?,
            };
            Ok(door_view(row, door.dwelling.id, at, &welcome, &visits, now, &texts))
        })
    }
}

/// First names of the team, and who "I" am.
pub(super) struct Names {
    pub(super) account: AccountId,
    by_account: BTreeMap<AccountId, String>,
}

impl Names {
    pub(super) fn read(tx: &ReadTx<'_>, account: AccountId) -> Result<Self, PhoneError> {
        let members = tx.list::<Member>()?;
        Ok(Self {
            account,
            by_account: members.into_iter().map(|member| (member.account, member.first_name)).collect(),
        })
    }

    /// A colleague's first name, empty where it is not known here.
    pub(super) fn of(&self, account: AccountId) -> String {
        self.by_account.get(&account).cloned().unwrap_or_default()
    }

    fn journey(&self, tx: &ReadTx<'_>, fact: &VisitFact) -> Result<Journey, PhoneError> {
        let key = RowKey { table: Visit::TABLE.id, id: fact.visit.id.0 };
        let arrived_at = tx.arrived_at(key)?;
        Ok(Journey { arrived_at, own: fact.visit.by == self.account, by: self.of(fact.visit.by) })
    }
}

fn placed(
    tx: &ReadTx<'_>,
    stop: &Stop<'_>,
    names: &Names,
    now: Moment,
    texts: &Texts,
) -> Result<PlacedDoor, PhoneError> {
    let last = stop.door.facts.visits.iter().find(|fact| Some(fact.visit.id) == stop.welcome.last);
    let journey = match last.filter(|_| stop.today.is_some()) {
        Some(fact) => Some((fact, names.journey(tx, fact)?)),
        None => None,
    };
    let journey = journey.as_ref().map(|(fact, journey)| (*fact, journey));
    let row = door_row(RowIn::List, &stop.door, &stop.welcome, stop.today, journey, now, texts);
    Ok(PlacedDoor {
        stairwell: stop.door.stairwell.id,
        direction: stop.door.stairwell.direction,
        place: place_word(&stop.door, texts),
        row,
    })
}

/// A building with its stairwell; a street where houses have no boxes.
pub(super) fn place_word(door: &Door<'_>, texts: &Texts) -> String {
    let has_boxes = !door.dwelling.label.is_empty();
    let building = place_name(door.building, has_boxes);
    if !has_boxes || door.stairwell.label.is_empty() {
        return building;
    }
    let stairwell = texts.with("stairwell", &[("label", (&door.stairwell.label).into())]);
    texts.list([building.as_str(), stairwell.as_str()])
}

/// A building; a street where houses have no boxes.
pub(super) fn place_name(building: &Building, has_boxes: bool) -> String {
    if has_boxes { format!("{} {}", building.street, building.number) } else { building.street.clone() }
}
