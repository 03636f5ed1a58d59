//! Crash enumeration: what lies on the disk when the power is lost after any storage call, and what the product says
//! when any storage call fails.
//!
//! A layer between SQLite and its files ([`vfs`]) writes down every call of a scenario ([`scenarios`]) on a [`tape`].
//! From the tape, [`disk`] makes what a disk may hold after each call, and [`power`] lets the real store or ledger open
//! it. [`trouble`] plays the scenarios again and lets each call fail. The product's code is not changed for it.

pub mod disk;
pub mod ledger;
pub mod ledger_checks;
pub mod phone;
pub mod phone_checks;
pub mod picture;
pub mod planted;
pub mod power;
pub mod recording;
pub mod scenarios;
pub mod story;
pub mod tape;
pub mod town;
pub mod trouble;
pub mod vfs;
