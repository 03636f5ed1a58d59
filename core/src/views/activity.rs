//! One activity, as its own screen.

use super::agenda::AgendaItem;
use super::sign_up::ComingRow;
use crate::texts::Texts;
use serde::Serialize;

/// What a Pleinmaker can do with an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ActivityActionCode {
    /// Ask at the doors.
    Invite,
    /// Count who was there.
    Tally,
    /// Tell those who said yes that it changed.
    MustHear,
}

/// A button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActivityAction {
    /// What it does.
    pub code: ActivityActionCode,
    /// What it says.
    pub word: String,
    /// The one to press next stands lowest and largest.
    pub primary: bool,
}

/// What only a Pleinmaker's phone shows of an activity.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TeamPart {
    /// "3 places left".
    pub seats: Option<String>,
    /// Persons that come.
    pub persons: i64,
    /// Who comes.
    pub coming: Vec<ComingRow>,
    /// The count, in words.
    pub counted: Option<String>,
    /// What can be done.
    pub actions: Vec<ActivityAction>,
}

/// The screen of one activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActivityView {
    /// As on the agenda.
    pub item: AgendaItem,
    /// Label before the time.
    pub when: String,
    /// Label before the place; nothing where the place is not known.
    pub place: Option<String>,
    /// Whether one needs to register; nothing where it does not go on.
    pub note: Option<String>,
    /// "3 places left", on a Pleinmaker's phone.
    pub seats: Option<String>,
    /// Heading of who comes, with how many; only on a Pleinmaker's phone.
    pub coming_title: Option<String>,
    /// Who comes, in walking order.
    pub coming: Vec<ComingRow>,
    /// How many were there, in words.
    pub counted: Option<String>,
    /// What can be done, from top to bottom: the primary one last.
    pub actions: Vec<ActivityAction>,
}

/// The screen of one activity. `team` is nothing on a resident's phone.
#[must_use]
pub fn activity(item: AgendaItem, signup: bool, team: Option<TeamPart>, texts: &Texts) -> ActivityView {
    let note = if signup { "activity-signup" } else { "activity-come" };
    let title = team.as_ref().map(|team| match team.persons {
        0 => texts.get("activity-coming-none"),
        n if item.cancelled.is_some() => texts.with("activity-coming-off", &[("n", n.into())]),
        n => texts.with("activity-coming", &[("n", n.into())]),
    });
    let team = team.unwrap_or_default();
    ActivityView {
        when: texts.get("activity-when"),
        place: (!item.place.is_empty()).then(|| texts.get("activity-where")),
        note: item.cancelled.is_none().then(|| texts.get(note)),
        seats: team.seats.filter(|_| item.cancelled.is_none()),
        coming_title: title,
        coming: team.coming,
        counted: team.counted,
        actions: team.actions,
        item,
    }
}
