//! 20, no orphans (S): a row that came with a page stands under a row that is there too.

use super::{Kept, holds};
use crate::schema::{parent_of, spell};
use crate::world::phone::Phone;
use pleinmakers_core::schema::Row;

/// Each of `rows` that is shown has its parent shown.
///
/// # Errors
/// One has not.
pub fn parents_are_shown(phone: &Phone, rows: &[Row]) -> Kept {
    for row in rows {
        let Some(parent) = parent_of(row) else { continue };
        // An old page may come after the erasure of what its rows stand on, and before their own was read.
        if phone.shows(row.key)? && !phone.book.erased.contains(&parent) {
            holds(phone.shows(parent)?, 20, || {
                format!("phone {}: {} is shown without its {}", phone.index, spell(row.key), spell(parent))
            })?;
        }
    }
    Ok(())
}
