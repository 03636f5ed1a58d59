//! Move-in lists: planned against what is known, and written in one transaction.

use super::{Seat, Service, ServiceError, get, put, random, records};
use crate::ledger::Tx;
use chrono::NaiveDate;
use pleinmakers_core::domain::{
    AddressBook, Building, CityPlan, Dossier, DossierId, Dwelling, DwellingId, Existing, ExistingName, Household,
    HouseholdId, HouseholdName, HouseholdNameId, ImportPlan, Intake, Known, LineReport, Moment, MoveList,
    NeighbourhoodId, Record, Retraction, Stairwell, Summary, Verdict, Visit, VisitId, dossier_key, plan_import,
    read_moves,
};
use pleinmakers_core::schema::{FieldKey, FieldValue, Fields, RowKey, Value};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::{SERVER, ServerChange};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// What a list means: every row's verdict, and where it speaks of.
#[derive(Clone, PartialEq, Eq)]
pub struct Imported {
    /// Every row's verdict and remarks; for a coach without the rows of other neighbourhoods.
    pub plan: ImportPlan,
    /// Addresses of the doors that it speaks of.
    pub addresses: HashMap<DwellingId, String>,
    /// Lines that put a known household at another door.
    pub moved: BTreeSet<u64>,
    /// Known tenancies that end: the door, and the first day on which they no longer live there.
    pub ended: Vec<(DwellingId, NaiveDate)>,
    /// Lines about neighbourhoods that are not the coach's: nothing comes of them.
    pub elsewhere: Vec<u64>,
}

/// Whose list it is.
#[derive(Debug, Clone, Copy)]
pub enum Importer<'a> {
    /// Whoever looks after the server: every neighbourhood.
    Server,
    /// A coach, in her own neighbourhoods.
    Coach(&'a Seat),
}

impl Importer<'_> {
    pub(super) fn has(self, neighbourhood: NeighbourhoodId) -> bool {
        match self {
            Self::Server => true,
            Self::Coach(seat) => seat.neighbourhoods.iter().any(|one| one.id == neighbourhood),
        }
    }

    /// The coach.
    pub(super) fn coach(self) -> Option<Uuid> {
        match self {
            Self::Server => None,
            Self::Coach(seat) => Some(seat.coach),
        }
    }
}

impl Service {
    /// Reads a move-in list and stores what it says: tenancies, names while a welcome is open, dossier numbers. Nothing
    /// else of it is kept. The same list again changes nothing.
    ///
    /// # Errors
    /// A file that is no list, `no_city` before there is a city, or the store's. Nothing is stored then.
    pub fn import_moves(&self, bytes: &[u8]) -> Result<Imported, ServiceError> {
        let list = read_moves(bytes)?;
        self.ledger.change(|tx| {
            let imported = self.plan_moves(tx, &list, Importer::Server)?;
            self.apply_moves(tx, &imported, Importer::Server)?;
            Ok(imported)
        })
    }

    /// What a list means now. Nothing is written.
    pub(super) fn plan_moves(
        &self,
        tx: &dyn Tx,
        list: &MoveList,
        importer: Importer<'_>,
    ) -> Result<Imported, ServiceError> {
        let today = Moment::new(self.now()).date();
        let (_, file) = tx.city()?.ok_or(ServiceError::Refused("no_city"))?;
        let city: CityPlan = serde_json::from_str(&file).map_err(|_| StorageError::Corrupt)?;
        let doors = Doors::read(tx)?;
        let existing = existing(tx)?;
        let book = AddressBook::new(&doors.buildings, &doors.stairwells, &doors.dwellings);
        let erased = self.erased_among(tx, list.dossiers())?;
        let known = Known { today, book: &book, locality: &city.locality, existing: &existing, erased: &erased };
        let (plan, elsewhere) = own_rows(list, &known, &doors, importer);
        let spoken: BTreeSet<DwellingId> = plan.lines.iter().filter_map(|line| line.dwelling).collect();
        let homes: HashMap<HouseholdId, DwellingId> =
            existing.iter().map(|known| (known.household.id, known.household.dwelling)).collect();
        let ended = plan.changes.iter().filter_map(|change| match change {
            Intake::End { household, moved_out } => Some((*homes.get(household)?, *moved_out)),
            _ => None,
        });
        let ended: Vec<_> = ended.collect();
        let named = spoken.into_iter().chain(ended.iter().map(|(door, _)| *door));
        let addresses = named.filter_map(|door| Some((door, doors.address(door)?))).collect();
        Ok(Imported { addresses, moved: moved(&plan, &existing), ended, elsewhere, plan })
    }

    /// Writes what a plan changes, and remembers how it was.
    pub(super) fn apply_moves(
        &self,
        tx: &mut dyn Tx,
        imported: &Imported,
        importer: Importer<'_>,
    ) -> Result<(), ServiceError> {
        let mut changes = Vec::new();
        for intake in &imported.plan.changes {
            self.changes_of(tx, intake, &mut changes)?;
        }
        let before = super::imports::before(tx, &changes)?;
        self.write(tx, &changes)?;
        self.remember(tx, imported, before, importer)
    }

