//! What people do: on phones, at the server, and with programs of their own.

use super::image::Image;
use super::phone::{Noted, Phone};
use super::server::Testimony;
use super::wire::Request;
use super::{PHONES, TEN_YEARS, World};
use crate::history::Theme;
use crate::promises::{Broken, Kept, p04_session_order, p08_erasure, p10_crash_atomicity, p18_protection};
use crate::random::Random;
use crate::schema::{
    DO_NOT, EVENT, EXTRA, ITEM, KIND, LABEL, LIFT, MARK, MET, NAME, NOTE, OPEN, PARENT, PLACE, RETRACTION, ROLES,
    SCHEMA, SCOPE, SEAT, SEEN, TAG, TEXT, UNKNOWN, buckets, id_value, spell, spell_value,
};
use crate::story::seal;
use pleinmakers_core::schema::{CARD, Card, FieldKey, Fields, Row, RowKey, TableId, Value};
use pleinmakers_core::sync::WIRE;
use pleinmakers_core::sync::action::{Action, Change, FieldPatch, Identity};
use pleinmakers_core::sync::frame;
use pleinmakers_core::sync::message::{Cursor, SyncRequest, decode, encode};
use pleinmakers_core::sync::phone::{EntryState, RecordError, Replica, record, void};
use pleinmakers_core::sync::server::ServerChange;
use rusqlite::OptionalExtension;
use std::collections::BTreeMap;
use uuid::Uuid;

impl World {
    /// Somebody does something on a phone: what, is `x`; to which row, is `y`.
    pub(super) fn record(&mut self, who: usize, x: u32, y: u32) -> Kept {
        // What the theme is about.
        let wishes = self.theme.wishes();
        let x = wishes.get(x as usize % wishes.len().max(1)).map_or(x, |wish| *wish);
        let y = self.theme.which(y);
        let Some(changes) = self.wish(who, x, y)? else { return Ok(()) };
        self.record_changes(who, &changes)
    }

    fn record_changes(&mut self, who: usize, changes: &Vec<Change>) -> Kept {
        let (stamp, now) = (self.random.stamp(), self.now);
        let phone = &mut self.phones[who];
        let (client, at, schema) = (phone.client, phone.time(now), phone.schema);
        let seen = saw(phone, changes)?;
        let recorded = phone.write(|tx| match record(tx, schema, client, stamp, at, changes) {
            Ok(mid) => Ok(Some((mid, tx.entry(mid)?.map(|entry| entry.action)))),
            Err(RecordError::Refused(_)) => Ok(None),
            Err(error) => Err(Broken::from(error)),
        })?;
        let words = || changes.iter().map(describe).collect::<Vec<_>>().join(" and ");
        match recorded {
            None => {
                self.look(who)?;
                self.happened(|| format!("phone {who} died while it recorded {}", words()))
            }
            Some(None) => self.happened(|| format!("phone {who} refuses to record {}", words())),
            Some(Some((mid, kept))) => {
                let kept = kept.filter(|action| action.changes().is_ok_and(|kept| asked(kept) == *changes));
                crate::promises::holds(kept.is_some(), 1, || {
                    format!("phone {who}: action {mid} is not what was asked")
                })?;
                let identity = kept.map(|action| action.identity()).unwrap_or_default();
                self.server.seen.insert(identity, seen.clone());
                let noted = Noted::new(identity, stamp, changes.clone(), seen, &phone.book);
                let before = phone.book.actions.insert(mid, noted);
                if before.is_some() {
                    return Err(Broken { promise: 1, what: format!("phone {who}: two actions have number {mid}") });
                }
                p18_protection::note_changes(phone, changes);
                p04_session_order::recorded_is_shown(phone, changes)?;
                self.look(who)?;
                self.happened(|| format!("phone {who} records action {mid}: {}", words()))
            }
        }
    }

    /// Settles a card that is shown here: the value that stands, or one that is on it.
    fn answer_to_card(&mut self, who: usize, y: u32) -> Kept<Option<Vec<Change>>> {
        let phone = &self.phones[who];
        let Some(row) = any_row(phone, CARD, y)? else { return Ok(None) };
        let Some(card) = Card::from_row(&row).filter(Card::is_open) else { return Ok(None) };
        let Some(about) = phone.shown(card.about)? else { return Ok(None) };
        let among = self.random.below(1 + card.versions.len() as u64) as usize;
        let stands = about.get(card.field).cloned().unwrap_or(Value::Null);
        let value = card.versions.get(among).map_or(stands, |version| version.value.clone());
        let mut change = patch(&about, &[(card.field, value)]);
        if let Change::Patch { patches, .. } = &mut change {
            patches.iter_mut().for_each(|patch| patch.settles = Some(row.ver));
        }
        Ok(Some(vec![change]))
    }

