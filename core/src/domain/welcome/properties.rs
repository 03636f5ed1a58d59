//! A set of facts means one thing, whatever its order, its clocks and its dates.

use super::*;
use crate::domain::DayPart;
use crate::domain::testing::{date, facts, household, local, visit};
use VisitOutcome::{NotHome, NotWanted};
use chrono::TimeDelta;
use proptest::prelude::*;

fn any_outcome() -> impl Strategy<Value = VisitOutcome> {
    proptest::sample::select(VisitOutcome::ALL)
}

fn any_fact(number: u128) -> impl Strategy<Value = VisitFact> {
    let months = prop::option::of(prop_oneof![any::<i64>(), 1..24i64]);
    let come_back =
        (prop::option::of(-800_000..4_000_000i32), prop::option::of(proptest::sample::select(DayPart::ALL)));
    // Days and hours are few, so that instants and slots collide.
    let time = (0..40i64, 0..24i64, prop::option::of(0..50i64), prop_oneof![Just(0i64), Just(3653), Just(-3653)]);
    (any_outcome(), time, months, come_back, any::<bool>(), any::<i64>(), 0..20u8).prop_map(
        move |(outcome, (day, hour, received, clock), months, (on, part), retracted, wild, wildly)| {
            let start = local("2026-03-02 00:00");
            let mut fact = visit(number, outcome, "2026-03-02 00:00");
            fact.visit.at = start + TimeDelta::days(day + clock) + TimeDelta::hours(hour);
            if wildly == 0 {
                fact.visit.at = DateTime::from_timestamp_millis(wild).unwrap_or(DateTime::<Utc>::MAX_UTC);
            }
            fact.received_at = received.map(|days| start + TimeDelta::days(days));
            fact.visit.not_wanted_months = months;
            fact.visit.come_back_on = on.and_then(NaiveDate::from_num_days_from_ce_opt);
            fact.visit.come_back_part = part;
            fact.retracted = retracted;
            fact
        },
    )
}

fn any_facts() -> impl Strategy<Value = Vec<VisitFact>> {
    (0..7usize).prop_flat_map(|count| (1..=count as u128).map(any_fact).collect::<Vec<_>>())
}

fn any_now() -> impl Strategy<Value = Moment> {
    (-400..4000i64, 0..24i64).prop_map(|(days, hours)| {
        Moment::new(local("2026-03-02 00:00") + TimeDelta::days(days) + TimeDelta::hours(hours))
    })
}

proptest! {
    #[test]
    fn the_order_of_arrival_does_not_matter(
        (visits, shuffled) in any_facts().prop_flat_map(|visits| (Just(visits.clone()), Just(visits).prop_shuffle())),
        now in any_now(),
    ) {
        let (one, other) = (facts(visits), facts(shuffled));
        let settings = Settings::default();
        prop_assert_eq!(Welcome::fold(&one, now, &settings), Welcome::fold(&other, now, &settings));
        prop_assert_eq!(closed_by_facts(&one), closed_by_facts(&other));
    }

    #[test]
    fn an_undone_visit_is_as_if_it_had_not_been(visits in any_facts(), now in any_now()) {
        let without = visits.iter().filter(|fact| !fact.retracted).cloned();
        let settings = Settings::default();
        prop_assert_eq!(
            Welcome::fold(&facts(without), now, &settings),
            Welcome::fold(&facts(visits), now, &settings)
        );
    }

    #[test]
    fn a_fact_that_arrives_twice_counts_once(visits in any_facts(), now in any_now()) {
        let twice = visits.iter().chain(&visits).cloned();
        let settings = Settings::default();
        prop_assert_eq!(Welcome::fold(&facts(twice), now, &settings), Welcome::fold(&facts(visits), now, &settings));
    }

    #[test]
    fn a_live_refusal_closes_and_is_in_force_whatever_else_arrives(
        others in any_facts(), clock in -3653..3653i64, at in 0..usize::MAX,
    ) {
        let mut refusal = visit(99, NotWanted, "2026-03-10 10:00");
        refusal.visit.at += TimeDelta::days(clock);
        refusal.received_at = Some(local("2026-03-11 10:00"));
        let mut visits = others;
        visits.insert(at % (visits.len() + 1), refusal);
        let facts = facts(visits);
        let welcome = Welcome::fold(&facts, Moment::new(local("2026-03-11 10:00")), &Settings::default());
        prop_assert_eq!(welcome.phase, Phase::Closed(Reason::NotWanted));
        prop_assert!(welcome.do_not_visit_until.is_some_and(|until| until >= date("2027-03-11")));
        prop_assert_eq!(closed_by_facts(&facts), Some(Reason::NotWanted));
    }

    #[test]
    fn two_phones_one_refusal_one_not_home_is_do_not_visit(
        refused in 0..1440i64, not_home in 0..1440i64, refusal_first in any::<bool>(),
    ) {
        let mut refusal = visit(1, NotWanted, "2026-03-10 00:00");
        refusal.visit.at += TimeDelta::minutes(refused);
        let mut nobody = visit(2, NotHome, "2026-03-10 00:00");
        nobody.visit.at += TimeDelta::minutes(not_home);
        let visits = if refusal_first { [refusal, nobody] } else { [nobody, refusal] };
        let welcome = Welcome::fold(&facts(visits), Moment::new(local("2026-03-11 10:00")), &Settings::default());
        prop_assert_eq!(welcome.phase, Phase::Closed(Reason::NotWanted));
        prop_assert_eq!(welcome.do_not_visit_until, Some(date("2027-03-10")));
    }

    #[test]
    fn what_the_facts_close_is_closed_at_every_moment(visits in any_facts(), now in any_now()) {
        let facts = facts(visits);
        let phase = Welcome::fold(&facts, now, &Settings::default()).phase;
        match closed_by_facts(&facts) {
            Some(reason) => prop_assert_eq!(phase, Phase::Closed(reason)),
            None => prop_assert!(matches!(phase, Phase::NotYet | Phase::Open(_))),
        }
    }

    #[test]
    fn no_date_is_too_much(visits in any_facts(), moved_in in any::<i32>(), now in any::<i64>()) {
        let moved_in = NaiveDate::from_num_days_from_ce_opt(moved_in / 8).unwrap_or(NaiveDate::MAX);
        let household = Household { moved_in, ..household(1, "2026-03-02") };
        let now = Moment::new(DateTime::from_timestamp_millis(now).unwrap_or(DateTime::<Utc>::MIN_UTC));
        let _ = Welcome::fold(&WelcomeFacts { household, visits }, now, &Settings::default());
    }
}
