//! Where the sync stands, and what was refused.

use super::cards::unsettled;
use super::error::PhoneError;
use super::sync::SHUT_OUT;
use super::{Phone, clock};
use crate::domain::{Attendance, HouseholdName, Moment, Record, Rsvp, Signal, SignalStep, Stairwell, Told, Visit};
use crate::schema::Row;
use crate::store::{RefusedEntry, StoreError};
use crate::sync::action::{Change, Code};
use crate::sync::server::KEPT_ASIDE;
use crate::texts::Texts;
use crate::views::{RefusedView, StatusFacts, StatusView, status};
use std::sync::atomic::Ordering;

const LAST_SYNC: &str = "last_sync";
/// The last try met no network.
pub(super) const OFFLINE: &str = "offline";

impl Phone {
    /// Where the sync stands.
    ///
    /// # Errors
    /// The store's.
    pub fn status(&self) -> Result<StatusView, PhoneError> {
        let (outbox, cards, last) =
            self.store.read(|tx| Ok::<_, PhoneError>((tx.outbox()?, unsettled(tx)?.len(), tx.meta(LAST_SYNC)?)))?;
        let cards = if cards > 0 && self.names_are_lent()? { cards } else { 0 };
        let facts = StatusFacts {
            waiting: outbox.waiting,
            refused: outbox.refused,
            cards: cards as u64,
            sending: self.syncing.load(Ordering::Relaxed),
            offline: self.offline.load(Ordering::Relaxed),
            shut_out: self.is_shut_out()?,
            last_sync: last.and_then(|bytes| bytes.try_into().ok()).map(i64::from_be_bytes),
        };
        Ok(status(&facts, self.moment(), &self.texts()))
    }

    /// Records that the server refused or kept aside; each stays on this phone.
    ///
    /// # Errors
    /// The store's.
    pub fn refused(&self) -> Result<Vec<RefusedView>, PhoneError> {
        let texts = self.texts();
        let entries = self.store.read(|tx| Ok::<_, PhoneError>(tx.refused()?))?;
        Ok(entries.into_iter().map(|entry| self.refused_view(entry, &texts)).collect())
    }

    fn refused_view(&self, entry: RefusedEntry, texts: &Texts) -> RefusedView {
        let moment = Moment::new(clock::instant(entry.at));
        let (date, time) = (texts.date(moment.date()), texts.time(moment.time()));
        let visit = entry.changes.iter().find_map(|change| match change {
            Change::Insert { table, fields, .. } if *table == Visit::TABLE.id => {
                Visit::from_row(&Row::draft(change.key(), fields)).ok()
            }
            _ => None,
        });
        let code = entry.reason.as_deref().unwrap_or(match entry.code {
            Code::Quarantined => "quarantined",
            _ => "other",
        });
        // What the server keeps aside it keeps for a time, for somebody who looks at it.
        let until = Moment::new(clock::instant(entry.answered_at.saturating_add(KEPT_ASIDE)));
        let until = texts.date(until.date());
        let what = match &visit {
            Some(visit) => texts.word("outcome", visit.outcome.code()),
            None if entry.changes.is_empty() => texts.get("record-emptied"),
            None => other(&entry.changes, texts),
        };
        RefusedView {
            number: entry.mid,
            when: texts.with("date-time", &[("date", (&date).into()), ("time", (&time).into())]),
            door: visit.as_ref().and_then(|visit| self.door(visit.household).ok()).map(|door| door.row.address),
            what,
            why: texts.error(code, &[("until", (&until).into())]).sentence,
        }
    }

    /// Whether the server has said that this phone no longer takes part.
    pub(super) fn is_shut_out(&self) -> Result<bool, PhoneError> {
        Ok(self.store.read(|tx| Ok::<_, StoreError>(tx.meta(SHUT_OUT)?))?.is_some_and(|mark| mark == [1]))
    }

    /// Remembers whether the last try met no network; also for the next start, which may be without one too.
    pub(super) fn note_offline(&self, offline: bool) {
        if self.offline.swap(offline, Ordering::Relaxed) != offline {
            // What cannot be kept is only forgotten with the process.
            let _ = self.store.write(|tx| Ok::<_, StoreError>(tx.put_meta(OFFLINE, &[u8::from(offline)])?));
        }
    }

    pub(super) fn note_sync(&self) -> Result<(), PhoneError> {
        let now = self.now().to_be_bytes();
        Ok(self.store.write(|tx| Ok::<_, StoreError>(tx.put_meta(LAST_SYNC, &now)?))?)
    }
}

/// What else a phone records, in words.
fn other(changes: &[Change], texts: &Texts) -> String {
    let about = |table| changes.iter().any(|change| change.key().table == table);
    texts.get(if about(HouseholdName::TABLE.id) {
        "recorded-name"
    } else if about(Stairwell::TABLE.id) {
        "recorded-turn"
    } else if about(Signal::TABLE.id) {
        "recorded-signal"
    } else if about(SignalStep::TABLE.id) {
        "recorded-signal-step"
    } else if about(Rsvp::TABLE.id) {
        "recorded-rsvp"
    } else if about(Attendance::TABLE.id) {
        "recorded-attendance"
    } else if about(Told::TABLE.id) {
        "recorded-told"
    } else {
        "undo"
    })
}