    fn wish(&mut self, who: usize, x: u32, y: u32) -> Kept<Option<Vec<Change>>> {
        let phone = &self.phones[who];
        let shown = |table| any_row(phone, table, y);
        let text = |random: &mut Random| Value::Text(["a", "b", "c", "d"][random.below(4) as usize].into());
        Ok(match x % 22 {
            0..=5 => {
                let Some(item) = shown(ITEM)? else { return Ok(None) };
                Some(vec![self.event(&item, [SEEN, MET, DO_NOT, SEEN, MET, DO_NOT][(x % 22) as usize])])
            }
            6 | 7 => {
                let Some(item) = shown(ITEM)? else { return Ok(None) };
                let value = Value::Int(self.random.below(4) as i64);
                Some(vec![patch(&item, &[(MARK, value)])])
            }
            8..=10 => {
                let Some(item) = shown(ITEM)? else { return Ok(None) };
                Some(vec![patch(&item, &[(NOTE, text(&mut self.random))])])
            }
            11 | 12 => {
                let Some(name) = shown(NAME)? else { return Ok(None) };
                Some(vec![patch(&name, &[(TEXT, text(&mut self.random))])])
            }
            13 => self.naming(LIFT, any_event(phone, y, true)?),
            21 => self.answer_to_card(who, y)?,
            14 | 20 => self.naming(RETRACTION, any_event(phone, y, false)?),
            15 | 16 => {
                let Some(place) = shown(PLACE)? else { return Ok(None) };
                let item = self.child(&place, ITEM, [(MARK, Value::Int(0)), (NOTE, Value::Text("a".into()))]);
                let mut changes = vec![item];
                if x % 22 == 16 {
                    // A fact about a row that is as new as itself.
                    let row = draft(&changes[0]);
                    changes.extend(row.map(|row| self.event(&row, DO_NOT)));
                }
                Some(changes)
            }
            17 => {
                let Some(item) = shown(ITEM)? else { return Ok(None) };
                let note = text(&mut self.random);
                Some(vec![patch(&item, &[(MARK, Value::Int(9)), (NOTE, note)]), self.event(&item, SEEN)])
            }
            18 => {
                let Some(item) = shown(ITEM)? else { return Ok(None) };
                let (one, two) = (text(&mut self.random), text(&mut self.random));
                Some(vec![patch(&item, &[(NOTE, one)]), patch(&item, &[(NOTE, two)])])
            }
            _ => {
                let Some(item) = shown(ITEM)? else { return Ok(None) };
                Some(vec![patch(&item, &[(UNKNOWN, text(&mut self.random))])])
            }
        })
    }

    fn event(&mut self, item: &Row, kind: i64) -> Change {
        let label = self.text("event");
        self.child(item, EVENT, [(KIND, Value::Int(kind)), (LABEL, label)])
    }

    fn naming(&mut self, table: TableId, event: Option<Row>) -> Option<Vec<Change>> {
        event.map(|event| vec![self.child(&event, table, [])])
    }

    /// A text that stands nowhere else, and that can be searched for.
    pub(super) fn text(&mut self, what: &str) -> Value {
        Value::Text(format!("{}{:016x} {what}", p08_erasure::MARK, self.random.number()))
    }

    /// Somebody records what only some versions of the app know.
    pub(super) fn record_new(&mut self, who: usize, x: u32, y: u32) -> Kept {
        let Some(item) = any_row(&self.phones[who], ITEM, y)? else { return Ok(()) };
        let label = self.text("new");
        let version = self.phones[who].schema.version;
        let change = match (version, x % 3) {
            (1, _) => return Ok(()),
            (3, 0) => self.child(&item, EXTRA, [(LABEL, label)]),
            (3, 1) => patch(&item, &[(UNKNOWN, label)]),
            _ => self.child(&item, TAG, [(LABEL, label)]),
        };
        self.record_changes(who, &vec![change])
    }

