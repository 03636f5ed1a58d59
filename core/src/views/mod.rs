//! What a screen or page shows, ready to draw: words chosen, dates written, order settled. Pure; no storage here.

mod agenda;
mod door;
mod staff;
mod status;
mod today;

pub use agenda::{AgendaItem, AgendaView, Fact, agenda, facts};
pub use door::{
    Arrival, DoorRow, DoorView, Journey, OutcomeButton, VisitRow, arrival, door_row, door_view, floor, language,
};
pub use staff::{Figure, StaffView};
pub use status::{RefusedView, StatusFacts, StatusView, status};
pub use today::{DoorGroup, PlacedDoor, TodayView, group, today};
