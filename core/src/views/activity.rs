//! One activity, as its own screen.

use super::agenda::AgendaItem;
use crate::texts::Texts;
use serde::Serialize;

/// The screen of one activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActivityView {
    /// As on the agenda.
    pub item: AgendaItem,
    /// Label before the time.
    pub when: String,
    /// Label before the place; nothing where the place is not known.
    pub place: Option<String>,
    /// That nobody needs to register; nothing where it does not go on.
    pub note: Option<String>,
}

/// The screen of one activity.
#[must_use]
pub fn activity(item: AgendaItem, texts: &Texts) -> ActivityView {
    ActivityView {
        when: texts.get("activity-when"),
        place: (!item.place.is_empty()).then(|| texts.get("activity-where")),
        note: item.cancelled.is_none().then(|| texts.get("activity-come")),
        item,
    }
}
