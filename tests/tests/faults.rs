//! Bad input and bad days: each ends in a clear sentence in the user's language, with nothing lost and no panic.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use pleinmakers_tests::{Answer, PhoneProgram, ServerProgram};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::time::Duration;

const AT: &str = "2026-11-24T14:00";

struct World {
    folder: tempfile::TempDir,
    server: ServerProgram,
    address: String,
}

impl World {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("server");
        std::fs::create_dir_all(&data).unwrap();
        let mut server = ServerProgram::new(&data, Some(AT));
        let said = server.run(&["example"]).unwrap();
        assert!(said.ok, "{said:?}");
        let list = data.join("example-moves.csv");
        assert!(server.run(&["import-moves", &list.to_string_lossy()]).unwrap().ok);
        let address = server.start().unwrap();
        Self { folder, server, address }
    }

    fn phone(&self, name: &str) -> PhoneProgram {
        PhoneProgram::new(&self.folder.path().join(name), Some(AT))
    }

    fn link(&self) -> String {
        let said = self.server.run(&["enrol", "--json", "--neighbourhood", "sluisvliet", "--name", "Fatima"]).unwrap();
        said.json()["link"].as_str().unwrap_or_else(|| panic!("{said:?}")).to_owned()
    }

    fn joined(&self, name: &str) -> PhoneProgram {
        let phone = self.phone(name);
        for command in [vec!["join", &self.link()], vec!["sync"]] {
            let said = phone.json(&command).unwrap();
            assert!(said.ok, "{said:?}");
        }
        phone
    }
}

/// It failed with this code, in a sentence, without a panic.
fn fails(said: &Answer, code: &str) {
    assert!(!said.ok && !said.err.contains("panicked"), "{said:?}");
    assert_eq!(said.error().as_deref(), Some(code), "{said:?}");
}

fn first_door(phone: &PhoneProgram) -> String {
    let today = phone.json(&["today"]).unwrap().json();
    today["round"][0]["doors"][0]["household"].as_str().unwrap_or_else(|| panic!("{today}")).to_owned()
}

fn changed(link: &str, part: &str) -> String {
    let at = link.find(part).unwrap() + part.len();
    let old = link.as_bytes()[at];
    let new = if old == b'0' { '1' } else { '0' };
    format!("{}{new}{}", &link[..at], &link[at + 1..])
}

#[test]
fn joining_says_what_is_wrong_with_the_code() {
    let world = World::new();
    let phone = world.phone("phone");
    fails(&phone.json(&["join", "hello"]).unwrap(), "bad_link");
    fails(&phone.json(&["join", &format!("{}/join#v=1", world.address)]).unwrap(), "bad_link");
    fails(&phone.json(&["sync"]).unwrap(), "not_joined");
    fails(&phone.json(&["today"]).unwrap(), "not_joined");
    let link = world.link();
    fails(&phone.json(&["join", &changed(&link, "c=")]).unwrap(), "code_unknown");
    fails(&phone.json(&["join", &changed(&link, "k=")]).unwrap(), "wrong_server_key");
    assert!(phone.json(&["join", &world.link()]).unwrap().ok);
    fails(&phone.json(&["join", &world.link()]).unwrap(), "already_joined");
    // The first link was seen by this phone's key already; for another phone it is used.
    assert!(world.phone("second").json(&["join", &world.link()]).unwrap().ok);
}

#[test]
fn a_used_and_an_expired_code_are_told_apart() {
    let mut world = World::new();
    let link = world.link();
    assert!(world.phone("first").json(&["join", &link]).unwrap().ok);
    fails(&world.phone("second").json(&["join", &link]).unwrap(), "code_used");
    let old = world.link();
    world.server.kill();
    let mut later = ServerProgram::new(&world.folder.path().join("server"), Some("2026-11-24T14:30"));
    let address = later.start().unwrap();
    let old = format!("{address}{}", &old[old.find("/join").unwrap()..]);
    fails(&world.phone("third").json(&["join", &old]).unwrap(), "code_expired");
}

