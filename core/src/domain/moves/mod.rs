//! Lists of people who moved in, as a housing company's spreadsheet saves them: read, judged and planned, row by row.
//!
//! Nothing is changed here. [`read_moves`] turns bytes into rows, [`plan_import`] says for every row what it means
//! and what would change; another layer asks a person, and writes. Telephone numbers, reasons and remarks are
//! dropped while reading.

mod cells;
mod columns;
mod decode;
mod intake;
mod judge;
mod language;
mod placing;
mod read;
mod tenancy;
mod verdict;

pub(super) use cells::one_line;
pub use cells::{MAX_HOUSEHOLD_NAME, clean_name, dossier_key};
pub use columns::{ColumnUse, Field};
pub use decode::{Encoding, MAX_BYTES};
pub use intake::{Existing, ExistingName, ImportPlan, Intake, Known, plan_import};
pub use language::read_language;
pub use read::{MAX_ROWS, MoveList, MoveRow, ReadError, read_moves};
pub use verdict::{LineReport, Remark, RemarkCode, Severity, Summary, Verdict};

#[cfg(test)]
mod tests;
