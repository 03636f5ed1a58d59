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
