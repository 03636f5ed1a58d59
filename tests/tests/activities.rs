//! From an activity to a doorbell to a seat to a tally, with real programs: invited without a network, three want two
//! places, one gives back, it does not go on, they are told; the next one is counted. Who may not have it has no byte of it.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use pleinmakers_tests::decrypt::decrypted_phone;
use pleinmakers_tests::desk::DeskVisitor;
use pleinmakers_tests::freeze::ask;
use pleinmakers_tests::words::occurrences;
use pleinmakers_tests::{PhoneProgram, ServerProgram};
use serde_json::{Value, json};

const BRINGS: &str = "linzensoep met citroen";

struct Town {
    folder: tempfile::TempDir,
    server: ServerProgram,
    address: String,
}

impl Town {
    /// Four new households, and a soup every Thursday at 19:00 with two places, from 26 November.
    fn new() -> (Self, String) {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("server");
        std::fs::create_dir_all(&data).unwrap();
        let list = folder.path().join("list.csv");
        let row = |n: u8| format!("A-{n};Sluisvlietlaan;2;010{n};Proef {n};nl;01/11/2026\n");
        let rows: String = (1..=4).map(row).collect();
        std::fs::write(&list, format!("Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Datum intrek\n{rows}")).unwrap();
        let mut server = ServerProgram::new(&data, Some("2026-11-24T14:00"));
        assert!(server.run(&["example"]).unwrap().ok);
        assert!(server.run(&["import-moves", &list.to_string_lossy()]).unwrap().ok);
        let added = server.run(&[
            "activity",
            "add",
            "--json",
            "--neighbourhood",
            "sluisvliet",
            "--kind",
            "soup",
            "--title",
            "Avondsoep",
            "--place",
            "De Vuurtorenzaal",
            "--starts",
            "2026-11-26 19:00",
            "--ends",
            "2026-11-26 21:00",
            "--capacity",
            "2",
            "--repeats",
            "FREQ=WEEKLY",
            "--except",
            "2026-12-24",
            "--toilet",
            "--indoors",
            "--signup",
            "--language",
            "nl",
            "--language",
            "ar",
        ]);
        let added = added.unwrap();
        assert!(added.ok, "{}{}", added.out, added.err);
        let id = added.json()["id"].as_str().unwrap().to_owned();
        let address = server.start().unwrap();
        (Self { folder, server, address }, id)
    }

    fn joined(&self, name: &str) -> PhoneProgram {
        let phone = PhoneProgram::new(&self.folder.path().join(name), Some("2026-11-24T14:00"));
        let said = self.server.run(&["enrol", "--json", "--neighbourhood", "sluisvliet", "--name", name]).unwrap();
        assert!(phone.run(&["join", said.json()["link"].as_str().unwrap()]).unwrap().ok);
        synced(&phone);
        phone
    }

    fn get(&self, path: &str) -> String {
        let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
        let answer = ask(self.address.trim_start_matches("http://"), request.as_bytes()).unwrap();
        String::from_utf8_lossy(&answer).replace("\r\n ", "")
    }
}

fn synced(phone: &PhoneProgram) {
    let said = phone.run(&["sync"]).unwrap();
    assert!(said.ok, "{}", said.err);
}

fn view(phone: &PhoneProgram, asked: &[&str]) -> Value {
    let said = phone.json(asked).unwrap();
    assert!(said.ok, "{asked:?}: {}{}", said.out, said.err);
    said.json()
}

fn code(phone: &PhoneProgram, asked: &[&str]) -> String {
    let said = phone.json(asked).unwrap();
    assert!(!said.ok, "{asked:?}");
    said.error().unwrap_or_else(|| said.err.clone())
}

fn plain(value: &Value) -> String {
    value.as_str().unwrap_or_default().replace(['\u{2068}', '\u{2069}', '\u{a0}'], "")
}

