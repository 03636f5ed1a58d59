//! Syncing: a job with a handle, a deadline and a way to stop it. It runs on the facade's own runtime; dropping the
//! handle does not stop it, because a phone's screen may go while the work goes on.

use super::error::PhoneError;
use super::join::{hex, refusal};
use super::membership::{Membership, Pleinmaker, device_key};
use super::{Phone, random};
use crate::domain::{PUBLIC, SCHEMA};
use crate::net::{Body, NetError, Server};
use crate::schema::BucketId;
use crate::store::WriteTx;
use crate::sync::action::Identity;
use crate::sync::backoff::Backoff;
use crate::sync::frame::{self, Frame, FrameReader, Kind};
use crate::sync::message::{Cursor, End, Head, Problem, Sealed, decode, encode};
use crate::sync::page::Page;
use crate::sync::phone::{Applied, Replica, apply_head, apply_page, prepare};
use crate::sync::seal::seal;
use crate::sync::sign::{is_signed, reply_text, request_text, sign};
use reqwest::Method;
use serde::Serialize;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

const PATH: &str = "/v1/sync";
/// Actions in one request: what is lost and sent again in a cut.
const BATCH: usize = 500;
/// Pages in one answer: about a megabyte at most.
const PAGES: u16 = 16;
/// Tries for one request before the job gives up and leaves it to the next.
const TRIES: u32 = 4;
/// Times that one sync mends what differs; the last time it begins the bucket anew.
const MENDINGS: u32 = 3;
/// Between two tries to empty the write-ahead log.
const SWEEP_AGAIN: Duration = Duration::from_millis(50);
/// Whether the server has said that this phone no longer takes part.
pub(super) const SHUT_OUT: &str = "shut_out";
/// The server has proved that this phone is to drop everything.
const WIPED: &str = "wiped";
/// Requests in a row after which a server that says "more" must have told something.
const IDLE: u32 = 3;
/// Most frames in an answer: no server of ours sends as many.
const FRAMES: usize = 256;
/// Wait for the end of an answer behind its last frame: then the connection can be used again.
const LAST: Duration = Duration::from_millis(200);
/// Largest body of a refusal, in bytes.
pub(super) const MAX_REFUSAL: usize = 64 * 1024;

/// How far a sync is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// Rows received so far.
    pub received: u64,
    /// Rows to receive in all, as far as is known.
    pub expected: u64,
}

/// How a sync is run.
#[derive(Default)]
pub struct SyncOptions {
    /// Gives up after this long; `None`: two minutes.
    pub deadline: Option<Duration>,
    /// Called as rows come in, from the job's thread.
    pub progress: Option<Box<dyn Fn(Progress) + Send + Sync>>,
}

/// What a sync did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
pub struct SyncSummary {
    /// Everything was sent and everything was read.
    pub complete: bool,
    /// Actions that got their outcome.
    pub answered: u64,
    /// Rows received.
    pub received: u64,
    /// Rows that left this phone.
    pub left: u64,
    /// Rows that differed from the server's and were put right.
    pub mended: u64,
    /// Requests made.
    pub requests: u64,
    /// Bytes of bodies sent.
    pub bytes_up: u64,
    /// Bytes of bodies received.
    pub bytes_down: u64,
    /// Why it is not complete, as a code.
    pub problem: Option<String>,
}

/// A running sync.
pub struct SyncJob {
    phone: Arc<Phone>,
    cancel: CancellationToken,
    handle: Option<JoinHandle<(SyncSummary, Result<(), PhoneError>)>>,
}

impl SyncJob {
    /// Asks it to stop; what has arrived stays.
    pub fn cancel(&self) {
        self.cancel.cancel();
    }

    /// The same, for whoever does not hold the job.
    pub fn canceller(&self) -> impl Fn() + Send + Sync + use<> {
        let cancel = self.cancel.clone();
        move || cancel.cancel()
    }

    /// Waits for it, from a thread that is not the runtime's.
    ///
    /// # Errors
    /// Why it is not complete; the summary says what was done all the same.
    pub fn wait(self) -> (SyncSummary, Result<(), PhoneError>) {
        let Self { phone, handle, .. } = self;
        let ended = || PhoneError::Internal("the sync ended before its end");
        let Some(handle) = handle else { return (SyncSummary::default(), Err(ended())) };
        let done = phone.block_on(async { handle.await.map_err(|_| ended()) });
        done.unwrap_or_else(|error| (SyncSummary::default(), Err(error)))
    }
}

