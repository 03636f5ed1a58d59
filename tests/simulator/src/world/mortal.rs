//! Transactions that end in the middle: each counts its writes and dies at the one that it was told.

use pleinmakers_core::schema::{BucketId, FieldKey, Row, RowKey, TableId, Value};
use pleinmakers_core::store::WriteTx;
use pleinmakers_core::sync::action::{Action, Identity, Outcome};
use pleinmakers_core::sync::merge::Chain;
use pleinmakers_core::sync::message::{Cursor, Grant, Leftover};
use pleinmakers_core::sync::phone::{EntryState, Held, OutboxEntry, Replica};
use pleinmakers_core::sync::rows::{Rows, StorageError};
use pleinmakers_core::sync::server::{BucketState, FeedEntry, LedgerTx};
use pleinmakers_core::sync::tally::Tally;
use pleinmakers_server::ledger::Tx;
use std::cell::Cell;
use uuid::Uuid;

type Answer<T> = Result<T, StorageError>;

/// What will go wrong with an end's storage, and when.
#[derive(Debug, Clone, Default)]
pub struct Life {
    /// Writes that are left before it dies; `None`: it never does.
    pub left: Cell<Option<u32>>,
    /// It has died.
    pub over: Cell<bool>,
    /// Calls that are left before the storage refuses one; `None`: it never does.
    pub calls: Cell<Option<u32>>,
    /// The storage has refused a call.
    pub refused: Cell<bool>,
}

impl Life {
    /// Whether something will go wrong.
    #[must_use]
    pub fn is_in_danger(&self) -> bool {
        self.left.get().is_some() || self.calls.get().is_some()
    }

    fn write(&self) -> Answer<()> {
        match self.left.get() {
            Some(0) => {
                self.over.set(true);
                Err(StorageError::Other("killed".into()))
            }
            left => {
                self.left.set(left.map(|left| left - 1));
                self.call(StorageError::Full)
            }
        }
    }

    fn read(&self) -> Answer<()> {
        if self.calls.get().is_none() { Ok(()) } else { self.call(StorageError::Other("the device failed".into())) }
    }

    fn call(&self, error: StorageError) -> Answer<()> {
        match self.calls.get() {
            Some(0) => {
                self.calls.set(None);
                self.refused.set(true);
                Err(error)
            }
            calls => {
                self.calls.set(calls.map(|calls| calls - 1));
                Ok(())
            }
        }
    }
}

/// A phone's transaction.
pub struct MortalReplica<'a, 'b> {
    /// The real one.
    pub tx: &'a mut WriteTx<'b>,
    /// How long it lives.
    pub life: &'a Life,
}

/// A server's transaction.
pub struct MortalLedger<'a> {
    /// The real one.
    pub tx: &'a mut dyn Tx,
    /// How long it lives.
    pub life: &'a Life,
}

macro_rules! reads {
    ($($name:ident($($arg:ident: $kind:ty),*) -> $answer:ty;)+) => {
        $(fn $name(&self $(, $arg: $kind)*) -> Answer<$answer> {
            self.life.read()?;
            self.tx.$name($($arg),*)
        })+
    };
}

macro_rules! writes {
    ($($name:ident($($arg:ident: $kind:ty),*);)+) => {
        $(fn $name(&mut self $(, $arg: $kind)*) -> Answer<()> {
            self.life.write()?;
            self.tx.$name($($arg),*)
        })+
    };
}

impl Rows for MortalReplica<'_, '_> {
    reads! {
        row(key: RowKey) -> Option<Row>;
        linked(table: TableId, field: FieldKey, value: &Value) -> Vec<Row>;
    }
}

impl Replica for MortalReplica<'_, '_> {
    reads! {
        shown(key: RowKey) -> Option<(Row, BucketId)>;
        shown_in(bucket: BucketId) -> Vec<RowKey>;
        base(key: RowKey) -> Option<Option<(Row, BucketId)>>;
        next_mid() -> u64;
        entry(mid: u64) -> Option<OutboxEntry>;
        mid_of(identity: Identity) -> Option<u64>;
        unanswered(limit: usize) -> Vec<Action>;
        lowest_mid() -> u64;
        acked() -> Vec<(u64, Outcome)>;
        pending(key: RowKey) -> Vec<u64>;
        pending_rows(mid: u64) -> Vec<RowKey>;
        buckets() -> Vec<Held>;
        held(bucket: BucketId) -> Option<Held>;
        answered() -> Vec<(u64, Outcome)>;
        tally(bucket: BucketId) -> Tally;
        images_in(bucket: BucketId) -> Vec<Row>;
        entries() -> Vec<OutboxEntry>;
        leftovers(limit: usize) -> Vec<Leftover>;
        is_erased(key: RowKey) -> bool;
    }
    writes! {
        show(row: &Row, bucket: BucketId);
        hide(key: RowKey);
        put_base(key: RowKey, image: Option<(&Row, BucketId)>);
        drop_base(key: RowKey);
        add(action: &Action, keys: &[RowKey], at: i64);
        set_state(mid: u64, state: EntryState, outcome: Option<&Outcome>);
        replace(action: &Action);
        clear_pending(mid: u64);
        put_cursor(cursor: &Cursor);
        put_grant(grant: &Grant);
        drop_cursor(bucket: BucketId);
        add_pending(key: RowKey, mid: u64);
        forget(before: i64, kept: u64);
        put_tally(bucket: BucketId, tally: Tally);
        empty(mid: u64);
        put_leftover(mid: u64, sealed: &[u8]);
        drop_leftover(mid: u64);
        put_erased(key: RowKey);
        relink();
    }
}

impl Rows for MortalLedger<'_> {
    reads! {
        row(key: RowKey) -> Option<Row>;
        linked(table: TableId, field: FieldKey, value: &Value) -> Vec<Row>;
    }
}

impl LedgerTx for MortalLedger<'_> {
    reads! {
        bucket(id: BucketId) -> Option<BucketState>;
        chain(key: RowKey) -> Chain;
        is_erased(key: RowKey) -> bool;
        erased_count() -> u64;
        feed(bucket: BucketId, after: u64, limit: usize) -> Vec<FeedEntry>;
        feed_len(bucket: BucketId, after: u64) -> u64;
        commit_tag(bucket: BucketId, n: u64) -> Option<[u8; 8]>;
        grants(client: Uuid) -> Vec<(BucketId, u32)>;
        outcome(identity: Identity) -> Option<Outcome>;
        buckets() -> Vec<(BucketId, BucketState)>;
        epoch() -> u32;
        recovered_at() -> Option<i64>;
        in_range(bucket: BucketId, range: &[u8]) -> Vec<Row>;
        failures(identity: Identity) -> u32;
    }
    writes! {
        put_bucket(id: BucketId, state: BucketState);
        put_row(row: &Row, bucket: BucketId, chain: &Chain);
        put_feed(bucket: BucketId, key: RowKey, n: u64, is_in: bool);
        put_commit(bucket: BucketId, n: u64, tag: [u8; 8]);
        put_last_mid(client: Uuid, mid: u64);
        put_outcome(client: Uuid, mid: u64, outcome: &Outcome);
        put_quarantine(client: Uuid, action: &Action, at: i64);
        put_sealed(client: Uuid, leftover: &Leftover, at: i64);
        put_failures(identity: Identity, times: u32);
        put_recovered(at: i64);
        erase(key: RowKey);
        remove(key: RowKey);
    }
}
