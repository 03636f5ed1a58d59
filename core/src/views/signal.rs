//! One question or signal, and a new one.

use super::door::{Arrival, Journey, arrival};
use super::signals::{PlacedSignal, SignalRow, signal_row};
use crate::domain::{
    BuildingId, HouseholdId, Moment, Settings, SignalKind, SignalStage, SignalStepKind, SignalUrgency, StepFact,
};
use crate::texts::Texts;
use serde::Serialize;

/// One thing that happened to a signal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignalEvent {
    /// What happened; `None` for the recording itself.
    pub kind: Option<SignalStepKind>,
    /// The same in words.
    pub word: String,
    /// Who has it and until when, or the answer.
    pub detail: Option<String>,
    /// When, in words.
    pub when: String,
    /// Who: a first name, or the coach.
    pub by: String,
    /// On its way, or arrived.
    pub arrival: Arrival,
}

/// What can be done with a signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SignalActionCode {
    /// The answer was brought.
    CarryBack,
    /// She writes the answer herself.
    Answer,
    /// It is taken back.
    Withdraw,
}

/// A button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignalAction {
    /// What it does.
    pub code: SignalActionCode,
    /// What it says.
    pub word: String,
    /// The one to press next stands lowest and largest.
    pub primary: bool,
}

/// The words of a text to write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WriteField {
    /// What stands above it.
    pub label: String,
    /// What to write, and what not.
    pub hint: String,
    /// On the button that keeps it.
    pub save: String,
    /// On the button that does not.
    pub cancel: String,
}

/// The signal's own screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignalView {
    /// The signal as on the list.
    pub row: SignalRow,
    /// "Question or signal".
    pub title: String,
    /// What was asked.
    pub words: Option<String>,
    /// With danger: 112 and 101 come first.
    pub emergency: Option<String>,
    /// Heading of the answer; nothing where there is none.
    pub answer_title: Option<String>,
    /// The latest answer.
    pub answer: Option<String>,
    /// The door to open; nothing where it is not about one, or nobody should ring there.
    pub door: Option<HouseholdId>,
    /// On the button that opens the door.
    pub door_word: Option<String>,
    /// Heading of what happened.
    pub history_title: String,
    /// What happened, newest first.
    pub history: Vec<SignalEvent>,
    /// What can be done, as it is drawn from top to bottom: the primary one last.
    pub actions: Vec<SignalAction>,
    /// For writing an answer.
    pub write: WriteField,
}

/// Where a signal is, as it is asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct SignalPlace {
    /// At this household's door.
    pub household: Option<HouseholdId>,
    /// In this building; without either, elsewhere.
    pub building: Option<BuildingId>,
}

/// A place to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaceChoice {
    /// What it means.
    pub place: SignalPlace,
    /// In words.
    pub word: String,
}

/// A kind to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KindChoice {
    /// The kind: its icon follows it.
    pub kind: SignalKind,
    /// In words.
    pub word: String,
}

/// An urgency to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UrgencyChoice {
    /// The urgency.
    pub urgency: SignalUrgency,
    /// In words.
    pub word: String,
    /// What to show as soon as it is chosen: 112 and 101.
    pub emergency: Option<String>,
}

/// The screen of a new signal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewSignalView {
    /// "New question or signal".
    pub title: String,
    /// Heading of the kinds.
    pub kind_title: String,
    /// The kinds.
    pub kinds: Vec<KindChoice>,
    /// Heading of the places.
    pub place_title: String,
    /// The places; the first is the usual one.
    pub places: Vec<PlaceChoice>,
    /// Heading of the urgencies.
    pub urgency_title: String,
    /// The urgencies; the first is the usual one.
    pub urgencies: Vec<UrgencyChoice>,
    /// For writing what it is; its hint says that no names are asked.
    pub write: WriteField,
}

/// 112 and 101, where somebody may get hurt.
#[must_use]
pub fn emergency(urgency: SignalUrgency, texts: &Texts) -> Option<String> {
    (urgency == SignalUrgency::Danger).then(|| texts.get("signal-emergency"))
}

/// A step, and who made it.
#[derive(Debug, Clone)]
pub struct ToldStep<'a> {
    /// The step.
    pub fact: &'a StepFact,
    /// Its way, and who.
    pub journey: Journey,
}

