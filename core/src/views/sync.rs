//! The screen of the sync: where it stands, what waits, and what needs a person.

use super::card::CardView;
use super::status::{RefusedView, StatusCode, StatusView};
use crate::texts::Texts;
use serde::Serialize;

/// The screen of the sync.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SyncView {
    /// "What you recorded".
    pub title: String,
    /// Where it stands.
    pub status: StatusView,
    /// What that means for her, in a sentence.
    pub sentence: String,
    /// Button: sync now.
    pub now: String,
    /// Button: stop; only while a sync runs.
    pub cancel: Option<String>,
    /// Heading of what needs her; nothing where nothing does.
    pub refused_title: Option<String>,
    /// What needs her.
    pub refused: Vec<RefusedView>,
    /// What two people wrote at once.
    pub cards: Vec<CardView>,
}

/// The screen of the sync; `shut_out`: the server has said that this phone no longer takes part.
#[must_use]
pub fn sync(
    status: StatusView,
    shut_out: bool,
    refused: Vec<RefusedView>,
    cards: Vec<CardView>,
    texts: &Texts,
) -> SyncView {
    let sentence = texts.get(match status.code {
        StatusCode::UpToDate => "sync-explain-up_to_date",
        StatusCode::Waiting => "sync-explain-waiting",
        StatusCode::Sending => "sync-explain-sending",
        StatusCode::NeedsYou if shut_out => "sync-explain-shut_out",
        StatusCode::NeedsYou if refused.is_empty() => "sync-explain-cards",
        StatusCode::NeedsYou => "sync-explain-needs_you",
    });
    SyncView {
        title: texts.get("sync-title"),
        sentence,
        now: texts.get("sync-now"),
        cancel: (status.code == StatusCode::Sending).then(|| texts.get("sync-cancel")),
        refused_title: (!refused.is_empty()).then(|| texts.get("sync-needs_you")),
        refused,
        cards,
        status,
    }
}
