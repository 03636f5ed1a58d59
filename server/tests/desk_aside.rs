//! A coach decides at her desk about what is kept aside in her neighbourhoods, and learns no value of it.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

mod stage;

use axum::http::StatusCode;
use pleinmakers_core::domain::{HouseholdName, Record, Visit, VisitOutcome};
use pleinmakers_core::schema::{RowKey, Value};
use pleinmakers_core::sync::action::{Action, Change, Code, FieldPatch};
use pleinmakers_core::sync::message::{Leftover, SyncRequest, encode};
use pleinmakers_core::sync::seal::seal;
use stage::{Answer, Coach, Phone, Stage, form, hex, insert};

const ASIDE: &str = "/desk/b/sluisvliet/aside";
const NOTHING: &str = "Er is niets apart bewaard.";

fn plain(answer: &Answer) -> String {
    answer.text().replace(['\u{2068}', '\u{2069}'], "")
}

fn page(stage: &Stage, coach: &Coach) -> String {
    plain(&coach.get(stage, ASIDE))
}

fn asked(stage: &Stage, coach: &Coach, slug: &str, what: &str, id: &str) -> Answer {
    let proof = coach.proof(stage, slug);
    let fields = [("proof", proof.as_str()), ("what", what), ("id", id)];
    stage.call(form(&format!("/desk/b/{slug}/aside"), &coach.cookie, &fields))
}

/// A visit that Fatima recorded before she lost the neighbourhood, and that arrived after.
fn late_visit(stage: &Stage, phone: &mut Phone, outcome: VisitOutcome, at: usize) -> (Visit, Action) {
    let household = stage.open_households("sluisvliet")[at];
    let visit = phone.visit(stage, household, outcome, stage.service.now());
    let action = phone.action(&vec![insert(&visit)]);
    (visit, action)
}

fn is_there(stage: &Stage, visit: &Visit) -> bool {
    stage.ledger.look(|tx| tx.row(RowKey { table: Visit::TABLE.id, id: visit.id.0 })).unwrap().is_some()
}

fn leftover(stage: &Stage, phone: &mut Phone, action: &Action, identity: [u8; 16]) {
    let mut random = |bytes: &mut [u8]| bytes.fill(7);
    let sealed = seal(&stage.service.identity().public_key(), &identity, &encode(action), &mut random).unwrap();
    let leftovers = Some(vec![Leftover { identity, mid: action.mid, sealed: sealed.into() }]);
    let request = SyncRequest { leftovers, ..phone.request(vec![]) };
    phone.send(stage, stage.now(), &request).unwrap();
}

#[test]
fn a_coach_sees_whose_it_is_why_and_where_and_lets_it_in() {
    let stage = Stage::new();
    let coach = Coach::added(&stage, "An", &["sluisvliet"]);
    assert!(page(&stage, &coach).contains(NOTHING));
    assert!(!plain(&coach.get(&stage, "/desk/b/sluisvliet")).contains("Apart bewaard"));
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    phone.sync(&stage, vec![]).unwrap();
    let (visit, action) = late_visit(&stage, &mut phone, VisitOutcome::NotWanted, 0);
    stage.service.withdraw(phone.client, "sluisvliet").unwrap();
    phone.sync(&stage, vec![action.clone()]).unwrap();
    let home = plain(&coach.get(&stage, "/desk/b/sluisvliet"));
    assert!(home.contains("/desk/b/sluisvliet/aside") && home.contains("Apart bewaard</span>"), "{home}");
    let shown = page(&stage, &coach);
    for said in
        ["Van Fatima", "bezoek: Sluisvlietlaan", "sinds 28 november 2026", "deze telefoon mag daar niet schrijven"]
    {
        assert!(shown.contains(said), "{said} in {shown}");
    }
    for never in ["not_wanted", "iever", "outcome", "wil geen"] {
        assert!(!shown.contains(never), "{never} in {shown}");
    }
    let id = hex(&action.identity());
    let done = asked(&stage, &coach, "sluisvliet", "let_in", &id);
    assert_eq!(done.status, StatusCode::OK);
    assert!(plain(&done).contains("Dit staat er nu bij.") && plain(&done).contains(NOTHING), "{}", plain(&done));
    assert!(is_there(&stage, &visit));
    // Once.
    assert_eq!(asked(&stage, &coach, "sluisvliet", "let_in", &id).status, StatusCode::BAD_REQUEST);
    assert!(stage.service.audit().unwrap().iter().any(|one| one.what == "let_in"));
}

