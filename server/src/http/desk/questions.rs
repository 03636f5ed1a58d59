//! The board of questions and signals, and what is done there.

use super::super::pages::drawn;
use super::super::problem::Problem;
use super::super::{App, RequestId};
use super::home::frame;
use super::{Desk, again, context, page};
use crate::pages::{self as draw, Board, DeskPart};
use crate::service::{BoardFacts, SignalWish};
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::Uri;
use axum::response::Response;
use axum::{Extension, Form};
use chrono::{DateTime, NaiveDate, Utc};
use pleinmakers_core::domain::time::add_days;
use pleinmakers_core::domain::{Moment, Settings};
use pleinmakers_core::texts::Texts;
use pleinmakers_core::views::{BoardEntry, BoardRow, address, board};
use serde::Deserialize;
use std::sync::Arc;
use uuid::Uuid;

/// Days that the form offers for an answer.
const USUAL_DUE_DAYS: u32 = 14;

pub(in super::super) async fn questions(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
) -> Response {
    let lang = desk.lang;
    let html = app.work(move |app| {
        let (context, now, place) = (context(lang), app.service.now(), desk.place()?.id.0);
        let today = Moment::new(now).date();
        let board = Board {
            rows: board_rows(app.service.staff_signals(place)?, now, &context.texts()),
            due: add_days(today, USUAL_DUE_DAYS),
            today,
            partners: app.service.staff_partners(place)?,
        };
        drawn(draw::desk_questions(&board, &frame(&desk, DeskPart::Questions)?, &context))
    });
    page(html.await, lang, &id)
}

/// The board's rows, in words.
#[must_use]
pub fn board_rows(facts: Vec<BoardFacts>, now: DateTime<Utc>, texts: &Texts) -> Vec<BoardRow> {
    let entries = facts.into_iter().map(|one| {
        let place = match &one.place {
            None => texts.get("signal-place-elsewhere"),
            Some(place) => match place.door() {
                Some(door) => address(&door, texts),
                None => format!("{} {}", place.building.street, place.building.number),
            },
        };
        BoardEntry { facts: one.facts, place, telling: one.telling, by: one.by }
    });
    board(entries.collect(), Moment::new(now), &Settings::default(), texts)
}

/// What a form says.
#[derive(Deserialize)]
pub(in super::super) struct Followed {
    signal: Uuid,
    what: What,
    #[serde(default)]
    owner: String,
    #[serde(default)]
    due_on: String,
    #[serde(default)]
    words: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    PassOn,
    Answer,
    Close,
}

impl Followed {
    fn wish(self) -> Result<SignalWish, Problem> {
        Ok(match self.what {
            What::PassOn => {
                let due_on: NaiveDate = self.due_on.parse().map_err(|_| Problem::new("signal_due_missing"))?;
                SignalWish::PassOn { owner: self.owner, due_on }
            }
            What::Answer => SignalWish::Answer { words: self.words },
            What::Close => SignalWish::Close,
        })
    }
}

/// Passes a signal on, answers or closes it, and shows the page again.
pub(in super::super) async fn follow_up(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
    uri: Uri,
    form: Result<Form<Followed>, FormRejection>,
) -> Response {
    let lang = desk.lang;
    let done = app.work(move |app| {
        let Form(asked) = form.map_err(|_| Problem::new("bad_request"))?;
        let signal = asked.signal;
        Ok(app.service.staff_follow_up(desk.place()?.id.0, signal, &asked.wish()?)?)
    });
    again(done.await, &uri, lang, &id)
}
