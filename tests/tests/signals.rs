//! A question at a door, the whole way: taken up offline, passed on, overdue, answered, brought back; who may not have
//! it has no byte of it; and erasing who asked takes it away everywhere.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use pleinmakers_tests::decrypt::decrypted_phone;
use pleinmakers_tests::desk::DeskVisitor;
use pleinmakers_tests::words::occurrences;
use pleinmakers_tests::{PhoneProgram, ServerProgram};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const WORDS: &str = "Waar kan ik oude verfpotten kwijt?";
const ANSWER: &str = "Op zaterdag aan het recyclagepark.";

struct Town {
    folder: tempfile::TempDir,
    server: ServerProgram,
    address: String,
}

impl Town {
    /// One new household, on 24 November.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("server");
        std::fs::create_dir_all(&data).unwrap();
        let list = folder.path().join("list.csv");
        let row =
            "Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Datum intrek\nA-1;Sluisvlietlaan;2;0101;Proef Ann;nl;01/11/2026\n";
        std::fs::write(&list, row).unwrap();
        let mut server = ServerProgram::new(&data, Some("2026-11-24T14:00"));
        assert!(server.run(&["example"]).unwrap().ok);
        assert!(server.run(&["import-moves", &list.to_string_lossy()]).unwrap().ok);
        let address = server.start().unwrap();
        Self { folder, server, address }
    }

    fn joined(&self, name: &str) -> PhoneProgram {
        let phone = PhoneProgram::new(&self.folder.path().join(name), Some("2026-11-24T14:00"));
        let said = self.server.run(&["enrol", "--json", "--neighbourhood", "sluisvliet", "--name", name]).unwrap();
        assert!(phone.run(&["join", said.json()["link"].as_str().unwrap()]).unwrap().ok);
        synced(&phone);
        phone
    }

    fn back_at(&mut self, at: &str) {
        self.server.kill();
        self.server.set_clock(at);
        self.server.start().unwrap();
    }

    fn board(&self) -> Vec<Value> {
        let said = self.server.run(&["signal", "list", "--neighbourhood", "sluisvliet", "--json"]).unwrap();
        said.json()["signals"].as_array().unwrap().clone()
    }
}

fn synced(phone: &PhoneProgram) {
    let said = phone.run(&["sync"]).unwrap();
    assert!(said.ok, "{}", said.err);
}

/// The rows of a phone's list, each with its group.
fn rows(phone: &PhoneProgram) -> Vec<(String, Value)> {
    let view = phone.json(&["signals"]).unwrap().json();
    let groups = view["groups"].as_array().unwrap().clone();
    let rows = |group: &Value| {
        let code = group["code"].as_str().unwrap().to_owned();
        group["rows"].as_array().unwrap().iter().map(|row| (code.clone(), row.clone())).collect::<Vec<_>>()
    };
    groups.iter().flat_map(rows).collect()
}

fn only(phone: &PhoneProgram) -> (String, Value) {
    let all = rows(phone);
    assert_eq!(all.len(), 1, "{all:?}");
    all.into_iter().next().unwrap()
}

/// How often the words of the question stand in a server's files.
fn on_disk(folder: &Path, words: &str) -> usize {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files: Vec<PathBuf> = files.filter(|path| path.is_file()).collect();
    files.iter().map(|path| occurrences(&std::fs::read(path).unwrap(), words.as_bytes())).sum()
}

