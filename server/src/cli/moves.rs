//! `import-moves`: every row is accounted for, every remark stands at its line.

use super::console::{Console, Failure};
use crate::service::{Imported, Service, ServiceError};
use chrono::NaiveDate;
use pleinmakers_core::domain::{Field, LineReport, ReadError, Remark, RemarkCode, Summary, Verdict};
use pleinmakers_core::texts::{ErrorText, Texts};
use std::path::Path;

/// What is told row by row, with its heading: first what needs a person.
const REPORTED: [(Verdict, &str); 5] = [
    (Verdict::Refused, "import-verdict-refused"),
    (Verdict::Doubtful, "import-verdict-doubtful"),
    (Verdict::Updated, "import-verdict-updated"),
    (Verdict::ReadWithRemarks, "import-verdict-remarked"),
    (Verdict::Unchanged, "import-verdict-unchanged"),
];

/// Exit status for a file that is no list, or of which every row is refused.
const NO_LIST: u8 = 2;

pub(super) fn import(service: &Service, file: &Path, console: &Console) -> Result<(), Failure> {
    let bytes = std::fs::read(file).map_err(|error| Failure::with("file_unreadable", error))?;
    let imported = service.import_moves(&bytes).map_err(|error| match error {
        ServiceError::List(error) => no_list(&error, &console.texts),
        other => other.into(),
    })?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    console.say("cli-imported", &[("file", name.as_ref().into())]);
    summary(&imported.plan.summary, console);
    for (verdict, heading) in REPORTED {
        let lines = imported.plan.lines.iter().filter(|line| line.verdict == verdict);
        let mut remarks = lines.flat_map(|line| line.remarks.iter().map(move |remark| (line, remark))).peekable();
        if remarks.peek().is_some() {
            console.line("");
            console.line(&console.texts.get(heading));
        }
        for (line, remark) in remarks {
            console.line(&format!("  {}", remark_line(&imported, line, remark, &console.texts)));
        }
    }
    console.value(&imported.plan);
    // For scripts: a list of which nothing could be used did not arrive.
    let summary = &imported.plan.summary;
    if summary.refused == summary.rows { Err(Failure::told(NO_LIST)) } else { Ok(()) }
}

fn summary(summary: &Summary, console: &Console) {
    let count = |key, n: usize| console.texts.with(key, &[("n", n.into())]);
    let parts = [
        ("import-count-read", summary.read),
        ("import-count-remarked", summary.read_with_remarks),
        ("import-count-updated", summary.updated),
        ("import-count-unchanged", summary.unchanged),
        ("import-count-doubtful", summary.doubtful),
        ("import-count-refused", summary.refused),
    ];
    let parts = parts.map(|(key, n)| count(key, n));
    let rows = count("import-rows", summary.rows);
    console.line(&format!("{rows}: {}", console.texts.list(parts.iter().map(String::as_str))));
}

fn remark_line(imported: &Imported, line: &LineReport, remark: &Remark, texts: &Texts) -> String {
    let param = |name| remark.params.get(name).map(String::as_str).unwrap_or_default();
    let door = line.dwelling.and_then(|dwelling| imported.addresses.get(&dwelling).cloned());
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
    let number = i64::try_from(remark.line).unwrap_or(i64::MAX);
    texts.with("import-line", &[("line", number.into()), ("remark", (&text).into())])
}

fn no_list(error: &ReadError, texts: &Texts) -> Failure {
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
    Failure { words: Some(words), status: NO_LIST, ..Failure::new(code) }
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
