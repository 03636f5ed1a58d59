//! A server's bad days: it comes back from a backup; and people who ask to be forgotten.

use super::World;
use crate::history::Theme;
use crate::promises::{Kept, p01_no_loss, p08_erasure};
use crate::schema::{ITEM, SCHEMA, spell};
use pleinmakers_core::schema::{RowKey, Value};
use pleinmakers_core::sync::action::Change;
use pleinmakers_server::ledger::Ledger;
use std::collections::BTreeSet;

impl World {
    /// The server comes back from its backup: connections are gone, and what came after it.
    pub(super) fn restore(&mut self) -> Kept {
        if !self.server.restore(&mut self.oracle, self.now, &mut self.random)? {
            return Ok(());
        }
        self.requests.clear();
        self.replies.clear();
        self.happened(|| "the server is restored from its backup".into())
    }

    /// An item is erased, with all that stands on it.
    pub(super) fn erase(&mut self, y: u32) -> Kept {
        let items: Vec<RowKey> = self.oracle.keys().filter(|key| key.table == ITEM).collect();
        // Often one of the newest: there people work.
        let y = if self.theme == Theme::Moving { y } else { self.theme.which(y) };
        let among = if y.is_multiple_of(2) { items.len() } else { items.len().min(2) };
        let Some(item) = items.iter().rev().nth(y as usize % among.max(1)).copied() else { return Ok(()) };
        let keys = self.oracle.group(item);
        let texts: BTreeSet<String> = keys.iter().flat_map(|key| self.texts_of(*key)).collect();
        p08_erasure::search_finds(&mut self.server.ledger.sql(), &texts)?;
        let erased = self.server.erase(&mut self.oracle, &keys, self.now, &mut self.random)?;
        if erased {
            self.erased.extend(texts);
        }
        let words = || keys.iter().map(|key| spell(*key)).collect::<Vec<_>>().join(", ");
        self.happened(|| format!("the server erases {}{}", words(), if erased { "" } else { ", and fails" }))
    }

    fn texts_of(&self, key: RowKey) -> Vec<String> {
        let fields = self.oracle.row(key).map(|row| row.fields).unwrap_or_default();
        fields.into_values().filter_map(|state| planted(&state.value)).collect()
    }

    /// Texts of what was erased are nowhere, and neither are those that were recorded about it.
    pub(super) fn nothing_erased_is_left(&mut self) -> Kept {
        if self.server.erased.is_empty() {
            return Ok(());
        }
        let noted = self.phones.iter().flat_map(|phone| phone.book.actions.values());
        // What would have stood on an erased row tells of it, too, also where it never came.
        let about = noted.flat_map(|noted| &noted.changes);
        let about = about.filter(|change| p01_no_loss::is_about_erased(&self.oracle, std::slice::from_ref(change)));
        let texts: BTreeSet<String> = about.flat_map(texts_in).chain(self.erased.iter().cloned()).collect();
        if self.depth == p08_erasure::Depth::Pages {
            // As both ends do after they have erased.
            let ledger: &dyn Ledger = &self.server.ledger;
            ledger.sweep()?;
            self.phones.iter_mut().try_for_each(|phone| phone.store.tidy())?;
        }
        p08_erasure::nothing_is_left("the server", &mut self.server.ledger.sql(), &texts, self.depth)?;
        for phone in &mut self.phones {
            let depth = if phone.book.lost.is_empty() { self.depth } else { p08_erasure::Depth::WithoutOutbox };
            // An older app does not see on what a row of a table stands that it does not know.
            let own = phone.book.actions.values().flat_map(|noted| &noted.changes);
            // And where the server does not know the table, a row that was erased and then lost with a restore is gone
            // from the phone without a word of why: what stood on it stays there as refused.
            let is_lost = |table| self.oracle.restores() > 0 && SCHEMA.table(table).is_none();
            let unknown = own.filter(|change| {
                let table = change.key().table;
                phone.schema.table(table).is_none() || is_lost(table)
            });
            let unread: BTreeSet<String> = unknown.flat_map(texts_in).collect();
            let texts = texts.iter().filter(|text| !unread.contains(*text) || self.erased.contains(*text));
            let texts: BTreeSet<String> = texts.cloned().collect();
            p08_erasure::nothing_is_left(&format!("phone {}", phone.index), phone.store.sql_mut(), &texts, depth)?;
        }
        Ok(())
    }
}

/// Texts of a change that can be searched for.
fn texts_in(change: &Change) -> Vec<String> {
    match change {
        Change::Insert { fields, .. } => fields.values().filter_map(planted).collect(),
        Change::Patch { patches, .. } => patches.iter().filter_map(|patch| planted(&patch.value)).collect(),
    }
}

/// A text that can be searched for.
fn planted(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) if text.starts_with(p08_erasure::MARK) => Some(text.clone()),
        _ => None,
    }
}
