//! The oracle: takes actions in the order in which the server took them, and says what every bucket, feed, card and
//! outcome must be. It was written from `docs/sync.md` and shares no code with the engine: no merge, no commit, no
//! feed, and its own copy of the schema's and the rules' meaning. It is plain maps in memory and forgets nothing, so
//! it can ask the whole history of a field where the engine must do with what it stored.

mod cards;
mod lives;

use cards::Note;
pub use cards::{CARD, Cards};
pub use lives::{WAIT, Worth};

use crate::schema::{
    COACH, DO_NOT, EVENT, INNER, ITEM, KIND, LABEL, LIFT, MARK, MET, NAME, NOTE, OPEN, PARENT, PLACE, PUBLIC,
    RETRACTION, SCOPE, SEAT, TAG, TEAM, TEXT,
};
use pleinmakers_core::schema::{BucketId, FieldKey, FieldState, Row, RowKey, TableId, Value};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Who writes when the server writes by itself.
const SERVER: Uuid = Uuid::nil();

/// What somebody wishes, in the oracle's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// A new row.
    Insert(RowKey, BTreeMap<FieldKey, Value>),
    /// New values, each with what was seen.
    Patch(RowKey, Vec<(FieldKey, Value, Seen)>),
}

/// What somebody saw of a field before she changed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Its version.
    pub ver: u64,
    /// In which life (0: her phone had not read the bucket's present one to its end), its value, and the server's
    /// value under own work; `None` where nobody has noted that.
    pub then: Option<(u32, Value, Value)>,
    /// Version of the card that she answers.
    pub settles: Option<u64>,
}

/// What must have become of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// As asked.
    Applied,
    /// Beside a newer change.
    Merged,
    /// A card keeps part of it.
    Card,
    /// Refused, for a reason.
    Rejected(&'static str),
    /// Kept aside.
    Quarantined,
    /// Nothing was asked.
    Void,
    /// It was about something that was erased.
    Erased,
}

impl Fate {
    /// Whether the server's rows show it.
    #[must_use]
    pub fn arrived(self) -> bool {
        matches!(self, Self::Applied | Self::Merged | Self::Card)
    }
}

/// A fate, and where the result stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What became of it.
    pub fate: Fate,
    /// Head of each bucket that changed.
    pub reach: Vec<(BucketId, u64)>,
    /// In which life.
    pub epoch: u32,
    /// When.
    pub at: i64,
    /// Rows that it was about and that it changed, in the version that it left them in.
    pub made: Vec<(RowKey, u64)>,
}

/// A field with everything that ever happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Field {
    value: Value,
    /// Version and writer of each change, the oldest first.
    changes: Vec<(u64, Uuid)>,
}

/// A row with everything that ever happened to it.
#[derive(Debug, Clone, Default)]
struct Thing {
    ver: u64,
    at: i64,
    fields: BTreeMap<FieldKey, Field>,
    /// The row as bytes, once somebody has asked.
    bytes: OnceCell<Vec<u8>>,
}

/// A bucket: for each row that ever was in it, its last number and whether it still is.
#[derive(Debug, Clone, Default)]
pub struct Feed {
    /// Number of the newest entry.
    pub head: u64,
    /// The entries.
    pub entries: BTreeMap<RowKey, (u64, bool)>,
    /// Its commits: the last number of each, and which one it was.
    commits: BTreeMap<u64, u64>,
}

impl Feed {
    /// Rows that are in it.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.entries.values().filter(|(_, is_in)| *is_in).count() as u64
    }

    /// Entries above a number.
    #[must_use]
    pub fn above(&self, n: u64) -> u64 {
        self.entries.values().filter(|(number, _)| *number > n).count() as u64
    }
}

/// Values of rows that an action would write, with who writes them.
type Draft = BTreeMap<RowKey, BTreeMap<FieldKey, (Value, Uuid)>>;

/// What there must be.
#[derive(Debug, Clone)]
pub struct Oracle {
    things: BTreeMap<RowKey, Thing>,
    feeds: BTreeMap<BucketId, Feed>,
    cards: Cards,
    verdicts: BTreeMap<[u8; 16], Verdict>,
    /// Rows that changed since somebody asked.
    touched: BTreeSet<RowKey>,
    /// The present life.
    epoch: u32,
    /// When it was begun, where it is not the first.
    recovered_at: Option<i64>,
    /// What no backup takes back.
    lasting: lives::Lasting,
}

