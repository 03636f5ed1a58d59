//! Actions: everything that one tap means, as one atomic piece with one outcome.

use super::wire;
use crate::schema::{BucketId, CodecError, FieldKey, Fields, RowKey, TableId, Value};
use crate::sync::planted::{Planted, planted};
use minicbor::bytes::ByteVec;
use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Most changes that one action may hold.
pub const MAX_CHANGES: usize = 64;

/// What names an action for ever: a hash over its origin, a random stamp and its body. Two copies of one phone
/// that record different things make different identities; the same action sent twice has one.
pub type Identity = [u8; 16];

/// One field's change, with what the phone saw before it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct FieldPatch {
    /// The field.
    #[n(0)]
    pub key: FieldKey,
    /// Its new value.
    #[n(1)]
    pub value: Value,
    /// The field's version that the phone saw, 0 when only this phone knew the row.
    #[n(2)]
    pub seen: u64,
    /// What it replaces, for the day when versions say nothing. Recording fills it in.
    #[n(3)]
    pub before: Option<Before>,
    /// This is the answer to the card of its row and field: version of the card's row that the person saw. A card on
    /// which something was added since stays open.
    #[n(4)]
    pub settles: Option<u64>,
}

impl FieldPatch {
    /// A new value for a field that was seen at a version.
    #[must_use]
    pub fn new(key: FieldKey, value: Value, seen: u64) -> Self {
        Self { key, value, seen, before: None, settles: None }
    }
}

/// What a patch replaces. After a server was restored from a backup its versions are given out twice; then the value
/// itself tells whether somebody else was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Before {
    /// Life of the bucket in which the phone saw it; 0 where it had not read that life to its end.
    #[n(0)]
    pub epoch: u32,
    /// Hash of the value that the phone saw.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub hash: [u8; 8],
    /// Hash of the server's value, where own unfinished work hid it. That work may be refused or taken back, and then
    /// this is what the patch replaces.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub under: Option<[u8; 8]>,
}

impl Before {
    /// Of a value, seen in a life of its bucket.
    #[must_use]
    pub fn of(value: &Value, epoch: u32) -> Self {
        Self { epoch, hash: short_hash(value), under: None }
    }

    /// Of a value, seen over the server's.
    #[must_use]
    pub fn over(value: &Value, epoch: u32, under: &Value) -> Self {
        let (hash, under) = (short_hash(value), short_hash(under));
        Self { epoch, hash, under: (under != hash).then_some(under) }
    }

    /// The same, where what stood in the field was own work of `taken` that is taken back, and that replaced `earlier`.
    /// Where the server had that value, too, it stays, unless other own work lay between: then that is what is seen.
    #[must_use]
    pub fn without(self, taken: &Value, earlier: Self) -> Self {
        let of_server = earlier.under.map(|_| self.hash);
        let under = self.under.or(of_server).filter(|_| self.hash == short_hash(taken));
        under.map_or(self, |under| Self { hash: earlier.hash, under: (under != earlier.hash).then_some(under), ..self })
    }

    /// Whether a field that has this value now has one that the patch replaces.
    #[must_use]
    pub fn is(&self, current: &Value) -> bool {
        let now = short_hash(current);
        self.hash == now || self.under == Some(now)
    }
}

fn short_hash(value: &Value) -> [u8; 8] {
    let mut bytes = Vec::new();
    crate::schema::encode_value(value, &mut bytes);
    let digest: [u8; 32] = Sha256::digest(&bytes).into();
    let mut hash = [0; 8];
    hash.copy_from_slice(&digest[..8]);
    hash
}

/// A change of one row.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub enum Change {
    /// A new row.
    #[n(0)]
    Insert {
        /// Table.
        #[n(0)]
        table: TableId,
        /// Id, made on the phone.
        #[cbor(n(1), with = "wire::id")]
        id: Uuid,
        /// All its fields.
        #[n(2)]
        fields: Fields,
    },
    /// New values for fields of an existing row.
    #[n(1)]
    Patch {
        /// Table.
        #[n(0)]
        table: TableId,
        /// Id.
        #[cbor(n(1), with = "wire::id")]
        id: Uuid,
        /// The fields, by ascending key.
        #[n(2)]
        patches: Vec<FieldPatch>,
    },
}

