//! Faults that are planted to show that the checks can fail: how a careless store would do it.

use crate::phone::{CLIENT, TABLES, beside};
use pleinmakers_core::phone::PhoneError;
use pleinmakers_core::schema::{Row, RowKey};
use pleinmakers_core::store::Store;
use pleinmakers_core::sync::action::{Action, Change};
use pleinmakers_core::sync::page::Page;
use pleinmakers_core::sync::phone::Replica;
use std::path::Path;

/// A step that is done carelessly.
#[derive(Debug, Clone)]
pub enum Careless {
    /// The outbox in one transaction, the row in another.
    TwoTransactions {
        /// Random stamp.
        stamp: [u8; 16],
        /// An insertion.
        change: Change,
    },
    /// The cursor in a transaction of its own, before the page's rows.
    CursorFirst(Box<Page>),
    /// A small value, with SQLite's syncs turned off.
    WithoutSync,
}

impl Careless {
    /// What is done carelessly.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::TwoTransactions { .. } => "outbox and row in two transactions",
            Self::CursorFirst(_) => "the cursor before its page",
            Self::WithoutSync => "without syncs",
        }
    }

    pub(crate) fn run(&self, store: &Store, folder: &Path) -> Result<(), PhoneError> {
        match self {
            Self::TwoTransactions { stamp, change } => {
                let key = change.key();
                let Change::Insert { fields, .. } = change else { return Err(PhoneError::NotFound) };
                store.write::<_, PhoneError>(|tx| {
                    let action = Action::new(tx.next_mid()?, CLIENT, *stamp, &vec![change.clone()]);
                    Ok(tx.add(&action, &[key], 0)?)
                })?;
                let row = Row::draft(key, fields);
                let bucket = TABLES.bucket(&row).ok_or(PhoneError::NotFound)?;
                store.write(|tx| {
                    tx.put_base(key, None)?;
                    Ok(tx.show(&row, bucket)?)
                })
            }
            Self::CursorFirst(page) => {
                store.write::<_, PhoneError>(|tx| Ok(tx.put_cursor(&page.to)?))?;
                let rows = page.rows().map_err(|_| PhoneError::NotOurServer)?;
                store.write(|tx| {
                    rows.iter().try_for_each(|row| tx.show(row, page.bucket))?;
                    let outs = page.outs.iter().map(|out| RowKey { table: out.table, id: out.id });
                    outs.into_iter().try_for_each(|key| tx.hide(key))?;
                    Ok(())
                })
            }
            Self::WithoutSync => {
                let internal = |_| PhoneError::Internal("the planted fault does not work");
                let connection = beside(folder).map_err(|_| PhoneError::NotFound)?;
                let sql = "PRAGMA synchronous = OFF; INSERT OR REPLACE INTO meta VALUES ('planted', x'01');";
                connection.execute_batch(sql).map_err(internal)
            }
        }
    }
}
