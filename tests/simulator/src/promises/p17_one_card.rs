//! 17, one card (S): exactly one for each (row, field) that two changed at once and that matters, holding each client's
//! last version; never for equal values.

use super::{Kept, holds};
use crate::oracle::Oracle;
use pleinmakers_core::schema::{FieldKey, RowKey, Value};
use pleinmakers_core::sync::action::{Code, Outcome};
use pleinmakers_core::sync::message::decode;
use pleinmakers_server::ledger::MemoryLedger;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Cards are what the oracle says; looked at when an outcome speaks of one.
///
/// # Errors
/// They are not.
pub fn cards_agree(ledger: &MemoryLedger, oracle: &Oracle, outcomes: &[Outcome]) -> Kept {
    if outcomes.iter().any(|outcome| outcome.code == Code::Card) { all_cards_agree(ledger, oracle) } else { Ok(()) }
}

/// All cards are what the oracle says.
///
/// # Errors
/// They are not.
pub fn all_cards_agree(ledger: &MemoryLedger, oracle: &Oracle) -> Kept {
    let mut found: BTreeMap<(RowKey, FieldKey), BTreeMap<Uuid, Value>> = BTreeMap::new();
    let sql = ledger.sql();
    let mut statement = sql.prepare_cached("SELECT tbl, id, field, client, value FROM card")?;
    let mut rows = statement.query(())?;
    while let Some(row) = rows.next()? {
        let key = RowKey { table: row.get(0)?, id: row.get(1)? };
        let value = decode(&row.get::<_, Vec<u8>>(4)?)?;
        found.entry((key, row.get(2)?)).or_default().insert(row.get(3)?, value);
    }
    let count =
        |cards: &BTreeMap<_, BTreeMap<Uuid, Value>>| (cards.len(), cards.values().map(BTreeMap::len).sum::<usize>());
    holds(found == *oracle.cards(), 17, || {
        format!("(cards, versions) are {:?}, must be {:?}", count(&found), count(oracle.cards()))
    })
}
