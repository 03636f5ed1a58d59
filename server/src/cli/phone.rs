//! `phone`: which phones take part, and what each holds.

use super::arguments::PhoneCommand;
use super::console::{Console, Failure};
use crate::service::{Phone, Service};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

#[derive(Serialize)]
struct Line<'a> {
    id: Uuid,
    account: Uuid,
    name: &'a str,
    neighbourhoods: &'a [String],
    buckets: Vec<Bucket<'a>>,
    state: &'static str,
    joined_at: i64,
    seen_at: i64,
    revoked_at: Option<i64>,
    number: &'a str,
}

#[derive(Serialize)]
struct Bucket<'a> {
    bucket: &'a str,
    version: u32,
}

pub(super) fn run(service: &Service, command: &PhoneCommand, console: &Console) -> Result<(), Failure> {
    match command {
        PhoneCommand::List => list(service, console),
        PhoneCommand::Give { phone, neighbourhood } => {
            let buckets = service.give(*phone, neighbourhood)?;
            let told = if buckets == 0 { "server-phone-has" } else { "server-phone-given" };
            console.say(told, &[("n", buckets.into())]);
            console.value(&json!({ "given": phone, "buckets": buckets }));
            Ok(())
        }
        PhoneCommand::Withdraw { phone, neighbourhood } => {
            let buckets = service.withdraw(*phone, neighbourhood)?;
            console.say("server-phone-withdrawn", &[("n", buckets.into())]);
            console.value(&json!({ "withdrawn": phone, "buckets": buckets }));
            Ok(())
        }
        PhoneCommand::ShutOut { phone, wipe } => {
            service.shut_out(*phone, *wipe)?;
            console.say(if *wipe { "server-phone-shut-out-wipe" } else { "server-revoked" }, &[]);
            console.value(&json!({ "shut_out": phone, "wipe": wipe }));
            Ok(())
        }
    }
}

fn state(phone: &Phone) -> &'static str {
    match (phone.revoked, phone.wipe) {
        (Some(_), true) => "wiped",
        (Some(_), false) => "shut_out",
        (None, _) => "takes_part",
    }
}

fn list(service: &Service, console: &Console) -> Result<(), Failure> {
    let phones = service.phones()?;
    if phones.is_empty() {
        console.say("server-no-phones", &[]);
    }
    for phone in &phones {
        let places = console.texts.list(phone.neighbourhoods.iter().map(String::as_str));
        console.line(&format!("{} · {places}", phone.name));
        console.say("server-phone-joined", &[("when", (&console.when(phone.joined)).into())]);
        console.say("server-phone-seen", &[("when", (&console.when(phone.seen)).into())]);
        if let Some(revoked) = phone.revoked {
            console.say("server-phone-revoked", &[("when", (&console.when(revoked)).into())]);
        }
        if phone.wipe {
            console.say("server-phone-wiped", &[]);
        }
        for (bucket, version) in &phone.buckets {
            console.line(&format!("  {bucket} ({version})"));
        }
        console.say("server-phone-number", &[("number", (&phone.comparison).into())]);
        console.say("server-phone-id", &[("id", (&phone.id.to_string()).into())]);
        console.say("server-account", &[("id", (&phone.account.to_string()).into())]);
    }
    let lines: Vec<_> = phones
        .iter()
        .map(|phone| Line {
            id: phone.id,
            account: phone.account,
            name: &phone.name,
            neighbourhoods: &phone.neighbourhoods,
            buckets: phone.buckets.iter().map(|(bucket, version)| Bucket { bucket, version: *version }).collect(),
            state: state(phone),
            joined_at: phone.joined.timestamp_millis(),
            seen_at: phone.seen.timestamp_millis(),
            revoked_at: phone.revoked.map(|at| at.timestamp_millis()),
            number: &phone.comparison,
        })
        .collect();
    console.value(&json!({ "phones": lines }));
    Ok(())
}
