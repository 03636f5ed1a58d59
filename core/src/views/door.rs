//! A door as the list of today, the door's own screen and the command line show it.

use super::outcome::{OutcomeButton, outcomes};
use super::speak::door_speak;
use crate::domain::{
    Building, DayPart, Door, Dwelling, DwellingId, HouseholdId, Moment, Phase, Reason, VisitFact, VisitId,
    VisitOutcome, Welcome,
};
use crate::texts::Texts;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

/// How a door stands. The mark's shape and colour follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DoorState {
    /// To be visited, nobody has been there.
    New,
    /// To be visited, somebody has been there.
    Tried,
    /// Welcomed.
    Met,
    /// Do not ring here.
    DoNotVisit,
    /// Nothing to do.
    Closed,
}

impl DoorState {
    /// The code of its words.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Tried => "tried",
            Self::Met => "met",
            Self::DoNotVisit => "do_not_visit",
            Self::Closed => "closed",
        }
    }
}

/// How far a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ArrivalCode {
    /// On this phone alone.
    Waiting,
    /// The server has it.
    Arrived,
}

/// Where a record is on its way to the server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Arrival {
    /// How far it is.
    pub code: ArrivalCode,
    /// In words: "14:02 · waits for network", "arrived 14:05".
    pub word: String,
    /// When the server committed it, milliseconds since 1970 UTC; `None` while it waits.
    pub arrived_at: Option<i64>,
}

/// A door on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DoorRow {
    /// The household behind it: what an intent names.
    pub household: HouseholdId,
    /// The one thing said large: box number, or house number.
    pub number: String,
    /// Whole address: street, number, box.
    pub address: String,
    /// Floor in words.
    pub floor: String,
    /// State: shape and colour follow it.
    pub state: DoorState,
    /// State in words: the first line.
    pub title: String,
    /// Since when, which language, what to try: the second line.
    pub detail: String,
    /// Past its due day.
    pub overdue: bool,
    /// Something was recorded here today.
    pub done_today: bool,
    /// On its way, or arrived: of the latest visit that counts.
    pub arrival: Option<Arrival>,
    /// All of it in one line, to be read aloud.
    pub spoken: String,
}

/// One visit in a door's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VisitRow {
    /// The visit.
    pub visit: VisitId,
    /// Outcome as a code; `None` once the welcome is closed and the day over: then it is a tick, and no more.
    pub outcome: Option<VisitOutcome>,
    /// Outcome in words, or that there was a visit.
    pub word: String,
    /// When, in words.
    pub when: String,
    /// Who, by first name.
    pub by: String,
    /// It was taken back.
    pub undone: bool,
    /// It can be undone on this phone.
    pub can_undo: bool,
    /// On its way, or arrived.
    pub arrival: Arrival,
}

/// The door's own screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DoorView {
    /// The door as on the list.
    pub row: DoorRow,
    /// Name on the list, only while the welcome is open.
    pub name: Option<String>,
    /// That the name is not shown now, and why.
    pub name_hidden: Option<String>,
    /// Language that they speak, in words.
    pub language: Option<String>,
    /// Where it is: building and floor, in words.
    pub place: String,
    /// What happened? Nothing where nothing can be recorded.
    pub question: Option<String>,
    /// What can be recorded, as it is drawn from top to bottom: the rarest first, then the usual and the primary one.
    pub outcomes: Vec<OutcomeButton>,
    /// Heading of the history; nothing where there is none.
    pub history_title: Option<String>,
    /// What was recorded here, newest first.
    pub history: Vec<VisitRow>,
    /// On a button that takes a visit back.
    pub undo: String,
    /// On the quiet button for a question or signal at this door.
    pub signal: String,
    /// On the button that shows sentences in their language.
    pub speak: String,
    /// Language of the phrases to which that button leads; nothing where one is chosen first.
    pub speak_language: Option<String>,
    /// The dwelling: what a new face names.
    pub dwelling: DwellingId,
    /// On the quiet button for somebody else who lives here now; nothing where that cannot be.
    pub new_face: Option<String>,
    /// On the quiet button that takes a new face back; nothing where this is none, or something was recorded.
    pub undo_face: Option<String>,
}

/// What the facade knows of a visit beside the fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journey {
    /// When the server took it in, milliseconds since 1970 UTC.
    pub arrived_at: Option<i64>,
    /// Recorded by the account of this phone.
    pub own: bool,
    /// First name of who recorded it.
    pub by: String,
}

/// Where a row is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowIn {
    /// In a list: all of it in two lines.
    List,
    /// On the door's own screen, where the language has a place of its own.
    Door,
}

