//! Accepts actions: each exactly once, whole or not at all, with one outcome that is stored for ever.

use super::Env;
use super::cards;
use super::commit::commit;
use super::ledger::{ClientRecord, LedgerTx, SERVER};
use super::recovery::{RECOVERY, stands_on, stands_on_nothing};
use super::staged::{Staged, StagedRow};
use crate::schema::{BucketId, CARD, Fields, Row, RowKey, Schema};
use crate::sync::action::{Action, Change, Code, Outcome};
use crate::sync::merge::{Plan, Refusal, merge};
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::{Rows, StorageError};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Largest body of an action, in bytes: an action is one tap, and a row must fit a page.
const MAX_BODY: usize = 32 * 1024;

/// Who acts.
#[derive(Debug, Clone, Copy)]
pub struct Actor {
    /// The phone.
    pub client: Uuid,
    /// Whose phone it is.
    pub account: Uuid,
}

/// What a product adds to the engine on the server.
pub trait Rules: Send + Sync {
    /// Its tables.
    fn schema(&self) -> &'static Schema;

    /// Whether `actor` may make `change`; `after` is the row as it would be. The buckets are checked already.
    ///
    /// # Errors
    /// `Ok(Err(code))` refuses the action with that reason; `Err` is the store's.
    fn check(
        &self,
        actor: Actor,
        change: &Change,
        after: &Row,
        rows: &dyn Rows,
    ) -> Result<Result<(), &'static str>, StorageError>;

    /// What follows from changes of `touched`, as writes of the server in the same commit.
    ///
    /// # Errors
    /// The store's.
    fn react(&self, touched: &[RowKey], rows: &dyn Rows, now: i64) -> Result<Vec<ServerChange>, StorageError>;
}

/// A write of the server itself: no policy, no concurrency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerChange {
    /// The row.
    pub key: RowKey,
    /// The fields to write; the row is made where there is none.
    pub fields: Fields,
}

/// Accepts the actions of a client, in their order. Call it inside the writer's transaction.
///
/// # Errors
/// The store's: then the transaction must be rolled back, and nothing of it has happened.
pub fn accept<T: LedgerTx + ?Sized>(
    tx: &mut T,
    rules: &dyn Rules,
    client: &ClientRecord,
    actions: &[Action],
    env: &mut Env<'_>,
) -> Result<Vec<Outcome>, StorageError> {
    let grants: BTreeSet<BucketId> = tx.grants(client.id)?.into_iter().map(|(bucket, _)| bucket).collect();
    let actor = Actor { client: client.id, account: client.account };
    let mut outcomes = Vec::with_capacity(actions.len());
    let mut last_mid = client.last_mid;
    let recovering = tx.recovered_at()?.is_some_and(|at| env.now < at.saturating_add(RECOVERY));
    for action in actions {
        // Planted: a number must follow the one before.
        if planted(Planted::JumpNotAccepted) && action.mid > last_mid + 1 {
            continue;
        }
        last_mid = last_mid.max(action.mid);
        let identity = action.identity();
        // Planted: a number that was passed is taken for an action that is known.
        if planted(Planted::MidForIdentity) && action.mid <= client.last_mid {
            continue;
        }
        // Planted: an action that comes again is done again.
        if let Some(known) = tx.outcome(identity)?.filter(|_| !planted(Planted::IdentityUnchecked)) {
            // What was erased since is not told of again, nor what was set aside or refused about it: the phone empties
            // what it recorded.
            let erased = is_about_erased(tx, rules.schema(), action)?;
            let erased = erased.then(|| Outcome { code: Code::Erased, reach: Vec::new(), ..known.clone() });
            outcomes.push(told(erased.unwrap_or(known), &grants));
            continue;
        }
        if recovering && stands_on_nothing(tx, rules.schema(), &grants, action)? {
            // No outcome: the phone sends it again, until what it stands on has come back from another phone.
            continue;
        }
        let verdict = decide(tx, rules, actor, &grants, action, env)?;
        // Planted: what is set aside is thrown away.
        if verdict.code == Code::Quarantined && !planted(Planted::SetAsideIsLost) {
            tx.put_quarantine(client.id, action, env.now)?;
        }
        let outcome =
            Outcome { identity, code: verdict.code, at: env.now, reach: verdict.reach, reason: verdict.reason };
        // Planted: the outcome is told and not kept.
        if !planted(Planted::OutcomeNotKept) {
            tx.put_outcome(client.id, action.mid, &outcome)?;
        }
        outcomes.push(told(outcome, &grants));
    }
    if last_mid != client.last_mid {
        tx.put_last_mid(client.id, last_mid)?;
    }
    Ok(outcomes)
}