impl Default for Oracle {
    fn default() -> Self {
        Self {
            things: BTreeMap::new(),
            feeds: BTreeMap::new(),
            cards: Cards::new(),
            verdicts: BTreeMap::new(),
            touched: BTreeSet::new(),
            epoch: 1,
            recovered_at: None,
            lasting: lives::Lasting::default(),
        }
    }
}

impl Oracle {
    /// The row as every holder must have it.
    #[must_use]
    pub fn row(&self, key: RowKey) -> Option<Row> {
        let thing = self.things.get(&key)?;
        let state = |field: &Field| FieldState {
            value: field.value.clone(),
            ver: field.changes.last().map_or(0, |(ver, _)| *ver),
        };
        let fields = thing.fields.iter().map(|(key, field)| (*key, state(field))).collect();
        Some(Row { key, ver: thing.ver, committed_at: thing.at, fields })
    }

    /// The row as the bytes that every holder must have.
    #[must_use]
    pub fn bytes(&self, key: RowKey) -> Option<&[u8]> {
        let thing = self.things.get(&key)?;
        let make = || self.row(key).map(|row| row.to_bytes()).unwrap_or_default();
        Some(thing.bytes.get_or_init(make))
    }

    /// The bucket that the row is in.
    #[must_use]
    pub fn bucket(&self, key: RowKey) -> Option<BucketId> {
        self.things.get(&key).and_then(|thing| bucket_of(key, &|field| thing.fields.get(&field).map(|f| &f.value)))
    }

    /// The row's number in the bucket that it is in.
    #[must_use]
    pub fn feed_number(&self, key: RowKey) -> u64 {
        let feed = self.bucket(key).and_then(|bucket| self.feeds.get(&bucket));
        feed.and_then(|feed| feed.entries.get(&key)).map_or(0, |(n, _)| *n)
    }

    /// Every row.
    pub fn keys(&self) -> impl Iterator<Item = RowKey> {
        self.things.keys().copied()
    }

    /// A bucket's feed.
    #[must_use]
    pub fn feed(&self, bucket: BucketId) -> Option<&Feed> {
        self.feeds.get(&bucket)
    }

    /// Every bucket that ever held a row.
    pub fn feeds(&self) -> impl Iterator<Item = (&BucketId, &Feed)> {
        self.feeds.iter()
    }

    /// Open cards: what each phone asked for.
    #[must_use]
    pub fn open_cards(&self) -> BTreeMap<(RowKey, FieldKey), BTreeMap<Uuid, Value>> {
        let open = self.cards.iter().filter(|(_, versions)| !versions.is_empty());
        let values = |versions: &BTreeMap<Uuid, (Value, i64)>| {
            versions.iter().map(|(client, (value, _))| (*client, value.clone())).collect()
        };
        open.map(|(of, versions)| (*of, values(versions))).collect()
    }

    /// What became of an action, where it has come.
    #[must_use]
    pub fn verdict(&self, identity: [u8; 16]) -> Option<&Verdict> {
        self.verdicts.get(&identity)
    }

    /// How many actions have come.
    #[must_use]
    pub fn verdicts(&self) -> usize {
        self.verdicts.len()
    }

    /// Rows that changed since this was last asked.
    pub fn take_touched(&mut self) -> BTreeSet<RowKey> {
        std::mem::take(&mut self.touched)
    }

    /// Whether every change of the field above version `seen` and up to `upto` was `client`'s own.
    #[must_use]
    pub fn only_by(&self, key: RowKey, field: FieldKey, seen: u64, upto: u64, client: Uuid) -> bool {
        let changes = self.things.get(&key).and_then(|thing| thing.fields.get(&field)).map(|field| &field.changes);
        changes.into_iter().flatten().filter(|(ver, _)| *ver > seen && *ver <= upto).all(|(_, by)| *by == client)
    }

    /// The server writes by itself.
    pub fn write(&mut self, writes: &[(RowKey, BTreeMap<FieldKey, Value>)], now: i64) {
        let mut draft = Draft::new();
        for (key, fields) in writes {
            let row = draft.entry(*key).or_default();
            row.extend(fields.iter().map(|(field, value)| (*field, (value.clone(), SERVER))));
        }
        self.react(&mut draft);
        let cards = self.draft_cards(&mut draft, Vec::new(), SERVER, now);
        self.commit(draft, now);
        self.cards.extend(cards);
    }

