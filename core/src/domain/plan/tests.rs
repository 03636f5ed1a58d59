use super::*;
use std::collections::HashSet;

const SMALL: &str = r#"
name = "Proefstad"
slug = "proefstad"
[[neighbourhoods]]
name = "Proef"
slug = "proef"
district = "Noord"
[[neighbourhoods.buildings]]
street = "Proeflaan"
numbers = ["2"]
stairwells = ["A", "B"]
floors = [0, 1]
doors = 3
pattern = "floor_door"
[[neighbourhoods.buildings]]
street = "Proefstraat"
numbers = ["1-5/2", "8A"]
"#;

fn refused(from: &str, to: &str) -> PlanError {
    let changed = SMALL.replace(from, to);
    assert_ne!(changed, SMALL, "{from}");
    CityPlan::from_toml(&changed).unwrap_err()
}

#[test]
fn patterns_become_rows() {
    let rows = CityPlan::from_toml(SMALL).unwrap().rows().unwrap();
    let numbers: Vec<_> = rows.buildings.iter().map(|one| one.number.as_str()).collect();
    assert_eq!(numbers, ["2", "1", "3", "5", "8A"]);
    assert_eq!(rows.stairwells.len(), 6);
    let labels: Vec<_> =
        rows.dwellings.iter().take(6).map(|one| (one.label.as_str(), one.floor, one.position)).collect();
    assert_eq!(
        labels,
        [("0001", 0, 0), ("0002", 0, 1), ("0003", 0, 2), ("0101", 1, 0), ("0102", 1, 1), ("0103", 1, 2)]
    );
    assert_eq!(rows.dwellings.len(), 16);
    let ids: HashSet<_> = rows.dwellings.iter().map(|one| one.id).collect();
    assert_eq!(ids.len(), 16, "every dwelling has its own id");
}

#[test]
fn ids_stay_when_the_file_grows() {
    let before = CityPlan::from_toml(SMALL).unwrap().rows().unwrap();
    let after = CityPlan::from_toml(&SMALL.replace("\"1-5/2\"", "\"1-9/2\", \"20\"")).unwrap().rows().unwrap();
    let ids: HashSet<_> = after.dwellings.iter().map(|one| one.id).collect();
    assert!(before.dwellings.iter().all(|one| ids.contains(&one.id)));
    assert_eq!(before, CityPlan::from_toml(SMALL).unwrap().rows().unwrap());
}

#[test]
fn wrong_files_are_refused_by_name() {
    assert!(matches!(CityPlan::from_toml("nothing"), Err(PlanError::Format(_))));
    assert!(matches!(refused("district", "wijk"), PlanError::Format(_)));
    assert_eq!(refused("\"proef\"", "\"Proef!\""), PlanError::Slug("Proef!".into()));
    assert_eq!(refused("\"Noord\"", "\" \""), PlanError::Name { field: "neighbourhood.district" });
    assert_eq!(refused("[\"2\"]", "[]"), PlanError::Empty { of: "Proeflaan".into(), field: "numbers" });
    assert_eq!(
        refused("\"8A\"", "\"003\", \"3\""),
        PlanError::Duplicate { what: "address", name: "Proefstraat 3".into() }
    );
    assert_eq!(
        refused("Proefstraat\"\nnumbers = [", "Proef-laan\"\nnumbers = [\"2\", "),
        PlanError::Duplicate { what: "address", name: "Proef-laan 2".into() }
    );
    assert_eq!(refused("\"B\"", "\"a\""), PlanError::Duplicate { what: "stairwell", name: "a".into() });
    assert_eq!(refused("1-5/2", "5-1"), PlanError::Number("5-1".into()));
    assert_eq!(refused("1-5/2", "1-99999999"), PlanError::Number("1-99999999".into()));
    assert_eq!(refused("8A", "A8"), PlanError::Number("A8".into()));
    assert_eq!(refused("[0, 1]", "[0, 400]"), PlanError::Floors("Proeflaan".into()));
    assert_eq!(refused("doors = 3", "doors = 400"), PlanError::Doors("Proeflaan".into()));
    assert_eq!(refused("pattern = \"floor_door\"", ""), PlanError::Doors("Proeflaan".into()));
    assert_eq!(
        refused("[0, 1]\ndoors = 3", "[0, 60]\ndoors = 99"),
        PlanError::TooMany { of: "Proeflaan".into(), what: "dwellings in a building", limit: MAX_DOORS_IN_BUILDING }
    );
    let twice = refused("doors = 3\npattern = \"floor_door\"", "labels = [\"A\", \"a\"]");
    assert_eq!(twice, PlanError::Duplicate { what: "label", name: "a".into() });
}

