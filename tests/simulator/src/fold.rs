//! What follows from facts: a pure function, the same for phones and server.

use crate::schema::{DO_NOT, EVENT, KIND, LIFT, MET, PARENT, RETRACTION, id_value};
use pleinmakers_core::schema::{TableId, Value};
use pleinmakers_core::sync::rows::{Rows, StorageError};
use uuid::Uuid;

/// What is known of an item by its facts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemState {
    /// Somebody was met: the name goes to the coach.
    pub is_closed: bool,
    /// Events that say "do not" and that nothing has lifted.
    pub do_not: Vec<Uuid>,
}

/// Folds the facts of an item.
///
/// # Errors
/// The store's.
pub fn fold(item: Uuid, rows: &dyn Rows) -> Result<ItemState, StorageError> {
    let mut state = ItemState::default();
    for event in rows.linked(EVENT, PARENT, &id_value(item))? {
        let id = event.key.id;
        let names_it = |table: TableId| Ok(!rows.linked(table, PARENT, &id_value(id))?.is_empty());
        match event.get(KIND) {
            Some(Value::Int(MET)) if !names_it(RETRACTION)? => state.is_closed = true,
            Some(Value::Int(DO_NOT)) if !names_it(LIFT)? && !names_it(RETRACTION)? => state.do_not.push(id),
            _ => {}
        }
    }
    Ok(state)
}
