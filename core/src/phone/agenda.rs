//! What is on, from what this phone holds.

use super::Phone;
use super::error::PhoneError;
use super::occurrence::{Time, find, journey};
use super::today::{Names, Places};
use crate::domain::{
    AccountId, Moment, Neighbourhood, OccurrenceKey, Place, RsvpAnswer, SeatPlace, latest_count, place_of, time,
};
use crate::store::ReadTx;
use crate::texts::Texts;
use crate::views::{
    ActivityAction, ActivityActionCode, ActivityView, AgendaView, PlacedRsvp, TallyCounts, TeamPart, activity, agenda,
    coming_row, item, seats,
};
use chrono::TimeDelta;

/// Days that are read; the view shows fewer.
const BACK: i64 = 2;
const AHEAD: i64 = 35;

impl Phone {
    /// The agenda of this phone's (first) neighbourhood. Opens without a network.
    ///
    /// # Errors
    /// A phone that has chosen none, or the store's.
    pub fn agenda(&self) -> Result<AgendaView, PhoneError> {
        let membership = self.membership()?.ok_or(PhoneError::NotJoined)?;
        if self.is_shut_out()? {
            return Err(PhoneError::shut_out());
        }
        let scope = membership.scopes.first().ok_or(PhoneError::NotJoined)?;
        let now = self.moment();
        let start = time::start_of_day(now.date());
        let span = start - TimeDelta::days(BACK)..start + TimeDelta::days(AHEAD);
        self.store.read(|tx| {
            let mut activities = tx.activities(&span)?;
            activities.retain(|activity| activity.neighbourhood.0 == scope.id);
            let places = tx.list::<Place>()?;
            let name = tx.get::<Neighbourhood>(scope.id)?.map_or_else(|| scope.name.clone(), |found| found.name);
            Ok(agenda(&activities, &places, &name, now.utc(), &self.texts()))
        })
    }

    /// One time of an activity. On a Pleinmaker's phone with who comes and what she can do.
    ///
    /// # Errors
    /// It is not on this phone, or the store's.
    pub fn activity(&self, key: &str) -> Result<ActivityView, PhoneError> {
        let key: OccurrenceKey = key.parse().map_err(|_| PhoneError::NotFound)?;
        let membership = self.membership()?.ok_or(PhoneError::NotJoined)?;
        if self.is_shut_out()? {
            return Err(PhoneError::shut_out());
        }
        let account = membership.pleinmaker.map(|own| AccountId(own.account()));
        let (texts, now) = (self.texts(), self.moment());
        self.store.read(|tx| {
            let (found, occurrence) = find(tx, key, now)?;
            let place = tx.get::<Place>(found.place.0)?;
            let item = item(&found, &occurrence, place.as_ref(), &texts);
            // Where places are few, somebody must give them.
            let signup = found.signup == Some(true) || found.capacity.is_some();
            let team = match account {
                Some(account) => {
                    let time = Time::of(tx, found, occurrence)?;
                    Some(self.team_part(tx, &time, &Names::read(tx, account)?, now, &texts)?)
                }
                None => None,
            };
            Ok(activity(item, signup, team, &texts))
        })
    }

    fn team_part(
        &self,
        tx: &ReadTx<'_>,
        time: &Time,
        names: &Names,
        now: Moment,
        texts: &Texts,
    ) -> Result<TeamPart, PhoneError> {
        let mut places = Places::default();
        let mut coming = Vec::new();
        let mut persons = 0;
        for (party, fact) in time.standing().into_iter().filter(|(_, fact)| fact.fact.comes()) {
            let rsvp = fact.fact.clone();
            let (mut at, mut closed) = (None, false);
            if let Some(id) = rsvp.household {
                // What stands on something that has not arrived is not shown.
                let Some(household) = tx.household(id.0)? else { continue };
                let Some(door) = self.open_door(tx, &mut places, household, now, texts)? else { continue };
                closed = door.closed;
                at = Some((door.walk, door.address));
            }
            let place = place_of(time.activity.capacity, party, rsvp.persons, &time.line);
            if place != SeatPlace::Waiting {
                persons += rsvp.persons;
            }
            let journey = journey(tx, names, &rsvp)?;
            let (walk, door) = at.unzip();
            coming.push(((walk.is_none(), walk, rsvp.id), PlacedRsvp { rsvp, door, closed, place, journey }));
        }
        coming.sort_by_key(|(at, _)| *at);
        let occurrence = &time.occurrence;
        let button = |code, key: &str, primary| ActivityAction { code, word: texts.get(key), primary };
        let mut actions = Vec::new();
        let can_invite = occurrence.allows_answer(RsvpAnswer::Yes, now).is_ok();
        let can_count = occurrence.allows_count(now).is_ok();
        let hearing = self.hearing(tx, time, now, texts)?;
        if !hearing.is_empty() {
            let waits = hearing.iter().any(|(told, _)| told.is_none());
            actions.push(button(ActivityActionCode::MustHear, "activity-must_hear", waits && !can_invite));
        }
        if can_count {
            actions.push(button(ActivityActionCode::Tally, "activity-tally", !can_invite));
        }
        if can_invite {
            actions.push(button(ActivityActionCode::Invite, "activity-invite", true));
        }
        Ok(TeamPart {
            seats: seats(time.activity.capacity, &time.line, texts),
            persons,
            coming: coming.iter().map(|(_, placed)| coming_row(placed, now, texts)).collect(),
            counted: latest_count(&time.counts).map(|count| TallyCounts::from(count).words(texts)),
            actions,
        })
    }
}
