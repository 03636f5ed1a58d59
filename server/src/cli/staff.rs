//! `staff-link` and `visits`.

use super::arguments::StaffLink;
use super::console::{Console, Failure};
use super::link;
use crate::service::Service;
use serde::Serialize;
use uuid::Uuid;

#[derive(Serialize)]
struct Visit {
    id: Uuid,
    arrived_at: i64,
    undone: bool,
}

pub(super) fn link(service: &Service, wish: &StaffLink, console: &Console) -> Result<(), Failure> {
    let base = link::base(service, &wish.address)?;
    let (token, expires) = service.staff_link(&wish.neighbourhood)?;
    let url = format!("{base}/staff/{}", link::hex(&token));
    console.say("cli-staff-link", &[("url", (&url).into())]);
    console.say("cli-staff-link-once", &[]);
    console.say("server-valid-until", &[("when", (&console.when(expires)).into())]);
    console.value(&serde_json::json!({ "link": url, "expires_at": expires.timestamp_millis() }));
    Ok(())
}

pub(super) fn visits(service: &Service, slug: &str, console: &Console) -> Result<(), Failure> {
    let visits = service.visits(slug)?.visits;
    let undone = visits.iter().filter(|(_, _, undone)| *undone).count();
    console.say("server-visits", &[("n", visits.len().into()), ("undone", undone.into())]);
    let lines: Vec<Visit> = visits
        .into_iter()
        .map(|(id, arrived, undone)| Visit { id, arrived_at: arrived.timestamp_millis(), undone })
        .collect();
    console.value(&serde_json::json!({ "total": lines.len(), "undone": undone, "visits": lines }));
    Ok(())
}
