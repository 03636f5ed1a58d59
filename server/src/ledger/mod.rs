//! The ledger: everything that the server keeps.
//!
//! [`Ledger`] is what a database must offer; [`sqlite`] is one. The sync engine sees a [`Tx`] as its
//! [`LedgerTx`], the use cases see accounts, codes and small values in
//! [`Registry`], coaches in [`Coaches`], and lists that were written in [`Imports`].

mod audit;
mod coaches;
mod encoding;
mod ended;
mod erased;
mod imports;
#[cfg(feature = "memory")]
mod memory;
mod migrations;
mod outside;
mod records;
mod registry;
pub mod sqlite;
mod tx;

pub use audit::AuditEvent;
pub use coaches::{Coach, CoachSession, CoachSetup, Coaches};
pub use ended::{Ended, EndedGrants};
pub use erased::ErasedIds;
pub use imports::{Import, ImportRow, ImportUnit, Imports};
#[cfg(feature = "memory")]
pub use memory::MemoryLedger;
pub use records::{Account, Aside, Client, EnrolCode};
pub use registry::Registry;
pub use sqlite::{FILE, SqliteLedger};

use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::LedgerTx;
use thiserror::Error;

/// A transaction: the engine's part and the server's own.
pub trait Tx: LedgerTx + Registry + Coaches + Imports {}
impl<T: LedgerTx + Registry + Coaches + Imports> Tx for T {}

/// A database. Writers are one at a time; a reader sees one snapshot and never waits for a writer.
pub trait Ledger: Send + Sync {
    /// Runs `work` in one write transaction. What it wrote is durable on `Ok`; on `Err` nothing of it has happened.
    ///
    /// # Errors
    /// The store's, or what `work` answers.
    fn write(&self, work: &mut dyn FnMut(&mut dyn Tx) -> Result<(), StorageError>) -> Result<(), StorageError>;

    /// Runs `work` on one snapshot.
    ///
    /// # Errors
    /// The store's, or what `work` answers.
    fn read(&self, work: &mut dyn FnMut(&dyn Tx) -> Result<(), StorageError>) -> Result<(), StorageError>;

    /// Lets go of what was written before: old pages of rows that are gone, and their copies between other rows. It
    /// writes the whole database anew.
    ///
    /// # Errors
    /// [`StorageError::Busy`] while somebody reads an older state.
    fn sweep(&self) -> Result<(), StorageError>;
}

/// Why a ledger cannot be opened.
#[derive(Debug, Error)]
pub enum OpenError {
    /// The store's.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The file was written by a newer server.
    #[error("the data is of version {found}, this server knows {known}")]
    TooNew {
        /// Version of the file.
        found: i64,
        /// Newest version that this server knows.
        known: i64,
    },
    /// The folder cannot be used.
    #[error("the data folder: {0}")]
    Folder(#[from] std::io::Error),
}

impl dyn Ledger + '_ {
    /// [`Ledger::write`] with an answer, and an error of the caller's kind.
    ///
    /// # Errors
    /// The store's, or what `work` answers; then nothing of it has happened.
    pub fn change<T, E: From<StorageError>>(&self, mut work: impl FnMut(&mut dyn Tx) -> Result<T, E>) -> Result<T, E> {
        let mut answer = None;
        let done = self.write(&mut |tx| keep(&mut answer, work(tx)));
        settle(answer, done)
    }

    /// [`Ledger::read`] with an answer, and an error of the caller's kind.
    ///
    /// # Errors
    /// The store's, or what `work` answers.
    pub fn look<T, E: From<StorageError>>(&self, mut work: impl FnMut(&dyn Tx) -> Result<T, E>) -> Result<T, E> {
        let mut answer = None;
        let done = self.read(&mut |tx| keep(&mut answer, work(tx)));
        settle(answer, done)
    }
}

/// Any error ends the transaction; the caller's own is kept beside it.
fn keep<T, E>(place: &mut Option<Result<T, E>>, answer: Result<T, E>) -> Result<(), StorageError> {
    let went_well = answer.is_ok();
    *place = Some(answer);
    if went_well { Ok(()) } else { Err(StorageError::Other("rolled back".into())) }
}

fn settle<T, E: From<StorageError>>(answer: Option<Result<T, E>>, done: Result<(), StorageError>) -> Result<T, E> {
    match (answer, done) {
        (Some(Err(error)), _) => Err(error),
        (_, Err(error)) => Err(error.into()),
        (Some(Ok(answer)), Ok(())) => Ok(answer),
        (None, Ok(())) => Err(StorageError::Other("a transaction without an answer".into()).into()),
    }
}
