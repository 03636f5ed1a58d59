//! Counts of a neighbourhood over a period, for the housing coach and the city.

use crate::texts::Texts;
use serde::Serialize;

/// The page of counts. It holds no name, no outcome of a door, and no door that refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StaffView {
    /// Name of the neighbourhood.
    pub neighbourhood: String,
    /// Heading.
    pub title: String,
    /// The period in words.
    pub period: String,
    /// The counts, in the order in which they are shown.
    pub figures: Vec<Figure>,
    /// Addresses where the list may be wrong.
    pub doors_to_check: Vec<String>,
}

/// One count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// What is counted: `figure-<code>` in the texts.
    pub code: String,
    /// The same in words.
    pub word: String,
    /// The number, or "fewer than …".
    pub value: String,
    /// What the number means, in a few words.
    pub hint: String,
}

impl Figure {
    /// A count. Below `at_least`, but not zero, it says only "fewer than": a small number points at a person.
    #[must_use]
    pub fn count(texts: &Texts, code: &str, count: usize, at_least: usize) -> Self {
        let few = count > 0 && count < at_least;
        Self {
            code: code.to_owned(),
            word: texts.word("figure", code),
            value: if few { texts.with("staff-few", &[("n", at_least.into())]) } else { count.to_string() },
            hint: texts.get(&format!("figure-{code}.hint")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Figure;
    use crate::texts::{Lang, Texts, plain};

    #[test]
    fn a_small_number_is_not_shown() {
        let texts = Texts::new(Lang::Nl);
        let value = |count| plain(&Figure::count(&texts, "met", count, 5).value);
        assert_eq!(value(0), "0");
        assert_eq!(value(4), "minder dan 5");
        assert_eq!(value(5), "5");
        assert_eq!(Figure::count(&texts, "met", 1, 0).value, "1");
        assert_eq!(Figure::count(&texts, "met", 1, 0).hint, "huishoudens die we spraken");
    }
}