/// What is known of who comes: the door and whether there is a place.
fn coming(phone: &PhoneProgram, id: &str) -> Vec<(String, String)> {
    let view = view(phone, &["activity", id]);
    let rows = view["coming"].as_array().unwrap();
    rows.iter().map(|row| (plain(&row["door"]), plain(&row["seat"]))).collect()
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(door, seat)| ((*door).to_owned(), (*seat).to_owned())).collect()
}

const ONE: &str = "Sluisvlietlaan 2 bus 0101";
const TWO: &str = "Sluisvlietlaan 2 bus 0102";
const THREE: &str = "Sluisvlietlaan 2 bus 0103";

#[test]
fn from_a_doorbell_to_a_seat_to_a_tally() {
    let (mut town, soup) = Town::new();
    let (mut fatima, mut jan) = (town.joined("Fatima"), town.joined("Jan"));
    let resident = PhoneProgram::new(&town.folder.path().join("resident"), Some("2026-11-24T14:00"));
    assert!(resident.run(&["choose", &town.address, "sluisvliet"]).unwrap().ok);
    let agenda = view(&resident, &["agenda"]);
    let times: Vec<_> =
        agenda["items"].as_array().unwrap().iter().filter(|item| item["activity"] == json!(soup)).collect();
    assert_eq!(times.len(), 2, "a fortnight");
    let (first, second) = (format!("{soup}.2026-11-26"), format!("{soup}.2026-12-03"));
    assert_eq!(times[0]["id"], json!(first));
    // A door that would rather not be visited is not in the round.
    assert!(fatima.run(&["record", "0104", "not_wanted"]).unwrap().ok);

    // In the stairwell there is no network.
    town.server.kill();
    let round = view(&fatima, &["invite", &first]);
    assert_eq!((round["to_ask"].clone(), plain(&round["seats"])), (json!(3), "Nog 2 plaatsen".into()));
    assert!(fatima.run(&["sign-up", &first, "not_home", "--door", "0101"]).unwrap().ok);
    let yes = ["sign-up", &first, "yes", "--door", "0101", "--brings", BRINGS, "--fetch"];
    let said = view(&fatima, &yes);
    assert_eq!(said["invite"]["to_ask"], json!(2));
    let row = &said["invite"]["groups"][0]["rows"][0];
    assert_eq!((row["answer"].clone(), row["arrival"]["code"].clone()), (json!("yes"), json!("waiting")));
    // One tap too many is taken back without a trace.
    let wrong = view(&fatima, &["sign-up", &first, "no", "--door", "0102"]);
    let wrong = wrong["rsvp"].as_str().unwrap().to_owned();
    assert_eq!(view(&fatima, &["undo-sign-up", &wrong])["to_ask"], json!(2));
    assert_eq!(coming(&fatima, &first), pairs(&[(ONE, "gevraagd, nog niet zeker")]));
    town.server.start().unwrap();
    synced(&fatima);
    assert_eq!(coming(&fatima, &first), pairs(&[(ONE, "plaats")]));

    // Two more want the one place that is left.
    synced(&jan);
    assert!(jan.run(&["sign-up", &first, "yes", "--door", "0102"]).unwrap().ok);
    synced(&jan);
    assert!(fatima.run(&["sign-up", &first, "yes", "--door", "0103"]).unwrap().ok);
    synced(&fatima);
    let full = pairs(&[(ONE, "plaats"), (TWO, "plaats"), (THREE, "wachtlijst")]);
    assert_eq!(coming(&fatima, &first), full);
    let seats = plain(&view(&fatima, &["activity", &first])["seats"]);
    assert_eq!(seats, "Volzet · 1 op de wachtlijst");
    // It is within two days: where to ring.
    let calls = view(&fatima, &["today"])["calls"].clone();
    assert_eq!((calls[0]["code"].clone(), calls[0]["id"].clone()), (json!("call"), json!(first)));
    assert_eq!(plain(&calls[0]["detail"]), "3 deuren · 1 wil gehaald worden");

    // A no lets who waits in.
    synced(&jan);
    assert!(jan.run(&["sign-up", &first, "no", "--door", "0102"]).unwrap().ok);
    synced(&jan);
    synced(&fatima);
    let after = pairs(&[(ONE, "plaats"), (THREE, "plaats")]);
    assert_eq!((coming(&fatima, &first), coming(&jan, &first)), (after.clone(), after));
    // What was sent is taken back by saying what stood before it.
    let maybe = view(&jan, &["sign-up", &first, "maybe", "--door", "0103"]);
    synced(&jan);
    assert_eq!(coming(&jan, &first), pairs(&[(ONE, "plaats")]));
    assert!(jan.run(&["undo-sign-up", maybe["rsvp"].as_str().unwrap()]).unwrap().ok);
    synced(&jan);
    assert_eq!(coming(&jan, &first), pairs(&[(ONE, "plaats"), (THREE, "plaats")]));

    // It does not go on: who said yes must hear it.
    let said = town.server.run(&["activity", "cancel", &soup, "--date", "2026-11-26"]).unwrap();
    assert!(said.ok, "{}", said.err);
    synced(&fatima);
    let hear = view(&fatima, &["must-hear", &first]);
    let doors: Vec<_> = hear["rows"].as_array().unwrap().iter().map(|row| plain(&row["door"])).collect();
    assert_eq!(doors, [ONE, THREE]);
    assert_eq!(view(&fatima, &["today"])["calls"][0]["code"], json!("must_hear"));
    assert_eq!(code(&fatima, &["sign-up", &first, "yes", "--door", "0102"]), "rsvp_cancelled");
    town.server.kill();
    let hear = view(&fatima, &["told", &first, ONE]);
    assert_eq!((hear["rows"].as_array().unwrap().len(), hear["known"].as_array().unwrap().len()), (1, 1));
    assert_eq!(hear["known"][0]["arrival"]["code"], json!("waiting"));
    town.server.start().unwrap();
    synced(&fatima);
    synced(&jan);
    assert_eq!(view(&jan, &["must-hear", &first])["rows"].as_array().unwrap().len(), 1);
    assert!(jan.run(&["told", &first, THREE]).unwrap().ok);
    synced(&jan);
    synced(&fatima);
    let hear = view(&fatima, &["must-hear", &first]);
    assert!(hear["empty"].is_object() && hear["rows"].as_array().unwrap().is_empty());
    assert_eq!(code(&jan, &["told", &first, THREE]), "told_nothing");

    // The next one is counted, by two: the latest counts, and the coach sees sums.
    assert_eq!(code(&fatima, &["tally", &second, "12", "3", "5"]), "attendance_too_early");
    for phone in [&mut fatima, &mut jan] {
        phone.at = Some("2026-12-03T20:00".into());
    }
    let today = view(&fatima, &["today"])["calls"].clone();
    let codes: Vec<_> =
        today.as_array().unwrap().iter().map(|call| (call["code"].clone(), call["id"].clone())).collect();
    assert!(codes.contains(&(json!("tally"), json!(second))), "{today}");
    assert_eq!(code(&fatima, &["tally", &second, "3", "4", "0"]), "attendance_invalid");
    let counted = view(&fatima, &["tally", &second, "12", "3", "5"]);
    assert_eq!(plain(&counted["counted"]), "Geteld: 12 aanwezig · 3 voor het eerst · 5 leerden een buur kennen");
    jan.at = Some("2026-12-03T20:30".into());
    assert!(jan.run(&["tally", &second, "14", "4", "6"]).unwrap().ok);
    town.server.kill();
    town.server.set_clock("2026-12-03T21:00");
    town.server.start().unwrap();
    synced(&jan);
    synced(&fatima);
    assert_eq!(view(&fatima, &["tally", &second])["counts"]["present"], json!(14));
    let coach = DeskVisitor::coach(&town.server, &town.address, "An", "sluisvliet").unwrap();
    let page = coach.get("/desk/b/sluisvliet/figures").unwrap().body;
    assert!(page.contains("Activiteiten met een telling") && page.contains(">14<"), "{page}");
    assert!(!page.contains(BRINGS));

    // Somebody without an account has the public facts, and nothing of who comes.
    synced(&resident);
    let (hers, theirs) = (decrypted_phone(&fatima.folder).unwrap(), decrypted_phone(&resident.folder).unwrap());
    assert!(occurrences(&hers, BRINGS.as_bytes()) > 0, "the search finds nothing on her phone either");
    assert_eq!(occurrences(&theirs, BRINGS.as_bytes()), 0);
    let open = view(&resident, &["activity", &second]);
    let nothing = (open["coming_title"].clone(), open["coming"].clone(), open["actions"].clone());
    assert_eq!(nothing, (json!(null), json!([]), json!([])));
    assert_eq!(code(&resident, &["invite", &second]), "not_joined");

    // Erasing a household takes its sign-ups away everywhere.
    assert!(town.server.run(&["erase", "--dossier", "A-1"]).unwrap().ok);
    for phone in [&fatima, &jan] {
        synced(phone);
        assert_eq!(occurrences(&decrypted_phone(&phone.folder).unwrap(), BRINGS.as_bytes()), 0);
        assert!(!coming(phone, &first).iter().any(|(door, _)| door == ONE));
    }
}

