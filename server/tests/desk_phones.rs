//! A coach lets a phone join from her desk, and ends one; she reaches none of another neighbourhood.
#![allow(missing_docs, clippy::unwrap_used)]

mod stage;

use axum::http::StatusCode;
use stage::{Answer, Coach, Phone, Stage, enrol, form, key};

const PHONES: &str = "/desk/b/sluisvliet/phones";

fn asked(stage: &Stage, coach: &Coach, fields: &[(&str, &str)]) -> Answer {
    let proof = coach.proof(stage, "sluisvliet");
    let fields = [&[("proof", proof.as_str())], fields].concat();
    stage.call(form(PHONES, &coach.cookie, &fields))
}

/// The bytes of `#…&NAME=…` in a joining link, which a page writes with `&amp;` or `&#38;`.
fn code_in(page: &str) -> [u8; 16] {
    let link = page.split("/join#").nth(1).unwrap();
    let code = link.split("c=").nth(1).unwrap().get(..32).unwrap();
    let bytes: Vec<u8> = (0..16).map(|at| u8::from_str_radix(&code[2 * at..2 * at + 2], 16).unwrap()).collect();
    bytes.try_into().unwrap()
}

#[test]
fn a_phone_joins_by_a_code_from_the_desk_and_is_shown_with_its_number() {
    let stage = Stage::new();
    stage.service.set_public_url("https://pleinmakers.example").unwrap();
    let coach = Coach::added(&stage, "An", &["sluisvliet"]);
    assert!(coach.get(&stage, PHONES).text().contains("Er doen nog geen telefoons mee."));
    let page = asked(&stage, &coach, &[("what", "join"), ("name", "Nadia")]);
    assert_eq!((page.status, page.header("cache-control")), (StatusCode::OK, "no-store"));
    let page = page.text();
    assert!(page.contains("<svg") && page.contains("https://pleinmakers.example/join#"), "{page}");
    let code = code_in(&page);
    assert_eq!(enrol(&stage, code, &key(9), "198.51.100.9").unwrap().name, "Nadia");
    // The code works once.
    assert_eq!(enrol(&stage, code, &key(10), "198.51.100.9").unwrap_err().code, "code_used");
    let number = stage.service.phones().unwrap()[0].comparison.clone();
    let list = coach.get(&stage, PHONES).text();
    assert!(list.contains("Nadia") && list.contains(&number), "{list}");
}

#[test]
fn a_lost_phone_is_emptied_and_one_of_elsewhere_cannot_be_reached() {
    let stage = Stage::new();
    let coach = Coach::added(&stage, "An", &["sluisvliet"]);
    let mut own = Phone::join(&stage, 1, "Nadia", &["sluisvliet"]);
    let mut other = Phone::join(&stage, 2, "Omar", &["vogelwijk"]);
    let list = coach.get(&stage, PHONES).text();
    assert!(list.contains("Nadia") && !list.contains("Omar"), "{list}");
    // A phone of elsewhere looks like one that does not exist.
    for what in ["shut_out", "wipe"] {
        let [elsewhere, nowhere] = [other.client, uuid::Uuid::nil()].map(|phone| {
            let answer = asked(&stage, &coach, &[("what", what), ("phone", &phone.to_string())]);
            let number = answer.header("pm-request").to_owned();
            (answer.status, answer.text().replace(&number, ""))
        });
        assert_eq!(elsewhere, nowhere);
        assert!(elsewhere.0.is_client_error());
    }
    assert!(other.sync(&stage, vec![]).is_ok());
    let done = asked(&stage, &coach, &[("what", "wipe"), ("phone", &own.client.to_string())]);
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(!coach.get(&stage, PHONES).text().contains("Nadia"));
    assert_eq!(own.sync(&stage, vec![]).unwrap_err().wipe, Some(true));
}

#[test]
fn what_is_no_wish_changes_nothing() {
    let stage = Stage::new();
    stage.service.set_public_url("https://pleinmakers.example").unwrap();
    let coach = Coach::added(&stage, "An", &["sluisvliet"]);
    for fields in [
        &[("what", "join"), ("name", " ")][..],
        &[("what", "join"), ("name", &"n".repeat(61))],
        &[("what", "else")],
        &[("what", "wipe"), ("phone", "x")],
        &[],
    ] {
        assert!(asked(&stage, &coach, fields).status.is_client_error(), "{fields:?}");
    }
    assert!(stage.service.phones().unwrap().is_empty());
}
