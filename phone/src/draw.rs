//! Drawing views as lines.

use crate::out::Out;
use pleinmakers_core::domain::VisitOutcome;
use pleinmakers_core::phone::{Joined, Recorded, RecordedFace, RecordedRsvp, SyncSummary};
use pleinmakers_core::sync::message::Directory;
use pleinmakers_core::views::{
    ActivityView, AgendaView, CardView, DoorGroup, DoorRow, DoorState, DoorView, DwellingView, HearView, InviteView,
    LanguagesView, PhraseView, PhrasesView, RefusedView, SearchView, SignalRow, SignalView, SignalsView, StatusView,
    TallyView, TodayView,
};
use serde::Serialize;
use std::path::Path;

impl Out {
    /// Says that a damaged file was moved aside.
    pub fn moved_aside(&self, kept: &Path) {
        let file = kept.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let words = self.texts.error("storage_corrupt_moved", &[("file", (&file).into())]);
        self.line(&format!("{} {}", words.sentence, words.action));
    }
}

#[derive(Serialize)]
struct Choice<'a> {
    name: &'a str,
    slug: &'a str,
    district: &'a str,
}

/// The neighbourhoods to choose from.
pub fn directory(directory: &Directory, out: &Out) {
    let choices: Vec<Choice<'_>> = directory
        .scopes
        .iter()
        .map(|scope| Choice { name: &scope.name, slug: &scope.slug, district: &scope.district })
        .collect();
    out.value(&choices);
    for choice in choices {
        out.line(&format!("{:28} {:24} {}", choice.slug, choice.name, choice.district));
    }
}

/// What was joined.
pub fn joined(joined: &Joined, out: &Out) {
    match &joined.name {
        Some(name) => {
            out.line(&out.texts.with("join-confirm", &[("city", (&joined.city).into()), ("name", name.into())]));
        }
        None => out.line(&out.texts.with("cli-joined", &[("city", (&joined.city).into())])),
    }
    for name in &joined.neighbourhoods {
        out.line(&format!("  {name}"));
    }
    if let Some(number) = &joined.number {
        out.line(&out.texts.with("join-number", &[("number", number.into())]));
    }
}

/// Today's doors.
pub fn today(today: &TodayView, all: bool, out: &Out) {
    out.line(&format!("{} · {}", today.title, today.date));
    out.line(&format!("{} · {}", today.summary, today.status.word));
    if let Some(bring) = &today.carry_back {
        out.line("");
        out.line(&bring.title);
        for row in &bring.rows {
            out.line(&signal_line(row));
        }
        if let Some(more) = &bring.more {
            out.line(&format!("  {more}"));
        }
    }
    for call in &today.calls {
        out.line("");
        out.line(&format!("{} · {}", call.title, call.when));
        call.detail.iter().for_each(|detail| out.line(&format!("  {detail}")));
    }
    groups(&today.round, out);
    if all {
        out.line("");
        out.line(&format!("{}: {}", out.texts.get("more-doors"), today.more_count));
        groups(&today.more, out);
    } else if today.more_count > 0 {
        out.line("");
        out.line(&format!("{}: {} (--all)", out.texts.get("more-doors"), today.more_count));
    }
}

fn groups(groups: &[DoorGroup], out: &Out) {
    for group in groups {
        out.line("");
        out.line(&format!("{} · {} · {}", group.place, group.floor, group.count));
        for door in &group.doors {
            out.line(&row(door));
        }
    }
}

/// A door in one line: shape, number, words. The shape says the state without colour.
fn row(door: &DoorRow) -> String {
    let shape = shape(door.state);
    let arrival = door.arrival.as_ref().map(|arrival| format!(" · {}", arrival.word)).unwrap_or_default();
    let detail = if door.detail.is_empty() { String::new() } else { format!(" · {}", door.detail) };
    format!("  {shape} {:6} {}{detail}{arrival}", door.number, door.title)
}

fn shape(state: DoorState) -> char {
    match state {
        DoorState::New => '○',
        DoorState::Tried => '◐',
        DoorState::Met => '●',
        DoorState::DoNotVisit => '▣',
        DoorState::Closed => '·',
    }
}

/// Doors that were found.
pub fn search(view: &SearchView, out: &Out) {
    view.summary.iter().for_each(|summary| out.line(summary));
    for row in &view.rows {
        out.line(&format!("  {} {} · {} · {}", shape(row.state), row.address, row.title, row.reason));
    }
    view.more.iter().for_each(|more| out.line(more));
    view.empty.iter().for_each(|empty| out.line(&empty.sentence));
}

