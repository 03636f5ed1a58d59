//! The promise of a stairwell: what was recorded arrives, once, whatever the battery does.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use pleinmakers_tests::doors::{Report, play};

#[test]
fn forty_doors_without_a_network_and_a_dying_battery() {
    let report = play(40, &mut std::io::sink()).unwrap();
    let expected = Report {
        kills: 83,
        on_server: 40,
        with_arrival: 40,
        undone: 3,
        on_second_phone: 40,
        undone_on_second_phone: 3,
    };
    assert_eq!(report, expected);
}
