//! The phone's clock, and what the server last said of it.

use chrono::{DateTime, TimeDelta, Utc};
use rustix::time::{ClockId, clock_gettime};

/// A clock. Handed in, so that tests and demonstrations have their own.
pub trait Clock: Send + Sync {
    /// Milliseconds since 1970 UTC, as far as this clock knows.
    fn now(&self) -> i64;
    /// How long the device has been on.
    fn boot(&self) -> Boot;
}

/// How long a device has been on: time that nobody sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Boot {
    /// Another number after each start; 0 where the system has none.
    pub id: u64,
    /// Milliseconds since the start, sleep included.
    pub since: i64,
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

    fn boot(&self) -> Boot {
        let since = clock_gettime(BOOT_CLOCK);
        let since = since.tv_sec.saturating_mul(1000).saturating_add(since.tv_nsec / 1_000_000);
        Boot { id: boot_id(), since: since.saturating_add(self.shift) }
    }
}

/// The clock that counts sleep too: Apple's monotonic clock does.
#[cfg(any(target_os = "linux", target_os = "android"))]
const BOOT_CLOCK: ClockId = ClockId::Boottime;
#[cfg(not(any(target_os = "linux", target_os = "android")))]
const BOOT_CLOCK: ClockId = ClockId::Monotonic;

/// The kernel's number of this start, where it tells one.
fn boot_id() -> u64 {
    let text = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    let digits: String = text.chars().filter(char::is_ascii_hexdigit).take(16).collect();
    u64::from_str_radix(&digits, 16).unwrap_or(0)
}

/// 2020 and 2200, milliseconds since 1970 UTC.
const BELIEVED: std::ops::Range<i64> = 1_577_836_800_000..7_258_118_400_000;

/// Whether a server can mean this time. One that says the year 9999 is broken or worse: its visits would be of then.
pub(super) fn is_believed(server_time: i64) -> bool {
    BELIEVED.contains(&server_time)
}

/// The instant `millis`, or the first after `known`: what is recorded now comes after what is known here.
pub(super) fn after(millis: i64, known: Option<DateTime<Utc>>) -> DateTime<Utc> {
    let now = instant(millis);
    known.filter(|known| *known >= now).map_or(now, |known| known + TimeDelta::milliseconds(1))
}

/// An instant from milliseconds; an impossible number becomes 1970.
pub(super) fn instant(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or(DateTime::UNIX_EPOCH)
}
