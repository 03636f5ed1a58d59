//! Plants faults in the engine and counts the histories until a promise breaks. A fault that none breaks has survived,
//! and then the simulator is worth less than it says.
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
const SEARCHES: u64 = 3;
/// Seeds between the beginnings of two searches.
const APART: u64 = 1_000_000;

/// What became of a planted fault.
#[derive(Debug, Clone)]
pub struct Hunted {
    /// The fault.
    pub fault: Planted,
    /// Promises that caught it.
    pub promises: BTreeSet<u8>,
    /// Histories that each search took, ascending.
    pub seeds: Vec<u64>,
    /// A search gave up.
    pub survived: bool,
}

/// Searches several times for a history that a planted fault breaks. A search gives up after `limit` histories.
#[must_use]
pub fn hunt(fault: Planted, seed: u64, limit: u64, threads: usize) -> Hunted {
    let next = AtomicU64::new(0);
    let found = Mutex::new(Vec::new());
    let search = || {
        plant(Some(fault));
        let mut pool = Pool::shared();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= SEARCHES {
                break;
            }
            let first = seed.wrapping_add(number * APART);
            if let Err(broken) = all_is_kept() {
                if let Ok(mut found) = found.lock() {
                    found.push(Some((0, broken.promise)));
                }
                continue;
            }
            let caught = (0..limit).find_map(|at| {
                let history = History::themed(first.wrapping_add(at), Theme::in_turn(at));
                let (_, broken) = run(&history, &mut pool, false).broken?;
                plant(None);
                let sound = run(&history, &mut pool, false).broken.is_none();
                plant(Some(fault));
                sound.then_some((at + 1, broken.promise))
            });
            if let Ok(mut found) = found.lock() {
                found.push(caught);
            }
        }
        plant(None);
    };
    std::thread::scope(|scope| {
        for _ in 0..threads.max(1) {
            scope.spawn(search);
        }
    });
    let found = found.into_inner().unwrap_or_default();
    let mut seeds: Vec<u64> = found.iter().flatten().map(|(seeds, _)| *seeds).collect();
    seeds.sort_unstable();
    let promises = found.iter().flatten().map(|(_, promise)| *promise).collect();
    Hunted { fault, promises, survived: found.iter().any(Option::is_none), seeds }
}

impl fmt::Display for Hunted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = |seeds: &[u64]| seeds.get(seeds.len() / 2).map_or_else(|| "-".to_owned(), u64::to_string);
        let most = self.seeds.last().map_or_else(|| "-".to_owned(), u64::to_string);
        let by: Vec<String> = self.promises.iter().map(|promise| format!("{promise} {}", name(*promise))).collect();
        let by = if self.survived { "SURVIVED".to_owned() } else { by.join(", ") };
        write!(f, "{:<26} {:>6} {most:>6}  {by}", self.fault.name(), half(&self.seeds))
    }
}
