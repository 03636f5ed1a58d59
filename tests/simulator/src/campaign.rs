//! Many histories, on as many threads as there are cores; each history on one. What comes out does not depend on which
//! thread took which: results are put together in the order of the seeds.

use crate::history::{History, Kind, Theme};
use crate::promises::Broken;
use crate::story::Trace;
use crate::world::{Pool, run};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Histories that a thread takes at once.
const PORTION: u64 = 32;

/// What to run.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// First seed; the others follow.
    pub seed: u64,
    /// Number of histories; `None`: until the time is over.
    pub histories: Option<u64>,
    /// Time.
    pub time: Option<Duration>,
    /// Only this fault.
    pub only: Option<Kind>,
    /// What each history leans towards; `None`: what its seed brings.
    pub theme: Option<Theme>,
    /// Histories that fail until it ends.
    pub findings: usize,
    /// Threads.
    pub threads: usize,
}

impl Plan {
    /// The history of a seed.
    #[must_use]
    pub fn history(&self, seed: u64) -> History {
        match self.theme {
            Some(theme) => History::themed(seed, theme),
            None => History::of(seed, self.only),
        }
    }
}

/// How something is distributed.
#[derive(Debug, Clone, Default)]
pub struct Spread(Vec<u64>);

impl Spread {
    fn add(&mut self, number: u64) {
        self.0.push(number);
    }

    /// Mean.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.0.iter().sum::<u64>() as f64 / self.0.len().max(1) as f64
    }

    fn quantile(&self, hundredths: usize) -> u64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        sorted.get((sorted.len().saturating_sub(1)) * hundredths / 100).copied().unwrap_or(0)
    }
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [least, low, middle, high, most] = [0, 10, 50, 90, 100].map(|part| self.quantile(part));
        write!(f, "mean {:.1}; least {least}, 10 % {low}, half {middle}, 90 % {high}, most {most}", self.mean())
    }
}

/// What came out.
#[derive(Debug, Clone, Default)]
pub struct Summary {
    /// Histories that ran.
    pub histories: u64,
    /// Things that happened in each.
    pub steps: Spread,
    /// Phones in each.
    pub phones: Spread,
    /// Actions that the server took in each.
    pub actions: Spread,
    /// Open cards at the end of each.
    pub cards: Spread,
    /// For each kind of step: in how many histories it did something, and how often in all.
    pub met: BTreeMap<Kind, (u64, u64)>,
    /// Fingerprint over all histories in the order of their seeds.
    pub trace: u64,
    /// The seeds that failed, with step and promise.
    pub broken: Vec<(u64, usize, Broken)>,
    /// How long it took.
    pub took: Duration,
}

/// Runs a campaign. It ends at the portion with the last history that may fail; each is told when it is met.
#[must_use]
pub fn campaign(plan: &Plan, tell: &(dyn Fn(u64, &Broken) + Sync)) -> Summary {
    let begun = Instant::now();
    let next = AtomicU64::new(0);
    let failed = AtomicUsize::new(0);
    let portions: Mutex<BTreeMap<u64, Vec<(u64, crate::world::Report)>>> = Mutex::new(BTreeMap::new());
    let work = || {
        let mut pool = Pool::shared();
        loop {
            let over = plan.time.is_some_and(|time| begun.elapsed() >= time);
            if over || failed.load(Ordering::Relaxed) >= plan.findings {
                return;
            }
            let first = next.fetch_add(PORTION, Ordering::Relaxed);
            let last = plan.histories.map_or(first + PORTION, |all| all.min(first + PORTION));
            if first >= last {
                return;
            }
            let mut reports = Vec::new();
            for seed in (first..last).map(|number| plan.seed.wrapping_add(number)) {
                let report = run(&plan.history(seed), &mut pool, false);
                if let Some((_, broken)) = &report.broken {
                    tell(seed, broken);
                    failed.fetch_add(1, Ordering::Relaxed);
                }
                reports.push((seed, report));
            }
            if let Ok(mut portions) = portions.lock() {
                portions.insert(first, reports);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..plan.threads.max(1) {
            scope.spawn(work);
        }
    });
    let portions = portions.into_inner().unwrap_or_default();
    sum(portions.into_values().flatten(), begun.elapsed())
}

fn sum(reports: impl Iterator<Item = (u64, crate::world::Report)>, took: Duration) -> Summary {
    let mut summary = Summary { took, ..Summary::default() };
    let mut trace = Trace::default();
    for (seed, report) in reports {
        summary.histories += 1;
        summary.steps.add(report.steps);
        summary.phones.add(report.phones as u64);
        summary.actions.add(report.actions as u64);
        summary.cards.add(report.cards as u64);
        for (kind, times) in report.met {
            let met = summary.met.entry(kind).or_default();
            met.0 += 1;
            met.1 += times;
        }
        trace.number(report.trace);
        summary.broken.extend(report.broken.map(|(step, broken)| (seed, step, broken)));
    }
    summary.trace = trace.value();
    summary
}
