//! Places and partners of a neighbourhood, as everybody may read them.

use super::activities::places;
use super::{Service, ServiceError, neighbourhood};
use crate::ledger::Tx;
use pleinmakers_core::domain::{Neighbourhood, NeighbourhoodId, PUBLIC, Partner, Place, Record, Translation};
use pleinmakers_core::schema::BucketId;
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::views::GuideRows;

/// What the guide is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// The neighbourhood.
    pub neighbourhood: Neighbourhood,
    places: Vec<Place>,
    partners: Vec<Partner>,
    translations: Vec<Translation>,
}

impl Guide {
    /// For the view.
    #[must_use]
    pub fn rows(&self) -> GuideRows<'_> {
        GuideRows { places: &self.places, partners: &self.partners, translations: &self.translations }
    }
}

impl Service {
    /// Places and partners of a neighbourhood.
    ///
    /// # Errors
    /// `no_such_neighbourhood`, or the store's.
    pub fn guide(&self, slug: &str) -> Result<Guide, ServiceError> {
        self.ledger.look(|tx| {
            let neighbourhood = neighbourhood(tx, slug)?;
            Ok(Guide {
                places: places(tx, neighbourhood.id)?,
                partners: public(tx, neighbourhood.id)?,
                translations: public(tx, neighbourhood.id)?,
                neighbourhood,
            })
        })
    }
}

/// Every public row of a table in a neighbourhood.
fn public<T: Record>(tx: &dyn Tx, neighbourhood: NeighbourhoodId) -> Result<Vec<T>, StorageError> {
    let rows = tx.rows_in(BucketId::new(neighbourhood.0, PUBLIC), T::TABLE.id)?;
    Ok(rows.iter().filter_map(|row| T::from_row(row).ok()).collect())
}
