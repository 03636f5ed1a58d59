//! A bucket that is taken away leaves no byte on the phone, and nothing that was recorded in it is lost: promise 7 over
//! real files, as they lie on the disk.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{NaiveDate, TimeDelta};
use pleinmakers_core::domain::{
    AccountId, Household, HouseholdName, PLEINMAKER, Record, SCHEMA, TEAM, Visit, VisitId, VisitOutcome,
};
use pleinmakers_core::schema::{BucketId, Schema};
use pleinmakers_core::store::StoreError;
use pleinmakers_core::sync::action::{Change, Code};
use pleinmakers_core::sync::message::{Leftover, encode};
use pleinmakers_core::sync::phone::{EntryState, OutboxEntry, Replica, apply_head};
use pleinmakers_tests::decrypt::decrypted_phone;
use pleinmakers_tests::wire::{Reply, Town, TownPhone};

const BUURT: &str = "keignaert";
/// Another neighbourhood of hers, which stays.
const OTHER: &str = "vogelwijk";
static TABLES: Schema = SCHEMA;

/// A phone with work in every state in a neighbourhood that has just been taken from it at the server, and what must
/// be found nowhere on it afterwards.
struct Scene {
    town: Town,
    phone: TownPhone,
    scope: uuid::Uuid,
    /// Texts and ids of that neighbourhood.
    needles: Vec<Vec<u8>>,
    /// Work there that the phone had recorded and not sent.
    unsent: VisitId,
    /// The answer by which the phone hears of it.
    answer: Reply,
}

fn joined(town: &Town, name: &str) -> TownPhone {
    let phone = town.phone(name, BUURT, TimeDelta::zero()).unwrap();
    town.settle(&phone).unwrap();
    phone
}

fn names(phone: &TownPhone) -> Vec<HouseholdName> {
    phone.store.read(|tx| Ok::<_, StoreError>(tx.list::<HouseholdName>()?)).unwrap()
}

fn entries(phone: &TownPhone) -> Vec<OutboxEntry> {
    phone.store.write(|tx| Ok::<_, StoreError>(tx.entries()?)).unwrap()
}

fn leftovers(phone: &TownPhone) -> Vec<Leftover> {
    phone.store.write(|tx| Ok::<_, StoreError>(tx.leftovers(100)?)).unwrap()
}

fn rows_in(phone: &TownPhone, bucket: BucketId) -> u64 {
    phone.store.read(|tx| Ok::<_, StoreError>(tx.count_in(bucket)?)).unwrap()
}

/// A visit in somebody else's name: no server takes it.
fn wrong_visit(town: &Town, phone: &mut TownPhone, household: &Household) {
    let visit = Visit {
        id: VisitId(uuid::Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0077)),
        neighbourhood: household.neighbourhood,
        household: household.id,
        outcome: VisitOutcome::Met,
        at: town.now,
        by: AccountId(uuid::Uuid::from_u128(5)),
        come_back_on: None,
        come_back_part: None,
        not_wanted_months: None,
    };
    let change = Change::Insert { table: Visit::TABLE.id, id: visit.id.0, fields: visit.to_fields() };
    phone.change(town, change).unwrap();
}

