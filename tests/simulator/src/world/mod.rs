//! The world: phones, a server, a bag of messages and a clock, on one thread. It takes the steps of a history one by
//! one and looks after each whether every promise is still kept.

mod delivery;
mod image;
mod lives;
mod mend;
mod mortal;
mod people;
pub mod phone;
mod rest;
pub mod server;
mod setting;
pub mod wire;

pub use setting::Pool;

use crate::history::{History, Kind, Step, Theme};
use crate::oracle::Oracle;
use crate::promises::{
    Broken, Kept, p01_no_loss, p04_session_order, p05_no_gaps, p07_scope_in, p08_erasure::Depth, p09_no_resurrection,
    p18_protection,
};
use crate::random::Random;
use crate::story::Story;
use phone::Phone;
use pleinmakers_core::store::MemoryStore;
use server::Server;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use uuid::Uuid;
use wire::{Reply, Request};

/// Ten years, in milliseconds.
const TEN_YEARS: i64 = 3_652 * 86_400_000;
/// Most messages of a kind on their way; older ones are lost.
const ON_THE_WAY: usize = 12;
/// Most phones, with copies.
const PHONES: usize = 8;

/// What became of a run.
#[derive(Debug, Clone)]
pub struct Report {
    /// Things that happened.
    pub steps: u64,
    /// How often each kind of step did something.
    pub met: BTreeMap<Kind, u64>,
    /// Phones at the end.
    pub phones: usize,
    /// Actions that the server took.
    pub actions: usize,
    /// Cards that were open at the end.
    pub cards: usize,
    /// Fingerprint of everything that moved.
    pub trace: u64,
    /// The promise that was broken, and the number of the step.
    pub broken: Option<(usize, Broken)>,
    /// What happened, in words, where somebody reads along.
    pub lines: Vec<String>,
}

/// The world.
pub struct World {
    theme: Theme,
    page_rows: usize,
    now: i64,
    scopes: Vec<Uuid>,
    phones: Vec<Phone>,
    server: Server,
    oracle: Oracle,
    requests: VecDeque<Request>,
    replies: VecDeque<Reply>,
    /// Answers that were read, cut, or that nobody waits for any more.
    old: VecDeque<Reply>,
    asked: u64,
    /// The server refused the last request that was answered.
    was_refused: bool,
    /// How often the server's clock has jumped.
    clock: u64,
    /// Pages that were taken, outcomes that were given, and mendings.
    moved: u64,
    /// An answer was read to its end.
    was_read: bool,
    /// The last answer that came to its end said that there is more.
    has_more: bool,
    /// Where erased texts are searched.
    depth: Depth,
    /// Texts of what was erased.
    erased: BTreeSet<String>,
    /// An empty store, for a copy of a phone.
    spare: Option<MemoryStore>,
    /// The step's own randomness.
    random: Random,
    steps: u64,
    met: BTreeMap<Kind, u64>,
    story: Story,
}

/// Runs a history.
pub fn run(history: &History, pool: &mut Pool, reads_along: bool) -> Report {
    let mut world = match World::new(history, pool, reads_along) {
        Ok(world) => world,
        Err(broken) => return Report::never_began(broken),
    };
    let mut broken = None;
    for (number, step) in history.steps.iter().enumerate() {
        if let Err(what) = world.step(number, *step) {
            broken = Some((number, what));
            break;
        }
    }
    if broken.is_none()
        && let Err(what) = world.rest()
    {
        broken = Some((history.steps.len(), what));
    }
    if let Some((_, what)) = &broken {
        world.story.tell(|| format!("BROKEN: {what}"));
    }
    world.finish(broken, pool)
}

impl Report {
    fn never_began(broken: Broken) -> Self {
        Self {
            steps: 0,
            met: BTreeMap::new(),
            phones: 0,
            actions: 0,
            cards: 0,
            trace: 0,
            broken: Some((0, broken)),
            lines: Vec::new(),
        }
    }
}

impl World {
    fn step(&mut self, number: usize, step: Step) -> Kept {
        self.random = Random::of(&[u64::from(step.salt), 2]);
        self.now += 1 + self.random.below(2_000) as i64;
        let before = self.steps;
        let who = step.who as usize % self.phones.len();
        self.story.tell(|| format!("{number:4} {}", step.kind.word()));
        self.act(step, who)?;
        if self.steps > before {
            *self.met.entry(step.kind).or_default() += 1;
            self.story.trace.number(number as u64);
        }
        Ok(())
    }