#[test]
fn without_a_server_the_sentence_is_calm_and_in_the_users_language() {
    let mut world = World::new();
    let mut phone = world.joined("phone");
    world.server.kill();
    let door = first_door(&phone);
    assert!(phone.json(&["record", &door, "met"]).unwrap().ok);
    let mut sentences = Vec::new();
    for lang in ["nl", "en", "ar"] {
        phone.lang = lang.to_owned();
        let said = phone.run(&["sync", "--deadline", "2"]).unwrap();
        assert!(!said.ok && said.err.lines().count() == 1, "{said:?}");
        sentences.push(said.err);
    }
    sentences.dedup();
    assert_eq!(sentences.len(), 3);
    let status = phone.json(&["status"]).unwrap().json();
    assert_eq!((status["waiting"].as_u64(), status["offline"].as_bool()), (Some(1), Some(true)), "{status}");
    fails(&phone.json(&["sync", "--deadline", "2"]).unwrap(), "server_unreachable");
}

#[test]
fn a_wrong_address_and_another_kind_of_server_are_named() {
    let world = World::new();
    let phone = world.phone("phone");
    fails(&phone.json(&["choose", "http://127.0.0.1:9", "sluisvliet"]).unwrap(), "server_unreachable");
    fails(&phone.json(&["choose", "http://buurt.example", "sluisvliet"]).unwrap(), "bad_address");
    fails(&phone.json(&["choose", "nonsense", "sluisvliet"]).unwrap(), "bad_address");
    let bare = world.address.trim_start_matches("http://");
    fails(&phone.json(&["choose", bare, "sluisvliet"]).unwrap(), "bad_address");
    let secure = world.address.replace("http://", "https://");
    fails(&phone.json(&["choose", &secure, "sluisvliet"]).unwrap(), "server_unreachable");
    // Who joins has nothing yet to go on with: other words than in a stairwell.
    let said = phone.run(&["choose", "http://127.0.0.1:9", "sluisvliet"]).unwrap();
    assert!(!said.ok && said.err.contains("http://127.0.0.1:9") && !said.err.contains("Werk gerust"), "{said:?}");
    fails(&phone.json(&["choose", &world.address, "atlantis"]).unwrap(), "no_such_neighbourhood");
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", other.local_addr().unwrap());
    let answers = std::thread::spawn(move || {
        let (mut stream, _) = other.accept().unwrap();
        let mut request = [0; 1024];
        let _ = stream.read(&mut request).unwrap();
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello").unwrap();
    });
    fails(&phone.json(&["choose", &address, "sluisvliet"]).unwrap(), "not_our_server");
    answers.join().unwrap();
}

#[test]
fn a_phone_that_was_shut_out_says_so_everywhere_and_joins_again_with_a_new_code() {
    let world = World::new();
    let phone = world.joined("phone");
    let door = first_door(&phone);
    assert!(phone.json(&["record", &door, "not_home"]).unwrap().ok);
    let id = world.server.run(&["phone", "list", "--json"]).unwrap().json()["phones"][0]["id"].clone();
    assert!(world.server.run(&["phone", "shut-out", id.as_str().unwrap()]).unwrap().ok);
    fails(&phone.json(&["sync"]).unwrap(), "revoked");
    for command in [vec!["today"], vec!["agenda"], vec!["record", &door, "met"], vec!["door", &door], vec!["sync"]] {
        fails(&phone.json(&command).unwrap(), "revoked");
    }
    assert!(phone.json(&["status"]).unwrap().ok, "what it still says of what was sent");
    fails(&phone.json(&["join", "nonsense"]).unwrap(), "bad_link");
    assert!(phone.json(&["join", &world.link()]).unwrap().ok);
    assert!(phone.json(&["sync"]).unwrap().ok);
    // It is another phone: what the old one sent is kept aside, and nothing is written twice.
    assert_eq!(world.server.run(&["aside", "list", "--json"]).unwrap().json()["aside"].as_array().unwrap().len(), 1);
    let door = first_door(&phone);
    assert!(phone.json(&["record", &door, "met"]).unwrap().ok && phone.json(&["sync"]).unwrap().ok);
    assert_eq!(phone.json(&["door", &door]).unwrap().json()["history"][0]["arrival"]["code"], "arrived");
}

#[test]
fn a_number_that_two_doors_have_is_said_to_be_of_two() {
    let world = World::new();
    let list = world.folder.path().join("two.csv");
    let rows = "Dossiernr;Straat;Huisnr;Bus;Naam;Datum intrek\n\
                T-1;Sluisvlietlaan;2;0101;Proef Een;23/11/2026\nT-2;Sluisvlietlaan;4;0101;Proef Twee;23/11/2026\n";
    std::fs::write(&list, rows).unwrap();
    assert!(world.server.run(&["import-moves", &list.to_string_lossy()]).unwrap().ok);
    let phone = world.joined("phone");
    let said = phone.json(&["door", "0101"]).unwrap();
    fails(&said, "several_doors");
    let sentence = said.json()["sentence"].as_str().unwrap().to_owned();
    assert!(sentence.contains("Sluisvlietlaan 2") && sentence.contains("Sluisvlietlaan 4"), "{sentence}");
    assert!(phone.json(&["door", "Sluisvlietlaan 4 bus 0101"]).unwrap().ok);
}

