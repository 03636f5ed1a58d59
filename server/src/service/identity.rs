//! The server's keys: made once, kept in the ledger.

use super::{ServiceError, random};
use crate::ledger::{Ledger, Tx};
use ed25519_dalek::SigningKey;
use pleinmakers_core::sync::sign::{digest, reply_text, sign};
use uuid::Uuid;

const SIGNING_KEY: &str = "signing-key";
const CURSOR_SECRET: &str = "cursor-secret";

/// The Ed25519 key that phones know the server by, and the secret that seals cursors.
pub struct Identity {
    key: SigningKey,
    cursor_secret: [u8; 32],
}

impl Identity {
    /// The kept keys, or new ones.
    pub(super) fn load(ledger: &dyn Ledger) -> Result<Self, ServiceError> {
        // Two commands may start at once on new data: the first to write wins.
        let (key, secret) =
            ledger.change(|tx| Ok::<_, ServiceError>((kept(tx, SIGNING_KEY)?, kept(tx, CURSOR_SECRET)?)))?;
        Ok(Self { key: SigningKey::from_bytes(&key), cursor_secret: secret })
    }

    /// The public key.
    #[must_use]
    pub fn public_key(&self) -> [u8; 32] {
        self.key.verifying_key().to_bytes()
    }

    /// SHA-256 of the public key: what a joining link carries.
    #[must_use]
    pub fn key_hash(&self) -> [u8; 32] {
        digest(&self.public_key())
    }

    /// Signs a reply to `asked`.
    #[must_use]
    pub fn seal(&self, asked: &[u8], payload: &[u8]) -> [u8; 64] {
        sign(&self.key, &reply_text(asked, payload))
    }

    /// The key as PKCS #8, for a certificate of the same key (RFC 8410).
    #[must_use]
    pub fn pkcs8(&self) -> Vec<u8> {
        // SEQUENCE { version 0, AlgorithmIdentifier { id-Ed25519 }, OCTET STRING { OCTET STRING { seed } } }
        const HEAD: [u8; 16] = [0x30, 46, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 34, 4, 32];
        [HEAD.as_slice(), self.key.as_bytes()].concat()
    }

    /// An id for a dossier number. Signing gives the same for the same text, and nobody without the key can try numbers.
    pub(super) fn erasure_mark(&self, number: &str) -> Uuid {
        let digest = digest(&sign(&self.key, format!("pleinmakers erased dossier\n{number}").as_bytes()));
        uuid::Builder::from_custom_bytes(digest.first_chunk().copied().unwrap_or_default()).into_uuid()
    }

    pub(super) fn signing_key(&self) -> &SigningKey {
        &self.key
    }

    pub(super) fn cursor_secret(&self) -> &[u8; 32] {
        &self.cursor_secret
    }
}

fn kept(tx: &mut dyn Tx, name: &str) -> Result<[u8; 32], ServiceError> {
    if let Some(bytes) = tx.setting(name)?.and_then(|bytes| bytes.try_into().ok()) {
        return Ok(bytes);
    }
    let bytes = random()?;
    tx.put_setting(name, &bytes)?;
    Ok(bytes)
}
