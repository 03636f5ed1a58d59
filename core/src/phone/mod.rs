//! The facade: one method for each thing that a person does or sees. Everything here works without a network,
//! except joining and [`Phone::start_sync`], which only make it travel.

mod agenda;
mod building;
mod calls;
mod cards;
mod changes;
mod clock;
mod error;
mod face;
mod guide;
mod hear;
mod invite;
mod join;
mod later;
mod lease;
mod membership;
mod mend;
mod occurrence;
mod record;
mod search;
mod shell;
mod signals;
mod speak;
mod status;
mod sync;
mod tally;
mod today;
mod wake;
mod wipe;

pub use cards::SettleCard;
pub use changes::{Changed, QUIET, Subscription};
pub use clock::{Boot, Clock, DeviceClock};
pub use error::PhoneError;
pub use face::RecordedFace;
pub use invite::{RecordRsvp, RecordedRsvp, RsvpDetails};
pub use join::JoinLink;
pub use record::{RecordVisit, Recorded};
pub use signals::RecordSignal;
pub use sync::{Progress, SyncJob, SyncOptions, SyncSummary};

use crate::domain::{SCHEMA, Settings};
use crate::store::{KeyStore, OpenOptions, StepHook, Store, StoreError};
use crate::sync::time;
use crate::texts::{Lang, Texts};
use changes::Listeners;
use membership::Membership;
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::runtime::Runtime;

/// How a phone is opened.
pub struct PhoneOptions {
    /// Folder of its one file.
    pub folder: PathBuf,
    /// Where its keys are.
    pub keys: Arc<dyn KeyStore>,
    /// Its clock.
    pub clock: Arc<dyn Clock>,
    /// Language of its words until another is chosen on this phone.
    pub lang: Lang,
    /// Where the key of the file is gone: move the file aside and begin anew. What was not sent stays in it, unread.
    pub begin_anew: bool,
    /// Called inside writes, for tests that end the process there.
    pub step: Option<StepHook>,
    /// After a sync that met no network, try again by itself while something waits; and keep a line to the server,
    /// which says when there is something to fetch.
    pub keep_trying: bool,
}

/// What a phone joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Joined {
    /// The city.
    pub city: String,
    /// The Pleinmaker's first name; a resident has none.
    pub name: Option<String>,
    /// The neighbourhoods.
    pub neighbourhoods: Vec<String>,
    /// Six digits to compare with the coach.
    pub number: Option<String>,
}

/// A phone. Share it between threads.
pub struct Phone {
    store: Store,
    keys: Arc<dyn KeyStore>,
    clock: Arc<dyn Clock>,
    texts: Mutex<Texts>,
    settings: Settings,
    membership: Mutex<Option<Membership>>,
    /// What the server last said of this clock, milliseconds to add.
    correction: AtomicI64,
    /// The latest time that the server has proved: it was then, so it is not earlier now. A clock that falls back
    /// (an empty battery) must not empty a stairwell.
    proven: AtomicI64,
    listeners: Arc<Listeners>,
    finder: Arc<search::Finder>,
    syncing: AtomicBool,
    /// One sync at a time: the answer to an older request must not be applied after that to a newer one.
    turn: tokio::sync::Mutex<()>,
    offline: AtomicBool,
    keep_trying: bool,
    /// A further try is under way or waited for.
    trying: AtomicBool,
    /// A line to the server is kept.
    listening: AtomicBool,
    /// Always there until this value goes.
    runtime: Option<Runtime>,
}

