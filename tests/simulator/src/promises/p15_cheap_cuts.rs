//! 15, a cut costs at most one page (S): every page that came whole before the cut is there, with its cursor.

use super::{Kept, holds};

/// As many pages were taken as had come whole.
///
/// # Errors
/// Fewer, or more.
pub fn whole_pages_are_taken(phone: usize, came: usize, taken: usize) -> Kept {
    holds(came == taken, 15, || format!("phone {phone}: {came} whole pages came, {taken} were taken"))
}
