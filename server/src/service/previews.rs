//! Lists that coaches look at before anything is written: parsed, in memory, for a short time.

use super::moves::Importer;
use super::{Imported, Seat, Service, ServiceError, Token, random};
use pleinmakers_core::domain::{MAX_BYTES, MoveList, read_moves};
use pleinmakers_core::sync::sign::digest;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How long a list waits for its coach, milliseconds.
const LIFE: i64 = 15 * 60 * 1000;
/// Lists that wait at once; the oldest gives way.
const MOST: usize = 8;

/// A list as its coach saw it.
#[derive(Clone)]
pub struct Preview {
    /// Names this very plan.
    pub seen: [u8; 16],
    /// What it means.
    pub imported: Arc<Imported>,
    /// It means something else than when it was first shown.
    pub changed: bool,
    list: Arc<MoveList>,
    /// Bytes of the file: what is parsed takes about as much.
    bytes: usize,
    until: i64,
}

/// What came of applying a list.
#[derive(Clone)]
pub enum Applied {
    /// It was written.
    Done(Arc<Imported>),
    /// It means something else by now, or another list was chosen since: nothing was written, it is to be looked at again.
    Changed,
    /// No list waits: too much time has passed, or the server began anew.
    Gone,
}

/// Every list that waits, by the SHA-256 of its session.
#[derive(Default)]
pub(super) struct Previews {
    kept: Mutex<BTreeMap<[u8; 32], Preview>>,
}

impl Previews {
    fn kept(&self) -> MutexGuard<'_, BTreeMap<[u8; 32], Preview>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn put(&self, session: &Token, preview: Preview) {
        let mut kept = self.kept();
        kept.remove(&digest(session));
        while kept.len() >= MOST || kept.values().map(|one| one.bytes).sum::<usize>() + preview.bytes > MAX_BYTES {
            let Some(oldest) = kept.iter().min_by_key(|(_, one)| one.until).map(|(key, _)| *key) else { break };
            kept.remove(&oldest);
        }
        kept.insert(digest(session), preview);
    }

    fn get(&self, session: &Token, now: i64) -> Option<Preview> {
        self.kept().get(&digest(session)).filter(|one| now < one.until).cloned()
    }

    /// Forgets the list of a session.
    pub(super) fn drop(&self, session: &Token) {
        self.kept().remove(&digest(session));
    }

    /// Forgets what has waited for too long.
    pub(super) fn drop_ended(&self, now: i64) {
        self.kept().retain(|_, one| now < one.until);
    }
}

impl Service {
    /// Reads a list and keeps it for this session. Nothing is written, and the file itself is not kept.
    ///
    /// # Errors
    /// A file that is no list, `no_city` before there is a city, or the store's.
    pub fn preview_moves(&self, session: &Token, seat: &Seat, bytes: &[u8]) -> Result<(), ServiceError> {
        let list = read_moves(bytes)?;
        let imported = self.ledger.look(|tx| self.plan_moves(tx, &list, Importer::Coach(seat)))?;
        let (imported, list) = (Arc::new(imported), Arc::new(list));
        let until = self.millis() + LIFE;
        let preview = Preview { seen: random()?, imported, changed: false, list, bytes: bytes.len(), until };
        self.previews.put(session, preview);
        Ok(())
    }

    /// The list that waits for a session.
    #[must_use]
    pub fn preview(&self, session: &Token) -> Option<Preview> {
        self.previews.get(session, self.millis())
    }

    /// Forgets the list that waits for a session.
    pub fn drop_preview(&self, session: &Token) {
        self.previews.drop(session);
    }

    /// Writes the list that waits for a session, if it still means what was `seen`. It is planned again in the
    /// transaction that writes it.
    ///
    /// # Errors
    /// The store's.
    pub fn apply_preview(&self, session: &Token, seat: &Seat, seen: &[u8; 16]) -> Result<Applied, ServiceError> {
        let Some(preview) = self.preview(session) else { return Ok(Applied::Gone) };
        if preview.seen != *seen {
            return Ok(Applied::Changed);
        }
        let importer = Importer::Coach(seat);
        let (imported, is_same) = self.ledger.change(|tx| {
            let imported = self.plan_moves(tx, &preview.list, importer)?;
            let is_same = imported == *preview.imported;
            if is_same {
                self.apply_moves(tx, &imported, importer)?;
            }
            Ok::<_, ServiceError>((imported, is_same))
        })?;
        let imported = Arc::new(imported);
        if is_same {
            self.previews.drop(session);
            return Ok(Applied::Done(imported));
        }
        let until = self.millis() + LIFE;
        self.previews.put(session, Preview { seen: random()?, imported, changed: true, until, ..preview });
        Ok(Applied::Changed)
    }
}