const GUIDE: &str = r#"
[[neighbourhoods]]
name = "Gids"
slug = "gids"
district = "Noord"
buildings = [{ street = "Gidslaan", numbers = ["1"] }]
places = [{ name = "Het loket", kind = "office", purpose = "Hulp", opening_hours = "Mo 09:00-12:00; PH off", languages = "nl fr", latitude = 51.2, longitude = 2.9, purpose_in = { fr = "Aide", ar = "مساعدة" } }]
partners = [{ name = "De buren", purpose = "Raad", place = "Het loket", languages = "nl", purpose_in = { en = "Advice" } }]
"#;

#[test]
fn a_place_has_hours_a_position_and_words_in_other_languages() {
    let rows = CityPlan::from_toml(&format!("{SMALL}{GUIDE}")).unwrap().rows().unwrap();
    let (place, partner) = (&rows.places[0], &rows.partners[0]);
    assert_eq!((place.latitude, place.longitude), (Some(51_200_000), Some(2_900_000)));
    assert_eq!(partner.place, Some(place.id));
    let words: Vec<_> = rows.translations.iter().map(|one| (&*one.language, &*one.words, one.reviewed)).collect();
    assert_eq!(words, [("ar", "مساعدة", false), ("fr", "Aide", false), ("en", "Advice", false)]);
    assert!(rows.translations[..2].iter().all(|one| one.place == Some(place.id) && one.partner.is_none()));
    assert!(rows.translations[2].partner == Some(partner.id) && rows.translations[2].place.is_none());
    assert_eq!(rows, CityPlan::from_toml(&format!("{SMALL}{GUIDE}")).unwrap().rows().unwrap());
}

#[test]
fn wrong_hours_positions_and_languages_are_refused_by_name() {
    let refused = |from: &str, to: &str| {
        let changed = GUIDE.replace(from, to);
        assert_ne!(changed, GUIDE, "{from}");
        CityPlan::from_toml(&format!("{SMALL}{changed}")).unwrap_err()
    };
    assert_eq!(refused("Mo 09:00-12:00; PH off", "maandag 9u"), PlanError::Hours("Het loket".into()));
    assert_eq!(refused("Mo 09:00-12:00; PH off", ""), PlanError::Hours("Het loket".into()));
    assert_eq!(refused("latitude = 51.2", "latitude = 91.2"), PlanError::Position("Het loket".into()));
    assert_eq!(refused("latitude = 51.2, ", ""), PlanError::Position("Het loket".into()));
    assert_eq!(refused("2.9", "nan"), PlanError::Position("Het loket".into()));
    let language = |of: &str, language: &str| PlanError::Language { of: of.into(), language: language.into() };
    assert_eq!(refused("nl fr", "nl  fr"), language("Het loket", ""));
    assert_eq!(refused("\"nl\"", "\"Nederlands\""), language("De buren", "Nederlands"));
    assert_eq!(refused("fr =", "nl ="), language("Het loket", "nl"));
    assert_eq!(refused("\"Aide\"", "\"\""), PlanError::Name { field: "purpose_in" });
}
