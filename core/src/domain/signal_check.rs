//! Whether a signal, or what happens to it, can be recorded as it is asked: phone and server ask the same.

use super::moves::one_line;
use super::time::{Moment, add_months};
use super::{Signal, SignalFacts, SignalKind, SignalStep, SignalStepKind};
use chrono::NaiveDate;
use thiserror::Error;

/// Longest words of a signal, in characters.
pub const MAX_SIGNAL_WORDS: usize = 280;
/// Longest answer, in characters.
pub const MAX_ANSWER: usize = 600;
/// Longest name of who has a signal, in characters.
pub const MAX_OWNER: usize = 80;
/// Months that an answer may be away, at most.
const MAX_DUE_MONTHS: u32 = 12;

/// Why a signal or a step cannot be recorded.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SignalProblem {
    /// A text that is too long, or has characters that nobody sees.
    #[error("the words are too long or hold control characters")]
    WordsInvalid,
    /// Nothing says what it is, or where.
    #[error("words are needed")]
    WordsMissing,
    /// A door without its building, or somebody without a door.
    #[error("the place is not whole")]
    PlaceInvalid,
    /// Something that belongs to another kind of step, or is missing in this one.
    #[error("the step does not fit its kind")]
    StepInvalid,
    /// An answer without words.
    #[error("the answer has no words")]
    AnswerMissing,
    /// Nobody is named who has it.
    #[error("nobody is named")]
    OwnerMissing,
    /// The day of the answer is past.
    #[error("the day is past")]
    DueInPast,
    /// The day of the answer is more than a year away.
    #[error("the day is more than a year away")]
    DueTooFar,
    /// It is closed or withdrawn.
    #[error("the signal is over")]
    Over,
    /// It is answered: nobody need be asked.
    #[error("the signal is answered")]
    Answered,
    /// There is no answer that waits to be brought.
    #[error("there is no answer to bring")]
    NotAnswered,
    /// Somebody else recorded it.
    #[error("somebody else recorded the signal")]
    NotYours,
}

impl SignalProblem {
    /// Every one of them.
    pub const ALL: &'static [Self] = &[
        Self::WordsInvalid,
        Self::WordsMissing,
        Self::PlaceInvalid,
        Self::StepInvalid,
        Self::AnswerMissing,
        Self::OwnerMissing,
        Self::DueInPast,
        Self::DueTooFar,
        Self::Over,
        Self::Answered,
        Self::NotAnswered,
        Self::NotYours,
    ];

    /// The code that texts and JSON use; stable.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::WordsInvalid => "signal_words_invalid",
            Self::WordsMissing => "signal_words_missing",
            Self::PlaceInvalid => "signal_place_invalid",
            Self::StepInvalid => "signal_step_invalid",
            Self::AnswerMissing => "signal_answer_missing",
            Self::OwnerMissing => "signal_owner_missing",
            Self::DueInPast => "signal_due_in_past",
            Self::DueTooFar => "signal_due_too_far",
            Self::Over => "signal_over",
            Self::Answered => "signal_answered",
            Self::NotAnswered => "signal_not_answered",
            Self::NotYours => "signal_not_yours",
        }
    }
}

/// Words on one line, without marks that hide what they say; `None` where nothing is left.
///
/// # Errors
/// [`SignalProblem::WordsInvalid`]: more than `most` characters, or control characters.
pub fn clean_words(words: &str, most: usize) -> Result<Option<String>, SignalProblem> {
    let clean = one_line(words).ok_or(SignalProblem::WordsInvalid)?;
    if clean.chars().count() > most {
        Err(SignalProblem::WordsInvalid)
    } else {
        Ok(Some(clean).filter(|w| !w.is_empty()))
    }
}

fn is_clean(words: Option<&str>, most: usize) -> bool {
    words.is_none_or(|words| clean_words(words, most).is_ok_and(|clean| clean.as_deref() == Some(words)))
}

/// Checks a signal by itself.
///
/// # Errors
/// The first problem.
pub fn check_signal(signal: &Signal) -> Result<(), SignalProblem> {
    if !is_clean(signal.words.as_deref(), MAX_SIGNAL_WORDS) {
        return Err(SignalProblem::WordsInvalid);
    }
    // A door stands in a building, and somebody behind a door.
    let half = matches!((signal.building, signal.dwelling, signal.household), (None, Some(_), _) | (_, None, Some(_)));
    if half {
        return Err(SignalProblem::PlaceInvalid);
    }
    // Without words, its kind and its place must say all.
    let says_itself = !matches!(signal.kind, SignalKind::Question | SignalKind::Other) && signal.building.is_some();
    if signal.words.is_none() && !says_itself { Err(SignalProblem::WordsMissing) } else { Ok(()) }
}

