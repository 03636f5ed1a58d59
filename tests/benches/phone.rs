//! What a Pleinmaker waits for: a durable visit, and today's round, at ten times the real size: 5,000 dwellings and
//! ten years of visits on one phone. Also one door, the agenda, the guide and the status.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use pleinmakers_core::domain::{
    AccountId, Building, BuildingId, Direction, Dwelling, DwellingId, Household, HouseholdId, HouseholdName,
    HouseholdNameId, NeighbourhoodId, Place, PlaceId, Record, SCHEMA, Stairwell, StairwellId, Translation,
    TranslationId, Visit, VisitId, VisitOutcome,
};
use pleinmakers_core::phone::{DeviceClock, Phone, PhoneError, PhoneOptions, RecordVisit};
use pleinmakers_core::schema::Row;
use pleinmakers_core::store::{FileKeys, ReadTx, WriteTx};
use pleinmakers_core::sync::phone::Replica;
use pleinmakers_core::texts::Lang;
use pleinmakers_core::views::VisitDetail;
use pleinmakers_tests::{PhoneProgram, ServerProgram};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use uuid::Uuid;

const BUILDINGS: i64 = 50;
const FLOORS: i64 = 10;
const DOORS: i64 = 10;
const YEARS: u64 = 10;
/// Tenancies that begin in a year, of a hundred dwellings.
const TURNOVER: u64 = 10;

struct Fixture {
    phone: Arc<Phone>,
    open: Vec<HouseholdId>,
}

fn fixture() -> &'static Fixture {
    static FIXTURE: OnceLock<Fixture> = OnceLock::new();
    FIXTURE.get_or_init(|| {
        // Joined for real; then filled as ten years of syncs would have filled it.
        let folder = tempfile::tempdir().unwrap().keep();
        let server = folder.join("server");
        std::fs::create_dir_all(&server).unwrap();
        let mut server = ServerProgram::new(&server, None);
        assert!(server.run(&["example"]).unwrap().ok);
        server.start().unwrap();
        let link = server.run(&["enrol", "--json", "--neighbourhood", "sluisvliet", "--name", "Fatima"]).unwrap();
        let link = link.json()["link"].as_str().unwrap().to_owned();
        let program = PhoneProgram::new(&folder.join("phone"), None);
        assert!(program.run(&["join", &link]).unwrap().ok && program.run(&["sync"]).unwrap().ok);
        let phone = Phone::open(PhoneOptions {
            folder: folder.join("phone"),
            keys: Arc::new(FileKeys::new(folder.join("phone/keys"))),
            clock: Arc::new(DeviceClock::default()),
            lang: Lang::Nl,
            begin_anew: false,
            step: None,
            keep_trying: false,
        })
        .unwrap();
        let today = Utc::now().date_naive();
        let mut filler = Filler { next: 1, today, open: Vec::new(), rows: 0 };
        phone.store().write(|tx| Ok::<_, PhoneError>(filler.fill(tx)?)).unwrap();
        let read = |tx: &ReadTx<'_>| Ok::<_, PhoneError>((tx.list::<Place>()?, tx.list::<Translation>()?));
        let (places, translations) = phone.store().read(read).unwrap();
        phone.store().write(|tx| Ok::<_, PhoneError>(filler.places(tx, &places, &translations)?)).unwrap();
        println!("{} rows on the phone, {} welcomes open", filler.rows, filler.open.len());
        Fixture { phone, open: filler.open }
    })
}

struct Filler {
    next: u64,
    today: NaiveDate,
    open: Vec<HouseholdId>,
    rows: usize,
}

type Filled = Result<(), pleinmakers_core::store::StoreError>;

impl Filler {
    fn number(&mut self) -> u64 {
        self.next = self.next.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.next >> 33
    }

    fn id(&mut self) -> Uuid {
        Uuid::from_u64_pair(self.number() << 32 | self.number(), self.number() << 32 | self.number())
    }

    fn put<T: Record>(&mut self, tx: &mut WriteTx<'_>, record: &T) -> Filled {
        let mut row = Row::draft(record.key(), &record.to_fields());
        row.ver = 1;
        row.committed_at = 1_700_000_000_000;
        let bucket = SCHEMA.bucket(&row).unwrap();
        self.rows += 1;
        Ok(tx.show(&row, bucket)?)
    }