#[test]
fn a_question_at_a_door_comes_back_as_an_answer() {
    let mut town = Town::new();
    let (mut fatima, mut jan) = (town.joined("Fatima"), town.joined("Jan"));
    let resident = PhoneProgram::new(&town.folder.path().join("resident"), Some("2026-11-24T14:00"));
    assert!(resident.run(&["choose", &town.address, "sluisvliet"]).unwrap().ok);

    // In the stairwell there is no network.
    town.server.kill();
    let asked = fatima.json(&["ask", "question", WORDS, "--door", "0101"]).unwrap();
    assert!(asked.ok, "{}{}", asked.out, asked.err);
    let id = asked.json()["row"]["signal"].as_str().unwrap().to_owned();
    let (group, row) = only(&fatima);
    assert_eq!((group.as_str(), &row["arrival"]["code"]), ("new", &json!("waiting")));
    assert_eq!(fatima.json(&["status"]).unwrap().json()["waiting"], json!(1));
    town.server.start().unwrap();
    synced(&fatima);
    assert_eq!(only(&fatima).1["arrival"]["code"], json!("arrived"));

    // The coach signs in, and passes it on.
    assert_eq!(town.board()[0]["stage"], json!("new"));
    let coach = DeskVisitor::coach(&town.server, &town.address, "An", "sluisvliet").unwrap();
    let path = "/desk/b/sluisvliet/questions";
    assert!(coach.get(path).unwrap().body.contains("Vragen en signalen"));
    let form =
        |proof: &str, due: &str| format!("signal={id}&what=pass_on&owner=Woonsprong&due_on={due}&words=&proof={proof}");
    let refused = coach.post(path, &form("guessed", "2026-12-01")).unwrap();
    assert_eq!(refused.status, 403, "{}", refused.body);
    let refused = coach.post(path, &form(&coach.proof, "2026-11-01")).unwrap();
    assert!(refused.status == 400 && refused.body.contains("Die dag is al voorbij."), "{}", refused.body);
    let stranger = DeskVisitor::stranger(&town.address).post(path, &form(&coach.proof, "2026-12-01")).unwrap();
    assert_eq!(stranger.status, 401);
    // One of another neighbourhood finds no such question.
    let other = DeskVisitor::coach(&town.server, &town.address, "Bo", "vogelwijk").unwrap();
    let elsewhere = other.post("/desk/b/vogelwijk/questions", &form(&other.proof, "2026-12-01")).unwrap();
    assert_eq!(elsewhere.status, 400, "{}", elsewhere.body);
    assert_eq!(town.board()[0]["stage"], json!("new"));
    let done = coach.post(path, &form(&coach.proof, "2026-12-01")).unwrap();
    assert_eq!(done.status, 303, "{}", done.body);
    synced(&jan);
    let (group, row) = only(&jan);
    assert_eq!(group, "waiting");
    let said = row["state"].as_str().unwrap().replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(said, "doorgegeven aan Woonsprong, antwoord tegen dinsdag 1 december");
    assert_eq!(row["arrival"], json!(null), "Jan did not record it");

    // Its day passes, on the phones without anybody's word.
    for phone in [&mut fatima, &mut jan] {
        phone.at = Some("2026-12-02T10:00".into());
    }
    assert_eq!(only(&jan).0, "overdue");
    town.back_at("2026-12-02T10:00");
    assert_eq!(town.board()[0]["overdue"], json!(true));

    let said = town.server.run(&["signal", "answer", &id, ANSWER]).unwrap();
    assert!(said.ok, "{}", said.err);
    synced(&fatima);
    let today = fatima.json(&["today"]).unwrap().json();
    assert_eq!(today["carry_back"]["rows"][0]["signal"], json!(id));
    assert_eq!(fatima.json(&["signal", "1"]).unwrap().json()["answer"], json!(ANSWER));

    // She brings it back, again without a network.
    town.server.kill();
    assert!(fatima.run(&["carry-back", &id]).unwrap().ok);
    assert_eq!(only(&fatima).0, "closed_lately");
    assert_eq!(fatima.json(&["today"]).unwrap().json()["carry_back"], json!(null));
    let again = fatima.json(&["carry-back", &id]).unwrap();
    assert_eq!(again.error().as_deref(), Some("signal_not_answered"));
    town.server.start().unwrap();
    assert_eq!(town.board()[0]["stage"], json!("answered"));
    synced(&fatima);
    assert_eq!(town.board()[0]["stage"], json!("carried_back"));
    synced(&jan);
    assert_eq!(only(&jan).0, "closed_lately");

    // Somebody without an account has nothing of it.
    synced(&resident);
    let (hers, theirs) = (decrypted_phone(&fatima.folder).unwrap(), decrypted_phone(&resident.folder).unwrap());
    for needle in [WORDS, ANSWER, "Woonsprong"] {
        let found = occurrences(&hers, needle.as_bytes());
        assert!(found > 0, "the search finds nothing on her phone either: it proves nothing of {needle}");
    }
    for needle in [WORDS, ANSWER] {
        assert_eq!(occurrences(&theirs, needle.as_bytes()), 0);
    }
    assert!(resident.json(&["signals"]).unwrap().error().is_some());

    // Erasing who asked takes it away everywhere.
    let data = town.folder.path().join("server");
    assert!(on_disk(&data, WORDS) > 0);
    assert!(town.server.run(&["erase", "--dossier", "A-1"]).unwrap().ok);
    assert_eq!(town.board(), Vec::<Value>::new());
    for phone in [&fatima, &jan] {
        synced(phone);
        assert_eq!(rows(phone), []);
        let left = decrypted_phone(&phone.folder).unwrap();
        assert_eq!((occurrences(&left, WORDS.as_bytes()), occurrences(&left, ANSWER.as_bytes())), (0, 0));
    }
    town.server.kill();
    assert_eq!((on_disk(&data, WORDS), on_disk(&data, ANSWER)), (0, 0));
}

