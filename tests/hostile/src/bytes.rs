//! Bytes that harm.

use pleinmakers_core::sync::frame::compress;

/// Zeros that unfold to `megabytes`.
#[must_use]
pub fn bomb(megabytes: usize) -> Vec<u8> {
    let one = compress(&vec![0; 1 << 20]);
    one.repeat(megabytes)
}

/// A few bytes of zstd that ask for a window of 128 MB: a magic number, a frame with a window, one raw block.
pub const WIDE_WINDOW: [u8; 10] = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 17 << 3, 0x09, 0x00, 0x00, b'x'];

/// CBOR: lists within lists.
#[must_use]
pub fn deep(depth: usize) -> Vec<u8> {
    let mut bytes = vec![0x81; depth];
    bytes.push(0);
    bytes
}

/// CBOR: a map of one unknown number, and under it lists within lists.
#[must_use]
pub fn deep_map(depth: usize) -> Vec<u8> {
    [&[0xa1, 0x18, 99], deep(depth).as_slice()].concat()
}
