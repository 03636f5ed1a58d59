//! Numbered migrations on `user_version`; each runs in one transaction.

use super::error::StoreError;
use rusqlite::{Connection, TransactionBehavior};

const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_leftovers.sql"),
    include_str!("migrations/0003_base_bucket.sql"),
    include_str!("migrations/0004_erased.sql"),
];

/// Newest version of the file that this app knows.
pub const LATEST: i64 = MIGRATIONS.len() as i64;

/// Brings a file up to [`LATEST`].
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let version = |connection: &Connection| connection.query_row("PRAGMA user_version", [], |row| row.get(0));
    let found: i64 = version(connection)?;
    if found > LATEST {
        return Err(StoreError::TooNew { found, known: LATEST });
    }
    for (number, sql) in (1_i64..).zip(MIGRATIONS).filter(|(number, _)| *number > found) {
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another process may have done it while this one waited for the lock.
        if version(&tx)? < number {
            tx.execute_batch(sql)?;
            tx.pragma_update(None, "user_version", number)?;
            tx.commit()?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::SCHEMA;
    use crate::store::{MemoryKeys, OpenOptions, Store};

    #[test]
    fn every_migration_file_is_used() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/migrations");
        let files = std::fs::read_dir(folder).unwrap().count();
        assert_eq!(files, MIGRATIONS.len());
    }

    #[test]
    fn a_file_of_a_newer_app_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let keys = MemoryKeys::default();
        let open = || {
            Store::open(&OpenOptions {
                folder: folder.path(),
                keys: &keys,
                schema: &SCHEMA,
                step: None,
                committed: None,
                begin_anew: false,
                max_pages: None,
                log_pages: None,
            })
        };
        let store = open().unwrap();
        store.write(|tx| Ok::<_, StoreError>(tx.sql.pragma_update(None, "user_version", LATEST + 1)?)).unwrap();
        store.checkpoint().unwrap();
        let path = store.path().to_owned();
        drop(store);
        let before = std::fs::read(&path).unwrap();
        let refused = open().err().unwrap();
        assert!(matches!(refused, StoreError::TooNew { found, known } if found == LATEST + 1 && known == LATEST));
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }
}