#[test]
fn a_moved_time_keeps_who_comes_and_calendars_follow() {
    let (town, soup) = Town::new();
    let fatima = town.joined("Fatima");
    let second = format!("{soup}.2026-12-03");
    assert!(fatima.run(&["sign-up", &second, "yes", "--door", "0101", "--persons", "2"]).unwrap().ok);
    synced(&fatima);
    let moved = ["activity", "move", &soup, "--date", "2026-12-03", "--starts", "2026-12-04 18:30"];
    assert!(town.server.run(&moved).unwrap().ok);
    synced(&fatima);
    let item = view(&fatima, &["activity", &second])["item"].clone();
    assert_eq!(
        (plain(&item["date_full"]), plain(&item["time_range"])),
        ("vrijdag 4 december".into(), "18:30–20:30".into())
    );
    let hear = view(&fatima, &["must-hear", &second]);
    assert_eq!(plain(&hear["news"]), "Het is nu op vrijdag 4 december om 18:30.");
    assert_eq!(hear["rows"].as_array().unwrap().len(), 1);
    // Who signs up now hears the new time with it.
    assert!(fatima.run(&["sign-up", &second, "yes", "--door", "0102"]).unwrap().ok);
    assert_eq!(view(&fatima, &["must-hear", &second])["rows"].as_array().unwrap().len(), 1);
    assert!(fatima.run(&["told", &second, ONE]).unwrap().ok);
    assert_eq!(view(&fatima, &["must-hear", &second])["rows"].as_array().unwrap().len(), 0);
    let calendar = town.get("/b/sluisvliet.ics");
    for line in [
        "RRULE:FREQ=WEEKLY",
        "EXDATE;TZID=Europe/Brussels:20261224T190000",
        "RECURRENCE-ID;TZID=Europe/Brussels:20261203T190000",
        "DTSTART;TZID=Europe/Brussels:20261204T183000",
    ] {
        assert!(calendar.contains(line), "{line}\n{calendar}");
    }
    let page = town.get("/b/sluisvliet");
    assert!(page.contains("EventRescheduled") && page.contains("#2026-12-03"), "{page}");
    assert!(page.contains("Nederlands, Arabisch") && page.contains("inschrijven nodig"), "{page}");
}

