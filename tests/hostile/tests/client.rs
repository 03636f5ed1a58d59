//! What a phone without manners tries against a real server: each attack has its code, costs little, changes nothing
//! that is not its own, and learns nothing.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use pleinmakers_core::domain::{
    AccountId, COACH, Direction, Household, HouseholdId, HouseholdName, Neighbourhood, NeighbourhoodId, PLEINMAKER,
    Record, Retraction, RetractionId, Stairwell, TEAM, Visit, VisitId, VisitOutcome,
};
use pleinmakers_core::schema::{BucketId, FieldValue, Fields, Row, Value};
use pleinmakers_core::sync::action::{Action, Change, Code, FieldPatch, Outcome};
use pleinmakers_core::sync::digest::DigestRequest;
use pleinmakers_core::sync::frame::compress;
use pleinmakers_core::sync::message::{Cursor, MAX_ACTIONS, MAX_CURSORS, MAX_REQUEST, Problem, Sealed, decode, encode};
use pleinmakers_hostile::bytes::{WIDE_WINDOW, bomb, deep, deep_map};
use pleinmakers_hostile::client::{Attacker, Target, hex, now, post, signed};
use pleinmakers_hostile::http::{exchange, request};
use pleinmakers_hostile::memory::{count_anew, peak};
use pleinmakers_tests::PhoneProgram;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use uuid::Uuid;

/// Most memory that an attack may cost the server, kilobytes.
const BOUND: u64 = 64 * 1024;
/// And all at once, as many as are let in: each holds its body, unfolded to the limit.
const BOUND_AT_ONCE: u64 = 600 * 1024;

fn id(number: u128) -> Uuid {
    uuid::Builder::from_unix_timestamp_millis(1_790_000_000_000, &number.to_be_bytes()[6..].try_into().unwrap())
        .into_uuid()
}

/// Rows of a table as the server's file has them.
fn rows<T: Record>(target: &Target) -> Vec<Row> {
    let sql = target.file().unwrap();
    let mut found = sql.prepare("SELECT image FROM row WHERE tbl = ?1 ORDER BY id").unwrap();
    let images = found.query_map([T::TABLE.id], |row| row.get::<_, Vec<u8>>(0)).unwrap();
    images.map(|image| Row::from_bytes(&image.unwrap()).unwrap()).collect()
}

fn neighbourhood(target: &Target, slug: &str) -> NeighbourhoodId {
    let all = rows::<Neighbourhood>(target);
    all.iter().map(|row| Neighbourhood::from_row(row).unwrap()).find(|one| one.slug == slug).unwrap().id
}

fn household(target: &Target, slug: &str) -> Household {
    let of = neighbourhood(target, slug);
    let all = rows::<HouseholdName>(target);
    let open =
        all.iter().map(|row| HouseholdName::from_row(row).unwrap()).find(|name| name.open && name.neighbourhood == of);
    let id = open.unwrap().household.0;
    Household::from_row(rows::<Household>(target).iter().find(|row| row.key.id == id).unwrap()).unwrap()
}

fn visit(id: Uuid, of: NeighbourhoodId, household: Uuid, by: Uuid) -> Visit {
    Visit {
        id: VisitId(id),
        neighbourhood: of,
        household: HouseholdId(household),
        outcome: VisitOutcome::NotHome,
        at: chrono_now(),
        by: AccountId(by),
        come_back_on: None,
        come_back_part: None,
        not_wanted_months: None,
    }
}

fn chrono_now<T: FieldValue>() -> T {
    T::from_value(&Value::Int(now())).unwrap()
}

fn insert<T: Record>(record: &T) -> Change {
    Change::Insert { table: T::TABLE.id, id: record.uuid(), fields: record.to_fields() }
}

fn patch(table: u16, id: Uuid, field: u16, value: Value) -> Change {
    Change::Patch { table, id, patches: vec![FieldPatch::new(field, value, 1)] }
}

