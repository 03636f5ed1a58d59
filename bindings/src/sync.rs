//! A sync as a job with a handle.

use crate::error::PhoneFailure;
use crate::foreign::ForeignError;
use pleinmakers_core::phone::{Phone, Progress, SyncOptions};
use pleinmakers_core::views::{FirstSyncView, ProblemView};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How a sync ended.
#[derive(Debug, Clone, uniffi::Record)]
pub struct SyncEnd {
    /// Everything was sent and everything was read.
    pub complete: bool,
    /// Actions that got their outcome.
    pub answered: u64,
    /// Rows that came.
    pub received: u64,
    /// Why it is not complete.
    pub problem: Option<ProblemView>,
}

/// Hears of one sync, from a thread of its own. It must not block for long, and may call the phone.
#[uniffi::export(with_foreign)]
pub trait SyncListener: Send + Sync {
    /// Some came.
    fn progress(&self, view: FirstSyncView) -> Result<(), ForeignError>;
    /// It is over; the last call.
    fn ended(&self, view: FirstSyncView, end: SyncEnd) -> Result<(), ForeignError>;
}

/// A running sync. Closing the handle does not stop it.
#[derive(uniffi::Object)]
pub struct SyncHandle {
    cancel: Box<dyn Fn() + Send + Sync>,
}

#[uniffi::export]
impl SyncHandle {
    /// Asks it to stop; what has arrived stays.
    pub fn cancel(&self) {
        (self.cancel)();
    }
}

/// Starts a sync and tells `listener` of it.
pub(crate) fn start(phone: &Arc<Phone>, listener: Option<Arc<dyn SyncListener>>) -> Arc<SyncHandle> {
    let last = Arc::new(Mutex::new(Progress { received: 0, expected: 0 }));
    let (seen, told, of) = (Arc::clone(&last), listener.clone(), Arc::clone(phone));
    let progress = move |progress: Progress| {
        *seen.lock().unwrap_or_else(PoisonError::into_inner) = progress;
        if let Some(listener) = &told {
            // A listener that fails misses this one.
            let _ = listener.progress(of.first_sync_view(progress.received, progress.expected, false, None));
        }
    };
    let job = phone.start_sync(SyncOptions { deadline: None, progress: Some(Box::new(progress)) });
    let cancel = job.canceller();
    let phone = Arc::clone(phone);
    std::thread::spawn(move || {
        let (summary, result) = job.wait();
        let Some(listener) = listener else { return };
        let Progress { received, expected } = *last.lock().unwrap_or_else(PoisonError::into_inner);
        let why = result.as_ref().err();
        let view = phone.first_sync_view(received, expected, why.is_none(), why);
        let (answered, received) = (summary.answered, summary.received);
        let end = SyncEnd { complete: summary.complete, answered, received, problem: view.problem.clone() };
        let _ = listener.ended(view, end);
    });
    Arc::new(SyncHandle { cancel: Box::new(cancel) })
}

/// Syncs and waits, for a background worker that is given some time.
pub(crate) fn once(phone: &Arc<Phone>, seconds: u32) -> Result<SyncEnd, PhoneFailure> {
    let deadline = Duration::from_secs(seconds.into());
    let summary = phone.sync_once(deadline).map_err(|error| PhoneFailure::of(phone, &error))?;
    let (answered, received) = (summary.answered, summary.received);
    Ok(SyncEnd { complete: summary.complete, answered, received, problem: None })
}
