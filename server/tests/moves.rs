//! Move-in lists: twice is once, and nothing but what is needed stays.
#![allow(missing_docs)]

mod stage;

use pleinmakers_core::domain::{Dossier, HouseholdName, Record};
use stage::Stage;

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
fn telephone_numbers_and_remarks_are_nowhere() {
    let stage = Stage::empty();
    stage.service.load_example().unwrap();
    let list = "Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Telefoon;Datum intrek;Opmerking\n\
                VB-9;Sluisvlietlaan;2;0101;Kanarie Naam;nl;0470998877;01/11/2026;kanarieopmerking\n";
    stage.service.import_moves(list.as_bytes()).unwrap();
    let mut bytes = std::fs::read(stage.folder.path().join("pleinmakers.db")).unwrap();
    bytes.extend(std::fs::read(stage.folder.path().join("pleinmakers.db-wal")).unwrap_or_default());
    let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    // First that the search finds what is there.
    assert!(holds("Kanarie Naam"));
    assert!(!holds("0470998877") && !holds("kanarieopmerking"));
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
fn what_is_no_list_stores_nothing() {
    let stage = Stage::empty();
    assert!(stage.service.import_moves(b"Dossiernr;Straat;Huisnr;Naam;Datum intrek\nA;B;1;C;01/11/2026\n").is_err());
    stage.service.load_example().unwrap();
    let heads = stage.heads();
    assert!(stage.service.import_moves(b"%PDF-1.7 \x00\x01").is_err());
    assert_eq!(stage.heads(), heads);
}
