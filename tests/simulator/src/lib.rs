//! A deterministic simulator of the sync. Many phones and a server, all on the real engine and on real SQLite, live on
//! one thread; one seed decides everything that happens to them. After every step the promises of the design are
//! checked. `docs/simulator.md` tells how to run it and how to read what it says.
//!
//! - [`history`]: what will happen, written down. [`world`]: where it happens.
//! - [`promises`]: what must hold. [`oracle`]: what there must be, worked out a second time.
//! - [`beside`]: promises that no history can break. [`kept`]: histories that once broke one.
//! - [`campaign`]: many histories. [`shrink`]: one that fails, made small. `planted`: faults that must be found.

pub mod beside;
pub mod campaign;
pub mod fold;
pub mod history;
pub mod kept;
pub mod oracle;
#[cfg(feature = "planted")]
pub mod planted;
pub mod promises;
pub mod random;
pub mod rules;
pub mod schema;
pub mod shrink;
pub mod story;
pub mod world;
