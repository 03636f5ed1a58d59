//! The languages say the same: same keys, same variables, every plural, a word for every code.

use super::book::{DESK, PHRASES, WORDS};
use super::{Lang, TextDirection, Texts, direction_of, plain};
use crate::domain::{
    ActivityKind, DayPart, Direction, FaceProblem, Matched, PlaceKind, RsvpAnswer, RsvpProblem, SignalKind,
    SignalProblem, SignalStepKind, SignalUrgency, VisitOutcome,
};
use chrono::{NaiveDate, NaiveTime};
use fluent_syntax::ast;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

type Pattern = ast::Pattern<String>;

/// Every message and attribute of a language in a set, by file.
fn patterns(set: &str, lang: Lang) -> BTreeMap<(String, String), Pattern> {
    patterns_in(&format!("{set}/{}", lang.code()))
}

/// The sets, and the languages that each is in.
const SETS: [(&str, &[Lang]); 2] = [("words", Lang::ALL), ("desk", Lang::DESK)];

/// Every Dutch message and attribute.
fn dutch() -> BTreeMap<(String, String), Pattern> {
    SETS.iter().flat_map(|(set, _)| patterns(set, Lang::Nl)).collect()
}

/// Every message and attribute of a folder, by file.
pub(super) fn patterns_in(folder: &str) -> BTreeMap<(String, String), Pattern> {
    let lang = folder;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/texts").join(folder);
    let mut all = BTreeMap::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let resource = fluent_syntax::parser::parse(std::fs::read_to_string(&path).unwrap())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            let ast::Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let own = message.value.map(|value| (id.clone(), value));
            let attributes = message.attributes.into_iter().map(|one| (format!("{id}.{}", one.id.name), one.value));
            for (key, pattern) in own.into_iter().chain(attributes) {
                assert!(all.insert((name.clone(), key.clone()), pattern).is_none(), "{key} twice in {lang:?}");
            }
        }
    }
    all
}

/// Variables of a pattern, and the variants of each choice in it.
#[derive(Default)]
pub(super) struct Found {
    pub(super) variables: BTreeSet<String>,
    choices: Vec<BTreeSet<String>>,
}

pub(super) fn walk(pattern: &Pattern, found: &mut Found) {
    for element in &pattern.elements {
        let ast::PatternElement::Placeable { expression } = element else { continue };
        match expression {
            ast::Expression::Inline(inline) => variable(inline, found),
            ast::Expression::Select { selector, variants } => {
                variable(selector, found);
                let names = variants.iter().filter_map(|variant| match &variant.key {
                    ast::VariantKey::Identifier { name } => Some(name.clone()),
                    ast::VariantKey::NumberLiteral { .. } => None,
                });
                found.choices.push(names.collect());
                variants.iter().for_each(|variant| walk(&variant.value, found));
            }
        }
    }
}

fn variable(inline: &ast::InlineExpression<String>, found: &mut Found) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.variables.insert(id.name.clone());
        }
        // Another text as it is; where that one is not there, nothing is shown, and a test below says so.
        ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::MessageReference { .. } => {}
        other => panic!("only variables and plain text: {other:?}"),
    }
}

