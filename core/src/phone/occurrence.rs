//! One time of an activity with all that this phone holds of it.

use super::Phone;
use super::error::PhoneError;
use super::today::{Names, Places};
use crate::domain::{
    Activity, Attendance, Household, InLine, Moment, Occurrence, OccurrenceKey, Party, Received, Record, Rsvp,
    RsvpFact, RsvpProblem, Told, WalkKey, WelcomeFacts, standing,
};
use crate::schema::RowKey;
use crate::store::ReadTx;
use crate::texts::Texts;
use crate::views::{Journey, address};
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// How far ahead the next time of a repeating activity is looked for.
const NEXT: TimeDelta = TimeDelta::days(366);

/// One time of an activity.
pub(super) struct Time {
    pub(super) activity: Activity,
    pub(super) occurrence: Occurrence,
    pub(super) said: Vec<RsvpFact>,
    pub(super) line: Vec<InLine>,
    pub(super) told: Vec<Told>,
    pub(super) counts: Vec<Received<Attendance>>,
}

impl Time {
    /// Reads what is known about one time.
    pub(super) fn of(tx: &ReadTx<'_>, activity: Activity, occurrence: Occurrence) -> Result<Self, PhoneError> {
        let (id, date) = (activity.id, occurrence.date);
        Ok(Self {
            said: tx.rsvps(id, date)?,
            line: tx.line(id, date)?,
            told: tx.told(id, date)?,
            counts: tx.counts(id, date)?,
            activity,
            occurrence,
        })
    }

    /// Reads what a key names.
    pub(super) fn read(tx: &ReadTx<'_>, key: OccurrenceKey, now: Moment) -> Result<Self, PhoneError> {
        let (activity, occurrence) = find(tx, key, now)?;
        Self::of(tx, activity, occurrence)
    }

    /// What counts of what was said.
    pub(super) fn standing(&self) -> BTreeMap<Party, &RsvpFact> {
        standing(&self.said)
    }

    /// Its name.
    pub(super) fn key(&self) -> OccurrenceKey {
        self.activity.key_of(self.occurrence.date)
    }

    /// What it is and when, in words.
    pub(super) fn words(&self, texts: &Texts) -> String {
        let when = when(self.occurrence.starts, texts);
        [self.activity.title.as_str(), &when].join(&texts.get("part-separator"))
    }
}

/// The time that a key names; without a day the next that has not ended, or the last.
pub(super) fn find(tx: &ReadTx<'_>, key: OccurrenceKey, now: Moment) -> Result<(Activity, Occurrence), PhoneError> {
    let activity: Activity = tx.get(key.activity.0)?.ok_or(PhoneError::NotFound)?;
    let found = match key.date {
        Some(date) => activity.occurrence(date),
        None => {
            let around = now.utc() - NEXT..now.utc() + NEXT;
            let times = activity.occurrences(&around);
            let next = times.iter().find(|time| !time.is_over(now)).or(times.last()).copied();
            // A single one may be longer ago.
            next.or_else(|| activity.occurrence(activity.first().date()))
        }
    };
    let occurrence = found.ok_or(PhoneError::Rsvp(RsvpProblem::NoOccurrence))?;
    Ok((activity, occurrence))
}

/// Date and time in words.
pub(super) fn when(at: chrono::DateTime<chrono::Utc>, texts: &Texts) -> String {
    let at = Moment::new(at);
    let (date, time) = (texts.date(at.date()), texts.time(at.time()));
    texts.with("date-time", &[("date", (&date).into()), ("time", (&time).into())])
}

/// The way of what was said.
pub(super) fn journey(tx: &ReadTx<'_>, names: &Names, rsvp: &Rsvp) -> Result<Journey, PhoneError> {
    let arrived_at = tx.arrived_at(RowKey { table: Rsvp::TABLE.id, id: rsvp.id.0 })?;
    Ok(Journey { arrived_at, own: rsvp.by == names.account, by: names.of(rsvp.by) })
}

/// A door where somebody can be asked or told.
pub(super) struct OpenDoor {
    pub(super) facts: WelcomeFacts,
    pub(super) walk: WalkKey,
    pub(super) address: String,
    /// Nobody should ring there: they would rather not be visited, or have moved.
    pub(super) closed: bool,
}

impl Phone {
    /// A household's door; `None` where what leads to it has not arrived: no orphan is shown.
    pub(super) fn open_door(
        &self,
        tx: &ReadTx<'_>,
        places: &mut Places,
        household: Household,
        now: Moment,
        texts: &Texts,
    ) -> Result<Option<OpenDoor>, PhoneError> {
        let facts = tx.facts(household)?;
        if !places.lead_to(tx, &facts)? {
            return Ok(None);
        }
        let Some(door) = places.door(&facts) else { return Ok(None) };
        let (walk, address) = (door.walk_key(), address(&door, texts));
        let closed = self.is_closed(&facts, now);
        Ok(Some(OpenDoor { walk, address, closed, facts }))
    }
}
