//! The merge: a pure function from (current row, change) to a plan, with the reason beside each decision.
//! Server and phone use this one function; nothing else decides what a change does to a row.

use super::action::{Change, FieldPatch};
use crate::schema::{FieldKey, FieldState, Fields, Mutability, Policy, Row, TableDef, Value};
use crate::sync::planted::{Planted, planted};
use std::collections::BTreeMap;
use thiserror::Error;
use uuid::Uuid;

/// Who last changed a field, and the field's version before that client's unbroken chain of changes began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Authorship {
    /// The client.
    pub client: Uuid,
    /// The field's version before its chain began.
    pub since: u64,
}

/// Authorship of a row's fields. A phone knows its own: where a field still has a value that a patch replaces.
pub type Chain = BTreeMap<FieldKey, Authorship>;

/// Why a field gets what it gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The row is new.
    New,
    /// The same insert came before: nothing to do.
    SameAgain,
    /// The field already has this value: whoever wrote it, nobody needs to be asked.
    Equal,
    /// Nobody changed the field since the phone saw it: the version says so, or in another life the value that was replaced.
    Unseen,
    /// Only this client's own earlier actions changed it since. Three taps without a network all saw one version.
    OwnChain,
    /// Concurrent, low stakes: the change that arrives last stays, as no clock can say which was made last.
    LastArrived,
    /// Concurrent and it matters: the current value stays, a card keeps this one.
    Asks,
}

/// One field's decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The field.
    pub field: FieldKey,
    /// The value that was asked for.
    pub asked: Value,
    /// Why it is applied or not.
    pub why: Why,
}

impl Decision {
    /// Whether the asked value is written.
    #[must_use]
    pub fn writes(&self) -> bool {
        matches!(self.why, Why::New | Why::Unseen | Why::OwnChain | Why::LastArrived)
    }
}

/// What a change does to a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// A decision for each field that the change names.
    pub decisions: Vec<Decision>,
}

impl Plan {
    /// The fields to write.
    #[must_use]
    pub fn writes(&self) -> Fields {
        self.decisions.iter().filter(|d| d.writes()).map(|d| (d.field, d.asked.clone())).collect()
    }

    /// The decisions that need a person.
    pub fn cards(&self) -> impl Iterator<Item = &Decision> {
        self.decisions.iter().filter(|d| d.why == Why::Asks)
    }

    /// Whether somebody else's change was there too.
    #[must_use]
    pub fn is_concurrent(&self) -> bool {
        self.decisions.iter().any(|d| matches!(d.why, Why::LastArrived | Why::Asks))
    }
}

/// Why a change cannot be merged at all.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Mandatory fields are missing or of the wrong kind.
    #[error("the fields do not fit the table")]
    DoesNotFit,
    /// Another row has this id.
    #[error("the id is taken")]
    IdTaken,
    /// The row to patch is not there.
    #[error("the row is unknown")]
    UnknownRow,
    /// Facts are never changed.
    #[error("a fact cannot be changed")]
    Fact,
    /// Only the server writes this field.
    #[error("the field is the server's")]
    ServerField,
}

impl Refusal {
    /// The reason in an outcome.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::DoesNotFit => "does_not_fit",
            Self::IdTaken => "id_taken",
            Self::UnknownRow => "unknown_row",
            Self::Fact => "fact",
            Self::ServerField => "server_field",
        }
    }
}

/// Plans `change` of `client` on `current`, which is in a bucket of life `epoch` (0: not known).
///
/// # Errors
/// A [`Refusal`] when no field of it can be merged.
pub fn merge(
    table: &TableDef,
    current: Option<&Row>,
    chain: &Chain,
    client: Uuid,
    epoch: u32,
    change: &Change,
) -> Result<Plan, Refusal> {
    match (change, current) {
        (Change::Insert { fields, .. }, None) => insert(table, fields),
        (Change::Insert { fields, .. }, Some(row)) => insert_again(row, fields),
        (Change::Patch { .. }, None) => Err(Refusal::UnknownRow),
        (Change::Patch { patches, .. }, Some(row)) => patch(table, row, &Hand { chain, client, epoch }, patches),
    }
}

fn insert(table: &TableDef, fields: &Fields) -> Result<Plan, Refusal> {
    if !table.fits_whole(fields) {
        return Err(Refusal::DoesNotFit);
    }
    // A fact is made whole, once, by whoever was there. Of any other row the server's fields are the server's from the
    // beginning, or an insert would say what a patch may not. Its scope says where it is: every row must.
    let servers =
        |key: &FieldKey| *key != table.scope && table.field(*key).is_some_and(|field| field.policy == Policy::Server);
    // Planted: phones write what only the server decides.
    let taken = table.mutability == Mutability::Record && fields.keys().any(servers);
    if taken && !planted(Planted::ServerFieldTaken) {
        return Err(Refusal::ServerField);
    }
    let decisions =
        fields.iter().map(|(field, value)| Decision { field: *field, asked: value.clone(), why: Why::New }).collect();
    Ok(Plan { decisions })
}

