//! Phones and a server in one process: the real store, the real engine, the real ledger and rules, and between them
//! a wire that a test can cut, repeat and delay.

use anyhow::{Context, Result, anyhow};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use pleinmakers_core::domain::{
    AccountId, Dossier, Household, HouseholdId, Moment, Record, Retraction, RetractionId, SCHEMA, Settings, Visit,
    VisitId, VisitOutcome, Welcome, WelcomeFacts,
};
use pleinmakers_core::schema::Schema;
use pleinmakers_core::store::{FileKeys, OpenOptions, Store, StoreError};
use pleinmakers_core::sync::action::{Change, Identity};
use pleinmakers_core::sync::digest::{DigestReply, DigestRequest};
use pleinmakers_core::sync::frame::{MAX_FRAME_PLAIN, decompress};
use pleinmakers_core::sync::message::{EnrolRequest, Head, SyncRequest, decode};
use pleinmakers_core::sync::page::Page;
use pleinmakers_core::sync::phone::{RecordError, apply_head, apply_page, prepare, record};
use pleinmakers_core::sync::seal::seal;
use pleinmakers_server::clock::SetClock;
use pleinmakers_server::ledger::{Ledger, SqliteLedger};
use pleinmakers_server::service::{NewPhone, Service};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use uuid::Uuid;

static TABLES: Schema = SCHEMA;

/// A server with the example city and its list.
pub struct Town {
    /// Its use cases.
    pub service: Service,
    /// When it is.
    pub now: DateTime<Utc>,
    folder: tempfile::TempDir,
    /// What the server keeps.
    data: PathBuf,
}

fn copied(from: &Path) -> Result<tempfile::TempDir> {
    let to = tempfile::tempdir()?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let is_ledger = entry.file_name().to_string_lossy().starts_with("pleinmakers.db");
        if is_ledger {
            std::fs::copy(entry.path(), to.path().join(entry.file_name()))?;
        }
    }
    Ok(to)
}

/// A phone of the town.
pub struct TownPhone {
    /// Its store.
    pub store: Store,
    /// Its account.
    pub account: Uuid,
    /// Its id.
    pub client: Uuid,
    server_key: [u8; 32],
    /// How far its clock is off.
    pub clock_off: TimeDelta,
    made: u128,
    /// Where its file and its keys are.
    pub folder: tempfile::TempDir,
}

/// An answer on its way.
#[derive(Clone)]
pub struct Reply {
    /// Its head.
    pub head: Head,
    /// Its pages.
    pub pages: Vec<Page>,
}

