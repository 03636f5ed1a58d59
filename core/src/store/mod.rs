//! The phone's one encrypted file.
//!
//! Life of a store: the key store gives a raw 32-byte key (or a new one is made); SQLCipher opens the file; a file
//! that cannot be read is moved aside and kept, because it may hold work that was never sent; a file of a newer
//! app is left alone and named as such; migrations run; from then on there is one writer and a few readers.
//! A write is durable when [`Store::write`] returns (`synchronous=FULL`).
//!
//! What is stored: the rows that are shown, the server's images of rows with pending changes, the outbox, cursors.
//! Rows are canonical bytes; `link` and `welcome` are derived from them. `welcome` is made anew when its rule changes;
//! a field that becomes indexed needs a migration that fills `link`.

mod error;
mod keys;
#[cfg(feature = "memory")]
mod memory;
mod migrations;
mod open;
mod projection;
mod queries;
mod replica;
mod tidy;
mod transaction;

pub use error::{MaybeDamage, StoreError};
pub use keys::{FileKeys, KeyError, KeyStore, MemoryKeys};
#[cfg(feature = "memory")]
pub use memory::MemoryStore;
pub use migrations::LATEST;
pub use open::{CommitHook, OpenOptions, Store};
pub use queries::{OutboxSummary, RefusedEntry};
pub use replica::{ReadTx, StepHook, WriteTx};