/// The row of a door. `journey` is of the latest visit that counts; `today` its outcome when it was of today.
#[must_use]
pub fn door_row(
    shown: RowIn,
    door: &Door<'_>,
    welcome: &Welcome,
    today: Option<VisitOutcome>,
    journey: Option<(&VisitFact, &Journey)>,
    now: Moment,
    texts: &Texts,
) -> DoorRow {
    let dwelling = door.dwelling;
    let number = number(&door.building.number, &dwelling.label);
    let address = address(door, texts);
    let (state, title, detail) = state(shown, door, welcome, today, now.date(), texts);
    let arrival = journey.map(|(fact, journey)| arrival(fact.visit.at, journey, now, texts));
    let arrival = arrival.filter(|_| today.is_some());
    let last = arrival.as_ref().map_or("", |arrival| &arrival.word);
    let spoken = texts.list([&address, &title, &detail, last]);
    DoorRow {
        household: door.facts.household.id,
        number,
        address,
        floor: floor(dwelling.floor, texts),
        state,
        title,
        detail,
        overdue: welcome.overdue,
        done_today: today.is_some(),
        arrival,
        spoken,
    }
}

/// The whole address of a door.
#[must_use]
pub fn address(door: &Door<'_>, texts: &Texts) -> String {
    place_address(door.building, door.dwelling, texts)
}

/// The whole address of a dwelling.
#[must_use]
pub fn place_address(building: &Building, dwelling: &Dwelling, texts: &Texts) -> String {
    match dwelling.label.as_str() {
        "" => format!("{} {}", building.street, building.number),
        label => texts.with(
            "address-box",
            &[("street", (&building.street).into()), ("number", (&building.number).into()), ("box", label.into())],
        ),
    }
}

/// What stands large: a box number says all in a high-rise; a letter alone says nothing without the house.
#[must_use]
pub fn number(house: &str, label: &str) -> String {
    let tells_floor_and_door = label.len() >= 3 && label.chars().all(|c| c.is_ascii_digit());
    match label {
        "" => house.to_owned(),
        label if tells_floor_and_door => label.to_owned(),
        label => format!("{house}/{label}"),
    }
}

/// A floor in words; 0 is the ground floor.
#[must_use]
pub fn floor(floor: i64, texts: &Texts) -> String {
    if floor == 0 { texts.get("floor-ground") } else { texts.with("floor", &[("floor", floor.into())]) }
}

fn state(
    shown: RowIn,
    door: &Door<'_>,
    welcome: &Welcome,
    today: Option<VisitOutcome>,
    date: NaiveDate,
    texts: &Texts,
) -> (DoorState, String, String) {
    let household = &door.facts.household;
    let since = texts.with("state-since", &[("date", (&texts.date_short(household.moved_in)).into())]);
    let word = |key: &str| texts.get(key);
    if let Some(until) = welcome.do_not_visit_until {
        let until = texts.with("state-until", &[("date", (&texts.month_year(until)).into())]);
        return (DoorState::DoNotVisit, word("state-do_not_visit"), until);
    }
    let next = match welcome.phase {
        Phase::NotYet => return (DoorState::Closed, word("state-nothing"), since),
        Phase::Closed(Reason::Met) => return (DoorState::Met, word("state-met"), String::new()),
        Phase::Closed(Reason::Vacant) => return (DoorState::Closed, word("state-vacant"), String::new()),
        Phase::Closed(Reason::NotReached) => {
            let detail = if today == Some(VisitOutcome::CardLeft) { word("state-card_left") } else { String::new() };
            return (DoorState::Closed, word("state-not_reached"), detail);
        }
        Phase::Closed(Reason::NotWanted | Reason::MovedOut) => {
            return (DoorState::Closed, word("state-nothing"), String::new());
        }
        Phase::Open(next) => next,
    };
    let mut details = Vec::new();
    let title = if welcome.card_due {
        word("state-card_due")
    } else if next.agreed && next.not_before > date {
        texts.with("state-come_back-on", &[("date", (&texts.date(next.not_before)).into())])
    } else if welcome.attempts > 0 {
        texts.with("state-tried", &[("n", i64::try_from(welcome.attempts).unwrap_or(i64::MAX).into())])
    } else {
        details.push(since);
        match (welcome.interpreter_needed, welcome.last) {
            (true, _) => word("state-interpreter_needed"),
            (false, Some(_)) => word("state-come_back"),
            (false, None) => word("state-new"),
        }
    };
    if !next.agreed && next.not_before > date {
        details.push(texts.with("state-again-on", &[("date", (&texts.date(next.not_before)).into())]));
    }
    if let Some(part) = next.preferred.filter(|_| !welcome.card_due) {
        details.push(texts.with("state-try-part", &[("part", (&part_in(part, texts)).into())]));
    }
    if welcome.interpreter_needed && title != word("state-interpreter_needed") {
        details.push(word("state-interpreter_needed"));
    }
    if shown == RowIn::List {
        details.extend(language(household.language.as_deref(), texts));
    }
    if welcome.overdue {
        details.push(word("state-overdue"));
    }
    let tried = welcome.last.is_some();
    (if tried { DoorState::Tried } else { DoorState::New }, title, details.join(&texts.get("part-separator")))
}

