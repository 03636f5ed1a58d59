//! Joining: a Pleinmaker by a one-time link, a resident by choosing a neighbourhood.

use super::error::PhoneError;
use super::membership::{Membership, Pleinmaker, device_key};
use super::{Joined, Phone};
use crate::net::{Body, NetError, Server, is_loopback};
use crate::sync::WIRE;
use crate::sync::message::{Directory, EnrolReply, EnrolRequest, Problem, Scope, Sealed, decode, encode};
use crate::sync::phone::Replica as _;
use crate::sync::sign::{comparison_number, digest, is_signed, reply_text, request_text, sign};
use reqwest::{Method, Url};
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

/// Largest answer to joining or choosing, in bytes.
const MAX_ANSWER: usize = 256 * 1024;
/// Longest wait for it: a server that gives a byte now and then must not hold a person up.
const LONGEST: Duration = Duration::from_secs(30);
/// Longest code of a refusal, and longest number of a request, in characters.
const MAX_WORD: usize = 64;
const ENROL: &str = "/v1/enrol";
const DIRECTORY: &str = "/v1/directory";

/// What a joining link says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinLink {
    /// Address of the server.
    pub server: String,
    /// The one-time code.
    pub code: [u8; 16],
    /// SHA-256 over the server's public key.
    pub pin: [u8; 32],
    /// Name of the city, for "you join …".
    pub city: String,
}

impl JoinLink {
    /// Reads `https://server/join#v=1&c=<code>&k=<hash>&n=<city>`. All of it stands in the fragment, which no browser
    /// sends, so the code is in no server's log.
    ///
    /// # Errors
    /// [`PhoneError::BadLink`].
    pub fn parse(link: &str) -> Result<Self, PhoneError> {
        let url = Url::parse(link.trim()).map_err(|_| PhoneError::BadLink)?;
        let secure = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url));
        let fragment = url.fragment().ok_or(PhoneError::BadLink)?;
        let mut parsed = url.clone();
        parsed.set_fragment(None);
        parsed.set_query(Some(fragment));
        let part = |name: &str| parsed.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
        if !secure || part("v").as_deref() != Some("1") {
            return Err(PhoneError::BadLink);
        }
        let bytes = |name: &str| part(name).and_then(|hex| unhex(&hex)).ok_or(PhoneError::BadLink);
        Ok(Self {
            server: url.origin().ascii_serialization(),
            code: bytes("c")?.try_into().map_err(|_| PhoneError::BadLink)?,
            pin: bytes("k")?.try_into().map_err(|_| PhoneError::BadLink)?,
            city: part("n").unwrap_or_default(),
        })
    }
}

impl Phone {
    /// Joins by a one-time link. The same link on the same phone may be tried again: a lost answer comes again. A phone
    /// that was shut out begins as a new one, once what it still had is with the server.
    ///
    /// # Errors
    /// A bad link, the network, or the server's refusal.
    pub fn join(self: &Arc<Self>, link: &str) -> Result<Joined, PhoneError> {
        let link = JoinLink::parse(link)?;
        // A resident may become a Pleinmaker.
        if self.membership()?.is_some_and(|membership| membership.pleinmaker.is_some()) {
            if !self.is_shut_out()? {
                return Err(PhoneError::AlreadyJoined);
            }
            self.hand_over()?;
            self.wipe()?;
        }
        self.block_on(in_time(self.enrol(&link)))
    }

    /// Sends what a phone that was shut out still has.
    fn hand_over(self: &Arc<Self>) -> Result<(), PhoneError> {
        // What is done waits for nobody, and is sealed all the same where the server may have lost it.
        let waiting = || {
            let sealed = self.store.write(|tx| Ok::<_, PhoneError>(!tx.leftovers(1)?.is_empty()))?;
            Ok::<_, PhoneError>(sealed || self.store.read(|tx| Ok::<_, PhoneError>(tx.outbox()?))?.waiting > 0)
        };
        if !waiting()? {
            return Ok(());
        }
        // It ends with the refusal that is known already, or with what stood in the way.
        let result = self.sync_once(LONGEST);
        if waiting()? { Err(result.err().unwrap_or_else(PhoneError::shut_out).while_joining()) } else { Ok(()) }
    }

