//! What a coach proves when signing in: a password, and a code that changes every half minute.

use super::{ServiceError, random};
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::OnceLock;
use totp_rs::{Builder, Totp};

/// Seconds that one code is shown.
const STEP: u64 = 30;

/// Hashes a password: argon2id, 19 MiB, two passes, one lane.
pub(super) fn hash(password: &str) -> Result<String, ServiceError> {
    let salt: [u8; 16] = random()?;
    let hashed: Result<PasswordHash, _> = hasher()?.hash_password_with_salt(password.as_bytes(), &salt);
    hashed.map(|hash| hash.to_string()).map_err(|_| ServiceError::Password)
}

/// Whether `password` is the one that was hashed. Where there is none, it takes as long and answers no.
pub(super) fn matches(password: &str, hash: Option<&str>) -> Result<bool, ServiceError> {
    /// A hash that no password has: it is made here, once, and its password is forgotten.
    static NOBODY: OnceLock<String> = OnceLock::new();
    let nobody = match NOBODY.get() {
        Some(nobody) => nobody,
        None => {
            let unknown: [u8; 32] = random()?;
            let made = self::hash(&format!("{unknown:?}"))?;
            NOBODY.get_or_init(|| made)
        }
    };
    let kept = PasswordHash::new(hash.unwrap_or(nobody)).map_err(|_| ServiceError::Password)?;
    Ok(hasher()?.verify_password(password.as_bytes(), &kept).is_ok() && hash.is_some())
}

fn hasher() -> Result<Argon2<'static>, ServiceError> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(|_| ServiceError::Password)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The codes of a secret: SHA-1, six digits, half a minute, one step before and after.
pub(super) fn codes(secret: &[u8; 20], name: &str) -> Result<Totp, ServiceError> {
    // A colon would end the account's name in the address that an app scans.
    let name = name.replace(':', " ");
    let builder = Builder::new().with_secret(secret.to_vec()).with_digits(6).with_skew(1).with_step_duration(STEP);
    builder.with_account_name(name).with_issuer(Some("Pleinmakers")).build().map_err(|_| ServiceError::Password)
}

/// The step of time whose code this is, where it is later than `last`: a code is taken once.
pub(super) fn step(totp: &Totp, code: &str, seconds: i64, last: u64) -> Option<u64> {
    let code: String = code.chars().filter(|letter| !letter.is_whitespace()).collect();
    let found = totp.check(&code, u64::try_from(seconds).ok()?)?;
    (found > last).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_known_again_and_nobody_has_none() {
        let kept = hash("een lange zin, mét é").unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(matches("een lange zin, mét é", Some(&kept)).unwrap());
        assert!(!matches("een lange zin, met é", Some(&kept)).unwrap());
        assert!(!matches("een lange zin, mét é", None).unwrap());
    }

    #[test]
    fn codes_are_those_of_rfc_6238_and_are_taken_once() {
        let totp = codes(b"12345678901234567890", "An: van Zee").unwrap();
        // Appendix B of the RFC, the last six of eight digits.
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            assert_eq!(step(&totp, code, seconds, 0), Some(seconds.cast_unsigned() / STEP));
        }
        assert_eq!(step(&totp, " 287 082 ", 59 + 30, 0), Some(1), "one step late");
        assert_eq!(step(&totp, "287082", 59 + 60, 0), None, "two steps late");
        assert_eq!(step(&totp, "287082", 59, 1), None, "used");
        assert_eq!(step(&totp, "28708", 59, 0), None);
        assert!(totp.to_url().unwrap().starts_with("otpauth://totp/Pleinmakers:An%20%20van%20Zee?"));
    }
}
