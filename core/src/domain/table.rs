//! One declaration per synced table: the struct, its field numbers, its audience, and the way to rows and back.

use crate::schema::{FieldValue, Row, RowKey, TableDef};
use thiserror::Error;
use uuid::Uuid;

/// A struct that is stored as a row.
pub trait Record: Sized {
    /// Its declaration.
    const TABLE: TableDef;
    /// Its row's id.
    fn uuid(&self) -> Uuid;
    /// Its fields, as in a change.
    fn to_fields(&self) -> crate::schema::Fields;
    /// Reads a row of this table.
    ///
    /// # Errors
    /// A row of another table, or one whose mandatory fields this version cannot read.
    fn from_row(row: &Row) -> Result<Self, RecordError>;
    /// The name of its row.
    fn key(&self) -> RowKey {
        RowKey { table: Self::TABLE.id, id: self.uuid() }
    }
}

/// A row that this version cannot read as the struct it should be. It stays stored and is not shown.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("row of {table}: field {field} cannot be read")]
pub struct RecordError {
    /// Table that was expected.
    pub table: &'static str,
    /// First field that could not be read.
    pub field: &'static str,
}

pub(super) fn read<T: FieldValue>(row: &Row, key: u16) -> Option<T> {
    match row.fields.get(&key) {
        Some(field) => T::from_value(&field.value),
        None if T::OPTIONAL => T::from_value(&crate::schema::Value::Null),
        None => None,
    }
}

/// Declares a table. Behind a field's type: `indexed` (rows are found by it), `last_arrived` or `ask` (phones may
/// patch it; without either only the server does), `=> Parent` (it names a row of that table). Numbers are for ever: a field that goes leaves its number unused.
macro_rules! table {
    (
        $(#[$doc:meta])*
        $name:ident($id:ident) = $number:literal, rank $rank:literal, $mutability:ident,
        audience [$($audience:expr),+] by $by:expr, scope $scope:ident {
            $($(#[$fdoc:meta])* $key:literal $field:ident: $type:ty $(, $($mark:ident)+)? $(=> $parent:ident)? ;)+
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            /// Id of the row.
            pub id: $id,
            $($(#[$fdoc])* pub $field: $type,)+
        }

        impl $name {
            $(#[doc = concat!("Number of the field `", stringify!($field), "`.")]
            #[allow(non_upper_case_globals, dead_code)]
            pub const $field: crate::schema::FieldKey = $key;)+
        }

        impl crate::domain::table::Record for $name {
            const TABLE: crate::schema::TableDef = crate::schema::TableDef {
                id: $number,
                name: stringify!($name),
                rank: $rank,
                mutability: crate::schema::Mutability::$mutability,
                scope: Self::$scope,
                audiences: &[$($audience),+],
                audience: $by,
                fields: &[$(crate::schema::FieldDef {
                    key: $key,
                    name: stringify!($field),
                    kind: <$type as crate::schema::FieldValue>::KIND,
                    optional: <$type as crate::schema::FieldValue>::OPTIONAL,
                    policy: table!(@policy $($($mark)+)?),
                    indexed: table!(@indexed $($($mark)+)?),
                    parent: table!(@parent $($parent)?),
                },)+],
            };
            fn uuid(&self) -> uuid::Uuid {
                self.id.0
            }
            fn to_fields(&self) -> crate::schema::Fields {
                use crate::schema::FieldValue as _;
                [$(($key, self.$field.to_value()),)+]
                    .into_iter()
                    .filter(|(_, value)| *value != crate::schema::Value::Null)
                    .collect()
            }
            fn from_row(row: &crate::schema::Row) -> Result<Self, crate::domain::table::RecordError> {
                let wrong = |field| crate::domain::table::RecordError { table: stringify!($name), field };
                if row.key.table != $number {
                    return Err(wrong("table"));
                }
                Ok(Self {
                    id: $id(row.key.id),
                    $($field: crate::domain::table::read(row, $key).ok_or(wrong(stringify!($field)))?,)+
                })
            }
        }
    };
    (@policy) => { crate::schema::Policy::Server };
    (@policy last_arrived $($mark:ident)*) => { crate::schema::Policy::LastArrived };
    (@policy ask $($mark:ident)*) => { crate::schema::Policy::Ask };
    (@policy indexed $($mark:ident)*) => { table!(@policy $($mark)*) };
    (@indexed) => { false };
    (@indexed indexed $($mark:ident)*) => { true };
    (@indexed $other:ident $($mark:ident)*) => { table!(@indexed $($mark)*) };
    (@parent) => { None };
    (@parent $parent:ident) => { Some(<$parent as crate::domain::table::Record>::TABLE.id) };
}
pub(super) use table;