/// An outcome as its sender may hear it: what follows from an action may change buckets that she does not read.
pub(super) fn told(mut outcome: Outcome, grants: &BTreeSet<BucketId>) -> Outcome {
    outcome.reach.retain(|(bucket, ..)| grants.contains(bucket));
    outcome
}

fn is_about_erased<T: LedgerTx + ?Sized>(tx: &T, schema: &Schema, action: &Action) -> Result<bool, StorageError> {
    for change in action.changes().unwrap_or_default() {
        // What it made has moved to other ground since, and was not erased with that on which it was made.
        if matches!(change, Change::Insert { .. }) && tx.row(change.key())?.is_some() {
            continue;
        }
        for key in std::iter::once(change.key()).chain(stands_on(schema, &change)) {
            if tx.is_erased(key)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Writes changes of the server itself and what follows from them; answers the new heads.
///
/// # Errors
/// The store's.
pub fn write<T: LedgerTx + ?Sized>(
    tx: &mut T,
    rules: &dyn Rules,
    changes: &[ServerChange],
    env: &mut Env<'_>,
) -> Result<Vec<(BucketId, u32, u64)>, StorageError> {
    let mut staged = Staged::new(&*tx, rules.schema());
    for change in changes {
        staged.write(change.key, &change.fields, SERVER)?;
    }
    let rows = complete(staged, rules, env.now)?;
    commit(tx, rules.schema(), rows, env)
}

/// Settles a card for somebody without a phone: `choice` of its versions stands, or what stands now (`None`). Answers
/// false, and does nothing, where the card is not as it was when it was `seen`.
///
/// # Errors
/// The store's.
pub fn settle<T: LedgerTx + ?Sized>(
    tx: &mut T,
    rules: &dyn Rules,
    card: RowKey,
    seen: u64,
    choice: Option<usize>,
    env: &mut Env<'_>,
) -> Result<bool, StorageError> {
    let mut staged = Staged::new(&*tx, rules.schema());
    if !cards::settle(&mut staged, card, seen, choice)? {
        return Ok(false);
    }
    let rows = complete(staged, rules, env.now)?;
    commit(tx, rules.schema(), rows, env)?;
    Ok(true)
}

/// What else is of the same commit: what follows by the product's rules, and cards that go with their rows.
fn complete<T: LedgerTx + ?Sized>(
    mut staged: Staged<'_, T>,
    rules: &dyn Rules,
    now: i64,
) -> Result<BTreeMap<RowKey, StagedRow>, StorageError> {
    react(&mut staged, rules, now)?;
    cards::follow(&mut staged)?;
    Ok(staged.rows)
}

pub(super) struct Verdict {
    pub code: Code,
    pub reach: Vec<(BucketId, u32, u64)>,
    pub reason: Option<String>,
}

impl Verdict {
    fn rejected(reason: &str) -> Self {
        Self { code: Code::Rejected, reach: Vec::new(), reason: Some(reason.to_owned()) }
    }

    fn bare(code: Code) -> Self {
        Self { code, reach: Vec::new(), reason: None }
    }
}

pub(super) fn decide<T: LedgerTx + ?Sized>(
    tx: &mut T,
    rules: &dyn Rules,
    actor: Actor,
    grants: &BTreeSet<BucketId>,
    action: &Action,
    env: &mut Env<'_>,
) -> Result<Verdict, StorageError> {
    if action.body.len() > MAX_BODY {
        return Ok(Verdict::rejected("too_large"));
    }
    let Ok(changes) = action.changes() else { return Ok(Verdict::rejected("malformed")) };
    if changes.is_empty() {
        return Ok(Verdict::bare(Code::Void));
    }
    let mut staged = Staged::new(&*tx, rules.schema());
    let mut asks = false;
    let mut merged = false;
    for change in &changes {
        match stage(&mut staged, rules, actor, grants, change, env.now)? {
            Ok(plan) => {
                merged |= plan.is_concurrent();
                asks |= plan.cards().next().is_some();
            }
            // Planted: half an action is committed.
            Err(_) if planted(Planted::HalfAction) => break,
            Err(verdict) => return Ok(verdict),
        }
    }
    let rows = complete(staged, rules, env.now)?;
    let reach = commit(tx, rules.schema(), rows, env)?;
    let code = match (asks, merged) {
        (true, _) => Code::Card,
        (false, true) => Code::Merged,
        (false, false) => Code::Applied,
    };
    Ok(Verdict { code, reach, reason: None })
}

/// Stages one change. Authorisation stands before the merge, so that an outcome never tells anything about a row
/// that the caller may not read.
fn stage<T: LedgerTx + ?Sized>(
    staged: &mut Staged<'_, T>,
    rules: &dyn Rules,
    actor: Actor,
    grants: &BTreeSet<BucketId>,
    change: &Change,
    now: i64,
) -> Result<Result<Plan, Verdict>, StorageError> {
    let key = change.key();
    if key.table == CARD {
        return Ok(Err(Verdict::rejected(Refusal::ServerField.code())));
    }
    let Some(table) = staged.schema().table(key.table) else {
        // Planted: nobody is told that it was not taken in.
        let swallowed = planted(Planted::UnknownTableSwallowed);
        return Ok(Err(if swallowed { Verdict::bare(Code::Applied) } else { Verdict::rejected("unknown_table") }));
    };
    // What stands on an erased row is of it: it may not tell of it either.
    for gone in std::iter::once(key).chain(stands_on(staged.schema(), change)) {
        // Planted: what was erased is taken in again.
        if staged.tx.is_erased(gone)? && !planted(Planted::ErasedTakenAgain) {
            return Ok(Err(Verdict::bare(Code::Erased)));
        }
    }
    let current = staged.row(key)?;
    // The same answer whether the row is elsewhere or nowhere: an outcome does not tell what exists.
    // Planted: it does.
    if current.is_none() && matches!(change, Change::Patch { .. }) && !planted(Planted::OutcomeTellsWhatExists) {
        return Ok(Err(Verdict::bare(Code::Quarantined)));
    }
    let may_touch = |row: &Row| table.bucket(row).is_some_and(|bucket| grants.contains(&bucket));
    // Planted: a row is judged after the merge only, or not at all.
    let unjudged = planted(Planted::JudgedAfterMerge) || planted(Planted::ForeignRowWritten);
    if current.as_ref().is_some_and(|row| !may_touch(row)) && !unjudged {
        return Ok(Err(Verdict::bare(Code::Quarantined)));
    }
    let chain = staged.tx.chain(key)?;
    let home = current.as_ref().and_then(|row| table.bucket(row));
    let epoch = home.map(|bucket| staged.tx.bucket(bucket)).transpose()?.flatten().unwrap_or_default().epoch;
    let plan = match merge(table, current.as_ref(), &chain, actor.client, epoch, change) {
        Ok(plan) => plan,
        Err(refusal) => return Ok(Err(Verdict::rejected(refusal.code()))),
    };
    staged.write(key, &plan.writes(), actor.client)?;
    let Some(after) = staged.row(key)? else { return Ok(Err(Verdict::rejected("unknown_row"))) };
    let unjudged = planted(Planted::ForeignRowWritten);
    if !may_touch(&after) && !unjudged {
        return Ok(Err(Verdict::bare(Code::Quarantined)));
    }
    // Planted: the product's rules are not asked.
    if let Err(reason) = rules.check(actor, change, &after, &*staged)?
        && !planted(Planted::RulesUnchecked)
    {
        return Ok(Err(Verdict::rejected(reason)));
    }
    cards::note(staged, actor, change, &plan, epoch, now)?;
    Ok(Ok(plan))
}

fn react<T: LedgerTx + ?Sized>(staged: &mut Staged<'_, T>, rules: &dyn Rules, now: i64) -> Result<(), StorageError> {
    // Planted: what follows from a change does not.
    if planted(Planted::NothingFollows) {
        return Ok(());
    }
    let touched = staged.touched();
    for change in rules.react(&touched, &*staged, now)? {
        staged.write(change.key, &change.fields, SERVER)?;
    }
    Ok(())
}
