//! 5, no gaps (S): who has read up to number n has everything below it. Seen twice: in each answer before it leaves,
//! and on each phone after it took one.

use super::{Kept, holds};
use crate::oracle::{Oracle, Worth};
use crate::schema::spell;
use crate::world::phone::Phone;
use pleinmakers_core::schema::{BucketId, Row, RowKey};
use pleinmakers_core::sync::message::SyncRequest;
use pleinmakers_core::sync::page::Page;
use pleinmakers_core::sync::server::Answer;
use std::collections::{BTreeMap, BTreeSet};

/// An answer holds, for each bucket, exactly the entries between the phone's cursor and the page's; and its numbers
/// are right. A cursor that the server did not make begins its bucket anew.
///
/// # Errors
/// Something is missing, too many, or another.
pub fn answer_is_whole(answer: &Answer, pages: &[(Page, Vec<Row>)], request: &SyncRequest, oracle: &Oracle) -> Kept {
    let mut behind = 0;
    let mut at: BTreeMap<BucketId, u64> = BTreeMap::new();
    for grant in &answer.grants {
        let cursor = request.cursors.iter().find(|cursor| cursor.bucket == grant.bucket);
        let held = cursor.map_or(0, |cursor| cursor.n);
        let restart = cursor.is_some_and(|cursor| oracle.worth(cursor) != Worth::Good);
        holds(grant.epoch == oracle.epoch(), 21, || {
            format!("{} is in life {}, the server in {}", grant.bucket, grant.epoch, oracle.epoch())
        })?;
        holds(grant.restart == restart, 5, || {
            format!("{}: restart is {}, must be {restart}", grant.bucket, grant.restart)
        })?;
        let from = if restart { 0 } else { held };
        at.insert(grant.bucket, from);
        let (head, count, above) =
            oracle.feed(grant.bucket).map_or((0, 0, 0), |feed| (feed.head, feed.count(), feed.above(from)));
        holds(grant.head == head && grant.count == count, 3, || {
            format!("{}: head {} and {} rows, must be {head} and {count}", grant.bucket, grant.head, grant.count)
        })?;
        behind += above;
    }
    holds(answer.behind == behind, 5, || format!("{} entries behind, must be {behind}", answer.behind))?;
    for (page, rows) in pages {
        let from = at.insert(page.bucket, page.to.n);
        holds(from == Some(page.from), 5, || format!("{}: a page from {} at {from:?}", page.bucket, page.from))?;
        page_is_whole(page, rows, oracle)?;
    }
    let reached = answer.grants.iter().all(|grant| at.get(&grant.bucket) == Some(&grant.head));
    holds(answer.more != reached, 14, || {
        format!("the answer says more: {}, it reached the heads: {reached}", answer.more)
    })
}

fn page_is_whole(page: &Page, rows: &[Row], oracle: &Oracle) -> Kept {
    let entries = oracle.feed(page.bucket).into_iter().flat_map(|feed| &feed.entries);
    let due: BTreeSet<(RowKey, bool)> = entries
        .filter(|(_, (n, _))| *n > page.from && *n <= page.to.n)
        .map(|(key, (_, is_in))| (*key, *is_in))
        .collect();
    let mut found: BTreeSet<(RowKey, bool)> = rows.iter().map(|row| (row.key, true)).collect();
    found.extend(page.outs.iter().map(|out| (RowKey { table: out.table, id: out.id }, false)));
    if let Some((key, is_in)) = due.symmetric_difference(&found).next() {
        return holds(false, 5, || {
            format!("{} {}..{}: {} (in: {is_in}) is wrong", page.bucket, page.from, page.to.n, spell(*key))
        });
    }
    for out in &page.outs {
        let key = RowKey { table: out.table, id: out.id };
        let said = out.erased == Some(true);
        holds(said == oracle.is_erased(key), 8, || format!("{} left; erased: {said}", spell(key)))?;
    }
    for row in rows {
        let same = oracle.row(row.key).as_ref() == Some(row);
        holds(same, 3, || format!("the server sends another {} than there is", spell(row.key)))?;
    }
    Ok(())
}

