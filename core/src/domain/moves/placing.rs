//! The rows of a list together, and with the tenancies that are known: who lives where, from when until when.

use super::cells::dossier_key;
use super::columns::Field;
use super::intake::{Existing, Intake};
use super::judge::Draft;
use super::tenancy::{Conflict, Doors, Ended, Tenancy, stored};
use super::verdict::{Remark, RemarkCode, Severity, Verdict};
use crate::domain::face::is_face_of;
use crate::domain::ids::{DwellingId, HouseholdNameId, NeighbourhoodId};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// What a row changes of a known tenancy.
#[derive(Default)]
struct Correction {
    moved_in: Option<NaiveDate>,
    dwelling: Option<(DwellingId, NeighbourhoodId)>,
    language: Option<String>,
    name: Option<(HouseholdNameId, String)>,
    /// The row is the first to tell of a new face.
    adopts: bool,
}

/// Completes the drafts and answers the changes: rows in the order of the list, then ends of known tenancies.
pub(super) fn place(drafts: &mut [Draft], existing: &[Existing]) -> Vec<Intake> {
    let stored = stored(existing);
    let dossiers = by_dossier(existing);
    let mut corrections: HashMap<usize, (usize, Correction)> = HashMap::new();
    let mut speaking = HashMap::new();
    let mut wished = Vec::new();
    let mut adopted = BTreeSet::new();
    for (row, draft) in drafts.iter_mut().enumerate() {
        let (Some((door, _)), Some(from), Some(dossier)) = (draft.wish.place, draft.wish.moved_in, &draft.dossier)
        else {
            continue;
        };
        if draft.severity() > Severity::Note || draft.known.is_some() {
            continue;
        }
        let listed = dossiers.get(&dossier_key(dossier)).copied();
        let face = || face_at(door, from, existing).filter(|at| adopted.insert(*at));
        let Some(at) = listed.or_else(face) else {
            wished.push(Tenancy { existing: None, row: Some(row), moves: true, door, from, own_end: None });
            continue;
        };
        let (Some(known), Some(home)) = (existing.get(at), stored.get(at)) else { continue };
        let mut correction = correct(draft, known);
        correction.adopts = known.dossier.is_none();
        if correction.adopts {
            draft.remarks.push(Remark::new(RemarkCode::AdoptsFace, draft.line, Field::Dossier));
        }
        if correction.moved_in.is_none() && correction.dwelling.is_none() {
            speaking.insert(at, row);
        } else if let Some(end) = home.own_end.filter(|end| *end <= from) {
            draft.remarks.push(Remark::new(RemarkCode::EndsBeforeStart, draft.line, Field::MovedIn).with("date", end));
            continue;
        } else {
            wished.push(Tenancy { row: Some(row), moves: true, door, from, ..*home });
        }
        draft.known = Some(if correction.is_empty() { Verdict::Unchanged } else { Verdict::Updated });
        corrections.insert(row, (at, correction));
    }
    let mut doors = Doors::new(&wished, &stored, &speaking);
    for Conflict { row, other } in doors.settle(&stored) {
        let remark = |draft: &Draft| {
            let code = RemarkCode::SameDoorSameDay;
            Remark::new(code, draft.line, Field::MovedIn).with("date", other.from)
        };
        let names = name_of(&other, drafts, existing);
        if let Some(draft) = drafts.get_mut(row) {
            let remark = remark(draft).with(names.0, names.1);
            draft.remarks.push(remark);
        }
    }
    let ends = doors.ends();
    for ended in &ends {
        remark_end(ended, drafts, existing);
        remark_reopening(ended, &wished, &stored, drafts, existing);
    }
    let opened_until: HashMap<usize, Option<NaiveDate>> =
        ends.iter().filter_map(|ended| Some((ended.tenancy.row?, ended.end))).collect();
    let mut changes = Vec::new();
    for (row, draft) in drafts.iter().enumerate().filter(|(_, draft)| draft.severity() == Severity::Note) {
        match (corrections.remove(&row), &draft.wish.place, draft.wish.moved_in, &draft.dossier) {
            (Some((at, correction)), ..) if !correction.is_empty() => {
                let Some(known) = existing.get(at) else { continue };
                if let (true, Some(dossier)) = (correction.adopts, &draft.dossier) {
                    changes.push(Intake::Adopt {
                        household: known.household.id,
                        neighbourhood: known.household.neighbourhood,
                        dossier: dossier.clone(),
                        name: draft.wish.name.clone(),
                    });
                }
                if correction.changes() {
                    changes.push(correction.update(known));
                }
            }
            (None, Some((dwelling, neighbourhood)), Some(moved_in), Some(dossier)) if draft.known.is_none() => {
                changes.push(Intake::Open {
                    dossier: dossier.clone(),
                    dwelling: *dwelling,
                    neighbourhood: *neighbourhood,
                    moved_in,
                    moved_out: opened_until.get(&row).copied().flatten(),
                    language: draft.wish.language.clone(),
                    name: draft.wish.name.clone(),
                });
            }
            _ => {}
        }
    }
    changes.extend(ends.iter().filter_map(|ended| end(ended, existing)));
    changes
}