    fn changes_of(&self, tx: &dyn Tx, intake: &Intake, out: &mut Vec<ServerChange>) -> Result<(), ServiceError> {
        match intake {
            Intake::Open { dossier, dwelling, neighbourhood, moved_in, moved_out, language, name } => {
                let (millis, neighbourhood) = (self.millis(), *neighbourhood);
                let household = Household {
                    id: HouseholdId::new(millis, random()?),
                    neighbourhood,
                    dwelling: *dwelling,
                    moved_in: *moved_in,
                    moved_out: *moved_out,
                    language: language.clone(),
                };
                out.push(put(&household));
                if let Some(name) = name.clone() {
                    let id = HouseholdNameId::new(millis, random()?);
                    // The rules settle in the same commit who may read it.
                    out.push(put(&HouseholdName { id, neighbourhood, household: household.id, name, open: true }));
                }
                let id = DossierId::new(millis, random()?);
                out.push(put(&Dossier { id, neighbourhood, number: dossier.clone(), household: household.id }));
            }
            Intake::Update { household, moved_in, language, dwelling, name } => {
                let mut fields = Fields::new();
                fields.extend(moved_in.map(|day| (Household::moved_in, day.to_value())));
                fields.extend(language.clone().map(|language| (Household::language, language.to_value())));
                if let Some((dwelling, neighbourhood)) = dwelling {
                    fields.insert(Household::dwelling, dwelling.to_value());
                    fields.insert(Household::neighbourhood, neighbourhood.to_value());
                    follow(tx, *household, *neighbourhood, out)?;
                }
                out.push(ServerChange { key: key::<Household>(household.0), fields });
                if let Some((id, name)) = name {
                    let fields = Fields::from([(HouseholdName::name, name.to_value())]);
                    out.push(ServerChange { key: key::<HouseholdName>(id.0), fields });
                }
            }
            Intake::Adopt { household, neighbourhood, dossier, name } => {
                let (millis, household, neighbourhood) = (self.millis(), *household, *neighbourhood);
                if let Some(name) = name.clone() {
                    let id = HouseholdNameId::new(millis, random()?);
                    // The rules settle in the same commit who may read it: after "met" that is the coach alone.
                    out.push(put(&HouseholdName { id, neighbourhood, household, name, open: true }));
                }
                let id = DossierId::new(millis, random()?);
                out.push(put(&Dossier { id, neighbourhood, number: dossier.clone(), household }));
            }
            Intake::End { household, moved_out } => {
                let fields = Fields::from([(Household::moved_out, moved_out.to_value())]);
                out.push(ServerChange { key: key::<Household>(household.0), fields });
            }
            Intake::Reopen { household } => {
                let fields = Fields::from([(Household::moved_out, Value::Null)]);
                out.push(ServerChange { key: key::<Household>(household.0), fields });
            }
        }
        Ok(())
    }
}

/// A household that turns out to be in another neighbourhood takes its name, dossier and visits along: "not wanted"
/// stays known there.
fn follow(
    tx: &dyn Tx,
    household: HouseholdId,
    to: NeighbourhoodId,
    out: &mut Vec<ServerChange>,
) -> Result<(), StorageError> {
    let mut take = |table, link: FieldKey, value: Value, scope: FieldKey| {
        let rows = tx.linked(table, link, &value)?;
        for row in rows.iter().filter(|row| row.get(scope) != Some(&to.to_value())) {
            out.push(ServerChange { key: row.key, fields: Fields::from([(scope, to.to_value())]) });
        }
        Ok::<_, StorageError>(rows)
    };
    take(HouseholdName::TABLE.id, HouseholdName::household, household.to_value(), HouseholdName::neighbourhood)?;
    take(Dossier::TABLE.id, Dossier::household, household.to_value(), Dossier::neighbourhood)?;
    for visit in take(Visit::TABLE.id, Visit::household, household.to_value(), Visit::neighbourhood)? {
        take(Retraction::TABLE.id, Retraction::visit, VisitId(visit.key.id).to_value(), Retraction::neighbourhood)?;
    }
    Ok(())
}

