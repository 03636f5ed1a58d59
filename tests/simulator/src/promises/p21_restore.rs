//! 21, restore (S and Q): a server that lost its tail notices by the first cursor that proves it, and begins a life that
//! never was; everything that some phone still holds is back in the end, except what was erased.

use super::{Kept, holds};
use crate::oracle::{Oracle, Worth};
use crate::world::phone::Phone;
use pleinmakers_core::schema::BucketId;
use pleinmakers_core::sync::action::{Action, Outcome};
use pleinmakers_core::sync::message::{Cursor, decode};
use pleinmakers_core::sync::phone::EntryState;
use pleinmakers_server::ledger::MemoryLedger;
use std::collections::BTreeSet;

/// The server takes cursors for what they are.
///
/// # Errors
/// It does not notice its loss, or believes in one that is none.
pub fn loss_is_noticed(oracle: &Oracle, cursors: &[Cursor], noticed: bool) -> Kept {
    let lost = cursors.iter().any(|cursor| oracle.worth(cursor) == Worth::Proof);
    holds(lost == noticed, 21, || format!("cursors prove that the server lost its tail: {lost}, it noticed: {noticed}"))
}

/// The life that was begun, which every bucket shares and which never was before.
///
/// # Errors
/// Buckets live different lives, or an old one.
pub fn life_is_new(ledger: &MemoryLedger, oracle: &Oracle) -> Kept<u32> {
    let lives: BTreeSet<u32> = {
        let sql = ledger.sql();
        let mut statement = sql.prepare_cached("SELECT DISTINCT epoch FROM bucket")?;
        statement.query_map((), |row| row.get(0))?.collect::<Result<_, _>>()?
    };
    let life = lives.first().copied().unwrap_or_default();
    holds(lives.len() == 1 && !oracle.was_begun(life), 21, || format!("the server goes on in lives {lives:?}"))?;
    Ok(life)
}

/// What a phone holds as arrived is on the server: it was there, or it is there again.
///
/// # Errors
/// It is not.
pub fn all_is_back(phone: &Phone, oracle: &Oracle) -> Kept {
    let mut statement = phone.store.sql().prepare_cached("SELECT mid, identity, state, outcome, body FROM outbox")?;
    let mut rows = statement.query(())?;
    while let Some(row) = rows.next()? {
        let (mid, identity): (u64, [u8; 16]) = (row.get(0)?, row.get(1)?);
        let outcome: Option<Outcome> = row.get::<_, Option<Vec<u8>>>(3)?.map(|bytes| decode(&bytes)).transpose()?;
        let Some(outcome) = outcome.filter(|outcome| outcome.code.arrived()) else { continue };
        if row.get::<_, i64>(2)? == EntryState::Refused as i64 {
            continue;
        }
        // What was emptied, with its bucket or because it was erased, is held no more.
        let body: Action = decode(&row.get::<_, Vec<u8>>(4)?)?;
        let emptied = body.changes().is_ok_and(|changes| changes.is_empty());
        // With a bucket that was taken away goes what was answered of it.
        let went = |bucket: &BucketId| phone.book.lost.contains(bucket);
        let went = outcome.reach.iter().any(|(bucket, ..)| went(bucket));
        // What changed nothing leaves no trace by which a loss is noticed: only who has heard of a new life sends it again.
        let life = phone.book.life();
        let answered = phone.book.actions.get(&mid).map_or(0, |noted| noted.life);
        let unheard = outcome.reach.is_empty() && (answered == 0 || answered >= life);
        // A phone that has begun a bucket anew has no cursor in it that proves a loss.
        let is_begun = |bucket: &BucketId| phone.book.begun.contains(bucket);
        let unproved = match outcome.reach.as_slice() {
            [] => phone.book.cursors.keys().all(is_begun),
            reach => reach.iter().all(|(bucket, epoch, _)| is_begun(bucket) && *epoch == oracle.epoch()),
        };
        let went = went || unheard || unproved;
        let there = oracle.verdict(identity).is_some();
        holds(there || emptied || went, 21, || {
            format!("phone {}: action {mid} arrived once, and the server that was restored has it no more", phone.index)
        })?;
    }
    Ok(())
}