    /// An action comes; the same again gets the same verdict and does nothing. `None`: it has to wait.
    pub fn take(
        &mut self,
        identity: [u8; 16],
        client: Uuid,
        grants: &BTreeSet<BucketId>,
        wishes: Option<&[Wish]>,
        now: i64,
    ) -> Option<Verdict> {
        if let Some(known) = self.verdicts.get(&identity) {
            // What was made and is there was not erased, whatever became of the ground on which it was made.
            let is_there = |wish: &&Wish| matches!(wish, Wish::Insert(key, _) if self.bucket(*key).is_some());
            let wishes = wishes.into_iter().flatten().filter(|wish| !is_there(wish));
            let keys = wishes.flat_map(|wish| std::iter::once(wish.key()).chain(wish.stands_on()));
            let erased = keys.into_iter().any(|key| self.is_erased(key));
            let now = erased.then(|| Verdict { fate: Fate::Erased, reach: Vec::new(), ..known.clone() });
            return Some(told(now.as_ref().unwrap_or(known), grants));
        }
        if self.must_wait(grants, wishes.unwrap_or_default(), now) {
            return None;
        }
        let ver = |oracle: &Self, key: RowKey| oracle.things.get(&key).map_or(0, |thing| thing.ver);
        let about = wishes.unwrap_or_default().iter().map(Wish::key);
        let before: Vec<(RowKey, u64)> = about.map(|key| (key, ver(self, key))).collect();
        let (fate, reach) = self.decide(client, grants, wishes, now);
        let after = before.into_iter().map(|(key, before)| (key, before, ver(self, key)));
        let made = after.filter(|(_, before, after)| before != after).map(|(key, _, after)| (key, after)).collect();
        let verdict = Verdict { fate, reach, epoch: self.epoch, at: now, made };
        self.say(identity, verdict.fate);
        self.verdicts.insert(identity, verdict.clone());
        Some(told(&verdict, grants))
    }

    /// A sealed action comes: it is kept aside, unless it has its verdict.
    pub fn set_aside(&mut self, identity: [u8; 16], grants: &BTreeSet<BucketId>, now: i64) -> Verdict {
        let (fate, epoch) = (Fate::Quarantined, self.epoch);
        let aside = Verdict { fate, reach: Vec::new(), epoch, at: now, made: Vec::new() };
        let verdict = self.verdicts.entry(identity).or_insert(aside).clone();
        self.say(identity, verdict.fate);
        told(&verdict, grants)
    }

    fn decide(
        &mut self,
        client: Uuid,
        grants: &BTreeSet<BucketId>,
        wishes: Option<&[Wish]>,
        now: i64,
    ) -> (Fate, Vec<(BucketId, u64)>) {
        let Some(wishes) = wishes else { return (Fate::Rejected("malformed"), Vec::new()) };
        if wishes.is_empty() {
            return (Fate::Void, Vec::new());
        }
        let mut draft = Draft::new();
        let mut notes = Vec::new();
        let mut concurrent = false;
        for wish in wishes {
            let key = wish.key();
            if key.table == CARD {
                return (Fate::Rejected("server_field"), Vec::new());
            }
            if !is_known(key.table) {
                return (Fate::Rejected("unknown_table"), Vec::new());
            }
            if std::iter::once(key).chain(wish.stands_on()).any(|key| self.is_erased(key)) {
                return (Fate::Erased, Vec::new());
            }
            let plan = match wish {
                Wish::Insert(key, fields) => self.insert(&mut draft, grants, client, *key, fields),
                Wish::Patch(key, patches) => self.patch(&mut draft, grants, client, *key, patches, &mut notes),
            };
            match plan {
                Err(fate) => return (fate, Vec::new()),
                Ok(beside) => concurrent |= beside,
            }
        }
        self.react(&mut draft);
        let asks = notes.iter().any(|(.., note)| matches!(note, Note::Asked(_)));
        let cards = self.draft_cards(&mut draft, notes, client, now);
        let reach = self.commit(draft, now);
        self.cards.extend(cards);
        let fate = match (asks, concurrent) {
            (true, _) => Fate::Card,
            (false, true) => Fate::Merged,
            (false, false) => Fate::Applied,
        };
        (fate, reach)
    }

