//! Forty doors without a network, the battery dying at each of them: nothing is lost, nothing is doubled.

use crate::{PhoneProgram, ServerProgram};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::Write;

/// As if it were this moment: a Tuesday afternoon on which the built-in list has doors enough.
const AT: &str = "2026-11-24T14:00";
const BUURTEN: [&str; 4] = ["sluisvliet", "sint-franciscusstraat", "vogelwijk", "keignaert"];
/// Where a write is killed before it is durable, in turn.
const INSIDE: [&str; 3] = ["write-begun", "rows-written", "before-commit"];
const OUTCOMES: [&str; 5] = ["met", "not_home", "not_wanted", "come_back", "interpreter_needed"];

/// What was seen at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Report {
    /// Times that a phone was killed with -9.
    pub kills: usize,
    /// Visits on the server.
    pub on_server: usize,
    /// Of these, with a time of arrival.
    pub with_arrival: usize,
    /// Of these, taken back.
    pub undone: usize,
    /// Visits that the second phone shows.
    pub on_second_phone: usize,
    /// Of these, shown as taken back.
    pub undone_on_second_phone: usize,
}

/// Plays the round at `doors` doors.
///
/// # Errors
/// Something was not as promised; the text says what.
pub fn play(doors: usize, out: &mut dyn Write) -> Result<Report> {
    let folder = tempfile::tempdir()?;
    let mut server = ServerProgram::new(&folder.path().join("server"), Some(AT));
    std::fs::create_dir_all(folder.path().join("server"))?;
    let said = server.run(&["example"])?;
    ensure!(said.ok, "example: {}", said.err);
    let list = folder.path().join("server/example-moves.csv");
    let said = server.run(&["import-moves", &list.to_string_lossy(), "--json"])?;
    ensure!(said.ok, "import-moves: {} {}", said.out, said.err);
    server.start()?;
    let first = join(&server, &folder.path().join("first"), "Fatima")?;
    let second = join(&server, &folder.path().join("second"), "Jan")?;
    ensure!(first.json(&["sync"])?.ok, "first sync");
    server.kill();
    writeln!(out, "No network. The server is off.")?;

    let households = households(&first)?;
    ensure!(households.len() >= doors, "the list has only {} open doors", households.len());
    let mut kills = 0;
    for (n, household) in households.iter().take(doors).enumerate() {
        kills += record_with_dying_battery(&first, n, household)?;
        writeln!(out, "door {:2}: killed inside the write, nothing there; killed after it, one visit there", n + 1)?;
    }
    // Two are undone before they were ever sent, and recorded anew.
    for household in households.iter().take(2) {
        let said = first.json(&["undo", household])?;
        ensure!(said.ok && history(&said.json()).is_empty(), "undo before sending: {}", said.out);
        ensure!(first.json(&["record", household, "not_home"])?.ok, "record anew");
    }
    let waiting = first.json(&["status"])?.json()["waiting"].as_u64();
    writeln!(out, "waiting: {waiting:?}")?;

    kills += reconnect(&mut server, &first)?;
    // Three are undone after they arrived.
    for household in households.iter().take(doors).rev().take(3) {
        ensure!(first.json(&["undo", household])?.ok, "undo after arrival");
    }
    ensure!(first.json(&["sync"])?.ok && second.json(&["sync"])?.ok, "last sync");
    let report = report(&server, &second, &households, kills)?;
    writeln!(out, "{report:#?}")?;
    Ok(report)
}

fn join(server: &ServerProgram, folder: &std::path::Path, name: &str) -> Result<PhoneProgram> {
    let mut arguments = vec!["enrol", "--json", "--name", name];
    for buurt in &BUURTEN {
        arguments.extend(["--neighbourhood", buurt]);
    }
    let link = server.run(&arguments)?;
    let link = link.json()["link"].as_str().map(str::to_owned).with_context(|| format!("enrol: {link:?}"))?;
    let phone = PhoneProgram::new(folder, Some(AT));
    let said = phone.json(&["join", &link])?;
    ensure!(said.ok, "join: {} {}", said.out, said.err);
    Ok(phone)
}

/// Households of today's doors, in walking order.
fn households(phone: &PhoneProgram) -> Result<Vec<String>> {
    let today = phone.json(&["today"])?.json();
    let groups = ["round", "more"].iter().flat_map(|list| today[*list].as_array().into_iter().flatten());
    Ok(groups
        .flat_map(|group| group["doors"].as_array().into_iter().flatten())
        .filter_map(|door| door["household"].as_str().map(str::to_owned))
        .collect())
}

fn history(door: &Value) -> Vec<Value> {
    door["history"].as_array().cloned().unwrap_or_default()
}

fn record_with_dying_battery(phone: &PhoneProgram, n: usize, household: &str) -> Result<usize> {
    let outcome = OUTCOMES[n % OUTCOMES.len()];
    let inside = phone.json(&["record", household, outcome, "--kill-at", INSIDE[n % INSIDE.len()]])?;
    ensure!(inside.killed, "the first try was not killed: {inside:?}");
    let door = phone.json(&["door", household])?.json();
    ensure!(history(&door).is_empty(), "a write that was killed left something: {door}");
    let after = phone.json(&["record", household, outcome, "--kill-at", "after-commit"])?;
    ensure!(after.killed, "the second try was not killed: {after:?}");
    let door = phone.json(&["door", household])?.json();
    ensure!(history(&door).len() == 1, "a durable visit is not there: {door}");
    Ok(2)
}

/// The network is back, and the battery dies three times more: before asking, after the server took it all in, and
/// when its answer is half stored.
fn reconnect(server: &mut ServerProgram, phone: &PhoneProgram) -> Result<usize> {
    server.start()?;
    let deaths = ["after-commit:1", "before-commit:2", "after-commit:2"];
    for death in deaths {
        let said = phone.json(&["sync", "--kill-at", death])?;
        ensure!(said.killed, "sync was not killed at {death}: {said:?}");
    }
    let said = phone.json(&["sync"])?;
    ensure!(said.ok, "sync: {} {}", said.out, said.err);
    let status = phone.json(&["status"])?.json();
    ensure!(status["waiting"] == 0, "still waiting: {status}");
    Ok(deaths.len())
}

fn report(server: &ServerProgram, second: &PhoneProgram, households: &[String], kills: usize) -> Result<Report> {
    let mut ids = BTreeSet::new();
    let mut report =
        Report { kills, on_server: 0, with_arrival: 0, undone: 0, on_second_phone: 0, undone_on_second_phone: 0 };
    for buurt in BUURTEN {
        let said = server.run(&["visits", "--neighbourhood", buurt, "--json"])?;
        let visits = said.json()["visits"].as_array().cloned().with_context(|| format!("visits: {said:?}"))?;
        for visit in visits {
            report.on_server += 1;
            report.with_arrival += usize::from(visit["arrived_at"].as_i64().is_some_and(|at| at > 0));
            report.undone += usize::from(visit["undone"] == true);
            ensure!(ids.insert(visit["id"].to_string()), "a visit stands twice");
        }
    }
    for household in households {
        for visit in history(&second.json(&["door", household])?.json()) {
            report.on_second_phone += 1;
            report.undone_on_second_phone += usize::from(visit["undone"] == true);
            ensure!(visit["arrival"]["code"] == "arrived", "the second phone shows no arrival: {visit}");
        }
    }
    Ok(report)
}
