//! The line that tells a phone when there is something to fetch: to whom, of what, and when it ends.
#![allow(missing_docs, clippy::unwrap_used)]

mod stage;

use axum::body::{Body, BodyDataStream};
use axum::http::{Request, StatusCode};
use chrono::{TimeDelta, Utc};
use futures_util::StreamExt as _;
use pleinmakers_core::domain::{ActivityKind, VisitOutcome};
use pleinmakers_core::sync::frame::FrameReader;
use pleinmakers_core::sync::message::{Problem, Sealed, decode};
use pleinmakers_server::service::ActivityWish;
use stage::{Phone, Stage, insert};
use std::time::Duration;
use tower_service::Service as _;

/// Longer than the server takes to look again.
const A_WHILE: Duration = Duration::from_millis(2_500);

fn open(stage: &Stage, request: Request<Body>) -> Result<BodyDataStream, (StatusCode, String)> {
    stage.block_on(async {
        let response = stage.router.clone().call(request).await.unwrap();
        let status = response.status();
        if status == StatusCode::OK {
            assert_eq!(response.headers()["content-type"], "text/event-stream");
            return Ok(response.into_body().into_data_stream());
        }
        let body = axum::body::to_bytes(response.into_body(), 4096).await.unwrap();
        let mut reader = FrameReader::default();
        reader.push(&body);
        let sealed: Sealed = decode(&reader.next_frame().unwrap().unwrap().payload).unwrap();
        Err((status, decode::<Problem>(&sealed.payload).unwrap().code))
    })
}

fn listen(stage: &Stage, phone: &Phone) -> BodyDataStream {
    open(stage, phone.post("/v1/wake", stage.now(), &[]).0).unwrap()
}

#[derive(Debug, PartialEq, Eq)]
enum Heard {
    Word,
    Nothing,
    End,
}

/// What a line says next; that it says nothing takes a while to know.
fn hear(stage: &Stage, line: &mut BodyDataStream, wanted: Heard) {
    let wait = if wanted == Heard::Nothing { A_WHILE } else { 10 * A_WHILE };
    let heard = stage.block_on(async {
        match tokio::time::timeout(wait, line.next()).await {
            Err(_) => Heard::Nothing,
            Ok(None) => Heard::End,
            Ok(Some(chunk)) => {
                assert_eq!(chunk.unwrap(), "data: sync\n\n".as_bytes(), "it says nothing else");
                Heard::Word
            }
        }
    });
    assert_eq!(heard, wanted);
}

fn add_activity(stage: &Stage, slug: &str) {
    let place = stage.service.agenda(slug).unwrap().places[0].name.clone();
    let wish = ActivityWish {
        neighbourhood: slug.to_owned(),
        kind: ActivityKind::Coffee,
        title: "Koffie".to_owned(),
        title_language: "nl".to_owned(),
        place,
        starts: stage.service.now() + TimeDelta::days(2),
        ends: None,
        free: None,
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
    stage.service.add_activity(&wish).unwrap();
}

#[test]
fn a_phone_is_woken_for_what_it_may_read_and_for_nothing_else() {
    let stage = Stage::new();
    let fatima = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let mut jan = Phone::join(&stage, 2, "Jan", &["sluisvliet"]);
    jan.sync(&stage, vec![]).unwrap();
    let mut line = listen(&stage, &fatima);
    // What came before it listened.
    hear(&stage, &mut line, Heard::Word);
    hear(&stage, &mut line, Heard::Nothing);
    let visit = jan.visit(&stage, stage.open_households("sluisvliet")[0], VisitOutcome::NotHome, Utc::now());
    let action = jan.action(&vec![insert(&visit)]);
    jan.sync(&stage, vec![action]).unwrap();
    hear(&stage, &mut line, Heard::Word);
    add_activity(&stage, "vogelwijk");
    // Another neighbourhood.
    hear(&stage, &mut line, Heard::Nothing);
    add_activity(&stage, "sluisvliet");
    hear(&stage, &mut line, Heard::Word);
    stage.service.give(fatima.client, "keignaert").unwrap();
    hear(&stage, &mut line, Heard::Word);
    stage.service.shut_out(fatima.client, false).unwrap();
    // It is to hear that, too.
    hear(&stage, &mut line, Heard::Word);
}

#[test]
fn a_line_is_for_a_phone_that_proves_itself() {
    let stage = Stage::new();
    let fatima = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let refused = |request| open(&stage, request).map(drop).unwrap_err();
    let bare = Request::post("/v1/wake").body(Body::empty()).unwrap();
    assert_eq!(refused(bare), (StatusCode::BAD_REQUEST, "bad_request".to_owned()));
    let other = fatima.post("/v1/sync", stage.now(), &[]).0;
    let (mut parts, body) = other.into_parts();
    parts.uri = "/v1/wake".parse().unwrap();
    assert_eq!(refused(Request::from_parts(parts, body)).1, "bad_signature", "signed for another route");
    let old = stage.now() - TimeDelta::hours(1).num_milliseconds();
    assert_eq!(refused(fatima.post("/v1/wake", old, &[]).0).1, "clock_wrong");
    assert_eq!(refused(fatima.post("/v1/wake", stage.now(), &[7; 100]).0).1, "too_large");
    stage.service.shut_out(fatima.client, false).unwrap();
    assert_eq!(refused(fatima.post("/v1/wake", stage.now(), &[]).0), (StatusCode::FORBIDDEN, "revoked".to_owned()));
}

#[test]
fn a_phone_has_one_line_and_a_server_that_stops_ends_them_all() {
    let stage = Stage::new();
    let fatima = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let mut first = listen(&stage, &fatima);
    hear(&stage, &mut first, Heard::Word);
    let mut second = listen(&stage, &fatima);
    hear(&stage, &mut second, Heard::Word);
    add_activity(&stage, "sluisvliet");
    hear(&stage, &mut first, Heard::End);
    hear(&stage, &mut second, Heard::Word);
    stage.service.close();
    hear(&stage, &mut second, Heard::End);
}
