//! Erasing a household: what the city knows of it goes, everywhere, and never comes back.

use super::{Service, ServiceError, TABLES, get, with_env};
use crate::ledger::{ErasedIds, Tx};
use pleinmakers_core::domain::{Dossier, Household, HouseholdName, Record, Retraction, Visit, VisitId};
use pleinmakers_core::schema::{FieldValue, RowKey};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::erase;

impl Service {
    /// Erases the household of a dossier: itself, its name, its visits, the dossier. Answers how many rows went. Phones
    /// let go of them at their next sync.
    ///
    /// # Errors
    /// `no_such_dossier`, or the store's.
    pub fn erase(&self, dossier: &str) -> Result<usize, ServiceError> {
        let keys = self.ledger.look(|tx| {
            let found = super::records::<Dossier>(tx)?.into_iter().find(|one| one.number == dossier);
            let found = found.ok_or(ServiceError::Refused("no_such_dossier"))?;
            Ok::<_, ServiceError>(rows_of(tx, &found)?)
        })?;
        // First where no backup reaches: whatever happens after this, they are erased when the server next starts.
        if let Some(ids) = &self.erased {
            ids.add(&keys)?;
        }
        self.erase_rows(&keys)?;
        Ok(keys.len())
    }

    /// Erases what was erased before this database was backed up.
    ///
    /// # Errors
    /// The file of ids cannot be read, or the store's.
    pub(super) fn erase_again(&self) -> Result<(), ServiceError> {
        let all = self.erased.as_ref().map(ErasedIds::all).transpose()?.unwrap_or_default();
        let back = self.ledger.look(|tx| {
            let mut back = Vec::new();
            for key in &all {
                if !tx.is_erased(*key)? || tx.row(*key)?.is_some() {
                    back.push(*key);
                }
            }
            Ok::<_, StorageError>(back)
        })?;
        if back.is_empty() {
            return Ok(());
        }
        tracing::warn!(rows = back.len(), "erased again: this database is older than that");
        self.erase_rows(&back)
    }

    fn erase_rows(&self, keys: &[RowKey]) -> Result<(), ServiceError> {
        let now = self.millis();
        self.ledger.change(|tx| {
            self.drop_asides_about(tx, keys)?;
            with_env(now, |env| erase(tx, &TABLES, keys, env))?;
            for key in keys {
                tx.put_audit(now, "erased", key.id)?;
            }
            Ok::<_, ServiceError>(())
        })?;
        self.swept()
    }
}

fn rows_of(tx: &dyn Tx, dossier: &Dossier) -> Result<Vec<RowKey>, StorageError> {
    let household = dossier.household;
    let mut keys = vec![RowKey { table: Dossier::TABLE.id, id: dossier.id.0 }];
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
    Ok(keys)
}
