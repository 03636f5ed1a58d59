//! Where the sync stands, in four calm states.

use crate::domain::Moment;
use crate::texts::Texts;
use chrono::DateTime;
use serde::Serialize;

/// What the store and the last sync say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StatusFacts {
    /// Records that the server has not confirmed.
    pub waiting: u64,
    /// Records that the server refused.
    pub refused: u64,
    /// Cards to settle.
    pub cards: u64,
    /// A sync is running.
    pub sending: bool,
    /// The last try met no network.
    pub offline: bool,
    /// The server has said that this phone no longer takes part.
    pub shut_out: bool,
    /// When the last sync came to its end, milliseconds since 1970 UTC.
    pub last_sync: Option<i64>,
}

/// One of four calm states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusCode {
    /// Nothing waits.
    UpToDate,
    /// Something waits.
    Waiting,
    /// A sync is running.
    Sending,
    /// A person must look at something.
    NeedsYou,
}

/// The state of the sync.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatusView {
    /// Which of the four.
    pub code: StatusCode,
    /// The last try met no network: its mark, never an alarm.
    pub offline: bool,
    /// In words; offline is part of them and never an alarm.
    pub word: String,
    /// Records that wait.
    pub waiting: u64,
    /// Records that a person must look at.
    pub refused: u64,
    /// When the last sync came to its end, in words.
    pub last: Option<String>,
}

/// A record that the server refused or kept aside. It stays on this phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RefusedView {
    /// Number of the action on this phone.
    pub number: u64,
    /// When it was recorded, in words.
    pub when: String,
    /// The door, where it is still on this phone.
    pub door: Option<String>,
    /// What was recorded, in words.
    pub what: String,
    /// Why, in a sentence.
    pub why: String,
}

/// Words for the state.
#[must_use]
pub fn status(facts: &StatusFacts, now: Moment, texts: &Texts) -> StatusView {
    let n = [("n", i64::try_from(facts.waiting).unwrap_or(i64::MAX).into())];
    let (code, word) = if facts.sending {
        (StatusCode::Sending, texts.get("sync-sending"))
    } else if facts.shut_out {
        (StatusCode::NeedsYou, texts.get("sync-shut_out"))
    } else if facts.refused > 0 || facts.cards > 0 {
        (StatusCode::NeedsYou, texts.get("sync-needs_you"))
    } else if facts.waiting > 0 {
        (StatusCode::Waiting, texts.with(if facts.offline { "sync-offline-waiting" } else { "sync-waiting" }, &n))
    } else if facts.offline {
        (StatusCode::UpToDate, texts.get("sync-offline"))
    } else {
        (StatusCode::UpToDate, texts.get("sync-up_to_date"))
    };
    StatusView {
        code,
        offline: facts.offline,
        word,
        waiting: facts.waiting,
        refused: facts.refused,
        last: last(facts, now, texts),
    }
}

fn last(facts: &StatusFacts, now: Moment, texts: &Texts) -> Option<String> {
    let moment = Moment::new(DateTime::from_timestamp_millis(facts.last_sync?)?);
    let time = texts.time(moment.time());
    let when = if moment.date() == now.date() {
        time
    } else {
        let date = texts.date_short(moment.date());
        texts.with("date-time", &[("date", (&date).into()), ("time", (&time).into())])
    };
    Some(texts.with("sync-last", &[("when", (&when).into())]))
}
