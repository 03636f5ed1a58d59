//! Somebody new at a door: what a phone may write, what it ends, and how a list adopts it.
#![allow(missing_docs, clippy::unwrap_used)]

mod stage;

use chrono::{NaiveDate, TimeDelta};
use pleinmakers_core::domain::{
    Dossier, DwellingId, Household, HouseholdId, HouseholdName, Moment, Record, VisitOutcome, face_id,
};
use pleinmakers_core::schema::{FieldKey, FieldValue, RowKey, Value};
use pleinmakers_core::sync::action::{Change, Code, FieldPatch};
use stage::{Phone, Stage, insert};
use uuid::Uuid;

fn ask(stage: &Stage, phone: &mut Phone, change: Change) -> (Code, String) {
    let action = phone.action(&vec![change]);
    let outcome = phone.sync(stage, vec![action]).unwrap().outcomes.remove(0);
    (outcome.code, outcome.reason.unwrap_or_default())
}

fn rejected(reason: &str) -> (Code, String) {
    (Code::Rejected, reason.to_owned())
}

fn applied() -> (Code, String) {
    (Code::Applied, String::new())
}

fn today(stage: &Stage) -> NaiveDate {
    Moment::new(stage.service.now()).date()
}

fn face(stage: &Stage, dwelling: DwellingId, day: NaiveDate) -> Household {
    Household {
        id: face_id(dwelling, day),
        neighbourhood: stage.neighbourhood("sluisvliet"),
        dwelling,
        moved_in: day,
        moved_out: None,
        language: None,
    }
}

fn patch(household: HouseholdId, key: FieldKey, value: Value) -> Change {
    Change::Patch { table: Household::TABLE.id, id: household.0, patches: vec![FieldPatch::new(key, value, 1)] }
}

/// One tenancy of a list, which moved in on 1 November.
fn listed(stage: &Stage) -> Household {
    stage.service.load_example().unwrap();
    let list = "Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Datum intrek\n\
                A-1;Sluisvlietlaan;2;0101;Proef Ann;nl;01/11/2026\n";
    stage.service.import_moves(list.as_bytes()).unwrap();
    stage.household(stage.open_households("sluisvliet")[0])
}

#[test]
fn a_phone_makes_a_tenancy_of_its_own_neighbourhood_and_of_one_form_only() {
    let stage = Stage::empty();
    let before = listed(&stage);
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let good = face(&stage, before.dwelling, today(&stage));
    let mut with = |change: &dyn Fn(&mut Household)| {
        let mut one = good.clone();
        change(&mut one);
        ask(&stage, &mut phone, insert(&one))
    };
    assert_eq!(with(&|one| one.id.0 = Uuid::from_u128(7)), rejected("face_invalid"));
    assert_eq!(with(&|one| one.moved_out = Some(one.moved_in)), rejected("face_invalid"));
    assert_eq!(with(&|one| one.moved_in += TimeDelta::days(1)), rejected("face_invalid"));
    assert_eq!(with(&|one| one.language = Some("nl".into())), rejected("server_field"));
    let nowhere = DwellingId(Uuid::from_u128(9));
    let elsewhere = |one: &mut Household| {
        one.dwelling = nowhere;
        one.id = face_id(nowhere, one.moved_in);
    };
    assert_eq!(with(&elsewhere), rejected("not_found"));
    assert_eq!(with(&|one| one.neighbourhood = stage.neighbourhood("vogelwijk")).0, Code::Quarantined);
    assert_eq!(with(&|_| ()), applied());
    // A colleague who met the same people that day made the same tenancy.
    let mut colleague = Phone::join(&stage, 2, "Oksana", &["sluisvliet"]);
    assert_eq!(ask(&stage, &mut colleague, insert(&good)), applied());
}

