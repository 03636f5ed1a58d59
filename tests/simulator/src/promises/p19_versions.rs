//! 19, versions (S): another version of an app changes no byte of what the phone holds and finds every row that it
//! knows; what it does not know stays as it came (seen where images are compared). An app's outbox is accepted or
//! visibly rejected, whatever its version.

use super::p10_crash_atomicity::fingerprint_of;
use super::{Kept, holds};
use crate::schema::spell;
use crate::world::phone::Phone;
use pleinmakers_core::schema::{FieldKey, Row, RowKey, Schema, TableId, Value};
use pleinmakers_core::sync::action::Code;
use pleinmakers_core::sync::message::decode;
use rusqlite::types::Value as Sql;
use std::collections::BTreeSet;

/// What a phone holds, without what is derived from it. What it shows of its own pending work is: a version may show
/// what the one before did not know. What it recorded is looked at by promise 1 after every step: a version that sees more
/// may empty what stands on an erased row.
const HELD: [&str; 5] = [
    "row WHERE (tbl, id) NOT IN (SELECT tbl, id FROM pending)",
    "base",
    "(SELECT mid, state, outcome FROM outbox)",
    "pending",
    "cursor",
];

/// A fingerprint of what a phone holds.
///
/// # Errors
/// SQLite's.
pub fn held(phone: &Phone) -> Kept<u64> {
    fingerprint_of(phone.store.sql(), &HELD)
}

/// Another version of the app has left all as it was.
///
/// # Errors
/// It has not.
pub fn nothing_changed(phone: &Phone, before: u64) -> Kept {
    let after = held(phone)?;
    holds(before == after, 19, || format!("phone {}: another version changed what it holds", phone.index))
}

type Link = (TableId, FieldKey, Vec<u8>, RowKey);

/// Every row is found by the indexed fields that this version knows, and by no others.
///
/// # Errors
/// It is not.
pub fn rows_are_found(phone: &Phone) -> Kept {
    let sql = phone.store.sql();
    let mut due: BTreeSet<Link> = BTreeSet::new();
    let mut statement = sql.prepare_cached("SELECT image FROM row")?;
    let mut rows = statement.query(())?;
    while let Some(row) = rows.next()? {
        let row = Row::from_bytes(&row.get::<_, Vec<u8>>(0)?)?;
        due.extend(links(phone.schema, &row));
    }
    let mut found: BTreeSet<Link> = BTreeSet::new();
    let mut statement = sql.prepare_cached("SELECT tbl, field, value, id FROM link")?;
    let mut rows = statement.query(())?;
    while let Some(row) = rows.next()? {
        let table = row.get(0)?;
        let value = match row.get(2)? {
            Sql::Blob(bytes) => bytes,
            Sql::Text(text) => text.into_bytes(),
            Sql::Integer(number) => number.to_be_bytes().to_vec(),
            _ => Vec::new(),
        };
        found.insert((table, row.get(1)?, value, RowKey { table, id: row.get(3)? }));
    }
    let wrong = due.symmetric_difference(&found).next();
    holds(wrong.is_none(), 19, || {
        let what = wrong.map_or_else(String::new, |(_, field, _, key)| format!("{} by field {field}", spell(*key)));
        format!("phone {} (version {}) does not find rightly: {what}", phone.index, phone.schema.version)
    })
}

fn links(schema: &'static Schema, row: &Row) -> Vec<Link> {
    let fields = schema.table(row.key.table).map(|table| table.fields).unwrap_or_default();
    let value = |value: &Value| match value {
        Value::Bytes(bytes) => Some(bytes.clone()),
        Value::Text(text) => Some(text.clone().into_bytes()),
        Value::Bool(flag) => Some(i64::from(*flag).to_be_bytes().to_vec()),
        Value::Int(number) => Some(number.to_be_bytes().to_vec()),
        Value::Null => None,
    };
    let indexed = fields.iter().filter(|field| field.indexed);
    indexed.filter_map(|field| Some((row.key.table, field.key, value(row.get(field.key)?)?, row.key))).collect()
}

/// What the server does not know is rejected, and the phone shows it so.
///
/// # Errors
/// It counts as done, or is still open.
pub fn unknown_is_rejected(phone: &Phone, known: impl Fn(TableId) -> bool) -> Kept {
    for (mid, noted) in &phone.book.actions {
        if noted.changes.iter().all(|change| known(change.key().table)) {
            continue;
        }
        let mut statement = phone.store.sql().prepare_cached("SELECT state, outcome FROM outbox WHERE mid = ?1")?;
        let (state, outcome): (i64, Option<Vec<u8>>) =
            statement.query_row([mid], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let outcome: Option<pleinmakers_core::sync::action::Outcome> =
            outcome.map(|bytes| decode(&bytes)).transpose()?;
        let code = outcome.map(|outcome| outcome.code);
        let told = state == 4 && matches!(code, Some(Code::Rejected | Code::Quarantined)) || code == Some(Code::Erased);
        holds(told, 19, || {
            format!("phone {}: action {mid} is of a table that the server does not know, and is {code:?}", phone.index)
        })?;
    }
    Ok(())
}
