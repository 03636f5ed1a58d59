//! Records of the server's own tables.

use pleinmakers_core::sync::action::Identity;
use pleinmakers_core::sync::server::ClientRecord;
use uuid::Uuid;

/// A person who works in the city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: Uuid,
    /// The city.
    pub city: Uuid,
    /// First name.
    pub name: String,
}

/// A phone that has joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// What the engine knows of it.
    pub record: ClientRecord,
    /// When it joined, milliseconds since 1970 UTC.
    pub joined: i64,
    /// When it was last heard of, to the minute, milliseconds since 1970 UTC.
    pub seen: i64,
    /// When it was shut out, milliseconds since 1970 UTC.
    pub revoked: Option<i64>,
    /// It is lost, and is told to drop everything.
    pub wipe: bool,
}

/// Something that is kept aside for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// The action.
    pub identity: Identity,
    /// Phone that sent it.
    pub client: Uuid,
    /// When it came, milliseconds since 1970 UTC.
    pub at: i64,
    /// The bytes are sealed to the server's key.
    pub sealed: bool,
    /// The encoded action, or its box.
    pub bytes: Vec<u8>,
}

/// A one-time code for joining.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnrolCode {
    /// SHA-256 of the code.
    pub hash: [u8; 32],
    /// Whose phone it will be.
    pub account: Uuid,
    /// Her first name.
    pub name: String,
    /// Neighbourhoods that she will work in.
    pub scopes: Vec<Uuid>,
    /// When it was made, milliseconds since 1970 UTC.
    pub created: i64,
    /// When it ends, milliseconds since 1970 UTC.
    pub expires: i64,
    /// Key of the phone that used it, and that phone's id.
    pub used: Option<([u8; 32], Uuid)>,
}
