//! Headers: which column is what, in the words of several companies and three languages.

use crate::domain::address::plain;
use serde::Serialize;

/// A column that is kept. All others are dropped while reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Dossier number: the key of a row.
    Dossier,
    /// Street, number and box in one cell.
    Address,
    /// Street.
    Street,
    /// House number; may hold the box too.
    Number,
    /// Box.
    Box,
    /// Postcode.
    Postcode,
    /// Municipality.
    Municipality,
    /// Name, or family name where there is a column for first names.
    Name,
    /// First name.
    FirstName,
    /// Language.
    Language,
    /// Move-in date.
    MovedIn,
}

/// Headers in folded form: lower case, no accents, only letters and digits.
const SYNONYMS: [(Field, &[&str]); 11] = [
    (
        Field::Dossier,
        &[
            "dossiernr",
            "dossiernummer",
            "dossier",
            "dossierno",
            "nrdossier",
            "huurdossier",
            "huurdossiernr",
            "numerodossier",
            "numerodedossier",
            "nodossier",
            "ndossier",
            "dossiernumber",
            "file",
            "filenumber",
            "fileno",
        ],
    ),
    (Field::Address, &["adres", "volledigadres", "adreswoning", "adresse", "address"]),
    (Field::Street, &["straat", "straatnaam", "rue", "nomderue", "street", "streetname"]),
    (
        Field::Number,
        &[
            "huisnr",
            "huisnummer",
            "nr",
            "nummer",
            "n",
            "no",
            "num",
            "numero",
            "number",
            "housenumber",
            "houseno",
            "housenr",
        ],
    ),
    (Field::Box, &["bus", "busnr", "busnummer", "bte", "boite", "numerodeboite", "box", "boxnr", "boxnumber"]),
    (Field::Postcode, &["postcode", "postnr", "postnummer", "codepostal", "cp", "zip", "zipcode", "postalcode"]),
    (
        Field::Municipality,
        &["gemeente", "stad", "plaats", "woonplaats", "commune", "ville", "localite", "city", "town", "municipality"],
    ),
    (
        Field::Name,
        &[
            "naam",
            "huurder",
            "naamhuurder",
            "huurdernaam",
            "hoofdhuurder",
            "naamhoofdhuurder",
            "naamvoornaam",
            "naamenvoornaam",
            "familienaam",
            "achternaam",
            "nom",
            "locataire",
            "nomlocataire",
            "nomdulocataire",
            "nometprenom",
            "name",
            "tenant",
            "tenantname",
            "lastname",
            "surname",
        ],
    ),
    (Field::FirstName, &["voornaam", "prenom", "firstname"]),
    (Field::Language, &["taal", "talen", "taalcode", "contacttaal", "langue", "langues", "language", "languages"]),
    (
        Field::MovedIn,
        &[
            "datum",
            "dagvandeverhuizing",
            "datumintrek",
            "intrekdatum",
            "intrek",
            "datumintrede",
            "intrededatum",
            "startdatum",
            "datumstart",
            "begindatum",
            "ingangsdatum",
            "datumingang",
            "aanvangsdatum",
            "datedentree",
            "dateentree",
            "datedebut",
            "datedemmenagement",
            "movein",
            "moveindate",
            "datemovein",
            "startdate",
            "movedin",
        ],
    ),
];

/// One column of the file and what it is used for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnUse {
    /// Its place, 1 is the first.
    pub position: usize,
    /// Its header, shortened to 64 characters.
    pub header: String,
    /// What it is; `None`: ignored, its cells are never kept.
    pub field: Option<Field>,
}

/// Reads a header. The first of two columns that say the same is used, the other ignored and reported as such.
pub(super) fn columns<'a>(header: impl Iterator<Item = &'a str>) -> Vec<ColumnUse> {
    let mut columns: Vec<ColumnUse> = Vec::new();
    for (at, text) in header.enumerate() {
        let field = field(text).filter(|field| columns.iter().all(|column| column.field != Some(*field)));
        let header = text.trim().chars().filter(|c| !c.is_control()).take(64).collect();
        columns.push(ColumnUse { position: at + 1, header, field });
    }
    columns
}

fn field(header: &str) -> Option<Field> {
    if header.len() > 64 {
        return None;
    }
    let header = plain(header).replace(['º', '°'], "o");
    let key: String = header.chars().filter(|c| c.is_alphanumeric()).collect();
    SYNONYMS.iter().find(|(_, words)| words.contains(&key.as_str())).map(|(field, _)| *field)
}

/// Mandatory columns that are not there: the dossier number, the move-in date, and an address in one or two cells.
pub(super) fn missing(columns: &[ColumnUse]) -> Vec<Field> {
    let has = |field| columns.iter().any(|column| column.field == Some(field));
    let mut missing = Vec::new();
    if !has(Field::Dossier) {
        missing.push(Field::Dossier);
    }
    if !has(Field::Address) {
        missing.extend([Field::Street, Field::Number].into_iter().filter(|field| !has(*field)));
    }
    if !has(Field::MovedIn) {
        missing.push(Field::MovedIn);
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is told to be missing, in the words of `column-…`, is found when it is added under that word.
    #[test]
    fn a_column_is_found_by_the_word_that_asks_for_it() {
        for (word, meant) in [
            ("dossier", Field::Dossier),
            ("straat", Field::Street),
            ("huisnummer", Field::Number),
            ("dag van de verhuizing", Field::MovedIn),
            ("file", Field::Dossier),
            ("street", Field::Street),
            ("house number", Field::Number),
            ("move-in date", Field::MovedIn),
        ] {
            assert_eq!(field(word), Some(meant), "{word}");
        }
    }
}
