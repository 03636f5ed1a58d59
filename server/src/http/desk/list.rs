//! The list of the month: a file is chosen, what it means is looked at, and only then it is written.

use super::super::pages::drawn;
use super::super::problem::Problem;
use super::super::{App, RequestId, unhex};
use super::gate::Upload;
use super::home::frame;
use super::list_words::{import_card, preview_view};
use super::{Desk, context, keeping, page, see, wrong};
use crate::pages::{self as draw, DeskPart, ListView, PreviewView};
use crate::service::{Applied, Importer, ServiceError};
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use axum::{Extension, Form};
use pleinmakers_core::domain::{MAX_BYTES, ReadError};
use serde::Deserialize;
use std::sync::Arc;
use uuid::Uuid;

/// Written lists that the page shows.
const SHOWN: usize = 12;

pub(in super::super) async fn list(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
) -> Response {
    let lang = desk.lang;
    page(app.work(move |app| shown(app, &desk, ListView::default())).await, lang, &id)
}

/// The page of lists, with what there is to say.
fn shown(app: &App, desk: &Desk, view: ListView) -> Result<String, Problem> {
    let context = context(desk.lang);
    let imports = app.service.imports(Importer::Coach(&desk.seat))?;
    let imports = imports.iter().take(SHOWN).map(|one| import_card(one, &context.texts())).collect();
    let view = ListView { waits: app.service.preview(&desk.session).is_some(), imports, ..view };
    drawn(draw::desk_list(&view, &frame(desk, DeskPart::List)?, &context))
}

pub(in super::super) async fn preview(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
) -> Response {
    let lang = desk.lang;
    let html = app.work(move |app| {
        let context = context(lang);
        let view = app.service.preview(&desk.session);
        let view = view.map_or_else(PreviewView::default, |one| preview_view(&one, &context.texts()));
        drawn(draw::desk_preview(&view, &frame(&desk, DeskPart::List)?, &context))
    });
    page(html.await, lang, &id)
}

/// Reads a file, and goes to what it means. What is no list is said on the page itself.
pub(in super::super) async fn upload(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
    uri: Uri,
    file: Option<Extension<Upload>>,
) -> Response {
    let lang = desk.lang;
    let Some(Extension(Upload(bytes))) = file else { return wrong(&Problem::new("bad_request"), lang, &id) };
    let done = app.work(move |app| {
        let read = match bytes {
            Some(bytes) => app.service.preview_moves(&desk.session, &desk.seat, &bytes),
            None => Err(ReadError::TooLarge { limit_bytes: MAX_BYTES }.into()),
        };
        let error = match read {
            Ok(()) => return Ok(Ok(frame(&desk, DeskPart::List)?.slug)),
            Err(ServiceError::List(error)) => error,
            Err(other) => return Err(other.into()),
        };
        let status = match error {
            ReadError::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            _ => StatusCode::BAD_REQUEST,
        };
        let (_, words) = draw::list_problem(&error, &context(lang).texts());
        Ok(Err((shown(app, &desk, ListView { error: Some(words), ..ListView::default() })?, status)))
    });
    match done.await {
        Ok(Ok(slug)) => see(&keeping(&format!("{}/preview", DeskPart::List.path(&slug)), &uri)),
        Ok(Err((html, status))) => {
            let mut response = page(Ok(html), lang, &id);
            *response.status_mut() = status;
            response
        }
        Err(problem) => wrong(&problem, lang, &id),
    }
}

/// What a form says.
#[derive(Deserialize)]
pub(in super::super) struct Decision {
    what: What,
    #[serde(default)]
    seen: String,
    #[serde(default)]
    import: Uuid,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum What {
    Apply,
    Forget,
    Undo,
}

/// Writes the list that was looked at, forgets it, or takes back one that was written. One that means something else by now is shown again.
pub(in super::super) async fn decide(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    Extension(desk): Extension<Desk>,
    uri: Uri,
    form: Result<Form<Decision>, FormRejection>,
) -> Response {
    let lang = desk.lang;
    let (list, preview) = (uri.path().to_owned(), format!("{}/preview", uri.path()));
    let done = app.work(move |app| {
        let Form(asked) = form.map_err(|_| Problem::new("bad_request"))?;
        if asked.what == What::Forget {
            app.service.drop_preview(&desk.session);
            return Ok(Err(list));
        }
        if asked.what == What::Undo {
            let undone = app.service.undo_import(asked.import, Importer::Coach(&desk.seat))?;
            let done = context(lang).texts().with("import-undone", &[("n", undone.back.into())]);
            let view = ListView { done: Some(done), stayed: undone.stayed, ..ListView::default() };
            return shown(app, &desk, view).map(Ok);
        }
        let seen = unhex(&asked.seen).and_then(|bytes| bytes.try_into().ok()).ok_or(Problem::new("bad_request"))?;
        let applied = app.service.apply_preview(&desk.session, &desk.seat, &seen)?;
        if matches!(applied, Applied::Done(_)) {
            let done = Some(context(lang).texts().get("desk-list-done"));
            return shown(app, &desk, ListView { done, ..ListView::default() }).map(Ok);
        }
        Ok(Err(preview))
    });
    match done.await {
        Ok(Ok(html)) => page(Ok(html), lang, &id),
        Ok(Err(path)) => see(&keeping(&path, &uri)),
        Err(problem) => wrong(&problem, lang, &id),
    }
}
