//! Phones that have joined, for those who look after them.

use super::enrol::members;
use super::{Service, ServiceError, get};
use chrono::{DateTime, Utc};
use pleinmakers_core::domain::Neighbourhood;
use pleinmakers_core::sync::sign::comparison_number;
use uuid::Uuid;

/// A phone that has joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub account: Uuid,
    /// Her first name.
    pub name: String,
    /// Names of her neighbourhoods.
    pub neighbourhoods: Vec<String>,
    /// When it joined.
    pub joined: DateTime<Utc>,
    /// When it was last heard of, to the minute.
    pub seen: DateTime<Utc>,
    /// When it was shut out.
    pub revoked: Option<DateTime<Utc>>,
    /// The number that the phone shows too.
    pub comparison: String,
}

impl Service {
    /// Every phone, the newest first.
    ///
    /// # Errors
    /// The store's.
    pub fn phones(&self) -> Result<Vec<Phone>, ServiceError> {
        let server_key = self.identity.public_key();
        self.ledger.look(|tx| {
            let mut phones = Vec::new();
            for client in tx.clients()? {
                let account = client.record.account;
                let mut neighbourhoods = Vec::new();
                for member in members(tx, account)? {
                    neighbourhoods.extend(get::<Neighbourhood>(tx, member.neighbourhood.0)?.map(|one| one.name));
                }
                neighbourhoods.sort_unstable();
                phones.push(Phone {
                    id: client.record.id,
                    account,
                    name: tx.account(account)?.map(|account| account.name).unwrap_or_default(),
                    neighbourhoods,
                    joined: instant(client.joined),
                    seen: instant(client.seen),
                    revoked: client.revoked.map(instant),
                    comparison: comparison_number(&server_key, &client.record.public_key),
                });
            }
            Ok(phones)
        })
    }

    /// Shuts a phone out: its next sync is refused.
    ///
    /// # Errors
    /// `no_such_phone`, or the store's.
    pub fn revoke(&self, phone: Uuid) -> Result<(), ServiceError> {
        let now = self.millis();
        self.ledger.change(|tx| {
            let mut client = tx.client(phone)?.ok_or(ServiceError::Refused("no_such_phone"))?;
            client.revoked.get_or_insert(now);
            tx.put_client(&client)?;
            tx.put_audit(now, "revoked", phone)?;
            Ok(())
        })
    }
}

fn instant(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}
