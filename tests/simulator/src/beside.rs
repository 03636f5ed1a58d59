//! Promises that no history can break: an action that fails for ever is told from a full disk outside of the engine, and
//! two stored rows that are one cannot come from an honest end. Asked before each search for a planted fault, and by a
//! test.

use crate::promises::{Broken, Kept, holds};
use crate::schema::{ITEM, MARK, NOTE, SCHEMA};
use pleinmakers_core::schema::{Fields, Row, RowKey, Value};
use pleinmakers_core::sync::action::{Action, Change, Code};
use pleinmakers_core::sync::server::{ClientRecord, Env, TRIES, count_failure};
use pleinmakers_core::sync::tally::Tally;
use pleinmakers_server::ledger::{Client, Ledger, MemoryLedger};
use uuid::Uuid;

/// All of them.
///
/// # Errors
/// One is broken.
pub fn all_is_kept() -> Kept {
    counted_twice_is_seen()?;
    the_last_failure_is_answered()
}

fn item(number: u128) -> (RowKey, Fields) {
    let fields = Fields::from([(MARK, Value::Int(0)), (NOTE, Value::Text("a".into()))]);
    (RowKey { table: ITEM, id: Uuid::from_u128(number) }, fields)
}

/// 12: a row that is counted twice does not vanish from a tally.
fn counted_twice_is_seen() -> Kept {
    let [one, other] = [1, 2].map(|number| {
        let (key, fields) = item(number);
        Row::draft(key, &fields)
    });
    let differ = Tally::of([&one, &one]) != Tally::of([&other, &other]);
    holds(differ, 12, || "a row that is counted twice leaves no trace in a tally".into())
}

/// 14: an action that fails again and again is answered, so that what stands behind it goes on.
fn the_last_failure_is_answered() -> Kept {
    let ledger = MemoryLedger::open(&SCHEMA).map_err(|e| Broken { promise: 14, what: e.to_string() })?;
    let id = Uuid::from_u128(1);
    let record = ClientRecord { id, account: id, public_key: [0; 32], last_mid: 0 };
    let client = Client { record: record.clone(), joined: 0, seen: 0, revoked: None, wipe: false };
    let ledger: &dyn Ledger = &ledger;
    ledger.change(|tx| tx.put_client(&client))?;
    let (key, fields) = item(1);
    let action = Action::new(1, id, [0; 16], &vec![Change::Insert { table: key.table, id: key.id, fields }]);
    for time in 1..=TRIES {
        let outcome = ledger.change(|tx| {
            let mut fill = |bytes: &mut [u8]| bytes.fill(0);
            count_failure(tx, &record, &action, &mut Env { now: 0, random: &mut fill })
        })?;
        let code = outcome.map(|outcome| outcome.code);
        let due = (time == TRIES).then_some(Code::Quarantined);
        holds(code == due, 14, || format!("after failure {time} an action is answered {code:?}, must be {due:?}"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_no_history_can_break_is_kept() {
        assert_eq!(super::all_is_kept(), Ok(()));
    }
}
