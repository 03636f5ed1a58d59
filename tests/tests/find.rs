//! From a slip of the thumb to a new face, with real programs: found without a network, taken back, made again, met,
//! known to a second phone, adopted by a list, erased.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use pleinmakers_tests::{PhoneProgram, ServerProgram};
use serde_json::{Value, json};

const HEADER: &str = "Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Datum intrek\n";
const ANN: &str = "A-1;Sluisvlietlaan;2;0101;Proef Ann;nl;01/11/2026\n";

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

fn synced(phone: &PhoneProgram) {
    let said = phone.run(&["sync"]).unwrap();
    assert!(said.ok, "{}", said.err);
}

fn first(phone: &PhoneProgram, text: &str) -> (String, String) {
    let found = view(phone, &["search", text]);
    let row = found["rows"][0].clone();
    (plain(&row["address"]), plain(&row["reason"]))
}

#[test]
fn a_door_is_found_a_new_face_is_met_and_a_list_adopts_it() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("server");
    std::fs::create_dir_all(&data).unwrap();
    let list = folder.path().join("list.csv");
    std::fs::write(&list, format!("{HEADER}{ANN}")).unwrap();
    let mut server = ServerProgram::new(&data, Some("2026-11-24T14:00"));
    assert!(server.run(&["example"]).unwrap().ok);
    assert!(server.run(&["import-moves", &list.to_string_lossy()]).unwrap().ok);
    server.start().unwrap();
    let joined = |name: &str| {
        let phone = PhoneProgram::new(&folder.path().join(name), Some("2026-11-24T14:00"));
        let said = server.run(&["enrol", "--json", "--neighbourhood", "sluisvliet", "--name", name]).unwrap();
        assert!(phone.run(&["join", said.json()["link"].as_str().unwrap()]).unwrap().ok);
        synced(&phone);
        phone
    };
    let (fatima, jan) = (joined("Fatima"), joined("Jan"));

    // In the stairwell there is no network.
    server.kill();
    let found = "Sluisvlietlaan 2 bus 0102";
    assert_eq!(first(&fatima, "slusivlietlaan 2 bus 0102"), (found.into(), "De straat lijkt op wat je typte".into()));
    assert_eq!(first(&fatima, "2/102").0, found);
    assert_eq!(first(&fatima, "proef anm").0, "Sluisvlietlaan 2 bus 0101");
    assert_eq!(view(&fatima, &["search", ""])["empty"]["remedy"], json!("building"));
    assert_eq!(view(&fatima, &["search", "nergens"])["empty"]["remedy"], json!("clear"));
    // No list knows anybody there; taken back before it left, it leaves no trace.
    let row = view(&fatima, &["search", "2/102"])["rows"][0].clone();
    assert_eq!(row["household"], json!(null));
    let door = row["dwelling"].as_str().unwrap().to_owned();
    let made = view(&fatima, &["new-face", &door]);
    let household = made["household"].as_str().unwrap().to_owned();
    assert!(made["door"]["undo_face"].is_string() && made["door"]["outcomes"][0].is_object());
    assert_eq!(view(&fatima, &["undo-new-face", &household])["household"], json!(null));
    assert_eq!(view(&fatima, &["status"])["waiting"], json!(0));
    // Made again, and met: from now on it cannot be taken back.
    assert_eq!(view(&fatima, &["new-face", &door])["household"], json!(household));
    assert!(fatima.run(&["record", &household, "met"]).unwrap().ok);
    assert_eq!(code(&fatima, &["undo-new-face", &household]), "face_in_use");
    // Somebody else lives at the listed door: the earlier welcome leaves today at once, and its name is found no more.
    let ann = view(&fatima, &["search", "2/101"])["rows"][0].clone();
    let other = view(&fatima, &["new-face", ann["dwelling"].as_str().unwrap()]);
    let other = other["household"].as_str().unwrap().to_owned();
    assert!(!view(&fatima, &["today", "--all"]).to_string().contains(ann["household"].as_str().unwrap()));
    assert_eq!(view(&fatima, &["search", "proef ann"])["rows"], json!([]));
    server.start().unwrap();
    synced(&fatima);
    synced(&jan);
    // The second phone agrees.
    assert_eq!(view(&jan, &["search", "2/102"])["rows"][0]["state"], json!("met"));
    assert_eq!(view(&jan, &["search", "2/101"])["rows"][0]["household"], json!(other));
    // Nobody new after all, after it was sent: the list's tenancy goes on.
    assert!(fatima.run(&["undo-new-face", &other]).unwrap().ok);
    synced(&fatima);
    synced(&jan);
    for phone in [&fatima, &jan] {
        assert_eq!(first(phone, "proef ann").0, "Sluisvlietlaan 2 bus 0101");
    }

    // A later list tells of who was met: one tenancy, no second welcome.
    let row = "B-2;Sluisvlietlaan;2;0102;Proef Bo;fr;20/11/2026\n";
    std::fs::write(&list, format!("{HEADER}{ANN}{row}")).unwrap();
    assert!(server.run(&["import-moves", &list.to_string_lossy()]).unwrap().ok);
    synced(&jan);
    let adopted = view(&jan, &["search", "2/102"])["rows"][0].clone();
    assert_eq!((adopted["household"].clone(), adopted["state"].clone()), (json!(household), json!("met")));
    // They were met: their name is not on the phone, and is not found.
    assert_eq!(view(&jan, &["search", "proef bo"])["rows"], json!([]));
    assert!(server.run(&["erase", "--dossier", "B-2"]).unwrap().ok);
    synced(&jan);
    assert_eq!(view(&jan, &["search", "2/102"])["rows"][0]["household"], json!(null));
}
