//! What is counted, and what must not be told.

use super::*;
use crate::domain::testing::{Place, date, local};
use crate::domain::{DwellingId, VisitOutcome};
use VisitOutcome::{CardLeft, Met, NotHome, NotWanted, Vacant};
use proptest::prelude::*;

fn count(places: &[Place], reader: Reader) -> Counts {
    let period = date("2026-03-01")..date("2026-04-01");
    let facts = places.iter().map(|place| &place.facts);
    Counts::of(facts, &period, Moment::new(local("2026-05-01 10:00")), &Settings::default(), reader)
}

fn coach(places: &[Place]) -> Counts {
    count(places, Reader::Coach)
}

/// `number` households that were visited once, in March.
fn many(number: usize, outcome: VisitOutcome) -> Vec<Place> {
    (1..=number as u128).map(|door| Place::new(door).visited(outcome, "2026-03-10 10:00")).collect()
}

#[test]
fn moved_in_by_first_day_in_the_period() {
    let days = ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"];
    let places = days.map(|day| Place::new(1).moved_in(day));
    assert_eq!(coach(&places).moved_in, Count::Exact(2));
}

#[test]
fn tries_are_live_visits_of_the_period() {
    let mut place = Place::new(1)
        .visited(NotHome, "2026-02-28 23:59")
        .visited(NotHome, "2026-03-01 00:00")
        .visited(NotHome, "2026-03-10 10:00")
        .visited(Met, "2026-03-31 23:59")
        .visited(NotHome, "2026-04-01 00:00");
    assert_eq!(coach(&[place.clone()]).tries, Count::Exact(3));
    place.facts.visits[1].retracted = true;
    assert_eq!(coach(&[place]).tries, Count::Exact(2));
}

#[test]
fn closed_on_the_first_day_that_closed_it_for_the_reason_that_stands() {
    let places = [
        Place::new(1).visited(Met, "2026-03-10 10:00").visited(Met, "2026-04-10 10:00"),
        Place::new(2).visited(Met, "2026-02-10 10:00").visited(Met, "2026-03-10 10:00"),
        Place::new(3).visited(CardLeft, "2026-03-10 10:00"),
        Place::new(4).visited(CardLeft, "2026-03-10 10:00").visited(Met, "2026-04-10 10:00"),
    ];
    let counts = coach(&places);
    assert_eq!((counts.met, counts.not_met), (Count::Exact(1), Count::Exact(1)));
}

#[test]
fn open_and_overdue_are_of_today() {
    let places = [
        Place::new(1),
        Place::new(2).moved_in("2026-04-20"),
        Place::new(3).moved_in("2026-06-01"),
        Place::new(4).visited(Met, "2026-04-10 10:00"),
    ];
    assert_eq!((coach(&places).open, coach(&places).overdue), (Count::Exact(2), Count::Exact(1)));
}

#[test]
fn a_coach_cannot_tell_a_refusal_from_not_reached() {
    let refused = coach(&many(1, NotWanted));
    let not_reached = coach(&many(1, CardLeft));
    assert_eq!(refused, not_reached);
    assert_eq!((refused.not_wanted, refused.not_reached), (Count::Suppressed, Count::Suppressed));
    assert_eq!(refused.not_met, Count::Exact(1));
    assert_eq!(coach(&[]).not_wanted, Count::Suppressed, "none is not told either");
}

#[test]
fn a_coach_is_never_told_them_apart_however_many() {
    let counts = coach(&[many(30, NotWanted), many(30, CardLeft)].concat());
    assert_eq!((counts.not_wanted, counts.not_reached), (Count::Suppressed, Count::Suppressed));
    assert_eq!(counts.not_met, Count::Exact(60));
}

#[test]
fn the_city_is_told_them_apart_where_each_is_at_least_five() {
    let counts = |not_wanted, not_reached| {
        let counts = count(&[many(not_wanted, NotWanted), many(not_reached, CardLeft)].concat(), Reader::City);
        (counts.not_wanted.number(), counts.not_reached.number())
    };
    assert_eq!(counts(5, 6), (Some(5), Some(6)));
    assert_eq!(counts(4, 6), (None, None));
    assert_eq!(counts(6, 0), (None, None), "all who were not met refused: every door would be known");
}

#[test]
fn the_check_list_names_dwellings_that_seem_empty_and_are_on_the_list() {
    let mut places = vec![
        Place::new(2).visited(Vacant, "2026-02-10 10:00"),
        Place::new(1).visited(Vacant, "2026-03-10 10:00"),
        Place::new(3).visited(Vacant, "2026-03-10 10:00"),
        Place::new(4).visited(Vacant, "2026-03-10 10:00").visited(NotWanted, "2026-03-11 10:00"),
        Place::new(5).visited(Vacant, "2026-03-10 10:00").visited(Met, "2026-03-11 10:00"),
    ];
    places[2].facts.household.moved_out = Some(date("2026-05-01"));
    let listed = [1, 2].map(|door| DwellingId(uuid::Uuid::from_u128(door)));
    assert_eq!(coach(&places).check_list, listed);
    assert_eq!(count(&places, Reader::City).check_list, []);
}

#[test]
fn the_city_sees_numbers_from_five() {
    let met = |number| count(&many(number, Met), Reader::City);
    assert_eq!((met(4).met, met(4).moved_in, met(4).tries), (Count::Suppressed, Count::Suppressed, Count::Suppressed));
    assert_eq!((met(5).met, met(5).moved_in, met(5).tries), (Count::Exact(5), Count::Exact(5), Count::Exact(5)));
    assert_eq!(
        (met(5).open, met(5).overdue, met(5).not_met),
        (Count::Suppressed, Count::Suppressed, Count::Suppressed)
    );
}

proptest! {
    #[test]
    fn exchanging_a_refusal_for_a_card_shows_nowhere_while_either_is_few(
        refused in 1..5usize, not_reached in 0..12usize, met in 0..6usize,
    ) {
        let rest = |refused, not_reached| {
            let places = [many(refused, NotWanted), many(not_reached, CardLeft), many(met, Met)].concat();
            (coach(&places), count(&places, Reader::City))
        };
        let few = rest(refused, not_reached);
        let fewer = rest(refused - 1, not_reached + 1);
        prop_assert_eq!(few, fewer);
    }
}
