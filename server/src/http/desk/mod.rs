//! The coach's desk: signing in, and the pages behind it. [`gate`] stands before every one of them.

mod aside;
mod cards;
mod door;
pub(super) mod gate;
mod home;
mod list;
mod list_words;
mod period;
mod phones;
mod questions;

pub(super) use aside::{aside, settle_aside};
pub(super) use cards::{cards, settle};
pub(super) use door::{set_up, setup, sign_in, sign_in_page, sign_out};
pub(super) use gate::Desk;
pub(super) use home::{doors, figures, first, home};
pub(super) use list::{decide, list, preview, upload};
pub(super) use phones::{change, phones};
pub use questions::board_rows;
pub(super) use questions::{follow_up, questions};

use super::RequestId;
use super::pages::Drawn;
use super::problem::Problem;
use crate::pages::{self as draw, PageContext};
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use pleinmakers_core::texts::Lang;

/// Where one signs in.
const SIGN_IN: &str = "/desk/sign-in";

/// What every page of the desk needs to know.
fn context(lang: Lang) -> PageContext {
    PageContext { languages: Lang::DESK, home: "/desk", referrer: "same-origin", ..super::pages::context(lang) }
}

/// A page, or the one that says what is wrong.
fn page(drawn: Drawn, lang: Lang, id: &RequestId) -> Response {
    match drawn {
        Ok(html) => closed(Html(html).into_response()),
        Err(problem) => wrong(&problem, lang, id),
    }
}

/// What is wrong, with the way back to the desk.
fn wrong(problem: &Problem, lang: Lang, id: &RequestId) -> Response {
    let context = context(lang);
    let seconds = problem.retry_after.unwrap_or(5);
    let error = context.texts().error(problem.code, &[("request", (&id.0).into()), ("seconds", seconds.into())]);
    let html = draw::error(&error, &context).unwrap_or(error.sentence);
    closed((problem.status(), Html(html)).into_response())
}

/// Keeps a response to the one who asked. With no referrer at all a browser would not say where a form comes from.
fn closed(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    response
}

/// Goes to another page of ours.
fn see(to: &str) -> Response {
    closed((StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response())
}

/// What a form ends with: its page again, or what is wrong.
fn again(done: Result<(), Problem>, uri: &Uri, lang: Lang, id: &RequestId) -> Response {
    match done {
        Ok(()) => see(&keeping(uri.path(), uri)),
        Err(problem) => wrong(&problem, lang, id),
    }
}

/// An address with the parameters that stand in this one: the language, and the period.
fn keeping(path: &str, uri: &Uri) -> String {
    uri.query().map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"))
}
