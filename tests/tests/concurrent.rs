//! What two people did at once, with the real stores, engine, ledger and rules: in any order of arrival.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{NaiveDate, TimeDelta};
use pleinmakers_core::domain::{Household, HouseholdName, Record, VisitOutcome};
use pleinmakers_core::schema::{CARD, CARD_OPEN, CARD_ROW, Card, FieldValue, Row, Value};
use pleinmakers_core::store::StoreError;
use pleinmakers_core::sync::action::{Change, FieldPatch};
use pleinmakers_core::sync::rows::Rows;
use pleinmakers_tests::wire::{Reply, Town, TownPhone};

const BUURT: &str = "sluisvliet";

fn town() -> Town {
    Town::new(NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()).unwrap()
}

fn phones<const N: usize>(town: &Town, names: [&str; N]) -> [TownPhone; N] {
    let phones = names.map(|name| town.phone(name, BUURT, TimeDelta::zero()).unwrap());
    phones.iter().for_each(|phone| town.settle(phone).unwrap());
    phones
}

fn name_row(phone: &TownPhone, household: &Household) -> Row {
    let found = phone.store.read(|tx| {
        Ok::<_, StoreError>(tx.linked(HouseholdName::TABLE.id, HouseholdName::household, &household.id.to_value())?)
    });
    found.unwrap().remove(0)
}

fn name(phone: &TownPhone, household: &Household) -> String {
    HouseholdName::from_row(&name_row(phone, household)).unwrap().name
}

/// She writes another name, having seen what her phone shows.
fn rename(town: &Town, phone: &mut TownPhone, household: &Household, to: &str, settles: Option<u64>) {
    let row = name_row(phone, household);
    let seen = row.fields[&HouseholdName::name].ver;
    let patch = FieldPatch { settles, ..FieldPatch::new(HouseholdName::name, to.to_owned().to_value(), seen) };
    phone.change(town, Change::Patch { table: row.key.table, id: row.key.id, patches: vec![patch] }).unwrap();
}

/// Every card about a household's name, with the version of its row and the values on it.
fn cards(phone: &TownPhone, household: &Household) -> Vec<(u64, Vec<String>)> {
    let about = name_row(phone, household).key;
    let rows = phone.store.read(|tx| Ok::<_, StoreError>(tx.linked(CARD, CARD_ROW, &about.id.to_value())?)).unwrap();
    let values = |card: Card| card.versions.iter().map(|version| String::from_value(&version.value).unwrap()).collect();
    rows.iter().map(|row| (row.ver, values(Card::from_row(row).unwrap()))).collect()
}

fn versions(phone: &TownPhone, household: &Household) -> Vec<Vec<String>> {
    cards(phone, household).into_iter().map(|(_, values)| values).collect()
}

fn open_cards(phone: &TownPhone) -> usize {
    phone.store.read(|tx| Ok::<_, StoreError>(tx.linked(CARD, CARD_OPEN, &Value::Bool(true))?)).unwrap().len()
}

fn settle_all(town: &Town, phones: &[TownPhone]) {
    for _ in 0..2 {
        phones.iter().for_each(|phone| town.settle(phone).unwrap());
    }
}

