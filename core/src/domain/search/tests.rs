use super::*;
use crate::domain::testing::id;
use crate::domain::{BuildingId, CityRows, Direction, NeighbourhoodId, StairwellId, example_city};
use proptest::prelude::*;
use std::sync::OnceLock;

struct City {
    rows: CityRows,
    book: SearchBook,
}

fn city() -> &'static City {
    static CITY: OnceLock<City> = OnceLock::new();
    CITY.get_or_init(|| {
        let (_, rows) = example_city().unwrap();
        let book = SearchBook::new(&rows.buildings, &rows.stairwells, &rows.dwellings);
        City { rows, book }
    })
}

/// A door as it is written on an envelope.
fn address(dwelling: DwellingId) -> (String, String, String) {
    let rows = &city().rows;
    let dwelling = rows.dwellings.iter().find(|one| one.id == dwelling).unwrap();
    let stairwell = rows.stairwells.iter().find(|one| one.id == dwelling.stairwell).unwrap();
    let building = rows.buildings.iter().find(|one| one.id == stairwell.building).unwrap();
    (building.street.clone(), building.number.clone(), dwelling.label.clone())
}

fn written(dwelling: DwellingId) -> String {
    let (street, number, label) = address(dwelling);
    [street, number, label].join(" ").trim().to_owned()
}

fn first(text: &str) -> Option<(String, Matched)> {
    city().book.search(text, &[]).first().map(|hit| (written(hit.dwelling), hit.matched))
}

fn is_first(text: &str, door: &str, matched: Matched) {
    assert_eq!(first(text), Some((door.to_owned(), matched)), "{text}");
}

#[test]
fn a_door_is_found_by_any_part_of_its_address() {
    is_first("sluisvlietlaan 6 bus 1302", "Sluisvlietlaan 6 1302", Matched::Box);
    is_first("1302", "Sluisvlietlaan 2 1302", Matched::Box);
    is_first("6/1302", "Sluisvlietlaan 6 1302", Matched::Box);
    is_first("6 b 13.2", "Sluisvlietlaan 6 1302", Matched::Box);
    is_first("SLUISVLIETLN. 6 bus 304", "Sluisvlietlaan 6 0304", Matched::Box);
    is_first("sluis 6", "Sluisvlietlaan 6 0001", Matched::Number);
    is_first("sluisvl", "Sluisvlietlaan 2 0001", Matched::Street);
}

#[test]
fn a_word_may_have_a_slip_and_a_long_one_two() {
    is_first("slusivlietlaan 6 bus 1302", "Sluisvlietlaan 6 1302", Matched::StreetSimilar);
    is_first("sluysvlietlan 6 1302", "Sluisvlietlaan 6 1302", Matched::StreetSimilar);
    assert_eq!(word_cost("slyusvlitelan", "sluisvlietlaan"), None);
    assert_eq!(word_cost("ab", "ac"), None);
    assert!(word_cost("janes", "jansen").is_some());
    assert_eq!(word_cost("pietr", "jansen"), None);
    // A number has none: it is another door.
    assert!(city().book.search("sluisvlietlaan 6 bus 9902", &[]).is_empty());
    assert!(city().book.search("sluisvlietlaan 999 bus 1302", &[]).is_empty());
}

#[test]
fn what_is_spelled_right_stands_before_what_is_not() {
    let hits = city().book.search("sluisvliet", &[]);
    assert!(hits.is_sorted_by_key(|hit| hit.cost) && hits.len() > 500);
    let door = city().rows.dwellings[0].id;
    let names = |name: &str| vec![NameAt { dwelling: door, name: name.into() }];
    let found = |typed: &str, name: &str| {
        city().book.search(typed, &names(name)).first().map(|hit| (hit.dwelling == door, hit.matched))
    };
    assert_eq!(found("yilmaz", "Yılmaz Ayşe"), Some((true, Matched::Name)));
    assert_eq!(found("ayse yilmz", "Yılmaz Ayşe"), Some((true, Matched::NameSimilar)));
    assert_eq!(found("سميرة", "سميرة حداد"), Some((true, Matched::Name)));
    // Every word must say something of it.
    assert_eq!(found("ayse peeters", "Yılmaz Ayşe"), None);
    // A name that is not handed in is not found, whatever is stored elsewhere.
    assert_eq!(city().book.search("yilmaz", &[]), []);
}

