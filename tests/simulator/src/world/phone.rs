//! A phone: the real engine on a real store, and a book in which the simulator notes what the phone must still know.

use super::mortal::{Life, MortalReplica};
use super::server::Testimony;
use crate::promises::{Broken, Kept, p10_crash_atomicity, p11_full_disk};
use crate::schema::SCHEMA;
use pleinmakers_core::schema::{BucketId, Row, RowKey, Schema};
use pleinmakers_core::store::MemoryStore;
use pleinmakers_core::sync::action::{Action, Change, Identity};
use pleinmakers_core::sync::frame::FrameReader;
use pleinmakers_core::sync::message::{Cursor, Head, decode};
use pleinmakers_core::sync::phone::EntryState;
use rusqlite::OptionalExtension;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// An action as the simulator saw it recorded.
#[derive(Debug, Clone)]
pub struct Noted {
    /// Its identity.
    pub identity: Identity,
    /// Where it stood when last seen.
    pub state: EntryState,
    /// It has stood in a request.
    pub has_left: bool,
    /// What it asks for.
    pub changes: Vec<Change>,
    /// It was sealed with its bucket: nobody sees it here any more.
    pub is_sealed: bool,
    /// What its author saw of the fields that it patches.
    pub saw: Testimony,
    /// What makes its identity its own.
    pub stamp: [u8; 16],
    /// The newest life that its phone had heard of when it was last seen to move on.
    pub life: u32,
    /// How often it went back to be sent again.
    pub again: u64,
    /// The newest life that its phone had heard of when it was recorded.
    pub recorded_in: u32,
    /// Its author saw a row of which a stored bit was flipped: what she replaced never was.
    pub over_damage: bool,
}

impl Noted {
    /// An action that was just recorded.
    #[must_use]
    pub fn new(identity: Identity, stamp: [u8; 16], changes: Vec<Change>, saw: Testimony, book: &Book) -> Self {
        let recorded_in = book.life();
        let over_damage = changes.iter().any(|change| book.damaged.contains(&change.key()));
        Self {
            identity,
            state: EntryState::New,
            has_left: false,
            changes,
            is_sealed: false,
            saw,
            stamp,
            life: 0,
            again: 0,
            recorded_in,
            over_damage,
        }
    }
}

/// What a phone must still know.
#[derive(Debug, Clone, Default)]
pub struct Book {
    /// Every action whose recording returned.
    pub actions: BTreeMap<u64, Noted>,
    /// Cursors when last seen.
    pub cursors: BTreeMap<BucketId, Cursor>,
    /// Events that say "do not" and that were recorded or came here.
    pub protected: BTreeSet<Uuid>,
    /// Events that something which was recorded or came here names.
    pub named: BTreeSet<Uuid>,
    /// It has put its clock right and was not put off since.
    pub clock_is_right: bool,
    /// Buckets that it was told to begin anew, or began anew itself.
    pub restarts: BTreeSet<BucketId>,
    /// Buckets that it began anew itself, at some time.
    pub begun: BTreeSet<BucketId>,
    /// An old page was taken since it last compared itself: after a restore it may have taken a number of own work.
    pub took_late: bool,
    /// How often the server had been restored when the phone last found that both hold the same.
    pub compared: u64,
    /// Rows of whose erasure it has heard.
    pub erased: BTreeSet<RowKey>,
    /// Rows of which it heard by the answer to its own work that they were erased.
    pub never_were: BTreeSet<Uuid>,
    /// Buckets that were taken away from it at some time.
    pub lost: BTreeSet<BucketId>,
    /// Rows whose stored bytes were changed under it.
    pub damaged: BTreeSet<RowKey>,
    /// Bytes were changed since it last counted anew.
    pub is_stale: bool,
}

impl Book {
    /// Bytes were changed under it, and not all is mended yet.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        self.is_stale || !self.damaged.is_empty()
    }

    /// Something that was recorded was not answered yet.
    #[must_use]
    pub fn brings(&self) -> bool {
        self.actions.values().any(|noted| matches!(noted.state, EntryState::New | EntryState::Sent))
    }

    /// The newest life of the server that the phone has heard of.
    #[must_use]
    pub fn life(&self) -> u32 {
        self.cursors.values().map(|cursor| cursor.epoch).max().unwrap_or_default()
    }
}

/// An answer that is being read.
pub struct Stream {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How often the server's clock had jumped when it was made.
    pub clock: u64,
    /// How many of them have come.
    pub at: usize,
    /// Puts frames together.
    pub reader: FrameReader,
}

/// A phone.
pub struct Phone {
    /// Its number.
    pub index: usize,
    /// As what it has joined; a copy has the same.
    pub client: Uuid,
    /// Its database.
    pub store: MemoryStore,
    /// The tables as its app knows them.
    pub schema: &'static Schema,
    /// The head of the last answer that it took to its end.
    pub head: Option<Head>,
    /// How far its clock is off, milliseconds.
    pub clock_off: i64,
    /// What it has learned of that.
    pub correction: i64,
    /// Number of the request whose answer it waits for; 0: none.
    pub asked: u64,
    /// That answer, while it comes.
    pub stream: Option<Stream>,
    /// A page of that answer did not continue what it has.
    pub passed_by: bool,
    /// When it dies.
    pub life: Life,
    /// Its next commit fails.
    pub fails: bool,
    /// The simulator's notes.
    pub book: Book,
    /// What the phone was like when its outbox, all of it, and its images were last looked at.
    pub looked: [Option<Looked>; 3],
}

/// What a look at a phone depends on, but for what others do: its writes, and what the book and the server's lives say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looked {
    writes: u64,
    restores: u64,
    compared: u64,
    damaged: usize,
    erased: usize,
    recorded: usize,
}

