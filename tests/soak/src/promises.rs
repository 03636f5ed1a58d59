//! The promises, checked on the files that are left and on what the programs said. Nothing here asks the product.

use crate::books::{Answered, Counted, Kept, PhoneBook, ServerBook, counted};
use crate::walker::Said;
use pleinmakers_core::domain::{Record as _, Retraction, SCHEMA, Visit};
use pleinmakers_core::schema::{BucketId, Row, RowKey, Schema};
use pleinmakers_core::sync::action::{Change, Code};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

static TABLES: Schema = SCHEMA;
/// Breaks that are told of one promise.
const TOLD: usize = 5;

/// A phone at the end.
#[derive(Debug)]
pub struct Phone {
    /// Name of its Pleinmaker.
    pub name: String,
    /// What its programs said.
    pub said: Said,
    /// What its file holds.
    pub book: PhoneBook,
}

/// A promise, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The promise.
    pub promise: &'static str,
    /// Things that were looked at.
    pub looked_at: usize,
    /// Those that are not as promised.
    pub broken: usize,
    /// The first of them, in words.
    pub told: Vec<String>,
}

impl Verdict {
    fn new(promise: &'static str) -> Self {
        Self { promise, looked_at: 0, broken: 0, told: Vec::new() }
    }

    fn look(&mut self, fits: bool, told: impl FnOnce() -> String) {
        self.looked_at += 1;
        if !fits {
            self.broken += 1;
            if self.told.len() < TOLD {
                self.told.push(told());
            }
        }
    }

    /// Whether it holds. A promise that nothing was looked at for says nothing, and does not.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.broken == 0 && self.looked_at > 0
    }
}

/// Checks every promise.
#[must_use]
pub fn check(server: &ServerBook, phones: &[Phone]) -> Vec<Verdict> {
    vec![
        confirmed(server, phones),
        answered(server, phones),
        exactly_once(server, phones),
        nothing_invented(server, phones),
        convergence(server, phones),
        numbers(server, phones),
        arrival(server, phones),
        undone(server, phones),
        tallies(server, phones),
        files(server, phones),
        programs(phones),
    ]
}

fn visit_key(id: Uuid) -> RowKey {
    RowKey { table: Visit::TABLE.id, id }
}

/// Actions of the server by identity.
fn by_identity(server: &ServerBook) -> BTreeMap<[u8; 16], &Answered> {
    server.actions.iter().map(|action| (action.identity, action)).collect()
}

/// Rows that an action makes.
fn made(kept: &Kept) -> Vec<RowKey> {
    let changes = kept.action.changes().unwrap_or_default();
    changes.iter().filter(|change| matches!(change, Change::Insert { .. })).map(Change::key).collect()
}

/// No loss: what a program confirmed is on the server, or was taken back before it was sent.
fn confirmed(server: &ServerBook, phones: &[Phone]) -> Verdict {
    let mut verdict = Verdict::new("what was confirmed as recorded is on the server");
    for Phone { name, said, book } in phones {
        let refused: BTreeSet<RowKey> = book.outbox.iter().filter(|kept| kept.state == 4).flat_map(made).collect();
        for visit in said.recorded.keys() {
            let there = server.row(visit_key(*visit)).is_some();
            let taken_back = said.undone.contains(visit) || said.perhaps_undone.contains(visit);
            let fits = there || taken_back || refused.contains(&visit_key(*visit));
            verdict.look(fits, || format!("{name}: visit {visit} is nowhere"));
        }
        let own = book.outbox.len() as u64;
        let least = said.recorded.len() as u64 + said.turned;
        verdict.look(own >= least, || format!("{name}: {own} actions are kept, {least} were confirmed"));
    }
    verdict
}

