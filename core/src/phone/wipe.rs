//! Dropping everything, on the word of the server that this phone has joined: the phone is lost. The one exception to
//! "nothing is lost": what was not sent goes too.

use super::error::PhoneError;
use super::{Phone, membership};
use crate::store::{KeyStore, Store, StoreError};
use std::path::Path;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;

/// Kept while a wipe is not done: the next start goes on with it.
const WIPING: &str = "wiping";

/// Goes on with a wipe that was cut off. Call it before the store is opened.
pub(super) fn finish(folder: &Path, keys: &dyn KeyStore) -> Result<(), PhoneError> {
    if keys.get(WIPING).map_err(StoreError::from)?.is_none_or(|mark| mark.is_empty()) {
        return Ok(());
    }
    Store::wipe_closed(folder, keys)?;
    membership::forget(keys)?;
    Ok(keys.put(WIPING, &[]).map_err(StoreError::from)?)
}

impl Phone {
    /// Drops the file, the membership and the keys; the phone is as new.
    pub(super) fn wipe(&self) -> Result<(), PhoneError> {
        let keys = self.keys();
        keys.put(WIPING, &[1]).map_err(StoreError::from)?;
        self.store.wipe(keys)?;
        membership::forget(keys)?;
        keys.put(WIPING, &[]).map_err(StoreError::from)?;
        *self.membership.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.correction.store(0, Ordering::Relaxed);
        self.proven.store(i64::MIN, Ordering::Relaxed);
        self.shell_changed();
        Ok(())
    }
}
