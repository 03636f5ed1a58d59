//! Move-in lists: twice is once, and nothing but what is needed stays.
#![allow(missing_docs, clippy::unwrap_used)]

mod stage;

use chrono::Days;
use pleinmakers_core::domain::{
    Building, Dossier, Dwelling, HouseholdName, Moment, Record, RemarkCode, Retraction, Stairwell, Visit, VisitOutcome,
};
use stage::{Phone, Stage, insert};
use std::fmt::Write as _;

#[test]
fn the_same_list_again_takes_no_number() {
    let stage = Stage::empty();
    let (_, list) = stage.service.load_example().unwrap();
    let first = stage.service.import_moves(&list).unwrap();
    let summary = first.plan.summary;
    assert_eq!(summary.rows, 64);
    assert_eq!(summary.read + summary.read_with_remarks, 64);
    let heads = stage.heads();
    let again = stage.service.import_moves(&list).unwrap().plan.summary;
    assert_eq!((again.rows, again.unchanged), (64, 64));
    stage.service.load_example().unwrap();
    assert_eq!(stage.heads(), heads);
    let open: usize = ["sluisvliet", "sint-franciscusstraat", "vogelwijk", "keignaert"]
        .map(|slug| stage.open_households(slug).len())
        .iter()
        .sum();
    // Three earlier tenants have left; sixteen are still to come.
    assert_eq!(open, 61);
}

#[test]
fn a_list_that_still_names_an_erased_household_does_not_bring_it_back() {
    let stage = Stage::empty();
    stage.service.load_example().unwrap();
    let list = "Dossiernr;Straat;Huisnr;Bus;Naam;Datum intrek\n\
                VB-9;Sluisvlietlaan;2;0101;Kanarie Naam;01/11/2026\nVB-10;Sluisvlietlaan;2;0102;Mus Naam;01/11/2026\n";
    stage.service.import_moves(list.as_bytes()).unwrap();
    assert!(stage.service.erase("vb-9").unwrap() >= 3, "as it is written on the list, or nearly");
    let heads = stage.heads();
    for list in [list.to_owned(), list.replace("VB-9", "VB - 9")] {
        let plan = stage.service.import_moves(list.as_bytes()).unwrap().plan;
        assert_eq!((plan.summary.refused, plan.summary.unchanged), (1, 1));
        assert_eq!(plan.lines[0].remarks[0].code, RemarkCode::Erased);
    }
    assert_eq!(stage.heads(), heads);
    // Of the number stays what nobody can read.
    assert!(!kept(&stage, "Kanarie") && !kept(&stage, "VB-9") && kept(&stage, "VB-10"));
    let erased = stage.service.audit().unwrap();
    assert_eq!(erased.iter().filter(|one| one.what == "erased").count(), 3, "household, name, dossier");
}