/// Somebody new at a door.
pub fn new_face(recorded: &RecordedFace, out: &Out) {
    out.line(&recorded.said);
    door(&recorded.door, out);
}

/// A door where nobody is known to live.
pub fn dwelling(view: &DwellingView, out: &Out) {
    out.line(&view.address);
    out.line(&format!("  {}", view.sentence));
}

/// One door.
pub fn door(door: &DoorView, out: &Out) {
    out.line(&door.row.address);
    out.line(&row(&door.row));
    if let Some(name) = door.name.as_ref().or(door.name_hidden.as_ref()) {
        out.line(&format!("  {name}"));
    }
    for visit in &door.history {
        let undone = if visit.undone { " ✗" } else { "" };
        out.line(&format!("  {} · {} · {} · {}{undone}", visit.when, visit.word, visit.by, visit.arrival.word));
    }
}

/// What was recorded.
pub fn recorded(recorded: &Recorded, outcome: VisitOutcome, out: &Out) {
    let word = out.texts.word("outcome", outcome.code());
    let door = &recorded.door.row.address;
    out.line(&out.texts.with("cli-recorded", &[("door", door.into()), ("outcome", (&word).into())]));
    out.line(&row(&recorded.door.row));
}

/// How much went and came, as the bar stood at its end.
pub fn carried(summary: &SyncSummary, out: &Out) {
    let told =
        |key, n: u64| (n > 0).then(|| out.texts.with(key, &[("n", i64::try_from(n).unwrap_or(i64::MAX).into())]));
    let parts: Vec<String> =
        [told("cli-sent", summary.answered), told("cli-received", summary.received), told("cli-left", summary.left)]
            .into_iter()
            .flatten()
            .collect();
    if !parts.is_empty() {
        out.line(&format!("{} {}", "█".repeat(30), parts.join(" · ")));
    }
}

/// Where the sync stands.
pub fn status(status: &StatusView, refused: &[RefusedView], out: &Out) {
    let last = status.last.as_ref().map(|last| format!(" · {last}")).unwrap_or_default();
    out.line(&format!("{}{last}", status.word));
    for entry in refused {
        let parts = [entry.when.as_str(), entry.door.as_deref().unwrap_or_default(), &entry.what, &entry.why];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        out.line(&format!("  {}", parts.join(" · ")));
    }
}

/// What is to be settled.
pub fn cards(cards: &[CardView], out: &Out) {
    for (card, number) in cards.iter().zip(1..) {
        out.line(&format!("{number} {} · {}", card.title, card.sentence));
        for (choice, number) in card.choices.iter().zip(1..) {
            out.line(&format!("    {number} {} · {}", choice.value, choice.by));
        }
    }
}

