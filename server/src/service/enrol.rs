//! Joining: a one-time code becomes a phone with an account and its buckets.

use super::city::{city, scope};
use super::{Service, ServiceError, get, neighbourhood, put, random, records};
use crate::ledger::{Account, AuditEvent, Client, EnrolCode, Tx};
use chrono::{DateTime, TimeDelta, Utc};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use pleinmakers_core::domain::{
    AccountId, Member, MemberId, Neighbourhood, NeighbourhoodId, PLEINMAKER, PUBLIC, Record, TEAM,
};
use pleinmakers_core::schema::{BucketId, FieldValue};
use pleinmakers_core::sync::message::{EnrolReply, EnrolRequest, MAX_CURSORS, Scope};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::ClientRecord;
use pleinmakers_core::sync::sign::digest;
use uuid::Uuid;

/// How long a code can be used.
pub const CODE_LIFE: TimeDelta = TimeDelta::minutes(10);
/// What stands in a link as it is (RFC 3986, unreserved).
const CLEAR: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// Longest first name, in characters.
const MAX_NAME: usize = 60;

/// Whose phone is to join.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewPhone<'a> {
    /// The first phone of somebody.
    Of {
        /// First name, as her colleagues will see it.
        name: &'a str,
    },
    /// A further phone of an account.
    Further {
        /// The account.
        account: Uuid,
    },
}

/// A code that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinCode {
    /// The code, to be shown once.
    pub code: [u8; 16],
    /// Whose phone it will be.
    pub account: Uuid,
    /// First name.
    pub name: String,
    /// Name of the city.
    pub city: String,
    /// Neighbourhoods.
    pub scopes: Vec<Scope>,
    /// When the code ends.
    pub expires: DateTime<Utc>,
}

impl Service {
    /// Makes a one-time code for a phone in the neighbourhoods `slugs`; a further phone joins those of its account too.
    ///
    /// # Errors
    /// `no_such_neighbourhood`, `no_neighbourhood`, `name_invalid`, `no_such_account`, `no_city`, or the store's.
    pub fn create_code(&self, phone: NewPhone<'_>, slugs: &[String]) -> Result<JoinCode, ServiceError> {
        let (code, now) = (random()?, self.now());
        let fresh = self.id()?;
        self.ledger.change(|tx| {
            let mut scopes = slugs.iter().map(|slug| neighbourhood(tx, slug)).collect::<Result<Vec<_>, _>>()?;
            let (account, name) = match phone {
                NewPhone::Of { name } => (fresh, first_name(name)?),
                NewPhone::Further { account } => {
                    let known = tx.account(account)?.ok_or(ServiceError::Refused("no_such_account"))?;
                    for member in members(tx, account)? {
                        scopes.extend(get::<Neighbourhood>(tx, member.neighbourhood.0)?);
                    }
                    (account, known.name)
                }
            };
            scopes.sort_by_key(|scope| scope.id);
            scopes.dedup_by_key(|scope| scope.id);
            if scopes.is_empty() {
                return Err(ServiceError::Refused("no_neighbourhood"));
            }
            if scopes.len() > MAX_SCOPES {
                return Err(ServiceError::Refused("too_many_neighbourhoods"));
            }
            let city = city(tx)?.ok_or(ServiceError::Refused("no_city"))?.name;
            let expires = now + CODE_LIFE;
            tx.put_code(&EnrolCode {
                hash: digest(&code),
                account,
                name: name.clone(),
                scopes: scopes.iter().map(|scope| scope.id.0).collect(),
                created: now.timestamp_millis(),
                expires: expires.timestamp_millis(),
                used: None,
            })?;
            tx.put_audit(now.timestamp_millis(), AuditEvent::CodeMade, account)?;
            let scopes = scopes.into_iter().map(scope).collect();
            Ok(JoinCode { code, account, name, city, scopes, expires })
        })
    }

    /// The link by which a phone joins. All of it stands in the fragment, which no browser sends.
    #[must_use]
    pub fn join_link(&self, base: &str, code: &JoinCode) -> String {
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let city = utf8_percent_encode(&code.city, CLEAR);
        format!("{base}/join#v=1&c={}&k={}&n={city}", hex(&code.code), hex(&self.identity.key_hash()))
    }

