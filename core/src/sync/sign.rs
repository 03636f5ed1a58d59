//! Signatures of requests and replies (Ed25519), and the number that two people compare.

use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use sha2::{Digest, Sha256};

/// SHA-256.
#[must_use]
pub fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// What a phone signs: one line a part, so that no two requests share a text.
#[must_use]
pub fn request_text(method: &str, path: &str, time: i64, body: &[u8]) -> Vec<u8> {
    let hash = digest(body);
    let mut text = format!("pleinmakers request 1\n{method}\n{path}\n{time}\n").into_bytes();
    text.extend_from_slice(&hash);
    text
}

/// What the server signs: the reply, bound to the request by its signature or body.
#[must_use]
pub fn reply_text(asked: &[u8], payload: &[u8]) -> Vec<u8> {
    let mut text = b"pleinmakers reply 1\n".to_vec();
    text.extend_from_slice(&digest(asked));
    text.extend_from_slice(&digest(payload));
    text
}

/// Signs.
#[must_use]
pub fn sign(key: &SigningKey, text: &[u8]) -> [u8; 64] {
    key.sign(text).to_bytes()
}

/// Whether `signature` over `text` is of `key`.
#[must_use]
pub fn is_signed(key: &[u8; 32], text: &[u8], signature: &[u8]) -> bool {
    let (Ok(key), Ok(signature)) = (VerifyingKey::from_bytes(key), Signature::from_slice(signature)) else {
        return false;
    };
    key.verify(text, &signature).is_ok()
}

/// Six digits that the phone and the coach's side both show: the same only when the phone talks to this server
/// and the server to this phone.
#[must_use]
pub fn comparison_number(server_key: &[u8; 32], phone_key: &[u8; 32]) -> String {
    let mut text = b"pleinmakers compare 1\n".to_vec();
    text.extend_from_slice(server_key);
    text.extend_from_slice(phone_key);
    let hash = digest(&text);
    let number = u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]) % 1_000_000;
    format!("{:03} {:03}", number / 1000, number % 1000)
}
