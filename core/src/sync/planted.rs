//! Faults that can be planted, to prove that the simulator finds them. Each variant stands at the place in the engine
//! where somebody could once have made that mistake.
//!
//! Without the feature `planted` the question is a constant "no" and nothing of it remains in the program.

/// Declares the faults once: variant, where its name on the command line comes from, and what it breaks.
macro_rules! faults {
    ($($(#[doc = $what:literal])+ $name:ident),+ $(,)?) => {
        /// A fault that can be planted.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Planted { $($(#[doc = $what])+ $name),+ }

        impl Planted {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its name.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name)),+ }
            }

            /// What it breaks, in words.
            #[must_use]
            pub fn what(self) -> &'static str {
                match self { $(Self::$name => concat!($($what),+).trim_ascii()),+ }
            }
        }
    };
}

faults! {
    /// The phone's cursor is durable before the rows of its page are.
    CursorBeforePage,
    /// The server answers outcomes of a transaction that was never committed.
    AnswerBeforeCommit,
    /// A bucket that was taken away stays on the phone.
    RevokedStays,
    /// A page is taken though it does not continue the phone's cursor.
    PageAnywhere,
    /// A page is taken though its grant was given anew since.
    PageOfOldGrant,
    /// "Left" takes a row that has come in by another bucket.
    OutTakesMovedRow,
    /// A phone does not hear "left".
    OutIgnored,
    /// What arrives for a row with pending work is dropped.
    PendingShutsOut,
    /// A page of the bucket that a row has left brings its old state back.
    OlderRowWins,
    /// A row that came in a life before the present one counts as newer by its version.
    EarlierLifeCompared,
    /// A purge leaves the rows.
    PurgeLeavesRows,
    /// A purge throws away the phone's own unfinished work.
    LeftoverDropped,
    /// A phone's unfinished work in a bucket that is gone stays readable on it.
    LeftoverInClear,
    /// What was refused stays readable on a phone when its bucket is gone.
    RefusedOutlivesBucket,
    /// An action that fails on the server fails for ever, and all behind it waits.
    FailureUncounted,
    /// A purge leaves the cursor where it was.
    PurgeKeepsCursor,
    /// What was refused counts as done.
    RefusedSilently,
    /// What was refused goes on being shown.
    RefusedStaysShown,
    /// An action is over before its rows have been read.
    DoneBeforeRead,
    /// An action is over though the answer that brings its numbers says nothing of it.
    AckedBelieved,
    /// A finished action stays pending for its rows.
    PendingStays,
    /// The server's image goes while other actions are pending.
    BaseDroppedEarly,
    /// The server's image is not kept when an action is recorded.
    BaseNotKept,
    /// An action of several rows is pending for the first only.
    PendingOfFirstRow,
    /// What was recorded over work that is taken back goes on naming it.
    TakenBackNamed,
    /// Rows are found by what they said before their bytes were changed on the disk, also when they have gone.
    DamageStaysFound,
    /// An action is over before its row has left a bucket that is read.
    LeavingNotAwaited,
    /// What may have arrived is made void.
    VoidAfterSent,
    /// What was taken back goes on being shown.
    VoidStaysShown,
    /// A patch names the value that own unfinished work showed, and not the server's under it.
    HiddenUnnamed,
    /// Pending work is laid over what is shown instead of the server's image.
    ReplayOverShown,
    /// Pending work hides what somebody else has changed.
    ReplayWithoutMerge,
    /// What leaves does not count as sent.
    SentNotMarked,
    /// A number that was passed is taken for an action that is known.
    MidForIdentity,
    /// An action that comes again is done again.
    IdentityUnchecked,
    /// What is set aside is thrown away.
    SetAsideIsLost,
    /// An outcome is told and not kept.
    OutcomeNotKept,
    /// Half an action is committed.
    HalfAction,
    /// What was not applied is kept nowhere.
    CardLost,
    /// Every version makes a card of its own.
    CardForEachVersion,
    /// A card stays in the bucket that its row has left.
    CardStaysBehind,
    /// A card stays when its row is erased.
    CardOutlivesRow,
    /// A card is settled by somebody who has not seen all that is on it.
    SettledUnseen,
    /// What a phone asked for before stays on the card when it has changed its mind.
    OwnVersionStays,
    /// A card offers the value that the row already has.
    EqualVersionStays,
    /// A phone takes its own earlier change for somebody else's.
    OwnWordForgotten,
    /// An outcome tells whether a row exists.
    OutcomeTellsWhatExists,
    /// Whether a phone may touch a row is judged after the merge.
    JudgedAfterMerge,
    /// A phone writes rows that it may not read.
    ForeignRowWritten,
    /// The product's rules are not asked.
    RulesUnchecked,
    /// What follows from a change does not.
    NothingFollows,
    /// History is numbered before the structure that it stands on.
    RankReversed,
    /// A change is over before an earlier one of the same row.
    OvertakenIsOver,
    /// A cursor in the midst of a bucket counts, though what was left out before it is lost.
    HeadUnasked,
    /// What few may read is answered before what it stands on.
    BucketsReversed,
    /// What the server says of the time is not believed.
    TimeNotLearnt,
    /// A client's chain of changes goes on after somebody else's change.
    ChainNotBroken,
    /// A change does not raise its field's version.
    VersionNotCounted,
    /// A bucket counts rows that have left.
    LeaverCounted,
    /// The feed of a bucket does not say that a row has left.
    OutMissing,
    /// A row that changes keeps its number in the feed.
    NumberKept,
    /// A cursor that the server did not seal is believed.
    CursorBelieved,
    /// An answer does not say that there is more.
    MoreUnsaid,
    /// A page that was made before stands for one that would be another now.
    OldPageGivenAgain,
    /// The cursor of a page is ahead of its rows.
    CursorAhead,
    /// Pages do not name the rows that left.
    OutsUnsent,
    /// What happened can be changed.
    FactPatched,
    /// A second insert with a known id is taken for the first.
    InsertOver,
    /// Phones write what only the server decides.
    ServerFieldTaken,
    /// A client's own earlier changes count as somebody else's.
    OwnChainIgnored,
    /// Of two changes that matter the later stays.
    AskedNobody,
    /// Of two changes that do not matter the first stays.
    AskedForAll,
    /// Equal values are two changes.
    EqualIsConflict,
    /// What the phone saw is not looked at.
    SeenIgnored,
    /// What was sent once is not sent again.
    SentOnce,
    /// The number of a finished action is given again.
    NumberAgain,
    /// A row that must go is still shown.
    HiddenIsShown,
    /// A row that has left a bucket goes on being read there.
    LeaverStillRead,
    /// An action is over though its row was changed again and that has not been read.
    MovedOnNotAwaited,
    /// A phone's tally goes on counting what a row was before.
    OldImageCounted,
    /// A server's tally goes on counting what a row was before.
    OldRowCounted,
    /// A server that came back from a backup does not notice that it lost its tail.
    EpochNotBegun,
    /// The tag of a cursor's commit is not looked at: a number that was given out twice is one number.
    TagUnchecked,
    /// The number of a life that a second restore has undone is given again.
    LifeLivedTwice,
    /// A new life is one more than the last that the backup knows, whatever the cursors have seen.
    EpochRepeated,
    /// A bucket that was empty when a new life began lives on in the first.
    NewBucketOldLife,
    /// The list of what was erased comes from the backup.
    ErasedInBackup,
    /// What was erased is taken in again when it is sent again.
    ErasedTakenAgain,
    /// Pages do not say of what left that it was erased.
    ErasureUnsaid,
    /// An outbox goes on telling of what was erased.
    OutboxTellsOfErased,
    /// What is emptied because its row was erased goes on waiting to be read.
    BlankedWaits,
    /// A late page brings back what another bucket's page had told to be erased.
    ErasureForgotten,
    /// What was set aside goes on telling of what was erased.
    SetAsideTellsOfErased,
    /// What was erased stays in the bucket to which it had moved in a life that is lost.
    ErasedElsewhereStays,
    /// What was emptied because its row was erased stays pending.
    ErasedStaysShown,
    /// After a restore, what stands on nothing is refused before its ground has come back.
    GroundNotAwaited,
    /// Versions of different lives are compared as numbers.
    OtherEpochByNumber,
    /// After a restore, what was answered is not sent again.
    NotSentAgain,
    /// After a restore, what was answered and not read is not sent again.
    UnreadNotSentAgain,
    /// After a restore, what had nothing to change is not sent again.
    NoChangeNotSentAgain,
    /// What was answered is not sent again before it was read.
    AckedNotSentAgain,
    /// A phone that begins a bucket anew forgets in which life.
    LifeForgotten,
    /// What was answered in another life counts as read before the present one was.
    OtherLifeCountsAsRead,
    /// What was seen in an earlier life is said to be seen in the present one.
    UnreadLifeNamed,
    /// A phone goes on with its cursor though it was told to begin anew.
    RestartUnheard,
    /// What a server counts is not compared with what the phone holds.
    DifferenceUnseen,
    /// Counting anew copies what the book says.
    RecountCopiesBook,
    /// A repair asks for every part of a range, whether it differs or not.
    RepairTakesAll,
    /// A repair leaves what the server does not have.
    RepairLeavesExtra,
    /// A repair takes an answer that is true at another head than the phone's.
    OutdatedDigestTaken,
    /// Tallies are exclusive ors: what is counted twice vanishes.
    XorForSum,
    /// Fields that this version does not know are dropped.
    UnknownFieldsDropped,
    /// Rows of tables that this version does not know are dropped.
    UnknownTablesDropped,
    /// Rows are written anew with the fields of a new version: their bytes change.
    UpgradeRewritesRows,
    /// Rows that came before their table was known are not found by their fields.
    UpgradeLeavesLinks,
    /// What is pending stays shown as another version of the app merged it.
    UpgradeLeavesShown,
    /// A change of a table that the server does not know counts as done.
    UnknownTableSwallowed,
    /// Two taps that ask for the same have one identity.
    StampIgnored,
    /// What is taken back before it was sent leaves a gap in the numbers.
    VoidLeavesGap,
    /// A number that skips some is not accepted.
    JumpNotAccepted,
    /// A row that cannot be stored is passed over, and the page counts as read.
    FailedRowSkipped,
    /// A clock that jumps empties the outbox.
    ClockEmptiesOutbox,
    /// A frame that is whole waits for the next one.
    FrameHeldBack,
}

#[cfg(feature = "planted")]
mod switch {
    use super::Planted;
    use std::cell::Cell;

    thread_local! {
        static PLANTED: Cell<Option<Planted>> = const { Cell::new(None) };
    }

    /// Whether `fault` is planted on this thread.
    #[must_use]
    #[inline]
    pub fn planted(fault: Planted) -> bool {
        PLANTED.get() == Some(fault)
    }

    /// Plants a fault on this thread, or takes it away.
    pub fn plant(fault: Option<Planted>) {
        PLANTED.set(fault);
    }
}

#[cfg(feature = "planted")]
pub use switch::{plant, planted};

/// Whether `fault` is planted: never, in this build.
#[cfg(not(feature = "planted"))]
#[must_use]
#[inline]
pub const fn planted(_fault: Planted) -> bool {
    false
}
