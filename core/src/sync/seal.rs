//! Sealing to the server: what a phone recorded and may not read any more. HPKE (RFC 9180) with X25519, HKDF-SHA256 and
//! ChaCha20-Poly1305, to the X25519 form of the Ed25519 key by which the phone knows its server: no further key is kept.

use super::action::Identity;
use ed25519_dalek::{SigningKey, VerifyingKey};
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::{TryCryptoRng, TryRng, utils};
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open, single_shot_seal_with_rng};
use std::convert::Infallible;

type Key = X25519HkdfSha256;

/// What the seal is for: a box of another kind does not open.
const LEFTOVER: &[u8] = b"pleinmakers leftover 1";
/// Bytes of the sender's one-time key, which stand before the box.
const ONE_TIME: usize = 32;
/// Bytes that a box is longer than what is in it.
pub const OVERHEAD: usize = ONE_TIME + 16;

/// Seals to the server whose Ed25519 key is `server`; the box opens for that identity only. `None` where the key is
/// none.
pub fn seal(
    server: &[u8; 32],
    identity: &Identity,
    plain: &[u8],
    random: &mut dyn FnMut(&mut [u8]),
) -> Option<Vec<u8>> {
    let server = VerifyingKey::from_bytes(server).ok()?.to_montgomery();
    let server = <Key as Kem>::PublicKey::from_bytes(server.as_bytes()).ok()?;
    let (one_time, sealed) = single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, Key>(
        &OpModeS::Base,
        &server,
        LEFTOVER,
        plain,
        identity,
        &mut HandedIn(random),
    )
    .ok()?;
    Some([one_time.to_bytes().as_slice(), &sealed].concat())
}

/// Opens a box; `None` where it was sealed to another key, for another identity, or is none.
#[must_use]
pub fn open(server: &SigningKey, identity: &Identity, sealed: &[u8]) -> Option<Vec<u8>> {
    let (one_time, sealed) = sealed.split_at_checked(ONE_TIME)?;
    let key = <Key as Kem>::PrivateKey::from_bytes(&server.to_scalar_bytes()).ok()?;
    let one_time = <Key as Kem>::EncappedKey::from_bytes(one_time).ok()?;
    single_shot_open::<ChaCha20Poly1305, HkdfSha256, Key>(&OpModeR::Base, &key, &one_time, LEFTOVER, sealed, identity)
        .ok()
}

/// Randomness that was handed in.
struct HandedIn<'a>(&'a mut dyn FnMut(&mut [u8]));

impl TryRng for HandedIn<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        utils::next_word_via_fill(self)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        utils::next_word_via_fill(self)
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        (self.0)(bytes);
        Ok(())
    }
}

impl TryCryptoRng for HandedIn<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_servers_key_opens_and_only_what_was_sealed() {
        let key = SigningKey::from_bytes(&[7; 32]);
        let mut n = 0;
        let mut random = |bytes: &mut [u8]| {
            n += 1;
            bytes.fill(n);
        };
        let public = key.verifying_key().to_bytes();
        let sealed = seal(&public, &[1; 16], b"Familie Peeters", &mut random).unwrap();
        assert_eq!(sealed.len(), b"Familie Peeters".len() + OVERHEAD);
        assert!(!sealed.windows(7).any(|part| part == b"Peeters"));
        assert_eq!(open(&key, &[1; 16], &sealed).unwrap(), b"Familie Peeters");
        assert_eq!(open(&key, &[2; 16], &sealed), None, "for another identity");
        assert_eq!(open(&SigningKey::from_bytes(&[8; 32]), &[1; 16], &sealed), None, "by another key");
        for at in 0..sealed.len() {
            let mut wrong = sealed.clone();
            wrong[at] ^= 1;
            assert_eq!(open(&key, &[1; 16], &wrong), None, "byte {at}");
        }
        assert_eq!(open(&key, &[1; 16], &sealed[..20]), None);
        assert_ne!(seal(&public, &[1; 16], b"Familie Peeters", &mut random).unwrap(), sealed);
    }
}