/// The categories of CLDR that whole numbers fall into in a language, and the one that is always asked for.
fn plurals(lang: Lang) -> BTreeSet<String> {
    let words: &[&str] = match lang {
        Lang::Ar => &["zero", "one", "two", "few", "many", "other"],
        Lang::Pl | Lang::Ru | Lang::Uk => &["one", "few", "many", "other"],
        Lang::Ro => &["one", "few", "other"],
        _ => &["one", "other"],
    };
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[test]
fn every_language_has_the_same_keys_and_variables_in_the_same_files() {
    for (set, languages) in SETS {
        let dutch = patterns(set, Lang::Nl);
        for lang in languages {
            let theirs = patterns(set, *lang);
            assert_eq!(dutch.keys().collect::<Vec<_>>(), theirs.keys().collect::<Vec<_>>(), "{lang:?}");
            for (key, pattern) in &theirs {
                let (mut here, mut there) = (Found::default(), Found::default());
                walk(pattern, &mut here);
                walk(&dutch[key], &mut there);
                assert_eq!(here.variables, there.variables, "{lang:?} {key:?}");
                assert_eq!(here.choices.len(), there.choices.len(), "{lang:?} {key:?}");
                here.choices.iter().for_each(|choice| assert_eq!(*choice, plurals(*lang), "{lang:?} {key:?}"));
            }
        }
    }
}

#[test]
fn every_folder_is_a_language_that_can_be_chosen() {
    let codes = |languages: &[Lang]| languages.iter().map(|lang| lang.code()).collect::<BTreeSet<_>>();
    assert_eq!(WORDS.codes().collect::<BTreeSet<_>>(), codes(Lang::ALL));
    assert_eq!(PHRASES.codes().collect::<BTreeSet<_>>(), codes(Lang::ALL));
    assert_eq!(DESK.codes().collect::<BTreeSet<_>>(), codes(Lang::DESK));
}

#[test]
fn every_text_can_be_shown_in_every_language() {
    for (set, languages) in SETS {
        for lang in languages {
            for ((_, key), pattern) in patterns(set, *lang) {
                let mut found = Found::default();
                walk(&pattern, &mut found);
                let args: Vec<_> = found.variables.iter().map(|name| (name.as_str(), 3.into())).collect();
                let own = WORDS.find(lang.code(), &key, &args).or_else(|| DESK.find(lang.code(), &key, &args));
                assert!(own.is_some_and(|text| !text.is_empty()), "{lang:?} {key}");
            }
        }
    }
}

#[test]
fn a_layout_can_be_tried_with_long_words_and_from_right_to_left() {
    let said = |code: &str| {
        let texts = Texts::new(Lang::from_code(code).unwrap());
        (texts.lang().direction(), texts.with("state-tried", &[("n", 2.into())]))
    };
    let (direction, long) = said("en-XA");
    assert_eq!((direction, plain(&long)), (TextDirection::Ltr, "Nóõt áåt hóõméë 2 tíïméës".into()));
    assert_eq!(said("ar-XB").0, TextDirection::Rtl);
    assert!(said("ar-XB").1.contains('\u{202e}'));
    assert!(Lang::ALL.iter().all(|lang| !matches!(lang, Lang::Long | Lang::Mirrored)));
}

#[test]
fn dutch_sentences_are_short() {
    for ((_, key), pattern) in dutch() {
        for element in &pattern.elements {
            let ast::PatternElement::TextElement { value } = element else { continue };
            for sentence in value.split(['.', '?', '!']) {
                assert!(sentence.split_whitespace().count() <= 15, "{key}: {sentence}");
            }
        }
    }
}

#[test]
fn every_code_has_a_word() {
    for lang in Lang::ALL {
        let texts = Texts::new(*lang);
        let has = |family: &str, code: &str| assert!(!texts.word(family, code).is_empty(), "{lang:?} {family}-{code}");
        VisitOutcome::ALL.iter().for_each(|one| has("outcome", one.code()));
        DayPart::ALL.iter().for_each(|one| has("part", one.code()));
        DayPart::ALL.iter().for_each(|one| has("part-in", one.code()));
        Direction::ALL.iter().for_each(|one| has("direction", one.code()));
        ActivityKind::ALL.iter().for_each(|one| has("kind", one.code()));
        PlaceKind::ALL.iter().for_each(|one| has("place", one.code()));
        SignalKind::ALL.iter().for_each(|one| has("signal-kind", one.code()));
        SignalUrgency::ALL.iter().for_each(|one| has("signal-urgency", one.code()));
        SignalStepKind::ALL.iter().for_each(|one| has("signal-step", one.code()));
        RsvpAnswer::ALL.iter().for_each(|one| has("invite-said", one.code()));
        for code in SignalProblem::ALL.iter().map(|one| one.code()).chain(RsvpProblem::ALL.iter().map(|one| one.code()))
        {
            has("error", code);
        }
        FaceProblem::ALL.iter().for_each(|one| has("error", one.code()));
        Matched::ALL.iter().for_each(|one| has("search-reason", one.code()));
        // A planned activity needs no word; the other does.
        has("agenda", "cancelled");
    }
}

#[test]
fn an_error_has_a_sentence_and_an_action() {
    let keys: BTreeSet<String> = dutch().into_keys().map(|(_, key)| key).collect();
    for key in keys.iter().filter(|key| key.starts_with("error-") && !key.contains('.')) {
        assert!(keys.contains(&format!("{key}.action")), "{key}");
    }
    let texts = Texts::new(Lang::Nl);
    assert_eq!(texts.error("offline", &[]).sentence, "Er is nu geen netwerk.");
    assert_eq!(texts.error("no_such_code", &[]).sentence, "Er ging iets mis.");
    let busy = texts.error("busy", &[("seconds", 1.into())]);
    assert_eq!(plain(&busy.action), "Probeer het over 1 seconde opnieuw.");
    // What must be filled in and is not, is not shown half.
    assert_eq!(texts.error("busy", &[]).sentence, "Er ging iets mis.");
}

#[test]
fn a_missing_text_is_never_a_key() {
    assert_eq!(Texts::new(Lang::Ar).get("no-such-key"), "");
}

#[test]
fn plurals_and_isolates() {
    let tried = |lang, n: i64| plain(&Texts::new(lang).with("state-tried", &[("n", n.into())]));
    assert_eq!(tried(Lang::Nl, 2), "2 keer niet thuis");
    assert_eq!(tried(Lang::En, 1), "Not at home 1 time");
    assert_eq!(tried(Lang::Ar, 3), "3 مرات لا أحد في البيت");
    let family = Texts::new(Lang::Ar).with("family", &[("name", "Peeters".into())]);
    assert_eq!(family, "عائلة \u{2068}Peeters\u{2069}");
    assert_eq!(plain(&family), "عائلة Peeters");
}

#[test]
fn dates_and_times() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    let at = |h, m| NaiveTime::from_hms_opt(h, m, 59).unwrap();
    let nl = Texts::new(Lang::Nl);
    assert_eq!(nl.date(day), "donderdag 26 november");
    assert_eq!(nl.date_short(day), "26 nov");
    assert_eq!(nl.date_year(day), "26 november 2026");
    assert_eq!(nl.month_year(day), "november 2026");
    assert_eq!(nl.weekday_short(day), "do");
    assert_eq!(nl.time(at(9, 2)), "09:02");
    assert_eq!(nl.time_range(at(12, 0), Some(at(14, 0))), "12:00–14:00");
    assert_eq!(nl.time_range(at(12, 0), None), "12:00");
    assert_eq!(Texts::new(Lang::En).date(day), "Thursday 26 November");
    assert_eq!(Texts::new(Lang::Ar).date(day), "الخميس 26 نوفمبر");
    assert_eq!(nl.date_range(day, day), "26 november 2026 – 26 november 2026");
}

