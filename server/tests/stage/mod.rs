//! A server with the example city, a clock that can be moved, and phones that speak its wire.
#![allow(dead_code)]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use chrono::{DateTime, Utc};
use ed25519_dalek::SigningKey;
use pleinmakers_core::domain::{
    AccountId, Household, HouseholdId, HouseholdName, Neighbourhood, NeighbourhoodId, Record, Retraction, RetractionId,
    SCHEMA, Visit, VisitId, VisitOutcome,
};
use pleinmakers_core::schema::{BucketId, FieldValue, Row, RowKey, Schema};
use pleinmakers_core::sync::WIRE;
use pleinmakers_core::sync::action::{Action, Change};
use pleinmakers_core::sync::frame::{FrameReader, Kind, compress};
use pleinmakers_core::sync::message::{
    Cursor, EnrolReply, EnrolRequest, Head, Problem, Sealed, SyncRequest, decode, encode,
};
use pleinmakers_core::sync::page::Page;
use pleinmakers_core::sync::sign::{is_signed, reply_text, request_text, sign};
use pleinmakers_server::clock::SetClock;
use pleinmakers_server::http::{HttpOptions, router};
use pleinmakers_server::ledger::{Ledger, SqliteLedger};
use pleinmakers_server::service::{NewPhone, Service};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tempfile::TempDir;
use totp_rs::{Builder, Secret, Totp};
use tower_service::Service as _;
use uuid::Uuid;

pub static TABLES: Schema = SCHEMA;
pub const NOW: &str = "2026-11-28T13:00:00Z";

pub struct Stage {
    pub folder: TempDir,
    pub clock: Arc<SetClock>,
    pub ledger: Arc<dyn Ledger>,
    pub service: Arc<Service>,
    pub router: Router,
    runtime: tokio::runtime::Runtime,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl Stage {
    /// The example city and its list, on 28 November 2026, 14:00 in Ostend.
    pub fn new() -> Self {
        let stage = Self::empty();
        let (_, list) = stage.service.load_example().unwrap();
        stage.service.import_moves(&list).unwrap();
        stage
    }

    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(SetClock::new(NOW.parse().unwrap()));
        let ledger: Arc<dyn Ledger> = Arc::new(SqliteLedger::open(folder.path(), &TABLES).unwrap());
        let service = Arc::new(Service::new(ledger.clone(), clock.clone()).unwrap());
        let router = router(service.clone(), HttpOptions { https: true, behind_proxy: true });
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        Self { folder, clock, ledger, service, router, runtime }
    }

    /// The server begins anew on the same data: what was only in its memory is gone.
    pub fn restart(&mut self) {
        self.service = Arc::new(Service::new(self.ledger.clone(), self.clock.clone()).unwrap());
        self.router = router(self.service.clone(), HttpOptions { https: true, behind_proxy: true });
    }

    pub fn now(&self) -> i64 {
        self.service.now().timestamp_millis()
    }

