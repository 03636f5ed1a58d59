//! What is where: read off the files, by other code than what is looked at where that is possible.

use super::{BUURT, Stage};
use crate::decrypt::{Decrypted, decrypted_parts};
use anyhow::{Context, Result};
use pleinmakers_core::domain::{HouseholdName, Neighbourhood, PLEINMAKER, Record, SCHEMA, TEAM};
use pleinmakers_core::schema::{BucketId, FieldValue, Schema};
use pleinmakers_core::store::{FileKeys, OpenOptions, Store, StoreError};
use pleinmakers_core::sync::phone::{EntryState, OutboxEntry, Replica};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_server::ledger::{FILE, Ledger, SqliteLedger};
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
    /// Planted texts that are in its files; `None` where the scene looks for none.
    pub found: Option<Found>,
    /// Life and newest number of the bucket of names.
    pub epoch_head: String,
}

/// How many of the planted texts are where in the files of one machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// Pages in use.
    pub used: usize,
    /// Free pages; the server's file is not told apart.
    pub free: usize,
    /// The write-ahead log, and whatever else lies beside the file.
    pub log: usize,
}

impl Look {
    /// Planted texts in whatever file.
    pub(super) fn anywhere(&self) -> usize {
        self.found.map_or(0, |found| found.used.max(found.free).max(found.log))
    }
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
        let found = found(&actor.phone.folder, decrypted_parts(&actor.phone.folder)?, &stage.planted)?;
        looks.push(phone(&actor.phone.folder, actor.name, scope, found)?);
    }
    let used = std::fs::read(stage.data().join(FILE))?;
    let found = found(&stage.data(), Decrypted { used, ..Decrypted::default() }, &stage.planted)?;
    looks.push(server(ledger, scope, found, outcomes(&stage.data())?)?);
    Ok(looks)
}

/// What the server has answered, by its own file.
fn outcomes(folder: &Path) -> Result<String> {
    const CODES: [&str; 7] = ["applied", "merged", "card", "rejected", "quarantined", "erased", "void"];
    let connection = rusqlite::Connection::open(folder.join(FILE))?;
    let mut statement = connection.prepare("SELECT code, count(*) FROM action GROUP BY code ORDER BY code")?;
    let told = statement.query_map((), |row| {
        let (code, count): (usize, u64) = (row.get(0)?, row.get(1)?);
        Ok(format!("{count} {}", CODES.get(code.wrapping_sub(1)).unwrap_or(&"unknown")))
    })?;
    let told = told.collect::<Result<Vec<_>, _>>()?;
    Ok(if told.is_empty() { "no outcomes".to_owned() } else { told.join(", ") })
}

/// How many of the planted texts are in the parts of a file, and in what lies beside it.
fn found(folder: &Path, parts: Decrypted, planted: &[Vec<u8>]) -> Result<Option<Found>> {
    let mut beside = parts.log;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_file() && name != FILE && !name.ends_with(".csv") {
            beside.extend(std::fs::read(entry.path())?);
        }
    }
    let count = |bytes: &[u8]| {
        planted.iter().filter(|text| bytes.windows(text.len()).any(|part| part == text.as_slice())).count()
    };
    let found = Found { used: count(&parts.used), free: count(&parts.free), log: count(&beside) };
    Ok((!planted.is_empty()).then_some(found))
}

/// Opens a phone's file while no program holds it.
pub(super) fn open(folder: &Path) -> Result<Store> {
    let keys = FileKeys::new(folder.join("keys"));
    Ok(Store::open(&OpenOptions {
        folder,
        keys: &keys,
        schema: &TABLES,
        step: None,
        committed: None,
        begin_anew: false,
        max_pages: None,
        log_pages: None,
    })?)
}

fn phone(folder: &Path, name: &str, scope: uuid::Uuid, found: Option<Found>) -> Result<Look> {
    let store = open(folder)?;
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
            let cursor = tx.held(buckets[1])?.map(|held| held.cursor);
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

fn server(ledger: &dyn Ledger, scope: uuid::Uuid, found: Option<Found>, over: String) -> Result<Look> {
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
            over: over.clone(),
            found,
            epoch_head: format!("{}:{}", state.epoch, state.head),
        })
    });
    Ok(look?)
}

/// What the columns say, for somebody who reads the first one.
pub(super) const LEGEND: &str = "  rows, names: of the neighbourhood Keignaert, its team's and its Pleinmakers' buckets.  waiting: recorded and not\n  answered.  sealed: waiting, and only the server can read it.  texts: planted texts found in the decrypted file, as\n  pages in use / free pages / log and other files.  epoch:head: life of the Pleinmakers' bucket, and newest number read.";

/// Prints a table.
pub(super) fn table(looks: &[Look], out: &mut dyn Write) -> Result<()> {
    writeln!(
        out,
        "  {:<18} {:>5} {:>6} {:>8} {:>7} {:>9} {:>11}  outbox; outcomes",
        "where", "rows", "names", "waiting", "sealed", "texts", "epoch:head"
    )?;
    for look in looks {
        let (waiting, sealed) = match look.whose.as_str() {
            "server" => (String::new(), format!("{} aside", look.sealed)),
            _ => (look.waiting.to_string(), look.sealed.to_string()),
        };
        let texts = look.found.map_or_else(|| "-".to_owned(), |at| format!("{} / {} / {}", at.used, at.free, at.log));
        writeln!(
            out,
            "  {:<18} {:>5} {:>6} {waiting:>8} {sealed:>7} {texts:>9} {:>11}  {}",
            look.whose, look.rows, look.names, look.epoch_head, look.over
        )?;
    }
    Ok(())
}