#[test]
fn a_mistyped_folder_begins_no_empty_server() {
    let folder = tempfile::tempdir().unwrap();
    let server = ServerProgram::new(&folder.path().join("mistyped"), Some(AT));
    for command in [vec!["--json", "serve", "--listen", "127.0.0.1:0"], vec!["--json", "audit"]] {
        fails(&server.run(&command).unwrap(), "no_city");
    }
    assert!(!folder.path().join("mistyped").exists());
}

/// Passes one connection on, and swallows the answer.
fn swallow_one_answer(upstream: String) -> (String, std::thread::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let handle = std::thread::spawn(move || {
        for (n, stream) in listener.incoming().take(2).enumerate() {
            let mut phone = stream.unwrap();
            let mut server = TcpStream::connect(&upstream).unwrap();
            for stream in [&phone, &server] {
                stream.set_read_timeout(Some(Duration::from_millis(700))).unwrap();
            }
            let pass = |from: &mut TcpStream, to: Option<&mut TcpStream>| {
                let mut bytes = [0; 65536];
                let mut all = Vec::new();
                while let Ok(count) = from.read(&mut bytes)
                    && count > 0
                {
                    all.extend_from_slice(&bytes[..count]);
                }
                if let Some(to) = to {
                    let _ = to.write_all(&all);
                }
                all.len()
            };
            assert!(pass(&mut phone, Some(&mut server)) > 0);
            assert!(pass(&mut server, if n == 0 { None } else { Some(&mut phone) }) > 0);
        }
    });
    (address, handle)
}

#[test]
fn a_lost_answer_to_joining_comes_again() {
    let world = World::new();
    let (proxy, handle) = swallow_one_answer(world.address.trim_start_matches("http://").to_owned());
    let link = world.link();
    let link = format!("http://{proxy}{}", &link[link.find("/join").unwrap()..]);
    let phone = world.phone("phone");
    let lost = phone.json(&["join", &link]).unwrap();
    assert!(!lost.ok, "{lost:?}");
    let again = phone.json(&["join", &link]).unwrap();
    assert!(again.ok && again.json()["name"] == "Fatima", "{again:?}");
    handle.join().unwrap();
}

#[test]
fn a_clock_that_is_years_off_locks_nobody_out_and_changes_nothing() {
    let world = World::new();
    for (name, wrong) in [("behind", "2016-11-24T14:00"), ("ahead", "2036-11-24T14:00")] {
        let mut phone = world.phone(name);
        phone.at = Some(wrong.to_owned());
        assert!(phone.json(&["join", &world.link()]).unwrap().ok);
        let synced = phone.json(&["sync"]).unwrap();
        assert!(synced.ok, "{synced:?}");
        let door = first_door(&phone);
        let said = phone.json(&["record", &door, "not_home"]).unwrap();
        assert!(said.ok, "{said:?}");
        assert!(phone.json(&["sync"]).unwrap().ok);
        let door = phone.json(&["door", &door]).unwrap().json();
        assert_eq!(door["history"][0]["arrival"]["code"], "arrived", "{door}");
    }
}

#[test]
fn a_clock_that_falls_back_in_the_stairwell_empties_nothing_and_refuses_nothing() {
    let mut world = World::new();
    let mut phone = world.joined("phone");
    world.server.kill();
    let before = phone.json(&["today"]).unwrap().json()["round"].clone();
    for wrong in ["2016-01-01T00:00", "2036-01-01T00:00"] {
        phone.at = Some(wrong.to_owned());
        let door = first_door(&phone);
        let said = phone.json(&["record", &door, "not_wanted"]).unwrap();
        assert!(said.ok && said.json()["door"]["row"]["state"] == "do_not_visit", "{said:?}");
        assert!(phone.json(&["undo", &door]).unwrap().ok);
        if wrong.starts_with("2016") {
            assert_eq!(phone.json(&["today"]).unwrap().json()["round"], before);
        }
    }
}

