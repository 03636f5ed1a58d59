//! 7, scope in, as far as SQL sees (S): of a bucket that was taken away nothing is left but the phone's own unfinished
//! work. What lies in free pages and logs is for another test.

use super::{Kept, holds};
use crate::schema::SCHEMA;
use crate::world::phone::Phone;
use pleinmakers_core::schema::{BucketId, Row};
use pleinmakers_core::sync::action::{Action, Change, Outcome};
use pleinmakers_core::sync::message::decode;
use rusqlite::OptionalExtension;

/// Every row that is shown is of a bucket that the phone holds, or shows something pending.
///
/// # Errors
/// One is not.
pub fn nothing_foreign_is_shown(phone: &Phone) -> Kept {
    let mut statement = phone.store.sql().prepare_cached(
        "SELECT hex(id) FROM row WHERE bucket NOT IN (SELECT bucket FROM cursor)
         AND NOT EXISTS (SELECT 1 FROM pending WHERE pending.tbl = row.tbl AND pending.id = row.id) LIMIT 1",
    )?;
    let foreign: Option<String> = statement.query_row((), |row| row.get(0)).optional()?;
    holds(foreign.is_none(), 7, || format!("phone {} shows a row of a bucket that it does not hold", phone.index))
}

/// What is sealed, or came to its end before its bucket went, can be read here no more. Looked at when a bucket has gone.
///
/// # Errors
/// The outbox tells of a bucket that was taken away.
pub fn nothing_foreign_is_told(phone: &Phone, gone: &[BucketId]) -> Kept {
    let mut statement = phone.store.sql().prepare_cached("SELECT body, outcome FROM outbox")?;
    let mut rows = statement.query(())?;
    while let Some(row) = rows.next()? {
        let action: Action = decode(&row.get::<_, Vec<u8>>(0)?)?;
        let outcome: Option<Outcome> = row.get::<_, Option<Vec<u8>>>(1)?.map(|bytes| decode(&bytes)).transpose()?;
        let changes = action.changes()?;
        let made = changes.iter().filter_map(|change| match change {
            Change::Insert { fields, .. } => SCHEMA.bucket(&Row::draft(change.key(), fields)),
            Change::Patch { .. } => None,
        });
        let reached = outcome.iter().flat_map(|outcome| outcome.reach.iter().map(|(bucket, ..)| *bucket));
        let tells = !changes.is_empty() && made.chain(reached).any(|bucket| gone.contains(&bucket));
        holds(!tells, 7, || format!("phone {}: action {} tells of a bucket that is gone", phone.index, action.mid))?;
    }
    Ok(())
}
