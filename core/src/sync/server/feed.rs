//! Answers what a caller does not have yet, as pages.

use super::ledger::{BucketState, FeedEntry, LedgerTx};
use super::shelf::{MadePage, PageKey, Shelf};
use crate::schema::{BucketId, Row};
use crate::sync::frame;
use crate::sync::message::{Cursor, Grant, encode};
use crate::sync::page::{MAX_PAGE, MAX_PAGE_FIELDS, Out, Page};
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::StorageError;

/// Rows tried for one page where nobody asks for less; halved until the page is small enough.
pub const ROWS_PER_PAGE: usize = 1_500;

/// Who reads.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    /// Buckets that it may read, with the grant's version.
    pub grants: &'a [(BucketId, u32)],
    /// How far it has read each.
    pub cursors: &'a [Cursor],
    /// Most pages it wants.
    pub max_pages: usize,
    /// Most rows in one page.
    pub page_rows: usize,
    /// The server's secret for cursors.
    pub secret: &'a [u8; 32],
    /// Where pages stand that were made for others.
    pub shelf: &'a dyn Shelf,
}

/// What it gets. All of it is of one snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The buckets as they are.
    pub grants: Vec<Grant>,
    /// Entries that it did not have.
    pub behind: u64,
    /// Compressed pages.
    pub pages: Vec<Vec<u8>>,
    /// There is more.
    pub more: bool,
}

/// Answers a reader.
///
/// # Errors
/// The store's.
pub fn answer<T: LedgerTx + ?Sized>(tx: &T, reader: &Reader<'_>) -> Result<Answer, StorageError> {
    let mut answer = Answer { grants: Vec::new(), behind: 0, pages: Vec::new(), more: false };
    // What all may read comes before what few may: a name stands on a door.
    let mut grants: Vec<_> = reader.grants.iter().collect();
    // Planted: the other way round.
    if planted(Planted::BucketsReversed) {
        grants.reverse();
    }
    for (bucket, version) in grants {
        let state = tx.bucket_or_new(*bucket)?;
        let held = reader.cursors.iter().find(|cursor| cursor.bucket == *bucket);
        let usable = match held {
            // Planted: any cursor is believed.
            Some(cursor) => {
                standing(tx, reader.secret, cursor, state)? == Standing::Usable || planted(Planted::CursorBelieved)
            }
            None => true,
        };
        let from = match held {
            Some(cursor) if usable => *cursor,
            // As the phone does when it hears that it is to begin anew.
            Some(_) => Cursor { epoch: state.epoch, ..Cursor::start(*bucket) },
            None => Cursor::start(*bucket),
        };
        answer.grants.push(Grant {
            bucket: *bucket,
            version: *version,
            epoch: state.epoch,
            head: state.head,
            count: state.tally.count,
            sum: Some(state.tally.sum),
            restart: !usable,
        });
        if from.n < state.head {
            answer.behind += tx.feed_len(*bucket, from.n)?;
            read_bucket(tx, reader, *version, from, state, &mut answer)?;
        }
    }
    Ok(answer)
}

/// What a cursor is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is this server's, of the bucket's present life, and of a commit that the server has.
    Usable,
    /// It is forged, of another server, or of an earlier life.
    Foreign,
    /// It is this server's, and proves a loss: of its commit, of the one that was the newest when it was read, or of a whole life.
    Ahead,
}

pub(super) fn standing<T: LedgerTx + ?Sized>(
    tx: &T,
    secret: &[u8; 32],
    cursor: &Cursor,
    state: BucketState,
) -> Result<Standing, StorageError> {
    // Who has read nothing needs no seal. Of another life than this she hears that she is to begin in this one.
    if cursor.n == 0 {
        let here = cursor.epoch == 0 || cursor.epoch == state.epoch;
        return Ok(if here { Standing::Usable } else { Standing::Foreign });
    }
    if !cursor.is_genuine(secret) || cursor.epoch < state.epoch {
        return Ok(Standing::Foreign);
    }
    // A later life than this ledger knows was begun after the backup, too.
    let tag = tx.commit_tag(cursor.bucket, cursor.n)?;
    // Planted: whichever commit holds the number is taken for the one that was read.
    let same = tag == Some(cursor.tag) || (planted(Planted::TagUnchecked) && tag.is_some());
    // Entries that had been changed again were left out before it. Where those changes are lost, it has a gap.
    let whole = match cursor.read_at {
        // Planted: nobody asks.
        Some(head) if !planted(Planted::HeadUnasked) => tx.commit_tag(cursor.bucket, head.n)? == Some(head.tag),
        _ => true,
    };
    let there = cursor.epoch == state.epoch && same && whole;
    Ok(if there { Standing::Usable } else { Standing::Ahead })
}

