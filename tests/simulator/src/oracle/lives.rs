//! Lives of a server: backups, what was lost with them, and what was erased for good. What is kept here outlives every
//! backup.

use super::{Fate, Oracle, Thing, Wish, above_of, is_known};
use crate::schema::SCOPE;
use pleinmakers_core::schema::{BucketId, RowKey};
use pleinmakers_core::sync::message::Cursor;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// How long a server waits for what phones still hold, milliseconds.
pub const WAIT: i64 = 30 * 24 * 60 * 60 * 1000;

/// A cursor, byte for byte.
type Mark = (BucketId, u32, u64, [u8; 8], [u8; 16], Option<(u64, [u8; 8], [u8; 16])>);

/// What no backup takes back.
#[derive(Debug, Clone, Default)]
pub struct Lasting {
    /// Ids that were erased.
    erased: BTreeSet<Uuid>,
    /// Cursors that were given out, with the commits that each stands for: its own, and the newest then.
    given: BTreeMap<Mark, (u64, u64)>,
    /// Commits so far, in all lives.
    pub(super) commits: u64,
    /// Lives that were begun.
    epochs: BTreeSet<u32>,
    /// How often a backup was put in place.
    restores: u64,
    /// What was in a bucket in some life.
    pub(super) ever: BTreeSet<(BucketId, RowKey)>,
    /// What was said of each action, in whatever life.
    said: BTreeMap<[u8; 16], Vec<Fate>>,
}

/// What a cursor is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worth {
    /// The server goes on behind it.
    Good,
    /// The server did not make it, or made it in an earlier life.
    Strange,
    /// The server made it for a commit that it has lost.
    Proof,
}

fn mark(cursor: &Cursor) -> Mark {
    let head = cursor.read_at.map(|head| (head.n, head.tag, head.mac));
    (cursor.bucket, cursor.epoch, cursor.n, cursor.tag, cursor.mac, head)
}

impl Oracle {
    /// The present life.
    #[must_use]
    pub fn epoch(&self) -> u32 {
        self.epoch
    }

    /// How often a backup was put in place.
    #[must_use]
    pub fn restores(&self) -> u64 {
        self.lasting.restores
    }

    /// When the present life was begun, where it was not the first.
    #[must_use]
    pub fn recovered_at(&self) -> Option<i64> {
        self.recovered_at
    }

    /// Whether a life of this number was ever begun.
    #[must_use]
    pub fn was_begun(&self, epoch: u32) -> bool {
        epoch <= 1 || self.lasting.epochs.contains(&epoch)
    }

    /// Whether the row was ever in the bucket, in whatever life.
    #[must_use]
    pub fn was_ever_in(&self, bucket: BucketId, key: RowKey) -> bool {
        self.lasting.ever.contains(&(bucket, key))
    }

    /// Everything that was said of an action, in whatever life.
    #[must_use]
    pub fn said(&self, identity: [u8; 16]) -> &[Fate] {
        self.lasting.said.get(&identity).map_or(&[], Vec::as_slice)
    }

    /// Remembers what is said of an action.
    pub(super) fn say(&mut self, identity: [u8; 16], fate: Fate) {
        let said = self.lasting.said.entry(identity).or_default();
        if !said.contains(&fate) {
            said.push(fate);
        }
    }

    /// Whether the row was erased.
    #[must_use]
    pub fn is_erased(&self, key: RowKey) -> bool {
        self.lasting.erased.contains(&key.id)
    }

    /// Remembers a cursor that goes out.
    pub fn give(&mut self, cursor: &Cursor) {
        if let Some(commits) = self.commits_of(cursor) {
            self.lasting.given.insert(mark(cursor), commits);
        }
    }

    /// The commit that took the cursor's number, and the one that was the newest when it was read.
    fn commits_of(&self, cursor: &Cursor) -> Option<(u64, u64)> {
        let newest = cursor.read_at.map_or(cursor.n, |head| head.n);
        Some((self.commit_of(cursor.bucket, cursor.n)?, self.commit_of(cursor.bucket, newest)?))
    }

    /// The commit that took a number: the first that ends at it or behind it.
    fn commit_of(&self, bucket: BucketId, n: u64) -> Option<u64> {
        self.feeds.get(&bucket)?.commits.range(n..).next().map(|(_, commit)| *commit)
    }

