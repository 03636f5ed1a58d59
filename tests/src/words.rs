//! Searching in bytes.

/// How often `needle` stands in `bytes`.
#[must_use]
pub fn occurrences(bytes: &[u8], needle: &[u8]) -> usize {
    if needle.is_empty() { 0 } else { bytes.windows(needle.len()).filter(|window| *window == needle).count() }
}
