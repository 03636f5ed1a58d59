//! UUIDs as 16 bytes in CBOR.

use minicbor::decode::{Decoder, Error};
use minicbor::encode::{Encoder, Write};
use uuid::Uuid;

pub(crate) fn encode<C, W: Write>(
    id: &Uuid,
    encoder: &mut Encoder<W>,
    _: &mut C,
) -> Result<(), minicbor::encode::Error<W::Error>> {
    encoder.bytes(id.as_bytes())?.ok()
}

pub(crate) fn decode<C>(decoder: &mut Decoder<'_>, _: &mut C) -> Result<Uuid, Error> {
    Uuid::from_slice(decoder.bytes()?).map_err(|_| Error::message("an id has 16 bytes"))
}
