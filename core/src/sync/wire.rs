//! How ids and small byte arrays stand in messages.

/// UUIDs as 16 bytes.
pub(super) mod id {
    use minicbor::decode::{Decoder, Error};
    use minicbor::encode::{Encoder, Write};
    use uuid::Uuid;

    pub fn encode<C, W: Write>(
        id: &Uuid,
        encoder: &mut Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        encoder.bytes(id.as_bytes())?.ok()
    }

    pub fn decode<C>(decoder: &mut Decoder<'_>, _: &mut C) -> Result<Uuid, Error> {
        Uuid::from_slice(decoder.bytes()?).map_err(|_| Error::message("an id has 16 bytes"))
    }
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