impl Scene {
    fn new() -> Self {
        let town = Town::new(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()).unwrap();
        let mut phone = joined(&town, "Fatima");
        let doors = phone.open(&town).unwrap();
        let scope = doors[0].neighbourhood.0;
        town.service.give(phone.client, OTHER).unwrap();
        town.settle(&phone).unwrap();
        let staying: Vec<String> =
            names(&phone).into_iter().filter(|name| name.neighbourhood.0 != scope).map(|name| name.name).collect();
        assert!(!staying.is_empty(), "something stays");
        let mut needles: Vec<Vec<u8>> = names(&phone)
            .into_iter()
            .filter(|name| name.neighbourhood.0 == scope && !staying.contains(&name.name))
            .map(|name| name.name.into_bytes())
            .collect();
        assert!(needles.len() > 3);
        needles.extend(doors[..5].iter().map(|door| door.id.0.as_bytes().to_vec()));
        // Done, and refused; then, with the answer on its way: sent; and never sent.
        let mut visits = vec![phone.visit(&town, &doors[0], VisitOutcome::NotHome).unwrap()];
        wrong_visit(&town, &mut phone, &doors[1]);
        town.settle(&phone).unwrap();
        visits.push(phone.visit(&town, &doors[2], VisitOutcome::Met).unwrap());
        town.service.withdraw(phone.client, BUURT).unwrap();
        let request = phone.request(16).unwrap();
        let answer = town.send(&phone, &request).unwrap();
        let unsent = phone.visit(&town, &doors[3], VisitOutcome::ComeBack).unwrap();
        visits.push(unsent);
        needles.extend(visits.iter().map(|visit| visit.0.as_bytes().to_vec()));
        let scene = Self { town, phone, scope, needles, unsent, answer };
        assert_eq!(scene.found(), scene.needles.len(), "or the same search afterwards proves nothing");
        scene
    }

    /// How many of the needles are on the disk of the phone, in whatever file.
    fn found(&self) -> usize {
        let folder = self.phone.folder.path();
        let mut bytes = decrypted_phone(folder).unwrap();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                bytes.extend(std::fs::read(path).unwrap());
            }
        }
        let is_there = |needle: &&Vec<u8>| bytes.windows(needle.len()).any(|part| part == needle.as_slice());
        self.needles.iter().filter(is_there).count()
    }

    fn hears_of_it(&self) {
        self.phone.take(&self.answer, usize::MAX).unwrap();
    }
}

fn no_byte_stays_and_nothing_is_lost() {
    let scene = Scene::new();
    let (town, phone) = (&scene.town, &scene.phone);
    scene.hears_of_it();
    assert_eq!(scene.found(), 0);
    for audience in [TEAM, PLEINMAKER] {
        assert_eq!(rows_in(phone, BucketId::new(scene.scope, audience)), 0);
    }
    assert!(!names(phone).is_empty(), "the other neighbourhood stays");
    assert!(entries(phone).iter().all(OutboxEntry::is_emptied));
    // What only this phone has goes to the server: the refused one, too, because nobody sees it here again.
    let sealed = leftovers(phone);
    assert_eq!(sealed.len(), 2);
    let summary = phone.store.read(|tx| Ok::<_, StoreError>(tx.outbox()?)).unwrap();
    assert_eq!(summary.waiting, 2, "and says so");

    let request = phone.request(16).unwrap();
    assert!(request.actions.is_empty(), "nothing travels as it was recorded");
    for leftover in &sealed {
        let shows = |needle: &Vec<u8>| leftover.sealed.windows(needle.len()).any(|part| part == needle.as_slice());
        assert!(!scene.needles.iter().any(shows), "a box can be read");
    }
    // The answer is lost once: exactly once all the same.
    town.send(phone, &request).unwrap();
    let reply = town.send(phone, &phone.request(16).unwrap()).unwrap();
    phone.take(&reply, usize::MAX).unwrap();
    assert!(leftovers(phone).is_empty());
    assert_eq!(scene.found(), 0);
    let codes: Vec<_> =
        entries(phone).iter().map(|entry| (entry.state, entry.outcome.as_ref().unwrap().code)).collect();
    let (refused, done) = (EntryState::Refused, EntryState::Done);
    assert_eq!(
        codes,
        [(done, Code::Applied), (refused, Code::Rejected), (refused, Code::Quarantined), (refused, Code::Quarantined)]
    );
    let asides = town.service.asides().unwrap();
    assert_eq!(asides.iter().filter(|aside| aside.sealed).count(), 2);
    assert_eq!(asides.len(), 3, "what was sent in the clear, before it knew, and the two boxes");

    // A person at the server lets it in: the visit is there, once.
    let unsent = entries(phone)[3].action.mid;
    let identity = sealed.iter().find(|leftover| leftover.mid == unsent).unwrap().identity;
    assert_eq!(town.service.let_in(identity).unwrap().code, Code::Applied);
    let visits = town.service.visits(BUURT).unwrap().visits;
    assert_eq!(visits.iter().filter(|(id, ..)| *id == scene.unsent.0).count(), 1);
}