#[test]
fn a_face_ends_who_was_listed_and_gives_it_back_while_nothing_stands_on_it() {
    let stage = Stage::empty();
    let before = listed(&stage);
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let new = face(&stage, before.dwelling, today(&stage));
    assert_eq!(ask(&stage, &mut phone, insert(&new)), applied());
    assert_eq!(stage.household(before.id).moved_out, Some(new.moved_in));
    // In the same commit the name goes where names of ended tenancies are.
    assert!(!stage.name_of(before.id).open);
    let back = patch(new.id, Household::moved_out, new.moved_in.to_value());
    // Neither another day nor another field, and nothing of a list's tenancy.
    let other_day = new.moved_in + TimeDelta::days(3);
    let refused = [
        patch(new.id, Household::moved_out, other_day.to_value()),
        patch(new.id, Household::moved_in, other_day.to_value()),
        patch(before.id, Household::moved_out, before.moved_in.to_value()),
        patch(before.id, Household::moved_out, Value::Null),
    ];
    for change in refused {
        assert_eq!(ask(&stage, &mut phone, change), rejected("not_allowed"));
    }
    let visit = phone.visit(&stage, new.id, VisitOutcome::NotHome, stage.service.now());
    assert_eq!(ask(&stage, &mut phone, insert(&visit)), applied());
    assert_eq!(ask(&stage, &mut phone, back.clone()), rejected("face_in_use"));
    let undo = phone.retraction(&visit);
    assert_eq!(ask(&stage, &mut phone, insert(&undo)), applied());
    // The patch names an older version of the field than there is: merged, as the change that arrives last.
    assert_eq!(ask(&stage, &mut phone, back).0, Code::Merged);
    assert!(stage.household(new.id).is_taken_back());
    assert_eq!(stage.household(before.id).moved_out, None);
    assert!(stage.name_of(before.id).open);
    // A colleague rang there before she heard of it: what was recorded stands.
    let late = phone.visit(&stage, new.id, VisitOutcome::Met, stage.service.now());
    assert_eq!(ask(&stage, &mut phone, insert(&late)), applied());
    assert_eq!(stage.household(new.id).moved_out, None);
    assert_eq!(stage.household(before.id).moved_out, Some(new.moved_in));
}

#[test]
fn a_clock_that_is_ahead_hides_nobody() {
    let stage = Stage::empty();
    let before = listed(&stage);
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let new = face(&stage, before.dwelling, today(&stage) + TimeDelta::days(900));
    assert_eq!(ask(&stage, &mut phone, insert(&new)), applied());
    assert_eq!(stage.household(new.id).moved_in, today(&stage));
}

#[test]
fn a_later_list_adopts_the_face_with_its_visits_and_opens_no_second_welcome() {
    let stage = Stage::empty();
    let before = listed(&stage);
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let new = face(&stage, before.dwelling, today(&stage));
    assert_eq!(ask(&stage, &mut phone, insert(&new)), applied());
    let met = phone.visit(&stage, new.id, VisitOutcome::Met, stage.service.now());
    assert_eq!(ask(&stage, &mut phone, insert(&met)), applied());
    let list = "Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Datum intrek\n\
                A-1;Sluisvlietlaan;2;0101;Proef Ann;nl;01/11/2026\n\
                B-2;Sluisvlietlaan;2;0101;Proef Bo;fr;20/11/2026\n";
    stage.service.import_moves(list.as_bytes()).unwrap();
    let adopted = stage.household(new.id);
    assert_eq!((adopted.moved_in, adopted.language.as_deref()), ("2026-11-20".parse().unwrap(), Some("fr")));
    assert_eq!(stage.household(before.id).moved_out, Some(adopted.moved_in));
    // They were met: the name is the coach's from the first.
    assert!(!stage.name_of(new.id).open);
    let key = RowKey { table: Household::TABLE.id, id: new.id.0 };
    let (dossiers, homes) = stage
        .ledger
        .look(|tx| {
            let dossiers = tx.linked(Dossier::TABLE.id, Dossier::household, &new.id.to_value())?;
            let homes = tx.linked(Household::TABLE.id, Household::dwelling, &new.dwelling.to_value())?;
            assert!(tx.row(key)?.is_some());
            Ok::<_, pleinmakers_core::sync::rows::StorageError>((dossiers.len(), homes.len()))
        })
        .unwrap();
    assert_eq!((dossiers, homes), (1, 2));
    // The same list again changes nothing, and the dossier's number erases them.
    let again = stage.service.import_moves(list.as_bytes()).unwrap();
    assert!(again.plan.changes.is_empty());
    stage.service.erase("B-2").unwrap();
    phone.sync(&stage, vec![]).unwrap();
    assert!(!phone.has::<Household>(new.id.0) && !phone.has::<HouseholdName>(new.id.0));
}
