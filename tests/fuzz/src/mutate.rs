//! Changed bytes: what a fuzzer without a look inside can do.

use fastrand::Rng;

/// Numbers at which something often turns.
const TURNS: [u8; 14] = [0, 1, 0x17, 0x18, 0x1b, 0x3b, 0x5f, 0x7f, 0x80, 0x9b, 0x9f, 0xbb, 0xf6, 0xff];
/// Largest input that is made.
const MOST: usize = 1 << 16;

/// Changes some bytes of `bytes`; `other` is another input to take parts from.
pub fn mutate(bytes: &mut Vec<u8>, other: &[u8], random: &mut Rng) {
    for _ in 0..random.usize(1..5) {
        let at = random.usize(0..=bytes.len());
        match random.u8(0..8) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.u8(0..8),
            1 if at < bytes.len() => bytes[at] = TURNS[random.usize(0..TURNS.len())],
            2 => bytes.truncate(at),
            3 => bytes.insert(at, random.u8(..)),
            4 if at < bytes.len() => {
                bytes.remove(at);
            }
            5 if !other.is_empty() => {
                let from = random.usize(0..other.len());
                let to = (from + random.usize(1..64)).min(other.len());
                bytes.splice(at..at, other[from..to].iter().copied());
            }
            6 if at < bytes.len() => {
                let to = (at + random.usize(1..32)).min(bytes.len());
                let again = bytes[at..to].to_vec();
                bytes.splice(at..at, again);
            }
            _ if at < bytes.len() => {
                let to = (at + random.usize(1..16)).min(bytes.len());
                bytes.drain(at..to);
            }
            _ => bytes.push(random.u8(..)),
        }
    }
    bytes.truncate(MOST);
}