/// Every action of every outbox is answered, nothing waits, and the server knows it under the same number. Of the buckets
/// that an outcome reaches, a phone hears those that it reads.
fn answered(server: &ServerBook, phones: &[Phone]) -> Verdict {
    let mut verdict = Verdict::new("every action has its one outcome, the same on both sides");
    let known = by_identity(server);
    for Phone { name, book, .. } in phones {
        let granted = server.phones.get(name).and_then(|id| server.grants.get(id)).cloned().unwrap_or_default();
        for kept in &book.outbox {
            let identity = kept.action.identity();
            let there = known.get(&identity);
            let same = |there: &Answered| {
                let mut told = there.outcome.clone();
                told.reach.retain(|(bucket, ..)| granted.contains(bucket));
                there.mid == kept.mid && there.client == kept.action.origin && Some(&told) == kept.outcome.as_ref()
            };
            let fits =
                kept.identity == identity && matches!(kept.state, 3 | 4) && there.is_some_and(|there| same(there));
            verdict.look(fits, || {
                format!("{name}: action {} is in state {}, server: {}", kept.mid, kept.state, there.is_some())
            });
        }
        verdict.look(book.pending == 0, || format!("{name}: {} rows wait", book.pending));
    }
    verdict
}

/// Exactly once: one outcome for each number of each phone, one row for each record.
fn exactly_once(server: &ServerBook, phones: &[Phone]) -> Verdict {
    let mut verdict = Verdict::new("each action was taken in exactly once");
    let mut numbers = BTreeSet::new();
    for action in &server.actions {
        verdict.look(numbers.insert((action.client, action.mid)), || {
            format!("number {} of {} has two outcomes", action.mid, action.client)
        });
    }
    for Phone { name, book, .. } in phones {
        let mut rows = BTreeSet::new();
        for key in book.outbox.iter().filter(|kept| arrived(kept)).flat_map(made) {
            let ver = server.row(key).and_then(|image| Row::from_bytes(image).ok()).map(|row| row.ver);
            verdict.look(rows.insert(key) && ver == Some(1), || format!("{name}: {key:?} has version {ver:?}"));
        }
    }
    verdict
}

fn arrived(kept: &Kept) -> bool {
    kept.outcome.as_ref().is_some_and(|outcome| outcome.code.arrived())
}

/// Every visit and retraction on the server was recorded on one of the phones.
fn nothing_invented(server: &ServerBook, phones: &[Phone]) -> Verdict {
    let mut verdict = Verdict::new("nothing is on the server that nobody recorded");
    let own: BTreeSet<RowKey> = phones.iter().flat_map(|phone| &phone.book.outbox).flat_map(made).collect();
    for key in server.rows.values().flat_map(BTreeMap::keys) {
        if key.table == Visit::TABLE.id || key.table == Retraction::TABLE.id {
            verdict.look(own.contains(key), || format!("{key:?} is of nobody"));
        }
    }
    verdict
}

/// Convergence: bucket by bucket every phone holds the server's very bytes, and no other bucket.
fn convergence(server: &ServerBook, phones: &[Phone]) -> Verdict {
    let mut verdict = Verdict::new("every phone holds the server's bytes, bucket by bucket");
    for Phone { name, book, .. } in phones {
        let granted = server.phones.get(name).and_then(|id| server.grants.get(id)).cloned().unwrap_or_default();
        let held: BTreeSet<BucketId> = book.buckets.keys().copied().collect();
        verdict.look(held == granted, || format!("{name}: {} buckets held, {} granted", held.len(), granted.len()));
        for bucket in &granted {
            let (mine, theirs) = (book.rows.get(bucket), server.rows.get(bucket));
            let differ = || {
                let (mine, theirs) = (mine.into_iter().flatten(), theirs.into_iter().flatten());
                let (mine, theirs): (BTreeSet<_>, BTreeSet<_>) = (mine.collect(), theirs.collect());
                let missing = theirs.difference(&mine).count();
                let more = mine.difference(&theirs).count();
                format!("{name}: {bucket}: {missing} rows missing or other, {more} too many")
            };
            verdict.look(mine == theirs, differ);
        }
        let strange: Vec<_> =
            book.rows.iter().filter(|(bucket, rows)| !granted.contains(bucket) && !rows.is_empty()).collect();
        verdict.look(strange.is_empty(), || format!("{name}: rows of {} buckets that are not granted", strange.len()));
    }
    verdict
}

