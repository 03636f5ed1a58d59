//! One phone and who carries it: records, takes back, turns stairwells, syncs, and is killed at any moment. It keeps
//! what the program *said*: only what was confirmed is a promise.

use anyhow::{Context, Result};
use fastrand::Rng;
use pleinmakers_tests::program;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Where a write is killed.
const STEPS: [&str; 4] = ["write-begun", "rows-written", "before-commit", "after-commit"];
/// What is recorded, the usual more often.
const OUTCOMES: [&str; 8] =
    ["not_home", "not_home", "not_home", "not_home", "met", "come_back", "interpreter_needed", "not_wanted"];
/// How often a running program is looked at.
const LOOK: Duration = Duration::from_millis(3);

/// What a phone's programs said, and how often what was done.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// Visits that were confirmed as recorded, with their household.
    pub recorded: BTreeMap<Uuid, String>,
    /// Visits that were confirmed as taken back.
    pub undone: BTreeSet<Uuid>,
    /// Visits whose taking back was killed before it said anything, and which were not seen since.
    pub perhaps_undone: BTreeSet<Uuid>,
    /// Stairwells that were turned, confirmed.
    pub turned: u64,
    /// Visits that a screen showed as arrived, with the time that it said.
    pub arrived: BTreeMap<Uuid, i64>,
    /// Commands that record something.
    pub tries: u64,
    /// Programs that were killed.
    pub kills: u64,
    /// Of these, inside a write.
    pub kills_inside: u64,
    /// Syncs that were begun, and that came to their end.
    pub syncs: (u64, u64),
    /// Codes of errors that were said.
    pub errors: BTreeMap<String, u64>,
    /// What no program may say or do.
    pub faults: Vec<String>,
}

/// What a program said before it ended.
struct Heard {
    ok: bool,
    killed: bool,
    said: Value,
}

/// When a program is killed.
enum Death {
    /// At the n-th time of a step inside a write.
    At(&'static str, u32),
    /// From outside, after so long.
    After(Duration),
}

/// A running program.
struct Running {
    child: Child,
    out: JoinHandle<String>,
    kill_at: Option<Instant>,
}

impl Running {
    /// Looks whether it has ended; kills it when its time has come.
    fn ended(&mut self) -> Result<bool> {
        if self.child.try_wait()?.is_some() {
            return Ok(true);
        }
        if self.kill_at.is_some_and(|at| Instant::now() >= at) {
            self.child.kill()?;
            self.kill_at = None;
        }
        Ok(false)
    }

    fn end(mut self) -> Result<Heard> {
        while !self.ended()? {
            thread::sleep(LOOK);
        }
        let status = self.child.wait()?;
        let out = self.out.join().unwrap_or_default();
        let killed = std::os::unix::process::ExitStatusExt::signal(&status) == Some(9);
        let said = out.lines().filter_map(|line| serde_json::from_str(line).ok()).next_back().unwrap_or(Value::Null);
        Ok(Heard { ok: status.success(), killed, said })
    }
}

/// A phone on its way.
pub struct Walker {
    /// Name of its Pleinmaker.
    pub name: String,
    /// Its folder.
    pub folder: PathBuf,
    /// What its programs said.
    pub said: Said,
    random: Rng,
    doors: Vec<String>,
    syncing: Option<Running>,
}

fn id(value: &Value) -> Option<Uuid> {
    value.as_str()?.parse().ok()
}

impl Walker {
    /// A phone in `folder` that has not joined.
    #[must_use]
    pub fn new(name: &str, folder: &Path, seed: u64) -> Self {
        Self {
            name: name.to_owned(),
            folder: folder.to_owned(),
            said: Said::default(),
            random: Rng::with_seed(seed),
            doors: Vec::new(),
            syncing: None,
        }
    }

    fn begin(&self, arguments: &[&str], death: Option<&Death>) -> Result<Running> {
        let mut command = Command::new(program("pleinmakers-phone")?);
        command.arg("--dir").arg(&self.folder).arg("--json").args(arguments);
        if let Some(Death::At(step, times)) = death {
            command.args(["--kill-at", &format!("{step}:{times}")]);
        }
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let mut pipe = child.stdout.take().context("a pipe")?;
        let out = thread::spawn(move || {
            let mut bytes = Vec::new();
            let _ = pipe.read_to_end(&mut bytes);
            String::from_utf8_lossy(&bytes).into_owned()
        });
        let kill_at = match death {
            Some(Death::After(time)) => Some(Instant::now() + *time),
            _ => None,
        };
        Ok(Running { child, out, kill_at })
    }

