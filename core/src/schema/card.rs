//! Cards: values that somebody asked for and that were not applied, because somebody else had changed the field too and
//! it matters. A card is an ordinary row of a table that the engine declares: it travels, moves, is counted, repaired
//! and erased like any other. Only the server writes it. There is one for each row and field.

use super::{
    Audience, BucketId, FieldDef, FieldKey, FieldValue, Fields, Mutability, Policy, Row, RowKey, TableDef, TableId,
    Value, ValueKind, id, sure,
};
use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The table of cards. Products number their own tables below it.
pub const CARD: TableId = 60_000;

/// Scope of the bucket that the row is in: the card goes where its row goes.
const SCOPE: FieldKey = 1;
/// Audience of that bucket.
const AUDIENCE: FieldKey = 2;
/// Table of the row.
const TABLE: FieldKey = 3;
/// Id of the row.
pub const CARD_ROW: FieldKey = 4;
/// The field.
const FIELD: FieldKey = 5;
/// Encoded [`Version`]s.
const VERSIONS: FieldKey = 6;
/// There is something to settle.
pub const CARD_OPEN: FieldKey = 7;

/// Most versions on a card.
const MAX_VERSIONS: usize = 16;
/// Most bytes of them: an action may be 32 kB, a page 64.
const MAX_CARD: usize = 48 * 1024;

const FIELDS: &[FieldDef] = &[
    field(SCOPE, "scope", ValueKind::Id, false),
    field(AUDIENCE, "audience", ValueKind::Int, false),
    field(TABLE, "table", ValueKind::Int, false),
    field(CARD_ROW, "row", ValueKind::Id, true),
    field(FIELD, "field", ValueKind::Int, false),
    field(VERSIONS, "versions", ValueKind::Bytes, false),
    field(CARD_OPEN, "open", ValueKind::Bool, true),
];

const fn field(key: FieldKey, name: &'static str, kind: ValueKind, indexed: bool) -> FieldDef {
    FieldDef { key, name, kind, optional: false, policy: Policy::Server, indexed, parent: None }
}

/// Declares the table of cards for a product with these audiences.
#[must_use]
pub const fn card_table(audiences: &'static [Audience]) -> TableDef {
    TableDef {
        id: CARD,
        name: "Card",
        rank: 5,
        mutability: Mutability::Record,
        scope: SCOPE,
        audiences,
        audience: card_audience,
        fields: FIELDS,
    }
}

fn card_audience(row: &Row) -> Audience {
    // Only the server writes cards, and never without an audience.
    row.get(AUDIENCE).and_then(i64::from_value).and_then(|number| number.try_into().ok()).unwrap_or(Audience::MAX)
}

/// What somebody asked for.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Version {
    /// Phone from which it came: a phone has one version on a card, its newest.
    #[cbor(n(0), with = "id")]
    pub client: Uuid,
    /// Whose phone it is.
    #[cbor(n(1), with = "id")]
    pub account: Uuid,
    /// The value.
    #[n(2)]
    pub value: Value,
    /// When it came, milliseconds since 1970 UTC.
    #[n(3)]
    pub at: i64,
}

/// A card as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The row that it is about.
    pub about: RowKey,
    /// The field.
    pub field: FieldKey,
    /// Values that were asked for, by phone; none when there is nothing to settle. The current value is the row's.
    pub versions: Vec<Version>,
}

impl Card {
    /// An empty one.
    #[must_use]
    pub fn of(about: RowKey, field: FieldKey) -> Self {
        Self { about, field, versions: Vec::new() }
    }

    /// The name of its row, which follows from what it is about: two cards for one field cannot be.
    #[must_use]
    pub fn key(&self) -> RowKey {
        let mut hash = Sha256::new();
        hash.update(b"pleinmakers card 1");
        hash.update(self.about.table.to_be_bytes());
        hash.update(self.about.id.as_bytes());
        hash.update(self.field.to_be_bytes());
        let digest: [u8; 32] = hash.finalize().into();
        let mut id = [0; 16];
        id.copy_from_slice(&digest[..16]);
        RowKey { table: CARD, id: uuid::Builder::from_custom_bytes(id).into_uuid() }
    }

    /// Reads a row; `None` when it is no card that this version can read.
    #[must_use]
    pub fn from_row(row: &Row) -> Option<Self> {
        if row.key.table != CARD {
            return None;
        }
        let number = |field| row.get(field).and_then(i64::from_value);
        let table = number(TABLE)?.try_into().ok()?;
        let about = RowKey { table, id: row.get(CARD_ROW)?.as_id()? };
        let Value::Bytes(versions) = row.get(VERSIONS)? else { return None };
        Some(Self { about, field: number(FIELD)?.try_into().ok()?, versions: minicbor::decode(versions).ok()? })
    }

    /// Its fields, in the bucket of its row.
    #[must_use]
    pub fn to_fields(&self, bucket: BucketId) -> Fields {
        let mut versions = Vec::new();
        sure(minicbor::encode(&self.versions, &mut versions));
        Fields::from([
            (SCOPE, bucket.scope.to_value()),
            (AUDIENCE, Value::Int(bucket.audience.into())),
            (TABLE, Value::Int(self.about.table.into())),
            (CARD_ROW, self.about.id.to_value()),
            (FIELD, Value::Int(self.field.into())),
            (VERSIONS, Value::Bytes(versions)),
            (CARD_OPEN, Value::Bool(self.is_open())),
        ])
    }

    /// Whether there is something to settle.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.versions.is_empty()
    }

    /// A phone asked for a value that was not applied: it takes the place of what that phone asked for before.
    pub fn keep(&mut self, version: Version) {
        self.withdraw(version.client);
        self.versions.push(version);
        // A row must fit a page, whatever many people ask for: the oldest go first.
        while self.versions.len() > MAX_VERSIONS || self.versions.len() > 1 && self.size() > MAX_CARD {
            let oldest = self.versions.iter().enumerate().min_by_key(|(_, version)| version.at).map(|(at, _)| at);
            self.versions.remove(oldest.unwrap_or_default());
        }
        self.versions.sort_by_key(|version| version.client);
    }

    fn size(&self) -> usize {
        let mut bytes = Vec::new();
        sure(minicbor::encode(&self.versions, &mut bytes));
        bytes.len()
    }

    /// A newer change of that phone was applied: what it asked for before is no longer its word.
    pub fn withdraw(&mut self, client: Uuid) {
        self.versions.retain(|version| version.client != client);
    }

    /// Equal values are no two versions.
    pub fn drop_equal(&mut self, current: &Value) {
        self.versions.retain(|version| version.value != *current);
    }
}
