//! What a table, a field, a policy, a row and a bucket are: the lowest layer.
//!
//! A product *declares* its tables with these types; the sync engine works on the declaration alone and never
//! learns what a household or a visit is. The same engine therefore runs the product, a benchmark's schema and
//! a simulator's schema.

mod bucket;
mod card;
mod codec;
mod declare;
pub(crate) mod id;
mod row;
mod value;

pub(crate) use codec::sure;

pub use bucket::{Audience, BucketId};
pub use card::{CARD, CARD_OPEN, CARD_ROW, Card, Version, card_table};
pub use codec::{CodecError, decode_value, encode_value};
pub use declare::{FieldDef, Mutability, Policy, Schema, SchemaError, TableDef};
pub use row::{FieldState, Fields, Row, RowKey};
pub use value::{FieldValue, Value, ValueKind};

/// Number of a table in the schema; stable for ever, part of the wire and of the stored bytes.
pub type TableId = u16;
/// Number of a field within its table; stable for ever, part of the wire and of the stored bytes.
pub type FieldKey = u16;
