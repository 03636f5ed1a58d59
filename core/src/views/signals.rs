//! Questions and signals: what is to be brought back first, then what waits too long, then the rest.

#[cfg(test)]
mod tests;

use super::door::{Arrival, Journey, arrival};
use super::status::StatusView;
use super::today::EmptyNotice;
use crate::domain::{
    Moment, Settings, SignalFacts, SignalId, SignalKind, SignalStage, SignalState, SignalUrgency, Telling, time,
};
use crate::texts::Texts;
use serde::Serialize;

/// Rows that today shows before "more".
const ON_TODAY: usize = 3;

/// Where a signal stands in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SignalGroupCode {
    /// An answer is to be brought.
    CarryBack,
    /// It waits longer than agreed.
    Overdue,
    /// Somebody has it.
    Waiting,
    /// Nobody has taken it further.
    New,
    /// Done with, not long ago.
    ClosedLately,
}

impl SignalGroupCode {
    /// The code of its words.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::CarryBack => "carry_back",
            Self::Overdue => "overdue",
            Self::Waiting => "waiting",
            Self::New => "new",
            Self::ClosedLately => "closed_lately",
        }
    }
}

/// A signal on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignalRow {
    /// The signal: what an intent names.
    pub signal: SignalId,
    /// What it is about: its icon follows it.
    pub kind: SignalKind,
    /// The same in words.
    pub kind_word: String,
    /// How soon.
    pub urgency: SignalUrgency,
    /// The same in words; nothing where it is not urgent.
    pub urgency_word: Option<String>,
    /// Where, in words.
    pub place: String,
    /// How far it is, in words, with its day.
    pub state: String,
    /// Something should have happened by now.
    pub overdue: bool,
    /// An answer is to be brought.
    pub carry_back: bool,
    /// On its way, or arrived: the latest of this phone's own records about it; of today's.
    pub arrival: Option<Arrival>,
    /// All of it in one line, to be read aloud.
    pub spoken: String,
}

/// Signals that stand together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignalGroup {
    /// Which.
    pub code: SignalGroupCode,
    /// The same in words.
    pub title: String,
    /// The signals; what waits longest first.
    pub rows: Vec<SignalRow>,
}

/// The screen of questions and signals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignalsView {
    /// "Questions".
    pub title: String,
    /// The groups that have something.
    pub groups: Vec<SignalGroup>,
    /// Where there is nothing.
    pub empty: Option<EmptyNotice>,
    /// Button: a new one. The empty notice offers it by itself.
    pub add: Option<String>,
    /// Where the sync stands.
    pub status: StatusView,
}

/// What is to be brought back, on the screen of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CarryBackView {
    /// "Answers to bring".
    pub title: String,
    /// At most three.
    pub rows: Vec<SignalRow>,
    /// "2 more"; nothing where there are none.
    pub more: Option<String>,
}

/// What the facade knows of a signal.
#[derive(Debug, Clone)]
pub struct PlacedSignal {
    /// Its facts.
    pub facts: SignalFacts,
    /// Where, in words.
    pub place: String,
    /// Whether who asked can be told.
    pub telling: Telling,
    /// Recorded by the account of this phone.
    pub own: bool,
    /// This phone's latest record about it: when, and its way.
    pub journey: Option<(Moment, Journey)>,
}

/// How far a signal is, in words, with its day.
#[must_use]
pub fn signal_state(state: &SignalState, now: Moment, texts: &Texts) -> String {
    let day = |date| match date {
        date if date == now.date() => texts.get("today"),
        date => texts.date(date),
    };
    let since = day(state.since);
    let on = [("date", (&since).into())];
    let told = match (state.stage, state.telling) {
        (SignalStage::Answered, Telling::DoNotVisit) => return texts.get("signal-state-do_not_visit"),
        (SignalStage::Answered, Telling::MovedOut) => return texts.get("signal-state-moved_out"),
        (SignalStage::PassedOn, _) => {
            let due = state.due.map(day).unwrap_or_default();
            let owner = state.owner.as_deref().unwrap_or_default();
            texts.with("signal-state-passed_on", &[("owner", owner.into()), ("date", (&due).into())])
        }
        (stage, _) => texts.with(&format!("signal-state-{}", stage.code()), &on),
    };
    let late = if state.overdue { texts.get("signal-overdue") } else { String::new() };
    [told, late].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(&texts.get("part-separator"))
}

pub(super) fn urgency_word(urgency: SignalUrgency, texts: &Texts) -> Option<String> {
    (urgency != SignalUrgency::Normal).then(|| texts.word("signal-urgency", urgency.code()))
}

