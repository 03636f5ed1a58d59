//! What is where: read off the files, by other code than what is looked at where that is possible.

use super::{BUURT, Stage};
use crate::decrypt::decrypted_phone;
use anyhow::{Context, Result};
use pleinmakers_core::domain::{HouseholdName, Neighbourhood, PLEINMAKER, Record, SCHEMA, TEAM};
use pleinmakers_core::schema::{BucketId, FieldValue, Schema};
use pleinmakers_core::store::{FileKeys, OpenOptions, Store, StoreError};
use pleinmakers_core::sync::phone::{EntryState, OutboxEntry, Replica};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_server::ledger::{Ledger, SqliteLedger};
use std::io::Write;
use std::path::Path;

static TABLES: Schema = SCHEMA;

/// What one machine holds of the neighbourhood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Look {
    /// Whose it is.
    pub whose: String,
    /// Rows of the neighbourhood.
    pub rows: u64,
    /// Names of households among them.
    pub names: usize,
    /// Outbox: new or sent, that can be read here; on the server: outcomes.
    pub waiting: usize,
    /// Outbox: sealed and not yet at the server; on the server: kept aside.
    pub sealed: usize,
    /// Outbox: done, refused; with how many bodies can still be read.
    pub over: String,
    /// Planted texts that are in the files: pages in use, free pages, log, anything else.
    pub found: usize,
    /// Life and newest number of the bucket of names.
    pub epoch_head: String,
}

/// Looks at every phone, then at the server.
pub(super) fn look(stage: &Stage<'_>) -> Result<Vec<Look>> {
    let ledger: &dyn Ledger = &SqliteLedger::open(&stage.data(), &TABLES).map_err(|e| anyhow::anyhow!("{e}"))?;
    let scope = ledger.look::<_, StorageError>(|tx| {
        let found = tx.linked(Neighbourhood::TABLE.id, Neighbourhood::slug, &BUURT.to_owned().to_value())?;
        Ok(found.first().map(|row| row.key.id))
    })?;
    let scope = scope.context("the neighbourhood")?;
    let mut looks = Vec::new();
    for actor in &stage.phones {
        // First the bytes: opening the file tidies it up.
        let found = found(&actor.phone.folder, decrypted_phone(&actor.phone.folder)?, &stage.planted)?;
        looks.push(phone(&actor.phone.folder, actor.name, scope, found)?);
    }
    let found = found(&stage.data(), Vec::new(), &stage.planted)?;
    looks.push(server(ledger, scope, found)?);
    Ok(looks)
}

/// How many of the planted texts are in `bytes` or in a database file of `folder`.
fn found(folder: &Path, mut bytes: Vec<u8>, planted: &[Vec<u8>]) -> Result<usize> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with("pleinmakers.") {
            bytes.extend(std::fs::read(entry.path())?);
        }
    }
    let is_there = |text: &&Vec<u8>| bytes.windows(text.len()).any(|part| part == text.as_slice());
    Ok(planted.iter().filter(is_there).count())
}

fn phone(folder: &Path, name: &str, scope: uuid::Uuid, found: usize) -> Result<Look> {
    let keys = FileKeys::new(folder.join("keys"));
    let store = Store::open(&OpenOptions {
        folder,
        keys: &keys,
        schema: &TABLES,
        step: None,
        committed: None,
        begin_anew: false,
        max_pages: None,
    })?;
    let buckets = [TEAM, PLEINMAKER].map(|audience| BucketId::new(scope, audience));
    let (rows, names) = store.read(|tx| {
        let rows = buckets.iter().map(|bucket| tx.count_in(*bucket)).sum::<Result<u64, _>>()?;
        let names = tx.list::<HouseholdName>()?.into_iter().filter(|name| name.neighbourhood.0 == scope).count();
        Ok::<_, StoreError>((rows, names))
    })?;
    store
        .write(|tx| {
            let entries = tx.entries()?;
            let sealed = tx.leftovers(usize::MAX)?.len();
            let state = |states: &[EntryState]| -> Vec<&OutboxEntry> {
                entries.iter().filter(|entry| states.contains(&entry.state)).collect()
            };
            let waiting = state(&[EntryState::New, EntryState::Sent]).into_iter().filter(|one| !one.is_emptied());
            let (done, refused) = (state(&[EntryState::Acked, EntryState::Done]), state(&[EntryState::Refused]));
            let readable = done.iter().chain(&refused).filter(|entry| !entry.is_emptied()).count();
            let cursor = tx.cursors()?.into_iter().find(|cursor| cursor.bucket == buckets[1]);
            Ok::<_, StoreError>(Look {
                whose: format!("phone of {name}"),
                rows,
                names,
                waiting: waiting.count(),
                sealed,
                over: format!("{} done, {} refused, {readable} readable", done.len(), refused.len()),
                found,
                epoch_head: cursor.map_or_else(|| "-".to_owned(), |at| format!("{}:{}", at.epoch, at.n)),
            })
        })
        .map_err(Into::into)
}

fn server(ledger: &dyn Ledger, scope: uuid::Uuid, found: usize) -> Result<Look> {
    let buckets = [TEAM, PLEINMAKER].map(|audience| BucketId::new(scope, audience));
    let look = ledger.look::<_, StorageError>(|tx| {
        let state = tx.bucket(buckets[1])?.unwrap_or_default();
        let rows = state.tally.count + tx.bucket(buckets[0])?.unwrap_or_default().tally.count;
        Ok(Look {
            whose: "server".to_owned(),
            rows,
            names: tx.rows_in(buckets[1], HouseholdName::TABLE.id)?.len(),
            waiting: 0,
            sealed: tx.asides()?.len(),
            over: String::new(),
            found,
            epoch_head: format!("{}:{}", state.epoch, state.head),
        })
    });
    Ok(look?)
}

/// Prints a table.
pub(super) fn table(looks: &[Look], out: &mut dyn Write) -> Result<()> {
    writeln!(
        out,
        "  {:<18} {:>5} {:>6} {:>8} {:>7} {:>9} {:>12}  outbox otherwise",
        "where", "rows", "names", "waiting", "sealed", "in files", "epoch:head"
    )?;
    for look in looks {
        let (waiting, sealed) = match look.whose.as_str() {
            "server" => (String::new(), format!("{} aside", look.sealed)),
            _ => (look.waiting.to_string(), look.sealed.to_string()),
        };
        writeln!(
            out,
            "  {:<18} {:>5} {:>6} {waiting:>8} {sealed:>7} {:>9} {:>12}  {}",
            look.whose, look.rows, look.names, look.found, look.epoch_head, look.over
        )?;
    }
    Ok(())
}
