//! Writing to the terminal: for people, or as JSON.

use pleinmakers_core::phone::PhoneError;
use pleinmakers_core::texts::{Lang, Texts, plain};
use serde::Serialize;
use std::io::Write as _;
use std::process::ExitCode;

/// Where everything is written.
pub struct Out {
    json: bool,
    /// Words of the chosen language.
    pub texts: Texts,
}

/// Why a command was not done.
pub enum Failure {
    /// The phone says so.
    Phone(PhoneError),
    /// The phone says so of an address that was given.
    At(PhoneError, String),
    /// More than one of today's doors has this number: their addresses.
    SeveralDoors(Vec<String>),
}

impl From<PhoneError> for Failure {
    fn from(error: PhoneError) -> Self {
        Self::Phone(error)
    }
}

/// An error of an address: a mistyped one is seen when it is read again.
pub fn at(address: &str) -> impl Fn(PhoneError) -> Failure {
    move |error| match error.code() {
        "server_unreachable" | "offline" | "not_our_server" | "bad_address" => Failure::At(error, address.to_owned()),
        _ => Failure::Phone(error),
    }
}

#[derive(Serialize)]
struct Told<'a> {
    error: &'a str,
    sentence: String,
    action: String,
}

impl Out {
    /// Writes JSON or words.
    pub fn new(json: bool, lang: Lang) -> Self {
        Self { json, texts: Texts::new(lang) }
    }

    /// Whether a person reads.
    pub fn is_for_people(&self) -> bool {
        !self.json
    }

    /// A line for people, where there is one.
    pub fn line_if(&self, text: Option<&String>) {
        if let Some(text) = text {
            self.line(text);
        }
    }

    /// A line for people. A closed pipe is the reader's choice, not an error.
    pub fn line(&self, text: &str) {
        if !self.json {
            let _ = writeln!(std::io::stdout(), "{}", plain(text));
        }
    }

    /// A value for programs.
    pub fn value<T: Serialize>(&self, value: &T) {
        if self.json {
            let text = serde_json::to_string(value).unwrap_or_default();
            let _ = writeln!(std::io::stdout(), "{text}");
        }
    }

    /// Says what went wrong, and ends with status 1.
    pub fn failed(&self, failure: &Failure) -> ExitCode {
        let (code, words) = match failure {
            Failure::Phone(error) | Failure::At(error, _) => (error.code(), error.words(&self.texts)),
            Failure::SeveralDoors(doors) => {
                let doors = self.texts.list(doors.iter().map(String::as_str));
                ("several_doors", self.texts.error("several_doors", &[("doors", (&doors).into())]))
            }
        };
        let (sentence, action) = (plain(&words.sentence), plain(&words.action));
        if self.json {
            self.value(&Told { error: code, sentence, action });
        } else {
            let at =
                if let Failure::At(_, address) = failure { format!(" ({})", plain(address)) } else { String::new() };
            let _ = writeln!(std::io::stderr(), "{sentence} {action}{at}");
        }
        ExitCode::FAILURE
    }
}
