//! From bytes to text, or the name of what the bytes are instead.

use super::read::ReadError;
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::Serialize;

/// Largest file, in bytes: 64 MiB.
pub const MAX_BYTES: usize = 64 << 20;
/// Longest line, in bytes. Bounds what one row can take, however many separators it has.
const MAX_LINE: usize = 256 << 10;

/// How the bytes were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Encoding {
    /// UTF-8, with or without a mark at its start.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16 with a mark at its start.
    #[serde(rename = "utf-16")]
    Utf16,
    /// Windows-1252, as Western spreadsheets save.
    #[serde(rename = "windows-1252")]
    Windows1252,
}

/// First bytes of files that are no lists.
const SIGNATURES: [(&[u8], &str); 9] = [
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"%PDF", "pdf"),
    (b"\x1f\x8b", "gzip"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"{\\rtf", "rtf"),
    (b"SQLite format 3", "database"),
];

/// Text with `\n` at the end of its lines.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Encoding), ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { limit_bytes: MAX_BYTES });
    }
    if let Some((_, what)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(ReadError::NotAList { what });
    }
    let (text, encoding) = match bytes {
        [0xff, 0xfe, rest @ ..] => (UTF_16LE.decode_without_bom_handling(rest).0, Encoding::Utf16),
        [0xfe, 0xff, rest @ ..] => (UTF_16BE.decode_without_bom_handling(rest).0, Encoding::Utf16),
        // The mark promises UTF-8: what is broken behind it becomes U+FFFD and is remarked as a lost letter.
        [0xef, 0xbb, 0xbf, rest @ ..] => (String::from_utf8_lossy(rest), Encoding::Utf8),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.into(), Encoding::Utf8),
            Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, Encoding::Windows1252),
        },
    };
    let sample = text.as_bytes().get(..8192.min(text.len())).unwrap_or_default();
    let control = sample.iter().filter(|byte| **byte < 9 || (14..32).contains(*byte)).count();
    if control > 2 && control * 100 > sample.len() {
        return Err(ReadError::NotAList { what: "binary" });
    }
    let start = text.trim_start();
    if start.is_empty() {
        return Err(ReadError::Empty);
    }
    if start.starts_with('<') {
        return Err(ReadError::NotAList { what: "markup" });
    }
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.into_owned() };
    match text.lines().position(|line| line.len() > MAX_LINE) {
        Some(at) => Err(ReadError::LineTooLong { line: at as u64 + 1, limit_bytes: MAX_LINE }),
        None => Ok((text, encoding)),
    }
}
