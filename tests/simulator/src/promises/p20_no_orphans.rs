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
        if phone.shown(row.key)?.is_some() {
            holds(phone.shown(parent)?.is_some(), 20, || {
                format!("phone {}: {} is shown without its {}", phone.index, spell(row.key), spell(parent))
            })?;
        }
    }
    Ok(())
}
