//! Freezing a version: the files of a phone and of a server as it left them, what they said of them, and what
//! travelled between them, byte by byte. Later versions must open these for ever; `tests/frozen.rs` does.

use crate::{PhoneProgram, ServerProgram};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Moment at which everything is frozen.
pub const AT: &str = "2026-11-24T14:00";
/// Commands of a phone whose answers are kept.
pub const ASKED: [&[&str]; 4] = [&["today"], &["agenda"], &["status"], &["signals"]];

/// One request and its answer, as they travelled.
type Exchange = (Vec<u8>, Vec<u8>);

/// Plays a small story and writes what is frozen of it into `folder`.
///
/// # Errors
/// Something of the story failed, or the folder cannot be written.
pub fn freeze(folder: &Path) -> Result<()> {
    ensure!(!folder.exists(), "{} is frozen already; a new version gets a folder of its own", folder.display());
    let stage = tempfile::tempdir()?;
    let (data, phone) = (stage.path().join("server"), stage.path().join("phone"));
    std::fs::create_dir_all(&data)?;
    let mut server = ServerProgram::new(&data, Some(AT));
    ensure!(server.run(&["example"])?.ok, "the example city");
    ensure!(server.run(&["import-moves", &data.join("example-moves.csv").to_string_lossy()])?.ok, "its list");
    let address = server.start()?;
    let exchanges = Arc::new(Mutex::new(Vec::new()));
    let recorder = record(address.trim_start_matches("http://"), &exchanges)?;
    let enrolled = server.run(&[
        "enrol",
        "--json",
        "--neighbourhood",
        "sluisvliet",
        "--name",
        "Fatima",
        "--public-url",
        &recorder,
    ])?;
    let link = enrolled.json()["link"].as_str().context("a link")?.to_owned();
    let fatima = PhoneProgram::new(&phone, Some(AT));
    for command in [&["join", &link][..], &["sync"]] {
        let said = fatima.run(command)?;
        ensure!(said.ok, "{command:?}: {}", said.err);
    }
    let doors = doors(&fatima.json(&["today"])?.json());
    // Some that arrived, one of them taken back, and some that wait.
    for (n, outcome) in ["met", "not_home", "not_wanted", "come_back", "not_home", "met"].iter().enumerate() {
        let door = doors.get(n).context("a door")?;
        ensure!(fatima.run(&["record", door, outcome])?.ok, "record");
        if n == 2 {
            let door = doors.last().context("a door")?;
            for asked in [["ask", "question", "Waar kan ik papier kwijt?"], ["ask", "lift", "De deur klemt."]] {
                ensure!(fatima.run(&[&asked[..], &["--door", door]].concat())?.ok, "ask");
            }
            ensure!(fatima.run(&["sync"])?.ok, "sync");
            follow_up(&server, &fatima)?;
            sign_up(&fatima, &doors)?;
        }
        if n == 3 {
            ensure!(fatima.run(&["undo", doors.first().context("a door")?])?.ok, "undo");
            ensure!(fatima.run(&["sync"])?.ok, "sync");
        }
    }
    server.kill();
    let said: Vec<Value> = ASKED.iter().map(|command| Ok(fatima.json(command)?.json())).collect::<Result<_>>()?;
    let visits = server.run(&["visits", "--neighbourhood", "sluisvliet", "--json"])?.json();
    copy(&phone, &folder.join("phone"))?;
    copy(&data, &folder.join("server"))?;
    for left in ["example-moves.csv", "server.log", "ready"] {
        std::fs::remove_file(folder.join("server").join(left))?;
    }
    std::fs::write(folder.join("expected.json"), format!("{:#}\n", json!({ "phone": said, "visits": visits })))?;
    let wire = folder.join("wire");
    std::fs::create_dir_all(&wire)?;
    for (n, (request, answer)) in exchanges.lock().unwrap_or_else(PoisonError::into_inner).iter().enumerate() {
        std::fs::write(wire.join(format!("{n:02}-request.http")), request)?;
        std::fs::write(wire.join(format!("{n:02}-answer.http")), answer)?;
    }
    Ok(())
}

