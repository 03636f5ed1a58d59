//! What activities ask for today.

use super::Phone;
use super::error::PhoneError;
use super::occurrence::{Time, when};
use super::today::Places;
use crate::domain::time::add_days;
use crate::domain::{Moment, Occurrence, latest_count};
use crate::store::ReadTx;
use crate::texts::Texts;
use crate::views::{Call, CallCode, call};
use chrono::TimeDelta;
use std::collections::BTreeSet;

/// Groups on today, at most: it is a plan for one walk.
const GROUPS: usize = 3;
/// Days before its day on which people are called.
const CALL_DAYS: u32 = 2;
/// How long after its start it asks to be counted.
const COUNT: TimeDelta = TimeDelta::days(3);
/// How far ahead somebody must hear that the hour changed.
const HEAR: TimeDelta = TimeDelta::days(31);
/// How far ahead a time may have been moved, or may have been before.
const MOVED: TimeDelta = TimeDelta::days(366);

impl Phone {
    /// What activities ask for: who must hear something first, then where to ring, then what is to be counted.
    pub(super) fn calls(&self, tx: &ReadTx<'_>, now: Moment, texts: &Texts) -> Result<Vec<Call>, PhoneError> {
        let span = now.utc() - COUNT..now.utc() + MOVED;
        let is_near = |time: &Occurrence| time.starts < now.utc() + HEAR || time.moved || time.cancelled;
        let mut all = Vec::new();
        for activity in tx.activities(&span)? {
            for occurrence in activity.occurrences(&span).into_iter().filter(is_near) {
                let time = Time::of(tx, activity.clone(), occurrence)?;
                let own = self.call(tx, &time, now, texts)?;
                all.extend(own.map(|call| (call.code, occurrence.starts, activity.id, call)));
            }
        }
        all.sort_by_key(|(code, starts, activity, _)| (*code, *starts, *activity));
        // A series whose hour changed is one errand, and must not fill the screen.
        let mut changed = BTreeSet::new();
        all.retain(|(code, _, activity, _)| *code != CallCode::MustHear || changed.insert(*activity));
        all.truncate(GROUPS);
        Ok(all.into_iter().map(|(.., call)| call).collect())
    }

    /// What one time asks for: the first of the three that it does.
    fn call(&self, tx: &ReadTx<'_>, time: &Time, now: Moment, texts: &Texts) -> Result<Option<Call>, PhoneError> {
        let begun = now.utc() >= time.occurrence.starts;
        let asked = |code, doors| {
            let when = when(time.occurrence.starts, texts);
            call(code, time.key().to_string(), &time.activity.title, when, doors, texts)
        };
        if !begun {
            let doors = self.hearing(tx, time, now, texts)?.into_iter().filter(|(told, _)| told.is_none()).count();
            if doors > 0 {
                return Ok(Some(asked(CallCode::MustHear, (doors, 0))));
            }
        }
        if time.occurrence.cancelled {
            return Ok(None);
        }
        if !begun {
            if Moment::new(time.occurrence.starts).date() > add_days(now.date(), CALL_DAYS) {
                return Ok(None);
            }
            let mut places = Places::default();
            let (mut doors, mut fetch) = (0, 0);
            for rsvp in time.standing().into_values().map(|fact| &fact.fact).filter(|rsvp| rsvp.comes()) {
                let household = rsvp.household.map(|id| tx.household(id.0)).transpose()?.flatten();
                let Some(household) = household else { continue };
                let door = self.open_door(tx, &mut places, household, now, texts)?;
                if door.is_some_and(|door| !door.closed) {
                    doors += 1;
                    fetch += usize::from(rsvp.fetch);
                }
            }
            return Ok((doors > 0).then(|| asked(CallCode::Call, (doors, fetch))));
        }
        Ok(latest_count(&time.counts).is_none().then(|| asked(CallCode::Tally, (0, 0))))
    }
}
