//! Declarations: tables, fields, policies; and the checks that a declaration must pass before anything runs on it.

use super::{Audience, BucketId, FieldKey, Fields, Row, TableId, Value, ValueKind};
use std::collections::BTreeSet;
use thiserror::Error;

/// What happens when two phones change one field without knowing of each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// Low stakes: the change that arrives last stays.
    LastArrived,
    /// It matters: the current value stays, a card keeps every version until a person settles it.
    Ask,
    /// Only the server writes it; a phone's patch is refused.
    Server,
}

/// Whether rows change after they were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mutability {
    /// What happened: written once, undone only by another fact that names it.
    Fact,
    /// What is: fields have one current value.
    Record,
}

/// A field of a table.
#[derive(Debug, Clone, Copy)]
pub struct FieldDef {
    /// Stable number.
    pub key: FieldKey,
    /// Name in English, as in the register of fields.
    pub name: &'static str,
    /// Kind of its values.
    pub kind: ValueKind,
    /// May be absent or Null.
    pub optional: bool,
    /// What two concurrent changes do.
    pub policy: Policy,
    /// Rows can be found by this field's value.
    pub indexed: bool,
    /// The table whose row this field names.
    pub parent: Option<TableId>,
}

/// A synced table.
#[derive(Debug, Clone, Copy)]
pub struct TableDef {
    /// Stable number.
    pub id: TableId,
    /// Name in English.
    pub name: &'static str,
    /// Order of a first sync: structure and open work before history; lower comes first.
    pub rank: u8,
    /// Facts or records.
    pub mutability: Mutability,
    /// The field that holds the bucket's scope.
    pub scope: FieldKey,
    /// Every audience that `audience` may answer.
    pub audiences: &'static [Audience],
    /// The audience of a row, from its own fields alone, so that phone and server always agree.
    pub audience: fn(&Row) -> Audience,
    /// Fields by ascending key.
    pub fields: &'static [FieldDef],
}

impl TableDef {
    /// The declaration of a field, `None` when this version does not know it.
    #[must_use]
    pub fn field(&self, key: FieldKey) -> Option<&FieldDef> {
        self.fields.binary_search_by_key(&key, |field| field.key).ok().and_then(|at| self.fields.get(at))
    }

    /// The bucket of a row of this table; `None` when its scope is missing.
    #[must_use]
    pub fn bucket(&self, row: &Row) -> Option<BucketId> {
        let scope = row.get(self.scope)?.as_id()?;
        Some(BucketId::new(scope, (self.audience)(row)))
    }

    /// Whether `fields` can be a whole row: every mandatory field there, every value of its kind.
    /// Unknown fields pass: a newer phone may send them.
    #[must_use]
    pub fn fits_whole(&self, fields: &Fields) -> bool {
        let complete = self
            .fields
            .iter()
            .all(|field| field.optional || matches!(fields.get(&field.key), Some(value) if *value != Value::Null));
        complete && self.fits(fields)
    }

    /// Whether each of `fields` has a value of its kind.
    #[must_use]
    pub fn fits(&self, fields: &Fields) -> bool {
        fields.iter().all(|(key, value)| match self.field(*key) {
            Some(field) => value.is(field.kind) || (field.optional && *value == Value::Null),
            None => true,
        })
    }
}

/// A product's tables, and which audiences each role reads.
#[derive(Debug, Clone, Copy)]
pub struct Schema {
    /// Grows by one with every addition.
    pub version: u32,
    /// Tables by ascending id.
    pub tables: &'static [TableDef],
    /// For each role the audiences that it reads. Used to check that no child is read without its parent.
    pub roles: &'static [(&'static str, &'static [Audience])],
}

/// Why a declaration is refused.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum SchemaError {
    /// Tables or fields are not in ascending order, or a number is used twice.
    #[error("{0}: numbers must ascend")]
    Order(&'static str),
    /// The scope is not a mandatory id field.
    #[error("{0}: the scope must be a mandatory id")]
    Scope(&'static str),
    /// A field names a table that does not exist.
    #[error("{table}.{field} names an unknown table")]
    UnknownParent {
        /// Table of the field.
        table: &'static str,
        /// The field.
        field: &'static str,
    },
    /// A role would read a row whose parent it may not read.
    #[error("{role} reads {table} but not its parent by {field}")]
    Orphan {
        /// The role.
        role: &'static str,
        /// The child.
        table: &'static str,
        /// The field that names the parent.
        field: &'static str,
    },
}

impl Schema {
    /// The declaration of a table, `None` when this version does not know it.
    #[must_use]
    pub fn table(&self, id: TableId) -> Option<&TableDef> {
        self.tables.binary_search_by_key(&id, |table| table.id).ok().and_then(|at| self.tables.get(at))
    }

    /// The bucket of a row; `None` for an unknown table or a row without scope.
    #[must_use]
    pub fn bucket(&self, row: &Row) -> Option<BucketId> {
        self.table(row.key.table)?.bucket(row)
    }

    /// Checks the declaration.
    ///
    /// # Errors
    /// The first rule that it breaks.
    pub fn check(&self) -> Result<(), SchemaError> {
        if !self.tables.is_sorted_by(|a, b| a.id < b.id) {
            return Err(SchemaError::Order("schema"));
        }
        for table in self.tables {
            if !table.fields.is_sorted_by(|a, b| a.key < b.key) {
                return Err(SchemaError::Order(table.name));
            }
            let scope = table.field(table.scope);
            if !scope.is_some_and(|field| field.kind == ValueKind::Id && !field.optional) {
                return Err(SchemaError::Scope(table.name));
            }
            for field in table.fields {
                self.check_parent(table, field)?;
            }
        }
        Ok(())
    }

    fn check_parent(&self, table: &TableDef, field: &FieldDef) -> Result<(), SchemaError> {
        let Some(parent) = field.parent else { return Ok(()) };
        let parent = self.table(parent).ok_or(SchemaError::UnknownParent { table: table.name, field: field.name })?;
        for (role, reads) in self.roles {
            let reads: BTreeSet<_> = reads.iter().collect();
            let child_read = table.audiences.iter().any(|audience| reads.contains(audience));
            let parent_read = parent.audiences.iter().all(|audience| reads.contains(audience));
            if child_read && !parent_read {
                return Err(SchemaError::Orphan { role, table: table.name, field: field.name });
            }
        }
        Ok(())
    }
}
