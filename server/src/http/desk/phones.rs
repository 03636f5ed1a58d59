//! Phones that take part: a code for a new one, and an end for one that is lost or leaves.

use super::super::pages::drawn;
use super::super::problem::Problem;
use super::super::{App, RequestId};
use super::home::frame;
use super::{Desk, again, context, page};
use crate::pages::{self as draw, DeskPart, JoinView, PhoneLine};
use crate::service::{NewPhone, Phone, ServiceError};
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::Uri;
use axum::response::Response;
use axum::{Extension, Form};
use chrono::{DateTime, Utc};
use pleinmakers_core::domain::Moment;
use pleinmakers_core::texts::Texts;
use serde::Deserialize;
use std::sync::Arc;
use uuid::Uuid;

pub(in super::super) async fn phones(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
) -> Response {
    let lang = desk.lang;
    let html = app.work(move |app| {
        let context = context(lang);
        let lines: Vec<_> = held(app, &desk)?.iter().map(|phone| line(phone, &context.texts())).collect();
        drawn(draw::desk_phones(&lines, &frame(&desk, DeskPart::Phones)?, &context))
    });
    page(html.await, lang, &id)
}

/// Phones that hold something of this neighbourhood.
fn held(app: &App, desk: &Desk) -> Result<Vec<Phone>, Problem> {
    let own = format!("{}/", desk.place()?.slug);
    let mut phones = app.service.phones()?;
    phones.retain(|phone| phone.buckets.iter().any(|(bucket, _)| bucket.starts_with(&own)));
    Ok(phones)
}

fn line(phone: &Phone, texts: &Texts) -> PhoneLine {
    let at = |key, at| texts.with(key, &[("when", (&when(at, texts)).into())]);
    PhoneLine {
        id: phone.id.to_string(),
        name: phone.name.clone(),
        number: texts.with("server-phone-number", &[("number", (&phone.comparison).into())]),
        joined: at("server-phone-joined", phone.joined),
        seen: at("server-phone-seen", phone.seen),
    }
}

pub(super) fn when(at: DateTime<Utc>, texts: &Texts) -> String {
    let moment = Moment::new(at);
    let (date, time) = (texts.date_year(moment.date()), texts.time(moment.time()));
    texts.with("date-time", &[("date", (&date).into()), ("time", (&time).into())])
}

/// What a form says.
#[derive(Deserialize)]
pub(in super::super) struct Wish {
    what: What,
    #[serde(default)]
    name: String,
    #[serde(default)]
    phone: Uuid,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum What {
    Join,
    ShutOut,
    Wipe,
}

/// Shows a code for a new phone, or ends one and shows the page again. A phone of elsewhere is answered like one that
/// does not exist.
pub(in super::super) async fn change(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
    uri: Uri,
    form: Result<Form<Wish>, FormRejection>,
) -> Response {
    let lang = desk.lang;
    let done = app.work(move |app| {
        let Form(wish) = form.map_err(|_| Problem::new("bad_request"))?;
        if wish.what == What::Join {
            return join(app, &desk, &wish.name).map(Some);
        }
        if !held(app, &desk)?.iter().any(|phone| phone.id == wish.phone) {
            return Err(ServiceError::Refused("no_such_phone").into());
        }
        app.service.shut_out(wish.phone, wish.what == What::Wipe)?;
        Ok(None)
    });
    match done.await {
        Ok(Some(html)) => page(Ok(html), lang, &id),
        Ok(None) => again(Ok(()), &uri, lang, &id),
        Err(problem) => again(Err(problem), &uri, lang, &id),
    }
}

fn join(app: &App, desk: &Desk, name: &str) -> Result<String, Problem> {
    let context = context(desk.lang);
    let base = app.service.public_url()?.ok_or(Problem::new("internal"))?;
    let code = app.service.create_code(NewPhone::Of { name }, &[desk.place()?.slug.clone()])?;
    let texts = context.texts();
    let until = texts.with("desk-join-once", &[("when", (&texts.time(Moment::new(code.expires).time())).into())]);
    let link = app.service.join_link(base.trim_end_matches('/'), &code);
    let view = JoinView { name: code.name, link, until };
    drawn(draw::desk_join(&view, &frame(desk, DeskPart::Phones)?, &context))
}