    fn call(&mut self, arguments: &[&str], death: Option<&Death>) -> Result<Heard> {
        let heard = self.begin(arguments, death)?.end()?;
        self.note(&heard, matches!(death, Some(Death::At(..))));
        Ok(heard)
    }

    fn note(&mut self, heard: &Heard, inside: bool) {
        if heard.killed {
            self.said.kills += 1;
            self.said.kills_inside += u64::from(inside);
        }
        if let Some(code) = heard.said["error"].as_str() {
            *self.said.errors.entry(code.to_owned()).or_default() += 1;
            if matches!(code, "internal" | "key_missing" | "storage_io" | "storage_too_new" | "wrong_server_key") {
                self.said.faults.push(format!("{}: a command said {code}", self.name));
            }
        } else if !heard.ok && !heard.killed {
            self.said.faults.push(format!("{}: a program ended badly and said nothing", self.name));
        }
    }

    /// Joins with a link, trying again for as long as the network is bad.
    ///
    /// # Errors
    /// It does not come to it.
    pub fn join(&mut self, link: &str) -> Result<()> {
        for _ in 0..60 {
            let heard = self.call(&["join", link], None)?;
            if heard.ok || heard.said["error"] == "already_joined" {
                return Ok(());
            }
        }
        anyhow::bail!("{} cannot join: {:?}", self.name, self.said.errors)
    }

    /// Syncs, and waits for the end. Whether everything was sent and read.
    ///
    /// # Errors
    /// The program cannot be run.
    pub fn sync(&mut self, seconds: u64) -> Result<bool> {
        self.said.syncs.0 += 1;
        let heard = self.call(&["sync", "--deadline", &seconds.to_string()], None)?;
        self.said.syncs.1 += u64::from(heard.ok);
        Ok(heard.ok)
    }

    /// Does one thing, chosen by chance.
    ///
    /// # Errors
    /// A program cannot be run.
    pub fn step(&mut self) -> Result<()> {
        self.look_at_sync(false)?;
        if self.doors.is_empty() {
            if self.syncing.is_none() {
                self.begin_sync()?;
            }
            self.today()?;
            thread::sleep(Duration::from_millis(100));
            return Ok(());
        }
        match self.random.u8(0..100) {
            0..50 => self.record()?,
            50..65 => self.undo()?,
            65..70 => self.turn()?,
            70..90 => self.begin_sync()?,
            90..95 => self.today()?,
            _ => self.look_at_a_door()?,
        }
        thread::sleep(Duration::from_millis(self.random.u64(0..120)));
        Ok(())
    }

    /// Lets everything that runs come to its end.
    ///
    /// # Errors
    /// A program cannot be waited for.
    pub fn rest(&mut self) -> Result<()> {
        self.look_at_sync(true)
    }

    fn death(&mut self) -> Option<Death> {
        match self.random.u8(0..100) {
            0..15 => Some(Death::At(STEPS[self.random.usize(0..STEPS.len())], 1)),
            15..30 => Some(Death::After(Duration::from_millis(self.random.u64(1..120)))),
            _ => None,
        }
    }

    fn a_door(&mut self) -> Option<String> {
        (!self.doors.is_empty()).then(|| self.doors[self.random.usize(0..self.doors.len())].clone())
    }

    fn record(&mut self) -> Result<()> {
        let Some(door) = self.a_door() else { return Ok(()) };
        let outcome = OUTCOMES[self.random.usize(0..OUTCOMES.len())];
        let death = self.death();
        let before = if death.is_some() { self.own_visits(&door)? } else { None };
        self.said.tries += 1;
        let heard = self.call(&["record", &door, outcome], death.as_ref())?;
        if let Some(visit) = id(&heard.said["visit"]) {
            self.said.recorded.insert(visit, door);
            return Ok(());
        }
        let (true, Some(before)) = (heard.killed, before) else { return Ok(()) };
        let Some(after) = self.own_visits(&door)? else { return Ok(()) };
        let new: Vec<Uuid> = after.difference(&before).copied().collect();
        // What a screen shows is as good as confirmed.
        self.said.recorded.extend(new.iter().map(|visit| (*visit, door.clone())));
        let fits = match death {
            Some(Death::At("after-commit", _)) => new.len() == 1,
            Some(Death::At(..)) => new.is_empty(),
            _ => new.len() <= 1,
        };
        if !fits || !before.is_subset(&after) {
            self.said.faults.push(format!("{}: after a kill at {door} {} new visits are there", self.name, new.len()));
        }
        Ok(())
    }

