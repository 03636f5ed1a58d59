//! 17, one card (S): exactly one for each (row, field) that two changed at once and that matters, holding each client's
//! last version; never for equal values.

use super::{Kept, holds};
use crate::oracle::{CARD, Oracle};
use pleinmakers_core::schema::{Card, FieldKey, Row, RowKey, Value};
use pleinmakers_core::sync::action::{Code, Outcome};
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
    let mut statement = sql.prepare_cached("SELECT image FROM row WHERE tbl = ?1")?;
    let mut rows = statement.query([CARD])?;
    let mut several = false;
    while let Some(row) = rows.next()? {
        let row = Row::from_bytes(&row.get::<_, Vec<u8>>(0)?)?;
        let Some(card) = Card::from_row(&row) else { continue };
        let values = card.versions.iter().map(|version| (version.client, version.value.clone()));
        if card.is_open() {
            several |= found.insert((card.about, card.field), values.collect()).is_some();
        }
    }
    holds(!several, 17, || "one field has two cards".into())?;
    let due = oracle.open_cards();
    let count =
        |cards: &BTreeMap<_, BTreeMap<Uuid, Value>>| (cards.len(), cards.values().map(BTreeMap::len).sum::<usize>());
    holds(found == due, 17, || format!("(cards, versions) are {:?}, must be {:?}", count(&found), count(&due)))
}
