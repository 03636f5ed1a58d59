//! What waits leaves by itself: after a sync that met no network another one is tried, for as long as something waits
//! and the phone is open.

use super::Phone;
use super::sync::SyncOptions;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// Before the first further try.
const FIRST: Duration = Duration::from_secs(5);
/// Between tries, when many have failed.
const MOST: Duration = Duration::from_secs(60);

impl Phone {
    /// Tries again later, unless that is under way already, or was not asked for when the phone was opened.
    pub(super) fn try_later(self: &Arc<Self>) {
        let Ok(runtime) = self.runtime() else { return };
        if !self.keep_trying || self.trying.swap(true, Ordering::Relaxed) {
            return;
        }
        // Waiting must not keep a phone open that everybody else has let go.
        let phone = Arc::downgrade(self);
        runtime.spawn(async move {
            let mut wait = FIRST;
            loop {
                tokio::time::sleep(wait).await;
                let Some(phone) = phone.upgrade() else { return };
                // A refusal does not pass by waiting: it needs a person, whose next sync begins this anew.
                let goes_on = phone.waits()
                    && phone.run(SyncOptions::default()).whole().await.1.is_err_and(|why| why.is_passing());
                if !goes_on {
                    phone.trying.store(false, Ordering::Relaxed);
                    return;
                }
                wait = (wait * 2).min(MOST);
            }
        });
    }

    fn waits(&self) -> bool {
        self.status().is_ok_and(|status| status.waiting > 0)
    }
}