    /// Visits of this person in a door's history.
    fn own_visits(&mut self, door: &str) -> Result<Option<BTreeSet<Uuid>>> {
        let heard = self.call(&["door", door], None)?;
        if !heard.ok {
            return Ok(None);
        }
        let mut own = BTreeSet::new();
        for visit in heard.said["history"].as_array().into_iter().flatten() {
            let Some(id) = id(&visit["visit"]).filter(|_| visit["by"] == self.name.as_str()) else { continue };
            own.insert(id);
            if visit["undone"] == true && self.said.perhaps_undone.remove(&id) {
                self.said.undone.insert(id);
            }
            let arrival = &visit["arrival"];
            if arrival["code"] == "arrived" {
                self.said.arrived.insert(id, arrival["arrived_at"].as_i64().unwrap_or_default());
            }
            if visit["undone"] != true && self.said.undone.contains(&id) {
                self.said.faults.push(format!("{}: {id} was taken back and counts", self.name));
            }
        }
        Ok(Some(own))
    }

    fn undo(&mut self) -> Result<()> {
        let said = &self.said;
        let left: Vec<Uuid> = (said.recorded.keys())
            .filter(|visit| !said.undone.contains(visit) && !said.perhaps_undone.contains(visit))
            .copied()
            .collect();
        if left.is_empty() {
            return Ok(());
        }
        let visit = left[self.random.usize(0..left.len())];
        let death = self.death();
        self.said.tries += 1;
        let heard = self.call(&["undo", &visit.to_string()], death.as_ref())?;
        if heard.ok || heard.said["error"] == "undo_already" {
            self.said.undone.insert(visit);
        } else if heard.killed {
            self.said.perhaps_undone.insert(visit);
            let door = self.said.recorded.get(&visit).cloned().unwrap_or_default();
            // Shows whether it was; a visit that is gone was never sent.
            if let Some(own) = self.own_visits(&door)?
                && !own.contains(&visit)
            {
                self.said.perhaps_undone.remove(&visit);
                self.said.undone.insert(visit);
            }
        }
        Ok(())
    }

    fn turn(&mut self) -> Result<()> {
        let Some(door) = self.a_door() else { return Ok(()) };
        let way = if self.random.bool() { "top_down" } else { "bottom_up" };
        let death = self.death();
        self.said.tries += 1;
        let heard = self.call(&["turn", &door, way], death.as_ref())?;
        self.said.turned += u64::from(heard.ok);
        Ok(())
    }

    fn today(&mut self) -> Result<()> {
        let heard = self.call(&["today"], None)?;
        let lists = ["round", "more"].into_iter().flat_map(|list| heard.said[list].as_array().into_iter().flatten());
        let doors = lists
            .flat_map(|group| group["doors"].as_array().into_iter().flatten())
            .filter_map(|door| door["household"].as_str().map(str::to_owned));
        // Also doors that are closed by now: somebody may have been on the way to one.
        let mut known: BTreeSet<String> = std::mem::take(&mut self.doors).into_iter().collect();
        known.extend(doors);
        self.doors = known.into_iter().collect();
        Ok(())
    }

    fn look_at_a_door(&mut self) -> Result<()> {
        if let Some(door) = self.a_door() {
            self.own_visits(&door)?;
        }
        Ok(())
    }

    fn begin_sync(&mut self) -> Result<()> {
        if self.syncing.is_some() {
            return Ok(());
        }
        let death = match self.random.u8(0..100) {
            0..12 => Some(Death::At(STEPS[self.random.usize(0..STEPS.len())], self.random.u32(1..8))),
            12..25 => Some(Death::After(Duration::from_millis(self.random.u64(10..900)))),
            _ => None,
        };
        let seconds = self.random.u64(2..9).to_string();
        self.said.syncs.0 += 1;
        self.syncing = Some(self.begin(&["sync", "--deadline", &seconds], death.as_ref())?);
        Ok(())
    }

    fn look_at_sync(&mut self, wait: bool) -> Result<()> {
        let Some(mut running) = self.syncing.take() else { return Ok(()) };
        if !wait && !running.ended()? {
            self.syncing = Some(running);
            return Ok(());
        }
        let heard = running.end()?;
        self.said.syncs.1 += u64::from(heard.ok);
        self.note(&heard, false);
        Ok(())
    }
}

impl Drop for Walker {
    fn drop(&mut self) {
        if let Some(mut running) = self.syncing.take() {
            let _ = running.child.kill();
            let _ = running.child.wait();
        }
    }
}
