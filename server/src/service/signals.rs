//! Questions and signals of a neighbourhood: the coach passes them on, writes down answers, and closes them.

use super::{Service, ServiceError, get, neighbourhood, put, random};
use crate::ledger::{AuditEvent, Tx};
use crate::rules;
use chrono::NaiveDate;
use pleinmakers_core::domain::{
    Building, Door, Dwelling, Household, MAX_ANSWER, MAX_OWNER, Member, Moment, PUBLIC, Partner, Record, Signal,
    SignalFacts, SignalId, SignalProblem, SignalStep, SignalStepId, SignalStepKind, Stairwell, TEAM, Telling,
    WelcomeFacts, clean_words,
};
use pleinmakers_core::schema::{BucketId, FieldValue, RowKey};
use pleinmakers_core::sync::rows::StorageError;
use uuid::Uuid;

/// What the coach does with a signal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignalWish {
    /// Somebody has it now, and answers by a day.
    PassOn {
        /// Who; often an organisation.
        owner: String,
        /// The day.
        due_on: NaiveDate,
    },
    /// There is an answer.
    Answer {
        /// The answer.
        words: String,
    },
    /// Nothing is to be done any more.
    Close,
}

/// A signal as the coach's board needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardFacts {
    /// Its facts.
    pub facts: SignalFacts,
    /// Where: the door, or the building; neither is elsewhere.
    pub place: Option<BoardPlace>,
    /// Whether they still live there. The coach never learns who would rather not be visited.
    pub telling: Telling,
    /// First name of who took it up, empty where it is not known here.
    pub by: String,
}

/// Where a signal is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardPlace {
    /// The building.
    pub building: Building,
    /// What leads to the door, where it is about one.
    pub door: Option<(Stairwell, Dwelling, WelcomeFacts)>,
}

impl BoardPlace {
    /// The door, where it is about one.
    #[must_use]
    pub fn door(&self) -> Option<Door<'_>> {
        let (stairwell, dwelling, facts) = self.door.as_ref()?;
        Some(Door { building: &self.building, stairwell, dwelling, facts })
    }
}

impl Service {
    /// Every signal of a neighbourhood.
    ///
    /// # Errors
    /// `no_such_neighbourhood`, or the store's.
    pub fn signals(&self, slug: &str) -> Result<Vec<BoardFacts>, ServiceError> {
        let now = Moment::new(self.now());
        self.ledger.look(|tx| {
            let neighbourhood = neighbourhood(tx, slug)?.id.0;
            Ok(board(tx, neighbourhood, now)?)
        })
    }

    /// Names of the partners of a neighbourhood, by name.
    ///
    /// # Errors
    /// The store's.
    pub fn staff_partners(&self, neighbourhood: Uuid) -> Result<Vec<String>, ServiceError> {
        self.ledger.look(|tx| {
            let rows = tx.rows_in(BucketId::new(neighbourhood, PUBLIC), Partner::TABLE.id)?;
            let mut names: Vec<_> =
                rows.iter().filter_map(|row| Partner::from_row(row).ok()).map(|partner| partner.name).collect();
            names.sort_unstable();
            names.dedup();
            Ok(names)
        })
    }

    /// Every signal of a coach's neighbourhood.
    ///
    /// # Errors
    /// The store's.
    pub fn staff_signals(&self, neighbourhood: Uuid) -> Result<Vec<BoardFacts>, ServiceError> {
        let now = Moment::new(self.now());
        self.ledger.look(|tx| Ok(board(tx, neighbourhood, now)?))
    }

    /// Does something with a signal.
    ///
    /// # Errors
    /// `no_such_signal`, a problem of the signal or the words, or the store's.
    pub fn follow_up(&self, signal: Uuid, wish: &SignalWish) -> Result<(), ServiceError> {
        self.follow(signal, wish, |_| Ok(true))
    }

    /// The same on a coach's page: of one neighbourhood only.
    ///
    /// # Errors
    /// As for [`Self::follow_up`].
    pub fn staff_follow_up(&self, neighbourhood: Uuid, signal: Uuid, wish: &SignalWish) -> Result<(), ServiceError> {
        // A signal elsewhere is answered like one that does not exist.
        self.follow(signal, wish, |signal| Ok(signal.neighbourhood.0 == neighbourhood))
    }

