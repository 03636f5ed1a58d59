//! Phones that are shut out, and phones that are lost: with a real server, over the network.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ed25519_dalek::SigningKey;
use pleinmakers_core::domain::{HouseholdName, SCHEMA, VisitOutcome};
use pleinmakers_core::phone::{DeviceClock, Phone, PhoneOptions, RecordVisit, SyncOptions};
use pleinmakers_core::schema::Schema;
use pleinmakers_core::store::{FileKeys, KeyStore, StoreError};
use pleinmakers_core::sync::frame::{self, Kind};
use pleinmakers_core::sync::message::{Problem, Sealed, encode};
use pleinmakers_core::sync::phone::Replica;
use pleinmakers_core::sync::sign::{reply_text, sign};
use pleinmakers_core::texts::Lang;
use pleinmakers_core::views::{StatusCode, VisitDetail};
use pleinmakers_server::ledger::{Ledger, SqliteLedger};
use pleinmakers_tests::ServerProgram;
use pleinmakers_tests::decrypt::decrypted_phone;
use serde_json::Value;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

static TABLES: Schema = SCHEMA;

struct World {
    server: ServerProgram,
    address: String,
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
        let address = server.start().unwrap();
        Self { server, address, folder }
    }

    fn link(&self) -> String {
        let said = self.say(&["enrol", "--neighbourhood", "sluisvliet", "--name", "Fatima"]);
        said["link"].as_str().unwrap().to_owned()
    }

    fn say(&self, arguments: &[&str]) -> Value {
        let mut all = arguments.to_vec();
        all.push("--json");
        let said = self.server.run(&all).unwrap();
        assert!(said.ok, "{said:?}");
        said.json()
    }

    fn home(&self) -> PathBuf {
        self.folder.path().join("phone")
    }

    /// A phone with two visits that wait, and its id.
    fn phone(&self) -> (Arc<Phone>, String) {
        let phone = open(&self.home());
        phone.join(&self.link()).unwrap();
        phone.sync_once(Duration::from_secs(30)).unwrap();
        record(&phone, 2);
        let id = self.say(&["phone", "list"])["phones"][0]["id"].as_str().unwrap().to_owned();
        (phone, id)
    }

    fn asides(&self) -> usize {
        self.say(&["aside", "list"])["aside"].as_array().unwrap().len()
    }
}

fn open(folder: &Path) -> Arc<Phone> {
    Phone::open(PhoneOptions {
        folder: folder.to_owned(),
        keys: Arc::new(FileKeys::new(folder.join("keys"))),
        clock: Arc::new(DeviceClock::default()),
        lang: Lang::En,
        begin_anew: false,
        step: None,
        keep_trying: false,
    })
    .unwrap()
}

fn record(phone: &Phone, n: usize) {
    let today = phone.today().unwrap();
    let doors = today.round.iter().chain(&today.more).flat_map(|group| &group.doors);
    for door in doors.take(n) {
        let more = VisitDetail::default();
        phone.record(&RecordVisit { household: door.household, outcome: VisitOutcome::Met, more }).unwrap();
    }
}

fn names(phone: &Phone) -> Vec<String> {
    let names = phone.store().read(|tx| Ok::<_, StoreError>(tx.list::<HouseholdName>()?)).unwrap();
    names.into_iter().map(|name| name.name).collect()
}

fn found(folder: &Path, needles: &[String]) -> usize {
    let bytes = decrypted_phone(folder).unwrap();
    needles.iter().filter(|needle| bytes.windows(needle.len()).any(|part| part == needle.as_bytes())).count()
}

fn refusal(phone: &Arc<Phone>) -> String {
    let (_, result) = phone.start_sync(SyncOptions::default()).wait();
    result.unwrap_err().code().to_owned()
}

#[test]
fn a_phone_that_is_shut_out_drops_every_row_and_sends_what_it_had() {
    let world = World::new();
    let (phone, id) = world.phone();
    let names = names(&phone);
    assert!(names.len() > 3 && found(&world.home(), &names) == names.len());
    world.say(&["phone", "shut-out", &id]);
    assert_eq!(world.say(&["phone", "list"])["phones"][0]["state"], "shut_out");
    assert_eq!(refusal(&phone), "revoked");
    assert_eq!(found(&world.home(), &names), 0);
    let rows = phone.store().write(|tx| Ok::<_, StoreError>(tx.buckets()?.len())).unwrap();
    assert_eq!(rows, 0);
    // One went in the clear with the request by which it heard; nothing is twice, nothing is lost.
    assert_eq!(world.asides(), 2);
    let status = phone.status().unwrap();
    assert_eq!((status.code, status.waiting), (StatusCode::NeedsYou, 0));
    assert_eq!(status.word, "This phone no longer takes part");
    assert!(phone.sync_view().unwrap().sentence.contains("is gone"));
    // An empty list would say that nothing is to be done.
    assert_eq!(phone.today().unwrap_err().code(), "revoked");
    // It says the same after a restart, and sends nothing more.
    drop(phone);
    let phone = open(&world.home());
    assert_eq!(phone.status().unwrap().word, "This phone no longer takes part");
    assert_eq!(refusal(&phone), "revoked");
    assert_eq!(world.asides(), 2);
}

