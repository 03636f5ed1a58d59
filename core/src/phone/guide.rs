//! Places and partners, from what this phone holds.

use super::Phone;
use super::error::PhoneError;
use crate::domain::{Neighbourhood, Partner, Place, Translation, time};
use crate::store::ReadTx;
use crate::views::{GuideRows, GuideView, PlaceView, agenda, guide, place};
use chrono::TimeDelta;
use uuid::Uuid;

/// Days of activities that are read; the agenda shows fewer.
const BACK: i64 = 2;
const AHEAD: i64 = 35;

/// Rows of one neighbourhood.
struct Rows {
    neighbourhood: String,
    places: Vec<Place>,
    partners: Vec<Partner>,
    translations: Vec<Translation>,
}

impl Rows {
    fn read(tx: &ReadTx<'_>, scope: Uuid, name: &str) -> Result<Self, PhoneError> {
        let (mut places, mut partners) = (tx.list::<Place>()?, tx.list::<Partner>()?);
        let mut translations = tx.list::<Translation>()?;
        places.retain(|one| one.neighbourhood.0 == scope);
        partners.retain(|one| one.neighbourhood.0 == scope);
        translations.retain(|one| one.neighbourhood.0 == scope);
        let found = tx.get::<Neighbourhood>(scope)?.map(|found| found.name);
        Ok(Self { neighbourhood: found.unwrap_or_else(|| name.to_owned()), places, partners, translations })
    }

    fn all(&self) -> GuideRows<'_> {
        GuideRows { places: &self.places, partners: &self.partners, translations: &self.translations }
    }
}

impl Phone {
    /// The guide of this phone's (first) neighbourhood. Opens without a network.
    ///
    /// # Errors
    /// A phone that has chosen none, or the store's.
    pub fn guide(&self) -> Result<GuideView, PhoneError> {
        let (scope, name) = self.first_scope()?;
        let now = self.moment();
        self.store.read(|tx| {
            let rows = Rows::read(tx, scope, &name)?;
            Ok(guide(rows.all(), &rows.neighbourhood, now, &self.texts()))
        })
    }

    /// One place or partner of the guide, with what is on there.
    ///
    /// # Errors
    /// It is not on this phone, or the store's.
    pub fn place(&self, id: &str) -> Result<PlaceView, PhoneError> {
        let (scope, name) = self.first_scope()?;
        let (now, texts) = (self.moment(), self.texts());
        let start = time::start_of_day(now.date());
        let span = start - TimeDelta::days(BACK)..start + TimeDelta::days(AHEAD);
        self.store.read(|tx| {
            let rows = Rows::read(tx, scope, &name)?;
            let activities = tx.activities(&span)?;
            let on = |here: &Place| {
                let there: Vec<_> = activities.into_iter().filter(|one| one.place == here.id).collect();
                agenda(&there, &rows.places, &rows.neighbourhood, now.utc(), &texts)
            };
            place(rows.all(), id, now, &texts, on).ok_or(PhoneError::NotFound)
        })
    }

    fn first_scope(&self) -> Result<(Uuid, String), PhoneError> {
        let membership = self.membership()?.ok_or(PhoneError::NotJoined)?;
        if self.is_shut_out()? {
            return Err(PhoneError::shut_out());
        }
        let scope = membership.scopes.first().ok_or(PhoneError::NotJoined)?;
        Ok((scope.id, scope.name.clone()))
    }
}