#[test]
fn nonsense_is_refused_by_name_and_changes_nothing() {
    let target = Target::start().unwrap();
    let mut attacker = Attacker::join(&target, "Mallory", "vogelwijk", 7).unwrap();
    let own = household(&target, "vogelwijk");
    let honest = visit(id(1), own.neighbourhood, own.id.0, attacker.account);
    let action = attacker.action(&vec![insert(&honest)]);
    let honest = encode(&attacker.request(vec![Cursor::start(BucketId::new(own.neighbourhood.0, TEAM))], vec![action]));
    let before = target.shape().unwrap();

    let mut plain: Vec<Vec<u8>> = (0..honest.len()).step_by(5).map(|at| honest[..at].to_vec()).collect();
    plain.push([honest.as_slice(), b"x"].concat());
    plain.extend([deep(3_000_000), deep_map(3_000_000), vec![0xff; 64], vec![0; 64], b"<html></html>".to_vec()]);
    // A list that says it has 2^62 parts, an endless one, and a text of 4 GB.
    plain.push([&[0xa1, 0x02, 0x9b, 0x40], [0_u8; 7].as_slice()].concat());
    plain.push(vec![0xa1, 0x03, 0x9f]);
    plain.push(vec![0xa1, 0x00, 0x7a, 0xff, 0xff, 0xff, 0xff]);
    let mut bodies: Vec<Vec<u8>> = plain.iter().map(|plain| compress(plain)).collect();
    bodies.extend([WIDE_WINDOW.to_vec(), vec![0x28, 0xb5, 0x2f, 0xfd], vec![9; 999], honest.clone()]);
    for (n, body) in bodies.iter().enumerate() {
        let answer = attacker.send(body).unwrap();
        assert_eq!((answer.status, answer.code()), (400, "bad_request"), "body {n}");
    }
    for body in [vec![], vec![7; MAX_REQUEST + 1]] {
        assert_eq!(attacker.send(&body).unwrap().code(), "too_large");
    }
    let bucket = BucketId::new(own.neighbourhood.0, TEAM);
    for range in [vec![0; 9], vec![0; 300]] {
        let problem = attacker.digest(&DigestRequest { wire: 1, bucket, range: range.into() }).unwrap().unwrap_err();
        assert_eq!(problem.code, "bad_request");
    }
    assert_eq!(target.shape().unwrap(), before);

    // What no signature is under is not looked at.
    for headers in
        [vec![], vec![("pm-client", "x".into())], vec![("pm-time", "1".into()), ("pm-signature", "00".into())]]
    {
        let answer = exchange(&target.address, &request("POST", "/v1/sync", &headers, &compress(&honest))).unwrap();
        assert_eq!(answer.status, 400);
    }
    // Guesses of codes: a few, then none.
    let mut codes = Vec::new();
    for n in 0..14 {
        let body = if n % 2 == 0 {
            vec![n; 40]
        } else {
            [
                &[0xa3, 0x00, 0x50],
                [n; 16].as_slice(),
                &[0x01, 0x58, 32],
                attacker.key.verifying_key().as_bytes(),
                &[2, 1],
            ]
            .concat()
        };
        let (answer, _) = post(&target.address, &attacker.key, None, "/v1/enrol", &body).unwrap();
        let problem: Problem = decode(&decode::<Sealed>(&answer.body).unwrap().payload).unwrap();
        codes.push(problem.code.clone());
        assert!(problem.code != "too_many_tries" || problem.retry_after.is_some_and(|wait| wait > 0), "{problem:?}");
    }
    assert_eq!(codes[..2], ["bad_request", "code_unknown"]);
    assert!(codes.ends_with(&["too_many_tries".to_owned(), "too_many_tries".to_owned()]), "{codes:?}");
    assert_eq!(target.shape().unwrap(), before);
    target.lives().unwrap();
}

