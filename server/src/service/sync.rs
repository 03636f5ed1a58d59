//! A phone's sync: what it recorded is accepted, then it hears what it does not have.

use super::{Service, ServiceError, with_env};
use crate::ledger::Client;
use pleinmakers_core::schema::BucketId;
use pleinmakers_core::sync::digest::{DigestReply, MAX_DEPTH};
use pleinmakers_core::sync::message::{Cursor, Head, SyncRequest};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::{Answer, ROWS_PER_PAGE, Reader, answer, begin_epoch, digest, lost_tail};
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
    /// there is more. A phone that was shut out has no buckets: it hears so, and its leftovers are taken.
    ///
    /// # Errors
    /// `revoked` when nothing more is taken from it, or the store's.
    pub fn sync(&self, caller: &Caller, request: &SyncRequest) -> Result<(Head, Answer), ServiceError> {
        let (id, now) = (caller.record.id, self.millis());
        let seen = now - now.rem_euclid(SEEN_EVERY);
        self.notice_restore(&request.cursors)?;
        let leftovers = request.leftovers.as_deref().unwrap_or_default();
        let mut outcomes = Vec::new();
        if !request.actions.is_empty() || !leftovers.is_empty() || seen > caller.seen {
            outcomes = self.take_in(id, request, seen)?;
        }
        let (shut_out, found) = self.ledger.look(|tx| {
            // Grants and pages are of one snapshot.
            let grants = tx.grants(id)?;
            let max_pages = usize::from(request.max_pages).clamp(*PAGES.start(), *PAGES.end());
            let secret = self.identity.cursor_secret();
            let shut_out = tx.client(id)?.is_some_and(|client| client.revoked.is_some());
            let reader = Reader {
                grants: &grants,
                cursors: &request.cursors,
                max_pages,
                page_rows: ROWS_PER_PAGE,
                secret,
                shelf: &self.shelf,
            };
            Ok::<_, StorageError>((shut_out, answer(tx, &reader)?))
        })?;
        let (grants, behind) = (found.grants.clone(), found.behind);
        let head = Head { server_time: now, grants, outcomes, behind, shut_out: shut_out.then_some(true) };
        Ok((head, found))
    }

    /// Begins a new life of every bucket when a cursor proves that this ledger came from a backup.
    ///
    /// # Errors
    /// The store's.
    pub(super) fn notice_restore(&self, cursors: &[Cursor]) -> Result<(), StorageError> {
        let secret = self.identity.cursor_secret();
        if !self.ledger.look(|tx| lost_tail(tx, secret, cursors))? {
            return Ok(());
        }
        tracing::warn!("this server was restored from a backup: every bucket begins anew");
        // Asked again under the lock: another phone may have been first.
        self.ledger.change(|tx| match lost_tail(tx, secret, cursors)? {
            true => with_env(self.millis(), |env| begin_epoch(tx, secret, cursors, env)),
            false => Ok(()),
        })
    }

    /// What a range of a bucket holds; `None` where `caller` may not read it, or names a range that cannot be.
    ///
    /// # Errors
    /// The store's.
    pub fn digest(&self, caller: &Caller, bucket: BucketId, range: &[u8]) -> Result<Option<DigestReply>, StorageError> {
        if range.len() > MAX_DEPTH {
            return Ok(None);
        }
        self.ledger.look(|tx| {
            let granted = tx.grants(caller.record.id)?.iter().any(|(granted, _)| *granted == bucket);
            if granted { digest(tx, bucket, range).map(Some) } else { Ok(None) }
        })
    }
}
