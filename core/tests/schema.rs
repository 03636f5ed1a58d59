//! The declaration is sound, and bytes of rows are canonical.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use pleinmakers_core::domain::{COACH, PLEINMAKER, PUBLIC, SCHEMA, TEAM};
use pleinmakers_core::schema::{
    CodecError, FieldDef, FieldState, Mutability, Policy, Row, RowKey, Schema, SchemaError, TableDef, Value, ValueKind,
};
use proptest::prelude::*;
use uuid::Uuid;

#[test]
fn the_products_declaration_is_sound() {
    assert_eq!(SCHEMA.check(), Ok(()));
}

#[test]
fn a_coach_reads_no_visit_and_a_resident_nothing_of_a_door() {
    let read_by = |audience: u8| {
        SCHEMA.tables.iter().filter(|t| t.audiences.contains(&audience)).map(|t| t.name).collect::<Vec<_>>()
    };
    assert_eq!(read_by(PUBLIC), ["City", "Neighbourhood", "Place", "Partner", "Activity", "Translation", "Card"]);
    assert_eq!(read_by(PLEINMAKER), ["HouseholdName", "Visit", "Retraction", "Rsvp", "Seat", "Told", "Card"]);
    let coach = SCHEMA.roles.iter().find(|(role, _)| *role == "coach").unwrap().1;
    assert!(!coach.contains(&PLEINMAKER) && coach.contains(&TEAM) && coach.contains(&COACH));
}

const ID: FieldDef = FieldDef {
    key: 1,
    name: "scope",
    kind: ValueKind::Id,
    optional: false,
    policy: Policy::Server,
    indexed: false,
    parent: None,
};
const PARENT: TableDef = TableDef {
    id: 1,
    name: "parent",
    rank: 0,
    mutability: Mutability::Record,
    scope: 1,
    audiences: &[1],
    audience: |_| 1,
    fields: &[ID],
};

#[test]
fn a_child_that_is_read_without_its_parent_is_refused() {
    const CHILD: TableDef = TableDef {
        id: 2,
        name: "child",
        audiences: &[0],
        audience: |_| 0,
        fields: &[ID, FieldDef { key: 2, name: "parent", parent: Some(1), ..ID }],
        ..PARENT
    };
    let schema = Schema { version: 1, tables: &[PARENT, CHILD], roles: &[("anybody", &[0])] };
    assert_eq!(schema.check(), Err(SchemaError::Orphan { role: "anybody", table: "child", field: "parent" }));
}

#[test]
fn a_number_that_is_used_twice_and_a_scope_that_is_no_id_are_refused() {
    let twice = Schema { version: 1, tables: &[PARENT, PARENT], roles: &[] };
    assert_eq!(twice.check(), Err(SchemaError::Order("schema")));
    const LOOSE: TableDef = TableDef { fields: &[FieldDef { optional: true, ..ID }], ..PARENT };
    let loose = Schema { version: 1, tables: &[LOOSE], roles: &[] };
    assert_eq!(loose.check(), Err(SchemaError::Scope("parent")));
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::Int),
        ".{0,20}".prop_map(Value::Text),
        prop::collection::vec(any::<u8>(), 0..40).prop_map(Value::Bytes),
    ]
}

fn row() -> impl Strategy<Value = Row> {
    let fields = prop::collection::btree_map(any::<u16>(), (value(), any::<u64>()), 0..12);
    (any::<u16>(), any::<u128>(), any::<u64>(), any::<i64>(), fields).prop_map(|(table, id, ver, at, fields)| Row {
        key: RowKey { table, id: Uuid::from_u128(id) },
        ver,
        committed_at: at,
        fields: fields.into_iter().map(|(key, (value, ver))| (key, FieldState { value, ver })).collect(),
    })
}

proptest! {
    #[test]
    fn a_row_survives_its_bytes_with_fields_that_nobody_knows(row in row()) {
        prop_assert_eq!(Row::from_bytes(&row.to_bytes()), Ok(row));
    }

    #[test]
    fn one_row_has_one_spelling(row in row(), at in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let mut bytes = row.to_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        // A flipped bit is another row or no row, never the same row in other bytes.
        prop_assert_ne!(Row::from_bytes(&bytes), Ok(row));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Row::from_bytes(&bytes);
    }
}

#[test]
fn a_longer_spelling_of_a_number_is_refused() {
    let row = Row::draft(RowKey { table: 1, id: Uuid::nil() }, &[(1, Value::Int(5))].into());
    let bytes = row.to_bytes();
    // 0x01 (table 1) spelt as 0x18 0x01.
    let mut longer = vec![bytes[0], 0x18];
    longer.extend_from_slice(&bytes[1..]);
    assert_eq!(Row::from_bytes(&longer), Err(CodecError::NotCanonical));
}

/// The declaration in text. A change here is a change of what phones and servers of other versions understand: numbers
/// are never given anew, and [`SCHEMA`]'s version counts up.
fn described() -> String {
    let mut text = format!("version {}\n", SCHEMA.version);
    for table in SCHEMA.tables {
        text +=
            &format!("{} {} {:?} rank {} scope {}\n", table.id, table.name, table.mutability, table.rank, table.scope);
        for field in table.fields {
            let optional = if field.optional { " optional" } else { "" };
            let indexed = if field.indexed { " indexed" } else { "" };
            text += &format!("  {} {} {:?} {:?}{optional}{indexed}\n", field.key, field.name, field.kind, field.policy);
        }
    }
    text
}

#[test]
fn a_changed_declaration_counts_up_its_version() {
    let kept = include_str!("schema.txt");
    assert_eq!(described(), kept, "count up SCHEMA.version, then write this into core/tests/schema.txt");
}
