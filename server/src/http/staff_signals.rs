//! The board of questions and signals on the staff page, and what is done there.

use super::pages::{desk_language, error_page};
use super::problem::Problem;
use super::staff::{own_form, session};
use super::{App, RequestId};
use crate::service::{BoardFacts, SignalWish};
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Form};
use chrono::{DateTime, NaiveDate, Utc};
use pleinmakers_core::domain::{Moment, Settings};
use pleinmakers_core::texts::Texts;
use pleinmakers_core::views::{BoardEntry, BoardRow, address, board};
use serde::Deserialize;
use std::sync::Arc;
use uuid::Uuid;

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
pub(super) struct Followed {
    signal: Uuid,
    what: What,
    #[serde(default)]
    owner: String,
    #[serde(default)]
    due_on: String,
    #[serde(default)]
    words: String,
    proof: String,
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
pub(super) async fn follow_up(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    uri: Uri,
    headers: HeaderMap,
    form: Result<Form<Followed>, FormRejection>,
) -> Response {
    let lang = desk_language(&uri, &headers);
    let session = session(&headers);
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let done = app.work(move |app| {
        let (session, asked) = own_form(session, form, |asked: &Followed| &asked.proof)?;
        let signal = asked.signal;
        app.service.staff_follow_up(&session, signal, &asked.wish()?)?.ok_or(Problem::new("staff_link"))
    });
    match done.await {
        Ok(()) => (StatusCode::SEE_OTHER, [(header::LOCATION, format!("/staff{query}#signals"))]).into_response(),
        Err(problem) => error_page(&problem, lang, &id),
    }
}