    fn insert(
        &self,
        draft: &mut Draft,
        grants: &BTreeSet<BucketId>,
        client: Uuid,
        key: RowKey,
        fields: &BTreeMap<FieldKey, Value>,
    ) -> Result<bool, Fate> {
        if self.exists(draft, key) {
            self.may_touch(draft, grants, key)?;
            let all: BTreeSet<FieldKey> = self.field_keys(draft, key);
            let same = all.len() == fields.len()
                && fields.iter().all(|(field, value)| self.value(draft, key, *field) == Some(value));
            if !same {
                return Err(Fate::Rejected("id_taken"));
            }
        } else if fits_whole(key.table, fields) && names_servers(key.table, fields) {
            return Err(Fate::Rejected("server_field"));
        } else if fits_whole(key.table, fields) {
            let written = fields.iter().map(|(field, value)| (*field, (value.clone(), client)));
            draft.insert(key, written.collect());
        } else {
            return Err(Fate::Rejected("does_not_fit"));
        }
        self.may_touch(draft, grants, key)?;
        self.check_insert(draft, key)?;
        Ok(false)
    }

    fn patch(
        &self,
        draft: &mut Draft,
        grants: &BTreeSet<BucketId>,
        client: Uuid,
        key: RowKey,
        patches: &[(FieldKey, Value, Seen)],
        notes: &mut Vec<(RowKey, FieldKey, Note)>,
    ) -> Result<bool, Fate> {
        if !self.exists(draft, key) {
            return Err(Fate::Quarantined);
        }
        self.may_touch(draft, grants, key)?;
        if matches!(key.table, EVENT | LIFT | RETRACTION | TAG) {
            return Err(Fate::Rejected("fact"));
        }
        let named: BTreeSet<FieldKey> = patches.iter().map(|(field, ..)| *field).collect();
        let fit = patches.iter().all(|(field, value, _)| fits(key.table, *field, value));
        if patches.is_empty() || named.len() != patches.len() || !fit {
            return Err(Fate::Rejected("does_not_fit"));
        }
        if patches.iter().any(|(field, ..)| is_servers(key.table, *field)) {
            return Err(Fate::Rejected("server_field"));
        }
        let mut concurrent = false;
        let mut cards = Vec::new();
        let mut writes = BTreeMap::new();
        for (field, value, seen) in patches {
            let changes = self.things.get(&key).and_then(|thing| thing.fields.get(field)).map(|field| &field.changes);
            let ver = changes.and_then(|changes| changes.last()).map_or(0, |(ver, _)| *ver);
            let last_by = changes.and_then(|changes| changes.last()).map(|(_, by)| *by);
            let later_by_others = changes.into_iter().flatten().any(|(ver, by)| *ver > seen.ver && *by != client);
            let current = self.value(draft, key, *field).unwrap_or(&Value::Null);
            let untouched = match &seen.then {
                // In another life numbers say nothing: the value does.
                Some((epoch, then, under)) if *epoch != self.epoch => then == current || under == current,
                // A version above what the server has was lost with a life: then the last word was hers, or somebody's.
                _ => ver == seen.ver || (last_by == Some(client) && !later_by_others),
            };
            // A number of another life names another card.
            let settles = seen.settles.filter(|_| seen.then.as_ref().is_some_and(|(epoch, ..)| *epoch == self.epoch));
            if current == value {
                cards.push((key, *field, Note::Stands(settles)));
                continue;
            }
            if !untouched {
                concurrent = true;
                if !(key.table == ITEM && *field == MARK) {
                    cards.push((key, *field, Note::Asked(value.clone())));
                    continue;
                }
            }
            cards.push((key, *field, Note::Stands(settles)));
            writes.insert(*field, (value.clone(), client));
        }
        draft.entry(key).or_default().extend(writes);
        self.may_touch(draft, grants, key)?;
        let fixed = patches.iter().any(|(field, ..)| matches!(*field, SCOPE | PARENT));
        if !matches!(key.table, ITEM | NAME) || fixed {
            return Err(Fate::Rejected("not_allowed"));
        }
        notes.extend(cards);
        Ok(concurrent)
    }

