//! The sync engine: generic (it knows schema types only) and sans-IO (no socket, no clock, no file).
//!
//! A server-sequenced feed of rows, one bucket a row; numbered user actions with one outcome each; a three-way
//! merge per field by one pure function that server *and* phone use; rebase on the phone. `docs/sync.md` tells
//! it as a story.
//!
//! - [`action`], [`merge`]: what a person did, and what becomes of it.
//! - [`message`], [`page`], [`frame`], [`sign`]: what travels.
//! - [`tally`], [`digest`]: whether two ends hold the same, and where not.
//! - [`phone`] over a [`phone::Replica`], [`server`] over a [`server::LedgerTx`]: the two ends.
//! - [`seal`]: what only the server's key opens.
//! - [`backoff`], [`time`]: when to try again, and clocks that differ.

pub mod action;
pub mod backoff;
pub mod digest;
pub mod frame;
pub mod merge;
pub mod message;
pub mod page;
pub mod phone;
pub mod planted;
pub mod rows;
pub mod seal;
pub mod server;
pub mod sign;
pub mod tally;
pub mod time;

mod wire;

/// Version of the messages. A server answers one below and one above its own.
pub const WIRE: u16 = 1;
