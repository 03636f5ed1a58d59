//! Pages that were made once and are given to everybody who reads the same: many phones begin in the same week, and
//! their first reading is the same bytes.

use crate::schema::BucketId;
use crate::sync::message::Cursor;
use std::fmt::Debug;

/// What a page is made of. Nothing else goes into it, so that one key means the same bytes, whoever reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PageKey {
    /// The bucket.
    pub bucket: BucketId,
    /// Its life.
    pub epoch: u32,
    /// Tag of its newest commit, which is random: where anything has changed since, or where a backup came back and other
    /// commits took the same numbers, it is another.
    pub newest: [u8; 8],
    /// How many rows were ever erased: a page says of those that left whether they were.
    pub erased: u64,
    /// Version of the reader's grant.
    pub version: u32,
    /// Life and number after which the page begins.
    pub from: (u32, u64),
    /// Most rows in a page.
    pub rows: usize,
}

/// A page as it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadePage {
    /// Compressed.
    pub bytes: Vec<u8>,
    /// The cursor after it.
    pub to: Cursor,
}

/// Where made pages stand. It may forget any of them at any time.
pub trait Shelf: Debug + Send + Sync {
    /// A page that was put there.
    fn get(&self, key: &PageKey) -> Option<MadePage>;
    /// Puts one there.
    fn put(&self, key: PageKey, page: &MadePage);
}
