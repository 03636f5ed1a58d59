//! A server that comes back from a backup: what some phone still holds is there again, once, and no number is taken for
//! another.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{NaiveDate, TimeDelta};
use pleinmakers_core::domain::{Direction, Record};
use pleinmakers_core::domain::{Household, SCHEMA, Stairwell, Visit, VisitOutcome};
use pleinmakers_core::schema::{BucketId, FieldValue, Row, RowKey, Schema};
use pleinmakers_core::store::StoreError;
use pleinmakers_core::sync::action::{Change, FieldPatch};
use pleinmakers_core::sync::phone::{Repair, Replica, differing};
use pleinmakers_core::sync::rows::Rows;
use pleinmakers_tests::wire::{Town, TownPhone};
use std::collections::{BTreeMap, BTreeSet};

const BUURT: &str = "keignaert";
static TABLES: Schema = SCHEMA;

fn town() -> Town {
    Town::new(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()).unwrap()
}

fn joined(town: &Town, name: &str) -> TownPhone {
    let phone = town.phone(name, BUURT, TimeDelta::zero()).unwrap();
    town.settle(&phone).unwrap();
    phone
}

/// Syncs to the end, and mends what differs as the app does.
fn sync(town: &Town, phone: &TownPhone) {
    for _ in 0..3 {
        town.settle(phone).unwrap();
        let reply = town.send(phone, &phone.request(16).unwrap()).unwrap();
        let differing = phone.store.write(|tx| Ok::<_, StoreError>(differing(tx, &reply.head)?)).unwrap();
        for bucket in &differing {
            let mut repair = Repair::new(*bucket);
            while let Some(request) = repair.next_request() {
                let reply = town.digest(phone, &request).unwrap().unwrap();
                let take = |e| StoreError::File(std::io::Error::other(e));
                phone.store.write(|tx| repair.take(tx, &TABLES, &reply).map_err(take)).unwrap();
            }
        }
        if differing.is_empty() {
            return;
        }
    }
    panic!("it still differs after three repairs");
}

fn held(phone: &TownPhone) -> BTreeMap<BucketId, (u32, Vec<Row>)> {
    let read = |tx: &mut pleinmakers_core::store::WriteTx<'_>| {
        let mut all = BTreeMap::new();
        for cursor in tx.buckets()?.into_iter().map(|held| held.cursor) {
            let mut rows = tx.images_in(cursor.bucket)?;
            rows.sort_by_key(|row| row.key);
            all.insert(cursor.bucket, (cursor.epoch, rows));
        }
        Ok::<_, StoreError>(all)
    };
    phone.store.write(read).unwrap()
}

fn visits(phone: &TownPhone, household: &Household) -> usize {
    phone.facts(household.id).unwrap().visits.len()
}

#[test]
fn what_a_phone_still_holds_is_back_after_a_restore_and_once() {
    let mut town = town();
    let (mut fatima, mut jan) = (joined(&town, "Fatima"), joined(&town, "Jan"));
    let doors = fatima.open(&town).unwrap();
    fatima.visit(&town, &doors[0], VisitOutcome::NotHome).unwrap();
    sync(&town, &fatima);
    let backup = town.backup().unwrap();

    // After the backup: a visit by each, one taken back, all arrived and seen by the other.
    let slip = fatima.visit(&town, &doors[1], VisitOutcome::Met).unwrap();
    sync(&town, &fatima);
    fatima.retract(&town, &doors[1], slip).unwrap();
    jan.visit(&town, &doors[2], VisitOutcome::NotWanted).unwrap();
    for phone in [&fatima, &jan, &fatima] {
        sync(&town, phone);
    }
    assert_eq!((visits(&jan, &doors[1]), visits(&fatima, &doors[2])), (1, 1));

    town.restore(&backup).unwrap();
    // Recorded while nobody knows of the restore.
    fatima.visit(&town, &doors[3], VisitOutcome::NotHome).unwrap();
    sync(&town, &fatima);
    assert_eq!(visits(&fatima, &doors[2]), 0, "Jan's has not come back yet, and is not shown as if it had");
    for phone in [&jan, &fatima, &jan] {
        sync(&town, phone);
    }
    let (a, b) = (held(&fatima), held(&jan));
    assert_eq!(a, b);
    let lives: BTreeSet<u32> = a.values().filter(|(_, rows)| !rows.is_empty()).map(|(epoch, _)| *epoch).collect();
    assert!(lives.len() == 1 && lives.iter().all(|epoch| *epoch > 1), "one new life everywhere: {lives:?}");
    for phone in [&fatima, &jan] {
        assert_eq!(doors[..4].iter().map(|door| visits(phone, door)).collect::<Vec<_>>(), [1, 1, 1, 1]);
        assert!(phone.facts(doors[1].id).unwrap().visits[0].retracted, "and what was taken back is");
        assert!(phone.welcome(&town, doors[2].id).unwrap().do_not_visit_until.is_some());
    }
}

