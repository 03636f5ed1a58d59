//! What a bad server, or somebody in between, tries against a real phone: each has its code, costs the phone little
//! memory and no more time than it was given, and neither what was recorded nor what is shown suffers.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use pleinmakers_core::schema::{BucketId, Row, RowKey, Value};
use pleinmakers_core::sync::action::{Code, Outcome};
use pleinmakers_core::sync::digest::{DigestReply, PARTS, RangeContent};
use pleinmakers_core::sync::frame::{Kind, compress};
use pleinmakers_core::sync::message::{Cursor, Grant, Head, Problem, Sealed, encode};
use pleinmakers_core::sync::page::{Column, Group, MAX_PAGE_ROWS, Packed, Page};
use pleinmakers_core::sync::tally::{Sum, Tally};
use pleinmakers_hostile::bytes::{WIDE_WINDOW, bomb, deep, deep_map};
use pleinmakers_hostile::client::now;
use pleinmakers_hostile::memory::watch;
use pleinmakers_hostile::server::{
    Answer, Asked, Attack, BadServer, FRAME, Town, end, endless, frame_header, framed, frames,
};
use pleinmakers_tests::{PhoneProgram, program};
use serde_json::Value as Json;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use uuid::Uuid;

/// Most memory that any answer may cost a phone, kilobytes; an honest sync was seen to take 25 MB.
const BOUND: u64 = 160 * 1024;
/// Time that a sync is given, seconds.
const DEADLINE: &str = "4";

struct World {
    bad: BadServer,
    phone: PhoneProgram,
    /// Goes when the world does.
    _folder: tempfile::TempDir,
}

fn doors(today: &Json) -> Vec<String> {
    let groups = ["round", "more"].iter().flat_map(|list| today[*list].as_array().into_iter().flatten());
    let doors = groups.flat_map(|group| group["doors"].as_array().into_iter().flatten());
    doors.filter_map(|door| door["household"].as_str().map(str::to_owned)).collect()
}

impl World {
    /// A phone that has joined and read everything, and has three visits to send.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let bad = BadServer::start(&folder.path().join("server")).unwrap();
        let phone = PhoneProgram::new(&folder.path().join("phone"), None);
        let joined = phone.json(&["join", &bad.link("Fatima", "sluisvliet").unwrap()]).unwrap();
        assert!(joined.ok, "{joined:?}");
        assert!(phone.json(&["sync"]).unwrap().ok);
        for door in doors(&phone.json(&["today"]).unwrap().json()).iter().take(3) {
            assert!(phone.json(&["record", door, "not_home"]).unwrap().ok);
        }
        Self { bad, phone, _folder: folder }
    }

    /// Syncs; answers the code of the problem, and the most memory that the program was seen to hold.
    fn sync(&self) -> (String, Json, u64) {
        let mut child = Command::new(program("pleinmakers-phone").unwrap())
            .arg("--dir")
            .arg(&self.phone.folder)
            .args(["--json", "sync", "--deadline", DEADLINE])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let most = watch(&mut child).unwrap();
        let (mut out, mut err) = (String::new(), String::new());
        child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        assert!(!err.contains("panicked"), "{err}");
        let lines: Vec<Json> = out.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        let summary = lines.first().cloned().unwrap_or_default();
        let code = lines.iter().find_map(|line| line["error"].as_str());
        (code.unwrap_or_default().to_owned(), summary, most)
    }

    fn shown(&self) -> (Json, Json) {
        let today = self.phone.json(&["today"]).unwrap().json();
        // How it stands with the network is not a row.
        let rows = serde_json::json!([today["round"], today["more"]]);
        (rows, self.phone.json(&["status"]).unwrap().json()["waiting"].clone())
    }

    /// What the last honest sync brings: all three visits, once.
    fn recovers(&self) {
        self.bad.turn(None);
        for _ in 0..2 {
            let synced = self.phone.json(&["sync"]).unwrap();
            assert!(synced.ok && synced.json()["complete"] == true, "{synced:?}");
        }
        assert_eq!(self.phone.json(&["status"]).unwrap().json()["waiting"], 0);
        assert_eq!(self.bad.town.service.visits("sluisvliet").unwrap().visits.len(), 3);
    }
}

fn attack(of: impl Fn(&Town, &Asked) -> Answer + Send + Sync + 'static) -> Option<Attack> {
    Some(Arc::new(move |town, asked| (asked.path == "/v1/sync").then(|| of(town, asked))))
}

