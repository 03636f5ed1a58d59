//! 9, no resurrection (S): what has left a bucket, a bucket that was taken away, and what was erased do not come back:
//! not by a late or repeated page, and not when the server is restored from a backup.

use super::{Kept, holds};
use crate::oracle::Oracle;
use crate::schema::spell;
use crate::world::phone::Phone;
use pleinmakers_core::schema::{BucketId, RowKey};
use pleinmakers_core::sync::page::Page;
use pleinmakers_core::sync::phone::EntryState;
use pleinmakers_server::ledger::MemoryLedger;
use rusqlite::OptionalExtension;
use std::collections::BTreeSet;

/// A page that was taken is of the grant that the phone has.
///
/// # Errors
/// It is of an older one.
pub fn grant_is_current(phone: &Phone, page: &Page) -> Kept {
    let mut statement = phone.store.sql().prepare_cached("SELECT grant_version FROM cursor WHERE bucket = ?1")?;
    let version: Option<u32> = statement.query_row([page.bucket.to_bytes()], |row| row.get(0)).optional()?;
    holds(version == Some(page.grant_version), 9, || {
        format!("phone {} took a page of grant {}, it has {version:?}", phone.index, page.grant_version)
    })
}

/// What a phone heard to be erased it does not show again, but for its own work that waits to be answered.
///
/// # Errors
/// It does.
pub fn erased_stays_away(phone: &Phone) -> Kept {
    for key in &phone.book.erased {
        let waits = phone.book.actions.values().any(|noted| {
            matches!(noted.state, EntryState::New | EntryState::Sent | EntryState::Acked)
                && noted.changes.iter().any(|change| change.key() == *key)
        });
        let back = !waits && phone.shown(*key)?.is_some();
        holds(!back, 9, || format!("phone {} shows {} again, which was erased", phone.index, spell(*key)))?;
    }
    Ok(())
}

/// The server has nothing of what was erased, whatever backup was put in place.
///
/// # Errors
/// It has.
pub fn server_forgot(ledger: &MemoryLedger, oracle: &Oracle) -> Kept {
    let sql = ledger.sql();
    let mut statement = sql.prepare_cached("SELECT tbl, id FROM row")?;
    let mut rows = statement.query(())?;
    while let Some(row) = rows.next()? {
        let key = RowKey { table: row.get(0)?, id: row.get(1)? };
        holds(!oracle.is_erased(key), 9, || format!("{} is back on the server, which was erased", spell(key)))?;
    }
    Ok(())
}

/// Pages without a head of their own give a phone no bucket.
///
/// # Errors
/// They did.
pub fn no_bucket_came(phone: &Phone, before: &BTreeSet<BucketId>) -> Kept {
    let now: BTreeSet<BucketId> = phone.book.cursors.keys().copied().collect();
    holds(now == *before, 9, || format!("phone {}: late pages changed which buckets it holds", phone.index))
}
