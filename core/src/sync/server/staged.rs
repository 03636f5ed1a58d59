//! Changes of one action, kept in memory until all of it is known to be right: an action is whole or nothing.

use super::ledger::LedgerTx;
use crate::schema::{FieldKey, FieldState, Fields, Row, RowKey, Schema, TableId, Value};
use crate::sync::rows::{Rows, StorageError};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
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
    /// Staged rows by the values of their indexed fields: a long list stages many rows and asks for each of them.
    links: Links,
}

impl<'a, T: LedgerTx + ?Sized> Staged<'a, T> {
    pub(super) fn new(tx: &'a T, schema: &'static Schema) -> Self {
        Self { tx, schema, rows: BTreeMap::new(), links: BTreeMap::new() }
    }

    /// Writes `fields` of `key`, making the row where there is none.
    pub(super) fn write(&mut self, key: RowKey, fields: &Fields, writer: Uuid) -> Result<(), StorageError> {
        let staged = match self.rows.entry(key) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => {
                let before = self.tx.row(key)?;
                let after = before.clone().unwrap_or_else(|| Row::draft(key, &Fields::new()));
                for (field, state) in &after.fields {
                    link(&mut self.links, self.schema, key, *field, &state.value);
                }
                entry.insert(StagedRow { before, after, writers: BTreeMap::new() })
            }
        };
        for (field, value) in fields {
            let old = staged.after.fields.get(field);
            let ver = old.map_or(0, |state| state.ver);
            if let Some(state) = old {
                unlink(&mut self.links, key, *field, &state.value);
            }
            link(&mut self.links, self.schema, key, *field, value);
            staged.after.fields.insert(*field, FieldState { value: value.clone(), ver });
            staged.writers.insert(*field, writer);
        }
        Ok(())
    }

    /// Rows that the action touches.
    #[must_use]
    pub fn touched(&self) -> Vec<RowKey> {
        self.rows.keys().copied().collect()
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
        // A staged row is found by its own values, whatever the ledger still says of it.
        let stored = self.tx.linked(table, field, value)?.into_iter().filter(|row| !self.rows.contains_key(&row.key));
        let mut found: BTreeMap<RowKey, Row> = stored.map(|row| (row.key, row)).collect();
        let keys = self.links.get(&(table, field, value.clone())).into_iter().flatten();
        found.extend(keys.filter_map(|key| Some((*key, self.rows.get(key)?.after.clone()))));
        Ok(found.into_values().collect())
    }
}

type Links = BTreeMap<(TableId, FieldKey, Value), BTreeSet<RowKey>>;

fn link(links: &mut Links, schema: &Schema, key: RowKey, field: FieldKey, value: &Value) {
    let table = schema.table(key.table);
    if table.is_some_and(|table| table.fields.iter().any(|one| one.key == field && one.indexed)) {
        links.entry((key.table, field, value.clone())).or_default().insert(key);
    }
}

fn unlink(links: &mut Links, key: RowKey, field: FieldKey, value: &Value) {
    if let Some(keys) = links.get_mut(&(key.table, field, value.clone())) {
        keys.remove(&key);
    }
}
