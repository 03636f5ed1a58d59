//! Where the sync stands, and what was refused.

use super::Phone;
use super::error::PhoneError;
use crate::store::{RefusedEntry, StoreError};
use crate::views::{StatusFacts, StatusView, status};
use std::sync::atomic::Ordering;

const LAST_SYNC: &str = "last_sync";

impl Phone {
    /// Where the sync stands.
    ///
    /// # Errors
    /// The store's.
    pub fn status(&self) -> Result<StatusView, PhoneError> {
        let (outbox, last) = self.store.read(|tx| Ok::<_, PhoneError>((tx.outbox()?, tx.meta(LAST_SYNC)?)))?;
        let facts = StatusFacts {
            waiting: outbox.waiting,
            refused: outbox.refused,
            sending: self.syncing.load(Ordering::Relaxed),
            offline: self.offline.load(Ordering::Relaxed),
            last_sync: last.and_then(|bytes| bytes.try_into().ok()).map(i64::from_be_bytes),
        };
        Ok(status(&facts, self.moment(), &self.texts()))
    }

    /// Records that the server refused or kept aside; each stays on this phone.
    ///
    /// # Errors
    /// The store's.
    pub fn refused(&self) -> Result<Vec<RefusedEntry>, PhoneError> {
        self.store.read(|tx| Ok::<_, PhoneError>(tx.refused()?))
    }

    pub(super) fn note_sync(&self) -> Result<(), PhoneError> {
        let now = self.now().to_be_bytes();
        Ok(self.store.write(|tx| Ok::<_, StoreError>(tx.put_meta(LAST_SYNC, &now)?))?)
    }
}