/// Whether the database's files hold a text.
fn kept(stage: &Stage, text: &str) -> bool {
    let mut bytes = std::fs::read(stage.folder.path().join("pleinmakers.db")).unwrap();
    bytes.extend(std::fs::read(stage.folder.path().join("pleinmakers.db-wal")).unwrap_or_default());
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn telephone_numbers_and_remarks_are_nowhere() {
    let stage = Stage::empty();
    stage.service.load_example().unwrap();
    let list = "Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Telefoon;Datum intrek;Opmerking\n\
                VB-9;Sluisvlietlaan;2;0101;Kanarie Naam;nl;0470998877;01/11/2026;kanarieopmerking\n";
    stage.service.import_moves(list.as_bytes()).unwrap();
    // First that the search finds what is there.
    assert!(kept(&stage, "Kanarie Naam"));
    assert!(!kept(&stage, "0470998877") && !kept(&stage, "kanarieopmerking"));
}

#[test]
fn a_correction_moves_a_household_with_all_that_is_its_own() {
    let stage = Stage::empty();
    stage.service.load_example().unwrap();
    let list = |street: &str, number: &str, door: &str| {
        format!(
            "Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Datum intrek\n\
             A-1;{street};{number};{door};Proef Ann;nl;01/11/2026\n"
        )
    };
    stage.service.import_moves(list("Sluisvlietlaan", "2", "0101").as_bytes()).unwrap();
    assert_eq!(stage.open_households("sluisvliet").len(), 1);
    stage.service.import_moves(list("Meesstraat", "3", "").as_bytes()).unwrap();
    assert!(stage.open_households("sluisvliet").is_empty());
    let household = stage.open_households("vogelwijk")[0];
    assert_eq!(stage.household(household).neighbourhood, stage.neighbourhood("vogelwijk"));
    for table in [Dossier::TABLE.id, HouseholdName::TABLE.id] {
        let rows = stage.ledger.look(|tx| tx.rows_of(table)).unwrap();
        assert_eq!(rows.len(), 1);
        let scope = stage::TABLES.bucket(&rows[0]).unwrap().scope;
        assert_eq!(scope, stage.neighbourhood("vogelwijk").0);
    }
}

#[test]
fn a_correction_takes_the_visits_along() {
    let stage = Stage::empty();
    stage.service.load_example().unwrap();
    let list = |street: &str, number: &str, door: &str| {
        format!(
            "Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Datum intrek\n\
             A-1;{street};{number};{door};Proef Ann;nl;01/11/2026\n"
        )
    };
    stage.service.import_moves(list("Sluisvlietlaan", "2", "0101").as_bytes()).unwrap();
    let household = stage.open_households("sluisvliet")[0];
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet", "vogelwijk"]);
    let met = phone.visit(&stage, household, VisitOutcome::Met, stage.service.now());
    let first = phone.action(&vec![insert(&met)]);
    let undo = phone.action(&vec![insert(&phone.retraction(&met))]);
    let refused = phone.visit(&stage, household, VisitOutcome::NotWanted, stage.service.now());
    let last = phone.action(&vec![insert(&refused)]);
    phone.sync(&stage, vec![first, undo, last]).unwrap();
    assert!(!stage.name_of(household).open);
    stage.service.import_moves(list("Meesstraat", "3", "").as_bytes()).unwrap();
    let there = stage.neighbourhood("vogelwijk").0;
    for (table, number) in [(Visit::TABLE.id, 2), (Retraction::TABLE.id, 1)] {
        let rows = stage.ledger.look(|tx| tx.rows_of(table)).unwrap();
        assert_eq!(rows.len(), number);
        assert!(rows.iter().all(|row| stage::TABLES.bucket(row).unwrap().scope == there));
    }
    // A colleague there knows that nobody should ring.
    let mut colleague = Phone::join(&stage, 2, "Jan", &["vogelwijk"]);
    colleague.sync(&stage, vec![]).unwrap();
    assert!(colleague.has::<Visit>(refused.id.0));
}

/// Work that grows with the square of the rows takes minutes here.
#[test]
fn a_long_list_is_read_in_one_go() {
    let stage = Stage::empty();
    stage.service.load_example().unwrap();
    let list = long_list(&stage, 5_000);
    let summary = stage.service.import_moves(list.as_bytes()).unwrap().plan.summary;
    assert_eq!((summary.rows, summary.read + summary.read_with_remarks), (5_000, 5_000));
}

/// Rows at the city's doors; a door that comes again has its next tenants a day later.
fn long_list(stage: &Stage, rows: usize) -> String {
    fn all<T: Record>(stage: &Stage) -> Vec<T> {
        let rows = stage.ledger.look(|tx| tx.rows_of(T::TABLE.id)).unwrap();
        rows.iter().map(|row| T::from_row(row).unwrap()).collect()
    }
    let (buildings, stairwells): (Vec<Building>, Vec<Stairwell>) = (all(stage), all(stage));
    let doors: Vec<Dwelling> = all(stage);
    let doors: Vec<String> = doors
        .iter()
        .map(|door| {
            let stairwell = stairwells.iter().find(|one| one.id == door.stairwell).unwrap();
            let building = buildings.iter().find(|one| one.id == stairwell.building).unwrap();
            let label = format!("{} {}", stairwell.label, door.label);
            format!("{};{};{}", building.street, building.number, label.trim())
        })
        .collect();
    let mut list = "Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Datum intrek\n".to_owned();
    let first = Moment::new(stage.service.now()).date() - Days::new(300);
    for row in 0..rows {
        let day = first + Days::new((row / doors.len()) as u64);
        writeln!(list, "L-{row};{};Naam {row};nl;{}", doors[row % doors.len()], day.format("%d/%m/%Y")).unwrap();
    }
    list
}

#[test]
fn what_is_no_list_stores_nothing() {
    let stage = Stage::empty();
    assert!(stage.service.import_moves(b"Dossiernr;Straat;Huisnr;Naam;Datum intrek\nA;B;1;C;01/11/2026\n").is_err());
    stage.service.load_example().unwrap();
    let heads = stage.heads();
    assert!(stage.service.import_moves(b"%PDF-1.7 \x00\x01").is_err());
    assert_eq!(stage.heads(), heads);
}
