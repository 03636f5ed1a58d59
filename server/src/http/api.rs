//! What anybody may read, for apps: the directory and the public buckets. And whether the server is well.

use super::problem::{Packing, Problem};
use super::sync::frames;
use super::{App, RequestId, hex, unhex};
use axum::Extension;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use pleinmakers_core::sync::message::{decode, encode};
use pleinmakers_core::sync::sign::digest;
use std::sync::Arc;
use uuid::Uuid;

/// How long an answer may be used again.
pub(super) const CACHED: &str = "public, max-age=60";

pub(super) async fn directory(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
) -> Response {
    match app.work(|app| Ok(encode(&app.service.directory()?))).await {
        Ok(body) => {
            let tag = hex(&digest(&body)[..12]);
            cached(app.message(body), &tag, &headers)
        }
        Err(problem) => app.refuse(&problem, None, &id, Packing::Bare),
    }
}

pub(super) async fn public(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    path: Result<Path<(String, String)>, PathRejection>,
    headers: HeaderMap,
) -> Response {
    let found = app.work(move |app| {
        // A path that is no text is no neighbourhood's; phones hear it as they hear everything.
        let Path((neighbourhood, cursor)) = path.map_err(|_| Problem::new("no_such_neighbourhood"))?;
        let neighbourhood = Uuid::try_parse(&neighbourhood).map_err(|_| Problem::new("no_such_neighbourhood"))?;
        let cursor = match cursor.as_str() {
            "0" => None,
            text => {
                let bytes = unhex(text).ok_or(Problem::new("bad_cursor"))?;
                Some(decode(&bytes).map_err(|_| Problem::new("bad_cursor"))?)
            }
        };
        Ok(app.service.public(neighbourhood, cursor)?)
    });
    match found.await {
        Ok(found) => {
            let head = app.sealed(None, encode(&found.head));
            cached(app.frames(frames(head, &found.answer)), &found.tag, &headers)
        }
        Err(problem) => app.refuse(&problem, None, &id, Packing::Frames),
    }
}

/// Lets a response be kept under `tag`, and answers 304 to who has it.
pub(super) fn cached(mut response: Response, tag: &str, asked: &HeaderMap) -> Response {
    let tag = format!("\"{tag}\"");
    if has(asked, &tag) {
        let kept = response.headers().get(header::VARY).cloned();
        response = StatusCode::NOT_MODIFIED.into_response();
        response.headers_mut().extend(kept.map(|vary| (header::VARY, vary)));
    }
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(CACHED));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}

fn has(asked: &HeaderMap, tag: &str) -> bool {
    let named = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    named.flat_map(|value| value.split(',')).map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == tag)
}

pub(super) async fn livez() -> &'static str {
    "ok"
}

pub(super) async fn readyz(State(app): State<Arc<App>>) -> Response {
    match app.work(|app| Ok(app.service.ready()?)).await {
        Ok(()) => "ok".into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the ledger does not answer").into_response(),
    }
}
