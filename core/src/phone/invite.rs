//! The invite round, and what is written down on it. Durable when a method returns, network or not.

use super::error::PhoneError;
use super::occurrence::{OpenDoor, Time, journey};
use super::record::{insert, split};
use super::today::{Names, Places, place_word};
use super::{Phone, clock, random};
use crate::domain::{
    Household, HouseholdId, Moment, OccurrenceKey, Party, Phase, Reason, Record, Rsvp, RsvpAnswer, RsvpFact, RsvpId,
    SCHEMA, Welcome, WelcomeFacts, check_rsvp, clean_brings, place_of, standing,
};
use crate::schema::RowKey;
use crate::store::ReadTx;
use crate::sync::phone::{record, void};
use crate::texts::Texts;
use crate::views::{AskedDoor, InviteHead, InviteView, floor, invite, number, seats};
use serde::Serialize;

/// Seconds for which the undo button stays.
const UNDO_SECONDS: u32 = 10;

/// What was said, as it is asked to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordRsvp {
    /// Which time of which activity.
    pub key: OccurrenceKey,
    /// At whose door; without one it is somebody without a phone and a name.
    pub household: Option<HouseholdId>,
    /// What was said.
    pub answer: RsvpAnswer,
    /// What was said with it.
    pub details: RsvpDetails,
}

/// What was said with an answer. What is not said stays as it stands for the same household: one who says yes once more,
/// or takes a mistaken no back with a yes, still brings the soup.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RsvpDetails {
    /// How many come; at first one.
    pub persons: Option<i64>,
    /// What they bring; empty: nothing.
    pub brings: Option<String>,
    /// They would like to be fetched.
    pub fetch: Option<bool>,
}

/// What was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordedRsvp {
    /// The sign-up: what an undo names.
    pub rsvp: RsvpId,
    /// What was recorded, in a sentence.
    pub said: String,
    /// On the button that takes it back.
    pub undo: String,
    /// Seconds for which the undo button stays.
    pub undo_seconds: u32,
    /// The round as it is now.
    pub invite: InviteView,
}

impl Phone {
    /// The invite round of one time of an activity.
    ///
    /// # Errors
    /// A phone that is no Pleinmaker's, no such time on it, or the store's.
    pub fn invite(&self, key: OccurrenceKey) -> Result<InviteView, PhoneError> {
        let account = self.account()?;
        let (texts, now) = (self.texts(), self.moment());
        self.store.read(|tx| {
            let time = Time::read(tx, key, now)?;
            let names = Names::read(tx, account)?;
            let standing = time.standing();
            let mut places = Places::default();
            let mut doors = Vec::new();
            for household in tx.list::<Household>()? {
                let asked = standing.contains_key(&Party::Household(household.id));
                if household.neighbourhood != time.activity.neighbourhood || !lives_here(&household, now) {
                    continue;
                }
                // Where somebody else was met since, they are asked.
                if self.lives_at(tx, household.dwelling, now)?.is_some_and(|one| one.id != household.id) {
                    continue;
                }
                let Some(door) = self.open_door(tx, &mut places, household, now, &texts)? else { continue };
                // What was said stays to be seen; nobody rings there for it.
                if door.closed || (!asked && is_empty(&door.facts, now, self)) {
                    continue;
                }
                doors.push(door);
            }
            doors.sort_by_key(|door| door.walk);
            let doors =
                doors.into_iter().filter_map(|door| asked(tx, &time, &places, door, &names, &texts).transpose());
            let doors = doors.collect::<Result<Vec<_>, PhoneError>>()?;
            let head = InviteHead {
                id: time.key().to_string(),
                activity: time.words(&texts),
                seats: seats(time.activity.capacity, &time.line, &texts),
                open: time.occurrence.allows_answer(RsvpAnswer::Yes, now).is_ok(),
            };
            Ok(invite(head, doors, now, &texts))
        })
    }

