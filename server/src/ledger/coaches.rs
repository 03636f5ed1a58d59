//! Coaches, their set-up links and their sessions.

use super::tx::{Answer, SqliteTx};
use pleinmakers_core::sync::rows::StorageError;
use rusqlite::params;
use uuid::Uuid;

/// A coach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coach {
    /// Its id.
    pub id: Uuid,
    /// Name used to sign in, as it was given.
    pub name: String,
    /// The same as it is compared.
    pub login: String,
    /// Neighbourhoods.
    pub scopes: Vec<Uuid>,
    /// Hash of the password and the secret of the codes; none before they were chosen.
    pub proof: Option<(String, [u8; 20])>,
    /// The last step of time whose code was taken.
    pub step: u64,
    /// When the account was made, milliseconds since 1970 UTC.
    pub created: i64,
}

/// A one-time link to choose a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoachSetup {
    /// SHA-256 of its token.
    pub hash: [u8; 32],
    /// Whose it is.
    pub coach: Uuid,
    /// Secret of the codes, once they are confirmed.
    pub secret: [u8; 20],
    /// When it ends, milliseconds since 1970 UTC.
    pub expires: i64,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoachSession {
    /// SHA-256 of its token.
    pub hash: [u8; 32],
    /// Whose it is.
    pub coach: Uuid,
    /// When it began, milliseconds since 1970 UTC.
    pub began: i64,
    /// When it was last used, milliseconds since 1970 UTC.
    pub seen: i64,
}

/// Tables of coaches. Every method fails with the store's error.
pub trait Coaches {
    /// Every coach, by name.
    fn coaches(&self) -> Result<Vec<Coach>, StorageError>;
    /// A coach.
    fn coach(&self, id: Uuid) -> Result<Option<Coach>, StorageError>;
    /// A coach by the name as it is compared.
    fn coach_named(&self, login: &str) -> Result<Option<Coach>, StorageError>;
    /// Keeps a coach.
    fn put_coach(&mut self, coach: &Coach) -> Result<(), StorageError>;
    /// Forgets a coach.
    fn drop_coach(&mut self, id: Uuid) -> Result<(), StorageError>;
    /// A set-up link that has not ended.
    fn coach_setup(&self, hash: &[u8; 32], now: i64) -> Result<Option<CoachSetup>, StorageError>;
    /// Keeps a set-up link.
    fn put_coach_setup(&mut self, setup: &CoachSetup) -> Result<(), StorageError>;
    /// A session; the caller looks whether it has ended.
    fn coach_session(&self, hash: &[u8; 32]) -> Result<Option<CoachSession>, StorageError>;
    /// Keeps a session.
    fn put_coach_session(&mut self, session: &CoachSession) -> Result<(), StorageError>;
    /// Ends a session.
    fn drop_coach_session(&mut self, hash: &[u8; 32]) -> Result<(), StorageError>;
    /// Ends every session and set-up link of a coach.
    fn end_coach(&mut self, coach: Uuid) -> Result<(), StorageError>;
    /// Forgets links that ended before `now`, and sessions that began or were last used too long ago.
    fn drop_ended_coach_tokens(&mut self, now: i64, began: i64, seen: i64) -> Result<(), StorageError>;
}

const COACH: &str = "SELECT id, name, login, scopes, password, secret, step, created FROM coach";

fn coach_from(row: &rusqlite::Row<'_>) -> rusqlite::Result<Coach> {
    let scopes: Vec<u8> = row.get(3)?;
    let (password, secret): (Option<String>, Option<[u8; 20]>) = (row.get(4)?, row.get(5)?);
    Ok(Coach {
        id: row.get(0)?,
        name: row.get(1)?,
        login: row.get(2)?,
        scopes: scopes.chunks_exact(16).filter_map(|id| Uuid::from_slice(id).ok()).collect(),
        proof: password.zip(secret),
        step: row.get(6)?,
        created: row.get(7)?,
    })
}

impl Coaches for SqliteTx<'_> {
    fn coaches(&self) -> Answer<Vec<Coach>> {
        self.all(&format!("{COACH} ORDER BY login"), [], coach_from)
    }

    fn coach(&self, id: Uuid) -> Answer<Option<Coach>> {
        self.first(&format!("{COACH} WHERE id = ?1"), [id], coach_from)
    }

    fn coach_named(&self, login: &str) -> Answer<Option<Coach>> {
        self.first(&format!("{COACH} WHERE login = ?1"), [login], coach_from)
    }

    fn put_coach(&mut self, coach: &Coach) -> Answer<()> {
        let scopes: Vec<u8> = coach.scopes.iter().flat_map(|scope| *scope.as_bytes()).collect();
        let (password, secret) = coach.proof.as_ref().map(|(password, secret)| (password, secret)).unzip();
        self.run(
            "INSERT OR REPLACE INTO coach VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![coach.id, coach.name, coach.login, scopes, password, secret, coach.step, coach.created],
        )?;
        Ok(())
    }

    fn drop_coach(&mut self, id: Uuid) -> Answer<()> {
        self.run("DELETE FROM coach WHERE id = ?1", [id])?;
        Ok(())
    }

    fn coach_setup(&self, hash: &[u8; 32], now: i64) -> Answer<Option<CoachSetup>> {
        self.first(
            "SELECT coach, secret, expires FROM coach_setup WHERE hash = ?1 AND expires > ?2",
            params![hash, now],
            |row| Ok(CoachSetup { hash: *hash, coach: row.get(0)?, secret: row.get(1)?, expires: row.get(2)? }),
        )
    }

    fn put_coach_setup(&mut self, setup: &CoachSetup) -> Answer<()> {
        self.run(
            "INSERT INTO coach_setup VALUES (?1, ?2, ?3, ?4)",
            params![setup.hash, setup.coach, setup.secret, setup.expires],
        )?;
        Ok(())
    }

    fn coach_session(&self, hash: &[u8; 32]) -> Answer<Option<CoachSession>> {
        self.first("SELECT coach, began, seen FROM coach_session WHERE hash = ?1", params![hash], |row| {
            Ok(CoachSession { hash: *hash, coach: row.get(0)?, began: row.get(1)?, seen: row.get(2)? })
        })
    }

    fn put_coach_session(&mut self, session: &CoachSession) -> Answer<()> {
        self.run(
            "INSERT OR REPLACE INTO coach_session VALUES (?1, ?2, ?3, ?4)",
            params![session.hash, session.coach, session.began, session.seen],
        )?;
        Ok(())
    }

    fn drop_coach_session(&mut self, hash: &[u8; 32]) -> Answer<()> {
        self.run("DELETE FROM coach_session WHERE hash = ?1", params![hash])?;
        Ok(())
    }

    fn end_coach(&mut self, coach: Uuid) -> Answer<()> {
        self.run("DELETE FROM coach_session WHERE coach = ?1", [coach])?;
        self.run("DELETE FROM coach_setup WHERE coach = ?1", [coach])?;
        Ok(())
    }

    fn drop_ended_coach_tokens(&mut self, now: i64, began: i64, seen: i64) -> Answer<()> {
        self.run("DELETE FROM coach_setup WHERE expires <= ?1", [now])?;
        self.run("DELETE FROM coach_session WHERE began <= ?1 OR seen <= ?2", [began, seen])?;
        Ok(())
    }
}
