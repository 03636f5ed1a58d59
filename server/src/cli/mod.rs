//! The command line: every command works on a data folder, also while a server runs on it.

mod activity;
mod arguments;
mod aside;
mod audit;
mod city;
mod coach;
mod console;
mod join;
mod link;
mod moves;
mod people;
mod phone;
mod serve;
mod signal;
mod tls;
mod visits;

pub use arguments::Arguments;

use crate::clock::SystemClock;
use crate::service::{Service, kept_clock};
use arguments::Command;
use console::{Console, Failure};
use std::process::ExitCode;
use std::sync::Arc;

/// Runs a command. Ends with 0, with 2 for a list that is none or of which every row is refused, else with 1.
#[must_use]
pub fn run(arguments: Arguments) -> ExitCode {
    let console = Console::new(arguments.json, arguments.lang);
    match command(arguments, &console) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => console.failed(&failure),
    }
}

fn command(arguments: Arguments, console: &Console) -> Result<(), Failure> {
    let asked = arguments.at.map(SystemClock::starting_at);
    let folder = &arguments.data;
    // A folder that is mistyped must not become a second, empty city.
    let begins = matches!(arguments.command, Command::Init(_) | Command::Example);
    if !begins && !folder.join(crate::ledger::FILE).exists() {
        return Err(Failure::with("no_city", folder.display()));
    }
    if let Command::Serve(options) = &arguments.command {
        return serve::serve(folder, asked.unwrap_or_default(), options, console);
    }
    let kept = kept_clock(folder)?;
    // Codes end by the server's clock. It started where this command is told to, and has run on since.
    let clock = match asked {
        Some(asked) if asked.ahead > kept.ahead || kept.ahead == 0 => asked,
        _ => kept,
    };
    let service = Service::open(folder, Arc::new(clock))?;
    match &arguments.command {
        Command::Init(init) => city::init(&service, &init.city_file, console),
        Command::Example => city::example(&service, folder, console),
        Command::ImportMoves(list) => moves::import(&service, &list.file, console),
        Command::Moves(command) => moves::run(&service, command, console),
        Command::Enrol(wish) => join::enrol(&service, wish, console),
        Command::Phone(command) => phone::run(&service, command, console),
        Command::Aside(command) => aside::run(&service, command, console),
        Command::Erase(wish) => people::erase(&service, &wish.dossier, console),
        Command::Activity(command) => activity::run(&service, command, console),
        Command::Signal(command) => signal::run(&service, command, console),
        Command::Coach(command) => coach::run(&service, command, console),
        Command::Audit => audit::list(&service, console),
        Command::Visits(visits) => visits::list(&service, &visits.neighbourhood, console),
        Command::Serve(_) => Ok(()),
    }
}
