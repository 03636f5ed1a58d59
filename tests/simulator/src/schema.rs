//! The simulator's own tables: as few as show every kind of row, field and audience that the engine knows.

use pleinmakers_core::schema::{
    Audience, BucketId, FieldDef, FieldKey, FieldValue, Mutability, Policy, Row, RowKey, Schema, TableDef, TableId,
    Value, ValueKind, card_table,
};
use uuid::Uuid;

/// Everybody.
pub const PUBLIC: Audience = 0;
/// Workers and coaches.
pub const TEAM: Audience = 1;
/// Workers only.
pub const INNER: Audience = 2;
/// Coaches only.
pub const COACH: Audience = 3;

/// Structure, made by the server.
pub const PLACE: TableId = 1;
/// What phones work on.
pub const ITEM: TableId = 2;
/// Sensitive; moves from the workers to the coach.
pub const NAME: TableId = 3;
/// What happened to an item.
pub const EVENT: TableId = 4;
/// Lifts a "do not" that it names.
pub const LIFT: TableId = 5;
/// Takes an event back.
pub const RETRACTION: TableId = 6;

/// What is known since version 2: a word about an item.
pub const TAG: TableId = 7;
/// What is known since version 3: the server does not know it yet.
pub const EXTRA: TableId = 8;

/// In every table: the neighbourhood.
pub const SCOPE: FieldKey = 1;
/// In every table but places: what the row stands under.
pub const PARENT: FieldKey = 2;
/// Of an item: the change that arrives last stays.
pub const MARK: FieldKey = 3;
/// Of an item: a card keeps what is concurrent.
pub const NOTE: FieldKey = 4;
/// Of an item: only the server writes it.
pub const SEAT: FieldKey = 5;
/// Of a name: a card keeps what is concurrent.
pub const TEXT: FieldKey = 3;
/// Of a name: with the workers. Only the server writes it.
pub const OPEN: FieldKey = 4;
/// Of an event: one of the kinds.
pub const KIND: FieldKey = 3;
/// Of a place and an event: some text.
pub const LABEL: FieldKey = 4;
/// Of an item, in an app newer than this one.
pub const UNKNOWN: FieldKey = 9;

/// Kind of an event: nothing follows.
pub const SEEN: i64 = 0;
/// Kind of an event: closes the item, its name goes to the coach.
pub const MET: i64 = 1;
/// Kind of an event: protects until something names it as lifted.
pub const DO_NOT: i64 = 2;

const fn field(key: FieldKey, name: &'static str, kind: ValueKind, policy: Policy) -> FieldDef {
    FieldDef { key, name, kind, optional: false, policy, indexed: false, parent: None }
}

const fn parent(of: TableId) -> FieldDef {
    FieldDef { indexed: true, parent: Some(of), ..field(PARENT, "parent", ValueKind::Id, Policy::Ask) }
}

const SCOPE_FIELD: FieldDef = field(SCOPE, "scope", ValueKind::Id, Policy::Ask);

const fn table(
    id: TableId,
    name: &'static str,
    rank: u8,
    audiences: &'static [Audience],
    audience: fn(&Row) -> Audience,
    fields: &'static [FieldDef],
) -> TableDef {
    TableDef { id, name, rank, mutability: Mutability::Record, scope: SCOPE, audiences, audience, fields }
}

const fn fact(id: TableId, name: &'static str, fields: &'static [FieldDef]) -> TableDef {
    TableDef { mutability: Mutability::Fact, ..table(id, name, 3, &[INNER], |_| INNER, fields) }
}

const PLACES: TableDef = table(
    PLACE,
    "place",
    0,
    &[PUBLIC],
    |_| PUBLIC,
    &[SCOPE_FIELD, field(LABEL, "label", ValueKind::Text, Policy::Server)],
);

const MARK_FIELD: FieldDef = field(MARK, "mark", ValueKind::Int, Policy::LastArrived);
const NOTE_FIELD: FieldDef = field(NOTE, "note", ValueKind::Text, Policy::Ask);
const SEAT_FIELD: FieldDef = FieldDef { optional: true, ..field(SEAT, "seat", ValueKind::Int, Policy::Server) };
const NEW_FIELD: FieldDef =
    FieldDef { optional: true, indexed: true, ..field(UNKNOWN, "new", ValueKind::Text, Policy::LastArrived) };

const fn items(fields: &'static [FieldDef]) -> TableDef {
    table(ITEM, "item", 1, &[TEAM], |_| TEAM, fields)
}

