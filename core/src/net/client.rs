//! One server, by its address.

use super::tls;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, Response, Url};
use std::error::Error as _;
use std::io;
use std::time::Duration;
use thiserror::Error;

/// Longest wait for a connection.
const CONNECT: Duration = Duration::from_secs(10);
/// Longest silence within an answer.
const SILENCE: Duration = Duration::from_secs(30);

/// What went wrong on the way.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum NetError {
    /// There is no network, or no name for the address.
    #[error("no network")]
    Offline,
    /// The network is there; nothing answers at the address.
    #[error("the server does not answer")]
    Unreachable,
    /// It answers with another key than the link named, or a certificate that nobody vouches for.
    #[error("the server's key is another")]
    WrongKey,
    /// The answer broke off.
    #[error("the answer was cut")]
    Cut,
    /// The address cannot be used: not an address, or plain HTTP to another machine.
    #[error("the address cannot be used")]
    BadAddress,
}

/// An answer: status, tag, and a body that is read piece by piece.
#[derive(Debug)]
pub struct Body {
    response: Response,
}

impl Body {
    /// HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.response.status().as_u16()
    }

    /// A header's text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<String> {
        self.response.headers().get(name)?.to_str().ok().map(str::to_owned)
    }

    /// The next piece, `None` at the end.
    ///
    /// # Errors
    /// The stream was cut.
    pub async fn chunk(&mut self) -> Result<Option<Vec<u8>>, NetError> {
        let chunk = self.response.chunk().await.map_err(|_| NetError::Cut)?;
        Ok(chunk.map(Vec::from))
    }

    /// The whole body, at most `limit` bytes; what is longer is not ours and read as cut.
    ///
    /// # Errors
    /// The stream was cut or too long.
    pub async fn all(&mut self, limit: usize) -> Result<Vec<u8>, NetError> {
        let mut bytes = Vec::new();
        while let Some(chunk) = self.chunk().await? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() > limit {
                return Err(NetError::Cut);
            }
        }
        Ok(bytes)
    }
}

/// A server that can be asked.
#[derive(Debug, Clone)]
pub struct Server {
    base: Url,
    client: reqwest::Client,
}

/// Whether the address is of this very machine.
#[must_use]
pub fn is_loopback(url: &Url) -> bool {
    match url.host_str() {
        Some("localhost") => true,
        Some(host) => {
            host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
        }
        None => false,
    }
}

impl Server {
    /// A server at `address`; `pin` is SHA-256 over its public key.
    ///
    /// # Errors
    /// An address that is none, or plain HTTP beyond this machine.
    pub fn new(address: &str, pin: Option<[u8; 32]>) -> Result<Self, NetError> {
        let mut base = Url::parse(address).map_err(|_| NetError::BadAddress)?;
        let allowed = base.scheme() == "https" || (base.scheme() == "http" && is_loopback(&base));
        if !allowed || base.cannot_be_a_base() {
            return Err(NetError::BadAddress);
        }
        base.set_fragment(None);
        base.set_query(None);
        base.set_path("/");
        let config = tls::config(pin).map_err(|_| NetError::BadAddress)?;
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(config)
            .connect_timeout(CONNECT)
            .read_timeout(SILENCE)
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .map_err(|_| NetError::BadAddress)?;
        Ok(Self { base, client })
    }

    /// Sends a request.
    ///
    /// # Errors
    /// What went wrong before the answer began.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&'static str, String)],
        body: Vec<u8>,
    ) -> Result<Body, NetError> {
        let mut url = self.base.clone();
        url.set_path(path);
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            let value = HeaderValue::from_str(value).map_err(|_| NetError::BadAddress)?;
            map.insert(HeaderName::from_static(name), value);
        }
        let response = self.client.request(method, url).headers(map).body(body).send().await.map_err(told)?;
        Ok(Body { response })
    }
}

/// A certificate that is not the server's is one thing; a hotel's login page that speaks no TLS is another.
fn told_by_tls(error: &rustls::Error) -> NetError {
    match error {
        rustls::Error::InvalidCertificate(_) => NetError::WrongKey,
        _ => NetError::Unreachable,
    }
}

fn told(error: reqwest::Error) -> NetError {
    let mut source = error.source();
    while let Some(inner) = source {
        if let Some(tls) = inner.downcast_ref::<rustls::Error>() {
            return told_by_tls(tls);
        }
        if let Some(told) = inner.downcast_ref::<io::Error>().and_then(told_by_io) {
            return told;
        }
        source = inner.source();
    }
    if error.is_connect() { NetError::Offline } else { NetError::Unreachable }
}

/// An I/O error may wrap another, and that one what TLS says; none of them is the other's source.
fn told_by_io(error: &io::Error) -> Option<NetError> {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, TimedOut, UnexpectedEof};
    if matches!(error.kind(), ConnectionRefused | ConnectionReset | ConnectionAborted | TimedOut | UnexpectedEof) {
        return Some(NetError::Unreachable);
    }
    let inner = error.get_ref()?;
    match inner.downcast_ref::<rustls::Error>() {
        Some(tls) => Some(told_by_tls(tls)),
        None => told_by_io(inner.downcast_ref()?),
    }
}
