//! Cards, worked out a second time: what was asked for and not applied, by phone, and the row that shows it.

use super::{Draft, Oracle, SERVER};
use pleinmakers_core::schema::{BucketId, FieldKey, RowKey, TableId, Value};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The engine's table of cards.
pub const CARD: TableId = 60_000;

/// What phones asked for and when; none when there is nothing to settle.
pub type Versions = BTreeMap<Uuid, (Value, i64)>;
/// Cards by row and field, also those that were settled.
pub type Cards = BTreeMap<(RowKey, FieldKey), Versions>;

/// What an action means for the card of a field.
pub(super) enum Note {
    /// A value that was not applied.
    Asked(Value),
    /// A value that stands now; with the version of the card that its author saw, where she settles it.
    Stands(Option<u64>),
}

/// Name of a card's row.
fn key_of(about: RowKey, field: FieldKey) -> RowKey {
    let mut hash = Sha256::new();
    hash.update(b"pleinmakers card 1");
    hash.update(about.table.to_be_bytes());
    hash.update(about.id.as_bytes());
    hash.update(field.to_be_bytes());
    let digest: [u8; 32] = hash.finalize().into();
    let mut id = [0; 16];
    id.copy_from_slice(&digest[..16]);
    // A UUID of a kind of its own: version 8, variant 1.
    id[6] = id[6] & 0x0f | 0x80;
    id[8] = id[8] & 0x3f | 0x80;
    RowKey { table: CARD, id: Uuid::from_bytes(id) }
}

/// A list of maps from numbers, as `docs/sync.md` says of messages.
fn versions_bytes(versions: &Versions) -> Vec<u8> {
    let mut out = Vec::new();
    let mut cbor = minicbor::Encoder::new(&mut out);
    let _ = cbor.array(versions.len() as u64);
    for (client, (value, at)) in versions {
        let _ = cbor.map(4).and_then(|cbor| cbor.u8(0)?.bytes(client.as_bytes())?.u8(1)?.bytes(client.as_bytes()));
        let _ = cbor.u8(2).and_then(|cbor| cbor.encode(value)?.u8(3)?.i64(*at));
    }
    out
}

fn fields(about: RowKey, field: FieldKey, versions: &Versions, home: BucketId) -> [(FieldKey, Value); 7] {
    [
        (1, Value::Bytes(home.scope.as_bytes().to_vec())),
        (2, Value::Int(home.audience.into())),
        (3, Value::Int(about.table.into())),
        (4, Value::Bytes(about.id.as_bytes().to_vec())),
        (5, Value::Int(field.into())),
        (6, Value::Bytes(versions_bytes(versions))),
        (7, Value::Bool(!versions.is_empty())),
    ]
}

/// Bucket of a card's row, by its own fields.
pub(super) fn home<'a>(value: &dyn Fn(FieldKey) -> Option<&'a Value>) -> Option<BucketId> {
    let Some(Value::Int(audience)) = value(2) else { return None };
    Some(BucketId::new(value(1)?.as_id()?, u8::try_from(*audience).ok()?))
}

impl Oracle {
    /// Names of the cards about a row, by id.
    #[must_use]
    pub fn cards_about(&self, row: RowKey) -> Vec<RowKey> {
        let mut keys: Vec<RowKey> =
            self.cards.keys().filter(|(about, _)| *about == row).map(|(about, field)| key_of(*about, *field)).collect();
        keys.sort_unstable();
        keys
    }

    /// Adds to a draft what its changes and `notes` mean for cards. Answers the cards as they will be.
    pub(super) fn draft_cards(
        &self,
        draft: &mut Draft,
        notes: Vec<(RowKey, FieldKey, Note)>,
        client: Uuid,
        now: i64,
    ) -> Cards {
        let mut changed = Cards::new();
        for (about, field, note) in notes {
            let stored = || self.cards.get(&(about, field)).cloned();
            let known = changed.get(&(about, field)).cloned().or_else(stored);
            let mut versions = known.unwrap_or_default();
            match note {
                Note::Asked(value) => {
                    versions.insert(client, (value, now));
                }
                Note::Stands(_) if versions.is_empty() => continue,
                Note::Stands(seen) => {
                    let ver = self.things.get(&key_of(about, field)).map(|thing| thing.ver);
                    match seen.is_some() && seen == ver {
                        true => versions.clear(),
                        false => drop(versions.remove(&client)),
                    }
                }
            }
            changed.insert((about, field), versions);
        }
        let old: Vec<RowKey> = draft.keys().filter(|key| self.things.contains_key(key)).copied().collect();
        for about in old {
            let mut here: Cards =
                self.cards.iter().filter(|((row, _), _)| *row == about).map(|(k, v)| (*k, v.clone())).collect();
            here.extend(changed.iter().filter(|((row, _), _)| *row == about).map(|(k, v)| (*k, v.clone())));
            for ((_, field), mut versions) in here {
                let current = self.value(draft, about, field).cloned().unwrap_or(Value::Null);
                versions.retain(|_, (value, _)| *value != current);
                changed.insert((about, field), versions);
            }
        }
        for ((about, field), versions) in &changed {
            let Some(home) = self.drafted_bucket(draft, *about) else { continue };
            let written = fields(*about, *field, versions, home).map(|(field, value)| (field, (value, SERVER)));
            draft.entry(key_of(*about, *field)).or_default().extend(written);
        }
        changed
    }
}
