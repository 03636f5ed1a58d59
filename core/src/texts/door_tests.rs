//! The languages of the door say the same, shortly, and without surprises for who reads them.

use super::tests::{Found, patterns_in, walk};
use super::{DOOR_LANGUAGES, DoorLanguage, Lang, PHRASES, Phrase, TextDirection, Texts, plain};
use std::collections::{BTreeMap, BTreeSet};

/// Longest sentence that still stands large on a small screen.
const LONGEST: usize = 160;

fn variables(code: &str) -> BTreeMap<String, BTreeSet<String>> {
    let of = |((_, key), pattern)| {
        let mut found = Found::default();
        walk(&pattern, &mut found);
        (key, found.variables)
    };
    patterns_in(&format!("phrases/{code}")).into_iter().map(of).collect()
}

#[test]
fn every_language_of_the_door_has_the_same_keys_and_variables() {
    let dutch = variables("nl");
    for language in DOOR_LANGUAGES {
        assert_eq!(variables(language.code), dutch, "{}", language.code);
    }
    let folders = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/texts/phrases")).unwrap();
    assert_eq!(folders.count(), DOOR_LANGUAGES.len(), "a folder that no language names");
}

#[test]
fn every_phrase_and_answer_is_there_is_used_and_is_short() {
    let mut used: BTreeSet<String> = PHRASES.iter().map(|one| format!("phrase-{}", one.key)).collect();
    used.extend(PHRASES.iter().flat_map(|one| one.answers).map(|key| format!("answer-{key}")));
    assert_eq!(used, variables("nl").into_keys().collect::<BTreeSet<_>>());
    for language in DOOR_LANGUAGES {
        let mut seen = BTreeSet::new();
        for phrase in PHRASES {
            let mut texts = vec![language.phrase(phrase, "Anne-Sophie")];
            texts.extend(phrase.answers.iter().map(|key| language.answer(key)));
            for text in &texts {
                assert!(!text.trim().is_empty(), "{} {}", language.code, phrase.key);
                assert!(text.chars().count() <= LONGEST, "{} {text}", language.code);
                assert!(!text.contains('{') && !text.contains("  "), "{} {text}", language.code);
            }
            assert!(seen.insert(texts.swap_remove(0)), "{} says {} twice", language.code, phrase.key);
        }
    }
}

#[test]
fn answers_are_few_and_are_only_to_questions() {
    for phrase in PHRASES {
        let asks = DoorLanguage::find("nl").unwrap().phrase(phrase, "").contains('?');
        let count = phrase.answers.len();
        assert!(count == 0 || (asks && (2..=4).contains(&count)), "{}", phrase.key);
        assert_eq!(Phrase::find(phrase.key), Some(phrase));
    }
}

#[test]
fn a_name_keeps_its_own_direction() {
    let who = Phrase::find("who").unwrap();
    for language in DOOR_LANGUAGES {
        for name in ["Fatima", "سمیرا"] {
            let text = language.phrase(who, name);
            assert!(text.contains(&format!("\u{2068}{name}\u{2069}")), "{} {text}", language.code);
            assert!(plain(&text).contains(name), "{} {text}", language.code);
        }
    }
}

#[test]
fn the_numbers_of_help_are_right_everywhere() {
    let emergency = Phrase::find("emergency").unwrap();
    for language in DOOR_LANGUAGES {
        let text = language.phrase(emergency, "");
        let digits: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        assert_eq!(digits, ["112", "101"], "{}", language.code);
    }
}

#[test]
fn a_language_is_written_with_its_own_letters() {
    let has = |code: &str, letters: &str| {
        let language = DoorLanguage::find(code).unwrap();
        let all: String = PHRASES.iter().map(|one| language.phrase(one, "")).collect();
        letters.chars().for_each(|letter| assert!(all.contains(letter), "{code} {letter}"));
    };
    // The letters that a machine, or a keyboard, most easily gets wrong.
    has("ro", "șțăâî");
    has("tr", "ğışç");
    has("uk", "іїє");
    has("ps", "ښېړټځ");
    has("fa", "یکپگ\u{200c}");
    has("prs", "یکپگ\u{200c}");
    for code in ["ro", "fa", "prs"] {
        let language = DoorLanguage::find(code).unwrap();
        let all: String = PHRASES.iter().map(|one| language.phrase(one, "")).collect();
        // Cedillas are Turkish; these two are Arabic.
        assert!(!all.contains(['ş', 'ţ', 'ي', 'ك']), "{code}");
    }
}

#[test]
fn languages_of_the_door_are_told_apart() {
    for all in [
        DOOR_LANGUAGES.iter().map(|one| one.code).collect::<Vec<_>>(),
        DOOR_LANGUAGES.iter().map(|one| one.own_name).collect(),
        DOOR_LANGUAGES.iter().map(|one| one.tag).collect(),
    ] {
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 15);
    }
    let rtl: Vec<&str> =
        DOOR_LANGUAGES.iter().filter(|one| one.direction() == TextDirection::Rtl).map(|one| one.code).collect();
    assert_eq!(rtl, ["ar", "fa", "prs", "ps"]);
    let reviewed: Vec<&str> = DOOR_LANGUAGES.iter().filter(|one| one.reviewed()).map(|one| one.code).collect();
    assert_eq!(reviewed, ["nl"]);
    assert_eq!(DoorLanguage::find("prs").map(|one| one.tag), Some("fa-AF"));
    assert_eq!(DoorLanguage::find("xx"), None);
    for lang in Lang::ALL {
        // What is shown is also told in the app's own language.
        let own = DoorLanguage::find(lang.code()).unwrap();
        assert_eq!(own.own_name, lang.own_name());
        for language in DOOR_LANGUAGES {
            assert!(!Texts::new(*lang).word("language", language.code).is_empty(), "{lang:?} {}", language.code);
        }
    }
}

#[test]
fn dutch_at_the_door_is_short() {
    let dutch = DoorLanguage::find("nl").unwrap();
    for phrase in PHRASES {
        for sentence in dutch.phrase(phrase, "Fatima").split(['.', '?', '!']) {
            assert!(sentence.split_whitespace().count() <= 15, "{}: {sentence}", phrase.key);
        }
    }
}