const ITEMS_1: TableDef = items(&[SCOPE_FIELD, parent(PLACE), MARK_FIELD, NOTE_FIELD]);
const ITEMS_2: TableDef = items(&[SCOPE_FIELD, parent(PLACE), MARK_FIELD, NOTE_FIELD, SEAT_FIELD]);
const ITEMS_3: TableDef = items(&[SCOPE_FIELD, parent(PLACE), MARK_FIELD, NOTE_FIELD, SEAT_FIELD, NEW_FIELD]);

const NAMES: TableDef = table(
    NAME,
    "name",
    2,
    &[INNER, COACH],
    name_audience,
    &[
        SCOPE_FIELD,
        parent(ITEM),
        field(TEXT, "text", ValueKind::Text, Policy::Ask),
        field(OPEN, "open", ValueKind::Bool, Policy::Server),
    ],
);

const LABEL_FIELD: FieldDef = field(LABEL, "label", ValueKind::Text, Policy::Ask);
const EVENTS: TableDef =
    fact(EVENT, "event", &[SCOPE_FIELD, parent(ITEM), field(KIND, "kind", ValueKind::Int, Policy::Ask), LABEL_FIELD]);
const LIFTS: TableDef = fact(LIFT, "lift", &[SCOPE_FIELD, parent(EVENT)]);
const RETRACTIONS: TableDef = fact(RETRACTION, "retraction", &[SCOPE_FIELD, parent(EVENT)]);
const TAGS: TableDef = fact(TAG, "tag", &[SCOPE_FIELD, parent(ITEM), LABEL_FIELD]);
const EXTRAS: TableDef = fact(EXTRA, "extra", &[SCOPE_FIELD, parent(ITEM), LABEL_FIELD]);

const fn version(version: u32, tables: &'static [TableDef]) -> Schema {
    Schema {
        version,
        tables,
        roles: &[("visitor", &[PUBLIC]), ("worker", &[PUBLIC, TEAM, INNER]), ("coach", &[PUBLIC, TEAM, COACH])],
    }
}

const CARDS: TableDef = card_table(&[PUBLIC, TEAM, INNER, COACH]);
/// The tables, as the server knows them.
pub static SCHEMA: Schema = version(2, &[PLACES, ITEMS_2, NAMES, EVENTS, LIFTS, RETRACTIONS, TAGS, CARDS]);
/// As an older app knows them: a table and a field less.
static OLDER: Schema = version(1, &[PLACES, ITEMS_1, NAMES, EVENTS, LIFTS, RETRACTIONS, CARDS]);
/// As a newer app knows them: a table and a field more.
static NEWER: Schema = version(3, &[PLACES, ITEMS_3, NAMES, EVENTS, LIFTS, RETRACTIONS, TAGS, EXTRAS, CARDS]);

/// What apps know: this version first.
pub static VERSIONS: [&Schema; 3] = [&SCHEMA, &OLDER, &NEWER];

fn name_audience(row: &Row) -> Audience {
    if row.get(OPEN) == Some(&Value::Bool(true)) { INNER } else { COACH }
}

/// What somebody may be in a neighbourhood. The last reads everything.
pub const ROLES: [&[Audience]; 5] =
    [&[], &[PUBLIC], &[PUBLIC, TEAM, INNER], &[PUBLIC, TEAM, COACH], &[PUBLIC, TEAM, INNER, COACH]];

/// The buckets of a role in a neighbourhood.
pub fn buckets(scope: Uuid, role: usize) -> impl Iterator<Item = BucketId> {
    ROLES.get(role).copied().unwrap_or_default().iter().map(move |audience| BucketId::new(scope, *audience))
}

/// The row that `row` stands under.
#[must_use]
pub fn parent_of(row: &Row) -> Option<RowKey> {
    let field = SCHEMA.table(row.key.table)?.field(PARENT)?;
    Some(RowKey { table: field.parent?, id: row.get(PARENT)?.as_id()? })
}

/// An id as a value.
#[must_use]
pub fn id_value(id: Uuid) -> Value {
    id.to_value()
}

/// A row's name in timelines: its table and the end of its id.
#[must_use]
pub fn spell(key: RowKey) -> String {
    let table = SCHEMA.table(key.table).map_or("?", |table| table.name);
    format!("{table} …{:04x}", key.id.as_u128() & 0xffff)
}

/// A value in timelines.
#[must_use]
pub fn spell_value(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("{text:?}"),
        other => format!("{other:?}"),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_declarations_pass_their_own_checks() {
        for schema in super::VERSIONS {
            assert_eq!(schema.check(), Ok(()));
        }
    }
}
