//! The network: requests with a deadline, over TLS that is either pinned or of the public web. What travels is the
//! sync engine's business; what went wrong is told in few kinds.

mod client;
mod tls;

pub use client::{Body, NetError, Server, is_loopback};
