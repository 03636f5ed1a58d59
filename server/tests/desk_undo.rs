//! A list is taken back: exactly as it was where nothing has happened since, and nowhere else.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

mod stage;

use axum::http::StatusCode;
use chrono::TimeDelta;
use pleinmakers_core::domain::{
    Dossier, Household, HouseholdId, HouseholdName, Record, Visit, VisitOutcome, dossier_key,
};
use pleinmakers_core::schema::{FieldKey, RowKey, Value};
use pleinmakers_core::sync::action::{Change, Code, FieldPatch};
use pleinmakers_server::service::{Importer, ServiceError, Undone};
use stage::{Answer, Coach, Phone, Stage, form, insert};
use std::collections::BTreeMap;
use uuid::Uuid;

const LIST: &str = "/desk/b/sluisvliet/list";
const HEADER: &str = "Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Datum intrek\n";

fn town(first: &[&str]) -> Stage {
    let stage = Stage::empty();
    stage.service.load_example().unwrap();
    import(&stage, first);
    stage
}

fn import(stage: &Stage, rows: &[&str]) -> Uuid {
    stage.clock.forward(TimeDelta::minutes(1));
    stage.service.import_moves(format!("{HEADER}{}\n", rows.join("\n")).as_bytes()).unwrap();
    stage.service.imports(Importer::Server).unwrap()[0].id
}

fn undo(stage: &Stage, id: Uuid) -> Undone {
    stage.clock.forward(TimeDelta::minutes(1));
    stage.service.undo_import(id, Importer::Server).unwrap()
}

