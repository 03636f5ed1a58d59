//! 18, protection (S): a "do not" that a phone recorded or received stays in force there until something that names it
//! comes; and no pending work hides what has arrived.

use super::{Kept, holds};
use crate::fold::{ItemState, fold};
use crate::oracle::Oracle;
use crate::schema::{DO_NOT, EVENT, INNER, KIND, LIFT, PARENT, RETRACTION, SCOPE, spell};
use crate::world::phone::Phone;
use pleinmakers_core::schema::{BucketId, FieldKey, Row, RowKey, Value};
use pleinmakers_core::sync::action::Change;
use pleinmakers_core::sync::phone::EntryState;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use uuid::Uuid;

/// Notes rows that came to a phone.
pub fn note_rows<'a>(phone: &mut Phone, rows: impl IntoIterator<Item = &'a Row>) {
    for row in rows {
        note(phone, row.key, |field| row.get(field).cloned());
    }
}

/// Notes what was recorded on a phone.
pub fn note_changes(phone: &mut Phone, changes: &[Change]) {
    for change in changes {
        if let Change::Insert { fields, .. } = change {
            note(phone, change.key(), |field| fields.get(&field).cloned());
        }
    }
}

fn note(phone: &mut Phone, key: RowKey, value: impl Fn(FieldKey) -> Option<Value>) {
    let book = &mut phone.book;
    match key.table {
        EVENT if value(KIND) == Some(Value::Int(DO_NOT)) => {
            book.protected.insert(key.id);
        }
        LIFT | RETRACTION => {
            if let Some(event) = value(PARENT).and_then(|value| value.as_id()) {
                book.named.insert(event);
            }
        }
        _ => {}
    }
}

/// Every "do not" that should be in force is.
///
/// # Errors
/// One is not.
pub fn is_in_force(phone: &mut Phone, oracle: &Oracle) -> Kept {
    let book = &mut phone.book;
    let own: Vec<RowKey> = (book.actions.values())
        .filter(|noted| !matches!(noted.state, EntryState::Done | EntryState::Refused) && !noted.is_sealed)
        .flat_map(|noted| noted.changes.iter().map(Change::key))
        .collect();
    // What was refused, or is of a bucket that was taken away, need not be there any more.
    book.protected.retain(|event| {
        let key = RowKey { table: EVENT, id: *event };
        own.contains(&key) || oracle.bucket(key).is_some_and(|bucket| book.cursors.contains_key(&bucket))
    });
    let due: Vec<RowKey> = (book.protected.iter())
        .filter(|event| !book.named.contains(event))
        .map(|id| RowKey { table: EVENT, id: *id })
        .collect();
    let mut states: BTreeMap<Uuid, ItemState> = BTreeMap::new();
    for key in due {
        // A bucket that was given anew is empty until it has been read.
        let scope = oracle.row(key).and_then(|row| row.get(SCOPE)?.as_id());
        let read = scope.and_then(|scope| phone.book.cursors.get(&BucketId::new(scope, INNER))).map_or(0, |c| c.n);
        if oracle.feed_number(key) > read && !own.contains(&key) {
            continue;
        }
        // Rows of two lives stand side by side until both ends have been compared; a flipped row says anything.
        if phone.book.compared < oracle.restores() || phone.book.damaged.contains(&key) {
            continue;
        }
        let Some(row) = phone.shown(key)? else {
            return holds(false, 18, || format!("phone {}: {} was there and is hidden", phone.index, spell(key)));
        };
        let Some(item) = row.get(PARENT).and_then(Value::as_id) else { continue };
        let state = match states.entry(item) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(phone.store.read(|tx| fold(item, tx))?),
        };
        holds(state.do_not.contains(&key.id), 18, || format!("phone {}: {} is not in force", phone.index, spell(key)))?;
    }
    Ok(())
}

/// Pending work must not hide what somebody else has changed.
///
/// # Errors
/// It does.
pub fn nothing_is_hidden(phone: &Phone, key: RowKey, field: FieldKey, kept: bool, told: impl Fn() -> String) -> Kept {
    holds(kept, 18, || {
        format!("phone {}: pending work hides what arrived in {} field {field}{}", phone.index, spell(key), told())
    })
}
