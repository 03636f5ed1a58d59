//! Questions and signals: the list, one of them, a new one, and what a Pleinmaker does with them. Durable when a method
//! returns, network or not.

use super::building::blocks;
use super::error::PhoneError;
use super::record::{insert, split};
use super::today::{Names, Places};
use super::{Phone, clock, random};
use crate::domain::{
    Building, BuildingId, HouseholdId, MAX_ANSWER, MAX_SIGNAL_WORDS, Moment, NeighbourhoodId, Record, SCHEMA, Signal,
    SignalFacts, SignalId, SignalKind, SignalStep, SignalStepId, SignalStepKind, SignalUrgency, Telling, Welcome,
    check_signal, clean_words,
};
use crate::schema::RowKey;
use crate::store::ReadTx;
use crate::sync::phone::{record, void};
use crate::texts::Texts;
use crate::views::{
    Journey, NewSignalView, PlaceChoice, PlacedSignal, SignalPlace, SignalView, SignalsView, ToldStep, new_signal,
    signal_view, signals,
};

/// A signal as it is asked to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordSignal {
    /// Where.
    pub place: SignalPlace,
    /// What it is about.
    pub kind: SignalKind,
    /// How soon.
    pub urgency: SignalUrgency,
    /// What it is; may be empty where kind and place say all.
    pub words: String,
}

impl Phone {
    /// Questions and signals.
    ///
    /// # Errors
    /// A phone that is no Pleinmaker's, or the store's.
    pub fn signals(&self) -> Result<SignalsView, PhoneError> {
        let account = self.account()?;
        let (texts, now, status) = (self.texts(), self.moment(), self.status()?);
        self.store.read(|tx| {
            let names = Names::read(tx, account)?;
            let shown = |facts: &SignalFacts| facts.is_shown(now, &self.settings);
            let placed = self.placed_signals(tx, &names, now, &texts, shown)?;
            Ok(signals(placed, status, now, &self.settings, &texts))
        })
    }

    /// One question or signal.
    ///
    /// # Errors
    /// It is not on this phone, or the store's.
    pub fn signal(&self, id: SignalId) -> Result<SignalView, PhoneError> {
        let account = self.account()?;
        let (texts, now) = (self.texts(), self.moment());
        self.store.read(|tx| {
            let names = Names::read(tx, account)?;
            let facts = tx.signal_facts(tx.get(id.0)?.ok_or(PhoneError::NotFound)?)?;
            let placed = self.placed(tx, facts, &names, now, &texts)?.ok_or(PhoneError::NotFound)?;
            let recorded = names.signal_journey(tx, &placed.facts.signal)?;
            let told = placed.facts.steps.iter();
            let told = told.map(|fact| Ok(ToldStep { fact, journey: names.step_journey(tx, &fact.step)? }));
            let told = told.collect::<Result<Vec<_>, PhoneError>>()?;
            Ok(signal_view(&placed, &recorded, &told, now, &self.settings, &texts))
        })
    }

    /// What a new one can be: at a door, or anywhere.
    ///
    /// # Errors
    /// A phone that is no Pleinmaker's, no such household on it, or the store's.
    pub fn new_signal(&self, household: Option<HouseholdId>) -> Result<NewSignalView, PhoneError> {
        self.account()?;
        let (texts, now) = (self.texts(), self.moment());
        let choice = |household, building, word| PlaceChoice { place: SignalPlace { household, building }, word };
        let mut places = self.store.read(|tx| {
            let Some(id) = household else {
                // Houses of a street are one block: a question about one is asked at its door.
                let buildings = blocks(tx, now)?.into_iter().filter(|block| block.has_boxes);
                let choices = buildings.filter_map(|block| {
                    let building = block.buildings.first()?;
                    Some(choice(None, Some(building.id), block.name.clone()))
                });
                return Ok(choices.collect::<Vec<_>>());
            };
            let facts = tx.facts(tx.household(id.0)?.ok_or(PhoneError::NotFound)?)?;
            let mut places = Places::default();
            places.lead_to(tx, &facts)?;
            let door = places.door(&facts).ok_or(PhoneError::NotFound)?;
            let mut choices = vec![choice(Some(id), None, texts.get("signal-place-door"))];
            if !door.dwelling.label.is_empty() {
                choices.push(choice(None, Some(door.building.id), texts.get("signal-place-building")));
            }
            Ok::<_, PhoneError>(choices)
        })?;
        places.push(choice(None, None, texts.get("signal-place-elsewhere")));
        Ok(new_signal(places, &texts))
    }

