//! What is kept aside: looking at it, letting it in, dropping it; and its end.

use super::{Service, ServiceError, TABLES, get, instant, with_env};
use crate::ledger::{Aside, AuditEvent, Tx};
use chrono::{DateTime, Utc};
use pleinmakers_core::domain::Neighbourhood;
use pleinmakers_core::schema::{BucketId, Row, RowKey};
use pleinmakers_core::sync::action::{Action, Change, Code, Identity, Outcome};
use pleinmakers_core::sync::message::{Leftover, decode};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::seal;
use pleinmakers_core::sync::server::{KEPT_ASIDE, let_in, stands_on};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Something that is kept aside, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAside {
    /// The action.
    pub identity: Identity,
    /// Phone that sent it.
    pub phone: Uuid,
    /// Whose phone that is.
    pub name: String,
    /// When it came.
    pub since: DateTime<Utc>,
    /// When its bytes go by themselves.
    pub until: DateTime<Utc>,
    /// It came sealed: its phone had lost the bucket before it was sent.
    pub sealed: bool,
    /// Why it is here, as a code.
    pub reason: String,
}

/// A change that is kept aside: which row and fields, never a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsideChange {
    /// Name of the table.
    pub table: String,
    /// The row.
    pub id: Uuid,
    /// It makes the row.
    pub is_new: bool,
    /// Neighbourhood, where the change says it.
    pub neighbourhood: Option<String>,
    /// Names of the fields.
    pub fields: Vec<String>,
}

impl Service {
    /// What is kept aside, the oldest first.
    ///
    /// # Errors
    /// The store's.
    pub fn asides(&self) -> Result<Vec<KeptAside>, ServiceError> {
        self.ledger.look(|tx| tx.asides()?.iter().map(|aside| listed(tx, aside)).collect())
    }

    /// One thing that is kept aside, with what it would change.
    ///
    /// # Errors
    /// `no_such_aside`, `aside_unreadable`, or the store's.
    pub fn aside(&self, identity: Identity) -> Result<(KeptAside, Vec<AsideChange>), ServiceError> {
        self.ledger.look(|tx| {
            let aside = tx.aside(identity)?.ok_or(ServiceError::Refused("no_such_aside"))?;
            let changes = self.opened(&aside).and_then(|action| action.changes().ok());
            let changes = changes.ok_or(ServiceError::Refused("aside_unreadable"))?;
            let changes = changes.iter().map(|change| shown(tx, change)).collect::<Result<_, _>>()?;
            Ok((listed(tx, &aside)?, changes))
        })
    }

    /// Does again what is kept aside, as its author did it, in the buckets that her phone has or has had; the rules are
    /// asked. Once it is in, or is about something erased, it is aside no more; what the rules refuse stays aside.
    ///
    /// # Errors
    /// `no_such_aside`, `aside_unreadable`, or the store's.
    pub fn let_in(&self, identity: Identity) -> Result<Outcome, ServiceError> {
        self.ledger.change(|tx| {
            let aside = tx.aside(identity)?.ok_or(ServiceError::Refused("no_such_aside"))?;
            self.let_aside_in(tx, &aside, |_| true)
        })
    }

    /// The same, where `counts` says which of the buckets that the phone has or has had count.
    pub(super) fn let_aside_in(
        &self,
        tx: &mut dyn Tx,
        aside: &Aside,
        counts: impl Fn(&BucketId) -> bool,
    ) -> Result<Outcome, ServiceError> {
        let (now, identity) = (self.millis(), aside.identity);
        let action = self.opened(aside).ok_or(ServiceError::Refused("aside_unreadable"))?;
        let client = tx.client(aside.client)?.ok_or(ServiceError::Refused("no_such_phone"))?;
        let grants = tx.ever_granted(aside.client)?.into_iter().filter(counts).collect();
        let outcome = with_env(now, |env| let_in(tx, &*self.rules, &client.record, &grants, &action, env))?;
        if !matches!(outcome.code, Code::Rejected | Code::Quarantined) {
            tx.drop_aside(identity)?;
            tx.put_audit(now, AuditEvent::LetIn, Uuid::from_bytes(identity))?;
        }
        Ok(outcome)
    }

    /// Drops the bytes of what is kept aside. That it came, and what was answered, stays known.
    ///
    /// # Errors
    /// `no_such_aside`, or the store's.
    pub fn drop_aside(&self, identity: Identity) -> Result<(), ServiceError> {
        let now = self.millis();
        self.ledger.change(|tx| {
            tx.aside(identity)?.ok_or(ServiceError::Refused("no_such_aside"))?;
            tx.drop_aside(identity)?;
            Ok::<_, ServiceError>(tx.put_audit(now, AuditEvent::AsideDropped, Uuid::from_bytes(identity))?)
        })?;
        self.swept()
    }

