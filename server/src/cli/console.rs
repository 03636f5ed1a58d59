//! Writing to the terminal: words for people, or one line of JSON.

use crate::ledger::OpenError;
use crate::service::{ServiceError, ServiceOpenError};
use chrono::{DateTime, Utc};
use pleinmakers_core::domain::Moment;
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::texts::{Arg, ErrorText, Lang, Texts, plain};
use serde::Serialize;
use std::io::Write as _;
use std::process::ExitCode;

/// Where everything is written.
pub(super) struct Console {
    json: bool,
    pub texts: Texts,
}

/// Why a command failed.
#[derive(Debug)]
pub(super) struct Failure {
    /// Code of the words.
    pub code: String,
    /// Beside the words, for who looks after the server: an operating system's or parser's message.
    pub detail: Option<String>,
    /// Words that are not those of an error code.
    pub words: Option<ErrorText>,
    /// Exit status.
    pub status: u8,
    /// It has been said already.
    pub told: bool,
}

impl Failure {
    pub(super) fn new(code: &str) -> Self {
        Self { code: code.to_owned(), detail: None, words: None, status: 1, told: false }
    }

    /// What was printed says it all; only the exit status is left.
    pub(super) fn told(status: u8) -> Self {
        Self { status, told: true, ..Self::new("") }
    }

    pub(super) fn with(code: &str, detail: impl ToString) -> Self {
        Self { detail: Some(detail.to_string()), ..Self::new(code) }
    }
}

impl From<StorageError> for Failure {
    fn from(error: StorageError) -> Self {
        Self::with("data_unusable", error)
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        Self::with("data_unusable", error)
    }
}

impl From<ServiceError> for Failure {
    fn from(error: ServiceError) -> Self {
        match error {
            ServiceError::Refused(code) => Self::new(code),
            ServiceError::Plan(error) => Self::with("city_file", error),
            other => Self::with("data_unusable", other),
        }
    }
}

impl From<ServiceOpenError> for Failure {
    fn from(error: ServiceOpenError) -> Self {
        match error {
            ServiceOpenError::Open(error) => error.into(),
            ServiceOpenError::Service(error) => error.into(),
        }
    }
}

#[derive(Serialize)]
struct Told<'a> {
    error: &'a str,
    sentence: String,
    action: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<&'a str>,
}

impl Console {
    pub(super) fn new(json: bool, lang: Lang) -> Self {
        Self { json, texts: Texts::new(lang) }
    }

    /// A line for people. A closed pipe is the reader's choice, not an error.
    pub(super) fn line(&self, text: &str) {
        if !self.json {
            let _ = writeln!(std::io::stdout(), "{}", plain(text));
        }
    }

    /// A text for people, filled in.
    pub(super) fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) {
        self.line(&self.texts.with(key, args));
    }

    /// A value for programs.
    pub(super) fn value<T: Serialize>(&self, value: &T) {
        if self.json {
            let text = serde_json::to_string(value).unwrap_or_default();
            let _ = writeln!(std::io::stdout(), "{text}");
        }
    }

    /// "28 november 2026 om 14:02", in Ostend.
    pub(super) fn when(&self, at: DateTime<Utc>) -> String {
        let moment = Moment::new(at);
        let (date, time) = (self.texts.date_year(moment.date()), self.texts.time(moment.time()));
        self.texts.with("date-time", &[("date", (&date).into()), ("time", (&time).into())])
    }

    pub(super) fn failed(&self, failure: &Failure) -> ExitCode {
        if failure.told {
            return ExitCode::from(failure.status);
        }
        let words = failure.words.clone().unwrap_or_else(|| self.texts.error(&failure.code, &[]));
        let (sentence, action) = (plain(&words.sentence), plain(&words.action));
        let detail = failure.detail.as_deref();
        if self.json {
            self.value(&Told { error: &failure.code, sentence, action, detail });
        } else {
            let behind = detail.map(|detail| format!(" ({detail})")).unwrap_or_default();
            let _ = writeln!(std::io::stderr(), "{sentence} {action}{behind}");
        }
        ExitCode::from(failure.status)
    }
}
