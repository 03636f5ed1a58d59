//! The use cases: one function for each thing that a phone, a coach or an administrator does.

mod access;
mod activities;
mod aside;
mod aside_desk;
mod audit;
mod cards;
mod city;
mod coach;
mod coach_proof;
mod enrol;
mod erase;
mod guide;
mod identity;
mod imports;
mod moves;
mod people;
mod previews;
mod public;
mod shelf;
mod signals;
mod staff;
mod standing;
mod sync;
mod take;

pub use activities::{ActivityWish, Agenda};
pub use aside::{AsideChange, KeptAside};
pub use aside_desk::{DeskAside, DeskChange};
pub use audit::Audited;
pub(crate) use coach::login;
pub use coach::{CoachLine, IDLE, LONGEST_SESSION, MIN_PASSWORD, SETUP_LIFE, Seat, SetUp, SetupLink, Token};
pub use enrol::{CODE_LIFE, JoinCode, NewPhone};
pub use guide::Guide;
pub use identity::Identity;
pub use imports::{ImportLine, Undone};
pub use moves::{Imported, Importer};
pub use people::Phone;
pub use previews::{Applied, Preview};
pub use public::PublicAnswer;
pub use shelf::PageShelf;
pub use signals::{BoardFacts, BoardPlace, SignalWish};
pub use staff::{StaffReport, VisitList};
pub use standing::Standing;
pub use sync::Caller;

use crate::clock::{Clock, SystemClock};
use crate::ledger::{EndedGrants, ErasedIds, Ledger, OpenError, SqliteLedger, Tx};
use crate::rules::{self, BuurtRules};
use chrono::{DateTime, TimeDelta, Utc};
use pleinmakers_core::domain::{Neighbourhood, PlanError, ReadError, Record, SCHEMA};
use pleinmakers_core::schema::{FieldValue, Schema};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::{Env, Rules, ServerChange, write};
use previews::Previews;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use thiserror::Error;
use uuid::Uuid;

static TABLES: Schema = SCHEMA;

/// How long an ended code is remembered, so that a late phone hears "too old" and a lost answer can be had again.
const CODE_MEMORY: TimeDelta = TimeDelta::days(1);
/// How far the clock is ahead, as a server told other commands.
const CLOCK_AHEAD: &str = "clock-ahead";
/// Address that links begin with.
const PUBLIC_URL: &str = "public-url";

