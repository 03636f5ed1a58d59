//! Where secrets are kept. On a phone the operating system's key store stands behind this; the command line uses
//! a folder that only its owner can read.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
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
    /// Keeps a secret where there is none yet; answers the one that is kept. Of two processes that ask at once, both
    /// get the same.
    ///
    /// # Errors
    /// The key store cannot be read or written.
    fn put_new(&self, name: &str, secret: &[u8]) -> Result<Vec<u8>, KeyError>;
    /// The secret of 32 random bytes by this name, made at the first need.
    ///
    /// # Errors
    /// The key store cannot be read or written, or there is no randomness.
    fn get_or_create(&self, name: &str) -> Result<Vec<u8>, KeyError> {
        if let Some(secret) = self.get(name)? {
            return Ok(secret);
        }
        self.put_new(name, &fresh()?)
    }
    /// Puts 32 new random bytes in the place of a secret: what it opened is closed for ever.
    ///
    /// # Errors
    /// The key store cannot be written, or there is no randomness.
    fn renew(&self, name: &str) -> Result<Vec<u8>, KeyError> {
        let secret = fresh()?;
        self.put(name, &secret)?;
        Ok(secret.to_vec())
    }
}

fn fresh() -> Result<[u8; 32], KeyError> {
    let mut secret = [0; 32];
    getrandom::fill(&mut secret).map_err(|error| KeyError(error.to_string()))?;
    Ok(secret)
}

/// A folder that only its owner may enter; what is there already keeps its rights.
pub(super) fn create_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
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
        // Written beside and renamed, so that a crash leaves the old secret or the new one.
        let beside = self.write_beside(name, secret).map_err(failed)?;
        std::fs::rename(&beside, self.folder.join(name)).map_err(failed)?;
        self.sync().map_err(failed)
    }

    fn put_new(&self, name: &str, secret: &[u8]) -> Result<Vec<u8>, KeyError> {
        let beside = self.write_beside(name, secret).map_err(failed)?;
        // A link, unlike a rename, does not replace what another process has kept meanwhile.
        let linked = std::fs::hard_link(&beside, self.folder.join(name));
        std::fs::remove_file(&beside).map_err(failed)?;
        match linked {
            Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => return Err(failed(error)),
            _ => self.sync().map_err(failed)?,
        }
        self.get(name)?.ok_or_else(|| KeyError("a secret that was just kept is gone".into()))
    }
}

fn failed(error: std::io::Error) -> KeyError {
    KeyError(error.kind().to_string())
}

impl FileKeys {
    fn write_beside(&self, name: &str, secret: &[u8]) -> std::io::Result<PathBuf> {
        use std::io::Write as _;
        create_private(&self.folder)?;
        let beside = self.folder.join(format!("{name}.new-{}", std::process::id()));
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&beside)?;
        file.write_all(secret)?;
        file.sync_all()?;
        Ok(beside)
    }

    fn sync(&self) -> std::io::Result<()> {
        std::fs::File::open(&self.folder)?.sync_all()
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

    fn put_new(&self, name: &str, secret: &[u8]) -> Result<Vec<u8>, KeyError> {
        let mut secrets = self.secrets.lock().map_err(|_| KeyError("poisoned".into()))?;
        Ok(secrets.entry(name.to_owned()).or_insert_with(|| secret.to_vec()).clone())
    }
}
