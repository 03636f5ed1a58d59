//! HTTP as bytes, so that nothing keeps a peer from being rude.

use anyhow::{Context, Result};
use pleinmakers_tests::freeze::head_end;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// Status; 0 where the connection ended without one.
    pub status: u16,
    /// Headers, in small letters.
    pub headers: Vec<(String, String)>,
    /// Body.
    pub body: Vec<u8>,
}

impl Response {
    /// A header's text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Reads an answer from its bytes.
    ///
    /// # Errors
    /// It is no answer.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let Some(end) = head_end(bytes) else {
            return Ok(Self { status: 0, headers: Vec::new(), body: bytes.to_vec() });
        };
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).context("a status")?;
        let headers: Vec<(String, String)> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
            .collect();
        let mut response = Self { status, headers, body: bytes[end..].to_vec() };
        if response.header("transfer-encoding").is_some_and(|value| value.contains("chunked")) {
            response.body = unchunked(&response.body)?;
        }
        Ok(response)
    }
}

fn unchunked(mut rest: &[u8]) -> Result<Vec<u8>> {
    let mut whole = Vec::new();
    loop {
        let end = rest.windows(2).position(|pair| pair == b"\r\n").context("a chunk")?;
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..end])?, 16)?;
        if length == 0 {
            return Ok(whole);
        }
        whole.extend_from_slice(rest.get(end + 2..end + 2 + length).context("a whole chunk")?);
        rest = rest.get(end + 4 + length..).context("what follows a chunk")?;
    }
}

/// Sends bytes as they are and reads to the end. A server that hangs up early is read as far as it said something.
///
/// # Errors
/// Nobody listens.
pub fn exchange(address: &str, bytes: &[u8]) -> Result<Response> {
    let mut stream = TcpStream::connect(address)?;
    // It may stop reading in the middle, and answer all the same.
    let _ = stream.write_all(bytes);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    Response::read(&answer)
}

/// A request with a body.
#[must_use]
pub fn request(method: &str, path: &str, headers: &[(&str, String)], body: &[u8]) -> Vec<u8> {
    let mut text = format!("{method} {path} HTTP/1.1\r\nhost: server\r\nconnection: close\r\n");
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    if !body.is_empty() || method == "POST" {
        text.push_str(&format!("content-length: {}\r\n", body.len()));
    }
    text.push_str("\r\n");
    [text.as_bytes(), body].concat()
}
