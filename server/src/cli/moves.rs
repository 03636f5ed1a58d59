//! `import-moves`: every row is accounted for, every remark stands at its line. And `moves`: what was written, and taking
//! it back.

use super::arguments::MovesCommand;
use super::console::{Console, Failure};
use crate::pages::{import_counts, list_problem, remark_line};
use crate::service::{ImportLine, Importer, Service, ServiceError};
use pleinmakers_core::domain::{Summary, Verdict};
use serde_json::{Value, json};
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
        ServiceError::List(error) => {
            let (code, words) = list_problem(&error, &console.texts);
            Failure { words: Some(words), status: NO_LIST, ..Failure::new(code) }
        }
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
            console.line(&format!("  {}", remark_line(&imported.addresses, line, remark, &console.texts)));
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

pub(super) fn run(service: &Service, command: &MovesCommand, console: &Console) -> Result<(), Failure> {
    match command {
        MovesCommand::List => {
            let all = service.imports(Importer::Server)?;
            if all.is_empty() {
                console.say("server-no-imports", &[]);
            }
            all.iter().for_each(|import| tell(import, console));
            console.value(&json!({ "imports": all.iter().map(value).collect::<Vec<_>>() }));
        }
        MovesCommand::Undo { id } => {
            let undone = service.undo_import(*id, Importer::Server)?;
            console.say("import-undone", &[("n", undone.back.into())]);
            if !undone.stayed.is_empty() {
                console.say("import-stayed", &[]);
            }
            undone.stayed.iter().for_each(|door| console.line(&format!("  {door}")));
            console.value(&json!({ "undone": id, "back": undone.back, "stayed": undone.stayed }));
        }
    }
    Ok(())
}

fn tell(import: &ImportLine, console: &Console) {
    console.line(&import.id.to_string());
    let by = match (&import.by, import.by_coach) {
        (Some(name), _) => name.clone(),
        (None, true) => console.texts.get("import-by-gone"),
        (None, false) => console.texts.get("import-by-server"),
    };
    console.line(&format!("  {} · {by}", console.when(import.at)));
    let counts = import_counts(import.added, import.changed, import.ended, &console.texts);
    console.line(&format!("  {}", console.texts.list(counts.iter().map(String::as_str))));
    if let Some(undone) = import.undone {
        console.say("import-undone-at", &[("when", (&console.when(undone)).into())]);
    }
}

fn value(import: &ImportLine) -> Value {
    json!({
        "id": import.id,
        "at": import.at.timestamp_millis(),
        "by": import.by,
        "by_coach": import.by_coach,
        "added": import.added,
        "changed": import.changed,
        "ended": import.ended,
        "undone": import.undone.map(|at| at.timestamp_millis()),
        "can_be_undone": import.undone.is_none() && import.is_remembered,
    })
}