fn body(status: u16, body: Vec<u8>) -> Option<Attack> {
    attack(move |_, _| Answer::Body(status, Vec::new(), body.clone()))
}

/// An honest head that takes nothing in, changed, signed by the server itself, and pages.
fn signed(change: impl Fn(&mut Head, &mut Vec<Page>) + Send + Sync + 'static, more: bool) -> Option<Attack> {
    attack(move |town, asked| {
        let (_, mut head, mut pages, _) = town.idle(asked).unwrap();
        change(&mut head, &mut pages);
        let mut parts = vec![town.head(asked, &head)];
        parts.extend(pages.iter().map(|page| (Kind::Page, encode(page))));
        parts.push(end(more));
        framed(&parts)
    })
}

fn page(grant: &Grant, rows: &[Row]) -> Page {
    Page {
        bucket: grant.bucket,
        grant_version: grant.version,
        from_epoch: grant.epoch,
        from: grant.head,
        to: Cursor { epoch: grant.epoch, n: grant.head + 1, ..Cursor::start(grant.bucket) },
        groups: Page::group(rows),
        outs: Vec::new(),
    }
}

/// A page of many fields in few bytes.
fn wide_page(grant: &Grant) -> Page {
    let rows = MAX_PAGE_ROWS;
    let columns =
        (0..500).map(|key| Column { key, present: None, values: Packed::Ints(vec![0; rows]), vers: vec![0; rows] });
    let ids: Vec<u8> = std::iter::repeat_n([1, 1], rows).flatten().collect();
    let group = Group {
        table: 900,
        count: rows as u32,
        ids: ids.into(),
        vers: vec![1; rows],
        committed: vec![0; rows],
        columns: columns.collect(),
    };
    Page { groups: vec![group], ..page(grant, &[]) }
}

