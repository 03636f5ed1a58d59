//! The public bucket of a neighbourhood, for phones of residents: no account, the same for everybody.

use super::{Service, ServiceError, get};
use pleinmakers_core::domain::{Neighbourhood, PUBLIC};
use pleinmakers_core::schema::BucketId;
use pleinmakers_core::sync::message::{Cursor, Head};
use pleinmakers_core::sync::server::{Answer, ROWS_PER_PAGE, Reader, answer};
use uuid::Uuid;

/// Pages in one answer.
const PAGES: usize = 32;

/// What a resident's phone gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicAnswer {
    /// First message.
    pub head: Head,
    /// Pages, and whether there is more.
    pub answer: Answer,
    /// Names this answer: the same bucket, the same head, the same cursor.
    pub tag: String,
}

impl Service {
    /// The public bucket of a neighbourhood after `cursor`.
    ///
    /// # Errors
    /// `no_such_neighbourhood`, `bad_cursor` for one of another bucket, or the store's.
    pub fn public(&self, neighbourhood: Uuid, cursor: Option<Cursor>) -> Result<PublicAnswer, ServiceError> {
        let bucket = BucketId::new(neighbourhood, PUBLIC);
        let cursor = cursor.unwrap_or_else(|| Cursor::start(bucket));
        if cursor.bucket != bucket {
            return Err(ServiceError::Refused("bad_cursor"));
        }
        self.notice_restore(&[cursor])?;
        self.ledger.look(|tx| {
            if get::<Neighbourhood>(tx, neighbourhood)?.is_none() {
                return Err(ServiceError::Refused("no_such_neighbourhood"));
            }
            let secret = self.identity.cursor_secret();
            let reader = Reader {
                grants: &[(bucket, 1)],
                cursors: &[cursor],
                max_pages: PAGES,
                page_rows: ROWS_PER_PAGE,
                secret,
                shelf: &self.shelf,
            };
            let answer = answer(tx, &reader)?;
            let state = answer.grants.first().map_or((0, 0), |grant| (grant.epoch, grant.head));
            let read_at = cursor.read_at.map_or_else(String::new, |head| format!(".{}.{}", head.n, hex(&head.tag)));
            let after = format!("{}.{}.{}{read_at}", cursor.epoch, cursor.n, hex(&cursor.tag));
            let tag = format!("{}-{}-{after}", state.0, state.1);
            // The bytes follow from the bucket alone, so that caches may keep them: no clock.
            let head = Head {
                server_time: 0,
                grants: answer.grants.clone(),
                outcomes: Vec::new(),
                behind: answer.behind,
                shut_out: None,
            };
            Ok(PublicAnswer { head, answer, tag })
        })
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