    fn fill(&mut self, tx: &mut WriteTx<'_>) -> Filled {
        let neighbourhood = NeighbourhoodId(self.id());
        for number in 1..=BUILDINGS {
            let building = BuildingId(self.id());
            let street = "Proefstraat".to_owned();
            self.put(
                tx,
                &Building { id: building, neighbourhood, street, number: number.to_string(), position: number },
            )?;
            let stairwell = StairwellId(self.id());
            let direction = Direction::TopDown;
            self.put(
                tx,
                &Stairwell { id: stairwell, neighbourhood, building, label: String::new(), position: 1, direction },
            )?;
            for floor in 0..FLOORS {
                for door in 1..=DOORS {
                    let dwelling = DwellingId(self.id());
                    let label = format!("{floor:02}{door:02}");
                    self.put(tx, &Dwelling { id: dwelling, neighbourhood, stairwell, floor, label, position: door })?;
                    self.tenancies(tx, neighbourhood, dwelling)?;
                }
            }
        }
        Ok(())
    }

    /// Nine times what there is, with its words in other languages.
    fn places(&mut self, tx: &mut WriteTx<'_>, places: &[Place], translations: &[Translation]) -> Filled {
        for _ in 1..10 {
            for place in places {
                let id = PlaceId(self.id());
                self.put(tx, &Place { id, ..place.clone() })?;
                for words in translations.iter().filter(|words| words.place == Some(place.id)) {
                    let own = TranslationId(self.id());
                    self.put(tx, &Translation { id: own, place: Some(id), ..words.clone() })?;
                }
            }
        }
        Ok(())
    }

    /// Ten years at one dwelling: the tenancy of before, and those that began since.
    fn tenancies(&mut self, tx: &mut WriteTx<'_>, neighbourhood: NeighbourhoodId, dwelling: DwellingId) -> Filled {
        let begin = self.today - Days::new(YEARS * 365);
        let mut starts = vec![begin];
        for day in 0..YEARS * 365 {
            if self.number().is_multiple_of(365 * 100 / TURNOVER) {
                starts.push(begin + Days::new(day));
            }
        }
        for (n, moved_in) in starts.iter().copied().enumerate() {
            let household = HouseholdId(self.id());
            let moved_out = starts.get(n + 1).copied();
            let language = Some("ar".to_owned());
            self.put(tx, &Household { id: household, neighbourhood, dwelling, moved_in, moved_out, language })?;
            let recent = moved_out.is_none() && moved_in > self.today - Days::new(120);
            let tries = if recent { 1 } else { 3 };
            for visit in 0..tries {
                let outcome = if visit == 2 { VisitOutcome::Met } else { VisitOutcome::NotHome };
                let at: DateTime<Utc> =
                    moved_in.and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::days(3 + 5 * visit);
                let by = AccountId(Uuid::from_u128(1));
                let id = VisitId(self.id());
                self.put(
                    tx,
                    &Visit {
                        id,
                        neighbourhood,
                        household,
                        outcome,
                        at,
                        by,
                        come_back_on: None,
                        come_back_part: None,
                        not_wanted_months: None,
                    },
                )?;
            }
            if recent {
                let id = HouseholdNameId(self.id());
                let name = "Familie Proef".to_owned();
                self.put(tx, &HouseholdName { id, neighbourhood, household, name, open: true })?;
                self.open.push(household);
            }
        }
        Ok(())
    }
}

fn main() {
    fixture();
    divan::main();
}

/// From the tap to durable on disk, with the door's new state read back.
#[divan::bench(sample_count = 200, sample_size = 1)]
fn record_a_visit() {
    let fixture = fixture();
    static DOOR: AtomicUsize = AtomicUsize::new(0);
    // Another door each time, as on a round: no door collects visits that nobody makes.
    let household = fixture.open[DOOR.fetch_add(1, Ordering::Relaxed) % fixture.open.len()];
    fixture
        .phone
        .record(&RecordVisit { household, outcome: VisitOutcome::NotHome, more: VisitDetail::default() })
        .unwrap();
}

#[divan::bench(sample_count = 100, sample_size = 1)]
fn todays_round() -> u32 {
    fixture().phone.today().unwrap().more_count
}

#[divan::bench(sample_count = 100, sample_size = 1)]
fn one_door() -> String {
    let fixture = fixture();
    fixture.phone.door(fixture.open[1]).unwrap().row.number
}

/// The best of 5,000 doors and every open name, at one more letter: with a slip, a box alone, and what is nowhere.
#[divan::bench(args = ["Proefstraat 12 bus 0302", "profstraat 12/302", "0302", "famile proef", "nergens"], sample_count = 100, sample_size = 1)]
fn find_a_door(text: &str) -> usize {
    fixture().phone.search(text).unwrap().rows.len()
}

#[divan::bench(sample_count = 100, sample_size = 1)]
fn the_agenda() -> usize {
    fixture().phone.agenda().unwrap().items.len()
}

/// The guide at ten times the real size.
#[divan::bench(sample_count = 100, sample_size = 1)]
fn the_guide() -> usize {
    fixture().phone.guide().unwrap().sections.iter().map(|section| section.rows.len()).sum()
}

#[divan::bench(sample_count = 100, sample_size = 1)]
fn the_status() -> u64 {
    fixture().phone.status().unwrap().waiting
}
