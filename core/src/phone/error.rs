//! What a phone says when something cannot be done: a code, and what fills its sentence in. The words are in
//! `texts` (`error-<code>`).

use crate::domain::{FaceProblem, RsvpProblem, SignalProblem, VisitProblem};
use crate::net::NetError;
use crate::store::{MaybeDamage, StoreError};
use crate::sync::phone::{ApplyError, RecordError};
use crate::sync::rows::StorageError;
use crate::texts::{ErrorText, Texts};
use thiserror::Error;

/// Why something was not done. Nothing that was recorded is lost by any of them.
#[derive(Debug, Error)]
pub enum PhoneError {
    /// The network, or the server's identity.
    #[error(transparent)]
    Net(#[from] NetError),
    /// The network, before there is anything that could go on without it.
    #[error("while joining: {0}")]
    NotReached(NetError),
    /// The server answered with a refusal.
    #[error("the server refuses: {code}")]
    Refused {
        /// Why, as the server's code.
        code: String,
        /// Seconds to wait.
        retry_after: Option<u32>,
        /// The request's id in the server's log.
        request_id: Option<String>,
    },
    /// What answers is not a Pleinmakers server, or does not prove to be ours.
    #[error("the answer is not a Pleinmakers server's")]
    NotOurServer,
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A link that is not a joining link.
    #[error("the link cannot be read")]
    BadLink,
    /// The phone has joined already.
    #[error("this phone has joined already")]
    AlreadyJoined,
    /// The phone has not joined.
    #[error("this phone has not joined")]
    NotJoined,
    /// No such door, visit or record on this phone.
    #[error("not on this phone")]
    NotFound,
    /// The server has no such neighbourhood.
    #[error("no such neighbourhood")]
    NoSuchNeighbourhood,
    /// The visit cannot be recorded as asked.
    #[error(transparent)]
    Visit(#[from] VisitProblem),
    /// The signal, or what happens to it, cannot be recorded as asked.
    #[error(transparent)]
    Signal(#[from] SignalProblem),
    /// Something about an activity cannot be recorded as asked.
    #[error(transparent)]
    Rsvp(#[from] RsvpProblem),
    /// A new face cannot be recorded, or taken back.
    #[error(transparent)]
    Face(#[from] FaceProblem),
    /// Somebody else recorded it.
    #[error("somebody else recorded this")]
    UndoNotYours,
    /// It has been taken back already.
    #[error("taken back already")]
    UndoAlready,
    /// That cannot be a household's name.
    #[error("not a name")]
    NotAName,
    /// Something was added to the card since it was shown.
    #[error("the card has changed")]
    CardChanged,
    /// Somebody stopped it.
    #[error("stopped")]
    Cancelled,
    /// The time that was given is over.
    #[error("out of time")]
    Deadline,
    /// A fault of ours.
    #[error("internal: {0}")]
    Internal(&'static str),
}

impl PhoneError {
    /// The server has said that this phone no longer takes part.
    pub(super) fn shut_out() -> Self {
        Self::Refused { code: "revoked".to_owned(), retry_after: None, request_id: None }
    }

    /// The same, for somebody who joins or chooses: there is no work to go on with, and the address may be wrong.
    pub(super) fn while_joining(self) -> Self {
        match self {
            Self::Net(error @ (NetError::Offline | NetError::Unreachable | NetError::Cut)) => Self::NotReached(error),
            other => other,
        }
    }

    /// The code by which screens, words and JSON know it.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Net(error) | Self::NotReached(error) => match error {
                NetError::Offline => "offline",
                NetError::Unreachable | NetError::Cut => "server_unreachable",
                NetError::WrongKey => "wrong_server_key",
                NetError::BadAddress => "bad_address",
            },
            Self::BadLink => "bad_link",
            Self::Refused { code, .. } => code,
            Self::NotOurServer => "not_our_server",
            Self::Store(StoreError::KeyMissing) => "key_missing",
            Self::Store(StoreError::TooNew { .. }) => "storage_too_new",
            Self::Store(StoreError::Storage(StorageError::Full)) => "storage_full",
            Self::Store(StoreError::File(error)) if error.kind() == std::io::ErrorKind::StorageFull => "storage_full",
            Self::Store(StoreError::Storage(_) | StoreError::File(_) | StoreError::Key(_)) => "storage_io",
            Self::AlreadyJoined => "already_joined",
            Self::NotJoined => "not_joined",
            Self::NotFound => "not_found",
            Self::NoSuchNeighbourhood => "no_such_neighbourhood",
            Self::Visit(problem @ (VisitProblem::ComeBackInPast | VisitProblem::ComeBackTooFar)) => problem.code(),
            Self::Visit(_) => "visit_invalid",
            Self::Signal(problem) => problem.code(),
            Self::Rsvp(problem) => problem.code(),
            Self::Face(problem) => problem.code(),
            Self::UndoNotYours => "undo_not_yours",
            Self::UndoAlready => "undo_already",
            Self::NotAName => "not_a_name",
            Self::CardChanged => "card_changed",
            Self::Cancelled => "cancelled",
            Self::Deadline => "deadline",
            Self::Internal(_) => "internal",
        }
    }

    /// Whether trying again later may help without anybody doing anything.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Net(error) => matches!(error, NetError::Offline | NetError::Unreachable | NetError::Cut),
            Self::Refused { code, .. } => matches!(code.as_str(), "busy" | "internal" | "too_many_tries"),
            Self::Store(StoreError::Storage(StorageError::Busy)) => true,
            _ => false,
        }
    }

    /// Its sentence and its one action.
    #[must_use]
    pub fn words(&self, texts: &Texts) -> ErrorText {
        let (seconds, request) = match self {
            Self::Refused { retry_after, request_id, .. } => {
                (i64::from(retry_after.unwrap_or(60)), request_id.clone().unwrap_or_default())
            }
            _ => (60, String::new()),
        };
        let code = match (self, self.code()) {
            // A fault of our own that nobody numbered has no number to pass on.
            (_, "internal") if request.is_empty() => "other",
            (Self::NotReached(_), "offline") => "join_offline",
            (Self::NotReached(_), "server_unreachable") => "join_unreachable",
            (_, code) => code,
        };
        texts.error(code, &[("seconds", seconds.into()), ("request", (&request).into())])
    }
}

impl MaybeDamage for PhoneError {
    fn is_damage(&self) -> bool {
        matches!(self, Self::Store(error) if error.is_damage())
    }
    fn ends_connection(&self) -> bool {
        matches!(self, Self::Store(error) if error.ends_connection())
    }
}

impl From<StorageError> for PhoneError {
    fn from(error: StorageError) -> Self {
        Self::Store(error.into())
    }
}

impl From<RecordError> for PhoneError {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::Storage(error) => error.into(),
            RecordError::Refused(_) => Self::Internal("a change that no server would accept"),
        }
    }
}

impl From<ApplyError> for PhoneError {
    fn from(error: ApplyError) -> Self {
        match error {
            ApplyError::Storage(error) => error.into(),
            ApplyError::Codec(_) => Self::NotOurServer,
        }
    }
}
