//! One row by itself: what it wants, and what there is to remark.

use super::cells::{dossier_key, read_date, read_dossier};
use super::columns::Field;
use super::intake::Known;
use super::language::read_language;
use super::read::MoveRow;
use super::verdict::{LineReport, Remark, RemarkCode, Severity, Verdict};
use crate::domain::address::{Found, plain, split_address};
use crate::domain::ids::{DwellingId, NeighbourhoodId};
use chrono::{Days, NaiveDate};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// A move-in date so many days ago is unlikely.
const UNLIKELY_PAST: Days = Days::new(400);
/// A move-in date so many days ahead is unlikely.
const UNLIKELY_FUTURE: Days = Days::new(200);

/// What a row wants, as far as it can be read.
#[derive(PartialEq, Eq)]
pub(super) struct Wish {
    pub place: Option<(DwellingId, NeighbourhoodId)>,
    pub moved_in: Option<NaiveDate>,
    pub language: Option<String>,
    pub name: Option<String>,
}

/// A row on its way to a verdict.
pub(super) struct Draft {
    pub line: u64,
    pub dossier: Option<String>,
    pub wish: Wish,
    pub remarks: Vec<Remark>,
    /// Verdict of a row that brings no new tenancy, unless its remarks say worse.
    pub known: Option<Verdict>,
}

impl Draft {
    pub(super) fn severity(&self) -> Severity {
        self.remarks.iter().map(|remark| remark.code.severity()).max().unwrap_or(Severity::Note)
    }

    pub(super) fn report(mut self) -> LineReport {
        if self.severity() > Severity::Note {
            // "On the list from then" would be a promise that this row does not keep.
            self.remarks.retain(|remark| remark.code != RemarkCode::NotYet);
        }
        let verdict = match (self.severity(), self.known) {
            (Severity::Refusal, _) => Verdict::Refused,
            (Severity::Doubt, _) => Verdict::Doubtful,
            (Severity::Note, Some(known)) => known,
            (Severity::Note, None) if self.remarks.is_empty() => Verdict::Read,
            (Severity::Note, None) => Verdict::ReadWithRemarks,
        };
        let dwelling = self.wish.place.map(|(dwelling, _)| dwelling);
        LineReport { line: self.line, dossier: self.dossier, dwelling, verdict, remarks: self.remarks }
    }
}

/// Reads a row by itself.
pub(super) fn judge(row: &MoveRow, known: &Known<'_>) -> Draft {
    let mut remarks = row.remarks.clone();
    if remarks.iter().any(|remark| remark.code == RemarkCode::TooManyCells) {
        // No cell is sure to be what its column says, so none is read or repeated.
        let wish = Wish { place: None, moved_in: None, language: None, name: None };
        return Draft { line: row.line, dossier: None, wish, remarks, known: None };
    }
    let unread = |field| row.remarks.iter().any(|remark| remark.column == Some(field));
    let mut remark = |code, field: Field| remarks.push(Remark::new(code, row.line, field));
    // A cell that reading refused has its remark already.
    let dossier = match read_dossier(row.get(Field::Dossier)) {
        Ok(dossier) => {
            if known.erased.contains(&dossier_key(&dossier)) {
                remark(RemarkCode::Erased, Field::Dossier);
            }
            Some(dossier)
        }
        Err(code) => {
            if !unread(Field::Dossier) {
                remark(code, Field::Dossier);
            }
            None
        }
    };
    let language = read_language(row.get(Field::Language));
    if language.is_none() && !matches!(row.get(Field::Language), "" | "-" | "?") {
        remark(RemarkCode::UnknownLanguage, Field::Language);
    }
    for field in [Field::Name, Field::FirstName] {
        if row.get(field).contains(['?', char::REPLACEMENT_CHARACTER]) {
            remark(RemarkCode::LostLetter, field);
        }
    }
    let name = [row.get(Field::Name), row.get(Field::FirstName)].join(" ").trim().to_owned();
    remarks.extend(elsewhere(row, known));
    let place = if [Field::Address, Field::Street, Field::Number, Field::Box].into_iter().any(unread) {
        None
    } else {
        find_place(row, known).map_err(|remark| remarks.push(remark)).ok()
    };
    let moved_in = if unread(Field::MovedIn) { None } else { find_day(row, known.today, &mut remarks) };
    let name = Some(name).filter(|name| !name.is_empty() && name != "-");
    Draft { line: row.line, dossier, wish: Wish { place, moved_in, language, name }, remarks, known: None }
}

