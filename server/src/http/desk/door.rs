//! Coming in: the first password, signing in, and going out.

use super::super::pages::{desk_language, drawn};
use super::super::problem::Problem;
use super::super::tries::network;
use super::super::{App, RequestId, unhex};
use super::{Desk, context, gate, page, wrong};
use crate::pages as draw;
use crate::service::{ServiceError, SetUp, Token, login};
use axum::Extension;
use axum::extract::{Form, FromRequest as _, Path, Request, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use pleinmakers_core::sync::sign::digest;
use pleinmakers_core::texts::Lang;
use serde::Deserialize;
use std::sync::Arc;

pub(in super::super) async fn sign_in_page(
    Extension(id): Extension<RequestId>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let lang = desk_language(&uri, &headers);
    page(drawn(draw::sign_in(None, "", &context(lang))), lang, &id)
}

#[derive(Deserialize)]
struct SignIn {
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    code: String,
}

pub(in super::super) async fn sign_in(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    request: Request,
) -> Response {
    let lang = desk_language(request.uri(), request.headers());
    let (uri, before) = (request.uri().clone(), gate::session(request.headers()));
    let peer = network(app.peer(&request));
    let Ok(Form(asked)) = Form::<SignIn>::from_request(request, &()).await else {
        return wrong(&Problem::new("bad_request"), lang, &id);
    };
    let name = asked.name.clone();
    let key = digest(login(&asked.name).as_bytes());
    // A few at once: each takes memory and time. Tries are counted behind this, so that many at once are not one.
    let Ok(_turn) = app.hashing.acquire().await else { return wrong(&Problem::new("busy"), lang, &id) };
    let done = app.work(move |app| {
        let now = app.service.now();
        let closed = app.sign_in_peers.closed_for(&peer, now).max(app.sign_in_names.closed_for(&key, now));
        if let Some(seconds) = closed {
            return Err(Problem::later("too_many_tries", seconds));
        }
        let session = app.service.sign_in(&asked.name, &asked.password, &asked.code)?;
        let Some(session) = session else {
            app.sign_in_peers.failed(peer, now);
            app.sign_in_names.failed(key, now);
            return Err(Problem::new("sign_in"));
        };
        // Whoever sat here before does not come back with this browser.
        if let Some(before) = before {
            app.service.sign_out(&before)?;
        }
        Ok(session)
    });
    match done.await {
        Ok(session) => gate::enter(&session, &uri),
        Err(problem) => {
            let context = context(lang);
            again(draw::sign_in(Some(&words(&problem, &context)), &name, &context), &problem, lang, &id)
        }
    }
}

/// The form again, with what is wrong above it.
fn again(html: Result<String, impl std::fmt::Display>, problem: &Problem, lang: Lang, id: &RequestId) -> Response {
    let mut response = page(drawn(html), lang, id);
    if response.status() == StatusCode::OK {
        *response.status_mut() = problem.status();
    }
    response
}

fn words(problem: &Problem, context: &draw::PageContext) -> pleinmakers_core::texts::ErrorText {
    let seconds = problem.retry_after.unwrap_or(5);
    context.texts().error(problem.code, &[("request", "".into()), ("seconds", seconds.into())])
}

fn token(text: &str) -> Result<Token, Problem> {
    unhex(text).and_then(|bytes| bytes.try_into().ok()).ok_or(Problem::new("setup_link"))
}

fn seen(setup: SetUp) -> draw::SetupView {
    draw::SetupView { name: setup.name, address: setup.address, key: setup.key }
}

/// `/desk/setup/{token}`: choose a password, and scan the codes.
pub(in super::super) async fn setup(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Path(text): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let lang = desk_language(&uri, &headers);
    let html = app.work(move |app| {
        let setup = app.service.coach_setup(&token(&text)?)?.ok_or(Problem::new("setup_link"))?;
        drawn(draw::setup(None, &seen(setup), &context(lang)))
    });
    page(html.await, lang, &id)
}

#[derive(Deserialize)]
struct Chosen {
    #[serde(default)]
    password: String,
    #[serde(default)]
    code: String,
}

pub(in super::super) async fn set_up(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Path(text): Path<String>,
    request: Request,
) -> Response {
    let lang = desk_language(request.uri(), request.headers());
    let uri = request.uri().clone();
    let Ok(Form(chosen)) = Form::<Chosen>::from_request(request, &()).await else {
        return wrong(&Problem::new("bad_request"), lang, &id);
    };
    let Ok(_turn) = app.hashing.acquire().await else { return wrong(&Problem::new("busy"), lang, &id) };
    let done = app.work(move |app| {
        let token = token(&text)?;
        match app.service.set_up_coach(&token, &chosen.password, &chosen.code) {
            Ok(session) => Ok(Ok(session)),
            Err(ServiceError::Refused("setup_link")) => Err(Problem::new("setup_link")),
            Err(ServiceError::Refused(code)) => {
                let setup = app.service.coach_setup(&token)?.ok_or(Problem::new("setup_link"))?;
                let (problem, context) = (Problem::new(code), context(lang));
                Ok(Err((draw::setup(Some(&words(&problem, &context)), &seen(setup), &context), problem)))
            }
            Err(error) => Err(error.into()),
        }
    });
    match done.await {
        Ok(Ok(session)) => gate::enter(&session, &uri),
        Ok(Err((html, problem))) => again(html, &problem, lang, &id),
        Err(problem) => wrong(&problem, lang, &id),
    }
}

pub(in super::super) async fn sign_out(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
    uri: Uri,
) -> Response {
    let session = desk.session;
    match app.work(move |app| Ok(app.service.sign_out(&session)?)).await {
        Ok(()) => gate::leave(&uri),
        Err(problem) => wrong(&problem, desk.lang, &id),
    }
}