/// A phone's images against its own cursors: what has a number at or below the cursor is there, with these bytes; what
/// has left is not; what is newer may be there in an older state.
///
/// # Errors
/// A gap (5), something that came back or was not taken out (9), other bytes (3).
pub fn images_fit_cursors(phone: &Phone, oracle: &Oracle) -> Kept {
    let index = phone.index;
    let images = images(phone)?;
    let compared = phone.book.compared == oracle.restores();
    for (bucket, cursor) in phone.book.cursors.iter().filter(|_| compared) {
        let Some(feed) = oracle.feed(*bucket) else { continue };
        for (key, (_, is_in)) in feed.entries.iter().filter(|(_, (n, _))| *n <= cursor.n) {
            if phone.book.damaged.contains(key) {
                continue;
            }
            let here = images.get(key).filter(|(at, _)| at == bucket);
            match (is_in, here) {
                (true, None) => {
                    holds(false, 5, || {
                        format!("phone {index} has read {bucket} to {} and lacks {}", cursor.n, spell(*key))
                    })?;
                }
                (false, Some(_)) => {
                    holds(false, 9, || {
                        format!("phone {index} has read {bucket} to {} and still has {}", cursor.n, spell(*key))
                    })?;
                }
                (true, Some((_, bytes))) => {
                    let same = oracle.bytes(*key) == Some(bytes);
                    holds(same, 3, || {
                        format!("phone {index} has read {bucket} to {} and has another {}", cursor.n, spell(*key))
                    })?;
                }
                (false, None) => {}
            }
        }
    }
    for (key, (bucket, _)) in images.into_iter().filter(|(key, _)| !phone.book.damaged.contains(key)) {
        let known = if compared {
            oracle.feed(bucket).is_some_and(|feed| feed.entries.contains_key(&key)) || oracle.is_erased(key)
        } else {
            // What an earlier life held may stay in sight until both ends have been compared.
            oracle.was_ever_in(bucket, key)
        };
        holds(known, 9, || format!("phone {index} has {} in {bucket}, where it never was", spell(key)))?;
        let held = phone.book.cursors.contains_key(&bucket);
        holds(held, 7, || format!("phone {index} still has {} of {bucket}, which was taken away", spell(key)))?;
    }
    Ok(())
}

/// A phone's images of rows, from outside of the engine, with the buckets that they are in.
///
/// # Errors
/// SQLite's.
pub fn images(phone: &Phone) -> Kept<BTreeMap<RowKey, (BucketId, Vec<u8>)>> {
    let mut images: BTreeMap<RowKey, (BucketId, Vec<u8>)> = BTreeMap::new();
    let sql = phone.store.sql();
    let mut statement = sql.prepare_cached(
        "SELECT row.tbl, row.id, row.image, row.bucket FROM row LEFT JOIN base USING (tbl, id) WHERE base.tbl IS NULL
         UNION ALL SELECT tbl, id, image, bucket FROM base WHERE image IS NOT NULL",
    )?;
    let mut rows = statement.query(())?;
    while let Some(row) = rows.next()? {
        let key = RowKey { table: row.get(0)?, id: row.get(1)? };
        let bytes: Vec<u8> = row.get(2)?;
        // An image stays in the bucket that it came in, whatever a flipped bit makes of its fields.
        let stored: Option<[u8; 17]> = row.get(3)?;
        let bucket = match stored {
            Some(bytes) => BucketId::from_bytes(&bytes),
            None => crate::schema::SCHEMA.bucket(&Row::from_bytes(&bytes)?),
        };
        if let Some(bucket) = bucket {
            images.insert(key, (bucket, bytes));
        }
    }
    Ok(images)
}
