//! Questions and signals: what a phone may say of them, and who decides the rest.
#![allow(missing_docs, clippy::unwrap_used)]

mod stage;

use chrono::TimeDelta;
use pleinmakers_core::domain::{
    AccountId, Building, Dwelling, HouseholdId, Record, Signal, SignalId, SignalKind, SignalStep, SignalStepId,
    SignalStepKind, SignalUrgency, Stairwell,
};
use pleinmakers_core::schema::{FieldValue, RowKey, Value};
use pleinmakers_core::sync::action::{Change, Code};
use stage::{Phone, Stage, insert};
use uuid::Uuid;

fn get<T: Record>(stage: &Stage, id: Uuid) -> T {
    let row = stage.ledger.look(|tx| tx.row(RowKey { table: T::TABLE.id, id })).unwrap().unwrap();
    T::from_row(&row).unwrap()
}

/// A question at a household's door.
fn signal(stage: &Stage, phone: &Phone, household: HouseholdId, number: u128) -> Signal {
    let home = stage.household(household);
    let dwelling: Dwelling = get(stage, home.dwelling.0);
    let stairwell: Stairwell = get(stage, dwelling.stairwell.0);
    Signal {
        id: SignalId(Uuid::from_u128(number)),
        neighbourhood: home.neighbourhood,
        kind: SignalKind::Question,
        urgency: SignalUrgency::Normal,
        building: Some(stairwell.building),
        dwelling: Some(dwelling.id),
        household: Some(household),
        words: Some("Waar kan ik papier kwijt?".into()),
        at: stage.service.now(),
        by: AccountId(phone.account),
    }
}

fn step(phone: &Phone, signal: &Signal, kind: SignalStepKind, number: u128) -> SignalStep {
    SignalStep {
        id: SignalStepId(Uuid::from_u128(number)),
        neighbourhood: signal.neighbourhood,
        signal: signal.id,
        kind,
        at: signal.at,
        by: Some(AccountId(phone.account)),
        owner: None,
        due_on: None,
        words: (kind == SignalStepKind::Answered).then(|| "Aan het containerpark.".to_owned()),
        answer: None,
    }
}

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

#[test]
fn a_signal_is_taken_in_once_and_the_team_has_it() {
    let stage = Stage::new();
    let mut fatima = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let mut oksana = Phone::join(&stage, 2, "Oksana", &["sluisvliet"]);
    let mut elsewhere = Phone::join(&stage, 3, "Nadia", &["vogelwijk"]);
    let asked = signal(&stage, &fatima, stage.open_households("sluisvliet")[0], 1);
    let action = fatima.action(&vec![insert(&asked)]);
    let head = fatima.sync(&stage, vec![action.clone(), action]).unwrap();
    assert_eq!(head.outcomes[0], head.outcomes[1]);
    assert_eq!(head.outcomes[0].code, Code::Applied);
    oksana.sync(&stage, vec![]).unwrap();
    elsewhere.sync(&stage, vec![]).unwrap();
    assert!(fatima.has::<Signal>(asked.id.0) && oksana.has::<Signal>(asked.id.0));
    assert!(!elsewhere.has::<Signal>(asked.id.0));
}

