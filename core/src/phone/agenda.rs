//! What is on, from what this phone holds.

use super::Phone;
use super::error::PhoneError;
use crate::domain::{Neighbourhood, Place, time};
use crate::views::{ActivityView, AgendaView, activity, agenda};
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

    /// One activity of the agenda.
    ///
    /// # Errors
    /// It is not on the agenda any more, or the store's.
    pub fn activity(&self, id: &str) -> Result<ActivityView, PhoneError> {
        let item = self.agenda()?.items.into_iter().find(|item| item.id == id).ok_or(PhoneError::NotFound)?;
        Ok(activity(item, &self.texts()))
    }
}
