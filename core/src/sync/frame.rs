//! Frames: an answer is a stream of them, so that each page is durable as soon as it is whole.
//! A frame is 1 byte kind, 4 bytes length (big endian), and that many bytes of zstd.

use super::planted::{Planted, planted};
use crate::schema::CodecError;
use std::cell::RefCell;
use std::io::Read;
use zstd::bulk::{Compressor, Decompressor};
use zstd::zstd_safe;

/// Largest frame on the wire, in bytes: a page of 64 kB with room for its envelope.
pub const MAX_FRAME: usize = 128 * 1024;
/// Largest frame after decompression, in bytes.
pub const MAX_FRAME_PLAIN: usize = 4 * 1024 * 1024;

const HEADER: usize = 5;
const LEVEL: i32 = 3;
/// Below this many bytes, and then without entropy coding: its tables cost more than they save there.
const SMALL: usize = 1024;
const SMALL_LEVEL: i32 = -1;

/// What a frame holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A sealed [`super::message::Head`].
    Head,
    /// A [`super::page::Page`].
    Page,
    /// An [`super::message::End`].
    End,
    /// A sealed [`super::message::Problem`].
    Problem,
    /// A sealed [`super::digest::DigestReply`].
    Digest,
    /// A kind that a newer server sends; skipped.
    Unknown(u8),
}

impl Kind {
    fn number(self) -> u8 {
        match self {
            Self::Head => 0,
            Self::Page => 1,
            Self::End => 2,
            Self::Problem => 3,
            Self::Digest => 4,
            Self::Unknown(number) => number,
        }
    }

    fn from_number(number: u8) -> Self {
        match number {
            0 => Self::Head,
            1 => Self::Page,
            2 => Self::End,
            3 => Self::Problem,
            4 => Self::Digest,
            other => Self::Unknown(other),
        }
    }
}

/// A whole frame, decompressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// What it holds.
    pub kind: Kind,
    /// The encoded message.
    pub payload: Vec<u8>,
}

thread_local! {
    // Making a context costs more than a small message does, so each thread keeps its own.
    static COMPRESSOR: RefCell<Option<Compressor<'static>>> = RefCell::new(Compressor::new(LEVEL).ok());
    static SMALL_COMPRESSOR: RefCell<Option<Compressor<'static>>> = RefCell::new(Compressor::new(SMALL_LEVEL).ok());
    static DECOMPRESSOR: RefCell<Option<Decompressor<'static>>> = RefCell::new(Decompressor::new().ok());
}

/// Compresses bytes.
#[must_use]
pub fn compress(plain: &[u8]) -> Vec<u8> {
    let (kept, level) = if plain.len() < SMALL { (&SMALL_COMPRESSOR, SMALL_LEVEL) } else { (&COMPRESSOR, LEVEL) };
    let done = kept.with_borrow_mut(|kept| kept.as_mut().map(|context| context.compress(plain)));
    // Compressing into memory fails only when memory does; no bytes are no zstd, and the reader refuses them.
    done.unwrap_or_else(|| zstd::bulk::compress(plain, level)).unwrap_or_default()
}

/// Decompresses bytes, never into more than `limit`.
///
/// # Errors
/// Bytes that are not zstd, or that grow past the limit.
pub fn decompress(bytes: &[u8], limit: usize) -> Result<Vec<u8>, CodecError> {
    // Whoever compresses at once says how much it will be. That is believed only below the limit, and never exceeded.
    match zstd_safe::get_frame_content_size(bytes) {
        Ok(Some(length)) if length > limit as u64 => Err(too_large(limit)),
        Ok(Some(length)) => decompress_whole(bytes, usize::try_from(length).unwrap_or(limit)),
        _ => decompress_stream(bytes, limit),
    }
}

fn decompress_whole(bytes: &[u8], length: usize) -> Result<Vec<u8>, CodecError> {
    let mut plain = Vec::with_capacity(length);
    let done = DECOMPRESSOR.with_borrow_mut(|kept| match kept {
        Some(context) => context.decompress_to_buffer(bytes, &mut plain),
        None => zstd::bulk::decompress_to_buffer(bytes, &mut plain),
    });
    done.map_err(malformed)?;
    Ok(plain)
}

fn decompress_stream(bytes: &[u8], limit: usize) -> Result<Vec<u8>, CodecError> {
    let mut decoder = zstd::stream::read::Decoder::new(bytes).map_err(malformed)?;
    // A few bytes may ask for a window of 128 MB. Nothing that fits the limit needs more than the limit.
    decoder.window_log_max(limit.next_power_of_two().ilog2().max(10)).map_err(malformed)?;
    let mut plain = Vec::new();
    decoder.take(limit as u64 + 1).read_to_end(&mut plain).map_err(malformed)?;
    if plain.len() > limit { Err(too_large(limit)) } else { Ok(plain) }
}

fn malformed(error: std::io::Error) -> CodecError {
    CodecError::Malformed(error.to_string())
}

fn too_large(limit: usize) -> CodecError {
    CodecError::TooLarge { limit, unit: "bytes" }
}