fn find_place(row: &MoveRow, known: &Known<'_>) -> Result<(DwellingId, NeighbourhoodId), Remark> {
    let (mut street, mut number) = (row.get(Field::Street).to_owned(), row.get(Field::Number).to_owned());
    let mut column = Field::Street;
    if street.is_empty() && number.is_empty() && !row.get(Field::Address).is_empty() {
        column = Field::Address;
        let cell = row.get(Field::Address);
        (street, number) = split_address(cell).unwrap_or((cell.to_owned(), String::new()));
    }
    let door = row.get(Field::Box);
    let remark = |code, at| {
        let at = if column == Field::Address { column } else { at };
        Remark::new(code, row.line, at).with("street", &street).with("number", &number).with("box", door)
    };
    if street.is_empty() {
        return Err(Remark::new(RemarkCode::NoStreet, row.line, column));
    }
    let found = known.book.find(&street, &number, door);
    match found {
        Found::UnknownStreet => Err(Remark::new(RemarkCode::UnknownStreet, row.line, column).with("street", &street)),
        _ if number.is_empty() => Err(remark(RemarkCode::NoNumber, Field::Number)),
        Found::UnknownBuilding => Err(remark(RemarkCode::UnknownBuilding, Field::Number)),
        Found::NoBox => Err(remark(RemarkCode::NoBox, Field::Box)),
        Found::UnknownDoor => Err(remark(RemarkCode::UnknownDoor, Field::Box)),
        Found::Ambiguous => Err(remark(RemarkCode::AmbiguousAddress, Field::Box)),
        Found::Dwelling(dwelling) => {
            let neighbourhood = known.book.neighbourhood(dwelling);
            neighbourhood.map(|one| (dwelling, one)).ok_or_else(|| remark(RemarkCode::UnknownDoor, Field::Box))
        }
    }
}

fn find_day(row: &MoveRow, today: NaiveDate, remarks: &mut Vec<Remark>) -> Option<NaiveDate> {
    let cell = row.get(Field::MovedIn);
    let remark = |code| Remark::new(code, row.line, Field::MovedIn);
    match read_date(cell) {
        Err(RemarkCode::NoDate) => {
            remarks.push(remark(RemarkCode::NoDate));
            None
        }
        // Whatever else stands in the wrong column, a name or a telephone number, is not shown again.
        Err(RemarkCode::UnreadableDate) => {
            remarks.push(remark(RemarkCode::UnreadableDate));
            None
        }
        Err(code) => {
            remarks.push(remark(code).with("text", cell));
            None
        }
        Ok(date) => {
            if date > today {
                remarks.push(remark(RemarkCode::NotYet).with("date", date));
            }
            let unlikely = today.checked_sub_days(UNLIKELY_PAST).is_some_and(|first| date < first)
                || today.checked_add_days(UNLIKELY_FUTURE).is_some_and(|last| date > last);
            if unlikely {
                remarks.push(remark(RemarkCode::UnlikelyDate).with("date", date));
            }
            Some(date)
        }
    }
}

/// Remarks about a municipality or postcode that the city does not have.
fn elsewhere(row: &MoveRow, known: &Known<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let postcode = row.get(Field::Postcode);
    let starts = |start: &String| postcode.starts_with(start.as_str());
    if !postcode.is_empty() && !known.locality.postcodes.is_empty() && !known.locality.postcodes.iter().any(starts) {
        remarks.push(Remark::new(RemarkCode::OtherPostcode, row.line, Field::Postcode));
    }
    let municipality = plain(row.get(Field::Municipality));
    let names = &known.locality.municipalities;
    if !municipality.is_empty() && !names.is_empty() && !names.iter().any(|name| municipality.contains(&plain(name))) {
        remarks.push(Remark::new(RemarkCode::OtherMunicipality, row.line, Field::Municipality));
    }
    remarks
}

/// The same dossier twice in one list: the same again changes nothing, something else is for a person to decide.
pub(super) fn compare_dossiers(drafts: &mut [Draft]) {
    let mut first: HashMap<String, usize> = HashMap::new();
    for at in 0..drafts.len() {
        let Some(draft) = drafts.get(at).filter(|draft| draft.severity() < Severity::Refusal) else { continue };
        let Some(dossier) = &draft.dossier else { continue };
        let other = match first.entry(dossier_key(dossier)) {
            Entry::Vacant(entry) => {
                entry.insert(at);
                continue;
            }
            Entry::Occupied(entry) => drafts.get(*entry.get()),
        };
        let Some(other) = other else { continue };
        let same = other.wish == draft.wish;
        let code = if same { RemarkCode::RepeatedRow } else { RemarkCode::DossierTwice };
        let remark = Remark::new(code, draft.line, Field::Dossier).with("other_line", other.line);
        if let Some(draft) = drafts.get_mut(at) {
            draft.remarks.push(remark);
            draft.known = Some(Verdict::Unchanged);
        }
    }
}