#[test]
fn what_goes_again_after_a_restore_is_not_said_to_have_arrived() {
    let mut town = town();
    let mut fatima = joined(&town, "Fatima");
    let doors = fatima.open(&town).unwrap();
    let backup = town.backup().unwrap();
    let visit = fatima.visit(&town, &doors[0], VisitOutcome::NotHome).unwrap();
    let key = RowKey { table: Visit::TABLE.id, id: visit.0 };
    let arrived = |phone: &TownPhone| phone.store.read(|tx| Ok::<_, StoreError>(tx.arrived_at(key)?)).unwrap();
    assert_eq!(arrived(&fatima), None);
    sync(&town, &fatima);
    assert!(arrived(&fatima).is_some());
    town.restore(&backup).unwrap();
    // The first answer of a server that has lost it: the phone puts it back, and nothing says that it was there.
    let reply = town.send(&fatima, &fatima.request(16).unwrap()).unwrap();
    fatima.take(&reply, usize::MAX).unwrap();
    let again = fatima.request(16).unwrap();
    assert_eq!(again.actions.len(), 1);
    assert_eq!(arrived(&fatima), None);
    sync(&town, &fatima);
    assert!(arrived(&fatima).is_some());
}

#[test]
fn a_server_that_is_restored_twice_begins_a_third_life() {
    let mut town = town();
    let mut fatima = joined(&town, "Fatima");
    let doors = fatima.open(&town).unwrap();
    let backup = town.backup().unwrap();
    let mut last = 1;
    for (n, door) in doors[..3].iter().enumerate() {
        fatima.visit(&town, door, VisitOutcome::NotHome).unwrap();
        sync(&town, &fatima);
        town.restore(&backup).unwrap();
        sync(&town, &fatima);
        let epochs: Vec<u32> = held(&fatima).values().map(|(epoch, _)| *epoch).filter(|epoch| *epoch > 0).collect();
        assert!(epochs.iter().all(|epoch| *epoch > last), "{epochs:?}");
        last = epochs[0];
        assert!(doors[..=n].iter().all(|door| visits(&fatima, door) == 1));
    }
}

