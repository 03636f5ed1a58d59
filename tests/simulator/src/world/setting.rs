//! How a world begins and ends. Databases are wiped and used again: making one costs more than a whole history.

use super::phone::Phone;
use super::server::{SERVER_TABLES, Server};
use super::{Report, World};
use crate::history::{History, Kind};
use crate::oracle::Oracle;
use crate::promises::p08_erasure::Depth;
use crate::promises::{Broken, Kept, p10_crash_atomicity};
use crate::random::Random;
use crate::schema::{
    ITEM, LABEL, MARK, NAME, NOTE, OPEN, PARENT, PLACE, ROLES, SCHEMA, SCOPE, TEXT, buckets, id_value,
};
use crate::story::{Story, seal};
use pleinmakers_core::schema::{Fields, RowKey, TableId, Value};
use pleinmakers_core::store::MemoryStore;
use pleinmakers_core::sync::server::ServerChange;
use pleinmakers_server::ledger::MemoryLedger;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use uuid::Uuid;

/// When every history begins: 2026-11-24, 11:00 UTC.
const BEGINNING: i64 = 1_795_518_000_000;
/// One of so many histories has databases of its own.
const OWN: u64 = 32;

/// Databases that wait for the next history.
#[derive(Default)]
pub struct Pool {
    stores: Vec<MemoryStore>,
    ledger: Option<MemoryLedger>,
    /// Other histories use them afterwards.
    is_shared: bool,
}

impl Pool {
    /// One for many histories.
    #[must_use]
    pub fn shared() -> Self {
        Self { is_shared: true, ..Self::default() }
    }

    /// An empty store.
    ///
    /// # Errors
    /// SQLite's.
    pub fn store(&mut self) -> Kept<MemoryStore> {
        let Some(mut store) = self.stores.pop() else {
            let store = MemoryStore::open(&SCHEMA)?;
            self.is_shared.then(|| leave_traces(store.sql())).transpose()?;
            return Ok(store);
        };
        wipe(store.sql(), &p10_crash_atomicity::TABLES)?;
        store.set_schema(&SCHEMA)?;
        Ok(store)
    }

    fn ledger(&mut self) -> Kept<MemoryLedger> {
        let Some(ledger) = self.ledger.take() else {
            let ledger = MemoryLedger::open(&SCHEMA).map_err(|e| Broken { promise: 14, what: e.to_string() })?;
            self.is_shared.then(|| leave_traces(&ledger.sql())).transpose()?;
            return Ok(ledger);
        };
        wipe(&ledger.sql(), &SERVER_TABLES)?;
        Ok(ledger)
    }
}

/// Nobody looks between the rows of pages that other histories have used: nothing need be wiped there.
fn leave_traces(sql: &rusqlite::Connection) -> Kept {
    Ok(sql.pragma_update(None, "secure_delete", "OFF")?)
}

fn wipe(sql: &rusqlite::Connection, tables: &[&str]) -> Kept {
    let tx = sql.unchecked_transaction()?;
    for table in tables {
        tx.prepare_cached(&format!("DELETE FROM {table}"))?.execute(())?;
    }
    Ok(tx.commit()?)
}

impl World {
    pub(super) fn new(history: &History, pool: &mut Pool, reads_along: bool) -> Kept<Self> {
        let mut random = Random::of(&[history.seed, 3]);
        // What lies between the rows of a page depends on what the database held before.
        let erases = history.steps.iter().any(|step| step.kind == Kind::Erase);
        let depth = if erases && history.seed.is_multiple_of(OWN) { Depth::Pages } else { Depth::Tables };
        let pool = if depth == Depth::Pages { &mut Pool::default() } else { pool };
        let page_rows = history.page_rows.max(1) as usize;
        let scopes: Vec<Uuid> = (0..history.scopes.max(1)).map(|_| random.id(BEGINNING)).collect();
        let mut world = Self {
            theme: history.theme,
            page_rows,
            now: BEGINNING,
            scopes,
            phones: Vec::new(),
            server: Server::new(pool.ledger()?, page_rows),
            oracle: Oracle::default(),
            requests: VecDeque::new(),
            replies: VecDeque::new(),
            old: VecDeque::new(),
            asked: 0,
            was_refused: false,
            clock: 0,
            has_more: false,
            moved: 0,
            was_read: false,
            spare: None,
            depth,
            erased: BTreeSet::new(),
            random,
            steps: 0,
            met: BTreeMap::new(),
            story: Story { lines: reads_along.then(Vec::new), ..Story::default() },
        };
        world.found()?;
        for index in 0..history.phones.clamp(1, super::PHONES as u32) as usize {
            world.join(history.seed, index, pool.store()?)?;
        }
        world.spare = Some(pool.store()?);
        if history.steps.iter().any(|step| step.kind == Kind::Restore) {
            world.server.back_up(&world.oracle)?;
        }
        Ok(world)
    }