#[test]
fn what_was_not_sent_is_taken_back_without_a_trace_and_the_rest_with_a_step() {
    let mut town = Town::new();
    let (fatima, jan) = (town.joined("Fatima"), town.joined("Jan"));
    town.server.kill();
    let asked = fatima.json(&["ask", "lift", "--building", "Sluisvlietlaan 2"]).unwrap();
    assert!(asked.ok, "{}", asked.out);
    assert!(fatima.run(&["withdraw", "1"]).unwrap().ok);
    assert_eq!(rows(&fatima), []);
    town.server.start().unwrap();
    synced(&fatima);
    assert_eq!(town.board(), Vec::<Value>::new());

    let id = fatima.json(&["ask", "noise", "Elke nacht muziek.", "--urgency", "danger"]).unwrap().json();
    assert!(id["emergency"].as_str().unwrap().contains("112"));
    let id = id["row"]["signal"].as_str().unwrap().to_owned();
    synced(&fatima);
    synced(&jan);
    let refused = jan.json(&["withdraw", &id]).unwrap();
    assert_eq!(refused.error().as_deref(), Some("signal_not_yours"));
    assert!(fatima.run(&["withdraw", &id]).unwrap().ok);
    synced(&fatima);
    synced(&jan);
    assert_eq!(only(&jan).0, "closed_lately");
    let said = town.server.run(&["signal", "pass-on", &id, "--to", "Politie", "--by", "2026-12-01", "--json"]).unwrap();
    assert_eq!((said.ok, said.error().as_deref()), (false, Some("signal_over")), "{}", said.out);
}

#[test]
fn what_makes_no_sense_is_not_recorded_and_is_told_in_a_sentence() {
    let town = Town::new();
    let fatima = town.joined("Fatima");
    let code = |asked: &[&str]| {
        let said = fatima.json(asked).unwrap();
        assert!(!said.ok, "{asked:?}");
        said.error().unwrap_or_else(|| said.err.clone())
    };
    assert_eq!(code(&["ask", "question", "--door", "0101"]), "signal_words_missing");
    assert_eq!(code(&["ask", "lift"]), "signal_words_missing");
    assert_eq!(code(&["ask", "other", &"x".repeat(281)]), "signal_words_invalid");
    assert_eq!(code(&["ask", "other", "a\u{7}b"]), "signal_words_invalid");
    assert_eq!(code(&["ask", "lift", "--door", "9999"]), "not_found");
    assert_eq!(code(&["ask", "lift", "--building", "00000000-0000-0000-0000-000000000001"]), "not_found");
    assert_eq!(code(&["signal", "1"]), "not_found");
    assert_eq!(rows(&fatima), []);
    assert!(fatima.run(&["ask", "other", "Een vraag", "--door", "0101"]).unwrap().ok);
    assert_eq!(code(&["answer", "1", " \u{200b} "]), "signal_answer_missing");
    assert_eq!(code(&["answer", "1", &"x".repeat(601)]), "signal_words_invalid");
    assert_eq!(code(&["carry-back", "1"]), "signal_not_answered");
    synced(&fatima);
    let id = only(&fatima).1["signal"].as_str().unwrap().to_owned();
    let refused = |asked: &[&str]| {
        let said = town.server.run(&[asked, &["--json"]].concat()).unwrap();
        (said.ok, said.error().unwrap_or_else(|| said.err.clone()))
    };
    let on = |to: &str, by: &str| refused(&["signal", "pass-on", &id, "--to", to, "--by", by]);
    assert_eq!(on(" ", "2026-12-01"), (false, "signal_owner_missing".into()));
    assert_eq!(on(&"x".repeat(81), "2026-12-01"), (false, "signal_words_invalid".into()));
    assert_eq!(on("Woonsprong", "2026-11-23"), (false, "signal_due_in_past".into()));
    assert_eq!(on("Woonsprong", "2027-11-25"), (false, "signal_due_too_far".into()));
    assert_eq!(refused(&["signal", "answer", &id, ""]), (false, "signal_answer_missing".into()));
    let nobody = "00000000-0000-0000-0000-000000000001";
    assert_eq!(refused(&["signal", "close", nobody]), (false, "no_such_signal".into()));
}