impl Change {
    /// The row that is changed.
    #[must_use]
    pub fn key(&self) -> RowKey {
        match self {
            Self::Insert { table, id, .. } | Self::Patch { table, id, .. } => RowKey { table: *table, id: *id },
        }
    }
}

/// What a person did, as it is stored in the outbox and sent.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Action {
    /// Number on this phone: 1, 2, 3 …
    #[n(0)]
    pub mid: u64,
    /// Phone on which it was recorded.
    #[cbor(n(1), with = "wire::id")]
    pub origin: Uuid,
    /// Random, so that copies of a phone never make the same identity for different work.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub stamp: [u8; 16],
    /// Encoded [`Change`]s: kept as bytes, so that what is hashed is what was recorded.
    #[n(3)]
    pub body: ByteVec,
}

impl Action {
    /// Makes an action of changes.
    #[must_use]
    pub fn new(mid: u64, origin: Uuid, stamp: [u8; 16], changes: &Vec<Change>) -> Self {
        let mut body = Vec::new();
        crate::schema::sure(minicbor::encode(changes, &mut body));
        Self { mid, origin, stamp, body: body.into() }
    }

    /// Its identity.
    #[must_use]
    pub fn identity(&self) -> Identity {
        let mut hash = Sha256::new();
        hash.update(b"pleinmakers action 1");
        hash.update(self.origin.as_bytes());
        // Planted: two taps that ask for the same are one.
        if !planted(Planted::StampIgnored) {
            hash.update(self.stamp);
        }
        hash.update(self.body.as_slice());
        let digest: [u8; 32] = hash.finalize().into();
        let mut identity = [0; 16];
        identity.copy_from_slice(&digest[..16]);
        identity
    }

    /// Its changes.
    ///
    /// # Errors
    /// A body that is malformed or holds more than [`MAX_CHANGES`].
    pub fn changes(&self) -> Result<Vec<Change>, CodecError> {
        let mut decoder = minicbor::Decoder::new(&self.body);
        let count = decoder.array()?.ok_or(CodecError::NotCanonical)?;
        if count > MAX_CHANGES as u64 {
            return Err(CodecError::TooLarge { limit: MAX_CHANGES, unit: "changes" });
        }
        let changes = (0..count).map(|_| decoder.decode()).collect::<Result<Vec<Change>, _>>()?;
        if decoder.position() == self.body.len() { Ok(changes) } else { Err(CodecError::NotCanonical) }
    }
}

/// What became of an action. Every code is final.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Encode, Decode)]
#[cbor(index_only)]
pub enum Code {
    /// As asked.
    #[n(1)]
    Applied,
    /// Applied, beside a newer change of somebody else.
    #[n(2)]
    Merged,
    /// Partly kept on a card that a person settles.
    #[n(3)]
    Card,
    /// Refused, with a reason; the phone shows it.
    #[n(4)]
    Rejected,
    /// Kept aside on the server: the phone may not write there.
    #[n(5)]
    Quarantined,
    /// What it was about has been erased.
    #[n(6)]
    Erased,
    /// Undone before it was sent; holds the place of its number.
    #[n(7)]
    Void,
}

impl Code {
    /// Whether the server's rows now hold what was asked (or what became of it).
    #[must_use]
    pub fn arrived(self) -> bool {
        matches!(self, Self::Applied | Self::Merged | Self::Card)
    }
}

/// An action's outcome as the server stored it. It never carries values of rows.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Outcome {
    /// The action.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub identity: Identity,
    /// What became of it.
    #[n(1)]
    pub code: Code,
    /// When the server committed it, milliseconds since 1970 UTC: "arrived".
    #[n(2)]
    pub at: i64,
    /// Epochs and heads of the buckets that it changed: once a phone's cursors are there, it has the action's result.
    #[n(3)]
    pub reach: Vec<(BucketId, u32, u64)>,
    /// Why, as a code, where it was rejected.
    #[n(4)]
    pub reason: Option<String>,
}
