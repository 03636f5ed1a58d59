//! The server: the real engine on a real ledger. After each of its transactions the oracle takes the same, and the
//! two are compared.

use super::image::Image;
use super::mortal::{Life, MortalLedger};
use super::wire::{Reply, Request, frame_stream};
use crate::oracle::{Oracle, Seen, Wish};
use crate::promises::{
    Kept, holds, p01_no_loss, p02_exactly_once, p03_convergence, p05_no_gaps, p06_scope_out, p09_no_resurrection,
    p16_clocks, p17_one_card, p21_restore,
};
use crate::random::Random;
use crate::rules::SimRules;
use crate::schema::SCHEMA;
use crate::story::seal;
use pleinmakers_core::schema::{BucketId, CARD, FieldKey, Row, RowKey, Value};
use pleinmakers_core::sync::action::{Action, Change, FieldPatch, Identity, Outcome};
use pleinmakers_core::sync::digest::{DigestReply, DigestRequest};
use pleinmakers_core::sync::frame::{MAX_FRAME_PLAIN, decompress};
use pleinmakers_core::sync::message::{Cursor, Head, MAX_REQUEST_PLAIN, Problem, SyncRequest, decode};
use pleinmakers_core::sync::page::Page;
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::{
    Answer, ClientRecord, Env, Reader, ServerChange, accept, answer, begin_epoch, digest_of, erase, erase_again,
    lost_tail, set_aside, write,
};
use pleinmakers_core::sync::time::in_time;
use pleinmakers_server::ledger::{Client, Ledger, MemoryLedger};
use pleinmakers_server::service::PageShelf;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Rows up to which a range is answered with its rows: so few that ranges are halved.
const FEW: usize = 2;
/// Tables that a history writes.
pub const SERVER_TABLES: [&str; 11] = [
    "bucket",
    "row",
    "link",
    "feed",
    "commit_tag",
    "client",
    "grant_of",
    "action",
    "quarantine",
    "deleted_id",
    "setting",
];

/// What the author of an action saw, by the number of the change: the life of the bucket, the value, and the server's value
/// under it.
pub type Testimony = BTreeMap<(usize, RowKey, FieldKey), (u32, Value, Value)>;

/// The secret of cursors.
const SECRET: [u8; 32] = [7; 32];

/// The server.
pub struct Server {
    /// Its database.
    pub ledger: MemoryLedger,
    /// Buckets of each client, with the grant's version.
    pub grants: BTreeMap<Uuid, BTreeMap<BucketId, u32>>,
    /// Highest version that was ever given.
    versions: BTreeMap<(Uuid, BucketId), u32>,
    /// Ids of what was erased, where no backup reaches.
    pub erased: Vec<RowKey>,
    backup: Option<Backup>,
    /// How far its clock is off.
    pub clock_off: i64,
    /// When it dies.
    pub life: Life,
    /// Its next commit fails.
    pub fails: bool,
    /// Most rows in a page.
    pub page_rows: usize,
    /// What authors of actions saw, noted where they recorded them.
    pub seen: BTreeMap<Identity, Testimony>,
    /// Pages that were made for others. It outlives a restore, which is harder than a server that starts anew.
    shelf: PageShelf,
}

/// A server as it once was.
struct Backup {
    image: Image,
    grants: BTreeMap<Uuid, BTreeMap<BucketId, u32>>,
    versions: BTreeMap<(Uuid, BucketId), u32>,
    oracle: Oracle,
}

impl Server {
    /// A server on an empty ledger.
    #[must_use]
    pub fn new(ledger: MemoryLedger, page_rows: usize) -> Self {
        Self {
            ledger,
            grants: BTreeMap::new(),
            versions: BTreeMap::new(),
            erased: Vec::new(),
            backup: None,
            clock_off: 0,
            life: Life::default(),
            fails: false,
            page_rows,
            seen: BTreeMap::new(),
            shelf: PageShelf::default(),
        }
    }

    /// A phone joins.
    ///
    /// # Errors
    /// The store's.
    pub fn join(&mut self, client: Uuid, now: i64) -> Kept {
        let record = ClientRecord { id: client, account: client, public_key: [0; 32], last_mid: 0 };
        let client = Client { record, joined: now, seen: now, revoked: None, wipe: false };
        let ledger: &dyn Ledger = &self.ledger;
        ledger.change(|tx| tx.put_client(&client))?;
        Ok(())
    }

