//! The one crate that knows uniffi: it carries [`pleinmakers_core::phone::Phone`] to Kotlin and Swift.
//!
//! It only forwards. What belongs here: how the core's records look on the other side, errors, foreign key stores and
//! clocks, the handle of a sync, a subscription to changes. What does not: rules, words, counting, storage, a runtime.
//!
//! Every method is synchronous: a screen calls it off its own thread. A sync is a job with a handle, because a screen
//! may go while the work goes on. A panic becomes an error with a number to pass on ([`guard`]), never a crash.

mod error;
mod foreign;
mod phone;
mod records;
mod sync;

pub use error::{PhoneFailure, guard, trouble};
pub use foreign::{ForeignError, KeyStore, PhoneClock, file_keys};
pub use phone::{ChangeListener, Changes, Phone, PhoneConfig};
pub use sync::{SyncEnd, SyncHandle, SyncListener};

uniffi::setup_scaffolding!("pleinmakers");
