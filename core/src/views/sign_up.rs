//! Who comes, from which door, with what: in words, wherever it is shown.

use super::door::{Arrival, Journey, arrival};
use super::signal::WriteField;
use crate::domain::{
    HouseholdId, InLine, MAX_PERSONS, Moment, Rsvp, RsvpAnswer, RsvpId, SeatPlace, SeatState, free_places,
};
use crate::texts::Texts;
use serde::Serialize;

/// One who comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ComingRow {
    /// What was written down: what taking it back names.
    pub rsvp: RsvpId,
    /// The door to open; nothing for somebody without a phone and a name.
    pub household: Option<HouseholdId>,
    /// The address, or that it is somebody without a name.
    pub door: String,
    /// How many, what they bring, whether they would like to be fetched.
    pub detail: String,
    /// Whether there is a place; nothing where places are not limited.
    pub seat: Option<String>,
    /// They wait for a place.
    pub waiting: bool,
    /// On a button that takes it back; only for somebody without a door.
    pub take_back: Option<String>,
    /// On its way, or arrived.
    pub arrival: Arrival,
    /// All of it in one line, to be read aloud.
    pub spoken: String,
}

/// How many come, and what can be changed about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignUpDetail {
    /// How many.
    pub persons: i64,
    /// "2 persons".
    pub persons_word: String,
    /// How many with one less; nothing where that cannot be.
    pub fewer: Option<i64>,
    /// On that button, to be read aloud.
    pub fewer_word: String,
    /// How many with one more; nothing where that cannot be.
    pub more: Option<i64>,
    /// On that button, to be read aloud.
    pub more_word: String,
    /// They would like to be fetched.
    pub fetch: bool,
    /// On that switch.
    pub fetch_word: String,
    /// What they bring.
    pub brings: Option<String>,
    /// On the button that writes it.
    pub brings_word: String,
    /// For writing it.
    pub write: WriteField,
}

/// What the facade knows of a sign-up beside the fact.
#[derive(Debug, Clone)]
pub struct PlacedRsvp {
    /// The fact that counts.
    pub rsvp: Rsvp,
    /// The address; nothing for somebody without a door.
    pub door: Option<String>,
    /// Nobody rings there any more: they would rather not, or have moved.
    pub closed: bool,
    /// Where it stands.
    pub place: SeatPlace,
    /// Its way, and who.
    pub journey: Journey,
}

/// "2 persons · brings soup · fetch them".
#[must_use]
pub fn detail(rsvp: &Rsvp, texts: &Texts) -> String {
    let mut parts = vec![texts.with("persons", &[("n", rsvp.persons.into())])];
    if let Some(brings) = &rsvp.brings {
        parts.push(texts.with("invite-brings", &[("what", brings.into())]));
    }
    if rsvp.fetch {
        parts.push(texts.get("invite-fetch"));
    }
    parts.join(&texts.get("part-separator"))
}

/// Whether there is a place, in words; nothing where places are not limited.
#[must_use]
pub fn seat_word(place: SeatPlace, texts: &Texts) -> Option<String> {
    let code = match place {
        SeatPlace::Unlimited => return None,
        SeatPlace::Asked => "asked",
        SeatPlace::Given => "given",
        SeatPlace::Waiting => "waiting",
    };
    Some(texts.word("seat", code))
}

/// "3 places left", or that it is full and how many wait.
#[must_use]
pub fn seats(capacity: Option<i64>, line: &[InLine], texts: &Texts) -> Option<String> {
    let free = free_places(capacity, line)?;
    let waiting = line.iter().filter(|one| one.state == SeatState::Waiting);
    let waiting = waiting.fold(0, |sum: i64, one| sum.saturating_add(one.persons));
    let free = if free == 0 { texts.get("seats-full") } else { texts.with("seats-left", &[("n", free.into())]) };
    let waits = if waiting > 0 { texts.with("seats-waiting", &[("n", waiting.into())]) } else { String::new() };
    Some(
        [free, waits]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(&texts.get("part-separator")),
    )
}