/// No gap: feeds, heads, tags of commits and versions agree; phones number without a hole and have read to the head.
fn numbers(server: &ServerBook, phones: &[Phone]) -> Verdict {
    let mut verdict = Verdict::new("no number is missing or given twice");
    for (id, bucket) in &server.buckets {
        let entries = server.feeds.get(id).map(Vec::as_slice).unwrap_or_default();
        let rows = server.rows.get(id);
        let head = entries.last().map(|entry| entry.n);
        verdict.look(head == Some(bucket.head), || format!("{id}: head {} of {head:?}", bucket.head));
        verdict.look(entries.is_sorted_by(|a, b| a.n < b.n), || format!("{id}: a number twice"));
        let tags = server.commits.get(id);
        verdict.look(tags.and_then(BTreeSet::last) == Some(&bucket.head), || {
            format!("{id}: the last commit is not the head")
        });
        let told: BTreeSet<RowKey> = entries.iter().filter(|entry| entry.is_in).map(|entry| entry.key).collect();
        let there: BTreeSet<RowKey> = rows.into_iter().flat_map(BTreeMap::keys).copied().collect();
        verdict
            .look(told == there, || format!("{id}: the feed tells of {} rows, {} are there", told.len(), there.len()));
    }
    // A change takes one number, and one more where the row leaves another bucket.
    let heads: u64 = server.buckets.values().map(|bucket| bucket.head).sum();
    let images = server.rows.values().flat_map(BTreeMap::values);
    let changes: u64 = images.filter_map(|image| Row::from_bytes(image).ok()).map(|row| row.ver).sum();
    let left = server.feeds.values().flatten().filter(|entry| !entry.is_in).count() as u64;
    let fits = heads >= changes + left && (left > 0 || heads == changes);
    verdict.look(fits, || format!("{heads} numbers for {changes} changes and {left} moves"));
    for Phone { name, book, .. } in phones {
        let whole = book.outbox.iter().zip(1..).all(|(kept, number)| kept.mid == number);
        verdict.look(whole, || format!("{name}: its actions are not 1, 2, 3 …"));
        for (id, Counted { epoch, head, .. }) in &book.buckets {
            let theirs = server.buckets.get(id).map(|bucket| (bucket.epoch, bucket.head));
            let fits = theirs.is_none_or(|theirs| theirs == (*epoch, *head));
            verdict.look(fits, || format!("{name}: {id}: read to {head} of {theirs:?}"));
        }
    }
    verdict
}

/// A time of arrival is the server's own, on every side, and no screen said it of what is not there.
fn arrival(server: &ServerBook, phones: &[Phone]) -> Verdict {
    let mut verdict = Verdict::new("a time of arrival is the server's, and no screen said it too early");
    let known = by_identity(server);
    for Phone { name, said, book } in phones {
        for kept in book.outbox.iter().filter(|kept| arrived(kept)) {
            let at = known.get(&kept.action.identity()).map(|there| there.at);
            verdict.look(at.is_some() && at == kept.arrived_at, || {
                format!("{name}: action {}: {:?} for {at:?}", kept.mid, kept.arrived_at)
            });
            for key in made(kept) {
                let row = server.row(key).and_then(|image| Row::from_bytes(image).ok());
                let committed = row.map(|row| row.committed_at);
                verdict.look(committed == at, || format!("{name}: {key:?}: committed {committed:?}, answered {at:?}"));
            }
        }
        for (visit, shown) in &said.arrived {
            let row = server.row(visit_key(*visit)).and_then(|image| Row::from_bytes(image).ok());
            let fits = row.is_some_and(|row| row.committed_at == *shown);
            verdict.look(fits, || format!("{name}: visit {visit} was shown as arrived"));
        }
    }
    verdict
}

