//! Lists that were written: what is remembered of one, and taking it back.

use super::erase::rows_about;
use super::moves::{Doors, Importer};
use super::{Imported, Service, ServiceError, TABLES, get, instant, with_env};
use crate::ledger::{AuditEvent, Import, ImportRow, ImportUnit, Tx};
use chrono::{DateTime, TimeDelta, Utc};
use pleinmakers_core::domain::{
    Dossier, DwellingId, Household, HouseholdId, HouseholdName, Intake, NeighbourhoodId, Record, Retraction, Visit,
};
use pleinmakers_core::schema::{CARD, CARD_ROW, FieldValue, Fields, Row, RowKey};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::{ServerChange, remove};
use pleinmakers_core::sync::sign::digest;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// How long a list can be taken back.
const REMEMBERED: TimeDelta = TimeDelta::days(30);

/// A list that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportLine {
    /// Its id.
    pub id: Uuid,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// A coach did it; else whoever looks after the server.
    pub by_coach: bool,
    /// Her name, while she has an account.
    pub by: Option<String>,
    /// Households that it added.
    pub added: usize,
    /// Households that it changed.
    pub changed: usize,
    /// Tenancies that it ended.
    pub ended: usize,
    /// When it was taken back.
    pub undone: Option<DateTime<Utc>>,
    /// It is still remembered how everything was.
    pub is_remembered: bool,
    /// Everything that it touched is the asker's.
    pub is_own: bool,
}

/// What came of taking a list back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undone {
    /// Households that are again as they were.
    pub back: usize,
    /// Addresses of those with which something has happened since: they stay.
    pub stayed: Vec<String>,
}

/// Rows as they are before a list is written, with the fields that it will write.
pub(super) struct Before {
    rows: BTreeMap<RowKey, (Option<Row>, Fields)>,
}

/// Looks at what `changes` will write.
pub(super) fn before(tx: &dyn Tx, changes: &[ServerChange]) -> Result<Before, StorageError> {
    let mut rows = BTreeMap::new();
    for change in changes {
        let entry = match rows.entry(change.key) {
            std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::btree_map::Entry::Vacant(entry) => entry.insert((tx.row(change.key)?, Fields::new())),
        };
        let was = |row: &Row, field| row.get(field).cloned().unwrap_or(pleinmakers_core::schema::Value::Null);
        if let (Some(row), fields) = entry {
            fields.extend(change.fields.keys().map(|field| (*field, was(row, *field))));
        }
    }
    Ok(Before { rows })
}

impl Service {
    /// Remembers what a list has just written.
    pub(super) fn remember(
        &self,
        tx: &mut dyn Tx,
        imported: &Imported,
        before: Before,
        importer: Importer<'_>,
    ) -> Result<(), ServiceError> {
        let (mut rows, mut doors) = (Vec::new(), BTreeMap::<Uuid, BTreeSet<Uuid>>::new());
        let mut scopes = BTreeSet::new();
        for (key, (row, was)) in before.rows {
            let Some(household) = household_of(tx, key)? else { continue };
            let at = doors.entry(household).or_default();
            let of = |fields: &Row| Household::from_row(fields).ok();
            let homes = [row.as_ref().and_then(of), get::<Household>(tx, household)?];
            for home in homes.into_iter().flatten() {
                at.insert(home.dwelling.0);
                scopes.insert(home.neighbourhood.0);
            }
            let is_new = row.is_none();
            rows.push(ImportRow { key, household, is_new, was: (!is_new).then_some(was) });
        }
        if rows.is_empty() {
            return Ok(());
        }
        let mut units = Vec::with_capacity(doors.len());
        for (household, doors) in doors {
            let doors: Vec<Uuid> = doors.into_iter().collect();
            units.push(ImportUnit { household, state: state(tx, household, &doors)?, doors });
        }
        let count = |is: fn(&Intake) -> bool| imported.plan.changes.iter().filter(|change| is(change)).count();
        let import = Import {
            id: self.id()?,
            at: self.millis(),
            coach: importer.coach(),
            scopes: scopes.into_iter().collect(),
            added: count(|change| matches!(change, Intake::Open { .. } | Intake::Adopt { .. })),
            changed: count(|change| matches!(change, Intake::Update { .. } | Intake::Reopen { .. })),
            ended: count(|change| matches!(change, Intake::End { .. })),
            undone: None,
        };
        tx.put_import(&import, &units, &rows)?;
        Ok(tx.put_audit(self.millis(), AuditEvent::ListWritten, import.id)?)
    }

