//! A whole request to a server's routes: method, path, the headers of a signature, and a body.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode};
use pleinmakers_core::domain::SCHEMA;
use pleinmakers_core::schema::Schema;
use pleinmakers_core::sync::frame::{FrameReader, Kind};
use pleinmakers_core::sync::message::{Problem, Sealed, decode};
use pleinmakers_server::clock::SystemClock;
use pleinmakers_server::http::{HttpOptions, router};
use pleinmakers_server::ledger::MemoryLedger;
use pleinmakers_server::service::Service;
use std::sync::Arc;
use tokio::runtime::{Builder, Runtime};
use tower_service::Service as _;

static TABLES: Schema = SCHEMA;

thread_local! {
    static SERVER: Option<(Router, Runtime)> = server();
}

fn server() -> Option<(Router, Runtime)> {
    let ledger = Arc::new(MemoryLedger::open(&TABLES).ok()?);
    let service = Service::new(ledger, Arc::new(SystemClock::default())).ok()?;
    let options = HttpOptions { https: false, behind_proxy: true };
    Some((router(Arc::new(service), options), Builder::new_current_thread().enable_all().build().ok()?))
}

/// Lines, then an empty one, then the body. The first line is the path; each other one a header's value.
const HEADERS: [&str; 6] = ["pm-client", "pm-time", "pm-signature", "x-forwarded-for", "cookie", "sec-fetch-site"];

/// Nothing that is sent makes the server fail, and each refusal to a phone is a message that phones can read.
pub fn request(bytes: &[u8]) {
    let (head, body) = match bytes.windows(2).position(|pair| pair == b"\n\n") {
        Some(at) => (&bytes[..at], &bytes[at + 2..]),
        None => (bytes, &[][..]),
    };
    let mut lines = head.split(|byte| *byte == b'\n');
    let path = lines.next().unwrap_or_default();
    let posted: [&[u8]; 5] = [b"/v1/sync", b"/v1/enrol", b"/v1/digest", b"/desk/sign-", b"/desk/setup/"];
    let is_post = posted.iter().any(|start| path.starts_with(start));
    let mut request = Request::builder().method(if is_post { "POST" } else { "GET" }).uri(path);
    if path.starts_with(b"/desk/") {
        request = request.header("content-type", "application/x-www-form-urlencoded");
    }
    for (name, value) in HEADERS.into_iter().zip(lines) {
        request = request.header(name, value);
    }
    let Ok(request) = request.body(Body::from(body.to_vec())) else { return };
    let is_phone = request.uri().path().starts_with("/v1/");
    let answer = SERVER.with(|server| {
        let Some((router, runtime)) = server else { panic!("no server") };
        runtime.block_on(async {
            let response: Response<Body> = match router.clone().call(request).await {
                Ok(response) => response,
                Err(never) => match never {},
            };
            let (parts, body) = response.into_parts();
            (parts.status, to_bytes(body, 1 << 24).await.unwrap_or_default())
        })
    });
    let (status, body) = answer;
    assert!(status != StatusCode::INTERNAL_SERVER_ERROR, "the server failed");
    if is_phone && status.is_client_error() && status != StatusCode::METHOD_NOT_ALLOWED {
        assert!(code(&body).is_some(), "{status} says nothing that a phone can read");
    }
}

/// The code of a refusal, framed or bare.
fn code(body: &[u8]) -> Option<String> {
    let mut reader = FrameReader::default();
    reader.push(body);
    let sealed: Sealed = match reader.next_frame() {
        Ok(Some(frame)) if frame.kind == Kind::Problem => decode(&frame.payload).ok()?,
        _ => decode(body).ok()?,
    };
    Some(decode::<Problem>(&sealed.payload).ok()?.code)
}
