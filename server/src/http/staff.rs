//! The staff page: a link that works once opens a session, the session shows counts.

use super::pages::{context, drawn, error_page, language, page, parameter};
use super::problem::Problem;
use super::staff_view::{Period, view};
use super::{App, RequestId, hex, unhex};
use crate::pages as draw;
use crate::service::SESSION_LIFE;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use pleinmakers_core::domain::Moment;
use std::sync::Arc;

const COOKIE: &str = "pm-staff";

/// `/staff/{token}`: the first visit makes a session of the link; afterwards there is nothing here.
pub(super) async fn open(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Path(token): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let lang = language(&uri, &headers);
    let session = app.work(move |app| {
        let link = unhex(&token).and_then(|bytes| bytes.try_into().ok()).ok_or(Problem::new("staff_link"))?;
        app.service.open_staff_link(&link)?.ok_or(Problem::new("staff_link"))
    });
    let session = match session.await {
        Ok(session) => session,
        Err(problem) => return error_page(&problem, lang, &id),
    };
    let secure = if app.options.https { "; Secure" } else { "" };
    let life = SESSION_LIFE.num_seconds();
    // Lax, not Strict: the link is opened from a mail.
    let cookie = format!("{COOKIE}={}; Path=/staff; Max-Age={life}; HttpOnly; SameSite=Lax{secure}", hex(&session));
    let to = parameter(&uri, "lang").map_or("/staff".to_owned(), |_| format!("/staff?lang={}", lang.code()));
    (StatusCode::SEE_OTHER, [(header::SET_COOKIE, cookie), (header::LOCATION, to)]).into_response()
}

/// A look at a link, as mail programs and messengers take before their reader opens it: the link stays unused, and
/// nothing tells whether there is one.
pub(super) async fn look() -> StatusCode {
    StatusCode::NO_CONTENT
}

/// `/staff?from=2026-11-01&to=2026-11-30`: the counts of the session's neighbourhood. Without a session there is
/// nothing here.
pub(super) async fn report(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let lang = language(&uri, &headers);
    let session = session(&headers);
    let html = app.work(move |app| {
        let session = session.ok_or(Problem::new("staff_link"))?;
        let today = Moment::new(app.service.now()).date();
        let asked = |name| parameter(&uri, name).and_then(|text| text.parse().ok());
        let period = Period::read(asked("from"), asked("to"), today);
        let report = app.service.staff_report(&session, &period.days())?.ok_or(Problem::new("staff_link"))?;
        let mut context = context(lang);
        context.keep = period.query();
        let links = period.links(lang);
        drawn(draw::staff(&view(&report, &period, &context.texts()), &links, &context))
    });
    let mut response = page(html.await, lang, &id);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn session(headers: &HeaderMap) -> Option<[u8; 32]> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let (_, value) = pairs.find(|(name, _)| *name == COOKIE)?;
    unhex(value)?.try_into().ok()
}
