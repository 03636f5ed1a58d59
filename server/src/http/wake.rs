//! `POST /v1/wake`: an answer that stays open (`text/event-stream`) and tells a phone when there is something to fetch.
//! It says nothing else: what there is, the phone asks for as always.

use super::problem::{Packing, Problem};
use super::sync::{Signed, prove};
use super::{App, RequestId};
use crate::service::Standing;
use axum::Extension;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::Instant;
use uuid::Uuid;

/// How often the ledger is looked at for all who listen. Commands on the same data are noticed too.
const BEAT: Duration = Duration::from_secs(1);
/// Silence after which a comment says that the line is alive; less than a phone waits.
const ALIVE: Duration = Duration::from_secs(15);
/// After this a phone proves anew who it is.
const LONGEST: Duration = Duration::from_secs(3600);
/// Phones that may listen at once.
const MOST: usize = 5_000;

/// Who listens, and what wakes them.
#[derive(Default)]
pub(super) struct Wakes {
    /// The newest line of each phone; an older one ends.
    lines: Mutex<HashMap<Uuid, u64>>,
    beat: Mutex<Option<watch::Sender<u64>>>,
}

impl Wakes {
    /// A line for a phone, `None` where too many listen.
    fn open(&self, client: Uuid) -> Option<u64> {
        let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        if lines.len() >= MOST && !lines.contains_key(&client) {
            return None;
        }
        let line = lines.get(&client).map_or(0, |line| line.wrapping_add(1));
        lines.insert(client, line);
        Some(line)
    }

    fn is_newest(&self, client: Uuid, line: u64) -> bool {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner).get(&client) == Some(&line)
    }

    fn close(&self, client: Uuid, line: u64) {
        let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        if lines.get(&client) == Some(&line) {
            lines.remove(&client);
        }
    }

    /// Hears each change of the ledger; begins to look when the first listens, and ends after the last.
    fn listen(&self, app: &Arc<App>) -> watch::Receiver<u64> {
        let mut beat = self.beat.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = beat.as_ref().filter(|sender| !sender.is_closed()) {
            return sender.subscribe();
        }
        let (sender, receiver) = watch::channel(0);
        *beat = Some(sender.clone());
        tokio::spawn(look(app.clone(), sender));
        receiver
    }
}

/// Looks at the ledger until nobody listens, or the server stops.
async fn look(app: Arc<App>, sender: watch::Sender<u64>) {
    let mut known = None;
    while !sender.is_closed() && !app.service.is_closing() {
        let pulse = app.work(|app| Ok(app.service.pulse()?)).await.ok();
        if pulse.is_some() && pulse != known {
            known = pulse;
            sender.send_modify(|beats| *beats = beats.wrapping_add(1));
        }
        tokio::time::sleep(BEAT).await;
    }
    // Whoever listens now hears the end.
    let mut beat = app.wakes.beat.lock().unwrap_or_else(PoisonError::into_inner);
    if beat.as_ref().is_some_and(|kept| kept.same_channel(&sender)) {
        *beat = None;
    }
}

/// One phone that listens.
struct Line {
    app: Arc<App>,
    client: Uuid,
    line: u64,
    beats: watch::Receiver<u64>,
    /// What it was last woken for; at first nothing, so that it fetches what came before it listened.
    known: Option<Standing>,
    until: Instant,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.app.wakes.close(self.client, self.line);
    }
}

impl Line {
    /// Waits until there is something for this phone; `None` when the line ends.
    async fn next(&mut self) -> Option<()> {
        loop {
            if !self.app.wakes.is_newest(self.client, self.line) {
                return None;
            }
            let client = self.client;
            let standing = self.app.work(move |app| Ok(app.service.standing(client)?)).await.ok()?;
            if self.known.as_ref() != Some(&standing) {
                self.known = Some(standing);
                return Some(());
            }
            tokio::time::timeout_at(self.until, self.beats.changed()).await.ok()?.ok()?;
        }
    }
}

pub(super) async fn wake(
    State(app): State<Arc<App>>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let body = to_bytes(body, 0).await;
    let asked = Signed::asked(&headers, &[]);
    let proved = match body {
        Err(_) => Err(Problem::new("too_large")),
        Ok(body) => app.work(move |app| prove(app, &headers, "/v1/wake", &body)).await,
    };
    let line = proved.and_then(|caller| {
        let client = caller.record.id;
        if caller.revoked.is_some() {
            return Err(Problem::new("revoked"));
        }
        let line = app.wakes.open(client).ok_or(Problem::later("busy", 300))?;
        Ok(Line {
            app: app.clone(),
            client,
            line,
            beats: app.wakes.listen(&app),
            known: None,
            until: Instant::now() + LONGEST,
        })
    });
    match line {
        Ok(line) => {
            let events = unfold(line, |mut line| async {
                line.next().await?;
                Some((Ok::<_, Infallible>(Event::default().data("sync")), line))
            });
            Sse::new(events).keep_alive(KeepAlive::new().interval(ALIVE)).into_response()
        }
        Err(problem) => app.refuse(&problem, Some(&asked), &id, Packing::Frames),
    }
}
