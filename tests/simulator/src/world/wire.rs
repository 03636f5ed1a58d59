//! What travels: real bytes, in a bag from which the adversary takes.

use crate::story::seal;
use pleinmakers_core::schema::CodecError;
use pleinmakers_core::sync::frame::{self, Frame, Kind};
use pleinmakers_core::sync::message::{End, Head, Problem, Sealed, decode, encode};
use pleinmakers_core::sync::server::Answer;
use uuid::Uuid;

/// Bytes before a frame's body: its kind and its length.
const FRAME_HEADER: usize = 5;

/// A request on its way.
#[derive(Debug, Clone)]
pub struct Request {
    /// Its number in this history.
    pub number: u64,
    /// The phone.
    pub phone: usize,
    /// As what the phone has joined.
    pub client: Uuid,
    /// The phone's clock.
    pub time: i64,
    /// The body.
    pub bytes: Vec<u8>,
    /// Stands for the signature.
    pub seal: u64,
    /// The phone had put its clock right, and no clock has jumped since.
    pub clock_is_right: bool,
}

/// An answer on its way.
#[derive(Debug, Clone)]
pub struct Reply {
    /// Number of its request.
    pub number: u64,
    /// The phone.
    pub phone: usize,
    /// A stream of frames.
    pub bytes: Vec<u8>,
    /// How often the server's clock had jumped when it was made.
    pub clock: u64,
    /// How often the server had been restored then.
    pub restores: u64,
}

impl Reply {
    /// A refusal.
    #[must_use]
    pub fn problem(request: &Request, problem: &Problem) -> Self {
        let mut bytes = Vec::new();
        frame::write(Kind::Problem, &sealed(request.number, encode(problem)), &mut bytes);
        Self { number: request.number, phone: request.phone, bytes, clock: 0, restores: 0 }
    }
}

/// An answer as the server streams it.
#[must_use]
pub fn frame_stream(request: &Request, head: &Head, answer: &Answer) -> Reply {
    let mut bytes = Vec::new();
    frame::write(Kind::Head, &sealed(request.number, encode(head)), &mut bytes);
    for page in &answer.pages {
        frame::write_compressed(Kind::Page, page, &mut bytes);
    }
    frame::write(Kind::End, &encode(&End { more: answer.more }), &mut bytes);
    Reply { number: request.number, phone: request.phone, bytes, clock: 0, restores: 0 }
}

/// A message bound to a request, as the server's signature binds it.
fn sealed(number: u64, payload: Vec<u8>) -> Vec<u8> {
    let signature = bind(number, &payload).to_vec();
    encode(&Sealed { payload: payload.into(), signature: signature.into() })
}

fn bind(number: u64, payload: &[u8]) -> [u8; 8] {
    (seal(payload) ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15)).to_le_bytes()
}

/// The message in a frame, `None` when it answers another request.
///
/// # Errors
/// Malformed bytes.
pub fn open_sealed(frame: &Frame, number: u64) -> Result<Option<Vec<u8>>, CodecError> {
    let sealed: Sealed = decode(&frame.payload)?;
    Ok((sealed.signature.as_slice() == bind(number, &sealed.payload)).then(|| sealed.payload.to_vec()))
}

/// How many whole pages stand in the first bytes of a stream: read by its headers alone.
#[must_use]
pub fn whole_pages(bytes: &[u8]) -> usize {
    let (mut at, mut pages) = (0, 0);
    while let Some([kind, length @ ..]) = bytes.get(at..).and_then(|rest| rest.first_chunk::<FRAME_HEADER>()) {
        at += FRAME_HEADER + u32::from_be_bytes(*length) as usize;
        if at > bytes.len() {
            break;
        }
        pages += usize::from(*kind == 1);
    }
    pages
}

/// Stands for sealing, and for opening again: which bytes that makes is proved elsewhere; that they are not those of
/// before is enough here.
#[must_use]
pub fn wrapped(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().map(|byte| byte ^ 0x5a).collect()
}
