//! What is said about a row: one verdict, and remarks as codes with parameters. Words are another layer's.

use super::columns::Field;
use crate::domain::ids::DwellingId;
use serde::Serialize;
use std::collections::BTreeMap;

/// What happens to a row. Every data row has exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// A new tenancy, nothing to remark.
    Read,
    /// A new tenancy; somebody should read the remarks.
    ReadWithRemarks,
    /// A known dossier whose row changed.
    Updated,
    /// A known dossier whose row says what is known, or a row that repeats another.
    Unchanged,
    /// A person decides; nothing changes until then.
    Doubtful,
    /// Cannot be used; the list must be corrected.
    Refused,
}

/// What a remark does to its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Only to be read.
    Note,
    /// Makes the row doubtful.
    Doubt,
    /// Makes the row refused.
    Refusal,
}

macro_rules! remarks {
    ($($(#[$doc:meta])* $name:ident $severity:ident,)+) => {
        /// What there is to say about a row.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum RemarkCode { $($(#[$doc])* $name,)+ }

        impl RemarkCode {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// What it does to its row.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }
        }
    };
}

remarks! {
    /// No dossier number: the next list could not know this row again.
    NoDossier Refusal,
    /// The dossier number holds no digit, or is no number at all.
    BadDossier Refusal,
    /// The household of this dossier was erased, and stays so.
    Erased Refusal,
    /// No street.
    NoStreet Refusal,
    /// No house number.
    NoNumber Refusal,
    /// Not a street of these neighbourhoods. `street`.
    UnknownStreet Refusal,
    /// No move-in date.
    NoDate Refusal,
    /// Not a date in a known form.
    UnreadableDate Refusal,
    /// A year of two digits. `text`.
    TwoDigitYear Refusal,
    /// A day that no calendar has, or a year outside 1900 to 2100. `text`.
    ImpossibleDate Refusal,
    /// A formula or a spreadsheet's error in a cell.
    Formula Refusal,
    /// A control character in a cell.
    ControlCharacter Refusal,
    /// A cell of more than 200 characters.
    CellTooLong Refusal,
    /// More cells than the header has columns: a separator inside a cell moved all behind it.
    TooManyCells Refusal,
    /// No box, in a building that has more than one door. `street`, `number`.
    NoBox Doubt,
    /// The building is known, the door is not. `street`, `number`, `box`.
    UnknownDoor Doubt,
    /// The street is known, the house number is not. `street`, `number`.
    UnknownBuilding Doubt,
    /// The address may mean more than one door. `street`, `number`, `box`.
    AmbiguousAddress Doubt,
    /// An earlier row has this dossier number and says something else. `other_line`.
    DossierTwice Doubt,
    /// Another tenancy starts at this door on this day. `date`, and `other_line` or `other_dossier`.
    SameDoorSameDay Doubt,
    /// The tenancy is known to have ended before this move-in date. `date`.
    EndsBeforeStart Doubt,
    /// This row says the same as an earlier one. `other_line`.
    RepeatedRow Note,
    /// An earlier tenancy at this door ends with this one. `date`, and `other_line` or `other_dossier`.
    EndsEarlier Note,
    /// A later tenancy at this door ends this one. `date`, and `other_line` or `other_dossier`.
    EndedByLater Note,
    /// Moving this row away opened an earlier tenancy again. `other_line` or `other_dossier`.
    ReopensEarlier Note,
    /// Somebody was met at this door before any list told of them: this row is theirs.
    AdoptsFace Note,
    /// `?` where the spreadsheet's code page had no letter.
    LostLetter Note,
    /// Moves in after today; hidden until then. `date`.
    NotYet Note,
    /// Moved in more than 400 days ago, or will in more than 200. `date`.
    UnlikelyDate Note,
    /// Not a known language; none is kept.
    UnknownLanguage Note,
    /// Another municipality than the city. The door decides, not this.
    OtherMunicipality Note,
    /// A postcode that the city does not have. The door decides, not this.
    OtherPostcode Note,
}

/// One remark. Never holds a name or a telephone number; texts of doors and dates it may.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// What is said.
    pub code: RemarkCode,
    /// Line of the file, 1 is the first.
    pub line: u64,
    /// Column that it is about, when it is about one.
    pub column: Option<Field>,
    /// Parameters by name, as the code's documentation lists them. Dates are `yyyy-mm-dd`.
    pub params: BTreeMap<&'static str, String>,
}

impl Remark {
    pub(super) fn new(code: RemarkCode, line: u64, column: impl Into<Option<Field>>) -> Self {
        Self { code, line, column: column.into(), params: BTreeMap::new() }
    }

    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.insert(name, value.to_string());
        self
    }
}

/// The report about one data row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineReport {
    /// Line of the file on which the row starts, 1 is the first.
    pub line: u64,
    /// Dossier number, where the row has a readable one.
    pub dossier: Option<String>,
    /// The door, where it was found.
    pub dwelling: Option<DwellingId>,
    /// What happens to the row.
    pub verdict: Verdict,
    /// Why, or what else there is to say.
    pub remarks: Vec<Remark>,
}

/// Counts of a plan. The verdicts' counts add up to `rows`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Data rows of the list.
    pub rows: usize,
    /// [`Verdict::Read`].
    pub read: usize,
    /// [`Verdict::ReadWithRemarks`].
    pub read_with_remarks: usize,
    /// [`Verdict::Updated`].
    pub updated: usize,
    /// [`Verdict::Unchanged`].
    pub unchanged: usize,
    /// [`Verdict::Doubtful`].
    pub doubtful: usize,
    /// [`Verdict::Refused`].
    pub refused: usize,
}

impl Summary {
    /// Counts of these rows.
    #[must_use]
    pub fn of(lines: &[LineReport]) -> Self {
        let count = |verdict| lines.iter().filter(|line| line.verdict == verdict).count();
        Self {
            rows: lines.len(),
            read: count(Verdict::Read),
            read_with_remarks: count(Verdict::ReadWithRemarks),
            updated: count(Verdict::Updated),
            unchanged: count(Verdict::Unchanged),
            doubtful: count(Verdict::Doubtful),
            refused: count(Verdict::Refused),
        }
    }
}