    pub fn call(&self, request: Request<Body>) -> Answer {
        self.runtime.block_on(async {
            let response = self.router.clone().call(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
            Answer { status: parts.status, headers: parts.headers, body }
        })
    }

    pub fn block_on<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    pub fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::get(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.call(request.body(Body::empty()).unwrap())
    }

    pub fn neighbourhood(&self, slug: &str) -> NeighbourhoodId {
        let rows =
            self.ledger.look(|tx| tx.linked(Neighbourhood::TABLE.id, Neighbourhood::slug, &slug.to_owned().to_value()));
        NeighbourhoodId(rows.unwrap().first().unwrap().key.id)
    }

    /// Households with a name that is with the Pleinmakers, by id.
    pub fn open_households(&self, slug: &str) -> Vec<HouseholdId> {
        let neighbourhood = self.neighbourhood(slug);
        let names = self.ledger.look(|tx| tx.linked(HouseholdName::TABLE.id, HouseholdName::open, &true.to_value()));
        let names = names.unwrap();
        let names = names.iter().map(|row| HouseholdName::from_row(row).unwrap());
        names.filter(|name| name.neighbourhood == neighbourhood).map(|name| name.household).collect()
    }

    pub fn name_of(&self, household: HouseholdId) -> HouseholdName {
        let rows =
            self.ledger.look(|tx| tx.linked(HouseholdName::TABLE.id, HouseholdName::household, &household.to_value()));
        HouseholdName::from_row(rows.unwrap().first().unwrap()).unwrap()
    }

    pub fn household(&self, id: HouseholdId) -> Household {
        let row = self.ledger.look(|tx| tx.row(RowKey { table: Household::TABLE.id, id: id.0 }));
        Household::from_row(&row.unwrap().unwrap()).unwrap()
    }

    pub fn heads(&self) -> BTreeMap<BucketId, u64> {
        let scopes: Vec<Uuid> = self.service.directory().unwrap().scopes.iter().map(|scope| scope.id).collect();
        let buckets = scopes.iter().flat_map(|scope| (0..4).map(|audience| BucketId::new(*scope, audience)));
        buckets.map(|id| (id, self.ledger.look(|tx| tx.bucket(id)).unwrap().map_or(0, |state| state.head))).collect()
    }
}

/// A phone, without its database.
pub struct Phone {
    pub key: SigningKey,
    pub client: Uuid,
    pub account: Uuid,
    pub server_key: [u8; 32],
    pub cursors: BTreeMap<BucketId, Cursor>,
    pub rows: BTreeMap<RowKey, Row>,
    pub outs: BTreeSet<RowKey>,
    next: u64,
}

pub fn key(number: u8) -> SigningKey {
    SigningKey::from_bytes(&[number; 32])
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn unhex32(text: &str) -> [u8; 32] {
    let bytes: Vec<u8> = (0..32).map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap()).collect();
    bytes.try_into().unwrap()
}

pub fn enrol_request(code: [u8; 16], key: &SigningKey, time: i64, from: &str) -> (Request<Body>, [u8; 64]) {
    let body = encode(&EnrolRequest { code, public_key: key.verifying_key().to_bytes(), wire: WIRE });
    let signature = sign(key, &request_text("POST", "/v1/enrol", time, &body));
    let request = Request::post("/v1/enrol")
        .header("pm-time", time.to_string())
        .header("pm-signature", hex(&signature))
        .header("x-forwarded-for", from);
    (request.body(Body::from(body)).unwrap(), signature)
}

/// Enrols over HTTP and checks the server's signature.
pub fn enrol(stage: &Stage, code: [u8; 16], key: &SigningKey, from: &str) -> Result<EnrolReply, Problem> {
    let (request, signature) = enrol_request(code, key, 0, from);
    let answer = stage.call(request);
    let sealed: Sealed = decode(&answer.body).unwrap();
    let text = reply_text(&signature, &sealed.payload);
    assert!(is_signed(&stage.service.identity().public_key(), &text, &sealed.signature));
    if answer.status == StatusCode::OK {
        Ok(decode(&sealed.payload).unwrap())
    } else {
        Err(decode(&sealed.payload).unwrap())
    }
}

impl Phone {
    pub fn join(stage: &Stage, number: u8, name: &str, slugs: &[&str]) -> Self {
        let slugs: Vec<String> = slugs.iter().map(|slug| (*slug).to_owned()).collect();
        let code = stage.service.create_code(NewPhone::Of { name }, &slugs).unwrap();
        let reply = enrol(stage, code.code, &key(number), "192.0.2.1").unwrap();
        Self {
            key: key(number),
            client: reply.client,
            account: reply.account,
            server_key: reply.server_key,
            cursors: BTreeMap::new(),
            rows: BTreeMap::new(),
            outs: BTreeSet::new(),
            next: 1,
        }
    }

    pub fn action(&mut self, changes: &Vec<Change>) -> Action {
        let mid = self.next;
        self.next += 1;
        Action::new(mid, self.client, u128::from(mid).to_be_bytes(), changes)
    }

