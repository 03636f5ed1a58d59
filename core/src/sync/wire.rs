//! How ids and small byte arrays stand in messages.

pub(super) use crate::schema::id;

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
