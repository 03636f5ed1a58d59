//! The messages of `POST /v1/sync` and `GET /v1/public/…`: CBOR with integer keys. A message may
//! grow by new keys of a map, which older ends skip, and never by a new variant of an enum; a number never changes its meaning.

use super::action::{Action, Identity, Outcome};
use super::tally::Sum;
use super::wire;
use crate::schema::{BucketId, CodecError};
use hmac::{Hmac, KeyInit, Mac};
use minicbor::bytes::ByteVec;
use minicbor::{Decode, Encode};
use sha2::Sha256;
use uuid::Uuid;

/// Most actions in one request.
pub const MAX_ACTIONS: usize = 1_000;
/// Most leftovers in one request.
pub const MAX_LEFTOVERS: usize = 1_000;
/// Most outcomes in one answer: one for each action and each leftover of a request.
pub const MAX_OUTCOMES: usize = MAX_ACTIONS + MAX_LEFTOVERS;
/// Most cursors in one request.
pub const MAX_CURSORS: usize = 64;
/// Largest request, compressed, in bytes.
pub const MAX_REQUEST: usize = 1024 * 1024;
/// Largest request after decompression, in bytes.
pub const MAX_REQUEST_PLAIN: usize = 8 * 1024 * 1024;

/// How far a phone has read a bucket. The phone keeps it as it came and cannot make one: the server seals it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Cursor {
    /// The bucket.
    #[n(0)]
    pub bucket: BucketId,
    /// Life of the bucket; a new one begins when the server lost its tail.
    #[n(1)]
    pub epoch: u32,
    /// Number of the last feed entry that was read, 0 for none.
    #[n(2)]
    pub n: u64,
    /// Random tag of the commit that holds this number: proves later that the server still has that commit.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub tag: [u8; 8],
    /// The server's seal over the above.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub mac: [u8; 16],
    /// Where the bucket stood when this was read, unless this is its end. What had been changed by then was left out
    /// here, so the server must still have that change, too.
    #[n(5)]
    pub read_at: Option<ReadAt>,
}

/// Where a bucket stood when a part of it was read. Sealed apart from the cursor, so that an app which does not know it
/// may leave it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ReadAt {
    /// Number of the bucket's last entry then.
    #[n(0)]
    pub n: u64,
    /// Random tag of the commit that holds this number.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub tag: [u8; 8],
    /// The server's seal over the cursor and the above.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub mac: [u8; 16],
}

impl Cursor {
    /// The beginning of a bucket. Needs no seal.
    #[must_use]
    pub fn start(bucket: BucketId) -> Self {
        Self { bucket, epoch: 0, n: 0, tag: [0; 8], mac: [0; 16], read_at: None }
    }

    /// A cursor with the server's seal.
    #[must_use]
    pub fn sealed(secret: &[u8; 32], bucket: BucketId, epoch: u32, n: u64, tag: [u8; 8]) -> Self {
        let mut cursor = Self { bucket, epoch, n, tag, mac: [0; 16], read_at: None };
        let seal = cursor.seal(secret).finalize().into_bytes();
        cursor.mac.copy_from_slice(&seal[..16]);
        cursor
    }

    /// The same, read while the bucket's last entry was `n` of the commit with `tag`.
    #[must_use]
    pub fn with_read_at(self, secret: &[u8; 32], n: u64, tag: [u8; 8]) -> Self {
        let mut head = ReadAt { n, tag, mac: [0; 16] };
        let seal = self.head_seal(secret, &head).finalize().into_bytes();
        head.mac.copy_from_slice(&seal[..16]);
        Self { read_at: Some(head), ..self }
    }

    /// Whether the seal is this server's.
    #[must_use]
    pub fn is_genuine(&self, secret: &[u8; 32]) -> bool {
        let head = |head: ReadAt| self.head_seal(secret, &head).verify_truncated_left(&head.mac).is_ok();
        self.seal(secret).verify_truncated_left(&self.mac).is_ok() && self.read_at.is_none_or(head)
    }

    fn head_seal(&self, secret: &[u8; 32], head: &ReadAt) -> Hmac<Sha256> {
        let mut mac = self.seal_of(secret, b"pleinmakers cursor read at 1");
        mac.update(&head.n.to_be_bytes());
        mac.update(&head.tag);
        mac
    }

