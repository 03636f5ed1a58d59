//! A small town and one phone in it: plays a story once, to learn the answers that a server gives in it.

use crate::disk::{self, Image, fresh_folder};
use crate::ledger::{LedgerStep, LedgerStory};
use crate::phone::{CLIENT, FILE, PhoneStep, PhoneStory, TABLES, open_store, run};
use anyhow::{Context, Result, anyhow};
use chrono::{DateTime, TimeDelta, Utc};
use pleinmakers_core::domain::{
    AccountId, CityPlan, Direction, Household, Moment, Record, Retraction, RetractionId, Stairwell, Visit, VisitId,
    VisitOutcome,
};
use pleinmakers_core::schema::{BucketId, FieldValue, RowKey};
use pleinmakers_core::store::{Store, StoreError};
use pleinmakers_core::sync::action::{Action, Change, FieldPatch};
use pleinmakers_core::sync::frame::{MAX_FRAME_PLAIN, decompress};
use pleinmakers_core::sync::message::{Cursor, EnrolRequest, Head, SyncRequest, decode};
use pleinmakers_core::sync::page::Page;
use pleinmakers_core::sync::phone::prepare;
use pleinmakers_core::sync::rows::Rows;
use pleinmakers_server::clock::SetClock;
use pleinmakers_server::service::{NewPhone, Service};
use std::sync::Arc;
use tempfile::TempDir;
use uuid::Uuid;

/// Two neighbourhoods with four doors each.
const CITY: &str = r#"
name = "Proefstad"
slug = "proefstad"
[[neighbourhoods]]
name = "Noord"
slug = "noord"
district = "Wijk"
places = [{ name = "Zaal", kind = "hall" }]
[[neighbourhoods.buildings]]
street = "Noordstraat"
numbers = ["1"]
floors = [0, 1]
doors = 2
pattern = "count"
[[neighbourhoods]]
name = "Zuid"
slug = "zuid"
district = "Wijk"
[[neighbourhoods.buildings]]
street = "Zuidstraat"
numbers = ["1"]
floors = [0, 1]
doors = 2
pattern = "count"
"#;

/// Who moved in, and where.
pub const LIST: &str = "Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Datum intrek\r\n\
    D1;Noordstraat;1;1;Proef Een;nl;03/11/2026\r\n\
    D2;Noordstraat;1;2;Proef Twee;fr;04/11/2026\r\n\
    D3;Noordstraat;1;3;Proef Drie;ar;05/11/2026\r\n\
    D4;Zuidstraat;1;1;Proef Vier;nl;06/11/2026\r\n";
/// The next list: the first turns out to live elsewhere, and there is a new one.
pub const NEXT_LIST: &str = "Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Datum intrek\r\n\
    D1;Zuidstraat;1;3;Proef Een;nl;03/11/2026\r\n\
    D5;Zuidstraat;1;4;Proef Vijf;so;10/11/2026\r\n";

/// The city's file.
///
/// # Errors
/// None.
pub fn plan() -> Result<CityPlan> {
    Ok(CityPlan::from_toml(CITY)?)
}

/// The moment at which everything happens.
#[must_use]
pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_518_000, 0).unwrap_or_default()
}

/// A server with its folder.
pub struct Town {
    /// Its use cases.
    pub service: Service,
    folder: TempDir,
}

impl Town {
    /// A town with its city; with its list too, where that is wanted.
    ///
    /// # Errors
    /// It cannot be made.
    pub fn new(with_list: bool) -> Result<Self> {
        let folder = fresh_folder()?;
        let service =
            Service::open(folder.path(), Arc::new(SetClock::new(now()))).map_err(|error| anyhow!("{error}"))?;
        service.load_city(&plan()?)?;
        if with_list {
            service.import_moves(LIST.as_bytes())?;
        }
        Ok(Self { service, folder })
    }

    /// A request to join, with its code made.
    ///
    /// # Errors
    /// The ledger's.
    pub fn ticket(&self, name: &str, key: u8, slugs: &[&str]) -> Result<(EnrolRequest, Uuid)> {
        let slugs: Vec<String> = slugs.iter().map(|slug| (*slug).to_owned()).collect();
        let code = self.service.create_code(NewPhone::Of { name }, &slugs)?;
        Ok((EnrolRequest { code: code.code, public_key: [key; 32], wire: 1 }, code.account))
    }

    /// Ends the town and begins a story where it stands.
    ///
    /// # Errors
    /// Its files cannot be read.
    pub fn story(self, name: &str, steps: Vec<LedgerStep>) -> Result<LedgerStory> {
        drop(self.service);
        Ok(LedgerStory { name: name.to_owned(), start: disk::read(self.folder.path())?, steps, now: now() })
    }
}