fn signal_line(row: &SignalRow) -> String {
    let mark = if row.carry_back {
        '↩'
    } else if row.overdue {
        '!'
    } else {
        '·'
    };
    let arrival = row.arrival.as_ref().map(|arrival| arrival.word.as_str());
    let parts =
        [Some(row.kind_word.as_str()), row.urgency_word.as_deref(), Some(&row.place), Some(&row.state), arrival];
    format!("{mark} {}", parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

/// Questions and signals, numbered as `signal` takes them.
pub fn signals(view: &SignalsView, out: &Out) {
    out.line(&format!("{} · {}", view.title, view.status.word));
    if let Some(empty) = &view.empty {
        out.line(&empty.sentence);
    }
    let mut number = 0;
    for group in &view.groups {
        out.line("");
        out.line(&group.title);
        for row in &group.rows {
            number += 1;
            out.line(&format!("{number:3} {}", signal_line(row)));
        }
    }
}

/// One question or signal.
pub fn signal(view: &SignalView, out: &Out) {
    out.line(&signal_line(&view.row));
    for text in [&view.words, &view.emergency, &view.answer].into_iter().flatten() {
        out.line(&format!("  {text}"));
    }
    for event in &view.history {
        let detail = event.detail.as_deref().unwrap_or_default();
        let parts = [event.when.as_str(), &event.word, detail, &event.by, &event.arrival.word];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        out.line(&format!("  {}", parts.join(" · ")));
    }
}

/// What is on.
pub fn agenda(agenda: &AgendaView, out: &Out) {
    out.line(&format!("{} · {}", agenda.neighbourhood, agenda.title));
    if let Some(empty) = &agenda.empty {
        out.line(empty);
    }
    let first_later = agenda.items.iter().position(|item| !item.this_week);
    for (at, item) in agenda.items.iter().enumerate() {
        if let Some(later) = agenda.later.as_ref().filter(|_| Some(at) == first_later) {
            out.line(later);
        }
        let cancelled = item.cancelled.as_ref().map(|word| format!(" · {word}")).unwrap_or_default();
        let mark = if item.next { '▶' } else { ' ' };
        out.line(&format!(
            "{mark} {} {} · {} · {} · {}{cancelled}",
            item.date_full, item.time_range, item.kind_word, item.title, item.place
        ));
        out.line(&format!("    {}", item.id));
    }
}

/// One activity.
pub fn activity(view: &ActivityView, out: &Out) {
    out.line(&format!("{} · {} · {}", view.item.date_full, view.item.time_range, view.item.title));
    let told = [&view.item.cancelled, &view.item.moved, &view.seats, &view.coming_title, &view.counted];
    told.into_iter().flatten().for_each(|line| out.line(&format!("  {line}")));
    for row in &view.coming {
        let seat = row.seat.as_ref().map(|seat| format!(" · {seat}")).unwrap_or_default();
        out.line(&format!("  {} · {}{seat} · {}", row.door, row.detail, row.arrival.word));
    }
}

/// The invite round.
pub fn invite(view: &InviteView, out: &Out) {
    out.line(&view.activity);
    view.seats.iter().for_each(|seats| out.line(seats));
    out.line(view.empty.as_ref().map_or(&view.summary, |empty| &empty.sentence));
    for group in &view.groups {
        out.line(&group.spoken);
        for row in &group.rows {
            let detail = if row.detail.is_empty() { String::new() } else { format!(" · {}", row.detail) };
            let arrival = row.arrival.as_ref().map(|arrival| format!(" · {}", arrival.word)).unwrap_or_default();
            out.line(&format!("  {} · {}{detail}{arrival}", row.number, row.title));
        }
    }
}

/// What was written down.
pub fn signed_up(recorded: &RecordedRsvp, out: &Out) {
    out.line(&recorded.said);
    out.line(&format!("  {}", recorded.rsvp));
}

/// The count.
pub fn tally(view: &TallyView, out: &Out) {
    out.line(&view.activity);
    view.counted.iter().for_each(|counted| out.line(counted));
    for step in &view.steps {
        out.line(&format!("  {}: {}", step.word, step.value));
    }
}

/// Who must hear it.
pub fn hear(view: &HearView, out: &Out) {
    out.line(&view.activity);
    view.news.iter().for_each(|news| out.line(news));
    out.line(view.empty.as_ref().map_or(&view.summary, |empty| &empty.sentence));
    view.rows.iter().for_each(|row| out.line(&format!("  {} · {}", row.door, row.detail)));
    view.known_title.iter().for_each(|title| out.line(title));
    view.known.iter().for_each(|row| out.line(&format!("  {} · {}", row.door, row.detail)));
}

/// Languages of the door.
pub fn languages(languages: &LanguagesView, out: &Out) {
    out.line(&languages.title);
    for row in &languages.rows {
        out.line(&format!("  {:4} {} · {}", row.language.code, row.language.own_name, row.detail));
    }
}

/// Phrases of a language: the key to name, the words, and below them what they mean.
pub fn phrases(phrases: &PhrasesView, out: &Out) {
    out.line(&format!("{} · {}", phrases.language.own_name, phrases.language.name));
    out.line_if(phrases.unreviewed.as_ref());
    for row in &phrases.rows {
        out.line(&format!("  {:15} {}", row.key, row.words));
        out.line_if(row.meaning.as_ref().map(|meaning| format!("  {:15} {meaning}", "")).as_ref());
    }
}

/// One phrase, with its answers.
pub fn phrase(phrase: &PhraseView, out: &Out) {
    out.line(&format!("{} · {}", phrase.language.own_name, phrase.position));
    out.line(&phrase.row.words);
    out.line_if(phrase.row.meaning.as_ref());
    for answer in &phrase.answers {
        let meaning = answer.meaning.as_ref().map(|meaning| format!(" · {meaning}")).unwrap_or_default();
        out.line(&format!("  □ {}{meaning}", answer.words));
    }
    out.line_if(phrase.unreviewed.as_ref());
}
