//! The wire: signatures, clocks, versions, cursors, caches, headers.
#![allow(missing_docs, clippy::unwrap_used)]

mod stage;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use chrono::TimeDelta;
use pleinmakers_core::domain::ActivityKind;
use pleinmakers_core::sync::frame::{FrameReader, Kind, compress};
use pleinmakers_core::sync::message::{Cursor, Directory, Head, Sealed, decode, encode};
use pleinmakers_core::sync::page::Page;
use pleinmakers_server::http::{Access, routes};
use pleinmakers_server::service::ActivityWish;
use stage::{Phone, Stage, hex};

#[test]
fn a_request_is_of_this_phone_of_now_and_of_a_known_version() {
    let stage = Stage::new();
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let request = phone.request(vec![]);
    let now = stage.now();
    for off in [-11, 11] {
        let problem = phone.send(&stage, now + off * 60_000, &request).unwrap_err();
        assert_eq!((problem.code.as_str(), problem.server_time), ("clock_wrong", now));
    }
    assert!(phone.send(&stage, now - 9 * 60_000, &request).is_ok());
    let mut newer = request.clone();
    newer.wire = 2;
    assert!(phone.send(&stage, now, &newer).is_ok());
    newer.wire = 3;
    assert_eq!(phone.send(&stage, now, &newer).unwrap_err().code, "server_too_old");

    let (other, client) = (Phone::join(&stage, 2, "Oksana", &["sluisvliet"]), phone.client);
    phone.client = other.client;
    assert_eq!(phone.send(&stage, now, &request).unwrap_err().code, "bad_signature");
    phone.client = uuid::Uuid::from_u128(1);
    assert_eq!(phone.send(&stage, now, &request).unwrap_err().code, "unknown_client");
    phone.client = client;
    stage.service.shut_out(client, true).unwrap();
    // Also when its clock is wrong.
    for time in [now, 0] {
        let problem = phone.send(&stage, time, &request).unwrap_err();
        assert_eq!((problem.code.as_str(), problem.wipe), ("revoked", Some(true)));
    }
}

#[test]
fn a_changed_body_too_much_and_nonsense_are_refused_with_a_message() {
    let stage = Stage::new();
    let phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let body = compress(&encode(&phone.request(vec![])));
    let (request, _) = phone.http(stage.now(), &body);
    let changed = Request::from_parts(request.into_parts().0, Body::from([body.as_slice(), b"x"].concat()));
    assert_eq!(stage.call(changed).status, StatusCode::UNAUTHORIZED);
    for (body, status) in [(vec![0; 1_048_577], 413), (compress(&vec![0; 8 * 1024 * 1024 + 1]), 400), (vec![1], 400)] {
        let (request, _) = phone.http(stage.now(), &body);
        let answer = stage.call(request);
        assert_eq!(answer.status.as_u16(), status);
        assert!(frames(&answer.body).iter().all(|(kind, _)| *kind == Kind::Problem));
    }
    assert_eq!(stage.call(Request::post("/v1/sync").body(Body::from("x")).unwrap()).status, 400);
}

#[test]
fn a_forged_cursor_begins_anew() {
    let stage = Stage::new();
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let first = phone.sync(&stage, vec![]).unwrap();
    assert!(first.behind > 500 && first.grants.iter().all(|grant| !grant.restart));
    let quiet = phone.sync(&stage, vec![]).unwrap();
    assert_eq!(quiet.behind, 0);
    let bucket = *phone.cursors.keys().next_back().unwrap();
    phone.cursors.get_mut(&bucket).unwrap().mac[0] ^= 1;
    let forged = phone.sync(&stage, vec![]).unwrap();
    let restarted: Vec<_> = forged.grants.iter().filter(|grant| grant.restart).map(|grant| grant.bucket).collect();
    assert_eq!(restarted, [bucket]);
    assert!(phone.sync(&stage, vec![]).unwrap().grants.iter().all(|grant| !grant.restart));
}

#[test]
fn one_page_at_a_time_gets_there_too() {
    let stage = Stage::new();
    let mut whole = Phone::join(&stage, 1, "Fatima", &["sluisvliet", "vogelwijk"]);
    whole.sync(&stage, vec![]).unwrap();
    let mut slow = Phone::join(&stage, 2, "Oksana", &["sluisvliet", "vogelwijk"]);
    for _ in 0..20 {
        let mut request = slow.request(vec![]);
        request.max_pages = 0;
        slow.send(&stage, stage.now(), &request).unwrap();
    }
    whole.sync(&stage, vec![]).unwrap();
    assert_eq!(slow.rows, whole.rows);
}

fn frames(body: &[u8]) -> Vec<(Kind, Vec<u8>)> {
    let mut reader = FrameReader::default();
    reader.push(body);
    std::iter::from_fn(|| reader.next_frame().unwrap()).map(|frame| (frame.kind, frame.payload)).collect()
}