#[test]
fn bombs_and_a_million_actions_cost_little_and_are_counted() {
    let target = Target::start().unwrap();
    let mut attacker = Attacker::join(&target, "Mallory", "vogelwijk", 7).unwrap();
    // One honest request, so that what any request costs is not counted.
    assert!(attacker.sync(&attacker.request(vec![], vec![])).unwrap().head.is_ok());
    let process = target.program.id().unwrap();
    count_anew(process).unwrap();
    let calm = peak(process);
    let before = target.shape().unwrap();

    let void = |n: u64| Action::new(n, Uuid::from_u128(9), u128::from(n).to_be_bytes(), &Vec::new());
    let million: Vec<Action> = (1..=1_000_000).map(void).collect();
    let million = compress(&encode(&attacker.request(vec![], million)));
    let many: Vec<Action> = (1..=150_000).map(void).collect();
    let many = compress(&encode(&attacker.request(vec![], many)));
    let one_more: Vec<Action> = (1..=MAX_ACTIONS as u64 + 1).map(void).collect();
    let one_more = compress(&encode(&attacker.request(vec![], one_more)));
    let cursors =
        compress(&encode(&attacker.request(vec![Cursor::start(BucketId::new(id(1), 0)); MAX_CURSORS + 1], vec![])));
    let attacks: [(&str, Vec<u8>, &[&str]); 7] = [
        ("a gigabyte of zeros", bomb(1024), &["bad_request"]),
        ("a wide window", WIDE_WINDOW.to_vec(), &["bad_request"]),
        ("a million actions", million, &["bad_request", "too_large"]),
        ("as many actions as unfold", many, &["too_large"]),
        ("one action too many", one_more, &["too_large"]),
        ("one cursor too many", cursors, &["too_large"]),
        ("a long body", vec![1; 64 * 1024 * 1024], &["too_large"]),
    ];
    for (name, body, codes) in &attacks {
        let answer = attacker.send(body);
        // A body that is far too long may be cut off before its answer is read.
        let code = answer.as_ref().map_or("cut", |answer| answer.code());
        assert!(codes.contains(&code) || (*name == "a long body" && code == "cut"), "{name}: {code}");
        println!("{name}: {} bytes, peak {} kB", body.len(), peak(process));
        assert!(peak(process) < calm + BOUND, "{name}: {} kB", peak(process));
    }
    // The worst of them, all places taken at once.
    std::thread::scope(|scope| {
        for _ in 0..32 {
            scope.spawn(|| assert_eq!(attacker.send(&attacks[3].1).unwrap().code(), "too_large"));
        }
    });
    let cost = peak(process).saturating_sub(calm);
    println!("32 at once: peak {} kB, {cost} kB more than calm", peak(process));
    assert!(cost < BOUND_AT_ONCE, "{cost} kB");
    assert_eq!(target.shape().unwrap(), before);

    // What fits is taken, each once, and costs no memory that stays.
    count_anew(process).unwrap();
    let mut outcomes = 0;
    for _ in 0..10 {
        let actions: Vec<Action> = (0..MAX_ACTIONS).map(|_| attacker.action(&vec![])).collect();
        let head = attacker.sync(&attacker.request(vec![], actions)).unwrap().head.unwrap();
        assert!(head.outcomes.iter().all(|outcome| outcome.code == Code::Void));
        outcomes += head.outcomes.len() as i64;
    }
    let after = target.shape().unwrap();
    assert_eq!(after["action"] - before["action"], outcomes);
    assert_eq!((after["row"], after["heads and lives"]), (before["row"], before["heads and lives"]));
    assert!(peak(process) < calm + BOUND_AT_ONCE, "{} kB", peak(process));
    target.lives().unwrap();
}

/// An outcome as it was sent, without what its sender knows: which action, and when.
fn bare(outcome: &Outcome) -> Vec<u8> {
    encode(&Outcome { identity: [0; 16], at: 0, ..outcome.clone() })
}

