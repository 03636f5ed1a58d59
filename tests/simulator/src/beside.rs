//! Promises that no history can break: an action that fails for ever is told from a full disk outside of the engine, two
//! stored rows that are one cannot come from an honest end, and chance hides for millions of restores that a life was
//! begun without asking which ones were seen. Asked before each search for a planted fault, and by a
//! test.

use crate::promises::{Broken, Kept, holds};
use crate::schema::{ITEM, MARK, NOTE, SCHEMA};
use pleinmakers_core::schema::{BucketId, Fields, Row, RowKey, Value};
use pleinmakers_core::sync::action::{Action, Change, Code};
use pleinmakers_core::sync::message::Cursor;
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::{BucketState, ClientRecord, Env, TRIES, begin_epoch, count_failure};
use pleinmakers_core::sync::tally::Tally;
use pleinmakers_server::ledger::{Client, Ledger, MemoryLedger};
use uuid::Uuid;

/// All of them.
///
/// # Errors
/// One is broken.
pub fn all_is_kept() -> Kept {
    counted_twice_is_seen()?;
    a_life_that_was_seen_is_over()?;
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

/// 21: a new life has a number above that of every life which a phone proves to have seen, also where chance skips none.
fn a_life_that_was_seen_is_over() -> Kept {
    const SECRET: [u8; 32] = [7; 32];
    let ledger = MemoryLedger::open(&SCHEMA).map_err(|e| Broken { promise: 21, what: e.to_string() })?;
    let ledger: &dyn Ledger = &ledger;
    let bucket = BucketId { scope: Uuid::from_u128(1), audience: 0 };
    let seen = Cursor::sealed(&SECRET, bucket, 9, 3, [0; 8]);
    let begun = ledger.change::<_, StorageError>(|tx| {
        tx.put_bucket(bucket, BucketState::default())?;
        let mut no_chance = |bytes: &mut [u8]| bytes.fill(0);
        begin_epoch(tx, &SECRET, std::slice::from_ref(&seen), &mut Env { now: 0, random: &mut no_chance })?;
        Ok(tx.bucket(bucket)?.unwrap_or_default().epoch)
    })?;
    holds(begun > seen.epoch, 21, || format!("life {} was seen, and life {begun} begins after it", seen.epoch))
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
