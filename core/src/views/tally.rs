//! Counting who was there: three numbers, a plus and a minus, no names and no keyboard.

use crate::domain::{Attendance, MAX_COUNTED};
use crate::texts::Texts;
use serde::Serialize;

/// The three numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
pub struct TallyCounts {
    /// Were there.
    pub present: i64,
    /// Of these, for the first time.
    pub first_time: i64,
    /// Of these, got to know a neighbour.
    pub met: i64,
}

/// Which number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TallyCode {
    /// Were there.
    Present,
    /// For the first time.
    FirstTime,
    /// Got to know a neighbour.
    Met,
}

impl TallyCode {
    const ALL: [Self; 3] = [Self::Present, Self::FirstTime, Self::Met];

    fn code(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::FirstTime => "first_time",
            Self::Met => "met",
        }
    }
}

/// One number with its buttons. Each button carries what the numbers are after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TallyStep {
    /// Which.
    pub code: TallyCode,
    /// In words.
    pub word: String,
    /// The number.
    pub value: i64,
    /// Word and number, to be read aloud.
    pub spoken: String,
    /// After a minus; nothing where that cannot be.
    pub less: Option<TallyCounts>,
    /// What the minus says aloud.
    pub less_word: String,
    /// After a plus; nothing where that cannot be.
    pub more: Option<TallyCounts>,
    /// What the plus says aloud.
    pub more_word: String,
}

/// The screen of counting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TallyView {
    /// What names the time of the activity.
    pub id: String,
    /// "Who was there".
    pub title: String,
    /// The activity and when it was.
    pub activity: String,
    /// The numbers as they are shown.
    pub counts: TallyCounts,
    /// Each with its buttons.
    pub steps: Vec<TallyStep>,
    /// That no names are asked.
    pub note: String,
    /// On the button that keeps it.
    pub save: String,
    /// What was counted before, in words.
    pub counted: Option<String>,
}

impl TallyCounts {
    fn of(self, code: TallyCode) -> i64 {
        match code {
            TallyCode::Present => self.present,
            TallyCode::FirstTime => self.first_time,
            TallyCode::Met => self.met,
        }
    }

    /// With another number; those who were there are at least as many as the parts of them, and the other way.
    fn with(self, code: TallyCode, value: i64) -> Option<Self> {
        let mut after = self;
        match code {
            TallyCode::Present => {
                after.present = value;
                after.first_time = after.first_time.min(value);
                after.met = after.met.min(value);
            }
            TallyCode::FirstTime => after.first_time = value,
            TallyCode::Met => after.met = value,
        }
        // Who is counted as new was there: one tap is enough.
        after.present = after.present.max(after.first_time).max(after.met);
        (0..=MAX_COUNTED).contains(&value).then_some(after)
    }

    /// In words: "12 there · 3 for the first time · 5 got to know a neighbour".
    #[must_use]
    pub fn words(self, texts: &Texts) -> String {
        let told = |code: TallyCode| texts.with(&format!("tally-told-{}", code.code()), &[("n", self.of(code).into())]);
        TallyCode::ALL.map(told).join(&texts.get("part-separator"))
    }
}

impl From<&Attendance> for TallyCounts {
    fn from(count: &Attendance) -> Self {
        Self { present: count.present, first_time: count.first_time, met: count.met }
    }
}

/// The screen of counting; `counted` is what was counted before.
#[must_use]
pub fn tally(
    id: String,
    activity: String,
    counts: TallyCounts,
    counted: Option<TallyCounts>,
    texts: &Texts,
) -> TallyView {
    let step = |code: TallyCode| {
        let (word, value) = (texts.word("tally", code.code()), counts.of(code));
        TallyStep {
            code,
            spoken: texts.list([&*word, &*value.to_string()]),
            less: counts.with(code, value - 1),
            less_word: texts.with("tally-less", &[("what", (&word).into())]),
            more: counts.with(code, value.saturating_add(1)),
            more_word: texts.with("tally-more", &[("what", (&word).into())]),
            word,
            value,
        }
    };
    TallyView {
        id,
        title: texts.get("tally-title"),
        activity,
        counts,
        steps: TallyCode::ALL.map(step).into(),
        note: texts.get("tally-note"),
        save: texts.get("tally-save"),
        counted: counted.map(|counted| texts.with("tally-counted", &[("counts", (&counted.words(texts)).into())])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::{Lang, plain};

    fn view(present: i64, first_time: i64, met: i64) -> TallyView {
        let counts = TallyCounts { present, first_time, met };
        tally("x".into(), "Soep".into(), counts, None, &Texts::new(Lang::Nl))
    }

    fn counts(present: i64, first_time: i64, met: i64) -> Option<TallyCounts> {
        Some(TallyCounts { present, first_time, met })
    }

    #[test]
    fn a_tap_carries_what_the_numbers_are_after_it() {
        let steps = view(2, 1, 2).steps;
        assert_eq!((steps[0].less, steps[0].more), (counts(1, 1, 1), counts(3, 1, 2)));
        assert_eq!((steps[1].less, steps[1].more), (counts(2, 0, 2), counts(2, 2, 2)));
        // Who is counted as new was there.
        assert_eq!(steps[2].more, counts(3, 1, 3));
    }

    #[test]
    fn nothing_goes_below_zero_or_above_the_most() {
        let zero = view(0, 0, 0).steps;
        assert!(zero.iter().all(|step| step.less.is_none()));
        assert_eq!(zero[1].more, counts(1, 1, 0));
        let most = view(MAX_COUNTED, MAX_COUNTED, MAX_COUNTED).steps;
        assert!(most.iter().all(|step| step.more.is_none()));
    }

    #[test]
    fn the_numbers_in_words() {
        let texts = Texts::new(Lang::Nl);
        let words = TallyCounts { present: 12, first_time: 1, met: 1 }.words(&texts);
        assert_eq!(plain(&words), "12 aanwezig · 1 voor het eerst · 1 leerde een buur kennen");
    }
}
