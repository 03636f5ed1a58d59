//! Promise: whatever a network does with requests, each action happens once and has one outcome.
#![allow(missing_docs)]

mod stage;

use pleinmakers_core::domain::VisitOutcome;
use pleinmakers_core::sync::action::{Action, Code, Outcome};
use pleinmakers_core::sync::server::{Env, accept};
use pleinmakers_server::rules::BuurtRules;
use proptest::prelude::*;
use stage::{Phone, Stage, insert};
use std::collections::{BTreeMap, BTreeSet};

const ACTIONS: usize = 8;

/// Visits to different doors, every second one taken back.
fn record(stage: &Stage, phone: &mut Phone, first_door: usize) -> Vec<Action> {
    let doors = stage.open_households("sluisvliet");
    let mut actions = Vec::new();
    for door in 0..ACTIONS / 2 {
        let visit = phone.visit(stage, doors[first_door + door], VisitOutcome::Met, stage.service.now());
        actions.push(phone.action(&vec![insert(&visit)]));
        if door % 2 == 0 {
            actions.push(phone.action(&vec![insert(&phone.retraction(&visit))]));
        }
    }
    actions
}

fn send(stage: &Stage, phone: &Phone, actions: &[Action], seen: &mut BTreeMap<[u8; 16], Outcome>) {
    let outcomes = stage.ledger.change(|tx| {
        let client = tx.client(phone.client)?.unwrap().record;
        let mut count = 0_u8;
        let mut random = |bytes: &mut [u8]| {
            count += 1;
            bytes.fill(count);
        };
        accept(tx, &BuurtRules, &client, actions, &mut Env { now: stage.now(), random: &mut random })
    });
    for outcome in outcomes.unwrap() {
        assert_eq!(seen.entry(outcome.identity).or_insert_with(|| outcome.clone()), &outcome);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn batches_may_come_twice_late_and_mixed(batches in prop::collection::vec((any::<bool>(), 0_usize..ACTIONS, 0_usize..ACTIONS), 0..12)) {
        let stage = Stage::new();
        let mut phones = [
            Phone::join(&stage, 1, "Fatima", &["sluisvliet"]),
            Phone::join(&stage, 2, "Oksana", &["sluisvliet"]),
        ];
        let [first, second] = &mut phones;
        let recorded = [record(&stage, first, 0), record(&stage, second, ACTIONS)];
        let mut seen = BTreeMap::new();
        for (which, from, to) in batches {
            let which = usize::from(which);
            // A phone sends the oldest first, so an undo never overtakes its visit; the network repeats and delays
            // what was sent, whole requests or an older part.
            let actions = &recorded[which];
            let (from, to) = (from.min(to).min(actions.len()), from.max(to).min(actions.len()));
            send(&stage, &phones[which], &actions[..to], &mut seen);
            send(&stage, &phones[which], &actions[from..to], &mut seen);
        }
        for (phone, actions) in phones.iter().zip(&recorded) {
            send(&stage, phone, actions, &mut seen);
        }
        prop_assert!(seen.values().all(|outcome| outcome.code == Code::Applied));
        let visits = stage.service.visits("sluisvliet").unwrap().visits;
        let ids: BTreeSet<_> = visits.iter().map(|(id, ..)| *id).collect();
        prop_assert_eq!((visits.len(), ids.len()), (ACTIONS, ACTIONS));
        prop_assert_eq!(visits.iter().filter(|(_, _, undone)| *undone).count(), ACTIONS / 2);
    }
}
