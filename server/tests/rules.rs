//! What phones may do, and what follows from it.
#![allow(missing_docs, clippy::unwrap_used)]

mod stage;

use chrono::TimeDelta;
use pleinmakers_core::domain::{
    COACH, Direction, Dwelling, Household, HouseholdName, PLEINMAKER, Record, Stairwell, VisitOutcome,
};
use pleinmakers_core::schema::{BucketId, FieldValue, RowKey};
use pleinmakers_core::sync::action::{Change, Code, FieldPatch};
use stage::{Phone, Stage, insert};
use uuid::Uuid;

#[test]
fn what_is_sent_twice_counts_once_and_has_one_outcome() {
    let stage = Stage::new();
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let household = stage.open_households("sluisvliet")[0];
    let visit = phone.visit(&stage, household, VisitOutcome::NotHome, stage.service.now());
    let action = phone.action(&vec![insert(&visit)]);
    let first = phone.sync(&stage, vec![action.clone(), action.clone()]).unwrap();
    assert_eq!(first.outcomes[0].code, Code::Applied);
    assert_eq!(first.outcomes[0], first.outcomes[1]);
    stage.clock.forward(TimeDelta::hours(1));
    let again = phone.sync(&stage, vec![action]).unwrap();
    assert_eq!(again.outcomes[0], first.outcomes[0]);
    let visits = stage.service.visits("sluisvliet").unwrap().visits;
    assert_eq!(visits.len(), 1);
    assert_eq!(visits[0].1.timestamp_millis(), first.outcomes[0].at);
    assert!(phone.has::<pleinmakers_core::domain::Visit>(visit.id.0));
}

#[test]
fn a_name_goes_to_the_coach_when_the_welcome_closes_and_comes_back_after_an_undo() {
    for outcome in [VisitOutcome::Met, VisitOutcome::NotWanted, VisitOutcome::Vacant, VisitOutcome::CardLeft] {
        let stage = Stage::new();
        let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
        phone.sync(&stage, vec![]).unwrap();
        let household = stage.open_households("sluisvliet")[3];
        let name = stage.name_of(household);
        let coach = BucketId::new(name.neighbourhood.0, COACH);
        let at_coach = || stage.ledger.look(|tx| tx.rows_in(coach, HouseholdName::TABLE.id)).unwrap().len();
        let before = at_coach();
        assert!(phone.has::<HouseholdName>(name.id.0));

        let visit = phone.visit(&stage, household, outcome, stage.service.now());
        let action = phone.action(&vec![insert(&visit)]);
        phone.sync(&stage, vec![action]).unwrap();
        assert!(!phone.has::<HouseholdName>(name.id.0), "{outcome:?}");
        assert!(phone.outs.contains(&name.key()));
        assert_eq!(at_coach(), before + 1);

        let undo = phone.retraction(&visit);
        let action = phone.action(&vec![insert(&undo)]);
        assert_eq!(phone.sync(&stage, vec![action]).unwrap().outcomes[0].code, Code::Applied);
        assert!(phone.has::<HouseholdName>(name.id.0), "{outcome:?}");
        assert_eq!(at_coach(), before);
        assert!(stage.service.visits("sluisvliet").unwrap().visits[0].2);
        // One entry for each row and bucket, however often it moved.
        for bucket in [coach, BucketId::new(name.neighbourhood.0, PLEINMAKER)] {
            let feed = stage.ledger.look(|tx| tx.feed(bucket, 0, 10_000)).unwrap();
            assert_eq!(feed.iter().filter(|entry| entry.key == name.key()).count(), 1);
        }
    }
    // What does not close a welcome moves nothing.
    let stage = Stage::new();
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let household = stage.open_households("sluisvliet")[3];
    let visit = phone.visit(&stage, household, VisitOutcome::ComeBack, stage.service.now());
    let action = phone.action(&vec![insert(&visit)]);
    phone.sync(&stage, vec![action]).unwrap();
    assert!(stage.name_of(household).open);
}

#[test]
fn other_neighbourhoods_are_out_of_reach() {
    let stage = Stage::new();
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let foreign = stage.open_households("vogelwijk")[0];
    let now = stage.service.now();
    let elsewhere = phone.visit(&stage, foreign, VisitOutcome::Met, now);
    let action = phone.action(&vec![insert(&elsewhere)]);
    let outcome = phone.sync(&stage, vec![action]).unwrap().outcomes.remove(0);
    assert_eq!((outcome.code, outcome.reason), (Code::Quarantined, None));
    let mut smuggled = phone.visit(&stage, foreign, VisitOutcome::Met, now);
    smuggled.neighbourhood = stage.neighbourhood("sluisvliet");
    let action = phone.action(&vec![insert(&smuggled)]);
    let outcome = phone.sync(&stage, vec![action]).unwrap().outcomes.remove(0);
    assert_eq!((outcome.code, outcome.reason.as_deref()), (Code::Rejected, Some("not_found")));
    assert!(stage.service.visits("vogelwijk").unwrap().visits.is_empty());
    assert!(stage.name_of(foreign).open);
    phone.sync(&stage, vec![]).unwrap();
    let scopes = [stage.neighbourhood("sluisvliet").0, stage.ledger.look(|tx| tx.city()).unwrap().unwrap().0];
    for row in phone.rows.values() {
        assert!(scopes.contains(&stage::TABLES.bucket(row).unwrap().scope));
    }
}

