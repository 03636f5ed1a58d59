//! 1, no loss (S): an action whose recording returned is in the outbox, in one state that fits its outcome, for ever;
//! and what the server set aside is there.

use super::{Kept, holds};
use crate::oracle::{Fate, Oracle};
use crate::schema::PARENT;
use crate::world::phone::Phone;
use crate::world::wire::wrapped;
use pleinmakers_core::schema::{RowKey, Value};
use pleinmakers_core::sync::action::{Action, Change, Code, Outcome};
use pleinmakers_core::sync::message::{Leftover, decode};
use pleinmakers_core::sync::phone::EntryState;
use pleinmakers_server::ledger::MemoryLedger;
use rusqlite::OptionalExtension;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Looks at a phone's outbox and notes where each action stands; answers those that are over since the last look.
///
/// # Errors
/// An action is gone, is another one, goes back, or its state does not fit what the server said.
pub fn outbox_is_whole(phone: &mut Phone, oracle: &Oracle) -> Kept<Vec<u64>> {
    let mut statement = phone.store.sql().prepare_cached(
        "SELECT mid, identity, state, outcome, mid IN (SELECT mid FROM leftover) FROM outbox ORDER BY mid",
    )?;
    let mut rows = statement.query(())?;
    let mut found = 0;
    let mut over = Vec::new();
    let index = phone.index;
    let life = phone.book.life();
    while let Some(row) = rows.next()? {
        let mid: u64 = row.get(0)?;
        let Some(noted) = phone.book.actions.get_mut(&mid) else {
            holds(false, 1, || format!("phone {index}: action {mid} was never recorded"))?;
            continue;
        };
        found += 1;
        let identity: [u8; 16] = row.get(1)?;
        let outcome: Option<Vec<u8>> = row.get(3)?;
        let outcome: Option<Outcome> = outcome.map(|bytes| decode(&bytes)).transpose()?;
        if outcome.as_ref().is_some_and(|outcome| outcome.code == Code::Erased) {
            phone.book.never_were.extend(noted.changes.iter().map(|change| change.key().id));
        }
        let never_was = stands_on(&noted.changes, &phone.book.never_were);
        if identity != noted.identity && (never_was || is_about_erased(oracle, &noted.changes)) {
            // Emptied, so that it tells nothing: what it was about was erased.
            noted.identity = Action::new(mid, phone.client, noted.stamp, &Vec::new()).identity();
            noted.changes.clear();
        }
        holds(identity == noted.identity, 1, || format!("phone {index}: action {mid} has become another one"))?;
        noted.is_sealed |= row.get::<_, bool>(4)?;
        let state = EntryState::from_number(row.get(2)?);
        holds(state.is_some(), 1, || format!("phone {index}: {mid} is in no state"))?;
        let Some(state) = state else { continue };
        if state == noted.state {
            continue;
        }
        // A server that was restored may ask again for what it had answered: once before it knows that it was, and once
        // when it does.
        let again = state == EntryState::Sent && noted.again < 2 * oracle.restores();
        // ... and it may answer otherwise: it has forgotten what it had granted.
        let otherwise = oracle.restores() > 0 && noted.state == EntryState::Acked && state == EntryState::Refused;
        let forward = again
            || otherwise
            || (state as i64) > (noted.state as i64)
                && !matches!((noted.state, state), (EntryState::Acked | EntryState::Done, EntryState::Refused));
        holds(forward, 4, || format!("phone {index}: action {mid} went from {:?} to {state:?}", noted.state))?;
        noted.again += u64::from(noted.state != EntryState::New && state == EntryState::Sent);
        noted.state = state;
        noted.life = if again { oracle.epoch() } else { life };
        if state == EntryState::Done {
            over.push(mid);
        }
        fits(index, mid, state, outcome.as_ref(), oracle)?;
    }
    holds(found == phone.book.actions.len(), 1, || {
        format!("phone {index}: {} actions were recorded, {found} are there", phone.book.actions.len())
    })?;
    Ok(over)
}

/// Whether an action is about one of these rows, or about one that stands on one of them.
fn stands_on(changes: &[Change], rows: &BTreeSet<Uuid>) -> bool {
    changes.iter().any(|change| {
        let above = match change {
            Change::Insert { fields, .. } => fields.get(&PARENT).and_then(Value::as_id),
            Change::Patch { .. } => None,
        };
        std::iter::once(change.key().id).chain(above).any(|id| rows.contains(&id))
    })
}

