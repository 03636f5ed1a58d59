//! A phone that does not keep to anything, against a real server.

use crate::http::{Response, exchange, request};
use anyhow::{Context, Result, ensure};
use ed25519_dalek::SigningKey;
use pleinmakers_core::domain::SCHEMA;
use pleinmakers_core::phone::JoinLink;
use pleinmakers_core::sync::WIRE;
use pleinmakers_core::sync::action::{Action, Change};
use pleinmakers_core::sync::digest::{DigestReply, DigestRequest};
use pleinmakers_core::sync::frame::{Frame, FrameReader, Kind, compress};
use pleinmakers_core::sync::message::{
    Cursor, End, EnrolReply, EnrolRequest, Head, Problem, Sealed, SyncRequest, decode, encode,
};
use pleinmakers_core::sync::page::Page;
use pleinmakers_core::sync::sign::{is_signed, reply_text, request_text, sign};
use pleinmakers_tests::ServerProgram;
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};
use uuid::Uuid;

/// A real server with the example city.
pub struct Target {
    /// The program.
    pub program: ServerProgram,
    /// Host and port.
    pub address: String,
    /// Its data.
    pub data: PathBuf,
    folder: tempfile::TempDir,
}

impl Target {
    /// Starts one.
    ///
    /// # Errors
    /// It does not start.
    pub fn start() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let data = folder.path().join("server");
        std::fs::create_dir_all(&data)?;
        let mut program = ServerProgram::new(&data, None);
        ensure!(program.run(&["example"])?.ok, "example");
        let list = data.join("example-moves.csv");
        ensure!(program.run(&["import-moves", &list.to_string_lossy()])?.ok, "import-moves");
        let address = program.start()?.trim_start_matches("http://").to_owned();
        Ok(Self { program, address, data, folder })
    }

    /// A folder for something beside the server.
    #[must_use]
    pub fn folder(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A link by which a phone joins.
    ///
    /// # Errors
    /// The server makes none.
    pub fn link(&self, name: &str, buurt: &str) -> Result<String> {
        let said = self.program.run(&["enrol", "--json", "--name", name, "--neighbourhood", buurt])?;
        Ok(said.json()["link"].as_str().with_context(|| format!("{said:?}"))?.to_owned())
    }

    /// The server's file, to look into.
    ///
    /// # Errors
    /// It cannot be opened.
    pub fn file(&self) -> Result<Connection> {
        file(&self.data)
    }

    /// How many rows each table has, and the heads of all buckets: what nobody without a right may change. When phones
    /// were last seen is not in it.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn shape(&self) -> Result<BTreeMap<String, i64>> {
        let sql = self.file()?;
        let mut shape = BTreeMap::new();
        for table in ["row", "feed", "action", "quarantine", "client", "grant_of", "account", "commit_tag"] {
            let count = sql.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
            shape.insert(table.to_owned(), count);
        }
        let heads = sql.query_row("SELECT sum(head) + 1000000 * sum(epoch) FROM bucket", [], |row| row.get(0))?;
        shape.insert("heads and lives".to_owned(), heads);
        Ok(shape)
    }

    /// Whether it still answers.
    ///
    /// # Errors
    /// It does not.
    pub fn lives(&self) -> Result<()> {
        let answer = exchange(&self.address, &request("GET", "/readyz", &[], b""))?;
        ensure!(answer.status == 200 && answer.body == b"ok", "the server is not well: {answer:?}");
        Ok(())
    }
}

/// A server's file, to look into.
///
/// # Errors
/// It cannot be opened.
pub fn file(data: &Path) -> Result<Connection> {
    Ok(Connection::open_with_flags(data.join("pleinmakers.db"), OpenFlags::SQLITE_OPEN_READ_ONLY)?)
}

/// Milliseconds since 1970.
#[must_use]
pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// Small letters of base 16.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A phone with a key, and no manners.
pub struct Attacker {
    address: String,
    /// Its key.
    pub key: SigningKey,
    /// Its id.
    pub client: Uuid,
    /// Whose it is.
    pub account: Uuid,
    server_key: [u8; 32],
    next: u64,
}

/// What a server answered to a sync.
#[derive(Debug)]
pub struct Answered {
    /// Status.
    pub status: u16,
    /// Frames, unfolded.
    pub frames: Vec<Frame>,
    /// The head or the refusal.
    pub head: Result<Head, Problem>,
    /// Pages.
    pub pages: Vec<Page>,
    /// There is more.
    pub more: bool,
}

impl Answered {
    /// Code of the refusal.
    #[must_use]
    pub fn code(&self) -> &str {
        self.head.as_ref().err().map_or("", |problem| problem.code.as_str())
    }
}