    fn follow(
        &self,
        id: Uuid,
        wish: &SignalWish,
        may: impl Fn(&Signal) -> Result<bool, ServiceError>,
    ) -> Result<(), ServiceError> {
        let refused = |problem: SignalProblem| ServiceError::Refused(problem.code());
        let now = Moment::new(self.now());
        let key = SignalStepId::new(self.millis(), random()?);
        let (kind, event) = match wish {
            SignalWish::PassOn { .. } => (SignalStepKind::PassedOn, AuditEvent::SignalPassedOn),
            SignalWish::Answer { .. } => (SignalStepKind::Answered, AuditEvent::SignalAnswered),
            SignalWish::Close => (SignalStepKind::Closed, AuditEvent::SignalClosed),
        };
        self.ledger.change(|tx| {
            let row = tx.row(RowKey { table: Signal::TABLE.id, id })?.ok_or(ServiceError::Refused("no_such_signal"))?;
            let signal = Signal::from_row(&row).map_err(|_| ServiceError::Refused("no_such_signal"))?;
            if !may(&signal)? {
                return Err(ServiceError::Refused("no_such_signal"));
            }
            let facts = rules::signal_facts(signal, &row, tx)?;
            let mut step = SignalStep {
                id: key,
                neighbourhood: facts.signal.neighbourhood,
                signal: SignalId(id),
                kind,
                at: now.utc(),
                by: None,
                owner: None,
                due_on: None,
                words: None,
                answer: None,
            };
            match wish {
                SignalWish::PassOn { owner, due_on } => {
                    step.owner = clean_words(owner, MAX_OWNER).map_err(refused)?;
                    step.due_on = Some(*due_on);
                }
                SignalWish::Answer { words } => step.words = clean_words(words, MAX_ANSWER).map_err(refused)?,
                SignalWish::Close => {}
            }
            facts.allows(&step, now).map_err(refused)?;
            self.write(tx, &[put(&step)])?;
            Ok(tx.put_audit(self.millis(), event, id)?)
        })
    }
}

fn board(tx: &dyn Tx, neighbourhood: Uuid, now: Moment) -> Result<Vec<BoardFacts>, StorageError> {
    let mut all = Vec::new();
    for row in tx.rows_in(BucketId::new(neighbourhood, TEAM), Signal::TABLE.id)? {
        let Ok(signal) = Signal::from_row(&row) else { continue };
        let (place, telling) = place(tx, &signal, now)?;
        let members = tx.linked(Member::TABLE.id, Member::account, &signal.by.to_value())?;
        let by = members.iter().find_map(|row| Member::from_row(row).ok()).map(|member| member.first_name);
        let facts = rules::signal_facts(signal, &row, tx)?;
        all.push(BoardFacts { facts, place, telling, by: by.unwrap_or_default() });
    }
    Ok(all)
}

fn place(tx: &dyn Tx, signal: &Signal, now: Moment) -> Result<(Option<BoardPlace>, Telling), StorageError> {
    let building = signal.building.map(|id| get::<Building>(tx, id.0)).transpose()?.flatten();
    let Some(building) = building else { return Ok((None, Telling::Possible)) };
    let household = signal.household.map(|id| get::<Household>(tx, id.0)).transpose()?.flatten();
    let dwelling = signal.dwelling.map(|id| get::<Dwelling>(tx, id.0)).transpose()?.flatten();
    let stairwell = dwelling.as_ref().map(|one| get::<Stairwell>(tx, one.stairwell.0)).transpose()?.flatten();
    let gone = household.as_ref().and_then(|one| one.moved_out).is_some_and(|day| day <= now.date());
    let telling = if gone { Telling::MovedOut } else { Telling::Possible };
    let door = match (stairwell, dwelling, household) {
        // An address needs no visits.
        (Some(stairwell), Some(dwelling), Some(household)) => {
            Some((stairwell, dwelling, WelcomeFacts { household, visits: Vec::new() }))
        }
        _ => None,
    };
    Ok((Some(BoardPlace { building, door }), telling))
}
