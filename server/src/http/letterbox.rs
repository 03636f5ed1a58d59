//! Cards for the letterbox, and the list of them. The same for everybody, so that any browser may keep them.

use super::api::cached;
use super::pages::{context, drawn, error_page, language, parameter, stylesheet, with_language};
use super::problem::Problem;
use super::{App, RequestId, hex};
use crate::pages::{self as draw, LETTERBOX_CSS, LetterboxCard, PageContext};
use axum::Extension;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Uri};
use axum::response::{Html, IntoResponse, Response};
use pleinmakers_core::domain::{Place, PlaceKind};
use pleinmakers_core::sync::sign::digest;
use pleinmakers_core::texts::Lang;
use std::sync::Arc;

/// `/card/{language}?b={slug}`.
pub(super) async fn card(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    path: Result<Path<String>, PathRejection>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let slug = parameter(&uri, "b").unwrap_or_default().to_owned();
    let html = app.work(move |app| {
        let lang = path.ok().and_then(|Path(code)| Lang::from_code(&code)).ok_or(Problem::new("not_found"))?;
        let agenda = app.service.agenda(&slug)?;
        let card = LetterboxCard {
            place: hall(&agenda.places),
            agenda: app.service.public_url()?.map(|base| format!("{base}/b/{}", agenda.neighbourhood.slug)),
            neighbourhood: agenda.neighbourhood.name,
        };
        let context = PageContext { css: "/assets/letterbox.css".to_owned(), ..PageContext::new(lang) };
        drawn(draw::letterbox(&card, &context))
    });
    match html.await {
        Ok(html) => kept(html, &headers),
        Err(problem) => error_page(&problem, language(&uri, &headers), &id),
    }
}

/// `/b/{slug}/cards`.
pub(super) async fn list(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    path: Result<Path<String>, PathRejection>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let lang = language(&uri, &headers);
    let html = app.work(move |app| {
        let Path(slug) = path.map_err(|_| Problem::new("no_such_neighbourhood"))?;
        let agenda = app.service.agenda(&slug)?;
        drawn(draw::letterbox_list(&agenda.neighbourhood.name, &agenda.neighbourhood.slug, &context(lang)))
    });
    match html.await {
        Ok(html) => with_language(kept(html, &headers)),
        Err(problem) => error_page(&problem, lang, &id),
    }
}

pub(super) async fn css(headers: HeaderMap) -> Response {
    stylesheet(LETTERBOX_CSS, &headers)
}

/// A page that is named by its bytes.
fn kept(html: String, headers: &HeaderMap) -> Response {
    let tag = hex(&digest(html.as_bytes())[..12]);
    cached(Html(html).into_response(), &tag, headers)
}

/// A hall with an address: where neighbours meet. The first by name, so that a card stays as it is.
fn hall(places: &[Place]) -> Option<String> {
    let halls = places.iter().filter(|place| place.kind == PlaceKind::Hall);
    let named = halls.filter_map(|place| Some(format!("{}, {}", place.name, place.address.as_deref()?)));
    named.min()
}
