//! What the simulator's product adds to the engine on the server.

use crate::fold::fold;
use crate::schema::{
    DO_NOT, EVENT, ITEM, KIND, LIFT, NAME, OPEN, PARENT, RETRACTION, SCHEMA, SCOPE, TAG, id_value, parent_of,
};
use pleinmakers_core::schema::{Fields, Row, RowKey, Schema, Value};
use pleinmakers_core::sync::action::Change;
use pleinmakers_core::sync::rows::{Rows, StorageError};
use pleinmakers_core::sync::server::{Actor, Rules, ServerChange};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The rules.
#[derive(Debug, Clone, Copy, Default)]
pub struct SimRules;

impl Rules for SimRules {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn check(
        &self,
        _: Actor,
        change: &Change,
        after: &Row,
        rows: &dyn Rows,
    ) -> Result<Result<(), &'static str>, StorageError> {
        Ok(match change {
            Change::Insert { table: ITEM | EVENT | LIFT | RETRACTION | TAG, .. } => {
                let Some(parent) = parent_of(after) else { return Ok(Err("not_found")) };
                let parent = rows.row(parent)?.filter(|parent| parent.get(SCOPE) == after.get(SCOPE));
                match (parent, after.key.table) {
                    (None, _) => Err("not_found"),
                    (Some(parent), LIFT) if parent.get(KIND) != Some(&Value::Int(DO_NOT)) => Err("nothing_to_lift"),
                    (Some(_), _) => Ok(()),
                }
            }
            Change::Patch { table: ITEM | NAME, patches, .. }
                if patches.iter().all(|patch| patch.key != SCOPE && patch.key != PARENT) =>
            {
                Ok(())
            }
            _ => Err("not_allowed"),
        })
    }

    fn react(&self, touched: &[RowKey], rows: &dyn Rows, _: i64) -> Result<Vec<ServerChange>, StorageError> {
        let mut items = BTreeSet::new();
        for key in touched {
            items.extend(item_of(*key, rows)?);
        }
        let mut changes = Vec::new();
        for item in items {
            let open = Value::Bool(!fold(item, rows)?.is_closed);
            let names = rows.linked(NAME, PARENT, &id_value(item))?;
            let wrong = names.iter().filter(|name| name.get(OPEN) != Some(&open));
            changes
                .extend(wrong.map(|name| ServerChange { key: name.key, fields: Fields::from([(OPEN, open.clone())]) }));
        }
        Ok(changes)
    }
}

/// The item whose name may have to move when `key` changes.
fn item_of(key: RowKey, rows: &dyn Rows) -> Result<Option<Uuid>, StorageError> {
    let above = |key: RowKey| Ok::<_, StorageError>(rows.row(key)?.as_ref().and_then(parent_of));
    Ok(match key.table {
        NAME | EVENT => above(key)?.map(|item| item.id),
        RETRACTION => above(key)?.map(above).transpose()?.flatten().map(|item| item.id),
        _ => None,
    })
}
