//! The server's program: `pleinmakers-server --help`.

use clap::Parser;
use pleinmakers_server::cli::{Arguments, run};
use std::process::ExitCode;

fn main() -> ExitCode {
    run(Arguments::parse())
}