/// A resent insert whose row others have since patched is still the same insert only if nothing differs; identity
/// catches resends before this, so a difference here means another row.
fn insert_again(row: &Row, fields: &Fields) -> Result<Plan, Refusal> {
    let same = row.fields.len() == fields.len()
        && fields.iter().all(|(key, value)| row.fields.get(key).is_some_and(|f| f.value == *value));
    // Planted: a second insert is taken for the first, whatever it says.
    if !same && !planted(Planted::InsertOver) {
        return Err(Refusal::IdTaken);
    }
    let decisions = fields
        .iter()
        .map(|(field, value)| Decision { field: *field, asked: value.clone(), why: Why::SameAgain })
        .collect();
    Ok(Plan { decisions })
}

fn patch(table: &TableDef, row: &Row, hand: &Hand<'_>, patches: &[FieldPatch]) -> Result<Plan, Refusal> {
    // Planted: what happened can be changed.
    if table.mutability == Mutability::Fact && !planted(Planted::FactPatched) {
        return Err(Refusal::Fact);
    }
    let asked: Fields = patches.iter().map(|patch| (patch.key, patch.value.clone())).collect();
    if patches.is_empty() || asked.len() != patches.len() || !table.fits(&asked) {
        return Err(Refusal::DoesNotFit);
    }
    let decisions = patches
        .iter()
        .map(|patch| Ok(Decision { field: patch.key, asked: patch.value.clone(), why: why(table, row, hand, patch)? }))
        .collect::<Result<_, _>>()?;
    Ok(Plan { decisions })
}

/// Whose change it is, who changed the row before, and in which life it stands.
struct Hand<'a> {
    chain: &'a Chain,
    client: Uuid,
    epoch: u32,
}

impl Hand<'_> {
    /// Whether versions that the patch names are of the same life as the row's. On a phone that has not read the life of
    /// its bucket nothing else can be said.
    fn same_life(&self, patch: &FieldPatch) -> bool {
        // Planted: versions are compared whatever life they are of.
        planted(Planted::OtherEpochByNumber)
            || patch.before.is_none_or(|before| before.epoch == self.epoch || self.epoch == 0)
    }

    /// Whether all that happened to the field since its author saw it is her own. A chain begins at the version that it
    /// found: who saw that one, or a later one, saw what was there before her chain, and nobody else has come between.
    fn own(&self, patch: &FieldPatch) -> bool {
        let author = self.chain.get(&patch.key).filter(|author| author.client == self.client);
        // Planted: a client's own earlier changes count as somebody else's.
        self.same_life(patch)
            && author.is_some_and(|author| patch.seen >= author.since)
            && !planted(Planted::OwnChainIgnored)
    }

    /// Whether nobody has changed a field since the patch's author saw it.
    fn unseen(&self, field: &FieldState, patch: &FieldPatch) -> bool {
        // Planted: what the phone saw is not looked at.
        planted(Planted::SeenIgnored)
            || if self.same_life(patch) {
                field.ver == patch.seen
            } else {
                // The same number may have been given out twice: the value that was replaced decides.
                patch.before.is_some_and(|before| before.is(&field.value))
            }
    }
}

/// The reasons in their order: what needs nothing, what contradicts nobody, and only then what does.
fn why(table: &TableDef, row: &Row, hand: &Hand<'_>, patch: &FieldPatch) -> Result<Why, Refusal> {
    let policy = policy(table, patch.key)?;
    let empty = FieldState { value: Value::Null, ver: 0 };
    let field = row.fields.get(&patch.key).unwrap_or(&empty);
    Ok(if is_equal(field, patch) {
        Why::Equal
    } else if hand.unseen(field, patch) {
        Why::Unseen
    } else if hand.own(patch) {
        Why::OwnChain
    } else if policy == Policy::LastArrived {
        Why::LastArrived
    } else {
        Why::Asks
    })
}

/// Two who wrote the same do not contradict each other, whatever they saw.
fn is_equal(field: &FieldState, patch: &FieldPatch) -> bool {
    // Planted: equal values are two changes.
    field.value == patch.value && !planted(Planted::EqualIsConflict)
}

/// What happens to a field that two have changed. One that this version does not know merges as the careful kind: nothing
/// is overwritten silently.
fn policy(table: &TableDef, field: FieldKey) -> Result<Policy, Refusal> {
    match table.field(field).map_or(Policy::Ask, |field| field.policy) {
        // Planted: phones write what only the server decides.
        Policy::Server if !planted(Planted::ServerFieldTaken) => Err(Refusal::ServerField),
        // Planted: of two changes that do not matter the first stays and somebody is asked.
        _ if planted(Planted::AskedForAll) => Ok(Policy::Ask),
        // Planted: of two changes that matter the later stays and nobody is asked.
        _ if planted(Planted::AskedNobody) => Ok(Policy::LastArrived),
        policy => Ok(policy),
    }
}
