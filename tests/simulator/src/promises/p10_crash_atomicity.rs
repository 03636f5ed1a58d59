//! 10, crash atomicity (S), at the level of transactions: a phone that dies at any of its writes has exactly what it
//! had before. What a torn disk does is for the test that enumerates crashes.

use super::{Kept, holds};
use crate::story::Trace;
use crate::world::phone::Phone;
use rusqlite::Connection;
use rusqlite::types::ValueRef;

/// Every table of a phone's file that the engine writes.
pub const TABLES: [&str; 8] = ["row", "link", "base", "outbox", "pending", "cursor", "leftover", "erased"];

/// A fingerprint of everything that the engine wrote.
///
/// # Errors
/// SQLite's.
pub fn fingerprint(sql: &Connection) -> Kept<u64> {
    fingerprint_of(sql, &TABLES)
}

/// A fingerprint of some tables.
///
/// # Errors
/// SQLite's.
pub fn fingerprint_of(sql: &Connection, tables: &[&str]) -> Kept<u64> {
    let mut trace = Trace::default();
    for table in tables {
        let mut statement = sql.prepare_cached(&format!("SELECT * FROM {table}"))?;
        let columns = statement.column_count();
        let mut rows = statement.query(())?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                match row.get_ref(column)? {
                    ValueRef::Integer(number) => trace.number(number.cast_unsigned()),
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => trace.add(bytes),
                    ValueRef::Null | ValueRef::Real(_) => trace.number(u64::MAX),
                }
            }
        }
        trace.add(table.as_bytes());
    }
    Ok(trace.value())
}

/// A phone that has just died has what it had before.
///
/// # Errors
/// Something of the dead transaction stayed.
pub fn nothing_stayed(phone: &Phone, before: Option<u64>) -> Kept {
    let after = fingerprint(phone.store.sql())?;
    holds(before.is_none_or(|before| before == after), 10, || {
        format!("phone {} died inside a transaction and something of it stayed", phone.index)
    })
}
