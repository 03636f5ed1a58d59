//! Canonical CBOR of values and rows (RFC 8949, 4.2.1: shortest integers, definite lengths, sorted keys).

use super::{FieldState, Row, RowKey, Value};
use minicbor::data::Type;
use minicbor::{Decoder, Encoder};
use std::collections::BTreeMap;
use thiserror::Error;
use uuid::Uuid;

/// Bytes that are not what they should be.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum CodecError {
    /// Not well-formed, or of another shape.
    #[error("malformed: {0}")]
    Malformed(String),
    /// Well-formed, but not the one spelling that is hashed.
    #[error("not in canonical form")]
    NotCanonical,
    /// More than the stated limit.
    #[error("larger than {limit} {unit}")]
    TooLarge {
        /// The limit that was passed.
        limit: usize,
        /// What is counted.
        unit: &'static str,
    },
}

impl From<minicbor::decode::Error> for CodecError {
    fn from(error: minicbor::decode::Error) -> Self {
        Self::Malformed(error.to_string())
    }
}

/// Writing to a vector cannot fail; the encoder's error type says so.
pub(crate) fn sure<T>(result: Result<T, minicbor::encode::Error<std::convert::Infallible>>) {
    debug_assert!(result.is_ok(), "a vector takes every byte");
}

/// Appends a value.
pub fn encode_value(value: &Value, out: &mut Vec<u8>) {
    sure(minicbor::encode(value, out));
}

/// Reads one value.
///
/// # Errors
/// Anything but null, a truth value, a 64-bit number, text or bytes of definite length.
pub fn decode_value(decoder: &mut Decoder<'_>) -> Result<Value, CodecError> {
    Ok(match decoder.datatype()? {
        Type::Null => {
            decoder.null()?;
            Value::Null
        }
        Type::Bool => Value::Bool(decoder.bool()?),
        Type::String => Value::Text(decoder.str()?.to_owned()),
        Type::Bytes => Value::Bytes(decoder.bytes()?.to_vec()),
        Type::U8 | Type::U16 | Type::U32 | Type::U64 | Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::Int => {
            Value::Int(decoder.i64()?)
        }
        other => return Err(CodecError::Malformed(format!("a value of type {other}"))),
    })
}

pub(super) fn encode_row(row: &Row) -> Vec<u8> {
    let mut out = Vec::with_capacity(64 + row.fields.len() * 16);
    let mut encoder = Encoder::new(&mut out);
    sure(encoder.array(5));
    sure(encoder.u16(row.key.table));
    sure(encoder.bytes(row.key.id.as_bytes()));
    sure(encoder.u64(row.ver));
    sure(encoder.i64(row.committed_at));
    sure(encoder.map(row.fields.len() as u64));
    for (key, field) in &row.fields {
        sure(encoder.u16(*key));
        sure(encoder.array(2));
        sure(encoder.encode(&field.value));
        sure(encoder.u64(field.ver));
    }
    out
}

pub(super) fn decode_row(bytes: &[u8]) -> Result<Row, CodecError> {
    let mut decoder = Decoder::new(bytes);
    if decoder.array()? != Some(5) {
        return Err(CodecError::Malformed("a row has five parts".into()));
    }
    let table = decoder.u16()?;
    let id = Uuid::from_slice(decoder.bytes()?).map_err(|_| CodecError::Malformed("an id has 16 bytes".into()))?;
    let ver = decoder.u64()?;
    let committed_at = decoder.i64()?;
    let count = decoder.map()?.ok_or(CodecError::NotCanonical)?;
    let mut fields = BTreeMap::new();
    for _ in 0..count {
        let key = decoder.u16()?;
        if decoder.array()? != Some(2) {
            return Err(CodecError::Malformed("a field has a value and a version".into()));
        }
        let value = decode_value(&mut decoder)?;
        let ver = decoder.u64()?;
        fields.insert(key, FieldState { value, ver });
    }
    let row = Row { key: RowKey { table, id }, ver, committed_at, fields };
    // One comparison proves all of it: order, duplicates, shortest integers, nothing behind the end.
    if encode_row(&row) == bytes { Ok(row) } else { Err(CodecError::NotCanonical) }
}

impl<C> minicbor::Encode<C> for Value {
    fn encode<W: minicbor::encode::Write>(
        &self,
        encoder: &mut Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        match self {
            Self::Null => encoder.null()?,
            Self::Bool(flag) => encoder.bool(*flag)?,
            Self::Int(number) => encoder.i64(*number)?,
            Self::Text(text) => encoder.str(text)?,
            Self::Bytes(bytes) => encoder.bytes(bytes)?,
        };
        Ok(())
    }
}

impl<'b, C> minicbor::Decode<'b, C> for Value {
    fn decode(decoder: &mut Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
        decode_value(decoder).map_err(minicbor::decode::Error::message)
    }
}
