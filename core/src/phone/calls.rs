//! What activities ask for today.

use super::Phone;
use super::error::PhoneError;
use super::occurrence::{Time, when};
use super::today::Places;
use crate::domain::time::add_days;
use crate::domain::{Moment, Rsvp, latest_count};
use crate::store::ReadTx;
use crate::texts::Texts;
use crate::views::{CallCode, CallGroup, CallRow, call_group, detail};
use chrono::TimeDelta;
use std::cmp::Reverse;

/// Groups on today, at most: it is a plan for one walk.
const GROUPS: usize = 3;
/// Days before its day on which people are called.
const CALL_DAYS: u32 = 2;
/// How long after its start it asks to be counted.
const COUNT: TimeDelta = TimeDelta::days(3);
/// How far ahead somebody must hear that something changed.
const HEAR: TimeDelta = TimeDelta::days(31);

impl Phone {
    /// What activities ask for: who must hear something first, then where to ring, then what is to be counted.
    pub(super) fn calls(&self, tx: &ReadTx<'_>, now: Moment, texts: &Texts) -> Result<Vec<CallGroup>, PhoneError> {
        let span = now.utc() - COUNT..now.utc() + HEAR;
        let mut groups = Vec::new();
        for activity in tx.activities(&span)? {
            for occurrence in activity.occurrences(&span) {
                let time = Time::of(tx, activity.clone(), occurrence)?;
                let own = self.call(tx, &time, now, texts)?;
                groups.extend(own.map(|group| (group.code, occurrence.starts, group)));
            }
        }
        groups.sort_by_key(|(code, starts, group)| (*code, *starts, group.id.clone()));
        groups.truncate(GROUPS);
        Ok(groups.into_iter().map(|(.., group)| group).collect())
    }

    /// What one time asks for: the first of the three that it does.
    fn call(&self, tx: &ReadTx<'_>, time: &Time, now: Moment, texts: &Texts) -> Result<Option<CallGroup>, PhoneError> {
        let begun = now.utc() >= time.occurrence.starts;
        let group = |code, doors| {
            let when = when(time.occurrence.starts, texts);
            call_group(code, time.key().to_string(), &time.activity.title, when, doors, texts)
        };
        let row = |rsvp: &Rsvp, door: String| {
            let detail = detail(rsvp, texts);
            let spoken = texts.list([&*door, &*detail]);
            rsvp.household.map(|household| CallRow { household, door, detail, spoken })
        };
        let standing = time.standing();
        let of = |household| {
            standing.iter().find(|(party, _)| party.household() == Some(household)).map(|(_, fact)| &fact.fact)
        };
        if !begun || time.occurrence.cancelled {
            let hearing = self.hearing(tx, time, now, texts)?.into_iter().filter(|(told, _)| told.is_none());
            let doors = hearing.filter_map(|(_, door)| row(of(door.facts.household.id)?, door.address));
            let doors: Vec<_> = doors.collect();
            if !doors.is_empty() {
                return Ok(Some(group(CallCode::MustHear, doors)));
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
            let mut doors = Vec::new();
            for fact in standing.values().map(|fact| &fact.fact).filter(|rsvp| rsvp.comes()) {
                let household = fact.household.map(|id| tx.household(id.0)).transpose()?.flatten();
                let Some(household) = household else { continue };
                let door = self.open_door(tx, &mut places, household, now, texts)?.filter(|door| !door.closed);
                doors.extend(door.map(|door| (Reverse(fact.fetch), door.walk, fact, door.address)));
            }
            doors.sort_by_key(|(fetch, walk, ..)| (*fetch, *walk));
            let doors: Vec<_> = doors.into_iter().filter_map(|(.., fact, door)| row(fact, door)).collect();
            return Ok((!doors.is_empty()).then(|| group(CallCode::Call, doors)));
        }
        Ok(latest_count(&time.counts).is_none().then(|| group(CallCode::Tally, Vec::new())))
    }
}
