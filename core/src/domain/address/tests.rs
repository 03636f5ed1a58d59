use super::*;
use crate::domain::{BuildingPlan, CityPlan, LabelPattern, NeighbourhoodPlan, example_city};
use proptest::prelude::*;

fn book() -> (AddressBook, crate::domain::CityRows) {
    let rows = example_city().unwrap().1;
    (AddressBook::new(&rows.buildings, &rows.stairwells, &rows.dwellings), rows)
}

fn shared() -> &'static (AddressBook, crate::domain::CityRows) {
    static BOOK: std::sync::OnceLock<(AddressBook, crate::domain::CityRows)> = std::sync::OnceLock::new();
    BOOK.get_or_init(book)
}

fn building(street: &str, numbers: &[&str]) -> BuildingPlan {
    BuildingPlan {
        street: street.into(),
        numbers: numbers.iter().map(|one| (*one).to_owned()).collect(),
        stairwells: vec![],
        floors: (0, 0),
        doors: None,
        pattern: LabelPattern::None,
        labels: vec![],
    }
}

fn book_of(buildings: Vec<BuildingPlan>) -> AddressBook {
    let neighbourhood = NeighbourhoodPlan {
        name: "Proef".into(),
        slug: "proef".into(),
        district: "Proef".into(),
        buildings,
        places: vec![],
        partners: vec![],
    };
    let plan = CityPlan {
        name: "Proef".into(),
        slug: "proef".into(),
        locality: Default::default(),
        neighbourhoods: vec![neighbourhood],
    };
    let rows = plan.rows().unwrap();
    AddressBook::new(&rows.buildings, &rows.stairwells, &rows.dwellings)
}

/// All spellings mean one door, and it is the one with this label.
fn one_door(book: &AddressBook, spellings: &[(&str, &str, &str)]) {
    let first = book.find(spellings[0].0, spellings[0].1, spellings[0].2);
    assert!(matches!(first, Found::Dwelling(_)), "{:?}: {first:?}", spellings[0]);
    for (street, number, label) in spellings {
        assert_eq!(book.find(street, number, label), first, "{street} | {number} | {label}");
    }
}

#[test]
fn streets_fold() {
    let key = street_key("Sint-Franciscusstraat");
    for spelling in [
        "SINT FRANCISCUSSTRAAT",
        "St.-Franciscusstr.",
        "st franciscus straat",
        "Sint-Franciscusstr",
        " Sínt-Franciscusstraat ",
    ] {
        assert_eq!(street_key(spelling), key, "{spelling}");
    }
    assert_eq!(street_key("Sluisvlietln."), street_key("Sluisvlietlaan"));
    assert_ne!(street_key("Spechtstraat"), street_key("Meesstraat"));
}

#[test]
fn a_tower_door_in_every_spelling() {
    one_door(
        &book().0,
        &[
            ("Sluisvlietlaan", "6", "0304"),
            ("sluisvlietlaan", "06", "304"),
            ("Sluisvlietlaan", "6.0", "304.0"),
            ("Sluisvlietlaan", "6", "3.4"),
            ("Sluisvlietlaan", "6", "03.04"),
            ("Sluisvlietlaan", "6", "3/4"),
            ("Sluisvlietlaan", "6", "bus 0304"),
            ("Sluisvlietlaan", "6", "bte 304"),
            ("Sluisvlietlaan", "6", "boîte 304"),
            ("Sluisvlietlaan", "6", "b304"),
            ("Sluisvlietlaan", "6", "Box 0304"),
            ("Sluisvlietlaan", "6 bus 0304", ""),
            ("Sluisvlietlaan", "6/304", ""),
            ("Sluisvlietlaan", "6/0304", "0304"),
            ("Sluisvlietlaan", "6 b 3.4", ""),
            ("Sluisvlietlaan", "6", "6/0304"),
        ],
    );
}

#[test]
fn ground_floor_doors_survive_a_spreadsheet_that_eats_zeros() {
    one_door(
        &book().0,
        &[("Sluisvlietlaan", "2", "0003"), ("Sluisvlietlaan", "2", "3"), ("Sluisvlietlaan", "2", "0.3")],
    );
}

#[test]
fn letters_and_dotted_labels() {
    let book = book().0;
    one_door(
        &book,
        &[
            ("Spechtstraat", "1", "A"),
            ("Spechtstraat", "1A", ""),
            ("Spechtstraat", "1 a", ""),
            ("Spechtstraat", "1", "bus A"),
            ("Spechtstraat", "01 bus a", ""),
        ],
    );
    one_door(
        &book,
        &[
            ("Arendstraat", "33", "1.2"),
            ("Arendstraat", "33", "bus 1.2"),
            ("Arendstraat", "33", "0102"),
            ("Arendstraat", "33", "102"),
            ("Arendstr.", "33 b 1/2", ""),
        ],
    );
    one_door(
        &book,
        &[
            ("Sint-Franciscusstraat", "33", "bus 5"),
            ("St. Franciscusstr", "33", "b5"),
            ("Sint-Franciscusstraat", "33", "5.0"),
            ("Sint-Franciscusstraat", "33", "005"),
        ],
    );
    one_door(&book, &[("Meesstraat", "24", ""), ("Meesstraat", "024", "-"), ("Meesstraat", "24.0", " ")]);
}

