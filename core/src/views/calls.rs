//! What activities ask for today: who must hear something, where to ring before one, what is to be counted.

use crate::domain::HouseholdId;
use crate::texts::Texts;
use serde::Serialize;

/// Rows that today shows before "more".
const ON_TODAY: usize = 3;

/// What is asked for. The order is that of today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CallCode {
    /// Doors that do not know yet that it was moved or cancelled.
    MustHear,
    /// Doors to ring at before it begins.
    Call,
    /// Nobody has counted who was there.
    Tally,
}

impl CallCode {
    fn code(self) -> &'static str {
        match self {
            Self::MustHear => "must_hear",
            Self::Call => "call",
            Self::Tally => "tally",
        }
    }
}

/// A door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CallRow {
    /// Whose.
    pub household: HouseholdId,
    /// The address.
    pub door: String,
    /// How many, what they bring, whether they would like to be fetched.
    pub detail: String,
    /// Both in one line, to be read aloud.
    pub spoken: String,
}

/// What one activity asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CallGroup {
    /// What names the time of the activity: what opening it names.
    pub id: String,
    /// What is asked for: which screen opens.
    pub code: CallCode,
    /// "Ring for soup on Thursday".
    pub title: String,
    /// When it is, in words.
    pub when: String,
    /// At most three doors.
    pub rows: Vec<CallRow>,
    /// "2 more"; nothing where there are none.
    pub more: Option<String>,
    /// On the button that opens it.
    pub open: String,
    /// Title and time in one line, to be read aloud.
    pub spoken: String,
}

/// What one activity asks for; `doors` in their order.
#[must_use]
pub fn call_group(
    code: CallCode,
    id: String,
    activity: &str,
    when: String,
    mut doors: Vec<CallRow>,
    texts: &Texts,
) -> CallGroup {
    let title = texts.with(&format!("calls-{}", code.code()), &[("activity", activity.into())]);
    let more = doors.len().saturating_sub(ON_TODAY);
    doors.truncate(ON_TODAY);
    CallGroup {
        id,
        code,
        spoken: texts.list([&*title, &*when]),
        title,
        when,
        rows: doors,
        more: (more > 0).then(|| texts.with("calls-more", &[("n", more.into())])),
        open: texts.get(&format!("calls-{}.open", code.code())),
    }
}
