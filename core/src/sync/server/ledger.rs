//! What the server's engine needs of a database: a small synchronous trait. SQLite implements it; PostgreSQL can.

use crate::schema::{BucketId, Row, RowKey};
use crate::sync::action::{Action, Identity, Outcome};
use crate::sync::merge::Chain;
use crate::sync::message::Leftover;
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::{Rows, StorageError};
use crate::sync::tally::Tally;
use uuid::Uuid;

/// The client that stands for the server itself.
pub const SERVER: Uuid = Uuid::nil();

/// A bucket as it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BucketState {
    /// Its life; 1 to begin with.
    pub epoch: u32,
    /// Number of its newest feed entry.
    pub head: u64,
    /// Its rows.
    pub tally: Tally,
}

impl Default for BucketState {
    fn default() -> Self {
        Self { epoch: 1, head: 0, tally: Tally::default() }
    }
}

/// A phone that has joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientRecord {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub account: Uuid,
    /// Its public Ed25519 key.
    pub public_key: [u8; 32],
    /// Highest action number that came from it.
    pub last_mid: u64,
}

/// One entry of a bucket's feed: there is exactly one for each row and bucket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedEntry {
    /// Number within the bucket.
    pub n: u64,
    /// The row.
    pub key: RowKey,
    /// The row, `None` when it has left the bucket.
    pub row: Option<Row>,
}

/// A transaction of the ledger. Writers are one at a time; a reader sees one snapshot.
pub trait LedgerTx: Rows {
    /// A bucket, `None` before its first row.
    ///
    /// # Errors
    /// The store's; so it is for every method here.
    fn bucket(&self, id: BucketId) -> Result<Option<BucketState>, StorageError>;
    /// Every bucket.
    fn buckets(&self) -> Result<Vec<(BucketId, BucketState)>, StorageError>;
    /// The life that all buckets share, also those that have no row yet.
    fn epoch(&self) -> Result<u32, StorageError> {
        Ok(self.buckets()?.into_iter().map(|(_, state)| state.epoch).max().unwrap_or(BucketState::default().epoch))
    }
    /// A bucket as it is, or as it will begin.
    fn bucket_or_new(&self, id: BucketId) -> Result<BucketState, StorageError> {
        Ok(match self.bucket(id)? {
            Some(state) => state,
            // Planted: it begins in the first life, though others live a later one.
            None if planted(Planted::NewBucketOldLife) => BucketState::default(),
            None => BucketState { epoch: self.epoch()?, ..BucketState::default() },
        })
    }
    /// When this ledger last found that it had lost its tail, milliseconds since 1970 UTC.
    fn recovered_at(&self) -> Result<Option<i64>, StorageError>;
    /// Remembers that.
    fn put_recovered(&mut self, at: i64) -> Result<(), StorageError>;
    /// Writes a bucket's state.
    fn put_bucket(&mut self, id: BucketId, state: BucketState) -> Result<(), StorageError>;
    /// Writes a row, its bucket and who wrote its fields.
    fn put_row(&mut self, row: &Row, bucket: BucketId, chain: &Chain) -> Result<(), StorageError>;
    /// Who wrote a row's fields.
    fn chain(&self, key: RowKey) -> Result<Chain, StorageError>;
    /// Whether a row with this id was erased.
    fn is_erased(&self, key: RowKey) -> Result<bool, StorageError>;
    /// How many rows were ever erased.
    fn erased_count(&self) -> Result<u64, StorageError>;
    /// Takes a row out for ever, with its authorship and what was kept aside about it. Its id is remembered.
    fn erase(&mut self, key: RowKey) -> Result<(), StorageError>;
    /// Takes a row out with its authorship. Its id is not remembered.
    fn remove(&mut self, key: RowKey) -> Result<(), StorageError>;
    /// Sets the one feed entry of a row in a bucket; `is_in` is false when it has left.
    fn put_feed(&mut self, bucket: BucketId, key: RowKey, n: u64, is_in: bool) -> Result<(), StorageError>;
    /// Entries with numbers above `after`, ascending, at most `limit`.
    fn feed(&self, bucket: BucketId, after: u64, limit: usize) -> Result<Vec<FeedEntry>, StorageError>;
    /// How many entries have numbers above `after`.
    fn feed_len(&self, bucket: BucketId, after: u64) -> Result<u64, StorageError>;
    /// Rows of a bucket whose ids end as `range` says, in any order.
    fn in_range(&self, bucket: BucketId, range: &[u8]) -> Result<Vec<Row>, StorageError>;
    /// Remembers a commit: `n` is the last number it took in the bucket.
    fn put_commit(&mut self, bucket: BucketId, n: u64, tag: [u8; 8]) -> Result<(), StorageError>;
    /// Tag of the commit that took number `n`, `None` when there is none.
    fn commit_tag(&self, bucket: BucketId, n: u64) -> Result<Option<[u8; 8]>, StorageError>;
    /// Buckets that a client may read and write, with the grant's version.
    fn grants(&self, client: Uuid) -> Result<Vec<(BucketId, u32)>, StorageError>;
    /// Remembers the highest action number of a client.
    fn put_last_mid(&mut self, client: Uuid, mid: u64) -> Result<(), StorageError>;
    /// The stored outcome of an action.
    fn outcome(&self, identity: Identity) -> Result<Option<Outcome>, StorageError>;
    /// Stores an action's outcome, for ever.
    fn put_outcome(&mut self, client: Uuid, mid: u64, outcome: &Outcome) -> Result<(), StorageError>;
    /// Keeps an action aside.
    fn put_quarantine(&mut self, client: Uuid, action: &Action, at: i64) -> Result<(), StorageError>;
    /// Keeps a sealed action aside as it is.
    fn put_sealed(&mut self, client: Uuid, leftover: &Leftover, at: i64) -> Result<(), StorageError>;
    /// How often an action has failed here.
    fn failures(&self, identity: Identity) -> Result<u32, StorageError>;
    /// Remembers how often; 0 forgets it.
    fn put_failures(&mut self, identity: Identity, times: u32) -> Result<(), StorageError>;
}
