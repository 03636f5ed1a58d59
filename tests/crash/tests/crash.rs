//! Small scenarios at every call, and planted faults that must be seen. The whole is `script/crash`.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use pleinmakers_crash::power::{self, Effort, Fall};
use pleinmakers_crash::recording::Recording;
use pleinmakers_crash::scenarios::scenario;
use pleinmakers_crash::tape::Trouble;
use pleinmakers_crash::{trouble, vfs};

fn falls(name: &str, lies: bool) -> Vec<Fall> {
    vfs::install().unwrap();
    let story = scenario(name).unwrap();
    let recording = Recording::of(&*story, lies).unwrap();
    let outcome = power::enumerate(&*story, &recording, Effort::QUICK).unwrap();
    assert!(outcome.images > recording.calls.len() * 3, "every call is tried in several ways");
    outcome.falls
}

fn survives(name: &str) {
    let falls = falls(name, false);
    assert!(falls.is_empty(), "{name}: {falls:?}");
}

fn stands(name: &str, trouble: Trouble) {
    vfs::install().unwrap();
    let story = scenario(name).unwrap();
    let recording = Recording::of(&*story, false).unwrap();
    let outcome = trouble::enumerate(&*story, &recording, trouble).unwrap();
    assert!(outcome.runs > 20 && outcome.breaks.is_empty(), "{name}, {trouble:?}: {:?}", outcome.breaks);
}

#[test]
fn a_phone_survives_the_loss_of_power_at_every_call() {
    survives("phone-new");
    survives("phone-record");
}

#[test]
fn a_ledger_survives_the_loss_of_power_at_every_call() {
    survives("ledger-import");
    survives("ledger-accept");
}

#[test]
fn a_phone_says_so_when_a_call_fails_and_goes_on_afterwards() {
    stands("phone-new", Trouble::Full);
    stands("phone-new", Trouble::Device);
    stands("phone-record", Trouble::Read);
}

#[test]
fn a_ledger_says_so_when_a_call_fails_and_goes_on_afterwards() {
    stands("ledger-import", Trouble::Full);
    stands("ledger-import", Trouble::Device);
}

#[test]
fn after_a_commit_whose_sync_failed_a_restart_finds_all_of_it_or_nothing() {
    vfs::install().unwrap();
    let story = scenario("phone-record").unwrap();
    let recording = Recording::of(&*story, false).unwrap();
    let outcome = trouble::enumerate(&*story, &recording, Trouble::Device).unwrap();
    assert!(outcome.breaks.is_empty() && outcome.later > 0, "{outcome:?}");
}

#[test]
fn a_disk_that_lies_about_syncs_is_seen() {
    for name in ["phone-record", "ledger-import"] {
        let falls = falls(name, true);
        assert!(!falls.is_empty(), "{name}");
        // What such a disk loses had been promised; also files that cannot be read are met.
        assert!(
            falls.iter().any(|fall| fall.wrong.contains("lost") || fall.wrong.contains("had returned")),
            "{falls:?}"
        );
    }
}

#[test]
fn syncs_that_sqlite_leaves_out_are_seen() {
    let falls = falls("without-sync", false);
    assert!(falls.iter().any(|fall| fall.wrong.contains("had returned")), "{falls:?}");
}

#[test]
fn an_outbox_and_its_row_in_two_transactions_are_seen() {
    let falls = falls("two-transactions", false);
    assert!(falls.iter().any(|fall| fall.wrong.contains("without pending")), "{falls:?}");
}

#[test]
fn two_transactions_are_seen_on_a_failing_device_too() {
    vfs::install().unwrap();
    let story = scenario("two-transactions").unwrap();
    let recording = Recording::of(&*story, false).unwrap();
    let breaks = trouble::enumerate(&*story, &recording, Trouble::Device).unwrap().breaks;
    assert!(breaks.iter().any(|one| one.wrong.contains("the state before is not kept")), "{breaks:?}");
}

#[test]
fn a_cursor_that_is_saved_before_its_page_is_seen() {
    let falls = falls("cursor-first", false);
    assert!(falls.iter().any(|fall| fall.wrong.contains("ahead of its rows")), "{falls:?}");
}
