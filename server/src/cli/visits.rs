//! `visits`.

use super::console::{Console, Failure};
use crate::service::Service;
use serde::Serialize;
use uuid::Uuid;

#[derive(Serialize)]
struct Visit {
    id: Uuid,
    arrived_at: i64,
    undone: bool,
}

pub(super) fn list(service: &Service, slug: &str, console: &Console) -> Result<(), Failure> {
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