#[test]
fn a_number_that_was_given_out_twice_is_not_taken_for_what_was_seen() {
    let mut town = town();
    let (mut fatima, mut jan) = (joined(&town, "Fatima"), joined(&town, "Jan"));
    let stairwell = fatima.store.read(|tx| Ok::<_, StoreError>(tx.list::<Stairwell>()?)).unwrap()[0].clone();
    let key = RowKey { table: Stairwell::TABLE.id, id: stairwell.id.0 };
    let shown = |phone: &TownPhone| phone.store.read(|tx| Ok::<_, StoreError>(tx.row(key)?)).unwrap().unwrap();
    let turn = |town: &Town, phone: &mut TownPhone, direction: Direction| {
        let seen = shown(phone).fields[&Stairwell::direction].ver;
        let patch = FieldPatch::new(Stairwell::direction, direction.to_value(), seen);
        phone.change(town, Change::Patch { table: key.table, id: key.id, patches: vec![patch] }).unwrap();
    };
    let backup = town.backup().unwrap();
    turn(&town, &mut fatima, Direction::BottomUp);
    sync(&town, &fatima);
    let lost = shown(&fatima).ver;
    // What she now sees has the number that Jan's change will get after the restore.
    town.restore(&backup).unwrap();
    turn(&town, &mut jan, Direction::BottomUp);
    turn(&town, &mut jan, Direction::TopDown);
    sync(&town, &jan);
    turn(&town, &mut fatima, Direction::TopDown);
    for phone in [&fatima, &jan, &fatima] {
        sync(&town, phone);
    }
    assert!(shown(&jan).ver >= lost, "the same numbers, given out again");
    assert_eq!(held(&fatima), held(&jan));
    assert_eq!(shown(&fatima).get(Stairwell::direction), Some(&Direction::TopDown.to_value()));
}

/// Bodies in the outbox that name a household.
fn told(phone: &TownPhone, household: &Household) -> usize {
    let named = household.id.0.as_bytes().as_slice();
    let read = |tx: &mut pleinmakers_core::store::WriteTx<'_>| {
        let mut told = 0;
        for mid in 1..tx.next_mid()? {
            let entry = tx.entry(mid)?;
            told +=
                usize::from(entry.is_some_and(|one| one.action.body.windows(named.len()).any(|part| part == named)));
        }
        Ok::<_, StoreError>(told)
    };
    phone.store.write(read).unwrap()
}

#[test]
fn what_was_erased_leaves_every_phone_and_no_backup_brings_it_back() {
    let mut town = town();
    let (mut fatima, mut jan) = (joined(&town, "Fatima"), joined(&town, "Jan"));
    let doors = fatima.open(&town).unwrap();
    let dossier = town.dossier(doors[0].id).unwrap();
    fatima.visit(&town, &doors[0], VisitOutcome::NotHome).unwrap();
    for phone in [&fatima, &jan] {
        sync(&town, phone);
    }
    let backup = town.backup().unwrap();
    // Jan records at that door in a lift, while the coach erases it.
    jan.visit(&town, &doors[0], VisitOutcome::NotHome).unwrap();
    jan.visit(&town, &doors[1], VisitOutcome::NotHome).unwrap();
    assert!(told(&fatima, &doors[0]) == 1 && told(&jan, &doors[0]) == 1, "or what follows would prove nothing");
    assert!(town.service.erase(&dossier).unwrap() >= 3, "the household, its dossier, a visit");
    let gone = |town: &Town, phones: [&TownPhone; 2]| {
        for phone in [phones[0], phones[1], phones[0]] {
            sync(town, phone);
        }
        for phone in phones {
            assert!(phone.facts(doors[0].id).is_err(), "the household is on a phone");
            assert_eq!(told(phone, &doors[0]), 0, "an outbox tells of it");
            assert_eq!(visits(phone, &doors[1]), 1, "what stands beside it stays");
        }
        assert_eq!(held(phones[0]), held(phones[1]));
    };
    gone(&town, [&fatima, &jan]);
    town.restore(&backup).unwrap();
    assert!(town.dossier(doors[0].id).is_err(), "erased again before anybody asks");
    gone(&town, [&fatima, &jan]);
    assert!(town.service.erase(&dossier).is_err());
    // Nor does a list that still names it.
    let list = format!("Dossiernr;Straat;Huisnr;Bus;Naam;Datum intrek\n{dossier};Sluisvlietlaan;2;0101;X;23/11/2026\n");
    assert_eq!(town.service.import_moves(list.as_bytes()).unwrap().plan.summary.refused, 1);
}