    /// Lets a phone join with its code. The same code and key get the same answer again: the first may have been lost.
    ///
    /// # Errors
    /// `code_unknown`, `code_used`, `code_expired`, or the store's.
    pub fn enrol(&self, request: &EnrolRequest) -> Result<EnrolReply, ServiceError> {
        let (now, fresh) = (self.millis(), self.id()?);
        let answer = self.ledger.change(|tx| {
            let Some(code) = tx.code(&digest(&request.code))? else { return Ok(Err("code_unknown")) };
            let client = match code.used {
                Some((key, client)) if key == request.public_key => client,
                Some((_, client)) => {
                    tx.put_audit(now, AuditEvent::SecondScan, client)?;
                    return Ok(Err("code_used"));
                }
                None if now >= code.expires => return Ok(Err("code_expired")),
                None => {
                    self.join(tx, &code, request.public_key, fresh, now)?;
                    fresh
                }
            };
            self.reply(tx, &code, client, now).map(Ok)
        })?;
        // A second scan is refused, but what was written down of it stays: so this is no error of the transaction.
        answer.map_err(ServiceError::Refused)
    }

    fn join(
        &self,
        tx: &mut dyn Tx,
        code: &EnrolCode,
        public_key: [u8; 32],
        client: Uuid,
        now: i64,
    ) -> Result<(), ServiceError> {
        let city = city(tx)?.ok_or(ServiceError::Refused("no_city"))?;
        if tx.account(code.account)?.is_none() {
            tx.put_account(&Account { id: code.account, city: city.id.0, name: code.name.clone() }, now)?;
        }
        let known: Vec<NeighbourhoodId> = members(tx, code.account)?.iter().map(|one| one.neighbourhood).collect();
        let new = code.scopes.iter().map(|scope| NeighbourhoodId(*scope)).filter(|scope| !known.contains(scope));
        let new = new.map(|neighbourhood| {
            Ok(put(&Member {
                id: MemberId::new(now, random()?),
                neighbourhood,
                account: AccountId(code.account),
                first_name: code.name.clone(),
            }))
        });
        let new = new.collect::<Result<Vec<_>, ServiceError>>()?;
        self.write(tx, &new)?;
        let record = ClientRecord { id: client, account: code.account, public_key, last_mid: 0 };
        tx.put_client(&Client { record, joined: now, seen: now, revoked: None, wipe: false })?;
        tx.give(client, BucketId::new(city.id.0, PUBLIC))?;
        for scope in &code.scopes {
            for bucket in buckets_of(*scope) {
                tx.give(client, bucket)?;
            }
        }
        tx.put_code(&EnrolCode { used: Some((public_key, client)), ..code.clone() })?;
        tx.put_audit(now, AuditEvent::Joined, client)?;
        Ok(())
    }

    fn reply(&self, tx: &dyn Tx, code: &EnrolCode, client: Uuid, now: i64) -> Result<EnrolReply, ServiceError> {
        let neighbourhoods = records::<Neighbourhood>(tx)?.into_iter();
        let scopes = neighbourhoods.filter(|one| code.scopes.contains(&one.id.0)).map(scope).collect();
        let city = city(tx)?.map(|city| city.name).unwrap_or_default();
        Ok(EnrolReply {
            client,
            account: code.account,
            name: code.name.clone(),
            city,
            scopes,
            server_time: now,
            server_key: self.identity.public_key(),
        })
    }
}

/// Neighbourhoods that one phone can hold: with the city's bucket, its cursors must fit one request.
const MAX_SCOPES: usize = (MAX_CURSORS - 1) / 3;

/// What a Pleinmaker's phone holds of a neighbourhood.
pub(super) fn buckets_of(scope: Uuid) -> [BucketId; 3] {
    [PUBLIC, TEAM, PLEINMAKER].map(|audience| BucketId::new(scope, audience))
}

/// What an account works in.
pub(super) fn members(tx: &dyn Tx, account: Uuid) -> Result<Vec<Member>, StorageError> {
    let rows = tx.linked(Member::TABLE.id, Member::account, &account.to_value())?;
    Ok(rows.iter().filter_map(|row| Member::from_row(row).ok()).collect())
}

/// A name that somebody can be called by, without what is around it.
pub(super) fn first_name(name: &str) -> Result<String, ServiceError> {
    let name = name.trim();
    let fits = (1..=MAX_NAME).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    if fits { Ok(name.to_owned()) } else { Err(ServiceError::Refused("name_invalid")) }
}