#[test]
fn a_time_that_moves_far_away_and_back_is_told_both_times() {
    let (town, soup) = Town::new();
    let fatima = town.joined("Fatima");
    let second = format!("{soup}.2026-12-03");
    assert!(fatima.run(&["sign-up", &second, "yes", "--door", "0101"]).unwrap().ok);
    synced(&fatima);
    let moved = |to: &str| {
        let said = town.server.run(&["activity", "move", &soup, "--date", "2026-12-03", "--starts", to]).unwrap();
        assert!(said.ok, "{}", said.err);
        synced(&fatima);
        let calls = view(&fatima, &["today"])["calls"].clone();
        let calls = calls.as_array().unwrap().iter().filter(|call| call["code"] == json!("must_hear")).count();
        (calls, view(&fatima, &["must-hear", &second])["rows"].as_array().unwrap().len())
    };
    // Further ahead than a month, and they would stand before a closed door on 3 December.
    assert_eq!(moved("2027-01-02 19:00"), (1, 1));
    assert!(fatima.run(&["told", &second, ONE]).unwrap().ok);
    assert_eq!(moved("2027-01-02 19:00"), (0, 0));
    // Back to the hour of which they signed up first: what they heard last is another.
    assert_eq!(moved("2026-12-03 19:00"), (1, 1));
    assert!(fatima.run(&["told", &second, ONE]).unwrap().ok);
    assert_eq!(moved("2026-12-03 19:00"), (0, 0));
}