/// Whether an action is about a row that was erased, or about one that stands on it.
#[must_use]
pub fn is_about_erased(oracle: &Oracle, changes: &[Change]) -> bool {
    let named = |change: &Change| match change {
        Change::Insert { fields, .. } => fields.get(&PARENT).and_then(Value::as_id),
        Change::Patch { .. } => None,
    };
    changes.iter().any(|change| {
        let above = named(change).map(|id| RowKey { table: 0, id });
        std::iter::once(change.key()).chain(above).any(|key| oracle.is_erased(key))
    })
}

fn fits(phone: usize, mid: u64, state: EntryState, outcome: Option<&Outcome>, oracle: &Oracle) -> Kept {
    let fits = match (state, outcome.map(|outcome| outcome.code)) {
        (EntryState::New | EntryState::Sent, None) => true,
        // It goes again after a restore, and keeps what was answered before.
        (EntryState::Sent, Some(code)) => (code.arrived() || code == Code::Quarantined) && oracle.restores() > 0,
        (EntryState::Acked, Some(code)) => code.arrived(),
        (EntryState::Done, Some(code)) => code.arrived() || matches!(code, Code::Void | Code::Erased),
        (EntryState::Refused, Some(code)) => matches!(code, Code::Rejected | Code::Quarantined),
        _ => false,
    };
    let said = outcome.map(|outcome| outcome.code);
    holds(fits, 1, || format!("phone {phone}: action {mid} is {state:?} with outcome {said:?}"))?;
    let Some(outcome) = outcome else { return Ok(()) };
    // In whatever life: what one said that is no more cannot be asked again.
    let known = oracle.said(outcome.identity).iter().any(|fate| {
        matches!(
            (fate, outcome.code),
            (Fate::Applied, Code::Applied)
                | (Fate::Merged, Code::Merged)
                | (Fate::Card, Code::Card)
                | (Fate::Rejected(_), Code::Rejected)
                | (Fate::Quarantined, Code::Quarantined)
                | (Fate::Void, Code::Void)
                | (Fate::Erased, Code::Erased)
                | (Fate::Applied | Fate::Merged | Fate::Card | Fate::Rejected(_) | Fate::Quarantined, Code::Erased)
        )
    });
    holds(known, 1, || format!("phone {phone}: believes {said:?} of action {mid}, the server never said so"))
}

/// Looks for the bytes of what came sealed, and that they are not those that were recorded.
///
/// # Errors
/// They are not there, or they can be read.
pub fn leftovers_are_kept(
    ledger: &MemoryLedger,
    oracle: &Oracle,
    leftovers: &[Leftover],
    outcomes: &[Outcome],
) -> Kept {
    for (leftover, outcome) in leftovers.iter().zip(outcomes) {
        let mid = leftover.mid;
        let readable = decode::<Action>(&leftover.sealed).is_ok_and(|action| action.identity() == leftover.identity);
        holds(!readable, 7, || format!("leftover {mid} can be read on its way"))?;
        let opened: Option<Action> = decode(&wrapped(&leftover.sealed)).ok();
        let changes = opened.and_then(|action| action.changes().ok()).unwrap_or_default();
        if outcome.code != Code::Quarantined || is_about_erased(oracle, &changes) {
            continue;
        }
        let sql = ledger.sql();
        let mut statement = sql.prepare_cached("SELECT 1 FROM quarantine WHERE identity = ?1")?;
        let kept = statement.query_row([leftover.identity], |_| Ok(())).optional()?.is_some();
        holds(kept, 1, || format!("leftover {mid} was set aside and its bytes are nowhere"))?;
    }
    Ok(())
}

/// Looks for the bytes of what was set aside.
///
/// # Errors
/// They are not there.
pub fn set_aside_is_kept(ledger: &MemoryLedger, oracle: &Oracle, actions: &[&Action], outcomes: &[Outcome]) -> Kept {
    for (action, _) in actions.iter().zip(outcomes).filter(|(_, outcome)| outcome.code == Code::Quarantined) {
        if action.changes().is_ok_and(|changes| is_about_erased(oracle, &changes)) {
            continue;
        }
        let sql = ledger.sql();
        let mut statement = sql.prepare_cached("SELECT 1 FROM quarantine WHERE identity = ?1")?;
        let kept = statement.query_row([action.identity()], |_| Ok(())).optional()?.is_some();
        holds(kept, 1, || format!("action {} was set aside and its bytes are nowhere", action.mid))?;
    }
    Ok(())
}
