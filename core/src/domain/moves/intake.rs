//! What a list would change, planned against what is known. Pure: writing is another layer's.

use super::columns::ColumnUse;
use super::decode::Encoding;
use super::judge::{Draft, compare_dossiers, judge};
use super::placing::place;
use super::read::MoveList;
use super::verdict::{LineReport, Summary};
use crate::domain::address::AddressBook;
use crate::domain::ids::{DwellingId, HouseholdId, HouseholdNameId, NeighbourhoodId};
use crate::domain::plan::Locality;
use crate::domain::tables::Household;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeSet;

/// A tenancy that is known: earlier lists told of it, or somebody met a new face at the door.
#[derive(Clone)]
pub struct Existing {
    /// Dossier number as it is stored; `None` for a new face that no list has told of.
    pub dossier: Option<String>,
    /// The tenancy.
    pub household: Household,
    /// Its name; `None` once it is gone for good: no list brings it back.
    pub name: Option<ExistingName>,
}

/// A name that is still stored.
#[derive(Clone)]
pub struct ExistingName {
    /// Its row.
    pub id: HouseholdNameId,
    /// The name.
    pub name: String,
    /// The welcome is open; only then a list changes the name.
    pub open: bool,
}

/// What a list is judged against.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The day in Ostend.
    pub today: NaiveDate,
    /// Every door that exists.
    pub book: &'a AddressBook,
    /// What addresses are expected to say of the municipality.
    pub locality: &'a Locality,
    /// Every tenancy, those that ended too; not the faces that were taken back.
    pub existing: &'a [Existing],
    /// Dossiers that were erased, in the form of [`dossier_key`](super::dossier_key).
    pub erased: &'a BTreeSet<String>,
}

/// One change that the import would make.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Intake {
    /// A new tenancy.
    Open {
        /// Dossier number as on the list.
        dossier: String,
        /// The door.
        dwelling: DwellingId,
        /// Its neighbourhood.
        neighbourhood: NeighbourhoodId,
        /// First day.
        moved_in: NaiveDate,
        /// First day on which they no longer live here, where a later tenancy is known.
        moved_out: Option<NaiveDate>,
        /// Language, ISO 639.
        language: Option<String>,
        /// Name.
        name: Option<String>,
    },
    /// Fields of a known tenancy that the list corrects; `None`: stays. An empty cell never clears a field.
    Update {
        /// The tenancy.
        household: HouseholdId,
        /// First day.
        moved_in: Option<NaiveDate>,
        /// Language, ISO 639.
        language: Option<String>,
        /// The door, and its neighbourhood.
        dwelling: Option<(DwellingId, NeighbourhoodId)>,
        /// Name, and its row.
        name: Option<(HouseholdNameId, String)>,
    },
    /// A list tells at last of a new face: it gets its dossier and name, and keeps the visits that stand on it.
    Adopt {
        /// The tenancy.
        household: HouseholdId,
        /// Its neighbourhood.
        neighbourhood: NeighbourhoodId,
        /// Dossier number as on the list.
        dossier: String,
        /// Name.
        name: Option<String>,
    },
    /// A known tenancy ends, because a later one is known at its door.
    End {
        /// The tenancy.
        household: HouseholdId,
        /// First day on which they no longer live here.
        moved_out: NaiveDate,
    },
    /// A known tenancy had only ended because of another that turns out to be elsewhere.
    Reopen {
        /// The tenancy.
        household: HouseholdId,
    },
}

/// What a list means, row by row, and what it would change.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ImportPlan {
    /// How the bytes were read.
    pub encoding: Encoding,
    /// Columns and what they are used for.
    pub columns: Vec<ColumnUse>,
    /// Every data row, in the order of the file.
    pub lines: Vec<LineReport>,
    /// Counts.
    pub summary: Summary,
    /// The changes. They hold names, so they are no part of the report's JSON; apply them as they are.
    #[serde(skip)]
    pub changes: Vec<Intake>,
}

/// Says for every row of a list what it means and what it would change. The key of a row is its dossier number; the
/// same list against what it brought changes nothing.
#[must_use]
pub fn plan_import(list: &MoveList, known: &Known<'_>) -> ImportPlan {
    let mut drafts: Vec<Draft> = list.rows.iter().map(|row| judge(row, known)).collect();
    compare_dossiers(&mut drafts);
    let changes = place(&mut drafts, known.existing);
    let lines: Vec<LineReport> = drafts.into_iter().map(Draft::report).collect();
    let summary = Summary::of(&lines);
    ImportPlan { encoding: list.encoding, columns: list.columns.clone(), lines, summary, changes }
}
