//! Whether there is something for a phone to fetch, without saying what.

use super::Service;
use pleinmakers_core::schema::BucketId;
use pleinmakers_core::sync::rows::StorageError;
use std::sync::atomic::Ordering;
use uuid::Uuid;

/// How far everything is that a phone may read. When it differs, the phone has something to hear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    buckets: Vec<(BucketId, u32, u64)>,
    shut_out: bool,
}

impl Service {
    /// How far a phone's buckets are.
    ///
    /// # Errors
    /// The store's.
    pub fn standing(&self, client: Uuid) -> Result<Standing, StorageError> {
        self.ledger.look(|tx| {
            let mut buckets = Vec::new();
            for (bucket, version) in tx.grants(client)? {
                buckets.push((bucket, version, tx.bucket(bucket)?.map_or(0, |state| state.head)));
            }
            let shut_out = tx.client(client)?.is_none_or(|client| client.revoked.is_some());
            Ok(Standing { buckets, shut_out })
        })
    }

    /// Another number after each change that any phone could hear of.
    ///
    /// # Errors
    /// The store's.
    pub fn pulse(&self) -> Result<u64, StorageError> {
        self.ledger.look(|tx| tx.pulse())
    }

    /// Ends what waits for changes: the server stops.
    pub fn close(&self) {
        self.closing.store(true, Ordering::Relaxed);
    }

    /// Whether the server stops.
    #[must_use]
    pub fn is_closing(&self) -> bool {
        self.closing.load(Ordering::Relaxed)
    }
}
