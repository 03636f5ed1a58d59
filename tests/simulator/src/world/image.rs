//! What a database holds, table by table: for a copy of a phone, and for a server's backup.

use crate::promises::Kept;
use rusqlite::Connection;
use rusqlite::types::Value as Sql;

/// The rows of some tables.
#[derive(Debug, Clone)]
pub struct Image(Vec<(&'static str, Vec<Vec<Sql>>)>);

impl Image {
    /// Of the tables of a database.
    ///
    /// # Errors
    /// SQLite's.
    pub fn of(sql: &Connection, tables: &[&'static str]) -> Kept<Self> {
        let mut image = Vec::with_capacity(tables.len());
        for table in tables {
            let mut statement = sql.prepare_cached(&format!("SELECT * FROM {table}"))?;
            let columns = statement.column_count();
            let mut found = Vec::new();
            let mut rows = statement.query(())?;
            while let Some(row) = rows.next()? {
                found.push((0..columns).map(|column| row.get(column)).collect::<Result<_, _>>()?);
            }
            image.push((*table, found));
        }
        Ok(Self(image))
    }

    /// Puts it in the place of what a database holds.
    ///
    /// # Errors
    /// SQLite's.
    pub fn put(&self, sql: &Connection) -> Kept {
        let tx = sql.unchecked_transaction()?;
        for (table, rows) in &self.0 {
            tx.prepare_cached(&format!("DELETE FROM {table}"))?.execute(())?;
            let Some(columns) = rows.first().map(Vec::len) else { continue };
            let places = vec!["?"; columns].join(", ");
            let mut insert = tx.prepare_cached(&format!("INSERT INTO {table} VALUES ({places})"))?;
            for row in rows {
                insert.execute(rusqlite::params_from_iter(row))?;
            }
        }
        Ok(tx.commit()?)
    }
}
