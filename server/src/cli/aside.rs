//! `aside`: what is kept aside for a person.

use super::arguments::AsideCommand;
use super::console::{Console, Failure};
use super::link::hex;
use crate::service::{AsideChange, KeptAside, Service};
use pleinmakers_core::sync::action::{Code, Identity};
use serde_json::{Value, json};

pub(super) fn run(service: &Service, command: &AsideCommand, console: &Console) -> Result<(), Failure> {
    match command {
        AsideCommand::List => {
            let all = service.asides()?;
            console.say("server-asides", &[("n", all.len().into())]);
            all.iter().for_each(|aside| tell(aside, console));
            console.value(&json!({ "aside": all.iter().map(value).collect::<Vec<_>>() }));
        }
        AsideCommand::Show { id } => {
            let (aside, changes) = service.aside(*id)?;
            tell(&aside, console);
            for change in &changes {
                console.line(&format!("  {}", spell(change)));
            }
            let mut told = value(&aside);
            if let Value::Object(fields) = &mut told {
                fields.insert("changes".into(), changes.iter().map(change_value).collect());
            }
            console.value(&told);
        }
        AsideCommand::LetIn { id } => {
            let outcome = service.let_in(*id)?;
            let came_in = outcome.code.arrived();
            let key = match outcome.code {
                code if code.arrived() => "server-aside-let-in",
                Code::Erased | Code::Void => "server-aside-erased",
                _ => "server-aside-stays",
            };
            console.say(key, &[]);
            let why = outcome.reason.unwrap_or_default();
            if !why.is_empty() {
                console.line(&console.texts.error(&why, &[]).sentence);
            }
            console.value(&json!({ "id": hex(id), "let_in": came_in, "reason": why }));
        }
        AsideCommand::Drop { id } => {
            service.drop_aside(*id)?;
            console.say("server-aside-dropped", &[]);
            console.value(&json!({ "dropped": hex(id) }));
        }
    }
    Ok(())
}

/// Reads 32 hexadecimal digits.
pub(super) fn identity(text: &str) -> Result<Identity, &'static str> {
    let wrong = "an id has 32 hexadecimal digits";
    let number = u128::from_str_radix(text, 16).map_err(|_| wrong)?;
    if text.len() == 32 { Ok(number.to_be_bytes()) } else { Err(wrong) }
}

fn tell(aside: &KeptAside, console: &Console) {
    let (since, until) = (console.when(aside.since), console.when(aside.until));
    console.line(&hex(&aside.identity));
    console.line(&format!("  {} · {}", aside.name, aside.phone));
    console.say("server-aside-when", &[("since", (&since).into()), ("until", (&until).into())]);
    let until = console.texts.date(pleinmakers_core::domain::Moment::new(aside.until).date());
    console.line(&format!("  {}", console.texts.error(&aside.reason, &[("until", (&until).into())]).sentence));
}

fn spell(change: &AsideChange) -> String {
    let mark = if change.is_new { "+" } else { "~" };
    let place = change.neighbourhood.as_deref().unwrap_or("?");
    format!("{mark} {} {} · {place} · {}", change.table, change.id, change.fields.join(", "))
}

fn value(aside: &KeptAside) -> Value {
    json!({
        "id": hex(&aside.identity),
        "phone": aside.phone,
        "name": aside.name,
        "since": aside.since.timestamp_millis(),
        "until": aside.until.timestamp_millis(),
        "sealed": aside.sealed,
        "reason": aside.reason,
    })
}

fn change_value(change: &AsideChange) -> Value {
    json!({
        "table": change.table,
        "id": change.id,
        "new": change.is_new,
        "neighbourhood": change.neighbourhood,
        "fields": change.fields,
    })
}
