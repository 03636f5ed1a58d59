//! What staff may read: counts of one neighbourhood, behind a link that works once.

use super::moves::Doors;
use super::{Service, ServiceError, get, neighbourhood, random};
use crate::ledger::{AuditEvent, StaffToken, TokenKind, Tx};
use crate::rules;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use pleinmakers_core::domain::{
    Attendance, AttendanceSums, Counts, Household, Moment, Neighbourhood, PLEINMAKER, Reader, Record, Settings, TEAM,
    Visit,
};
use pleinmakers_core::schema::{BucketId, FieldValue};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::sign::digest;
use std::ops::Range;
use uuid::Uuid;

/// How long a link can be opened.
pub const LINK_LIFE: TimeDelta = TimeDelta::minutes(10);
/// How long a session lasts.
pub const SESSION_LIFE: TimeDelta = TimeDelta::hours(1);

/// A random token; only its hash is kept.
pub type Token = [u8; 32];

/// The counts of a neighbourhood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffReport {
    /// The neighbourhood.
    pub neighbourhood: Neighbourhood,
    /// The counts.
    pub counts: Counts,
    /// Sums of who was counted at activities.
    pub attendance: AttendanceSums,
    /// Addresses where the list may be wrong.
    pub doors_to_check: Vec<String>,
}

/// Visits without what happened at the door, for support.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitList {
    /// Id of each visit, when it arrived at the server, and whether it was taken back; by arrival.
    pub visits: Vec<(Uuid, DateTime<Utc>, bool)>,
}

impl Service {
    /// Makes a link to the counts of a neighbourhood; it works once. Answers the token and when it ends.
    ///
    /// # Errors
    /// `no_such_neighbourhood`, or the store's.
    pub fn staff_link(&self, slug: &str) -> Result<(Token, DateTime<Utc>), ServiceError> {
        let (token, expires) = (random()?, self.now() + LINK_LIFE);
        self.ledger.change(|tx| {
            let neighbourhood = neighbourhood(tx, slug)?.id.0;
            tx.put_audit(self.millis(), AuditEvent::StaffLink, neighbourhood)?;
            tx.put_staff_token(&StaffToken {
                hash: digest(&token),
                kind: TokenKind::Link,
                neighbourhood,
                expires: expires.timestamp_millis(),
            })?;
            Ok::<_, ServiceError>(())
        })?;
        Ok((token, expires))
    }

    /// Opens a link: it becomes a session. `None` for a link that is unknown, used or ended.
    ///
    /// # Errors
    /// The store's, or no randomness.
    pub fn open_staff_link(&self, link: &Token) -> Result<Option<Token>, ServiceError> {
        let (now, session) = (self.now(), random()?);
        let hash = digest(link);
        let exists = self.ledger.look(|tx| tx.staff_token(&hash, TokenKind::Link, now.timestamp_millis()))?;
        if exists.is_none() {
            // Guesses cost no write.
            return Ok(None);
        }
        self.ledger.change(|tx| {
            let Some(link) = tx.staff_token(&hash, TokenKind::Link, now.timestamp_millis())? else { return Ok(None) };
            tx.drop_staff_token(&hash)?;
            tx.put_staff_token(&StaffToken {
                hash: digest(&session),
                kind: TokenKind::Session,
                neighbourhood: link.neighbourhood,
                expires: (now + SESSION_LIFE).timestamp_millis(),
            })?;
            Ok(Some(session))
        })
    }

    /// The counts of a session's neighbourhood in a period of local days (its end is not in it). `None` without a
    /// session.
    ///
    /// # Errors
    /// The store's.
    pub fn staff_report(
        &self,
        session: &Token,
        period: &Range<NaiveDate>,
    ) -> Result<Option<StaffReport>, ServiceError> {
        let now = Moment::new(self.now());
        self.ledger.look(|tx| {
            let millis = now.utc().timestamp_millis();
            let Some(neighbourhood) = session_neighbourhood(tx, session, millis)? else { return Ok(None) };
            let Some(neighbourhood) = get::<Neighbourhood>(tx, neighbourhood)? else { return Ok(None) };
            let rows = tx.linked(Household::TABLE.id, Household::neighbourhood, &neighbourhood.id.to_value())?;
            let mut households = Vec::with_capacity(rows.len());
            for row in rows {
                households.extend(rules::facts(row.key.id, tx)?);
            }
            let counts = Counts::of(&households, period, now, &Settings::default(), Reader::Coach);
            let mut doors_to_check = Vec::new();
            if !counts.check_list.is_empty() {
                let doors = Doors::read(tx)?;
                doors_to_check.extend(counts.check_list.iter().filter_map(|dwelling| doors.address(*dwelling)));
                doors_to_check.sort_unstable();
            }
            let bucket = BucketId::new(neighbourhood.id.0, TEAM);
            let counted = tx.rows_in(bucket, Attendance::TABLE.id)?;
            let attendance = AttendanceSums::of(rules::received(&counted), period);
            Ok(Some(StaffReport { neighbourhood, counts, attendance, doors_to_check }))
        })
    }

    /// The visits of a neighbourhood: which, when they arrived, whether they were taken back. Never what happened.
    ///
    /// # Errors
    /// `no_such_neighbourhood`, or the store's.
    pub fn visits(&self, slug: &str) -> Result<VisitList, ServiceError> {
        self.ledger.look(|tx| {
            let bucket = BucketId::new(neighbourhood(tx, slug)?.id.0, PLEINMAKER);
            let mut visits = Vec::new();
            for row in tx.rows_in(bucket, Visit::TABLE.id)? {
                let Ok(visit) = Visit::from_row(&row) else { continue };
                let arrived = DateTime::from_timestamp_millis(row.committed_at).unwrap_or_default();
                visits.push((visit.id.0, arrived, rules::is_retracted(&visit, tx)?));
            }
            visits.sort_by_key(|(id, arrived, _)| (*arrived, *id));
            Ok(VisitList { visits })
        })
    }
}

/// The neighbourhood that a session opens, while it lasts.
pub(super) fn session_neighbourhood(tx: &dyn Tx, session: &Token, now: i64) -> Result<Option<Uuid>, StorageError> {
    let token = tx.staff_token(&digest(session), TokenKind::Session, now)?;
    Ok(token.map(|token| token.neighbourhood))
}
