//! Languages that are spoken behind doors, and what a Pleinmaker shows there.
//!
//! A set of words of its own, under `phrases/`: the app speaks three languages, a door fifteen. Nothing falls back to
//! Dutch here, because a sentence in another language than its heading says would confuse both sides.

use super::{TextDirection, direction_of};
use fluent_templates::fluent_bundle::FluentValue;
use std::collections::HashMap;
use unic_langid::LanguageIdentifier;

// The macro unwraps while it reads files that were there, and were parsed, at compile time.
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod loader {
    fluent_templates::static_loader! {
        pub(super) static PHRASES = {
            locales: "./src/texts/phrases",
            fallback_language: "nl",
        };
    }
}

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

const fn language(code: &'static str, own_name: &'static str, tag: &'static str) -> DoorLanguage {
    DoorLanguage { code, own_name, tag }
}

/// The languages of the door, in the order in which a choice shows them.
pub const DOOR_LANGUAGES: &[DoorLanguage] = &[
    language("nl", "Nederlands", "nl-BE"),
    language("fr", "Français", "fr-BE"),
    language("en", "English", "en-GB"),
    language("ar", "العربية", "ar"),
    language("fa", "فارسی", "fa-IR"),
    // Phones know Dari only as the Persian of Afghanistan.
    language("prs", "دری", "fa-AF"),
    language("ps", "پښتو", "ps-AF"),
    language("tr", "Türkçe", "tr-TR"),
    language("ru", "Русский", "ru-RU"),
    language("uk", "Українська", "uk-UA"),
    language("ro", "Română", "ro-RO"),
    language("bg", "Български", "bg-BG"),
    language("pl", "Polski", "pl-PL"),
    language("es", "Español", "es-ES"),
    language("so", "Soomaali", "so-SO"),
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
        let args = HashMap::from([("name", FluentValue::from(name))]);
        let id = self.code.parse::<LanguageIdentifier>().ok();
        id.and_then(|id| loader::PHRASES.lookup_single_language(&id, key, Some(&args)).ok()).unwrap_or_default()
    }
}

impl Phrase {
    /// The phrase with this key.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        PHRASES.iter().find(|phrase| phrase.key == key)
    }
}