/// One question is answered and one is passed on.
fn follow_up(server: &ServerProgram, phone: &PhoneProgram) -> Result<()> {
    let signals = phone.json(&["signals"])?.json();
    let rows = signals["groups"][0]["rows"].as_array().context("signals")?;
    let id = |n: usize| rows.get(n).and_then(|row| row["signal"].as_str()).context("a signal");
    ensure!(server.run(&["signal", "answer", id(0)?, "Aan het containerpark."])?.ok, "answer");
    ensure!(server.run(&["signal", "pass-on", id(1)?, "--to", "Woonsprong", "--by", "2026-12-03"])?.ok, "pass on");
    Ok(())
}

/// Two come to the next activity, one of them by somebody without an address.
fn sign_up(phone: &PhoneProgram, doors: &[String]) -> Result<()> {
    let agenda = phone.json(&["agenda"])?.json();
    let next = agenda["items"][0]["id"].as_str().context("an activity")?;
    let door = doors.first().context("a door")?;
    let yes = ["sign-up", next, "yes", "--door", door, "--persons", "2", "--brings", "soep", "--fetch"];
    ensure!(phone.run(&yes)?.ok, "sign up");
    ensure!(phone.run(&["sign-up", next, "yes"])?.ok, "sign up somebody");
    ensure!(phone.run(&["sync"])?.ok, "sync");
    Ok(())
}

/// Households of a phone's doors, in walking order.
fn doors(today: &Value) -> Vec<String> {
    let lists = ["round", "more"].iter().flat_map(|list| today[*list].as_array().into_iter().flatten());
    let doors = lists.flat_map(|group| group["doors"].as_array().into_iter().flatten());
    doors.filter_map(|door| door["household"].as_str().map(str::to_owned)).collect()
}

/// Copies a folder.
///
/// # Errors
/// It cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// A listener that hands every connection on to `server` and keeps what travelled. Answers its address.
fn record(server: &str, kept: &Arc<Mutex<Vec<Exchange>>>) -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}", listener.local_addr()?);
    let (server, kept) = (server.to_owned(), Arc::clone(kept));
    std::thread::spawn(move || {
        for client in listener.incoming().flatten() {
            if let Ok(exchange) = pass(client, &server) {
                kept.lock().unwrap_or_else(PoisonError::into_inner).push(exchange);
            }
        }
    });
    Ok(address)
}

/// One connection, made to hold one request.
fn pass(mut client: TcpStream, server: &str) -> Result<Exchange> {
    let request = read_request(&mut client)?;
    let answer = ask(server, &request)?;
    client.write_all(&answer)?;
    client.shutdown(Shutdown::Both)?;
    Ok((request, answer))
}

/// Sends a request as it is and reads the answer to its end.
///
/// # Errors
/// The network's.
pub fn ask(server: &str, request: &[u8]) -> Result<Vec<u8>> {
    let mut stream = TcpStream::connect(server)?;
    stream.write_all(&closing(request))?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(answer)
}

/// The request with the wish that the connection is closed after it.
fn closing(request: &[u8]) -> Vec<u8> {
    let end = head_end(request).unwrap_or(request.len());
    let (head, body) = request.split_at(end);
    let mut closing = head.strip_suffix(b"\r\n").unwrap_or(head).to_vec();
    closing.extend_from_slice(b"connection: close\r\n\r\n");
    closing.extend_from_slice(body);
    closing
}

fn read_request(client: &mut TcpStream) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        if let Some(end) = head_end(&bytes)
            && bytes.len() >= end + content_length(&bytes[..end])
        {
            return Ok(bytes);
        }
        match client.read(&mut chunk)? {
            0 => return Ok(bytes),
            n => bytes.extend_from_slice(chunk.get(..n).context("a chunk")?),
        }
    }
}

/// Where the body begins.
#[must_use]
pub fn head_end(bytes: &[u8]) -> Option<usize> {
    bytes.windows(4).position(|window| window == b"\r\n\r\n").map(|at| at + 4)
}

fn content_length(head: &[u8]) -> usize {
    let head = String::from_utf8_lossy(head).to_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
    length.and_then(|length| length.trim().parse().ok()).unwrap_or(0)
}

/// Every version that was frozen, oldest first.
///
/// # Errors
/// The folder cannot be read.
pub fn frozen() -> Result<Vec<PathBuf>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut versions: Vec<PathBuf> = std::fs::read_dir(root)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    versions.sort();
    Ok(versions)
}