    fn check_insert(&self, draft: &Draft, key: RowKey) -> Result<(), Fate> {
        let above = match key.table {
            ITEM => PLACE,
            EVENT | TAG => ITEM,
            LIFT | RETRACTION => EVENT,
            _ => return Err(Fate::Rejected("not_allowed")),
        };
        let not_found = Fate::Rejected("not_found");
        let above = RowKey { table: above, id: self.id(draft, key, PARENT).ok_or(not_found)? };
        if !self.exists(draft, above) || self.id(draft, above, SCOPE) != self.id(draft, key, SCOPE) {
            return Err(not_found);
        }
        if key.table == LIFT && self.value(draft, above, KIND) != Some(&Value::Int(DO_NOT)) {
            return Err(Fate::Rejected("nothing_to_lift"));
        }
        Ok(())
    }

    fn may_touch(&self, draft: &Draft, grants: &BTreeSet<BucketId>, key: RowKey) -> Result<(), Fate> {
        let bucket = bucket_of(key, &|field| self.value(draft, key, field));
        if bucket.is_some_and(|bucket| grants.contains(&bucket)) { Ok(()) } else { Err(Fate::Quarantined) }
    }

    /// An item whose somebody was met is closed, and its names are the coach's.
    fn react(&self, draft: &mut Draft) {
        let mut items = BTreeSet::new();
        for key in draft.keys() {
            let item = match key.table {
                NAME | EVENT => self.id(draft, *key, PARENT),
                RETRACTION => self
                    .id(draft, *key, PARENT)
                    .and_then(|event| self.id(draft, RowKey { table: EVENT, id: event }, PARENT)),
                _ => None,
            };
            items.extend(item);
        }
        for item in items {
            let under = |draft: &Draft, table: TableId, id: Uuid| -> Vec<RowKey> {
                let all: BTreeSet<RowKey> = self.things.keys().chain(draft.keys()).copied().collect();
                all.into_iter().filter(|key| key.table == table && self.id(draft, *key, PARENT) == Some(id)).collect()
            };
            let open = !under(draft, EVENT, item).iter().any(|event| {
                self.value(draft, *event, KIND) == Some(&Value::Int(MET))
                    && under(draft, RETRACTION, event.id).is_empty()
            });
            for name in under(draft, NAME, item) {
                if self.value(draft, name, OPEN) != Some(&Value::Bool(open)) {
                    draft.entry(name).or_default().insert(OPEN, (Value::Bool(open), SERVER));
                }
            }
        }
    }

    fn commit(&mut self, draft: Draft, now: i64) -> Vec<(BucketId, u64)> {
        let mut changed = Vec::new();
        for (key, fields) in draft {
            let old = self.things.get(&key);
            let differs = |field: &FieldKey, value: &Value| {
                old.and_then(|thing| thing.fields.get(field)).is_none_or(|field| field.value != *value)
            };
            let new: BTreeMap<FieldKey, (Value, Uuid)> =
                fields.into_iter().filter(|(field, (value, _))| differs(field, value)).collect();
            if old.is_none() || !new.is_empty() {
                changed.push((key, new));
            }
        }
        changed.sort_by_key(|(key, _)| (rank(key.table), *key));
        self.touched.extend(changed.iter().map(|(key, _)| *key));
        let mut reach = BTreeMap::new();
        for (key, fields) in changed {
            let before = self.bucket(key);
            let thing = self.things.entry(key).or_default();
            thing.bytes.take();
            thing.ver += 1;
            thing.at = now;
            for (field, (value, by)) in fields {
                let field =
                    thing.fields.entry(field).or_insert_with(|| Field { value: Value::Null, changes: Vec::new() });
                field.value = value;
                field.changes.push((thing.ver, by));
            }
            let Some(after) = self.bucket(key) else { continue };
            if let Some(left) = before.filter(|before| *before != after) {
                reach.insert(left, self.number(left, key, false));
            }
            reach.insert(after, self.number(after, key, true));
        }
        self.close(&reach);
        reach.into_iter().collect()
    }

    fn number(&mut self, bucket: BucketId, key: RowKey, is_in: bool) -> u64 {
        let feed = self.feeds.entry(bucket).or_default();
        feed.head += 1;
        feed.entries.insert(key, (feed.head, is_in));
        self.lasting.ever.insert((bucket, key));
        feed.head
    }

    fn exists(&self, draft: &Draft, key: RowKey) -> bool {
        self.things.contains_key(&key) || draft.contains_key(&key)
    }

    fn value<'a>(&'a self, draft: &'a Draft, key: RowKey, field: FieldKey) -> Option<&'a Value> {
        let drafted = draft.get(&key).and_then(|fields| fields.get(&field)).map(|(value, _)| value);
        drafted.or_else(|| self.things.get(&key)?.fields.get(&field).map(|field| &field.value))
    }