    async fn enrol(&self, link: &JoinLink) -> Result<Joined, PhoneError> {
        let key = device_key(self.keys())?;
        let public_key = key.verifying_key().to_bytes();
        let body = encode(&EnrolRequest { code: link.code, public_key, wire: WIRE });
        let time = self.now();
        let signature = sign(&key, &request_text("POST", ENROL, time, &body));
        let server = Server::new(&link.server, Some(link.pin))?;
        let headers = [("pm-time", time.to_string()), ("pm-signature", hex(&signature))];
        let mut answer = server.send(Method::POST, ENROL, &headers, body).await?;
        let sealed = sealed(&mut answer).await?;
        if answer.status() != 200 {
            return Err(refusal(&sealed.payload));
        }
        let reply: EnrolReply = decode(&sealed.payload).map_err(|_| PhoneError::NotOurServer)?;
        let text = reply_text(&signature, &sealed.payload);
        if digest(&reply.server_key) != link.pin || !is_signed(&reply.server_key, &text, &sealed.signature) {
            return Err(NetError::WrongKey.into());
        }
        self.learn_time(reply.server_time)?;
        let number = comparison_number(&reply.server_key, &public_key);
        let membership = Membership {
            server: link.server.clone(),
            pin: Some(link.pin.to_vec()),
            city: reply.city.clone(),
            scopes: reply.scopes.clone(),
            pleinmaker: Some(Pleinmaker {
                client: reply.client.as_bytes().to_vec(),
                account: reply.account.as_bytes().to_vec(),
                name: reply.name.clone(),
                server_key: reply.server_key.to_vec(),
            }),
        };
        self.become_member(membership)?;
        Ok(Joined {
            city: reply.city,
            name: Some(reply.name),
            neighbourhoods: reply.scopes.into_iter().map(|scope| scope.name).collect(),
            number: Some(number),
        })
    }

    /// The neighbourhoods of a server, for a resident to choose from.
    ///
    /// # Errors
    /// The network, or an answer that is no Pleinmakers server's.
    pub fn neighbourhoods(&self, server: &str) -> Result<Directory, PhoneError> {
        self.block_on(in_time(directory(server)))
    }

    /// A resident chooses a neighbourhood, by its slug or name. Choosing another later is fine.
    ///
    /// # Errors
    /// The network, no such neighbourhood, or a phone that has joined as a Pleinmaker's.
    pub fn choose(&self, server: &str, neighbourhood: &str) -> Result<Joined, PhoneError> {
        if self.membership()?.is_some_and(|membership| membership.pleinmaker.is_some()) {
            return Err(PhoneError::AlreadyJoined);
        }
        let directory = self.neighbourhoods(server)?;
        let wanted = neighbourhood.to_lowercase();
        let scope: Scope = directory
            .scopes
            .into_iter()
            .find(|scope| scope.slug == wanted || scope.name.to_lowercase() == wanted)
            .ok_or(PhoneError::NoSuchNeighbourhood)?;
        let name = scope.name.clone();
        self.become_member(Membership {
            server: server.to_owned(),
            pin: None,
            city: directory.city.clone(),
            scopes: vec![scope],
            pleinmaker: None,
        })?;
        Ok(Joined { city: directory.city, name: None, neighbourhoods: vec![name], number: None })
    }
}

async fn in_time<T>(work: impl Future<Output = Result<T, PhoneError>>) -> Result<T, PhoneError> {
    let answer = tokio::time::timeout(LONGEST, work).await.unwrap_or(Err(PhoneError::Deadline));
    answer.map_err(PhoneError::while_joining)
}

async fn directory(address: &str) -> Result<Directory, PhoneError> {
    let server = Server::new(address, None)?;
    let mut answer = server.send(Method::GET, DIRECTORY, &[], Vec::new()).await?;
    if answer.status() != 200 {
        return Err(PhoneError::NotOurServer);
    }
    decode(&answer.all(MAX_ANSWER).await?).map_err(|_| PhoneError::NotOurServer)
}

async fn sealed(answer: &mut Body) -> Result<Sealed, PhoneError> {
    decode(&answer.all(MAX_ANSWER).await?).map_err(|_| PhoneError::NotOurServer)
}

/// What a refusal says. Code and number are shown: they are short words or nothing.
pub(super) fn refusal(payload: &[u8]) -> PhoneError {
    let is_word = |text: &str| text.len() <= MAX_WORD && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    match decode::<Problem>(payload) {
        Ok(Problem { code, retry_after, request_id, .. }) if is_word(&code) => {
            PhoneError::Refused { code, retry_after, request_id: request_id.filter(|number| is_word(number)) }
        }
        _ => PhoneError::NotOurServer,
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect()
}
