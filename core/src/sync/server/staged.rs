//! Changes of one action, kept in memory until all of it is known to be right: an action is whole or nothing.

use super::ledger::LedgerTx;
use crate::schema::{FieldKey, FieldState, Fields, Row, RowKey, Schema, TableId, Value};
use crate::sync::rows::{Rows, StorageError};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A row that is about to change.
#[derive(Debug, Clone)]
pub(super) struct StagedRow {
    /// As the ledger has it.
    pub before: Option<Row>,
    /// As it will be; versions are still those of before.
    pub after: Row,
    /// Who wrote which field.
    pub writers: BTreeMap<FieldKey, Uuid>,
}

/// The ledger with the changes of the current action laid over it.
pub struct Staged<'a, T: LedgerTx + ?Sized> {
    pub(super) tx: &'a T,
    schema: &'static Schema,
    pub(super) rows: BTreeMap<RowKey, StagedRow>,
}

impl<'a, T: LedgerTx + ?Sized> Staged<'a, T> {
    pub(super) fn new(tx: &'a T, schema: &'static Schema) -> Self {
        Self { tx, schema, rows: BTreeMap::new() }
    }

    /// Writes `fields` of `key`, making the row where there is none.
    pub(super) fn write(&mut self, key: RowKey, fields: &Fields, writer: Uuid) -> Result<(), StorageError> {
        if !self.rows.contains_key(&key) {
            let before = self.tx.row(key)?;
            let after = before.clone().unwrap_or_else(|| Row::draft(key, &Fields::new()));
            self.rows.insert(key, StagedRow { before, after, writers: BTreeMap::new() });
        }
        if let Some(staged) = self.rows.get_mut(&key) {
            for (field, value) in fields {
                let ver = staged.after.fields.get(field).map_or(0, |state| state.ver);
                staged.after.fields.insert(*field, FieldState { value: value.clone(), ver });
                staged.writers.insert(*field, writer);
            }
        }
        Ok(())
    }

    /// Rows that the action touches.
    #[must_use]
    pub fn touched(&self) -> Vec<RowKey> {
        self.rows.keys().copied().collect()
    }

    fn has(row: &Row, field: FieldKey, value: &Value) -> bool {
        row.fields.get(&field).is_some_and(|state| state.value == *value)
    }

    pub(super) fn schema(&self) -> &'static Schema {
        self.schema
    }
}

impl<T: LedgerTx + ?Sized> Rows for Staged<'_, T> {
    fn row(&self, key: RowKey) -> Result<Option<Row>, StorageError> {
        match self.rows.get(&key) {
            Some(staged) => Ok(Some(staged.after.clone())),
            None => self.tx.row(key),
        }
    }

    fn linked(&self, table: TableId, field: FieldKey, value: &Value) -> Result<Vec<Row>, StorageError> {
        let mut found: BTreeMap<RowKey, Row> =
            self.tx.linked(table, field, value)?.into_iter().map(|row| (row.key, row)).collect();
        for (key, staged) in self.rows.iter().filter(|(key, _)| key.table == table) {
            if Self::has(&staged.after, field, value) {
                found.insert(*key, staged.after.clone());
            } else {
                found.remove(key);
            }
        }
        Ok(found.into_values().collect())
    }
}