    /// Gives or takes a bucket. Given anew, it has a new version.
    ///
    /// # Errors
    /// SQLite's.
    pub fn grant(&mut self, client: Uuid, bucket: BucketId, given: bool) -> Kept {
        let held = self.grants.entry(client).or_default();
        if held.contains_key(&bucket) == given {
            return Ok(());
        }
        let ledger: &dyn Ledger = &self.ledger;
        if given {
            let version = ledger.change(|tx| tx.give(client, bucket))?;
            let expected = self.versions.entry((client, bucket)).or_default();
            *expected += 1;
            holds(version == *expected, 9, || format!("a grant has version {version}, given {expected} times"))?;
            held.insert(bucket, version);
        } else {
            held.remove(&bucket);
            ledger.change(|tx| tx.withdraw(client, bucket, 0))?;
        }
        Ok(())
    }

    /// The server's own people write; `false` when it died over it.
    ///
    /// # Errors
    /// The oracle says otherwise.
    pub fn manage(
        &mut self,
        oracle: &mut Oracle,
        changes: &[ServerChange],
        now: i64,
        random: &mut Random,
    ) -> Kept<bool> {
        let now = now + self.clock_off;
        let wrote = self.transaction(|tx| {
            let mut fill = |bytes: &mut [u8]| random.fill(bytes);
            write(tx, &SimRules, changes, &mut Env { now, random: &mut fill })
        })?;
        let Some(reach) = wrote else { return Ok(false) };
        let writes: Vec<_> = changes.iter().map(|change| (change.key, change.fields.clone())).collect();
        oracle.write(&writes, now);
        p03_convergence::heads_agree(oracle, &reach)?;
        p03_convergence::touched_rows_agree(&self.ledger, oracle)?;
        Ok(true)
    }

    /// Keeps a copy of everything.
    ///
    /// # Errors
    /// SQLite's.
    pub fn back_up(&mut self, oracle: &Oracle) -> Kept {
        let image = Image::of(&self.ledger.sql(), &SERVER_TABLES)?;
        let (grants, versions) = (self.grants.clone(), self.versions.clone());
        self.backup = Some(Backup { image, grants, versions, oracle: oracle.clone() });
        Ok(())
    }

    /// Comes back from that copy, and erases again what was erased since; `false` where there is no copy.
    ///
    /// # Errors
    /// The oracle says otherwise.
    pub fn restore(&mut self, oracle: &mut Oracle, now: i64, random: &mut Random) -> Kept<bool> {
        let Some(backup) = &self.backup else { return Ok(false) };
        backup.image.put(&self.ledger.sql())?;
        self.grants = backup.grants.clone();
        self.versions = backup.versions.clone();
        oracle.restore(&backup.oracle);
        self.life = Life::default();
        self.fails = false;
        let (now, erased) = (now + self.clock_off, self.erased.clone());
        self.transaction(|tx| {
            let mut fill = |bytes: &mut [u8]| random.fill(bytes);
            erase_again(tx, &SCHEMA, &erased, &mut Env { now, random: &mut fill })
        })?;
        // What the backup does not know, too: it must not be taken in again.
        let mut back = oracle.came_back();
        // Cards go with their rows.
        back.retain(|key| key.table != CARD);
        back.sort_by_key(|key| erased.iter().position(|one| one == key));
        oracle.erase(&back);
        p09_no_resurrection::server_forgot(&self.ledger, oracle)?;
        p03_convergence::touched_rows_agree(&self.ledger, oracle)?;
        Ok(true)
    }

    /// Erases rows; `false` when it died over it.
    ///
    /// # Errors
    /// The oracle says otherwise.
    pub fn erase(&mut self, oracle: &mut Oracle, keys: &[RowKey], now: i64, random: &mut Random) -> Kept<bool> {
        let now = now + self.clock_off;
        let erased = self.transaction(|tx| {
            let mut fill = |bytes: &mut [u8]| random.fill(bytes);
            erase(tx, &SCHEMA, keys, &mut Env { now, random: &mut fill })
        })?;
        if erased.is_none() {
            return Ok(false);
        }
        // First of all in the list that no backup reaches. Where the server dies in between, nothing was erased yet.
        self.erased.extend_from_slice(keys);
        oracle.erase(keys);
        p03_convergence::touched_rows_agree(&self.ledger, oracle)?;
        Ok(true)
    }

