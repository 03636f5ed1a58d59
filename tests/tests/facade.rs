//! What the apps stand on beside the doors: the building, what changed, one sync at a time, and what is remembered.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use pleinmakers_core::domain::{TEAM, VisitOutcome};
use pleinmakers_core::phone::{
    Boot, Changed, Clock, DeviceClock, Phone, PhoneOptions, QUIET, RecordVisit, SyncOptions,
};
use pleinmakers_core::store::{FileKeys, StoreError};
use pleinmakers_core::sync::phone::{Replica, recount};
use pleinmakers_core::texts::Lang;
use pleinmakers_core::views::{BuildingView, DoorState, HomeTab, VisitDetail};
use pleinmakers_tests::ServerProgram;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

struct World {
    server: ServerProgram,
    folder: tempfile::TempDir,
}

impl World {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("server");
        std::fs::create_dir_all(&data).unwrap();
        let mut server = ServerProgram::new(&data, None);
        assert!(server.run(&["example"]).unwrap().ok);
        let list = data.join("example-moves.csv");
        assert!(server.run(&["import-moves", &list.to_string_lossy()]).unwrap().ok);
        server.start().unwrap();
        Self { server, folder }
    }

    fn joined(&self) -> Arc<Phone> {
        let phone = open(&self.folder.path().join("phone"));
        let link =
            self.server.run(&["enrol", "--json", "--neighbourhood", "sluisvliet", "--name", "Fatima"]).unwrap().json();
        phone.join(link["link"].as_str().unwrap()).unwrap();
        phone.sync_once(Duration::from_secs(30)).unwrap();
        phone
    }
}

fn open(folder: &Path) -> Arc<Phone> {
    opened(folder, false)
}

fn opened(folder: &Path, keep_trying: bool) -> Arc<Phone> {
    with_clock(folder, keep_trying, Arc::new(DeviceClock::default()))
}

fn with_clock(folder: &Path, keep_trying: bool, clock: Arc<dyn Clock>) -> Arc<Phone> {
    Phone::open(PhoneOptions {
        folder: folder.to_owned(),
        keys: Arc::new(FileKeys::new(folder.join("keys"))),
        clock,
        lang: Lang::Nl,
        begin_anew: false,
        step: None,
        keep_trying,
    })
    .unwrap()
}

fn first_doors(phone: &Phone, n: usize) -> Vec<RecordVisit> {
    let today = phone.today().unwrap();
    let doors = today.round.iter().chain(&today.more).flat_map(|group| &group.doors);
    doors
        .take(n)
        .map(|door| RecordVisit { household: door.household, outcome: VisitOutcome::Met, more: VisitDetail::default() })
        .collect()
}

fn marks(view: &BuildingView, state: DoorState) -> usize {
    view.floors.iter().flat_map(|floor| &floor.cells).filter(|cell| cell.state == state).count()
}

#[test]
fn a_building_shows_every_door_by_its_state() {
    let world = World::new();
    let phone = world.joined();
    let before = phone.building(None).unwrap();
    assert!(before.title.starts_with("Sluisvlietlaan"), "{}", before.title);
    assert!(before.floors.len() > 10 && before.buildings.len() == 3, "{before:?}");
    assert!(before.floors[0].label > before.floors[1].label, "the highest floor stands on top");
    let open = before.floors.iter().flat_map(|floor| &floor.cells).find(|cell| cell.state == DoorState::New).unwrap();
    assert!(open.spoken.contains(&open.number), "{}", open.spoken);
    let household = open.household.unwrap();
    let more = VisitDetail::default();
    phone.record(&RecordVisit { household, outcome: VisitOutcome::NotWanted, more }).unwrap();
    let after = phone.building(before.buildings.iter().find(|one| one.chosen).map(|one| one.building)).unwrap();
    assert_eq!(marks(&after, DoorState::New) + 1, marks(&before, DoorState::New));
    assert_eq!(marks(&after, DoorState::DoNotVisit), 1);
    let told = |state| after.legend.iter().find(|entry| entry.state == state).map(|entry| entry.word.clone());
    assert!(told(DoorState::DoNotVisit).unwrap().contains('1'));
    // Another building has other doors.
    let other = after.buildings.iter().find(|one| !one.chosen).unwrap();
    assert_eq!(phone.building(Some(other.building)).unwrap().title, other.name);
}

