//! What the other side brings: a place for keys, and a clock.

use pleinmakers_core::phone;
use pleinmakers_core::store::{self, FileKeys, KeyError};
use std::sync::Arc;

/// A foreign call failed. It says nothing of a secret.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum ForeignError {
    /// Why, for the log.
    #[error("{reason}")]
    Failed {
        /// A class or a code, never a value.
        reason: String,
    },
}

impl From<uniffi::UnexpectedUniFFICallbackError> for ForeignError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed { reason: "unexpected".to_owned() }
    }
}

/// A place for a few small secrets, by name: the operating system's key store. It must outlive the database file.
/// Called from any thread; must not call back into the phone.
#[uniffi::export(with_foreign)]
pub trait KeyStore: Send + Sync {
    /// A secret, nothing where there is none.
    fn get(&self, name: String) -> Result<Option<Vec<u8>>, ForeignError>;
    /// Keeps a secret; durable when it returns.
    fn put(&self, name: String, secret: Vec<u8>) -> Result<(), ForeignError>;
    /// Keeps a secret where there is none yet; answers the one that is kept.
    fn put_new(&self, name: String, secret: Vec<u8>) -> Result<Vec<u8>, ForeignError>;
}

/// A clock for tests and demonstrations; phones use their own.
#[uniffi::export(with_foreign)]
pub trait PhoneClock: Send + Sync {
    /// Milliseconds since 1970 UTC.
    fn now(&self) -> Result<i64, ForeignError>;
}

/// Keys in a folder that only its owner can read: for laptops, not for phones.
#[uniffi::export]
#[must_use]
pub fn file_keys(folder: String) -> Arc<dyn KeyStore> {
    Arc::new(InFolder(FileKeys::new(folder)))
}

struct InFolder(FileKeys);

impl From<KeyError> for ForeignError {
    fn from(error: KeyError) -> Self {
        Self::Failed { reason: error.0 }
    }
}

impl KeyStore for InFolder {
    fn get(&self, name: String) -> Result<Option<Vec<u8>>, ForeignError> {
        Ok(store::KeyStore::get(&self.0, &name)?)
    }
    fn put(&self, name: String, secret: Vec<u8>) -> Result<(), ForeignError> {
        Ok(store::KeyStore::put(&self.0, &name, &secret)?)
    }
    fn put_new(&self, name: String, secret: Vec<u8>) -> Result<Vec<u8>, ForeignError> {
        Ok(store::KeyStore::put_new(&self.0, &name, &secret)?)
    }
}

/// A foreign key store as the core wants it.
pub(crate) struct Keys(pub Arc<dyn KeyStore>);

fn key_error(error: ForeignError) -> KeyError {
    let ForeignError::Failed { reason } = error;
    KeyError(reason)
}

impl store::KeyStore for Keys {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, KeyError> {
        self.0.get(name.to_owned()).map_err(key_error)
    }
    fn put(&self, name: &str, secret: &[u8]) -> Result<(), KeyError> {
        self.0.put(name.to_owned(), secret.to_vec()).map_err(key_error)
    }
    fn put_new(&self, name: &str, secret: &[u8]) -> Result<Vec<u8>, KeyError> {
        self.0.put_new(name.to_owned(), secret.to_vec()).map_err(key_error)
    }
}

/// A foreign clock as the core wants it. A clock that fails is taken as the device's own.
pub(crate) struct ForeignClock(pub Arc<dyn PhoneClock>);

impl phone::Clock for ForeignClock {
    fn now(&self) -> i64 {
        self.0.now().unwrap_or_else(|_| phone::DeviceClock::default().now())
    }
    fn boot(&self) -> phone::Boot {
        phone::DeviceClock::default().boot()
    }
}
