//! Makes a failing history small: leaves out steps as long as the same promise is still broken.

use crate::history::{History, Kind, Step, Theme};
use crate::world::{Pool, run};
use std::collections::BTreeSet;

/// A smaller history that breaks the same promise.
#[must_use]
pub fn shrink(history: &History, promise: u8, pool: &mut Pool) -> History {
    let mut best = history.clone();
    cut_tail(&mut best, pool);
    let mut tries =
        |candidate: &History| run(candidate, pool, false).broken.is_some_and(|(_, broken)| broken.promise == promise);
    // Whole kinds of faults first: what is left says what it takes.
    let kinds: BTreeSet<Kind> = best.steps.iter().map(|step| step.kind).collect();
    for kind in kinds.into_iter().rev() {
        let mut candidate = best.clone();
        candidate.steps.retain(|step| step.kind != kind);
        if tries(&candidate) {
            best = candidate;
        }
    }
    for (phones, scopes) in [(1, 1), (2, 1), (3, 1), (2, 2), (3, 2)] {
        let candidate = History { phones, scopes, ..best.clone() };
        if (phones < best.phones || scopes < best.scopes) && tries(&candidate) {
            best = candidate;
            break;
        }
    }
    let candidate = History { theme: Theme::Plain, ..best.clone() };
    if candidate != best && tries(&candidate) {
        best = candidate;
    }
    let mut size = best.steps.len().div_ceil(2);
    while size > 0 {
        let mut at = 0;
        while at < best.steps.len() {
            let mut candidate = best.clone();
            candidate.steps.drain(at..(at + size).min(best.steps.len()));
            if tries(&candidate) {
                best = candidate;
            } else {
                at += size;
            }
        }
        size /= 2;
    }
    simplify(&mut best, &mut tries);
    best
}

/// What comes after the failure is not needed.
fn cut_tail(history: &mut History, pool: &mut Pool) {
    if let Some((step, _)) = run(history, pool, false).broken {
        history.steps.truncate(step + 1);
    }
}

/// Smaller numbers read better.
fn simplify(best: &mut History, tries: &mut impl FnMut(&History) -> bool) {
    for at in 0..best.steps.len() {
        for change in [|step: &mut Step| step.x %= 360, |step: &mut Step| step.y %= 24, |step: &mut Step| step.who %= 8]
        {
            let mut candidate = best.clone();
            change(&mut candidate.steps[at]);
            if candidate != *best && tries(&candidate) {
                *best = candidate;
            }
        }
    }
}