fn refused(stage: &Stage, id: Uuid, importer: Importer<'_>) -> &'static str {
    match stage.service.undo_import(id, importer) {
        Err(ServiceError::Refused(code)) => code,
        other => panic!("{other:?}"),
    }
}

fn household(stage: &Stage, dossier: &str) -> Option<HouseholdId> {
    let rows = stage.ledger.look(|tx| tx.rows_of(Dossier::TABLE.id)).unwrap();
    let dossiers = rows.iter().map(|row| Dossier::from_row(row).unwrap());
    dossiers.into_iter().find(|one| dossier_key(&one.number) == dossier_key(dossier)).map(|one| one.household)
}

/// What everything says that a list can write; not when it was written.
fn values(stage: &Stage) -> BTreeMap<RowKey, BTreeMap<FieldKey, Value>> {
    let tables = [Household::TABLE.id, HouseholdName::TABLE.id, Dossier::TABLE.id, Visit::TABLE.id];
    let rows = tables.iter().flat_map(|table| stage.ledger.look(|tx| tx.rows_of(*table)).unwrap());
    rows.map(|row| {
        let fields = row.fields.into_iter().map(|(key, field)| (key, field.value));
        (row.key, fields.filter(|(_, value)| *value != Value::Null).collect())
    })
    .collect()
}

/// Whether the database's files hold a text.
fn kept(stage: &Stage, text: &str) -> bool {
    let mut bytes = std::fs::read(stage.folder.path().join("pleinmakers.db")).unwrap();
    bytes.extend(std::fs::read(stage.folder.path().join("pleinmakers.db-wal")).unwrap_or_default());
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

const FIRST: [&str; 4] = [
    "A-1;Sluisvlietlaan;2;0101;Kanarie Een;nl;01/10/2026",
    "A-2;Sluisvlietlaan;2;0102;Mus Twee;nl;01/10/2026",
    "A-3;Sluisvlietlaan;2;0103;Merel Drie;nl;01/10/2026",
    "A-4;Sluisvlietlaan;2;0104;Spreeuw Vier;nl;01/10/2026",
];
/// Another name and language, another door, another neighbourhood, a successor, and somebody new.
const SECOND: [&str; 5] = [
    "A-1;Sluisvlietlaan;2;0101;Reiger Een;fr;02/10/2026",
    "A-2;Sluisvlietlaan;2;0105;Mus Twee;nl;01/10/2026",
    "A-4;Meesstraat;3;;Spreeuw Vier;nl;01/10/2026",
    "B-3;Sluisvlietlaan;2;0103;Valk Drie;nl;01/11/2026",
    "B-6;Sluisvlietlaan;2;0106;Uil Zes;nl;01/11/2026",
];

#[test]
fn everything_is_again_as_it_was_and_phones_hear_of_it() {
    let stage = town(&FIRST);
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet", "vogelwijk"]);
    // What was at a door before goes along, there and back.
    let moving = household(&stage, "A-4").unwrap();
    let visit = phone.visit(&stage, moving, VisitOutcome::NotHome, stage.service.now());
    let action = phone.action(&vec![insert(&visit)]);
    phone.sync(&stage, vec![action]).unwrap();
    phone.sync(&stage, vec![]).unwrap();
    let (before, held) = (values(&stage), phone.rows.keys().copied().collect::<Vec<_>>());
    let id = import(&stage, &SECOND);
    assert_ne!(values(&stage), before);
    phone.sync(&stage, vec![]).unwrap();
    let new = household(&stage, "B-6").unwrap();
    assert!(phone.has::<Household>(new.0) && phone.has::<Visit>(visit.id.0));
    let line = &stage.service.imports(Importer::Server).unwrap()[0];
    assert_eq!((line.added, line.changed, line.ended), (2, 3, 1));
    assert!(line.is_remembered && line.undone.is_none() && !line.by_coach);

    assert_eq!(undo(&stage, id), Undone { back: 6, stayed: Vec::new() });
    assert_eq!(values(&stage), before);
    phone.sync(&stage, vec![]).unwrap();
    assert_eq!(phone.rows.keys().copied().collect::<Vec<_>>(), held);
    assert!(phone.outs.contains(&RowKey { table: Household::TABLE.id, id: new.0 }));
    let mut late = Phone::join(&stage, 2, "Jan", &["sluisvliet", "vogelwijk"]);
    late.sync(&stage, vec![]).unwrap();
    assert!(!late.has::<Household>(new.0) && late.has::<Visit>(visit.id.0));
    // Nothing of it is left behind, on disk either.
    assert!(!kept(&stage, "Uil Zes") && !kept(&stage, "Reiger Een") && kept(&stage, "Kanarie Een"));
    // The right list brings them anew.
    import(&stage, &["B-6;Sluisvlietlaan;2;0106;Uil Zes;nl;01/11/2026"]);
    assert!(stage.name_of(household(&stage, "B-6").unwrap()).open);
}

#[test]
fn what_was_worked_on_stays_with_its_door_and_is_named() {
    let stage = town(&FIRST);
    let before = values(&stage);
    let id = import(&stage, &SECOND);
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let visit = phone.visit(&stage, household(&stage, "B-3").unwrap(), VisitOutcome::NotHome, stage.service.now());
    // Also one that was taken back: she has been there.
    let (action, undone) = (phone.action(&vec![insert(&visit)]), phone.retraction(&visit));
    let undone = phone.action(&vec![insert(&undone)]);
    phone.sync(&stage, vec![action, undone]).unwrap();
    let result = undo(&stage, id);
    // Whoever lived there before has not come back beside them.
    assert_eq!((result.back, result.stayed), (4, vec!["Sluisvlietlaan 2 bus 0103".to_owned()]));
    let ended = stage.household(household(&stage, "A-3").unwrap());
    assert_eq!(ended.moved_out, Some("2026-11-01".parse().unwrap()));
    assert!(household(&stage, "B-3").is_some() && household(&stage, "B-6").is_none());
    let one = household(&stage, "A-1").unwrap();
    let key = RowKey { table: Household::TABLE.id, id: one.0 };
    assert_eq!(values(&stage).get(&key), before.get(&key));
    assert_eq!(stage.name_of(one).name, "Kanarie Een");
    assert_eq!(refused(&stage, id, Importer::Server), "import_undone");
}

#[test]
fn a_later_list_a_name_from_a_door_and_what_is_kept_aside_count_as_work() {
    let stage = town(&FIRST);
    let id = import(
        &stage,
        &[
            "C-1;Sluisvlietlaan;2;0106;Een;nl;01/11/2026",
            "C-2;Sluisvlietlaan;2;0107;Twee;nl;01/11/2026",
            "C-3;Sluisvlietlaan;2;0108;Drie;nl;01/11/2026",
            "C-4;Sluisvlietlaan;2;0109;Vier;nl;01/11/2026",
        ],
    );
    import(&stage, &["C-1;Sluisvlietlaan;2;0106;Een;fr;01/11/2026"]);
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let mut stranger = Phone::join(&stage, 2, "Omar", &["vogelwijk"]);
    phone.sync(&stage, vec![]).unwrap();
    for (phone, dossier) in [(&mut phone, "C-2"), (&mut stranger, "C-3")] {
        let name = stage.name_of(household(&stage, dossier).unwrap());
        let patch = FieldPatch::new(HouseholdName::name, Value::Text("Verbeterd".to_owned()), 1);
        let change = Change::Patch { table: HouseholdName::TABLE.id, id: name.id.0, patches: vec![patch] };
        let action = phone.action(&vec![change]);
        phone.sync(&stage, vec![action]).unwrap();
    }
    assert_eq!(stage.service.asides().unwrap().len(), 1);
    let result = undo(&stage, id);
    let doors = ["0106", "0107", "0108"].map(|door| format!("Sluisvlietlaan 2 bus {door}"));
    assert_eq!((result.back, result.stayed), (1, doors.to_vec()));
    assert!(household(&stage, "C-4").is_none());
}

#[test]
fn a_visit_that_was_recorded_offline_meanwhile_is_refused_aloud() {
    let stage = town(&FIRST);
    let id = import(&stage, &SECOND);
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    phone.sync(&stage, vec![]).unwrap();
    let visit = phone.visit(&stage, household(&stage, "B-6").unwrap(), VisitOutcome::Met, stage.service.now());
    undo(&stage, id);
    let action = phone.action(&vec![insert(&visit)]);
    let head = phone.sync(&stage, vec![action]).unwrap();
    let outcome = &head.outcomes[0];
    assert_eq!((outcome.code, outcome.reason.as_deref()), (Code::Rejected, Some("not_found")));
}

#[test]
fn erasing_takes_along_what_was_remembered() {
    let stage = town(&FIRST);
    let id = import(&stage, &SECOND);
    stage.service.erase("A-1").unwrap();
    stage.service.erase("B-3").unwrap();
    assert!(!kept(&stage, "Kanarie Een") && !kept(&stage, "Reiger Een"));
    let result = undo(&stage, id);
    // Who lived there before the erased one stays ended, and is named.
    assert_eq!((result.back, result.stayed), (3, vec!["Sluisvlietlaan 2 bus 0103".to_owned()]));
    assert!(household(&stage, "A-1").is_none() && household(&stage, "B-3").is_none());
    let again = stage.service.import_moves(format!("{HEADER}{}\n", SECOND[0]).as_bytes()).unwrap();
    assert_eq!(again.plan.summary.refused, 1);
}

#[test]
fn an_old_name_goes_when_the_welcome_closes_and_all_after_thirty_days() {
    let stage = town(&FIRST);
    let id = import(&stage, &SECOND);
    let names = |stage: &Stage| {
        let rows = stage.ledger.look(|tx| tx.import_rows(id)).unwrap();
        rows.iter().filter(|row| row.key.table == HouseholdName::TABLE.id && row.was.is_some()).count()
    };
    // Of A-1 its old spelling, of A-4 only where it was.
    assert_eq!(names(&stage), 2);
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let met = phone.visit(&stage, household(&stage, "A-1").unwrap(), VisitOutcome::Met, stage.service.now());
    let action = phone.action(&vec![insert(&met)]);
    phone.sync(&stage, vec![action]).unwrap();
    assert_eq!(names(&stage), 1);
    stage.ledger.sweep().unwrap();
    assert!(!kept(&stage, "Kanarie Een") && kept(&stage, "Reiger Een"));

    stage.clock.forward(TimeDelta::days(30) - TimeDelta::minutes(1));
    stage.service.housekeeping().unwrap();
    assert!(stage.service.imports(Importer::Server).unwrap()[0].is_remembered);
    stage.clock.forward(TimeDelta::minutes(2));
    stage.service.housekeeping().unwrap();
    let line = &stage.service.imports(Importer::Server).unwrap()[0];
    assert_eq!((line.id, line.is_remembered), (id, false));
    assert!(stage.ledger.look(|tx| tx.import_rows(id)).unwrap().is_empty());
    assert_eq!(refused(&stage, id, Importer::Server), "import_too_old");
    assert_eq!(refused(&stage, Uuid::nil(), Importer::Server), "no_such_import");
}

fn asked(stage: &Stage, coach: &Coach, slug: &str, id: Uuid) -> Answer {
    let (proof, id) = (coach.proof(stage, slug), id.to_string());
    let fields = [("proof", proof.as_str()), ("what", "undo"), ("import", &id)];
    stage.call(form(&format!("/desk/b/{slug}/list"), &coach.cookie, &fields))
}

fn plain(answer: &Answer) -> String {
    answer.text().replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn a_coach_takes_back_at_her_desk_what_is_all_hers() {
    let stage = town(&["A-1;Sluisvlietlaan;2;0101;Een;nl;01/10/2026"]);
    let both = import(&stage, &["A-2;Sluisvlietlaan;2;0102;Twee;nl;01/10/2026", "V-1;Meesstraat;3;;Vee;nl;01/10/2026"]);
    let own = import(&stage, &["A-3;Sluisvlietlaan;2;0103;Drie;nl;01/10/2026"]);
    let coach = Coach::added(&stage, "An", &["sluisvliet"]);
    let vera = Coach::added(&stage, "Vera", &["vogelwijk"]);
    let page = plain(&coach.get(&stage, LIST));
    assert_eq!(page.matches("value=\"undo\"").count(), 2, "{page}");
    assert!(page.contains("Deze lijst gaat ook over andere buurten.") && page.contains("Wie de server beheert"));
    let hers = plain(&vera.get(&stage, "/desk/b/vogelwijk/list"));
    assert_eq!((hers.matches("<article").count(), hers.matches("value=\"undo\"").count()), (1, 0));
    // What is not hers looks like what does not exist.
    let heads = stage.heads();
    let [elsewhere, nowhere] = [own, Uuid::nil()].map(|id| {
        let answer = asked(&stage, &vera, "vogelwijk", id);
        (answer.status, answer.text().replace(answer.header("pm-request"), ""))
    });
    assert_eq!(elsewhere, nowhere);
    for one in [(&vera, "vogelwijk"), (&coach, "sluisvliet")] {
        let answer = asked(&stage, one.0, one.1, both);
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(answer.text().contains("Deze lijst gaat ook over andere buurten."));
    }
    assert_eq!(stage.heads(), heads);
    let answer = asked(&stage, &coach, "sluisvliet", own);
    assert_eq!(answer.status, StatusCode::OK);
    let page = plain(&answer);
    assert!(page.contains("Ongedaan gemaakt: 1.") && page.contains("Ongedaan gemaakt op 28 november 2026"), "{page}");
    assert!(household(&stage, "A-3").is_none());
    let again = asked(&stage, &coach, "sluisvliet", own);
    assert!(
        again.status == StatusCode::BAD_REQUEST && again.text().contains("al ongedaan gemaakt"),
        "{}",
        again.text()
    );
    let audit: Vec<_> = stage.service.audit().unwrap().into_iter().map(|one| (one.what, one.subject)).collect();
    assert!(audit.contains(&("list_undone".to_owned(), own)));
}