#[test]
fn x_to_y_and_y_to_z_against_w_make_one_card() {
    let town = town();
    // The two changes of one phone leave together, or with an answer between them, or with its pages lost.
    for between in ["nothing", "an answer", "an answer without its pages"] {
        let [mut fatima, mut jan] = phones(&town, ["Fatima", "Jan"]);
        let household = fatima.open(&town).unwrap()[0].clone();
        let x = name(&fatima, &household);
        rename(&town, &mut jan, &household, "W", None);
        rename(&town, &mut fatima, &household, "Y", None);
        town.settle(&jan).unwrap();
        let exchange = |phone: &TownPhone, pages| {
            let reply: Reply = town.send(phone, &phone.request(16).unwrap()).unwrap();
            phone.take(&reply, pages).unwrap();
        };
        match between {
            "an answer" => exchange(&fatima, usize::MAX),
            "an answer without its pages" => exchange(&fatima, 0),
            _ => assert_eq!(name(&fatima, &household), "Y", "her own word stands until she hears of another"),
        }
        rename(&town, &mut fatima, &household, "Z", None);
        let mut both = [fatima, jan];
        settle_all(&town, &both);
        if between == "an answer" {
            // She had seen W and wrote Z over it: nothing is left to ask.
            assert_eq!(both.each_ref().map(|phone| name(phone, &household)), ["Z", "Z"]);
            assert_eq!(versions(&both[0], &household), [Vec::<String>::new()], "{between}");
        } else {
            for phone in &both {
                assert_eq!(name(phone, &household), "W", "{between}: what came first stands");
                assert_eq!(versions(phone, &household), [["Z"]], "{between}: one card, her last word");
                assert_eq!(open_cards(phone), 1);
            }
            // Jan settles it with her version, in one change that names the card as he saw it.
            let seen = cards(&both[1], &household)[0].0;
            rename(&town, &mut both[1], &household, "Z", Some(seen));
            settle_all(&town, &both);
        }
        for phone in &both {
            assert_eq!((name(phone, &household).as_str(), open_cards(phone)), ("Z", 0), "{between}");
        }
        // As it was before, for the next round.
        rename(&town, &mut both[0], &household, &x, None);
        settle_all(&town, &both);
    }
}

#[test]
fn a_card_on_which_something_was_added_is_not_settled_by_who_did_not_see_it() {
    let town = town();
    let mut all = phones(&town, ["Fatima", "Jan", "Omar"]);
    let household = all[0].open(&town).unwrap()[0].clone();
    for (phone, name) in all.iter_mut().zip(["W", "Y", "V"]) {
        rename(&town, phone, &household, name, None);
    }
    town.settle(&all[0]).unwrap();
    town.settle(&all[1]).unwrap();
    town.settle(&all[0]).unwrap();
    let seen = cards(&all[0], &household)[0].0;
    // Fatima settles what she sees; Omar's version comes before her answer does.
    rename(&town, &mut all[0], &household, "Y", Some(seen));
    town.settle(&all[2]).unwrap();
    settle_all(&town, &all);
    for phone in &all {
        assert_eq!(name(phone, &household), "Y");
        assert_eq!(cards(phone, &household)[0].1, ["V"], "Omar's word is still to be looked at");
    }
    // Equal values are no two versions: whoever writes V closes the card.
    rename(&town, &mut all[1], &household, "V", None);
    settle_all(&town, &all);
    for phone in &all {
        assert_eq!((name(phone, &household).as_str(), open_cards(phone)), ("V", 0));
    }
}

#[test]
fn a_card_goes_with_its_row_and_is_erased_with_it() {
    let town = town();
    let mut both = phones(&town, ["Fatima", "Jan"]);
    let household = both[0].open(&town).unwrap()[0].clone();
    let dossier = town.dossier(household.id).unwrap();
    rename(&town, &mut both[0], &household, "W", None);
    rename(&town, &mut both[1], &household, "Y", None);
    settle_all(&town, &both);
    assert_eq!(both.each_ref().map(open_cards), [1, 1]);
    // The welcome closes: the name goes to the coach, and the card with it.
    both[0].visit(&town, &household, VisitOutcome::Met).unwrap();
    settle_all(&town, &both);
    assert_eq!(both.each_ref().map(open_cards), [0, 0], "no phone holds a card about a name that it may not hold");
    let place = household.neighbourhood.0;
    let open = town.service.staff_cards(place).unwrap();
    assert_eq!(open.len(), 1);
    let card = &open[0];
    assert_eq!((card.current.as_str(), card.versions[0].0.as_str(), card.versions[0].1.as_str()), ("W", "Y", "Jan"));
    // She settles it; who answers a card that has changed since settles nothing.
    assert!(!town.service.settle_card(place, card.card, card.seen + 1, 1).unwrap());
    assert!(town.service.settle_card(place, card.card, card.seen, 1).unwrap());
    assert!(!town.service.settle_card(place, card.card, card.seen, 1).unwrap(), "once");
    assert!(town.service.staff_cards(place).unwrap().is_empty());
    assert!(town.service.staff_cards(uuid::Uuid::nil()).unwrap().is_empty(), "elsewhere there is none");

    // Another one, erased while it is open.
    let second = both[0].open(&town).unwrap()[1].clone();
    assert_ne!(town.dossier(second.id).unwrap(), dossier);
    rename(&town, &mut both[0], &second, "W", None);
    rename(&town, &mut both[1], &second, "Y", None);
    settle_all(&town, &both);
    assert_eq!(both.each_ref().map(open_cards), [1, 1]);
    town.service.erase(&town.dossier(second.id).unwrap()).unwrap();
    settle_all(&town, &both);
    assert_eq!(both.each_ref().map(open_cards), [0, 0]);
}

