//! The phone's clock, and what the server last said of it.

use chrono::{DateTime, Utc};

/// A clock. Handed in, so that tests and demonstrations have their own.
pub trait Clock: Send + Sync {
    /// Milliseconds since 1970 UTC, as far as this clock knows.
    fn now(&self) -> i64;
}

/// The device's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct DeviceClock {
    /// Milliseconds to add: demonstrations run on another day.
    pub shift: i64,
}

impl Clock for DeviceClock {
    fn now(&self) -> i64 {
        Utc::now().timestamp_millis().saturating_add(self.shift)
    }
}

/// Differences below this are left alone: they come from the network's delay, and a clock that is right enough must
/// not be made to wander. Milliseconds.
const NEGLIGIBLE: i64 = 60_000;

/// The correction to apply when the server says `server_time` and the device `device_time`.
pub(super) fn correction(server_time: i64, device_time: i64) -> i64 {
    let difference = server_time.saturating_sub(device_time);
    if difference.saturating_abs() < NEGLIGIBLE { 0 } else { difference }
}

/// 2020 and 2200, milliseconds since 1970 UTC.
const BELIEVED: std::ops::Range<i64> = 1_577_836_800_000..7_258_118_400_000;

/// Whether a server can mean this time. One that says the year 9999 is broken or worse: its visits would be of then.
pub(super) fn is_believed(server_time: i64) -> bool {
    BELIEVED.contains(&server_time)
}

/// An instant from milliseconds; an impossible number becomes 1970.
pub(super) fn instant(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or(DateTime::UNIX_EPOCH)
}