/// A phone that plays a story.
pub struct Play {
    /// Its town.
    pub town: Town,
    /// Its id at the server.
    pub client: Uuid,
    account: Uuid,
    folder: TempDir,
    store: Option<Store>,
    steps: Vec<PhoneStep>,
    read_before: Vec<Page>,
    start: Image,
    made: u8,
    /// Pages of the log after which SQLite empties it by itself.
    pub log_pages: Option<u32>,
}

impl Play {
    /// A phone that has joined both neighbourhoods and has an empty file.
    ///
    /// # Errors
    /// It cannot be made.
    pub fn new() -> Result<Self> {
        let town = Town::new(true)?;
        let (request, account) = town.ticket("Fatima", 7, &["noord", "zuid"])?;
        let client = town.service.enrol(&request)?.client;
        let folder = fresh_folder()?;
        let store = Some(open_store(folder.path(), None)?);
        let (steps, read_before, start) = (Vec::new(), Vec::new(), Image::new());
        Ok(Self { town, client, account, folder, store, steps, read_before, start, made: 0, log_pages: None })
    }

    /// The story begins here: what was done so far lies on the disk.
    ///
    /// # Errors
    /// The files cannot be read.
    pub fn begin(&mut self) -> Result<()> {
        self.store = None;
        self.start = disk::read(self.folder.path())?;
        for step in std::mem::take(&mut self.steps) {
            if let PhoneStep::Page(page, _) = step {
                self.read_before.push(*page);
            }
        }
        self.step(PhoneStep::Open)
    }

    /// The story as it was played.
    #[must_use]
    pub fn story(self, name: &str) -> PhoneStory {
        let Self { start, steps, read_before, log_pages, .. } = self;
        PhoneStory { name: name.to_owned(), start, steps, read_before, log_pages }
    }

    fn store(&self) -> Result<&Store> {
        self.store.as_ref().context("the store is closed")
    }

