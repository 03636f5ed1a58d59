//! Languages that are spoken behind doors, and what a Pleinmaker shows there.
//!
//! A set of words of its own, under `phrases/`. Nothing falls back to Dutch here, because a sentence in another language
//! than its heading says would confuse both sides.

use super::book::PHRASES as WORDS;
use super::{Lang, TextDirection, direction_of};

/// A language of the door.
#[derive(Debug, PartialEq, Eq)]
pub struct DoorLanguage {
    /// ISO 639 code, as move-in lists are read to.
    pub code: &'static str,
    /// Its name in itself.
    pub own_name: &'static str,
    /// BCP 47 tag by which phones know its voice and its letters.
    pub tag: &'static str,
}

const fn language(lang: Lang, tag: &'static str) -> DoorLanguage {
    DoorLanguage { code: lang.code(), own_name: lang.own_name(), tag }
}

/// The languages of the door, in the order in which a choice shows them.
pub const DOOR_LANGUAGES: &[DoorLanguage] = &[
    language(Lang::Nl, "nl-BE"),
    language(Lang::Fr, "fr-BE"),
    language(Lang::En, "en-GB"),
    language(Lang::Ar, "ar"),
    language(Lang::Fa, "fa-IR"),
    // Phones know Dari only as the Persian of Afghanistan.
    language(Lang::Prs, "fa-AF"),
    language(Lang::Ps, "ps-AF"),
    language(Lang::Tr, "tr-TR"),
    language(Lang::Ru, "ru-RU"),
    language(Lang::Uk, "uk-UA"),
    language(Lang::Ro, "ro-RO"),
    language(Lang::Bg, "bg-BG"),
    language(Lang::Pl, "pl-PL"),
    language(Lang::Es, "es-ES"),
    language(Lang::So, "so-SO"),
];

/// Codes whose phrases a speaker has read. Whoever has one read adds it here, and the mark goes from every screen.
const REVIEWED: &[&str] = &["nl"];

/// Something to show at a door.
#[derive(Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its key, without `phrase-`.
    pub key: &'static str,
    /// The drawing beside it.
    pub icon: &'static str,
    /// Answers to point at: keys without `answer-`.
    pub answers: &'static [&'static str],
}

const fn phrase(key: &'static str, icon: &'static str, answers: &'static [&'static str]) -> Phrase {
    Phrase { key, icon, answers }
}

/// What can be shown, in the order in which a visit needs it.
pub const PHRASES: &[Phrase] = &[
    phrase("hello", "smile", &[]),
    phrase("show", "phone", &[]),
    phrase("who", "person", &[]),
    phrase("why", "home", &[]),
    phrase("which_language", "languages", &["this_language", "other_language"]),
    phrase("good_time", "clock", &["yes", "another_day", "rather_not"]),
    phrase("another_day", "calendar", &["morning", "afternoon", "evening", "rather_not"]),
    phrase("no_visits", "no_visit", &["no_visits", "visits_welcome"]),
    phrase("interpreter", "interpreter", &["yes", "no"]),
    phrase("programme", "programme", &[]),
    phrase("show_place", "place", &["shop", "doctor", "school", "town_hall"]),
    phrase("ask", "question", &["yes", "no", "another_day"]),
    phrase("emergency", "emergency", &[]),
    phrase("notes", "paper", &[]),
    phrase("thanks", "heart", &[]),
    phrase("goodbye", "smile", &[]),
];

impl DoorLanguage {
    /// The language of the door with this code.
    #[must_use]
    pub fn find(code: &str) -> Option<&'static Self> {
        DOOR_LANGUAGES.iter().find(|language| language.code == code)
    }

    /// Direction of writing.
    #[must_use]
    pub fn direction(&self) -> TextDirection {
        direction_of(self.code)
    }

    /// A speaker has read its phrases. Others come from a machine, and a screen says so.
    #[must_use]
    pub fn reviewed(&self) -> bool {
        REVIEWED.contains(&self.code)
    }

    /// A phrase in this language. `name` is the first name of who stands at the door; it keeps its own direction.
    #[must_use]
    pub fn phrase(&self, phrase: &Phrase, name: &str) -> String {
        self.find_text(&format!("phrase-{}", phrase.key), name)
    }

    /// An answer in this language.
    #[must_use]
    pub fn answer(&self, key: &str) -> String {
        self.find_text(&format!("answer-{key}"), "")
    }

    fn find_text(&self, key: &str, name: &str) -> String {
        WORDS.find(self.code, key, &[("name", name.into())]).unwrap_or_default()
    }
}

impl Phrase {
    /// The phrase with this key.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        PHRASES.iter().find(|phrase| phrase.key == key)
    }
}
