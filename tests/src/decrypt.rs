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
    let Decrypted { used, free, log } = decrypted_parts(folder)?;
    Ok([used, free, log].concat())
}

/// The pages of a phone, by where they lie.
#[derive(Debug, Default)]
pub struct Decrypted {
    /// In use, as the file itself says.
    pub used: Vec<u8>,
    /// Free: what stood there may still stand there.
    pub free: Vec<u8>,
    /// The write-ahead log.
    pub log: Vec<u8>,
}

/// Where the file's header says the first page of the list of free pages; its salt, which comes first, is not in
/// `page`.
const FREE_LIST: usize = 32 - SALT;

/// Numbers of the free pages, from 1 on.
fn free_pages(pages: &[Vec<u8>]) -> std::collections::BTreeSet<usize> {
    let number = |page: &[u8], at: usize| {
        let bytes = page.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
        bytes.map_or(0, u32::from_be_bytes) as usize
    };
    let mut free = std::collections::BTreeSet::new();
    let mut trunk = pages.first().map_or(0, |page| number(page, FREE_LIST));
    while trunk > 0 && free.insert(trunk) {
        let Some(page) = pages.get(trunk - 1) else { break };
        free.extend((0..number(page, 4)).map(|leaf| number(page, 8 + 4 * leaf)));
        trunk = number(page, 0);
    }
    free
}

/// Every page of the phone in `folder`, decrypted.
///
/// # Errors
/// No file, no key, or a key that does not fit.
pub fn decrypted_parts(folder: &Path) -> Result<Decrypted> {
    let key = std::fs::read(folder.join("keys/database")).context("the key of the phone")?;
    let file = std::fs::read(folder.join("pleinmakers.db")).context("the file of the phone")?;
    let pages = file.chunks_exact(PAGE).enumerate().map(|(n, page)| decrypt(&key, page, n == 0));
    let pages = pages.collect::<Result<Vec<_>>>()?;
    // The header says the page size (4096, big endian): only the right key gives it.
    if let Some(first) = pages.first() {
        ensure!(first.starts_with(&[0x10, 0x00]), "the key does not open the file");
    }
    let free = free_pages(&pages);
    let mut parts = Decrypted::default();
    for (n, page) in (1..).zip(&pages) {
        if free.contains(&n) { parts.free.extend(page) } else { parts.used.extend(page) }
    }
    if let Ok(log) = std::fs::read(folder.join("pleinmakers.db-wal")) {
        for frame in log.get(LOG_HEADER..).unwrap_or_default().chunks_exact(FRAME_HEADER + PAGE) {
            let (header, page) = frame.split_at(FRAME_HEADER);
            parts.log.extend(decrypt(&key, page, header.starts_with(&[0, 0, 0, 1]))?);
        }
    }
    Ok(parts)
}

fn decrypt(key: &[u8], page: &[u8], first: bool) -> Result<Vec<u8>> {
    let (body, reserve) = page.split_at(PAGE - RESERVE);
    let mut body = body.get(if first { SALT } else { 0 }..).unwrap_or_default().to_vec();
    let cipher = Decryptor::<Aes256>::new_from_slices(key, &reserve[..IV]).context("a key of 32 bytes")?;
    let length = cipher.decrypt_padded::<NoPadding>(&mut body).map_err(|error| anyhow::anyhow!("{error:?}"))?.len();
    body.truncate(length);
    Ok(body)
}
