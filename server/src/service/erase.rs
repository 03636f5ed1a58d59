//! Erasing a household: what the city knows of it goes, everywhere, and never comes back.

use super::{Service, ServiceError, TABLES, get, with_env};
use crate::ledger::{AuditEvent, ErasedIds, Tx};
use crate::rules;
use chrono::NaiveDate;
use pleinmakers_core::domain::{
    ActivityId, Dossier, Household, HouseholdId, HouseholdName, Record, Retraction, Rsvp, Seat, Signal, SignalId,
    SignalStep, Told, Visit, VisitId, dossier_key,
};
use pleinmakers_core::schema::{FieldValue, RowKey};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::{Env, erase, erase_again};
use std::collections::BTreeSet;

impl Service {
    /// Erases the household of a dossier: itself, its name, its visits, what it asked, the dossier. Answers how many rows went. Phones
    /// let go of them at their next sync.
    ///
    /// # Errors
    /// `no_such_dossier`, or the store's.
    pub fn erase(&self, dossier: &str) -> Result<usize, ServiceError> {
        let number = dossier_key(dossier);
        let rows = self.ledger.look(|tx| {
            let found = super::records::<Dossier>(tx)?.into_iter().find(|one| dossier_key(&one.number) == number);
            let found = found.ok_or(ServiceError::Refused("no_such_dossier"))?;
            Ok::<_, ServiceError>(rows_of(tx, &found)?)
        })?;
        let keys = [rows.as_slice(), &[self.mark(&number)]].concat();
        // First where no backup reaches: whatever happens after this, they are erased when the server next starts.
        if let Some(ids) = &self.erased {
            ids.add(&keys)?;
        }
        let times = self.ledger.look(|tx| times_of(tx, &rows))?;
        let gone = self.erase_with(|tx, env| erase(tx, &TABLES, &keys, env).map(|()| rows.clone()))?.len();
        self.fill_places(&times)?;
        Ok(gone)
    }

    /// Which of these dossiers were erased: a list that still names one does not bring it back.
    pub(super) fn erased_among(
        &self,
        tx: &dyn Tx,
        numbers: impl Iterator<Item = String>,
    ) -> Result<BTreeSet<String>, StorageError> {
        let mut erased = BTreeSet::new();
        for number in numbers {
            if tx.is_erased(self.mark(&number))? {
                erased.insert(number);
            }
        }
        Ok(erased)
    }

    /// What stays of an erased dossier's number: an id that only this server can make of it, and nobody can read back.
    fn mark(&self, number: &str) -> RowKey {
        RowKey { table: Dossier::TABLE.id, id: self.identity.erasure_mark(number) }
    }

    /// Erases what was erased before this database was backed up.
    ///
    /// # Errors
    /// The file of ids cannot be read, or the store's.
    pub(super) fn erase_again(&self) -> Result<(), ServiceError> {
        let all = self.erased.as_ref().map(ErasedIds::all).transpose()?.unwrap_or_default();
        if all.is_empty() {
            return Ok(());
        }
        let times = self.ledger.look(|tx| times_of(tx, &all))?;
        let back = self.erase_with(|tx, env| erase_again(tx, &TABLES, &all, env))?;
        self.fill_places(&times)?;
        if !back.is_empty() {
            tracing::warn!(rows = back.len(), "erased again: this database is older than that");
        }
        Ok(())
    }

    /// The places of who was erased go to those who wait.
    fn fill_places(&self, times: &BTreeSet<(ActivityId, NaiveDate)>) -> Result<(), ServiceError> {
        if times.is_empty() {
            return Ok(());
        }
        let now = self.millis();
        self.ledger.change(|tx| {
            for (activity, date) in times {
                let changes = rules::seats(*activity, *date, tx, now)?;
                self.write(tx, &changes)?;
            }
            Ok::<_, ServiceError>(())
        })
    }

    /// Runs `work`, which erases and answers what; notes it, and lets go of the pages.
    fn erase_with(
        &self,
        mut work: impl FnMut(&mut dyn Tx, &mut Env<'_>) -> Result<Vec<RowKey>, StorageError>,
    ) -> Result<Vec<RowKey>, ServiceError> {
        let now = self.millis();
        let gone = self.ledger.change(|tx| {
            let gone = with_env(now, |env| work(tx, env))?;
            self.drop_asides_about(tx, &gone)?;
            for key in &gone {
                tx.put_audit(now, AuditEvent::Erased, key.id)?;
            }
            Ok::<_, ServiceError>(gone)
        })?;
        if !gone.is_empty() {
            self.shelf.clear();
            self.swept()?;
        }
        Ok(gone)
    }
}

/// Times of activities that they signed up for.
fn times_of(tx: &dyn Tx, rows: &[RowKey]) -> Result<BTreeSet<(ActivityId, NaiveDate)>, StorageError> {
    let mut times = BTreeSet::new();
    for key in rows.iter().filter(|key| key.table == Rsvp::TABLE.id) {
        times.extend(get::<Rsvp>(tx, key.id)?.map(|rsvp| (rsvp.activity, rsvp.occurrence)));
    }
    Ok(times)
}

fn rows_of(tx: &dyn Tx, dossier: &Dossier) -> Result<Vec<RowKey>, StorageError> {
    let mut keys = vec![RowKey { table: Dossier::TABLE.id, id: dossier.id.0 }];
    keys.extend(rows_about(tx, dossier.household)?);
    Ok(keys)
}

/// A household and every row that stands on it, but its dossier.
pub(super) fn rows_about(tx: &dyn Tx, household: HouseholdId) -> Result<Vec<RowKey>, StorageError> {
    let mut keys = Vec::new();
    if get::<Household>(tx, household.0)?.is_some() {
        keys.push(RowKey { table: Household::TABLE.id, id: household.0 });
    }
    for name in tx.linked(HouseholdName::TABLE.id, HouseholdName::household, &household.to_value())? {
        keys.push(name.key);
    }
    for visit in tx.linked(Visit::TABLE.id, Visit::household, &household.to_value())? {
        keys.push(visit.key);
        for undo in tx.linked(Retraction::TABLE.id, Retraction::visit, &VisitId(visit.key.id).to_value())? {
            keys.push(undo.key);
        }
    }
    for table in
        [(Rsvp::TABLE.id, Rsvp::household), (Seat::TABLE.id, Seat::household), (Told::TABLE.id, Told::household)]
    {
        keys.extend(tx.linked(table.0, table.1, &household.to_value())?.iter().map(|row| row.key));
    }
    for signal in tx.linked(Signal::TABLE.id, Signal::household, &household.to_value())? {
        keys.push(signal.key);
        for step in tx.linked(SignalStep::TABLE.id, SignalStep::signal, &SignalId(signal.key.id).to_value())? {
            keys.push(step.key);
        }
    }
    Ok(keys)
}
