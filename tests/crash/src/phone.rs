//! A phone as a story's subject: the real store and the real engine, step by step.

use crate::disk::Image;
use crate::phone_checks::PhoneFile;
use crate::picture::{Picture, look_into};
use crate::planted::Careless;
use crate::story::{Failure, MOVED_ASIDE, Rig, Story};
use anyhow::{Context, Result, ensure};
use pleinmakers_core::domain::{Moment, SCHEMA};
use pleinmakers_core::phone::PhoneError;
use pleinmakers_core::schema::{BucketId, Schema};
use pleinmakers_core::store::{KeyStore, MemoryKeys, OpenOptions, Store, StoreError};
use pleinmakers_core::sync::action::{Change, Identity, Outcome};
use pleinmakers_core::sync::message::Head;
use pleinmakers_core::sync::page::Page;
use pleinmakers_core::sync::phone::{apply_head, apply_page, prepare, record, void};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use uuid::Uuid;

pub(crate) static TABLES: Schema = SCHEMA;
/// Name of the phone's file.
pub const FILE: &str = "pleinmakers.db";
/// Its key: the key store is no part of what is tried here, and durable by its own promise.
const KEY: [u8; 32] = [0x5A; 32];
const KEY_TEXT: &str = "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a";
/// The phone that acts.
pub const CLIENT: Uuid = Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0001);

/// One thing that a phone does.
#[derive(Debug, Clone)]
pub enum PhoneStep {
    /// Opens the store.
    Open,
    /// Closes it.
    Close,
    /// Empties the log.
    Checkpoint,
    /// Rebuilds the file, where rows were purged or erased.
    Tidy,
    /// Records an action.
    Record {
        /// Random stamp.
        stamp: [u8; 16],
        /// When.
        at: i64,
        /// What.
        changes: Vec<Change>,
    },
    /// Takes back what was not sent.
    Void {
        /// Its number.
        mid: u64,
        /// Random stamp.
        stamp: [u8; 16],
    },
    /// Prepares a request.
    Prepare,
    /// Takes the head of an answer.
    Head(Box<Head>),
    /// Takes a page.
    Page(Box<Page>, Vec<Outcome>),
    /// A planted fault.
    Careless(Careless),
}

impl std::fmt::Display for PhoneStep {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Open => write!(f, "open"),
            Self::Close => write!(f, "close"),
            Self::Checkpoint => write!(f, "empty the log"),
            Self::Tidy => write!(f, "rebuild the file"),
            Self::Record { changes, .. } => write!(f, "record an action of {} changes", changes.len()),
            Self::Void { mid, .. } => write!(f, "take action {mid} back"),
            Self::Prepare => write!(f, "prepare a request"),
            Self::Head(head) => {
                write!(f, "take a head: {} grants, {} outcomes", head.grants.len(), head.outcomes.len())
            }
            Self::Page(page, _) => {
                let rows: u32 = page.groups.iter().map(|group| group.count).sum();
                write!(f, "take a page: {rows} rows, {} outs", page.outs.len())
            }
            Self::Careless(careless) => write!(f, "planted: {}", careless.name()),
        }
    }
}

/// A story of a phone.
#[derive(Debug, Clone)]
pub struct PhoneStory {
    /// Its name.
    pub name: String,
    /// Files before the first step.
    pub start: Image,
    /// Steps.
    pub steps: Vec<PhoneStep>,
    /// Pages that the phone had read before the first step.
    pub read_before: Vec<Page>,
    /// Pages of the log after which SQLite empties it by itself.
    pub log_pages: Option<u32>,
}

impl PhoneStory {
    fn pages(&self) -> Vec<&Page> {
        let read = self.steps.iter().filter_map(|step| match step {
            PhoneStep::Page(page, _) => Some(&**page),
            PhoneStep::Careless(Careless::CursorFirst(page)) => Some(&**page),
            _ => None,
        });
        self.read_before.iter().chain(read).collect()
    }
}

impl Story for PhoneStory {
    fn name(&self) -> &str {
        &self.name
    }
    fn start(&self) -> &Image {
        &self.start
    }
    fn steps(&self) -> Vec<String> {
        self.steps.iter().map(ToString::to_string).collect()
    }
    fn repeatable(&self, step: usize) -> bool {
        matches!(
            self.steps.get(step),
            Some(PhoneStep::Page(..) | PhoneStep::Prepare | PhoneStep::Checkpoint | PhoneStep::Tidy)
        )
    }
    fn is_exact(&self) -> bool {
        true
    }
    fn rig(&self, folder: &Path) -> Box<dyn Rig> {
        let (folder, steps, log_pages) = (folder.to_owned(), self.steps.clone(), self.log_pages);
        Box::new(PhoneRig { folder, steps, store: None, log_pages })
    }
    fn file(&self) -> &str {
        FILE
    }
    fn key(&self) -> Option<&str> {
        Some(KEY_TEXT)
    }
    fn check(&self, picture: &Picture) -> Result<()> {
        PhoneFile::of(picture)?.check(picture, &self.pages())
    }

