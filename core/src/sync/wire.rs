//! How ids and small byte arrays stand in messages.

pub(super) use crate::schema::id;
use minicbor::decode::{Decode, Decoder, Error};

/// A list of which only so much is kept that a check of its length sees that it is too long: many small things in a
/// message take far more memory than their bytes.
pub(super) fn few<'b, C, T: Decode<'b, C>, const MOST: usize>(
    decoder: &mut Decoder<'b>,
    context: &mut C,
) -> Result<Vec<T>, Error> {
    let count = decoder.array()?.ok_or_else(|| Error::message("a list says how long it is"))?;
    let mut list = Vec::new();
    for read in 0..count {
        if read <= MOST as u64 {
            list.push(decoder.decode_with(context)?);
        } else {
            decoder.skip()?;
        }
    }
    Ok(list)
}

/// Buckets as 17 bytes.
mod bucket {
    use crate::schema::BucketId;
    use minicbor::decode::{Decode, Decoder, Error};
    use minicbor::encode::{Encode, Encoder, Write};

    impl<C> Encode<C> for BucketId {
        fn encode<W: Write>(
            &self,
            encoder: &mut Encoder<W>,
            _: &mut C,
        ) -> Result<(), minicbor::encode::Error<W::Error>> {
            encoder.bytes(&self.to_bytes())?.ok()
        }
    }

    impl<'b, C> Decode<'b, C> for BucketId {
        fn decode(decoder: &mut Decoder<'b>, _: &mut C) -> Result<Self, Error> {
            Self::from_bytes(decoder.bytes()?).ok_or_else(|| Error::message("a bucket has 17 bytes"))
        }
    }
}
