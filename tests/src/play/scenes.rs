//! The scenes. Each says what it promises, and fails where that is not so.

use super::look::{Look, open};
use super::{Actor, BUURT, Stage, copy};
use crate::{PhoneProgram, ServerProgram};
use anyhow::{Context, Result, ensure};
use pleinmakers_core::domain::{HouseholdName, SCHEMA};
use pleinmakers_core::schema::Schema;
use pleinmakers_core::store::StoreError;
use std::collections::BTreeSet;
use std::path::Path;

static TABLES: Schema = SCHEMA;

/// Names of households on a phone, and of which.
fn names(folder: &Path) -> Result<Vec<(String, String)>> {
    let store = open(folder)?;
    let names = store.read(|tx| Ok::<_, StoreError>(tx.list::<HouseholdName>()?))?;
    Ok(names.into_iter().map(|name| (name.household.0.to_string(), name.name)).collect())
}

fn id_of(stage: &Stage<'_>, name: &str) -> Result<String> {
    let phones = stage.server.run(&["phone", "list", "--json"])?.json();
    let mut all = phones["phones"].as_array().into_iter().flatten();
    let found = all.find(|phone| phone["name"] == name).and_then(|phone| phone["id"].as_str().map(str::to_owned));
    found.with_context(|| format!("the phone of {name}"))
}

/// A bucket is taken away.
pub(super) fn revocation(stage: &mut Stage<'_>) -> Result<()> {
    stage.tell("Revocation: Keignaert is taken away from Fatima's phone. Nothing of it may stay on her phone, not in free\npages and not in the log; what she had recorded must not be lost; Jan's phone goes on.")?;
    let (fatima, jan) = (stage.join("Fatima")?, stage.join("Jan")?);
    stage.planted = names(&stage.phones[fatima].phone.folder)?.into_iter().map(|(_, name)| name.into_bytes()).collect();
    let doors = stage.doors(fatima)?;
    stage.record(fatima, doors.first().context("a door")?)?;
    stage.sync(fatima)?;
    stage.sync(jan)?;
    let id = id_of(stage, "Fatima")?;
    let said = stage.server.run(&["phone", "withdraw", &id, "--neighbourhood", BUURT])?;
    ensure!(said.ok, "withdraw: {}", said.err);
    stage.record(fatima, doors.get(1).context("a second door")?)?;
    let before = stage.show("Before she hears of it. One visit has arrived, one waits:")?;
    let planted = stage.planted.len();
    ensure!(planted > 3 && before[fatima].anywhere() == planted, "the search finds nothing where it must: {before:?}");
    ensure!(before[fatima].waiting == 1, "nothing waits: {before:?}");
    stage.sync(fatima)?;
    stage.sync(jan)?;
    let after = stage.show("After her next sync:")?;
    let hers = &after[fatima];
    ensure!(hers.rows == 0 && hers.names == 0 && hers.anywhere() == 0, "something stayed: {hers:?}");
    ensure!(hers.waiting == 0 && hers.sealed == 0 && hers.over == "1 done, 1 refused, 0 readable", "{hers:?}");
    ensure!(after[2].sealed == 1, "what she had recorded is not at the server: {after:?}");
    ensure!(
        after[jan].rows == before[jan].rows && after[jan].anywhere() == planted,
        "Jan's phone is another: {after:?}"
    );
    let kept = stage.server.run(&["aside", "list", "--json"])?.json();
    let aside = kept["aside"][0]["id"].as_str().context("what is kept aside")?.to_owned();
    let said = stage.server.run(&["aside", "let-in", &aside, "--json"])?;
    ensure!(said.json()["let_in"] == true && stage.visits()?.len() == 2, "let in: {said:?}");
    let said = stage.server.run(&["phone", "give", &id, "--neighbourhood", BUURT])?;
    ensure!(said.ok, "give: {}", said.err);
    stage.sync(fatima)?;
    stage.sync(jan)?;
    let last = stage.show("A person has let the visit in, and given her Keignaert anew:")?;
    ensure!(last[fatima].rows == last[jan].rows && last[fatima].rows == last[2].rows, "they differ: {last:?}");
    stage.tell("As promised.")
}

