//! What is written down of what was done.

/// Something that was done: who may see what, and what was let in, dropped or erased. Its words are `audit-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditEvent {
    /// A code to join was made; for an account.
    CodeMade,
    /// A used code was scanned again; the phone that had used it.
    SecondScan,
    /// A phone joined.
    Joined,
    /// A phone was given a neighbourhood.
    Given,
    /// A neighbourhood was withdrawn from a phone.
    Withdrawn,
    /// A phone was shut out.
    ShutOut,
    /// A phone was shut out and told to drop everything.
    Wiped,
    /// A row was erased.
    Erased,
    /// What was kept aside was let in.
    LetIn,
    /// What was kept aside was dropped.
    AsideDropped,
    /// What was kept aside ended by its age.
    AsideEnded,
    /// A card was settled by the coach.
    CardSettled,
    /// A coach's account was made.
    CoachAdded,
    /// A coach was given a new set-up link; what was chosen before ended.
    CoachReset,
    /// A coach's account was removed.
    CoachRemoved,
    /// A coach chose a password, and confirmed the codes.
    CoachSetUp,
    /// A coach signed in.
    CoachSignedIn,
    /// Somebody failed to sign in; as the coach of that name, or nobody.
    CoachRefused,
    /// A coach signed out.
    CoachSignedOut,
    /// A question or signal was passed on.
    SignalPassedOn,
    /// A question or signal was answered.
    SignalAnswered,
    /// A question or signal was closed.
    SignalClosed,
    /// A list was written.
    ListWritten,
    /// A list was taken back.
    ListUndone,
}

impl AuditEvent {
    /// Every one of them.
    pub const ALL: &'static [Self] = &[
        Self::CodeMade,
        Self::SecondScan,
        Self::Joined,
        Self::Given,
        Self::Withdrawn,
        Self::ShutOut,
        Self::Wiped,
        Self::Erased,
        Self::LetIn,
        Self::AsideDropped,
        Self::AsideEnded,
        Self::CardSettled,
        Self::CoachAdded,
        Self::CoachReset,
        Self::CoachRemoved,
        Self::CoachSetUp,
        Self::CoachSignedIn,
        Self::CoachRefused,
        Self::CoachSignedOut,
        Self::SignalPassedOn,
        Self::SignalAnswered,
        Self::SignalClosed,
        Self::ListWritten,
        Self::ListUndone,
    ];

    /// Its code, as it is kept.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::CodeMade => "code_made",
            Self::SecondScan => "second_scan",
            Self::Joined => "joined",
            Self::Given => "given",
            Self::Withdrawn => "withdrawn",
            Self::ShutOut => "shut_out",
            Self::Wiped => "wiped",
            Self::Erased => "erased",
            Self::LetIn => "let_in",
            Self::AsideDropped => "aside_dropped",
            Self::AsideEnded => "aside_ended",
            Self::CardSettled => "card_settled",
            Self::CoachAdded => "coach_added",
            Self::CoachReset => "coach_reset",
            Self::CoachRemoved => "coach_removed",
            Self::CoachSetUp => "coach_set_up",
            Self::CoachSignedIn => "coach_signed_in",
            Self::CoachRefused => "coach_refused",
            Self::CoachSignedOut => "coach_signed_out",
            Self::SignalPassedOn => "signal_passed_on",
            Self::SignalAnswered => "signal_answered",
            Self::SignalClosed => "signal_closed",
            Self::ListWritten => "list_written",
            Self::ListUndone => "list_undone",
        }
    }
}