impl Phone {
    /// A phone on a fresh store.
    #[must_use]
    pub fn new(index: usize, client: Uuid, store: MemoryStore) -> Self {
        let book = Book { clock_is_right: true, ..Book::default() };
        Self {
            index,
            client,
            store,
            schema: &SCHEMA,
            head: None,
            clock_off: 0,
            correction: 0,
            asked: 0,
            stream: None,
            passed_by: false,
            life: Life::default(),
            fails: false,
            book,
            looked: [None; 3],
        }
    }

    /// Whether nothing has happened to this phone since that look; notes it as looked at now.
    pub fn is_as_it_was(&mut self, look: usize, restores: u64) -> bool {
        let now = Looked {
            writes: self.store.sql().total_changes(),
            restores,
            compared: self.book.compared,
            damaged: self.book.damaged.len(),
            erased: self.book.erased.len(),
            recorded: self.book.actions.len(),
        };
        self.looked[look].replace(now) == Some(now)
    }

    /// Its clock as it believes it.
    #[must_use]
    pub fn time(&self, now: i64) -> i64 {
        now + self.clock_off + self.correction
    }

    /// Runs one transaction; `None` when the phone died in it, or its disk refused. It has started anew then.
    ///
    /// # Errors
    /// The engine failed by itself, or something of a dead transaction stayed.
    pub fn write<T>(&mut self, work: impl FnOnce(&mut MortalReplica<'_, '_>) -> Kept<T>) -> Kept<Option<T>> {
        let in_danger = self.life.is_in_danger() || self.fails;
        let before = if in_danger { Some(p10_crash_atomicity::fingerprint(self.store.sql())?) } else { None };
        if std::mem::take(&mut self.fails) {
            self.store.fail_next_commit();
        }
        let mut finished = false;
        let life = &self.life;
        let done = self.store.write(|tx| {
            let answer = work(&mut MortalReplica { tx, life });
            finished = answer.is_ok();
            answer
        });
        let died = self.life.over.take();
        if self.life.refused.take() {
            p11_full_disk::error_is_told(self, done.is_err())?;
            p11_full_disk::reading_goes_on(self)?;
            p11_full_disk::nothing_changed(self, before)?;
            self.hang_up();
            return Ok(None);
        }
        match done {
            Ok(answer) => Ok(Some(answer)),
            Err(error) if !died && !finished => Err(error),
            Err(_) => {
                self.restart();
                p10_crash_atomicity::nothing_stayed(self, before)?;
                Ok(None)
            }
        }
    }

    /// It waits for no answer any more.
    pub fn hang_up(&mut self) {
        self.asked = 0;
        self.stream = None;
        self.passed_by = false;
        self.head = None;
    }

    /// What was in memory only is gone.
    pub fn restart(&mut self) {
        self.hang_up();
        self.life = Life::default();
        self.fails = false;
    }

    /// The newest number of a bucket that it has heard of.
    ///
    /// # Errors
    /// SQLite's.
    pub fn newest(&self, bucket: BucketId) -> Kept<u64> {
        let mut statement = self.store.sql().prepare_cached("SELECT head FROM cursor WHERE bucket = ?1")?;
        Ok(statement.query_row([bucket.to_bytes()], |row| row.get(0)).optional()?.unwrap_or_default())
    }

    /// The server's image of a row, from outside of the engine: `None` where the phone has none.
    ///
    /// # Errors
    /// SQLite's.
    pub fn image(&self, key: RowKey) -> Kept<Option<Row>> {
        const IMAGE: &str = "SELECT image FROM base WHERE tbl = ?1 AND id = ?2";
        let mut statement = self.store.sql().prepare_cached(IMAGE)?;
        let base: Option<Option<Vec<u8>>> = statement.query_row((key.table, key.id), |row| row.get(0)).optional()?;
        let bytes = match base {
            Some(image) => image,
            None => self.shown_bytes(key)?,
        };
        bytes.map(|bytes| Row::from_bytes(&bytes).map_err(Broken::from)).transpose()
    }

    /// A row as it is shown, from outside of the engine.
    ///
    /// # Errors
    /// SQLite's.
    pub fn shown(&self, key: RowKey) -> Kept<Option<Row>> {
        self.shown_bytes(key)?.map(|bytes| Row::from_bytes(&bytes).map_err(Broken::from)).transpose()
    }

    /// Whether an action says nothing any more.
    ///
    /// # Errors
    /// SQLite's.
    pub fn is_emptied(&self, mid: u64) -> Kept<bool> {
        let mut statement = self.store.sql().prepare_cached("SELECT body FROM outbox WHERE mid = ?1")?;
        let body: Option<Vec<u8>> = statement.query_row([mid], |row| row.get(0)).optional()?;
        let action: Option<Action> = body.map(|body| decode(&body)).transpose()?;
        Ok(action.is_some_and(|action| action.changes().is_ok_and(|changes| changes.is_empty())))
    }

    /// Whether a row is shown.
    ///
    /// # Errors
    /// SQLite's.
    pub fn shows(&self, key: RowKey) -> Kept<bool> {
        let mut statement = self.store.sql().prepare_cached("SELECT 1 FROM row WHERE tbl = ?1 AND id = ?2")?;
        Ok(statement.exists((key.table, key.id))?)
    }

    fn shown_bytes(&self, key: RowKey) -> Kept<Option<Vec<u8>>> {
        let mut statement = self.store.sql().prepare_cached("SELECT image FROM row WHERE tbl = ?1 AND id = ?2")?;
        Ok(statement.query_row((key.table, key.id), |row| row.get(0)).optional()?)
    }
}
