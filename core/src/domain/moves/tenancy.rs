//! Tenancies of one door in a row: the later ends the earlier, and two cannot start on one day.

use super::intake::Existing;
use crate::domain::ids::DwellingId;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A tenancy as it would be after the import.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tenancy {
    /// Index of the known tenancy; `None`: a new one.
    pub existing: Option<usize>,
    /// Index of the row that speaks of it.
    pub row: Option<usize>,
    /// The row puts it here: it is new, or its door or day changes.
    pub moves: bool,
    /// Its door.
    pub door: DwellingId,
    /// Its first day.
    pub from: NaiveDate,
    /// An end that does not come from the next tenancy at the door.
    pub own_end: Option<NaiveDate>,
}

/// A row that cannot be placed, because another tenancy starts at the same door on the same day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Conflict {
    /// Index of the row.
    pub row: usize,
    /// The other tenancy.
    pub other: Tenancy,
}

/// A tenancy, its end after the import, and the later tenancy that ends it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ended {
    pub tenancy: Tenancy,
    pub end: Option<NaiveDate>,
    pub by: Option<Tenancy>,
}

/// The doors that an import touches.
#[derive(Debug, Default)]
pub(super) struct Doors {
    by_door: BTreeMap<DwellingId, Vec<Tenancy>>,
}

/// Known tenancies as they are stored. An end that equals the start of the next one at the door came from that one:
/// when that one moves, the end moves with it.
pub(super) fn stored(existing: &[Existing]) -> Vec<Tenancy> {
    let mut starts: HashMap<DwellingId, BTreeSet<NaiveDate>> = HashMap::new();
    for known in existing {
        starts.entry(known.household.dwelling).or_default().insert(known.household.moved_in);
    }
    let next = |door, from: NaiveDate| starts.get(&door)?.range(from.succ_opt()?..).next().copied();
    existing
        .iter()
        .enumerate()
        .map(|(at, known)| {
            let (door, from) = (known.household.dwelling, known.household.moved_in);
            let own_end = known.household.moved_out.filter(|end| Some(*end) != next(door, from));
            Tenancy { existing: Some(at), row: None, moves: false, door, from, own_end }
        })
        .collect()
}

impl Doors {
    /// Every wished tenancy, and those that are known at the doors that they come to or leave. `speaking` holds the
    /// rows of known tenancies that stay as they are.
    pub(super) fn new(wished: &[Tenancy], stored: &[Tenancy], speaking: &HashMap<usize, usize>) -> Self {
        let mut touched: BTreeSet<DwellingId> = wished.iter().map(|wish| wish.door).collect();
        let moving: BTreeSet<usize> = wished.iter().filter_map(|wish| wish.existing).collect();
        touched.extend(moving.iter().filter_map(|at| stored.get(*at)).map(|tenancy| tenancy.door));
        let mut spoken = HashMap::new();
        for tenancy in speaking.keys().filter_map(|at| stored.get(*at)) {
            *spoken.entry(tenancy.door).or_insert(0) += 1;
        }
        // Two rows of one door are remarked on every time, also when both are known by now.
        touched.extend(spoken.iter().filter(|(_, rows)| **rows > 1).map(|(door, _)| *door));
        let staying =
            stored.iter().enumerate().filter(|(at, tenancy)| touched.contains(&tenancy.door) && !moving.contains(at));
        let staying = staying.map(|(at, tenancy)| Tenancy { row: speaking.get(&at).copied(), ..*tenancy });
        let mut doors = Self::default();
        for tenancy in wished.iter().copied().chain(staying) {
            doors.by_door.entry(tenancy.door).or_default().push(tenancy);
        }
        doors
    }

    /// Takes out every wish that starts with another tenancy on one day. A known tenancy goes back to where it is
    /// stored, which may meet another wish there; each wish is taken out once at most, so this ends.
    pub(super) fn settle(&mut self, stored: &[Tenancy]) -> Vec<Conflict> {
        let mut conflicts = Vec::new();
        let mut queue: BTreeSet<DwellingId> = self.by_door.keys().copied().collect();
        while let Some(door) = queue.pop_first() {
            let Some(tenancies) = self.by_door.get_mut(&door) else { continue };
            tenancies.sort_by_key(|one| (one.from, one.row, one.existing));
            let mut days: BTreeMap<NaiveDate, Vec<Tenancy>> = BTreeMap::new();
            for tenancy in tenancies.iter() {
                days.entry(tenancy.from).or_default().push(*tenancy);
            }
            let crowded = |tenancy: &Tenancy| days.get(&tenancy.from).is_some_and(|day| day.len() > 1);
            let out: Vec<Tenancy> = tenancies.iter().filter(|one| one.moves && crowded(one)).copied().collect();
            tenancies.retain(|one| !(one.moves && crowded(one)));
            for tenancy in out {
                let others = days.get(&tenancy.from).into_iter().flatten();
                let other = others.into_iter().find(|one| (one.row, one.existing) != (tenancy.row, tenancy.existing));
                if let (Some(row), Some(other)) = (tenancy.row, other) {
                    conflicts.push(Conflict { row, other: *other });
                }
                if let Some(home) = tenancy.existing.and_then(|at| stored.get(at)) {
                    self.by_door.entry(home.door).or_default().push(Tenancy { row: tenancy.row, ..*home });
                    queue.insert(home.door);
                }
            }
        }
        conflicts
    }

    /// The end of every tenancy at the touched doors.
    pub(super) fn ends(&self) -> Vec<Ended> {
        let mut ends = Vec::new();
        for tenancies in self.by_door.values() {
            let mut later: Option<Tenancy> = None;
            let mut sorted = tenancies.clone();
            sorted.sort_by_key(|one| (one.from, one.row, one.existing));
            let mut before: Option<Tenancy> = None;
            for tenancy in sorted.into_iter().rev() {
                // Known tenancies that start on one day have one and the same later tenancy.
                if before.is_some_and(|before| before.from > tenancy.from) {
                    later = before;
                }
                let by = later.filter(|later| tenancy.own_end.is_none_or(|end| end > later.from));
                ends.push(Ended { tenancy, end: by.map(|by| by.from).or(tenancy.own_end), by });
                before = Some(tenancy);
            }
        }
        ends
    }
}
