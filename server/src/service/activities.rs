//! Activities: added and cancelled by staff, shown to everybody.

use super::{Service, ServiceError, get, neighbourhood, put, random, records};
use crate::ledger::Tx;
use chrono::{DateTime, Utc};
use pleinmakers_core::domain::{
    Activity, ActivityId, ActivityKind, ActivityStatus, Neighbourhood, NeighbourhoodId, PUBLIC, Place, Record,
};
use pleinmakers_core::schema::BucketId;
use pleinmakers_core::sync::rows::StorageError;
use std::collections::HashMap;
use uuid::Uuid;

/// Longest title, in characters.
const MAX_TITLE: usize = 120;

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

impl Service {
    /// Adds an activity.
    ///
    /// # Errors
    /// `no_such_neighbourhood`, `no_such_place`, `title_invalid`, `language_invalid`, `ends_before_start`,
    /// `activity_over`, or the store's.
    pub fn add_activity(&self, wish: &ActivityWish) -> Result<Activity, ServiceError> {
        let id = ActivityId::new(self.millis(), random()?);
        let title = wish.title.trim();
        if !(1..=MAX_TITLE).contains(&title.chars().count()) || title.chars().any(char::is_control) {
            return Err(ServiceError::Refused("title_invalid"));
        }
        let language = wish.title_language.as_str();
        if !(2..=3).contains(&language.len()) || !language.bytes().all(|b| b.is_ascii_lowercase()) {
            return Err(ServiceError::Refused("language_invalid"));
        }
        if wish.ends.is_some_and(|ends| ends <= wish.starts) {
            return Err(ServiceError::Refused("ends_before_start"));
        }
        if wish.ends.unwrap_or(wish.starts) < self.now() {
            return Err(ServiceError::Refused("activity_over"));
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
                capacity: None,
                languages: None,
                hearing_loop: None,
                toilet: None,
                indoors: None,
                signup: None,
                repeats: None,
                except: None,
                cancelled_on: None,
                moved: None,
            };
            self.write(tx, &[put(&activity)])?;
            Ok(activity)
        })
    }

    /// Cancels an activity. It stays visible, with the word. A second time changes nothing.
    ///
    /// # Errors
    /// `no_such_activity`, or the store's.
    pub fn cancel_activity(&self, id: Uuid) -> Result<Activity, ServiceError> {
        self.ledger.change(|tx| {
            let mut activity: Activity = get(tx, id)?.ok_or(ServiceError::Refused("no_such_activity"))?;
            if activity.status != ActivityStatus::Cancelled {
                activity.status = ActivityStatus::Cancelled;
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

fn places(tx: &dyn Tx, neighbourhood: NeighbourhoodId) -> Result<Vec<Place>, StorageError> {
    let rows = tx.rows_in(BucketId::new(neighbourhood.0, PUBLIC), Place::TABLE.id)?;
    Ok(rows.iter().filter_map(|row| Place::from_row(row).ok()).collect())
}

fn place(tx: &dyn Tx, neighbourhood: NeighbourhoodId, wanted: &str) -> Result<Place, ServiceError> {
    let wanted = wanted.trim().to_lowercase();
    let mut places = places(tx, neighbourhood)?.into_iter();
    let found = places.find(|place| place.name.to_lowercase() == wanted || place.id.to_string() == wanted);
    found.ok_or(ServiceError::Refused("no_such_place"))
}
