//! 7, scope in, as far as SQL sees (S): of a bucket that was taken away nothing is left but the phone's own unfinished
//! work. What lies in free pages and logs is for another test.

use super::{Kept, holds};
use crate::world::phone::Phone;
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
