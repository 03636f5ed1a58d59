//! Tallies: how many rows a bucket holds and a sum over their bytes, on both ends. Two ends with equal tallies hold
//! equal rows.
//!
//! The sum is an addition, not an exclusive or: a row counted twice must not vanish. It is kept up to date change by
//! change, so comparing costs nothing; [`digest`](super::digest) finds where two ends differ.

use crate::schema::Row;
use crate::sync::planted::{Planted, planted};
use minicbor::decode::{Decode, Decoder, Error};
use minicbor::encode::{Encode, Encoder, Write};
use sha2::{Digest, Sha256};

/// A sum over rows, modulo 2 to the 128.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum(u128);

impl Sum {
    /// Of one row: the first half of a hash over its canonical bytes, with the fields that this version does not know.
    #[must_use]
    pub fn of(row: &Row) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"pleinmakers row 1");
        hash.update(row.to_bytes());
        let digest: [u8; 32] = hash.finalize().into();
        let mut half = [0; 16];
        half.copy_from_slice(&digest[..16]);
        Self::from_bytes(half)
    }

    /// 16 bytes, big endian.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }

    /// Reads [`Sum::to_bytes`].
    #[must_use]
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(u128::from_be_bytes(bytes))
    }
}

impl<C> Encode<C> for Sum {
    fn encode<W: Write>(&self, encoder: &mut Encoder<W>, _: &mut C) -> Result<(), minicbor::encode::Error<W::Error>> {
        encoder.bytes(&self.to_bytes())?.ok()
    }
}

impl<'b, C> Decode<'b, C> for Sum {
    fn decode(decoder: &mut Decoder<'b>, _: &mut C) -> Result<Self, Error> {
        let bytes = decoder.bytes()?.try_into().map_err(|_| Error::message("a sum has 16 bytes"))?;
        Ok(Self::from_bytes(bytes))
    }
}

/// Number of rows and their sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, minicbor::Encode, minicbor::Decode)]
pub struct Tally {
    /// Rows.
    #[n(0)]
    pub count: u64,
    /// Sum over them.
    #[n(1)]
    pub sum: Sum,
}

impl Tally {
    /// Of some rows.
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Self {
        let mut tally = Self::default();
        rows.into_iter().for_each(|row| tally.add(row));
        tally
    }

    /// A row more.
    pub fn add(&mut self, row: &Row) {
        self.count = self.count.wrapping_add(1);
        // Planted: an exclusive or, in which what is counted twice vanishes.
        let xor = planted(Planted::XorForSum);
        let one = Sum::of(row).0;
        self.sum = Sum(if xor { self.sum.0 ^ one } else { self.sum.0.wrapping_add(one) });
    }

    /// A row less.
    pub fn remove(&mut self, row: &Row) {
        // Where stored bytes were changed, the book may be asked to take away what it never counted.
        self.count = self.count.saturating_sub(1);
        let xor = planted(Planted::XorForSum);
        let one = Sum::of(row).0;
        self.sum = Sum(if xor { self.sum.0 ^ one } else { self.sum.0.wrapping_sub(one) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Fields, RowKey, Value};
    use uuid::Uuid;

    fn row(id: u128, value: i64) -> Row {
        Row::draft(RowKey { table: 1, id: Uuid::from_u128(id) }, &Fields::from([(1, Value::Int(value))]))
    }

    #[test]
    fn the_order_does_not_count_and_what_is_taken_away_is_gone() {
        let rows = [row(1, 5), row(2, 6), row(3, 7)];
        let mut backwards = Tally::of(rows.iter().rev());
        assert_eq!(backwards, Tally::of(&rows));
        backwards.remove(&rows[1]);
        assert_eq!(backwards, Tally::of([&rows[0], &rows[2]]));
    }

    #[test]
    fn a_row_that_is_counted_twice_is_seen() {
        let one = row(1, 5);
        assert_ne!(Tally::of([&one, &one]).sum, Sum::default());
        assert_ne!(Tally::of([&row(1, 5), &row(2, 6)]), Tally::of([&row(1, 6), &row(2, 5)]), "values changed places");
    }
}
