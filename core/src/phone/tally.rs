//! Counting who was there. Durable when the method returns, network or not.

use super::error::PhoneError;
use super::occurrence::Time;
use super::record::{insert, split};
use super::{Phone, clock, random};
use crate::domain::{Attendance, AttendanceId, OccurrenceKey, SCHEMA, check_attendance, latest_count};
use crate::sync::phone::record;
use crate::views::{TallyCounts, TallyView, tally};

impl Phone {
    /// The screen of counting, with the numbers that stand on it; without any, with what was counted before.
    ///
    /// # Errors
    /// A phone that is no Pleinmaker's, no such time on it, one that cannot be counted now, or the store's.
    pub fn tally(&self, key: OccurrenceKey, counts: Option<TallyCounts>) -> Result<TallyView, PhoneError> {
        self.account()?;
        let (texts, now) = (self.texts(), self.moment());
        self.store.read(|tx| {
            let time = Time::read(tx, key, now)?;
            time.occurrence.allows_count(now)?;
            let counted = latest_count(&time.counts).map(TallyCounts::from);
            let counts = counts.or(counted).unwrap_or_default();
            Ok(tally(time.key().to_string(), time.words(&texts), counts, counted, &texts))
        })
    }

    /// Keeps a count. An earlier one is kept, too, and no longer counts.
    ///
    /// # Errors
    /// No such time on this phone, counts that cannot be, or the store's.
    pub fn record_tally(&self, key: OccurrenceKey, counts: TallyCounts) -> Result<TallyView, PhoneError> {
        let account = self.account()?;
        let origin = self.client()?;
        let now = self.now();
        let mut seed = [0; 26];
        random(&mut seed)?;
        let (id, stamp) = split(seed);
        let moment = self.moment();
        self.store.write(|tx| {
            let time = Time::read(&tx.reader(), key, moment)?;
            time.occurrence.allows_count(moment)?;
            // Who counts again counts after what is known here, whatever the clocks say.
            let at = clock::after(now, time.counts.iter().map(|one| one.happened().utc()).max());
            let count = Attendance {
                id: AttendanceId::new(at.timestamp_millis(), id),
                neighbourhood: time.activity.neighbourhood,
                activity: time.activity.id,
                occurrence: time.occurrence.date,
                present: counts.present,
                first_time: counts.first_time,
                met: counts.met,
                at,
                by: account,
            };
            check_attendance(&count)?;
            record(tx, &SCHEMA, origin, stamp, now, &[insert(&count)])?;
            Ok::<_, PhoneError>(())
        })?;
        self.tally(key, None)
    }
}
