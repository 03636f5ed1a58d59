//! 8, erasure (Q): texts of what was erased are nowhere, in no page of any database: not on the server, and not on a
//! phone that has synced since. Backups are the stated exception. That the same search finds them before is checked,
//! or it would prove nothing. Real files, their logs and free pages are searched in `tests/tests/restore.rs`.

use super::{Kept, holds};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Bytes of a database: every page, the free ones too.
///
/// # Errors
/// SQLite's.
fn pages(sql: &mut Connection) -> Kept<Vec<u8>> {
    Ok(sql.serialize(rusqlite::MAIN_DB)?.to_vec())
}

/// The texts that stand in a database's pages.
///
/// # Errors
/// SQLite's.
pub fn found<'a>(sql: &mut Connection, texts: &'a BTreeSet<String>) -> Kept<Option<&'a String>> {
    let pages = pages(sql)?;
    // All texts that are looked for begin alike: one pass finds where one may stand.
    let first = memchr::memmem::Finder::new(MARK.as_bytes());
    let mut at = 0;
    while let Some(here) = first.find(&pages[at..]) {
        let rest = &pages[at + here..];
        if let Some(text) = texts.iter().find(|text| rest.starts_with(text.as_bytes())) {
            return Ok(Some(text));
        }
        at += here + MARK.len();
    }
    Ok(None)
}

/// With what every text begins that may have to be found again.
pub const MARK: &str = "planted ";

/// No erased text is there.
///
/// # Errors
/// One is.
pub fn nothing_is_left(who: &str, sql: &mut Connection, texts: &BTreeSet<String>) -> Kept {
    let left = found(sql, texts)?;
    holds(left.is_none(), 8, || format!("{who} still holds {:?}, which was erased", left.map_or("", String::as_str)))
}

/// The search finds what is there.
///
/// # Errors
/// It does not.
pub fn search_finds(sql: &mut Connection, texts: &BTreeSet<String>) -> Kept {
    let seen = texts.is_empty() || found(sql, texts)?.is_some();
    holds(seen, 8, || "the search did not find what is about to be erased".into())
}
