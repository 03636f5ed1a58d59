//! The phone's end: records actions, prepares requests, applies answers. What a phone shows is the server's image
//! of its rows plus a replay of its own pending actions, through the same [`super::merge`] that the server uses.
//! Sans-IO: every function works inside one transaction of a [`Replica`].

mod apply;
mod images;
mod purge;
mod record;
mod repair;
mod replica;
mod request;

pub use apply::{Applied, ApplyError, apply_head, apply_page, blank_erased};
pub use purge::Seal;
pub use record::{RecordError, record, show_pending, void};
pub use repair::{Repair, Repaired, begin_anew, differing, recount};
pub use replica::{EntryState, Held, OutboxEntry, Replica};
pub use request::prepare;
