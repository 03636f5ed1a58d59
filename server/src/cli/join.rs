//! `enrol`.

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

pub(super) fn enrol(service: &Service, wish: &Enrol, console: &Console) -> Result<(), Failure> {
    let phone = match wish.account {
        Some(account) => NewPhone::Further { account },
        None => NewPhone::Of { name: wish.name.as_deref().unwrap_or_default() },
    };
    let base = link::base(service, &wish.address)?;
    let code = service.create_code(phone, &wish.neighbourhoods)?;
    let link = service.join_link(&base, &code);
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
