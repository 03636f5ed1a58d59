//! What went wrong, as a screen shows it: a sentence, and the one thing to do.

use crate::texts::{ErrorText, TextDirection, Texts};
use serde::Serialize;

/// What the one button of a problem does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// Do the same again.
    Retry,
    /// Go back, and choose or correct.
    Back,
    /// Join with a new code.
    Join,
    /// Move the unreadable file aside and begin anew, as its owner asks.
    BeginAnew,
}

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProblemView {
    /// Stable code.
    pub code: String,
    /// What is the matter.
    pub sentence: String,
    /// What the reader can do.
    pub action: String,
    /// What the one button does.
    pub remedy: Remedy,
    /// What the one button says.
    pub button: String,
    /// Direction of these words; there may be no phone yet to ask.
    pub direction: TextDirection,
}

/// The screen's words for an error.
#[must_use]
pub fn problem(code: &str, words: ErrorText, texts: &Texts) -> ProblemView {
    let remedy = remedy(code);
    let button = texts.get(match remedy {
        Remedy::Retry => "problem-retry",
        Remedy::Back => "problem-back",
        Remedy::Join => "problem-join",
        Remedy::BeginAnew => "problem-begin-anew",
    });
    ProblemView {
        code: code.to_owned(),
        sentence: words.sentence,
        action: words.action,
        remedy,
        button,
        direction: texts.lang().direction(),
    }
}

/// Trying again helps against what passes; a code that is used up needs another; the rest needs another choice.
fn remedy(code: &str) -> Remedy {
    match code {
        "not_joined" | "revoked" | "unknown_client" | "bad_signature" | "wiped" => Remedy::Join,
        "key_missing" => Remedy::BeginAnew,
        "offline" | "server_unreachable" | "busy" | "internal" | "too_many_tries" | "cancelled" | "deadline"
        | "clock_wrong" | "storage_full" | "storage_io" | "other" => Remedy::Retry,
        _ => Remedy::Back,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    #[test]
    fn every_problem_has_a_button_that_helps() {
        let cases = [
            ("offline", Remedy::Retry),
            ("server_unreachable", Remedy::Retry),
            ("storage_full", Remedy::Retry),
            ("bad_link", Remedy::Back),
            ("code_used", Remedy::Back),
            ("undo_already", Remedy::Back),
            ("not_joined", Remedy::Join),
            ("revoked", Remedy::Join),
            ("unknown_client", Remedy::Join),
            ("key_missing", Remedy::BeginAnew),
        ];
        for lang in Lang::ALL {
            let texts = Texts::new(*lang);
            for (code, remedy) in cases {
                let view = problem(code, texts.error(code, &[]), &texts);
                assert_eq!(view.remedy, remedy, "{code}");
                assert!(!view.button.is_empty() && !view.sentence.is_empty() && !view.action.is_empty(), "{code}");
            }
        }
    }
}
