//! The two apps have the same screens with the same intents, and only draw: no sorting, counting, filtering, dates or
//! texts of their own.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Folders of the apps' own code, without tests, and how comments begin in both languages.
const KOTLIN: &[&str] = &["android/ui/src/main", "android/app/src/main", "android/desktop/src/main"];
const SWIFT: &[&str] = &["ios/Sources/PleinmakersModels", "ios/Sources/PleinmakersViews", "ios/App"];

/// What belongs to the core, with the word that gives it away. A word stands for itself or before a bracket.
const KOTLIN_FORBIDDEN: &[&str] = &[
    ".sorted",
    ".sortedBy",
    ".sortedWith",
    ".sortBy",
    ".filter {",
    ".filter(",
    ".filterNot {",
    ".filterNot(",
    ".partition",
    ".groupBy",
    ".count {",
    ".count{",
    ".sumOf",
    ".maxBy",
    ".minBy",
    ".distinct(",
    ".distinctBy",
    ".joinToString",
    ".format(",
    "String.format",
    "buildString",
    "StringBuilder",
    "java.time",
    "kotlinx.datetime",
    "kotlin.time.Instant",
    "LocalDate",
    "DateFormat",
    "Calendar.",
    "${",
    "stringResource",
    ".replace(",
    ".uppercase",
    ".substring",
    ".split(",
];
const SWIFT_FORBIDDEN: &[&str] = &[
    ".sorted",
    ".sort(",
    ".filter",
    ".reduce",
    "Dictionary(grouping",
    ".joined",
    "String(format",
    "\\(",
    "DateFormatter",
    "Calendar.",
    "Date(",
    "DateComponents",
    "NumberFormatter",
    ".formatted",
    "NSLocalizedString",
    ".replacingOccurrences",
    ".uppercased",
    ".split(",
];
/// Files in which a word of the lists is about something else, with the reason.
const ALLOWED: &[(&str, &str)] = &[
    ("desktop/Arguments.kt", "a laptop's command line, with the moment of a demonstration"),
    ("theme/Fonts.kt", "runs of one script, to give each its letters"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn sources(folders: &[&str], extension: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut waiting: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found.sort();
    found
}

/// Lines of code that do what is the core's.
fn thick(text: &str, forbidden: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut inside_comment = false;
    for line in text.lines() {
        let code = line.split("//").next().unwrap_or_default().trim();
        if code.starts_with("/*") {
            inside_comment = true;
        }
        if !inside_comment && !code.starts_with("import ") {
            let given_away = forbidden.iter().find(|word| code.contains(**word));
            found.extend(given_away.map(|word| format!("`{word}` in: {code}")));
        }
        if code.ends_with("*/") {
            inside_comment = false;
        }
    }
    found
}

/// Intents of each screen: the cases of every `…Intent`.
fn intents(sources: &[(PathBuf, String)], kotlin: bool) -> BTreeMap<String, BTreeSet<String>> {
    let mut screens = BTreeMap::new();
    for (_, text) in sources {
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            let marker = if kotlin { "sealed interface " } else { "enum " };
            let Some(name) = line.split(marker).nth(1).and_then(|rest| rest.split([' ', ':', '{']).next()) else {
                continue;
            };
            let Some(screen) = name.strip_suffix("Intent") else { continue };
            let depth = line.len() - line.trim_start().len();
            let body = lines.by_ref().take_while(|line| !(line.trim() == "}" && line.len() - 1 <= depth));
            let cases = body.filter_map(|line| case(line.trim(), kotlin)).flatten();
            screens.insert(screen.to_lowercase(), cases.map(|case| case.to_lowercase()).collect());
        }
    }
    screens
}

fn case(line: &str, kotlin: bool) -> Option<Vec<String>> {
    let name = |rest: &str| rest.trim().split(['(', ' ', ':', ',']).next().unwrap_or_default().to_owned();
    if kotlin {
        let rest =
            ["data object ", "data class ", "object ", "class "].iter().find_map(|kind| line.strip_prefix(kind))?;
        return Some(vec![name(rest)]);
    }
    let rest = line.strip_prefix("case ")?;
    // Several may stand in one line; what is in brackets belongs to one of them.
    let (mut parts, mut depth) = (vec![String::new()], 0);
    for c in rest.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => parts.push(String::new()),
            _ => {}
        }
        parts.last_mut().unwrap().push(c);
    }
    Some(parts.iter().map(|part| name(part.trim_start_matches(','))).collect())
}

#[test]
fn both_apps_have_the_same_screens_and_intents() {
    let kotlin = intents(&sources(KOTLIN, "kt"), true);
    let swift = intents(&sources(SWIFT, "swift"), false);
    assert!(kotlin.len() >= 14, "{:?}", kotlin.keys());
    assert_eq!(kotlin, swift);
    assert!(kotlin["door"].contains("record") && kotlin["today"].contains("opendoor"), "{kotlin:?}");
}

#[test]
fn the_apps_only_draw() {
    let mut found = Vec::new();
    for (folders, extension, forbidden) in [(KOTLIN, "kt", KOTLIN_FORBIDDEN), (SWIFT, "swift", SWIFT_FORBIDDEN)] {
        let sources = sources(folders, extension);
        assert!(sources.len() > 20, "{extension}: {}", sources.len());
        let is_allowed = |path: &Path| ALLOWED.iter().any(|(end, _)| path.ends_with(end));
        for (path, text) in sources.into_iter().filter(|(path, _)| !is_allowed(path)) {
            found.extend(thick(&text, forbidden).into_iter().map(|what| format!("{}: {what}", path.display())));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_check_finds_what_was_planted() {
    for line in [
        "val open = doors.filter { it.open }",
        "Text(\"${door.number}: ${door.title}\")",
        "val next = LocalDate.now().plusDays(1)",
        "rows.sortedBy { it.floor }",
        "Text(listOf(a, b).joinToString())",
    ] {
        assert_eq!(thick(line, KOTLIN_FORBIDDEN).len(), 1, "{line}");
    }
    for line in
        ["doors.filter { $0.open }", "Text(\"\\(door.number): x\")", "let now = Date()", "rows.sorted { $0 < $1 }"]
    {
        assert_eq!(thick(line, SWIFT_FORBIDDEN).len(), 1, "{line}");
    }
    let drawn = "// .filter in a comment is none\nimport java.time.Duration\nRow { Text(row.title) }";
    assert!(thick(drawn, KOTLIN_FORBIDDEN).is_empty());
    let kotlin = "sealed interface DoorIntent {\n    data object Back : DoorIntent\n    data class Record(val outcome: VisitOutcome) : DoorIntent\n}";
    let swift =
        "public enum DoorIntent: Sendable {\n    case back\n    case record(outcome: VisitOutcome, n: Int), undo\n}";
    let parsed = |text: &str, kotlin| intents(&[(PathBuf::new(), text.to_owned())], kotlin)["door"].clone();
    assert_eq!(parsed(kotlin, true), BTreeSet::from(["back".to_owned(), "record".to_owned()]));
    assert_eq!(parsed(swift, false), BTreeSet::from(["back".to_owned(), "record".to_owned(), "undo".to_owned()]));
}
