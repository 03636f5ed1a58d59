//! `coach`: who signs in at the desk.

use super::arguments::{Address, CoachCommand};
use super::console::{Console, Failure};
use super::link;
use crate::service::{Service, SetupLink};
use serde_json::json;

pub(super) fn run(service: &Service, command: &CoachCommand, console: &Console) -> Result<(), Failure> {
    match command {
        CoachCommand::Add { name, neighbourhoods, address } => {
            let setup = service.add_coach(name, neighbourhoods)?;
            told(service, &setup, address, console)
        }
        CoachCommand::Reset { name, address } => {
            let setup = service.reset_coach(name)?;
            told(service, &setup, address, console)
        }
        CoachCommand::Remove { name } => {
            service.remove_coach(name)?;
            console.say("cli-coach-removed", &[("name", name.into())]);
            console.value(&json!({ "removed": name }));
            Ok(())
        }
        CoachCommand::List => list(service, console),
    }
}

fn told(service: &Service, setup: &SetupLink, address: &Address, console: &Console) -> Result<(), Failure> {
    let url = link::setup(&link::base(service, address)?, &setup.token);
    console.say("cli-coach-link", &[("name", (&setup.name).into()), ("url", (&url).into())]);
    console.say("cli-coach-link-once", &[]);
    console.say("server-valid-until", &[("when", (&console.when(setup.expires)).into())]);
    console.value(&json!({ "link": url, "name": setup.name, "expires_at": setup.expires.timestamp_millis() }));
    Ok(())
}

fn list(service: &Service, console: &Console) -> Result<(), Failure> {
    let coaches = service.coaches()?;
    if coaches.is_empty() {
        console.say("server-no-coaches", &[]);
    }
    for coach in &coaches {
        let places = console.texts.list(coach.neighbourhoods.iter().map(String::as_str));
        let state = console.texts.get(if coach.is_set_up { "server-coach-ready" } else { "server-coach-waits" });
        console.line(&format!("{} · {places} · {state}", coach.name));
    }
    let line = |coach: &crate::service::CoachLine| {
        json!({
            "id": coach.id,
            "name": coach.name,
            "neighbourhoods": coach.neighbourhoods,
            "is_set_up": coach.is_set_up,
            "created_at": coach.created.timestamp_millis(),
        })
    };
    console.value(&json!({ "coaches": coaches.iter().map(line).collect::<Vec<_>>() }));
    Ok(())
}