    /// Lists that touched what is the asker's, the newest first.
    ///
    /// # Errors
    /// The store's.
    pub fn imports(&self, importer: Importer<'_>) -> Result<Vec<ImportLine>, ServiceError> {
        self.ledger.look(|tx| {
            let mut lines = Vec::new();
            for import in tx.imports()? {
                let is_hers = |scope: &Uuid| importer.has(NeighbourhoodId(*scope));
                if !import.scopes.iter().any(is_hers) {
                    continue;
                }
                let coach = import.coach.map(|id| tx.coach(id)).transpose()?.flatten();
                lines.push(ImportLine {
                    id: import.id,
                    at: instant(import.at),
                    by_coach: import.coach.is_some(),
                    by: coach.map(|coach| coach.name),
                    added: import.added,
                    changed: import.changed,
                    ended: import.ended,
                    undone: import.undone.map(instant),
                    is_remembered: !tx.import_units(import.id)?.is_empty(),
                    is_own: import.scopes.iter().all(is_hers),
                });
            }
            Ok(lines)
        })
    }

    /// Takes a list back: each household that it added or changed is again as it was, unless something has happened with
    /// it since, or with another at the same door.
    ///
    /// # Errors
    /// `no_such_import`, `import_elsewhere`, `import_undone`, `import_too_old`, or the store's.
    pub fn undo_import(&self, id: Uuid, importer: Importer<'_>) -> Result<Undone, ServiceError> {
        let undone = self.ledger.change(|tx| {
            let import = tx.import(id)?.ok_or(ServiceError::Refused("no_such_import"))?;
            let is_hers = |scope: &Uuid| importer.has(NeighbourhoodId(*scope));
            if !import.scopes.iter().any(is_hers) {
                // One of elsewhere is answered like one that does not exist.
                return Err(ServiceError::Refused("no_such_import"));
            }
            if !import.scopes.iter().all(is_hers) {
                return Err(ServiceError::Refused("import_elsewhere"));
            }
            if import.undone.is_some() {
                return Err(ServiceError::Refused("import_undone"));
            }
            let (units, rows) = (tx.import_units(id)?, tx.import_rows(id)?);
            if units.is_empty() {
                return Err(ServiceError::Refused("import_too_old"));
            }
            let stays = self.staying(tx, &units, &rows)?;
            let going: Vec<&ImportRow> = rows.iter().filter(|row| !stays.contains(&row.household)).collect();
            let new: Vec<RowKey> = going.iter().filter(|row| row.is_new).map(|row| row.key).collect();
            let changes = going.iter().filter_map(|row| Some(ServerChange { key: row.key, fields: row.was.clone()? }));
            let changes: Vec<ServerChange> = changes.collect();
            let stayed = addresses(tx, &stays)?;
            with_env(self.millis(), |env| remove(tx, &TABLES, &new, env))?;
            self.write(tx, &changes)?;
            tx.end_import(id, self.millis())?;
            tx.put_audit(self.millis(), AuditEvent::ListUndone, id)?;
            Ok(Undone { back: units.len() - stays.len(), stayed })
        })?;
        self.shelf.clear();
        self.swept()?;
        Ok(undone)
    }