fn part_in(part: DayPart, texts: &Texts) -> String {
    texts.word("part-in", part.code())
}

/// A language in words, its code where it has no word yet, `None` where the list says none.
#[must_use]
pub fn language(code: Option<&str>, texts: &Texts) -> Option<String> {
    let code = code?;
    Some(texts.word("language", code)).filter(|word| !word.is_empty()).or_else(|| Some(code.to_owned()))
}

/// Where a record is on its way, in words.
#[must_use]
pub fn arrival(recorded: DateTime<Utc>, journey: &Journey, now: Moment, texts: &Texts) -> Arrival {
    match journey.arrived_at.and_then(DateTime::from_timestamp_millis) {
        Some(at) => {
            let moment = Moment::new(at);
            let time = texts.time(moment.time());
            let word = if moment.date() == now.date() {
                texts.with("sync-arrived", &[("time", (&time).into())])
            } else {
                let date = texts.date_short(moment.date());
                texts.with("sync-arrived-on", &[("date", (&date).into()), ("time", (&time).into())])
            };
            Arrival { code: ArrivalCode::Arrived, word, arrived_at: journey.arrived_at }
        }
        None => {
            let time = texts.time(Moment::new(recorded).time());
            let word = texts.with("sync-recorded-waits", &[("time", (&time).into())]);
            Arrival { code: ArrivalCode::Waiting, word, arrived_at: None }
        }
    }
}

/// What the facade knows of a door beside its row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AtTheDoor {
    /// Building and stairwell, in words.
    pub place: String,
    /// Name on the list.
    pub name: Option<String>,
    /// Names may be shown: the server was heard not too long ago.
    pub lent: bool,
    /// Language that they speak, as a code.
    pub language: Option<String>,
    /// Somebody else may live here now.
    pub new_face: bool,
    /// It is a new face with which nothing was recorded.
    pub undo_face: bool,
}

/// The door's own screen. `visits` are its facts with their journeys.
#[must_use]
pub fn door_view(
    row: DoorRow,
    dwelling: DwellingId,
    at: AtTheDoor,
    welcome: &Welcome,
    visits: &[(&VisitFact, Journey)],
    now: Moment,
    texts: &Texts,
) -> DoorView {
    let mut newest: Vec<_> = visits.iter().collect();
    newest.sort_by_key(|(fact, _)| std::cmp::Reverse((fact.happened(), fact.visit.id)));
    let told = |fact: &VisitFact| welcome.is_open() || fact.happened().date() == now.date();
    let history: Vec<_> =
        newest.into_iter().map(|(fact, journey)| history_row(fact, journey, told(fact), texts)).collect();
    let outcomes = outcomes(welcome, now, texts);
    let name = at.name.filter(|_| welcome.is_open());
    let (speak, speak_language) = door_speak(at.language.as_deref(), texts);
    DoorView {
        name_hidden: (name.is_some() && !at.lent).then(|| texts.get("door-name_hidden")),
        name: name.filter(|_| at.lent),
        language: language(at.language.as_deref(), texts),
        place: texts.list([&*at.place, &*row.floor]),
        question: (!outcomes.is_empty()).then(|| texts.get("outcome-question")),
        outcomes,
        history_title: (!history.is_empty()).then(|| texts.get("history-title")),
        history,
        undo: texts.get("undo"),
        signal: texts.get("door-signal"),
        speak,
        speak_language,
        dwelling,
        new_face: at.new_face.then(|| texts.get("face-other")),
        undo_face: at.undo_face.then(|| texts.get("face-undo")),
        row,
    }
}

fn history_row(fact: &VisitFact, journey: &Journey, told: bool, texts: &Texts) -> VisitRow {
    let moment = Moment::new(fact.visit.at);
    let date = texts.date(moment.date());
    let time = texts.time(moment.time());
    VisitRow {
        visit: fact.visit.id,
        outcome: told.then_some(fact.visit.outcome),
        word: if told { texts.word("outcome", fact.visit.outcome.code()) } else { texts.get("visit-tick") },
        when: texts.with("date-time", &[("date", (&date).into()), ("time", (&time).into())]),
        by: journey.by.clone(),
        undone: fact.retracted,
        can_undo: journey.own && !fact.retracted,
        arrival: arrival(fact.visit.at, journey, moment, texts),
    }
}