impl Town {
    /// A town at noon of a day.
    ///
    /// # Errors
    /// The example city or its list cannot be loaded.
    pub fn new(day: NaiveDate) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let now = day.and_hms_opt(11, 0, 0).context("noon")?.and_utc();
        let service = Service::open(folder.path(), Arc::new(SetClock::new(now))).map_err(|e| anyhow!("{e}"))?;
        let (_, list) = service.load_example()?;
        service.import_moves(&list)?;
        Ok(Self { service, now, data: folder.path().to_owned(), folder })
    }

    /// A new phone in a neighbourhood.
    ///
    /// # Errors
    /// It cannot join.
    pub fn phone(&self, name: &str, slug: &str, clock_off: TimeDelta) -> Result<TownPhone> {
        let code = self.service.create_code(NewPhone::Of { name }, &[slug.to_owned()])?;
        let mut public_key = [0; 32];
        public_key[..16].copy_from_slice(code.account.as_bytes());
        let joined = self.service.enrol(&EnrolRequest { code: code.code, public_key, wire: 1 })?;
        let folder = tempfile::tempdir_in(self.folder.path())?;
        let keys = FileKeys::new(folder.path().join("keys"));
        let store = Store::open(&OpenOptions {
            folder: folder.path(),
            keys: &keys,
            schema: &TABLES,
            step: None,
            committed: None,
            begin_anew: false,
            max_pages: None,
            log_pages: None,
        })?;
        let (account, client) = (joined.account, joined.client);
        let server_key = joined.server_key;
        Ok(TownPhone { store, account, client, server_key, clock_off, made: 0, folder })
    }

    /// Sends a request; the answer may still be lost.
    ///
    /// # Errors
    /// The server's.
    pub fn send(&self, phone: &TownPhone, request: &SyncRequest) -> Result<Reply> {
        let caller = self.service.caller(phone.client)?.context("an unknown phone")?;
        let (head, answer) = self.service.sync(&caller, request)?;
        let pages = answer.pages.iter().map(|page| Ok(decode(&decompress(page, MAX_FRAME_PLAIN)?)?));
        Ok(Reply { head, pages: pages.collect::<Result<_>>()? })
    }

    /// Copies what the server keeps, as a backup does.
    ///
    /// # Errors
    /// The files cannot be copied.
    pub fn backup(&self) -> Result<tempfile::TempDir> {
        copied(&self.data)
    }

    /// Goes on with a backup: what came after it is lost on this side.
    ///
    /// # Errors
    /// The files cannot be copied or opened.
    pub fn restore(&mut self, backup: &tempfile::TempDir) -> Result<()> {
        let data = copied(backup.path())?.keep();
        // What was erased or has ended stands outside the backup, and outlives it.
        for name in ["erased.ids", "ended.grants"] {
            if self.data.join(name).exists() {
                std::fs::copy(self.data.join(name), data.join(name))?;
            }
        }
        self.service = Service::open(&data, Arc::new(SetClock::new(self.now))).map_err(|e| anyhow!("{e}"))?;
        self.data = data;
        Ok(())
    }

    /// From now on the server's store refuses to write one row, as a damaged page would.
    ///
    /// # Errors
    /// SQLite's.
    pub fn poison(&self, id: Uuid) -> Result<()> {
        let connection = rusqlite::Connection::open(self.data.join("pleinmakers.db"))?;
        let refuse = "BEGIN SELECT RAISE(ABORT, 'poison'); END";
        let id = id.simple();
        connection
            .execute_batch(&format!("CREATE TRIGGER poison BEFORE INSERT ON row WHEN NEW.id = x'{id}' {refuse}"))?;
        Ok(())
    }

    /// Number of a household's dossier, which only coaches know.
    ///
    /// # Errors
    /// The server's; no such dossier.
    pub fn dossier(&self, household: HouseholdId) -> Result<String> {
        let ledger: &dyn Ledger = &SqliteLedger::open(&self.data, &TABLES).map_err(|e| anyhow!("{e}"))?;
        let rows = ledger.look(|tx| tx.rows_of(Dossier::TABLE.id))?;
        let dossiers = rows.iter().filter_map(|row| Dossier::from_row(row).ok());
        let found = dossiers.into_iter().find(|dossier| dossier.household == household);
        Ok(found.context("no such dossier")?.number)
    }

    /// Asks for a range of a bucket; `None` where the phone may not.
    ///
    /// # Errors
    /// The server's.
    pub fn digest(&self, phone: &TownPhone, request: &DigestRequest) -> Result<Option<DigestReply>> {
        let caller = self.service.caller(phone.client)?.context("an unknown phone")?;
        Ok(self.service.digest(&caller, request.bucket, &request.range)?)
    }

    /// Syncs until there is nothing left to do.
    ///
    /// # Errors
    /// It does not come to rest.
    pub fn settle(&self, phone: &TownPhone) -> Result<()> {
        for _ in 0..50 {
            let request = phone.request(16)?;
            let reply = self.send(phone, &request)?;
            let quiet = request.actions.is_empty() && reply.pages.is_empty();
            phone.take(&reply, usize::MAX)?;
            if quiet {
                return Ok(());
            }
        }
        anyhow::bail!("the sync does not come to rest")
    }
}

impl TownPhone {
    /// What it would ask for now.
    ///
    /// # Errors
    /// The store's.
    pub fn request(&self, pages: u16) -> Result<SyncRequest> {
        Ok(self.store.write(|tx| Ok::<_, StoreError>(prepare(tx, TABLES.version, 500, pages)?))?)
    }

    /// Takes an answer, cut after `pages` pages.
    ///
    /// # Errors
    /// The store's.
    pub fn take(&self, reply: &Reply, pages: usize) -> Result<()> {
        let seal = |identity: &Identity, plain: &[u8]| {
            let mut n = 0;
            // The same bytes in every run: what is proved here is not randomness.
            seal(&self.server_key, identity, plain, &mut |bytes| {
                n += 1;
                bytes.fill(n);
            })
        };
        self.store.write(|tx| Ok::<_, StoreError>(apply_head(tx, &TABLES, &reply.head, Some(&seal))?))?;
        for page in reply.pages.iter().take(pages) {
            self.store.write(|tx| match apply_page(tx, &TABLES, page, &reply.head.outcomes) {
                Ok(applied) => Ok(applied),
                Err(pleinmakers_core::sync::phone::ApplyError::Storage(error)) => Err(StoreError::from(error)),
                Err(error) => Err(StoreError::File(std::io::Error::other(error.to_string()))),
            })?;
        }
        Ok(())
    }