/// A row of who comes.
#[must_use]
pub fn coming_row(placed: &PlacedRsvp, now: Moment, texts: &Texts) -> ComingRow {
    let rsvp = &placed.rsvp;
    let door = placed.door.clone().unwrap_or_else(|| texts.get("invite-nameless"));
    let (detail, seat) = (detail(rsvp, texts), seat_word(placed.place, texts));
    let arrival = arrival(rsvp.at, &placed.journey, now, texts);
    let spoken = texts.list([&*door, &*detail, seat.as_deref().unwrap_or(""), &*arrival.word]);
    ComingRow {
        rsvp: rsvp.id,
        household: rsvp.household,
        door,
        detail,
        seat,
        waiting: placed.place == SeatPlace::Waiting,
        // Where a round asks nobody any more, a place can be given back here.
        take_back: (rsvp.household.is_none() || placed.closed).then(|| texts.get("invite-not_coming")),
        arrival,
        spoken,
    }
}

/// What can be changed about a yes; nothing for any other answer.
#[must_use]
pub fn sign_up_detail(rsvp: &Rsvp, texts: &Texts) -> Option<SignUpDetail> {
    let can = |persons: i64| (1..=MAX_PERSONS).contains(&persons).then_some(persons);
    (rsvp.answer == RsvpAnswer::Yes).then(|| SignUpDetail {
        persons: rsvp.persons,
        persons_word: texts.with("persons", &[("n", rsvp.persons.into())]),
        fewer: can(rsvp.persons - 1),
        fewer_word: texts.get("invite-fewer"),
        more: can(rsvp.persons.saturating_add(1)),
        more_word: texts.get("invite-more"),
        fetch: rsvp.fetch,
        fetch_word: texts.get("invite-fetch-them"),
        brings: rsvp.brings.clone(),
        brings_word: texts.get("invite-brings-write"),
        write: WriteField {
            label: texts.get("invite-write"),
            hint: texts.get("invite-write.hint"),
            save: texts.get("invite-write.save"),
            cancel: texts.get("signal-write-cancel"),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AccountId, ActivityId, NeighbourhoodId, Party};
    use crate::texts::{Lang, plain};
    use chrono::DateTime;
    use uuid::Uuid;

    fn rsvp(persons: i64, answer: RsvpAnswer) -> Rsvp {
        Rsvp {
            id: RsvpId(Uuid::nil()),
            neighbourhood: NeighbourhoodId(Uuid::nil()),
            activity: ActivityId(Uuid::nil()),
            occurrence: chrono::NaiveDate::MIN,
            starts: DateTime::UNIX_EPOCH,
            household: Some(HouseholdId(Uuid::nil())),
            persons,
            answer,
            brings: Some("soep".into()),
            fetch: true,
            at: DateTime::UNIX_EPOCH,
            by: AccountId(Uuid::nil()),
            replaces: None,
        }
    }

    fn line(states: &[(SeatState, i64)]) -> Vec<InLine> {
        let one = |(n, (state, persons)): (usize, &(SeatState, i64))| InLine {
            party: Party::Household(HouseholdId(Uuid::from_u128(n as u128))),
            persons: *persons,
            state: *state,
            position: n as i64,
        };
        states.iter().enumerate().map(one).collect()
    }

    #[test]
    fn places_in_words() {
        let texts = Texts::new(Lang::Nl);
        let said =
            |capacity, states: &[(SeatState, i64)]| seats(capacity, &line(states), &texts).map(|text| plain(&text));
        assert_eq!(said(None, &[]), None);
        assert_eq!(said(Some(3), &[]).as_deref(), Some("Nog 3 plaatsen"));
        assert_eq!(said(Some(3), &[(SeatState::Seat, 2)]).as_deref(), Some("Nog 1 plaats"));
        let full = said(Some(2), &[(SeatState::Seat, 2), (SeatState::Waiting, 3), (SeatState::GivenBack, 1)]);
        assert_eq!(full.as_deref(), Some("Volzet · 3 op de wachtlijst"));
        // Fewer places than were given.
        assert_eq!(said(Some(1), &[(SeatState::Seat, 2)]).as_deref(), Some("Volzet"));
    }

    #[test]
    fn a_yes_can_be_changed_within_what_can_be() {
        let texts = Texts::new(Lang::Nl);
        let more = |persons| sign_up_detail(&rsvp(persons, RsvpAnswer::Yes), &texts).unwrap();
        assert_eq!((more(1).fewer, more(1).more), (None, Some(2)));
        assert_eq!((more(MAX_PERSONS).fewer, more(MAX_PERSONS).more), (Some(MAX_PERSONS - 1), None));
        assert_eq!(sign_up_detail(&rsvp(1, RsvpAnswer::No), &texts), None);
        let words = plain(&detail(&rsvp(2, RsvpAnswer::Yes), &texts));
        assert_eq!(words, "2 personen · brengt mee: soep · wil gehaald worden");
    }
}
