//! The network: routes, limits, headers and logs around the use cases.

mod api;
mod enrol;
mod guard;
mod letterbox;
mod pages;
mod problem;
mod staff;
mod staff_signals;
mod staff_view;
mod sync;
mod tries;
mod wake;

pub use staff_signals::board_rows;

use crate::service::Service;
use axum::Router;
use axum::extract::{ConnectInfo, Request};
use axum::http::HeaderMap;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
pub use problem::PHONE_CODES;
use problem::Problem;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tokio::sync::Semaphore;
use tries::Tries;
use wake::Wakes;

/// Requests that use the ledger at once; others wait, at most as long as a request may last.
const AT_ONCE: usize = 32;

/// Every route, for tests that walk them all. `{…}` stands for a part.
pub const ROUTES: &[(&str, &str)] = &[
    ("POST", "/v1/sync"),
    ("POST", "/v1/digest"),
    ("POST", "/v1/wake"),
    ("POST", "/v1/enrol"),
    ("GET", "/v1/directory"),
    ("GET", "/v1/public/{neighbourhood}/{cursor}"),
    ("GET", "/"),
    ("GET", "/b/{page}"),
    ("GET", "/b/{page}/cards"),
    ("GET", "/card/{language}"),
    ("GET", "/join"),
    ("GET", "/staff"),
    ("GET", "/staff/{token}"),
    ("POST", "/staff/cards"),
    ("POST", "/staff/signals"),
    ("GET", "/assets/site.css"),
    ("GET", "/assets/letterbox.css"),
    ("GET", "/livez"),
    ("GET", "/readyz"),
];

/// How the server stands in the network.
#[derive(Debug, Clone, Copy, Default)]
pub struct HttpOptions {
    /// Browsers reach it by https: cookies and headers say so.
    pub https: bool,
    /// A proxy stands before it and tells in `X-Forwarded-For` who asks.
    pub behind_proxy: bool,
}

struct App {
    service: Arc<Service>,
    options: HttpOptions,
    tries: Tries,
    places: Semaphore,
    wakes: Wakes,
}

/// The routes over a service.
pub fn router(service: Arc<Service>, options: HttpOptions) -> Router {
    let app = Arc::new(App {
        service,
        options,
        tries: Tries::new(),
        places: Semaphore::new(AT_ONCE),
        wakes: Wakes::default(),
    });
    Router::new()
        .route("/v1/sync", post(sync::sync))
        .route("/v1/digest", post(sync::digest))
        .route("/v1/wake", post(wake::wake))
        .route("/v1/enrol", post(enrol::enrol))
        .route("/v1/directory", get(api::directory))
        .route("/v1/public/{neighbourhood}/{cursor}", get(api::public))
        .route("/", get(pages::neighbourhoods))
        .route("/b/{page}", get(pages::neighbourhood))
        .route("/b/{page}/cards", get(letterbox::list))
        .route("/card/{language}", get(letterbox::card))
        .route("/join", get(pages::join))
        .route("/staff", get(staff::report))
        .route("/staff/cards", post(staff::settle))
        .route("/staff/signals", post(staff_signals::follow_up))
        .route("/staff/{token}", get(staff::open).head(staff::look))
        .route("/assets/site.css", get(pages::css))
        .route("/assets/letterbox.css", get(letterbox::css))
        .route("/livez", get(api::livez))
        .route("/readyz", get(api::readyz))
        .fallback(guard::not_found)
        .layer(from_fn_with_state(app.clone(), guard::time_limit))
        .layer(from_fn_with_state(app.clone(), guard::headers))
        .layer(from_fn(guard::log))
        .with_state(app)
}

/// Names a request in the log and in what it is answered.
#[derive(Debug, Clone)]
struct RequestId(String);

impl App {
    /// Runs work on the ledger outside the threads that serve the network.
    async fn work<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&App) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let _place = self.places.acquire().await.map_err(|_| Problem::internal(&"closed"))?;
        let app = self.clone();
        match tokio::task::spawn_blocking(move || work(&app)).await {
            Ok(answer) => answer,
            // The panic itself is in the log by the runtime's hook, and holds no row.
            Err(error) => Err(Problem::internal(&error)),
        }
    }

    /// Who asks, as far as the network can tell.
    fn peer(&self, request: &Request) -> IpAddr {
        let forwarded = self.options.behind_proxy.then(|| forwarded_for(request.headers())).flatten();
        let connected = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        forwarded.or(connected).unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED))
    }
}

/// The last entry is the proxy's own word; those before it anybody can write.
fn forwarded_for(headers: &HeaderMap) -> Option<IpAddr> {
    headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads an even number of hexadecimal digits.
fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect()
}