    fn child<const N: usize>(&mut self, parent: &Row, table: TableId, fields: [(FieldKey, Value); N]) -> Change {
        let mut fields = Fields::from(fields);
        fields.insert(PARENT, id_value(parent.key.id));
        fields.insert(SCOPE, parent.get(SCOPE).cloned().unwrap_or(Value::Null));
        Change::Insert { table, id: self.random.id(self.now), fields }
    }

    /// She takes back the `x`th of what was not sent yet.
    pub(super) fn void(&mut self, who: usize, x: u32) -> Kept {
        let stamp = self.random.stamp();
        let phone = &mut self.phones[who];
        let open =
            phone.book.actions.iter().filter(|(_, noted)| matches!(noted.state, EntryState::New | EntryState::Sent));
        let open: Vec<(u64, bool)> = open.map(|(mid, noted)| (*mid, noted.has_left)).collect();
        let Some((mid, has_left)) = open.get(x as usize % open.len().max(1)).copied() else { return Ok(()) };
        let (client, schema) = (phone.client, phone.schema);
        let Some(done) = phone.write(|tx| Ok(void(tx, schema, mid, stamp)?))? else {
            self.look(who)?;
            return self.happened(|| format!("phone {who} died while it took back action {mid}"));
        };
        if done {
            // What may have been sent may have arrived: taking it back there would lose it.
            crate::promises::holds(!has_left, 1, || {
                format!("phone {who}: action {mid} had left in a request and was made void")
            })?;
            let identity = Action::new(mid, client, stamp, &Vec::new()).identity();
            let noted = Noted::new(identity, stamp, Vec::new(), Testimony::new(), &phone.book);
            let taken = phone.book.actions.insert(mid, noted);
            if let Some(taken) = &taken {
                see_without(phone, &mut self.server.seen, mid, taken)?;
            }
            let before = taken.map(|taken| taken.changes).unwrap_or_default();
            for change in &before {
                phone.book.protected.remove(&change.key().id);
            }
            p04_session_order::what_was_taken_back_is_gone(phone, &self.oracle, &before)?;
        }
        self.look(who)?;
        self.happened(|| format!("phone {who} takes back action {mid}: {done}"))
    }

    /// The server's own people change something.
    pub(super) fn manage(&mut self, x: u32, y: u32) -> Kept {
        let (x, y) = if self.theme == Theme::Contested && x % 3 < 2 { (3, y | 1) } else { (x, y) };
        let scope = self.scopes[y as usize % self.scopes.len()];
        let rows: Vec<Row> = self.oracle.keys().filter_map(|key| self.oracle.row(key)).collect();
        let of = |table: TableId| {
            let all: Vec<&Row> = rows.iter().filter(|row| row.key.table == table).collect();
            let among = if y.is_multiple_of(2) { all.len() } else { all.len().min(2) };
            all.iter().rev().nth(y as usize % among.max(1)).copied()
        };
        let text = self.text("told");
        let mut changes = Vec::new();
        let write = |row: &Row, fields: Fields| ServerChange { key: row.key, fields };
        match x % 6 {
            0 => {
                self.draft(&mut changes, PLACE, scope, None, [(LABEL, text)]);
            }
            1 => {
                let Some(place) = of(PLACE) else { return Ok(()) };
                let scope = place.get(SCOPE).and_then(Value::as_id).unwrap_or(scope);
                let fields = [(MARK, Value::Int(0)), (NOTE, text.clone())];
                let item = self.draft(&mut changes, ITEM, scope, Some(place.key.id), fields);
                self.draft(&mut changes, NAME, scope, Some(item), [(TEXT, text), (OPEN, Value::Bool(true))]);
            }
            2 => changes.extend(of(ITEM).map(|item| write(item, Fields::from([(SEAT, Value::Int(i64::from(x)))])))),
            3 => changes.extend(of(ITEM).map(|item| write(item, Fields::from([(NOTE, text), (MARK, Value::Int(7))])))),
            4 => changes.extend(of(NAME).map(|name| write(name, Fields::from([(TEXT, text)])))),
            _ => changes.extend(of(PLACE).map(|place| write(place, Fields::from([(LABEL, text)])))),
        }
        let wrote = self.server.manage(&mut self.oracle, &changes, self.now, &mut self.random)?;
        let words = || changes.iter().map(|change| spell(change.key)).collect::<Vec<_>>().join(", ");
        self.happened(|| format!("the server writes {}{}", words(), if wrote { "" } else { ", and fails" }))
    }

