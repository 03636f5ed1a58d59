//! A phone's first reading: what it can do after each page, what it is told to expect, where it goes on after a cut, and
//! that the server makes a page once for all who read the same.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use chrono::{NaiveDate, TimeDelta};
use pleinmakers_core::domain::{PLEINMAKER, PUBLIC, TEAM, VisitOutcome};
use pleinmakers_core::schema::BucketId;
use pleinmakers_core::store::StoreError;
use pleinmakers_core::sync::message::encode;
use pleinmakers_tests::wire::{Reply, Town, TownPhone};

const BUURT: &str = "keignaert";

fn town() -> Town {
    Town::new(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()).unwrap()
}

fn fresh(town: &Town, name: &str) -> TownPhone {
    town.phone(name, BUURT, TimeDelta::zero()).unwrap()
}

/// What comes in one answer of at most so many pages.
fn asked(town: &Town, phone: &TownPhone, pages: u16) -> Reply {
    town.send(phone, &phone.request(pages).unwrap()).unwrap()
}

fn rows_in(phone: &TownPhone, bucket: BucketId) -> u64 {
    phone.store.read(|tx| Ok::<_, StoreError>(tx.count_in(bucket)?)).unwrap()
}

fn audiences(reply: &Reply) -> Vec<u8> {
    reply.pages.iter().map(|page| page.bucket.audience).collect()
}

#[test]
fn structure_comes_before_history_and_each_page_can_be_used_at_once() {
    let town = town();
    let phone = fresh(&town, "Fatima");
    let whole = asked(&town, &phone, 16);
    let mut order = audiences(&whole);
    order.dedup();
    assert_eq!(order, [PUBLIC, TEAM, PLEINMAKER], "what all read, then doors, then who lives there");
    // What it is told to expect is what comes.
    let coming: usize = whole.pages.iter().map(|page| page.rows().unwrap().len() + page.outs.len()).sum();
    assert_eq!(whole.head.behind, coming as u64);
    for page in &whole.pages {
        println!(
            "audience {}: {} rows, {} bytes",
            page.bucket.audience,
            page.rows().unwrap().len(),
            encode(page).len()
        );
    }

    // Page by page, as over a connection that is cut after each: it goes on where it was, and reads nothing twice.
    let mut left = whole.head.behind;
    let scope = whole.pages[0].bucket.scope;
    while left > 0 {
        let reply = asked(&town, &phone, 1);
        assert_eq!((reply.head.behind, reply.pages.len()), (left, 1));
        let page = &reply.pages[0];
        let rows = page.rows().unwrap();
        left -= (rows.len() + page.outs.len()) as u64;
        phone.take(&reply, usize::MAX).unwrap();
        assert!(rows_in(&phone, page.bucket) >= rows.len() as u64);
    }

    // With the doors, and before any name or history, somebody can go and knock.
    let mut hasty = fresh(&town, "Jan");
    let doors = audiences(&whole).iter().rposition(|audience| *audience == TEAM).unwrap() + 1;
    hasty.take(&whole, doors).unwrap();
    assert_eq!(rows_in(&hasty, BucketId::new(scope, PLEINMAKER)), 0);
    let open = hasty.open(&town).unwrap();
    hasty.visit(&town, &open[0], VisitOutcome::NotHome).unwrap();
    town.settle(&hasty).unwrap();
    assert!(hasty.facts(open[0].id).unwrap().visits[0].received_at.is_some());
}

#[test]
fn a_page_is_made_once_for_all_who_read_the_same_and_anew_when_something_has_changed() {
    let town = town();
    let [mut one, two, three] = ["Fatima", "Jan", "Mona"].map(|name| fresh(&town, name));
    let first = asked(&town, &one, 16);
    let made = town.service.shelf().made();
    assert_eq!(made, first.pages.len() as u64);
    let second = asked(&town, &two, 16);
    assert_eq!(second.pages, first.pages);
    assert_eq!(town.service.shelf().made(), made, "not one was made again");

    // A visit changes what Pleinmakers read; doors and agenda are as they were.
    one.take(&first, usize::MAX).unwrap();
    let open = one.open(&town).unwrap();
    one.visit(&town, &open[0], VisitOutcome::NotHome).unwrap();
    town.settle(&one).unwrap();
    let before = town.service.shelf().made();
    let third = asked(&town, &three, 16);
    let new: Vec<_> = third.pages.iter().filter(|page| !first.pages.contains(page)).collect();
    assert!(!new.is_empty() && new.iter().all(|page| page.bucket.audience == PLEINMAKER));
    assert_eq!(town.service.shelf().made() - before, new.len() as u64);

    // What was erased stands in none of them any more.
    town.service.erase(&town.dossier(open[0].id).unwrap()).unwrap();
    assert!(town.service.shelf().is_empty());
}
