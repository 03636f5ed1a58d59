//! Who may hold what: giving a neighbourhood to a phone, taking it away, shutting a phone out.

use super::enrol::buckets_of;
use super::{Service, ServiceError, neighbourhood};
use crate::ledger::{AuditEvent, Ended, Tx};
use pleinmakers_core::schema::BucketId;
use pleinmakers_core::sync::message::MAX_CURSORS;
use pleinmakers_core::sync::rows::StorageError;
use std::collections::BTreeMap;
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
            let new = buckets_of(neighbourhood(tx, slug)?.id.0).into_iter();
            let new: Vec<_> = new.filter(|bucket| held.iter().all(|(one, _)| one != bucket)).collect();
            // More would not fit its requests, and it could not sync at all.
            if held.len() + new.len() > MAX_CURSORS {
                return Err(ServiceError::Refused("too_many_neighbourhoods"));
            }
            new.iter().try_for_each(|bucket| tx.give(phone, *bucket).map(drop))?;
            tx.put_audit(now, AuditEvent::Given, phone)?;
            Ok(new.len())
        })
    }

    /// Takes a neighbourhood away from a phone: its rows leave it with the next sync. Answers how many buckets went.
    ///
    /// # Errors
    /// `no_such_phone`, `phone_shut_out`, `no_such_neighbourhood`, `not_granted`, or the store's.
    pub fn withdraw(&self, phone: Uuid, slug: &str) -> Result<usize, ServiceError> {
        let now = self.millis();
        let gone = self.ledger.look(|tx| {
            let buckets = buckets_of(neighbourhood(tx, slug)?.id.0);
            let held = held(tx, phone)?.into_iter().filter(|(bucket, _)| buckets.contains(bucket));
            Ok::<_, ServiceError>(held.collect::<Vec<_>>())
        })?;
        if gone.is_empty() {
            return Err(ServiceError::Refused("not_granted"));
        }
        self.note(&gone.iter().map(|(bucket, version)| Ended::Grant(phone, *bucket, *version)).collect::<Vec<_>>())?;
        self.ledger.change(|tx| {
            for (bucket, _) in &gone {
                tx.withdraw(phone, *bucket, now)?;
            }
            tx.put_audit(now, AuditEvent::Withdrawn, phone)?;
            Ok(gone.len())
        })
    }

    /// Shuts a phone out for good: it has no buckets any more, and hears so. With `wipe` it drops everything, unsent
    /// work and keys too: it is lost.
    ///
    /// # Errors
    /// `no_such_phone`, or the store's.
    pub fn shut_out(&self, phone: Uuid, wipe: bool) -> Result<(), ServiceError> {
        self.ledger.look(|tx| tx.client(phone)?.ok_or(ServiceError::Refused("no_such_phone")))?;
        self.note(&[Ended::Phone(phone, wipe)])?;
        let now = self.millis();
        self.ledger.change(|tx| {
            close(tx, phone, wipe, now)?;
            Ok(tx.put_audit(now, if wipe { AuditEvent::Wiped } else { AuditEvent::ShutOut }, phone)?)
        })
    }

    /// Ends what had ended before this database was backed up, and was in force in the backup.
    ///
    /// # Errors
    /// The file cannot be read, or the store's.
    pub(super) fn end_again(&self) -> Result<(), ServiceError> {
        let Some(file) = &self.ended else { return Ok(()) };
        let (all, now) = (file.all()?, self.millis());
        let mut back = Vec::new();
        for ended in &all {
            if self.ledger.look(|tx| is_in_force(tx, *ended))? {
                back.push(*ended);
            }
        }
        if !back.is_empty() {
            tracing::warn!(grants = back.len(), "ended again: this database is older than that");
            self.ledger.change(|tx| {
                for ended in &back {
                    match *ended {
                        Ended::Grant(phone, bucket, _) => drop(tx.withdraw(phone, bucket, now)?),
                        Ended::Phone(phone, wipe) => close(tx, phone, wipe, now)?,
                    }
                }
                Ok::<_, StorageError>(())
            })?;
        }
        self.raise_versions(&all)
    }

    /// A grant that is given anew gets a version that no phone has seen, also where the database forgot the last ones.
    fn raise_versions(&self, all: &[Ended]) -> Result<(), ServiceError> {
        let mut last = BTreeMap::new();
        for ended in all {
            if let Ended::Grant(phone, bucket, version) = *ended {
                let known: &mut u32 = last.entry((phone, bucket)).or_default();
                *known = version.max(*known);
            }
        }
        let behind = |((phone, bucket), version): ((Uuid, BucketId), u32)| {
            let here = self.ledger.look(|tx| tx.ended_version(phone, bucket))?;
            Ok::<_, StorageError>(here.is_some_and(|here| here < version).then_some((phone, bucket, version)))
        };
        let behind: Vec<_> = last.into_iter().map(behind).filter_map(Result::transpose).collect::<Result<_, _>>()?;
        if behind.is_empty() {
            return Ok(());
        }
        let raise = |tx: &mut dyn Tx| {
            behind.iter().try_for_each(|(phone, bucket, version)| tx.raise_version(*phone, *bucket, *version))
        };
        Ok(self.ledger.change(raise)?)
    }

    /// First where no backup reaches: whatever happens after this, it has ended when the server next starts.
    fn note(&self, ended: &[Ended]) -> Result<(), ServiceError> {
        Ok(self.ended.as_ref().map_or(Ok(()), |file| file.add(ended))?)
    }
}

fn is_in_force(tx: &dyn Tx, ended: Ended) -> Result<bool, StorageError> {
    Ok(match ended {
        Ended::Grant(phone, bucket, last) => {
            tx.grants(phone)?.iter().any(|(held, version)| *held == bucket && *version <= last)
        }
        Ended::Phone(phone, wipe) => {
            tx.client(phone)?.is_some_and(|client| client.revoked.is_none() || (wipe && !client.wipe))
        }
    })
}

fn close(tx: &mut dyn Tx, phone: Uuid, wipe: bool, now: i64) -> Result<(), StorageError> {
    let Some(mut client) = tx.client(phone)? else { return Ok(()) };
    client.revoked.get_or_insert(now);
    client.wipe |= wipe;
    tx.put_client(&client)?;
    for (bucket, _) in tx.grants(phone)? {
        tx.withdraw(phone, bucket, now)?;
    }
    Ok(())
}

/// What a phone that takes part holds.
fn held(tx: &dyn Tx, phone: Uuid) -> Result<Vec<(BucketId, u32)>, ServiceError> {
    let client = tx.client(phone)?.ok_or(ServiceError::Refused("no_such_phone"))?;
    if client.revoked.is_some() {
        return Err(ServiceError::Refused("phone_shut_out"));
    }
    Ok(tx.grants(phone)?)
}