#[test]
fn the_public_bucket_is_the_same_for_everybody_until_it_changes() {
    let stage = Stage::new();
    let neighbourhood = stage.neighbourhood("vogelwijk");
    let path = format!("/v1/public/{neighbourhood}/0");
    let first = stage.get(&path, &[]);
    assert_eq!((first.status, first.header("cache-control")), (StatusCode::OK, "public, max-age=60"));
    stage.clock.forward(TimeDelta::minutes(1));
    assert_eq!(stage.get(&path, &[]).body, first.body);
    let tag = first.header("etag").to_owned();
    let again = stage.get(&path, &[("if-none-match", &tag)]);
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));

    let parts = frames(&first.body);
    assert_eq!(parts.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), [Kind::Head, Kind::Page, Kind::End]);
    let sealed: Sealed = decode(&parts[0].1).unwrap();
    assert!(sealed.signature.is_empty());
    let head: Head = decode(&sealed.payload).unwrap();
    assert_eq!((head.grants.len(), head.server_time), (1, 0));
    let page: Page = decode(&parts[1].1).unwrap();
    let tables: Vec<u16> = page.groups.iter().map(|group| group.table).collect();
    assert_eq!(tables, [2, 11, 12, 13, 21]);

    let rest = format!("/v1/public/{neighbourhood}/{}", hex(&encode(&page.to)));
    assert_eq!(frames(&stage.get(&rest, &[]).body).len(), 2);
    let wish = ActivityWish {
        neighbourhood: "vogelwijk".into(),
        kind: ActivityKind::Soup,
        title: "Soep".into(),
        title_language: "nl".into(),
        place: "het vogelplein".into(),
        starts: stage.service.now() + TimeDelta::days(1),
        ends: None,
        free: Some(true),
        step_free: None,
        capacity: None,
        languages: Vec::new(),
        hearing_loop: None,
        toilet: None,
        indoors: None,
        signup: None,
        repeats: None,
        except: std::collections::BTreeSet::new(),
    };
    let activity = stage.service.add_activity(&wish).unwrap();
    assert_ne!(stage.get(&path, &[("if-none-match", &tag)]).header("etag"), tag);
    let news: Page = decode(&frames(&stage.get(&rest, &[]).body)[1].1).unwrap();
    assert_eq!(news.rows().unwrap()[0].key.id, activity.id.0);

    let cancelled = stage.service.cancel_activity(activity.id.0, None).unwrap();
    assert_eq!((cancelled.sequence, stage.service.cancel_activity(activity.id.0, None).unwrap().sequence), (1, 1));
    assert!(stage.get("/b/vogelwijk.ics", &[]).text().contains("STATUS:CANCELLED"));

    let mut foreign = Cursor::start(page.bucket);
    foreign.bucket.scope = uuid::Uuid::nil();
    for (cursor, status) in [(hex(&encode(&foreign)), 400), ("xyz".into(), 400), ("00".into(), 400)] {
        assert_eq!(stage.get(&format!("/v1/public/{neighbourhood}/{cursor}"), &[]).status.as_u16(), status);
    }
    assert_eq!(stage.get(&format!("/v1/public/{}/0", uuid::Uuid::nil()), &[]).status, 404);
    assert_eq!(stage.get("/v1/public/nobody/0", &[]).status, 404);
}

#[test]
fn the_directory_names_what_can_be_chosen() {
    let stage = Stage::new();
    let answer = stage.get("/v1/directory", &[]);
    let directory: Directory = decode(&answer.body).unwrap();
    assert_eq!(directory.city, "Oostende");
    let slugs: Vec<_> = directory.scopes.iter().map(|scope| scope.slug.as_str()).collect();
    assert_eq!(slugs, ["keignaert", "sint-franciscusstraat", "sluisvliet", "vogelwijk"]);
    let tag = format!("\"other\", W/{}", answer.header("etag"));
    assert_eq!(stage.get("/v1/directory", &[("if-none-match", &tag)]).status, StatusCode::NOT_MODIFIED);
}

#[test]
fn every_route_and_none_carries_the_headers() {
    let stage = Stage::new();
    let nowhere =
        [("GET", "/nowhere"), ("GET", "/v1/nowhere"), ("DELETE", "/"), ("GET", "/b/nowhere"), ("GET", "/%ff")];
    let all = routes().into_iter().map(|route| (route.method, route.path, route.access));
    for (method, route, access) in all.chain(nowhere.map(|(method, path)| (method, path, Access::Public))) {
        let path = route
            .replace("{neighbourhood}", &stage.neighbourhood("vogelwijk").to_string())
            .replace("{cursor}", "0")
            .replace("{page}", "vogelwijk")
            .replace("{language}", "fr?b=vogelwijk")
            .replace("{slug}", "vogelwijk")
            .replace("{token}", &"0".repeat(64));
        let request = Request::builder().method(method).uri(&path).body(Body::empty()).unwrap();
        let answer = stage.call(request);
        assert_ne!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
        let csp = answer.header("content-security-policy");
        assert!(csp.starts_with("default-src 'none'; style-src 'self'") && !csp.contains("unsafe"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        // With none at all a browser would not say where a form of the desk comes from.
        let is_desk = matches!(access, Access::Door | Access::Coach | Access::CoachFile);
        let referrer = if is_desk { "same-origin" } else { "no-referrer" };
        assert_eq!(answer.header("referrer-policy"), referrer, "{path}");
        assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
        assert!(answer.header("strict-transport-security").contains("max-age="), "{path}");
        assert!(!answer.header("cache-control").is_empty(), "{path}");
        // A method that a route does not have is refused.
        let wrong = Request::builder().method("PATCH").uri(&path).body(Body::empty()).unwrap();
        assert!(stage.call(wrong).status.is_client_error(), "{path}");
    }
    let page = stage.get("/nowhere", &[("accept-language", "en")]);
    assert_eq!((page.status, page.text().contains("lang=\"en\"")), (StatusCode::NOT_FOUND, true));
    assert!(stage.get("/?lang=ar", &[("accept-language", "en")]).text().contains("dir=\"rtl\""));
    assert!(stage.get("/b/vogelwijk", &[]).text().contains("Repair Café"));
    assert_eq!(stage.get("/livez", &[]).text(), "ok");
    assert_eq!(stage.get("/readyz", &[]).text(), "ok");
}