fn read_bucket<T: LedgerTx + ?Sized>(
    tx: &T,
    reader: &Reader<'_>,
    version: u32,
    mut from: Cursor,
    state: BucketState,
    answer: &mut Answer,
) -> Result<(), StorageError> {
    let newest = tx.commit_tag(from.bucket, state.head)?.unwrap_or_default();
    let erased = tx.erased_count()?;
    while from.n < state.head {
        if answer.pages.len() >= reader.max_pages {
            // Planted: nobody says that there is more.
            answer.more = !planted(Planted::MoreUnsaid);
            return Ok(());
        }
        let key = PageKey {
            bucket: from.bucket,
            epoch: state.epoch,
            // Planted: a page is given again though its bucket has changed since.
            newest: if planted(Planted::OldPageGivenAgain) { [0; 8] } else { newest },
            erased,
            version,
            from: (from.epoch, from.n),
            rows: reader.page_rows,
        };
        let page = match reader.shelf.get(&key) {
            Some(page) => page,
            None => {
                let entries = tx.feed(from.bucket, from.n, reader.page_rows)?;
                let page = fit_page(tx, reader.secret, version, from, (state, newest), &entries)?;
                reader.shelf.put(key, &page);
                page
            }
        };
        answer.pages.push(page.bytes);
        from = page.to;
    }
    Ok(())
}

fn fit_page<T: LedgerTx + ?Sized>(
    tx: &T,
    secret: &[u8; 32],
    version: u32,
    from: Cursor,
    (state, newest): (BucketState, [u8; 8]),
    entries: &[FeedEntry],
) -> Result<MadePage, StorageError> {
    let mut take = entries.len();
    loop {
        let Some((taken, last)) = entries.get(..take).and_then(|taken| Some((taken, taken.last()?))) else {
            return Err(StorageError::Other("a feed whose head has no entry".into()));
        };
        let tag = tx
            .commit_tag(from.bucket, last.n)?
            .ok_or_else(|| StorageError::Other("a feed entry without its commit".into()))?;
        // Planted: a page that is not the last is sealed as if it were.
        let n = if planted(Planted::CursorAhead) { entries.last().map_or(last.n, |entry| entry.n + 1) } else { last.n };
        let to = Cursor::sealed(secret, from.bucket, state.epoch, n, tag);
        let to = if n < state.head { to.with_read_at(secret, state.head, newest) } else { to };
        let rows: Vec<Row> = taken.iter().filter_map(|entry| entry.row.clone()).collect();
        let outs = taken
            .iter()
            // Planted: those who left are not named.
            .filter(|entry| entry.row.is_none() && !planted(Planted::OutsUnsent))
            .map(|entry| {
                // Planted: nobody hears that it was erased.
                let erased = (tx.is_erased(entry.key)? && !planted(Planted::ErasureUnsaid)).then_some(true);
                Ok(Out { table: entry.key.table, id: entry.key.id, erased })
            })
            .collect::<Result<_, StorageError>>()?;
        let page = Page {
            bucket: from.bucket,
            grant_version: version,
            from_epoch: from.epoch,
            from: from.n,
            to,
            groups: Page::group(&rows),
            outs,
        };
        let plain = encode(&page);
        let bytes = frame::compress(&plain);
        // What compresses well may still be too large for a phone, once it unfolds: it would refuse the page for ever.
        let unfolds = plain.len() <= frame::MAX_FRAME_PLAIN && page.fields() <= MAX_PAGE_FIELDS;
        if bytes.len() <= MAX_PAGE && unfolds || take == 1 {
            return Ok(MadePage { bytes, to });
        }
        take /= 2;
    }
}