/// Checks the form of a step: what its kind needs is there, clean, and nothing else. It looks at no other fact, so that
/// the order of arrival refuses nothing.
///
/// # Errors
/// The first problem.
pub fn check_step(step: &SignalStep) -> Result<(), SignalProblem> {
    if !is_clean(step.words.as_deref(), MAX_ANSWER) || !is_clean(step.owner.as_deref(), MAX_OWNER) {
        return Err(SignalProblem::WordsInvalid);
    }
    let has = (step.owner.is_some(), step.due_on.is_some(), step.words.is_some(), step.answer.is_some());
    match (step.kind, has) {
        (SignalStepKind::PassedOn, (true, true, false, false))
        | (SignalStepKind::Answered, (false, false, true, false))
        | (SignalStepKind::CarriedBack, (false, false, false, true))
        | (SignalStepKind::Closed | SignalStepKind::Withdrawn, (false, false, false, false)) => Ok(()),
        (SignalStepKind::PassedOn, (false, ..)) => Err(SignalProblem::OwnerMissing),
        (SignalStepKind::Answered, (false, false, false, false)) => Err(SignalProblem::AnswerMissing),
        _ => Err(SignalProblem::StepInvalid),
    }
}

/// Checks the day by which an answer is expected.
///
/// # Errors
/// It is past, or more than a year away.
fn check_due(due: NaiveDate, today: NaiveDate) -> Result<(), SignalProblem> {
    if due < today {
        return Err(SignalProblem::DueInPast);
    }
    if due > add_months(today, MAX_DUE_MONTHS) { Err(SignalProblem::DueTooFar) } else { Ok(()) }
}