/// What was taken back is: everywhere, since all hold the same bytes. What was not, counts.
fn undone(server: &ServerBook, phones: &[Phone]) -> Verdict {
    let mut verdict = Verdict::new("what was taken back is taken back everywhere, and nothing else");
    let images = server.rows.values().flatten().filter(|(key, _)| key.table == Retraction::TABLE.id);
    let rows = images.filter_map(|(_, image)| Row::from_bytes(image).ok());
    let retracted: BTreeSet<Uuid> =
        rows.filter_map(|row| Retraction::from_row(&row).ok()).map(|one| one.visit.0).collect();
    let mut asked: BTreeSet<Uuid> = BTreeSet::new();
    for Phone { name, said, .. } in phones {
        for visit in &said.undone {
            let gone = server.row(visit_key(*visit)).is_none();
            verdict.look(gone || retracted.contains(visit), || format!("{name}: {visit} still counts"));
        }
        asked.extend(said.undone.iter().chain(&said.perhaps_undone).copied());
    }
    for visit in &retracted {
        verdict.look(asked.contains(visit), || format!("{visit} was taken back by nobody"));
    }
    verdict
}

/// The books of both sides, counted anew.
fn tallies(server: &ServerBook, phones: &[Phone]) -> Verdict {
    let mut verdict = Verdict::new("tallies are those of the stored bytes");
    for (id, bucket) in &server.buckets {
        let (count, sum) = counted(server.rows.get(id));
        let fits = bucket.count == count && bucket.sum.as_deref() == Some(&sum);
        verdict.look(fits, || format!("server: {id}: {} in the book, {count} there", bucket.count));
    }
    for Phone { name, book, .. } in phones {
        for (id, bucket) in &book.buckets {
            let (count, sum) = counted(book.rows.get(id));
            let fits = bucket.count == count && bucket.sum.as_ref().map_or(count == 0, |kept| *kept == sum);
            verdict.look(fits, || format!("{name}: {id}: {} in the book, {count} there", bucket.count));
        }
    }
    verdict
}

/// SQLite finds nothing wrong, and every row is canonical and in the bucket that its fields say.
fn files(server: &ServerBook, phones: &[Phone]) -> Verdict {
    let mut verdict = Verdict::new("the files are whole");
    let books = std::iter::once(("server", &server.integrity, &server.rows));
    for (name, integrity, rows) in
        books.chain(phones.iter().map(|phone| (phone.name.as_str(), &phone.book.integrity, &phone.book.rows)))
    {
        verdict.look(integrity == "ok", || format!("{name}: {integrity}"));
        for (bucket, rows) in rows {
            let right = rows.iter().all(|(key, image)| {
                Row::from_bytes(image).is_ok_and(|row| row.key == *key && TABLES.bucket(&row) == Some(*bucket))
            });
            verdict.look(right, || format!("{name}: {bucket}: a row that is not what it should be"));
        }
    }
    verdict
}

/// No program said or did what it may not, whatever was done to it.
fn programs(phones: &[Phone]) -> Verdict {
    let mut verdict = Verdict::new("a killed write is whole or absent, and no program failed");
    for Phone { said, .. } in phones {
        verdict.looked_at += usize::try_from(said.tries + said.syncs.0).unwrap_or(usize::MAX);
        for fault in &said.faults {
            verdict.look(false, || fault.clone());
        }
    }
    verdict
}

/// Outcomes by code, of all phones.
#[must_use]
pub fn codes(server: &ServerBook) -> BTreeMap<String, usize> {
    let mut codes = BTreeMap::new();
    for action in &server.actions {
        let reason = action.outcome.reason.as_deref().map(|reason| format!(" {reason}")).unwrap_or_default();
        let code = match action.outcome.code {
            Code::Applied => "applied",
            Code::Merged => "merged",
            Code::Card => "card",
            Code::Rejected => "rejected",
            Code::Quarantined => "quarantined",
            Code::Erased => "erased",
            Code::Void => "void",
        };
        *codes.entry(format!("{code}{reason}")).or_default() += 1;
    }
    codes
}