    /// What a range of a bucket holds; `None` where the phone may not read it.
    ///
    /// # Errors
    /// The store's.
    pub fn digest(&self, client: Uuid, request: &DigestRequest) -> Kept<Option<DigestReply>> {
        let ledger: &dyn Ledger = &self.ledger;
        Ok(ledger.look::<_, StorageError>(|tx| {
            let granted = tx.grants(client)?.iter().any(|(bucket, _)| *bucket == request.bucket);
            if granted { digest_of(tx, request.bucket, &request.range, FEW).map(Some) } else { Ok(None) }
        })?)
    }

    /// Begins a new life where cursors prove that this ledger came from a backup; `false` when it died over it.
    fn notice_restore(&mut self, oracle: &mut Oracle, cursors: &[Cursor], now: i64, random: &mut Random) -> Kept<bool> {
        let ledger: &dyn Ledger = &self.ledger;
        let lost = ledger.look::<_, StorageError>(|tx| lost_tail(tx, &SECRET, cursors))?;
        p21_restore::loss_is_noticed(oracle, cursors, lost)?;
        if !lost {
            return Ok(true);
        }
        let begun = self.transaction(|tx| {
            let mut fill = |bytes: &mut [u8]| random.fill(bytes);
            begin_epoch(tx, &SECRET, cursors, &mut Env { now, random: &mut fill })
        })?;
        if begun.is_none() {
            return Ok(false);
        }
        let life = p21_restore::life_is_new(&self.ledger, oracle)?;
        oracle.begin(life, now);
        Ok(true)
    }

    /// A request arrives. Answers nothing when the server could not.
    ///
    /// # Errors
    /// A promise is broken.
    pub fn serve(
        &mut self,
        oracle: &mut Oracle,
        request: &Request,
        now: i64,
        random: &mut Random,
    ) -> Kept<Option<Reply>> {
        let now = now + self.clock_off;
        let message = decompress(&request.bytes, MAX_REQUEST_PLAIN).and_then(|plain| decode::<SyncRequest>(&plain));
        if seal(&request.bytes) != request.seal {
            // Whatever a flipped bit has made of it, the signature does not fit.
            return Ok(None);
        }
        let message = message?;
        if !in_time(request.time, now) {
            p16_clocks::may_refuse(request)?;
            let problem = Problem {
                code: "clock_wrong".into(),
                server_time: now,
                retry_after: None,
                request_id: None,
                wipe: None,
            };
            return Ok(Some(Reply::problem(request, &problem)));
        }
        if !self.notice_restore(oracle, &message.cursors, now, random)? {
            return Ok(None);
        }
        let Some(outcomes) = self.accept(oracle, request.client, &message, now, random)? else {
            return Ok(None);
        };
        let found = self.answer(request.client, &message)?;
        let grants = self.grants.get(&request.client).cloned().unwrap_or_default();
        let pages = unfold(&found)?;
        p06_scope_out::only_granted(&found, &pages, &grants, oracle)?;
        p05_no_gaps::answer_is_whole(&found, &pages, &message, oracle)?;
        pages.iter().for_each(|(page, _)| oracle.give(&page.to));
        let head =
            Head { server_time: now, grants: found.grants.clone(), outcomes, behind: found.behind, shut_out: None };
        Ok(Some(frame_stream(request, &head, &found)))
    }

