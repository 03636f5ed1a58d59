//! Activities: added and cancelled by staff, shown to everybody.

use super::{Service, ServiceError, get, neighbourhood, put, random, records};
use crate::ledger::Tx;
use chrono::{DateTime, NaiveDate, Utc};
use pleinmakers_core::domain::{
    Activity, ActivityId, ActivityKind, ActivityStatus, MAX_MOVE_DAYS, Neighbourhood, NeighbourhoodId, PUBLIC, Place,
    Record, Repeat, RsvpProblem, TIME_ZONE, read_days, read_moved, write_days, write_moved,
};
use pleinmakers_core::schema::BucketId;
use pleinmakers_core::sync::rows::StorageError;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// Longest title, in characters.
const MAX_TITLE: usize = 120;
/// Most places.
const MAX_PLACES: i64 = 1_000;

/// An activity as somebody wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityWish {
    /// Slug of the neighbourhood.
    pub neighbourhood: String,
    /// What it is.
    pub kind: ActivityKind,
    /// Title.
    pub title: String,
    /// Language of the title, ISO 639.
    pub title_language: String,
    /// Name or id of a place of the neighbourhood.
    pub place: String,
    /// Start.
    pub starts: DateTime<Utc>,
    /// End, where it is known.
    pub ends: Option<DateTime<Utc>>,
    /// Costs nothing, where it is known.
    pub free: Option<bool>,
    /// Can be reached without a step, where it is known.
    pub step_free: Option<bool>,
    /// Places; without a number there is no limit.
    pub capacity: Option<i64>,
    /// Languages that are spoken there, ISO 639.
    pub languages: Vec<String>,
    /// Has a hearing loop, where it is known.
    pub hearing_loop: Option<bool>,
    /// Has a toilet, where it is known.
    pub toilet: Option<bool>,
    /// Is indoors, where it is known.
    pub indoors: Option<bool>,
    /// One must sign up, where it is known.
    pub signup: Option<bool>,
    /// How it repeats: a rule of RFC 5545.
    pub repeats: Option<String>,
    /// Days that are left out.
    pub except: BTreeSet<NaiveDate>,
}

/// What there is to do in a neighbourhood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    /// The neighbourhood.
    pub neighbourhood: Neighbourhood,
    /// Its places.
    pub places: Vec<Place>,
    /// Its activities, with the moment at which the server committed their last change.
    pub activities: Vec<(Activity, DateTime<Utc>)>,
}

/// How far a single activity may be moved: as far as phones look for who must hear it.
const MAX_SINGLE_MOVE_DAYS: i64 = 366;

impl Service {
    /// Adds an activity.
    ///
    /// # Errors
    /// `no_such_neighbourhood`, `no_such_place`, `title_invalid`, `language_invalid`, `ends_before_start`,
    /// `activity_over`, `capacity_invalid`, `repeats_invalid`, or the store's.
    pub fn add_activity(&self, wish: &ActivityWish) -> Result<Activity, ServiceError> {
        let id = ActivityId::new(self.millis(), random()?);
        let title = wish.title.trim();
        if !(1..=MAX_TITLE).contains(&title.chars().count()) || title.chars().any(char::is_control) {
            return Err(ServiceError::Refused("title_invalid"));
        }
        let language = wish.title_language.as_str();
        if !is_language(language) {
            return Err(ServiceError::Refused("language_invalid"));
        }
        if wish.ends.is_some_and(|ends| ends <= wish.starts) {
            return Err(ServiceError::Refused("ends_before_start"));
        }
        let repeats = rule(wish)?;
        // The first time of a series may be past; a single one that is over invites nobody.
        if repeats.is_none() && wish.ends.unwrap_or(wish.starts) < self.now() {
            return Err(ServiceError::Refused("activity_over"));
        }
        if wish.capacity.is_some_and(|places| !(1..=MAX_PLACES).contains(&places)) {
            return Err(ServiceError::Refused("capacity_invalid"));
        }
        if !wish.languages.iter().all(|code| is_language(code)) {
            return Err(ServiceError::Refused("language_invalid"));
        }
        self.ledger.change(|tx| {
            let neighbourhood = neighbourhood(tx, &wish.neighbourhood)?.id;
            let activity = Activity {
                id,
                neighbourhood,
                kind: wish.kind,
                title: title.to_owned(),
                title_language: language.to_owned(),
                place: place(tx, neighbourhood, &wish.place)?.id,
                starts: wish.starts,
                ends: wish.ends,
                status: ActivityStatus::Planned,
                free: wish.free,
                step_free: wish.step_free,
                sequence: 0,
                capacity: wish.capacity,
                languages: Some(wish.languages.join(" ")).filter(|codes| !codes.is_empty()),
                hearing_loop: wish.hearing_loop,
                toilet: wish.toilet,
                indoors: wish.indoors,
                signup: wish.signup,
                repeats: repeats.clone(),
                except: write_days(&wish.except),
                cancelled_on: None,
                moved: None,
            };
            self.write(tx, &[put(&activity)])?;
            Ok(activity)
        })
    }

