//! What the import of a move-in list says, in words: for the command line and for the desk.

use chrono::NaiveDate;
use pleinmakers_core::domain::{DwellingId, Field, LineReport, ReadError, Remark, RemarkCode};
use pleinmakers_core::texts::{ErrorText, Texts};
use std::collections::HashMap;

/// A remark at its line: "Line 12: …". `addresses` are those of the doors that the list speaks of.
#[must_use]
pub fn remark_line(
    addresses: &HashMap<DwellingId, String>,
    line: &LineReport,
    remark: &Remark,
    texts: &Texts,
) -> String {
    let param = |name| remark.params.get(name).map(String::as_str).unwrap_or_default();
    let door = line.dwelling.and_then(|dwelling| addresses.get(&dwelling).cloned());
    let door = door.unwrap_or_else(|| [param("street"), param("number"), param("box")].join(" ").trim().to_owned());
    let date = param("date").parse::<NaiveDate>().map(|date| texts.date_year(date)).unwrap_or_default();
    let column = remark.column.map(|field| column(field, texts)).unwrap_or_default();
    let args = [
        ("line", i64::try_from(remark.line).unwrap_or(i64::MAX).into()),
        ("column", (&column).into()),
        ("door", (&door).into()),
        ("date", (&date).into()),
        ("other", param("other_line").into()),
    ];
    let mut text = texts.with(key(remark.code), &args);
    if !column.is_empty() {
        text = texts.with("import-remark-by-column", &[("remark", (&text).into()), ("column", (&column).into())]);
    }
    at_line(remark.line, &text, texts)
}

/// A text at its line.
#[must_use]
pub fn at_line(line: u64, text: &str, texts: &Texts) -> String {
    let number = i64::try_from(line).unwrap_or(i64::MAX);
    texts.with("import-line", &[("line", number.into()), ("remark", text.into())])
}

/// How many households a list added, changed and ended; nothing of which there is none.
#[must_use]
pub fn import_counts(added: usize, changed: usize, ended: usize, texts: &Texts) -> Vec<String> {
    let parts = [("import-count-read", added), ("import-count-updated", changed), ("import-count-ended", ended)];
    let parts = parts.into_iter().filter(|(_, n)| *n > 0);
    parts.map(|(key, n)| texts.with(key, &[("n", n.into())])).collect()
}

/// Why a file is no list: its code, and its words.
#[must_use]
pub fn list_problem(error: &ReadError, texts: &Texts) -> (&'static str, ErrorText) {
    let (code, line, column) = match error {
        ReadError::Empty => ("empty_file", None, String::new()),
        ReadError::NotAList { .. } => ("not_a_list", None, String::new()),
        ReadError::TooLarge { .. } => ("too_large", None, String::new()),
        ReadError::LineTooLong { line, .. } => ("line_too_long", Some(*line), String::new()),
        ReadError::TooManyRows { .. } => ("too_many_rows", None, String::new()),
        ReadError::NoKnownColumn => ("no_known_column", None, String::new()),
        ReadError::HeaderOnly => ("header_only", None, String::new()),
        ReadError::UnclosedQuote { line } => ("unclosed_quote", Some(*line), String::new()),
        ReadError::MissingColumns { fields } => {
            let names: Vec<String> = fields.iter().map(|field| self::column(*field, texts)).collect();
            ("column_missing", None, texts.list(names.iter().map(String::as_str)))
        }
    };
    let line = i64::try_from(line.unwrap_or(0)).unwrap_or(i64::MAX);
    let args = [("line", line.into()), ("column", (&column).into())];
    let key = format!("import-problem-{code}");
    let words = ErrorText { sentence: texts.with(&key, &args), action: texts.with(&format!("{key}.action"), &args) };
    (code, words)
}

fn column(field: Field, texts: &Texts) -> String {
    texts.word(
        "column",
        match field {
            Field::Dossier => "dossier",
            Field::Address => "address",
            Field::Street => "street",
            Field::Number => "number",
            Field::Box => "box",
            Field::Postcode => "postcode",
            Field::Municipality => "municipality",
            Field::Name => "name",
            Field::FirstName => "first_name",
            Field::Language => "language",
            Field::MovedIn => "moved_in",
        },
    )
}

/// The words of a remark.
fn key(code: RemarkCode) -> &'static str {
    match code {
        RemarkCode::NoDossier => "import-remark-dossier_missing",
        RemarkCode::BadDossier => "import-remark-bad_dossier",
        RemarkCode::Erased => "import-remark-erased",
        RemarkCode::NoStreet => "import-remark-no_street",
        RemarkCode::NoNumber => "import-remark-no_number",
        RemarkCode::UnknownStreet => "import-remark-unknown_street",
        RemarkCode::NoDate => "import-remark-date_missing",
        RemarkCode::UnreadableDate => "import-remark-date_unreadable",
        RemarkCode::TwoDigitYear => "import-remark-two_digit_year",
        RemarkCode::ImpossibleDate => "import-remark-date_impossible",
        RemarkCode::Formula => "import-remark-formula",
        RemarkCode::ControlCharacter => "import-remark-control_characters",
        RemarkCode::CellTooLong => "import-remark-cell_too_long",
        RemarkCode::TooManyCells => "import-remark-too_many_cells",
        RemarkCode::NoBox => "import-remark-no_box",
        RemarkCode::UnknownDoor => "import-remark-unknown_door",
        RemarkCode::UnknownBuilding => "import-remark-unknown_building",
        RemarkCode::AmbiguousAddress => "import-remark-ambiguous_door",
        RemarkCode::DossierTwice => "import-remark-dossier_twice",
        RemarkCode::SameDoorSameDay => "import-remark-same_day_twice",
        RemarkCode::EndsBeforeStart => "import-remark-ends_before_start",
        RemarkCode::RepeatedRow => "import-remark-repeated_row",
        RemarkCode::EndsEarlier => "import-remark-ends_earlier",
        RemarkCode::EndedByLater => "import-remark-ended_by_later",
        RemarkCode::ReopensEarlier => "import-remark-reopens_earlier",
        RemarkCode::AdoptsFace => "import-remark-adopts_face",
        RemarkCode::LostLetter => "import-remark-lost_letter",
        RemarkCode::NotYet => "import-remark-not_yet",
        RemarkCode::UnlikelyDate => "import-remark-unlikely_date",
        RemarkCode::UnknownLanguage => "import-remark-unknown_language",
        RemarkCode::OtherMunicipality => "import-remark-other_municipality",
        RemarkCode::OtherPostcode => "import-remark-other_postcode",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pleinmakers_core::texts::Lang;

    #[test]
    fn every_remark_has_words() {
        for lang in Lang::ALL {
            let texts = Texts::new(*lang);
            let args = ["line", "column", "door", "date", "other"].map(|name| (name, "x".into()));
            for code in RemarkCode::ALL {
                let text = texts.with(key(*code), &args);
                assert!(!text.is_empty() && !text.contains('{'), "{lang:?} {code:?}: {text}");
            }
        }
    }
}