    fn id(&self, draft: &Draft, key: RowKey, field: FieldKey) -> Option<Uuid> {
        self.value(draft, key, field)?.as_id()
    }

    fn drafted_bucket(&self, draft: &Draft, key: RowKey) -> Option<BucketId> {
        bucket_of(key, &|field| self.value(draft, key, field))
    }

    fn field_keys(&self, draft: &Draft, key: RowKey) -> BTreeSet<FieldKey> {
        let stored = self.things.get(&key).into_iter().flat_map(|thing| thing.fields.keys());
        stored.chain(draft.get(&key).into_iter().flat_map(|fields| fields.keys())).copied().collect()
    }
}

/// A verdict as its sender may hear it: it names no bucket that she does not read now.
fn told(verdict: &Verdict, grants: &BTreeSet<BucketId>) -> Verdict {
    let reach = verdict.reach.iter().filter(|(bucket, _)| grants.contains(bucket)).copied().collect();
    Verdict { reach, ..verdict.clone() }
}

fn bucket_of<'a>(key: RowKey, value: &dyn Fn(FieldKey) -> Option<&'a Value>) -> Option<BucketId> {
    let audience = match key.table {
        PLACE => PUBLIC,
        CARD => return cards::home(value),
        ITEM => TEAM,
        NAME if value(OPEN) == Some(&Value::Bool(true)) => INNER,
        NAME => COACH,
        _ => INNER,
    };
    Some(BucketId::new(value(SCOPE)?.as_id()?, audience))
}

impl Wish {
    fn key(&self) -> RowKey {
        match self {
            Self::Insert(key, _) | Self::Patch(key, _) => *key,
        }
    }
}

fn is_known(table: TableId) -> bool {
    matches!(table, PLACE | ITEM | NAME | EVENT | LIFT | RETRACTION | TAG)
}

/// The table of the row that a row of `table` stands under.
fn above_of(table: TableId) -> Option<TableId> {
    match table {
        ITEM => Some(PLACE),
        NAME | EVENT | TAG => Some(ITEM),
        LIFT | RETRACTION => Some(EVENT),
        _ => None,
    }
}

fn rank(table: TableId) -> u8 {
    match table {
        PLACE => 0,
        ITEM => 1,
        NAME => 2,
        CARD => 5,
        _ => 3,
    }
}

fn is_servers(table: TableId, field: FieldKey) -> bool {
    matches!((table, field), (PLACE, LABEL) | (ITEM, SEAT) | (NAME, OPEN))
}

fn mandatory(table: TableId) -> &'static [FieldKey] {
    match table {
        PLACE => &[SCOPE, LABEL],
        ITEM => &[SCOPE, PARENT, MARK, NOTE],
        NAME => &[SCOPE, PARENT, TEXT, OPEN],
        EVENT => &[SCOPE, PARENT, KIND, LABEL],
        TAG => &[SCOPE, PARENT, LABEL],
        _ => &[SCOPE, PARENT],
    }
}

/// A new row with a field that only the server writes.
fn names_servers(table: TableId, fields: &BTreeMap<FieldKey, Value>) -> bool {
    let servers = match table {
        PLACE => LABEL,
        ITEM => SEAT,
        NAME => OPEN,
        _ => return false,
    };
    fields.contains_key(&servers)
}

fn fits_whole(table: TableId, fields: &BTreeMap<FieldKey, Value>) -> bool {
    let complete = mandatory(table).iter().all(|field| fields.get(field).is_some_and(|value| *value != Value::Null));
    complete && fields.iter().all(|(field, value)| fits(table, *field, value))
}

fn fits(table: TableId, field: FieldKey, value: &Value) -> bool {
    let is_id = matches!(value, Value::Bytes(bytes) if bytes.len() == 16);
    match (table, field) {
        (_, SCOPE) => is_id,
        (PLACE, PARENT) => true,
        (_, PARENT) => is_id,
        (ITEM, MARK) | (EVENT, KIND) => matches!(value, Value::Int(_)),
        (ITEM, SEAT) => matches!(value, Value::Int(_) | Value::Null),
        (ITEM, NOTE) | (NAME, TEXT) | (EVENT | PLACE | TAG, LABEL) => matches!(value, Value::Text(_)),
        (NAME, OPEN) => matches!(value, Value::Bool(_)),
        _ => true,
    }
}
