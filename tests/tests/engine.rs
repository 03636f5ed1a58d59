//! The engine's promises one by one, over the real store and the real ledger.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use chrono::{NaiveDate, TimeDelta};
use pleinmakers_core::domain::{Direction, Household, PLEINMAKER, Record, Stairwell, TEAM, Visit, VisitOutcome};
use pleinmakers_core::schema::{BucketId, FieldValue, RowKey};
use pleinmakers_core::store::StoreError;
use pleinmakers_core::sync::action::{Change, Code, FieldPatch};
use pleinmakers_core::sync::message::Cursor;
use pleinmakers_core::sync::phone::{EntryState, Replica};
use pleinmakers_core::sync::rows::Rows;
use pleinmakers_tests::wire::{Town, TownPhone};

const BUURT: &str = "keignaert";

fn town() -> Town {
    Town::new(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()).unwrap()
}

fn joined(town: &Town, name: &str) -> TownPhone {
    let phone = town.phone(name, BUURT, TimeDelta::zero()).unwrap();
    town.settle(&phone).unwrap();
    phone
}

fn rows_in(phone: &TownPhone, bucket: BucketId) -> u64 {
    phone.store.read(|tx| Ok::<_, StoreError>(tx.count_in(bucket)?)).unwrap()
}

fn buckets(household: &Household) -> (BucketId, BucketId) {
    let scope = household.neighbourhood.0;
    (BucketId::new(scope, TEAM), BucketId::new(scope, PLEINMAKER))
}

#[test]
fn a_cursor_that_the_server_did_not_seal_begins_the_bucket_anew_and_loses_nothing() {
    let town = town();
    let mut phone = joined(&town, "Fatima");
    let household = phone.open(&town).unwrap()[0].clone();
    let (team, _) = buckets(&household);
    let before = rows_in(&phone, team);
    phone.visit(&town, &household, VisitOutcome::NotHome).unwrap();
    let mut request = phone.request(16).unwrap();
    for cursor in &mut request.cursors {
        cursor.tag = [9; 8];
    }
    let reply = town.send(&phone, &request).unwrap();
    assert!(reply.head.grants.iter().filter(|grant| grant.head > 0).all(|grant| grant.restart));
    assert_eq!(reply.head.outcomes[0].code, Code::Applied);
    phone.take(&reply, usize::MAX).unwrap();
    town.settle(&phone).unwrap();
    assert_eq!(rows_in(&phone, team), before);
    assert_eq!(phone.facts(household.id).unwrap().visits.len(), 1);
}

#[test]
fn a_bucket_that_is_taken_away_leaves_at_once_and_a_late_page_does_not_refill_it() {
    let town = town();
    let mut phone = joined(&town, "Fatima");
    let household = phone.open(&town).unwrap()[0].clone();
    let (team, pleinmaker) = buckets(&household);
    phone.visit(&town, &household, VisitOutcome::NotHome).unwrap();
    let fresh = town.phone("Jan", BUURT, TimeDelta::zero()).unwrap();
    let late = town.send(&fresh, &fresh.request(16).unwrap()).unwrap();
    assert!(late.pages.iter().any(|page| page.bucket == team));

    let mut request = phone.request(16).unwrap();
    request.actions.clear();
    let mut reply = town.send(&phone, &request).unwrap();
    reply.head.grants.retain(|grant| ![team, pleinmaker].contains(&grant.bucket));
    reply.pages.clear();
    phone.take(&reply, 0).unwrap();
    assert_eq!(rows_in(&phone, team), 0);
    // What was recorded and not answered is sealed, and in sight no more.
    assert_eq!(rows_in(&phone, pleinmaker), 0);

    let mut again = reply.clone();
    again.pages = late.pages;
    phone.take(&again, usize::MAX).unwrap();
    assert_eq!(rows_in(&phone, team), 0);

    // Granted anew: everything comes back; and the visit, when a person lets it in.
    town.settle(&phone).unwrap();
    assert!(rows_in(&phone, team) > 0);
    assert!(phone.facts(household.id).unwrap().visits.is_empty());
    let kept = town.service.asides().unwrap();
    assert_eq!(town.service.let_in(kept[0].identity).unwrap().code, Code::Applied);
    town.settle(&phone).unwrap();
    let facts = phone.facts(household.id).unwrap();
    assert!(facts.visits.len() == 1 && facts.visits[0].received_at.is_some());
}