    /// Records a question or signal.
    ///
    /// # Errors
    /// A phone that is no Pleinmaker's, a place that is not on it, words that cannot be kept, or the store's.
    pub fn record_signal(&self, asked: &RecordSignal) -> Result<SignalView, PhoneError> {
        let account = self.account()?;
        let origin = self.client()?;
        let scope = self.membership()?.and_then(|own| own.scopes.first().map(|scope| scope.id));
        let elsewhere = NeighbourhoodId(scope.ok_or(PhoneError::NotJoined)?);
        let now = self.now();
        let mut seed = [0; 26];
        random(&mut seed)?;
        let (id, stamp) = split(seed);
        let words = clean_words(&asked.words, MAX_SIGNAL_WORDS)?;
        let id = self.store.write(|tx| {
            let place = place_of(&tx.reader(), asked.place, elsewhere)?;
            let signal = Signal {
                id: SignalId::new(now, id),
                neighbourhood: place.neighbourhood,
                kind: asked.kind,
                urgency: asked.urgency,
                building: place.building,
                dwelling: place.dwelling,
                household: asked.place.household,
                words: words.clone(),
                at: clock::instant(now),
                by: account,
            };
            check_signal(&signal)?;
            record(tx, &SCHEMA, origin, stamp, now, &[insert(&signal)])?;
            Ok::<_, PhoneError>(signal.id)
        })?;
        self.signal(id)
    }

    /// The answer was brought to who asked.
    ///
    /// # Errors
    /// Not on this phone, no answer that waits, or the store's.
    pub fn carry_back(&self, id: SignalId) -> Result<SignalView, PhoneError> {
        self.step(
            id,
            |facts, step| {
                // One answer is shown: every one that waits was told with it.
                let answers: Vec<_> = facts.unbrought().map(|answer| answer.step.id).collect();
                if answers.is_empty() {
                    // Its own problem, instead of that of a step without an answer.
                    return vec![SignalStep { answer: Some(step.id), ..step }];
                }
                answers.into_iter().map(|answer| SignalStep { answer: Some(answer), ..step.clone() }).collect()
            },
            SignalStepKind::CarriedBack,
        )
    }

    /// Records an answer that she has herself.
    ///
    /// # Errors
    /// Not on this phone, words that cannot be kept, a signal that is over, or the store's.
    pub fn answer(&self, id: SignalId, words: &str) -> Result<SignalView, PhoneError> {
        let words = clean_words(words, MAX_ANSWER)?;
        self.step(id, |_, step| vec![SignalStep { words: words.clone(), ..step }], SignalStepKind::Answered)
    }

    /// Takes a signal back: one that never left is made void, any other gets a step that withdraws it.
    ///
    /// # Errors
    /// Not on this phone, somebody else's, a signal that is over, or the store's.
    pub fn withdraw(&self, id: SignalId) -> Result<(), PhoneError> {
        let account = self.account()?;
        let mut seed = [0; 26];
        random(&mut seed)?;
        let (_, stamp) = split(seed);
        let gone = self.store.write(|tx| {
            let reader = tx.reader();
            let signal: Signal = reader.get(id.0)?.ok_or(PhoneError::NotFound)?;
            // What was added to it since would stand on nothing.
            if signal.by != account || !reader.find::<SignalStep>(SignalStep::signal, &id)?.is_empty() {
                return Ok(false);
            }
            let unsent = reader.unsent_mid(signal.key())?;
            Ok::<_, PhoneError>(match unsent {
                Some(mid) => void(tx, &SCHEMA, mid, stamp)?,
                None => false,
            })
        })?;
        if !gone {
            self.step(id, |_, step| vec![step], SignalStepKind::Withdrawn)?;
        }
        Ok(())
    }

    /// Records what happened to a signal, as one action.
    fn step(
        &self,
        id: SignalId,
        make: impl Fn(&SignalFacts, SignalStep) -> Vec<SignalStep>,
        kind: SignalStepKind,
    ) -> Result<SignalView, PhoneError> {
        let account = self.account()?;
        let origin = self.client()?;
        let now = self.now();
        let mut seed = [0; 26];
        random(&mut seed)?;
        let (first, stamp) = split(seed);
        let moment = self.moment();
        self.store.write(|tx| {
            let reader = tx.reader();
            let facts = reader.signal_facts(reader.get(id.0)?.ok_or(PhoneError::NotFound)?)?;
            let step = SignalStep {
                id: SignalStepId::new(now, first),
                neighbourhood: facts.signal.neighbourhood,
                signal: id,
                kind,
                at: clock::instant(now),
                by: Some(account),
                owner: None,
                due_on: None,
                words: None,
                answer: None,
            };
            let mut steps = make(&facts, step);
            let mut bytes = first;
            for step in &mut steps {
                facts.allows(step, moment)?;
                step.id = SignalStepId::new(now, bytes);
                random(&mut bytes)?;
            }
            let changes: Vec<_> = steps.iter().map(insert).collect();
            record(tx, &SCHEMA, origin, stamp, now, &changes)?;
            Ok::<_, PhoneError>(())
        })?;
        self.signal(id)
    }

