//! What a database holds, table by table, read beside the product's code.

use anyhow::{Context, Result, bail, ensure};
use pleinmakers_core::schema::Value;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeMap;
use std::path::Path;

/// One line of a table.
pub type Line = Vec<Sql>;

/// Every table of a database with its lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// By the table's name.
    pub tables: BTreeMap<String, Vec<Line>>,
}

impl Picture {
    /// Reads a database.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn of(connection: &Connection) -> Result<Self> {
        let mut names =
            connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")?;
        let names: Vec<String> = names.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let mut tables = BTreeMap::new();
        for name in names {
            let mut lines = connection.prepare(&format!("SELECT * FROM \"{name}\""))?;
            let columns = lines.column_count();
            let lines = lines.query_map([], |row| (0..columns).map(|at| row.get(at)).collect())?;
            tables.insert(name, lines.collect::<rusqlite::Result<_>>()?);
        }
        Ok(Self { tables })
    }

    /// The lines of a table.
    #[must_use]
    pub fn lines(&self, table: &str) -> &[Line] {
        self.tables.get(table).map_or(&[], Vec::as_slice)
    }

    /// How many lines each table has.
    #[must_use]
    pub fn shape(&self) -> BTreeMap<&str, usize> {
        self.tables.iter().map(|(name, lines)| (name.as_str(), lines.len())).collect()
    }

    /// Where it differs from what was expected, in words. No values: they may be long.
    #[must_use]
    pub fn difference(&self, expected: &Self) -> String {
        let mut said = Vec::new();
        for (name, lines) in &expected.tables {
            let found = self.lines(name);
            if found != lines.as_slice() {
                let missing = lines.iter().filter(|line| !found.contains(line)).count();
                let more = found.iter().filter(|line| !lines.contains(line)).count();
                said.push(format!("{name}: {missing} lines missing, {more} too many"));
            }
        }
        if said.is_empty() { "no difference".into() } else { said.join("; ") }
    }
}

/// A connection beside the product's own, to look at what is there.
///
/// # Errors
/// The file cannot be opened with this key.
pub fn look_into(file: &Path, key: Option<&str>) -> Result<Connection> {
    let connection =
        Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    if let Some(key) = key {
        connection.execute_batch(&format!("PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'{key}'\""))?;
    }
    Ok(connection)
}

/// SQLite's and SQLCipher's own checks of every page.
///
/// # Errors
/// What they found.
pub fn healthy(connection: &Connection, encrypted: bool) -> Result<()> {
    let verdict: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    ensure!(verdict == "ok", "integrity_check: {verdict}");
    if encrypted {
        let mut check = connection.prepare("PRAGMA cipher_integrity_check")?;
        let found: Vec<String> = check.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        ensure!(found.is_empty(), "cipher_integrity_check: {found:?}");
    }
    Ok(())
}

/// A value of a row as an index holds it.
#[must_use]
pub fn stored(value: &Value) -> Sql {
    match value {
        Value::Null => Sql::Null,
        Value::Bool(flag) => Sql::Integer(i64::from(*flag)),
        Value::Int(number) => Sql::Integer(*number),
        Value::Text(text) => Sql::Text(text.clone()),
        Value::Bytes(bytes) => Sql::Blob(bytes.clone()),
    }
}

/// A cell that holds bytes.
///
/// # Errors
/// It holds something else.
pub fn blob(line: &[Sql], at: usize) -> Result<&[u8]> {
    match line.get(at) {
        Some(Sql::Blob(bytes)) => Ok(bytes),
        other => bail!("no bytes in column {at}: {other:?}"),
    }
}

/// A cell that holds bytes or nothing.
///
/// # Errors
/// It holds something else.
pub fn blob_or_null(line: &[Sql], at: usize) -> Result<Option<&[u8]>> {
    if line.get(at) == Some(&Sql::Null) { Ok(None) } else { blob(line, at).map(Some) }
}

/// A cell that holds a number.
///
/// # Errors
/// It holds something else, or a number that does not fit.
pub fn number<T: TryFrom<i64>>(line: &[Sql], at: usize) -> Result<T> {
    match line.get(at) {
        Some(Sql::Integer(number)) => T::try_from(*number).ok().with_context(|| format!("{number} in column {at}")),
        other => bail!("no number in column {at}: {other:?}"),
    }
}
