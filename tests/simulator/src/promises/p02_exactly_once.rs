//! 2, exactly once (S): under repeats, reordering and copies of phones, each action has one outcome that never changes.
//! That nothing is done twice is seen by the oracle, which does nothing twice.

use super::{Kept, holds};
use crate::oracle::Oracle;
use pleinmakers_core::sync::action::{Action, Outcome};
use pleinmakers_server::ledger::MemoryLedger;

/// An outcome for each action that need not wait, in their order.
///
/// # Errors
/// One has none.
pub fn each_answered(actions: &[&Action], outcomes: &[Outcome]) -> Kept {
    let same = actions.len() == outcomes.len()
        && actions.iter().zip(outcomes).all(|(action, outcome)| action.identity() == outcome.identity);
    holds(same, 2, || format!("{} actions came, {} outcomes went", actions.len(), outcomes.len()))
}

/// The server's list of actions is as long as the number of different actions that came.
///
/// # Errors
/// It is not.
pub fn one_outcome_each(ledger: &MemoryLedger, oracle: &Oracle) -> Kept {
    let sql = ledger.sql();
    let mut statement = sql.prepare_cached("SELECT count(*) FROM action")?;
    let stored: u64 = statement.query_row((), |row| row.get(0))?;
    holds(stored == oracle.verdicts() as u64, 2, || {
        format!("{} different actions came, {stored} outcomes are stored", oracle.verdicts())
    })
}