    /// The wanted signals of this phone, with their places: to find a place costs more than to fold.
    pub(super) fn placed_signals(
        &self,
        tx: &ReadTx<'_>,
        names: &Names,
        now: Moment,
        texts: &Texts,
        wanted: impl Fn(&SignalFacts) -> bool,
    ) -> Result<Vec<PlacedSignal>, PhoneError> {
        let mut placed = Vec::new();
        for facts in tx.all_signals()?.into_iter().filter(wanted) {
            placed.extend(self.placed(tx, facts, names, now, texts)?);
        }
        Ok(placed)
    }

    /// A signal with its place; `None` where what leads to it has not arrived yet: no orphan is shown.
    fn placed(
        &self,
        tx: &ReadTx<'_>,
        facts: SignalFacts,
        names: &Names,
        now: Moment,
        texts: &Texts,
    ) -> Result<Option<PlacedSignal>, PhoneError> {
        let signal = &facts.signal;
        let (mut place, mut telling) = (texts.get("signal-place-elsewhere"), Telling::Possible);
        if let Some(household) = signal.household {
            let Some(household) = tx.household(household.0)? else { return Ok(None) };
            let door = tx.facts(household)?;
            let Some(address) = address(tx, &door, texts)? else { return Ok(None) };
            place = address;
            let welcome = Welcome::fold(&door, now, &self.settings);
            if door.household.moved_out.is_some_and(|day| day <= now.date()) {
                telling = Telling::MovedOut;
            } else if welcome.do_not_visit_until.is_some() {
                telling = Telling::DoNotVisit;
            }
        } else if let Some(building) = signal.building {
            let Some(building) = tx.get::<Building>(building.0)? else { return Ok(None) };
            place = format!("{} {}", building.street, building.number);
        }
        let own = signal.by == names.account;
        let journey = names.latest_own(tx, &facts)?;
        Ok(Some(PlacedSignal { place, telling, own, journey, facts }))
    }
}

/// The address of a household's door, as its row says it.
fn address(tx: &ReadTx<'_>, facts: &crate::domain::WelcomeFacts, texts: &Texts) -> Result<Option<String>, PhoneError> {
    let mut places = Places::default();
    places.lead_to(tx, facts)?;
    Ok(places.door(facts).map(|door| crate::views::address(&door, texts)))
}

/// Where a signal is, with everything that leads there.
struct Where {
    neighbourhood: NeighbourhoodId,
    building: Option<BuildingId>,
    dwelling: Option<crate::domain::DwellingId>,
}

fn place_of(tx: &ReadTx<'_>, place: SignalPlace, elsewhere: NeighbourhoodId) -> Result<Where, PhoneError> {
    if let Some(household) = place.household {
        let facts = tx.facts(tx.household(household.0)?.ok_or(PhoneError::NotFound)?)?;
        let mut places = Places::default();
        places.lead_to(tx, &facts)?;
        let door = places.door(&facts).ok_or(PhoneError::NotFound)?;
        return Ok(Where {
            neighbourhood: facts.household.neighbourhood,
            building: Some(door.building.id),
            dwelling: Some(door.dwelling.id),
        });
    }
    let Some(building) = place.building else {
        return Ok(Where { neighbourhood: elsewhere, building: None, dwelling: None });
    };
    let building: Building = tx.get(building.0)?.ok_or(PhoneError::NotFound)?;
    Ok(Where { neighbourhood: building.neighbourhood, building: Some(building.id), dwelling: None })
}

impl Names {
    fn signal_journey(&self, tx: &ReadTx<'_>, signal: &Signal) -> Result<Journey, PhoneError> {
        let arrived_at = tx.arrived_at(signal.key())?;
        Ok(Journey { arrived_at, own: signal.by == self.account, by: self.of(signal.by) })
    }

    fn step_journey(&self, tx: &ReadTx<'_>, step: &SignalStep) -> Result<Journey, PhoneError> {
        let arrived_at = tx.arrived_at(RowKey { table: SignalStep::TABLE.id, id: step.id.0 })?;
        let own = step.by == Some(self.account);
        Ok(Journey { arrived_at, own, by: step.by.map(|by| self.of(by)).unwrap_or_default() })
    }

    /// The latest of her own records about a signal: when, and its way.
    fn latest_own(&self, tx: &ReadTx<'_>, facts: &SignalFacts) -> Result<Option<(Moment, Journey)>, PhoneError> {
        let steps = facts.steps.iter().map(|fact| &fact.step).filter(|step| step.by == Some(self.account));
        if let Some(step) = steps.max_by_key(|step| (step.at, step.id)) {
            return Ok(Some((Moment::new(step.at), self.step_journey(tx, step)?)));
        }
        if facts.signal.by != self.account {
            return Ok(None);
        }
        Ok(Some((Moment::new(facts.signal.at), self.signal_journey(tx, &facts.signal)?)))
    }
}