#[test]
fn somebody_without_an_address_comes_and_can_be_taken_off() {
    let (town, soup) = Town::new();
    let fatima = town.joined("Fatima");
    let first = format!("{soup}.2026-11-26");
    let said = view(&fatima, &["sign-up", &first, "yes", "--persons", "2"]);
    synced(&fatima);
    assert_eq!(coming(&fatima, &first), pairs(&[("Iemand zonder adres", "plaats")]));
    assert!(fatima.run(&["undo-sign-up", said["rsvp"].as_str().unwrap()]).unwrap().ok);
    synced(&fatima);
    assert_eq!(coming(&fatima, &first), []);
    assert_eq!(plain(&view(&fatima, &["activity", &first])["seats"]), "Nog 2 plaatsen");
    assert_eq!(code(&fatima, &["sign-up", &first, "yes", "--fetch"]), "rsvp_invalid");
    assert_eq!(code(&fatima, &["sign-up", &first, "yes", "--persons", "10"]), "rsvp_persons_invalid");
    assert_eq!(code(&fatima, &["sign-up", &first, "yes", "--brings", &"x".repeat(81)]), "rsvp_brings_invalid");
    assert_eq!(code(&fatima, &["invite", &format!("{soup}.2026-11-27")]), "rsvp_no_occurrence");
    assert_eq!(code(&fatima, &["invite", "x"]), "not_found");
}

/// Three doors said yes to a time with two places, and the server has decided.
fn three_for_two_places() -> (Town, PhoneProgram, String) {
    let (town, soup) = Town::new();
    let fatima = town.joined("Fatima");
    let first = format!("{soup}.2026-11-26");
    for door in ["0101", "0102", "0103"] {
        assert!(fatima.run(&["sign-up", &first, "yes", "--door", door]).unwrap().ok);
    }
    synced(&fatima);
    (town, fatima, first)
}

/// The row of a door on the round.
fn row(phone: &PhoneProgram, id: &str, number: &str) -> Value {
    let view = view(phone, &["invite", id]);
    let groups = view["groups"].as_array().unwrap();
    let mut rows = groups.iter().flat_map(|group| group["rows"].as_array().unwrap());
    rows.find(|row| row["number"] == json!(number)).unwrap_or_else(|| panic!("{number}: {view}")).clone()
}