    /// Drops what has been kept aside for long enough. Answers how much.
    ///
    /// # Errors
    /// The store's.
    pub(super) fn end_asides(&self) -> Result<usize, ServiceError> {
        let now = self.millis();
        let over = |aside: &Aside| aside.at.saturating_add(KEPT_ASIDE) <= now;
        if !self.ledger.look(|tx| Ok::<_, StorageError>(tx.asides()?.iter().any(over)))? {
            return Ok(0);
        }
        let ended = self.ledger.change(|tx| {
            let ended: Vec<Aside> = tx.asides()?.into_iter().filter(over).collect();
            for aside in &ended {
                tx.drop_aside(aside.identity)?;
                tx.put_audit(now, AuditEvent::AsideEnded, Uuid::from_bytes(aside.identity))?;
            }
            Ok::<_, StorageError>(ended.len())
        })?;
        self.swept()?;
        Ok(ended)
    }

    /// Drops what is kept aside about rows: it is of them, whoever recorded it.
    pub(super) fn drop_asides_about(&self, tx: &mut dyn Tx, keys: &[RowKey]) -> Result<(), StorageError> {
        for aside in tx.asides()? {
            if self.opened(&aside).is_some_and(|action| told_of(&action).iter().any(|key| keys.contains(key))) {
                tx.drop_aside(aside.identity)?;
            }
        }
        Ok(())
    }

    /// Rows of which something that is kept aside tells.
    pub(super) fn told_aside(&self, tx: &dyn Tx) -> Result<BTreeSet<RowKey>, StorageError> {
        let actions = tx.asides()?;
        Ok(actions.iter().filter_map(|aside| self.opened(aside)).flat_map(|action| told_of(&action)).collect())
    }

    /// Of leftovers that have come, drops those that tell of an erased row. Only this server's key can see that.
    pub(super) fn drop_erased(&self, tx: &mut dyn Tx, leftovers: &[Leftover]) -> Result<(), StorageError> {
        for leftover in leftovers {
            let Some(action) = self.unsealed(leftover.identity, &leftover.sealed) else { continue };
            for key in told_of(&action) {
                if tx.is_erased(key)? {
                    tx.drop_aside(leftover.identity)?;
                }
            }
        }
        Ok(())
    }

    pub(super) fn opened(&self, aside: &Aside) -> Option<Action> {
        if aside.sealed { self.unsealed(aside.identity, &aside.bytes) } else { decode(&aside.bytes).ok() }
    }

    /// A phone may put anything into a box: what is in it must be the action that the box was for.
    fn unsealed(&self, identity: Identity, sealed: &[u8]) -> Option<Action> {
        let action: Action = decode(&seal::open(self.identity.signing_key(), &identity, sealed)?).ok()?;
        (action.identity() == identity).then_some(action)
    }

    /// While somebody reads an older state, its pages stay until the next sweep.
    pub(super) fn swept(&self) -> Result<(), ServiceError> {
        match self.ledger.sweep() {
            Ok(()) | Err(StorageError::Busy) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

/// Rows that an action makes, changes or names.
fn told_of(action: &Action) -> Vec<RowKey> {
    let changes = action.changes().unwrap_or_default();
    changes.iter().flat_map(|change| std::iter::once(change.key()).chain(stands_on(&TABLES, change))).collect()
}

pub(super) fn listed(tx: &dyn Tx, aside: &Aside) -> Result<KeptAside, ServiceError> {
    let account = tx.client(aside.client)?.map(|client| client.record.account);
    let name = account.map(|account| tx.account(account)).transpose()?.flatten().map(|account| account.name);
    let reason = tx.outcome(aside.identity)?.and_then(|outcome| outcome.reason);
    Ok(KeptAside {
        identity: aside.identity,
        phone: aside.client,
        name: name.unwrap_or_default(),
        since: instant(aside.at),
        until: instant(aside.at.saturating_add(KEPT_ASIDE)),
        sealed: aside.sealed,
        reason: reason.unwrap_or_else(|| "quarantined".to_owned()),
    })
}

fn shown(tx: &dyn Tx, change: &Change) -> Result<AsideChange, ServiceError> {
    let key = change.key();
    let table = TABLES.table(key.table);
    let row = match change {
        Change::Insert { fields, .. } => Some(Row::draft(key, fields)),
        Change::Patch { .. } => tx.row(key)?,
    };
    let scope = row.and_then(|row| TABLES.bucket(&row)).map(|bucket| bucket.scope);
    let place = scope.map(|scope| get::<Neighbourhood>(tx, scope)).transpose()?.flatten();
    let fields: Vec<u16> = match change {
        Change::Insert { fields, .. } => fields.keys().copied().collect(),
        Change::Patch { patches, .. } => patches.iter().map(|patch| patch.key).collect(),
    };
    let named = |key: u16| {
        table.and_then(|table| table.field(key)).map_or_else(|| key.to_string(), |field| field.name.to_owned())
    };
    Ok(AsideChange {
        table: table.map_or_else(|| key.table.to_string(), |table| table.name.to_owned()),
        id: key.id,
        is_new: matches!(change, Change::Insert { .. }),
        neighbourhood: place.map(|one| one.name),
        fields: fields.into_iter().map(named).collect(),
    })
}
