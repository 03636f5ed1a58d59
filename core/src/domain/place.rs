//! Places of a neighbourhood.

use super::{NeighbourhoodId, Place, PlaceId, PlaceKind};

impl Place {
    /// A place of which only name and kind are known.
    #[must_use]
    pub fn named(id: PlaceId, neighbourhood: NeighbourhoodId, name: &str, kind: PlaceKind) -> Self {
        Self {
            id,
            neighbourhood,
            name: name.to_owned(),
            kind,
            address: None,
            purpose: None,
            opening_hours: None,
            languages: None,
            step_free: None,
            phone: None,
            latitude: None,
            longitude: None,
        }
    }
}
