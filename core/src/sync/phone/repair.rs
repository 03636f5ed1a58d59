//! Whether this phone holds what the server holds, and putting right what differs: range by range, never all anew.

use super::apply::{ApplyError, check_home};
use super::images::Book;
use super::replica::{Held, Replica};
use crate::schema::{BucketId, CodecError, Row, RowKey, Schema};
use crate::sync::WIRE;
use crate::sync::digest::{DigestReply, DigestRequest, MAX_DEPTH, PARTS, RangeContent, is_in, part_of};
use crate::sync::message::{Cursor, Head};
use crate::sync::page::Page;
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::StorageError;
use crate::sync::tally::Tally;
use std::collections::{BTreeMap, BTreeSet};

/// Buckets of an answer in which this phone's rows differ from the server's. Tallies are compared only where the phone
/// has read to the very head that the answer names; before that a difference says nothing.
///
/// # Errors
/// The store's.
pub fn differing<R: Replica>(replica: &R, head: &Head) -> Result<Vec<BucketId>, StorageError> {
    let read: BTreeMap<BucketId, u64> =
        replica.buckets()?.iter().map(|Held { cursor, .. }| (cursor.bucket, cursor.n)).collect();
    let at_head = head.grants.iter().all(|grant| read.get(&grant.bucket) == Some(&grant.head));
    if !at_head {
        return Ok(Vec::new());
    }
    let mut differing = Vec::new();
    // Planted: nobody looks.
    for grant in head.grants.iter().filter(|_| !planted(Planted::DifferenceUnseen)) {
        let Some(sum) = grant.sum else { continue };
        if replica.tally(grant.bucket)? != (Tally { count: grant.count, sum }) {
            differing.push(grant.bucket);
        }
    }
    Ok(differing)
}

/// Counts a bucket anew from the stored bytes, and writes what is found: the book is only as good as what it was told,
/// a byte that changed on the disk told it nothing. Answers whether the book was right.
///
/// # Errors
/// The store's.
pub fn recount<R: Replica>(replica: &mut R, bucket: BucketId) -> Result<bool, StorageError> {
    // Planted: the book says what is there.
    let copied = planted(Planted::RecountCopiesBook);
    let found = if copied { replica.tally(bucket)? } else { Tally::of(&replica.images_in(bucket)?) };
    let right = found == replica.tally(bucket)?;
    if !right {
        replica.put_tally(bucket, found)?;
        // What a row was found by is no more what it says.
        // Planted: the index keeps it, also when the row has gone.
        if !planted(Planted::DamageStaysFound) {
            replica.relink()?;
        }
    }
    Ok(right)
}

/// Begins a bucket anew: its images go, the outbox stays, and the next sync reads it from the beginning. The last
/// resort, where repair did not help.
///
/// # Errors
/// The store's.
pub fn begin_anew<R: Replica>(replica: &mut R, schema: &Schema, bucket: BucketId) -> Result<(), StorageError> {
    let mut book = Book::default();
    for image in replica.images_in(bucket)? {
        book.take_out(replica, schema, image.key, bucket, false)?;
    }
    book.close(replica)?;
    // Whatever the book said: there is nothing now.
    replica.put_tally(bucket, Tally::default())?;
    replica.put_cursor(&Cursor::start(bucket))
}

/// What a step of a repair did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Repaired {
    /// Rows that were taken in, because they were missing or different here.
    pub taken: u64,
    /// Rows that were taken out, because the server has none there.
    pub removed: u64,
    /// The server has gone on: this phone is to sync first, and to compare again.
    pub outdated: bool,
}

/// A repair of one bucket: asks, is answered, asks again where ranges still differ.
#[derive(Debug)]
pub struct Repair {
    bucket: BucketId,
    /// Ranges that are not known to be equal.
    open: Vec<Vec<u8>>,
}

impl Repair {
    /// Begins one.
    #[must_use]
    pub fn new(bucket: BucketId) -> Self {
        Self { bucket, open: vec![Vec::new()] }
    }

    /// What to ask next, `None` when it is done.
    #[must_use]
    pub fn next_request(&self) -> Option<DigestRequest> {
        let range = self.open.last()?.clone();
        Some(DigestRequest { wire: WIRE, bucket: self.bucket, range: range.into() })
    }

    /// Takes the answer to [`Repair::next_request`], inside one transaction.
    ///
    /// # Errors
    /// An answer that is none to what was asked, or the store's error.
    pub fn take<R: Replica>(
        &mut self,
        replica: &mut R,
        schema: &Schema,
        reply: &DigestReply,
    ) -> Result<Repaired, ApplyError> {
        let Some(range) = self.open.pop() else { return Ok(Repaired::default()) };
        let here = replica.held(self.bucket)?.map(|held| held.cursor);
        let outdated = here.is_none_or(|cursor| cursor.epoch != reply.epoch || cursor.n != reply.head);
        // Planted: what is true at another head is taken all the same.
        if outdated && !planted(Planted::OutdatedDigestTaken) {
            self.open.clear();
            return Ok(Repaired { outdated: true, ..Repaired::default() });
        }
        let mut own = replica.images_in(self.bucket)?;
        own.retain(|row| is_in(&range, row.key));
        match &reply.content {
            RangeContent::Parts(parts) => {
                self.descend(&range, &own, parts)?;
                Ok(Repaired::default())
            }
            RangeContent::Rows(groups) => {
                let rows = Page::ungroup(groups)?;
                if rows.iter().any(|row| !is_in(&range, row.key)) {
                    return Err(CodecError::Malformed("rows of another range".into()).into());
                }
                check_home(schema, &rows, self.bucket)?;
                self.replace(replica, schema, &own, &rows)
            }
        }
    }

    fn descend(&mut self, range: &[u8], own: &[Row], theirs: &[Tally]) -> Result<(), CodecError> {
        if theirs.len() != PARTS || range.len() >= MAX_DEPTH {
            return Err(CodecError::Malformed("parts of a range".into()));
        }
        let mut parts = vec![Tally::default(); PARTS];
        for row in own {
            if let Some(part) = parts.get_mut(usize::from(part_of(range, row.key))) {
                part.add(row);
            }
        }
        // Planted: what is equal is asked for too.
        let differs = |mine: &Tally, theirs: &Tally| mine != theirs || planted(Planted::RepairTakesAll);
        let pairs = (0..=u8::MAX).zip(parts.iter().zip(theirs));
        for (part, _) in pairs.filter(|(_, (mine, theirs))| differs(mine, theirs)) {
            let mut deeper = range.to_vec();
            deeper.push(part);
            self.open.push(deeper);
        }
        Ok(())
    }

    fn replace<R: Replica>(
        &self,
        replica: &mut R,
        schema: &Schema,
        own: &[Row],
        theirs: &[Row],
    ) -> Result<Repaired, ApplyError> {
        let mut done = Repaired::default();
        let mut book = Book::default();
        let mine: BTreeMap<RowKey, &Row> = own.iter().map(|row| (row.key, row)).collect();
        let kept: BTreeSet<RowKey> = theirs.iter().map(|row| row.key).collect();
        for row in theirs.iter().filter(|row| mine.get(&row.key) != Some(row)) {
            book.take_in(replica, schema, row, self.bucket, true)?;
            done.taken += 1;
        }
        // Planted: what the server does not have stays.
        for key in mine.keys().filter(|key| !kept.contains(key) && !planted(Planted::RepairLeavesExtra)) {
            book.take_out(replica, schema, *key, self.bucket, false)?;
            done.removed += 1;
        }
        book.close(replica)?;
        Ok(done)
    }
}