/// A household is erased.
pub(super) fn erasure(stage: &mut Stage<'_>) -> Result<()> {
    stage.tell("Erasure: a household is erased at the server while Fatima has visited it and Jan is about to. Its name may be\nfound nowhere afterwards; a backup of before does not bring it back.")?;
    let (fatima, jan) = (stage.join("Fatima")?, stage.join("Jan")?);
    let doors = stage.doors(fatima)?;
    let door = doors.first().context("a door")?.clone();
    let all = names(&stage.phones[fatima].phone.folder)?;
    let name = all.iter().find(|(household, _)| *household == door).context("its name")?.1.clone();
    ensure!(all.iter().filter(|(_, other)| other.contains(&name)).count() == 1, "two households have that name");
    let id: uuid::Uuid = door.parse()?;
    stage.planted = vec![name.clone().into_bytes()];
    stage.record(fatima, &door)?;
    stage.sync(fatima)?;
    stage.sync(jan)?;
    stage.server.kill();
    let backup = stage.folder.path().join("backup");
    copy(&stage.data(), &backup)?;
    stage.server.start()?;
    stage.record(jan, &door)?;
    let before = stage.show("Before:")?;
    ensure!(before.iter().all(|look| look.anywhere() == 1), "the search finds nothing where it must: {before:?}");
    let dossier = dossier_of(stage, id)?;
    let said = stage.server.run(&["erase", "--dossier", &dossier, "--json"])?;
    ensure!(said.ok, "erase: {}", said.err);
    for at in [fatima, jan, fatima] {
        stage.sync(at)?;
    }
    // Whoever reads at the server lets go when it is stopped.
    stage.server.kill();
    stage.server.run(&["phone", "list"])?;
    let after = stage.show("After both have synced:")?;
    ensure!(after.iter().all(|look| look.anywhere() == 0), "the name is still there: {after:?}");
    restore_from(stage, &backup)?;
    let restored = stage.show("The server has come back from a backup of before; nobody has asked it anything yet:")?;
    ensure!(restored[2].anywhere() == 0, "the backup has brought it back: {restored:?}");
    stage.tell("As promised.")
}

/// Number of a household's dossier, from the server's own file.
fn dossier_of(stage: &Stage<'_>, household: uuid::Uuid) -> Result<String> {
    use pleinmakers_core::domain::{Dossier, Record};
    use pleinmakers_core::sync::rows::StorageError;
    use pleinmakers_server::ledger::{Ledger, SqliteLedger};
    let ledger: &dyn Ledger = &SqliteLedger::open(&stage.data(), &TABLES).map_err(|e| anyhow::anyhow!("{e}"))?;
    let rows = ledger.look::<_, StorageError>(|tx| tx.rows_of(Dossier::TABLE.id))?;
    let mut dossiers = rows.iter().filter_map(|row| Dossier::from_row(row).ok());
    Ok(dossiers.find(|dossier| dossier.household.0 == household).context("its dossier")?.number)
}

/// Puts a backup in the place of the server's data. The list of erased ids is not part of a backup, and stays.
fn restore_from(stage: &mut Stage<'_>, backup: &Path) -> Result<()> {
    stage.server.kill();
    for entry in std::fs::read_dir(stage.data())? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with("pleinmakers.db") {
            std::fs::remove_file(entry.path())?;
        }
    }
    for entry in std::fs::read_dir(backup)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with("pleinmakers.db") {
            std::fs::copy(entry.path(), stage.data().join(entry.file_name()))?;
        }
    }
    stage.server.start()?;
    Ok(())
}

