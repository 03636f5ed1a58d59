//! Where secrets are kept. On a phone the operating system's key store stands behind this; the command line uses
//! a folder that only its owner can read.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Mutex;
use thiserror::Error;

/// The key store failed. It says nothing of the secret.
#[derive(Debug, Error)]
#[error("key store: {0}")]
pub struct KeyError(pub String);

/// A place for a few small secrets, by name. It must outlive the database file.
pub trait KeyStore: Send + Sync {
    /// A secret, `None` where there is none.
    ///
    /// # Errors
    /// The key store cannot be read now.
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, KeyError>;
    /// Keeps a secret; durable when it returns.
    ///
    /// # Errors
    /// The key store cannot be written.
    fn put(&self, name: &str, secret: &[u8]) -> Result<(), KeyError>;
}

/// A folder that only its owner can read: for the command line, not for phones.
#[derive(Debug)]
pub struct FileKeys {
    folder: PathBuf,
}

impl FileKeys {
    /// Uses `folder`; it is made at the first secret.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }
}

impl KeyStore for FileKeys {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, KeyError> {
        match std::fs::read(self.folder.join(name)) {
            Ok(secret) => Ok(Some(secret)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(KeyError(error.kind().to_string())),
        }
    }

    fn put(&self, name: &str, secret: &[u8]) -> Result<(), KeyError> {
        use std::io::Write as _;
        let failed = |error: std::io::Error| KeyError(error.kind().to_string());
        std::fs::create_dir_all(&self.folder).map_err(failed)?;
        // Written beside and renamed, so that a crash leaves the old secret or the new one.
        let path = self.folder.join(name);
        let beside = self.folder.join(format!("{name}.new"));
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&beside).map_err(failed)?;
        file.write_all(secret).and_then(|()| file.sync_all()).map_err(failed)?;
        std::fs::rename(&beside, &path).map_err(failed)?;
        std::fs::File::open(&self.folder).and_then(|folder| folder.sync_all()).map_err(failed)
    }
}

/// Secrets in memory, for tests.
#[derive(Debug, Default)]
pub struct MemoryKeys {
    secrets: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl KeyStore for MemoryKeys {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, KeyError> {
        Ok(self.secrets.lock().map_err(|_| KeyError("poisoned".into()))?.get(name).cloned())
    }

    fn put(&self, name: &str, secret: &[u8]) -> Result<(), KeyError> {
        self.secrets.lock().map_err(|_| KeyError("poisoned".into()))?.insert(name.to_owned(), secret.to_vec());
        Ok(())
    }
}
