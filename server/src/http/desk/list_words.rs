//! What a list means, and what was written of it, in words. No name of a household is in it.

use super::phones::when;
use crate::pages::{ImportCard, ListGroup, PreviewView, at_line, import_counts, remark_line};
use crate::service::{ImportLine, Imported, Preview};
use pleinmakers_core::domain::{LineReport, Verdict};
use pleinmakers_core::texts::Texts;

/// Rows of one kind that a page shows.
const SHOWN: usize = 500;

pub(super) fn preview_view(preview: &Preview, texts: &Texts) -> PreviewView {
    let imported = &*preview.imported;
    let plan = &imported.plan;
    let lines = |verdict: Verdict, moved: Option<bool>| -> Vec<&LineReport> {
        let fits = |line: &&LineReport| moved.is_none_or(|moved| imported.moved.contains(&line.line) == moved);
        plan.lines.iter().filter(|line| line.verdict == verdict).filter(fits).collect()
    };
    let kinds = [
        ("import-verdict-refused", "import-count-refused", lines(Verdict::Refused, None)),
        ("import-verdict-doubtful", "import-count-doubtful", lines(Verdict::Doubtful, None)),
        ("import-verdict-remarked", "import-count-remarked", lines(Verdict::ReadWithRemarks, None)),
        ("import-verdict-moved", "import-count-moved", lines(Verdict::Updated, Some(true))),
        ("import-verdict-updated", "import-count-updated", lines(Verdict::Updated, Some(false))),
        ("import-verdict-read", "import-count-read", lines(Verdict::Read, None)),
        ("import-verdict-unchanged", "import-count-unchanged", lines(Verdict::Unchanged, None)),
    ];
    let mut counts = vec![texts.with("import-rows", &[("n", plan.summary.rows.into())])];
    let mut groups = Vec::new();
    for (heading, count, lines) in kinds {
        if lines.is_empty() {
            continue;
        }
        counts.push(texts.with(count, &[("n", lines.len().into())]));
        let rows: Vec<_> = lines.iter().take(SHOWN).map(|line| row(imported, line, texts)).collect();
        let needs_person = lines.iter().any(|line| matches!(line.verdict, Verdict::Refused | Verdict::Doubtful));
        let folded = lines.iter().any(|line| matches!(line.verdict, Verdict::Read | Verdict::Unchanged));
        groups.push(group(texts.get(heading), rows, lines.len(), needs_person, folded, texts));
    }
    if !imported.ended.is_empty() {
        counts.push(texts.with("import-count-ended", &[("n", imported.ended.len().into())]));
        let rows = imported.ended.iter().take(SHOWN).map(|(door, day)| {
            let door = imported.addresses.get(door).map(String::as_str).unwrap_or_default();
            vec![texts.with("import-ended", &[("door", door.into()), ("date", (&texts.date_year(*day)).into())])]
        });
        let heading = texts.get("import-verdict-ended");
        let ended = group(heading, rows.collect(), imported.ended.len(), false, false, texts);
        let at = groups.iter().position(|group: &ListGroup| group.folded).unwrap_or(groups.len());
        groups.insert(at, ended);
    }
    if !imported.elsewhere.is_empty() {
        counts.push(texts.with("import-count-elsewhere", &[("n", imported.elsewhere.len().into())]));
        let sentence = texts.get("import-remark-elsewhere");
        let rows = imported.elsewhere.iter().take(SHOWN).map(|line| vec![at_line(*line, &sentence, texts)]);
        let heading = texts.get("import-verdict-elsewhere");
        groups.push(group(heading, rows.collect(), imported.elsewhere.len(), false, true, texts));
    }
    let seen = preview.seen.iter().map(|byte| format!("{byte:02x}")).collect();
    PreviewView { seen: Some(seen), changed: preview.changed, counts, groups, may_apply: !plan.changes.is_empty() }
}

/// A list that was written.
pub(super) fn import_card(import: &ImportLine, texts: &Texts) -> ImportCard {
    let by = match (&import.by, import.by_coach) {
        (Some(name), _) => name.clone(),
        (None, true) => texts.get("import-by-gone"),
        (None, false) => texts.get("import-by-server"),
    };
    let counts = import_counts(import.added, import.changed, import.ended, texts);
    let closed = match import.undone {
        Some(at) => Some(texts.with("import-undone-at", &[("when", (&when(at, texts)).into())])),
        None if !import.is_own => Some(texts.get("desk-list-undo-elsewhere")),
        None if !import.is_remembered => Some(texts.get("desk-list-undo-late")),
        None => None,
    };
    let counts = texts.list(counts.iter().map(String::as_str));
    ImportCard { id: import.id.to_string(), when: when(import.at, texts), by, counts, closed }
}

fn group(
    heading: String,
    rows: Vec<Vec<String>>,
    all: usize,
    needs_person: bool,
    folded: bool,
    texts: &Texts,
) -> ListGroup {
    let more = all.checked_sub(rows.len()).filter(|more| *more > 0);
    let more = more.map(|more| texts.with("desk-list-more", &[("n", more.into())]));
    ListGroup { heading, rows, more, needs_person, folded }
}

/// A row: where it is about, then what is said of it.
fn row(imported: &Imported, line: &LineReport, texts: &Texts) -> Vec<String> {
    let door = line.dwelling.and_then(|door| imported.addresses.get(&door));
    let mut said: Vec<String> =
        line.remarks.iter().map(|remark| remark_line(&imported.addresses, line, remark, texts)).collect();
    if let Some(door) = door {
        match said.is_empty() {
            true => said.push(at_line(line.line, door, texts)),
            false => said.insert(0, door.clone()),
        }
    }
    if said.is_empty() {
        said.push(at_line(line.line, line.dossier.as_deref().unwrap_or_default(), texts));
    }
    said
}
