//! `POST /v1/sync` and `POST /v1/digest`: what a phone signs.

use super::problem::{Packing, Problem};
use super::{App, RequestId, unhex};
use crate::service::Caller;
use axum::Extension;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use pleinmakers_core::sync::WIRE;
use pleinmakers_core::sync::digest::DigestRequest;
use pleinmakers_core::sync::frame::{self, Kind, decompress};
use pleinmakers_core::sync::message::{End, MAX_REQUEST, MAX_REQUEST_PLAIN, SyncRequest, decode, encode};
use pleinmakers_core::sync::server::Answer;
use pleinmakers_core::sync::sign::{is_signed, request_text};
use pleinmakers_core::sync::time::in_time;
use std::sync::Arc;
use uuid::Uuid;

/// What a phone says of itself beside its request.
pub(super) struct Signed {
    /// Its clock, milliseconds since 1970 UTC.
    pub time: i64,
    /// Signature over the request.
    pub signature: Vec<u8>,
}

impl Signed {
    /// Reads `pm-time` and `pm-signature`.
    pub(super) fn read(headers: &HeaderMap) -> Option<Self> {
        let text = |name: &str| headers.get(name)?.to_str().ok();
        let signature = unhex(text("pm-signature")?).filter(|bytes| bytes.len() == 64)?;
        Some(Self { time: text("pm-time")?.parse().ok()?, signature })
    }

    /// What a reply to this request is bound to: its signature, or its body when it has none.
    pub(super) fn asked(headers: &HeaderMap, body: &[u8]) -> Vec<u8> {
        Self::read(headers).map_or_else(|| body.to_vec(), |signed| signed.signature)
    }
}

pub(super) async fn sync(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let body = to_bytes(body, MAX_REQUEST).await.unwrap_or_default();
    let asked = Signed::asked(&headers, &body);
    // A body over the limit was not read at all; an empty one is nothing either.
    let answer = if body.is_empty() {
        Err(Problem::new("too_large"))
    } else {
        app.work(move |app| answer(app, &headers, &body)).await
    };
    match answer {
        Ok((head, found)) => app.frames(frames(app.sealed(Some(&asked), head), &found)),
        Err(problem) => app.refuse(&problem, Some(&asked), &id, Packing::Frames),
    }
}

/// Frames of an answer: a sealed head, pages, the end.
pub(super) fn frames(head: Vec<u8>, answer: &Answer) -> Vec<u8> {
    let mut body = Vec::with_capacity(head.len() + answer.pages.iter().map(|page| page.len() + 8).sum::<usize>());
    frame::write(Kind::Head, &head, &mut body);
    for page in &answer.pages {
        frame::write_compressed(Kind::Page, page, &mut body);
    }
    frame::write(Kind::End, &encode(&End { more: answer.more }), &mut body);
    body
}

fn malformed() -> Problem {
    Problem::new("bad_request")
}

/// Which phone asks, proved by its signature over the request.
pub(super) fn prove(app: &App, headers: &HeaderMap, path: &str, body: &Bytes) -> Result<Caller, Problem> {
    let signed = Signed::read(headers).ok_or_else(malformed)?;
    let client = headers.get("pm-client").and_then(|value| Uuid::try_parse(value.to_str().ok()?).ok());
    let caller = app.service.caller(client.ok_or_else(malformed)?)?.ok_or(Problem::new("unknown_client"))?;
    if !is_signed(&caller.record.public_key, &request_text("POST", path, signed.time, body), &signed.signature) {
        return Err(Problem::new("bad_signature"));
    }
    // From here on it is that phone that asks. First what it must hear even when its clock is wrong.
    if caller.wipe {
        return Err(Problem::wipe());
    }
    if !in_time(signed.time, app.service.now().timestamp_millis()) {
        return Err(Problem::new("clock_wrong"));
    }
    Ok(caller)
}

fn answer(app: &App, headers: &HeaderMap, body: &Bytes) -> Result<(Vec<u8>, Answer), Problem> {
    let caller = prove(app, headers, "/v1/sync", body)?;
    let plain = decompress(body, MAX_REQUEST_PLAIN).map_err(|_| malformed())?;
    let request: SyncRequest = decode(&plain).map_err(|_| malformed())?;
    check_wire(request.wire)?;
    request.check_limits().map_err(|_| Problem::new("too_large"))?;
    let (head, found) = app.service.sync(&caller, &request)?;
    Ok((encode(&head), found))
}

/// Largest request for a digest, in bytes: a bucket and the end of an id.
const MAX_DIGEST_REQUEST: usize = 1024;

pub(super) async fn digest(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let body = to_bytes(body, MAX_DIGEST_REQUEST).await.unwrap_or_default();
    let asked = Signed::asked(&headers, &body);
    let answer = app.work(move |app| range(app, &headers, &body)).await;
    match answer {
        Ok(reply) => {
            let mut frames = Vec::new();
            frame::write(Kind::Digest, &app.sealed(Some(&asked), reply), &mut frames);
            app.frames(frames)
        }
        Err(problem) => app.refuse(&problem, Some(&asked), &id, Packing::Frames),
    }
}

fn range(app: &App, headers: &HeaderMap, body: &Bytes) -> Result<Vec<u8>, Problem> {
    let caller = prove(app, headers, "/v1/digest", body)?;
    if caller.revoked.is_some() {
        return Err(Problem::new("revoked"));
    }
    let request: DigestRequest = decode(body).map_err(|_| malformed())?;
    check_wire(request.wire)?;
    let reply = app.service.digest(&caller, request.bucket, &request.range)?.ok_or_else(malformed)?;
    Ok(encode(&reply))
}

/// A server answers one version below and one above its own.
pub(super) fn check_wire(wire: u16) -> Result<(), Problem> {
    if wire.saturating_add(1) < WIRE {
        Err(Problem::new("app_too_old"))
    } else if wire > WIRE + 1 {
        Err(Problem::new("server_too_old"))
    } else {
        Ok(())
    }
}
