//! The invite round: doors in walking order, and one tap for what was said at each.

use super::door::{Arrival, Journey, arrival};
use super::sign_up::{SignUpDetail, detail, seat_word, sign_up_detail};
use super::today::EmptyNotice;
use crate::domain::{HouseholdId, Moment, Rsvp, RsvpAnswer, SeatPlace};
use crate::texts::Texts;
use serde::Serialize;

/// What can be said at a door, in the order of the buttons.
const ANSWERS: [RsvpAnswer; 3] = [RsvpAnswer::Yes, RsvpAnswer::No, RsvpAnswer::NotHome];

/// A button for what was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnswerButton {
    /// What it records.
    pub answer: RsvpAnswer,
    /// What it says.
    pub word: String,
    /// It is what was said.
    pub chosen: bool,
    /// Door and answer in one line, to be read aloud.
    pub spoken: String,
}

/// A door of the round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InviteRow {
    /// Whose: what an intent names.
    pub household: HouseholdId,
    /// What stands large.
    pub number: String,
    /// What was said, in words.
    pub title: String,
    /// How many, what they bring, whether there is a place.
    pub detail: String,
    /// What was said; nothing where nobody asked.
    pub answer: Option<RsvpAnswer>,
    /// What can be said.
    pub buttons: Vec<AnswerButton>,
    /// What can be changed about a yes.
    pub more: Option<SignUpDetail>,
    /// On its way, or arrived; nothing where nobody asked.
    pub arrival: Option<Arrival>,
    /// All of it in one line, to be read aloud.
    pub spoken: String,
}

/// Doors that stand together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InviteGroup {
    /// Building and stairwell, in words.
    pub place: String,
    /// Floor, in words.
    pub floor: String,
    /// Both in one line, to be read aloud.
    pub spoken: String,
    /// The doors, in walking order.
    pub rows: Vec<InviteRow>,
}

/// The screen of the invite round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InviteView {
    /// What names the time of the activity.
    pub id: String,
    /// "Invite".
    pub title: String,
    /// The activity and when it is.
    pub activity: String,
    /// "3 places left".
    pub seats: Option<String>,
    /// "12 doors to ask".
    pub summary: String,
    /// Doors where nobody asked yet.
    pub to_ask: u32,
    /// The doors, in walking order.
    pub groups: Vec<InviteGroup>,
    /// On the button for somebody without a phone and a name; nothing where nobody can sign up any more.
    pub nameless: Option<String>,
    /// Where there is no door to ask.
    pub empty: Option<EmptyNotice>,
}

/// A door with what the facade knows of it.
#[derive(Debug, Clone)]
pub struct AskedDoor {
    /// Whose.
    pub household: HouseholdId,
    /// Building and stairwell, in words.
    pub place: String,
    /// Floor, in words.
    pub floor: String,
    /// What stands large.
    pub number: String,
    /// The whole address.
    pub address: String,
    /// What was said, where it stands, and its way.
    pub said: Option<(Rsvp, SeatPlace, Journey)>,
}

/// What stands above the doors.
#[derive(Debug, Clone)]
pub struct InviteHead {
    /// What names the time of the activity.
    pub id: String,
    /// The activity and when it is.
    pub activity: String,
    /// "3 places left".
    pub seats: Option<String>,
    /// Somebody can still sign up.
    pub open: bool,
}

fn row(door: AskedDoor, open: bool, now: Moment, texts: &Texts) -> (String, String, InviteRow) {
    let said = door.said.as_ref().filter(|(rsvp, ..)| rsvp.answer != RsvpAnswer::TakenBack);
    let answer = said.map(|(rsvp, ..)| rsvp.answer);
    let title = texts.word("invite-said", answer.map_or("nothing", RsvpAnswer::code));
    let comes = said.filter(|(rsvp, ..)| rsvp.comes());
    let seat = comes.and_then(|(_, place, _)| seat_word(*place, texts));
    let told = comes.map(|(rsvp, ..)| detail(rsvp, texts)).into_iter().chain(seat).collect::<Vec<_>>();
    let told = told.join(&texts.get("part-separator"));
    let arrival = said.map(|(rsvp, _, journey)| arrival(rsvp.at, journey, now, texts));
    let last = arrival.as_ref().map_or("", |arrival| &arrival.word);
    let button = |one: RsvpAnswer| {
        let word = texts.word("invite-answer", one.code());
        let spoken = texts.list([&*door.address, &*word]);
        AnswerButton { answer: one, word, chosen: answer == Some(one), spoken }
    };
    let row = InviteRow {
        household: door.household,
        spoken: texts.list([&*door.address, &*title, &*told, last]),
        number: door.number,
        title,
        detail: told,
        answer,
        buttons: if open { ANSWERS.map(button).into() } else { Vec::new() },
        more: comes.filter(|_| open).and_then(|(rsvp, ..)| sign_up_detail(rsvp, texts)),
        arrival,
    };
    (door.place, door.floor, row)
}

/// The screen of the invite round; `doors` are in walking order.
#[must_use]
pub fn invite(head: InviteHead, doors: Vec<AskedDoor>, now: Moment, texts: &Texts) -> InviteView {
    let mut groups: Vec<InviteGroup> = Vec::new();
    for door in doors {
        let (place, floor, row) = row(door, head.open, now, texts);
        match groups.last_mut() {
            Some(last) if last.place == place && last.floor == floor => last.rows.push(row),
            _ => {
                let spoken = texts.list([&*place, &*floor]);
                groups.push(InviteGroup { place, floor, spoken, rows: vec![row] });
            }
        }
    }
    let to_ask = groups.iter().flat_map(|group| &group.rows).filter(|row| row.answer.is_none()).count();
    let empty = groups
        .is_empty()
        .then(|| EmptyNotice { sentence: texts.get("invite-empty"), button: texts.get("today-empty-action") });
    InviteView {
        id: head.id,
        title: texts.get("invite-title"),
        activity: head.activity,
        seats: head.seats,
        summary: if groups.is_empty() { String::new() } else { texts.with("invite-to_ask", &[("n", to_ask.into())]) },
        to_ask: u32::try_from(to_ask).unwrap_or(u32::MAX),
        groups,
        nameless: head.open.then(|| texts.get("invite-nameless-add")),
        empty,
    }
}
