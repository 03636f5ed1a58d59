//! Telling screens that something changed. After the commit, from one thread, and never more often than every
//! [`QUIET`]: what changes in between is told once. A screen then asks for its view again.

use super::Phone;
use crate::domain::{Activity, Attendance, Partner, Place, Record, Rsvp, Seat, Told, Translation};
use crate::schema::RowKey;
use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

/// Shortest time between two notices to one listener.
pub const QUIET: Duration = Duration::from_millis(50);

/// What may look different now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Changed {
    /// Doors, visits, buildings, questions and signals.
    pub doors: bool,
    /// Activities, places and partners.
    pub agenda: bool,
    /// Where the sync stands.
    pub status: bool,
    /// Language, size of letters, what this phone joined.
    pub shell: bool,
}

impl Changed {
    /// By the rows that a commit touched. Every commit may have changed what waits.
    fn of(touched: &BTreeSet<RowKey>) -> Self {
        let public = [Activity::TABLE.id, Place::TABLE.id, Partner::TABLE.id, Translation::TABLE.id];
        let signed_up = [Rsvp::TABLE.id, Seat::TABLE.id, Attendance::TABLE.id, Told::TABLE.id];
        let of_agenda = |key: &RowKey| public.contains(&key.table) || signed_up.contains(&key.table);
        // Today shows both.
        Self { doors: !touched.is_empty(), agenda: touched.iter().any(of_agenda), status: true, shell: false }
    }

    fn and(self, other: Self) -> Self {
        Self {
            doors: self.doors || other.doors,
            agenda: self.agenda || other.agenda,
            status: self.status || other.status,
            shell: self.shell || other.shell,
        }
    }
}

type Listener = Box<dyn Fn(Changed) + Send>;

/// Keeps a listener; it hears nothing more once this is dropped.
pub struct Subscription {
    // Its sender's other end lives in the thread that tells.
    _alive: Arc<()>,
}

/// Everybody who listens.
#[derive(Default)]
pub(super) struct Listeners {
    senders: Mutex<Vec<(Weak<()>, Sender<Changed>)>>,
}

impl Listeners {
    fn tell(&self, changed: Changed) {
        let mut senders = self.senders.lock().unwrap_or_else(PoisonError::into_inner);
        senders.retain(|(alive, sender)| alive.strong_count() > 0 && sender.send(changed).is_ok());
    }

    /// For the store, after each commit.
    pub(super) fn committed(&self, touched: &BTreeSet<RowKey>) {
        self.tell(Changed::of(touched));
    }

    pub(super) fn add(&self, listener: Listener) -> Subscription {
        let alive = Arc::new(());
        let (sender, receiver) = channel();
        let weak = Arc::downgrade(&alive);
        self.senders.lock().unwrap_or_else(PoisonError::into_inner).push((weak.clone(), sender));
        // A thread of its own: a listener that is slow holds up nobody.
        std::thread::spawn(move || run(&receiver, &weak, &listener));
        Subscription { _alive: alive }
    }
}

fn run(receiver: &Receiver<Changed>, alive: &Weak<()>, listener: &Listener) {
    while let Ok(first) = receiver.recv() {
        if alive.strong_count() == 0 {
            return;
        }
        listener(receiver.try_iter().fold(first, Changed::and));
        std::thread::sleep(QUIET);
    }
}

impl Phone {
    /// Calls `listener` after something changed, until the subscription is dropped.
    pub fn subscribe(&self, listener: impl Fn(Changed) + Send + 'static) -> Subscription {
        self.listeners.add(Box::new(listener))
    }

    pub(super) fn status_changed(&self) {
        self.listeners.tell(Changed { status: true, ..Changed::default() });
    }

    pub(super) fn shell_changed(&self) {
        self.listeners.tell(Changed { doors: true, agenda: true, status: true, shell: true });
    }
}
