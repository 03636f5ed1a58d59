//! Scenes of the sync, played with a real server and real phones on this machine: what was where, before and after.

mod look;
mod scenes;

use crate::freeze::copy;
use crate::{PhoneProgram, ServerProgram};
use anyhow::{Context, Result, ensure};
use look::{Look, look};
use std::io::Write;
use std::path::PathBuf;

/// As if it were this moment: a Tuesday afternoon on which the built-in list has doors enough.
const AT: &str = "2026-11-24T14:00";
/// The neighbourhood that the scenes play in.
const BUURT: &str = "keignaert";

/// Names of the scenes.
pub const SCENES: [&str; 4] = ["revocation", "erasure", "restore", "clone"];

/// Plays a scene; tells it to `out`.
///
/// # Errors
/// There is no such scene, or something was not as promised.
pub fn play(scene: &str, out: &mut dyn Write) -> Result<()> {
    ensure!(SCENES.contains(&scene), "a scene is one of {}", SCENES.join(", "));
    let mut stage = Stage::new(out)?;
    writeln!(stage.out, "{}", look::LEGEND)?;
    match scene {
        "revocation" => scenes::revocation(&mut stage),
        "erasure" => scenes::erasure(&mut stage),
        "restore" => scenes::restore(&mut stage),
        _ => scenes::copied(&mut stage),
    }
}

/// A phone with its owner's name.
struct Actor {
    name: &'static str,
    phone: PhoneProgram,
}

/// A server with the example city, phones, and whom it is told to.
struct Stage<'a> {
    folder: tempfile::TempDir,
    server: ServerProgram,
    phones: Vec<Actor>,
    /// Texts that are looked for in every file.
    planted: Vec<Vec<u8>>,
    out: &'a mut dyn Write,
}

impl<'a> Stage<'a> {
    fn new(out: &'a mut dyn Write) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let data = folder.path().join("server");
        std::fs::create_dir_all(&data)?;
        let mut server = ServerProgram::new(&data, Some(AT));
        let said = server.run(&["example"])?;
        ensure!(said.ok, "example: {}", said.err);
        let list = data.join("example-moves.csv");
        let said = server.run(&["import-moves", &list.to_string_lossy()])?;
        ensure!(said.ok, "import-moves: {}", said.err);
        server.start()?;
        Ok(Self { folder, server, phones: Vec::new(), planted: Vec::new(), out })
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("server")
    }

    fn tell(&mut self, text: &str) -> Result<()> {
        Ok(writeln!(self.out, "\n{text}")?)
    }

    /// A new phone in the neighbourhood that has everything. Answers its place.
    fn join(&mut self, name: &'static str) -> Result<usize> {
        let link = self.server.run(&["enrol", "--json", "--name", name, "--neighbourhood", BUURT])?;
        let link = link.json()["link"].as_str().map(str::to_owned).with_context(|| format!("enrol: {link:?}"))?;
        let phone = PhoneProgram::new(&self.folder.path().join(name), Some(AT));
        let said = phone.json(&["join", &link])?;
        ensure!(said.ok, "join: {}", said.out);
        self.phones.push(Actor { name, phone });
        let at = self.phones.len() - 1;
        self.sync(at)?;
        Ok(at)
    }

    fn sync(&self, at: usize) -> Result<()> {
        let said = self.phones[at].phone.json(&["sync"])?;
        ensure!(said.ok, "{} syncs: {}", self.phones[at].name, said.out);
        Ok(())
    }

    /// Households of today's doors on a phone.
    fn doors(&self, at: usize) -> Result<Vec<String>> {
        let today = self.phones[at].phone.json(&["today"])?.json();
        let groups = ["round", "more"].iter().flat_map(|list| today[*list].as_array().into_iter().flatten());
        let doors = groups.flat_map(|group| group["doors"].as_array().into_iter().flatten());
        Ok(doors.filter_map(|door| door["household"].as_str().map(str::to_owned)).collect())
    }

    fn record(&self, at: usize, door: &str) -> Result<()> {
        let said = self.phones[at].phone.json(&["record", door, "not_home"])?;
        ensure!(said.ok, "record: {}", said.out);
        Ok(())
    }

    /// Visits of the neighbourhood on the server.
    fn visits(&self) -> Result<Vec<String>> {
        let said = self.server.run(&["visits", "--neighbourhood", BUURT, "--json"])?.json();
        let visits = said["visits"].as_array().context("visits")?;
        Ok(visits.iter().map(|visit| visit["id"].to_string()).collect())
    }

    /// Prints what is where now, and answers it: the phones in their order, then the server.
    fn show(&mut self, when: &str) -> Result<Vec<Look>> {
        let looks = look(self)?;
        self.tell(when)?;
        look::table(&looks, self.out)?;
        Ok(looks)
    }
}