/// The tenancy of each dossier; of several the one that started last.
fn by_dossier(existing: &[Existing]) -> HashMap<String, usize> {
    let mut sorted: Vec<usize> = (0..existing.len()).collect();
    sorted.sort_by_key(|at| existing.get(*at).map(|known| (known.household.moved_in, known.household.id)));
    sorted.into_iter().filter_map(|at| Some((dossier_key(existing.get(at)?.dossier.as_ref()?), at))).collect()
}

/// The new face at a door that a row's first day may mean: of several, the one that was met nearest to it.
fn face_at(door: DwellingId, from: NaiveDate, existing: &[Existing]) -> Option<usize> {
    let faces = existing.iter().enumerate().filter(|(_, known)| {
        let one = &known.household;
        known.dossier.is_none() && one.dwelling == door && is_face_of(one.moved_in, from)
    });
    let distance = |known: &Existing| (known.household.moved_in - from).num_days().abs();
    faces.min_by_key(|(_, known)| (distance(known), known.household.id)).map(|(at, _)| at)
}

/// What a row says differently. An empty cell says nothing, and a name changes only while its welcome is open.
fn correct(draft: &Draft, known: &Existing) -> Correction {
    let wish = &draft.wish;
    let household = &known.household;
    Correction {
        moved_in: wish.moved_in.filter(|date| *date != household.moved_in),
        dwelling: wish.place.filter(|(dwelling, _)| *dwelling != household.dwelling),
        language: wish.language.clone().filter(|language| Some(language) != household.language.as_ref()),
        name: known
            .name
            .as_ref()
            .filter(|known| known.open)
            .and_then(|known| Some((known.id, wish.name.clone().filter(|name| *name != known.name)?))),
        adopts: false,
    }
}

impl Correction {
    fn is_empty(&self) -> bool {
        !self.adopts && !self.changes()
    }

    /// It says something else of the tenancy or its name.
    fn changes(&self) -> bool {
        self.moved_in.is_some() || self.dwelling.is_some() || self.language.is_some() || self.name.is_some()
    }

    fn update(self, known: &Existing) -> Intake {
        Intake::Update {
            household: known.household.id,
            moved_in: self.moved_in,
            language: self.language,
            dwelling: self.dwelling,
            name: self.name,
        }
    }
}

/// How a remark names a tenancy: by its line in this list, else by its dossier.
fn name_of(tenancy: &Tenancy, drafts: &[Draft], existing: &[Existing]) -> (&'static str, String) {
    match (tenancy.row.and_then(|row| drafts.get(row)), tenancy.existing.and_then(|at| existing.get(at))) {
        (Some(draft), _) => ("other_line", draft.line.to_string()),
        (None, Some(known)) => ("other_dossier", known.dossier.clone().unwrap_or_default()),
        (None, None) => ("other_line", String::new()),
    }
}

/// A remark on both rows when a later tenancy ends an earlier one.
fn remark_end(ended: &Ended, drafts: &mut [Draft], existing: &[Existing]) {
    let Some(by) = &ended.by else { return };
    for (one, other, code) in
        [(&ended.tenancy, by, RemarkCode::EndedByLater), (by, &ended.tenancy, RemarkCode::EndsEarlier)]
    {
        let (param, name) = name_of(other, drafts, existing);
        if let Some(draft) = one.row.and_then(|row| drafts.get_mut(row)) {
            let remark = Remark::new(code, draft.line, Field::MovedIn).with("date", by.from).with(param, name);
            draft.remarks.push(remark);
        }
    }
}

/// A remark on the row whose tenancy went away and left an earlier one without an end.
fn remark_reopening(ended: &Ended, wished: &[Tenancy], stored: &[Tenancy], drafts: &mut [Draft], known: &[Existing]) {
    let before = ended.tenancy.existing.and_then(|at| known.get(at)).and_then(|one| one.household.moved_out);
    let (Some(before), None) = (before, ended.end) else { return };
    let left = |wish: &&Tenancy| {
        let home = wish.existing.and_then(|at| stored.get(at));
        home.is_some_and(|home| home.door == ended.tenancy.door && home.from == before)
    };
    let Some(row) = wished.iter().find(left).and_then(|wish| wish.row) else { return };
    let (param, name) = name_of(&ended.tenancy, drafts, known);
    if let Some(draft) = drafts.get_mut(row) {
        let remark = Remark::new(RemarkCode::ReopensEarlier, draft.line, Field::MovedIn).with(param, name);
        draft.remarks.push(remark);
    }
}

/// The change of a known tenancy's end, when it changes.
fn end(ended: &Ended, existing: &[Existing]) -> Option<Intake> {
    let household = &existing.get(ended.tenancy.existing?)?.household;
    match (household.moved_out, ended.end) {
        (before, after) if before == after => None,
        (_, Some(moved_out)) => Some(Intake::End { household: household.id, moved_out }),
        (_, None) => Some(Intake::Reopen { household: household.id }),
    }
}