#[test]
fn a_signal_is_its_writers_and_about_a_place_that_is_whole() {
    let stage = Stage::new();
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let colleague = Phone::join(&stage, 2, "Oksana", &["sluisvliet"]);
    let households = stage.open_households("sluisvliet");
    let foreign = stage.open_households("vogelwijk")[0];
    let good = signal(&stage, &phone, households[0], 1);
    let far = signal(&stage, &phone, foreign, 1);
    let mut with = |change: &dyn Fn(&mut Signal)| {
        let mut one = good.clone();
        change(&mut one);
        ask(&stage, &mut phone, insert(&one))
    };
    assert_eq!(with(&|one| one.by.0 = colleague.account), rejected("other_account"));
    // Nothing tells what exists elsewhere: the answer is that to what is not there.
    assert_eq!(with(&|one| one.building = far.building), rejected("not_found"));
    assert_eq!(with(&|one| one.dwelling = far.dwelling), rejected("not_found"));
    assert_eq!(with(&|one| one.household = far.household), rejected("not_found"));
    assert_eq!(with(&|one| one.household = Some(households[1])), rejected("not_found"));
    assert_eq!(
        with(&|one| one.building = Some(pleinmakers_core::domain::BuildingId(Uuid::from_u128(5)))),
        rejected("not_found")
    );
    assert_eq!(with(&|one| one.building = None), rejected("signal_invalid"));
    assert_eq!(with(&|one| one.dwelling = None), rejected("signal_invalid"));
    assert_eq!(with(&|one| one.words = None), rejected("signal_invalid"));
    for words in ["", " x", "a\nb", "a\u{202e}b", "a\u{0}b", &"x".repeat(281)] {
        assert_eq!(with(&|one| one.words = Some(words.to_owned())), rejected("signal_invalid"), "{words:?}");
    }
    assert_eq!(with(&|one| one.neighbourhood = far.neighbourhood).0, Code::Quarantined);
    assert_eq!(with(&|_| ()), applied());
    assert_eq!(with(&|one| one.kind = SignalKind::Lift), rejected("id_taken"));
}

#[test]
fn numbers_and_values_that_nobody_knows_are_refused() {
    let stage = Stage::new();
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let good = signal(&stage, &phone, stage.open_households("sluisvliet")[0], 1);
    for (key, value, reason) in [
        (Signal::kind, 99_i64.to_value(), "signal_invalid"),
        (Signal::urgency, 0_i64.to_value(), "signal_invalid"),
        (Signal::words, Value::Int(1), "does_not_fit"),
        (Signal::by, Value::Null, "does_not_fit"),
        (Signal::household, Value::Bytes(vec![1, 2, 3]), "does_not_fit"),
    ] {
        let mut fields = good.to_fields();
        fields.insert(key, value);
        let change = Change::Insert { table: Signal::TABLE.id, id: good.id.0, fields };
        assert_eq!(ask(&stage, &mut phone, change), rejected(reason), "{key}");
    }
}

#[test]
fn passing_on_and_closing_are_the_coachs() {
    let stage = Stage::new();
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let asked = signal(&stage, &phone, stage.open_households("sluisvliet")[0], 1);
    assert_eq!(ask(&stage, &mut phone, insert(&asked)), applied());
    let mut passed_on = step(&phone, &asked, SignalStepKind::PassedOn, 2);
    (passed_on.owner, passed_on.due_on) = (Some("Woonsprong".into()), "2026-12-03".parse().ok());
    assert_eq!(ask(&stage, &mut phone, insert(&passed_on)), rejected("not_allowed"));
    passed_on.by = None;
    assert_eq!(ask(&stage, &mut phone, insert(&passed_on)), rejected("not_allowed"));
    let closed = step(&phone, &asked, SignalStepKind::Closed, 3);
    assert_eq!(ask(&stage, &mut phone, insert(&closed)), rejected("not_allowed"));
    // Nor does a phone change what happened.
    let patch = Change::Patch { table: Signal::TABLE.id, id: asked.id.0, patches: vec![] };
    assert_ne!(ask(&stage, &mut phone, patch).0, Code::Applied);
}

