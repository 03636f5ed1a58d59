//! 8, erasure (Q): texts of what was erased are nowhere: not on the server, and not on a phone that has synced since.
//! Backups are the stated exception. That the same search finds them before is checked, or it would prove nothing.
//! Every table is searched; where a history has databases of its own, every byte of every page.

use super::{Kept, holds};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use std::collections::BTreeSet;

/// With what every text begins that may have to be found again.
pub const MARK: &str = "planted ";

/// Where a search looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// In every table.
    Tables,
    /// In every byte of every page.
    Pages,
    /// In every table but the outbox: a phone from which a bucket was taken hears no more of what is erased there.
    WithoutOutbox,
}

/// One of the texts that stands in bytes. All begin alike: one pass finds where one may stand.
fn found<'a>(bytes: &[u8], texts: &'a BTreeSet<String>) -> Option<&'a String> {
    let finder = memchr::memmem::Finder::new(MARK.as_bytes());
    let places = finder.find_iter(bytes);
    places.filter_map(|at| texts.iter().find(|text| bytes[at..].starts_with(text.as_bytes()))).next()
}

/// No erased text is there.
///
/// # Errors
/// One is.
pub fn nothing_is_left(who: &str, sql: &mut Connection, texts: &BTreeSet<String>, depth: Depth) -> Kept {
    if let Some((text, table)) = in_tables(sql, texts, depth)? {
        return holds(false, 8, || format!("{who} still holds {text:?} in table {table}, which was erased"));
    }
    if depth == Depth::Pages {
        let pages = sql.serialize(rusqlite::MAIN_DB)?;
        let left = found(&pages, texts);
        return holds(left.is_none(), 8, || format!("{who} still holds {left:?} between rows of a page"));
    }
    Ok(())
}

/// The search finds what is there.
///
/// # Errors
/// It does not.
pub fn search_finds(sql: &mut Connection, texts: &BTreeSet<String>) -> Kept {
    let seen = texts.is_empty() || in_tables(sql, texts, Depth::Tables)?.is_some();
    holds(seen, 8, || "the search did not find what is about to be erased".into())
}

/// The first of the texts that stands in a table, and in which.
fn in_tables<'a>(sql: &Connection, texts: &'a BTreeSet<String>, depth: Depth) -> Kept<Option<(&'a String, String)>> {
    let mut statement = sql.prepare_cached("SELECT name FROM sqlite_master WHERE type = 'table'")?;
    let tables: Vec<String> = statement.query_map((), |row| row.get(0))?.collect::<Result<_, _>>()?;
    for table in tables.into_iter().filter(|table| depth != Depth::WithoutOutbox || table != "outbox") {
        let mut statement = sql.prepare_cached(&format!("SELECT * FROM {table}"))?;
        let columns = statement.column_count();
        let mut rows = statement.query(())?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                let bytes = match row.get_ref(column)? {
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes,
                    _ => continue,
                };
                if let Some(text) = found(bytes, texts) {
                    return Ok(Some((text, table)));
                }
            }
        }
    }
    Ok(None)
}