    /// A phone's owner becomes something else in a neighbourhood.
    pub(super) fn change_role(&mut self, who: usize, x: u32, y: u32) -> Kept {
        let number = y as usize % self.scopes.len();
        let (scope, role, client) = (self.scopes[number], x as usize % ROLES.len(), self.phones[who].client);
        if x as usize / ROLES.len() % 2 == 1 {
            // Taken and given again before the phone hears of it.
            let held: Vec<_> =
                self.server.grants.get(&client).into_iter().flatten().map(|(bucket, _)| *bucket).collect();
            for bucket in held {
                self.server.grant(client, bucket, false)?;
                self.server.grant(client, bucket, true)?;
            }
            return self.happened(|| format!("phone {who} is given anew all that it had"));
        }
        for bucket in buckets(scope, ROLES.len() - 1) {
            let given = buckets(scope, role).any(|one| one == bucket);
            self.server.grant(client, bucket, given)?;
        }
        self.happened(|| format!("phone {who} is now {role} in neighbourhood {number}"))
    }

    /// A phone is copied with all that it has.
    pub(super) fn copy(&mut self, who: usize) -> Kept {
        if self.phones.len() >= PHONES {
            return Ok(());
        }
        let Some(mut store) = self.spare.take() else { return Ok(()) };
        let from = &self.phones[who];
        Image::of(from.store.sql(), &p10_crash_atomicity::TABLES)?.put(store.sql())?;
        store.set_schema(from.schema)?;
        let mut copy = super::phone::Phone::new(self.phones.len(), from.client, store);
        copy.book = from.book.clone();
        copy.schema = from.schema;
        (copy.clock_off, copy.correction) = (from.clock_off, from.correction);
        let index = copy.index;
        self.phones.push(copy);
        self.look_at_images(index)?;
        self.happened(|| format!("phone {who} is copied; the copy is phone {index}"))
    }

    /// A phone's clock jumps.
    pub(super) fn phone_clock(&mut self, who: usize) -> Kept {
        let off = self.random.below(2 * TEN_YEARS as u64) as i64 - TEN_YEARS;
        self.phones[who].clock_off = off;
        self.phones[who].book.clock_is_right = false;
        self.happened(|| format!("the clock of phone {who} is {} days off", off / 86_400_000))
    }

    /// The server's clock jumps.
    pub(super) fn server_clock(&mut self) -> Kept {
        let off = self.random.below(2 * TEN_YEARS as u64) as i64 - TEN_YEARS;
        self.server.clock_off = off;
        self.clock += 1;
        for phone in &mut self.phones {
            phone.book.clock_is_right = false;
        }
        for request in &mut self.requests {
            request.clock_is_right = false;
        }
        self.happened(|| format!("the server's clock is {} days off", off / 86_400_000))
    }

