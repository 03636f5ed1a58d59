//! What activities ask for today: who must hear something, where to ring before one, what is to be counted.

use crate::texts::Texts;
use serde::Serialize;

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

/// What one activity asks for: one card, which opens a screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Call {
    /// What names the time of the activity: what opening it names.
    pub id: String,
    /// What is asked for: which screen opens.
    pub code: CallCode,
    /// "Ring for soup on Thursday".
    pub title: String,
    /// When it is, in words.
    pub when: String,
    /// "3 doors, 1 would like to be fetched"; nothing where it is not about doors.
    pub detail: Option<String>,
    /// All of it in one line, to be read aloud.
    pub spoken: String,
}

/// What one activity asks for, at how many doors, and how many of them would like to be fetched.
#[must_use]
pub fn call(
    code: CallCode,
    id: String,
    activity: &str,
    when: String,
    (doors, fetch): (usize, usize),
    texts: &Texts,
) -> Call {
    let title = texts.with(&format!("calls-{}", code.code()), &[("activity", activity.into())]);
    let number = |key: &str, n: usize| (n > 0).then(|| texts.with(key, &[("n", n.into())]));
    let parts: Vec<String> = [number("doors", doors), number("calls-fetch", fetch)].into_iter().flatten().collect();
    let detail = (!parts.is_empty()).then(|| parts.join(&texts.get("part-separator")));
    let spoken = texts.list([&*title, &*when].into_iter().chain(parts.iter().map(String::as_str)));
    Call { id, code, title, when, detail, spoken }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::{Lang, plain};

    #[test]
    fn a_call_says_where_and_who_would_like_to_be_fetched() {
        let texts = Texts::new(Lang::Nl);
        let about = |code, doors| call(code, "x".into(), "Soep", "donderdag om 18:00".into(), doors, &texts);
        let said = |call: Call| (plain(&call.title), call.detail.map(|detail| plain(&detail)));
        let title = "Bel aan voor Soep".to_owned();
        assert_eq!(
            said(about(CallCode::Call, (3, 1))),
            (title.clone(), Some("3 deuren · 1 wil gehaald worden".into()))
        );
        assert_eq!(said(about(CallCode::Call, (1, 0))), (title, Some("1 deur".into())));
        assert_eq!(said(about(CallCode::Tally, (0, 0))).1, None);
        let spoken = about(CallCode::MustHear, (2, 0)).spoken;
        assert_eq!(plain(&spoken), "Vertel wat veranderde: Soep, donderdag om 18:00, 2 deuren");
    }
}
