//! Coaches: their accounts, how they choose what they sign in with, and their sessions.

use super::coach_proof::{codes, hash, matches, step};
use super::enrol::first_name;
use super::{Service, ServiceError, get, neighbourhood, random};
use crate::ledger::{AuditEvent, Coach, CoachSession, CoachSetup, Tx};
use chrono::{DateTime, TimeDelta, Utc};
use pleinmakers_core::domain::Neighbourhood;
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::sign::digest;
use uuid::Uuid;

/// How long a set-up link can be used.
pub const SETUP_LIFE: TimeDelta = TimeDelta::days(1);
/// A session that is not used for this long ends.
pub const IDLE: TimeDelta = TimeDelta::minutes(30);
/// A session ends after this, however much it is used.
pub const LONGEST_SESSION: TimeDelta = TimeDelta::hours(12);
/// Fewest characters of a password.
pub const MIN_PASSWORD: usize = 12;
/// Most bytes of a password: more would only be work.
const MAX_PASSWORD: usize = 1024;
/// Use is written down at most this often.
const SEEN: TimeDelta = TimeDelta::minutes(1);

/// A random token; only its hash is kept.
pub type Token = [u8; 32];

/// A link by which a coach chooses a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetupLink {
    /// Its token, to be shown once.
    pub token: Token,
    /// The coach's name.
    pub name: String,
    /// When it ends.
    pub expires: DateTime<Utc>,
}

/// What a coach sees while choosing a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetUp {
    /// The coach's name.
    pub name: String,
    /// Address for an app that makes codes.
    pub address: String,
    /// The same secret to be typed: base 32.
    pub key: String,
}

/// A coach, for whoever looks after the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoachLine {
    /// Its id.
    pub id: Uuid,
    /// Name used to sign in.
    pub name: String,
    /// Names of the neighbourhoods.
    pub neighbourhoods: Vec<String>,
    /// A password was chosen.
    pub is_set_up: bool,
    /// When the account was made.
    pub created: DateTime<Utc>,
}

/// Who has signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The coach.
    pub coach: Uuid,
    /// The name.
    pub name: String,
    /// The neighbourhoods, by name.
    pub neighbourhoods: Vec<Neighbourhood>,
}

impl Service {
    /// Makes a coach's account in the neighbourhoods `slugs`, with a link to choose a password.
    ///
    /// # Errors
    /// `name_invalid`, `coach_exists`, `no_neighbourhood`, `no_such_neighbourhood`, or the store's.
    pub fn add_coach(&self, name: &str, slugs: &[String]) -> Result<SetupLink, ServiceError> {
        let name = first_name(name)?;
        let coach = Coach {
            id: self.id()?,
            login: login(&name),
            name,
            scopes: Vec::new(),
            proof: None,
            step: 0,
            created: self.millis(),
        };
        self.invite(|tx| {
            if tx.coach_named(&coach.login)?.is_some() {
                return Err(ServiceError::Refused("coach_exists"));
            }
            let scopes = slugs.iter().map(|slug| Ok(neighbourhood(tx, slug)?.id.0));
            let mut scopes = scopes.collect::<Result<Vec<_>, ServiceError>>()?;
            scopes.sort_unstable();
            scopes.dedup();
            if scopes.is_empty() {
                return Err(ServiceError::Refused("no_neighbourhood"));
            }
            Ok((Coach { scopes, ..coach.clone() }, AuditEvent::CoachAdded))
        })
    }

    /// Forgets what a coach signs in with, ends the sessions, and makes a new link.
    ///
    /// # Errors
    /// `no_such_coach`, or the store's.
    pub fn reset_coach(&self, name: &str) -> Result<SetupLink, ServiceError> {
        self.invite(|tx| {
            let coach = tx.coach_named(&login(name))?.ok_or(ServiceError::Refused("no_such_coach"))?;
            Ok((Coach { proof: None, ..coach }, AuditEvent::CoachReset))
        })
    }

