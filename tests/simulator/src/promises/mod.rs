//! The promises of the sync, one file each, under the numbers of the design. Every check looks from outside of the
//! engine: at SQL, at bytes, at the oracle.

use pleinmakers_core::schema::CodecError;
use pleinmakers_core::store::StoreError;
use pleinmakers_core::sync::phone::{ApplyError, RecordError};
use pleinmakers_core::sync::rows::StorageError;
use std::fmt;
use std::sync::atomic::{AtomicU8, Ordering};

pub mod p01_no_loss;
pub mod p02_exactly_once;
pub mod p03_convergence;
pub mod p04_session_order;
pub mod p05_no_gaps;
pub mod p06_scope_out;
pub mod p07_scope_in;
pub mod p08_erasure;
pub mod p09_no_resurrection;
pub mod p10_crash_atomicity;
pub mod p11_full_disk;
pub mod p12_checksums;
pub mod p13_repair;
pub mod p14_liveness;
pub mod p15_cheap_cuts;
pub mod p16_clocks;
pub mod p17_one_card;
pub mod p18_protection;
pub mod p19_versions;
pub mod p20_no_orphans;
pub mod p21_restore;

/// A promise that was broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Its number.
    pub promise: u8,
    /// What was seen.
    pub what: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "promise {} ({}): {}", self.promise, name(self.promise), self.what)
    }
}

/// What a check answers.
pub type Kept<T = ()> = Result<T, Broken>;

/// The only promise that is looked at; 0: all are.
static ONLY: AtomicU8 = AtomicU8::new(0);

/// Looks at one promise only, or at all of them again. What breaks several is otherwise told under the one that is
/// looked at first, and nobody would know whether the others see anything. An end that fails by itself is always told.
pub fn look_only_at(promise: Option<u8>) {
    ONLY.store(promise.unwrap_or(0), Ordering::Relaxed);
}

/// Breaks promise `promise` unless `kept`, or unless another is looked at.
///
/// # Errors
/// When it is broken; `what` says what was seen.
pub fn holds(kept: bool, promise: u8, what: impl FnOnce() -> String) -> Kept {
    if kept {
        return Ok(());
    }
    let only = ONLY.load(Ordering::Relaxed);
    if only == 0 || only == promise { Err(Broken { promise, what: what() }) } else { Ok(()) }
}

/// A promise's name.
#[must_use]
pub fn name(promise: u8) -> &'static str {
    match promise {
        1 => "no loss",
        2 => "exactly once",
        3 => "convergence",
        4 => "session order",
        5 => "no gaps",
        6 => "scope out",
        7 => "scope in",
        8 => "erasure",
        9 => "no resurrection",
        10 => "crash atomicity",
        11 => "full disk",
        12 => "checksums",
        13 => "repair",
        14 => "liveness",
        15 => "a cut costs one page",
        16 => "clocks",
        17 => "one card",
        18 => "protection",
        19 => "versions",
        20 => "no orphans",
        21 => "restore",
        _ => "determinism",
    }
}

/// An end that fails by itself, without a fault that explains it, does not live.
macro_rules! stuck {
    ($($error:ty),+) => {
        $(impl From<$error> for Broken {
            fn from(error: $error) -> Self {
                Self { promise: 14, what: format!("an end failed by itself: {error}") }
            }
        })+
    };
}

stuck!(StorageError, StoreError, ApplyError, RecordError, CodecError, rusqlite::Error);