#[test]
fn elsewhere_and_nowhere_are_answered_with_the_same_bytes() {
    let target = Target::start().unwrap();
    let mut attacker = Attacker::join(&target, "Mallory", "vogelwijk", 7).unwrap();
    let mut victim = Attacker::join(&target, "Fatima", "sluisvliet", 8).unwrap();
    let (own, foreign) = (household(&target, "vogelwijk"), household(&target, "sluisvliet"));
    let seen = visit(id(77), foreign.neighbourhood, foreign.id.0, victim.account);
    let action = victim.action(&vec![insert(&seen)]);
    assert_eq!(
        victim.sync(&victim.request(vec![], vec![action])).unwrap().head.unwrap().outcomes[0].code,
        Code::Applied
    );

    let nowhere = id(0xdead);
    let stairwells = rows::<Stairwell>(&target);
    let stairwell =
        stairwells.iter().find(|row| Stairwell::from_row(row).unwrap().neighbourhood == foreign.neighbourhood);
    let names = rows::<HouseholdName>(&target);
    let name = |of: NeighbourhoodId| {
        names.iter().find(|row| HouseholdName::from_row(row).unwrap().neighbourhood == of).unwrap().key.id
    };
    let turn = |id| patch(Stairwell::TABLE.id, id, Stairwell::direction, Direction::BottomUp.to_value());
    let rename = |id| patch(HouseholdName::TABLE.id, id, HouseholdName::name, Value::Text("x".into()));
    let by = attacker.account;
    let go = |n: u128, of: NeighbourhoodId, household: Uuid| insert(&visit(id(1000 + n), of, household, by));
    let take_back = |n: u128, of: NeighbourhoodId, visit: Uuid| {
        insert(&Retraction {
            id: RetractionId(id(2000 + n)),
            neighbourhood: of,
            visit: VisitId(visit),
            at: chrono_now(),
            by: AccountId(by),
        })
    };
    // In pairs: what is elsewhere, and what is nowhere.
    let pairs = [
        ("a stairwell", turn(stairwell.unwrap().key.id), turn(nowhere)),
        ("a name", rename(name(foreign.neighbourhood)), rename(nowhere)),
        (
            "a visit's outcome",
            patch(Visit::TABLE.id, seen.id.0, Visit::outcome, Value::Int(1)),
            patch(Visit::TABLE.id, nowhere, Visit::outcome, Value::Int(1)),
        ),
        ("a visit here of a household", go(1, own.neighbourhood, foreign.id.0), go(2, own.neighbourhood, nowhere)),
        (
            "a visit there of a household",
            go(3, foreign.neighbourhood, foreign.id.0),
            go(4, foreign.neighbourhood, nowhere),
        ),
        ("a neighbourhood", go(5, foreign.neighbourhood, foreign.id.0), go(6, NeighbourhoodId(nowhere), nowhere)),
        ("taking back here", take_back(1, own.neighbourhood, seen.id.0), take_back(2, own.neighbourhood, nowhere)),
        (
            "taking back there",
            take_back(3, foreign.neighbourhood, seen.id.0),
            take_back(4, foreign.neighbourhood, nowhere),
        ),
    ];
    let before = target.shape().unwrap();
    let mut quarantined = 0;
    for (what, elsewhere, nowhere) in pairs {
        let actions = vec![attacker.action(&vec![elsewhere]), attacker.action(&vec![nowhere])];
        let outcomes = attacker.sync(&attacker.request(vec![], actions)).unwrap().head.unwrap().outcomes;
        assert_eq!(bare(&outcomes[0]), bare(&outcomes[1]), "{what}: {outcomes:?}");
        assert!(!outcomes[0].code.arrived() && outcomes[0].reach.is_empty(), "{what}: {outcomes:?}");
        quarantined += 2 * i64::from(outcomes[0].code == Code::Quarantined);
    }
    let after = target.shape().unwrap();
    assert_eq!((after["row"], after["feed"]), (before["row"], before["feed"]));
    assert_eq!(after["quarantine"] - before["quarantine"], quarantined, "kept aside for a person");

    // Ranges: of another neighbourhood, of the coach, of nowhere.
    let ask = |bucket| attacker.digest(&DigestRequest { wire: 1, bucket, range: vec![].into() }).unwrap().unwrap_err();
    let strip = |problem: Problem| encode(&Problem { server_time: 0, request_id: None, ..problem });
    let buckets = [
        BucketId::new(foreign.neighbourhood.0, PLEINMAKER),
        BucketId::new(foreign.neighbourhood.0, TEAM),
        BucketId::new(own.neighbourhood.0, COACH),
        BucketId::new(nowhere, TEAM),
    ];
    let answers: Vec<Vec<u8>> = buckets.iter().map(|bucket| strip(ask(*bucket))).collect();
    assert!(answers.iter().all(|answer| *answer == answers[0]));

    // Cursors of buckets that are not granted: as if they had not been sent, and no byte of what is in there.
    let plain = attacker.sync(&attacker.request(vec![], vec![])).unwrap();
    for bucket in buckets {
        for n in [0, 1, u64::MAX] {
            let asked = Cursor { epoch: 1, n, ..Cursor::start(bucket) };
            let answer = attacker.sync(&attacker.request(vec![asked], vec![])).unwrap();
            assert_eq!(answer.head.unwrap().grants, plain.head.as_ref().unwrap().grants);
            assert_eq!(answer.pages, plain.pages);
        }
    }
    let everything: Vec<u8> = plain.frames.iter().flat_map(|frame| frame.payload.clone()).collect();
    let has = |needle: &[u8]| everything.windows(needle.len()).any(|window| window == needle);
    let mine = name(own.neighbourhood);
    let text = |id| {
        names
            .iter()
            .find(|row| row.key.id == id)
            .and_then(|row| String::from_value(row.get(HouseholdName::name)?))
            .unwrap()
    };
    assert!(has(text(mine).as_bytes()) && has(own.dwelling.0.as_bytes()), "the search finds what is there");
    assert!(
        !has(text(name(foreign.neighbourhood)).as_bytes())
            && !has(foreign.dwelling.0.as_bytes())
            && !has(foreign.neighbourhood.0.as_bytes())
    );
}

