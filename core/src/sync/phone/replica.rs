//! What the phone's engine needs of its database.

use crate::schema::{BucketId, Row, RowKey};
use crate::sync::action::{Action, Identity, Outcome};
use crate::sync::message::{Cursor, Grant, Leftover};
use crate::sync::rows::{Rows, StorageError};
use crate::sync::tally::Tally;

/// Where an action stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryState {
    /// Recorded, never put into a request: it can still be made void.
    New = 0,
    /// Put into a request; the answer is not known.
    Sent = 1,
    /// The outcome is known; the rows that show it have not all been read yet.
    Acked = 2,
    /// Done: its result is in the server's rows (or was never to be).
    Done = 3,
    /// Refused or kept aside: a person must look. Its body stays.
    Refused = 4,
}

impl EntryState {
    /// Reads the stored number.
    #[must_use]
    pub fn from_number(number: i64) -> Option<Self> {
        [Self::New, Self::Sent, Self::Acked, Self::Done, Self::Refused].into_iter().find(|s| *s as i64 == number)
    }
}

/// An action in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxEntry {
    /// The action.
    pub action: Action,
    /// Where it stands.
    pub state: EntryState,
    /// Its outcome, once it is known.
    pub outcome: Option<Outcome>,
}

impl OutboxEntry {
    /// Whether it says nothing (any more): it was made void, or emptied with its bucket.
    #[must_use]
    pub fn is_emptied(&self) -> bool {
        self.action.changes().is_ok_and(|changes| changes.is_empty())
    }
}

/// A bucket that the phone holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// How far it has been read.
    pub cursor: Cursor,
    /// Version of the grant under which it is held.
    pub version: u32,
    /// Number of its newest feed entry, as the last answer said.
    pub head: u64,
    /// Rows that it holds, as the last answer said.
    pub rows: u64,
}

/// A transaction of the phone's store. [`Rows`] reads what is *shown*.
///
/// Every method fails with the store's error, and then the whole transaction is to be rolled back.
pub trait Replica: Rows {
    /// A shown row, and the bucket that it is shown in.
    fn shown(&self, key: RowKey) -> Result<Option<(Row, BucketId)>, StorageError>;
    /// Shows a row.
    fn show(&mut self, row: &Row, bucket: BucketId) -> Result<(), StorageError>;
    /// Shows it no more.
    fn hide(&mut self, key: RowKey) -> Result<(), StorageError>;
    /// Rows shown of a bucket.
    fn shown_in(&self, bucket: BucketId) -> Result<Vec<RowKey>, StorageError>;
    /// The server's image of a row with pending changes: `Some(None)` when the server has none, `None` when
    /// nothing is pending and the shown row is the image.
    fn base(&self, key: RowKey) -> Result<Option<Option<(Row, BucketId)>>, StorageError>;
    /// Keeps the server's image of a row.
    fn put_base(&mut self, key: RowKey, image: Option<(&Row, BucketId)>) -> Result<(), StorageError>;
    /// Forgets it: nothing is pending any more.
    fn drop_base(&mut self, key: RowKey) -> Result<(), StorageError>;
    /// Number for the next action.
    fn next_mid(&self) -> Result<u64, StorageError>;
    /// Adds an action, pending for `keys`.
    fn add(&mut self, action: &Action, keys: &[RowKey], at: i64) -> Result<(), StorageError>;
    /// An action by its number.
    fn entry(&self, mid: u64) -> Result<Option<OutboxEntry>, StorageError>;
    /// The number of an action.
    fn mid_of(&self, identity: Identity) -> Result<Option<u64>, StorageError>;
    /// Every action, by ascending number.
    fn entries(&self) -> Result<Vec<OutboxEntry>, StorageError>;
    /// Empties what an action says. Its number, identity, state and outcome stay.
    fn empty(&mut self, mid: u64) -> Result<(), StorageError>;
    /// Keeps the sealed bytes of an action until the server has them.
    fn put_leftover(&mut self, mid: u64, sealed: &[u8]) -> Result<(), StorageError>;
    /// Sealed actions that the server does not have, by ascending number.
    fn leftovers(&self, limit: usize) -> Result<Vec<Leftover>, StorageError>;
    /// The server has it.
    fn drop_leftover(&mut self, mid: u64) -> Result<(), StorageError>;
    /// Actions that the server has not answered and that are not sealed, then those whose rows were not read yet, as
    /// many as fit; by ascending number.
    fn unanswered(&self, limit: usize) -> Result<Vec<Action>, StorageError>;
    /// Lowest number that is not done.
    fn lowest_mid(&self) -> Result<u64, StorageError>;
    /// Moves an action on.
    fn set_state(&mut self, mid: u64, state: EntryState, outcome: Option<&Outcome>) -> Result<(), StorageError>;
    /// Puts a void action in the place of one that was never sent.
    fn replace(&mut self, action: &Action) -> Result<(), StorageError>;
    /// Actions whose outcome is known but whose rows have not all been read.
    fn acked(&self) -> Result<Vec<(u64, Outcome)>, StorageError>;
    /// Actions that are done or nearly so, whose bodies are still here, with their outcomes.
    fn answered(&self) -> Result<Vec<(u64, Outcome)>, StorageError>;
    /// An action is pending for a row (again).
    fn add_pending(&mut self, key: RowKey, mid: u64) -> Result<(), StorageError>;
    /// Drops what was done before `before`, milliseconds since 1970 UTC, except the newest `kept` numbers.
    fn forget(&mut self, before: i64, kept: u64) -> Result<(), StorageError>;
    /// Numbers of the actions that are pending for a row, ascending.
    fn pending(&self, key: RowKey) -> Result<Vec<u64>, StorageError>;
    /// Rows for which an action is pending.
    fn pending_rows(&self, mid: u64) -> Result<Vec<RowKey>, StorageError>;
    /// The action is pending for no row any more.
    fn clear_pending(&mut self, mid: u64) -> Result<(), StorageError>;
    /// The buckets that this phone holds.
    fn buckets(&self) -> Result<Vec<Held>, StorageError>;
    /// One of them.
    fn held(&self, bucket: BucketId) -> Result<Option<Held>, StorageError>;
    /// Remembers how far a bucket has been read.
    fn put_cursor(&mut self, cursor: &Cursor) -> Result<(), StorageError>;
    /// Remembers a grant; its cursor stays where it was, or begins.
    fn put_grant(&mut self, grant: &Grant) -> Result<(), StorageError>;
    /// What this phone holds of a bucket, by its own book: server's images alone.
    fn tally(&self, bucket: BucketId) -> Result<Tally, StorageError>;
    /// Writes that book.
    fn put_tally(&mut self, bucket: BucketId, tally: Tally) -> Result<(), StorageError>;
    /// The server's images of a bucket, from their stored bytes.
    fn images_in(&self, bucket: BucketId) -> Result<Vec<Row>, StorageError>;
    /// Makes the index anew from the stored rows: another version of the tables looks for other fields, and bytes may have
    /// changed on the disk. Rows stay as they are, byte for byte, also those of tables and fields that this version does
    /// not know.
    fn relink(&mut self) -> Result<(), StorageError>;
    /// Remembers that a row was erased.
    fn put_erased(&mut self, key: RowKey) -> Result<(), StorageError>;
    /// Whether this phone has heard that the row was erased.
    fn is_erased(&self, key: RowKey) -> Result<bool, StorageError>;
    /// Forgets a bucket.
    fn drop_cursor(&mut self, bucket: BucketId) -> Result<(), StorageError>;
}
