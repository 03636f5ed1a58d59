//! The server's ledger as a story's subject: the real use cases on the real ledger, step by step.

use crate::disk::Image;
use crate::ledger_checks;
use crate::picture::{Picture, blob};
use crate::story::{DEVICE, FULL, Failure, Rig, Story};
use anyhow::{Result, ensure};
use chrono::{DateTime, Utc};
use pleinmakers_core::domain::CityPlan;
use pleinmakers_core::sync::message::{EnrolRequest, SyncRequest};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::sign::digest;
use pleinmakers_server::clock::SetClock;
use pleinmakers_server::ledger::OpenError;
use pleinmakers_server::service::{NewPhone, Service, ServiceError, ServiceOpenError};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use uuid::Uuid;

/// One thing that a server does.
#[derive(Debug, Clone)]
pub enum LedgerStep {
    /// Opens the ledger.
    Open,
    /// Closes it.
    Close,
    /// Loads a city.
    City(Box<CityPlan>),
    /// Takes a move-in list.
    Import(Vec<u8>),
    /// Makes a code for a new phone in a neighbourhood.
    Code(String),
    /// Lets a phone join.
    Enrol(EnrolRequest),
    /// Accepts what a phone recorded, and answers.
    Sync(Uuid, Box<SyncRequest>),
    /// Shuts a phone out.
    Revoke(Uuid),
}

impl std::fmt::Display for LedgerStep {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Open => write!(f, "open"),
            Self::Close => write!(f, "close"),
            Self::City(_) => write!(f, "load a city"),
            Self::Import(bytes) => write!(f, "take a list of {} bytes", bytes.len()),
            Self::Code(_) => write!(f, "make a code"),
            Self::Enrol(_) => write!(f, "let a phone join"),
            Self::Sync(_, request) => write!(f, "answer a request with {} actions", request.actions.len()),
            Self::Revoke(_) => write!(f, "shut a phone out"),
        }
    }
}

/// A story of a ledger.
pub struct LedgerStory {
    /// Its name.
    pub name: String,
    /// Files before the first step.
    pub start: Image,
    /// Steps.
    pub steps: Vec<LedgerStep>,
    /// When it is.
    pub now: DateTime<Utc>,
}

impl Story for LedgerStory {
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
        use LedgerStep::{City, Enrol, Import, Sync};
        matches!(self.steps.get(step), Some(City(_) | Import(_) | Enrol(_) | Sync(..)))
    }
    fn is_exact(&self) -> bool {
        false
    }
    fn rig(&self, folder: &Path) -> Box<dyn Rig> {
        Box::new(LedgerRig { folder: folder.to_owned(), steps: self.steps.clone(), now: self.now, service: None })
    }
    fn file(&self) -> &str {
        pleinmakers_server::ledger::FILE
    }
    fn key(&self) -> Option<&str> {
        None
    }
    fn check(&self, picture: &Picture) -> Result<()> {
        ledger_checks::check(picture)
    }

    fn promised(&self, done: usize, picture: &Picture) -> Result<()> {
        for step in self.steps.iter().take(done) {
            match step {
                LedgerStep::Sync(_, request) => {
                    for action in &request.actions {
                        let identity = action.identity();
                        let known =
                            picture.lines("action").iter().any(|line| blob(line, 0).is_ok_and(|id| id == identity));
                        ensure!(known, "an action that was answered has no outcome");
                    }
                }
                LedgerStep::Enrol(request) => {
                    let hash = digest(&request.code);
                    let code =
                        picture.lines("enrol_code").iter().find(|line| blob(line, 0).is_ok_and(|one| one == hash));
                    let used = code.is_some_and(|line| blob(line, 6).is_ok_and(|key| key == request.public_key));
                    ensure!(used, "a phone that was let in is not known");
                }
                LedgerStep::Revoke(phone) => {
                    let line = picture
                        .lines("client")
                        .iter()
                        .find(|line| blob(line, 0).is_ok_and(|id| id == phone.as_bytes()));
                    let revoked =
                        line.and_then(|line| line.get(6)).is_some_and(|cell| *cell != rusqlite::types::Value::Null);
                    ensure!(revoked, "a phone that was shut out is in again");
                }
                _ => {}
            }
        }
        Ok(())
    }
}

struct LedgerRig {
    folder: PathBuf,
    steps: Vec<LedgerStep>,
    now: DateTime<Utc>,
    service: Option<Service>,
}

fn storage(error: &StorageError) -> Failure {
    let code = match error {
        StorageError::Full => FULL,
        StorageError::Busy => "busy",
        StorageError::Corrupt => "storage_damaged",
        StorageError::Other(_) => DEVICE,
    };
    Failure { code: code.into(), said: error.to_string() }
}

fn failure(error: ServiceError) -> Failure {
    match &error {
        ServiceError::Storage(error) => storage(error),
        ServiceError::Refused(code) => Failure { code: (*code).into(), said: error.to_string() },
        _ => Failure { code: "other".into(), said: error.to_string() },
    }
}

fn not_opened(error: ServiceOpenError) -> Failure {
    match error {
        ServiceOpenError::Service(error) => failure(error),
        ServiceOpenError::Open(OpenError::Storage(error)) => storage(&error),
        ServiceOpenError::Open(error) => Failure { code: "other".into(), said: error.to_string() },
    }
}

fn run(service: &Service, step: LedgerStep) -> Result<(), ServiceError> {
    match step {
        LedgerStep::Open | LedgerStep::Close => Ok(()),
        LedgerStep::City(plan) => service.load_city(&plan).map(drop),
        LedgerStep::Import(bytes) => service.import_moves(&bytes).map(drop),
        LedgerStep::Code(slug) => service.create_code(NewPhone::Of { name: "Jan" }, &[slug]).map(drop),
        LedgerStep::Enrol(request) => service.enrol(&request).map(drop),
        LedgerStep::Sync(client, request) => {
            let caller = service.caller(client)?.ok_or(ServiceError::Refused("unknown_client"))?;
            service.sync(&caller, &request).map(drop)
        }
        LedgerStep::Revoke(client) => service.shut_out(client, false),
    }
}

impl Rig for LedgerRig {
    fn open(&mut self) -> Result<(), Failure> {
        self.service = None;
        let clock = Arc::new(SetClock::new(self.now));
        self.service = Some(Service::open(&self.folder, clock).map_err(not_opened)?);
        Ok(())
    }
    fn close(&mut self) {
        self.service = None;
    }
    fn is_open(&self) -> bool {
        self.service.is_some()
    }
    fn step(&mut self, number: usize) -> Result<(), Failure> {
        match self.steps.get(number).cloned() {
            Some(LedgerStep::Open) => self.open(),
            Some(LedgerStep::Close) => {
                self.close();
                Ok(())
            }
            Some(step) => {
                let service = self.service.as_ref().ok_or(ServiceError::Refused("closed")).map_err(failure)?;
                run(service, step).map_err(failure)
            }
            None => Ok(()),
        }
    }
    fn look(&self) -> Result<(), Failure> {
        let Some(service) = &self.service else { return Ok(()) };
        service.directory().map_err(|error| storage(&error))?;
        service.phones().map_err(failure)?;
        Ok(())
    }
}