    fn invite(
        &self,
        coach: impl Fn(&dyn Tx) -> Result<(Coach, AuditEvent), ServiceError>,
    ) -> Result<SetupLink, ServiceError> {
        let (token, secret, expires) = (random()?, random()?, self.now() + SETUP_LIFE);
        self.ledger.change(|tx| {
            let (coach, event) = coach(tx)?;
            tx.end_coach(coach.id)?;
            tx.put_coach(&coach)?;
            let hash = digest(&token);
            tx.put_coach_setup(&CoachSetup { hash, coach: coach.id, secret, expires: expires.timestamp_millis() })?;
            tx.put_audit(self.millis(), event, coach.id)?;
            Ok(SetupLink { token, name: coach.name, expires })
        })
    }

    /// Removes a coach, and ends the sessions.
    ///
    /// # Errors
    /// `no_such_coach`, or the store's.
    pub fn remove_coach(&self, name: &str) -> Result<(), ServiceError> {
        self.ledger.change(|tx| {
            let coach = tx.coach_named(&login(name))?.ok_or(ServiceError::Refused("no_such_coach"))?;
            tx.end_coach(coach.id)?;
            tx.drop_coach(coach.id)?;
            Ok(tx.put_audit(self.millis(), AuditEvent::CoachRemoved, coach.id)?)
        })
    }

    /// Every coach, by name.
    ///
    /// # Errors
    /// The store's.
    pub fn coaches(&self) -> Result<Vec<CoachLine>, ServiceError> {
        self.ledger.look(|tx| {
            let line = |coach: Coach| {
                let neighbourhoods = places(tx, &coach)?.into_iter().map(|place| place.name).collect();
                let (is_set_up, created) = (coach.proof.is_some(), super::instant(coach.created));
                Ok(CoachLine { id: coach.id, name: coach.name, neighbourhoods, is_set_up, created })
            };
            tx.coaches()?.into_iter().map(line).collect()
        })
    }

    /// What a set-up link shows. `None` for one that is unknown, used or ended. Looking does not use it: mail programs
    /// look before their reader does.
    ///
    /// # Errors
    /// The store's.
    pub fn coach_setup(&self, token: &Token) -> Result<Option<SetUp>, ServiceError> {
        let Some((setup, coach)) = self.ledger.look(|tx| pending(tx, token, self.millis()))? else { return Ok(None) };
        let totp = codes(&setup.secret, &coach.name)?;
        let address = totp.to_url().map_err(|_| ServiceError::Password)?;
        Ok(Some(SetUp { name: coach.name, address, key: totp.secret().to_base32() }))
    }

    /// Chooses a password and proves the first code; the link is used, and a session begins.
    ///
    /// # Errors
    /// `setup_link`, `password_short`, `password_long`, `code_wrong`, or the store's.
    pub fn set_up_coach(&self, token: &Token, password: &str, code: &str) -> Result<Token, ServiceError> {
        let gone = || ServiceError::Refused("setup_link");
        let (setup, coach) = self.ledger.look(|tx| pending(tx, token, self.millis()))?.ok_or_else(gone)?;
        if password.chars().count() < MIN_PASSWORD {
            return Err(ServiceError::Refused("password_short"));
        }
        if password.len() > MAX_PASSWORD {
            return Err(ServiceError::Refused("password_long"));
        }
        let totp = codes(&setup.secret, &coach.name)?;
        let step = step(&totp, code, self.clock.wall().timestamp(), 0).ok_or(ServiceError::Refused("code_wrong"))?;
        let (hash, session) = (hash(password)?, random()?);
        self.ledger.change(|tx| {
            // Used, ended or removed while the password was hashed.
            let (setup, coach) = pending(tx, token, self.millis())?.ok_or_else(gone)?;
            tx.end_coach(coach.id)?;
            tx.put_coach(&Coach { proof: Some((hash.clone(), setup.secret)), step, ..coach.clone() })?;
            tx.put_audit(self.millis(), AuditEvent::CoachSetUp, coach.id)?;
            self.begin(tx, coach.id, &session)?;
            Ok(session)
        })
    }

