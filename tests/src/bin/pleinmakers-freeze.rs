//! Freezes this version's files and messages: `pleinmakers-freeze tests/fixtures/wire-2`. Once for each new number of
//! wire or schema; what is frozen is never written again.

use anyhow::Context as _;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).map(PathBuf::from).context("the folder of the new version");
    pleinmakers_tests::end(folder.and_then(|folder| pleinmakers_tests::freeze::freeze(&folder)))
}