#[test]
fn what_the_rules_refuse_stays_and_the_reason_tells_no_outcome() {
    let stage = Stage::new();
    let coach = Coach::added(&stage, "An", &["sluisvliet"]);
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let (mut wrong, _) = late_visit(&stage, &mut phone, VisitOutcome::NotWanted, 0);
    wrong.not_wanted_months = Some(9_999);
    let action = phone.action(&vec![insert(&wrong)]);
    // Refused, then sent once more as something that is left over.
    let told = phone.sync(&stage, vec![action.clone()]).unwrap().outcomes;
    assert_eq!((told[0].code, told[0].reason.as_deref()), (Code::Rejected, Some("months_out_of_range")));
    stage.service.withdraw(phone.client, "sluisvliet").unwrap();
    leftover(&stage, &mut phone, &action, action.identity());
    let shown = page(&stage, &coach);
    assert!(shown.contains("De server heeft dit geweigerd.") && !shown.contains("maand"), "{shown}");
    let done = plain(&asked(&stage, &coach, "sluisvliet", "let_in", &hex(&action.identity())));
    assert!(done.contains("Dit kan er niet bij. Het blijft apart.") && done.contains("Van Fatima"), "{done}");
    assert!(!done.contains("maanden") && !is_there(&stage, &wrong));
    let done = asked(&stage, &coach, "sluisvliet", "drop", &hex(&action.identity()));
    assert!(plain(&done).contains("Dit is weggegooid.") && plain(&done).contains(NOTHING));
    assert!(stage.service.asides().unwrap().is_empty());
    assert_eq!(asked(&stage, &coach, "sluisvliet", "drop", &hex(&action.identity())).status, StatusCode::BAD_REQUEST);
}

#[test]
fn what_cannot_be_read_can_only_be_dropped() {
    let stage = Stage::new();
    let coach = Coach::added(&stage, "An", &["sluisvliet"]);
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let (_, action) = late_visit(&stage, &mut phone, VisitOutcome::Met, 0);
    stage.service.withdraw(phone.client, "sluisvliet").unwrap();
    leftover(&stage, &mut phone, &action, [3; 16]);
    let shown = page(&stage, &coach);
    assert!(shown.contains("Dit is niet te lezen.") && !shown.contains("value=\"let_in\""), "{shown}");
    let id = hex(&[3; 16]);
    assert!(asked(&stage, &coach, "sluisvliet", "let_in", &id).status.is_client_error());
    assert_eq!(asked(&stage, &coach, "sluisvliet", "drop", &id).status, StatusCode::OK);
    assert!(page(&stage, &coach).contains(NOTHING));
}

