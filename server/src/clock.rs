//! The server's clock, handed in from outside: the system's, one that started elsewhere, or a test's.

use chrono::{DateTime, TimeDelta, Utc};
use std::sync::atomic::{AtomicI64, Ordering};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> DateTime<Utc>;

    /// What other people's clocks show, by which their codes to sign in are made. It differs from now where a demo runs as
    /// if it were another day.
    fn wall(&self) -> DateTime<Utc> {
        self.now()
    }
}

/// The system's clock, moved by a fixed step: zero in earnest, else for demos.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock {
    /// Milliseconds that it is ahead of the system.
    pub ahead: i64,
}

impl SystemClock {
    /// A clock that shows `at` now and runs from there.
    #[must_use]
    pub fn starting_at(at: DateTime<Utc>) -> Self {
        Self { ahead: (at - Utc::now()).num_milliseconds() }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now().checked_add_signed(TimeDelta::milliseconds(self.ahead)).unwrap_or_else(Utc::now)
    }

    fn wall(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// A clock that stands still until it is moved.
#[derive(Debug)]
pub struct SetClock(AtomicI64);

impl SetClock {
    /// A clock that shows `at`.
    #[must_use]
    pub fn new(at: DateTime<Utc>) -> Self {
        Self(AtomicI64::new(at.timestamp_millis()))
    }

    /// Moves it.
    pub fn forward(&self, by: TimeDelta) {
        self.0.fetch_add(by.num_milliseconds(), Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0.load(Ordering::SeqCst)).unwrap_or_default()
    }
}
