//! The index of open welcomes: derived from rows, kept in the same transaction, made anew when its rule changes.
//! It only narrows what is read; the fold decides.

use super::error::storage;
use super::replica::{ReadTx, WriteTx};
use crate::domain::{Household, Record, Retraction, Visit, closed_by_facts};
use crate::schema::{FieldValue, Row, RowKey};
use crate::sync::rows::{Rows, StorageError};
use rusqlite::params;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Counts up whenever the rule of the index changes.
const VERSION: i64 = 1;
const VERSION_NAME: &str = "projection";

/// Brings the index up to date for rows that were shown or hidden.
pub(super) fn refresh(tx: &ReadTx<'_>, touched: &BTreeSet<RowKey>) -> Result<(), StorageError> {
    let mut households = BTreeSet::new();
    for key in touched {
        if key.table == Household::TABLE.id {
            households.insert(key.id);
        } else if let Some(row) = tx.row(*key)? {
            households.extend(household_of(tx, &row)?);
        }
    }
    households.into_iter().try_for_each(|household| refresh_one(tx, household))
}

fn household_of(tx: &ReadTx<'_>, row: &Row) -> Result<Option<Uuid>, StorageError> {
    let table = row.key.table;
    if table == Visit::TABLE.id {
        return Ok(Visit::from_row(row).ok().map(|visit| visit.household.0));
    }
    if table == Retraction::TABLE.id {
        let Ok(retraction) = Retraction::from_row(row) else { return Ok(None) };
        let visit = tx.row(RowKey { table: Visit::TABLE.id, id: retraction.visit.0 })?;
        return Ok(visit.and_then(|row| Visit::from_row(&row).ok()).map(|visit| visit.household.0));
    }
    Ok(None)
}

fn refresh_one(tx: &ReadTx<'_>, id: Uuid) -> Result<(), StorageError> {
    let household = tx.household(id)?;
    let Some(household) = household else {
        tx.sql
            .prepare_cached("DELETE FROM welcome WHERE household = ?1")
            .and_then(|mut statement| statement.execute([id]))
            .map_err(storage)?;
        return Ok(());
    };
    let facts = tx.facts(household)?;
    let open = closed_by_facts(&facts).is_none();
    let household = facts.household;
    tx.sql
        .prepare_cached("INSERT OR REPLACE INTO welcome VALUES (?1, ?2, ?3, ?4)")
        .and_then(|mut statement| {
            statement.execute(params![id, household.neighbourhood.0, household.moved_out.to_value(), open])
        })
        .map_err(storage)?;
    Ok(())
}

/// Whether the index was made by this rule.
pub(super) fn is_current(tx: &ReadTx<'_>) -> Result<bool, StorageError> {
    Ok(tx.meta(VERSION_NAME)?.as_deref() == Some(VERSION.to_be_bytes().as_slice()))
}

/// Makes the index anew.
pub(super) fn rebuild(tx: &mut WriteTx<'_>) -> Result<(), StorageError> {
    let reader = tx.reader();
    reader.sql.execute("DELETE FROM welcome", []).map_err(storage)?;
    for id in reader.ids(Household::TABLE.id)? {
        refresh_one(&reader, id)?;
    }
    tx.put_meta(VERSION_NAME, &VERSION.to_be_bytes())
}