    /// Writes down what was said.
    ///
    /// # Errors
    /// No such time or door on this phone, something that cannot be kept, or the store's.
    pub fn record_rsvp(&self, asked: &RecordRsvp) -> Result<RecordedRsvp, PhoneError> {
        let RsvpDetails { persons, brings, fetch } = &asked.details;
        let brings = brings.as_deref().map(clean_brings).transpose()?;
        let nothing_more = matches!(asked.answer, RsvpAnswer::NotHome | RsvpAnswer::TakenBack);
        let rsvp = self.store_rsvp(asked.key, |tx, time, rsvp| {
            if let Some(id) = asked.household {
                // A door elsewhere is answered like one that does not exist.
                let household = tx.household(id.0)?.ok_or(PhoneError::NotFound)?;
                if household.neighbourhood != time.activity.neighbourhood {
                    return Err(PhoneError::NotFound);
                }
            }
            time.occurrence.allows_answer(asked.answer, self.moment())?;
            let all = time.standing();
            let stood = asked.household.and_then(|household| all.get(&Party::Household(household)));
            let said =
                |stood: &&&RsvpFact| matches!(stood.fact.answer, RsvpAnswer::Yes | RsvpAnswer::Maybe | RsvpAnswer::No);
            let stood = stood.filter(said).map_or(&rsvp, |stood| &stood.fact);
            let brings = brings.clone().unwrap_or_else(|| stood.brings.clone());
            Ok(Rsvp {
                household: asked.household,
                answer: asked.answer,
                persons: persons.unwrap_or(stood.persons),
                brings: brings.filter(|_| !nothing_more),
                fetch: fetch.unwrap_or(stood.fetch) && !nothing_more,
                ..rsvp
            })
        })?;
        let texts = self.texts();
        let door = match asked.household {
            Some(household) => self.store.read(|tx| self.address_of(tx, household, &texts))?,
            None => None,
        };
        let door = door.unwrap_or_else(|| texts.get("invite-nameless"));
        let answer = texts.word("invite-said", asked.answer.code());
        let said = texts.with("recorded", &[("door", (&door).into()), ("outcome", (&answer).into())]);
        let (undo, undo_seconds) = (texts.get("undo"), UNDO_SECONDS);
        Ok(RecordedRsvp { rsvp: rsvp.id, said, undo, undo_seconds, invite: self.invite(asked.key)? })
    }

    /// Takes back what was said: one that never left is made void; otherwise what was said before it counts again.
    ///
    /// # Errors
    /// Not on this phone, or the store's.
    pub fn undo_rsvp(&self, id: RsvpId) -> Result<InviteView, PhoneError> {
        self.account()?;
        let mut seed = [0; 26];
        random(&mut seed)?;
        let (_, stamp) = split(seed);
        let (found, gone) = self.store.write(|tx| {
            let reader = tx.reader();
            let found: Rsvp = reader.get(id.0)?.ok_or(PhoneError::NotFound)?;
            let unsent = reader.unsent_mid(RowKey { table: Rsvp::TABLE.id, id: id.0 })?;
            let gone = match unsent {
                Some(mid) => void(tx, &SCHEMA, mid, stamp)?,
                None => false,
            };
            Ok::<_, PhoneError>((found, gone))
        })?;
        let key = OccurrenceKey { activity: found.activity, date: Some(found.occurrence) };
        if !gone {
            self.store_rsvp(key, |_, time, rsvp| {
                let party = found.party();
                // What stood before it, as if it had not been said.
                let before = standing(time.said.iter().filter(|one| one.fact.id != id));
                let before = before.get(&party).map(|one| one.fact.clone());
                let nothing = Rsvp { answer: RsvpAnswer::TakenBack, brings: None, fetch: false, ..found.clone() };
                let said = before.filter(|one| one.answer != RsvpAnswer::NotHome).unwrap_or(nothing);
                let replaces = match party {
                    Party::Household(_) => None,
                    Party::Guest(first) => Some(first),
                };
                Ok(Rsvp { id: rsvp.id, at: rsvp.at, by: rsvp.by, replaces, ..said })
            })?;
        }
        self.invite(key)
    }

