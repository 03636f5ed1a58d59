//! `enrol`, `phones` and `revoke`.

use super::arguments::Enrol;
use super::console::{Console, Failure};
use super::link;
use crate::service::{CODE_LIFE, NewPhone, Service};
use serde::Serialize;
use uuid::Uuid;

#[derive(Serialize)]
struct Code<'a> {
    link: &'a str,
    account: Uuid,
    name: &'a str,
    neighbourhoods: Vec<&'a str>,
    expires_at: i64,
}

#[derive(Serialize)]
struct PhoneLine<'a> {
    id: Uuid,
    account: Uuid,
    name: &'a str,
    neighbourhoods: &'a [String],
    joined_at: i64,
    seen_at: i64,
    revoked_at: Option<i64>,
    number: &'a str,
}

pub(super) fn enrol(service: &Service, wish: &Enrol, console: &Console) -> Result<(), Failure> {
    let phone = match wish.account {
        Some(account) => NewPhone::Further { account },
        None => NewPhone::Of { name: wish.name.as_deref().unwrap_or_default() },
    };
    let base = link::base(service, &wish.address)?;
    let code = service.create_code(phone, &wish.buurt)?;
    let link = link::join(service, &base, &code);
    if let Some(picture) = link::qr(&link) {
        console.line(&picture);
    }
    console.say("cli-join-link", &[("name", (&code.name).into()), ("url", (&link).into())]);
    let places: Vec<&str> = code.scopes.iter().map(|scope| scope.name.as_str()).collect();
    console.line(&console.texts.list(places.iter().copied()));
    console.say("cli-join-expires", &[("n", CODE_LIFE.num_minutes().into())]);
    console.say("server-valid-until", &[("when", (&console.when(code.expires)).into())]);
    console.say("server-account", &[("id", (&code.account.to_string()).into())]);
    console.value(&Code {
        link: &link,
        account: code.account,
        name: &code.name,
        neighbourhoods: places,
        expires_at: code.expires.timestamp_millis(),
    });
    Ok(())
}

pub(super) fn phones(service: &Service, console: &Console) -> Result<(), Failure> {
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
        console.say("server-phone-number", &[("number", (&phone.comparison).into())]);
        console.line(&format!("  {}", phone.id));
    }
    let lines: Vec<_> = phones
        .iter()
        .map(|phone| PhoneLine {
            id: phone.id,
            account: phone.account,
            name: &phone.name,
            neighbourhoods: &phone.neighbourhoods,
            joined_at: phone.joined.timestamp_millis(),
            seen_at: phone.seen.timestamp_millis(),
            revoked_at: phone.revoked.map(|at| at.timestamp_millis()),
            number: &phone.comparison,
        })
        .collect();
    console.value(&serde_json::json!({ "phones": lines }));
    Ok(())
}

pub(super) fn revoke(service: &Service, phone: Uuid, console: &Console) -> Result<(), Failure> {
    service.revoke(phone)?;
    console.say("server-revoked", &[]);
    console.value(&serde_json::json!({ "revoked": phone }));
    Ok(())
}
