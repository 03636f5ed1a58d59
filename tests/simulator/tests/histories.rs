//! Histories that once broke a promise, and a fixed handful of others.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use pleinmakers_simulator::campaign::{Plan, campaign};
use pleinmakers_simulator::history::{History, Kind, Theme};
use pleinmakers_simulator::kept::kept;
use pleinmakers_simulator::world::{Pool, run};
use std::collections::BTreeSet;

fn plan(histories: u64, threads: usize) -> Plan {
    Plan { seed: 1, histories: Some(histories), time: None, only: None, theme: None, findings: 1, threads }
}

#[test]
fn kept_histories_break_nothing() {
    let (kept, mut pool) = (kept().unwrap(), Pool::shared());
    for (name, history) in &kept {
        assert_eq!(run(history, &mut pool, false).broken, None, "{name}");
    }
    assert!(!kept.is_empty());
}

#[test]
fn a_fixed_handful_of_histories_breaks_nothing() {
    let summary = campaign(&plan(150, 2), &|_, _| ());
    assert_eq!(summary.broken, []);
    assert_eq!(summary.histories, 150);
    assert!(summary.steps.mean() >= 100.0, "{}", summary.steps);
    assert!(summary.phones.mean() >= 3.0, "{}", summary.phones);
}

#[test]
fn every_kind_of_step_comes() {
    let themed = Theme::ALL.iter().map(|theme| campaign(&Plan { theme: Some(*theme), ..plan(64, 2) }, &|_, _| ()));
    let met: BTreeSet<Kind> = themed.flat_map(|summary| summary.met.into_keys()).collect();
    for kind in Kind::ALL {
        assert!(met.contains(kind), "{} never happened", kind.word());
    }
}

/// Promise 22: the same seeds make the same trace, however many threads share the work.
#[test]
fn the_same_seeds_make_the_same_trace() {
    let once = campaign(&plan(64, 1), &|_, _| ());
    let again = campaign(&plan(64, 2), &|_, _| ());
    assert_eq!((once.histories, once.trace), (again.histories, again.trace));
    let others = campaign(&Plan { seed: 2, ..plan(64, 2) }, &|_, _| ());
    assert_ne!(once.trace, others.trace);
}

#[test]
fn a_history_that_was_read_back_runs_the_same() {
    let mut pool = Pool::shared();
    let history = History::of(5, None);
    let read = History::read(&history.to_string()).unwrap();
    assert_eq!(run(&history, &mut pool, false).trace, run(&read, &mut pool, true).trace);
}
