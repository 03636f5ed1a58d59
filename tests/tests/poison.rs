//! An action that fails on the server again and again, seen from the phone: its other work goes on.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{NaiveDate, TimeDelta};
use pleinmakers_core::domain::VisitOutcome;
use pleinmakers_core::store::StoreError;
use pleinmakers_core::sync::action::Code;
use pleinmakers_core::sync::phone::{EntryState, Replica};
use pleinmakers_core::sync::server::TRIES;
use pleinmakers_tests::wire::Town;

fn the_rest_goes_on() {
    let town = Town::new(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()).unwrap();
    let mut phone = town.phone("Fatima", "keignaert", TimeDelta::zero()).unwrap();
    town.settle(&phone).unwrap();
    let doors = phone.open(&town).unwrap();
    let poison = phone.visit(&town, &doors[0], VisitOutcome::Met).unwrap();
    phone.visit(&town, &doors[1], VisitOutcome::NotHome).unwrap();
    town.poison(poison.0).unwrap();
    let failed = (0..10).take_while(|_| town.settle(&phone).is_err()).count();
    assert_eq!(failed, TRIES as usize - 1);
    let entries = phone.store.write(|tx| Ok::<_, StoreError>(tx.entries()?)).unwrap();
    let told: Vec<_> = entries
        .iter()
        .map(|entry| (entry.state, entry.outcome.as_ref().map(|outcome| (outcome.code, outcome.reason.as_deref()))))
        .collect();
    assert_eq!(
        told,
        [
            (EntryState::Refused, Some((Code::Quarantined, Some("failed")))),
            (EntryState::Done, Some((Code::Applied, None)))
        ]
    );
    assert!(!entries[0].is_emptied(), "her work stays on her phone, too: she may hold it");
}

#[test]
fn an_action_that_fails_does_not_hold_up_the_rest() {
    the_rest_goes_on();
}

/// `cargo test -p pleinmakers-tests --features planted --test poison`.
#[cfg(feature = "planted")]
#[test]
fn a_failure_that_nobody_counts_is_caught() {
    use pleinmakers_core::sync::planted::{Planted, plant};
    plant(Some(Planted::FailureUncounted));
    let caught = std::panic::catch_unwind(the_rest_goes_on).is_err();
    plant(None);
    assert!(caught, "it survived");
}
