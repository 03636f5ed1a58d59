//! What waits, the counts of a period, and addresses to check.

use super::super::pages::{drawn, parameter};
use super::super::problem::Problem;
use super::super::{App, RequestId};
use super::period::{Period, view};
use super::{Desk, board_rows, context, keeping, page, see, wrong};
use crate::pages::{self as draw, DeskFrame, DeskPart, Waiting};
use axum::Extension;
use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use pleinmakers_core::domain::Moment;
use std::sync::Arc;

/// What stands around a page of one neighbourhood.
pub(super) fn frame(desk: &Desk, part: DeskPart) -> Result<DeskFrame, Problem> {
    let place = desk.place()?;
    let others = desk.seat.neighbourhoods.iter().map(|one| (one.name.clone(), one.slug.clone()));
    Ok(DeskFrame {
        coach: desk.seat.name.clone(),
        proof: desk.proof(),
        neighbourhood: place.name.clone(),
        slug: place.slug.clone(),
        places: others.collect(),
        part,
    })
}

/// `/desk`: the first neighbourhood's.
pub(in super::super) async fn first(
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
    uri: Uri,
) -> Response {
    match desk.seat.neighbourhoods.first() {
        Some(place) => see(&keeping(&format!("/desk/b/{}", place.slug), &uri)),
        None => wrong(&Problem::new("no_such_neighbourhood"), desk.lang, &id),
    }
}

pub(in super::super) async fn home(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
) -> Response {
    let lang = desk.lang;
    let html = app.work(move |app| {
        let (context, now, place) = (context(lang), app.service.now(), desk.place()?);
        let rows = board_rows(app.service.staff_signals(place.id.0)?, now, &context.texts());
        let month = Period::read(None, None, Moment::new(now).date());
        let waiting = Waiting {
            questions: rows.len(),
            overdue: rows.iter().filter(|row| row.overdue).count(),
            cards: app.service.staff_cards(place.id.0)?.len(),
            doors: app.service.staff_report(place, &month.days())?.doors_to_check.len(),
            aside: app.service.desk_asides(&desk.seat, place.id)?.len(),
        };
        drawn(draw::desk_home(&waiting, &frame(&desk, DeskPart::Home)?, &context))
    });
    page(html.await, lang, &id)
}

/// `…/figures?from=2026-11-01&to=2026-11-30`.
pub(in super::super) async fn figures(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
    uri: Uri,
) -> Response {
    let lang = desk.lang;
    let html = app.work(move |app| {
        let today = Moment::new(app.service.now()).date();
        let asked = |name| parameter(&uri, name).and_then(|text| text.parse().ok());
        let period = Period::read(asked("from"), asked("to"), today);
        let report = app.service.staff_report(desk.place()?, &period.days())?;
        let mut context = context(lang);
        context.keep = period.query();
        let view = view(&report, &period, &context.texts());
        drawn(draw::desk_figures(&view, &period.links(lang), &frame(&desk, DeskPart::Figures)?, &context))
    });
    page(html.await, lang, &id)
}

pub(in super::super) async fn doors(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
) -> Response {
    let lang = desk.lang;
    let html = app.work(move |app| {
        let month = Period::read(None, None, Moment::new(app.service.now()).date());
        let report = app.service.staff_report(desk.place()?, &month.days())?;
        drawn(draw::desk_doors(&report.doors_to_check, &frame(&desk, DeskPart::Doors)?, &context(lang)))
    });
    page(html.await, lang, &id)
}