#[test]
fn a_coach_reaches_nothing_of_another_neighbourhood() {
    let stage = Stage::new();
    let coach = Coach::added(&stage, "An", &["sluisvliet"]);
    let vera = Coach::added(&stage, "Vera", &["vogelwijk"]);
    // Jan works in both; what comes late is of Sluisvliet, one row of it of both.
    let mut jan = Phone::join(&stage, 1, "Jan", &["sluisvliet", "vogelwijk"]);
    let (_, one) = late_visit(&stage, &mut jan, VisitOutcome::Met, 0);
    let mut elsewhere =
        jan.visit(&stage, stage.open_households("vogelwijk")[0], VisitOutcome::Met, stage.service.now());
    elsewhere.id.0 = uuid::Uuid::from_u128(99);
    let (mut here, _) = late_visit(&stage, &mut jan, VisitOutcome::Met, 1);
    here.id.0 = uuid::Uuid::from_u128(98);
    let both = jan.action(&vec![insert(&here), insert(&elsewhere)]);
    // Omar never had Sluisvliet, and says what he cannot know.
    let mut omar = Phone::join(&stage, 2, "Omar", &["vogelwijk"]);
    let name = stage.name_of(stage.open_households("sluisvliet")[0]);
    let patch = FieldPatch::new(HouseholdName::name, Value::Text("Verzonnen".to_owned()), 1);
    let forged =
        omar.action(&vec![Change::Patch { table: HouseholdName::TABLE.id, id: name.id.0, patches: vec![patch] }]);
    stage.service.withdraw(jan.client, "sluisvliet").unwrap();
    stage.service.withdraw(jan.client, "vogelwijk").unwrap();
    jan.sync(&stage, vec![one.clone(), both.clone()]).unwrap();
    omar.sync(&stage, vec![forged.clone()]).unwrap();
    assert_eq!(stage.service.asides().unwrap().len(), 3);
    let shown = page(&stage, &coach);
    assert_eq!(shown.matches("<article").count(), 1, "{shown}");
    assert!(!shown.contains("Omar") && !shown.contains("Verzonnen"));
    assert!(plain(&vera.get(&stage, "/desk/b/vogelwijk/aside")).contains(NOTHING));
    assert_eq!(vera.get(&stage, ASIDE).status, StatusCode::NOT_FOUND);
    for (who, slug, action) in [
        (&vera, "vogelwijk", &one),
        (&vera, "vogelwijk", &both),
        (&coach, "sluisvliet", &both),
        (&coach, "sluisvliet", &forged),
    ] {
        for what in ["let_in", "drop"] {
            let [real, nowhere] = [hex(&action.identity()), "0".repeat(32)].map(|id| {
                let answer = asked(&stage, who, slug, what, &id);
                (answer.status, answer.text().replace(answer.header("pm-request"), ""))
            });
            assert_eq!(real, nowhere);
            assert_eq!(real.0, StatusCode::BAD_REQUEST);
        }
    }
    assert_eq!(stage.service.asides().unwrap().len(), 3);
    // Whose neighbourhoods are both of them decides about both.
    let bo = Coach::added(&stage, "Bo", &["sluisvliet", "vogelwijk"]);
    assert_eq!(page(&stage, &bo).matches("<article").count(), 2);
    assert!(
        plain(&asked(&stage, &bo, "sluisvliet", "let_in", &hex(&both.identity()))).contains("Dit staat er nu bij.")
    );
    assert!(is_there(&stage, &here) && is_there(&stage, &elsewhere));
}

#[test]
fn what_is_no_wish_changes_nothing() {
    let stage = Stage::new();
    let coach = Coach::added(&stage, "An", &["sluisvliet"]);
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let (_, action) = late_visit(&stage, &mut phone, VisitOutcome::Met, 0);
    stage.service.withdraw(phone.client, "sluisvliet").unwrap();
    phone.sync(&stage, vec![action.clone()]).unwrap();
    let id = hex(&action.identity());
    for (what, id) in [("else", id.as_str()), ("drop", ""), ("drop", "zz"), ("let_in", &id[1..]), ("drop", &id[2..])] {
        assert_eq!(asked(&stage, &coach, "sluisvliet", what, id).status, StatusCode::BAD_REQUEST, "{what} {id}");
    }
    let foreign = form(ASIDE, &coach.cookie, &[("what", "drop"), ("id", &id)]);
    assert_eq!(stage.call(foreign).status, StatusCode::FORBIDDEN);
    assert_eq!(stage.service.asides().unwrap().len(), 1);
}
