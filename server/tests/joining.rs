//! Joining: once, for ten minutes, for one key.
#![allow(missing_docs, clippy::unwrap_used)]

mod stage;

use chrono::TimeDelta;
use pleinmakers_core::sync::sign::comparison_number;
use pleinmakers_server::service::NewPhone;
use stage::{Phone, Stage, enrol, enrol_request, key};

fn code(stage: &Stage) -> [u8; 16] {
    stage.service.create_code(NewPhone::Of { name: "Fatima" }, &["sluisvliet".to_owned()]).unwrap().code
}

fn refused(stage: &Stage, code: [u8; 16], number: u8, from: &str) -> String {
    enrol(stage, code, &key(number), from).unwrap_err().code
}

#[test]
fn a_lost_answer_comes_again_and_a_second_scan_is_refused_and_written_down() {
    let stage = Stage::new();
    let code = code(&stage);
    let first = enrol(&stage, code, &key(1), "192.0.2.1").unwrap();
    assert_eq!((first.name.as_str(), first.city.as_str()), ("Fatima", "Oostende"));
    assert_eq!(first.scopes.iter().map(|scope| scope.slug.as_str()).collect::<Vec<_>>(), ["sluisvliet"]);
    // Also after the code has ended.
    stage.clock.forward(TimeDelta::minutes(11));
    let again = enrol(&stage, code, &key(1), "192.0.2.1").unwrap();
    assert_eq!((again.client, again.account), (first.client, first.account));
    assert_eq!(refused(&stage, code, 2, "192.0.2.1"), "code_used");
    let audit = stage.ledger.look(|tx| tx.audit()).unwrap();
    let what: Vec<_> = audit.iter().map(|(_, what, _)| what.as_str()).collect();
    assert_eq!(what, ["list_written", "code_made", "joined", "second_scan"]);
    let phones = stage.service.phones().unwrap();
    assert_eq!(phones.len(), 1);
    let public = key(1).verifying_key().to_bytes();
    assert_eq!(phones[0].comparison, comparison_number(&stage.service.identity().public_key(), &public));
}

#[test]
fn codes_end_and_unknown_ones_are_told_apart() {
    let stage = Stage::new();
    let code = code(&stage);
    assert_eq!(refused(&stage, [9; 16], 1, "192.0.2.1"), "code_unknown");
    stage.clock.forward(TimeDelta::minutes(10));
    assert_eq!(refused(&stage, code, 1, "192.0.2.1"), "code_expired");
    stage.clock.forward(TimeDelta::days(2));
    stage.service.housekeeping().unwrap();
    assert_eq!(refused(&stage, code, 1, "192.0.2.1"), "code_unknown");
    // A code that nobody used leaves nobody behind.
    assert!(stage.service.phones().unwrap().is_empty());
}

#[test]
fn the_key_must_be_the_phones_own() {
    let stage = Stage::new();
    let code = code(&stage);
    let (request, _) = enrol_request(code, &key(1), 0, "192.0.2.1");
    let (mut parts, body) = request.into_parts();
    parts.headers.insert("pm-time", "1".parse().unwrap());
    let answer = stage.call(axum::http::Request::from_parts(parts, body));
    assert_eq!(answer.status, 401);
    assert!(enrol(&stage, code, &key(1), "192.0.2.1").is_ok());
}

#[test]
fn many_wrong_codes_shut_out_one_address_for_ten_minutes() {
    let stage = Stage::new();
    for _ in 0..10 {
        assert_eq!(refused(&stage, [9; 16], 1, "192.0.2.66"), "code_unknown");
    }
    let code = code(&stage);
    let problem = enrol(&stage, code, &key(1), "192.0.2.66").unwrap_err();
    assert_eq!((problem.code.as_str(), problem.retry_after), ("too_many_tries", Some(600)));
    // What a stranger writes before the proxy's own word changes nothing; another address is not shut out.
    assert_eq!(refused(&stage, code, 1, "198.51.100.1, 192.0.2.66"), "too_many_tries");
    stage.clock.forward(TimeDelta::minutes(9));
    assert_eq!(refused(&stage, code, 1, "192.0.2.66"), "too_many_tries");
    assert!(enrol(&stage, code, &key(1), "192.0.2.67").is_ok());
    stage.clock.forward(TimeDelta::minutes(1));
    assert!(enrol(&stage, code, &key(1), "192.0.2.66").is_ok());
}

#[test]
fn wrong_codes_from_many_addresses_shut_out_nobody_else() {
    let stage = Stage::new();
    for number in 0..300 {
        let from = format!("198.51.{}.{}", number / 100, number % 100);
        assert_eq!(refused(&stage, [9; 16], 1, &from), "code_unknown");
    }
    assert!(enrol(&stage, code(&stage), &key(1), "192.0.2.1").is_ok());
}

#[test]
fn a_tower_block_behind_one_address_joins_in_one_evening() {
    let stage = Stage::new();
    for number in 1..=40 {
        Phone::join(&stage, number, "Fatima", &["sluisvliet"]);
    }
    assert_eq!(stage.service.phones().unwrap().len(), 40);
}

#[test]
fn a_further_phone_has_the_same_account_and_adds_no_colleague() {
    let stage = Stage::new();
    let first = Phone::join(&stage, 1, "Fatima", &["sluisvliet", "keignaert"]);
    let code = stage.service.create_code(NewPhone::Further { account: first.account }, &[]).unwrap();
    assert_eq!((code.name.as_str(), code.scopes.len()), ("Fatima", 2));
    let second = enrol(&stage, code.code, &key(2), "192.0.2.1").unwrap();
    assert_eq!(second.account, first.account);
    assert_ne!(second.client, first.client);
    let members = stage.ledger.look(|tx| tx.rows_of(6)).unwrap();
    assert_eq!(members.len(), 2);
}
