//! 16, clocks (S): they change no outcome (the oracle knows none) and lock nobody out: a phone that was told the time
//! is not put off again until a clock jumps.

use super::{Kept, holds};
use crate::world::wire::Request;

/// A request may be refused for its clock.
///
/// # Errors
/// Its phone had put the clock right, and no clock has jumped since.
pub fn may_refuse(request: &Request) -> Kept {
    holds(!request.clock_is_right, 16, || format!("phone {} was put off twice for one jump of a clock", request.phone))
}