#[test]
fn a_stairwell_and_a_house_with_a_letter_are_found() {
    let neighbourhood = NeighbourhoodId(id(1));
    let building = |n: u128, number: &str| Building {
        id: BuildingId(id(n)),
        neighbourhood,
        street: "Sint-Franciscusstraat".into(),
        number: number.into(),
        position: i64::try_from(n).unwrap(),
    };
    let stairwell = |n: u128, of: u128, label: &str| Stairwell {
        id: StairwellId(id(n)),
        neighbourhood,
        building: BuildingId(id(of)),
        label: label.into(),
        position: i64::try_from(n).unwrap(),
        direction: Direction::BottomUp,
    };
    let dwelling = |n: u128, of: u128, label: &str| Dwelling {
        id: DwellingId(id(n)),
        neighbourhood,
        stairwell: StairwellId(id(of)),
        floor: 1,
        label: label.into(),
        position: i64::try_from(n).unwrap(),
    };
    let book = SearchBook::new(
        &[building(1, "12"), building(2, "12A"), building(3, "14")],
        &[stairwell(1, 1, "A"), stairwell(2, 1, "C"), stairwell(3, 2, ""), stairwell(4, 3, "")],
        // The last one stands in a stairwell that has not arrived: no orphan is found.
        &[dwelling(1, 1, "3"), dwelling(2, 2, "3"), dwelling(3, 3, ""), dwelling(4, 4, "B"), dwelling(5, 9, "3")],
    );
    let found = |text: &str| {
        let hits = book.search(text, &[]);
        hits.into_iter().map(|hit| (hit.dwelling.0.as_u128(), hit.matched)).collect::<Vec<_>>()
    };
    assert_eq!(found("12 C 3")[0], (2, Matched::Box));
    assert_eq!(found("12 trap c"), [(2, Matched::Stairwell)]);
    assert_eq!(found("st franciscusstr. 12a")[0], (3, Matched::Number));
    assert_eq!(found("12a")[0], (3, Matched::Number));
    assert_eq!(found("14 b"), [(4, Matched::Box)]);
    assert_eq!(found("12/3"), [(1, Matched::Box), (2, Matched::Box)]);
    assert_eq!(book.len(), 4);
}

#[test]
fn nothing_is_asked_by_signs_alone() {
    for text in ["", "   ", "/", "…", "\u{301}"] {
        assert_eq!(city().book.search(text, &[]), [], "{text:?}");
    }
    assert!(SearchBook::default().is_empty());
}

/// One slip: a letter left out, too many, another one, or two that changed places.
fn slip(word: &str, kind: u8, at: usize, letter: char) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = at % letters.len();
    match kind {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letter),
        2 => letters[at] = letter,
        _ => letters.swap(at, (at + 1) % word.chars().count()),
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_door_is_found_by_its_own_address(at in any::<prop::sample::Index>()) {
        let dwellings = &city().rows.dwellings;
        let door = dwellings[at.index(dwellings.len())].id;
        let asked = written(door);
        for text in [asked.clone(), asked.to_uppercase(), asked.replace("straat", "str.").replace("laan", "ln")] {
            let hits = city().book.search(&text, &[]);
            let best = hits.first().map(|hit| hit.cost);
            // Doors of two stairwells may share an address; then both are best.
            prop_assert!(hits.iter().any(|hit| hit.dwelling == door && Some(hit.cost) == best), "{}", text);
        }
    }

    #[test]
    fn one_slip_in_the_street_loses_no_door(
        at in any::<prop::sample::Index>(), kind in 0_u8..4, place in 0_usize..40, letter in "[a-z]",
    ) {
        let dwellings = &city().rows.dwellings;
        let door = dwellings[at.index(dwellings.len())].id;
        let (street, number, label) = address(door);
        let street = slip(&street_key(&street), kind, place, letter.chars().next().unwrap());
        let text = format!("{street} {number} {label}");
        prop_assert!(city().book.search(&text, &[]).iter().any(|hit| hit.dwelling == door), "{}", text);
    }

    #[test]
    fn no_text_makes_it_panic_and_all_hits_are_doors(text in "\\PC{0,120}", name in "\\PC{0,30}") {
        let door = city().rows.dwellings[0].id;
        let hits = city().book.search(&text, &[NameAt { dwelling: door, name }]);
        prop_assert!(hits.len() <= city().book.len());
        prop_assert!(hits.is_sorted_by_key(|hit| hit.cost));
    }

    #[test]
    fn a_name_that_is_not_asked_for_changes_nothing(
        text in "(jans|jansen|peeters|pet|sluis|vogel|[a-z]{1,7})( [0-9]{1,4})?",
        names in prop::collection::vec("(Jansen|Janssens|Peters|De Smet|[A-Z][a-z]{1,7})", 1..6),
    ) {
        let dwellings = &city().rows.dwellings;
        let at = |(door, name): (usize, &String)| NameAt { dwelling: dwellings[door * 7].id, name: name.clone() };
        let all: Vec<NameAt> = names.iter().enumerate().map(at).collect();
        let asked = AskedName::of(&text);
        let near: Vec<NameAt> = all.iter().filter(|one| asked.may_be(&one.name)).cloned().collect();
        prop_assert_eq!(city().book.search(&text, &all), city().book.search(&text, &near));
    }
}