#[test]
fn two_programs_that_begin_a_phone_at_once_share_its_keys() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..6 {
        let phone = PhoneProgram::new(&folder.path().join(round.to_string()), Some(AT));
        let starts: Vec<_> = (0..3)
            .map(|_| {
                let phone = phone.clone();
                std::thread::spawn(move || phone.json(&["status"]).unwrap())
            })
            .collect();
        for start in starts {
            fails(&start.join().unwrap(), "not_joined");
        }
        let again = phone.json(&["status"]).unwrap();
        fails(&again, "not_joined");
        assert!(!again.out.contains("damaged") && !again.err.contains("damaged"), "{again:?}");
    }
}

#[test]
fn a_damaged_database_is_moved_aside_and_the_phone_works_on() {
    let world = World::new();
    let phone = world.joined("phone");
    let door = first_door(&phone);
    assert!(phone.json(&["record", &door, "met"]).unwrap().ok && phone.json(&["sync"]).unwrap().ok);
    for entry in std::fs::read_dir(&phone.folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension.to_string_lossy().starts_with("db")) {
            let mut bytes = std::fs::read(&path).unwrap();
            for at in (60..bytes.len()).step_by(500) {
                bytes[at] ^= 0x55;
            }
            std::fs::write(&path, bytes).unwrap();
        }
    }
    let told = phone.run(&["status"]).unwrap();
    assert!(told.ok && told.out.contains("damaged-1"), "{told:?}");
    assert!(phone.folder.join("pleinmakers.damaged-1").exists());
    // Still joined: the next sync brings everything back, also what it recorded before.
    let synced = phone.json(&["sync"]).unwrap();
    assert!(synced.ok, "{synced:?}");
    let door = phone.json(&["door", &door]).unwrap().json();
    assert_eq!(door["history"][0]["outcome"], "met");
    assert!(phone.json(&["record", &first_door(&phone), "not_home"]).unwrap().ok);
    assert!(phone.json(&["sync"]).unwrap().ok);
}

#[test]
fn a_door_behind_more_stays_in_sight_after_its_visit_and_can_be_undone_by_its_number() {
    let world = World::new();
    let phone = world.joined("phone");
    let today = phone.json(&["today"]).unwrap().json();
    let number = today["more"][0]["doors"][0]["number"].as_str().unwrap().to_owned();
    assert!(phone.json(&["record", &number, "met"]).unwrap().ok);
    let said = phone.json(&["undo", &number]).unwrap();
    assert!(said.ok && said.json()["row"]["state"] == "new", "{said:?}");
}

#[test]
fn visits_that_make_no_sense_are_refused() {
    let world = World::new();
    let phone = world.joined("phone");
    let door = first_door(&phone);
    let dancing = phone.json(&["record", &door, "dancing"]).unwrap();
    assert!(!dancing.ok && dancing.err.contains("not_home"), "the outcomes are listed: {dancing:?}");
    fails(&phone.json(&["record", "9999", "met"]).unwrap(), "not_found");
    fails(&phone.json(&["record", &door, "met", "--months", "3"]).unwrap(), "visit_invalid");
    fails(&phone.json(&["record", &door, "come_back", "--on", "2020-01-01"]).unwrap(), "come_back_in_past");
    fails(&phone.json(&["undo", "00000000-0000-7000-8000-000000000000"]).unwrap(), "not_found");
    assert!(phone.json(&["record", &door, "met"]).unwrap().ok);
    assert!(phone.json(&["sync"]).unwrap().ok);
    let visit = phone.json(&["door", &door]).unwrap().json()["history"][0]["visit"].as_str().unwrap().to_owned();
    let colleague = world.phone("colleague");
    let said = world.server.run(&["enrol", "--json", "--neighbourhood", "sluisvliet", "--name", "Jan"]).unwrap();
    assert!(colleague.json(&["join", said.json()["link"].as_str().unwrap()]).unwrap().ok);
    assert!(colleague.json(&["sync"]).unwrap().ok);
    fails(&colleague.json(&["undo", &visit]).unwrap(), "undo_not_yours");
    assert!(phone.json(&["undo", &visit]).unwrap().ok);
    fails(&phone.json(&["undo", &visit]).unwrap(), "undo_already");
}

/// A small disk of its own, where that may be made.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    fn mount(folder: &'a Path, size: &str) -> Option<Self> {
        std::fs::create_dir_all(folder).unwrap();
        let mounted = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(folder)
            .output();
        mounted.is_ok_and(|said| said.status.success()).then_some(Self(folder))
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg(self.0).output();
    }
}

