//! Cards of closed welcomes: the coach settles them, because the name is hers by then.

use super::moves::Doors;
use super::{Service, ServiceError, get, with_env};
use crate::ledger::{AuditEvent, Tx};
use chrono::DateTime;
use pleinmakers_core::domain::{COACH, CardId, Household, HouseholdName, Member, Moment, Record};
use pleinmakers_core::schema::{BucketId, CARD, Card, FieldValue, RowKey};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::settle;
use pleinmakers_core::views::CardFacts;
use uuid::Uuid;

impl Service {
    /// Open cards of a neighbourhood.
    ///
    /// # Errors
    /// The store's.
    pub fn staff_cards(&self, neighbourhood: Uuid) -> Result<Vec<CardFacts>, ServiceError> {
        self.ledger.look(|tx| {
            let open = open_cards(tx, neighbourhood)?;
            if open.is_empty() {
                return Ok(Vec::new());
            }
            let doors = Doors::read(tx)?;
            let facts = open.iter().map(|(key, seen, card)| facts(tx, &doors, *key, *seen, card));
            Ok(facts.collect::<Result<_, StorageError>>()?)
        })
    }

    /// Settles a card: `choice` 0 leaves what stands, 1 and up are its versions. Answers whether it was still as `seen`.
    ///
    /// # Errors
    /// The store's.
    pub fn settle_card(
        &self,
        neighbourhood: Uuid,
        card: CardId,
        seen: u64,
        choice: usize,
    ) -> Result<bool, ServiceError> {
        let now = self.millis();
        self.ledger.change(|tx| {
            let key = RowKey { table: CARD, id: card.0 };
            // A card elsewhere is answered like one that does not exist.
            if !open_cards(tx, neighbourhood)?.iter().any(|(open, ..)| *open == key) {
                return Ok(false);
            }
            let done = with_env(now, |env| settle(tx, &*self.rules, key, seen, choice.checked_sub(1), env))?;
            if done {
                tx.put_audit(now, AuditEvent::CardSettled, card.0)?;
            }
            Ok(done)
        })
    }
}

fn open_cards(tx: &dyn Tx, neighbourhood: Uuid) -> Result<Vec<(RowKey, u64, Card)>, StorageError> {
    let rows = tx.rows_in(BucketId::new(neighbourhood, COACH), CARD)?;
    let open = |row: &pleinmakers_core::schema::Row| Card::from_row(row).filter(Card::is_open);
    let about_name = |card: &Card| card.about.table == HouseholdName::TABLE.id && card.field == HouseholdName::name;
    Ok(rows.iter().filter_map(|row| Some((row.key, row.ver, open(row).filter(about_name)?))).collect())
}

fn facts(tx: &dyn Tx, doors: &Doors, key: RowKey, seen: u64, card: &Card) -> Result<CardFacts, StorageError> {
    let name: Option<HouseholdName> = get(tx, card.about.id)?;
    let household: Option<Household> = name.as_ref().map(|name| get(tx, name.household.0)).transpose()?.flatten();
    let door = household.and_then(|household| doors.address(household.dwelling)).unwrap_or_default();
    let mut versions = Vec::new();
    for version in &card.versions {
        // One that cannot be read keeps its place: a choice is a number.
        let value = String::from_value(&version.value).unwrap_or_default();
        let members = tx.linked(Member::TABLE.id, Member::account, &version.account.to_value())?;
        let author = members.iter().find_map(|row| Member::from_row(row).ok()).map(|member| member.first_name);
        let at = DateTime::from_timestamp_millis(version.at).map(Moment::new);
        versions.push((value, author.unwrap_or_default(), at));
    }
    let current = name.map(|name| name.name).unwrap_or_default();
    Ok(CardFacts { card: CardId(key.id), seen, door, current, versions })
}
