//! The server: the real engine on a real ledger. After each of its transactions the oracle takes the same, and the
//! two are compared.

use super::mortal::{Life, MortalLedger};
use super::wire::{Reply, Request, frame_stream};
use crate::oracle::{Oracle, Wish};
use crate::promises::{
    Kept, holds, p01_no_loss, p02_exactly_once, p03_convergence, p05_no_gaps, p06_scope_out, p16_clocks, p17_one_card,
};
use crate::random::Random;
use crate::rules::SimRules;
use crate::story::seal;
use pleinmakers_core::schema::{BucketId, Row};
use pleinmakers_core::sync::action::{Change, Outcome};
use pleinmakers_core::sync::frame::{MAX_FRAME_PLAIN, decompress};
use pleinmakers_core::sync::message::{Head, MAX_REQUEST_PLAIN, Problem, SyncRequest, decode};
use pleinmakers_core::sync::page::Page;
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::{
    Answer, ClientRecord, Env, Reader, ServerChange, accept, answer, set_aside, write,
};
use pleinmakers_core::sync::sign::CLOCK_TOLERANCE;
use pleinmakers_server::ledger::{Client, Ledger, MemoryLedger};
use std::collections::BTreeMap;
use uuid::Uuid;

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
    /// How far its clock is off.
    pub clock_off: i64,
    /// When it dies.
    pub life: Life,
    /// Its next commit fails.
    pub fails: bool,
    /// Most rows in a page.
    pub page_rows: usize,
}

impl Server {
    /// A server on an empty ledger.
    #[must_use]
    pub fn new(ledger: MemoryLedger, page_rows: usize) -> Self {
        Self {
            ledger,
            grants: BTreeMap::new(),
            versions: BTreeMap::new(),
            clock_off: 0,
            life: Life::default(),
            fails: false,
            page_rows,
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
        if (request.time - now).abs() > CLOCK_TOLERANCE {
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
        let Some(outcomes) = self.accept(oracle, request.client, &message, now, random)? else {
            return Ok(None);
        };
        let found = self.answer(request.client, &message)?;
        let grants = self.grants.get(&request.client).cloned().unwrap_or_default();
        let pages = unfold(&found)?;
        p06_scope_out::only_granted(&found, &pages, &grants, oracle)?;
        p05_no_gaps::answer_is_whole(&found, &pages, &message, request.is_forged, oracle)?;
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
        p02_exactly_once::each_answered(actions, &outcomes)?;
        for (action, outcome) in actions.iter().zip(&outcomes) {
            let wishes = action.changes().ok().map(|changes| changes.iter().map(wish).collect::<Vec<_>>());
            let known = oracle.verdict(action.identity()).is_some();
            let verdict = oracle.take(action.identity(), client, &grants, wishes.as_deref(), now);
            p03_convergence::outcome_agrees(action, outcome, &verdict, known)?;
        }
        for (leftover, outcome) in leftovers.iter().zip(&of_leftovers) {
            let verdict = oracle.set_aside(leftover.identity, now);
            p03_convergence::leftover_agrees(leftover, outcome, &verdict)?;
        }
        p01_no_loss::leftovers_are_kept(&self.ledger, leftovers, &of_leftovers)?;
        p03_convergence::touched_rows_agree(&self.ledger, oracle)?;
        p02_exactly_once::one_outcome_each(&self.ledger, oracle)?;
        p01_no_loss::set_aside_is_kept(&self.ledger, actions, &outcomes)?;
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
        let (ledger, life): (&dyn Ledger, &mut Life) = (&self.ledger, &mut self.life);
        let mut finished = false;
        let done = ledger.change(|tx| {
            let answer = work(&mut MortalLedger { tx, life });
            finished = answer.is_ok();
            answer
        });
        let died = std::mem::take(&mut self.life.over);
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

fn wish(change: &Change) -> Wish {
    match change {
        Change::Insert { fields, .. } => Wish::Insert(change.key(), fields.clone()),
        Change::Patch { patches, .. } => {
            Wish::Patch(change.key(), patches.iter().map(|p| (p.key, p.value.clone(), p.seen)).collect())
        }
    }
}
