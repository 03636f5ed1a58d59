//! Digests: where two ends hold different rows of one bucket, found by halving the ids instead of fetching all anew.
//!
//! A range is every row whose id ends in some bytes. Ids begin with a time and end in random bits, so their ends
//! spread evenly. The whole bucket is the range of no bytes; each range has 256 parts. The phone asks for a range, and
//! gets the tallies of its parts, or its rows where they are few. It asks on only where its own tally differs.

use super::page::Group;
use super::tally::Tally;
use crate::schema::{BucketId, RowKey};
use minicbor::bytes::ByteVec;
use minicbor::{Decode, Encode};

/// Parts of a range.
pub const PARTS: usize = 256;
/// Longest name of a range, in bytes: the random half of an id.
pub const MAX_DEPTH: usize = 8;
/// A range with at most this many rows is answered with its rows.
pub const FEW_ROWS: usize = 64;

/// Asks for one range of a bucket.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct DigestRequest {
    /// Version of the messages.
    #[n(0)]
    pub wire: u16,
    /// The bucket.
    #[n(1)]
    pub bucket: BucketId,
    /// The range: last bytes of the ids, the very last first.
    #[n(2)]
    pub range: ByteVec,
}

/// A range as the server holds it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct DigestReply {
    /// Life of the bucket.
    #[n(0)]
    pub epoch: u32,
    /// Number of the newest feed entry: what follows is true at this number and at no other.
    #[n(1)]
    pub head: u64,
    /// What is in the range.
    #[n(2)]
    pub content: RangeContent,
}

/// What is in a range.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub enum RangeContent {
    /// Tallies of its 256 parts.
    #[n(0)]
    Parts(#[n(0)] Vec<Tally>),
    /// All its rows.
    #[n(1)]
    Rows(#[n(0)] Vec<Group>),
}

/// Whether a row's id ends as the range says.
#[must_use]
pub fn is_in(range: &[u8], key: RowKey) -> bool {
    key.id.as_bytes().iter().rev().zip(range).all(|(byte, wanted)| byte == wanted) && range.len() <= MAX_DEPTH
}

/// Which part of the range a row of it falls into.
#[must_use]
pub fn part_of(range: &[u8], key: RowKey) -> u8 {
    key.id.as_bytes().iter().rev().nth(range.len()).copied().unwrap_or_default()
}
