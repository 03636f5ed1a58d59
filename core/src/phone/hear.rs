//! Who must hear that something was moved or does not go on. Durable when the method returns, network or not.

use super::error::PhoneError;
use super::occurrence::{OpenDoor, Time, when};
use super::record::{insert, split};
use super::today::{Names, Places};
use super::{Phone, clock, random};
use crate::domain::{HouseholdId, Moment, OccurrenceKey, Party, Record, RsvpProblem, SCHEMA, Told, ToldId, must_hear};
use crate::schema::RowKey;
use crate::store::ReadTx;
use crate::sync::phone::record;
use crate::texts::Texts;
use crate::views::{HearDoor, HearView, Journey, detail, hear};

impl Phone {
    /// Who must hear it.
    ///
    /// # Errors
    /// A phone that is no Pleinmaker's, no such time on it, or the store's.
    pub fn must_hear(&self, key: OccurrenceKey) -> Result<HearView, PhoneError> {
        let account = self.account()?;
        let (texts, now) = (self.texts(), self.moment());
        self.store.read(|tx| {
            let time = Time::read(tx, key, now)?;
            let names = Names::read(tx, account)?;
            let mut doors = Vec::new();
            for (told, door) in self.hearing(tx, &time, now, &texts)? {
                let party = Party::Household(door.facts.household.id);
                let detail = time.standing().get(&party).map(|fact| detail(&fact.fact, &texts)).unwrap_or_default();
                let told =
                    told.map(|told| Ok::<_, PhoneError>((told.at, told_journey(tx, &names, &told)?))).transpose()?;
                doors.push(HearDoor { household: door.facts.household.id, door: door.address, detail, told });
            }
            let news = if doors.is_empty() { None } else { Some(news(&time, &texts)) };
            Ok(hear(time.key().to_string(), time.words(&texts), news, doors, now, &texts))
        })
    }

    /// They heard it.
    ///
    /// # Errors
    /// Not on this phone, nothing that they must hear, or the store's.
    pub fn record_told(&self, key: OccurrenceKey, household: HouseholdId) -> Result<HearView, PhoneError> {
        let account = self.account()?;
        let origin = self.client()?;
        let now = self.now();
        let mut seed = [0; 26];
        random(&mut seed)?;
        let (id, stamp) = split(seed);
        let moment = self.moment();
        self.store.write(|tx| {
            let time = Time::read(&tx.reader(), key, moment)?;
            if !must_hear(&time.standing(), &time.told, &time.occurrence).contains(&household) {
                return Err(RsvpProblem::NothingToTell.into());
            }
            // Who tells something now tells it after what they heard before, whatever the clocks say.
            let told = time.told.iter().filter(|told| told.household == household).map(|told| told.at);
            let said = time.standing().get(&Party::Household(household)).map(|fact| fact.happened().utc());
            let at = clock::after(now, told.chain(said).max());
            let told = Told {
                id: ToldId::new(at.timestamp_millis(), id),
                neighbourhood: time.activity.neighbourhood,
                activity: time.activity.id,
                occurrence: time.occurrence.date,
                household,
                starts: (!time.occurrence.cancelled).then_some(time.occurrence.starts),
                at,
                by: account,
            };
            record(tx, &SCHEMA, origin, stamp, now, &[insert(&told)])?;
            Ok::<_, PhoneError>(())
        })?;
        self.must_hear(key)
    }

    /// Doors that must hear it or have heard it, in walking order; without those where nobody should ring.
    pub(super) fn hearing(
        &self,
        tx: &ReadTx<'_>,
        time: &Time,
        now: Moment,
        texts: &Texts,
    ) -> Result<Vec<(Option<Told>, OpenDoor)>, PhoneError> {
        let news = (!time.occurrence.cancelled).then_some(time.occurrence.starts);
        let mut all: Vec<_> =
            must_hear(&time.standing(), &time.told, &time.occurrence).into_iter().map(|one| (one, None)).collect();
        for told in time.told.iter().filter(|told| told.starts == news) {
            if !all.iter().any(|(household, _)| *household == told.household) {
                all.push((told.household, Some(told.clone())));
            }
        }
        let mut places = Places::default();
        let mut doors = Vec::new();
        for (household, told) in all {
            let Some(household) = tx.household(household.0)? else { continue };
            let door = self.open_door(tx, &mut places, household, now, texts)?;
            doors.extend(door.filter(|door| !door.closed).map(|door| (told, door)));
        }
        doors.sort_by_key(|(_, door)| door.walk);
        Ok(doors)
    }
}

/// What they must hear, in words.
fn news(time: &Time, texts: &Texts) -> String {
    let at = when(time.occurrence.starts, texts);
    if time.occurrence.cancelled {
        texts.get("hear-cancelled")
    } else {
        texts.with("hear-moved", &[("when", (&at).into())])
    }
}

fn told_journey(tx: &ReadTx<'_>, names: &Names, told: &Told) -> Result<Journey, PhoneError> {
    let arrived_at = tx.arrived_at(RowKey { table: Told::TABLE.id, id: told.id.0 })?;
    Ok(Journey { arrived_at, own: told.by == names.account, by: names.of(told.by) })
}
