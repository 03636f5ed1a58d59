//! What is kept aside: a coach lets it in, or drops it.

use super::super::pages::drawn;
use super::super::problem::Problem;
use super::super::{App, RequestId, hex, unhex};
use super::home::frame;
use super::phones::when;
use super::{Desk, context, page};
use crate::pages::{self as draw, AsideCard, AsideView, DeskPart};
use crate::service::{DeskAside, DeskChange};
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::response::Response;
use axum::{Extension, Form};
use pleinmakers_core::domain::Moment;
use pleinmakers_core::sync::action::Code;
use pleinmakers_core::texts::Texts;
use serde::Deserialize;
use std::sync::Arc;

/// Reasons that tell nothing of what happened at a door. Others, such as a number of months for which somebody wants no
/// visit, are said in one sentence for all.
const TOLD: [&str; 9] = [
    "quarantined",
    "failed",
    "other_account",
    "not_allowed",
    "not_found",
    "unknown_row",
    "unknown_table",
    "id_taken",
    "undo_not_yours",
];

pub(in super::super) async fn aside(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
) -> Response {
    let lang = desk.lang;
    page(app.work(move |app| shown(app, &desk, Vec::new())).await, lang, &id)
}

fn shown(app: &App, desk: &Desk, done: Vec<String>) -> Result<String, Problem> {
    let context = context(desk.lang);
    let all = app.service.desk_asides(&desk.seat, desk.place()?.id)?;
    let cards = all.iter().map(|one| card(one, &context.texts())).collect();
    drawn(draw::desk_aside(&AsideView { done, cards }, &frame(desk, DeskPart::Aside)?, &context))
}

fn card(aside: &DeskAside, texts: &Texts) -> AsideCard {
    let kept = &aside.kept;
    let by = match kept.name.as_str() {
        "" => texts.get("desk-aside-nobody"),
        name => texts.with("desk-aside-of", &[("name", name.into())]),
    };
    let (since, until) = (when(kept.since, texts), when(kept.until, texts));
    let last = texts.date(Moment::new(kept.until).date());
    let changes = match &aside.changes {
        Some(changes) => changes.iter().map(|change| told(change, texts)).collect(),
        None => vec![texts.get("desk-aside-unreadable")],
    };
    AsideCard {
        id: hex(&kept.identity),
        by,
        when: texts.with("server-aside-when", &[("since", (&since).into()), ("until", (&until).into())]),
        why: why(&kept.reason, &last, texts),
        changes,
        may_let_in: aside.changes.is_some(),
    }
}

fn why(reason: &str, until: &str, texts: &Texts) -> String {
    match TOLD.contains(&reason) {
        true => texts.error(reason, &[("until", until.into())]).sentence,
        false => texts.get("desk-aside-refused"),
    }
}

fn told(change: &DeskChange, texts: &Texts) -> String {
    let what = texts.get(match change.table.as_str() {
        "Visit" => "aside-visit",
        "Retraction" => "aside-retraction",
        "Household" => "aside-household",
        "HouseholdName" => "aside-household_name",
        "Rsvp" => "aside-rsvp",
        "Attendance" => "aside-attendance",
        "Told" => "aside-told",
        "Signal" => "aside-signal",
        "SignalStep" => "aside-signal_step",
        "Stairwell" => "aside-stairwell",
        _ => "aside-other",
    });
    match &change.door {
        Some(door) => texts.with("desk-aside-change", &[("what", (&what).into()), ("door", door.into())]),
        None => what,
    }
}

/// What a form says.
#[derive(Deserialize)]
pub(in super::super) struct Wish {
    what: What,
    id: String,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum What {
    LetIn,
    Drop,
}

/// Lets something in or drops it, and shows the page again with what came of it.
pub(in super::super) async fn settle_aside(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
    form: Result<Form<Wish>, FormRejection>,
) -> Response {
    let lang = desk.lang;
    let html = app.work(move |app| {
        let Form(wish) = form.map_err(|_| Problem::new("bad_request"))?;
        let id = unhex(&wish.id).and_then(|bytes| bytes.try_into().ok()).ok_or(Problem::new("bad_request"))?;
        let (texts, place) = (context(lang).texts(), desk.place()?.id);
        let done = match wish.what {
            What::Drop => {
                app.service.desk_drop(&desk.seat, place, id)?;
                vec![texts.get("server-aside-dropped")]
            }
            What::LetIn => {
                let outcome = app.service.desk_let_in(&desk.seat, place, id)?;
                let key = match outcome.code {
                    code if code.arrived() => "server-aside-let-in",
                    Code::Erased | Code::Void => "server-aside-erased",
                    _ => "server-aside-stays",
                };
                let reason = outcome.reason.map(|reason| why(&reason, "", &texts));
                std::iter::once(texts.get(key)).chain(reason).collect()
            }
        };
        shown(app, &desk, done)
    });
    page(html.await, lang, &id)
}
