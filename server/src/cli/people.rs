//! `erase`.

use super::console::{Console, Failure};
use crate::service::Service;

pub(super) fn erase(service: &Service, dossier: &str, console: &Console) -> Result<(), Failure> {
    let rows = service.erase(dossier)?;
    console.say("server-erased", &[("n", rows.into())]);
    console.value(&serde_json::json!({ "erased": rows }));
    Ok(())
}