    /// Open households that it knows, by id.
    ///
    /// # Errors
    /// The store's.
    pub fn open(&self, town: &Town) -> Result<Vec<Household>> {
        let today = Moment::new(town.now).date();
        let mut open = self.store.read(|tx| Ok::<_, StoreError>(tx.open_households(today)?))?;
        open.retain(|household| household.moved_in <= today);
        open.sort_by_key(|household| household.id);
        Ok(open)
    }

    fn now(&self, town: &Town) -> DateTime<Utc> {
        town.now + self.clock_off
    }

    fn stamp(&mut self) -> ([u8; 10], [u8; 16]) {
        self.made += 1;
        let mut stamp = self.client.as_u128().wrapping_mul(31).wrapping_add(self.made).to_be_bytes();
        stamp.reverse();
        let mut random = [0; 10];
        random.copy_from_slice(&stamp[..10]);
        (random, stamp)
    }

    fn record(&mut self, town: &Town, stamp: [u8; 16], change: Change) -> Result<()> {
        let at = self.now(town).timestamp_millis();
        let client = self.client;
        self.store.write(|tx| match record(tx, &TABLES, client, stamp, at, &[change]) {
            Ok(_) => Ok(()),
            Err(RecordError::Storage(error)) => Err(StoreError::from(error)),
            Err(error) => Err(StoreError::File(std::io::Error::other(error.to_string()))),
        })?;
        Ok(())
    }

    /// Records a change of any kind.
    ///
    /// # Errors
    /// The store's.
    pub fn change(&mut self, town: &Town, change: Change) -> Result<()> {
        let (_, stamp) = self.stamp();
        self.record(town, stamp, change)
    }

    /// Records a visit.
    ///
    /// # Errors
    /// The store's.
    pub fn visit(&mut self, town: &Town, household: &Household, outcome: VisitOutcome) -> Result<VisitId> {
        let (random, stamp) = self.stamp();
        let at = self.now(town);
        let visit = Visit {
            id: VisitId::new(at.timestamp_millis(), random),
            neighbourhood: household.neighbourhood,
            household: household.id,
            outcome,
            at,
            by: AccountId(self.account),
            come_back_on: None,
            come_back_part: None,
            not_wanted_months: None,
        };
        let change = Change::Insert { table: Visit::TABLE.id, id: visit.id.0, fields: visit.to_fields() };
        self.record(town, stamp, change)?;
        Ok(visit.id)
    }

    /// Takes a visit back, as one that may have been sent.
    ///
    /// # Errors
    /// The store's.
    pub fn retract(&mut self, town: &Town, household: &Household, visit: VisitId) -> Result<()> {
        let (random, stamp) = self.stamp();
        let at = self.now(town);
        let fact = Retraction {
            id: RetractionId::new(at.timestamp_millis(), random),
            neighbourhood: household.neighbourhood,
            visit,
            at,
            by: AccountId(self.account),
        };
        let change = Change::Insert { table: Retraction::TABLE.id, id: fact.id.0, fields: fact.to_fields() };
        self.record(town, stamp, change)
    }

    /// What it knows of a household's welcome.
    ///
    /// # Errors
    /// The store's.
    pub fn facts(&self, household: HouseholdId) -> Result<WelcomeFacts> {
        let facts = self.store.read(|tx| {
            let household = tx.household(household.0)?;
            Ok::<_, StoreError>(household.map(|household| tx.facts(household)).transpose()?)
        })?;
        let mut facts = facts.context("the household is not on this phone")?;
        facts.visits.sort_by_key(|fact| fact.visit.id);
        Ok(facts)
    }

    /// The welcome as it shows it.
    ///
    /// # Errors
    /// The store's.
    pub fn welcome(&self, town: &Town, household: HouseholdId) -> Result<Welcome> {
        Ok(Welcome::fold(&self.facts(household)?, Moment::new(town.now), &Settings::default()))
    }
}