    fn accept(
        &mut self,
        oracle: &mut Oracle,
        client: Uuid,
        message: &SyncRequest,
        now: i64,
        random: &mut Random,
    ) -> Kept<Option<Vec<Outcome>>> {
        let (actions, leftovers) = (&message.actions, message.leftovers.as_deref().unwrap_or_default());
        if actions.is_empty() && leftovers.is_empty() {
            return Ok(Some(Vec::new()));
        }
        let accepted = self.transaction(|tx| {
            let record = tx.tx.client(client)?.ok_or_else(|| StorageError::Other("an unknown phone".into()))?.record;
            let mut fill = |bytes: &mut [u8]| random.fill(bytes);
            let mut env = Env { now, random: &mut fill };
            let outcomes = accept(tx, &SimRules, &record, actions, &mut env)?;
            Ok((outcomes, set_aside(tx, &record, leftovers, &mut env)?))
        })?;
        let Some((mut outcomes, of_leftovers)) = accepted else { return Ok(None) };
        let grants = self.grants.get(&client).into_iter().flat_map(|held| held.keys().copied()).collect();
        let mut answered = Vec::new();
        for action in actions {
            let identity = action.identity();
            let seen = self.seen.get(&identity);
            let wish = |(at, change): (usize, &Change)| wish(at, change, seen);
            let wishes = |changes: Vec<Change>| changes.iter().enumerate().map(wish).collect::<Vec<_>>();
            let wishes = action.changes().ok().map(wishes);
            let known = oracle.verdict(identity).is_some();
            if let Some(verdict) = oracle.take(identity, client, &grants, wishes.as_deref(), now) {
                answered.push((action, verdict, known));
            }
        }
        let due: Vec<&Action> = answered.iter().map(|(action, ..)| *action).collect();
        p02_exactly_once::each_answered(&due, &outcomes)?;
        for ((action, verdict, known), outcome) in answered.iter().zip(&outcomes) {
            p03_convergence::outcome_agrees(action, outcome, verdict, *known)?;
        }
        for (leftover, outcome) in leftovers.iter().zip(&of_leftovers) {
            let verdict = oracle.set_aside(leftover.identity, &grants, now);
            p03_convergence::leftover_agrees(leftover, outcome, &verdict)?;
        }
        p01_no_loss::leftovers_are_kept(&self.ledger, oracle, leftovers, &of_leftovers)?;
        p03_convergence::touched_rows_agree(&self.ledger, oracle)?;
        p02_exactly_once::one_outcome_each(&self.ledger, oracle)?;
        p01_no_loss::set_aside_is_kept(&self.ledger, oracle, &due, &outcomes)?;
        p17_one_card::cards_agree(&self.ledger, oracle, &outcomes)?;
        outcomes.extend(of_leftovers);
        Ok(Some(outcomes))
    }

    fn answer(&self, client: Uuid, message: &SyncRequest) -> Kept<Answer> {
        let ledger: &dyn Ledger = &self.ledger;
        let found = ledger.look::<_, StorageError>(|tx| {
            let grants = tx.grants(client)?;
            let max_pages = usize::from(message.max_pages).max(1);
            let reader = Reader {
                grants: &grants,
                cursors: &message.cursors,
                max_pages,
                page_rows: self.page_rows,
                secret: &SECRET,
                shelf: &self.shelf,
            };
            answer(tx, &reader)
        });
        Ok(found?)
    }

    /// One transaction; `None` when the server died in it, or its disk refused.
    fn transaction<T>(
        &mut self,
        mut work: impl FnMut(&mut MortalLedger<'_>) -> Result<T, StorageError>,
    ) -> Kept<Option<T>> {
        if std::mem::take(&mut self.fails) {
            self.ledger.fail_next_commit();
        }
        let (ledger, life): (&dyn Ledger, &Life) = (&self.ledger, &self.life);
        let mut finished = false;
        let done = ledger.change(|tx| {
            let answer = work(&mut MortalLedger { tx, life });
            finished = answer.is_ok();
            answer
        });
        let died = self.life.over.take();
        match done {
            Ok(answer) => Ok(Some(answer)),
            Err(error) if !died && !finished => Err(error.into()),
            Err(_) => {
                self.life = Life::default();
                Ok(None)
            }
        }
    }
}

/// The pages of an answer with their rows.
fn unfold(answer: &Answer) -> Kept<Vec<(Page, Vec<Row>)>> {
    let page = |bytes: &Vec<u8>| {
        let page: Page = decode(&decompress(bytes, MAX_FRAME_PLAIN)?)?;
        let rows = page.rows()?;
        Ok((page, rows))
    };
    answer.pages.iter().map(page).collect()
}

fn wish(at: usize, change: &Change, seen: Option<&Testimony>) -> Wish {
    match change {
        Change::Insert { fields, .. } => Wish::Insert(change.key(), fields.clone()),
        Change::Patch { patches, .. } => {
            let key = change.key();
            let seen = |patch: &FieldPatch| {
                let then = seen.and_then(|seen| seen.get(&(at, key, patch.key))).cloned();
                (patch.key, patch.value.clone(), Seen { ver: patch.seen, then, settles: patch.settles })
            };
            Wish::Patch(key, patches.iter().map(seen).collect())
        }
    }
}
