//! Lists that were written, and what is remembered of them so that they can be taken back.

use super::encoding::row_from;
use super::tx::{Answer, SqliteTx};
use pleinmakers_core::schema::{Fields, Row, RowKey};
use pleinmakers_core::sync::rows::StorageError;
use rusqlite::params;
use uuid::Uuid;

/// A list that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Its id.
    pub id: Uuid,
    /// When, milliseconds since 1970 UTC.
    pub at: i64,
    /// The coach who did it; `None`: whoever looks after the server.
    pub coach: Option<Uuid>,
    /// Neighbourhoods that it touched.
    pub scopes: Vec<Uuid>,
    /// Households that it added.
    pub added: usize,
    /// Households that it changed.
    pub changed: usize,
    /// Tenancies that it ended.
    pub ended: usize,
    /// When it was taken back, milliseconds since 1970 UTC.
    pub undone: Option<i64>,
}

/// A household that a list added or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportUnit {
    /// The household.
    pub household: Uuid,
    /// Doors where it lived before and lives now.
    pub doors: Vec<Uuid>,
    /// What stood there when the list had been written.
    pub state: [u8; 32],
}

/// A row that a list wrote.
#[derive(Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// The row.
    pub key: RowKey,
    /// The household that it is of.
    pub household: Uuid,
    /// The list made it.
    pub is_new: bool,
    /// The fields that it changed, as they were; `None` where it made the row, or something else wrote it since.
    pub was: Option<Fields>,
}

/// Tables of lists. Every method fails with the store's error.
pub trait Imports {
    /// Remembers a list.
    fn put_import(&mut self, import: &Import, units: &[ImportUnit], rows: &[ImportRow]) -> Result<(), StorageError>;
    /// Every list, the newest first.
    fn imports(&self) -> Result<Vec<Import>, StorageError>;
    /// A list.
    fn import(&self, id: Uuid) -> Result<Option<Import>, StorageError>;
    /// What is remembered of its households, by id.
    fn import_units(&self, id: Uuid) -> Result<Vec<ImportUnit>, StorageError>;
    /// What is remembered of its rows, by table and id.
    fn import_rows(&self, id: Uuid) -> Result<Vec<ImportRow>, StorageError>;
    /// Notes that a list was taken back, and forgets what was remembered for that.
    fn end_import(&mut self, id: Uuid, at: i64) -> Result<(), StorageError>;
    /// Whether anything is remembered of a list that was written before `before`.
    fn remembers_before(&self, before: i64) -> Result<bool, StorageError>;
    /// Forgets that. When it was and how much it was, stays.
    fn forget_before(&mut self, before: i64) -> Result<(), StorageError>;
}

const IMPORT: &str = "SELECT id, at, coach, scopes, added, changed, ended, undone FROM import";

fn ids(bytes: &[u8]) -> Vec<Uuid> {
    bytes.chunks_exact(16).filter_map(|id| Uuid::from_slice(id).ok()).collect()
}

fn bytes(ids: &[Uuid]) -> Vec<u8> {
    ids.iter().flat_map(|id| *id.as_bytes()).collect()
}

fn import_from(row: &rusqlite::Row<'_>) -> rusqlite::Result<Import> {
    Ok(Import {
        id: row.get(0)?,
        at: row.get(1)?,
        coach: row.get(2)?,
        scopes: ids(&row.get::<_, Vec<u8>>(3)?),
        added: row.get(4)?,
        changed: row.get(5)?,
        ended: row.get(6)?,
        undone: row.get(7)?,
    })
}

impl Imports for SqliteTx<'_> {
    fn put_import(&mut self, import: &Import, units: &[ImportUnit], rows: &[ImportRow]) -> Answer<()> {
        let Import { id, at, coach, scopes, added, changed, ended, undone } = import;
        self.run(
            "INSERT INTO import VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![id, at, coach, bytes(scopes), added, changed, ended, undone],
        )?;
        for ImportUnit { household, doors, state } in units {
            self.run("INSERT INTO import_unit VALUES (?1, ?2, ?3, ?4)", params![id, household, bytes(doors), state])?;
        }
        for ImportRow { key, household, is_new, was } in rows {
            let was = was.as_ref().map(|fields| Row::draft(*key, fields).to_bytes());
            self.run(
                "INSERT INTO import_row VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![id, key.table, key.id, household, is_new, was],
            )?;
        }
        Ok(())
    }

    fn imports(&self) -> Answer<Vec<Import>> {
        self.all(&format!("{IMPORT} ORDER BY at DESC, id DESC"), [], import_from)
    }

    fn import(&self, id: Uuid) -> Answer<Option<Import>> {
        self.first(&format!("{IMPORT} WHERE id = ?1"), [id], import_from)
    }

    fn import_units(&self, id: Uuid) -> Answer<Vec<ImportUnit>> {
        self.all("SELECT household, doors, state FROM import_unit WHERE import = ?1 ORDER BY household", [id], |row| {
            Ok(ImportUnit { household: row.get(0)?, doors: ids(&row.get::<_, Vec<u8>>(1)?), state: row.get(2)? })
        })
    }

    fn import_rows(&self, id: Uuid) -> Answer<Vec<ImportRow>> {
        let sql = "SELECT tbl, id, household, is_new, was FROM import_row WHERE import = ?1 ORDER BY tbl, id";
        let found: Vec<(RowKey, Uuid, bool, Option<Vec<u8>>)> = self.all(sql, [id], |row| {
            Ok((RowKey { table: row.get(0)?, id: row.get(1)? }, row.get(2)?, row.get(3)?, row.get(4)?))
        })?;
        let read = |(key, household, is_new, was): (RowKey, Uuid, bool, Option<Vec<u8>>)| {
            let was = was.map(|bytes| row_from(&bytes)).transpose()?;
            let was = was.map(|row| row.fields.into_iter().map(|(key, field)| (key, field.value)).collect());
            Ok(ImportRow { key, household, is_new, was })
        };
        found.into_iter().map(read).collect()
    }

    fn end_import(&mut self, id: Uuid, at: i64) -> Answer<()> {
        self.run("UPDATE import SET undone = ?2 WHERE id = ?1", params![id, at])?;
        self.run("DELETE FROM import_unit WHERE import = ?1", [id])?;
        self.run("DELETE FROM import_row WHERE import = ?1", [id])?;
        Ok(())
    }

    fn remembers_before(&self, before: i64) -> Answer<bool> {
        let sql = "SELECT 1 FROM import WHERE at < ?1 AND (id IN (SELECT import FROM import_unit)
                   OR id IN (SELECT import FROM import_row))";
        Ok(self.one::<i64>(sql, [before])?.is_some())
    }

    fn forget_before(&mut self, before: i64) -> Answer<()> {
        for table in ["import_unit", "import_row"] {
            let sql = format!("DELETE FROM {table} WHERE import IN (SELECT id FROM import WHERE at < ?1)");
            self.run(&sql, [before])?;
        }
        Ok(())
    }
}
