//! Who may hold what: giving a neighbourhood to a phone, taking it away, shutting a phone out.

use super::enrol::buckets_of;
use super::{Service, ServiceError, neighbourhood};
use crate::ledger::Tx;
use uuid::Uuid;

impl Service {
    /// Gives a phone a neighbourhood, anew where it had it before. Answers how many buckets it did not have.
    ///
    /// # Errors
    /// `no_such_phone`, `phone_shut_out`, `no_such_neighbourhood`, or the store's.
    pub fn give(&self, phone: Uuid, slug: &str) -> Result<usize, ServiceError> {
        let now = self.millis();
        self.ledger.change(|tx| {
            let held = held(tx, phone)?;
            let new = buckets_of(neighbourhood(tx, slug)?.id.0).into_iter().filter(|bucket| !held.contains(bucket));
            let mut given = 0;
            for bucket in new {
                tx.give(phone, bucket)?;
                given += 1;
            }
            tx.put_audit(now, "given", phone)?;
            Ok(given)
        })
    }

    /// Takes a neighbourhood away from a phone: its rows leave it with the next sync. Answers how many buckets went.
    ///
    /// # Errors
    /// `no_such_phone`, `phone_shut_out`, `no_such_neighbourhood`, `not_granted`, or the store's.
    pub fn withdraw(&self, phone: Uuid, slug: &str) -> Result<usize, ServiceError> {
        let now = self.millis();
        self.ledger.change(|tx| {
            held(tx, phone)?;
            let mut gone = 0;
            for bucket in buckets_of(neighbourhood(tx, slug)?.id.0) {
                gone += usize::from(tx.withdraw(phone, bucket, now)?);
            }
            if gone == 0 {
                return Err(ServiceError::Refused("not_granted"));
            }
            tx.put_audit(now, "withdrawn", phone)?;
            Ok(gone)
        })
    }

    /// Shuts a phone out for good: it has no buckets any more, and hears so. With `wipe` it drops everything, unsent
    /// work and keys too: it is lost.
    ///
    /// # Errors
    /// `no_such_phone`, or the store's.
    pub fn shut_out(&self, phone: Uuid, wipe: bool) -> Result<(), ServiceError> {
        let now = self.millis();
        self.ledger.change(|tx| {
            let mut client = tx.client(phone)?.ok_or(ServiceError::Refused("no_such_phone"))?;
            client.revoked.get_or_insert(now);
            client.wipe |= wipe;
            tx.put_client(&client)?;
            for (bucket, _) in tx.grants(phone)? {
                tx.withdraw(phone, bucket, now)?;
            }
            tx.put_audit(now, if wipe { "wiped" } else { "shut_out" }, phone)?;
            Ok(())
        })
    }
}

/// What a phone that takes part holds.
fn held(tx: &dyn Tx, phone: Uuid) -> Result<Vec<pleinmakers_core::schema::BucketId>, ServiceError> {
    let client = tx.client(phone)?.ok_or(ServiceError::Refused("no_such_phone"))?;
    if client.revoked.is_some() {
        return Err(ServiceError::Refused("phone_shut_out"));
    }
    Ok(tx.grants(phone)?.into_iter().map(|(bucket, _)| bucket).collect())
}