    /// Somebody with a program of her own sends what no app would.
    pub(super) fn rude(&mut self, who: usize, x: u32, y: u32) -> Kept {
        let client = self.phones[who].client;
        let keys: Vec<RowKey> = self.oracle.keys().collect();
        let of = |world: &Self, table: Option<TableId>| {
            let all: Vec<&RowKey> = keys.iter().filter(|key| table.is_none_or(|table| table == key.table)).collect();
            all.get(y as usize % all.len().max(1)).and_then(|key| world.oracle.row(**key))
        };
        let Some(item) = of(self, Some(ITEM)) else { return Ok(()) };
        let mut cursors = Vec::new();
        let changes = match x % 10 {
            0 => vec![patch(&item, &[(SEAT, Value::Int(99))])],
            1 => {
                let Some(fact) = of(self, Some(EVENT)) else { return Ok(()) };
                vec![patch(&fact, &[(KIND, Value::Int(SEEN))])]
            }
            2 => vec![self.event(&item, SEEN)],
            3 => {
                let Some(row) = of(self, None) else { return Ok(()) };
                vec![patch(&row, &[(NOTE, Value::Text("rude".into()))])]
            }
            4 => {
                let half = Change::Insert { table: EVENT, id: self.random.id(self.now), fields: Fields::new() };
                vec![patch(&item, &[(MARK, Value::Int(5))]), self.event(&item, DO_NOT), half]
            }
            5 => {
                let key = RowKey { table: ITEM, id: self.random.id(self.now) };
                vec![patch(&Row::draft(key, &Fields::new()), &[(MARK, Value::Int(1))])]
            }
            6 => vec![Change::Patch { table: ITEM, id: item.key.id, patches: Vec::new() }],
            7 => {
                // Into a neighbourhood that may be another one than its parent's.
                let scope = self.scopes[y as usize % self.scopes.len()];
                let mut event = self.event(&item, SEEN);
                if let Change::Insert { fields, .. } = &mut event {
                    fields.insert(SCOPE, id_value(scope));
                }
                vec![event]
            }
            8 => {
                // An id that is taken, with something else under it.
                let Some(fact) = of(self, Some(EVENT)) else { return Ok(()) };
                let mut fields: Fields = fact.fields.iter().map(|(key, state)| (*key, state.value.clone())).collect();
                fields.insert(LABEL, Value::Text("another".into()));
                vec![Change::Insert { table: EVENT, id: fact.key.id, fields }]
            }
            _ => {
                let forge = |cursor: &Cursor| Cursor { n: cursor.n + 1, ..*cursor };
                cursors = self.phones[who].book.cursors.values().filter(|cursor| cursor.n > 0).map(forge).collect();
                Vec::new()
            }
        };
        let actions = if cursors.is_empty() {
            vec![Action::new(1 + u64::from(x), client, self.random.stamp(), &changes)]
        } else {
            Vec::new()
        };
        let message = SyncRequest {
            wire: WIRE,
            schema: SCHEMA.version,
            cursors,
            actions,
            lowest_mid: 1,
            max_pages: 2,
            leftovers: None,
        };
        let bytes = frame::compress(&encode(&message));
        let request = Request {
            number: 0,
            phone: who,
            client,
            time: self.now + self.server.clock_off,
            seal: seal(&bytes),
            bytes,
            clock_is_right: true,
        };
        let words: Vec<String> = changes.iter().map(describe).collect();
        self.story.tell(|| format!("       somebody sends in the name of phone {who}: {}", words.join(" and ")));
        let served = self.server.serve(&mut self.oracle, &request, self.now, &mut self.random)?;
        if let Some(reply) = &served {
            self.story.trace.add(&reply.bytes);
        }
        self.happened(|| format!("the server answers: {}", served.is_some()))
    }
}

/// A row that is shown, by number.
fn any_row(phone: &super::phone::Phone, table: TableId, y: u32) -> Kept<Option<Row>> {
    let sql = phone.store.sql();
    let count: u32 =
        sql.prepare_cached("SELECT count(*) FROM row WHERE tbl = ?1")?.query_row([table], |row| row.get(0))?;
    if count == 0 {
        return Ok(None);
    }
    // Often one of the newest: people work where others work, and there it goes wrong.
    let among = if y.is_multiple_of(2) { count } else { count.min(2) };
    let mut statement =
        sql.prepare_cached("SELECT image FROM row WHERE tbl = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2")?;
    let bytes: Option<Vec<u8>> = statement.query_row((table, y % among), |row| row.get(0)).optional()?;
    Ok(bytes.map(|bytes| Row::from_bytes(&bytes)).transpose()?)
}

/// An event that is shown; `lifts`: one that says "do not", if it is the one at that number.
fn any_event(phone: &super::phone::Phone, y: u32, lifts: bool) -> Kept<Option<Row>> {
    let event = any_row(phone, EVENT, y)?;
    Ok(event.filter(|event| !lifts || event.get(KIND) == Some(&Value::Int(DO_NOT))))
}

/// What the author of changes sees of the fields that she patches.
fn saw(phone: &Phone, changes: &[Change]) -> Kept<Testimony> {
    let mut seen = Testimony::new();
    // A later change of the same action sees what an earlier one has made.
    let mut made: BTreeMap<(RowKey, FieldKey), Value> = BTreeMap::new();
    for (at, change) in changes.iter().enumerate() {
        let Change::Patch { patches, .. } = change else { continue };
        let Some(row) = phone.shown(change.key())? else { continue };
        let bucket = phone.schema.bucket(&row);
        let cursor = bucket.and_then(|bucket| phone.book.cursors.get(&bucket));
        let life = match cursor {
            Some(cursor) if cursor.n > 0 && cursor.n >= phone.newest(cursor.bucket)? => cursor.epoch,
            _ => 0,
        };
        let image = phone.image(row.key)?;
        for patch in patches {
            let shown = row.get(patch.key).cloned().unwrap_or(Value::Null);
            let value = made.insert((row.key, patch.key), patch.value.clone()).unwrap_or(shown);
            let under = image.as_ref().and_then(|image| image.get(patch.key)).cloned().unwrap_or(Value::Null);
            seen.insert((at, row.key, patch.key), (life, value, under));
        }
    }
    Ok(seen)
}

