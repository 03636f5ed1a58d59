//! A short run keeps every promise; and each promise is broken when the files that are left are changed by hand.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use pleinmakers_soak::books::{phone_file, server_file};
use pleinmakers_soak::promises::Verdict;
use pleinmakers_soak::run::{Outcome, Plan, look, run, tell};
use pleinmakers_tests::freeze::copy;
use rusqlite::Connection;
use std::time::Duration;

fn broken(verdicts: &[Verdict]) -> Vec<&str> {
    verdicts.iter().filter(|verdict| !verdict.holds()).map(|verdict| verdict.promise).collect()
}

/// Changes a copy of what is left; answers the promises that are broken then.
fn planted(outcome: &Outcome, plant: impl FnOnce(&Connection, &Connection)) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    copy(&outcome.folder, folder.path()).unwrap();
    let changed = Outcome {
        folder: folder.path().to_owned(),
        server: outcome.server,
        network: outcome.network.clone(),
        said: outcome.said.clone(),
        worked: outcome.worked,
    };
    plant(&server_file(&folder.path().join("server")).unwrap(), &phone_file(&folder.path().join("phone-0")).unwrap());
    let (_, verdicts) = look(&changed).unwrap();
    broken(&verdicts).into_iter().map(str::to_owned).collect()
}

/// A statement that must change exactly one row.
fn one(sql: &Connection, statement: &str) {
    assert_eq!(sql.execute(statement, []).unwrap(), 1, "{statement}");
}

#[test]
fn a_short_run_keeps_every_promise_and_each_can_be_broken() {
    let folder = tempfile::tempdir().unwrap();
    let plan = Plan { time: Duration::from_secs(25), seed: 11, phones: 3, quiet: Duration::from_secs(3) };
    let mut out = Vec::new();
    let outcome = run(&plan, folder.path(), &mut out).unwrap();
    let (server, verdicts) = look(&outcome).unwrap();
    tell(&outcome, &server, &verdicts, &mut out).unwrap();
    let out = String::from_utf8(out).unwrap();
    println!("{out}");
    assert_eq!(broken(&verdicts), Vec::<&str>::new(), "seed {}\n{out}", plan.seed);
    assert!(outcome.server.kills > 0 && outcome.said.iter().any(|(_, said)| said.kills > 0), "{out}");

    // Visits are table 9, retractions table 10.
    let any = |table: u8| format!("(tbl, id) = (SELECT tbl, id FROM row WHERE tbl = {table} ORDER BY id LIMIT 1)");
    let counts = outcome.said.iter().find_map(|(_, said)| {
        let taken_back = |visit| said.undone.contains(visit) || said.perhaps_undone.contains(visit);
        said.recorded.keys().find(|visit| !taken_back(visit))
    });
    let counts = format!("x'{}'", counts.unwrap().simple());
    let lost = planted(&outcome, |server, _| one(server, &format!("DELETE FROM row WHERE tbl = 9 AND id = {counts}")));
    assert!(lost.iter().any(|said| said.starts_with("what was confirmed")), "{lost:?}");
    let forgotten = planted(&outcome, |server, _| {
        one(server, "DELETE FROM action WHERE identity = (SELECT identity FROM action ORDER BY identity LIMIT 1)");
    });
    assert!(forgotten.iter().any(|said| said.starts_with("every action has its one outcome")), "{forgotten:?}");
    let twice = planted(&outcome, |server, _| {
        one(
            server,
            "INSERT INTO action SELECT randomblob(16), client, mid, code, at, outcome FROM action ORDER BY identity LIMIT 1",
        );
    });
    assert_eq!(twice, ["each action was taken in exactly once"]);
    let invented = planted(&outcome, |server, _| {
        one(server, "INSERT INTO row SELECT tbl, randomblob(16), bucket, image, chain FROM row WHERE tbl = 9 LIMIT 1");
    });
    assert!(invented.iter().any(|said| said.starts_with("nothing is on the server that nobody")), "{invented:?}");
    let missing = planted(&outcome, |_, phone| one(phone, &format!("DELETE FROM row WHERE {}", any(9))));
    assert_eq!(
        missing,
        ["every phone holds the server's bytes, bucket by bucket", "tallies are those of the stored bytes"]
    );
    let gap = planted(&outcome, |server, _| {
        one(server, &format!("DELETE FROM feed WHERE {}", any(9)));
    });
    assert_eq!(gap, ["no number is missing or given twice"]);
    let early = planted(&outcome, |_, phone| {
        one(
            phone,
            "UPDATE outbox SET arrived_at = arrived_at - 1 WHERE mid = (SELECT max(mid) FROM outbox WHERE arrived_at > 0)",
        );
    });
    assert_eq!(early, ["a time of arrival is the server's, and no screen said it too early"]);
    let back = planted(&outcome, |server, _| one(server, &format!("DELETE FROM row WHERE {}", any(10))));
    assert!(back.iter().any(|said| said.starts_with("what was taken back")), "{back:?}");
    let book = planted(&outcome, |server, _| {
        one(server, "UPDATE bucket SET count = count + 1 WHERE id = (SELECT id FROM bucket ORDER BY id LIMIT 1)");
    });
    assert_eq!(book, ["tallies are those of the stored bytes"]);
    let elsewhere = planted(&outcome, |server, _| {
        one(server, &format!("UPDATE row SET image = (SELECT image FROM row WHERE tbl = 7 LIMIT 1) WHERE {}", any(9)));
    });
    assert!(elsewhere.contains(&"the files are whole".to_owned()), "{elsewhere:?}");
}
