//! The staff page: a link that works once opens a session, the session shows counts.

use super::pages::{context, desk_language, drawn, error_page, page, parameter};
use super::problem::Problem;
use super::staff_signals::board_rows;
use super::staff_view::{Period, view};
use super::{App, RequestId, hex, unhex};
use crate::pages::{self as draw, PageContext, StaffCards, StaffSignals};
use crate::service::SESSION_LIFE;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Form};
use pleinmakers_core::domain::time::add_days;
use pleinmakers_core::domain::{CardId, Moment};
use pleinmakers_core::sync::sign::digest;
use pleinmakers_core::texts::Lang;
use pleinmakers_core::views::name_card;
use serde::Deserialize;
use std::sync::Arc;

const COOKIE: &str = "pm-staff";
/// Days that the form offers for an answer.
const USUAL_DUE_DAYS: u32 = 14;

/// `/staff/{token}`: the first visit makes a session of the link; afterwards there is nothing here.
pub(super) async fn open(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Path(token): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let lang = desk_language(&uri, &headers);
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
    let lang = desk_language(&uri, &headers);
    let session = session(&headers);
    let html = app.work(move |app| {
        let session = session.ok_or(Problem::new("staff_link"))?;
        let today = Moment::new(app.service.now()).date();
        let asked = |name| parameter(&uri, name).and_then(|text| text.parse().ok());
        let period = Period::read(asked("from"), asked("to"), today);
        let report = app.service.staff_report(&session, &period.days())?.ok_or(Problem::new("staff_link"))?;
        let mut context = PageContext { languages: Lang::DESK, ..context(lang) };
        context.keep = period.query();
        let texts = context.texts();
        let now = Moment::new(app.service.now());
        let cards = app.service.staff_cards(&session)?.unwrap_or_default().into_iter();
        let cards = StaffCards {
            cards: cards.map(|facts| name_card(facts, now, &texts)).collect(),
            form: format!("/staff/cards?{}&lang={}", period.query(), lang.code()),
            proof: proof(&session),
        };
        let signals = app.service.staff_signals(&session)?.unwrap_or_default();
        let signals = StaffSignals {
            rows: board_rows(signals, app.service.now(), &texts),
            form: format!("/staff/signals?{}&lang={}", period.query(), lang.code()),
            proof: proof(&session),
            due: add_days(today, USUAL_DUE_DAYS),
            today,
            partners: app.service.staff_partners(&session)?,
        };
        drawn(draw::staff(&view(&report, &period, &texts), &period.links(lang), &cards, &signals, &context))
    });
    let mut response = page(html.await, lang, &id);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The answer to a card.
#[derive(Deserialize)]
pub(super) struct Settled {
    card: CardId,
    seen: u64,
    choice: usize,
    proof: String,
}

/// Settles a card, and shows the page again. A card that has changed meanwhile stands there as it is now.
pub(super) async fn settle(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    uri: Uri,
    headers: HeaderMap,
    form: Result<Form<Settled>, FormRejection>,
) -> Response {
    let lang = desk_language(&uri, &headers);
    let session = session(&headers);
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let done = app.work(move |app| {
        let (session, asked) = own_form(session, form, |asked: &Settled| &asked.proof)?;
        app.service.settle_card(&session, asked.card, asked.seen, asked.choice)?.ok_or(Problem::new("staff_link"))
    });
    match done.await {
        Ok(_) => (StatusCode::SEE_OTHER, [(header::LOCATION, format!("/staff{query}"))]).into_response(),
        Err(problem) => error_page(&problem, lang, &id),
    }
}

/// Whose form it is, and what it asks. Only our own page knows its word of proof: another site cannot make her browser do
/// anything.
pub(super) fn own_form<T>(
    session: Option<[u8; 32]>,
    form: Result<Form<T>, FormRejection>,
    given: impl Fn(&T) -> &str,
) -> Result<([u8; 32], T), Problem> {
    let session = session.ok_or(Problem::new("staff_link"))?;
    let Form(asked) = form.map_err(|_| Problem::new("bad_request"))?;
    if given(&asked) == proof(&session) { Ok((session, asked)) } else { Err(Problem::new("bad_request")) }
}

/// A word that follows from the session and tells nothing of it.
pub(super) fn proof(session: &[u8; 32]) -> String {
    hex(&digest(&[b"form".as_slice(), session].concat()))
}

pub(super) fn session(headers: &HeaderMap) -> Option<[u8; 32]> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let (_, value) = pairs.find(|(name, _)| *name == COOKIE)?;
    unhex(value)?.try_into().ok()
}
