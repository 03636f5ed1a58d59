//! What is kept aside, as a coach may see it and decide about it: in her neighbourhoods, without any value.

use super::aside::listed;
use super::moves::Doors;
use super::{KeptAside, Seat, Service, ServiceError, TABLES, get};
use crate::ledger::{Aside, AuditEvent, Tx};
use pleinmakers_core::domain::{
    Dwelling, DwellingId, Household, HouseholdId, HouseholdName, NeighbourhoodId, Record, Retraction, Rsvp, Signal,
    Told, Visit,
};
use pleinmakers_core::schema::{FieldKey, FieldValue, Row};
use pleinmakers_core::sync::action::{Change, Identity, Outcome};
use pleinmakers_core::sync::rows::StorageError;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Something that is kept aside, as a coach sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskAside {
    /// Whose, when and why.
    pub kept: KeptAside,
    /// What it would change; `None` where it cannot be read.
    pub changes: Option<Vec<DeskChange>>,
}

/// A change that is kept aside: of what kind and where, never a field or a value, so that no outcome shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DeskChange {
    /// Name of the table.
    pub table: String,
    /// The door that it is about.
    pub door: Option<String>,
}

impl Service {
    /// What is kept aside of a neighbourhood, the oldest first: of phones that have or have had it, and about it; where
    /// nobody can tell what it is about, of each neighbourhood of its phone. What is also about neighbourhoods that are
    /// not the coach's is left to whoever looks after the server.
    ///
    /// # Errors
    /// The store's.
    pub fn desk_asides(&self, seat: &Seat, place: NeighbourhoodId) -> Result<Vec<DeskAside>, ServiceError> {
        self.ledger.look(|tx| {
            let (mut found, mut doors) = (Vec::new(), None);
            for aside in tx.asides()? {
                if !self.is_at_desk(tx, &aside, seat, place)? {
                    continue;
                }
                let doors = match &mut doors {
                    Some(doors) => doors,
                    none => none.insert(Doors::read(tx)?),
                };
                let changes = self.opened(&aside).and_then(|action| action.changes().ok());
                let told = changes.map(|changes| {
                    let told = changes.iter().map(|change| told(tx, change, seat, doors));
                    Ok::<_, StorageError>(told.collect::<Result<BTreeSet<_>, _>>()?.into_iter().collect())
                });
                found.push(DeskAside { kept: listed(tx, &aside)?, changes: told.transpose()? });
            }
            Ok(found)
        })
    }

    /// Lets in what is kept aside at a desk, in the buckets of the coach's own neighbourhoods that its phone has or has
    /// had.
    ///
    /// # Errors
    /// `no_such_aside`, `aside_unreadable`, or the store's.
    pub fn desk_let_in(
        &self,
        seat: &Seat,
        place: NeighbourhoodId,
        identity: Identity,
    ) -> Result<Outcome, ServiceError> {
        self.ledger.change(|tx| {
            let aside = self.desk_aside(tx, seat, place, identity)?;
            self.let_aside_in(tx, &aside, |bucket| is_hers(seat, bucket.scope))
        })
    }

    /// Drops what is kept aside at a desk.
    ///
    /// # Errors
    /// `no_such_aside`, or the store's.
    pub fn desk_drop(&self, seat: &Seat, place: NeighbourhoodId, identity: Identity) -> Result<(), ServiceError> {
        let now = self.millis();
        self.ledger.change(|tx| {
            self.desk_aside(tx, seat, place, identity)?;
            tx.drop_aside(identity)?;
            Ok::<_, ServiceError>(tx.put_audit(now, AuditEvent::AsideDropped, Uuid::from_bytes(identity))?)
        })?;
        self.swept()
    }

    /// One of elsewhere is answered like one that does not exist.
    fn desk_aside(
        &self,
        tx: &dyn Tx,
        seat: &Seat,
        place: NeighbourhoodId,
        identity: Identity,
    ) -> Result<Aside, ServiceError> {
        let missing = ServiceError::Refused("no_such_aside");
        let Some(aside) = tx.aside(identity)? else { return Err(missing) };
        if self.is_at_desk(tx, &aside, seat, place)? { Ok(aside) } else { Err(missing) }
    }

    fn is_at_desk(
        &self,
        tx: &dyn Tx,
        aside: &Aside,
        seat: &Seat,
        place: NeighbourhoodId,
    ) -> Result<bool, StorageError> {
        if !tx.ever_granted(aside.client)?.iter().any(|bucket| bucket.scope == place.0) {
            return Ok(false);
        }
        let mut scopes = BTreeSet::new();
        for change in self.opened(aside).and_then(|action| action.changes().ok()).unwrap_or_default() {
            scopes.extend(row_of(tx, &change)?.and_then(|row| TABLES.bucket(&row)).map(|bucket| bucket.scope));
        }
        Ok(scopes.is_empty() || scopes.contains(&place.0) && scopes.iter().all(|scope| is_hers(seat, *scope)))
    }
}

fn is_hers(seat: &Seat, scope: Uuid) -> bool {
    seat.neighbourhoods.iter().any(|one| one.id.0 == scope)
}

/// The row that a change makes, or changes.
fn row_of(tx: &dyn Tx, change: &Change) -> Result<Option<Row>, StorageError> {
    match change {
        Change::Insert { fields, .. } => Ok(Some(Row::draft(change.key(), fields))),
        Change::Patch { .. } => tx.row(change.key()),
    }
}

fn told(tx: &dyn Tx, change: &Change, seat: &Seat, doors: &Doors) -> Result<DeskChange, StorageError> {
    let table = TABLES.table(change.key().table).map(|table| table.name.to_owned()).unwrap_or_default();
    let door = match row_of(tx, change)? {
        Some(row) => door_of(tx, &row, seat)?,
        None => None,
    };
    Ok(DeskChange { table, door: door.and_then(|door| doors.address(door)) })
}

/// The door that a row is about, where it is in one of the coach's neighbourhoods: what a phone writes of others proves
/// nothing.
fn door_of(tx: &dyn Tx, row: &Row, seat: &Seat) -> Result<Option<DwellingId>, StorageError> {
    let id = |field: FieldKey| row.get(field).and_then(Uuid::from_value);
    let table = row.key.table;
    let links = [
        (Visit::TABLE.id, Visit::household),
        (HouseholdName::TABLE.id, HouseholdName::household),
        (Rsvp::TABLE.id, Rsvp::household),
        (Told::TABLE.id, Told::household),
    ];
    let door = if table == Household::TABLE.id {
        id(Household::dwelling)
    } else if table == Signal::TABLE.id {
        id(Signal::dwelling)
    } else {
        let link = links.iter().find(|(of, _)| *of == table);
        let household = match link {
            Some((_, field)) => id(*field),
            None if table == Retraction::TABLE.id => {
                let visit = id(Retraction::visit).map(|visit| get::<Visit>(tx, visit)).transpose()?.flatten();
                visit.map(|visit| visit.household.0)
            }
            None => None,
        };
        let home = household.map(|id| get::<Household>(tx, HouseholdId(id).0)).transpose()?.flatten();
        home.map(|home| home.dwelling.0)
    };
    let dwelling = door.map(|door| get::<Dwelling>(tx, door)).transpose()?.flatten();
    Ok(dwelling.filter(|one| is_hers(seat, one.neighbourhood.0)).map(|one| one.id))
}