#[test]
fn what_a_phone_still_has_goes_to_the_server_before_it_joins_again() {
    let mut world = World::new();
    let (phone, id) = world.phone();
    phone.sync_once(Duration::from_secs(30)).unwrap();
    world.say(&["phone", "shut-out", &id]);
    assert_eq!(refusal(&phone), "revoked");
    assert_eq!(world.asides(), 0, "all had arrived");
    // As after a restore: done work, sealed, for it may be the only copy.
    phone.store().write(|tx| Ok::<_, StoreError>(tx.put_leftover(1, &[7; 64])?)).unwrap();
    let sealed = || phone.store().write(|tx| Ok::<_, StoreError>(tx.leftovers(9)?.len())).unwrap();
    assert_eq!((sealed(), phone.status().unwrap().waiting), (1, 0), "or what follows would prove nothing");
    let link = world.link();
    world.server.kill();
    assert_eq!(phone.join(&link).unwrap_err().code(), "server_unreachable");
    assert_eq!(sealed(), 1, "it is not given up");
    world.server.start().unwrap();
    phone.join(&link).unwrap();
    phone.sync_once(Duration::from_secs(30)).unwrap();
    assert_eq!(sealed(), 0);
    assert!(!names(&phone).is_empty());
}

#[test]
fn what_is_kept_aside_says_until_when_and_who_looks() {
    let world = World::new();
    let (phone, id) = world.phone();
    world.say(&["phone", "withdraw", &id, "--neighbourhood", "sluisvliet"]);
    phone.sync_once(Duration::from_secs(30)).unwrap();
    let refused = phone.refused().unwrap();
    assert_eq!(refused.len(), 2);
    let until = world.say(&["aside", "list"])["aside"][0]["until"].as_i64().unwrap();
    let until = pleinmakers_core::domain::Moment::new(chrono::DateTime::from_timestamp_millis(until).unwrap());
    for entry in refused {
        assert!(entry.why.contains(&phone.texts().date(until.date())), "{}", entry.why);
        assert_eq!(entry.what, "no longer on this phone");
    }
    let ids: Vec<String> = world.say(&["aside", "list"])["aside"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(world.say(&["aside", "show", &ids[0]])["changes"][0]["table"], "Visit");
    assert_eq!(world.say(&["aside", "let-in", &ids[0]])["let_in"], true);
    world.say(&["aside", "drop", &ids[1]]);
    assert_eq!(world.asides(), 0);
    assert_eq!(world.say(&["visits", "--neighbourhood", "sluisvliet"])["total"], 1);
    world.say(&["phone", "give", &id, "--neighbourhood", "sluisvliet"]);
    phone.sync_once(Duration::from_secs(30)).unwrap();
    assert!(!names(&phone).is_empty());
}

#[test]
fn a_sync_is_not_done_and_takes_nothing_anew_while_somebody_reads_what_was_taken_away() {
    let world = World::new();
    let (phone, id) = world.phone();
    let names = names(&phone);
    world.say(&["phone", "withdraw", &id, "--neighbourhood", "sluisvliet"]);
    let (begun, has_begun) = channel();
    let (let_go, is_let_go) = channel();
    let reader = {
        let phone = Arc::clone(&phone);
        std::thread::spawn(move || {
            let hold = |tx: &pleinmakers_core::store::ReadTx<'_>| {
                begun.send(tx.list::<HouseholdName>()?.len()).unwrap();
                is_let_go.recv().unwrap();
                Ok::<_, StoreError>(())
            };
            phone.store().read(hold).unwrap();
        })
    };
    assert!(has_begun.recv().unwrap() > 0);
    let held = || self::names(&phone).len();
    // It would be through long before this; it waits for the reader instead.
    let short = || phone.sync_once(Duration::from_secs(3)).unwrap_err().code().to_owned();
    assert_eq!(short(), "deadline");
    assert_eq!((held(), phone.store().is_swept()), (0, false));
    // Given anew in the very next answer: not before the bytes of before are gone.
    world.say(&["phone", "give", &id, "--neighbourhood", "sluisvliet"]);
    assert_eq!(short(), "deadline");
    assert_eq!((held(), phone.store().is_swept()), (0, false));
    assert!(found(&world.home(), &names) > 0, "they are there, or this proves nothing");
    let_go.send(()).unwrap();
    reader.join().unwrap();
    phone.sync_once(Duration::from_secs(60)).unwrap();
    assert!(phone.store().is_swept() && held() == names.len());
    assert!(!phone.store().tidy().unwrap(), "the sync has rebuilt the file already");
}

