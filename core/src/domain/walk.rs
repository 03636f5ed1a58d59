//! Doors, and the order in which they are walked. Source: decisions, "A welcome".

use super::{
    Building, BuildingId, Direction, Dwelling, DwellingId, HouseholdId, NeighbourhoodId, Stairwell, StairwellId,
    WelcomeFacts,
};

/// A household's door: where it is and what is known about its welcome.
#[derive(Debug, Clone, Copy)]
pub struct Door<'a> {
    /// Its building.
    pub building: &'a Building,
    /// Its stairwell, one of the building's.
    pub stairwell: &'a Stairwell,
    /// Its dwelling, one of the stairwell's.
    pub dwelling: &'a Dwelling,
    /// Its household, one of the dwelling's, and the visits.
    pub facts: &'a WelcomeFacts,
}

/// A place in the walk: compare two of them to know which comes first. Total: two doors never share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WalkKey {
    // The order of the fields is the order of comparing. Ids stand beside positions so that two buildings or stairwells
    // with the same position are walked one after the other, not mixed.
    neighbourhood: NeighbourhoodId,
    building: (i64, BuildingId),
    stairwell: (i64, StairwellId),
    floor: i64,
    dwelling: (i64, DwellingId),
    household: HouseholdId,
}

/// What is walked in one go: a stairwell, or a street of houses that have no boxes and so no stairwell to speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Stretch<'a> {
    Stairwell(StairwellId),
    Street(NeighbourhoodId, &'a str),
}

impl<'a> Door<'a> {
    /// Its place in the walk: building, stairwell, floor in the stairwell's direction, dwelling; then ids.
    #[must_use]
    pub fn walk_key(&self) -> WalkKey {
        WalkKey {
            neighbourhood: self.building.neighbourhood,
            building: (self.building.position, self.building.id),
            stairwell: (self.stairwell.position, self.stairwell.id),
            floor: match self.stairwell.direction {
                Direction::BottomUp => self.dwelling.floor,
                // Turns the order like a minus, and has an answer for the smallest number too.
                Direction::TopDown => !self.dwelling.floor,
            },
            dwelling: (self.dwelling.position, self.dwelling.id),
            household: self.facts.household.id,
        }
    }

    pub(super) fn stretch(&self) -> Stretch<'a> {
        if self.dwelling.label.is_empty() {
            Stretch::Street(self.building.neighbourhood, &self.building.street)
        } else {
            Stretch::Stairwell(self.stairwell.id)
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::testing::Place;
    use proptest::prelude::*;

    #[test]
    fn building_then_stairwell_then_floor_then_door() {
        let mut places = [
            Place::new(1).building(2, 1).stairwell(1, 1),
            Place::new(2).building(1, 2).stairwell(3, 2),
            Place::new(3).building(1, 2).stairwell(2, 1).dwelling(1, 2),
            Place::new(4).building(1, 2).stairwell(2, 1).dwelling(1, 1),
            Place::new(5).building(1, 2).stairwell(2, 1).dwelling(0, 9),
        ];
        places.sort_by_key(|place| place.door().walk_key());
        assert_eq!(places.map(|place| place.number()), [1, 5, 4, 3, 2]);
    }

    #[test]
    fn a_turned_stairwell_turns_its_floors_and_not_the_doors_of_a_floor() {
        let mut places = [(0, 1), (13, 1), (13, 2), (i64::MIN, 1), (i64::MAX, 1)]
            .map(|(floor, position)| Place::new(1).dwelling(floor, position).top_down());
        places.sort_by_key(|place| place.door().walk_key());
        let order = places.map(|place| (place.dwelling.floor, place.dwelling.position));
        assert_eq!(order, [(i64::MAX, 1), (13, 1), (13, 2), (0, 1), (i64::MIN, 1)]);
    }

    fn any_place(number: u128) -> impl Strategy<Value = Place> {
        (1..4u128, 0..2i64, 1..4u128, 0..2i64, -1..3i64, 0..2i64, any::<bool>()).prop_map(
            move |(building, at, stairwell, nth, floor, position, turned)| {
                let place = Place::new(number).building(building, at).stairwell(stairwell, nth);
                let place = place.dwelling(floor, position);
                if turned { place.top_down() } else { place }
            },
        )
    }

    proptest! {
        #[test]
        fn the_walk_is_a_total_order(
            (places, shuffled) in (0..12u128)
                .map(any_place)
                .collect::<Vec<_>>()
                .prop_flat_map(|places| (Just(places.clone()), Just(places).prop_shuffle()))
        ) {
            let walk = |mut places: Vec<Place>| {
                places.sort_by_key(|place| place.door().walk_key());
                places
            };
            let (walked, again) = (walk(places), walk(shuffled));
            prop_assert!(walked.is_sorted_by(|a, b| a.door().walk_key() < b.door().walk_key()), "two doors share a place");
            let numbers = |places: &[Place]| places.iter().map(Place::number).collect::<Vec<_>>();
            prop_assert_eq!(numbers(&walked), numbers(&again));
        }
    }
}