    /// Households of a list that stay as they are: something has happened with them, or with one at the same door.
    fn staying(&self, tx: &dyn Tx, units: &[ImportUnit], rows: &[ImportRow]) -> Result<BTreeSet<Uuid>, ServiceError> {
        let aside = self.told_aside(tx)?;
        let mut stays = BTreeSet::new();
        let mut doors = BTreeSet::new();
        for unit in units {
            let own = || rows.iter().filter(|row| row.household == unit.household);
            let is_lost = own().any(|row| !row.is_new && row.was.is_none());
            let is_aside = own().any(|row| aside.contains(&row.key));
            if is_lost || is_aside || state(tx, unit.household, &unit.doors)? != unit.state {
                stays.insert(unit.household);
                doors.extend(unit.doors.iter().copied());
            }
        }
        loop {
            let more = units
                .iter()
                .find(|unit| !stays.contains(&unit.household) && unit.doors.iter().any(|door| doors.contains(door)));
            let Some(unit) = more else { return Ok(stays) };
            stays.insert(unit.household);
            doors.extend(unit.doors.iter().copied());
        }
    }

    /// Forgets how it was before lists that are too old to be taken back.
    ///
    /// # Errors
    /// The store's.
    pub(super) fn end_imports(&self) -> Result<(), ServiceError> {
        let before = self.millis() - REMEMBERED.num_milliseconds();
        if self.ledger.look(|tx| tx.remembers_before(before))? {
            self.ledger.change(|tx| tx.forget_before(before))?;
            self.swept()?;
        }
        Ok(())
    }
}

/// The household that a row of a list is of.
fn household_of(tx: &dyn Tx, key: RowKey) -> Result<Option<Uuid>, StorageError> {
    let table = key.table;
    Ok(if table == Household::TABLE.id {
        Some(key.id)
    } else if table == HouseholdName::TABLE.id {
        get::<HouseholdName>(tx, key.id)?.map(|name| name.household.0)
    } else if table == Dossier::TABLE.id {
        get::<Dossier>(tx, key.id)?.map(|dossier| dossier.household.0)
    } else if table == Visit::TABLE.id {
        get::<Visit>(tx, key.id)?.map(|visit| visit.household.0)
    } else if table == Retraction::TABLE.id {
        let visit = get::<Retraction>(tx, key.id)?.map(|undo| get::<Visit>(tx, undo.visit.0)).transpose()?.flatten();
        visit.map(|visit| visit.household.0)
    } else {
        None
    })
}

/// What stands at a household and at its doors: which rows, each at which version.
fn state(tx: &dyn Tx, household: Uuid, doors: &[Uuid]) -> Result<[u8; 32], StorageError> {
    let household = HouseholdId(household);
    let mut rows: BTreeMap<RowKey, u64> = BTreeMap::new();
    for dossier in tx.linked(Dossier::TABLE.id, Dossier::household, &household.to_value())? {
        rows.insert(dossier.key, dossier.ver);
    }
    for key in rows_about(tx, household)? {
        rows.insert(key, tx.row(key)?.map_or(0, |row| row.ver));
    }
    let about: Vec<RowKey> = rows.keys().copied().collect();
    for key in about {
        for card in tx.linked(CARD, CARD_ROW, &key.id.to_value())? {
            rows.insert(card.key, card.ver);
        }
    }
    for door in doors {
        for other in tx.linked(Household::TABLE.id, Household::dwelling, &DwellingId(*door).to_value())? {
            rows.insert(other.key, other.ver);
        }
    }
    let mut text = Vec::with_capacity(rows.len() * 26);
    for (key, ver) in rows {
        text.extend_from_slice(&key.table.to_be_bytes());
        text.extend_from_slice(key.id.as_bytes());
        text.extend_from_slice(&ver.to_be_bytes());
    }
    Ok(digest(&text))
}

/// Where households live, each address once.
fn addresses(tx: &dyn Tx, households: &BTreeSet<Uuid>) -> Result<Vec<String>, StorageError> {
    if households.is_empty() {
        return Ok(Vec::new());
    }
    let doors = Doors::read(tx)?;
    let mut found = BTreeSet::new();
    for household in households {
        let home = get::<Household>(tx, *household)?.and_then(|home| doors.address(home.dwelling));
        found.extend(home);
    }
    Ok(found.into_iter().collect())
}
