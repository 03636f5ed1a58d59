//! What is kept aside for a person: sealed leftovers of phones, actions that fail again and again; and letting in what
//! a person has decided upon.

use super::Env;
use super::accept::{Actor, Rules, decide, told};
use super::ledger::{ClientRecord, LedgerTx};
use crate::schema::BucketId;
use crate::sync::action::{Action, Code, Outcome};
use crate::sync::message::Leftover;
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::StorageError;
use std::collections::BTreeSet;

/// How long bytes are kept aside, milliseconds; identity and outcome stay for ever.
pub const KEPT_ASIDE: i64 = 90 * 24 * 60 * 60 * 1000;
/// Times that an action may fail before it is kept aside, so that what stands behind it goes on.
pub const TRIES: u32 = 3;
/// Why an action that fails was kept aside.
const FAILED: &str = "failed";

/// Keeps leftovers aside, each exactly once. One that had arrived before its phone knew is answered as it was then, and
/// its bytes are not needed.
///
/// # Errors
/// The store's.
pub fn set_aside<T: LedgerTx + ?Sized>(
    tx: &mut T,
    client: &ClientRecord,
    leftovers: &[Leftover],
    env: &mut Env<'_>,
) -> Result<Vec<Outcome>, StorageError> {
    let grants: BTreeSet<BucketId> = tx.grants(client.id)?.into_iter().map(|(bucket, _)| bucket).collect();
    let mut outcomes = Vec::with_capacity(leftovers.len());
    for leftover in leftovers {
        let known = tx.outcome(leftover.identity)?;
        if known.as_ref().is_none_or(|outcome| outcome.code == Code::Rejected) {
            tx.put_sealed(client.id, leftover, env.now)?;
        }
        outcomes.push(match known {
            Some(known) => told(known, &grants),
            None => close(tx, client, leftover.mid, kept_aside(leftover.identity, None, env.now))?,
        });
    }
    Ok(outcomes)
}

/// Counts that an action has failed; at the third time it is kept aside, with its outcome. Call it outside of the
/// transaction that failed.
///
/// # Errors
/// The store's.
pub fn count_failure<T: LedgerTx + ?Sized>(
    tx: &mut T,
    client: &ClientRecord,
    action: &Action,
    env: &mut Env<'_>,
) -> Result<Option<Outcome>, StorageError> {
    let identity = action.identity();
    // Planted: nobody counts.
    let times = if planted(Planted::FailureUncounted) { 0 } else { tx.failures(identity)? + 1 };
    if times < TRIES {
        tx.put_failures(identity, times)?;
        return Ok(None);
    }
    tx.put_failures(identity, 0)?;
    tx.put_quarantine(client.id, action, env.now)?;
    close(tx, client, action.mid, kept_aside(identity, Some(FAILED), env.now)).map(Some)
}

/// Does again what was kept aside, as its author did it then: the rules are asked, and `grants` says which buckets
/// count. The outcome is the answer to the person who decides; the action's own outcome stays what it is.
///
/// # Errors
/// The store's.
pub fn let_in<T: LedgerTx + ?Sized>(
    tx: &mut T,
    rules: &dyn Rules,
    client: &ClientRecord,
    grants: &BTreeSet<BucketId>,
    action: &Action,
    env: &mut Env<'_>,
) -> Result<Outcome, StorageError> {
    let actor = Actor { client: client.id, account: client.account };
    let verdict = decide(tx, rules, actor, grants, action, env)?;
    Ok(Outcome {
        identity: action.identity(),
        code: verdict.code,
        at: env.now,
        reach: verdict.reach,
        reason: verdict.reason,
    })
}

fn kept_aside(identity: [u8; 16], reason: Option<&str>, at: i64) -> Outcome {
    Outcome { identity, code: Code::Quarantined, at, reach: Vec::new(), reason: reason.map(str::to_owned) }
}

fn close<T: LedgerTx + ?Sized>(
    tx: &mut T,
    client: &ClientRecord,
    mid: u64,
    outcome: Outcome,
) -> Result<Outcome, StorageError> {
    tx.put_outcome(client.id, mid, &outcome)?;
    Ok(outcome)
}