fn secrets(folder: &Path) -> Vec<Option<Vec<u8>>> {
    let keys = FileKeys::new(folder.join("keys"));
    ["database", "device", "membership"].iter().map(|name| keys.get(name).unwrap()).collect()
}

#[test]
fn a_lost_phone_drops_everything_and_is_as_new() {
    let world = World::new();
    let (phone, id) = world.phone();
    let names = names(&phone);
    let before = secrets(&world.home());
    world.say(&["phone", "shut-out", &id, "--wipe"]);
    assert_eq!(refusal(&phone), "wiped");
    assert_eq!(world.asides(), 0, "unsent work goes too: the one exception");
    assert_eq!(found(&world.home(), &names), 0);
    let after = secrets(&world.home());
    assert!(before[0] != after[0] && before[1] != after[1], "the keys are others");
    assert_eq!(after[2], Some(Vec::new()));
    assert_eq!(phone.status().unwrap().waiting, 0);
    assert_eq!(phone.sync_once(Duration::from_secs(5)).unwrap_err().code(), "not_joined");
    assert!(phone.home().unwrap().tabs.is_empty());
    // As new, at once and after a restart.
    phone.join(&world.link()).unwrap();
    phone.sync_once(Duration::from_secs(30)).unwrap();
    record(&phone, 1);
    drop(phone);
    let phone = open(&world.home());
    assert_eq!(phone.status().unwrap().waiting, 1);
    phone.sync_once(Duration::from_secs(30)).unwrap();
    assert_eq!(world.say(&["visits", "--neighbourhood", "sluisvliet"])["total"], 1);
}

#[test]
fn a_wipe_that_was_cut_off_is_finished_at_the_next_start() {
    let world = World::new();
    let (phone, _) = world.phone();
    let names = names(&phone);
    drop(phone);
    std::fs::write(world.home().join("pleinmakers.damaged-1"), b"an older file").unwrap();
    FileKeys::new(world.home().join("keys")).put("wiping", &[1]).unwrap();
    let phone = open(&world.home());
    assert!(phone.home().unwrap().tabs.is_empty() && phone.moved_aside().is_none());
    assert_eq!(found(&world.home(), &names), 0);
    assert!(!world.home().join("pleinmakers.damaged-1").exists());
    phone.join(&world.link()).unwrap();
    phone.sync_once(Duration::from_secs(30)).unwrap();
    drop(phone);
    assert!(!self::names(&open(&world.home())).is_empty(), "it does not begin again");
}

/// Answers every request with these frames.
fn stand_in(address: &str, body: Vec<u8>) -> std::thread::JoinHandle<()> {
    let listener = TcpListener::bind(address.trim_start_matches("http://")).unwrap();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream.set_read_timeout(Some(Duration::from_millis(300))).unwrap();
        let mut request = [0; 65_536];
        while stream.read(&mut request).is_ok_and(|n| n > 0) {}
        let head = format!("HTTP/1.1 403 Forbidden\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(&body).unwrap();
    })
}

#[test]
fn who_only_has_the_servers_address_or_an_old_answer_wipes_nothing() {
    let mut world = World::new();
    let (phone, _) = world.phone();
    world.server.kill();
    let ledger: &dyn Ledger = &SqliteLedger::open(&world.folder.path().join("server"), &TABLES).unwrap();
    let key = ledger.look::<_, pleinmakers_core::sync::rows::StorageError>(|tx| tx.setting("signing-key"));
    let genuine = SigningKey::from_bytes(&key.unwrap().unwrap().try_into().unwrap());
    let problem =
        Problem { code: "revoked".into(), server_time: 0, retry_after: None, request_id: None, wipe: Some(true) };
    let payload = encode(&problem);
    let by = |key: &SigningKey| sign(key, &reply_text(b"another request", &payload)).to_vec();
    let before = secrets(&world.home());
    // By another key; without any; and by the server's own, but to another request.
    for signature in [by(&SigningKey::from_bytes(&[9; 32])), Vec::new(), by(&genuine)] {
        let sealed = Sealed { payload: payload.clone().into(), signature: signature.into() };
        let mut body = Vec::new();
        frame::write(Kind::Problem, &encode(&sealed), &mut body);
        let stand_in = stand_in(&world.address, body);
        let said = phone.sync_once(Duration::from_secs(20));
        assert_eq!(said.map_err(|error| error.code().to_owned()), Err("wrong_server_key".to_owned()));
        stand_in.join().unwrap();
        assert_eq!(secrets(&world.home()), before);
        assert_eq!((phone.status().unwrap().waiting, names(&phone).is_empty()), (2, false));
        assert_ne!(phone.status().unwrap().word, "This phone no longer takes part");
    }
}
