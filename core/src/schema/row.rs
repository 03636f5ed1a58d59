//! Rows and their canonical bytes.

use super::{CodecError, FieldKey, TableId, Value, codec};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What names a row: its table and its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowKey {
    /// Table of the row.
    pub table: TableId,
    /// UUIDv7, made where the row was made.
    pub id: Uuid,
}

/// Plain fields, as they are asked for in a change.
pub type Fields = BTreeMap<FieldKey, Value>;

/// A field of a row: its value and the row's change counter when it last changed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FieldState {
    /// Current value.
    pub value: Value,
    /// [`Row::ver`] at the field's last change; 0 while only this phone knows it.
    pub ver: u64,
}

/// A row as the server counts it. Fields that this version does not know are kept as they came.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Row {
    /// Table and id.
    pub key: RowKey,
    /// Change counter, made by the server; 0 while only this phone knows the row.
    pub ver: u64,
    /// When the server committed the last change, milliseconds since 1970 UTC; 0 while it has not.
    pub committed_at: i64,
    /// Fields by key.
    pub fields: BTreeMap<FieldKey, FieldState>,
}

impl Row {
    /// A row that no server has seen.
    #[must_use]
    pub fn draft(key: RowKey, fields: &Fields) -> Self {
        let fields = fields.iter().map(|(key, value)| (*key, FieldState { value: value.clone(), ver: 0 })).collect();
        Self { key, ver: 0, committed_at: 0, fields }
    }

    /// A field's value, `None` when it is absent or Null.
    #[must_use]
    pub fn get(&self, field: FieldKey) -> Option<&Value> {
        self.fields.get(&field).map(|state| &state.value).filter(|value| **value != Value::Null)
    }

    /// Canonical CBOR: the same row always gives the same bytes, whatever this version knows of it.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        codec::encode_row(self)
    }

    /// Reads [`Row::to_bytes`].
    ///
    /// # Errors
    /// Bytes that are not a row, or not in canonical form.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, CodecError> {
        codec::decode_row(bytes)
    }
}