#[test]
fn nobody_writes_a_card_but_the_server() {
    let town = town();
    let mut both = phones(&town, ["Fatima", "Jan"]);
    let household = both[0].open(&town).unwrap()[0].clone();
    rename(&town, &mut both[0], &household, "W", None);
    rename(&town, &mut both[1], &household, "Y", None);
    settle_all(&town, &both);
    let about = name_row(&both[0], &household).key;
    let card = Card::of(about, HouseholdName::name).key();
    let forged = Card::of(about, HouseholdName::household);
    let home = pleinmakers_core::schema::BucketId::new(household.neighbourhood.0, 2);
    let insert = Change::Insert { table: CARD, id: forged.key().id, fields: forged.to_fields(home) };
    // Her own phone does not even record it.
    assert!(both[0].change(&town, insert).is_err());
    let close = vec![FieldPatch::new(CARD_OPEN, Value::Bool(false), 1)];
    assert!(both[0].change(&town, Change::Patch { table: CARD, id: card.id, patches: close }).is_err());
    assert_eq!(both.each_ref().map(open_cards), [1, 1]);
}

#[test]
fn two_protective_facts_stand_in_any_order_until_each_is_taken_back() {
    for order in [[0, 1], [1, 0]] {
        let town = town();
        let mut both = phones(&town, ["Fatima", "Jan"]);
        let household = both[0].open(&town).unwrap()[0].clone();
        let visits: Vec<_> =
            both.iter_mut().map(|phone| phone.visit(&town, &household, VisitOutcome::NotWanted).unwrap()).collect();
        for who in order {
            town.settle(&both[who]).unwrap();
        }
        settle_all(&town, &both);
        let protected = |phone: &TownPhone| phone.welcome(&town, household.id).unwrap().do_not_visit_until.is_some();
        assert!(both.iter().all(protected));
        // One is taken back: the other was not named, and stands.
        both[order[0]].retract(&town, &household, visits[order[0]]).unwrap();
        settle_all(&town, &both);
        assert!(both.iter().all(protected), "{order:?}");
        both[order[1]].retract(&town, &household, visits[order[1]]).unwrap();
        settle_all(&town, &both);
        assert!(!both.iter().any(protected), "{order:?}");
    }
}

#[test]
fn an_old_yes_after_yes_no_yes_no_lifts_nothing() {
    let town = town();
    let [mut fatima, jan] = phones(&town, ["Fatima", "Jan"]);
    let household = fatima.open(&town).unwrap()[0].clone();
    // No, yes: taken back by a fact that names it. That fact waits on her phone, and a copy of it is on its way.
    let first = fatima.visit(&town, &household, VisitOutcome::NotWanted).unwrap();
    town.settle(&fatima).unwrap();
    fatima.retract(&town, &household, first).unwrap();
    let old_yes = fatima.request(16).unwrap();
    town.settle(&fatima).unwrap();
    // No, yes, no.
    let second = fatima.visit(&town, &household, VisitOutcome::NotWanted).unwrap();
    town.settle(&fatima).unwrap();
    fatima.retract(&town, &household, second).unwrap();
    town.settle(&fatima).unwrap();
    fatima.visit(&town, &household, VisitOutcome::NotWanted).unwrap();
    town.settle(&fatima).unwrap();
    // The old yes arrives again, last of all, and so does another that names what was lifted long ago.
    town.send(&fatima, &old_yes).unwrap();
    fatima.retract(&town, &household, first).unwrap();
    let both = [fatima, jan];
    settle_all(&town, &both);
    for phone in &both {
        let welcome = phone.welcome(&town, household.id).unwrap();
        assert!(welcome.do_not_visit_until.is_some(), "the last no was named by nobody");
        assert_eq!(phone.facts(household.id).unwrap().visits.iter().filter(|fact| !fact.retracted).count(), 1);
    }
}
