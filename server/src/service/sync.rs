//! A phone's sync: what it recorded is accepted, then it hears what it does not have.

use super::{Service, ServiceError, with_env};
use crate::ledger::Client;
use pleinmakers_core::sync::message::{Head, SyncRequest};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::{Answer, ROWS_PER_PAGE, Reader, accept, answer};
use std::ops::RangeInclusive;
use uuid::Uuid;

/// Pages in one answer, whatever the phone asks for.
const PAGES: RangeInclusive<usize> = 1..=32;
/// A phone's "last seen" is written down at most this often, in milliseconds.
const SEEN_EVERY: i64 = 60_000;

/// A phone as it was found before its request was judged.
pub type Caller = Client;

impl Service {
    /// A phone by its id, also one that was shut out.
    ///
    /// # Errors
    /// The store's.
    pub fn caller(&self, id: Uuid) -> Result<Option<Caller>, StorageError> {
        self.ledger.look(|tx| tx.client(id))
    }

    /// Accepts what `caller` recorded and answers what it does not have: the first message, the pages, and whether
    /// there is more.
    ///
    /// # Errors
    /// `revoked` when it was shut out meanwhile, or the store's.
    pub fn sync(&self, caller: &Caller, request: &SyncRequest) -> Result<(Head, Answer), ServiceError> {
        let (id, now) = (caller.record.id, self.millis());
        let seen = now - now.rem_euclid(SEEN_EVERY);
        let mut outcomes = Vec::new();
        if !request.actions.is_empty() || seen > caller.seen {
            outcomes = self.ledger.change(|tx| {
                // Read again under the lock: another request of this phone may have been first.
                let client = tx.client(id)?.filter(|client| client.revoked.is_none());
                let client = client.ok_or(ServiceError::Refused("revoked"))?;
                if seen > client.seen {
                    tx.put_seen(id, seen)?;
                }
                let outcomes = with_env(now, |env| accept(tx, &self.rules, &client.record, &request.actions, env))?;
                Ok::<_, ServiceError>(outcomes)
            })?;
        }
        let found = self.ledger.look(|tx| {
            // Grants and pages are of one snapshot.
            let grants = tx.grants(id)?;
            let max_pages = usize::from(request.max_pages).clamp(*PAGES.start(), *PAGES.end());
            let secret = self.identity.cursor_secret();
            answer(
                tx,
                &Reader { grants: &grants, cursors: &request.cursors, max_pages, page_rows: ROWS_PER_PAGE, secret },
            )
        })?;
        let head = Head { server_time: now, grants: found.grants.clone(), outcomes, behind: found.behind };
        Ok((head, found))
    }
}