/// A row.
#[must_use]
pub fn signal_row(placed: &PlacedSignal, state: &SignalState, now: Moment, texts: &Texts) -> SignalRow {
    let signal = &placed.facts.signal;
    let kind_word = texts.word("signal-kind", signal.kind.code());
    let urgency_word = urgency_word(signal.urgency, texts);
    let told = signal_state(state, now, texts);
    let journey = placed.journey.as_ref().filter(|(at, _)| at.date() == now.date());
    let arrival = journey.map(|(at, journey)| arrival(at.utc(), journey, now, texts));
    let last = arrival.as_ref().map_or("", |arrival| &arrival.word);
    let spoken = texts.list([&*kind_word, urgency_word.as_deref().unwrap_or(""), &*placed.place, &*told, last]);
    SignalRow {
        signal: signal.id,
        kind: signal.kind,
        kind_word,
        urgency: signal.urgency,
        urgency_word,
        place: placed.place.clone(),
        state: told,
        overdue: state.overdue,
        carry_back: state.carry_back,
        arrival,
        spoken,
    }
}

/// Where it stands in the list; `None`: done with, and long ago.
fn group_of(state: &SignalState, now: Moment, settings: &Settings) -> Option<SignalGroupCode> {
    let silent = state.stage == SignalStage::Answered && !state.carry_back;
    if state.carry_back {
        Some(SignalGroupCode::CarryBack)
    } else if state.overdue {
        Some(SignalGroupCode::Overdue)
    } else if state.stage.is_done() || silent {
        let until = time::add_days(state.since, settings.signal_shown_days);
        (now.date() <= until).then_some(SignalGroupCode::ClosedLately)
    } else if state.stage == SignalStage::New {
        Some(SignalGroupCode::New)
    } else {
        Some(SignalGroupCode::Waiting)
    }
}

/// Signals with their states in the order of the list.
fn sorted(
    placed: Vec<PlacedSignal>,
    now: Moment,
    settings: &Settings,
) -> Vec<(SignalGroupCode, PlacedSignal, SignalState)> {
    let mut all: Vec<_> = placed
        .into_iter()
        .filter_map(|placed| {
            let state = placed.facts.fold(placed.telling, now, settings);
            Some((group_of(&state, now, settings)?, placed, state))
        })
        .collect();
    all.sort_by_key(|(group, placed, state)| {
        let newest_first = (*group == SignalGroupCode::ClosedLately).then_some(std::cmp::Reverse(state.since));
        let urgent_first = std::cmp::Reverse(placed.facts.signal.urgency.number());
        // Who asked is best told by whom they asked.
        let own_first = *group == SignalGroupCode::CarryBack && !placed.own;
        (*group, newest_first, own_first, urgent_first, state.due, state.since, placed.facts.signal.id)
    });
    all
}

/// The screen of questions and signals.
#[must_use]
pub fn signals(
    placed: Vec<PlacedSignal>,
    status: StatusView,
    now: Moment,
    settings: &Settings,
    texts: &Texts,
) -> SignalsView {
    let mut groups: Vec<SignalGroup> = Vec::new();
    for (code, placed, state) in sorted(placed, now, settings) {
        let row = signal_row(&placed, &state, now, texts);
        match groups.last_mut() {
            Some(last) if last.code == code => last.rows.push(row),
            _ => groups.push(SignalGroup { code, title: texts.word("signal-group", code.code()), rows: vec![row] }),
        }
    }
    let empty = groups
        .is_empty()
        .then(|| EmptyNotice { sentence: texts.get("signals-empty"), button: texts.get("signals-add") });
    let add = empty.is_none().then(|| texts.get("signals-add"));
    SignalsView { title: texts.get("signals-title"), groups, empty, add, status }
}

/// What today shows of them; `None` where nothing is to be brought.
#[must_use]
pub fn carry_back(placed: Vec<PlacedSignal>, now: Moment, settings: &Settings, texts: &Texts) -> Option<CarryBackView> {
    let due: Vec<_> = sorted(placed, now, settings).into_iter().filter(|(.., state)| state.carry_back).collect();
    let more = due.len().saturating_sub(ON_TODAY);
    let rows: Vec<_> =
        due.iter().take(ON_TODAY).map(|(_, placed, state)| signal_row(placed, state, now, texts)).collect();
    (!rows.is_empty()).then(|| CarryBackView {
        title: texts.get("today-carry_back"),
        rows,
        more: (more > 0).then(|| texts.with("today-carry_back-more", &[("n", more.into())])),
    })
}
