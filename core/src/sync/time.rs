//! Clocks that differ. No clock takes part in merging; a request says when it was made only so that nobody can send an
//! old one again, and a phone whose clock is wrong is told the time instead of being locked out.

use super::planted::{Planted, planted};

/// How far a phone's clock may be off before its request is refused with the right time, milliseconds.
pub const CLOCK_TOLERANCE: i64 = 10 * 60 * 1000;

/// Differences below this are left alone: they come from the network's delay, and a clock that is right enough must
/// not be made to wander. Milliseconds.
const NEGLIGIBLE: i64 = 60_000;

/// Whether a request that says it was made at `asked` comes in time at `now`.
#[must_use]
pub fn in_time(asked: i64, now: i64) -> bool {
    now.saturating_sub(asked).saturating_abs() <= CLOCK_TOLERANCE
}

/// What to add to a device's clock that says `device_time` when the server says `server_time`, milliseconds.
#[must_use]
pub fn correction(server_time: i64, device_time: i64) -> i64 {
    let difference = server_time.saturating_sub(device_time);
    if difference.saturating_abs() < NEGLIGIBLE || planted(Planted::TimeNotLearnt) { 0 } else { difference }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_was_put_right_is_in_time() {
        for off in [0, 59_999, 60_000, CLOCK_TOLERANCE, -CLOCK_TOLERANCE - 1, i64::MAX / 2, i64::MIN / 2] {
            let device = 1_000_000_i64.saturating_add(off);
            assert!(in_time(device + correction(1_000_000, device), 1_000_000), "{off}");
        }
    }

    #[test]
    fn ten_minutes_are_in_time_and_no_more() {
        assert!(in_time(0, CLOCK_TOLERANCE) && in_time(CLOCK_TOLERANCE, 0));
        assert!(!in_time(0, CLOCK_TOLERANCE + 1) && !in_time(i64::MIN, i64::MAX));
    }

    #[test]
    fn the_delay_of_a_network_is_left_alone() {
        assert_eq!(correction(59_999, 0), 0);
        assert_eq!(correction(60_000, 0), 60_000);
    }
}
