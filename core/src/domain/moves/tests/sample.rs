//! The example's own list, and the sample list where it is there.

use super::*;
use crate::domain::{example_moves, reference_day};
use std::path::PathBuf;

/// Dates of the rows that open a tenancy.
fn dates(plan: &ImportPlan) -> Vec<NaiveDate> {
    plan.changes
        .iter()
        .filter_map(|change| if let Intake::Open { moved_in, .. } = change { Some(*moved_in) } else { None })
        .collect()
}

fn open_welcomes(plan: &ImportPlan, day: NaiveDate) -> usize {
    let open = |change: &&Intake| matches!(change, Intake::Open { moved_in, moved_out, .. } if *moved_in <= day && moved_out.is_none_or(|end| end > day));
    plan.changes.iter().filter(open).count()
}

#[test]
fn the_example_list_on_its_day() {
    let plan = World::default().plan(&example_moves(today()));
    adds_up(&plan);
    assert_eq!((plan.summary.rows, plan.summary.doubtful, plan.summary.refused), (64, 0, 0));
    assert_eq!((count(&plan, RemarkCode::EndsEarlier), count(&plan, RemarkCode::EndedByLater)), (3, 3));
    assert_eq!(count(&plan, RemarkCode::NotYet), 16);
    assert!(count(&plan, RemarkCode::LostLetter) > 0);
    assert_eq!(count(&plan, RemarkCode::UnknownLanguage), 0);
    assert_eq!(open_welcomes(&plan, today()), 45);
    assert_eq!(reference_day(&dates(&plan)), Some(today()));
    assert_eq!(plan.encoding, Encoding::Windows1252);
}

#[test]
fn the_sample_list() {
    let folder = std::env::var_os("PLEINMAKERS_SAMPLES")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data")), PathBuf::from);
    let Ok(bytes) = std::fs::read(folder.join("intreklijst-2026-11.csv")) else {
        println!("skipped: no sample list in {}", folder.display());
        return;
    };
    let mut world = World::default();
    let plan = world.plan(&bytes);
    let day = reference_day(&dates(&plan)).unwrap();
    println!("reference day {day}, {} open welcomes\n{:?}", open_welcomes(&plan, day), plan.summary);
    adds_up(&plan);
    assert_eq!((plan.summary.rows, plan.summary.doubtful, plan.summary.refused), (64, 0, 0));
    assert!(plan.lines.iter().all(|line| line.dwelling.is_some()), "every address is one of the example city");
    assert_eq!((count(&plan, RemarkCode::EndsEarlier), count(&plan, RemarkCode::EndedByLater)), (3, 3));
    let text = encoding_rs::WINDOWS_1252.decode(&bytes).0;
    assert_eq!(count(&plan, RemarkCode::LostLetter), text.lines().filter(|line| line.contains('?')).count());
    let later = dates(&plan).into_iter().filter(|date| *date > today()).count();
    assert_eq!(count(&plan, RemarkCode::NotYet), later);
    assert!(open_welcomes(&plan, day) >= 40);
    world.apply(&plan);
    let again = world.plan(&bytes);
    assert_eq!((again.summary.unchanged, again.changes.len()), (64, 0));
}
