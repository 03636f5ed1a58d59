//! What the facade asks for: rows as the domain's structs.

use super::error::storage;
use super::replica::{ReadTx, WriteTx};
use crate::domain::{
    Activity, ActivityId, Attendance, Household, HouseholdId, HouseholdName, InLine, Received, Record, Retraction,
    Rsvp, RsvpFact, Seat, Signal, SignalFacts, SignalId, SignalStep, StepFact, Told, Visit, VisitFact, WelcomeFacts,
    lives_at,
};
use crate::schema::{BucketId, FieldKey, FieldValue, Row, RowKey, TableId};
use crate::sync::action::{Action, Change, Code, Outcome};
use crate::sync::message::decode;
use crate::sync::phone::EntryState;
use crate::sync::rows::{Rows, StorageError};
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use rusqlite::{OptionalExtension, params};
use std::collections::HashMap;
use std::ops::Range;
use uuid::Uuid;

type Answer<T> = Result<T, StorageError>;

/// The outbox in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OutboxSummary {
    /// Recorded, not answered.
    pub waiting: u64,
    /// Refused or kept aside: a person must look.
    pub refused: u64,
}

/// An action that the server refused. Its body stays in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedEntry {
    /// Number of the action.
    pub mid: u64,
    /// When it was recorded, milliseconds since 1970 UTC.
    pub at: i64,
    /// When the server answered, milliseconds since 1970 UTC.
    pub answered_at: i64,
    /// What became of it.
    pub code: Code,
    /// Why, as a code.
    pub reason: Option<String>,
    /// What was recorded.
    pub changes: Vec<Change>,
}

