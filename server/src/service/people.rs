//! Phones that have joined, for those who look after them.

use super::{Service, ServiceError, get, instant};
use chrono::{DateTime, Utc};
use pleinmakers_core::domain::{COACH, Neighbourhood, PLEINMAKER, PUBLIC, TEAM};
use pleinmakers_core::schema::Audience;
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
    /// Names of the neighbourhoods that it holds.
    pub neighbourhoods: Vec<String>,
    /// What it holds, as `neighbourhood/audience`, with how often that was given.
    pub buckets: Vec<(String, u32)>,
    /// When it joined.
    pub joined: DateTime<Utc>,
    /// When it was last heard of, to the minute.
    pub seen: DateTime<Utc>,
    /// When it was shut out.
    pub revoked: Option<DateTime<Utc>>,
    /// It is lost, and drops everything when it hears so.
    pub wipe: bool,
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
                let (mut neighbourhoods, mut buckets) = (Vec::new(), Vec::new());
                for (bucket, version) in tx.grants(client.record.id)? {
                    let place = get::<Neighbourhood>(tx, bucket.scope)?;
                    let audience = audience(bucket.audience);
                    let scope = place.as_ref().map_or("city", |place| &place.slug);
                    buckets.push((format!("{scope}/{audience}"), version));
                    neighbourhoods.extend(place.map(|place| place.name));
                }
                neighbourhoods.sort_unstable();
                neighbourhoods.dedup();
                buckets.sort_unstable();
                phones.push(Phone {
                    id: client.record.id,
                    account,
                    name: tx.account(account)?.map(|account| account.name).unwrap_or_default(),
                    neighbourhoods,
                    buckets,
                    joined: instant(client.joined),
                    seen: instant(client.seen),
                    revoked: client.revoked.map(instant),
                    wipe: client.wipe,
                    comparison: comparison_number(&server_key, &client.record.public_key),
                });
            }
            Ok(phones)
        })
    }
}

fn audience(audience: Audience) -> &'static str {
    match audience {
        PUBLIC => "public",
        TEAM => "team",
        PLEINMAKER => "pleinmaker",
        COACH => "coach",
        _ => "other",
    }
}