#[test]
fn a_bucket_that_is_taken_away_leaves_no_byte_and_nothing_is_lost() {
    no_byte_stays_and_nothing_is_lost();
}

#[test]
fn while_somebody_reads_an_older_state_the_purge_is_not_done_and_then_it_is() {
    let scene = Scene::new();
    let store = &scene.phone.store;
    store
        .read(|tx| {
            let before = tx.list::<HouseholdName>()?.len();
            scene.hears_of_it();
            assert!(!store.is_swept(), "the phone knows that bytes are left");
            assert!(store.checkpoint().is_err());
            assert!(scene.found() > 0, "they are: or this proves nothing");
            assert_eq!(tx.list::<HouseholdName>()?.len(), before, "the reader's own state does not change");
            Ok::<_, StoreError>(())
        })
        .unwrap();
    store.checkpoint().unwrap();
    assert!(store.is_swept());
    assert_eq!(scene.found(), 0);
}

fn a_late_page_refills_nothing() {
    let scene = Scene::new();
    let (town, phone) = (&scene.town, &scene.phone);
    // Pages from the very beginning, made while the phone still held the bucket.
    let fresh = town.phone("Jan", BUURT, TimeDelta::zero()).unwrap();
    let late = town.send(&fresh, &fresh.request(16).unwrap()).unwrap();
    let bucket = BucketId::new(scene.scope, PLEINMAKER);
    assert!(late.pages.iter().any(|page| page.bucket == bucket && page.from == 0));
    scene.hears_of_it();
    town.service.give(phone.client, BUURT).unwrap();
    // Given anew in the very next answer, of which only the head comes; then old pages come.
    let anew = town.send(phone, &phone.request(16).unwrap()).unwrap();
    phone.take(&anew, 0).unwrap();
    let old = Reply { head: anew.head.clone(), pages: late.pages };
    phone.take(&old, usize::MAX).unwrap();
    assert_eq!(rows_in(phone, bucket), 0, "a page of the grant before");
    town.settle(phone).unwrap();
    assert!(rows_in(phone, bucket) > 0, "the bucket comes from its beginning");
    assert_eq!(names(phone).iter().filter(|name| name.neighbourhood.0 == scene.scope).count(), {
        let all = names(&{
            town.settle(&fresh).unwrap();
            fresh
        });
        all.iter().filter(|name| name.neighbourhood.0 == scene.scope).count()
    });
}

#[test]
fn a_late_page_does_not_refill_a_bucket_that_was_taken_and_given_anew() {
    a_late_page_refills_nothing();
}

#[test]
fn no_backup_gives_back_what_was_taken_away_and_what_was_given_anew_is_given_again_by_a_person() {
    let mut town = Town::new(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()).unwrap();
    let (withdrawn, shut_out, lost) = (joined(&town, "Fatima"), joined(&town, "Jan"), joined(&town, "Oksana"));
    let untouched = joined(&town, "Peter");
    let backup = town.backup().unwrap();
    town.service.withdraw(withdrawn.client, BUURT).unwrap();
    town.service.shut_out(shut_out.client, false).unwrap();
    town.service.shut_out(lost.client, true).unwrap();
    town.restore(&backup).unwrap();
    let held = |town: &Town| {
        let phones = town.service.phones().unwrap();
        let of = |phone: &TownPhone| {
            let found = phones.iter().find(|one| one.id == phone.client).unwrap();
            (found.buckets.len(), found.revoked.is_some(), found.wipe)
        };
        [of(&withdrawn), of(&shut_out), of(&lost), of(&untouched)]
    };
    assert_eq!(held(&town), [(1, false, false), (0, true, false), (0, true, true), (4, false, false)]);
    town.settle(&withdrawn).unwrap();
    assert!(names(&withdrawn).is_empty());
    town.service.give(withdrawn.client, BUURT).unwrap();
    let again = town.backup().unwrap();
    town.restore(&again).unwrap();
    assert_eq!(held(&town)[0], (4, false, false), "a newer grant than that which has ended");
}