    /// Each neighbourhood has a place with two items that have a name each.
    fn found(&mut self) -> Kept {
        let mut changes = Vec::new();
        for scope in self.scopes.clone() {
            let place = self.draft(&mut changes, PLACE, scope, None, [(LABEL, Value::Text("square".into()))]);
            for number in 0..2 {
                let fields = [(MARK, Value::Int(0)), (NOTE, Value::Text("a".into()))];
                let item = self.draft(&mut changes, ITEM, scope, Some(place), fields);
                let text = self.text(&format!("name {number}"));
                let fields = [(TEXT, text), (OPEN, Value::Bool(true))];
                self.draft(&mut changes, NAME, scope, Some(item), fields);
            }
        }
        self.server.manage(&mut self.oracle, &changes, self.now, &mut self.random)?;
        Ok(())
    }

    /// Adds a row of the server's own to `changes`; answers its id.
    pub(super) fn draft<const N: usize>(
        &mut self,
        changes: &mut Vec<ServerChange>,
        table: TableId,
        scope: Uuid,
        parent: Option<Uuid>,
        fields: [(u16, Value); N],
    ) -> Uuid {
        let id = self.random.id(self.now);
        let mut fields = Fields::from(fields);
        fields.insert(SCOPE, id_value(scope));
        if let Some(parent) = parent {
            fields.insert(PARENT, id_value(parent));
        }
        changes.push(ServerChange { key: RowKey { table, id }, fields });
        id
    }

    /// A phone joins. In each neighbourhood it is something, in one of them at least a worker: other histories are dull.
    fn join(&mut self, seed: u64, index: usize, store: MemoryStore) -> Kept {
        let mut random = Random::of(&[seed, 4, index as u64]);
        let client = random.id(self.now);
        self.server.join(client, self.now)?;
        let home = random.below(self.scopes.len() as u64) as usize;
        for (number, scope) in self.scopes.clone().into_iter().enumerate() {
            let role = if number == home { 2 + random.below(3) } else { random.below(ROLES.len() as u64) } as usize;
            let role = if self.theme.shows_all() { ROLES.len() - 1 } else { role };
            for bucket in buckets(scope, role) {
                self.server.grant(client, bucket, true)?;
            }
            self.story.tell(|| format!("     phone {index} is {role} in neighbourhood {number}"));
        }
        self.phones.push(Phone::new(index, client, store));
        Ok(())
    }

    pub(super) fn finish(self, broken: Option<(usize, Broken)>, pool: &mut Pool) -> Report {
        let mut trace = self.story.trace;
        if let Some((_, broken)) = &broken {
            trace.number(seal(broken.what.as_bytes()));
        }
        let report = Report {
            steps: self.steps,
            met: self.met,
            phones: self.phones.len(),
            actions: self.oracle.verdicts(),
            cards: self.oracle.open_cards().len(),
            trace: trace.value(),
            broken,
            lines: self.story.lines.unwrap_or_default(),
        };
        if self.depth == Depth::Pages {
            return report;
        }
        pool.stores.extend(self.phones.into_iter().map(|phone| phone.store).chain(self.spare));
        pool.ledger = Some(self.server.ledger);
        report
    }
}