/// Who recorded over work that is taken back replaces what that work had replaced, unless the server had its value, too,
/// and no other own work lay between.
fn see_without(phone: &mut Phone, seen: &mut BTreeMap<Identity, Testimony>, mid: u64, taken: &Noted) -> Kept {
    let mut fields: BTreeMap<(RowKey, FieldKey), (&Value, bool, Value)> = BTreeMap::new();
    for ((at, key, field), (_, replaced, below)) in &taken.saw {
        let Some(Change::Patch { patches, .. }) = taken.changes.get(*at) else { continue };
        let Some(patch) = patches.iter().find(|patch| patch.key == *field) else { continue };
        fields.entry((*key, *field)).or_insert((replaced, replaced != below, Value::Null)).2 = patch.value.clone();
    }
    for (later, noted) in phone.book.actions.range_mut(mid + 1..) {
        if noted.state != EntryState::New {
            continue;
        }
        for ((_, key, field), (_, shown, under)) in &mut noted.saw {
            // Only the next one saw it: those after it saw that.
            let Some((replaced, is_own, made)) = fields.remove(&(*key, *field)) else { continue };
            if *shown == made && (shown != under || is_own) {
                *shown = replaced.clone();
            }
        }
        let mut statement = phone.store.sql().prepare_cached("SELECT body FROM outbox WHERE mid = ?1")?;
        let body: Option<Vec<u8>> = statement.query_row([later], |row| row.get(0)).optional()?;
        let Some(action) = body.map(|body| decode::<Action>(&body)).transpose()? else { continue };
        let is_same = action.changes().is_ok_and(|changes| asked(changes) == noted.changes);
        crate::promises::holds(is_same || noted.is_sealed, 1, || {
            format!("action {later} is not what was asked, after {mid} was taken back")
        })?;
        noted.identity = action.identity();
        seen.insert(noted.identity, noted.saw.clone());
    }
    Ok(())
}

/// A patch by somebody who sees the row as it is here.
fn patch(row: &Row, fields: &[(FieldKey, Value)]) -> Change {
    let patches = fields
        .iter()
        .map(|(key, value)| FieldPatch::new(*key, value.clone(), row.fields.get(key).map_or(0, |state| state.ver)));
    Change::Patch { table: row.key.table, id: row.key.id, patches: patches.collect() }
}

/// Changes as they were asked for: recording adds to patches what they replace.
fn asked(mut kept: Vec<Change>) -> Vec<Change> {
    for change in &mut kept {
        if let Change::Patch { patches, .. } = change {
            patches.iter_mut().for_each(|patch| patch.before = None);
        }
    }
    kept
}

fn draft(change: &Change) -> Option<Row> {
    match change {
        Change::Insert { fields, .. } => Some(Row::draft(change.key(), fields)),
        Change::Patch { .. } => None,
    }
}

fn describe(change: &Change) -> String {
    let key = spell(change.key());
    match change {
        Change::Insert { fields, .. } => {
            let kind = match (change.key().table, fields.get(&KIND)) {
                (EVENT, Some(Value::Int(MET))) => " (met)",
                (EVENT, Some(Value::Int(DO_NOT))) => " (do not)",
                _ => "",
            };
            let under = fields
                .get(&PARENT)
                .and_then(Value::as_id)
                .map(|id: Uuid| format!(" under …{:04x}", id.as_u128() & 0xffff));
            format!("new {key}{kind}{}", under.unwrap_or_default())
        }
        Change::Patch { patches, .. } => {
            let fields: Vec<String> = patches
                .iter()
                .map(|p| format!("field {} = {} (saw {})", p.key, spell_value(&p.value), p.seen))
                .collect();
            format!("{key}: {}", fields.join(", "))
        }
    }
}