    fn seal(&self, secret: &[u8; 32]) -> Hmac<Sha256> {
        self.seal_of(secret, b"pleinmakers cursor 1")
    }

    fn seal_of(&self, secret: &[u8; 32], what: &[u8]) -> Hmac<Sha256> {
        // An HMAC takes a key of any length; the fallback is never reached and would only refuse cursors.
        let mut mac = Hmac::<Sha256>::new_from_slice(secret).unwrap_or_else(|_| Hmac::new(&Default::default()));
        mac.update(what);
        mac.update(&self.bucket.to_bytes());
        mac.update(&self.epoch.to_be_bytes());
        mac.update(&self.n.to_be_bytes());
        mac.update(&self.tag);
        mac
    }
}

/// What a phone sends: what it has, and what it recorded.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct SyncRequest {
    /// Version of the messages.
    #[n(0)]
    pub wire: u16,
    /// Version of the schema that the phone knows.
    #[n(1)]
    pub schema: u32,
    /// A cursor for each bucket that the phone holds.
    #[cbor(n(2), decode_with = "wire::few::<_, _, MAX_CURSORS>")]
    pub cursors: Vec<Cursor>,
    /// Recorded and not yet answered, by ascending number.
    #[cbor(n(3), decode_with = "wire::few::<_, _, MAX_ACTIONS>")]
    pub actions: Vec<Action>,
    /// Lowest number that the phone still holds. Nothing hangs on it: after a restore lower ones come again.
    #[n(4)]
    pub lowest_mid: u64,
    /// Most pages that the phone wants in the answer.
    #[n(5)]
    pub max_pages: u16,
    /// What it recorded for buckets that it holds no more, sealed to the server's key.
    #[n(6)]
    pub leftovers: Option<Vec<Leftover>>,
}

/// An action that its phone may not read any more, and that was not answered: the bytes go to the server, for a person.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Leftover {
    /// Number of the action.
    #[n(0)]
    pub mid: u64,
    /// Its identity.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub identity: Identity,
    /// The encoded action, as [`super::seal`] seals it.
    #[n(2)]
    pub sealed: ByteVec,
}

/// A bucket that the caller may read, as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Grant {
    /// The bucket.
    #[n(0)]
    pub bucket: BucketId,
    /// Counts up each time the grant is given anew.
    #[n(1)]
    pub version: u32,
    /// Current life of the bucket.
    #[n(2)]
    pub epoch: u32,
    /// Number of its newest feed entry.
    #[n(3)]
    pub head: u64,
    /// Rows in it now.
    #[n(4)]
    pub count: u64,
    /// Sum over them; `None` from a server that does not keep one.
    #[n(5)]
    pub sum: Option<Sum>,
    /// The cursor that came was not usable: the phone begins this bucket anew, its outbox untouched.
    #[n(6)]
    pub restart: bool,
}

/// First frame of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Head {
    /// Server's clock, milliseconds since 1970 UTC; 0 in the public answer, which a cache may hold for long.
    #[n(0)]
    pub server_time: i64,
    /// Every bucket that the caller may read. One that it holds and that is not here is gone.
    #[cbor(n(1), decode_with = "wire::few::<_, _, MAX_CURSORS>")]
    pub grants: Vec<Grant>,
    /// An outcome for each action of the request.
    #[cbor(n(2), decode_with = "wire::few::<_, _, MAX_OUTCOMES>")]
    pub outcomes: Vec<Outcome>,
    /// Feed entries that the caller does not have yet, over all buckets, before the pages that follow.
    #[n(3)]
    pub behind: u64,
    /// The whole phone was shut out: it has no grants, and will get none.
    #[n(4)]
    pub shut_out: Option<bool>,
}

impl Head {
    /// Checks the limits on numbers of things: a phone cannot ask for more buckets, nor send more actions.
    ///
    /// # Errors
    /// The limit that is passed.
    pub fn check_limits(&self) -> Result<(), CodecError> {
        if self.grants.len() > MAX_CURSORS {
            return Err(CodecError::TooLarge { limit: MAX_CURSORS, unit: "buckets" });
        }
        if self.outcomes.len() > MAX_OUTCOMES {
            return Err(CodecError::TooLarge { limit: MAX_OUTCOMES, unit: "outcomes" });
        }
        Ok(())
    }
}

