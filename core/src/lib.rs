//! Core of the Pleinmakers apps.
//!
//! Layers, lowest first; each uses only those before it, and a test checks it: [`schema`]; [`sync`] (generic, sans-IO)
//! beside [`domain`] (pure) and [`texts`] (words); `store` and `net` (only on phones) beside [`views`] (pure); the
//! facade `phone`.

pub mod domain;
#[cfg(feature = "phone")]
pub mod net;
#[cfg(feature = "phone")]
pub mod phone;
pub mod schema;
#[cfg(feature = "phone")]
pub mod store;
pub mod sync;
pub mod texts;
pub mod views;