#[test]
fn an_outcome_names_no_bucket_that_its_sender_does_not_read() {
    let target = Target::start().unwrap();
    let mut attacker = Attacker::join(&target, "Mallory", "vogelwijk", 7).unwrap();
    let own = household(&target, "vogelwijk");
    let met = Visit { outcome: VisitOutcome::Met, ..visit(id(1), own.neighbourhood, own.id.0, attacker.account) };
    let heads = |audience: u8| -> i64 {
        let bucket = BucketId::new(own.neighbourhood.0, audience).to_bytes();
        target.file().unwrap().query_row("SELECT head FROM bucket WHERE id = ?1", [bucket], |row| row.get(0)).unwrap()
    };
    let before = heads(COACH);
    let action = attacker.action(&vec![insert(&met)]);
    // The name goes to the coach: so her bucket has changed, and the phone must not hear of it; neither the second time.
    for _ in 0..2 {
        let head = attacker.sync(&attacker.request(vec![], vec![action.clone()])).unwrap().head.unwrap();
        let reach: Vec<BucketId> = head.outcomes[0].reach.iter().map(|(bucket, ..)| *bucket).collect();
        assert_eq!(reach, [BucketId::new(own.neighbourhood.0, PLEINMAKER)]);
    }
    assert_eq!(heads(COACH), before + 1);
}