/// Why something was not done.
#[derive(Debug, Error)]
pub enum ServiceError {
    /// Refused, with a code that texts and phones know.
    #[error("refused: {0}")]
    Refused(&'static str),
    /// The city's file is not right.
    #[error(transparent)]
    Plan(#[from] PlanError),
    /// The move-in list is no list.
    #[error(transparent)]
    List(#[from] ReadError),
    /// The store's.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// A file of what was erased or has ended.
    #[error("a file beside the database: {0}")]
    ErasedIds(#[from] std::io::Error),
    /// No randomness to be had from the system.
    #[error("the system gives no random numbers")]
    Random,
    /// A password cannot be hashed, or its hash cannot be read.
    #[error("a password cannot be hashed or compared")]
    Password,
}

/// The server without its network.
pub struct Service {
    ledger: Arc<dyn Ledger>,
    rules: Arc<dyn Rules>,
    clock: Arc<dyn Clock>,
    identity: Identity,
    erased: Option<ErasedIds>,
    ended: Option<EndedGrants>,
    shelf: PageShelf,
    previews: Previews,
    closing: AtomicBool,
}

impl Service {
    /// Opens the data in `folder`, making it where there is none.
    ///
    /// # Errors
    /// The folder cannot be used, or there is no randomness for a new key.
    pub fn open(folder: &Path, clock: Arc<dyn Clock>) -> Result<Self, ServiceOpenError> {
        let mut service = Self::new(Arc::new(SqliteLedger::open(folder, &TABLES)?), clock)?;
        service.erased = Some(ErasedIds::new(folder));
        service.ended = Some(EndedGrants::new(folder));
        service.erase_again()?;
        service.end_again()?;
        service.end_asides()?;
        service.end_imports()?;
        Ok(service)
    }

    /// A service on a ledger, without a folder: what it erases or ends, no restored backup hears of.
    ///
    /// # Errors
    /// The store's, or there is no randomness for a new key.
    pub fn new(ledger: Arc<dyn Ledger>, clock: Arc<dyn Clock>) -> Result<Self, ServiceError> {
        Self::with_rules(ledger, clock, Arc::new(BuurtRules))
    }

    /// The same, under other rules than the neighbourhood's: for tests of what rules may do.
    ///
    /// # Errors
    /// The store's, or there is no randomness for a new key.
    pub fn with_rules(
        ledger: Arc<dyn Ledger>,
        clock: Arc<dyn Clock>,
        rules: Arc<dyn Rules>,
    ) -> Result<Self, ServiceError> {
        let identity = Identity::load(&*ledger)?;
        Ok(Self {
            ledger,
            rules,
            clock,
            identity,
            erased: None,
            ended: None,
            shelf: PageShelf::default(),
            previews: Previews::default(),
            closing: AtomicBool::new(false),
        })
    }

    /// The server's keys.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// Pages that were made.
    #[must_use]
    pub fn shelf(&self) -> &PageShelf {
        &self.shelf
    }

    /// Now, by the server's clock.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Whether the ledger answers.
    ///
    /// # Errors
    /// The store's.
    pub fn ready(&self) -> Result<(), StorageError> {
        self.ledger.look(|tx| tx.city().map(|_| ()))
    }

    /// Address that links begin with, where one was told.
    ///
    /// # Errors
    /// The store's.
    pub fn public_url(&self) -> Result<Option<String>, StorageError> {
        let bytes = self.ledger.look(|tx| tx.setting(PUBLIC_URL))?;
        Ok(bytes.and_then(|bytes| String::from_utf8(bytes).ok()))
    }

    /// Tells other commands on this data where the server is.
    ///
    /// # Errors
    /// The store's.
    pub fn set_public_url(&self, url: &str) -> Result<(), StorageError> {
        self.ledger.change(|tx| tx.put_setting(PUBLIC_URL, url.as_bytes()))
    }

    /// Does what only time brings: names whose tenancy has ended go to the coach, ended codes and links are forgotten,
    /// and what was kept aside for long enough. Answers how many names moved.
    ///
    /// # Errors
    /// The store's.
    pub fn housekeeping(&self) -> Result<usize, ServiceError> {
        let now = self.millis();
        self.end_asides()?;
        self.previews.drop_ended(now);
        self.end_imports()?;
        let late = self.ledger.look(|tx| rules::overdue_names(tx, now))?;
        self.ledger.change(|tx| {
            tx.drop_ended(now - CODE_MEMORY.num_milliseconds())?;
            coach::drop_ended(tx, now)?;
            if late.is_empty() {
                return Ok(0);
            }
            let changes = rules::overdue_names(tx, now)?;
            self.write(tx, &changes)?;
            Ok(changes.len())
        })
    }

    fn millis(&self) -> i64 {
        self.now().timestamp_millis()
    }

    /// Writes rows of the server itself.
    fn write(&self, tx: &mut dyn Tx, changes: &[ServerChange]) -> Result<(), StorageError> {
        with_env(self.millis(), |env| write(tx, &*self.rules, changes, env))?;
        Ok(())
    }

    fn id(&self) -> Result<Uuid, ServiceError> {
        let millis = u64::try_from(self.millis()).unwrap_or(0);
        Ok(uuid::Builder::from_unix_timestamp_millis(millis, &random()?).into_uuid())
    }
}

/// Why a data folder cannot be served.
#[derive(Debug, Error)]
pub enum ServiceOpenError {
    /// The ledger.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Its first use.
    #[error(transparent)]
    Service(#[from] ServiceError),
}

/// The clock of a data folder: the one that a demo server left for other commands, else the system's.
///
/// # Errors
/// The folder cannot be used.
pub fn kept_clock(folder: &Path) -> Result<SystemClock, OpenError> {
    let ledger: &dyn Ledger = &SqliteLedger::open(folder, &TABLES)?;
    let bytes = ledger.look(|tx| tx.setting(CLOCK_AHEAD))?;
    let ahead = bytes.and_then(|bytes| bytes.try_into().ok()).map_or(0, i64::from_be_bytes);
    Ok(SystemClock { ahead })
}

/// Leaves a clock for other commands on the same data; the system's own clock leaves nothing.
///
/// # Errors
/// The folder cannot be used.
pub fn keep_clock(folder: &Path, clock: SystemClock) -> Result<(), OpenError> {
    let ledger: &dyn Ledger = &SqliteLedger::open(folder, &TABLES)?;
    ledger.change(|tx| match clock.ahead {
        0 => tx.drop_setting(CLOCK_AHEAD),
        ahead => tx.put_setting(CLOCK_AHEAD, &ahead.to_be_bytes()),
    })?;
    Ok(())
}

fn instant(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

/// A row as the server writes it.
fn put<T: Record>(record: &T) -> ServerChange {
    ServerChange { key: record.key(), fields: record.to_fields() }
}

/// Random bytes.
fn random<const N: usize>() -> Result<[u8; N], ServiceError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| ServiceError::Random)?;
    Ok(bytes)
}

/// Hands the engine a time and randomness. Where the system has none, nothing is written.
fn with_env<T>(now: i64, work: impl FnOnce(&mut Env<'_>) -> Result<T, StorageError>) -> Result<T, StorageError> {
    let mut failed = false;
    let mut fill = |bytes: &mut [u8]| failed |= getrandom::fill(bytes).is_err();
    let answer = work(&mut Env { now, random: &mut fill })?;
    if failed { Err(StorageError::Other("no random numbers".into())) } else { Ok(answer) }
}

/// Every readable row of a table.
fn records<T: Record>(tx: &dyn Tx) -> Result<Vec<T>, StorageError> {
    Ok(tx.rows_of(T::TABLE.id)?.iter().filter_map(|row| T::from_row(row).ok()).collect())
}

fn get<T: Record>(tx: &dyn Tx, id: Uuid) -> Result<Option<T>, StorageError> {
    let row = tx.row(pleinmakers_core::schema::RowKey { table: T::TABLE.id, id })?;
    Ok(row.and_then(|row| T::from_row(&row).ok()))
}

fn neighbourhood(tx: &dyn Tx, slug: &str) -> Result<Neighbourhood, ServiceError> {
    let rows = tx.linked(Neighbourhood::TABLE.id, Neighbourhood::slug, &slug.to_owned().to_value())?;
    let found = rows.iter().find_map(|row| Neighbourhood::from_row(row).ok());
    found.ok_or(ServiceError::Refused("no_such_neighbourhood"))
}
