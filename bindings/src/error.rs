//! Errors as the screens get them, and panics as errors.

use pleinmakers_core::phone::{Phone, PhoneError};
use pleinmakers_core::texts::{Lang, Texts};
use pleinmakers_core::views::{ProblemView, problem};
use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Why something could not be done: its code, its sentence and its one action.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum PhoneFailure {
    /// The one kind there is; screens tell failures apart by `problem.code`.
    #[error("{}", problem.code)]
    Failed {
        /// What a screen shows.
        problem: ProblemView,
    },
}

impl PhoneFailure {
    /// Of an open phone, in its language.
    pub(crate) fn of(phone: &Phone, error: &PhoneError) -> Self {
        Self::Failed { problem: phone.problem(error) }
    }

    /// Where there is no phone yet.
    pub(crate) fn before(texts: &Texts, error: &PhoneError) -> Self {
        Self::Failed { problem: problem(error.code(), error.words(texts), texts) }
    }
}

/// Runs `work`; a panic inside becomes an error with a number that a person can pass on. The number also goes to the
/// log with the panic's place, and nothing that a person typed does.
///
/// # Errors
/// What `work` answers, or `internal` after a panic.
pub fn guard<T>(lang: Lang, work: impl FnOnce() -> Result<T, PhoneFailure>) -> Result<T, PhoneFailure> {
    // What the work held is only the phone, which keeps its state in the store and behind locks that survive a panic.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(internal(lang)))
}

/// What to show for a fault that is none of a phone's: a library that is not there, an error that nobody expected.
#[uniffi::export]
#[must_use]
pub fn trouble(language: &str) -> ProblemView {
    let PhoneFailure::Failed { problem } = internal(Lang::from_code(language).unwrap_or_default());
    problem
}

fn internal(lang: Lang) -> PhoneFailure {
    let mut bytes = [0; 4];
    // Without randomness the number is 0: better than a panic while telling of one.
    let _ = getrandom::fill(&mut bytes);
    let mut number = String::new();
    for byte in bytes {
        let _ = write!(number, "{byte:02x}");
    }
    let texts = Texts::new(lang);
    let words = texts.error("internal", &[("request", (&number).into())]);
    PhoneFailure::Failed { problem: problem("internal", words, &texts) }
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_error_with_a_number_to_pass_on() {
        let failed = guard::<()>(Lang::Nl, || panic!("planted"));
        let Err(PhoneFailure::Failed { problem }) = failed else { panic!("not told") };
        assert_eq!(problem.code, "internal");
        let number = problem.action.rsplit(' ').next().unwrap_or_default();
        assert!(number.chars().filter(char::is_ascii_hexdigit).count() >= 8, "{}", problem.action);
    }
}
