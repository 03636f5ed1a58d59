//! Buckets: who may hold a row.

use std::fmt;
use uuid::Uuid;

/// Number of an audience; what it means is the product's word.
pub type Audience = u8;

/// One audience of one scope (a neighbourhood, a city, an account). Every row is in exactly one bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BucketId {
    /// Id of the neighbourhood, city or account.
    pub scope: Uuid,
    /// Which of its audiences.
    pub audience: Audience,
}

impl BucketId {
    /// Number of bytes of [`BucketId::to_bytes`].
    pub const LEN: usize = 17;

    /// The bucket of `audience` in `scope`.
    #[must_use]
    pub fn new(scope: Uuid, audience: Audience) -> Self {
        Self { scope, audience }
    }

    /// 16 bytes scope, 1 byte audience.
    #[must_use]
    pub fn to_bytes(self) -> [u8; Self::LEN] {
        let mut bytes = [0; Self::LEN];
        bytes[..16].copy_from_slice(self.scope.as_bytes());
        bytes[16] = self.audience;
        bytes
    }

    /// Reads what [`BucketId::to_bytes`] wrote.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (audience, scope) = bytes.split_last()?;
        Some(Self { scope: Uuid::from_slice(scope).ok()?, audience: *audience })
    }
}

impl fmt::Display for BucketId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.scope, self.audience)
    }
}
