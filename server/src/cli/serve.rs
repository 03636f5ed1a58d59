//! `serve`.

use super::arguments::{Log, Serve, Tls};
use super::console::{Console, Failure};
use super::tls;
use crate::clock::SystemClock;
use crate::http::{HttpOptions, router};
use crate::service::{Service, keep_clock};
use axum::Router;
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use std::io::IsTerminal as _;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

/// What runs is given this long to end.
const LAST_ANSWERS: Duration = Duration::from_secs(10);
/// Longest wait for the headers of a connection's first request.
const FIRST_REQUEST: Duration = Duration::from_secs(10);
/// How often the server does what only time brings.
const HOUSEKEEPING: Duration = Duration::from_secs(3600);

pub(super) fn serve(folder: &Path, clock: SystemClock, wish: &Serve, console: &Console) -> Result<(), Failure> {
    let has_tls = wish.tls.is_some() || wish.tls_cert.is_some();
    if !has_tls && !wish.behind_proxy && wish.listen.iter().any(|address| !address.ip().is_loopback()) {
        return Err(Failure::new("listen_unsafe"));
    }
    log(wish.log);
    let service = Arc::new(Service::open(folder, Arc::new(clock))?);
    // One after the other: the first that is taken says so before anything is promised.
    let listeners = wish.listen.iter().map(|address| {
        let listener = TcpListener::bind(address).map_err(|error| Failure::with("listen", error))?;
        let address = listener.local_addr().map_err(|error| Failure::with("listen", error))?;
        Ok((listener, address))
    });
    let listeners = listeners.collect::<Result<Vec<_>, Failure>>()?;
    let tls = config(&service, wish, &listeners)?;
    let scheme = if tls.is_some() { "https" } else { "http" };
    let urls: Vec<String> = listeners.iter().map(|(_, address)| format!("{scheme}://{address}")).collect();
    let public = wish.address.public_url.clone().or_else(|| urls.first().cloned()).unwrap_or_default();
    keep_clock(folder, clock)?;
    service.set_public_url(public.trim_end_matches('/'))?;
    let https = tls.is_some() || public.starts_with("https://");
    let app = router(service.clone(), HttpOptions { https, behind_proxy: wish.behind_proxy });
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure::with("listen", error))?;
    runtime.block_on(async {
        let handles = listeners.iter().map(|_| Handle::new()).collect::<Vec<_>>();
        let servers: Vec<_> = listeners
            .into_iter()
            .zip(&handles)
            .map(|((listener, _), handle)| tokio::spawn(run(listener, tls.clone(), handle.clone(), app.clone())))
            .collect();
        tokio::spawn(keep_house(service.clone()));
        for handle in &handles {
            handle.listening().await;
        }
        announce(&urls, wish.ready_file.as_deref(), console)?;
        stopped().await?;
        console.say("cli-stopping", &[]);
        service.close();
        handles.iter().for_each(|handle| handle.graceful_shutdown(Some(LAST_ANSWERS)));
        for server in servers {
            let ended = server.await.map_err(|error| Failure::with("listen", error))?;
            ended.map_err(|error| Failure::with("listen", error))?;
        }
        Ok(())
    })
}

fn log(form: Log) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    // A second server in one process keeps the first one's log.
    let _ = match form {
        Log::Human => log.try_init(),
        Log::Json => log.json().flatten_event(true).with_current_span(false).try_init(),
    };
}

fn config(
    service: &Service,
    wish: &Serve,
    listeners: &[(TcpListener, SocketAddr)],
) -> Result<Option<RustlsConfig>, Failure> {
    if let Some(Tls::SelfSigned) = wish.tls {
        let mut names: Vec<String> = listeners.iter().map(|(_, address)| address.ip().to_string()).collect();
        names.push("localhost".to_owned());
        names.extend(wish.address.public_url.as_deref().and_then(host));
        names.sort_unstable();
        names.dedup();
        return tls::self_signed(service.identity(), names).map(Some);
    }
    match (&wish.tls_cert, &wish.tls_key) {
        (Some(certificate), Some(key)) => tls::from_files(certificate, key).map(Some),
        _ => Ok(None),
    }
}

fn host(url: &str) -> Option<String> {
    let uri: axum::http::Uri = url.parse().ok()?;
    Some(uri.host()?.trim_matches(['[', ']']).to_owned())
}

async fn run(
    listener: TcpListener,
    tls: Option<RustlsConfig>,
    handle: Handle<SocketAddr>,
    app: Router,
) -> std::io::Result<()> {
    let app = app.into_make_service_with_connect_info::<SocketAddr>();
    match tls {
        None => {
            let server = axum_server::from_tcp(listener)?.first_request_timeout(FIRST_REQUEST).handle(handle);
            server.serve(app).await
        }
        Some(config) => {
            let server = axum_server::from_tcp_rustls(listener, config)?;
            server.first_request_timeout(FIRST_REQUEST).handle(handle).serve(app).await
        }
    }
}

fn announce(urls: &[String], ready_file: Option<&Path>, console: &Console) -> Result<(), Failure> {
    for url in urls {
        // One fixed form in every language: scripts wait for it.
        console.line(&format!("listening on {url}"));
    }
    console.value(&serde_json::json!({ "listening": urls }));
    let (Some(path), Some(url)) = (ready_file, urls.first()) else { return Ok(()) };
    // Whole or not at all: who waits for the file never reads half an address.
    let part = path.with_extension("part");
    std::fs::write(&part, format!("{url}\n"))
        .and_then(|()| std::fs::rename(&part, path))
        .map_err(|error| Failure::with("file_unwritable", error))
}

async fn stopped() -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::with("listen", error);
    let mut term = signal(SignalKind::terminate()).map_err(failed)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(failed)?;
    tokio::select! {
        _ = term.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}

async fn keep_house(service: Arc<Service>) {
    let mut every = tokio::time::interval(HOUSEKEEPING);
    loop {
        every.tick().await;
        let service = service.clone();
        match tokio::task::spawn_blocking(move || service.housekeeping()).await {
            Ok(Ok(names)) => tracing::info!(names, "housekeeping"),
            Ok(Err(error)) => tracing::error!(%error, "housekeeping"),
            Err(error) => tracing::error!(%error, "housekeeping"),
        }
    }
}