#[test]
fn an_answer_and_its_bringing_are_anybodys_in_the_team_and_withdrawing_is_the_writers() {
    let stage = Stage::new();
    let mut fatima = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let mut oksana = Phone::join(&stage, 2, "Oksana", &["sluisvliet"]);
    let households = stage.open_households("sluisvliet");
    let asked = signal(&stage, &fatima, households[0], 1);
    let other = signal(&stage, &fatima, households[1], 2);
    for one in [&asked, &other] {
        assert_eq!(ask(&stage, &mut fatima, insert(one)), applied());
    }
    let answered = step(&oksana, &asked, SignalStepKind::Answered, 10);
    let mut wrong = answered.clone();
    wrong.by = Some(AccountId(fatima.account));
    assert_eq!(ask(&stage, &mut oksana, insert(&wrong)), rejected("other_account"));
    wrong.by = None;
    assert_eq!(ask(&stage, &mut oksana, insert(&wrong)), rejected("other_account"));
    for words in [None, Some(String::new()), Some("x".repeat(601)), Some("a\u{202e}b".into())] {
        let bad = SignalStep { words, ..answered.clone() };
        assert_eq!(ask(&stage, &mut oksana, insert(&bad)), rejected("signal_invalid"));
    }
    let unknown = SignalStep { signal: SignalId(Uuid::from_u128(77)), ..answered.clone() };
    assert_eq!(ask(&stage, &mut oksana, insert(&unknown)), rejected("not_found"));
    assert_eq!(ask(&stage, &mut oksana, insert(&answered)), applied());

    let mut brought = step(&oksana, &asked, SignalStepKind::CarriedBack, 11);
    assert_eq!(ask(&stage, &mut oksana, insert(&brought)), rejected("signal_invalid"));
    brought.answer = Some(SignalStepId(Uuid::from_u128(78)));
    assert_eq!(ask(&stage, &mut oksana, insert(&brought)), rejected("not_found"));
    let of_other = SignalStep { answer: Some(answered.id), signal: other.id, ..brought.clone() };
    assert_eq!(ask(&stage, &mut oksana, insert(&of_other)), rejected("not_found"));
    brought.answer = Some(answered.id);
    assert_eq!(ask(&stage, &mut oksana, insert(&brought)), applied());

    let withdrawn = step(&oksana, &other, SignalStepKind::Withdrawn, 12);
    assert_eq!(ask(&stage, &mut oksana, insert(&withdrawn)), rejected("signal_not_yours"));
    let withdrawn = step(&fatima, &other, SignalStepKind::Withdrawn, 13);
    assert_eq!(ask(&stage, &mut fatima, insert(&withdrawn)), applied());
    // What comes late is kept: nothing that a person recorded is lost for the order of arrival.
    let late = step(&oksana, &other, SignalStepKind::Answered, 14);
    assert_eq!(ask(&stage, &mut oksana, insert(&late)), applied());
}

#[test]
fn erasing_a_household_takes_its_questions_and_their_steps_and_lets_none_back() {
    let stage = Stage::empty();
    stage.service.load_example().unwrap();
    let list = "Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Datum intrek\n\
                A-1;Sluisvlietlaan;2;0101;Proef Ann;nl;01/11/2026\n";
    stage.service.import_moves(list.as_bytes()).unwrap();
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let household = stage.open_households("sluisvliet")[0];
    let about = signal(&stage, &phone, household, 1);
    let building = Signal { id: SignalId(Uuid::from_u128(2)), household: None, ..about.clone() };
    let answered = step(&phone, &about, SignalStepKind::Answered, 10);
    for change in [insert(&about), insert(&building), insert(&answered)] {
        assert_eq!(ask(&stage, &mut phone, change), applied());
    }
    stage.service.erase("A-1").unwrap();
    phone.sync(&stage, vec![]).unwrap();
    assert!(!phone.has::<Signal>(about.id.0) && !phone.has::<SignalStep>(answered.id.0));
    assert!(phone.outs.contains(&about.key()) && phone.outs.contains(&answered.key()));
    assert!(phone.has::<Signal>(building.id.0), "what no household asked stays");
    stage.clock.forward(TimeDelta::hours(1));
    let late = step(&phone, &about, SignalStepKind::Answered, 11);
    assert_eq!(ask(&stage, &mut phone, insert(&late)).0, Code::Erased);
    let again = Signal { id: SignalId(Uuid::from_u128(3)), ..about };
    assert_eq!(ask(&stage, &mut phone, insert(&again)).0, Code::Erased);
    let buildings = stage.ledger.look(|tx| tx.rows_of(Building::TABLE.id)).unwrap();
    assert!(!buildings.is_empty());
}