#[test]
fn listeners_hear_after_the_commit_and_not_too_often() {
    let world = World::new();
    let phone = world.joined();
    let heard: Arc<Mutex<Vec<Changed>>> = Arc::default();
    let (kept, of) = (Arc::clone(&heard), Arc::downgrade(&phone));
    let subscription = phone.subscribe(move |what| {
        // Asking for a view inside the call must see what was committed, and must not lock anything up.
        if let Some(phone) = of.upgrade() {
            phone.today().unwrap();
        }
        kept.lock().unwrap().push(what);
    });
    let begun = Instant::now();
    for visit in first_doors(&phone, 20) {
        phone.record(&visit).unwrap();
    }
    let took = begun.elapsed();
    std::thread::sleep(QUIET * 6);
    let told = heard.lock().unwrap().clone();
    let most = took.as_millis() / QUIET.as_millis() + 2;
    assert!(!told.is_empty() && told.len() as u128 <= most, "{} notices in {took:?}", told.len());
    assert!(told.iter().all(|what| what.doors && what.status && !what.agenda), "{told:?}");
    drop(subscription);
    phone.choose_language(Lang::Ar).unwrap();
    std::thread::sleep(QUIET * 4);
    assert_eq!(heard.lock().unwrap().len(), told.len(), "nothing after it was dropped");
}

#[test]
fn two_syncs_at_once_go_one_after_the_other() {
    let world = World::new();
    let phone = world.joined();
    for visit in first_doors(&phone, 5) {
        phone.record(&visit).unwrap();
    }
    let jobs: Vec<_> = (0..4).map(|_| phone.start_sync(SyncOptions::default())).collect();
    let answered: u64 = jobs
        .into_iter()
        .map(|job| {
            let (summary, result) = job.wait();
            result.unwrap();
            summary.answered
        })
        .sum();
    assert_eq!(answered, 5, "each action got its outcome in one of them");
    let visits = world.server.run(&["visits", "--neighbourhood", "sluisvliet", "--json"]).unwrap().json();
    assert_eq!(visits["visits"].as_array().unwrap().len(), 5);
}

#[test]
fn language_and_size_are_remembered_and_the_bar_follows_who_it_is() {
    let world = World::new();
    let folder = world.folder.path().join("resident");
    let phone = open(&folder);
    assert!(phone.home().unwrap().tabs.is_empty());
    phone.choose_language(Lang::Ar).unwrap();
    phone.choose_text_scale(1.6).unwrap();
    assert_eq!(phone.choose_text_scale(9.0).unwrap_err().code(), "not_found");
    drop(phone);
    let home = open(&folder).home().unwrap();
    assert_eq!((home.language.as_str(), home.text_scale), ("ar", 1.6));
    let tabs = |phone: &Phone| phone.home().unwrap().tabs.iter().map(|tab| tab.tab).collect::<Vec<_>>();
    let pleinmaker = world.joined();
    assert_eq!(
        tabs(&pleinmaker),
        [HomeTab::Today, HomeTab::Building, HomeTab::Signals, HomeTab::Agenda, HomeTab::Settings]
    );
    assert_eq!(open(&folder).building(None).unwrap_err().code(), "not_joined");
}

#[test]
fn what_a_colleague_recorded_comes_by_itself_while_the_app_is_open() {
    let mut world = World::new();
    drop(world.joined());
    let folder = world.folder.path().join("phone");
    let jan = open(&world.folder.path().join("jan"));
    let link = world.server.run(&["enrol", "--json", "--neighbourhood", "sluisvliet", "--name", "Jan"]).unwrap().json();
    jan.join(link["link"].as_str().unwrap()).unwrap();
    jan.sync_once(Duration::from_secs(30)).unwrap();
    for keep_trying in [true, false] {
        let phone = opened(&folder, keep_trying);
        let visit = first_doors(&jan, 1).remove(0);
        let seen = || phone.door(visit.household).unwrap().history.len();
        phone.sync_once(Duration::from_secs(30)).unwrap();
        let before = seen();
        jan.record(&visit).unwrap();
        jan.sync_once(Duration::from_secs(30)).unwrap();
        let until = Instant::now() + Duration::from_secs(if keep_trying { 60 } else { 8 });
        while seen() == before && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(50));
        }
        assert_eq!(seen() > before, keep_trying, "nobody asked for a sync");
    }
    // The line keeps no phone open, and a server that is gone is borne.
    let phone = opened(&folder, true);
    phone.sync_once(Duration::from_secs(30)).unwrap();
    world.server.kill();
    let kept = Arc::downgrade(&phone);
    drop(phone);
    let until = Instant::now() + Duration::from_secs(20);
    while kept.strong_count() > 0 && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(kept.strong_count(), 0);
}

/// A device whose clocks go on by what a test says.
#[derive(Default)]
struct Aged {
    wall: AtomicI64,
    on: AtomicI64,
}

impl Clock for Aged {
    fn now(&self) -> i64 {
        DeviceClock::default().now() + self.wall.load(Ordering::Relaxed)
    }
    fn boot(&self) -> Boot {
        let boot = DeviceClock::default().boot();
        Boot { since: boot.since + self.on.load(Ordering::Relaxed), ..boot }
    }
}

