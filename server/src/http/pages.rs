//! Pages for residents, and the style sheet.

use super::api::{CACHED, cached};
use super::problem::Problem;
use super::{App, RequestId, hex};
use crate::pages::{self as draw, NeighbourhoodLink, PageContext, SITE_CSS, ics};
use crate::service::Agenda;
use axum::Extension;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use chrono::{DateTime, Utc};
use pleinmakers_core::domain::{Activity, Moment};
use pleinmakers_core::sync::sign::digest;
use pleinmakers_core::texts::Lang;
use pleinmakers_core::views;
use std::sync::Arc;

/// What a page is made of, or why there is none.
pub(super) type Drawn = Result<String, Problem>;

/// Language of a page: the one in its address, else what the browser asks for. There is no cookie.
pub(super) fn language(uri: &Uri, headers: &HeaderMap) -> Lang {
    let chosen = parameter(uri, "lang").and_then(Lang::from_code);
    let asked = || headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    chosen.unwrap_or_else(|| Lang::from_accept_language(asked()))
}

/// A parameter of an address. Those that we read hold letters, figures and `-` only.
pub(super) fn parameter<'a>(uri: &'a Uri, name: &str) -> Option<&'a str> {
    uri.query()?.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

/// Language of a coach's page: one of those in which it is written.
pub(super) fn desk_language(uri: &Uri, headers: &HeaderMap) -> Lang {
    Some(language(uri, headers)).filter(|lang| Lang::DESK.contains(lang)).unwrap_or_default()
}

pub(super) fn context(lang: Lang) -> PageContext {
    PageContext { css: "/assets/site.css".to_owned(), ..PageContext::new(lang) }
}

/// A drawn page, or the page that says what is wrong.
pub(super) fn page(drawn: Drawn, lang: Lang, id: &RequestId) -> Response {
    match drawn {
        Ok(html) => {
            let kept = [(header::CACHE_CONTROL, HeaderValue::from_static(CACHED))];
            with_language((kept, Html(html)).into_response())
        }
        Err(problem) => error_page(&problem, lang, id),
    }
}

pub(super) fn error_page(problem: &Problem, lang: Lang, id: &RequestId) -> Response {
    let context = context(lang);
    let seconds = problem.retry_after.unwrap_or(5);
    let error = context.texts().error(problem.code, &[("request", (&id.0).into()), ("seconds", seconds.into())]);
    let html = draw::error(&error, &context).unwrap_or(error.sentence);
    with_language((problem.status(), Html(html)).into_response())
}

pub(super) fn with_language(mut response: Response) -> Response {
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

pub(super) fn drawn(result: Result<String, impl std::fmt::Display>) -> Drawn {
    result.map_err(|error| Problem::internal(&error))
}

pub(super) async fn neighbourhoods(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let lang = language(&uri, &headers);
    let html = app.work(move |app| {
        let scopes = app.service.directory()?.scopes.into_iter();
        let link = |scope: pleinmakers_core::sync::message::Scope| NeighbourhoodLink {
            name: scope.name,
            district: scope.district,
            slug: scope.slug,
        };
        drawn(draw::neighbourhoods(&scopes.map(link).collect::<Vec<_>>(), &context(lang)))
    });
    page(html.await, lang, &id)
}

/// `/b/{slug}` and `/b/{slug}.ics`: one route, because a router does not split a part of a path.
pub(super) async fn neighbourhood(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Path(name): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let lang = language(&uri, &headers);
    let (slug, is_calendar) = match name.strip_suffix(".ics") {
        Some(slug) => (slug.to_owned(), true),
        None => (name, false),
    };
    let text = app.work(move |app| {
        let agenda = app.service.agenda(&slug)?;
        let (context, now) = (context(lang), app.service.now());
        if is_calendar {
            return calendar(&agenda, now, &context);
        }
        let activities: Vec<Activity> = agenda.activities.into_iter().map(|(activity, _)| activity).collect();
        let view = views::agenda(&activities, &agenda.places, &agenda.neighbourhood.name, now, &context.texts());
        drawn(draw::agenda(&view, &slug, &context))
    });
    match text.await {
        Ok(text) if is_calendar => {
            let tag = hex(&digest(text.as_bytes())[..12]);
            let kind = [(header::CONTENT_TYPE, "text/calendar; charset=utf-8")];
            cached(with_language((kind, text).into_response()), &tag, &headers)
        }
        other => page(other, lang, &id),
    }
}

/// `/b/{slug}/guide`.
pub(super) async fn guide(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    path: Result<Path<String>, PathRejection>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let lang = language(&uri, &headers);
    let html = app.work(move |app| {
        let Path(slug) = path.map_err(|_| Problem::new("no_such_neighbourhood"))?;
        let guide = app.service.guide(&slug)?;
        let (context, now) = (context(lang), Moment::new(app.service.now()));
        let view = views::guide_page(guide.rows(), &guide.neighbourhood.name, now, &context.texts());
        drawn(draw::guide(&view, &slug, &context))
    });
    page(html.await, lang, &id)
}

fn calendar(agenda: &Agenda, now: DateTime<Utc>, context: &PageContext) -> Drawn {
    let entries: Vec<_> = agenda
        .activities
        .iter()
        .map(|(activity, committed_at)| ics::CalendarEntry {
            activity,
            place: agenda.places.iter().find(|place| place.id == activity.place),
            committed_at: *committed_at,
        })
        .collect();
    drawn(ics::calendar(&agenda.neighbourhood.name, &entries, now, &context.texts()))
}

pub(super) async fn join(Extension(id): Extension<RequestId>, uri: Uri, headers: HeaderMap) -> Response {
    let lang = language(&uri, &headers);
    page(drawn(draw::join(&context(lang))), lang, &id)
}

pub(super) async fn css(headers: HeaderMap) -> Response {
    stylesheet(SITE_CSS, &headers)
}

pub(super) fn stylesheet(css: &'static str, headers: &HeaderMap) -> Response {
    let tag = hex(&digest(css.as_bytes())[..12]);
    let response = (StatusCode::OK, [(header::CONTENT_TYPE, "text/css; charset=utf-8")], css).into_response();
    cached(response, &tag, headers)
}
