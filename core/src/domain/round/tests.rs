//! The choice of the round, and that it stays the same all day.

use super::*;
use crate::domain::testing::{Place, date, local};
use crate::domain::{HouseholdId, Reason};
use VisitOutcome::{CardLeft, ComeBack, Met, NotHome, NotWanted};
use chrono::TimeDelta;
use proptest::prelude::*;

/// A day on which households that moved in before 18 March are overdue.
const MORNING: &str = "2026-04-29 08:00";

fn round<'a>(places: &'a [Place], now: &str) -> Round<'a> {
    Round::of(places.iter().map(Place::door), Moment::new(local(now)), &Settings::default())
}

fn numbers(stops: &[Stop<'_>]) -> Vec<u128> {
    stops.iter().map(|stop| stop.door.facts.household.id.0.as_u128()).collect()
}

fn lists(places: &[Place], now: &str) -> (Vec<u128>, Vec<u128>) {
    let round = round(places, now);
    (numbers(&round.stops), numbers(&round.more))
}

/// Doors `first..=last`, one a floor, in one stairwell of that number.
fn stairwell(number: u128, first: u128, last: u128, moved_in: &str) -> Vec<Place> {
    let place = |door| Place::new(door).stairwell(number, number as i64).dwelling(door as i64, 1).moved_in(moved_in);
    (first..=last).map(place).collect()
}

/// A household that a list brought at this time.
fn brought(mut place: Place, at: &str) -> Place {
    place.facts.household.id = HouseholdId::new(local(at).timestamp_millis(), [place.number() as u8; 10]);
    place
}

#[test]
fn eight_doors_of_two_stairwells_in_walking_order_the_rest_is_more() {
    let mut places = stairwell(1, 11, 13, "2026-04-20");
    places.extend(stairwell(2, 21, 26, "2026-04-21"));
    places.extend(stairwell(3, 31, 36, "2026-04-22"));
    places.reverse();
    let (stops, more) = lists(&places, MORNING);
    assert_eq!(stops, [11, 12, 13, 21, 22, 23, 24, 25]);
    assert_eq!(more, [26, 31, 32, 33, 34, 35, 36]);
}

#[test]
fn overdue_doors_come_first_and_are_shown_in_walking_order() {
    let mut places = stairwell(1, 11, 20, "2026-04-20");
    places[9] = places[9].clone().moved_in("2026-03-02");
    let (stops, more) = lists(&places, MORNING);
    assert_eq!(stops, [11, 12, 13, 14, 15, 16, 17, 20]);
    assert_eq!(more, [18, 19]);
}

#[test]
fn stairwells_by_most_overdue_then_earliest_due_then_most_doors_then_the_walk() {
    let chosen = |stairwells: [Vec<Place>; 3]| {
        let settings = Settings { round_stairwells: 1, ..Settings::default() };
        let places = stairwells.concat();
        numbers(&Round::of(places.iter().map(Place::door), Moment::new(local(MORNING)), &settings).stops)
    };
    let one = |number: u128, doors, day| stairwell(number, number * 10, number * 10 + doors - 1, day);
    // Two that are just overdue are more than one that is long overdue.
    assert_eq!(chosen([one(1, 1, "2026-03-02"), one(2, 2, "2026-03-17"), one(3, 3, "2026-04-01")]), [20, 21]);
    assert_eq!(chosen([one(1, 3, "2026-04-02"), one(2, 1, "2026-04-01"), one(3, 3, "2026-04-02")]), [20]);
    assert_eq!(chosen([one(1, 1, "2026-04-01"), one(2, 2, "2026-04-01"), one(3, 1, "2026-04-01")]), [20, 21]);
    assert_eq!(chosen([one(1, 1, "2026-04-01"), one(2, 1, "2026-04-01"), one(3, 1, "2026-04-01")]), [10]);
}

#[test]
fn houses_without_boxes_are_walked_by_the_street() {
    let house = |number: u128| {
        let mut place = Place::new(number).building(number, number as i64).stairwell(number, 1);
        place.dwelling.label = String::new();
        place
    };
    let mut places: Vec<_> = (1..=9).map(house).collect();
    assert_eq!(lists(&places, MORNING), ((1..=8).collect(), vec![9]));
    for (place, street) in places.iter_mut().zip(["A", "B", "C"].into_iter().cycle()) {
        place.building.street = street.into();
    }
    assert_eq!(lists(&places, MORNING).0, [1, 2, 4, 5, 7, 8], "two streets");
}

#[test]
fn a_door_that_is_done_stays_with_its_tick_and_nothing_takes_its_place() {
    let mut places = stairwell(1, 11, 20, "2026-04-20");
    let morning = lists(&places, MORNING);
    for (place, outcome) in places.iter_mut().zip([Met, NotHome, NotWanted, ComeBack, CardLeft]) {
        *place = place.clone().visited(outcome, "2026-04-29 09:00");
    }
    assert_eq!(lists(&places, "2026-04-29 09:01"), morning);
    let now = round(&places, "2026-04-29 09:01");
    let ticks: Vec<_> = now.stops.iter().map(|stop| stop.today).collect();
    let done = [Met, NotHome, NotWanted, ComeBack, CardLeft].map(Some);
    assert_eq!(ticks[..6], [&done[..], &[None]].concat());
    assert_eq!(now.stops[0].welcome.phase, Phase::Closed(Reason::Met));
    assert_eq!(now.stops[2].welcome.do_not_visit_until, Some(date("2027-04-29")));
    // The next morning they make room, but for the one who was not at home and the one who asked for it.
    assert_eq!(lists(&places, "2026-04-30 08:00"), (vec![12, 14, 16, 17, 18, 19, 20], vec![]));
}

#[test]
fn doors_that_cannot_be_visited_today_are_in_neither_list() {
    let mut places = stairwell(1, 11, 15, "2026-04-20");
    places[0] = places[0].clone().moved_in("2026-04-30");
    places[1] = places[1].clone().visited(ComeBack, "2026-04-28 10:00");
    places[1].facts.visits[0].visit.come_back_on = Some(date("2026-05-04"));
    places[2] = places[2].clone().visited(NotWanted, "2026-04-28 10:00");
    places[3].facts.household.moved_out = Some(date("2026-04-29"));
    assert_eq!(lists(&places, MORNING), (vec![15], vec![]));
    assert_eq!(lists(&places, "2026-05-04 08:00"), (vec![11, 12, 15], vec![]));
}

#[test]
fn more_keeps_what_was_recorded_today_in_sight_so_that_it_can_be_undone() {
    let mut places = stairwell(1, 11, 20, "2026-04-20");
    places[8] = places[8].clone().visited(NotHome, "2026-04-29 09:00");
    places[9] = places[9].clone().visited(Met, "2026-04-29 09:05");
    assert_eq!(lists(&places, "2026-04-29 11:59").1, [19, 20]);
    assert_eq!(lists(&places, "2026-04-30 08:00").1, [19]);
}

#[test]
fn a_household_of_todays_list_takes_only_a_place_that_is_left() {
    let new = |door| {
        let place = Place::new(door).stairwell(1, 1).dwelling(0, 1).moved_in("2026-03-02");
        brought(place, "2026-04-29 09:00")
    };
    let mut full = stairwell(1, 11, 18, "2026-04-20");
    let morning = lists(&full, MORNING).0;
    full.push(new(1));
    let after = round(&full, "2026-04-29 09:01");
    assert_eq!((numbers(&after.stops), after.more.len()), (morning, 1), "overdue, but it came today");
    assert_eq!(round(&full, "2026-04-30 08:00").stops.first().map(|stop| stop.welcome.overdue), Some(true));
    let mut room = stairwell(1, 11, 12, "2026-04-20");
    room.push(new(1));
    assert_eq!(round(&room, "2026-04-29 09:01").stops.len(), 3);
    let all_new: Vec<_> = (1..=3).map(new).collect();
    assert_eq!(round(&all_new, "2026-04-29 09:01").stops.len(), 3, "the first day of a neighbourhood");
}

#[test]
fn several_neighbourhoods_are_not_mixed_and_one_can_be_chosen() {
    let mut places: Vec<_> = (1..=4u128).map(|door| Place::new(door).building(door, door as i64)).collect();
    for place in places.iter_mut().step_by(2) {
        place.building.neighbourhood.0 = uuid::Uuid::from_u128(2);
    }
    assert_eq!(lists(&places, MORNING).0, [2, 4, 1, 3]);
    let second = places.iter().map(Place::door).filter(|door| door.building.neighbourhood.0.as_u128() == 2);
    assert_eq!(numbers(&Round::of(second, Moment::new(local(MORNING)), &Settings::default()).stops), [1, 3]);
}

#[test]
fn a_round_of_nothing_is_empty() {
    let places = stairwell(1, 11, 12, "2026-04-20");
    for settings in
        [Settings { round_size: 0, ..Settings::default() }, Settings { round_stairwells: 0, ..Settings::default() }]
    {
        let round = Round::of(places.iter().map(Place::door), Moment::new(local(MORNING)), &settings);
        assert_eq!((round.stops.len(), round.more.len()), (0, 2));
    }
}

/// Outcome, days before (or after) 2026-04-29, hour, retracted.
type Knock = (VisitOutcome, i64, i64, bool);

fn any_knock(days: std::ops::Range<i64>) -> impl Strategy<Value = Knock> {
    (proptest::sample::select(VisitOutcome::ALL), days, 0..24i64, any::<bool>())
}

fn knocked(place: &mut Place, (outcome, days, hour, retracted): Knock) {
    *place = place.clone().visited(outcome, "2026-04-29 00:00");
    if let Some(fact) = place.facts.visits.last_mut() {
        fact.visit.at += TimeDelta::days(days) + TimeDelta::hours(hour);
        fact.retracted = retracted;
    }
}

fn any_places() -> impl Strategy<Value = Vec<Place>> {
    let door = (1..5u128, -1..4i64, any::<bool>(), -70..5i64, prop::collection::vec(any_knock(-60..1), 0..3));
    prop::collection::vec(door, 0..30).prop_map(|doors| {
        let with_number = doors.into_iter().enumerate();
        let place = |(nth, (stairwell, floor, house, moved_in, knocks)): (usize, (u128, _, bool, i64, Vec<Knock>))| {
            let mut place = Place::new(nth as u128 + 1).stairwell(stairwell, stairwell as i64).dwelling(floor, 1);
            if house {
                place.dwelling.label = String::new();
            }
            place.facts.household.moved_in = date("2026-04-29") + TimeDelta::days(moved_in);
            knocks.into_iter().for_each(|knock| knocked(&mut place, knock));
            place
        };
        with_number.map(place).collect()
    })
}

proptest! {
    #[test]
    fn every_door_is_in_the_round_or_in_more_or_hidden_for_a_reason(
        (places, shuffled) in any_places().prop_flat_map(|places| (Just(places.clone()), Just(places).prop_shuffle())),
        hour in 0..24,
    ) {
        let now = format!("2026-04-29 {hour}:30");
        let round = round(&places, &now);
        prop_assert_eq!(lists(&shuffled, &now), (numbers(&round.stops), numbers(&round.more)));
        prop_assert!(round.stops.len() <= 8);
        let stretches: BTreeSet<_> = round.stops.iter().map(|stop| stop.door.stretch()).collect();
        prop_assert!(stretches.len() <= 2);
        for list in [&round.stops, &round.more] {
            prop_assert!(list.is_sorted_by(|a, b| a.door.walk_key() < b.door.walk_key()));
        }
        let (stops, more) = (numbers(&round.stops), numbers(&round.more));
        for place in &places {
            let welcome = Welcome::fold(&place.facts, Moment::new(local(&now)), &Settings::default());
            let today = outcome_on(&place.door(), Moment::new(local(&now)).date());
            let hidden = !ready(&welcome) && today.is_none();
            let number = place.number();
            match (stops.contains(&number), more.contains(&number)) {
                (true, in_more) => prop_assert!(!in_more),
                (false, in_more) => prop_assert_eq!(in_more, !hidden),
            }
        }
    }

    #[test]
    fn the_round_stays_the_same_all_day(
        places in any_places(),
        today in prop::collection::vec((any::<prop::sample::Index>(), any_knock(0..1)), 0..12),
        hour in 0..24,
    ) {
        let morning = lists(&places, "2026-04-29 00:00").0;
        let mut later = places;
        if !later.is_empty() {
            for (index, knock) in today {
                let at = index.index(later.len());
                knocked(&mut later[at], knock);
            }
        }
        prop_assert_eq!(lists(&later, &format!("2026-04-29 {hour}:59")).0, morning);
    }
}
