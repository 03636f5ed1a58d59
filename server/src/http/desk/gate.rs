//! What stands before the desk. No handler looks at a session, a neighbourhood or a form's word of proof by itself, so none
//! can forget to.

use super::super::pages::desk_language;
use super::super::problem::Problem;
use super::super::{App, RequestId, hex, unhex};
use super::{SIGN_IN, closed, keeping, see, wrong};
use crate::service::{Seat, Token};
use axum::Extension;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{DefaultBodyLimit, Form, FromRequest as _, Multipart, RawPathParams, Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use pleinmakers_core::domain::{MAX_BYTES, Neighbourhood};
use pleinmakers_core::sync::sign::digest;
use pleinmakers_core::texts::Lang;
use serde::Deserialize;
use std::sync::Arc;
use subtle::ConstantTimeEq as _;

/// The prefix binds a cookie to this host, to safe ways, and to all of its paths.
const COOKIE: &str = "__Host-pm-desk";
/// Largest form, in bytes.
const MAX_FORM: usize = 64 * 1024;

/// Largest word of a form, in bytes.
const MAX_PROOF: usize = 256;

/// A file that came with a form; nothing where it is larger than a list may be.
#[derive(Debug, Clone)]
pub(in super::super) struct Upload(pub Option<Bytes>);

/// Who asks, and of which neighbourhood.
#[derive(Debug, Clone)]
pub(in super::super) struct Desk {
    pub seat: Seat,
    pub session: Token,
    /// The neighbourhood in the address; always one of the coach's.
    pub neighbourhood: Option<Neighbourhood>,
    pub lang: Lang,
}

impl Desk {
    /// The neighbourhood that a page is about.
    pub(super) fn place(&self) -> Result<&Neighbourhood, Problem> {
        self.neighbourhood.as_ref().ok_or(Problem::new("not_found"))
    }

    /// The word that its forms carry.
    pub(super) fn proof(&self) -> String {
        proof(&self.session)
    }
}

/// Before what only a coach sees who has signed in.
pub(in super::super) async fn coach(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    path: Result<RawPathParams, RawPathParamsRejection>,
    request: Request,
    next: Next,
) -> Response {
    admit(app, id, path, request, next, false).await
}

/// The same, where a form may bring a file.
pub(in super::super) async fn coach_with_file(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    path: Result<RawPathParams, RawPathParamsRejection>,
    request: Request,
    next: Next,
) -> Response {
    admit(app, id, path, request, next, true).await
}

async fn admit(
    app: Arc<App>,
    id: RequestId,
    path: Result<RawPathParams, RawPathParamsRejection>,
    request: Request,
    next: Next,
    may_bring_file: bool,
) -> Response {
    let lang = desk_language(request.uri(), request.headers());
    let refuse = |problem: Problem| wrong(&problem, lang, &id);
    let reads = is_read(request.method());
    let session = session(request.headers());
    let found = match session {
        None => Ok(None),
        Some(session) => app.work(move |app| Ok(app.service.seat(&session)?.map(|seat| (session, seat)))).await,
    };
    let (session, seat) = match found {
        Err(problem) => return refuse(problem),
        Ok(Some(found)) => found,
        // What was asked for is not kept: it may be hers who sat here before.
        Ok(None) if reads => return see(&language_only(request.uri(), lang)),
        Ok(None) => return refuse(Problem::new("signed_out")),
    };
    let slug =
        path.ok().and_then(|path| path.iter().find(|(name, _)| *name == "slug").map(|(_, slug)| slug.to_owned()));
    let neighbourhood = match slug {
        None => None,
        Some(slug) => match seat.neighbourhoods.iter().find(|place| place.slug == slug) {
            Some(place) => Some(place.clone()),
            // One that is not hers is answered like one that does not exist.
            None => return refuse(Problem::new("not_found")),
        },
    };
    let mut request = if reads {
        request
    } else {
        let own = match may_bring_file && brings_file(request.headers()) {
            true => own_file(&app, request, &session).await,
            false => own_form(request, Some(&session)).await,
        };
        match own {
            Ok(request) => request,
            Err(problem) => return refuse(problem),
        }
    };
    request.extensions_mut().insert(Desk { seat, session, neighbourhood, lang });
    closed(next.run(request).await)
}

/// Before the pages by which one comes in: there is no session yet, so a form proves itself by where it comes from alone.
pub(in super::super) async fn door(Extension(id): Extension<RequestId>, request: Request, next: Next) -> Response {
    let lang = desk_language(request.uri(), request.headers());
    if is_read(request.method()) {
        return closed(next.run(request).await);
    }
    match own_form(request, None).await {
        Ok(request) => closed(next.run(request).await),
        Err(problem) => wrong(&problem, lang, &id),
    }
}

fn is_read(method: &Method) -> bool {
    method == Method::GET || method == Method::HEAD
}

/// The sign-in page in the language that was chosen, where one was.
fn language_only(uri: &axum::http::Uri, lang: Lang) -> String {
    let chosen = super::super::pages::parameter(uri, "lang").is_some();
    if chosen { format!("{SIGN_IN}?lang={}", lang.code()) } else { SIGN_IN.to_owned() }
}

#[derive(Deserialize)]
struct Proof {
    #[serde(default)]
    proof: String,
}

/// Lets a form through that one of our own pages sent; with a session, only with the word that its pages carry.
async fn own_form(request: Request, session: Option<&Token>) -> Result<Request, Problem> {
    if !is_own(request.headers()) {
        return Err(Problem::new("form_foreign"));
    }
    let (parts, body) = request.into_parts();
    let body: Bytes = to_bytes(body, MAX_FORM).await.map_err(|_| Problem::new("too_large"))?;
    if let Some(session) = session {
        let copy = Request::from_parts(parts.clone(), Body::from(body.clone()));
        let given = Form::<Proof>::from_request(copy, &()).await.map(|Form(form)| form.proof).unwrap_or_default();
        if !bool::from(given.as_bytes().ct_eq(proof(session).as_bytes())) {
            return Err(Problem::new("form_foreign"));
        }
    }
    Ok(Request::from_parts(parts, Body::from(body)))
}

fn brings_file(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.starts_with("multipart/form-data")
}

/// The same for a form with a file. Its first part is the word of the session; before that is known to be right, nothing
/// behind it is read.
async fn own_file(app: &App, mut request: Request, session: &Token) -> Result<Request, Problem> {
    if !is_own(request.headers()) {
        return Err(Problem::new("form_foreign"));
    }
    DefaultBodyLimit::disable().apply(&mut request);
    let (parts, body) = request.into_parts();
    let bad = |_| Problem::new("bad_request");
    let mut form = Multipart::from_request(Request::from_parts(parts.clone(), body), &()).await.map_err(bad)?;
    let mut given = Vec::new();
    if let Some(mut field) = form.next_field().await.map_err(|_| Problem::new("bad_request"))?
        && field.name() == Some("proof")
    {
        while let Some(chunk) = field.chunk().await.map_err(|_| Problem::new("bad_request"))? {
            if given.len() + chunk.len() > MAX_PROOF {
                break;
            }
            given.extend_from_slice(&chunk);
        }
    }
    if !bool::from(given.as_slice().ct_eq(proof(session).as_bytes())) {
        return Err(Problem::new("form_foreign"));
    }
    // A few at once: each takes memory.
    let _turn = app.uploads.acquire().await.map_err(|error| Problem::internal(&error))?;
    let (mut bytes, mut is_too_large) = (Vec::new(), false);
    if let Some(mut field) = form.next_field().await.map_err(|_| Problem::new("bad_request"))? {
        while let Some(chunk) = field.chunk().await.map_err(|_| Problem::new("bad_request"))? {
            // What is too large is read to its end, and kept nowhere: a browser shows no answer while it still sends.
            is_too_large |= bytes.len() + chunk.len() > MAX_BYTES;
            match is_too_large {
                true => bytes = Vec::new(),
                false => bytes.extend_from_slice(&chunk),
            }
        }
    }
    let mut request = Request::from_parts(parts, Body::empty());
    request.extensions_mut().insert(Upload((!is_too_large).then(|| bytes.into())));
    Ok(request)
}

/// Whether a browser says that one of our own pages asks. `Sec-Fetch-Site` no page can forge; an older browser names the
/// origin. One that says neither is not let through.
fn is_own(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if let Some(site) = text("sec-fetch-site") {
        return site == "same-origin";
    }
    let (Some(origin), Some(host)) = (text("origin"), text(header::HOST.as_str())) else { return false };
    origin.split_once("://").is_some_and(|(_, own)| own.eq_ignore_ascii_case(host))
}

/// A word that follows from the session and tells nothing of it.
pub(super) fn proof(session: &Token) -> String {
    hex(&digest(&[b"form".as_slice(), session].concat()))
}

/// The session that a browser has.
pub(super) fn session(headers: &HeaderMap) -> Option<Token> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let (_, value) = pairs.find(|(name, _)| *name == COOKIE)?;
    unhex(value)?.try_into().ok()
}

/// Gives a browser a session, and the way in. It goes with the browser's window.
pub(super) fn enter(session: &Token, uri: &axum::http::Uri) -> Response {
    with_cookie(see(&keeping("/desk", uri)), &format!("{COOKIE}={}", hex(session)))
}

/// Takes it away.
pub(super) fn leave(uri: &axum::http::Uri) -> Response {
    with_cookie(see(&keeping(SIGN_IN, uri)), &format!("{COOKIE}=; Max-Age=0"))
}

fn with_cookie(mut response: Response, cookie: &str) -> Response {
    // Lax, not Strict: who follows a link to the desk is still signed in. Nothing changes without a form of ours.
    let cookie = format!("{cookie}; Path=/; Secure; HttpOnly; SameSite=Lax");
    if let Ok(value) = cookie.parse() {
        response.headers_mut().insert(header::SET_COOKIE, value);
    }
    response
}