/// Writes a frame whose payload is compressed already (a cached page).
pub fn write_compressed(kind: Kind, compressed: &[u8], out: &mut Vec<u8>) {
    let length = u32::try_from(compressed.len()).unwrap_or(u32::MAX);
    out.push(kind.number());
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(compressed);
}

/// Writes a frame.
pub fn write(kind: Kind, payload: &[u8], out: &mut Vec<u8>) {
    write_compressed(kind, &compress(payload), out);
}

/// Takes bytes as they come and gives frames as they are whole.
#[derive(Debug, Default)]
pub struct FrameReader {
    buffer: Vec<u8>,
}

impl FrameReader {
    /// Adds bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
    }

    /// Whether a frame has begun and is not whole: the stream was cut.
    #[must_use]
    pub fn is_inside_frame(&self) -> bool {
        !self.buffer.is_empty()
    }

    /// The next whole frame, `None` until more bytes come.
    ///
    /// # Errors
    /// A frame above [`MAX_FRAME`] or [`MAX_FRAME_PLAIN`], or one that is not zstd.
    pub fn next_frame(&mut self) -> Result<Option<Frame>, CodecError> {
        let Some((header, rest)) = self.buffer.split_first_chunk::<HEADER>() else { return Ok(None) };
        let [kind, length @ ..] = *header;
        let length = u32::from_be_bytes(length) as usize;
        if length > MAX_FRAME {
            return Err(CodecError::TooLarge { limit: MAX_FRAME, unit: "bytes" });
        }
        let Some(body) = rest.get(..length) else { return Ok(None) };
        // Planted: it waits for the next one to begin.
        if planted(Planted::FrameHeldBack) && rest.len() == length {
            return Ok(None);
        }
        let payload = decompress(body, MAX_FRAME_PLAIN)?;
        self.buffer.drain(..HEADER + length);
        Ok(Some(Frame { kind: Kind::from_number(kind), payload }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn frames_arrive_whole_however_the_bytes_are_cut() -> Result<(), CodecError> {
        let mut bytes = Vec::new();
        write(Kind::Head, b"first", &mut bytes);
        write(Kind::Page, &[7; 3000], &mut bytes);
        let mut reader = FrameReader::default();
        let mut seen = Vec::new();
        for byte in &bytes {
            reader.push(&[*byte]);
            while let Some(frame) = reader.next_frame()? {
                seen.push(frame);
            }
        }
        assert_eq!(seen.len(), 2);
        assert_eq!(seen[0], Frame { kind: Kind::Head, payload: b"first".to_vec() });
        assert_eq!(seen[1].payload, vec![7; 3000]);
        assert!(!reader.is_inside_frame());
        Ok(())
    }

    #[test]
    fn a_bomb_is_refused_before_it_unfolds() {
        let mut bytes = Vec::new();
        write(Kind::Page, &vec![0; MAX_FRAME_PLAIN + 1], &mut bytes);
        assert!(bytes.len() < MAX_FRAME);
        let mut reader = FrameReader::default();
        reader.push(&bytes);
        assert!(matches!(reader.next_frame(), Err(CodecError::TooLarge { .. })));
    }

    #[test]
    fn a_stream_that_does_not_say_its_size_is_bounded_too() {
        let plain = vec![0; 1000];
        // What is flushed before its end cannot say at its beginning how much it will be.
        let mut encoder = zstd::stream::write::Encoder::new(Vec::new(), LEVEL).unwrap();
        // And asks for no more memory than the limit allows.
        encoder.window_log(10).unwrap();
        encoder.write_all(&plain).and_then(|()| encoder.flush()).unwrap();
        let unsized_stream = encoder.finish().unwrap();
        assert_eq!(zstd_safe::get_frame_content_size(&unsized_stream).ok(), Some(None));
        assert_eq!(decompress(&unsized_stream, 1000), Ok(plain));
        assert!(matches!(decompress(&unsized_stream, 999), Err(CodecError::TooLarge { .. })));
    }

    #[test]
    fn who_says_less_than_there_is_gets_no_more_memory() {
        let mut two = compress(&[7; 50]);
        two.extend(compress(&[7; 5000]));
        assert!(matches!(decompress(&two, MAX_FRAME_PLAIN), Err(CodecError::Malformed(_))));
    }

    #[test]
    fn a_context_that_was_used_before_makes_the_same_bytes() {
        let plain: Vec<u8> = (0..5000_u32).flat_map(|n| (n * n).to_le_bytes()).collect();
        let first = compress(&plain);
        let _ = compress(b"something else");
        assert_eq!(compress(&plain), first);
        assert_eq!(decompress(&first, plain.len()), Ok(plain));
    }

    #[test]
    fn a_length_beyond_the_limit_is_refused_at_once() {
        let mut reader = FrameReader::default();
        reader.push(&[1, 0xff, 0xff, 0xff, 0xff]);
        assert!(matches!(reader.next_frame(), Err(CodecError::TooLarge { .. })));
    }
}
