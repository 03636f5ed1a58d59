//! 11, full disk and failing device (S): whichever call to the storage fails, the error comes out, what was there
//! before is there, and reading goes on. What SQLite does with a real device's errors is for `tests/crash`.

use super::p10_crash_atomicity::fingerprint;
use super::{Broken, Kept, holds};
use crate::world::phone::Phone;
use pleinmakers_core::schema::Row;

/// What failed inside comes out as an error, so that a screen can say so.
///
/// # Errors
/// It was swallowed.
pub fn error_is_told(phone: &Phone, failed: bool) -> Kept {
    holds(failed, 11, || format!("phone {}: its storage refused a call, and the work counts as done", phone.index))
}

/// Every row can still be read.
///
/// # Errors
/// One cannot.
pub fn reading_goes_on(phone: &Phone) -> Kept {
    let mut statement = phone.store.sql().prepare_cached("SELECT image FROM row")?;
    let mut rows = statement.query(())?;
    while let Some(row) = rows.next()? {
        let bytes: Vec<u8> = row.get(0)?;
        Row::from_bytes(&bytes).map_err(|error| Broken { promise: 11, what: error.to_string() })?;
    }
    Ok(())
}

/// Nothing is other than before.
///
/// # Errors
/// Something is.
pub fn nothing_changed(phone: &Phone, before: Option<u64>) -> Kept {
    let after = fingerprint(phone.store.sql())?;
    holds(before.is_none_or(|before| before == after), 11, || {
        format!("phone {}: its storage refused a call, and something of the work stayed", phone.index)
    })
}
