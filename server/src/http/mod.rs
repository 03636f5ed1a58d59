//! The network: routes, limits, headers and logs around the use cases.

mod api;
mod desk;
mod enrol;
mod guard;
mod letterbox;
mod pages;
mod problem;
mod sync;
mod tries;
mod wake;

pub use desk::board_rows;

use crate::service::Service;
use axum::Router;
use axum::extract::{ConnectInfo, Request};
use axum::http::HeaderMap;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{MethodRouter, get, post};
pub use problem::PHONE_CODES;
use problem::Problem;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tokio::sync::Semaphore;
use tries::Tries;
use wake::Wakes;

/// Requests that use the ledger at once; others wait, at most as long as a request may last.
const AT_ONCE: usize = 32;
/// Passwords that are hashed at once.
const HASHED_AT_ONCE: usize = 2;
/// Files of coaches that are read at once.
const UPLOADS_AT_ONCE: usize = 2;

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Phones; they sign what they ask, or ask for what anybody may read.
    Phone,
    /// Anybody.
    Public,
    /// Anybody, to come in at the desk; a form only from our own pages.
    Door,
    /// A coach who has signed in, in her own neighbourhoods; a form only with the word of her session.
    Coach,
    /// The same, and the form may bring a file.
    CoachFile,
}

/// A route, for tests that walk them all. `{…}` stands for a part of the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// Its method.
    pub method: &'static str,
    /// Its path.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
}

type Entry = (&'static str, &'static str, Access, MethodRouter<Arc<App>>);

/// Every route with what answers. The server is made of this list, and of nothing else.
fn table() -> Vec<Entry> {
    use Access::{Coach, CoachFile, Door, Phone, Public};
    vec![
        ("POST", "/v1/sync", Phone, post(sync::sync)),
        ("POST", "/v1/digest", Phone, post(sync::digest)),
        ("POST", "/v1/wake", Phone, post(wake::wake)),
        ("POST", "/v1/enrol", Phone, post(enrol::enrol)),
        ("GET", "/v1/directory", Phone, get(api::directory)),
        ("GET", "/v1/public/{neighbourhood}/{cursor}", Phone, get(api::public)),
        ("GET", "/", Public, get(pages::neighbourhoods)),
        ("GET", "/b/{page}", Public, get(pages::neighbourhood)),
        ("GET", "/b/{page}/cards", Public, get(letterbox::list)),
        ("GET", "/b/{page}/guide", Public, get(pages::guide)),
        ("GET", "/card/{language}", Public, get(letterbox::card)),
        ("GET", "/join", Public, get(pages::join)),
        ("GET", "/assets/site.css", Public, get(pages::css)),
        ("GET", "/assets/letterbox.css", Public, get(letterbox::css)),
        ("GET", "/livez", Public, get(api::livez)),
        ("GET", "/readyz", Public, get(api::readyz)),
        ("GET", "/desk/sign-in", Door, get(desk::sign_in_page)),
        ("POST", "/desk/sign-in", Door, post(desk::sign_in)),
        ("GET", "/desk/setup/{token}", Door, get(desk::setup)),
        ("POST", "/desk/setup/{token}", Door, post(desk::set_up)),
        ("GET", "/desk", Coach, get(desk::first)),
        ("POST", "/desk/sign-out", Coach, post(desk::sign_out)),
        ("GET", "/desk/b/{slug}", Coach, get(desk::home)),
        ("GET", "/desk/b/{slug}/questions", Coach, get(desk::questions)),
        ("POST", "/desk/b/{slug}/questions", Coach, post(desk::follow_up)),
        ("GET", "/desk/b/{slug}/cards", Coach, get(desk::cards)),
        ("POST", "/desk/b/{slug}/cards", Coach, post(desk::settle)),
        ("GET", "/desk/b/{slug}/figures", Coach, get(desk::figures)),
        ("GET", "/desk/b/{slug}/doors", Coach, get(desk::doors)),
        ("GET", "/desk/b/{slug}/phones", Coach, get(desk::phones)),
        ("POST", "/desk/b/{slug}/phones", Coach, post(desk::change)),
        ("GET", "/desk/b/{slug}/aside", Coach, get(desk::aside)),
        ("POST", "/desk/b/{slug}/aside", Coach, post(desk::settle_aside)),
        ("GET", "/desk/b/{slug}/list", Coach, get(desk::list)),
        ("POST", "/desk/b/{slug}/list", Coach, post(desk::decide)),
        ("GET", "/desk/b/{slug}/list/preview", Coach, get(desk::preview)),
        ("POST", "/desk/b/{slug}/list/file", CoachFile, post(desk::upload)),
    ]
}

/// Every route.
#[must_use]
pub fn routes() -> Vec<Route> {
    table().into_iter().map(|(method, path, access, _)| Route { method, path, access }).collect()
}

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
    /// Failed tries to join, by address.
    tries: Tries<IpAddr>,
    /// Failed tries to sign in, by address.
    sign_in_peers: Tries<IpAddr>,
    /// The same, by the hash of a name, whether there is a coach of that name or not.
    sign_in_names: Tries<[u8; 32]>,
    /// Passwords that are hashed at once: each takes 19 MiB.
    hashing: Semaphore,
    /// Files that are read at once.
    uploads: Semaphore,
    places: Semaphore,
    wakes: Wakes,
}

/// The routes over a service.
pub fn router(service: Arc<Service>, options: HttpOptions) -> Router {
    let app = Arc::new(App {
        service,
        options,
        tries: Tries::new(),
        sign_in_peers: Tries::new(),
        sign_in_names: Tries::new(),
        hashing: Semaphore::new(HASHED_AT_ONCE),
        uploads: Semaphore::new(UPLOADS_AT_ONCE),
        places: Semaphore::new(AT_ONCE),
        wakes: Wakes::default(),
    });
    let routes = table().into_iter().fold(Router::new(), |routes, (_, path, access, answer)| {
        let answer = match access {
            Access::Phone | Access::Public => answer,
            Access::Door => answer.route_layer(from_fn(desk::gate::door)),
            Access::Coach => answer.route_layer(from_fn_with_state(app.clone(), desk::gate::coach)),
            Access::CoachFile => answer.route_layer(from_fn_with_state(app.clone(), desk::gate::coach_with_file)),
        };
        routes.route(path, answer)
    });
    routes
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