    fn promised(&self, done: usize, picture: &Picture) -> Result<()> {
        let file = PhoneFile::of(picture)?;
        let mut recorded = 0_u64;
        let mut sent = BTreeSet::new();
        let mut answered = BTreeSet::new();
        let mut read: BTreeMap<BucketId, u64> = BTreeMap::new();
        // What lay in the outbox before the story is not counted: its stories begin with an empty one.
        for step in self.steps.iter().take(done) {
            match step {
                PhoneStep::Record { .. } | PhoneStep::Careless(Careless::TwoTransactions { .. }) => recorded += 1,
                PhoneStep::Prepare => sent.extend(1..=recorded),
                PhoneStep::Head(head) => {
                    answered.extend(head.outcomes.iter().map(|outcome| outcome.identity));
                    read.retain(|bucket, _| head.grants.iter().any(|grant| grant.bucket == *bucket && !grant.restart));
                }
                PhoneStep::Page(page, _) => {
                    read.insert(page.bucket, page.to.n);
                }
                _ => {}
            }
        }
        for mid in 1..=recorded {
            let entry = file.outbox.get(&mid).with_context(|| format!("action {mid} is lost"))?;
            let state = entry.state;
            ensure!(state >= 1 || !sent.contains(&mid), "action {mid} is not sent any more");
            ensure!(state >= 2 || !answered.contains(&entry.identity), "action {mid} lost its outcome");
        }
        for (bucket, n) in read {
            let cursor = file.cursors.get(&bucket).context("a cursor is lost")?;
            ensure!(cursor.n >= n, "a cursor went back");
        }
        Ok(())
    }
}

struct PhoneRig {
    folder: PathBuf,
    steps: Vec<PhoneStep>,
    store: Option<Store>,
    log_pages: Option<u32>,
}

/// Opens a store as the facade does; SQLite empties its log after `log_pages`, else after a thousand.
///
/// # Errors
/// The store's.
pub fn open_store(folder: &Path, log_pages: Option<u32>) -> Result<Store, StoreError> {
    let keys = MemoryKeys::default();
    keys.put("database", &KEY)?;
    Store::open(&OpenOptions {
        folder,
        keys: &keys,
        schema: &TABLES,
        step: None,
        committed: None,
        begin_anew: false,
        max_pages: None,
        log_pages,
    })
}

/// A connection with the key, beside the store.
///
/// # Errors
/// The file cannot be opened.
pub fn beside(folder: &Path) -> Result<rusqlite::Connection> {
    look_into(&folder.join(FILE), Some(KEY_TEXT))
}

fn failure(error: PhoneError) -> Failure {
    Failure { code: error.code().to_owned(), said: error.to_string() }
}

/// Does a step on an open store.
pub(crate) fn run(store: &Store, folder: &Path, step: &PhoneStep) -> Result<(), PhoneError> {
    match step {
        PhoneStep::Open | PhoneStep::Close => Ok(()),
        PhoneStep::Checkpoint => Ok(store.checkpoint()?),
        PhoneStep::Tidy => Ok(store.tidy().map(drop)?),
        PhoneStep::Record { stamp, at, changes } => store.write(|tx| {
            record(tx, &TABLES, CLIENT, *stamp, *at, changes)?;
            Ok(())
        }),
        PhoneStep::Void { mid, stamp } => store.write(|tx| match void(tx, &TABLES, *mid, *stamp)? {
            true => Ok(()),
            false => Err(PhoneError::NotFound),
        }),
        PhoneStep::Prepare => store.write(|tx| Ok(prepare(tx, TABLES.version, 500, 16).map(drop)?)),
        PhoneStep::Head(head) => {
            // Stands for sealing: what counts here is that it is whole or not at all.
            let wrapped = |_: &Identity, plain: &[u8]| Some(plain.iter().map(|byte| byte ^ 0x5a).collect());
            store.write(|tx| Ok(apply_head(tx, &TABLES, head, Some(&wrapped)).map(drop)?))
        }
        PhoneStep::Page(page, outcomes) => store.write(|tx| Ok(apply_page(tx, &TABLES, page, outcomes).map(drop)?)),
        PhoneStep::Careless(careless) => careless.run(store, folder),
    }
}

impl Rig for PhoneRig {
    fn open(&mut self) -> Result<(), Failure> {
        self.store = None;
        let store = open_store(&self.folder, self.log_pages).map_err(|error| failure(error.into()))?;
        if let Some(path) = store.moved_aside() {
            return Err(Failure { code: MOVED_ASIDE.into(), said: path.display().to_string() });
        }
        self.store = Some(store);
        Ok(())
    }
    fn close(&mut self) {
        self.store = None;
    }
    fn is_open(&self) -> bool {
        self.store.is_some()
    }
    fn step(&mut self, number: usize) -> Result<(), Failure> {
        match self.steps.get(number).cloned() {
            Some(PhoneStep::Open) => self.open(),
            Some(PhoneStep::Close) => {
                self.close();
                Ok(())
            }
            Some(step) => {
                let store = self.store.as_ref().ok_or(PhoneError::Internal("the store is closed")).map_err(failure)?;
                run(store, &self.folder, &step).map_err(failure)
            }
            None => Ok(()),
        }
    }
    fn look(&self) -> Result<(), Failure> {
        let Some(store) = &self.store else { return Ok(()) };
        let today = Moment::new(chrono::DateTime::UNIX_EPOCH).date();
        let look = store.read::<_, PhoneError>(|tx| {
            tx.outbox()?;
            for household in tx.open_households(today)? {
                tx.facts(household)?;
            }
            Ok(())
        });
        look.map_err(failure)
    }
}
