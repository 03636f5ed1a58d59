//! What must be true of a ledger, computed from its bytes.

use crate::picture::{Picture, blob, number, stored};
use anyhow::{Context, Result, ensure};
use pleinmakers_core::domain::{PLEINMAKER, PUBLIC, SCHEMA, TEAM};
use pleinmakers_core::schema::{BucketId, Row, RowKey, Schema};
use pleinmakers_core::sync::action::Outcome;
use pleinmakers_core::sync::message::decode;
use rusqlite::types::Value as Sql;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

static TABLES: Schema = SCHEMA;

/// A bucket and its feed.
#[derive(Default)]
struct Bucket {
    head: u64,
    count: u64,
    entries: BTreeMap<u64, (RowKey, bool)>,
    tags: BTreeSet<u64>,
}

/// Checks a ledger's picture.
///
/// # Errors
/// The first thing that is not as it should be.
pub fn check(picture: &Picture) -> Result<()> {
    let rows = rows(picture)?;
    let buckets = buckets(picture)?;
    for (id, bucket) in &buckets {
        check_bucket(*id, bucket, &rows).with_context(|| format!("bucket {id}"))?;
    }
    for (key, (bucket, _)) in &rows {
        let known = buckets.get(bucket).is_some_and(|one| one.entries.values().any(|entry| *entry == (*key, true)));
        ensure!(known, "a row that no feed tells of");
    }
    check_numbers(&rows, &buckets)?;
    check_links(picture, &rows)?;
    check_outcomes(picture, &buckets)?;
    check_joined(picture)
}

fn rows(picture: &Picture) -> Result<BTreeMap<RowKey, (BucketId, Row)>> {
    let mut rows = BTreeMap::new();
    for line in picture.lines("row") {
        let key = RowKey { table: number(line, 0)?, id: Uuid::from_slice(blob(line, 1)?)? };
        let bucket = BucketId::from_bytes(blob(line, 2)?).context("a bucket")?;
        let row = Row::from_bytes(blob(line, 3)?)?;
        ensure!(row.key == key && TABLES.bucket(&row) == Some(bucket), "a row in a place that is not its own");
        rows.insert(key, (bucket, row));
    }
    Ok(rows)
}

fn buckets(picture: &Picture) -> Result<BTreeMap<BucketId, Bucket>> {
    let bucket_id = |bytes: &[u8]| BucketId::from_bytes(bytes).context("a bucket");
    let mut buckets: BTreeMap<BucketId, Bucket> = BTreeMap::new();
    for line in picture.lines("bucket") {
        let bucket = Bucket { head: number(line, 2)?, count: number(line, 3)?, ..Bucket::default() };
        buckets.insert(bucket_id(blob(line, 0)?)?, bucket);
    }
    for line in picture.lines("feed") {
        let bucket = buckets.get_mut(&bucket_id(blob(line, 0)?)?).context("a feed without its bucket")?;
        let key = RowKey { table: number(line, 1)?, id: Uuid::from_slice(blob(line, 2)?)? };
        let before = bucket.entries.insert(number(line, 3)?, (key, number::<i64>(line, 4)? != 0));
        ensure!(before.is_none(), "a number of a feed was given twice");
    }
    for line in picture.lines("commit_tag") {
        let bucket = buckets.get_mut(&bucket_id(blob(line, 0)?)?).context("a commit without its bucket")?;
        bucket.tags.insert(number(line, 1)?);
    }
    Ok(buckets)
}

fn check_bucket(id: BucketId, bucket: &Bucket, rows: &BTreeMap<RowKey, (BucketId, Row)>) -> Result<()> {
    let Bucket { head, count, entries, tags } = bucket;
    ensure!(entries.keys().next_back() == Some(head), "the head is not the newest number");
    ensure!(tags.contains(head) && tags.iter().all(|n| n <= head), "the tags of commits do not end at the head");
    let mut seen = BTreeSet::new();
    for (key, is_in) in entries.values() {
        ensure!(seen.insert(*key), "two entries of one row");
        let here = rows.get(key).is_some_and(|(bucket, _)| *bucket == id);
        ensure!(here == *is_in, "an entry that is not true of its row");
    }
    let inside = entries.values().filter(|(_, is_in)| *is_in).count();
    ensure!(u64::try_from(inside) == Ok(*count), "the count is not the number of rows");
    Ok(())
}

