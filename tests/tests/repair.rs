//! Tallies find every difference and raise no false alarm; a repair fetches only the ranges that differ.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{NaiveDate, TimeDelta};
use pleinmakers_core::domain::{PLEINMAKER, SCHEMA, TEAM, VisitOutcome};
use pleinmakers_core::schema::{BucketId, Row, Schema, Value};
use pleinmakers_core::store::StoreError;
use pleinmakers_core::sync::digest::{FEW_ROWS, RangeContent};
use pleinmakers_core::sync::page::Page;
use pleinmakers_core::sync::phone::{Repair, Repaired, Replica, begin_anew, differing, recount};
use pleinmakers_core::sync::tally::Tally;
use pleinmakers_tests::wire::{Town, TownPhone};
use proptest::prelude::*;

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

fn images(phone: &TownPhone, bucket: BucketId) -> Vec<Row> {
    let mut images = phone.store.write(|tx| Ok::<_, StoreError>(tx.images_in(bucket)?)).unwrap();
    images.sort_by_key(|row| row.key);
    images
}

fn buckets(phone: &TownPhone) -> Vec<BucketId> {
    let held = phone.store.write(|tx| Ok::<_, StoreError>(tx.buckets()?)).unwrap();
    held.into_iter().map(|held| held.cursor.bucket).collect()
}

/// What a sync finds at its end.
fn found(town: &Town, phone: &TownPhone) -> Vec<BucketId> {
    let request = phone.request(16).unwrap();
    let reply = town.send(phone, &request).unwrap();
    phone.take(&reply, usize::MAX).unwrap();
    phone.store.write(|tx| Ok::<_, StoreError>(differing(tx, &reply.head)?)).unwrap()
}

/// Repairs a bucket; answers what was done, and how many rows travelled in how many questions.
fn repaired(town: &Town, phone: &TownPhone, bucket: BucketId) -> (Repaired, usize, usize) {
    let (mut all, mut travelled, mut questions) = (Repaired::default(), 0, 0);
    let mut repair = Repair::new(bucket);
    while let Some(request) = repair.next_request() {
        questions += 1;
        let reply = town.digest(phone, &request).unwrap().unwrap();
        if let RangeContent::Rows(groups) = &reply.content {
            travelled += Page::ungroup(groups).unwrap().len();
        }
        let done = phone
            .store
            .write(|tx| repair.take(tx, &TABLES, &reply).map_err(|e| StoreError::File(std::io::Error::other(e))))
            .unwrap();
        all.taken += done.taken;
        all.removed += done.removed;
        all.outdated |= done.outdated;
    }
    (all, travelled, questions)
}

