//! The coach's board: every question and signal that still needs somebody.

use super::signals::{signal_state, urgency_word};
use crate::domain::{Moment, Settings, SignalFacts, SignalId, SignalKind, SignalStage, SignalUrgency, Telling};
use crate::texts::Texts;
use serde::Serialize;
use std::cmp::Reverse;

/// A signal on the board. What the coach may not know is not in it: no name, and not who would rather not be visited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoardRow {
    /// The signal.
    pub signal: SignalId,
    /// What it is about.
    pub kind: SignalKind,
    /// The same in words.
    pub kind_word: String,
    /// How soon.
    pub urgency: SignalUrgency,
    /// The same in words; nothing where it is not urgent.
    pub urgency_word: Option<String>,
    /// Where, in words.
    pub place: String,
    /// What was asked.
    pub words: Option<String>,
    /// How far it is: a code.
    pub stage: &'static str,
    /// The same in words, with its day.
    pub state: String,
    /// Something should have happened by now.
    pub overdue: bool,
    /// "3 days old".
    pub age: String,
    /// Who took it up.
    pub by: String,
    /// The latest answer.
    pub answer: Option<String>,
    /// It can be passed on.
    pub may_pass_on: bool,
}

/// What a row of the board is made of.
#[derive(Debug, Clone)]
pub struct BoardEntry {
    /// Its facts.
    pub facts: SignalFacts,
    /// Where, in words.
    pub place: String,
    /// Whether they still live there.
    pub telling: Telling,
    /// First name of who took it up.
    pub by: String,
}

/// The board: what waits too long first, then the urgent, then the oldest. What is closed or withdrawn is not on it.
#[must_use]
pub fn board(entries: Vec<BoardEntry>, now: Moment, settings: &Settings, texts: &Texts) -> Vec<BoardRow> {
    let mut open: Vec<_> = entries
        .into_iter()
        .map(|entry| (entry.facts.fold(entry.telling, now, settings), entry))
        .filter(|(state, _)| !matches!(state.stage, SignalStage::Closed | SignalStage::Withdrawn))
        .collect();
    open.sort_by_key(|(state, entry)| {
        let signal = &entry.facts.signal;
        (!state.overdue, state.stage, Reverse(signal.urgency.number()), entry.facts.happened(), signal.id)
    });
    let row = |(state, entry): (crate::domain::SignalState, BoardEntry)| {
        let signal = &entry.facts.signal;
        let days = now.date().signed_duration_since(entry.facts.happened().date()).num_days().max(0);
        BoardRow {
            signal: signal.id,
            kind: signal.kind,
            kind_word: texts.word("signal-kind", signal.kind.code()),
            urgency: signal.urgency,
            urgency_word: urgency_word(signal.urgency, texts),
            place: entry.place,
            words: signal.words.clone(),
            stage: state.stage.code(),
            state: signal_state(&state, now, texts),
            overdue: state.overdue,
            age: if days == 0 { texts.get("today") } else { texts.with("signal-age", &[("n", days.into())]) },
            by: entry.by,
            may_pass_on: matches!(state.stage, SignalStage::New | SignalStage::PassedOn),
            answer: state.answer,
        }
    };
    open.into_iter().map(row).collect()
}
