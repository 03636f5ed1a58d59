//! A real server whose answers are changed on the way out. It holds the server's own key, so it can be a stranger in
//! between as well as the server itself gone bad.

use crate::client::now;
use crate::http::Response;
use anyhow::{Context, Result, anyhow};
use pleinmakers_core::sync::digest::{DigestReply, DigestRequest};
use pleinmakers_core::sync::frame::{self, Kind, MAX_FRAME, MAX_FRAME_PLAIN, decompress};
use pleinmakers_core::sync::message::{
    Directory, End, EnrolRequest, Head, MAX_REQUEST_PLAIN, Problem, Sealed, SyncRequest, decode, encode,
};
use pleinmakers_core::sync::page::Page;
use pleinmakers_server::clock::SystemClock;
use pleinmakers_server::service::{NewPhone, Service};
use pleinmakers_tests::freeze::head_end;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use uuid::Uuid;

/// A phone's request.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Path.
    pub path: String,
    /// Its id.
    pub client: Option<Uuid>,
    /// Its signature: what an answer is bound to.
    pub signature: Vec<u8>,
    /// Body as it came.
    pub body: Vec<u8>,
}

/// What is sent instead of an honest answer.
pub enum Answer {
    /// Status, headers and a body.
    Body(u16, Vec<(&'static str, String)>, Vec<u8>),
    /// Anything, written by hand on the open connection.
    Raw(Box<dyn FnOnce(&mut TcpStream) + Send>),
}

/// What a bad server does with a request; `None`: an honest answer.
pub type Attack = Arc<dyn Fn(&Town, &Asked) -> Option<Answer> + Send + Sync>;

/// The server's inside: the real use cases.
pub struct Town {
    /// Its use cases.
    pub service: Service,
    /// Requests so far.
    pub requests: AtomicU64,
    attack: Mutex<Option<Attack>>,
}

/// A server that can turn bad, and its address.
pub struct BadServer {
    /// Its inside.
    pub town: Arc<Town>,
    /// `http://…`
    pub address: String,
}

/// Frames of an answer.
#[must_use]
pub fn frames(parts: &[(Kind, Vec<u8>)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (kind, payload) in parts {
        frame::write(*kind, payload, &mut body);
    }
    body
}

/// Frames as an answer.
#[must_use]
pub fn framed(parts: &[(Kind, Vec<u8>)]) -> Answer {
    Answer::Body(200, Vec::new(), frames(parts))
}

/// The last frame.
#[must_use]
pub fn end(more: bool) -> (Kind, Vec<u8>) {
    (Kind::End, encode(&End { more }))
}

impl Town {
    /// A message with the server's own signature.
    #[must_use]
    pub fn sealed(&self, asked: &Asked, payload: Vec<u8>) -> Vec<u8> {
        let signature = self.service.identity().seal(&asked.signature, &payload).to_vec();
        encode(&Sealed { payload: payload.into(), signature: signature.into() })
    }

    /// A head with the server's own signature.
    #[must_use]
    pub fn head(&self, asked: &Asked, head: &Head) -> (Kind, Vec<u8>) {
        (Kind::Head, self.sealed(asked, encode(head)))
    }

    /// A refusal with the server's own signature.
    #[must_use]
    pub fn refusal(&self, asked: &Asked, status: u16, code: &str, retry_after: Option<u32>) -> Answer {
        let problem = Problem {
            code: code.to_owned(),
            server_time: now(),
            retry_after,
            request_id: Some("1".repeat(16)),
            wipe: None,
        };
        let body = frames(&[(Kind::Problem, self.sealed(asked, encode(&problem)))]);
        Answer::Body(status, Vec::new(), body)
    }

    /// What an honest server would answer to a sync.
    ///
    /// # Errors
    /// The request is none.
    pub fn honest(&self, asked: &Asked) -> Result<(SyncRequest, Head, Vec<Page>, bool)> {
        let request: SyncRequest = decode(&decompress(&asked.body, MAX_REQUEST_PLAIN)?)?;
        let caller = self.service.caller(asked.client.context("a client")?)?.context("an unknown client")?;
        let (head, answer) = self.service.sync(&caller, &request)?;
        let pages = answer.pages.iter().map(|page| Ok(decode(&decompress(page, MAX_FRAME_PLAIN)?)?));
        Ok((request, head, pages.collect::<Result<_>>()?, answer.more))
    }

    /// The same without taking anything in: only what the phone does not have.
    ///
    /// # Errors
    /// The request is none.
    pub fn idle(&self, asked: &Asked) -> Result<(SyncRequest, Head, Vec<Page>, bool)> {
        let request: SyncRequest = decode(&decompress(&asked.body, MAX_REQUEST_PLAIN)?)?;
        let caller = self.service.caller(asked.client.context("a client")?)?.context("an unknown client")?;
        let nothing = SyncRequest { actions: Vec::new(), ..request.clone() };
        let (head, answer) = self.service.sync(&caller, &nothing)?;
        let pages = answer.pages.iter().map(|page| Ok(decode(&decompress(page, MAX_FRAME_PLAIN)?)?));
        Ok((request, head, pages.collect::<Result<_>>()?, answer.more))
    }

    /// What an honest server would answer to a digest.
    ///
    /// # Errors
    /// The request is none.
    pub fn range(&self, asked: &Asked) -> Result<DigestReply> {
        let request: DigestRequest = decode(&asked.body)?;
        let caller = self.service.caller(asked.client.context("a client")?)?.context("an unknown client")?;
        self.service.digest(&caller, request.bucket, &request.range)?.context("not granted")
    }

    fn answer(&self, asked: &Asked) -> Result<Answer> {
        let attack = self.attack.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(answer) = attack.and_then(|attack| attack(self, asked)) {
            return Ok(answer);
        }
        Ok(match asked.path.as_str() {
            "/v1/enrol" => {
                let request: EnrolRequest = decode(&asked.body)?;
                let reply = encode(&self.service.enrol(&request)?);
                Answer::Body(200, Vec::new(), self.sealed(asked, reply))
            }
            "/v1/directory" => {
                let directory: Directory = self.service.directory()?;
                Answer::Body(200, Vec::new(), encode(&directory))
            }
            "/v1/digest" => framed(&[(Kind::Digest, self.sealed(asked, encode(&self.range(asked)?)))]),
            _ => {
                let (_, head, pages, more) = self.honest(asked)?;
                let mut parts = vec![self.head(asked, &head)];
                parts.extend(pages.iter().map(|page| (Kind::Page, encode(page))));
                parts.push(end(more));
                framed(&parts)
            }
        })
    }

    fn serve(&self, mut stream: TcpStream) -> Result<()> {
        self.requests.fetch_add(1, Ordering::Relaxed);
        let asked = read(&mut stream)?;
        match self.answer(&asked)? {
            Answer::Body(status, headers, body) => {
                let mut text =
                    format!("HTTP/1.1 {status} x\r\nconnection: close\r\ncontent-length: {}\r\n", body.len());
                for (name, value) in headers {
                    text.push_str(&format!("{name}: {value}\r\n"));
                }
                text.push_str("\r\n");
                stream.write_all(text.as_bytes())?;
                stream.write_all(&body)?;
            }
            Answer::Raw(write) => write(&mut stream),
        }
        Ok(())
    }
}

fn read(stream: &mut TcpStream) -> Result<Asked> {
    let mut bytes = Vec::new();
    let mut piece = [0; 8192];
    loop {
        if let Some(end) = head_end(&bytes) {
            let head = Response::read(&[b"HTTP/1.1 200 ".as_slice(), &bytes].concat())?;
            let length = head.header("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
            if bytes.len() >= end + length {
                let line = String::from_utf8_lossy(&bytes[..end]).into_owned();
                return Ok(Asked {
                    path: line.split(' ').nth(1).unwrap_or_default().to_owned(),
                    client: head.header("pm-client").and_then(|text| text.parse().ok()),
                    signature: unhex(head.header("pm-signature").unwrap_or_default()),
                    body: bytes[end..].to_vec(),
                });
            }
        }
        match stream.read(&mut piece)? {
            0 => anyhow::bail!("half a request"),
            n => bytes.extend_from_slice(&piece[..n]),
        }
    }
}

fn unhex(text: &str) -> Vec<u8> {
    let pairs = (0..text.len() / 2).filter_map(|at| text.get(2 * at..2 * at + 2));
    pairs.filter_map(|pair| u8::from_str_radix(pair, 16).ok()).collect()
}

impl BadServer {
    /// An honest server with the example city, for now.
    ///
    /// # Errors
    /// It cannot be begun.
    pub fn start(data: &Path) -> Result<Self> {
        let service = Service::open(data, Arc::new(SystemClock::default())).map_err(|error| anyhow!("{error}"))?;
        let (_, list) = service.load_example()?;
        service.import_moves(&list)?;
        let town = Arc::new(Town { service, requests: AtomicU64::new(0), attack: Mutex::new(None) });
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = format!("http://{}", listener.local_addr()?);
        let of = Arc::clone(&town);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let of = Arc::clone(&of);
                thread::spawn(move || {
                    // A phone that hangs up is what is wanted.
                    let _ = of.serve(stream);
                });
            }
        });
        Ok(Self { town, address })
    }

    /// From now on it does this; `None`: it is honest again.
    pub fn turn(&self, attack: Option<Attack>) {
        *self.town.attack.lock().unwrap_or_else(PoisonError::into_inner) = attack;
    }

    /// A link by which a phone joins.
    ///
    /// # Errors
    /// The server makes none.
    pub fn link(&self, name: &str, buurt: &str) -> Result<String> {
        let code = self.town.service.create_code(NewPhone::Of { name }, &[buurt.to_owned()])?.code;
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let key = hex(&self.town.service.identity().key_hash());
        Ok(format!("{}/join#v=1&c={}&k={key}&n=Oostende", self.address, hex(&code)))
    }
}

/// A frame's header alone: a kind and a length.
#[must_use]
pub fn frame_header(kind: u8, length: u32) -> Vec<u8> {
    [&[kind], length.to_be_bytes().as_slice()].concat()
}

/// Writes an answer without an end: its head, then `piece` again and again until the phone hangs up.
#[must_use]
pub fn endless(piece: Vec<u8>, pause: std::time::Duration) -> Answer {
    Answer::Raw(Box::new(move |stream| {
        let mut going = stream.write_all(b"HTTP/1.1 200 x\r\nconnection: close\r\n\r\n").is_ok();
        while going {
            going = stream.write_all(&piece).and_then(|()| stream.flush()).is_ok();
            thread::sleep(pause);
        }
    }))
}

/// Largest frame, as a phone takes it.
pub const FRAME: usize = MAX_FRAME;
