//! What holds for every list.

use super::*;
use proptest::prelude::*;

/// Rows over few doors, days and dossiers, so that they meet.
fn rows() -> impl Strategy<Value = Vec<String>> {
    let door = prop::sample::select(vec!["0101", "0102", "1.3", "9999"]);
    let day = prop::sample::select(vec!["1/10/2026", "2/10/2026", "3/10/2026", "4/12/2026", "31/2/2026"]);
    let name = prop::sample::select(vec!["Ann", "Bo", "?lif", ""]);
    let language = prop::sample::select(vec!["nl", "fr", "", "zz"]);
    let row = (0u8..7, door, day, name, language).prop_map(|(dossier, door, day, name, language)| {
        format!("D-{dossier};Sluisvlietlaan;6;{door};;;{name};{language};;{day};;")
    });
    prop::collection::vec(row, 1..12)
}

fn accepted(verdict: Verdict) -> bool {
    !matches!(verdict, Verdict::Doubtful | Verdict::Refused)
}

proptest! {
    #[test]
    fn any_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), text in "[\\PC;,\n\r\t\"]{0,200}") {
        for bytes in [bytes.clone(), text.clone().into_bytes(), [HEADER.as_bytes(), &bytes].concat(), [HEADER, &text].concat().into_bytes()] {
            if read_moves(&bytes).is_ok() {
                adds_up(&World::default().plan(&bytes));
            }
        }
    }

    #[test]
    fn twice_is_once_and_nobody_overlaps(lists in prop::collection::vec(rows(), 1..4)) {
        let mut world = World::default();
        for list in &lists {
            let list: Vec<&str> = list.iter().map(String::as_str).collect();
            let plan = world.take(&list);
            adds_up(&plan);
            prop_assert_eq!(plan.lines.len(), list.len());
            let again = world.rows(&list);
            prop_assert_eq!(again.changes.len(), 0, "{:?}", again.lines);
            for (first, second) in plan.lines.iter().zip(&again.lines) {
                let expected = if accepted(first.verdict) { Verdict::Unchanged } else { first.verdict };
                prop_assert_eq!(second.verdict, expected, "{:?} {:?}", first, second);
            }
            for one in &world.existing {
                for other in world.existing.iter().filter(|other| other.household.dwelling == one.household.dwelling) {
                    if one.household.moved_in < other.household.moved_in {
                        let end = one.household.moved_out;
                        prop_assert!(end.is_some_and(|end| end <= other.household.moved_in && end > one.household.moved_in));
                    } else if one.household.moved_in == other.household.moved_in {
                        prop_assert_eq!(one.household.id, other.household.id);
                    }
                }
            }
        }
    }

    #[test]
    fn the_order_of_rows_does_not_matter(list in rows()) {
        // Of one dossier twice the first counts, so only lists without that are free of order.
        let mut seen = std::collections::HashSet::new();
        let list: Vec<String> = list.into_iter().filter(|row| seen.insert(row.split(';').next().unwrap().to_owned())).collect();
        let state = |rows: Vec<&str>| {
            let mut world = World::default();
            world.take(&rows);
            let mut state: Vec<_> = world.existing.iter().map(|known| (known.dossier.clone(), known.household.dwelling, known.household.moved_in, known.household.moved_out)).collect();
            state.sort();
            state
        };
        prop_assert_eq!(state(list.iter().map(String::as_str).collect()), state(list.iter().rev().map(String::as_str).collect()));
    }
}