/// A change of a row takes one number in its bucket, and one more where the row leaves another. So heads and versions
/// agree, and a number without an entry is one that a later change has superseded.
fn check_numbers(rows: &BTreeMap<RowKey, (BucketId, Row)>, buckets: &BTreeMap<BucketId, Bucket>) -> Result<()> {
    let taken: u64 = buckets.values().map(|bucket| bucket.head).sum();
    let changes: u64 = rows.values().map(|(_, row)| row.ver).sum();
    let outs = buckets.values().flat_map(|bucket| bucket.entries.values()).filter(|(_, is_in)| !is_in).count() as u64;
    let agree = if outs == 0 { taken == changes } else { taken >= changes + outs };
    ensure!(agree, "numbers were taken {taken} times for {changes} changes and {outs} moves");
    Ok(())
}

fn check_links(picture: &Picture, rows: &BTreeMap<RowKey, (BucketId, Row)>) -> Result<()> {
    let mut expected = BTreeSet::new();
    for (key, (_, row)) in rows {
        let fields = TABLES.table(key.table).map(|table| table.fields).unwrap_or_default();
        for field in fields.iter().filter(|field| field.indexed) {
            if let Some(value) = row.get(field.key) {
                let id = key.id.as_bytes().to_vec();
                expected.insert(format!("{:?}", (key.table, field.key, stored(value), Sql::Blob(id))));
            }
        }
    }
    let mut found = BTreeSet::new();
    for line in picture.lines("link") {
        let (table, field): (u16, u16) = (number(line, 0)?, number(line, 1)?);
        let [_, _, value, id] = line.as_slice() else { anyhow::bail!("a link of another shape") };
        found.insert(format!("{:?}", (table, field, value.clone(), id.clone())));
    }
    ensure!(found == expected, "the links are not those of the rows");
    Ok(())
}

fn check_outcomes(picture: &Picture, buckets: &BTreeMap<BucketId, Bucket>) -> Result<()> {
    let mut last: BTreeMap<Vec<u8>, u64> = BTreeMap::new();
    for line in picture.lines("client") {
        last.insert(blob(line, 0)?.to_vec(), number(line, 3)?);
    }
    for line in picture.lines("action") {
        let outcome: Outcome = decode(blob(line, 5)?)?;
        ensure!(outcome.identity == blob(line, 0)?, "an outcome of another action");
        for (bucket, _, n) in &outcome.reach {
            let known = buckets.get(bucket).is_some_and(|bucket| bucket.tags.contains(n));
            ensure!(known, "an outcome names a commit that is not there");
        }
        let last = last.get(blob(line, 1)?).context("an outcome of an unknown phone")?;
        ensure!(number::<u64>(line, 2)? <= *last, "a phone's last number is behind its actions");
    }
    Ok(())
}

/// Joining is whole: the code, the account, the phone and its buckets.
fn check_joined(picture: &Picture) -> Result<()> {
    let ids = |table: &str| -> Result<BTreeSet<Vec<u8>>> {
        picture.lines(table).iter().map(|line| Ok(blob(line, 0)?.to_vec())).collect()
    };
    let (clients, accounts) = (ids("client")?, ids("account")?);
    let mut used = BTreeSet::new();
    for line in picture.lines("enrol_code").iter().filter(|line| line.get(7).is_some_and(|cell| *cell != Sql::Null)) {
        let client = blob(line, 7)?.to_vec();
        ensure!(clients.contains(&client), "a code was used by a phone that is not there");
        ensure!(accounts.contains(blob(line, 1)?), "a phone without its account");
        let mut granted = BTreeSet::new();
        for grant in picture.lines("grant_of") {
            if blob(grant, 0)? == client {
                granted.insert(blob(grant, 1)?.to_vec());
            }
        }
        for scope in blob(line, 3)?.chunks_exact(16) {
            for audience in [PUBLIC, TEAM, PLEINMAKER] {
                let bucket = BucketId::new(Uuid::from_slice(scope)?, audience).to_bytes();
                ensure!(granted.contains(bucket.as_slice()), "a phone joined without one of its buckets");
            }
        }
        used.insert(client);
    }
    ensure!(used == clients, "a phone without its code");
    Ok(())
}
