//! Single cells: what they may hold, and dates.

use super::verdict::RemarkCode;
use chrono::{Datelike, NaiveDate};

/// Longest name of a household, in characters.
pub const MAX_HOUSEHOLD_NAME: usize = 200;
/// Longest cell that is kept, in characters.
const MAX_CELL: usize = MAX_HOUSEHOLD_NAME;
/// Longest dossier number, in characters.
const MAX_DOSSIER: usize = 40;

/// A household's name as it is kept: on one line, without marks that hide what it says. `None` where it cannot be one.
#[must_use]
pub fn clean_name(text: &str) -> Option<String> {
    clean(text).ok().filter(|name| !name.is_empty())
}

/// A cell without spaces around it, on one line. Marks that only steer the direction of writing are dropped: they can
/// hide what a cell says.
pub(super) fn clean(cell: &str) -> Result<String, RemarkCode> {
    let cell = cell.trim();
    if cell.len() > MAX_CELL && cell.chars().count() > MAX_CELL {
        return Err(RemarkCode::CellTooLong);
    }
    let out = one_line(cell).ok_or(RemarkCode::ControlCharacter)?;
    if is_formula(&out) { Err(RemarkCode::Formula) } else { Ok(out) }
}

/// A text on one line, without spaces around it and without marks that only steer; `None` where it has other control
/// characters.
pub(in crate::domain) fn one_line(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for letter in text.trim().chars() {
        match letter {
            '\n' | '\t' | '\u{a0}' => out.push(' '),
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {}
            other if other.is_control() => return None,
            other => out.push(other),
        }
    }
    Some(out.trim().to_owned())
}

/// What a spreadsheet would run, or the error that it left. A single `-` is a way to write "nothing", and a plain
/// number stays one.
fn is_formula(text: &str) -> bool {
    let rest = match text.strip_prefix(['=', '+', '-', '@']) {
        Some(rest) => rest,
        None => return text.starts_with('#') && (text.ends_with(['!', '?']) || text.starts_with("#N/")),
    };
    let number = rest.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with(['=', '@']);
    !number && !rest.trim_matches('-').is_empty()
}

/// A dossier number as it is stored. A spreadsheet's `40211.0` is `40211`.
pub(super) fn read_dossier(cell: &str) -> Result<String, RemarkCode> {
    let cell = match cell.strip_suffix(".0") {
        Some(number) if number.bytes().all(|b| b.is_ascii_digit()) => number,
        _ => cell,
    };
    if cell.is_empty() || cell == "-" {
        return Err(RemarkCode::NoDossier);
    }
    let shaped = cell.chars().count() <= MAX_DOSSIER
        && cell.chars().any(|c| c.is_ascii_digit())
        && cell.chars().all(|c| c.is_alphanumeric() || "-/._ ".contains(c));
    if shaped { Ok(cell.to_owned()) } else { Err(RemarkCode::BadDossier) }
}

/// One form for every spelling of a dossier number.
#[must_use]
pub fn dossier_key(dossier: &str) -> String {
    dossier.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect()
}

/// `d/m/yyyy`, `d-m-yyyy`, `d.m.yyyy` or `yyyy-mm-dd`, perhaps with a time of day behind it, which is dropped.
pub(super) fn read_date(cell: &str) -> Result<NaiveDate, RemarkCode> {
    if cell.is_empty() || cell == "-" {
        return Err(RemarkCode::NoDate);
    }
    let (date, time) = cell.split_once([' ', 'T']).unwrap_or((cell, ""));
    if !time.bytes().all(|b| b.is_ascii_digit() || b":. Z".contains(&b)) {
        return Err(RemarkCode::UnreadableDate);
    }
    let separator = date.chars().find(|c| "/-.".contains(*c)).ok_or(RemarkCode::UnreadableDate)?;
    let parts: Vec<&str> = date.split(separator).collect();
    if parts.iter().any(|part| part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit())) {
        return Err(RemarkCode::UnreadableDate);
    }
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let (year, month, day) = match (parts.as_slice(), lengths.as_slice()) {
        ([year, month, day], [4, 1..=2, 1..=2]) | ([day, month, year], [1..=2, 1..=2, 4]) => (year, month, day),
        (_, [1..=2, 1..=2, 2]) => return Err(RemarkCode::TwoDigitYear),
        _ => return Err(RemarkCode::UnreadableDate),
    };
    let number = |text: &str| text.parse::<u32>().map_err(|_| RemarkCode::UnreadableDate);
    let year = i32::try_from(number(year)?).map_err(|_| RemarkCode::UnreadableDate)?;
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?)
        .filter(|date| (1900..=2100).contains(&date.year()))
        .ok_or(RemarkCode::ImpossibleDate)
}