#[test]
fn names_are_hidden_after_two_weeks_without_the_server_and_the_work_goes_on() {
    const DAY: i64 = 24 * 3_600_000;
    let world = World::new();
    let home = world.folder.path().join("phone");
    drop(world.joined());
    let clock = Arc::new(Aged::default());
    let phone = with_clock(&home, false, clock.clone());
    let door = first_doors(&phone, 1).remove(0).household;
    let seen = || phone.door(door).unwrap();
    let name = seen().name.unwrap();
    // A clock that jumps hides nothing, and a day less than two weeks neither.
    clock.wall.store(400 * DAY, Ordering::Relaxed);
    assert_eq!(seen().name.as_ref(), Some(&name));
    clock.wall.store(0, Ordering::Relaxed);
    clock.on.store(13 * DAY, Ordering::Relaxed);
    assert_eq!((seen().name.as_ref(), seen().name_hidden), (Some(&name), None));
    clock.on.store(15 * DAY, Ordering::Relaxed);
    let hidden = seen();
    assert_eq!(hidden.name, None);
    assert!(hidden.name_hidden.unwrap().contains("14 dagen"));
    assert!(!serde_json::to_string(&(seen(), phone.today().unwrap())).unwrap().contains(&name));
    let visit = RecordVisit { household: door, outcome: VisitOutcome::NotHome, more: VisitDetail::default() };
    assert_eq!(phone.record(&visit).unwrap().door.row.state, DoorState::Tried);
    // Also when the app begins anew; and the next word of the server lends them again.
    drop(phone);
    let phone = with_clock(&home, false, clock);
    assert_eq!(phone.door(door).unwrap().name, None);
    phone.sync_once(Duration::from_secs(30)).unwrap();
    assert_eq!(phone.door(door).unwrap().name, Some(name));
}

#[test]
fn what_a_disk_has_changed_is_put_right_by_the_next_sync() {
    let world = World::new();
    let phone = world.joined();
    let summary = || phone.start_sync(SyncOptions::default()).wait().0;
    assert_eq!(summary().mended, 0, "no false alarm");
    let bucket = phone.store().write(|tx| {
        // Counted before, so that the day's count is not what finds it.
        let held = tx.buckets()?;
        let bucket = held.iter().map(|one| one.cursor.bucket).find(|one| one.audience == TEAM).unwrap();
        let mut row = tx.images_in(bucket)?.swap_remove(0);
        row.ver += 1;
        tx.show(&row, bucket)?;
        Ok::<_, StoreError>(bucket)
    });
    let bucket = bucket.unwrap();
    assert_eq!(summary().mended, 0, "the book does not know");
    phone.store().write(|tx| Ok::<_, StoreError>(recount(tx, bucket)?)).unwrap();
    let done = summary();
    assert!(done.mended == 1 && done.complete, "{done:?}");
    assert_eq!(summary().mended, 0);
}

#[test]
fn what_waits_leaves_by_itself_when_the_network_is_back() {
    let mut world = World::new();
    drop(world.joined());
    let folder = world.folder.path().join("phone");
    let waits = |phone: &Phone| phone.status().unwrap().waiting;
    for keep_trying in [true, false] {
        let phone = opened(&folder, keep_trying);
        world.server.kill();
        phone.record(&first_doors(&phone, 1)[0]).unwrap();
        assert!(
            !phone.start_sync(SyncOptions { deadline: Some(Duration::from_secs(2)), progress: None }).wait().0.complete
        );
        world.server.start().unwrap();
        let until = Instant::now() + Duration::from_secs(if keep_trying { 60 } else { 8 });
        while waits(&phone) > 0 && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(50));
        }
        assert_eq!(waits(&phone) == 0, keep_trying, "nobody asked for a sync");
    }
}

#[test]
fn phrases_for_a_door_need_no_network_and_begin_with_its_language() {
    let mut world = World::new();
    let phone = world.joined();
    world.server.kill();
    let today = phone.today().unwrap();
    let doors = today.round.iter().chain(&today.more).flat_map(|group| &group.doors).map(|row| row.household);
    let listed: Vec<_> = doors
        .filter_map(|door| {
            let first = phone.languages(Some(door)).unwrap().rows.remove(0);
            let word = phone.door(door).unwrap().language;
            first.listed.then(|| assert_eq!(word, Some(first.language.name.clone())))?;
            Some(first.language.code)
        })
        .collect();
    assert!(listed.len() > 3, "{listed:?}");
    assert!(phone.languages(None).unwrap().rows.iter().all(|row| !row.listed));
    for code in listed {
        let list = phone.phrases(&code).unwrap();
        for row in &list.rows {
            assert_eq!(phone.phrase(&code, &row.key).unwrap().row, *row);
        }
        let who = list.rows.iter().find(|row| row.key == "who").unwrap();
        assert!(who.words.contains("Fatima") && who.spoken.contains("Fatima"), "{who:?}");
    }
    assert_eq!(phone.phrases("xx").unwrap_err().code(), "not_found");
    assert_eq!(phone.phrase("ps", "xx").unwrap_err().code(), "not_found");
    let nobody = open(&world.folder.path().join("nobody"));
    assert_eq!(nobody.phrases("ps").unwrap_err().code(), "not_joined");
    assert_eq!(nobody.languages(None).unwrap_err().code(), "not_joined");
}
