//! Cards of closed welcomes: the coach chooses what is right.

use super::super::pages::drawn;
use super::super::problem::Problem;
use super::super::{App, RequestId};
use super::home::frame;
use super::{Desk, again, context, page};
use crate::pages::{self as draw, DeskPart};
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::Uri;
use axum::response::Response;
use axum::{Extension, Form};
use pleinmakers_core::domain::{CardId, Moment};
use pleinmakers_core::views::name_card;
use serde::Deserialize;
use std::sync::Arc;

pub(in super::super) async fn cards(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
) -> Response {
    let lang = desk.lang;
    let html = app.work(move |app| {
        let context = context(lang);
        let (texts, now) = (context.texts(), Moment::new(app.service.now()));
        let cards = app.service.staff_cards(desk.place()?.id.0)?.into_iter();
        let cards: Vec<_> = cards.map(|facts| name_card(facts, now, &texts)).collect();
        drawn(draw::desk_cards(&cards, &frame(&desk, DeskPart::Cards)?, &context))
    });
    page(html.await, lang, &id)
}

/// The answer to a card.
#[derive(Deserialize)]
pub(in super::super) struct Settled {
    card: CardId,
    seen: u64,
    choice: usize,
}

/// Settles a card, and shows the page again. A card that has changed meanwhile stands there as it is now.
pub(in super::super) async fn settle(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
    uri: Uri,
    form: Result<Form<Settled>, FormRejection>,
) -> Response {
    let lang = desk.lang;
    let done = app.work(move |app| {
        let Form(asked) = form.map_err(|_| Problem::new("bad_request"))?;
        app.service.settle_card(desk.place()?.id.0, asked.card, asked.seen, asked.choice)?;
        Ok(())
    });
    again(done.await, &uri, lang, &id)
}