#[test]
fn what_is_not_there_is_named() {
    let book = book().0;
    assert_eq!(book.find("Sluisvlietlaan", "6", "1513"), Found::UnknownDoor);
    assert_eq!(book.find("Sluisvlietlaan", "6", ""), Found::NoBox);
    assert_eq!(book.find("Meesstraat", "24", "7"), Found::UnknownDoor);
    assert_eq!(book.find("Sluisvlietlaan", "8", "0101"), Found::UnknownBuilding);
    assert_eq!(book.find("Sluisvlietlaan", "", "0101"), Found::UnknownBuilding);
    assert_eq!(book.find("Kerkstraat", "6", ""), Found::UnknownStreet);
    assert_eq!(book.find("", "", ""), Found::UnknownStreet);
}

#[test]
fn two_doors_are_never_told_apart_by_guessing() {
    let mut lettered = building("Proefstraat", &["12"]);
    lettered.labels = vec!["A".into(), "B".into()];
    let mut stairs = building("Proefstraat", &["20"]);
    stairs.stairwells = vec!["A".into(), "B".into()];
    stairs.labels = vec!["1".into(), "2".into()];
    let mut boxes = building("Proefstraat", &["30"]);
    boxes.labels = vec!["5".into(), "B5".into()];
    let book = book_of(vec![lettered, building("Proefstraat", &["12A"]), stairs, boxes]);
    assert_eq!(book.find("Proefstraat", "12A", ""), Found::Ambiguous, "house 12A or door A of house 12");
    assert!(matches!(book.find("Proefstraat", "12", "A"), Found::Dwelling(_)));
    assert_eq!(book.find("Proefstraat", "20", "1"), Found::Ambiguous, "two stairwells have a door 1");
    one_door(&book, &[("Proefstraat", "20", "A1"), ("Proefstraat", "20 A", "1"), ("Proefstraat", "20", "A/1")]);
    assert_eq!(book.find("Proefstraat", "30", "b 5"), Found::Ambiguous);
    // 1,1 may be 1.10 that a spreadsheet shortened.
    assert_eq!(self::book().0.find("Sluisvlietlaan", "6", "1,1"), Found::Ambiguous);
}

#[test]
fn every_door_is_found_by_its_own_label() {
    let (book, rows) = book();
    for dwelling in &rows.dwellings {
        let stairwell = rows.stairwells.iter().find(|one| one.id == dwelling.stairwell).unwrap();
        let building = rows.buildings.iter().find(|one| one.id == stairwell.building).unwrap();
        assert_eq!(book.find(&building.street, &building.number, &dwelling.label), Found::Dwelling(dwelling.id));
    }
    assert_eq!(book.len(), rows.dwellings.len());
}

#[test]
fn an_address_in_one_cell() {
    let split = |cell| split_address(cell).map(|(a, b)| format!("{a}|{b}"));
    assert_eq!(split("Sluisvlietlaan 6 bus 1302").unwrap(), "Sluisvlietlaan|6 bus 1302");
    assert_eq!(split("Sluisvlietlaan 6 bus 1302, 8400 Oostende").unwrap(), "Sluisvlietlaan|6 bus 1302");
    assert_eq!(split("Sint Franciscusstraat 12/3 8400 Oostende").unwrap(), "Sint Franciscusstraat|12/3");
    assert_eq!(split("Meesstraat 24").unwrap(), "Meesstraat|24");
    assert_eq!(split("Meesstraat"), None);
}

proptest! {
    #[test]
    fn any_text_gets_an_answer(street in ".{0,20}", number in ".{0,12}", label in ".{0,12}", cell in ".{0,40}") {
        let (book, _) = shared();
        let _ = book.find(&street, &number, &label);
        let _ = book.find("Sluisvlietlaan", &number, &label);
        let _ = split_address(&cell);
    }

    #[test]
    fn digits_never_reach_another_door(floor in 0i64..15, door in 1i64..13, sep in "[./ -]") {
        let (book, rows) = shared();
        match book.find("Sluisvlietlaan", "4", &format!("{floor}{sep}{door:02}")) {
            Found::Dwelling(id) => {
                let found = rows.dwellings.iter().find(|one| one.id == id).unwrap();
                prop_assert_eq!(&found.label, &format!("{floor:02}{door:02}"));
            }
            // Floor 4, or the house number again before a door of the ground floor.
            other => prop_assert_eq!((other, floor, sep.as_str()), (Found::Ambiguous, 4, "/")),
        }
    }
}
