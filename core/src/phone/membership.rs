//! Whose phone this is. Kept in the key store, beside the keys, so that a damaged database costs no membership.

use super::error::PhoneError;
use crate::store::{KeyError, KeyStore, StoreError};
use crate::sync::message::{Scope, decode, encode};
use ed25519_dalek::SigningKey;
use minicbor::{Decode, Encode};
use uuid::Uuid;

const MEMBERSHIP: &str = "membership";
const DEVICE: &str = "device";

/// Where this phone belongs.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(super) struct Membership {
    /// Address of the server.
    #[n(0)]
    pub server: String,
    /// SHA-256 over the server's public key.
    #[n(1)]
    pub pin: Option<Vec<u8>>,
    /// Name of the city.
    #[n(2)]
    pub city: String,
    /// Neighbourhoods.
    #[n(3)]
    pub scopes: Vec<Scope>,
    /// For a Pleinmaker; a resident has none.
    #[n(4)]
    pub pleinmaker: Option<Pleinmaker>,
}

/// What only a Pleinmaker's phone has.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(super) struct Pleinmaker {
    /// Id of the phone, 16 bytes.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub client: Vec<u8>,
    /// Id of the account, 16 bytes.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub account: Vec<u8>,
    /// First name.
    #[n(2)]
    pub name: String,
    /// The server's public key, 32 bytes.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub server_key: Vec<u8>,
}

impl Membership {
    pub(super) fn load(keys: &dyn KeyStore) -> Result<Option<Self>, PhoneError> {
        let Some(bytes) = keys.get(MEMBERSHIP).map_err(StoreError::from)?.filter(|bytes| !bytes.is_empty()) else {
            return Ok(None);
        };
        let membership = decode(&bytes).map_err(|_| StoreError::Key(KeyError("membership cannot be read".into())))?;
        Ok(Some(membership))
    }

    pub(super) fn save(&self, keys: &dyn KeyStore) -> Result<(), PhoneError> {
        Ok(keys.put(MEMBERSHIP, &encode(self)).map_err(StoreError::from)?)
    }

    pub(super) fn pin(&self) -> Option<[u8; 32]> {
        self.pin.as_ref()?.as_slice().try_into().ok()
    }
}

impl Pleinmaker {
    pub(super) fn client(&self) -> Uuid {
        Uuid::from_slice(&self.client).unwrap_or_default()
    }

    pub(super) fn account(&self) -> Uuid {
        Uuid::from_slice(&self.account).unwrap_or_default()
    }

    pub(super) fn server_key(&self) -> Option<[u8; 32]> {
        self.server_key.as_slice().try_into().ok()
    }
}

/// Forgets where the phone belongs, and makes it another phone: its key is replaced.
pub(super) fn forget(keys: &dyn KeyStore) -> Result<(), PhoneError> {
    // A key store need not be able to remove a secret: an empty one is none.
    keys.put(MEMBERSHIP, &[]).map_err(StoreError::from)?;
    keys.renew(DEVICE).map(drop).map_err(StoreError::from)?;
    Ok(())
}

/// The phone's signing key; made at the first need and kept before it is used.
pub(super) fn device_key(keys: &dyn KeyStore) -> Result<SigningKey, PhoneError> {
    let seed = keys.get_or_create(DEVICE).map_err(StoreError::from)?;
    let seed: [u8; 32] = seed.try_into().map_err(|_| StoreError::KeyMissing)?;
    Ok(SigningKey::from_bytes(&seed))
}