impl Phone {
    /// Starts a sync.
    #[must_use]
    pub fn start_sync(self: &Arc<Self>, options: SyncOptions) -> SyncJob {
        let run = self.run(options);
        let cancel = run.cancel.clone();
        let handle = self.runtime().ok().map(|runtime| runtime.spawn(run.whole()));
        SyncJob { phone: Arc::clone(self), cancel, handle }
    }

    pub(super) fn run(self: &Arc<Self>, options: SyncOptions) -> Run {
        Run {
            phone: Arc::clone(self),
            cancel: CancellationToken::new(),
            deadline: Instant::now() + options.deadline.unwrap_or(Duration::from_secs(120)),
            progress: options.progress,
            summary: SyncSummary::default(),
            expected: 0,
            moved: 0,
            head: None,
        }
    }

    /// Syncs once, and waits for it.
    ///
    /// # Errors
    /// Why it is not complete.
    pub fn sync_once(self: &Arc<Self>, deadline: Duration) -> Result<SyncSummary, PhoneError> {
        let (summary, result) = self.start_sync(SyncOptions { deadline: Some(deadline), progress: None }).wait();
        result.map(|()| summary)
    }
}

pub(super) struct Run {
    pub(super) phone: Arc<Phone>,
    cancel: CancellationToken,
    deadline: Instant,
    progress: Option<Box<dyn Fn(Progress) + Send + Sync>>,
    pub(super) summary: SyncSummary,
    expected: u64,
    /// Outcomes and pages that brought this phone on.
    moved: u64,
    /// What the server last said of the buckets: what this phone is compared with at the end.
    pub(super) head: Option<Head>,
}

/// What one round trip left to do.
struct Round {
    more: bool,
}

impl Run {
    pub(super) async fn whole(mut self) -> (SyncSummary, Result<(), PhoneError>) {
        let phone = Arc::clone(&self.phone);
        let _turn = match self.bounded(phone.turn.lock()).await {
            Ok(turn) => turn,
            Err(error) => return (self.summary, Err(error)),
        };
        self.phone.syncing.store(true, Ordering::Relaxed);
        self.phone.status_changed();
        let mut result = self.rounds().await;
        if matches!(&result, Err(PhoneError::Refused { code, .. }) if code == WIPED) {
            result = self.phone.wipe().and(result);
        }
        self.phone.syncing.store(false, Ordering::Relaxed);
        let offline = matches!(result, Err(PhoneError::Net(NetError::Offline | NetError::Unreachable | NetError::Cut)));
        self.phone.note_offline(offline);
        self.phone.status_changed();
        if result.as_ref().is_err_and(PhoneError::is_passing) {
            self.phone.try_later();
        }
        if result.is_ok() {
            self.phone.listen();
        }
        self.summary.complete = result.is_ok();
        self.summary.problem = result.as_ref().err().map(|error| error.code().to_owned());
        (self.summary, result)
    }