    /// Cancels an activity, or its time on one day. It stays visible, with the word. A second time changes nothing.
    ///
    /// # Errors
    /// `no_such_activity`, `rsvp_no_occurrence`, or the store's.
    pub fn cancel_activity(&self, id: Uuid, on: Option<NaiveDate>) -> Result<Activity, ServiceError> {
        self.change_activity(id, |activity| {
            let day = on.map(|date| named(activity, date)).transpose()?;
            match day.filter(|_| activity.repeats.is_some()) {
                Some(day) => {
                    let mut days = read_days(activity.cancelled_on.as_deref());
                    days.insert(day);
                    activity.cancelled_on = write_days(&days);
                }
                None => activity.status = ActivityStatus::Cancelled,
            }
            Ok(())
        })
    }

    /// Moves an activity, or its time on one day, to another start; how long it lasts stays. Who signed up stays signed
    /// up, and is to hear it. A repeating one as a whole keeps its days: only its hour changes.
    ///
    /// # Errors
    /// `no_such_activity`, `rsvp_no_occurrence`, `rsvp_cancelled`, `activity_over`, `activity_move_too_far`,
    /// `activity_move_day`, or the store's.
    pub fn move_activity(
        &self,
        id: Uuid,
        on: Option<NaiveDate>,
        starts: DateTime<Utc>,
    ) -> Result<Activity, ServiceError> {
        let refused = |code| Err(ServiceError::Refused(code));
        if starts < self.now() && on.is_some() {
            return Err(ServiceError::Refused("activity_over"));
        }
        let wall = |at: DateTime<Utc>| at.with_timezone(&TIME_ZONE).naive_local();
        self.change_activity(id, |activity| {
            if activity.status == ActivityStatus::Cancelled {
                return refused(RsvpProblem::Cancelled.code());
            }
            let day = on.map(|date| named(activity, date)).transpose()?;
            let mut moved = read_moved(activity.moved.as_deref());
            if activity.repeats.is_some() {
                if let Some(day) = day {
                    if activity.occurrence(day).is_some_and(|time| time.cancelled) {
                        return refused(RsvpProblem::Cancelled.code());
                    }
                    if (wall(starts).date() - day).num_days().abs() > MAX_MOVE_DAYS {
                        return refused("activity_move_too_far");
                    }
                    moved.insert(day, wall(starts));
                    activity.moved = write_moved(&moved);
                    return Ok(());
                }
                // Its days come from the rule and the first of them.
                if wall(starts).date() != activity.first().date() {
                    return refused("activity_move_day");
                }
            } else {
                if starts < self.now() {
                    return refused("activity_over");
                }
                // It keeps the day that names it, whatever day it moves to.
                let name = moved.into_keys().next().unwrap_or_else(|| activity.first().date());
                if (wall(starts).date() - name).num_days().abs() > MAX_SINGLE_MOVE_DAYS {
                    return refused("activity_move_too_far");
                }
                activity.moved = write_moved(&BTreeMap::from([(name, wall(starts))]));
            }
            let length = activity.ends.map(|ends| ends - activity.starts);
            activity.starts = starts;
            activity.ends = length.map(|length| starts + length);
            Ok(())
        })
    }

