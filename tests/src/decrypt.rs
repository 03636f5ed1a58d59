//! A phone's file and its log, decrypted page by page as they lie on the disk: live pages, free pages, and what the
//! write-ahead log still holds. Shares no code with the store, so that it proves something about it.
//!
//! Source: SQLCipher 4 with a raw key: AES-256-CBC, pages of 4096 bytes that end in 16 bytes IV and 64 bytes HMAC; the
//! first 16 bytes of page 1 are the salt. Log: header of 32 bytes, then frames of 24 bytes header and a page.

use aes::Aes256;
use anyhow::{Context, Result, ensure};
use cbc::Decryptor;
use cbc::cipher::block_padding::NoPadding;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use std::path::Path;

const PAGE: usize = 4096;
const IV: usize = 16;
const RESERVE: usize = IV + 64;
const SALT: usize = 16;
const LOG_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// Every page of the phone in `folder`, decrypted, one behind the other.
///
/// # Errors
/// No file, no key, or a key that does not fit.
pub fn decrypted_phone(folder: &Path) -> Result<Vec<u8>> {
    let key = std::fs::read(folder.join("keys/database")).context("the key of the phone")?;
    let file = std::fs::read(folder.join("pleinmakers.db")).context("the file of the phone")?;
    let mut plain = Vec::with_capacity(file.len());
    for (n, page) in file.chunks_exact(PAGE).enumerate() {
        plain.extend(decrypt(&key, page, n == 0)?);
    }
    // The header says the page size (4096, big endian): only the right key gives it.
    if !file.is_empty() {
        ensure!(plain.starts_with(&[0x10, 0x00]), "the key does not open the file");
    }
    if let Ok(log) = std::fs::read(folder.join("pleinmakers.db-wal")) {
        for frame in log.get(LOG_HEADER..).unwrap_or_default().chunks_exact(FRAME_HEADER + PAGE) {
            let (header, page) = frame.split_at(FRAME_HEADER);
            plain.extend(decrypt(&key, page, header.starts_with(&[0, 0, 0, 1]))?);
        }
    }
    Ok(plain)
}

fn decrypt(key: &[u8], page: &[u8], first: bool) -> Result<Vec<u8>> {
    let (body, reserve) = page.split_at(PAGE - RESERVE);
    let mut body = body.get(if first { SALT } else { 0 }..).unwrap_or_default().to_vec();
    let cipher = Decryptor::<Aes256>::new_from_slices(key, &reserve[..IV]).context("a key of 32 bytes")?;
    let length = cipher.decrypt_padded::<NoPadding>(&mut body).map_err(|error| anyhow::anyhow!("{error:?}"))?.len();
    body.truncate(length);
    Ok(body)
}