#[test]
fn without_a_key_to_seal_to_the_work_stays_until_it_is_answered() {
    let scene = Scene::new();
    let phone = &scene.phone;
    phone.store.write(|tx| Ok::<_, StoreError>(apply_head(tx, &TABLES, &scene.answer.head, None)?)).unwrap();
    assert!(leftovers(phone).is_empty());
    let kept: Vec<_> = entries(phone).into_iter().filter(|entry| !entry.is_emptied()).map(|one| one.state).collect();
    assert_eq!(kept, [EntryState::Refused, EntryState::New]);
    let reply = scene.town.send(phone, &phone.request(16).unwrap()).unwrap();
    assert_eq!(reply.head.outcomes[0].code, Code::Quarantined);
}

#[test]
fn work_in_a_neighbourhood_that_stays_is_not_touched() {
    let mut scene = Scene::new();
    let door = {
        let doors = scene.phone.open(&scene.town).unwrap();
        doors.into_iter().find(|door| door.neighbourhood.0 != scene.scope).unwrap()
    };
    let visit = scene.phone.visit(&scene.town, &door, VisitOutcome::NotHome).unwrap();
    scene.hears_of_it();
    assert_eq!(scene.found(), 0);
    let facts = scene.phone.facts(door.id).unwrap();
    assert_eq!(facts.visits.iter().map(|fact| fact.visit.id).collect::<Vec<_>>(), [visit]);
    scene.town.settle(&scene.phone).unwrap();
    assert_eq!(entries(&scene.phone).last().unwrap().state, EntryState::Done);
}

#[test]
fn leftovers_of_months_fit_their_requests() {
    let scene = Scene::new();
    scene.hears_of_it();
    scene
        .phone
        .store
        .write(|tx| {
            for leftover in tx.leftovers(10)? {
                tx.put_leftover(leftover.mid, &vec![7; 200 * 1024])?;
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let mut sent = Vec::new();
    for _ in 0..2 {
        let request = scene.phone.request(16).unwrap();
        assert!(encode(&request).len() < 300 * 1024);
        sent.extend(request.leftovers.unwrap().into_iter().map(|leftover| leftover.mid));
        let reply = scene.town.send(&scene.phone, &scene.phone.request(16).unwrap()).unwrap();
        scene.phone.take(&reply, usize::MAX).unwrap();
    }
    assert_eq!(sent.len(), 2, "one with each request");
    assert!(leftovers(&scene.phone).is_empty());
}

/// Each fault makes a test above fail. `cargo test -p pleinmakers-tests --features planted --test revocation`.
#[cfg(feature = "planted")]
mod planted {
    use super::*;
    use pleinmakers_core::sync::planted::{Planted, plant};
    use std::panic::catch_unwind;

    fn is_caught(fault: Planted, check: fn()) {
        plant(Some(fault));
        let caught = catch_unwind(check).is_err();
        plant(None);
        assert!(caught, "{} survived", fault.name());
    }

    #[test]
    fn every_fault_of_access_is_caught() {
        for fault in [
            Planted::LeftoverInClear,
            Planted::LeftoverDropped,
            Planted::RefusedOutlivesBucket,
            Planted::RevokedStays,
            Planted::PurgeLeavesRows,
        ] {
            is_caught(fault, no_byte_stays_and_nothing_is_lost);
        }
        is_caught(Planted::PageOfOldGrant, a_late_page_refills_nothing);
        is_caught(Planted::PurgeKeepsCursor, a_late_page_refills_nothing);
        no_byte_stays_and_nothing_is_lost();
        a_late_page_refills_nothing();
    }
}
