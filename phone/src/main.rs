//! A phone without a screen: the real core on the command line, for tests, scripts and support.
//!
//! It draws what the core's views say and sends intents back, as the apps do. `--json` prints the views themselves.

mod command;
mod draw;
mod out;

use clap::Parser;
use command::Arguments;
use out::Out;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let out = Out::new(arguments.json, arguments.lang);
    match command::run(arguments, &out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => out.failed(&failure),
    }
}