#[test]
fn an_answer_that_is_said_again_keeps_what_stands_with_it() {
    let (town, soup) = Town::new();
    let fatima = town.joined("Fatima");
    let first = format!("{soup}.2026-11-26");
    let say = |more: &[&str]| {
        let asked = [&["sign-up", &first], more, &["--door", "0101"]].concat();
        view(&fatima, &asked);
        let more = row(&fatima, &first, "0101")["more"].clone();
        (more["persons"].clone(), more["brings"].clone(), more["fetch"].clone())
    };
    let all = (json!(2), json!("brood"), json!(true));
    assert_eq!(say(&["yes", "--persons", "2", "--brings", "brood", "--fetch"]), all);
    // A second tap on the same button, in the stairwell and after a sync.
    assert_eq!(say(&["yes"]), all);
    synced(&fatima);
    assert_eq!(say(&["yes"]), all);
    // A mistaken no, and that nobody opened.
    assert_eq!(say(&["no"]), (json!(null), json!(null), json!(null)));
    say(&["not_home"]);
    assert_eq!(say(&["yes"]), all);
    // One thing changes, and the others stay.
    assert_eq!(say(&["yes", "--persons", "1"]), (json!(1), json!("brood"), json!(true)));
    assert_eq!(say(&["yes", "--brings", ""]), (json!(1), json!(null), json!(true)));
    assert_eq!(say(&["yes", "--fetch=false"]), (json!(1), json!(null), json!(false)));
    // Another door begins with nothing.
    view(&fatima, &["sign-up", &first, "yes", "--door", "0102"]);
    assert_eq!(row(&fatima, &first, "0102")["more"]["persons"], json!(1));
}

#[test]
fn the_later_of_two_answers_counts_after_a_clock_was_set_back() {
    let (town, soup) = Town::new();
    let mut fatima = town.joined("Fatima");
    let jan = town.joined("Jan");
    let first = format!("{soup}.2026-11-26");
    assert!(fatima.run(&["sign-up", &first, "yes", "--door", "0101"]).unwrap().ok);
    // The same phone, five hours earlier by its clock.
    fatima.at = Some("2026-11-24T09:00".into());
    assert!(fatima.run(&["sign-up", &first, "no", "--door", "0101"]).unwrap().ok);
    assert_eq!(row(&fatima, &first, "0101")["answer"], json!("no"));
    fatima.at = Some("2026-11-24T14:00".into());
    synced(&fatima);
    synced(&jan);
    for phone in [&fatima, &jan] {
        assert_eq!(row(phone, &first, "0101")["answer"], json!("no"));
        assert_eq!(coming(phone, &first), []);
    }
}

#[test]
fn the_place_of_a_door_where_nobody_rings_any_more_can_be_given_back() {
    let (_town, fatima, first) = three_for_two_places();
    assert!(fatima.run(&["record", "0101", "not_wanted"]).unwrap().ok);
    let rows = view(&fatima, &["activity", &first])["coming"].clone();
    let can: Vec<_> = rows.as_array().unwrap().iter().map(|row| !row["take_back"].is_null()).collect();
    assert_eq!(can, [true, false, false], "{rows}");
    assert!(fatima.run(&["undo-sign-up", rows[0]["rsvp"].as_str().unwrap()]).unwrap().ok);
    synced(&fatima);
    assert_eq!(coming(&fatima, &first), pairs(&[(TWO, "plaats"), (THREE, "plaats")]));
}

#[test]
fn a_series_whose_hour_changed_is_one_card_on_today() {
    let (town, soup) = Town::new();
    let fatima = town.joined("Fatima");
    for day in ["2026-11-26", "2026-12-03", "2026-12-10"] {
        assert!(fatima.run(&["sign-up", &format!("{soup}.{day}"), "yes", "--door", "0101"]).unwrap().ok);
    }
    synced(&fatima);
    let moved = town.server.run(&["activity", "move", &soup, "--starts", "2026-11-26 18:00"]).unwrap();
    assert!(moved.ok, "{}", moved.err);
    synced(&fatima);
    let calls = view(&fatima, &["today"])["calls"].clone();
    let codes: Vec<_> =
        calls.as_array().unwrap().iter().map(|call| (call["code"].clone(), call["id"].clone())).collect();
    // The nearest time stands for all of them.
    assert_eq!(codes, [(json!("must_hear"), json!(format!("{soup}.2026-11-26")))]);
}

#[test]
fn who_waits_is_not_counted_among_who_comes() {
    let (_town, fatima, first) = three_for_two_places();
    let open = view(&fatima, &["activity", &first]);
    assert_eq!(open["coming"].as_array().unwrap().len(), 3);
    assert_eq!(plain(&open["coming_title"]), "2 personen komen");
}