#[test]
fn a_page_that_does_not_continue_is_left_alone() {
    let town = town();
    let phone = town.phone("Fatima", BUURT, TimeDelta::zero()).unwrap();
    let reply = town.send(&phone, &phone.request(16).unwrap()).unwrap();
    phone.take(&reply, usize::MAX).unwrap();
    let cursors = |phone: &TownPhone| phone.store.write(|tx| Ok::<_, StoreError>(tx.buckets()?)).unwrap();
    let before = cursors(&phone);
    let mut moved = reply.clone();
    for page in &mut moved.pages {
        page.to = Cursor { n: page.to.n / 2, ..page.to };
    }
    phone.take(&moved, usize::MAX).unwrap();
    assert_eq!(cursors(&phone), before);
}

#[test]
fn a_visit_in_a_foreign_neighbourhood_is_kept_aside_and_stays_on_the_phone() {
    let town = town();
    let mut phone = joined(&town, "Fatima");
    let stranger = town.phone("Jan", "vogelwijk", TimeDelta::zero()).unwrap();
    town.settle(&stranger).unwrap();
    let theirs = stranger.open(&town).unwrap()[0].clone();
    let visit = phone.visit(&town, &theirs, VisitOutcome::Met).unwrap();
    town.settle(&phone).unwrap();
    let entry = phone.store.write(|tx| Ok::<_, StoreError>(tx.entry(1)?)).unwrap().unwrap();
    assert_eq!(entry.state, EntryState::Refused);
    assert_eq!(entry.outcome.unwrap().code, Code::Quarantined);
    assert_eq!(entry.action.changes().unwrap().len(), 1, "what was recorded is still there");
    let key = RowKey { table: Visit::TABLE.id, id: visit.0 };
    assert!(phone.store.read(|tx| Ok::<_, StoreError>(tx.row(key)?)).unwrap().is_none(), "and no longer shown");
    town.settle(&stranger).unwrap();
    assert!(stranger.facts(theirs.id).unwrap().visits.is_empty());
}

#[test]
fn a_stairwell_that_both_turn_ends_alike_on_both() {
    let town = town();
    let mut phones = [joined(&town, "Fatima"), joined(&town, "Jan")];
    let stairwell = phones[0].store.read(|tx| Ok::<_, StoreError>(tx.list::<Stairwell>()?)).unwrap()[0].clone();
    let key = RowKey { table: Stairwell::TABLE.id, id: stairwell.id.0 };
    let turn = |phone: &mut TownPhone, direction: Direction| {
        let row = phone.store.read(|tx| Ok::<_, StoreError>(tx.row(key)?)).unwrap().unwrap();
        let seen = row.fields[&Stairwell::direction].ver;
        let patch = FieldPatch::new(Stairwell::direction, direction.to_value(), seen);
        phone.change(&town, Change::Patch { table: key.table, id: key.id, patches: vec![patch] }).unwrap();
    };
    let shown = |phone: &TownPhone| {
        phone.store.read(|tx| Ok::<_, StoreError>(tx.get::<Stairwell>(stairwell.id.0)?)).unwrap().unwrap().direction
    };
    // Twice by one, before anything is sent: no conflict with herself.
    turn(&mut phones[0], Direction::TopDown);
    turn(&mut phones[0], Direction::BottomUp);
    turn(&mut phones[0], Direction::TopDown);
    turn(&mut phones[1], Direction::TopDown);
    turn(&mut phones[1], Direction::BottomUp);
    assert_eq!((shown(&phones[0]), shown(&phones[1])), (Direction::TopDown, Direction::BottomUp));
    for _ in 0..2 {
        for phone in &phones {
            town.settle(phone).unwrap();
        }
    }
    // The one that arrived last stays.
    assert_eq!((shown(&phones[0]), shown(&phones[1])), (Direction::BottomUp, Direction::BottomUp));
    let codes: Vec<Code> = (1..=3)
        .map(|mid| phones[0].store.write(|tx| Ok::<_, StoreError>(tx.entry(mid)?)).unwrap().unwrap())
        .map(|entry| entry.outcome.unwrap().code)
        .collect();
    assert_eq!(codes, [Code::Applied; 3]);
}
