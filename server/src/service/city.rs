//! The city and its neighbourhoods: loading its file, and telling which there are.

use super::{Service, ServiceError, get, put, records};
use crate::ledger::Tx;
use pleinmakers_core::domain::{
    City, CityPlan, CityRows, Moment, Neighbourhood, Record, Stairwell, example_activities, example_city, example_moves,
};
use pleinmakers_core::schema::RowKey;
use pleinmakers_core::sync::message::{Directory, Scope};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::ServerChange;

impl Service {
    /// Loads a city's file, or a later state of it. What the team set itself stays.
    ///
    /// # Errors
    /// A plan that is not right, another city than the one that is there, or the store's.
    pub fn load_city(&self, plan: &CityPlan) -> Result<CityRows, ServiceError> {
        let rows = plan.rows()?;
        let file = serde_json::to_string(plan).map_err(|error| StorageError::Other(error.to_string()))?;
        self.ledger.change(|tx| {
            let id = rows.city.id.0;
            if tx.city()?.is_some_and(|(known, _)| known != id) {
                return Err(ServiceError::Refused("other_city"));
            }
            tx.put_city(id, &file)?;
            let mut changes = vec![put(&rows.city)];
            changes.extend(rows.neighbourhoods.iter().map(put));
            changes.extend(rows.buildings.iter().map(put));
            for stairwell in &rows.stairwells {
                changes.push(keep_direction(tx, stairwell)?);
            }
            changes.extend(rows.dwellings.iter().map(put));
            changes.extend(rows.places.iter().map(put));
            changes.extend(rows.partners.iter().map(put));
            changes.extend(rows.translations.iter().map(put));
            self.write(tx, &changes)?;
            Ok(())
        })?;
        Ok(rows)
    }

    /// Loads the example city with what there is to do in the fortnight after today. Answers its move-in list.
    ///
    /// # Errors
    /// Another city is there, or the store's.
    pub fn load_example(&self) -> Result<(CityRows, Vec<u8>), ServiceError> {
        let (plan, _) = example_city()?;
        let rows = self.load_city(&plan)?;
        let today = Moment::new(self.now()).date();
        let activities = example_activities(&rows, today);
        self.ledger.change(|tx| {
            // Loaded again on the same day nothing is overwritten, also not what was cancelled since.
            let mut changes = Vec::new();
            for activity in &activities {
                if tx.row(activity.key())?.is_none() {
                    changes.push(put(activity));
                }
            }
            self.write(tx, &changes)
        })?;
        Ok((rows, example_moves(today)))
    }

    /// What a resident can choose from.
    ///
    /// # Errors
    /// The store's.
    pub fn directory(&self) -> Result<Directory, StorageError> {
        self.ledger.look(|tx| {
            let city = city(tx)?;
            let mut scopes: Vec<Scope> = records::<Neighbourhood>(tx)?.into_iter().map(scope).collect();
            scopes.sort_by(|a, b| a.name.cmp(&b.name));
            Ok(Directory { city: city.map(|city| city.name).unwrap_or_default(), scopes })
        })
    }
}

/// The city, `None` before there is one.
pub(super) fn city(tx: &dyn Tx) -> Result<Option<City>, StorageError> {
    let Some((id, _)) = tx.city()? else { return Ok(None) };
    get(tx, id)
}

/// A neighbourhood as messages name it.
pub(super) fn scope(neighbourhood: Neighbourhood) -> Scope {
    let Neighbourhood { id, name, slug, district, .. } = neighbourhood;
    Scope { id: id.0, name, slug, district }
}

fn keep_direction(tx: &dyn Tx, stairwell: &Stairwell) -> Result<ServerChange, StorageError> {
    let mut change = put(stairwell);
    if tx.row(RowKey { table: Stairwell::TABLE.id, id: stairwell.id.0 })?.is_some() {
        change.fields.remove(&Stairwell::direction);
    }
    Ok(change)
}