    /// What a cursor is worth.
    #[must_use]
    pub fn worth(&self, cursor: &Cursor) -> Worth {
        if cursor.n == 0 {
            return if cursor.epoch == 0 || cursor.epoch == self.epoch { Worth::Good } else { Worth::Strange };
        }
        match self.lasting.given.get(&mark(cursor)) {
            None => Worth::Strange,
            Some(_) if cursor.epoch < self.epoch => Worth::Strange,
            Some(commits) if cursor.epoch == self.epoch && self.commits_of(cursor) == Some(*commits) => Worth::Good,
            Some(_) => Worth::Proof,
        }
    }

    /// A new life begins.
    pub fn begin(&mut self, epoch: u32, now: i64) {
        self.epoch = epoch;
        self.recovered_at = Some(now);
        self.lasting.epochs.insert(epoch);
    }

    /// A backup takes the place of what there was.
    pub fn restore(&mut self, backup: &Self) {
        let lasting = std::mem::take(&mut self.lasting);
        *self = backup.clone();
        self.lasting = lasting;
        self.lasting.restores += 1;
        self.touched.clear();
    }

    /// Rows go for ever.
    pub fn erase(&mut self, keys: &[RowKey]) {
        let mut reach = BTreeMap::new();
        let cards = |key: &RowKey| self.cards_about(*key).into_iter().chain([*key]).collect::<Vec<_>>();
        let all: Vec<RowKey> = keys.iter().flat_map(cards).collect();
        for key in &all {
            if let Some(bucket) = self.bucket(*key) {
                reach.insert(bucket, self.number(bucket, *key, false));
            }
            self.things.remove(key);
            self.cards.retain(|(row, _), _| row != key);
            self.lasting.erased.insert(key.id);
            self.touched.insert(*key);
        }
        self.close(&reach);
    }

    /// Rows that a backup brought back though they were erased.
    #[must_use]
    pub fn came_back(&self) -> Vec<RowKey> {
        self.things.keys().filter(|key| self.is_erased(**key)).copied().collect()
    }

    /// Whether an action has to wait: after a restore, for rows that its sender may read and that may yet come back.
    pub(super) fn must_wait(&self, grants: &BTreeSet<BucketId>, wishes: &[Wish], now: i64) -> bool {
        let waits = self.recovered_at.is_some_and(|at| now < at + WAIT);
        let own: BTreeSet<RowKey> = wishes.iter().filter_map(Wish::makes).collect();
        let there = |key: &RowKey| {
            own.contains(key) || self.is_erased(*key) || self.bucket(*key).is_some_and(|at| grants.contains(&at))
        };
        waits && wishes.iter().filter_map(Wish::stands_on).any(|key| !there(&key))
    }

    /// Every commit has a number of its own, in all lives.
    pub(super) fn close(&mut self, reach: &BTreeMap<BucketId, u64>) {
        self.lasting.commits += 1;
        for (bucket, n) in reach {
            self.feeds.entry(*bucket).or_default().commits.insert(*n, self.lasting.commits);
        }
    }

    /// Every row that stands under `key`, and itself.
    #[must_use]
    pub fn group(&self, key: RowKey) -> Vec<RowKey> {
        let mut group = vec![key];
        let mut at = 0;
        while let Some(above) = group.get(at).copied() {
            let under = |(below, thing): (&RowKey, &Thing)| {
                let parent = thing.fields.get(&crate::schema::PARENT).and_then(|field| field.value.as_id());
                (above_of(below.table) == Some(above.table) && parent == Some(above.id)).then_some(*below)
            };
            group.extend(self.things.iter().filter_map(under));
            at += 1;
        }
        group
    }

    /// The neighbourhood of a row.
    #[must_use]
    pub fn scope(&self, key: RowKey) -> Option<Uuid> {
        self.things.get(&key)?.fields.get(&SCOPE)?.value.as_id()
    }
}

impl Wish {
    /// The row that it makes.
    fn makes(&self) -> Option<RowKey> {
        if let Self::Insert(key, _) = self { Some(*key) } else { None }
    }

    /// The row that must be there for it to make sense.
    pub(super) fn stands_on(&self) -> Option<RowKey> {
        match self {
            Self::Patch(key, _) => Some(*key),
            Self::Insert(key, fields) => {
                let table = above_of(key.table).filter(|_| is_known(key.table))?;
                Some(RowKey { table, id: fields.get(&crate::schema::PARENT)?.as_id()? })
            }
        }
    }
}