    fn act(&mut self, Step { kind, x, y, who: number, .. }: Step, who: usize) -> Kept {
        let reads = matches!(kind, Kind::Take | Kind::TakeSome | Kind::Cut | Kind::FlipAnswer);
        let who = if reads { self.who_can_read(number).unwrap_or(who) } else { who };
        match kind {
            Kind::Record => self.record(who, x, y),
            Kind::Void => self.void(who, x),
            Kind::Manage => self.manage(x, y),
            Kind::Role => self.change_role(who, x, y),
            Kind::Rude => self.rude(who, x, y),
            Kind::Clone => self.copy(who),
            Kind::PhoneClock => self.phone_clock(who),
            Kind::ServerClock => self.server_clock(),
            Kind::Sync => self.round_trip(who, x, y),
            Kind::Ask => self.ask(who, x, y).map(drop),
            Kind::Serve => self.serve(true),
            Kind::LoseAnswer => self.serve(false),
            Kind::Repeat => self.repeat(),
            Kind::LoseRequest => self.lose_request(x),
            Kind::FlipRequest => self.flip_request(x, y),
            Kind::Reorder => self.reorder(x, y),
            Kind::Take => self.take(who, None),
            Kind::TakeSome => self.take(who, Some(y)),
            Kind::Cut => self.cut(who, y),
            Kind::FlipAnswer => self.flip_answer(who, y),
            Kind::Late => self.late(who, x),
            Kind::Mend => self.mend(who, x),
            Kind::BeginAnew => self.begin_all(who, x),
            Kind::RecordNew => self.record_new(who, x, y),
            Kind::Version => self.change_version(who, x),
            Kind::FlipStored => self.flip_stored(who, x, y),
            Kind::Erase => self.erase(y),
            Kind::Backup => {
                self.server.back_up(&self.oracle)?;
                self.happened(|| "the server is backed up".into())
            }
            Kind::Restore => self.restore(),
            Kind::FailCall => {
                self.phones[who].life.calls.set(Some(x % 64));
                self.happened(|| format!("the storage of phone {who} will refuse its {}th call", x % 64 + 1))
            }
            Kind::KillServer => {
                self.server.life.left.set(Some(x % 16));
                self.happened(|| format!("the server will die at its {}th write", x % 16 + 1))
            }
            Kind::FailServer => {
                self.server.fails = true;
                self.happened(|| "the server's next commit will fail".into())
            }
            Kind::RestartServer => self.restart_server(),
            Kind::KillPhone => {
                self.phones[who].life.left.set(Some(x % 16));
                self.happened(|| format!("phone {who} will die at its {}th write", x % 16 + 1))
            }
            Kind::FailPhone => {
                self.phones[who].fails = true;
                self.happened(|| format!("the next commit of phone {who} will fail"))
            }
        }
    }

    /// Something happened: it counts.
    fn happened(&mut self, words: impl FnOnce() -> String) -> Kept {
        self.steps += 1;
        self.story.tell(|| format!("       {}", words()));
        Ok(())
    }

    /// Looks at a phone that has asked: no row can have changed.
    fn look_at_outbox(&mut self, who: usize) -> Kept {
        if self.phones[who].is_as_it_was(0, self.oracle.restores()) {
            return Ok(());
        }
        p01_no_loss::outbox_is_whole(&mut self.phones[who], &self.oracle).map(drop)
    }

    /// Looks at a phone after whatever happened to it.
    fn look(&mut self, who: usize) -> Kept {
        let (phone, oracle) = (&mut self.phones[who], &self.oracle);
        if phone.is_as_it_was(1, oracle.restores()) {
            return Ok(());
        }
        let over = p01_no_loss::outbox_is_whole(phone, oracle)?;
        p04_session_order::cursors_go_forward(phone)?;
        // A flipped row may say anything, and so may what was recorded on it: what is shown is looked at when it has
        // been mended.
        if !phone.book.damaged.is_empty() {
            return Ok(());
        }
        p04_session_order::what_is_over_is_there(phone, oracle, &over)?;
        p04_session_order::pending_is_shown(phone, oracle)?;
        p07_scope_in::nothing_foreign_is_shown(phone)?;
        p09_no_resurrection::erased_stays_away(phone)?;
        p18_protection::is_in_force(phone, oracle)
    }

    /// The same, after something came to it.
    fn look_at_images(&mut self, who: usize) -> Kept {
        self.look(who)?;
        if self.phones[who].is_as_it_was(2, self.oracle.restores()) {
            return Ok(());
        }
        p05_no_gaps::images_fit_cursors(&self.phones[who], &self.oracle)
    }
}
