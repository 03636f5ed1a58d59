//! Reading rows, wherever they are stored, and what can go wrong there.

use crate::schema::{FieldKey, Row, RowKey, TableId, Value};
use thiserror::Error;

/// A store that failed.
#[derive(Debug, Error)]
pub enum StorageError {
    /// No room left on the device.
    #[error("the storage is full")]
    Full,
    /// Somebody else holds the store for too long.
    #[error("the storage is busy")]
    Busy,
    /// The bytes are damaged, or not readable with this key.
    #[error("the storage is damaged")]
    Corrupt,
    /// Anything else, told for the log.
    #[error("storage: {0}")]
    Other(String),
}

/// Rows as they are now.
pub trait Rows {
    /// A row, `None` where there is none.
    ///
    /// # Errors
    /// The store's.
    fn row(&self, key: RowKey) -> Result<Option<Row>, StorageError>;

    /// Every row of `table` whose indexed `field` has `value`, by ascending id.
    ///
    /// # Errors
    /// The store's.
    fn linked(&self, table: TableId, field: FieldKey, value: &Value) -> Result<Vec<Row>, StorageError>;
}
