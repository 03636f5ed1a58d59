//! 3, convergence (Q): per bucket, all holders have equal bytes, equal to the server's and to the oracle's. What the
//! server does is held against the oracle after each of its transactions already (S).

use super::{Kept, holds};
use crate::oracle::{Fate, Oracle, Verdict};
use crate::schema::spell;
use crate::world::phone::Phone;
use pleinmakers_core::schema::{BucketId, RowKey};
use pleinmakers_core::sync::action::{Action, Code, Outcome};
use pleinmakers_core::sync::message::Leftover;
use pleinmakers_server::ledger::MemoryLedger;
use rusqlite::OptionalExtension;

fn code_of(verdict: &Verdict) -> Code {
    match verdict.fate {
        Fate::Applied => Code::Applied,
        Fate::Merged => Code::Merged,
        Fate::Card => Code::Card,
        Fate::Rejected(_) => Code::Rejected,
        Fate::Quarantined => Code::Quarantined,
        Fate::Void => Code::Void,
        Fate::Erased => Code::Erased,
    }
}

/// An outcome is what the oracle says.
///
/// # Errors
/// It is not. Which promise is broken depends on what it should have been.
pub fn outcome_agrees(action: &Action, outcome: &Outcome, verdict: &Verdict, known: bool) -> Kept {
    let code = code_of(verdict);
    let reason = if let Fate::Rejected(reason) = verdict.fate { Some(reason) } else { None };
    let reach: Vec<(BucketId, u64)> = outcome.reach.iter().map(|(bucket, _, n)| (*bucket, *n)).collect();
    let life = outcome.reach.iter().all(|(_, epoch, _)| *epoch == verdict.epoch);
    let same = outcome.code == code
        && outcome.reason.as_deref() == reason
        && outcome.at == verdict.at
        && life
        && reach == verdict.reach;
    let promise = match (known, code, outcome.code) {
        (true, ..) => 2,
        (_, Code::Quarantined, _) | (_, _, Code::Quarantined) => 6,
        (_, Code::Card, _) | (_, _, Code::Card) => 17,
        (_, Code::Erased, _) => 9,
        _ => 3,
    };
    holds(same, promise, || {
        let Outcome { code, reason, at, .. } = outcome;
        format!(
            "action {}: the server says {code:?} {reason:?} at {at}, {reach:?}; it must be {:?} at {}, {:?}, life {}",
            action.mid, verdict.fate, verdict.at, verdict.reach, verdict.epoch
        )
    })
}

/// A leftover is answered as the oracle says.
///
/// # Errors
/// It is not.
pub fn leftover_agrees(leftover: &Leftover, outcome: &Outcome, verdict: &Verdict) -> Kept {
    let code = code_of(verdict);
    let same = outcome.identity == leftover.identity && outcome.code == code && outcome.at == verdict.at;
    holds(same, 2, || format!("leftover {}: the server says {:?}, it must be {code:?}", leftover.mid, outcome.code))
}

/// New heads are what the oracle says.
///
/// # Errors
/// They are not.
pub fn heads_agree(oracle: &Oracle, reach: &[(BucketId, u32, u64)]) -> Kept {
    for (bucket, _, n) in reach {
        let head = oracle.feed(*bucket).map_or(0, |feed| feed.head);
        holds(head == *n, 3, || format!("{bucket}: head {n} on the server, {head} it must be"))?;
    }
    Ok(())
}

/// Rows that have just changed are what the oracle says.
///
/// # Errors
/// They are not.
pub fn touched_rows_agree(ledger: &MemoryLedger, oracle: &mut Oracle) -> Kept {
    oracle.take_touched().into_iter().try_for_each(|key| row_agrees(ledger, oracle, key))
}

fn row_agrees(ledger: &MemoryLedger, oracle: &Oracle, key: RowKey) -> Kept {
    let sql = ledger.sql();
    let mut statement = sql.prepare_cached("SELECT bucket, image FROM row WHERE tbl = ?1 AND id = ?2")?;
    let stored: Option<(Vec<u8>, Vec<u8>)> =
        statement.query_row((key.table, key.id), |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let due = oracle.bytes(key);
    let bucket = oracle.bucket(key).map(BucketId::to_bytes);
    let same = match (&stored, &due) {
        (Some((at, image)), Some(due)) => {
            Some(at.as_slice()) == bucket.as_ref().map(<[u8; 17]>::as_slice) && image == due
        }
        (None, None) => true,
        _ => false,
    };
    holds(same, 3, || format!("{}: the server has another row than the oracle", spell(key)))
}

/// Everything that the server has is what the oracle says.
///
/// # Errors
/// It is not.
pub fn server_agrees(ledger: &MemoryLedger, oracle: &Oracle) -> Kept {
    let (rows, entries): (u64, u64) = {
        let sql = ledger.sql();
        let count = |what: &str| sql.query_row(&format!("SELECT count(*) FROM {what}"), (), |row| row.get(0));
        (count("row")?, count("feed")?)
    };
    let due = oracle.keys().count() as u64;
    holds(rows == due, 3, || format!("{rows} rows on the server, {due} it must be"))?;
    let due: u64 = oracle.feeds().map(|(_, feed)| feed.entries.len() as u64).sum();
    holds(entries == due, 5, || format!("{entries} feed entries on the server, {due} it must be"))?;
    oracle.keys().try_for_each(|key| row_agrees(ledger, oracle, key))
}

/// A phone with nothing pending shows exactly what its buckets hold.
///
/// # Errors
/// A row is missing, too many, or another.
pub fn phone_agrees(phone: &Phone, oracle: &Oracle) -> Kept {
    let mut statement = phone.store.sql().prepare_cached("SELECT tbl, id, bucket, image FROM row")?;
    let mut rows = statement.query(())?;
    let mut found = 0_u64;
    let index = phone.index;
    while let Some(row) = rows.next()? {
        let key = RowKey { table: row.get(0)?, id: row.get(1)? };
        let bucket = BucketId::from_bytes(&row.get::<_, Vec<u8>>(2)?);
        let due = oracle.bucket(key);
        let held = due.is_some_and(|due| phone.book.cursors.contains_key(&due));
        holds(held && bucket == due, 3, || format!("phone {index} shows {}, which is not in its buckets", spell(key)))?;
        let same = oracle.bytes(key) == Some(row.get_ref(3)?.as_bytes().map_err(rusqlite::Error::from)?);
        holds(same, 3, || format!("phone {index} shows another {} than the server has", spell(key)))?;
        found += 1;
    }
    let due: u64 = phone.book.cursors.keys().filter_map(|bucket| oracle.feed(*bucket)).map(|feed| feed.count()).sum();
    holds(found == due, 3, || format!("phone {index} shows {found} rows, its buckets hold {due}"))
}
