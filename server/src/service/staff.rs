//! What coaches may read: counts of one neighbourhood. Who asks has been looked at before.

use super::moves::Doors;
use super::{Service, ServiceError, neighbourhood};
use crate::rules;
use chrono::{DateTime, NaiveDate, Utc};
use pleinmakers_core::domain::{
    Attendance, AttendanceSums, Counts, Household, Moment, Neighbourhood, PLEINMAKER, Reader, Record, Settings, TEAM,
    Visit,
};
use pleinmakers_core::schema::{BucketId, FieldValue};
use std::ops::Range;
use uuid::Uuid;

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
    /// The counts of a neighbourhood in a period of local days (its end is not in it).
    ///
    /// # Errors
    /// The store's.
    pub fn staff_report(
        &self,
        neighbourhood: &Neighbourhood,
        period: &Range<NaiveDate>,
    ) -> Result<StaffReport, ServiceError> {
        let now = Moment::new(self.now());
        self.ledger.look(|tx| {
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
            Ok(StaffReport { neighbourhood: neighbourhood.clone(), counts, attendance, doors_to_check })
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