#[test]
fn languages_are_chosen() {
    assert_eq!(Lang::from_code("nl-BE"), Some(Lang::Nl));
    assert_eq!(Lang::from_code("AR"), Some(Lang::Ar));
    assert_eq!(Lang::from_code("xx"), None);
    assert_eq!(Lang::from_accept_language("de-BE,de;q=0.9,ar;q=0.7,en;q=0.8"), Lang::En);
    assert_eq!(Lang::from_accept_language("fr-BE,fr;q=0.9,ar;q=0.7,en;q=0.8"), Lang::Fr);
    assert_eq!(Lang::from_code("fa-AF"), Some(Lang::Prs));
    assert_eq!(Lang::from_code("fa-IR"), Some(Lang::Fa));
    assert_eq!(Lang::from_accept_language("en;q=0, *"), Lang::Nl);
    assert_eq!(Lang::from_accept_language(""), Lang::Nl);
    assert_eq!(Lang::Ar.direction(), TextDirection::Rtl);
    assert_eq!(Lang::ALL.iter().filter(|lang| lang.reviewed()).count(), 1);
    for code in ["ar", "fa", "prs", "ps"] {
        assert_eq!(direction_of(code), TextDirection::Rtl, "{code}");
    }
    for code in ["nl", "uk", "so", "tr", "?"] {
        assert_eq!(direction_of(code), TextDirection::Ltr, "{code}");
    }
}
