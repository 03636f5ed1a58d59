//! `POST /v1/enrol`.

use super::problem::{Packing, Problem};
use super::sync::{Signed, check_wire};
use super::tries::network;
use super::{App, RequestId};
use axum::Extension;
use axum::body::{Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::response::Response;
use pleinmakers_core::sync::message::{EnrolRequest, decode, encode};
use pleinmakers_core::sync::sign::{is_signed, request_text};
use std::net::IpAddr;
use std::sync::Arc;

/// Largest request, in bytes.
const MAX_BODY: usize = 1024;

pub(super) async fn enrol(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    request: Request,
) -> Response {
    let peer = network(app.peer(&request));
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, MAX_BODY).await.unwrap_or_default();
    let asked = Signed::asked(&parts.headers, &body);
    match app.work(move |app| answer(app, peer, &parts.headers, &body)).await {
        Ok(reply) => app.message(app.sealed(Some(&asked), reply)),
        Err(problem) => app.refuse(&problem, Some(&asked), &id, Packing::Bare),
    }
}

fn answer(app: &App, peer: IpAddr, headers: &HeaderMap, body: &Bytes) -> Result<Vec<u8>, Problem> {
    let now = app.service.now();
    if let Some(seconds) = app.tries.closed_for(&peer, now) {
        return Err(Problem::later("too_many_tries", seconds));
    }
    let answer = judge(app, headers, body);
    if answer.as_ref().is_err_and(|problem| problem.status().is_client_error()) {
        app.tries.failed(peer, now);
    }
    answer
}

fn judge(app: &App, headers: &HeaderMap, body: &Bytes) -> Result<Vec<u8>, Problem> {
    let malformed = || Problem::new("bad_request");
    let signed = Signed::read(headers).ok_or_else(malformed)?;
    let request: EnrolRequest = decode(body).map_err(|_| malformed())?;
    // No look at the clock: a phone that joins has not heard ours yet.
    let text = request_text("POST", "/v1/enrol", signed.time, body);
    if !is_signed(&request.public_key, &text, &signed.signature) {
        return Err(Problem::new("bad_signature"));
    }
    check_wire(request.wire)?;
    Ok(encode(&app.service.enrol(&request)?))
}
