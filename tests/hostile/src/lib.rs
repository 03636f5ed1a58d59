//! Peers that mean harm. [`client`] speaks to a real server as a phone that does not keep to anything; [`server`] is
//! a real server whose answers are changed on the way out, signed anew where the attack is of the server itself.

pub mod bytes;
pub mod client;
pub mod http;
pub mod memory;
pub mod server;