impl SignalFacts {
    /// Whether this step makes sense now, for who makes it by hand. What comes from elsewhere is only judged by
    /// [`check_step`].
    ///
    /// # Errors
    /// The first problem.
    pub fn allows(&self, step: &SignalStep, now: Moment) -> Result<(), SignalProblem> {
        check_step(step)?;
        if self.is_over() {
            return Err(SignalProblem::Over);
        }
        match step.kind {
            SignalStepKind::PassedOn if self.is_answered() => Err(SignalProblem::Answered),
            SignalStepKind::PassedOn => step.due_on.map_or(Ok(()), |due| check_due(due, now.date())),
            SignalStepKind::CarriedBack if !self.unbrought().any(|answer| Some(answer.step.id) == step.answer) => {
                Err(SignalProblem::NotAnswered)
            }
            SignalStepKind::Withdrawn if step.by != Some(self.signal.by) => Err(SignalProblem::NotYours),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::signal::testing::{signal, step, with};
    use crate::domain::testing::{date, id, local};
    use crate::domain::{AccountId, BuildingId, DwellingId, HouseholdId, SignalStepId};
    use SignalStepKind::{Answered, CarriedBack, Closed, PassedOn, Withdrawn};

    #[test]
    fn words_are_needed_where_kind_and_place_do_not_say_all() {
        let check = |change: fn(&mut Signal)| {
            let mut one = signal("2026-11-24 10:00");
            change(&mut one);
            check_signal(&one).err()
        };
        assert_eq!(check(|_| ()), None);
        assert_eq!(check(|one| one.words = None), Some(SignalProblem::WordsMissing));
        let lift = |one: &mut Signal| (one.kind, one.words) = (SignalKind::Lift, None);
        assert_eq!(check(lift), None);
        assert_eq!(
            check(|one| {
                (one.kind, one.words) = (SignalKind::Lift, None);
                (one.building, one.dwelling, one.household) = (None, None, None);
            }),
            Some(SignalProblem::WordsMissing)
        );
        assert_eq!(check(|one| one.building = None), Some(SignalProblem::PlaceInvalid));
        assert_eq!(check(|one| one.dwelling = None), Some(SignalProblem::PlaceInvalid));
        assert_eq!(check(|one| one.household = None), None);
    }

    #[test]
    fn words_are_short_and_hide_nothing() {
        let words = |text: &str| {
            let mut one = signal("2026-11-24 10:00");
            one.words = Some(text.to_owned());
            check_signal(&one).err()
        };
        assert_eq!(words(&"é".repeat(280)), None);
        for wrong in ["", " x", "x ", "a\nb", "a\u{202e}b", "a\u{0}b", "a\u{200b}b"] {
            assert_eq!(words(wrong), Some(SignalProblem::WordsInvalid), "{wrong:?}");
        }
        assert_eq!(words(&"x".repeat(281)), Some(SignalProblem::WordsInvalid));
        assert_eq!(clean_words("  a\n\u{202e}b ", 10), Ok(Some("a b".to_owned())));
        assert_eq!(clean_words(" \u{200b}\n", 10), Ok(None));
        assert_eq!(clean_words("a\u{7}", 10), Err(SignalProblem::WordsInvalid));
        // A dash begins a list here, not a formula.
        assert_eq!(clean_words("- de lift", 10), Ok(Some("- de lift".to_owned())));
    }

    #[test]
    fn each_kind_of_step_has_what_it_needs_and_nothing_else() {
        for kind in SignalStepKind::ALL {
            assert_eq!(check_step(&step(1, *kind, "2026-11-24 10:00").step), Ok(()), "{kind:?}");
        }
        let problem = |kind, change: fn(&mut SignalStep)| {
            let mut one = step(1, kind, "2026-11-24 10:00").step;
            change(&mut one);
            check_step(&one).err()
        };
        assert_eq!(problem(PassedOn, |one| one.owner = None), Some(SignalProblem::OwnerMissing));
        assert_eq!(problem(PassedOn, |one| one.due_on = None), Some(SignalProblem::StepInvalid));
        assert_eq!(problem(PassedOn, |one| one.owner = Some("x".repeat(81))), Some(SignalProblem::WordsInvalid));
        assert_eq!(problem(Answered, |one| one.words = None), Some(SignalProblem::AnswerMissing));
        assert_eq!(problem(Answered, |one| one.words = Some("x".repeat(601))), Some(SignalProblem::WordsInvalid));
        assert_eq!(problem(Answered, |one| one.owner = Some("x".into())), Some(SignalProblem::StepInvalid));
        assert_eq!(problem(CarriedBack, |one| one.answer = None), Some(SignalProblem::StepInvalid));
        assert_eq!(problem(Closed, |one| one.words = Some("x".into())), Some(SignalProblem::StepInvalid));
        assert_eq!(problem(Withdrawn, |one| one.due_on = Some(date("2026-12-01"))), Some(SignalProblem::StepInvalid));
    }

    #[test]
    fn a_step_by_hand_must_make_sense_now() {
        let now = Moment::new(local("2026-11-24 12:00"));
        let at = "2026-11-24 10:00";
        let allows = |before: &[SignalStepKind], change: fn(&mut SignalStep), kind| {
            let steps = before.iter().zip(1..).map(|(kind, n)| step(n, *kind, at));
            let mut next = step(99, kind, at).step;
            next.answer = next.answer.map(|_| SignalStepId(id(1)));
            change(&mut next);
            with(steps).allows(&next, now).err()
        };
        assert_eq!(allows(&[], |_| (), PassedOn), None);
        assert_eq!(allows(&[], |one| one.due_on = Some(date("2026-11-23")), PassedOn), Some(SignalProblem::DueInPast));
        assert_eq!(allows(&[], |one| one.due_on = Some(date("2027-11-25")), PassedOn), Some(SignalProblem::DueTooFar));
        assert_eq!(allows(&[Answered], |_| (), PassedOn), Some(SignalProblem::Answered));
        assert_eq!(allows(&[Closed], |_| (), PassedOn), Some(SignalProblem::Over));
        assert_eq!(allows(&[Withdrawn], |_| (), Answered), Some(SignalProblem::Over));
        assert_eq!(allows(&[Answered], |_| (), CarriedBack), None);
        assert_eq!(allows(&[], |_| (), CarriedBack), Some(SignalProblem::NotAnswered));
        assert_eq!(allows(&[PassedOn], |_| (), CarriedBack), Some(SignalProblem::NotAnswered));
        assert_eq!(allows(&[], |_| (), Withdrawn), None);
        assert_eq!(allows(&[], |one| one.by = Some(AccountId(id(2))), Withdrawn), Some(SignalProblem::NotYours));
        assert_eq!(allows(&[], |one| one.by = None, Withdrawn), Some(SignalProblem::NotYours));
    }

    #[test]
    fn every_problem_has_a_code_of_its_own() {
        let codes: std::collections::BTreeSet<_> = SignalProblem::ALL.iter().map(|one| one.code()).collect();
        assert_eq!(codes.len(), SignalProblem::ALL.len());
        // A whole place, for the record.
        let one = signal("2026-11-24 10:00");
        assert_eq!(
            (one.building, one.dwelling, one.household),
            (Some(BuildingId(id(1))), Some(DwellingId(id(1))), Some(HouseholdId(id(1))))
        );
    }
}
