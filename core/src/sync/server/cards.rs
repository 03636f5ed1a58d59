//! What an action does to the cards of its rows. All of it is staged: a card is of the same commit as what it is about.

use super::accept::Actor;
use super::ledger::{LedgerTx, SERVER};
use super::staged::Staged;
use crate::schema::{CARD, CARD_ROW, Card, FieldKey, FieldValue, Fields, RowKey, Value, Version};
use crate::sync::action::Change;
use crate::sync::merge::{Decision, Plan, Why};
use crate::sync::planted::{Planted, planted};
use crate::sync::rows::{Rows, StorageError};
use uuid::Uuid;

/// Notes on the cards of a row what was decided for each field of a change.
pub(super) fn note<T: LedgerTx + ?Sized>(
    staged: &mut Staged<'_, T>,
    actor: Actor,
    change: &Change,
    plan: &Plan,
    epoch: u32,
    now: i64,
) -> Result<(), StorageError> {
    let Change::Patch { patches, .. } = change else { return Ok(()) };
    for decision in &plan.decisions {
        let patch = patches.iter().find(|patch| patch.key == decision.field);
        // Numbers of another life name another card.
        let here = patch.filter(|patch| patch.before.is_some_and(|before| before.epoch == epoch));
        note_field(staged, actor, change.key(), here.and_then(|patch| patch.settles), decision, now)?;
    }
    Ok(())
}

fn note_field<T: LedgerTx + ?Sized>(
    staged: &mut Staged<'_, T>,
    actor: Actor,
    about: RowKey,
    settles: Option<u64>,
    decision: &Decision,
    now: i64,
) -> Result<(), StorageError> {
    let key = key_of(about, decision.field, actor.client);
    let stored = staged.row(key)?;
    let mut card = stored.as_ref().and_then(Card::from_row).unwrap_or_else(|| Card::of(about, decision.field));
    if decision.why == Why::Asks {
        // Planted: what was not applied is kept nowhere.
        if planted(Planted::CardLost) {
            return Ok(());
        }
        let Actor { client, account } = actor;
        card.keep(Version { client, account, value: decision.asked.clone(), at: now });
    } else if card.is_open() {
        // Somebody settles it, and has seen all that is on it.
        // Planted: whoever settles a card need not have seen it as it is.
        let seen_all = settles.is_some() && (settles == stored.map(|row| row.ver) || planted(Planted::SettledUnseen));
        if seen_all {
            card.versions.clear();
        // Planted: what a phone asked for before stays its word.
        } else if !planted(Planted::OwnVersionStays) {
            card.withdraw(actor.client);
        }
    } else {
        return Ok(());
    }
    write(staged, key, &card)
}

/// Writes the chosen version of a card that is still as it was `seen`, and closes it.
pub(super) fn settle<T: LedgerTx + ?Sized>(
    staged: &mut Staged<'_, T>,
    key: RowKey,
    seen: u64,
    choice: Option<usize>,
) -> Result<bool, StorageError> {
    let Some(stored) = staged.row(key)?.filter(|row| row.ver == seen) else { return Ok(false) };
    let Some(mut card) = Card::from_row(&stored).filter(Card::is_open) else { return Ok(false) };
    if let Some(at) = choice {
        let Some(version) = card.versions.get(at) else { return Ok(false) };
        staged.write(card.about, &Fields::from([(card.field, version.value.clone())]), SERVER)?;
    }
    card.versions.clear();
    write(staged, key, &card)?;
    Ok(true)
}

/// Cards go where their rows go, and hold no value that the row already has. Call it when all rows are staged.
pub(super) fn follow<T: LedgerTx + ?Sized>(staged: &mut Staged<'_, T>) -> Result<(), StorageError> {
    // A row that is new has no cards.
    let old: Vec<RowKey> = staged.rows.iter().filter(|(_, row)| row.before.is_some()).map(|(key, _)| *key).collect();
    for about in old.into_iter().filter(|about| about.table != CARD) {
        for stored in staged.linked(CARD, CARD_ROW, &about.id.to_value())? {
            let Some(mut card) = Card::from_row(&stored).filter(|card| card.about == about) else { continue };
            let current = staged.row(about)?.and_then(|row| row.get(card.field).cloned()).unwrap_or(Value::Null);
            // Planted: a card offers the value that the row already has.
            if !planted(Planted::EqualVersionStays) {
                card.drop_equal(&current);
            }
            write(staged, stored.key, &card)?;
        }
    }
    Ok(())
}

/// Names of the cards about a row.
pub(super) fn about<T: LedgerTx + ?Sized>(tx: &T, row: RowKey) -> Result<Vec<RowKey>, StorageError> {
    let cards = tx.linked(CARD, CARD_ROW, &row.id.to_value())?;
    Ok(cards.iter().filter(|card| Card::from_row(card).is_some_and(|card| card.about == row)).map(|c| c.key).collect())
}

fn write<T: LedgerTx + ?Sized>(staged: &mut Staged<'_, T>, key: RowKey, card: &Card) -> Result<(), StorageError> {
    let about = staged.row(card.about)?;
    // Planted: a card stays in the bucket that its row has left.
    let stays = planted(Planted::CardStaysBehind).then(|| staged.row(key)).transpose()?.flatten();
    let home = stays.or(about).and_then(|row| staged.schema().bucket(&row));
    match home {
        Some(bucket) => staged.write(key, &card.to_fields(bucket), SERVER),
        None => Ok(()),
    }
}

fn key_of(about: RowKey, field: FieldKey, client: Uuid) -> RowKey {
    let key = Card::of(about, field).key();
    // Planted: every version makes a card of its own.
    match planted(Planted::CardForEachVersion) {
        true => RowKey { id: Uuid::from_u128(key.id.as_u128() ^ client.as_u128()), ..key },
        false => key,
    }
}