/// The server comes back from a backup.
pub(super) fn restore(stage: &mut Stage<'_>) -> Result<()> {
    stage.tell("Restore: the server loses what came after its backup. The phones still hold it: it must come back, each visit\nonce, and no number of the first life may be taken for one of the second.")?;
    let (fatima, jan) = (stage.join("Fatima")?, stage.join("Jan")?);
    let doors = stage.doors(fatima)?;
    ensure!(doors.len() >= 4, "four doors");
    stage.record(fatima, &doors[0])?;
    stage.sync(fatima)?;
    stage.server.kill();
    let backup = stage.folder.path().join("backup");
    copy(&stage.data(), &backup)?;
    stage.server.start()?;
    stage.record(fatima, &doors[1])?;
    stage.record(jan, &doors[2])?;
    for at in [fatima, jan, fatima] {
        stage.sync(at)?;
    }
    let visits: BTreeSet<String> = stage.visits()?.into_iter().collect();
    ensure!(visits.len() == 3, "three visits have arrived: {visits:?}");
    let before = stage.show("Before: three visits have arrived, two of them after the backup.")?;
    ensure!(before[fatima].epoch_head == before[2].epoch_head, "{before:?}");
    restore_from(stage, &backup)?;
    stage.record(fatima, &doors[3])?;
    ensure!(stage.visits()?.len() == 1, "the backup knows more than it should");
    stage.show("The server is back from its backup; no phone knows.")?;
    for at in [fatima, jan, fatima, jan] {
        stage.sync(at)?;
    }
    let after = stage.show("After both have synced:")?;
    let back = stage.visits()?;
    let all: BTreeSet<String> = back.iter().cloned().collect();
    ensure!(back.len() == 4 && all.len() == 4 && visits.is_subset(&all), "not what was there: {back:?}");
    ensure!(after.iter().all(|look| look.rows == after[2].rows), "they differ: {after:?}");
    ensure!(after.iter().all(|look| look.epoch_head == after[2].epoch_head), "they differ: {after:?}");
    // Lives skip some numbers: two restores must never live the same one.
    let life = |look: &Look| look.epoch_head.split(':').next().and_then(|epoch| epoch.parse::<u32>().ok());
    ensure!(life(&after[2]) > life(&before[2]), "no new life has begun: {after:?}");
    ensure!(after[fatima].waiting + after[jan].waiting == 0, "something waits: {after:?}");
    stage.tell("As promised.")
}

/// A phone is copied with everything, and both go on.
pub(super) fn copied(stage: &mut Stage<'_>) -> Result<()> {
    stage.tell("Clone: Fatima's phone is copied, with its keys, while a visit waits. Both go on recording under the same numbers.\nNothing may be lost, and what both hold may not be there twice.")?;
    let fatima = stage.join("Fatima")?;
    let doors = stage.doors(fatima)?;
    ensure!(doors.len() >= 3, "three doors");
    stage.server.kill();
    stage.record(fatima, &doors[0])?;
    let folder = stage.folder.path().join("copy");
    copy(&stage.phones[fatima].phone.folder, &folder)?;
    stage.phones.push(Actor { name: "the copy", phone: PhoneProgram::new(&folder, Some(super::AT)) });
    stage.record(fatima, &doors[1])?;
    stage.record(1, &doors[2])?;
    let before = stage.show("Before: each has the visit of before the copy, and one of its own.")?;
    ensure!(before[fatima].waiting == 2 && before[1].waiting == 2, "{before:?}");
    let server: &mut ServerProgram = &mut stage.server;
    server.start()?;
    for at in [fatima, 1, fatima, 1] {
        stage.sync(at)?;
    }
    let after = stage.show("After both have synced, in turn:")?;
    let visits = stage.visits()?;
    let once: BTreeSet<&String> = visits.iter().collect();
    ensure!(visits.len() == 3 && once.len() == 3, "three visits, each once: {visits:?}");
    ensure!(after[fatima].rows == after[2].rows && after[1].rows == after[2].rows, "they differ: {after:?}");
    ensure!(after[fatima].waiting + after[1].waiting == 0, "something waits: {after:?}");
    ensure!(after.iter().take(2).all(|look| look.over.starts_with("2 done, 0 refused")), "{after:?}");
    stage.tell("As promised.")
}
