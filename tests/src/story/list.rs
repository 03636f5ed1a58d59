//! What the list should give, worked out from the list itself, so that any list can be played.

use anyhow::{Context, Result, bail, ensure};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Weekday};
use pleinmakers_core::domain::{
    AddressBook, Intake, Known, MoveList, NeighbourhoodId, example_city, plan_import, read_moves, reference_day,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Doors that the story needs: one for an undo, one where the battery dies.
const FEWEST: usize = 2;
/// Shorter names also stand inside other words: they prove nothing.
const SHORTEST_NAME: usize = 6;

/// A buurt that the story can be played in.
#[derive(Debug, Clone)]
pub(super) struct Buurt {
    pub name: String,
    pub slug: String,
}

/// A move-in list and what is expected of it.
pub(super) struct List {
    pub path: PathBuf,
    /// Rows under the header.
    pub rows: usize,
    /// The buurt with the most open doors.
    pub buurt: Buurt,
    /// Doors that are open there on the day.
    pub open_here: usize,
    /// Names of the households of this buurt: what must never be on a resident's phone nor in a log.
    pub names: Vec<String>,
}

/// The day that a list stands for, moved on to a weekday. Dates are read as the import reads them.
pub(super) fn day_of(path: &Path) -> Result<String> {
    let (plan, rows) = example_city()?;
    let book = AddressBook::new(&rows.buildings, &rows.stairwells, &rows.dwellings);
    let today = NaiveDate::default();
    let known = Known { today, book: &book, locality: &plan.locality, existing: &[], erased: &BTreeSet::new() };
    let import = plan_import(&read(path)?, &known);
    let dates: Vec<NaiveDate> = import
        .changes
        .iter()
        .filter_map(|change| match change {
            Intake::Open { moved_in, .. } => Some(*moved_in),
            _ => None,
        })
        .collect();
    let mut day = reference_day(&dates).context("no row of this list could be read: the story has no door to go to")?;
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        day = day + Days::new(1);
    }
    Ok(day.to_string())
}

fn read(path: &Path) -> Result<MoveList> {
    let bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
    read_moves(&bytes).map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))
}

impl List {
    /// Reads a list and chooses the buurt.
    pub(super) fn read(path: &Path, at: &str) -> Result<Self> {
        let today = NaiveDateTime::parse_from_str(at, "%Y-%m-%dT%H:%M")?.date();
        let list = read(path)?;
        let (plan, rows) = example_city()?;
        let book = AddressBook::new(&rows.buildings, &rows.stairwells, &rows.dwellings);
        let known = Known { today, book: &book, locality: &plan.locality, existing: &[], erased: &BTreeSet::new() };
        let import = plan_import(&list, &known);
        let mut open: BTreeMap<NeighbourhoodId, (usize, Vec<String>)> = BTreeMap::new();
        for change in &import.changes {
            let Intake::Open { neighbourhood, moved_in, moved_out, name, .. } = change else { continue };
            let entry = open.entry(*neighbourhood).or_default();
            if *moved_in <= today && moved_out.is_none_or(|day| day > today) {
                entry.0 += 1;
            }
            entry.1.extend(name.clone().filter(|name| name.chars().count() >= SHORTEST_NAME));
        }
        let Some((id, (open_here, names))) = open.into_iter().max_by_key(|(_, (open, _))| *open) else {
            bail!("no row of this list could be read: the story has no door to go to");
        };
        ensure!(
            open_here >= FEWEST,
            "on {today} only {open_here} doors are open in one buurt: the story needs {FEWEST}"
        );
        let found = rows.neighbourhoods.iter().find(|one| one.id == id).context("the buurt of a door")?;
        let buurt = Buurt { name: found.name.clone(), slug: found.slug.clone() };
        Ok(Self { path: path.to_owned(), rows: list.rows.len(), buurt, open_here, names })
    }
}