/// Last frame of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct End {
    /// There is more to read: ask again.
    #[n(0)]
    pub more: bool,
}

/// A refusal of a whole request.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Problem {
    /// Why, as a code (`clock_wrong`, `unknown_client`, `busy` …).
    #[n(0)]
    pub code: String,
    /// Server's clock, milliseconds since 1970 UTC.
    #[n(1)]
    pub server_time: i64,
    /// Seconds to wait before the next try.
    #[n(2)]
    pub retry_after: Option<u32>,
    /// The request's id in the server's log.
    #[n(3)]
    pub request_id: Option<String>,
    /// The phone is lost: it drops everything, unsent work and keys too. Means nothing without the server's signature.
    #[n(4)]
    pub wipe: Option<bool>,
}

/// A message with the server's signature over it and over what was asked.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Sealed {
    /// The encoded message.
    #[n(0)]
    pub payload: ByteVec,
    /// Ed25519 over [`super::sign::reply_text`].
    #[n(1)]
    pub signature: ByteVec,
}

/// A phone that wants to join.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct EnrolRequest {
    /// The one-time code, 16 bytes.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub code: [u8; 16],
    /// The phone's public Ed25519 key.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub public_key: [u8; 32],
    /// Version of the messages.
    #[n(2)]
    pub wire: u16,
}

/// What a phone is told when it joined. The same code with the same key gets the same answer again.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct EnrolReply {
    /// The phone's id.
    #[cbor(n(0), with = "wire::id")]
    pub client: Uuid,
    /// Whose phone it is.
    #[cbor(n(1), with = "wire::id")]
    pub account: Uuid,
    /// Her first name.
    #[n(2)]
    pub name: String,
    /// Name of the city.
    #[n(3)]
    pub city: String,
    /// Neighbourhoods that she works in.
    #[n(4)]
    pub scopes: Vec<Scope>,
    /// Server's clock, milliseconds since 1970 UTC.
    #[n(5)]
    pub server_time: i64,
    /// The server's public Ed25519 key; its hash stood in the link.
    #[cbor(n(6), with = "minicbor::bytes")]
    pub server_key: [u8; 32],
}

/// A neighbourhood in a list to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Scope {
    /// Its id.
    #[cbor(n(0), with = "wire::id")]
    pub id: Uuid,
    /// Its name.
    #[n(1)]
    pub name: String,
    /// Its name in addresses of pages.
    #[n(2)]
    pub slug: String,
    /// District that it lies in.
    #[n(3)]
    pub district: String,
}

/// Answer to `GET /v1/directory`: what a resident can choose from.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Directory {
    /// Name of the city.
    #[n(0)]
    pub city: String,
    /// Its neighbourhoods, by name.
    #[n(1)]
    pub scopes: Vec<Scope>,
}

/// Encodes a message.
#[must_use]
pub fn encode<T: Encode<()>>(message: &T) -> Vec<u8> {
    let mut out = Vec::new();
    crate::schema::sure(minicbor::encode(message, &mut out));
    out
}

/// Decodes a message; bytes behind it are refused.
///
/// # Errors
/// Malformed bytes.
pub fn decode<T: for<'b> Decode<'b, ()>>(bytes: &[u8]) -> Result<T, CodecError> {
    let mut decoder = minicbor::Decoder::new(bytes);
    let message = decoder.decode()?;
    if decoder.position() == bytes.len() {
        Ok(message)
    } else {
        Err(CodecError::Malformed("bytes behind the message".into()))
    }
}

impl SyncRequest {
    /// Checks the limits on numbers of things.
    ///
    /// # Errors
    /// The limit that is passed.
    pub fn check_limits(&self) -> Result<(), CodecError> {
        if self.actions.len() > MAX_ACTIONS {
            return Err(CodecError::TooLarge { limit: MAX_ACTIONS, unit: "actions" });
        }
        if self.leftovers.as_ref().is_some_and(|all| all.len() > MAX_LEFTOVERS) {
            return Err(CodecError::TooLarge { limit: MAX_LEFTOVERS, unit: "leftovers" });
        }
        if self.cursors.len() > MAX_CURSORS {
            return Err(CodecError::TooLarge { limit: MAX_CURSORS, unit: "cursors" });
        }
        Ok(())
    }
}