#[test]
fn replays_other_peoples_names_and_wrong_signatures_do_nothing() {
    let target = Target::start().unwrap();
    let mut attacker = Attacker::join(&target, "Mallory", "sluisvliet", 7).unwrap();
    let mut victim = Attacker::join(&target, "Fatima", "sluisvliet", 8).unwrap();
    let door = household(&target, "sluisvliet");
    let seen = visit(id(1), door.neighbourhood, door.id.0, victim.account);
    let theirs = victim.action(&vec![insert(&seen)]);
    let body = compress(&encode(&victim.request(vec![], vec![theirs.clone()])));
    let (headers, signature) = signed(&victim.key, Some(victim.client), "/v1/sync", now(), &body);
    let overheard = request("POST", "/v1/sync", &headers, &body);
    let first = victim.read(&exchange(&target.address, &overheard).unwrap(), &signature).unwrap();
    let after = target.shape().unwrap();
    // The same bytes again, ten times: one outcome, the same, and nothing new.
    for _ in 0..10 {
        let again = victim.read(&exchange(&target.address, &overheard).unwrap(), &signature).unwrap();
        assert_eq!(again.head.unwrap().outcomes, first.head.as_ref().unwrap().outcomes);
    }
    assert_eq!(target.shape().unwrap(), after);

    let refused = |headers: &[(&'static str, String)], path: &str, body: &[u8]| {
        let answer = exchange(&target.address, &request("POST", path, headers, body)).unwrap();
        let mut reader = pleinmakers_core::sync::frame::FrameReader::default();
        reader.push(&answer.body);
        let sealed: Sealed = decode(&reader.next_frame().unwrap().unwrap().payload).unwrap();
        decode::<Problem>(&sealed.payload).unwrap().code
    };
    let work = attacker.action(&vec![insert(&visit(id(2), door.neighbourhood, door.id.0, attacker.account))]);
    let other = compress(&encode(&attacker.request(vec![], vec![work])));
    // Her id under a signature of somebody else; her signature under another body, another path, another time.
    let (of_victim, _) = signed(&attacker.key, Some(victim.client), "/v1/sync", now(), &other);
    assert_eq!(refused(&of_victim, "/v1/sync", &other), "bad_signature");
    assert_eq!(refused(&headers, "/v1/sync", &other), "bad_signature");
    assert_eq!(refused(&headers, "/v1/digest", &body), "bad_signature");
    let mut later = headers.clone();
    later[0].1 = (now() + 1).to_string();
    assert_eq!(refused(&later, "/v1/sync", &body), "bad_signature");
    for off in [-3_600_000, 3_600_000, i64::MIN / 2, i64::MAX - now()] {
        let (old, _) = signed(&attacker.key, Some(attacker.client), "/v1/sync", now().saturating_add(off), &other);
        assert_eq!(refused(&old, "/v1/sync", &other), "clock_wrong", "{off}");
    }
    let (stranger, _) = signed(&attacker.key, Some(id(99)), "/v1/sync", now(), &other);
    assert_eq!(refused(&stranger, "/v1/sync", &other), "unknown_client");
    assert_eq!(target.shape().unwrap(), after);

    // In her own name she says that somebody else was there, takes back what is not hers, changes what happened, makes
    // what only the server makes, uses an id that is taken.
    let member = rows::<pleinmakers_core::domain::Member>(&target).swap_remove(0);
    let whole = |row: &Row| -> Fields { row.fields.iter().map(|(key, state)| (*key, state.value.clone())).collect() };
    let stairwell = rows::<Stairwell>(&target)
        .into_iter()
        .find(|row| Stairwell::from_row(row).unwrap().neighbourhood == door.neighbourhood)
        .unwrap();
    let by = AccountId(attacker.account);
    let retraction =
        Retraction { id: RetractionId(id(3)), neighbourhood: door.neighbourhood, visit: seen.id, at: chrono_now(), by };
    let mut other_text = visit(seen.id.0, door.neighbourhood, door.id.0, attacker.account);
    other_text.outcome = VisitOutcome::NotWanted;
    let attempts = [
        (insert(&visit(id(4), door.neighbourhood, door.id.0, victim.account)), "other_account"),
        (insert(&retraction), "undo_not_yours"),
        (patch(Visit::TABLE.id, seen.id.0, Visit::outcome, Value::Int(2)), "fact"),
        (insert(&other_text), "id_taken"),
        (patch(Stairwell::TABLE.id, stairwell.key.id, Stairwell::label, Value::Text("x".into())), "server_field"),
        (Change::Insert { table: stairwell.key.table, id: id(5), fields: whole(&stairwell) }, "server_field"),
        (Change::Insert { table: member.key.table, id: id(6), fields: whole(&member) }, "server_field"),
        (Change::Insert { table: 999, id: id(7), fields: Fields::new() }, "unknown_table"),
        (Change::Insert { table: Visit::TABLE.id, id: id(8), fields: Fields::new() }, "does_not_fit"),
        (
            insert(&Visit {
                not_wanted_months: Some(i64::MAX),
                ..visit(id(9), door.neighbourhood, door.id.0, attacker.account)
            }),
            "months_out_of_range",
        ),
    ];
    for (change, reason) in attempts {
        let action = attacker.action(&vec![change]);
        let outcome = attacker.sync(&attacker.request(vec![], vec![action])).unwrap().head.unwrap().outcomes.remove(0);
        let row_of_others = outcome.code == Code::Quarantined && reason == "server_field";
        assert!(outcome.reason.as_deref() == Some(reason) || row_of_others, "{reason}: {outcome:?}");
        assert!(!outcome.code.arrived());
    }
    // A half that is right does not carry the other half.
    let half = vec![insert(&visit(id(10), door.neighbourhood, door.id.0, attacker.account)), insert(&retraction)];
    let broken = [vec![0x81; 300], vec![0x9f], vec![0x80, 0x80], vec![0xff; 40_000]];
    let mut actions = vec![attacker.action(&half)];
    for body in broken {
        let mut action = attacker.action(&vec![]);
        action.body = body.into();
        actions.push(action);
    }
    let outcomes = attacker.sync(&attacker.request(vec![], actions)).unwrap().head.unwrap().outcomes;
    assert!(outcomes.iter().all(|outcome| outcome.code == Code::Rejected), "{outcomes:?}");
    // Her own words, played again by another phone: the outcome is known, and nothing is done.
    let stolen = attacker.sync(&attacker.request(vec![], vec![theirs])).unwrap().head.unwrap().outcomes;
    assert_eq!(stolen, first.head.unwrap().outcomes);
    let end = target.shape().unwrap();
    assert_eq!((end["row"], end["feed"]), (after["row"], after["feed"]));

    // A code that was used, with another key.
    let link = pleinmakers_core::phone::JoinLink::parse(&target.link("Jan", "sluisvliet").unwrap()).unwrap();
    let join = |key: u8| {
        let key = ed25519(key);
        let asked = pleinmakers_core::sync::message::EnrolRequest {
            code: link.code,
            public_key: key.verifying_key().to_bytes(),
            wire: 1,
        };
        let (answer, _) = post(&target.address, &key, None, "/v1/enrol", &encode(&asked)).unwrap();
        answer.status
    };
    assert_eq!([join(31), join(32), join(31)], [200, 409, 200]);
}

fn ed25519(number: u8) -> ed25519_dalek::SigningKey {
    ed25519_dalek::SigningKey::from_bytes(&[number; 32])
}

#[test]
fn forged_cursors_begin_anew_and_never_begin_a_recovery() {
    let target = Target::start().unwrap();
    let attacker = Attacker::join(&target, "Mallory", "vogelwijk", 7).unwrap();
    let (mut cursors, mut more) = (Vec::new(), true);
    while more {
        let answer = attacker.sync(&attacker.request(cursors.clone(), vec![])).unwrap();
        more = answer.more;
        for page in answer.pages {
            cursors.retain(|cursor: &Cursor| cursor.bucket != page.bucket);
            cursors.push(page.to);
        }
    }
    let before = target.shape().unwrap();
    let restarts = |cursors: Vec<Cursor>| {
        let head = attacker.sync(&attacker.request(cursors, vec![])).unwrap().head.unwrap();
        head.grants.iter().filter(|grant| grant.restart).count()
    };
    assert_eq!(restarts(cursors.clone()), 0);
    let forge = |change: fn(&mut Cursor)| -> Vec<Cursor> {
        let mut forged = cursors.clone();
        forged.iter_mut().for_each(change);
        forged
    };
    let forged = [
        forge(|cursor| cursor.mac[3] ^= 1),
        forge(|cursor| cursor.n += 1),
        forge(|cursor| cursor.n = u64::MAX),
        forge(|cursor| cursor.epoch += 1),
        forge(|cursor| cursor.epoch = u32::MAX),
        forge(|cursor| cursor.tag[0] ^= 1),
        forge(|cursor| *cursor = Cursor::sealed(&[0; 32], cursor.bucket, cursor.epoch, cursor.n, cursor.tag)),
    ];
    for (n, forged) in forged.into_iter().enumerate() {
        assert_eq!(restarts(forged), cursors.len(), "forgery {n}");
    }
    // One bucket's seal under another bucket.
    let swapped =
        cursors.iter().zip(cursors.iter().cycle().skip(1)).map(|(one, next)| Cursor { bucket: next.bucket, ..*one });
    assert_eq!(restarts(swapped.collect()), cursors.len());
    assert_eq!(target.shape().unwrap(), before, "no life of a bucket was begun");
}

#[test]
fn rows_that_unfold_stop_nobody_else() {
    let target = Target::start().unwrap();
    let mut attacker = Attacker::join(&target, "Mallory", "sluisvliet", 7).unwrap();
    let of = neighbourhood(&target, "sluisvliet");
    let all = rows::<Household>(&target);
    let doors: Vec<Uuid> =
        all.iter().filter(|row| Household::from_row(row).unwrap().neighbourhood == of).map(|row| row.key.id).collect();
    // Facts with fields that no app knows: a page of them is small, and would unfold to more than a phone takes.
    let wide = |n: u128, fields: Fields| {
        let mut all = visit(id(n), of, doors[n as usize % doors.len()], attacker.account).to_fields();
        all.extend(fields);
        Change::Insert { table: Visit::TABLE.id, id: id(n), fields: all }
    };
    let long = Fields::from([(900, Value::Text("a".repeat(30_000)))]);
    let many: Fields = (1_000..7_000).map(|key| (key, Value::Null)).collect();
    let changes: Vec<Change> =
        (0..150).map(|n| wide(n, long.clone())).chain((1_000..1_040).map(|n| wide(n, many.clone()))).collect();
    for part in changes.chunks(30) {
        let actions = part.iter().map(|change| attacker.action(&vec![change.clone()])).collect();
        let head = attacker.sync(&attacker.request(vec![], actions)).unwrap().head.unwrap();
        assert!(head.outcomes.iter().all(|outcome| outcome.code == Code::Applied));
    }
    let phone = PhoneProgram::new(&target.folder("phone"), None);
    let joined = phone.json(&["join", &target.link("Jan", "sluisvliet").unwrap()]).unwrap();
    assert!(joined.ok, "{joined:?}");
    let synced = phone.json(&["sync"]).unwrap();
    assert!(synced.ok && synced.json()["complete"] == true, "{synced:?}");
    assert!(synced.json()["received"].as_u64().unwrap() > 190, "{synced:?}");
}

#[test]
fn public_pages_the_directory_and_the_staff_door_hold() {
    let target = Target::start().unwrap();
    let of = neighbourhood(&target, "vogelwijk").0;
    let get = |path: &str| exchange(&target.address, &request("GET", path, &[], b"")).unwrap();
    let strange = Cursor::start(BucketId::new(of, PLEINMAKER));
    let forged = Cursor { epoch: 9, n: 9, ..Cursor::start(BucketId::new(of, 0)) };
    let cases = [
        (format!("/v1/public/{of}/zz"), 400),
        (format!("/v1/public/{of}/0g"), 400),
        (format!("/v1/public/{of}/{}", "ff".repeat(2_000)), 400),
        (format!("/v1/public/{of}/{}", hex(&deep(4_000))), 400),
        (format!("/v1/public/{of}/{}", hex(&encode(&strange))), 400),
        (format!("/v1/public/{of}/{}", hex(&encode(&forged))), 200),
        (format!("/v1/public/{}/0", id(5)), 404),
        ("/v1/public/%00/0".into(), 404),
        ("/v1/public/../../etc/passwd/0".into(), 404),
        ("/b/..%2f..%2fetc%2fpasswd".into(), 404),
        ("/assets/../Cargo.toml".into(), 404),
        ("/staff".into(), 404),
        ("/desk".into(), 303),
        ("/desk/b/vogelwijk/questions".into(), 303),
        ("/desk/b/%ff".into(), 303),
        (format!("/desk/setup/{}", "0".repeat(64)), 404),
        (format!("/desk/setup/{}", "0".repeat(63)), 404),
        ("/desk/setup/%ff".into(), 400),
    ];
    for (path, status) in &cases {
        assert_eq!(get(path).status, *status, "{path}");
    }
    // A forged cursor reads the public bucket from its beginning: what everybody may read, and no more.
    let first = get(&format!("/v1/public/{of}/0")).body;
    let again = get(&format!("/v1/public/{of}/{}", hex(&encode(&forged)))).body;
    assert!(again.len() >= first.len() && again.len() < first.len() + 200);

    // A set-up link that never was and one that a newer one has ended look the same.
    let added = target.program.run(&["coach", "add", "An", "--neighbourhood", "vogelwijk", "--json"]).unwrap().json();
    assert!(target.program.run(&["coach", "reset", "An"]).unwrap().ok);
    let path = added["link"].as_str().unwrap();
    let path = &path[path.find("/desk/").unwrap()..];
    let page = |path: &str| {
        let answer = get(path);
        let number = answer.header("pm-request").unwrap_or_default().to_owned();
        (answer.status, String::from_utf8(answer.body).unwrap().replace(&number, "").replace(path, ""))
    };
    assert_eq!(page(path), page(&format!("/desk/setup/{}", "1".repeat(64))));
    for cookie in ["1".repeat(64), "zz".to_owned(), String::new(), "1".repeat(9_000)] {
        let cookie = [("cookie", format!("__Host-pm-desk={cookie}"))];
        assert_eq!(exchange(&target.address, &request("GET", "/desk", &cookie, b"")).unwrap().status, 303);
    }
    // Forms that no page of ours sent; and one that is larger than any of ours.
    let sent = |headers: &[(&str, String)], body: &[u8]| {
        exchange(&target.address, &request("POST", "/desk/sign-in", headers, body)).unwrap().status
    };
    let own = [("sec-fetch-site", "same-origin".to_owned())];
    assert_eq!(sent(&[], b"name=An&password=x&code=1"), 403);
    assert_eq!(sent(&[("origin", "null".to_owned())], b"name=An"), 403);
    assert_eq!(sent(&own, &vec![b'x'; 70_000]), 413);
    assert_eq!(sent(&own, b"\xff\xfe"), 400);

    // HTTP itself.
    let long = [("x-long", "a".repeat(2 << 20))];
    assert!(matches!(exchange(&target.address, &request("GET", "/", &long, b"")).unwrap().status, 0 | 400 | 431));
    let raw: [&[u8]; 5] = [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/9.9\r\n\r\n",
        b"POST /v1/sync HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ncontent-length: 9\r\n\r\nabcd",
        b"POST /v1/sync HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999999999999999\r\n\r\n",
        b"POST /v1/sync HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
    ];
    for bytes in raw {
        let status = exchange(&target.address, bytes).unwrap().status;
        assert!(status == 0 || (400..500).contains(&status) || status == 505, "{status}");
    }
    // Connections that say half a word keep nobody else out, and are ended.
    let mut slow: Vec<TcpStream> = (0..200).map(|_| TcpStream::connect(&target.address).unwrap()).collect();
    for stream in &mut slow {
        stream.write_all(b"GET / HTTP/1.1\r\nx: ").unwrap();
    }
    target.lives().unwrap();
    for stream in &mut slow {
        let _ = stream.read_to_end(&mut Vec::new());
    }
    target.lives().unwrap();
}