impl ReadTx<'_> {
    /// A row as a struct; `None` where there is none or this version cannot read it.
    ///
    /// # Errors
    /// The store's; so it is for every query here.
    pub fn get<T: Record>(&self, id: Uuid) -> Answer<Option<T>> {
        Ok(self.row(RowKey { table: T::TABLE.id, id })?.and_then(|row| T::from_row(&row).ok()))
    }

    /// Rows whose indexed field has this value.
    ///
    /// # Errors
    /// The store's.
    pub fn find<T: Record>(&self, field: FieldKey, value: &impl FieldValue) -> Answer<Vec<T>> {
        let rows = self.linked(T::TABLE.id, field, &value.to_value())?;
        Ok(rows.iter().filter_map(|row| T::from_row(row).ok()).collect())
    }

    /// A tenancy.
    ///
    /// # Errors
    /// The store's.
    pub fn household(&self, id: Uuid) -> Answer<Option<Household>> {
        self.get(id)
    }

    /// A tenancy with its visits.
    ///
    /// # Errors
    /// The store's.
    pub fn facts(&self, household: Household) -> Answer<WelcomeFacts> {
        let rows = self.linked(Visit::TABLE.id, Visit::household, &household.id.to_value())?;
        let visits = rows.iter().filter_map(|row| self.fact(row).transpose()).collect::<Answer<_>>()?;
        Ok(WelcomeFacts { household, visits })
    }

    /// A visit with what became of it.
    fn fact(&self, row: &Row) -> Answer<Option<VisitFact>> {
        let Ok(visit) = Visit::from_row(row) else { return Ok(None) };
        let received_at = received_at(row);
        let retracted = !self.linked(Retraction::TABLE.id, Retraction::visit, &visit.id.to_value())?.is_empty();
        Ok(Some(VisitFact { visit, received_at, retracted }))
    }

    /// A signal with what happened to it.
    ///
    /// # Errors
    /// The store's.
    pub fn signal_facts(&self, signal: Signal) -> Answer<SignalFacts> {
        let received = self.row(RowKey { table: Signal::TABLE.id, id: signal.id.0 })?.as_ref().and_then(received_at);
        let rows = self.linked(SignalStep::TABLE.id, SignalStep::signal, &signal.id.to_value())?;
        let steps = rows
            .iter()
            .filter_map(|row| Some(StepFact { step: SignalStep::from_row(row).ok()?, received_at: received_at(row) }));
        Ok(SignalFacts { signal, received_at: received, steps: steps.collect() })
    }

    /// Every signal with what happened to it, in two queries however many there are.
    ///
    /// # Errors
    /// The store's.
    pub fn all_signals(&self) -> Answer<Vec<SignalFacts>> {
        let rows = |table: TableId| self.images("SELECT image FROM row WHERE tbl = ?1 ORDER BY id", params![table]);
        let mut steps: HashMap<SignalId, Vec<StepFact>> = HashMap::new();
        for row in rows(SignalStep::TABLE.id)? {
            let Ok(step) = SignalStep::from_row(&row) else { continue };
            steps.entry(step.signal).or_default().push(StepFact { step, received_at: received_at(&row) });
        }
        let facts = |row: &Row| {
            let signal = Signal::from_row(row).ok()?;
            let steps = steps.remove(&signal.id).unwrap_or_default();
            Some(SignalFacts { signal, received_at: received_at(row), steps })
        };
        Ok(rows(Signal::TABLE.id)?.iter().filter_map(facts).collect())
    }

    /// Tenancies whose welcome is open by its facts, and that have not ended by `today`: not one where somebody else was
    /// met since, which the server may not know yet.
    ///
    /// # Errors
    /// The store's.
    pub fn open_households(&self, today: NaiveDate) -> Answer<Vec<Household>> {
        let rows = self.images(
            "SELECT row.image FROM welcome JOIN row ON row.tbl = ?1 AND row.id = welcome.household
             WHERE welcome.open = 1 AND (welcome.moved_out IS NULL OR welcome.moved_out > ?2)",
            params![Household::TABLE.id, today.to_value()],
        )?;
        let mut open = Vec::with_capacity(rows.len());
        for household in rows.iter().filter_map(|row| Household::from_row(row).ok()) {
            let at_door = self.find::<Household>(Household::dwelling, &household.dwelling)?;
            // What begins later is not there yet, and hides nobody.
            let current = lives_at(at_door, today);
            if current.is_none_or(|one| (one.moved_in, one.id) <= (household.moved_in, household.id)) {
                open.push(household);
            }
        }
        Ok(open)
    }

    /// Tenancies that had a visit in a span of time, by the phones' clocks.
    ///
    /// # Errors
    /// The store's.
    pub fn visited_between(&self, span: &Range<DateTime<Utc>>) -> Answer<Vec<HouseholdId>> {
        let rows = self.images(
            "SELECT row.image FROM link JOIN row ON row.tbl = link.tbl AND row.id = link.id
             WHERE link.tbl = ?1 AND link.field = ?2 AND link.value >= ?3 AND link.value < ?4",
            params![Visit::TABLE.id, Visit::at, span.start.to_value(), span.end.to_value()],
        )?;
        let mut found: Vec<_> =
            rows.iter().filter_map(|row| Visit::from_row(row).ok()).map(|visit| visit.household).collect();
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }

    /// Activities that may have a time in a span: those that start in it, and those that repeat.
    ///
    /// # Errors
    /// The store's.
    pub fn activities(&self, span: &Range<DateTime<Utc>>) -> Answer<Vec<Activity>> {
        let rows = self.images(
            "SELECT row.image FROM link JOIN row ON row.tbl = link.tbl AND row.id = link.id
             WHERE link.tbl = ?1 AND ((link.field = ?2 AND link.value >= ?3 AND link.value < ?4)
                                   OR link.field = ?5)",
            params![
                Activity::TABLE.id,
                Activity::starts,
                span.start.to_value(),
                span.end.to_value(),
                Activity::repeats
            ],
        )?;
        let mut found: Vec<_> = rows.iter().filter_map(|row| Activity::from_row(row).ok()).collect();
        found.sort_by_key(|activity| activity.id);
        found.dedup_by_key(|activity| activity.id);
        Ok(found)
    }

    /// Rows of the times of activities that `date` names, with when the server had them.
    fn on<T: Record>(&self, field: FieldKey, date: NaiveDate) -> Answer<Vec<Received<T>>> {
        let rows = self.linked(T::TABLE.id, field, &date.to_value())?;
        let read = |row: &Row| Some(Received { fact: T::from_row(row).ok()?, received_at: received_at(row) });
        Ok(rows.iter().filter_map(read).collect())
    }

    /// What was said about one time of an activity.
    ///
    /// # Errors
    /// The store's.
    pub fn rsvps(&self, activity: ActivityId, date: NaiveDate) -> Answer<Vec<RsvpFact>> {
        let all = self.on::<Rsvp>(Rsvp::occurrence, date)?;
        Ok(all.into_iter().filter(|one| one.fact.activity == activity).collect())
    }

    /// What the server decided about one time of an activity.
    ///
    /// # Errors
    /// The store's.
    pub fn line(&self, activity: ActivityId, date: NaiveDate) -> Answer<Vec<InLine>> {
        let all = self.on::<Seat>(Seat::occurrence, date)?;
        Ok(all.into_iter().filter(|one| one.fact.activity == activity).filter_map(|one| one.fact.in_line()).collect())
    }

    /// How often one time of an activity was counted, and what.
    ///
    /// # Errors
    /// The store's.
    pub fn counts(&self, activity: ActivityId, date: NaiveDate) -> Answer<Vec<Received<Attendance>>> {
        let all = self.on::<Attendance>(Attendance::occurrence, date)?;
        Ok(all.into_iter().filter(|one| one.fact.activity == activity).collect())
    }

    /// Who heard of a change of one time of an activity.
    ///
    /// # Errors
    /// The store's.
    pub fn told(&self, activity: ActivityId, date: NaiveDate) -> Answer<Vec<Told>> {
        let all = self.on::<Told>(Told::occurrence, date)?;
        Ok(all.into_iter().map(|one| one.fact).filter(|one| one.activity == activity).collect())
    }

    /// Everything of a small table.
    ///
    /// # Errors
    /// The store's.
    pub fn list<T: Record>(&self) -> Answer<Vec<T>> {
        let rows = self.images("SELECT image FROM row WHERE tbl = ?1 ORDER BY id", params![T::TABLE.id])?;
        Ok(rows.iter().filter_map(|row| T::from_row(row).ok()).collect())
    }

    /// Ids of a table.
    pub(super) fn ids(&self, table: TableId) -> Answer<Vec<Uuid>> {
        self.collect("SELECT id FROM row WHERE tbl = ?1", params![table], |row| row.get(0))
    }

    /// Rows of a bucket.
    ///
    /// # Errors
    /// The store's.
    pub fn count_in(&self, bucket: BucketId) -> Answer<u64> {
        self.single("SELECT count(*) FROM row WHERE bucket = ?1", params![bucket.to_bytes()]).map(|n| n.unwrap_or(0))
    }

    /// Number of rows of a table.
    ///
    /// # Errors
    /// The store's.
    pub fn count<T: Record>(&self) -> Answer<u64> {
        self.single("SELECT count(*) FROM row WHERE tbl = ?1", params![T::TABLE.id]).map(|n| n.unwrap_or(0))
    }

    /// Name of a household, where this phone holds it.
    ///
    /// # Errors
    /// The store's.
    pub fn name_of(&self, household: HouseholdId) -> Answer<Option<String>> {
        let names: Vec<HouseholdName> = self.find(HouseholdName::household, &household)?;
        Ok(names.into_iter().next().map(|name| name.name))
    }

    /// When the server took in the action that made a row, milliseconds since 1970 UTC. None while something that was
    /// recorded on it waits: a server that was restored may have lost what is shown of an earlier life.
    ///
    /// # Errors
    /// The store's.
    pub fn arrived_at(&self, key: RowKey) -> Answer<Option<i64>> {
        let waits: Option<i64> = self.single(
            "SELECT 1 FROM pending JOIN outbox USING (mid)
             WHERE pending.tbl = ?1 AND pending.id = ?2 AND outbox.state IN (?3, ?4) LIMIT 1",
            params![key.table, key.id, EntryState::New as i64, EntryState::Sent as i64],
        )?;
        if waits.is_some() {
            return Ok(None);
        }
        if let Some(row) = self.row(key)?.filter(|row| row.committed_at != 0) {
            return Ok(Some(row.committed_at));
        }
        self.single(
            "SELECT min(outbox.arrived_at) FROM pending JOIN outbox USING (mid) WHERE pending.tbl = ?1 AND pending.id = ?2",
            params![key.table, key.id],
        )
        .map(Option::flatten)
    }

    /// Changes that are pending for a row and perhaps others, in their order.
    ///
    /// # Errors
    /// The store's.
    pub fn pending_changes(&self, key: RowKey) -> Answer<Vec<Change>> {
        let bodies: Vec<Vec<u8>> = self.collect(
            "SELECT body FROM pending JOIN outbox USING (mid) WHERE pending.tbl = ?1 AND pending.id = ?2 ORDER BY mid",
            params![key.table, key.id],
            |row| row.get(0),
        )?;
        let changes = |body: &Vec<u8>| {
            let action: Action = decode(body).map_err(|_| StorageError::Corrupt)?;
            action.changes().map_err(|_| StorageError::Corrupt)
        };
        Ok(bodies.iter().map(changes).collect::<Answer<Vec<_>>>()?.concat())
    }

    /// Number of the action that is pending for a row and was never sent.
    ///
    /// # Errors
    /// The store's.
    pub fn unsent_mid(&self, key: RowKey) -> Answer<Option<u64>> {
        self.single(
            "SELECT mid FROM pending JOIN outbox USING (mid)
             WHERE pending.tbl = ?1 AND pending.id = ?2 AND outbox.state = ?3",
            params![key.table, key.id, EntryState::New as i64],
        )
    }

    /// The outbox in numbers.
    ///
    /// # Errors
    /// The store's.
    pub fn outbox(&self) -> Answer<OutboxSummary> {
        self.sql
            .prepare_cached(
                // What was taken back before it left travels too, but nobody waits for it: it has no row.
                "SELECT count(*) FILTER (WHERE (state IN (0, 1) AND mid IN (SELECT mid FROM pending))
                                            OR mid IN (SELECT mid FROM leftover)),
                        count(*) FILTER (WHERE state = 4)
                 FROM outbox WHERE state <> 3",
            )
            .and_then(|mut statement| {
                statement.query_row([], |row| Ok(OutboxSummary { waiting: row.get(0)?, refused: row.get(1)? }))
            })
            .map_err(storage)
    }

    /// Actions that the server refused.
    ///
    /// # Errors
    /// The store's.
    pub fn refused(&self) -> Answer<Vec<RefusedEntry>> {
        let found = self.collect(
            "SELECT mid, at, outcome, body FROM outbox WHERE state = 4 AND outcome IS NOT NULL ORDER BY mid",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, Vec<u8>>(2)?, row.get::<_, Vec<u8>>(3)?)),
        )?;
        found
            .into_iter()
            .map(|(mid, at, outcome, body)| {
                let outcome: Outcome = decode(&outcome).map_err(|_| StorageError::Corrupt)?;
                let action: Action = decode(&body).map_err(|_| StorageError::Corrupt)?;
                let changes = action.changes().map_err(|_| StorageError::Corrupt)?;
                Ok(RefusedEntry {
                    mid,
                    at,
                    answered_at: outcome.at,
                    code: outcome.code,
                    reason: outcome.reason,
                    changes,
                })
            })
            .collect()
    }

    /// A small value.
    ///
    /// # Errors
    /// The store's.
    pub fn meta(&self, name: &str) -> Answer<Option<Vec<u8>>> {
        self.single("SELECT value FROM meta WHERE name = ?1", params![name])
    }

    fn images(&self, sql: &str, values: impl rusqlite::Params) -> Answer<Vec<Row>> {
        let images: Vec<Vec<u8>> = self.collect(sql, values, |row| row.get(0))?;
        images.iter().map(|bytes| Row::from_bytes(bytes).map_err(|_| StorageError::Corrupt)).collect()
    }

    fn collect<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Answer<Vec<T>> {
        let mut statement = self.sql.prepare_cached(sql).map_err(storage)?;
        statement.query_map(values, read).and_then(Iterator::collect).map_err(storage)
    }

    fn single<T: rusqlite::types::FromSql>(&self, sql: &str, values: impl rusqlite::Params) -> Answer<Option<T>> {
        self.sql
            .prepare_cached(sql)
            .and_then(|mut statement| statement.query_row(values, |row| row.get(0)).optional())
            .map_err(storage)
    }
}

/// When the server committed a row; `None` while only this phone knows it.
fn received_at(row: &Row) -> Option<DateTime<Utc>> {
    (row.committed_at != 0).then(|| Utc.timestamp_millis_opt(row.committed_at).single()).flatten()
}

impl WriteTx<'_> {
    /// Keeps a small value.
    ///
    /// # Errors
    /// The store's.
    pub fn put_meta(&mut self, name: &str, value: &[u8]) -> Answer<()> {
        self.sql
            .prepare_cached("INSERT OR REPLACE INTO meta VALUES (?1, ?2)")
            .and_then(|mut statement| statement.execute(params![name, value]))
            .map_err(storage)?;
        Ok(())
    }
}
