//! How values, rows and authorship stand in columns.

use super::tx::Answer;
use pleinmakers_core::schema::{BucketId, FieldKey, Row, Value};
use pleinmakers_core::sync::merge::{Authorship, Chain};
use pleinmakers_core::sync::rows::StorageError;
use rusqlite::ToSql;
use rusqlite::types::{ToSqlOutput, Value as Sql};
use uuid::Uuid;

/// A field's value as the index holds it.
pub(super) struct Stored<'a>(pub &'a Value);

impl ToSql for Stored<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Value::Null => ToSqlOutput::Owned(Sql::Null),
            Value::Bool(flag) => ToSqlOutput::Owned(Sql::Integer(i64::from(*flag))),
            Value::Int(number) => ToSqlOutput::Owned(Sql::Integer(*number)),
            Value::Text(text) => ToSqlOutput::from(text.as_str()),
            Value::Bytes(bytes) => ToSqlOutput::from(bytes.as_slice()),
        })
    }
}

pub(super) fn row_from(bytes: &[u8]) -> Answer<Row> {
    Row::from_bytes(bytes).map_err(|_| StorageError::Corrupt)
}

pub(super) fn bucket_from(bytes: &[u8]) -> Answer<BucketId> {
    BucketId::from_bytes(bytes).ok_or(StorageError::Corrupt)
}

/// Bytes of an entry: 2 the field, 16 the client, 8 the version, big endian.
const CHAIN_ENTRY: usize = 26;

pub(super) fn chain_bytes(chain: &Chain) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(chain.len() * CHAIN_ENTRY);
    for (field, author) in chain {
        bytes.extend_from_slice(&field.to_be_bytes());
        bytes.extend_from_slice(author.client.as_bytes());
        bytes.extend_from_slice(&author.since.to_be_bytes());
    }
    bytes
}

pub(super) fn chain_from(bytes: &[u8]) -> Option<Chain> {
    let entry = |bytes: &[u8]| {
        let (field, rest) = bytes.split_first_chunk()?;
        let (client, since) = rest.split_first_chunk()?;
        let author =
            Authorship { client: Uuid::from_bytes(*client), since: u64::from_be_bytes(since.try_into().ok()?) };
        Some((FieldKey::from_be_bytes(*field), author))
    };
    bytes.chunks(CHAIN_ENTRY).map(entry).collect()
}