/// The signal's own screen. `recorded` is the way of the signal itself, `steps` what happened to it.
#[must_use]
pub fn signal_view(
    placed: &PlacedSignal,
    recorded: &Journey,
    steps: &[ToldStep<'_>],
    now: Moment,
    settings: &Settings,
    texts: &Texts,
) -> SignalView {
    let state = placed.facts.fold(placed.telling, now, settings);
    let signal = &placed.facts.signal;
    let mut newest: Vec<_> = steps.iter().collect();
    newest.sort_by_key(|told| std::cmp::Reverse((told.fact.happened(), told.fact.step.id)));
    let mut history: Vec<_> = newest.into_iter().map(|told| step_event(told, now, texts)).collect();
    history.push(SignalEvent {
        kind: None,
        word: texts.get("signal-recorded"),
        detail: None,
        when: when(Moment::new(signal.at), texts),
        by: recorded.by.clone(),
        arrival: arrival(signal.at, recorded, now, texts),
    });
    let action = |code, key: &str, primary| SignalAction { code, word: texts.get(key), primary };
    let mut actions = Vec::new();
    if matches!(state.stage, SignalStage::New | SignalStage::PassedOn) {
        if placed.own {
            actions.push(action(SignalActionCode::Withdraw, "signal-withdraw", false));
        }
        actions.push(action(SignalActionCode::Answer, "signal-answer", false));
    }
    if state.carry_back {
        actions.push(action(SignalActionCode::CarryBack, "signal-carry_back", true));
    }
    let door = signal.household.filter(|_| placed.telling == crate::domain::Telling::Possible);
    SignalView {
        row: signal_row(placed, &state, now, texts),
        title: texts.get("signal-title"),
        words: signal.words.clone(),
        emergency: emergency(signal.urgency, texts).filter(|_| !state.stage.is_done()),
        answer_title: state.answer.is_some().then(|| texts.get("signal-answer-title")),
        answer: state.answer,
        door,
        door_word: door.map(|_| texts.get("signal-door")),
        history_title: texts.get("signal-history"),
        history,
        actions,
        write: field("signal-write-answer", texts),
    }
}

fn step_event(told: &ToldStep<'_>, now: Moment, texts: &Texts) -> SignalEvent {
    let step = &told.fact.step;
    let detail = match step.kind {
        SignalStepKind::PassedOn => step.due_on.map(|due| {
            let due = texts.date(due);
            let owner = step.owner.as_deref().unwrap_or_default();
            texts.with("signal-passed_on-detail", &[("owner", owner.into()), ("date", (&due).into())])
        }),
        SignalStepKind::Answered => step.words.clone(),
        _ => None,
    };
    SignalEvent {
        kind: Some(step.kind),
        word: texts.word("signal-step", step.kind.code()),
        detail,
        when: when(Moment::new(step.at), texts),
        by: if step.by.is_none() { texts.get("signal-coach") } else { told.journey.by.clone() },
        arrival: arrival(step.at, &told.journey, now, texts),
    }
}

fn when(at: Moment, texts: &Texts) -> String {
    let (date, time) = (texts.date(at.date()), texts.time(at.time()));
    texts.with("date-time", &[("date", (&date).into()), ("time", (&time).into())])
}

fn field(key: &str, texts: &Texts) -> WriteField {
    WriteField {
        label: texts.get(key),
        hint: texts.get(&format!("{key}.hint")),
        save: texts.get(&format!("{key}.save")),
        cancel: texts.get("signal-write-cancel"),
    }
}

/// The screen of a new signal.
#[must_use]
pub fn new_signal(places: Vec<PlaceChoice>, texts: &Texts) -> NewSignalView {
    let kinds = SignalKind::ALL.iter();
    let urgencies = SignalUrgency::ALL.iter();
    NewSignalView {
        title: texts.get("signal-new-title"),
        kind_title: texts.get("signal-new-kind"),
        kinds: kinds.map(|kind| KindChoice { kind: *kind, word: texts.word("signal-kind", kind.code()) }).collect(),
        place_title: texts.get("signal-new-place"),
        places,
        urgency_title: texts.get("signal-new-urgency"),
        urgencies: urgencies
            .map(|urgency| UrgencyChoice {
                urgency: *urgency,
                word: texts.word("signal-urgency", urgency.code()),
                emergency: emergency(*urgency, texts),
            })
            .collect(),
        write: field("signal-write", texts),
    }
}
