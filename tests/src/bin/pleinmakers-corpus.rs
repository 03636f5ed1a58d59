//! `pleinmakers-corpus FOLDER`: writes real messages as the fuzzer's first inputs, a few small ones for each target.

use anyhow::{Context, Result};
use chrono::{NaiveDate, TimeDelta};
use pleinmakers_core::domain::{Direction, Record as _, Stairwell, VisitOutcome};
use pleinmakers_core::schema::{FieldValue as _, Row, RowKey, Value};
use pleinmakers_core::sync::WIRE;
use pleinmakers_core::sync::action::{Action, Change, FieldPatch, Outcome};
use pleinmakers_core::sync::digest::DigestRequest;
use pleinmakers_core::sync::frame::{self, Kind, compress};
use pleinmakers_core::sync::message::{Cursor, End, EnrolRequest, Problem, Sealed, encode};
use pleinmakers_core::sync::page::Page;
use pleinmakers_server::service::NewPhone;
use pleinmakers_tests::wire::Town;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use uuid::Uuid;

/// Rows of a page that is kept.
const FEW: usize = 12;

struct Corpus(PathBuf);

impl Corpus {
    fn keep(&self, target: &str, name: &str, bytes: &[u8]) -> Result<()> {
        let folder = self.0.join(target);
        std::fs::create_dir_all(&folder)?;
        Ok(std::fs::write(folder.join(name), bytes)?)
    }
}

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "fuzz/corpus".to_owned());
    pleinmakers_tests::end(write(Path::new(&folder)))
}

fn write(folder: &Path) -> Result<()> {
    let corpus = Corpus(folder.to_owned());
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).context("a day")?;
    let town = Town::new(day)?;
    let mut phone = town.phone("Fatima", "keignaert", TimeDelta::zero())?;
    let first = phone.request(16)?;
    corpus.keep("sync_request", "first", &encode(&first))?;
    let reply = town.send(&phone, &first)?;
    phone.take(&reply, usize::MAX)?;
    town.settle(&phone)?;
    let doors = phone.open(&town)?;
    for (door, outcome) in doors.iter().zip([VisitOutcome::Met, VisitOutcome::NotHome, VisitOutcome::NotWanted]) {
        phone.visit(&town, door, outcome)?;
    }
    let stairwell = stairwell(&reply.pages)?;
    phone.change(
        &town,
        Change::Patch {
            table: Stairwell::TABLE.id,
            id: stairwell,
            patches: vec![FieldPatch::new(Stairwell::direction, Direction::BottomUp.to_value(), 1)],
        },
    )?;
    let request = phone.request(16)?;
    corpus.keep("sync_request", "visits", &encode(&request))?;
    for (number, action) in request.actions.iter().enumerate() {
        corpus.keep("action", &format!("visit-{number}"), &encode(action))?;
    }
    corpus.keep("action", "void", &encode(&Action::new(9, Uuid::from_u128(1), [3; 16], &Vec::new())))?;
    let answer = town.send(&phone, &request)?;
    corpus.keep("head", "first", &encode(&reply.head))?;
    corpus.keep("head", "outcomes", &encode(&answer.head))?;
    for (number, outcome) in answer.head.outcomes.iter().enumerate() {
        corpus.keep("outcome", &format!("applied-{number}"), &encode(outcome))?;
    }
    let refused = answer.head.outcomes.first().context("an outcome")?.clone();
    let refused = Outcome { reason: Some("not_found".into()), reach: Vec::new(), ..refused };
    corpus.keep("outcome", "refused", &encode(&refused))?;
    pages(&corpus, &reply.pages, &answer.pages)?;

    let cursors = [Cursor::start(reply.pages[0].bucket), reply.pages[0].to];
    let mut sealed = Cursor::sealed(&[7; 32], cursors[1].bucket, 1, 12, [1; 8]);
    for (name, cursor) in [("start", cursors[0]), ("real", cursors[1]), ("sealed", sealed)] {
        corpus.keep("cursor", name, &encode(&cursor))?;
    }
    sealed.n += 1;
    corpus.keep("cursor", "forged", &encode(&sealed))?;
    for (name, range) in [("whole", vec![]), ("part", vec![0x7a])] {
        let asked = DigestRequest { wire: WIRE, bucket: reply.pages[0].bucket, range: range.into() };
        corpus.keep("digest_request", name, &encode(&asked))?;
        let range = town.digest(&phone, &asked)?.context("a range")?;
        corpus.keep("digest_reply", name, &encode(&range))?;
    }
    joining(&corpus, &town, &answer.head)?;
    let path = format!("/v1/public/{}/0\n", reply.pages[0].bucket.scope);
    let signed = format!("/v1/sync\n{}\n1795700000000\n{}\n\n", Uuid::from_u128(1), "7f".repeat(64));
    let enrol = format!("/v1/enrol\n\n1795700000000\n{}\n192.0.2.1\n\n", "0a".repeat(64));
    let enrol = [enrol.as_bytes(), &encode(&EnrolRequest { code: [1; 16], public_key: [2; 32], wire: WIRE })].concat();
    corpus.keep("request", "public", path.as_bytes())?;
    corpus.keep("request", "sync", &[signed.as_bytes(), &compress(&encode(&first))].concat())?;
    corpus.keep("request", "enrol", &enrol)?;
    corpus.keep(
        "request",
        "desk",
        format!("/desk/b/vogelwijk/figures?from=2026-11-01\n\n\n\n\n__Host-pm-desk={}", "1".repeat(64)).as_bytes(),
    )?;
    let form = b"/desk/sign-in\n\n\n\n192.0.2.9\n\nsame-origin\n\nname=An&password=een+lange+zin&code=123456";
    corpus.keep("request", "sign-in", form)?;
    for (name, path) in [("directory", "/v1/directory"), ("page", "/b/vogelwijk?lang=ar"), ("nowhere", "/v1/%ff")] {
        corpus.keep("request", name, path.as_bytes())?;
    }
    Ok(())
}

