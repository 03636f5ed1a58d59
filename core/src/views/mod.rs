//! What a screen or page shows, ready to draw: words chosen, dates written, order settled. Pure; no storage here.

mod agenda;
mod staff;

pub use agenda::{AgendaItem, AgendaView, Fact, agenda, facts};
pub use staff::{Figure, StaffView};
