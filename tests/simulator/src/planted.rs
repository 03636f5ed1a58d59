//! Plants faults in the engine and looks for what notices: what no history can break ([`crate::beside`]), the kept
//! histories ([`crate::kept`]), and searches that count the histories until a promise breaks. A fault that nothing
//! notices has survived, and then the simulator is worth less than it says.
//!
//! The histories of a search take turns through the themes, the same for every fault: none is helped by what it is. One
//! that breaks without the fault proves nothing, and is passed over.

use crate::beside::all_is_kept;
use crate::history::{History, Theme};
use crate::promises::name;
use crate::world::{Pool, run};
pub use pleinmakers_core::sync::planted::Planted;
use pleinmakers_core::sync::planted::plant;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

/// Independent searches for each fault.
pub const SEARCHES: u64 = 3;
/// Seeds between the beginnings of two searches.
const APART: u64 = 1_000_000;

/// What became of a planted fault.
#[derive(Debug, Clone)]
pub struct Hunted {
    /// The fault.
    pub fault: Planted,
    /// Promises that caught it.
    pub promises: BTreeSet<u8>,
    /// Histories that each search took which found it, ascending.
    pub seeds: Vec<u64>,
    /// What found it without a search: a kept history's name, or that it was asked beside them.
    pub kept: Option<String>,
}

impl Hunted {
    /// Nothing noticed.
    #[must_use]
    pub fn survived(&self) -> bool {
        self.promises.is_empty()
    }
}

/// Plants a fault and asks everything that may notice it. A search gives up after `limit` histories.
#[must_use]
pub fn hunt(fault: Planted, kept: &[(String, History)], seed: u64, limit: u64, threads: usize) -> Hunted {
    let mut hunted = Hunted { fault, promises: BTreeSet::new(), seeds: Vec::new(), kept: None };
    if let Some((name, promise)) = without_a_search(fault, kept) {
        hunted.kept = Some(name);
        hunted.promises.insert(promise);
    }
    let next = AtomicU64::new(0);
    let found = Mutex::new(Vec::new());
    let search = || {
        let mut pool = Pool::shared();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= SEARCHES {
                break;
            }
            let first = seed.wrapping_add(number * APART);
            let caught = (0..limit).find_map(|at| {
                let history = History::themed(first.wrapping_add(at), Theme::in_turn(at));
                breaks(fault, &history, &mut pool).map(|promise| (at + 1, promise))
            });
            if let (Ok(mut found), Some(caught)) = (found.lock(), caught) {
                found.push(caught);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..threads.max(1) {
            scope.spawn(search);
        }
    });
    for (seeds, promise) in found.into_inner().unwrap_or_default() {
        hunted.seeds.push(seeds);
        hunted.promises.insert(promise);
    }
    hunted.seeds.sort_unstable();
    hunted
}

/// The promises that histories can break (22, determinism, is for a test) and that are not among `told`.
pub fn untold(told: &BTreeSet<u8>) -> impl Iterator<Item = u8> {
    (1..=21).filter(|promise| !told.contains(promise))
}

/// What notices a fault, and by which promise, where that is known before any search.
fn without_a_search(fault: Planted, kept: &[(String, History)]) -> Option<(String, u8)> {
    plant(Some(fault));
    let beside = all_is_kept();
    plant(None);
    if let Err(broken) = beside {
        return Some(("asked beside histories".to_owned(), broken.promise));
    }
    let mut pool = Pool::shared();
    let found = |(name, history): &(String, History)| Some((name.clone(), breaks(fault, history, &mut pool)?));
    kept.iter().find_map(found)
}

/// The promise that a fault breaks in a history which breaks none without it.
fn breaks(fault: Planted, history: &History, pool: &mut Pool) -> Option<u8> {
    plant(Some(fault));
    let broken = run(history, pool, false).broken;
    plant(None);
    let (_, broken) = broken?;
    run(history, pool, false).broken.is_none().then_some(broken.promise)
}

impl fmt::Display for Hunted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = format!("{} of {SEARCHES}", self.seeds.len());
        let median = self.seeds.get(self.seeds.len() / 2).map_or_else(|| "-".to_owned(), u64::to_string);
        let by: Vec<String> = self.promises.iter().map(|promise| format!("{promise} {}", name(*promise))).collect();
        let by = if self.survived() { "SURVIVED".to_owned() } else { by.join(", ") };
        let kept = self.kept.as_deref().unwrap_or("-");
        write!(f, "{:<26} {found:>6} {median:>6}  {by:<44}  {kept}", self.fault.name())
    }
}
