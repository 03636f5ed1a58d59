//! What was done here, for somebody who checks: who may see what, and what was let in, dropped or erased.

use super::{Service, ServiceError, get, instant};
use chrono::{DateTime, Utc};
use pleinmakers_core::domain::Neighbourhood;
use uuid::Uuid;

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audited {
    /// When.
    pub at: DateTime<Utc>,
    /// What: `joined`, `withdrawn`, `erased` …; its words are `audit-<what>`.
    pub what: String,
    /// What it was done to: a phone, an account, a neighbourhood, a row, or something that was kept aside.
    pub subject: Uuid,
    /// Its name, where it has one: a Pleinmaker's first name, or a neighbourhood's.
    pub name: Option<String>,
}

impl Service {
    /// Everything that was done, the oldest first.
    ///
    /// # Errors
    /// The store's.
    pub fn audit(&self) -> Result<Vec<Audited>, ServiceError> {
        self.ledger.look(|tx| {
            let told = tx.audit()?.into_iter().map(|(at, what, subject)| {
                let account = tx.client(subject)?.map_or(subject, |client| client.record.account);
                let name = match tx.account(account)? {
                    Some(account) => Some(account.name),
                    None if let Some(coach) = tx.coach(subject)? => Some(coach.name),
                    None => get::<Neighbourhood>(tx, subject)?.map(|found| found.name),
                };
                Ok(Audited { at: instant(at), what, subject, name })
            });
            told.collect()
        })
    }
}
