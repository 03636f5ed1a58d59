//! Taking in what a phone sends, as one transaction; and finding the one action that fails, so that what stands behind
//! it does not wait for ever.

use super::{Service, ServiceError, with_env};
use crate::ledger::{Client, Tx};
use pleinmakers_core::sync::action::{Action, Outcome};
use pleinmakers_core::sync::message::{Leftover, SyncRequest};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::{accept, count_failure, set_aside};
use std::panic::{AssertUnwindSafe, catch_unwind};
use uuid::Uuid;

/// Most that is kept aside of a phone that was shut out: what a person records in months, and no more.
const MAX_ASIDE: u64 = 2_000;

impl Service {
    /// Takes in a request of the phone `id`, seen at `seen`.
    ///
    /// # Errors
    /// `revoked` when nothing more is taken from it, or the store's.
    pub(super) fn take_in(&self, id: Uuid, request: &SyncRequest, seen: i64) -> Result<Vec<Outcome>, ServiceError> {
        let leftovers = request.leftovers.as_deref().unwrap_or_default();
        match self.tried(id, &request.actions, leftovers, seen) {
            Err(error) if !request.actions.is_empty() && may_be_poison(&error) => {
                tracing::warn!("a request failed: its actions are tried one by one");
                let mut outcomes = self.tried(id, &[], leftovers, seen)?;
                for action in &request.actions {
                    outcomes.extend(self.one(id, action, seen)?);
                }
                Ok(outcomes)
            }
            other => other,
        }
    }

    /// One action in a transaction of its own. A failure is counted, and the third one answered.
    fn one(&self, id: Uuid, action: &Action, seen: i64) -> Result<Vec<Outcome>, ServiceError> {
        let error = match self.tried(id, std::slice::from_ref(action), &[], seen) {
            Err(error) if may_be_poison(&error) => error,
            other => return other,
        };
        let now = self.millis();
        let outcome = self.ledger.change(|tx| {
            let client = known(tx, id)?;
            Ok::<_, ServiceError>(with_env(now, |env| count_failure(tx, &client.record, action, env))?)
        })?;
        let outcome = outcome.ok_or(error)?;
        tracing::error!("an action has failed again and again: it is kept aside");
        Ok(vec![outcome])
    }

    /// A panic has rolled its transaction back: it is an error like another.
    fn tried(
        &self,
        id: Uuid,
        actions: &[Action],
        leftovers: &[Leftover],
        seen: i64,
    ) -> Result<Vec<Outcome>, ServiceError> {
        let now = self.millis();
        let work = || {
            self.ledger.change(|tx| {
                // Read again under the lock: another request of this phone may have been first.
                let client = known(tx, id)?;
                if seen > client.seen {
                    tx.put_seen(id, seen)?;
                }
                let mut outcomes = with_env(now, |env| accept(tx, &*self.rules, &client.record, actions, env))?;
                outcomes.extend(with_env(now, |env| set_aside(tx, &client.record, leftovers, env))?);
                self.drop_erased(tx, leftovers)?;
                Ok::<_, ServiceError>(outcomes)
            })
        };
        catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(StorageError::Other("a panic".into()).into()))
    }
}

/// The phone, if anything is taken from it.
fn known(tx: &dyn Tx, id: Uuid) -> Result<Client, ServiceError> {
    let client = tx.client(id)?.ok_or(ServiceError::Refused("unknown_client"))?;
    if client.revoked.is_some() && (client.wipe || tx.asides_of(id)? >= MAX_ASIDE) {
        return Err(ServiceError::Refused("revoked"));
    }
    Ok(client)
}

/// Whether it may be an action that fails, and not a store that is busy or full for all of them.
fn may_be_poison(error: &ServiceError) -> bool {
    matches!(error, ServiceError::Storage(StorageError::Corrupt | StorageError::Other(_)))
}
