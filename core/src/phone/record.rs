//! Recording a visit and taking it back. Durable when the method returns, network or not.

use super::error::PhoneError;
use super::{Phone, clock, random};
use crate::domain::{
    AccountId, Direction, Household, HouseholdId, Record, Retraction, RetractionId, SCHEMA, Stairwell, StairwellId,
    Visit, VisitId, VisitOutcome, VisitProblem, check_visit,
};
use crate::schema::{FieldValue, RowKey};
use crate::sync::action::{Change, FieldPatch};
use crate::sync::phone::{record, void};
use crate::views::{DoorView, VisitDetail};
use serde::Serialize;

/// Seconds for which the undo button stays; the history offers it for ever.
const UNDO_SECONDS: u32 = 10;

/// What is asked to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordVisit {
    /// Whose door.
    pub household: HouseholdId,
    /// What happened.
    pub outcome: VisitOutcome,
    /// What was said with it.
    pub more: VisitDetail,
}

/// What was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recorded {
    /// The visit: what an undo names.
    pub visit: VisitId,
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
    /// Records a visit.
    ///
    /// # Errors
    /// A phone that has not joined, a household that is not on it, a visit that makes no sense, or the store's.
    pub fn record(&self, asked: &RecordVisit) -> Result<Recorded, PhoneError> {
        let account = self.account()?;
        let origin = self.client()?;
        let now = self.now();
        let mut seed = [0; 26];
        random(&mut seed)?;
        let (id, stamp) = split(seed);
        let visit = self.store.write(|tx| {
            let household = tx.reader().get::<Household>(asked.household.0)?.ok_or(PhoneError::NotFound)?;
            let visit = Visit {
                id: VisitId::new(now, id),
                neighbourhood: household.neighbourhood,
                household: household.id,
                outcome: asked.outcome,
                at: clock::instant(now),
                by: account,
                come_back_on: asked.more.come_back_on,
                come_back_part: asked.more.come_back_part,
                not_wanted_months: asked.more.not_wanted_months,
            };
            match check_visit(&visit, &household) {
                // She stands at the door: a clock that is off must not refuse what was said there.
                Ok(()) | Err(VisitProblem::NotMovedIn | VisitProblem::MovedOut) => {}
                Err(problem) => return Err(problem.into()),
            }
            record(tx, &SCHEMA, origin, stamp, now, &[insert(&visit)])?;
            Ok::<_, PhoneError>(visit.id)
        })?;
        let door = self.door(asked.household)?;
        let texts = self.texts();
        let outcome = texts.word("outcome", asked.outcome.code());
        let said = texts.with("recorded", &[("door", (&door.row.number).into()), ("outcome", (&outcome).into())]);
        Ok(Recorded { visit, said, undo: texts.get("undo"), undo_seconds: UNDO_SECONDS, door })
    }

    /// Takes a visit back: one that never left is made void, any other gets a fact that takes it back.
    ///
    /// # Errors
    /// Not on this phone, somebody else's, taken back already, or the store's.
    pub fn undo(&self, visit: VisitId) -> Result<DoorView, PhoneError> {
        let account = self.account()?;
        let origin = self.client()?;
        let now = self.now();
        let mut seed = [0; 26];
        random(&mut seed)?;
        let (id, stamp) = split(seed);
        let household = self.store.write(|tx| {
            let reader = tx.reader();
            let found: Visit = reader.get(visit.0)?.ok_or(PhoneError::NotFound)?;
            if found.by != account {
                return Err(PhoneError::UndoNotYours);
            }
            if !reader.find::<Retraction>(Retraction::visit, &visit)?.is_empty() {
                return Err(PhoneError::UndoAlready);
            }
            let unsent = reader.unsent_mid(RowKey { table: Visit::TABLE.id, id: visit.0 })?;
            if let Some(mid) = unsent
                && void(tx, &SCHEMA, mid, stamp)?
            {
                return Ok(found.household);
            }
            let retraction = Retraction {
                id: RetractionId::new(now, id),
                neighbourhood: found.neighbourhood,
                visit,
                at: clock::instant(now),
                by: account,
            };
            record(tx, &SCHEMA, origin, stamp, now, &[insert(&retraction)])?;
            Ok(found.household)
        })?;
        self.door(household)
    }

    /// Turns a stairwell: the whole team walks it that way from now on.
    ///
    /// # Errors
    /// No such stairwell on this phone, or the store's.
    pub fn turn(&self, stairwell: StairwellId, direction: Direction) -> Result<(), PhoneError> {
        self.patch(RowKey { table: Stairwell::TABLE.id, id: stairwell.0 }, |row| {
            let seen = row.fields.get(&Stairwell::direction).map_or(0, |field| field.ver);
            Ok(FieldPatch::new(Stairwell::direction, direction.to_value(), seen))
        })
    }

    pub(super) fn account(&self) -> Result<AccountId, PhoneError> {
        let membership = self.membership()?.ok_or(PhoneError::NotJoined)?;
        // An empty list would say that nothing is to be done.
        if self.is_shut_out()? {
            return Err(PhoneError::shut_out());
        }
        membership.pleinmaker.map(|own| AccountId(own.account())).ok_or(PhoneError::NotJoined)
    }

    pub(super) fn client(&self) -> Result<uuid::Uuid, PhoneError> {
        let membership = self.membership()?.ok_or(PhoneError::NotJoined)?;
        membership.pleinmaker.map(|own| own.client()).ok_or(PhoneError::NotJoined)
    }
}

pub(super) fn insert<T: Record>(record: &T) -> Change {
    Change::Insert { table: T::TABLE.id, id: record.uuid(), fields: record.to_fields() }
}

/// Ten random bytes for an id, sixteen for a stamp.
pub(super) fn split(seed: [u8; 26]) -> ([u8; 10], [u8; 16]) {
    let (mut id, mut stamp) = ([0; 10], [0; 16]);
    id.copy_from_slice(&seed[..10]);
    stamp.copy_from_slice(&seed[10..]);
    (id, stamp)
}
