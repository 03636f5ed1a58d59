//! At the end of a sync: whether this phone holds what the server holds, and putting right what differs.

use super::error::PhoneError;
use super::membership::{Membership, Pleinmaker};
use super::sync::{MAX_REFUSAL, Run};
use crate::domain::SCHEMA;
use crate::net::{NetError, Server};
use crate::schema::BucketId;
use crate::sync::digest::{DigestReply, DigestRequest};
use crate::sync::frame::{FrameReader, Kind, MAX_FRAME};
use crate::sync::message::{Sealed, decode, encode};
use crate::sync::phone::{Held, Repair, Replica, begin_anew, differing, recount};

const PATH: &str = "/v1/digest";
/// When the buckets were last counted anew from their stored bytes.
const RECOUNTED: &str = "recounted_at";
/// How often that is done, milliseconds.
const RECOUNT_EVERY: i64 = 24 * 60 * 60 * 1000;

impl Run {
    /// Once a day, counts what is stored: a byte that changed on the disk is found so.
    pub(super) fn recount(&self) -> Result<(), PhoneError> {
        let now = self.phone.now();
        let last = self.phone.store.read(|tx| Ok::<_, PhoneError>(tx.meta(RECOUNTED)?))?;
        let last = last.and_then(|bytes| bytes.try_into().ok()).map(i64::from_be_bytes);
        // A clock that went back counts again; that costs little.
        if last.is_some_and(|last| (last..last.saturating_add(RECOUNT_EVERY)).contains(&now)) {
            return Ok(());
        }
        self.phone.store.write(|tx| {
            for Held { cursor, .. } in tx.buckets()? {
                recount(tx, cursor.bucket)?;
            }
            Ok::<_, PhoneError>(tx.put_meta(RECOUNTED, &now.to_be_bytes())?)
        })
    }

    /// Buckets in which this phone differs from what the server last said.
    pub(super) fn differing(&self) -> Result<Vec<BucketId>, PhoneError> {
        let Some(head) = &self.head else { return Ok(Vec::new()) };
        self.phone.store.write(|tx| Ok::<_, PhoneError>(differing(tx, head)?))
    }

    /// Puts buckets right: range by range, or all anew where that is the last resort. A resident's phone has no key to
    /// ask with, and little to fetch.
    pub(super) async fn mend(
        &mut self,
        server: &Server,
        membership: &Membership,
        buckets: &[BucketId],
        last_resort: bool,
    ) -> Result<(), PhoneError> {
        for bucket in buckets {
            match membership.pleinmaker.as_ref().filter(|_| !last_resort) {
                Some(own) => self.repair(server, own, *bucket).await?,
                None => self.phone.store.write(|tx| Ok::<_, PhoneError>(begin_anew(tx, &SCHEMA, *bucket)?))?,
            }
        }
        Ok(())
    }

    async fn repair(&mut self, server: &Server, own: &Pleinmaker, bucket: BucketId) -> Result<(), PhoneError> {
        let mut repair = Repair::new(bucket);
        while let Some(request) = repair.next_request() {
            let reply = self.ask_range(server, own, &request).await?;
            let done = self.phone.store.write(|tx| Ok::<_, PhoneError>(repair.take(tx, &SCHEMA, &reply)?))?;
            self.summary.mended += done.taken + done.removed;
        }
        Ok(())
    }

    async fn ask_range(
        &mut self,
        server: &Server,
        own: &Pleinmaker,
        request: &DigestRequest,
    ) -> Result<DigestReply, PhoneError> {
        let (mut answer, proof) = self.ask_signed(server, own, PATH, encode(request)).await?;
        let status = answer.status();
        let body = answer.all(if status == 200 { MAX_FRAME } else { MAX_REFUSAL }).await?;
        self.summary.bytes_down += body.len() as u64;
        let mut reader = FrameReader::default();
        reader.push(&body);
        let frame = reader.next_frame().map_err(|_| PhoneError::NotOurServer)?.ok_or(NetError::Cut)?;
        if frame.kind != Kind::Digest {
            return Err(self.refused(&frame, Some(&proof)));
        }
        let sealed: Sealed = decode(&frame.payload).map_err(|_| PhoneError::NotOurServer)?;
        if !proof.fits(&sealed) {
            return Err(NetError::WrongKey.into());
        }
        decode(&sealed.payload).map_err(|_| PhoneError::NotOurServer)
    }
}