impl Attacker {
    /// Joins with a link, as anybody who got hold of one.
    ///
    /// # Errors
    /// It is refused.
    pub fn join(target: &Target, name: &str, buurt: &str, key: u8) -> Result<Self> {
        let link = JoinLink::parse(&target.link(name, buurt)?)?;
        let key = SigningKey::from_bytes(&[key; 32]);
        let body = encode(&EnrolRequest { code: link.code, public_key: key.verifying_key().to_bytes(), wire: WIRE });
        let (answer, _) = post(&target.address, &key, None, "/v1/enrol", &body)?;
        let sealed: Sealed = decode(&answer.body)?;
        ensure!(answer.status == 200, "enrol: {}", answer.status);
        let reply: EnrolReply = decode(&sealed.payload)?;
        let Ok(address) = target.address.parse();
        Ok(Self { address, key, client: reply.client, account: reply.account, server_key: reply.server_key, next: 1 })
    }

    /// An action of its own.
    pub fn action(&mut self, changes: &Vec<Change>) -> Action {
        let mid = self.next;
        self.next += 1;
        Action::new(mid, self.client, (u128::from(mid) << 64 | self.client.as_u128() >> 64).to_be_bytes(), changes)
    }

    /// A request with actions.
    #[must_use]
    pub fn request(&self, cursors: Vec<Cursor>, actions: Vec<Action>) -> SyncRequest {
        SyncRequest {
            wire: WIRE,
            schema: SCHEMA.version,
            cursors,
            actions,
            lowest_mid: 1,
            max_pages: 32,
            leftovers: None,
        }
    }

    /// Sends any body as a sync, signed as it should be, and reads the answer.
    ///
    /// # Errors
    /// The answer is none of a server of ours.
    pub fn send(&self, body: &[u8]) -> Result<Answered> {
        let (answer, signature) = post(&self.address, &self.key, Some(self.client), "/v1/sync", body)?;
        self.read(&answer, &signature)
    }

    /// Sends a request.
    ///
    /// # Errors
    /// As [`Attacker::send`].
    pub fn sync(&self, request: &SyncRequest) -> Result<Answered> {
        self.send(&compress(&encode(request)))
    }

    /// Asks for a range.
    ///
    /// # Errors
    /// As [`Attacker::send`].
    pub fn digest(&self, request: &DigestRequest) -> Result<Result<DigestReply, Problem>> {
        let (answer, signature) = post(&self.address, &self.key, Some(self.client), "/v1/digest", &encode(request))?;
        let mut reader = FrameReader::default();
        reader.push(&answer.body);
        let frame = reader.next_frame()?.context("a frame")?;
        let payload = self.opened(&frame, &signature)?;
        Ok(if frame.kind == Kind::Digest { Ok(decode(&payload)?) } else { Err(decode(&payload)?) })
    }

    /// Reads an answer, and checks the server's signature over it and over what was asked.
    ///
    /// # Errors
    /// It is not what a server of ours sends.
    pub fn read(&self, answer: &Response, signature: &[u8]) -> Result<Answered> {
        let mut reader = FrameReader::default();
        reader.push(&answer.body);
        let mut frames = Vec::new();
        while let Some(frame) = reader.next_frame()? {
            frames.push(frame);
        }
        ensure!(!reader.is_inside_frame(), "a cut answer");
        let first = frames.first().with_context(|| format!("no frame: {answer:?}"))?;
        let payload = self.opened(first, signature)?;
        let head = match first.kind {
            Kind::Head => Ok(decode(&payload)?),
            Kind::Problem => Err(decode(&payload)?),
            other => anyhow::bail!("an answer that begins with {other:?}"),
        };
        ensure!(head.is_ok() == (answer.status == 200), "status {} does not fit", answer.status);
        let pages = frames.iter().filter(|frame| frame.kind == Kind::Page);
        let pages = pages.map(|frame| Ok(decode(&frame.payload)?)).collect::<Result<_>>()?;
        let more = match frames.last() {
            Some(frame) if frame.kind == Kind::End => decode::<End>(&frame.payload)?.more,
            _ => false,
        };
        Ok(Answered { status: answer.status, frames, head, pages, more })
    }

    fn opened(&self, frame: &Frame, signature: &[u8]) -> Result<Vec<u8>> {
        let sealed: Sealed = decode(&frame.payload)?;
        let text = reply_text(signature, &sealed.payload);
        ensure!(is_signed(&self.server_key, &text, &sealed.signature), "the server did not sign this");
        Ok(sealed.payload.to_vec())
    }
}

/// Headers of a signed request.
#[must_use]
pub fn signed(
    key: &SigningKey,
    client: Option<Uuid>,
    path: &str,
    time: i64,
    body: &[u8],
) -> (Vec<(&'static str, String)>, [u8; 64]) {
    let signature = sign(key, &request_text("POST", path, time, body));
    let mut headers = vec![("pm-time", time.to_string()), ("pm-signature", hex(&signature))];
    headers.extend(client.map(|client| ("pm-client", client.to_string())));
    (headers, signature)
}

/// Posts a signed body.
///
/// # Errors
/// Nobody listens.
pub fn post(
    address: &str,
    key: &SigningKey,
    client: Option<Uuid>,
    path: &str,
    body: &[u8],
) -> Result<(Response, [u8; 64])> {
    let (headers, signature) = signed(key, client, path, now(), body);
    Ok((exchange(address, &request("POST", path, &headers, body))?, signature))
}
