//! Correcting a household's name, and settling what two people wrote at once.

use super::error::PhoneError;
use super::today::Names;
use super::{Phone, clock, random};
use crate::domain::{
    AccountId, CardId, HouseholdId, HouseholdName, MAX_HOUSEHOLD_NAME, Moment, Record, SCHEMA, clean_name,
};
use crate::schema::{CARD, CARD_OPEN, Card, FieldKey, FieldValue, Row, RowKey, Value};
use crate::store::ReadTx;
use crate::sync::action::{Change, FieldPatch};
use crate::sync::phone::record;
use crate::sync::rows::Rows;
use crate::views::{CardFacts, CardView, DoorView, name_card};

/// An answer to a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SettleCard {
    /// The card.
    pub card: CardId,
    /// As it was when it was shown.
    pub seen: u64,
    /// Which of its choices, 0 the value that stands now.
    pub choice: u32,
}

impl Phone {
    /// Corrects the name of a household: a list loses letters, and people say at the door how they are called.
    ///
    /// # Errors
    /// Not a name, no name of that household on this phone, or the store's.
    pub fn correct_name(&self, household: HouseholdId, name: &str) -> Result<DoorView, PhoneError> {
        let name = clean_name(name).filter(|name| name.chars().count() <= MAX_HOUSEHOLD_NAME);
        let name = name.ok_or(PhoneError::NotAName)?;
        let key = self.store.read(|tx| {
            let names: Vec<HouseholdName> = tx.find(HouseholdName::household, &household)?;
            Ok::<_, PhoneError>(names.first().ok_or(PhoneError::NotFound)?.key())
        })?;
        self.patch(key, |row| {
            let seen = row.fields.get(&HouseholdName::name).map_or(0, |field| field.ver);
            Ok(FieldPatch::new(HouseholdName::name, name.to_value(), seen))
        })?;
        self.door(household)
    }

    /// What two people wrote at once and nobody has settled yet.
    ///
    /// # Errors
    /// The store's.
    pub fn cards(&self) -> Result<Vec<CardView>, PhoneError> {
        let Some(account) = self.membership()?.and_then(|membership| membership.pleinmaker).map(|own| own.account())
        else {
            return Ok(Vec::new());
        };
        // Their values are names.
        if !self.names_are_lent()? {
            return Ok(Vec::new());
        }
        let (now, texts) = (self.moment(), self.texts());
        let facts = self.store.read(|tx| {
            let names = Names::read(tx, AccountId(account))?;
            let mut facts = Vec::new();
            for (row, card) in unsettled(tx)? {
                let Some((household, current)) = subject(tx, &card)? else { continue };
                let version = |version: &crate::schema::Version| {
                    let at = Moment::new(clock::instant(version.at));
                    // One that cannot be read keeps its place: a choice is a number.
                    let value = String::from_value(&version.value).unwrap_or_default();
                    (value, names.of(AccountId(version.account)), Some(at))
                };
                let versions = card.versions.iter().map(version).collect();
                facts.push((
                    household,
                    CardFacts { card: CardId(row.key.id), seen: row.ver, door: String::new(), current, versions },
                ));
            }
            Ok::<_, PhoneError>(facts)
        })?;
        let view = |(household, facts): (HouseholdId, CardFacts)| {
            let door = self.door(household).map(|door| door.row.address).unwrap_or_default();
            name_card(CardFacts { door, ..facts }, now, &texts)
        };
        Ok(facts.into_iter().map(view).collect())
    }

    /// Settles a card: the chosen value stands, the others go.
    ///
    /// # Errors
    /// Something was added to the card since it was shown; no such card; or the store's.
    pub fn settle(&self, asked: SettleCard) -> Result<(), PhoneError> {
        let key = RowKey { table: CARD, id: asked.card.0 };
        let (card, value) = self.store.read(|tx| {
            let row = tx.row(key)?.ok_or(PhoneError::NotFound)?;
            let card = Card::from_row(&row).filter(Card::is_open).ok_or(PhoneError::NotFound)?;
            if row.ver != asked.seen {
                return Err(PhoneError::CardChanged);
            }
            let value = match asked.choice.checked_sub(1) {
                None => tx.row(card.about)?.and_then(|row| row.get(card.field).cloned()).unwrap_or(Value::Null),
                Some(at) => card.versions.get(at as usize).ok_or(PhoneError::NotFound)?.value.clone(),
            };
            Ok((card, value))
        })?;
        self.patch(card.about, |row| {
            let seen = row.fields.get(&card.field).map_or(0, |field| field.ver);
            Ok(FieldPatch { settles: Some(asked.seen), ..FieldPatch::new(card.field, value, seen) })
        })
    }

    /// Records one new value for a field of a row.
    pub(super) fn patch(
        &self,
        key: RowKey,
        patch: impl FnOnce(&Row) -> Result<FieldPatch, PhoneError>,
    ) -> Result<(), PhoneError> {
        let (origin, now) = (self.client()?, self.now());
        let mut stamp = [0; 16];
        random(&mut stamp)?;
        self.store.write(|tx| {
            let row = tx.row(key)?.ok_or(PhoneError::NotFound)?;
            let change = Change::Patch { table: key.table, id: key.id, patches: vec![patch(&row)?] };
            record(tx, &SCHEMA, origin, stamp, now, &[change])?;
            Ok(())
        })
    }
}

/// Open cards that nobody here has answered.
pub(super) fn unsettled(tx: &ReadTx<'_>) -> Result<Vec<(Row, Card)>, PhoneError> {
    let mut found = Vec::new();
    for row in tx.linked(CARD, CARD_OPEN, &Value::Bool(true))? {
        let Some(card) = Card::from_row(&row) else { continue };
        let answers = |change: &Change| match change {
            Change::Patch { patches, .. } if change.key() == card.about => {
                patches.iter().any(|patch| patch.key == card.field && patch.settles == Some(row.ver))
            }
            _ => false,
        };
        if readable(card.about, card.field) && !tx.pending_changes(card.about)?.iter().any(answers) {
            found.push((row, card));
        }
    }
    Ok(found)
}

/// What a newer app asks about, a newer app settles.
fn readable(about: RowKey, field: FieldKey) -> bool {
    about.table == HouseholdName::TABLE.id && field == HouseholdName::name
}

fn subject(tx: &ReadTx<'_>, card: &Card) -> Result<Option<(HouseholdId, String)>, PhoneError> {
    let name: Option<HouseholdName> = tx.get(card.about.id)?;
    Ok(name.map(|name| (name.household, name.name)))
}