/// The plan of the rows that are the importer's, and the lines of the others. A row is hers where its door is, and where
/// its dossier lives. What the whole list makes doubtful stays so without the rows of others.
fn own_rows(list: &MoveList, known: &Known<'_>, doors: &Doors, importer: Importer<'_>) -> (ImportPlan, Vec<u64>) {
    let whole = plan_import(list, known);
    let homes: HashMap<DwellingId, NeighbourhoodId> =
        doors.dwellings.iter().map(|door| (door.id, door.neighbourhood)).collect();
    let mut lives: HashMap<String, Vec<NeighbourhoodId>> = HashMap::new();
    for one in known.existing {
        if let Some(dossier) = &one.dossier {
            lives.entry(dossier_key(dossier)).or_default().push(one.household.neighbourhood);
        }
    }
    let is_own = |line: &LineReport| {
        let door = line.dwelling.and_then(|door| homes.get(&door));
        let before = line.dossier.as_deref().and_then(|number| lives.get(&dossier_key(number)));
        door.into_iter().chain(before.into_iter().flatten()).all(|place| importer.has(*place))
    };
    let elsewhere: Vec<u64> = whole.lines.iter().filter(|line| !is_own(line)).map(|line| line.line).collect();
    if elsewhere.is_empty() {
        return (whole, elsewhere);
    }
    let others: BTreeSet<u64> = elsewhere.iter().copied().collect();
    let stays = |line: &&LineReport| matches!(line.verdict, Verdict::Doubtful | Verdict::Refused);
    let (left, right): (Vec<_>, Vec<_>) =
        whole.lines.iter().filter(|line| !others.contains(&line.line)).partition(stays);
    let planned: BTreeSet<u64> = right.iter().map(|line| line.line).collect();
    let rows = list.rows.iter().filter(|row| planned.contains(&row.line)).cloned().collect();
    let mut plan = plan_import(&MoveList { rows, ..list.clone() }, known);
    plan.lines.extend(left.into_iter().cloned());
    plan.lines.sort_by_key(|line| line.line);
    plan.summary = Summary::of(&plan.lines);
    (plan, elsewhere)
}

/// Lines whose household is known at another door.
fn moved(plan: &ImportPlan, existing: &[Existing]) -> BTreeSet<u64> {
    let changed: BTreeSet<HouseholdId> = plan
        .changes
        .iter()
        .filter_map(|change| match change {
            Intake::Update { household, dwelling: Some(_), .. } => Some(*household),
            _ => None,
        })
        .collect();
    let known = existing.iter().filter(|known| changed.contains(&known.household.id));
    let dossiers: BTreeSet<String> = known.filter_map(|known| known.dossier.as_deref().map(dossier_key)).collect();
    let lines = plan.lines.iter().filter(|line| line.verdict == Verdict::Updated);
    let is_moved = |line: &&LineReport| line.dossier.as_deref().is_some_and(|one| dossiers.contains(&dossier_key(one)));
    lines.filter(is_moved).map(|line| line.line).collect()
}

fn existing(tx: &dyn Tx) -> Result<Vec<Existing>, StorageError> {
    let mut existing = Vec::new();
    let mut listed = BTreeSet::new();
    for dossier in records::<Dossier>(tx)? {
        listed.insert(dossier.household);
        let Some(household) = get::<Household>(tx, dossier.household.0)? else { continue };
        let names = tx.linked(HouseholdName::TABLE.id, HouseholdName::household, &household.id.to_value())?;
        let name = names.iter().find_map(|row| HouseholdName::from_row(row).ok());
        let name = name.map(|name| offered(tx, name)).transpose()?;
        existing.push(Existing { dossier: Some(dossier.number), household, name });
    }
    // Who was met at a door before any list told of them.
    let faces = records::<Household>(tx)?.into_iter().filter(|one| !listed.contains(&one.id) && !one.is_taken_back());
    existing.extend(faces.map(|household| Existing { dossier: None, household, name: None }));
    Ok(existing)
}

fn key<T: Record>(id: Uuid) -> RowKey {
    RowKey { table: T::TABLE.id, id }
}

/// Every door, and what leads to it.
pub(super) struct Doors {
    buildings: Vec<Building>,
    stairwells: Vec<Stairwell>,
    dwellings: Vec<Dwelling>,
}

impl Doors {
    pub(super) fn read(tx: &dyn Tx) -> Result<Self, StorageError> {
        Ok(Self { buildings: records(tx)?, stairwells: records(tx)?, dwellings: records(tx)? })
    }

    /// Street, number and box, as on an envelope in Ostend.
    pub(super) fn address(&self, id: DwellingId) -> Option<String> {
        let dwelling = self.dwellings.iter().find(|one| one.id == id)?;
        let stairwell = self.stairwells.iter().find(|one| one.id == dwelling.stairwell)?;
        let building = self.buildings.iter().find(|one| one.id == stairwell.building)?;
        let house = format!("{} {}", building.street, building.number);
        let door = [stairwell.label.as_str(), dwelling.label.as_str()].map(str::trim);
        let door = door.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        Some(if door.is_empty() { house } else { format!("{house} bus {door}") })
    }
}

/// A name as a list may change it. One that somebody corrected at the door is hers: the list has still the old one.
fn offered(tx: &dyn Tx, name: HouseholdName) -> Result<ExistingName, StorageError> {
    let author = tx.chain(name.key())?.get(&HouseholdName::name).map(|author| author.client);
    let listed = author.is_none_or(|author| author == SERVER);
    Ok(ExistingName { id: name.id, name: name.name, open: name.open && listed })
}
