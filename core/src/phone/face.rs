//! A new face at a door: one tap makes the tenancy. Durable when a method returns, network or not.

use super::error::PhoneError;
use super::record::{insert, split};
use super::{Phone, random};
use crate::domain::{
    Building, Dwelling, DwellingId, FaceProblem, Household, HouseholdId, HouseholdName, Moment, Record, Rsvp, SCHEMA,
    Signal, Stairwell, Told, check_new_face, face_id, lives_at,
};
use crate::schema::{FieldValue, RowKey};
use crate::store::ReadTx;
use crate::sync::action::{Change, FieldPatch};
use crate::sync::phone::{record, void};
use crate::sync::rows::Rows as _;
use crate::views::{DoorView, DwellingView, dwelling_view, number, place_address};
use chrono::NaiveDate;
use serde::Serialize;

/// Seconds for which the undo button stays; the door offers it while nothing was recorded there.
const UNDO_SECONDS: u32 = 10;

/// What was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordedFace {
    /// The tenancy: what an undo names.
    pub household: HouseholdId,
    /// What was recorded, in a sentence.
    pub said: String,
    /// On the button that takes it back.
    pub undo: String,
    /// Seconds for which the undo button stays.
    pub undo_seconds: u32,
    /// The door as it is now.
    pub door: DoorView,
}

impl Phone {
    /// A door by its dwelling, also where nobody is known to live.
    ///
    /// # Errors
    /// A phone that is no Pleinmaker's, no such door on it, or the store's.
    pub fn dwelling(&self, id: DwellingId) -> Result<DwellingView, PhoneError> {
        self.account()?;
        let (texts, now) = (self.texts(), self.moment());
        self.store.read(|tx| {
            let dwelling: Dwelling = tx.get(id.0)?.ok_or(PhoneError::NotFound)?;
            let stairwell: Stairwell = tx.get(dwelling.stairwell.0)?.ok_or(PhoneError::NotFound)?;
            let building: Building = tx.get(stairwell.building.0)?.ok_or(PhoneError::NotFound)?;
            let household = self.lives_at(tx, id, now)?.map(|one| one.id);
            let number = number(&building.number, &dwelling.label);
            let address = place_address(&building, &dwelling, &texts);
            Ok(dwelling_view(id, household, number, address, dwelling.floor, &texts))
        })
    }

    /// Somebody new lives at a door: a tenancy without a name, which begins today.
    ///
    /// # Errors
    /// No such door on this phone, a tenancy that the list begins there today, or the store's.
    pub fn new_face(&self, dwelling: DwellingId) -> Result<RecordedFace, PhoneError> {
        self.account()?;
        let origin = self.client()?;
        let now = self.now();
        let mut seed = [0; 26];
        random(&mut seed)?;
        let (_, stamp) = split(seed);
        let today = self.moment().date();
        let household = self.store.write(|tx| {
            let reader = tx.reader();
            let at: Dwelling = reader.get(dwelling.0)?.ok_or(PhoneError::NotFound)?;
            let known: Vec<Household> = reader.find(Household::dwelling, &dwelling)?;
            check_new_face(&known, today)?;
            let face = Household {
                id: face_id(dwelling, today),
                neighbourhood: at.neighbourhood,
                dwelling,
                moved_in: today,
                moved_out: None,
                language: None,
            };
            let change = match known.iter().find(|one| one.id == face.id) {
                None => insert(&face),
                // Taken back today, and now they are there after all.
                Some(known) if known.is_taken_back() => end(&reader, known.id, None)?,
                Some(known) => return Ok(known.id),
            };
            record(tx, &SCHEMA, origin, stamp, now, &[change])?;
            Ok::<_, PhoneError>(face.id)
        })?;
        let door = self.door(household)?;
        let texts = self.texts();
        let said = texts.with("face-recorded", &[("door", (&door.row.number).into())]);
        Ok(RecordedFace { household, said, undo: texts.get("undo"), undo_seconds: UNDO_SECONDS, door })
    }

    /// Nobody new lives there after all: possible while nothing was recorded with them.
    ///
    /// # Errors
    /// Not on this phone, a tenancy of a list, something that stands on it, or the store's.
    pub fn undo_new_face(&self, household: HouseholdId) -> Result<DwellingView, PhoneError> {
        self.account()?;
        let origin = self.client()?;
        let now = self.now();
        let mut seed = [0; 26];
        random(&mut seed)?;
        let (_, stamp) = split(seed);
        let dwelling = self.store.write(|tx| {
            let reader = tx.reader();
            let face: Household = reader.get(household.0)?.ok_or(PhoneError::NotFound)?;
            if !face.is_face() {
                return Err(FaceProblem::Invalid.into());
            }
            if stands_on(&reader, household)? {
                return Err(FaceProblem::InUse.into());
            }
            let key = RowKey { table: Household::TABLE.id, id: household.0 };
            let unsent = reader.unsent_mid(key)?;
            if let Some(mid) = unsent
                && void(tx, &SCHEMA, mid, stamp)?
            {
                return Ok(face.dwelling);
            }
            let change = end(&tx.reader(), household, Some(face.moved_in))?;
            record(tx, &SCHEMA, origin, stamp, now, &[change])?;
            Ok::<_, PhoneError>(face.dwelling)
        })?;
        self.dwelling(dwelling)
    }

    /// Who lives at a door now, as far as it is known.
    pub(super) fn lives_at(
        &self,
        tx: &ReadTx<'_>,
        dwelling: DwellingId,
        now: Moment,
    ) -> Result<Option<Household>, PhoneError> {
        Ok(lives_at(tx.find::<Household>(Household::dwelling, &dwelling)?, now.date()))
    }
}

/// Whether somebody was met before any list told of them, and nothing was recorded with them yet.
pub(super) fn can_be_taken_back(tx: &ReadTx<'_>, household: &Household) -> Result<bool, PhoneError> {
    Ok(household.is_face() && !stands_on(tx, household.id)?)
}

/// The server asks the same: what of it goes would be lost.
fn stands_on(tx: &ReadTx<'_>, household: HouseholdId) -> Result<bool, PhoneError> {
    let Some(found) = tx.household(household.0)? else { return Ok(false) };
    let visited = tx.facts(found)?.visits.iter().any(|fact| !fact.retracted);
    Ok(visited
        || !tx.find::<HouseholdName>(HouseholdName::household, &household)?.is_empty()
        || !tx.find::<Rsvp>(Rsvp::household, &household)?.is_empty()
        || !tx.find::<Told>(Told::household, &household)?.is_empty()
        || !tx.find::<Signal>(Signal::household, &household)?.is_empty())
}

fn end(tx: &ReadTx<'_>, household: HouseholdId, day: Option<NaiveDate>) -> Result<Change, PhoneError> {
    let key = RowKey { table: Household::TABLE.id, id: household.0 };
    let row = tx.row(key)?.ok_or(PhoneError::NotFound)?;
    let seen = row.fields.get(&Household::moved_out).map_or(0, |field| field.ver);
    let patches = vec![FieldPatch::new(Household::moved_out, day.to_value(), seen)];
    Ok(Change::Patch { table: key.table, id: key.id, patches })
}