fn stairwell(pages: &[Page]) -> Result<Uuid> {
    for page in pages {
        if let Some(row) = page.rows()?.iter().find(|row| row.key.table == Stairwell::TABLE.id) {
            return Ok(row.key.id);
        }
    }
    anyhow::bail!("no stairwell")
}

/// Pages with a few rows of each table, rows, and frames.
fn pages(corpus: &Corpus, first: &[Page], news: &[Page]) -> Result<()> {
    let mut framed = Vec::new();
    for (number, page) in first.iter().chain(news).enumerate() {
        let mut rows = page.rows()?;
        rows.truncate(FEW);
        for row in rows.iter().take(2) {
            corpus.keep("row", &format!("{}-{}", row.key.table, number), &row.to_bytes())?;
        }
        let small = Page { groups: Page::group(&rows), ..page.clone() };
        corpus.keep("page", &format!("page-{number}"), &encode(&small))?;
        frame::write(Kind::Page, &encode(&small), &mut framed);
    }
    // Every kind of value, a field that some rows lack, an id that stands alone.
    let odd = Row::draft(
        RowKey { table: 900, id: Uuid::from_u128(u128::MAX) },
        &[
            (1, Value::Null),
            (2, Value::Bool(true)),
            (3, Value::Int(i64::MIN)),
            (4, Value::Text("é".into())),
            (9, Value::Bytes(vec![1])),
        ]
        .into(),
    );
    let other = Row::draft(
        RowKey { table: 900, id: Uuid::nil() },
        &[(3, Value::Int(5)), (7, Value::Bytes(vec![2; 16]))].into(),
    );
    corpus.keep("row", "odd", &odd.to_bytes())?;
    let page = Page { groups: Page::group(&[odd, other]), ..first[0].clone() };
    corpus.keep("page", "odd", &encode(&page))?;
    frame::write(Kind::End, &encode(&End { more: true }), &mut framed);
    frame::write(Kind::Unknown(77), b"of a newer server", &mut framed);
    corpus.keep("frames", "pages", &framed)?;
    corpus.keep("frames", "cut", &framed[..framed.len() / 2])?;
    corpus.keep("frames", "too-long", &[1, 0xff, 0xff, 0xff, 0xff])?;
    corpus.keep("decompress", "page", &compress(&encode(&page)))?;
    corpus.keep("decompress", "zeros", &compress(&[0; 70_000]))?;
    corpus.keep("decompress", "two", &[compress(b"one"), compress(b"two")].concat())
}

fn joining(corpus: &Corpus, town: &Town, head: &pleinmakers_core::sync::message::Head) -> Result<()> {
    let code = town.service.create_code(NewPhone::Of { name: "Jan" }, &["vogelwijk".to_owned()])?;
    let asked = EnrolRequest { code: code.code, public_key: [5; 32], wire: WIRE };
    corpus.keep("enrol_request", "real", &encode(&asked))?;
    corpus.keep("enrol_reply", "real", &encode(&town.service.enrol(&asked)?))?;
    corpus.keep("directory", "real", &encode(&town.service.directory()?))?;
    let problem = Problem {
        code: "clock_wrong".into(),
        server_time: town.now.timestamp_millis(),
        retry_after: Some(3),
        request_id: Some("0123456789abcdef".into()),
        wipe: None,
    };
    let seal = |payload: Vec<u8>| {
        let signature = town.service.identity().seal(b"asked", &payload).to_vec();
        encode(&Sealed { payload: payload.into(), signature: signature.into() })
    };
    corpus.keep("sealed", "problem", &seal(encode(&problem)))?;
    corpus.keep("sealed", "head", &seal(encode(head)))?;
    corpus.keep("sealed", "bare-problem", &encode(&problem))?;
    corpus.keep("sealed", "end", &encode(&End { more: false }))?;
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let (code, key) = (hex(&code.code), hex(&town.service.identity().key_hash()));
    for (name, server) in
        [("https", "https://pleinmakers.example"), ("loopback", "http://127.0.0.1:8470"), ("six", "http://[::1]:1")]
    {
        let link = format!("{server}/join#v=1&c={code}&k={key}&n=Oostende%20%26%20om");
        corpus.keep("join_link", name, link.as_bytes())?;
    }
    corpus.keep("join_link", "plain-http", format!("http://example/join#v=1&c={code}&k={key}").as_bytes())?;
    let list = pleinmakers_core::domain::example_moves(town.now.date_naive());
    let lines: Vec<&[u8]> = list.split_inclusive(|byte| *byte == b'\n').collect();
    corpus.keep("moves", "windows-1252", &lines[..8].concat())?;
    let utf8 = "\u{feff}Titel\r\nDossier,Straat,Nr,Bus,Naam,Taal,Intrek\r\n1,\"Sluisvlietlaan\",2,0304,\"De \"\"X\"\"\",ar,1-2-2026\r\n2,Nergensstraat,1,,Y,,31/02/2026\r\n";
    corpus.keep("moves", "utf-8", utf8.as_bytes())?;
    corpus.keep("moves", "picture", b"\x89PNG\r\n\x1a\n")
}
