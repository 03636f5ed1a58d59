//! Around every route: a request id and a line in the log, headers, a time limit; and what answers where no route is.

use super::pages::{error_page, language};
use super::problem::{Packing, Problem};
use super::sync::Signed;
use super::{App, RequestId, hex};
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Longest time for a request, from its headers to the answer.
const LONGEST: Duration = Duration::from_secs(30);

/// Nothing runs on our pages, and nobody puts them into a frame.
const CONTENT: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// One line a request: the route as it is declared, never the path that was asked for, which may hold a token.
pub(super) async fn log(mut request: Request, next: Next) -> Response {
    let mut bytes = [0; 8];
    // Without randomness requests share a name; nothing else depends on it.
    let _ = getrandom::fill(&mut bytes);
    let id = RequestId(hex(&bytes));
    request.extensions_mut().insert(id.clone());
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("none".to_owned(), |path| path.as_str().to_owned());
    let began = Instant::now();
    let mut response = next.run(request).await;
    let (status, ms) = (response.status().as_u16(), began.elapsed().as_millis());
    tracing::info!(%method, route, status, ms = u64::try_from(ms).unwrap_or(u64::MAX), request = id.0, "request");
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        response.headers_mut().insert("pm-request", value);
    }
    response
}

pub(super) async fn headers(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, CONTENT),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::REFERRER_POLICY).or_insert(HeaderValue::from_static("no-referrer"));
    if app.options.https {
        let value = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, value);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

pub(super) async fn time_limit(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let (uri, headers) = (request.uri().clone(), request.headers().clone());
    let id = request_id(&request);
    match tokio::time::timeout(LONGEST, next.run(request)).await {
        Ok(response) => response,
        Err(_) => wrong(&app, &Problem::later("busy", 5), &uri, &headers, &id),
    }
}

pub(super) async fn not_found(State(app): State<Arc<App>>, request: Request) -> Response {
    wrong(&app, &Problem::new("not_found"), request.uri(), request.headers(), &request_id(&request))
}

fn request_id(request: &Request) -> RequestId {
    request.extensions().get().cloned().unwrap_or(RequestId(String::new()))
}

/// Phones get a message, browsers a page.
fn wrong(app: &App, problem: &Problem, uri: &Uri, headers: &HeaderMap, id: &RequestId) -> Response {
    if uri.path().starts_with("/v1/") {
        let asked = Signed::read(headers).map(|signed| signed.signature);
        app.refuse(problem, asked.as_deref(), id, Packing::Frames)
    } else {
        error_page(problem, language(uri, headers), id)
    }
}
