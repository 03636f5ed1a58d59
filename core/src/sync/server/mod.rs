//! The server's end: accepts actions, numbers what changed, answers pages. Sans-IO: it works on a transaction of
//! a ledger, a clock and a source of randomness that are handed in, so a simulator runs this very code.

mod accept;
mod aside;
mod cards;
mod commit;
mod digest;
mod feed;
mod ledger;
mod recovery;
mod shelf;
mod staged;

pub use accept::{Actor, Rules, ServerChange, accept, settle, write};
pub use aside::{KEPT_ASIDE, TRIES, count_failure, let_in, set_aside};
pub use commit::{erase, remove};
pub use digest::{digest, digest_of};
pub use feed::{Answer, ROWS_PER_PAGE, Reader, answer};
pub use ledger::{BucketState, ClientRecord, FeedEntry, LedgerTx, SERVER};
pub use recovery::{RECOVERY, begin_epoch, erase_again, lost_tail, stands_on};
pub use shelf::{MadePage, PageKey, Shelf};
pub use staged::Staged;

/// What a transaction needs from outside.
pub struct Env<'a> {
    /// Milliseconds since 1970 UTC.
    pub now: i64,
    /// Fills a buffer with random bytes.
    pub random: &'a mut dyn FnMut(&mut [u8]),
}
