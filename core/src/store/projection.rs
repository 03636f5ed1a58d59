//! The index of open welcomes: derived from rows, kept in the same transaction, made anew when its rule changes.
//! It only narrows what is read; the fold decides.

use super::error::{StoreError, storage};
use super::open::Store;
use super::replica::ReadTx;
use crate::domain::{Household, Record, Retraction, Visit, closed_by_facts};
use crate::schema::{FieldValue, Row, RowKey, Schema};
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

/// Rows whose household changes when `row` goes: what it named, found while it was still there.
pub(super) fn owners(schema: &Schema, row: &Row) -> Vec<RowKey> {
    let Some(table) = schema.table(row.key.table) else { return Vec::new() };
    let named = table.fields.iter().filter_map(|field| {
        let parent = field.parent.filter(|parent| [Household::TABLE.id, Visit::TABLE.id].contains(parent))?;
        Some(RowKey { table: parent, id: row.get(field.key)?.as_id()? })
    });
    named.collect()
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

pub(super) fn rebuild_if_old(store: &Store) -> Result<(), StoreError> {
    let current = store.read(|tx| Ok::<_, StoreError>(tx.meta(VERSION_NAME)?))?;
    let wanted = VERSION.to_be_bytes().to_vec();
    if current.as_ref() == Some(&wanted) {
        return Ok(());
    }
    store.write(|tx| {
        let reader = tx.reader();
        reader.sql.execute("DELETE FROM welcome", [])?;
        for id in reader.ids(Household::TABLE.id)? {
            refresh_one(&reader, id)?;
        }
        tx.put_meta(VERSION_NAME, &wanted)?;
        Ok::<_, StoreError>(())
    })
}