/// Changes a stored row behind the book's back, as a failing disk would.
fn flip(phone: &TownPhone, bucket: BucketId, which: usize) {
    let row = images(phone, bucket)[which].clone();
    phone
        .store
        .write(|tx| {
            let mut flipped = row.clone();
            flipped.ver ^= 1;
            tx.show(&flipped, bucket)?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

fn is_right(phone: &TownPhone, bucket: BucketId) -> bool {
    phone.store.write(|tx| Ok::<_, StoreError>(recount(tx, bucket)?)).unwrap()
}

#[test]
fn a_flipped_row_is_found_and_only_its_range_is_fetched() {
    let town = town();
    let (phone, other) = (joined(&town, "Fatima"), joined(&town, "Jan"));
    assert_eq!(found(&town, &phone), [], "no alarm before");
    let team = buckets(&phone).into_iter().find(|bucket| bucket.audience == TEAM).unwrap();
    let all = images(&phone, team).len();
    assert!(all > 3 * FEW_ROWS, "{all} rows are too few to prove anything");
    for which in [0, all / 2, all - 1] {
        flip(&phone, team, which);
        assert!(!is_right(&phone, team), "counting the stored bytes sees it");
        assert_eq!(found(&town, &phone), [team]);
        let (done, travelled, questions) = repaired(&town, &phone, team);
        assert_eq!(done, Repaired { taken: 1, removed: 0, outdated: false });
        assert!(travelled <= FEW_ROWS && questions <= 3, "{travelled} rows in {questions} questions");
        assert_eq!(images(&phone, team), images(&other, team));
        assert!(is_right(&phone, team));
        assert_eq!(found(&town, &phone), []);
    }
}

#[test]
fn a_row_that_is_missing_comes_and_one_that_never_was_goes() {
    let town = town();
    let (phone, other) = (joined(&town, "Fatima"), joined(&town, "Jan"));
    let team = buckets(&phone).into_iter().find(|bucket| bucket.audience == TEAM).unwrap();
    let rows = images(&phone, team);
    let mut invented = rows[3].clone();
    invented.key.id = uuid::Uuid::from_u128(invented.key.id.as_u128() ^ 0xff);
    phone
        .store
        .write(|tx| {
            tx.hide(rows[7].key)?;
            tx.show(&invented, team)?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert!(!is_right(&phone, team));
    assert_eq!(found(&town, &phone), [team]);
    let (done, ..) = repaired(&town, &phone, team);
    assert_eq!((done.taken, done.removed), (1, 1));
    assert_eq!(images(&phone, team), images(&other, team));
}

#[test]
fn what_was_recorded_at_a_damaged_row_stays_and_arrives() {
    let town = town();
    let mut phone = joined(&town, "Fatima");
    let household = phone.open(&town).unwrap()[0].clone();
    let inner = BucketId::new(household.neighbourhood.0, PLEINMAKER);
    phone.visit(&town, &household, VisitOutcome::NotHome).unwrap();
    town.settle(&phone).unwrap();
    flip(&phone, inner, 0);
    is_right(&phone, inner);
    phone.visit(&town, &household, VisitOutcome::Met).unwrap();
    // The visit waits while the bucket is put right, and while it is begun anew.
    let request = phone.request(16).unwrap();
    phone.store.write(|tx| Ok::<_, StoreError>(begin_anew(tx, &TABLES, inner)?)).unwrap();
    assert_eq!(phone.facts(household.id).unwrap().visits.len(), 1, "her own, still in sight");
    drop(request);
    town.settle(&phone).unwrap();
    assert_eq!(found(&town, &phone), []);
    assert_eq!(phone.facts(household.id).unwrap().visits.len(), 2);
}

#[test]
fn a_repair_stops_when_the_server_has_gone_on() {
    let town = town();
    let (mut phone, mut other) = (joined(&town, "Fatima"), joined(&town, "Jan"));
    let household = other.open(&town).unwrap()[0].clone();
    let inner = BucketId::new(household.neighbourhood.0, PLEINMAKER);
    phone.visit(&town, &household, VisitOutcome::NotHome).unwrap();
    town.settle(&phone).unwrap();
    other.visit(&town, &household, VisitOutcome::NotHome).unwrap();
    town.settle(&other).unwrap();
    let before = images(&phone, inner);
    let (done, ..) = repaired(&town, &phone, inner);
    assert!(done.outdated);
    assert_eq!(images(&phone, inner), before, "an answer about another moment changes nothing");
    town.settle(&phone).unwrap();
    assert_eq!(found(&town, &phone), []);
}

#[test]
fn nobody_is_told_of_a_bucket_that_is_not_theirs() {
    let town = town();
    let (phone, stranger) = (joined(&town, "Fatima"), town.phone("Jan", "vogelwijk", TimeDelta::zero()).unwrap());
    town.settle(&stranger).unwrap();
    for bucket in buckets(&phone) {
        let request = Repair::new(bucket).next_request().unwrap();
        let told = town.digest(&stranger, &request).unwrap().is_some();
        assert_eq!(told, buckets(&stranger).contains(&bucket), "{bucket}");
    }
    let mut request = Repair::new(buckets(&phone)[0]).next_request().unwrap();
    request.range = vec![0; 9].into();
    assert!(town.digest(&phone, &request).unwrap().is_none(), "a range deeper than any");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever two phones do in whatever order, a phone that has read all counts what the server counts.
    #[test]
    fn there_is_no_false_alarm(steps in prop::collection::vec((0_usize..2, 0_usize..4, 0_usize..4), 1..24)) {
        let town = town();
        let mut phones = [joined(&town, "Fatima"), joined(&town, "Jan")];
        let outcomes = [VisitOutcome::NotHome, VisitOutcome::Met, VisitOutcome::NotWanted, VisitOutcome::Vacant];
        let doors = phones[0].open(&town).unwrap();
        for (who, door, what) in steps {
            let phone = &mut phones[who];
            match phone.facts(doors[door].id) {
                Ok(_) if what < 3 => { phone.visit(&town, &doors[door], outcomes[what]).unwrap(); }
                _ => town.settle(phone).unwrap(),
            }
        }
        for _ in 0..2 {
            for phone in &phones {
                town.settle(phone).unwrap();
            }
        }
        for phone in &phones {
            prop_assert_eq!(found(&town, phone), []);
            for bucket in buckets(phone) {
                prop_assert!(is_right(phone, bucket));
                let book = phone.store.write(|tx| Ok::<_, StoreError>(tx.tally(bucket)?)).unwrap();
                prop_assert_eq!(book, Tally::of(&images(phone, bucket)));
            }
        }
    }
}

#[test]
fn values_are_part_of_the_sum() {
    let town = town();
    let phone = joined(&town, "Fatima");
    let team = buckets(&phone).into_iter().find(|bucket| bucket.audience == TEAM).unwrap();
    let mut row = images(&phone, team)[0].clone();
    let before = Tally::of([&row]);
    let (key, _) = row.fields.iter().next().map(|(key, state)| (*key, state.clone())).unwrap();
    row.fields.get_mut(&key).unwrap().value = Value::Text("planted".into());
    assert_ne!(Tally::of([&row]), before);
}
