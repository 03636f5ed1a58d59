//! What must be true of every decoder, whatever the bytes: one function for each, which panics where it is not. The
//! fuzzer in `fuzz/` calls them with bytes that it finds; the tests here with the kept ones and with changed ones.
// A broken property is a panic: that is how a fuzzer hears of it.
#![allow(clippy::panic)]

pub mod kept;
pub mod mutate;
mod request;
mod targets;

pub use request::request;
pub use targets::*;

/// A target: what is done with the bytes.
pub type Target = fn(&[u8]);

/// Every target by its name.
pub const TARGETS: &[(&str, Target)] = &[
    ("action", action),
    ("cursor", cursor),
    ("decompress", decompress),
    ("digest_reply", digest_reply),
    ("digest_request", digest_request),
    ("directory", directory),
    ("enrol_reply", enrol_reply),
    ("enrol_request", enrol_request),
    ("frames", frames),
    ("head", head),
    ("join_link", join_link),
    ("moves", moves),
    ("outcome", outcome),
    ("page", page),
    ("request", request),
    ("row", row),
    ("sealed", sealed),
    ("sync_request", sync_request),
];

/// A target by its name.
#[must_use]
pub fn target(name: &str) -> Option<Target> {
    TARGETS.iter().find(|(known, _)| *known == name).map(|(_, target)| *target)
}