#[test]
fn only_visits_undos_new_faces_and_the_way_of_a_stairwell_come_from_phones() {
    let stage = Stage::new();
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let mut colleague = Phone::join(&stage, 2, "Oksana", &["sluisvliet"]);
    let household = stage.household(stage.open_households("sluisvliet")[0]);
    let now = stage.service.now();
    let ask = |phone: &mut Phone, change: Change| {
        let action = phone.action(&vec![change]);
        let outcome = phone.sync(&stage, vec![action]).unwrap().outcomes.remove(0);
        (outcome.code, outcome.reason.unwrap_or_default())
    };
    let rejected = |reason: &str| (Code::Rejected, reason.to_owned());
    let applied = (Code::Applied, String::new());

    let mut invented = household.clone();
    invented.id.0 = Uuid::from_u128(7);
    // The language of a tenancy is the list's alone.
    invented.language = Some("nl".into());
    assert_eq!(ask(&mut phone, insert(&invented)), rejected("server_field"));
    invented.language = None;
    assert_eq!(ask(&mut phone, insert(&invented)), rejected("face_invalid"));
    let mut for_her = phone.visit(&stage, household.id, VisitOutcome::Met, now);
    for_her.by.0 = colleague.account;
    assert_eq!(ask(&mut phone, insert(&for_her)), rejected("other_account"));
    let mut for_ever = phone.visit(&stage, household.id, VisitOutcome::NotWanted, now);
    for_ever.not_wanted_months = Some(1_000);
    assert_eq!(ask(&mut phone, insert(&for_ever)), rejected("months_out_of_range"));

    let visit = phone.visit(&stage, household.id, VisitOutcome::NotHome, now);
    assert_eq!(ask(&mut phone, insert(&visit)), applied);
    let undo = colleague.retraction(&visit);
    assert_eq!(ask(&mut colleague, insert(&undo)), rejected("undo_not_yours"));

    let row = stage.ledger.look(|tx| tx.row(RowKey { table: Dwelling::TABLE.id, id: household.dwelling.0 })).unwrap();
    let stairwell = Dwelling::from_row(&row.unwrap()).unwrap().stairwell.0;
    let patch = |key, value| Change::Patch {
        table: Stairwell::TABLE.id,
        id: stairwell,
        patches: vec![FieldPatch::new(key, value, 1)],
    };
    assert_eq!(ask(&mut phone, patch(Stairwell::direction, Direction::TopDown.to_value())), applied);
    assert_eq!(ask(&mut phone, patch(Stairwell::direction, 99_i64.to_value())), rejected("not_allowed"));
    assert_eq!(ask(&mut phone, patch(Stairwell::label, "B".to_owned().to_value())), rejected("server_field"));
    assert_eq!(ask(&mut phone, patch(999, 1_i64.to_value())), rejected("not_allowed"));
    // Loading the city again does not turn the stairwell back.
    stage.service.load_example().unwrap();
    let row = stage.ledger.look(|tx| tx.row(RowKey { table: Stairwell::TABLE.id, id: stairwell })).unwrap().unwrap();
    assert_eq!(Stairwell::from_row(&row).unwrap().direction, Direction::TopDown);
}

#[test]
fn a_phone_with_a_wrong_clock_loses_nothing() {
    let stage = Stage::new();
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let households = stage.open_households("sluisvliet");
    for (household, years) in households.iter().zip([-30_i64, -1, 1, 30]) {
        let at = stage.service.now() + TimeDelta::days(365 * years);
        let visit = phone.visit(&stage, *household, VisitOutcome::NotWanted, at);
        let action = phone.action(&vec![insert(&visit)]);
        assert_eq!(phone.sync(&stage, vec![action]).unwrap().outcomes[0].code, Code::Applied, "{years}");
        assert!(!stage.name_of(*household).open);
    }
}

#[test]
fn a_tenancy_that_ends_takes_its_name_along_by_time_alone() {
    let stage = Stage::empty();
    stage.service.load_example().unwrap();
    let list = "Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Datum intrek\n\
                A-1;Sluisvlietlaan;2;0101;Proef Ann;nl;01/11/2026\n\
                A-2;Sluisvlietlaan;2;0101;Proef Bo;nl;03/12/2026\n";
    stage.service.import_moves(list.as_bytes()).unwrap();
    let open = |stage: &Stage| stage.open_households("sluisvliet").len();
    assert_eq!(open(&stage), 2);
    assert_eq!(stage.service.housekeeping().unwrap(), 0);
    stage.clock.forward(TimeDelta::days(5));
    assert_eq!(stage.service.housekeeping().unwrap(), 1);
    assert_eq!(open(&stage), 1);
    let left = stage.household(stage.open_households("sluisvliet")[0]);
    assert_eq!(left.moved_out, None);
    assert_eq!(stage.service.housekeeping().unwrap(), 0);
    assert_eq!(Household::TABLE.id, left.key().table);
}