#[test]
fn a_full_disk_is_a_sentence_and_reading_goes_on() {
    let world = World::new();
    let phone = world.phone("phone");
    let Some(_disk) = SmallDisk::mount(&phone.folder, "6m") else {
        println!("skipped: a full disk (no right to mount a small one)");
        return;
    };
    assert!(phone.json(&["join", &world.link()]).unwrap().ok);
    assert!(phone.json(&["sync"]).unwrap().ok);
    let door = first_door(&phone);
    assert!(phone.json(&["record", &door, "not_home"]).unwrap().ok);
    let filler = phone.folder.join("photos-of-the-cat");
    let mut file = std::fs::File::create(&filler).unwrap();
    while file.write_all(&[1; 4096]).is_ok() {}
    drop(file);
    let mut full = None;
    for _ in 0..60 {
        let said = phone.json(&["record", &door, "not_home"]).unwrap();
        if !said.ok {
            full = Some(said);
            break;
        }
    }
    fails(&full.expect("the disk never got full"), "storage_full");
    for command in ["status", "today", "agenda"] {
        let said = phone.json(&[command]).unwrap();
        assert!(said.ok, "{command} on a full disk: {said:?}");
    }
    let before = phone.json(&["door", &door]).unwrap().json()["history"].as_array().unwrap().len();
    assert!(before >= 1);
    std::fs::remove_file(&filler).unwrap();
    assert!(phone.json(&["record", &door, "met"]).unwrap().ok);
    assert!(phone.json(&["sync"]).unwrap().ok);
    let after = phone.json(&["door", &door]).unwrap().json()["history"].as_array().unwrap().len();
    assert_eq!(after, before + 1);
}

#[test]
fn a_list_that_is_no_list_is_refused_in_a_sentence() {
    let world = World::new();
    let path = world.folder.path().join("list");
    let cases: [(&str, Vec<u8>); 5] = [
        ("empty", Vec::new()),
        ("a picture", [b"\x89PNG\r\n\x1a\n".as_slice(), &[0, 1, 2, 255]].concat()),
        ("a letter", b"Dear all,\nplease find attached the list.\n".to_vec()),
        ("only a header", b"Dossiernr;Straat;Huisnr;Bus;Naam;Datum intrek\r\n".to_vec()),
        ("no dates", b"Dossiernr;Straat;Huisnr;Bus;Naam\r\n1;Sluisvlietlaan;2;0101;X\r\n".to_vec()),
    ];
    for (name, bytes) in cases {
        std::fs::write(&path, bytes).unwrap();
        let said = world.server.run(&["import-moves", &path.to_string_lossy()]).unwrap();
        assert!(!said.ok && !said.err.trim().is_empty() && !said.err.contains("panicked"), "{name}: {said:?}");
    }
    let missing = world.server.run(&["import-moves", "/nowhere/list.csv"]).unwrap();
    assert!(!missing.ok && !missing.err.contains("panicked"), "{missing:?}");
}

#[test]
fn a_hundred_thousand_rows_and_formulas_are_read_row_by_row() {
    let world = World::new();
    let path = world.folder.path().join("long.csv");
    let mut text = String::from("Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Datum intrek\r\n");
    for n in 0..100_000 {
        let name = if n % 1_000 == 0 { "=HYPERLINK(\"http://x\")" } else { "Proef Persoon" };
        // One row in ten is of a real door, each with its own day.
        let (street, number, label) = match n % 10 {
            0 => ("Sluisvlietlaan", 2 + n / 10 % 3 * 2, format!("{:02}{:02}", n / 30 % 15, n / 450 % 12 + 1)),
            _ => ("Nergensstraat", n % 90, String::new()),
        };
        let (day, month) = (n / 5_400 % 28 + 1, n / 5_400 / 28 % 12 + 1);
        text.push_str(&format!("D{n};{street};{number};{label};{name};nl;{day:02}/{month:02}/2026\r\n"));
    }
    std::fs::write(&path, text).unwrap();
    let said = world.server.run(&["import-moves", &path.to_string_lossy(), "--json"]).unwrap();
    assert!(said.ok, "{}", said.err);
    assert_eq!(said.json()["lines"].as_array().map(Vec::len), Some(100_000));
    assert!(!said.out.contains("HYPERLINK") && !said.out.contains("Proef Persoon"));
}
