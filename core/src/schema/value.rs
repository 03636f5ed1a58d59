//! Values of fields, and how Rust types become values.

use std::fmt;

use chrono::{DateTime, Datelike, NaiveDate, TimeZone, Utc};
use uuid::Uuid;

/// A field's value as it is stored, hashed and sent.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// Explicitly nothing: a field that was cleared.
    Null,
    /// Truth value.
    Bool(bool),
    /// Number, code, date (days since 0001-01-01, day 1) or instant (milliseconds since 1970-01-01 UTC).
    Int(i64),
    /// Text, UTF-8.
    Text(String),
    /// Bytes; ids are 16 of them.
    Bytes(Vec<u8>),
}

/// Texts may be names: what is printed for debugging tells their length only.
impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("Null"),
            Self::Bool(flag) => write!(f, "Bool({flag})"),
            Self::Int(number) => write!(f, "Int({number})"),
            Self::Text(text) => write!(f, "Text({} bytes)", text.len()),
            Self::Bytes(bytes) => write!(f, "Bytes({} bytes)", bytes.len()),
        }
    }
}

/// Kinds of values that a field may be declared with. Null is allowed where the field is optional.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ValueKind {
    /// [`Value::Bool`]
    Bool,
    /// [`Value::Int`]
    Int,
    /// [`Value::Text`]
    Text,
    /// [`Value::Bytes`] of any length.
    Bytes,
    /// [`Value::Bytes`] of 16: the id of a row.
    Id,
}

impl Value {
    /// Whether this value may stand in a field of `kind` (Null fits nowhere by itself).
    #[must_use]
    pub fn is(&self, kind: ValueKind) -> bool {
        match (self, kind) {
            (Self::Bool(_), ValueKind::Bool)
            | (Self::Int(_), ValueKind::Int)
            | (Self::Text(_), ValueKind::Text)
            | (Self::Bytes(_), ValueKind::Bytes) => true,
            (Self::Bytes(bytes), ValueKind::Id) => bytes.len() == 16,
            _ => false,
        }
    }

    /// The id in this value, when it is one.
    #[must_use]
    pub fn as_id(&self) -> Option<Uuid> {
        match self {
            Self::Bytes(bytes) => Uuid::from_slice(bytes).ok(),
            _ => None,
        }
    }
}

/// A Rust type that can stand in a field.
pub trait FieldValue: Sized {
    /// The kind that the field is declared with.
    const KIND: ValueKind;
    /// Whether the field may be absent or Null.
    const OPTIONAL: bool = false;
    /// This value as stored.
    fn to_value(&self) -> Value;
    /// Reads a stored value; `None` when it is of another kind or a code this version does not know.
    fn from_value(value: &Value) -> Option<Self>;
}

impl FieldValue for bool {
    const KIND: ValueKind = ValueKind::Bool;
    fn to_value(&self) -> Value {
        Value::Bool(*self)
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Bool(flag) => Some(*flag),
            _ => None,
        }
    }
}

impl FieldValue for i64 {
    const KIND: ValueKind = ValueKind::Int;
    fn to_value(&self) -> Value {
        Value::Int(*self)
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Int(number) => Some(*number),
            _ => None,
        }
    }
}

impl FieldValue for String {
    const KIND: ValueKind = ValueKind::Text;
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }
}

impl FieldValue for Uuid {
    const KIND: ValueKind = ValueKind::Id;
    fn to_value(&self) -> Value {
        Value::Bytes(self.as_bytes().to_vec())
    }
    fn from_value(value: &Value) -> Option<Self> {
        value.as_id()
    }
}

/// Stored as milliseconds since 1970-01-01 UTC.
impl FieldValue for DateTime<Utc> {
    const KIND: ValueKind = ValueKind::Int;
    fn to_value(&self) -> Value {
        Value::Int(self.timestamp_millis())
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Int(millis) => Utc.timestamp_millis_opt(*millis).single(),
            _ => None,
        }
    }
}

/// Stored as days since 0001-01-01 (which is day 1).
impl FieldValue for NaiveDate {
    const KIND: ValueKind = ValueKind::Int;
    fn to_value(&self) -> Value {
        Value::Int(i64::from(self.num_days_from_ce()))
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Int(days) => Self::from_num_days_from_ce_opt(i32::try_from(*days).ok()?),
            _ => None,
        }
    }
}

impl<T: FieldValue> FieldValue for Option<T> {
    const KIND: ValueKind = T::KIND;
    const OPTIONAL: bool = true;
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::to_value)
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            other => T::from_value(other).map(Some),
        }
    }
}