    /// The database without its log.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn main_file(&self) -> Result<Vec<u8>> {
        Ok(std::fs::read(self.folder.path().join(FILE))?)
    }

    /// Does a step.
    ///
    /// # Errors
    /// The store's.
    pub fn step(&mut self, step: PhoneStep) -> Result<()> {
        match step {
            PhoneStep::Open => {
                self.store = None;
                self.store = Some(open_store(self.folder.path(), self.log_pages)?);
            }
            PhoneStep::Close => self.store = None,
            _ => run(self.store()?, self.folder.path(), &step)?,
        }
        self.steps.push(step);
        Ok(())
    }

    /// Whether a page of the story tells of a row that left.
    #[must_use]
    pub fn has_outs(&self) -> bool {
        self.steps.iter().any(|step| matches!(step, PhoneStep::Page(page, _) if !page.outs.is_empty()))
    }

    /// Adds a step that is not played: the last one of a story that goes wrong.
    pub fn plant(&mut self, step: PhoneStep) {
        self.steps.push(step);
    }

    /// What it knows of households, by when they moved in.
    ///
    /// # Errors
    /// The store's.
    pub fn households(&self) -> Result<Vec<Household>> {
        let today = Moment::new(now()).date();
        let mut open = self.store()?.read(|tx| Ok::<_, StoreError>(tx.open_households(today)?))?;
        open.sort_by_key(|household| household.moved_in);
        Ok(open)
    }

    fn stamp(&mut self) -> [u8; 16] {
        self.made += 1;
        [self.made; 16]
    }

    /// A visit, not recorded yet.
    ///
    /// # Errors
    /// There is no such household.
    pub fn visit(&mut self, household: usize, outcome: VisitOutcome) -> Result<(VisitId, Change)> {
        let household = self.households()?.into_iter().nth(household).context("a household")?;
        let at = now() + TimeDelta::minutes(i64::from(self.made));
        let mut random = [0; 10];
        random.copy_from_slice(&self.stamp()[..10]);
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
        Ok((visit.id, Change::Insert { table: Visit::TABLE.id, id: visit.id.0, fields: visit.to_fields() }))
    }

    /// Takes a visit back by a fact, not recorded yet.
    ///
    /// # Errors
    /// There is no such household.
    pub fn retraction(&mut self, household: usize, visit: VisitId) -> Result<Change> {
        let household = self.households()?.into_iter().nth(household).context("a household")?;
        let mut random = [0; 10];
        random.copy_from_slice(&self.stamp()[..10]);
        let fact = Retraction {
            id: RetractionId::new(now().timestamp_millis(), random),
            neighbourhood: household.neighbourhood,
            visit,
            at: now(),
            by: AccountId(self.account),
        };
        Ok(Change::Insert { table: Retraction::TABLE.id, id: fact.id.0, fields: fact.to_fields() })
    }

    /// Turns the first stairwell, not recorded yet.
    ///
    /// # Errors
    /// There is none.
    pub fn turn(&self) -> Result<Change> {
        let (row, stairwell) = self.store()?.read(|tx| {
            let stairwell = tx.list::<Stairwell>()?.into_iter().next();
            let row = stairwell.as_ref().map(|one| tx.row(RowKey { table: Stairwell::TABLE.id, id: one.id.0 }));
            Ok::<_, StoreError>((row.transpose()?.flatten(), stairwell))
        })?;
        let (row, stairwell) = (row.context("a row")?, stairwell.context("a stairwell")?);
        let direction = match stairwell.direction {
            Direction::TopDown => Direction::BottomUp,
            Direction::BottomUp => Direction::TopDown,
        };
        let seen = row.fields.get(&Stairwell::direction).map_or(0, |field| field.ver);
        let patches = vec![FieldPatch::new(Stairwell::direction, direction.to_value(), seen)];
        Ok(Change::Patch { table: Stairwell::TABLE.id, id: stairwell.id.0, patches })
    }

    /// Records an action.
    ///
    /// # Errors
    /// The store's.
    pub fn record(&mut self, changes: Vec<Change>) -> Result<()> {
        let stamp = self.stamp();
        self.step(PhoneStep::Record { stamp, at: now().timestamp_millis(), changes })
    }

    /// Takes back what was not sent.
    ///
    /// # Errors
    /// The store's.
    pub fn void(&mut self, mid: u64) -> Result<()> {
        let stamp = self.stamp();
        self.step(PhoneStep::Void { mid, stamp })
    }

    /// Prepares a request and asks the server; the answer is not taken yet.
    ///
    /// # Errors
    /// The server's.
    pub fn ask(&mut self) -> Result<(SyncRequest, Head, Vec<Page>)> {
        let prepared = self.store()?.write(|tx| Ok::<_, StoreError>(prepare(tx, TABLES.version, 500, 16)?))?;
        self.steps.push(PhoneStep::Prepare);
        let caller = self.town.service.caller(self.client)?.context("the phone")?;
        let (head, answer) = self.town.service.sync(&caller, &prepared)?;
        let pages = answer.pages.iter().map(|page| Ok(decode(&decompress(page, MAX_FRAME_PLAIN)?)?));
        Ok((prepared, head, pages.collect::<Result<_>>()?))
    }

    /// Takes an answer; each page in up to `parts` parts.
    ///
    /// # Errors
    /// The store's.
    pub fn take(&mut self, head: Head, pages: &[Page], parts: u64) -> Result<()> {
        let outcomes = head.outcomes.clone();
        self.step(PhoneStep::Head(Box::new(head)))?;
        for page in pages {
            for part in split(page, parts)? {
                self.step(PhoneStep::Page(Box::new(part), outcomes.clone()))?;
            }
        }
        Ok(())
    }

    /// One round trip.
    ///
    /// # Errors
    /// The store's, or the server's.
    pub fn sync(&mut self) -> Result<()> {
        let (_, head, pages) = self.ask()?;
        self.take(head, &pages, 1)
    }

    /// Actions of these changes as another phone would send them, numbered from 1.
    #[must_use]
    pub fn request(&self, actions: Vec<Vec<Change>>) -> SyncRequest {
        let numbered = (1_u8..).zip(actions).map(|(n, changes)| Action::new(u64::from(n), CLIENT, [n; 16], &changes));
        let actions = numbered.collect();
        SyncRequest {
            wire: 1,
            schema: TABLES.version,
            cursors: Vec::new(),
            actions,
            lowest_mid: 1,
            max_pages: 4,
            leftovers: None,
        }
    }
}

/// A page as several: a server may cut where it likes.
fn split(page: &Page, parts: u64) -> Result<Vec<Page>> {
    let rows = page.rows()?;
    let parts = parts.min(page.to.n - page.from).clamp(1, rows.len().max(1) as u64);
    let share = rows.len().div_ceil(usize::try_from(parts)?).max(1);
    let mut split = Vec::new();
    let mut from = (page.from, page.from_epoch);
    for part in 1..=parts {
        let skipped = usize::try_from(part - 1)?.saturating_mul(share);
        let rows: Vec<_> = rows.iter().skip(skipped).take(share).cloned().collect();
        let is_last = part == parts;
        let n = if is_last { page.to.n } else { page.from + (page.to.n - page.from) * part / parts };
        split.push(Page {
            from: from.0,
            from_epoch: from.1,
            to: Cursor { n, ..page.to },
            groups: Page::group(&rows),
            outs: if is_last { page.outs.clone() } else { Vec::new() },
            ..page.clone()
        });
        from = (n, page.to.epoch);
    }
    Ok(split)
}

/// The grants of a head without those of one neighbourhood.
pub fn take_away(head: &mut Head, scope: Uuid) {
    head.grants.retain(|grant| {
        let BucketId { scope: of, .. } = grant.bucket;
        of != scope
    });
}