    async fn rounds(&mut self) -> Result<(), PhoneError> {
        let membership = self.phone.membership()?.ok_or(PhoneError::NotJoined)?;
        let server = Server::new(&membership.server, membership.pin())?;
        let backoff = Backoff::default();
        let mut tries = 0;
        let mut mended = 0;
        let mut idle = 0;
        self.recount()?;
        loop {
            let moved = self.moved;
            let round = self.round(&server, &membership).await;
            match round {
                Ok(Round { more: false }) => {
                    if self.is_shut_out() {
                        return Err(PhoneError::shut_out());
                    }
                    let differing = self.differing()?;
                    if differing.is_empty() || mended == MENDINGS {
                        self.phone.note_sync()?;
                        // Where that fails it stays due, and the next sync tries again.
                        let _ = self.phone.store.tidy();
                        return Ok(());
                    }
                    mended += 1;
                    let (cancel, deadline) = (self.cancel.clone(), self.deadline);
                    let work = self.mend(&server, &membership, &differing, mended == MENDINGS);
                    in_time(&cancel, deadline, work).await??;
                    tries = 0;
                }
                Ok(Round { more: true }) => {
                    tries = 0;
                    idle = if self.moved == moved { idle + 1 } else { 0 };
                    if idle == IDLE {
                        return Err(PhoneError::NotOurServer);
                    }
                }
                Err(error) if error.is_passing() && tries + 1 < TRIES => {
                    let retry_after = match &error {
                        PhoneError::Refused { retry_after: Some(seconds), .. } => {
                            Some(Duration::from_secs(u64::from(*seconds)))
                        }
                        _ => None,
                    };
                    let mut number = [0; 8];
                    random(&mut number)?;
                    let wait = backoff.wait(tries, u64::from_be_bytes(number), retry_after);
                    if Instant::now() + wait >= self.deadline {
                        return Err(error);
                    }
                    self.bounded(tokio::time::sleep(wait)).await?;
                    tries += 1;
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Waits for `work`, unless it is cancelled or takes too long.
    pub(super) async fn bounded<T>(&self, work: impl Future<Output = T>) -> Result<T, PhoneError> {
        in_time(&self.cancel, self.deadline, work).await
    }

    async fn round(&mut self, server: &Server, membership: &Membership) -> Result<Round, PhoneError> {
        let (cancel, deadline) = (self.cancel.clone(), self.deadline);
        let work = async {
            match &membership.pleinmaker {
                Some(own) => self.pleinmaker(server, own).await,
                None => self.resident(server, membership).await,
            }
        };
        in_time(&cancel, deadline, work).await?
    }

    async fn pleinmaker(&mut self, server: &Server, own: &Pleinmaker) -> Result<Round, PhoneError> {
        let (request, sealed) = self.phone.store.write(|tx| {
            let request = prepare(tx, SCHEMA.version, BATCH, PAGES)?;
            Ok::<_, PhoneError>((request, tx.leftovers(usize::MAX)?.len()))
        })?;
        let full = request.actions.len() == BATCH;
        let body = frame::compress(&encode(&request));
        let answered = self.summary.answered;
        let mut corrected = false;
        loop {
            let (answer, proof) = self.ask_signed(server, own, PATH, body.clone()).await?;
            match self.read(answer, Some(&proof)).await {
                // A wrong clock must not lock a phone out: the server's signed time puts it right, once.
                Err(PhoneError::Refused { code, .. }) if code == "clock_wrong" && !corrected => corrected = true,
                Err(error) => return Err(error),
                // Without a single outcome the same actions would go again and again.
                Ok(end) => {
                    let again = full && self.summary.answered > answered;
                    return Ok(Round { more: end.more || again || self.has_other_leftovers(sealed)? });
                }
            }
        }
    }

    /// Whether there are sealed actions to send, and not as many as before: a server that does not take them is not
    /// asked again and again.
    fn has_other_leftovers(&self, before: usize) -> Result<bool, PhoneError> {
        let now = self.phone.store.write(|tx| Ok::<_, PhoneError>(tx.leftovers(usize::MAX)?.len()))?;
        Ok(now > 0 && now != before)
    }

    /// Whether the server has said that this phone no longer takes part.
    fn is_shut_out(&self) -> bool {
        self.head.as_ref().is_some_and(|head| head.shut_out == Some(true))
    }

    /// Waits until no byte of rows that have left is on the disk: somebody who reads an older state is in the way.
    async fn swept(&self) -> Result<(), PhoneError> {
        while !self.phone.store.is_swept() && self.phone.store.checkpoint().is_err() {
            self.bounded(tokio::time::sleep(SWEEP_AGAIN)).await?;
        }
        Ok(())
    }

    /// Takes the first message of an answer. What was purged before is gone from the disk before anything is given
    /// anew; and what is purged now, before a page is read.
    async fn take_head(&mut self, head: Head, server_key: Option<[u8; 32]>) -> Result<(), PhoneError> {
        let phone = Arc::clone(&self.phone);
        let is_new = |tx: &mut WriteTx<'_>| {
            let held: Vec<BucketId> = tx.buckets()?.into_iter().map(|held| held.cursor.bucket).collect();
            Ok::<_, PhoneError>(head.grants.iter().any(|grant| !held.contains(&grant.bucket)))
        };
        if !phone.store.is_swept() && phone.store.write(is_new)? {
            self.swept().await?;
        }
        let server_key = server_key.unwrap_or_default();
        let seal = |identity: &Identity, plain: &[u8]| sealed(&server_key, identity, plain);
        let applied = phone.store.write(|tx| {
            let mark = [u8::from(head.shut_out == Some(true))];
            if tx.reader().meta(SHUT_OUT)?.unwrap_or(vec![0]) != mark {
                tx.put_meta(SHUT_OUT, &mark)?;
            }
            phone.lend(tx)?;
            Ok::<Applied, PhoneError>(apply_head(tx, &SCHEMA, &head, (server_key != [0; 32]).then_some(&seal))?)
        })?;
        self.summary.answered += applied.answered;
        self.summary.left += applied.outs;
        self.moved += applied.answered;
        self.expected = self.summary.received + head.behind;
        self.head = Some(head);
        self.tell();
        self.swept().await
    }

    /// Posts a body with this phone's signature; answers also what the reply must prove.
    pub(super) async fn ask_signed(
        &mut self,
        server: &Server,
        own: &Pleinmaker,
        path: &str,
        body: Vec<u8>,
    ) -> Result<(Body, Proof), PhoneError> {
        let key = device_key(self.phone.keys())?;
        let server_key = own.server_key().ok_or(PhoneError::NotOurServer)?;
        let time = self.phone.now();
        let signature = sign(&key, &request_text("POST", path, time, &body));
        let headers =
            [("pm-client", own.client().to_string()), ("pm-time", time.to_string()), ("pm-signature", hex(&signature))];
        self.count_request(body.len());
        let answer = server.send(Method::POST, path, &headers, body).await?;
        Ok((answer, Proof { server_key, asked: signature }))
    }

    async fn resident(&mut self, server: &Server, membership: &Membership) -> Result<Round, PhoneError> {
        let Some(scope) = membership.scopes.first() else { return Err(PhoneError::NotJoined) };
        let bucket = BucketId::new(scope.id, PUBLIC);
        let cursor: Option<Cursor> = self
            .phone
            .store
            .write(|tx| Ok::<_, PhoneError>(tx.held(bucket)?.map(|held| held.cursor).filter(|cursor| cursor.n > 0)))?;
        let place = cursor.map_or_else(|| "0".to_owned(), |cursor| hex(&encode(&cursor)));
        let path = format!("/v1/public/{}/{place}", scope.id);
        self.count_request(0);
        let answer = server.send(Method::GET, &path, &[], Vec::new()).await?;
        if answer.status() == 404 {
            return Err(PhoneError::NoSuchNeighbourhood);
        }
        let end = self.read(answer, None).await?;
        Ok(Round { more: end.more })
    }

    fn count_request(&mut self, bytes: usize) {
        self.summary.requests += 1;
        self.summary.bytes_up += bytes as u64;
    }

    /// Reads an answer frame by frame; each page is durable before the next is read.
    async fn read(&mut self, mut answer: Body, proof: Option<&Proof>) -> Result<End, PhoneError> {
        let mut reader = FrameReader::default();
        if answer.status() != 200 {
            let status = answer.status();
            let body = answer.all(MAX_REFUSAL).await?;
            reader.push(&body);
            return Err(match reader.next_frame() {
                Ok(Some(frame)) => self.refused(&frame, proof),
                // Something before the server speaks for it: it is down.
                _ if status >= 500 => NetError::Unreachable.into(),
                _ => PhoneError::NotOurServer,
            });
        }
        let mut headed = false;
        let mut frames = 0;
        while let Some(chunk) = answer.chunk().await? {
            self.summary.bytes_down += chunk.len() as u64;
            reader.push(&chunk);
            while let Some(frame) = reader.next_frame().map_err(|_| PhoneError::NotOurServer)? {
                frames += 1;
                // One head, which proves whose answer it is, then the rest.
                let in_order = match frame.kind {
                    Kind::Head => !std::mem::replace(&mut headed, true),
                    Kind::Page | Kind::End => headed,
                    Kind::Problem | Kind::Digest | Kind::Unknown(_) => true,
                };
                if !in_order || frames > FRAMES {
                    return Err(PhoneError::NotOurServer);
                }
                if let Some(end) = self.take(&frame, proof).await? {
                    let _ = tokio::time::timeout(LAST, answer.chunk()).await;
                    return Ok(end);
                }
            }
        }
        Err(PhoneError::Net(NetError::Cut))
    }

    pub(super) fn refused(&self, frame: &Frame, proof: Option<&Proof>) -> PhoneError {
        let Ok(sealed) = decode::<Sealed>(&frame.payload) else { return PhoneError::NotOurServer };
        if let Some(proof) = proof {
            // A refusal may end what this phone does: it is the server's own word, or nothing.
            if !proof.fits(&sealed) {
                return NetError::WrongKey.into();
            }
            if let Ok(problem) = decode::<Problem>(&sealed.payload) {
                if problem.code == "revoked" && problem.wipe == Some(true) {
                    return PhoneError::Refused { code: WIPED.to_owned(), retry_after: None, request_id: None };
                }
                if let Err(error) = self.phone.learn_time(problem.server_time) {
                    return error;
                }
            }
        }
        refusal(&sealed.payload)
    }

    async fn take(&mut self, frame: &Frame, proof: Option<&Proof>) -> Result<Option<End>, PhoneError> {
        let phone = Arc::clone(&self.phone);
        match frame.kind {
            Kind::Head => {
                let sealed: Sealed = decode(&frame.payload).map_err(|_| PhoneError::NotOurServer)?;
                if let Some(proof) = proof
                    && !proof.fits(&sealed)
                {
                    return Err(NetError::WrongKey.into());
                }
                let head: Head = decode(&sealed.payload).map_err(|_| PhoneError::NotOurServer)?;
                head.check_limits().map_err(|_| PhoneError::NotOurServer)?;
                if proof.is_some() {
                    phone.learn_time(head.server_time)?;
                }
                self.take_head(head, proof.map(|proof| proof.server_key)).await?;
                Ok(None)
            }
            Kind::Page => {
                let page: Page = decode(&frame.payload).map_err(|_| PhoneError::NotOurServer)?;
                let outcomes = self.head.as_ref().map_or(&[][..], |head| &head.outcomes);
                let applied = phone.store.write(|tx| Ok::<_, PhoneError>(apply_page(tx, &SCHEMA, &page, outcomes)?))?;
                self.summary.received += applied.rows;
                self.moved += u64::from(!applied.stale);
                self.summary.left += applied.outs;
                self.tell();
                Ok(None)
            }
            Kind::End => Ok(Some(decode(&frame.payload).map_err(|_| PhoneError::NotOurServer)?)),
            Kind::Problem => Err(self.refused(frame, proof)),
            // Not an answer to this question.
            Kind::Digest | Kind::Unknown(_) => Ok(None),
        }
    }

    fn tell(&self) {
        if let Some(progress) = &self.progress {
            let received = self.summary.received + self.summary.left;
            progress(Progress { received, expected: self.expected.max(received) });
        }
    }
}

/// Seals with randomness of this device; `None` where it has none.
fn sealed(server_key: &[u8; 32], identity: &Identity, plain: &[u8]) -> Option<Vec<u8>> {
    let mut failed = false;
    let mut fill = |bytes: &mut [u8]| failed |= random(bytes).is_err();
    seal(server_key, identity, plain, &mut fill).filter(|_| !failed)
}

/// Waits for `work`, unless it is cancelled or takes too long.
async fn in_time<T>(
    cancel: &CancellationToken,
    deadline: Instant,
    work: impl Future<Output = T>,
) -> Result<T, PhoneError> {
    tokio::select! {
        () = cancel.cancelled() => Err(PhoneError::Cancelled),
        () = tokio::time::sleep_until(deadline.into()) => Err(PhoneError::Deadline),
        done = work => Ok(done),
    }
}

/// What a reply must prove: that it is of the server that this phone joined, and to this very request.
pub(super) struct Proof {
    server_key: [u8; 32],
    asked: [u8; 64],
}

impl Proof {
    pub(super) fn fits(&self, sealed: &Sealed) -> bool {
        is_signed(&self.server_key, &reply_text(&self.asked, &sealed.payload), &sealed.signature)
    }
}