/// Every attack: its name, what the server does, and the codes that may come of it (an empty one: no problem).
fn attacks(elsewhere: &str) -> Vec<(&'static str, Option<Attack>, &'static [&'static str])> {
    const STRANGE: &[&str] = &["not_our_server"];
    const FINE: &[&str] = &[""];
    let redirect = elsewhere.to_owned();
    let old: Arc<Mutex<Option<Vec<u8>>>> = Arc::default();
    let mut all = vec![
        ("garbage", body(200, vec![0xa5; 70_000]), STRANGE),
        ("nothing", body(200, Vec::new()), &["server_unreachable"] as &[&str]),
        ("a login page", body(200, b"<!doctype html><title>Hotel</title>".repeat(99)), STRANGE),
        ("a page of a proxy", body(502, b"<html>bad gateway</html>".to_vec()), &["server_unreachable"]),
        ("a page of a strange server", body(404, b"<html>not found</html>".to_vec()), STRANGE),
        (
            "a way to another server",
            attack(move |_, _| Answer::Body(307, vec![("location", format!("{redirect}/v1/sync"))], Vec::new())),
            STRANGE,
        ),
        ("a frame of 4 GB", body(200, frame_header(0, u32::MAX)), STRANGE),
        (
            "a frame of 4 GB that comes",
            attack(|_, _| endless([frame_header(1, u32::MAX), vec![0; 60_000]].concat(), Duration::ZERO)),
            STRANGE,
        ),
        ("a bomb", body(200, [frame_header(0, bomb(512).len() as u32), bomb(512)].concat()), STRANGE),
        (
            "a wide window",
            body(200, [frame_header(0, WIDE_WINDOW.len() as u32), WIDE_WINDOW.to_vec()].concat()),
            STRANGE,
        ),
        (
            "frames without an end",
            attack(|_, _| endless(frames(&[(Kind::Unknown(77), vec![1; 99])]), Duration::ZERO)),
            STRANGE,
        ),
        (
            "a frame that never ends",
            attack(|_, _| endless([frame_header(0, FRAME as u32), vec![1; 9]].concat(), Duration::from_secs(1))),
            &["deadline"],
        ),
        (
            "headers that never end",
            attack(|_, _| {
                Answer::Raw(Box::new(|stream| {
                    let _ = stream.write_all(b"HTTP/1.1 200 x\r\n");
                    while stream.write_all(b"x: y\r\n").is_ok() {
                        std::thread::sleep(Duration::from_millis(300));
                    }
                }))
            }),
            &["deadline", "server_unreachable"],
        ),
        (
            "a head that somebody else has signed",
            attack(|town, asked| {
                let (_, head, _, _) = town.idle(asked).unwrap();
                let sealed = Sealed { payload: encode(&head).into(), signature: vec![7; 64].into() };
                framed(&[(Kind::Head, encode(&sealed)), end(false)])
            }),
            &["wrong_server_key"],
        ),
        (
            "a head without a signature that takes everything away",
            attack(|_, _| {
                let head = Head { server_time: now(), grants: vec![], outcomes: vec![], behind: 0, shut_out: None };
                let sealed = Sealed { payload: encode(&head).into(), signature: vec![].into() };
                framed(&[(Kind::Head, encode(&sealed)), end(false)])
            }),
            &["wrong_server_key"],
        ),
        (
            "a refusal that somebody else says",
            attack(|_, _| {
                let problem =
                    Problem { code: "revoked".into(), server_time: 0, retry_after: None, request_id: None, wipe: None };
                let sealed = Sealed { payload: encode(&problem).into(), signature: vec![1; 64].into() };
                Answer::Body(403, vec![], frames(&[(Kind::Problem, encode(&sealed))]))
            }),
            &["wrong_server_key"],
        ),
        (
            "the answer to an older request",
            attack(move |town, asked| {
                let mut kept = old.lock().unwrap();
                let bytes = kept.get_or_insert_with(|| {
                    let (_, head, _, _) = town.idle(asked).unwrap();
                    let older = Asked { signature: vec![9; 64], ..asked.clone() };
                    frames(&[town.head(&older, &head), end(false)])
                });
                Answer::Body(200, vec![], bytes.clone())
            }),
            &["wrong_server_key"],
        ),
        (
            "a page before any proof",
            attack(|town, asked| {
                let (_, head, _, _) = town.idle(asked).unwrap();
                let row = Row::draft(RowKey { table: 900, id: Uuid::from_u128(1) }, &[(1, Value::Int(1))].into());
                framed(&[(Kind::Page, encode(&page(&head.grants[0], &[row]))), town.head(asked, &head), end(false)])
            }),
            STRANGE,
        ),
        (
            "two heads",
            attack(|town, asked| {
                let (_, head, _, _) = town.idle(asked).unwrap();
                framed(&[town.head(asked, &head), town.head(asked, &head), end(false)])
            }),
            STRANGE,
        ),
        (
            "lists within lists",
            attack(|town, asked| framed(&[(Kind::Head, town.sealed(asked, deep(3_000_000))), end(false)])),
            STRANGE,
        ),
        (
            "a number that nobody knows, and lists under it",
            attack(|town, asked| framed(&[(Kind::Head, town.sealed(asked, deep_map(3_000_000))), end(false)])),
            STRANGE,
        ),
        // From here on the server itself has gone bad: all of it bears its signature.
        (
            "a page of a bucket that is not granted",
            signed(
                |head, pages| {
                    let grant = Grant { bucket: BucketId::new(Uuid::from_u128(5), 2), ..head.grants[0].clone() };
                    pages.push(page(&grant, &[]));
                },
                false,
            ),
            FINE,
        ),
        (
            "a page that goes back",
            signed(
                |head, pages| {
                    let grant = head.grants.iter().find(|grant| grant.head > 1).unwrap();
                    pages.push(Page {
                        to: Cursor { epoch: grant.epoch, n: 1, ..Cursor::start(grant.bucket) },
                        ..page(grant, &[])
                    });
                },
                false,
            ),
            STRANGE,
        ),
        (
            "a page that goes nowhere",
            signed(
                |head, pages| {
                    let grant = head.grants.iter().find(|grant| grant.head > 1).unwrap();
                    pages.push(Page {
                        to: Cursor { epoch: grant.epoch, n: grant.head, ..Cursor::start(grant.bucket) },
                        ..page(grant, &[])
                    });
                },
                true,
            ),
            STRANGE,
        ),
        ("a page of many fields", signed(|head, pages| pages.push(wide_page(&head.grants[0])), false), STRANGE),
        (
            "a page that says it has 4 billion rows",
            signed(
                |head, pages| {
                    let mut page = wide_page(&head.grants[0]);
                    page.groups[0].count = u32::MAX;
                    pages.push(page);
                },
                false,
            ),
            STRANGE,
        ),
        (
            "a million buckets",
            signed(
                |head, _| {
                    let more = (0..100_000)
                        .map(|n| Grant { bucket: BucketId::new(Uuid::from_u128(n), 0), ..head.grants[0].clone() });
                    head.grants = more.collect();
                },
                false,
            ),
            STRANGE,
        ),
        (
            "outcomes of what was never asked",
            signed(
                |head, _| {
                    let outcome = |n: u16| Outcome {
                        identity: u128::from(n).to_be_bytes(),
                        code: Code::Erased,
                        at: 0,
                        reach: vec![],
                        reason: None,
                    };
                    head.outcomes = (0..900).map(outcome).collect();
                },
                false,
            ),
            FINE,
        ),
        (
            "a hundred thousand outcomes",
            signed(
                |head, _| {
                    let outcome = |n: u32| Outcome {
                        identity: u128::from(n).to_be_bytes(),
                        code: Code::Erased,
                        at: 0,
                        reach: vec![],
                        reason: None,
                    };
                    head.outcomes = (0..100_000).map(outcome).collect();
                },
                false,
            ),
            STRANGE,
        ),
        ("there is always more", signed(|_, _| {}, true), STRANGE),
        (
            "there is always more, from the beginning",
            signed(
                |head, pages| {
                    head.grants.iter_mut().for_each(|grant| grant.restart = true);
                    pages.clear();
                },
                true,
            ),
            STRANGE,
        ),
        ("wait for a hundred years", attack(|town, asked| town.refusal(asked, 503, "busy", Some(u32::MAX))), &["busy"]),
        (
            "a code of four megabytes",
            attack(|town, asked| town.refusal(asked, 400, &"a".repeat(4_000_000), None)),
            STRANGE,
        ),
        (
            "a code that is a sentence",
            attack(|town, asked| town.refusal(asked, 400, "Call 0900-12345 now!", None)),
            STRANGE,
        ),
    ];
    for time in [i64::MIN, -1, 0, 253_402_300_800_000, i64::MAX] {
        all.push(("a time that cannot be", signed(move |head, _| head.server_time = time, false), FINE));
        all.push((
            "a clock that cannot be",
            attack(move |town, asked| {
                let problem = Problem {
                    code: "clock_wrong".into(),
                    server_time: time,
                    retry_after: None,
                    request_id: None,
                    wipe: None,
                };
                Answer::Body(401, vec![], frames(&[(Kind::Problem, town.sealed(asked, encode(&problem)))]))
            }),
            &["clock_wrong"],
        ));
    }
    all
}

#[test]
fn no_answer_harms_what_was_recorded_or_what_is_shown() {
    let world = World::new();
    let elsewhere = TcpListener::bind("127.0.0.1:0").unwrap();
    let asked_elsewhere = Arc::new(AtomicU64::new(0));
    let other = format!("http://{}", elsewhere.local_addr().unwrap());
    let counted = Arc::clone(&asked_elsewhere);
    std::thread::spawn(move || {
        elsewhere.incoming().for_each(|_| {
            counted.fetch_add(1, Ordering::Relaxed);
        })
    });
    let before = world.shown();
    assert_eq!(before.1, 3);
    let mut wrong = Vec::new();
    for (name, attack, codes) in attacks(&other) {
        world.bad.turn(attack);
        let requests = world.bad.town.requests.load(Ordering::Relaxed);
        let (code, summary, most) = world.sync();
        let requests = world.bad.town.requests.load(Ordering::Relaxed) - requests;
        println!("{name}: {code:?}, {most} kB, {requests} requests");
        if !codes.contains(&code.as_str()) {
            wrong.push(format!("{name}: {code:?} {summary}"));
        }
        if most > BOUND {
            wrong.push(format!("{name}: {most} kB"));
        }
        if requests > 8 {
            wrong.push(format!("{name}: {requests} requests"));
        }
        if world.shown() != before {
            wrong.push(format!("{name}: what is shown or waits has changed"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(asked_elsewhere.load(Ordering::Relaxed), 0, "a request went to another server");
    world.recovers();
}

#[test]
fn rows_of_another_bucket_are_not_taken() {
    let world = World::new();
    let before = world.shown();
    // A page of one bucket with a row that its own fields put into another: the whole of it is refused.
    world.bad.turn(attack(|town, asked| {
        let (_, head, _, _) = town.idle(asked).unwrap();
        let full = head.grants.iter().max_by_key(|grant| grant.count).unwrap();
        let other = head.grants.iter().find(|grant| grant.bucket != full.bucket && grant.head > 0).unwrap();
        let all = Asked { body: nothing_read(asked), ..asked.clone() };
        let pages = town.idle(&all).unwrap().2;
        let mut rows = pages.iter().find(|page| page.bucket == full.bucket).unwrap().rows().unwrap();
        rows.truncate(3);
        rows.iter_mut().for_each(|row| row.ver += 100);
        framed(&[town.head(asked, &head), (Kind::Page, encode(&page(other, &rows))), end(false)])
    }));
    let (code, summary, _) = world.sync();
    assert_eq!(code, "not_our_server", "{summary}");
    assert_eq!(world.shown(), before);
    world.recovers();
}

/// The same request of a phone that has read nothing.
fn nothing_read(asked: &Asked) -> Vec<u8> {
    use pleinmakers_core::sync::message::{MAX_REQUEST_PLAIN, SyncRequest, decode};
    let plain = pleinmakers_core::sync::frame::decompress(&asked.body, MAX_REQUEST_PLAIN).unwrap();
    let request: SyncRequest = decode(&plain).unwrap();
    compress(&encode(&SyncRequest { cursors: vec![], ..request }))
}

#[test]
fn who_takes_everything_away_and_gives_it_back_loses_no_visit() {
    let world = World::new();
    let (rows, _) = world.shown();
    world.bad.turn(signed(|head, _| head.grants.clear(), false));
    let (code, _, _) = world.sync();
    assert_eq!(code, "");
    let (gone, waiting) = world.shown();
    let count = |rows: &Json| doors(&serde_json::json!({ "round": rows[0], "more": rows[1] })).len();
    assert_eq!((count(&gone), waiting), (0, 0.into()), "what only this phone has is sealed to its server");
    world.bad.turn(None);
    for _ in 0..2 {
        assert!(world.phone.json(&["sync"]).unwrap().ok);
    }
    let (back, _) = world.shown();
    assert_eq!(count(&back), count(&rows));
    // The server has them kept aside, and a person lets them in.
    let service = &world.bad.town.service;
    let asides = service.asides().unwrap();
    assert_eq!(asides.len(), 3);
    for aside in asides {
        service.let_in(aside.identity).unwrap();
    }
    world.recovers();
}

#[test]
fn what_is_refused_without_a_reason_stays_to_be_looked_at() {
    let world = World::new();
    let mut codes = [Code::Rejected, Code::Quarantined].into_iter().cycle();
    let codes: Vec<Code> = (0..3).map(|_| codes.next().unwrap()).collect();
    world.bad.turn(attack(move |town, asked| {
        let (request, mut head, _, _) = town.idle(asked).unwrap();
        let refused = |(action, code): (&pleinmakers_core::sync::action::Action, &Code)| Outcome {
            identity: action.identity(),
            code: *code,
            at: now(),
            reach: vec![],
            reason: Some("no reason that anybody knows".into()),
        };
        head.outcomes = request.actions.iter().zip(&codes).map(refused).collect();
        framed(&[town.head(asked, &head), end(false)])
    }));
    let (code, summary, _) = world.sync();
    assert_eq!((code.as_str(), &summary["answered"]), ("", &Json::from(3)));
    let status = world.phone.json(&["status"]).unwrap().json();
    assert_eq!((&status["waiting"], &status["refused"]), (&Json::from(0), &Json::from(3)), "{status}");
    let told = world.phone.run(&["status"]).unwrap();
    assert!(told.ok && told.out.lines().count() >= 4, "{told:?}");
}

#[test]
fn ranges_that_never_agree_come_to_an_end() {
    let world = World::new();
    let before = world.shown();
    let kinds: [fn(&Town, &Asked) -> Answer; 4] = [
        |town, asked| {
            let honest = town.range(asked).unwrap();
            let parts = vec![Tally { count: 1, sum: Sum::from_bytes([1; 16]) }; PARTS];
            let reply = DigestReply { content: RangeContent::Parts(parts), ..honest };
            framed(&[(Kind::Digest, town.sealed(asked, encode(&reply)))])
        },
        |town, asked| {
            let honest = town.range(asked).unwrap();
            let reply = DigestReply { content: RangeContent::Parts(vec![Tally::default(); 3]), ..honest };
            framed(&[(Kind::Digest, town.sealed(asked, encode(&reply)))])
        },
        |_, _| Answer::Body(200, vec![], [frame_header(4, bomb(256).len() as u32), bomb(256)].concat()),
        |town, asked| {
            let honest = town.range(asked).unwrap();
            framed(&[(
                Kind::Digest,
                encode(&Sealed { payload: encode(&honest).into(), signature: vec![3; 64].into() }),
            )])
        },
    ];
    let codes = ["not_our_server", "not_our_server", "not_our_server", "wrong_server_key"];
    for (kind, expected) in kinds.into_iter().zip(codes) {
        world.bad.turn(Some(Arc::new(move |town: &Town, asked: &Asked| {
            if asked.path == "/v1/digest" {
                return Some(kind(town, asked));
            }
            let (_, mut head, _, _) = town.idle(asked).unwrap();
            head.grants.iter_mut().for_each(|grant| grant.sum = Some(Sum::from_bytes([5; 16])));
            Some(framed(&[town.head(asked, &head), end(false)]))
        })));
        let (code, summary, most) = world.sync();
        assert!(code == expected && most < BOUND, "{expected}: {code} {summary} {most} kB");
        assert_eq!(world.shown(), before);
    }
    world.recovers();
}

#[test]
fn joining_and_choosing_end_too() {
    let folder = tempfile::tempdir().unwrap();
    let bad = BadServer::start(&folder.path().join("server")).unwrap();
    let phone = PhoneProgram::new(&folder.path().join("phone"), None);
    let link = bad.link("Fatima", "sluisvliet").unwrap();
    let on = |path: &'static str, of: fn(&Town, &Asked) -> Answer| -> Option<Attack> {
        Some(Arc::new(move |town, asked| (asked.path == path).then(|| of(town, asked))))
    };
    let join = |of: fn(&Town, &Asked) -> Answer| {
        bad.turn(on("/v1/enrol", of));
        phone.json(&["join", &link]).unwrap().error().unwrap_or_default()
    };
    let choose = |of: fn(&Town, &Asked) -> Answer| {
        bad.turn(on("/v1/directory", of));
        phone.json(&["choose", &bad.address, "sluisvliet"]).unwrap().error().unwrap_or_default()
    };
    assert_eq!(join(|_, _| Answer::Body(200, vec![], vec![0xa5; 300])), "not_our_server");
    assert_eq!(join(|_, _| Answer::Body(200, vec![], deep_map(200_000))), "not_our_server");
    assert_eq!(join(|_, _| endless(vec![7; 60_000], Duration::ZERO)), "server_unreachable");
    // The right words under a strange key, and under the right key to another question.
    assert_eq!(
        join(|town, asked| {
            let request = pleinmakers_core::sync::message::decode(&asked.body).unwrap();
            let payload = encode(&town.service.enrol(&request).unwrap());
            Answer::Body(200, vec![], encode(&Sealed { payload: payload.into(), signature: vec![4; 64].into() }))
        }),
        "wrong_server_key"
    );
    assert_eq!(
        join(|town, asked| {
            let request = pleinmakers_core::sync::message::decode(&asked.body).unwrap();
            let payload = encode(&town.service.enrol(&request).unwrap());
            let older = Asked { signature: vec![1; 64], ..asked.clone() };
            Answer::Body(200, vec![], town.sealed(&older, payload))
        }),
        "wrong_server_key"
    );
    assert_eq!(choose(|_, _| Answer::Body(200, vec![], b"<html></html>".to_vec())), "not_our_server");
    assert_eq!(
        choose(|_, _| Answer::Body(301, vec![("location", "http://127.0.0.1:9/".into())], vec![])),
        "not_our_server"
    );
    assert_eq!(choose(|_, _| endless(vec![7; 60_000], Duration::ZERO)), "server_unreachable");
    // A byte each second: both at once, since they take as long as a person is made to wait.
    let other = PhoneProgram::new(&folder.path().join("other"), None);
    bad.turn(Some(Arc::new(|_: &Town, _: &Asked| Some(endless(vec![0xa1], Duration::from_secs(1))))));
    std::thread::scope(|scope| {
        let joins = scope.spawn(|| phone.json(&["join", &link]).unwrap().error());
        let chooses = scope.spawn(|| other.json(&["choose", &bad.address, "sluisvliet"]).unwrap().error());
        assert_eq!(joins.join().unwrap().as_deref(), Some("deadline"));
        assert_eq!(chooses.join().unwrap().as_deref(), Some("deadline"));
    });
    bad.turn(None);
    assert!(phone.json(&["join", &link]).unwrap().ok, "the same link still works");
    assert!(other.json(&["choose", &bad.address]).unwrap().ok);
}
