//! Words for people: the one source for phones, pages and the command line.
//!
//! One folder a language, one Fluent file a subject. `words/` is what phones and public pages show, in every language
//! ([`Lang::ALL`]); `desk/` what a coach and who looks after a server read, in fewer ([`Lang::DESK`]); `phrases/` what is
//! shown at doors ([`DoorLanguage`]). Dutch is written by us, at B1 level; the other languages are translated by a machine
//! until a speaker has read them ([`Lang::reviewed`]).

mod book;
mod dates;
mod door;
#[cfg(test)]
mod door_tests;
mod lang;
mod pseudo;
#[cfg(test)]
mod tests;

pub use door::{DOOR_LANGUAGES, DoorLanguage, PHRASES, Phrase};
pub use lang::{Lang, TextDirection, direction_of};

/// What a text is filled in with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Words; they get a bidi isolate around them, so that a name keeps its own direction.
    Text(&'a str),
    /// A number; it also chooses the plural.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Arg<'_> {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// What is the matter and what to do about it: one sentence each.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ErrorText {
    /// What is the matter.
    pub sentence: String,
    /// What the reader can do.
    pub action: String,
}

/// The words of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Texts {
    lang: Lang,
}

impl Texts {
    /// The words of `lang`.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// The language that these words are in.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of `key`. Missing here: the Dutch one. Missing there too: nothing, never the key.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text of `key`, filled in. An attribute is asked for as `key.attribute`.
    #[must_use]
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(key, args).unwrap_or_default()
    }

    /// The words for an error code. A code without words of its own gets the general ones.
    #[must_use]
    pub fn error(&self, code: &str, args: &[(&str, Arg<'_>)]) -> ErrorText {
        let read = |code: &str| {
            Some(ErrorText {
                sentence: self.find(&format!("error-{code}"), args)?,
                action: self.find(&format!("error-{code}.action"), args)?,
            })
        };
        read(code)
            .unwrap_or_else(|| ErrorText { sentence: self.get("error-other"), action: self.get("error-other.action") })
    }

    /// The word for one of a closed set, such as `("outcome", "met")`; empty for a code that has none.
    #[must_use]
    pub fn word(&self, family: &str, code: &str) -> String {
        self.get(&format!("{family}-{code}"))
    }

    /// Joins what is not empty with this language's list separator.
    #[must_use]
    pub fn list<'a>(&self, parts: impl IntoIterator<Item = &'a str>) -> String {
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(&self.get("list-separator"))
    }

    fn find(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let languages = [self.lang, Lang::Nl].map(Lang::code);
        languages.iter().find_map(|code| book::WORDS.find(code, key, args).or_else(|| book::DESK.find(code, key, args)))
    }
}

/// Takes out the bidi isolates (U+2066..U+2069), for calendars, CSV, logs, file names and the terminal.
#[must_use]
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}