    /// Signs in. `None` where the name, the password or the code is not right; it takes as long whichever it is.
    ///
    /// # Errors
    /// The store's, or no randomness.
    pub fn sign_in(&self, name: &str, password: &str, code: &str) -> Result<Option<Token>, ServiceError> {
        let login = login(name);
        let coach = self.ledger.look(|tx| tx.coach_named(&login))?;
        let proof = coach.as_ref().and_then(|coach| coach.proof.as_ref());
        let fits = password.len() <= MAX_PASSWORD;
        let is_known = matches(if fits { password } else { "" }, proof.map(|(hash, _)| hash.as_str()))? && fits;
        let (secret, last) = (proof.map_or([0; 20], |(_, secret)| *secret), coach.as_ref().map_or(0, |one| one.step));
        let step = step(&codes(&secret, name)?, code, self.clock.wall().timestamp(), last);
        let session = random()?;
        self.ledger.change(|tx| {
            let now = tx.coach_named(&login)?;
            let id = now.as_ref().map_or(Uuid::nil(), |coach| coach.id);
            // It is still the same account with the same password, and nobody else has used this code meanwhile.
            let same = now.filter(|now| Some(now) == coach.as_ref());
            let (Some(coach), Some(step), true) = (same, step, is_known) else {
                tx.put_audit(self.millis(), AuditEvent::CoachRefused, id)?;
                return Ok(None);
            };
            tx.put_coach(&Coach { step, ..coach })?;
            tx.put_audit(self.millis(), AuditEvent::CoachSignedIn, id)?;
            self.begin(tx, id, &session)?;
            Ok(Some(session))
        })
    }

    fn begin(&self, tx: &mut dyn Tx, coach: Uuid, session: &Token) -> Result<(), StorageError> {
        let now = self.millis();
        tx.put_coach_session(&CoachSession { hash: digest(session), coach, began: now, seen: now })
    }

    /// Who a session is of, while it lasts; it lasts longer by being used.
    ///
    /// # Errors
    /// The store's.
    pub fn seat(&self, session: &Token) -> Result<Option<Seat>, ServiceError> {
        let (hash, now) = (digest(session), self.millis());
        let found = self.ledger.look(|tx| {
            let Some(kept) = tx.coach_session(&hash)?.filter(|kept| lasts(kept, now)) else { return Ok(None) };
            let Some(coach) = tx.coach(kept.coach)? else { return Ok(None) };
            let neighbourhoods = places(tx, &coach)?;
            Ok::<_, StorageError>(Some((kept, Seat { coach: coach.id, name: coach.name, neighbourhoods })))
        })?;
        let Some((kept, seat)) = found else { return Ok(None) };
        if now - kept.seen >= SEEN.num_milliseconds() {
            self.ledger.change(|tx| match tx.coach_session(&hash)? {
                Some(kept) => tx.put_coach_session(&CoachSession { seen: now, ..kept }),
                // Ended meanwhile: it does not come back.
                None => Ok(()),
            })?;
        }
        Ok(Some(seat))
    }

    /// Ends a session.
    ///
    /// # Errors
    /// The store's.
    pub fn sign_out(&self, session: &Token) -> Result<(), ServiceError> {
        self.previews.drop(session);
        let hash = digest(session);
        self.ledger.change(|tx| {
            if let Some(kept) = tx.coach_session(&hash)? {
                tx.drop_coach_session(&hash)?;
                tx.put_audit(self.millis(), AuditEvent::CoachSignedOut, kept.coach)?;
            }
            Ok(())
        })
    }
}

/// A name as it is compared: a phone's keyboard writes capitals and spaces that nobody asked for.
pub(crate) fn login(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn lasts(session: &CoachSession, now: i64) -> bool {
    // Seen is kept to the minute: she gets that minute.
    let idle = (IDLE + SEEN).num_milliseconds();
    now - session.seen < idle && now - session.began < LONGEST_SESSION.num_milliseconds()
}

/// Forgets what has ended.
pub(super) fn drop_ended(tx: &mut dyn Tx, now: i64) -> Result<(), StorageError> {
    let (began, seen) = (now - LONGEST_SESSION.num_milliseconds(), now - (IDLE + SEEN).num_milliseconds());
    tx.drop_ended_coach_tokens(now, began, seen)
}

fn pending(tx: &dyn Tx, token: &Token, now: i64) -> Result<Option<(CoachSetup, Coach)>, StorageError> {
    let Some(setup) = tx.coach_setup(&digest(token), now)? else { return Ok(None) };
    Ok(tx.coach(setup.coach)?.map(|coach| (setup, coach)))
}

fn places(tx: &dyn Tx, coach: &Coach) -> Result<Vec<Neighbourhood>, StorageError> {
    let mut places = Vec::new();
    for scope in &coach.scopes {
        places.extend(get::<Neighbourhood>(tx, *scope)?);
    }
    places.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(places)
}