    pub fn visit(&self, stage: &Stage, household: HouseholdId, outcome: VisitOutcome, at: DateTime<Utc>) -> Visit {
        Visit {
            id: VisitId(Uuid::from_u128(u128::from_be_bytes(*self.client.as_bytes()) ^ u128::from(self.next) << 8)),
            neighbourhood: stage.household(household).neighbourhood,
            household,
            outcome,
            at,
            by: AccountId(self.account),
            come_back_on: None,
            come_back_part: None,
            not_wanted_months: None,
        }
    }

    pub fn retraction(&self, visit: &Visit) -> Retraction {
        Retraction {
            id: RetractionId(Uuid::from_u128(visit.id.0.as_u128() ^ 1)),
            neighbourhood: visit.neighbourhood,
            visit: visit.id,
            at: visit.at,
            by: AccountId(self.account),
        }
    }

    pub fn request(&self, actions: Vec<Action>) -> SyncRequest {
        let cursors = self.cursors.values().copied().collect();
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

    pub fn http(&self, time: i64, body: &[u8]) -> (Request<Body>, [u8; 64]) {
        self.post("/v1/sync", time, body)
    }

    pub fn post(&self, path: &str, time: i64, body: &[u8]) -> (Request<Body>, [u8; 64]) {
        let signature = sign(&self.key, &request_text("POST", path, time, body));
        let request = Request::post(path)
            .header("pm-client", self.client.to_string())
            .header("pm-time", time.to_string())
            .header("pm-signature", hex(&signature));
        (request.body(Body::from(body.to_vec())).unwrap(), signature)
    }

    /// One round over HTTP, its answer taken in.
    pub fn sync(&mut self, stage: &Stage, actions: Vec<Action>) -> Result<Head, Problem> {
        let request = self.request(actions);
        self.send(stage, stage.now(), &request)
    }

    pub fn send(&mut self, stage: &Stage, time: i64, request: &SyncRequest) -> Result<Head, Problem> {
        let (request, signature) = self.http(time, &compress(&encode(request)));
        let answer = stage.call(request);
        let mut reader = FrameReader::default();
        reader.push(&answer.body);
        let mut head = None;
        while let Some(frame) = reader.next_frame().unwrap() {
            match frame.kind {
                Kind::Head | Kind::Problem => {
                    let sealed: Sealed = decode(&frame.payload).unwrap();
                    let text = reply_text(&signature, &sealed.payload);
                    assert!(is_signed(&self.server_key, &text, &sealed.signature));
                    if frame.kind == Kind::Problem {
                        assert_ne!(answer.status, StatusCode::OK);
                        return Err(decode(&sealed.payload).unwrap());
                    }
                    head = Some(decode(&sealed.payload).unwrap());
                }
                Kind::Page => self.take(&decode(&frame.payload).unwrap()),
                Kind::End | Kind::Digest | Kind::Unknown(_) => {}
            }
        }
        assert!(!reader.is_inside_frame());
        Ok(head.unwrap())
    }

    fn take(&mut self, page: &Page) {
        for row in page.rows().unwrap() {
            self.outs.remove(&row.key);
            self.rows.insert(row.key, row);
        }
        for out in &page.outs {
            let key = RowKey { table: out.table, id: out.id };
            if self.rows.get(&key).and_then(|row| TABLES.bucket(row)) == Some(page.bucket) {
                self.rows.remove(&key);
                self.outs.insert(key);
            }
        }
        self.cursors.insert(page.bucket, page.to);
    }

    pub fn has<T: Record>(&self, id: Uuid) -> bool {
        self.rows.contains_key(&RowKey { table: T::TABLE.id, id })
    }
}

pub fn insert<T: Record>(record: &T) -> Change {
    Change::Insert { table: T::TABLE.id, id: record.uuid(), fields: record.to_fields() }
}

pub const PASSWORD: &str = "een lange zin, mét é";

/// A coach with a browser.
pub struct Coach {
    pub name: String,
    /// Of the set-up link.
    pub token: [u8; 32],
    pub totp: Totp,
    /// What the browser sends.
    pub cookie: String,
}

/// What stands in an attribute or an element of a page.
pub fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    page.split_once(before).and_then(|(_, rest)| rest.split_once(after)).map_or("", |(found, _)| found)
}

/// A form as a browser sends it from one of our own pages.
pub fn form(path: &str, cookie: &str, fields: &[(&str, &str)]) -> Request<Body> {
    let clear = percent_encoding::NON_ALPHANUMERIC;
    let pairs =
        fields.iter().map(|(name, value)| format!("{name}={}", percent_encoding::utf8_percent_encode(value, clear)));
    let request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("host", "pleinmakers.example")
        .header("origin", "https://pleinmakers.example")
        .header("sec-fetch-site", "same-origin")
        .header("x-forwarded-for", "192.0.2.7")
        .header("cookie", cookie);
    request.body(Body::from(pairs.collect::<Vec<_>>().join("&"))).unwrap()
}

/// A form with a file, as a browser sends it from one of our own pages: the parts in this order.
pub fn file_form(path: &str, cookie: &str, parts: &[(&str, &[u8])]) -> Request<Body> {
    let mut body = Vec::new();
    for (name, bytes) in parts {
        let file = if *name == "list" { "; filename=\"list.csv\"\r\nContent-Type: text/csv" } else { "" };
        body.extend(format!("--xx\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").bytes());
        body.extend_from_slice(bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--xx--\r\n");
    let mut request = form(path, cookie, &[]);
    request.headers_mut().insert("content-type", "multipart/form-data; boundary=xx".parse().unwrap());
    *request.body_mut() = Body::from(body);
    request
}

impl Coach {
    /// Added, and the link opened; nothing chosen yet.
    pub fn invited(stage: &Stage, name: &str, slugs: &[&str]) -> Self {
        let slugs: Vec<String> = slugs.iter().map(|slug| (*slug).to_owned()).collect();
        let link = stage.service.add_coach(name, &slugs).unwrap();
        Self::of(stage, name, link.token)
    }

    pub fn of(stage: &Stage, name: &str, token: [u8; 32]) -> Self {
        let page = stage.get(&format!("/desk/setup/{}", hex(&token)), &[]);
        assert_eq!(page.status, StatusCode::OK);
        let key = between(&page.text(), "dir=\"ltr\" translate=\"no\">", "</code>").replace(' ', "");
        let secret = Secret::try_from_base32(key).unwrap();
        let totp = Builder::new().with_secret(secret).with_account_name("x").build().unwrap();
        Self { name: name.to_owned(), token, totp, cookie: String::new() }
    }

    /// Added, set up, and signed in by that.
    pub fn added(stage: &Stage, name: &str, slugs: &[&str]) -> Self {
        let mut coach = Self::invited(stage, name, slugs);
        let answer = coach.set_up(stage, PASSWORD, &coach.code(stage));
        coach.take(&answer);
        coach
    }

    /// The code of now.
    pub fn code(&self, stage: &Stage) -> String {
        self.totp.generate(stage.service.now().timestamp().cast_unsigned()).to_string()
    }

    pub fn set_up(&self, stage: &Stage, password: &str, code: &str) -> Answer {
        let path = format!("/desk/setup/{}", hex(&self.token));
        stage.call(form(&path, "", &[("name", &self.name), ("password", password), ("code", code)]))
    }

    pub fn sign_in(&self, stage: &Stage, password: &str, code: &str) -> Answer {
        let fields = [("name", self.name.as_str()), ("password", password), ("code", code)];
        stage.call(form("/desk/sign-in", "", &fields))
    }

    /// Keeps the cookie of an answer that lets in.
    pub fn take(&mut self, answer: &Answer) {
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/desk"), "{}", answer.text());
        self.cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
    }

    pub fn get(&self, stage: &Stage, path: &str) -> Answer {
        stage.get(path, &[("cookie", &self.cookie)])
    }

    /// The word that the forms of this session carry.
    pub fn proof(&self, stage: &Stage, slug: &str) -> String {
        let page = self.get(stage, &format!("/desk/b/{slug}"));
        between(&page.text(), "name=\"proof\" value=\"", "\"").to_owned()
    }
}