impl Drop for Phone {
    /// The last handle may go inside a job of this very runtime, which must not wait for itself.
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

const CORRECTION: &str = "clock_correction";
const PROVEN: &str = "proven_time";

impl Phone {
    /// Opens a phone's store, or begins one.
    ///
    /// # Errors
    /// The store's; see [`Store::open`].
    pub fn open(options: PhoneOptions) -> Result<Arc<Self>, PhoneError> {
        let listeners = Arc::new(Listeners::default());
        let told = Arc::clone(&listeners);
        let finder = Arc::new(search::Finder::default());
        let found = Arc::clone(&finder);
        wipe::finish(&options.folder, &*options.keys)?;
        let store = Store::open(&OpenOptions {
            folder: &options.folder,
            keys: &*options.keys,
            schema: &SCHEMA,
            step: options.step,
            committed: Some(Arc::new(move |touched| {
                found.committed(touched);
                told.committed(touched);
            })),
            begin_anew: options.begin_anew,
            max_pages: None,
            log_pages: None,
        })?;
        let membership = Membership::load(&*options.keys)?;
        let kept = |name| store.read(|tx| Ok::<_, StoreError>(tx.meta(name)?));
        let number = |bytes: Option<Vec<u8>>| bytes.and_then(|bytes| bytes.try_into().ok()).map(i64::from_be_bytes);
        let correction = number(kept(CORRECTION)?).unwrap_or(0);
        let proven = number(kept(PROVEN)?).unwrap_or(i64::MIN);
        let offline = kept(status::OFFLINE)?.is_some_and(|mark| mark == [1]);
        // One worker carries one sync; a phone has no use for more.
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .map_err(StoreError::File)?;
        let phone = Self {
            store,
            keys: options.keys,
            clock: options.clock,
            texts: Mutex::new(Texts::new(options.lang)),
            settings: Settings::default(),
            membership: Mutex::new(membership),
            correction: AtomicI64::new(correction),
            proven: AtomicI64::new(proven),
            listeners,
            finder,
            syncing: AtomicBool::new(false),
            turn: tokio::sync::Mutex::new(()),
            offline: AtomicBool::new(offline),
            keep_trying: options.keep_trying,
            trying: AtomicBool::new(false),
            listening: AtomicBool::new(false),
            runtime: Some(runtime),
        };
        phone.read_language()?;
        Ok(Arc::new(phone))
    }

    /// Where a damaged file was moved when this phone was opened; what it held and was not sent is in it.
    #[must_use]
    pub fn moved_aside(&self) -> Option<&Path> {
        self.store.moved_aside()
    }

    /// Changes the language of all words from now on.
    pub fn set_language(&self, lang: Lang) {
        *self.texts.lock().unwrap_or_else(PoisonError::into_inner) = Texts::new(lang);
        self.shell_changed();
    }

    /// The words of this phone's language.
    #[must_use]
    pub fn texts(&self) -> Texts {
        Texts::new(self.texts.lock().unwrap_or_else(PoisonError::into_inner).lang())
    }

    /// The store, for proofs and support.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    fn keys(&self) -> &dyn KeyStore {
        &*self.keys
    }

    /// Milliseconds since 1970 UTC, corrected by what the server last said, and not before it said so.
    fn now(&self) -> i64 {
        let corrected = self.clock.now().saturating_add(self.correction.load(Ordering::Relaxed));
        corrected.max(self.proven.load(Ordering::Relaxed))
    }

    fn moment(&self) -> crate::domain::Moment {
        crate::domain::Moment::new(clock::instant(self.now()))
    }

    fn learn_time(&self, server_time: i64) -> Result<(), PhoneError> {
        if !clock::is_believed(server_time) {
            return Ok(());
        }
        let correction = time::correction(server_time, self.clock.now());
        self.correction.store(correction, Ordering::Relaxed);
        self.proven.store(server_time, Ordering::Relaxed);
        self.store.write(|tx| {
            tx.put_meta(CORRECTION, &correction.to_be_bytes())?;
            Ok::<_, PhoneError>(tx.put_meta(PROVEN, &server_time.to_be_bytes())?)
        })
    }

    /// What this phone joined; another process may have done it.
    fn membership(&self) -> Result<Option<Membership>, PhoneError> {
        let mut known = self.membership.lock().unwrap_or_else(PoisonError::into_inner);
        if known.is_none() {
            *known = Membership::load(&*self.keys)?;
        }
        Ok(known.clone())
    }

    fn become_member(&self, membership: Membership) -> Result<(), PhoneError> {
        membership.save(&*self.keys)?;
        *self.membership.lock().unwrap_or_else(PoisonError::into_inner) = Some(membership);
        self.shell_changed();
        Ok(())
    }

    fn runtime(&self) -> Result<&Runtime, PhoneError> {
        self.runtime.as_ref().ok_or(PhoneError::Internal("the phone is closed"))
    }

    fn block_on<T>(&self, work: impl Future<Output = Result<T, PhoneError>>) -> Result<T, PhoneError> {
        self.runtime()?.block_on(work)
    }
}

fn random(bytes: &mut [u8]) -> Result<(), PhoneError> {
    getrandom::fill(bytes).map_err(|_| PhoneError::Internal("no randomness"))
}