    /// Records one sign-up that `make` fills in.
    fn store_rsvp(
        &self,
        key: OccurrenceKey,
        make: impl Fn(&ReadTx<'_>, &Time, Rsvp) -> Result<Rsvp, PhoneError>,
    ) -> Result<Rsvp, PhoneError> {
        let account = self.account()?;
        let origin = self.client()?;
        let now = self.now();
        let mut seed = [0; 26];
        random(&mut seed)?;
        let (id, stamp) = split(seed);
        let moment = self.moment();
        self.store.write(|tx| {
            let reader = tx.reader();
            let time = Time::read(&reader, key, moment)?;
            let draft = Rsvp {
                id: RsvpId::new(now, id),
                neighbourhood: time.activity.neighbourhood,
                activity: time.activity.id,
                occurrence: time.occurrence.date,
                starts: time.occurrence.starts,
                household: None,
                persons: 1,
                answer: RsvpAnswer::Yes,
                brings: None,
                fetch: false,
                at: clock::instant(now),
                by: account,
                replaces: None,
            };
            let mut rsvp = make(&reader, &time, draft)?;
            // Who says something new at a door says it after what is known here, whatever the clocks say.
            let party = rsvp.party();
            let known = time.said.iter().filter(|one| one.fact.party() == party).map(|one| one.happened().utc());
            rsvp.at = clock::after(now, known.max());
            // Its id settles what the server sees in one instant.
            rsvp.id = RsvpId::new(rsvp.at.timestamp_millis(), id);
            check_rsvp(&rsvp)?;
            record(tx, &SCHEMA, origin, stamp, now, &[insert(&rsvp)])?;
            Ok::<_, PhoneError>(rsvp)
        })
    }

    /// The address of a household's door.
    pub(super) fn address_of(
        &self,
        tx: &ReadTx<'_>,
        household: HouseholdId,
        texts: &Texts,
    ) -> Result<Option<String>, PhoneError> {
        let Some(household) = tx.household(household.0)? else { return Ok(None) };
        let door = self.open_door(tx, &mut Places::default(), household, self.moment(), texts)?;
        Ok(door.map(|door| door.address))
    }

    /// Nobody should ring there: they would rather not be visited, or have moved.
    pub(super) fn is_closed(&self, facts: &WelcomeFacts, now: Moment) -> bool {
        let welcome = Welcome::fold(facts, now, &self.settings);
        let closed = matches!(welcome.phase, Phase::Closed(Reason::NotWanted | Reason::MovedOut));
        welcome.do_not_visit_until.is_some() || closed || !lives_here(&facts.household, now)
    }
}

fn lives_here(household: &Household, now: Moment) -> bool {
    let today = now.date();
    household.moved_in <= today && household.moved_out.is_none_or(|day| day > today)
}

/// Nobody seems to live there.
fn is_empty(facts: &WelcomeFacts, now: Moment, phone: &Phone) -> bool {
    matches!(Welcome::fold(facts, now, &phone.settings).phase, Phase::Closed(Reason::Vacant))
}

fn asked(
    tx: &ReadTx<'_>,
    time: &Time,
    places: &Places,
    door: OpenDoor,
    names: &Names,
    texts: &Texts,
) -> Result<Option<AskedDoor>, PhoneError> {
    let Some(at) = places.door(&door.facts) else { return Ok(None) };
    let household = door.facts.household.id;
    let party = Party::Household(household);
    let said = match time.standing().get(&party) {
        Some(fact) => {
            let rsvp = fact.fact.clone();
            let place = place_of(time.activity.capacity, party, rsvp.persons, &time.line);
            let journey = journey(tx, names, &rsvp)?;
            Some((rsvp, place, journey))
        }
        None => None,
    };
    Ok(Some(AskedDoor {
        household,
        place: place_word(&at, texts),
        floor: floor(at.dwelling.floor, texts),
        number: number(&at.building.number, &at.dwelling.label),
        address: door.address,
        said,
    }))
}