    /// Changes an activity and counts it, where something changes.
    fn change_activity(
        &self,
        id: Uuid,
        change: impl Fn(&mut Activity) -> Result<(), ServiceError>,
    ) -> Result<Activity, ServiceError> {
        self.ledger.change(|tx| {
            let before: Activity = get(tx, id)?.ok_or(ServiceError::Refused("no_such_activity"))?;
            let mut activity = before.clone();
            change(&mut activity)?;
            if activity != before {
                activity.sequence += 1;
                self.write(tx, &[put(&activity)])?;
            }
            Ok(activity)
        })
    }

    /// Every activity by start, with the slug of its neighbourhood.
    ///
    /// # Errors
    /// The store's.
    pub fn activities(&self) -> Result<Vec<(String, Activity)>, StorageError> {
        self.ledger.look(|tx| {
            let slugs: HashMap<NeighbourhoodId, String> =
                records::<Neighbourhood>(tx)?.into_iter().map(|one| (one.id, one.slug)).collect();
            let mut all: Vec<(String, Activity)> = records::<Activity>(tx)?
                .into_iter()
                .map(|activity| (slugs.get(&activity.neighbourhood).cloned().unwrap_or_default(), activity))
                .collect();
            all.sort_by_key(|(_, activity)| (activity.starts, activity.id));
            Ok(all)
        })
    }

    /// What there is to do in a neighbourhood.
    ///
    /// # Errors
    /// `no_such_neighbourhood`, or the store's.
    pub fn agenda(&self, slug: &str) -> Result<Agenda, ServiceError> {
        self.ledger.look(|tx| {
            let neighbourhood = neighbourhood(tx, slug)?;
            let bucket = BucketId::new(neighbourhood.id.0, PUBLIC);
            let activities = tx.rows_in(bucket, Activity::TABLE.id)?.into_iter().filter_map(|row| {
                let committed = DateTime::from_timestamp_millis(row.committed_at)?;
                Some((Activity::from_row(&row).ok()?, committed))
            });
            let activities = activities.collect();
            Ok(Agenda { places: places(tx, neighbourhood.id)?, neighbourhood, activities })
        })
    }
}

/// The rule, as calendars read it; the first time must be one of it, or calendars differ about it.
fn rule(wish: &ActivityWish) -> Result<Option<String>, ServiceError> {
    let refused = ServiceError::Refused("repeats_invalid");
    let Some(line) = &wish.repeats else {
        return if wish.except.is_empty() { Ok(None) } else { Err(refused) };
    };
    let Ok(repeat) = Repeat::parse(line) else { return Err(refused) };
    let first = wish.starts.with_timezone(&TIME_ZONE).naive_local();
    if repeat.dates(first, first.date(), first.date()).is_empty() {
        return Err(refused);
    }
    Ok(Some(repeat.line()))
}

/// The day that names a time of an activity, where there is one.
fn named(activity: &Activity, date: NaiveDate) -> Result<NaiveDate, ServiceError> {
    activity.occurrence(date).map(|time| time.date).ok_or(ServiceError::Refused(RsvpProblem::NoOccurrence.code()))
}

fn is_language(code: &str) -> bool {
    (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase())
}

pub(super) fn places(tx: &dyn Tx, neighbourhood: NeighbourhoodId) -> Result<Vec<Place>, StorageError> {
    let rows = tx.rows_in(BucketId::new(neighbourhood.0, PUBLIC), Place::TABLE.id)?;
    Ok(rows.iter().filter_map(|row| Place::from_row(row).ok()).collect())
}

fn place(tx: &dyn Tx, neighbourhood: NeighbourhoodId, wanted: &str) -> Result<Place, ServiceError> {
    let wanted = wanted.trim().to_lowercase();
    let mut places = places(tx, neighbourhood)?.into_iter();
    let found = places.find(|place| place.name.to_lowercase() == wanted || place.id.to_string() == wanted);
    found.ok_or(ServiceError::Refused("no_such_place"))
}
