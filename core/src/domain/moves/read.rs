//! From the bytes of a file to its rows.

use super::cells::{clean, dossier_key, read_dossier};
use super::columns::{ColumnUse, Field, columns, missing};
use super::decode::{Encoding, decode};
use super::verdict::{Remark, RemarkCode};
use serde::Serialize;
use std::fmt;
use thiserror::Error;

/// Largest number of data rows.
pub const MAX_ROWS: usize = 200_000;
/// The header is looked for in this many first rows: spreadsheets like a title above it.
const HEADER_WITHIN: usize = 10;

/// Why a file is refused as a whole. Nothing of it is used then.
#[derive(Debug, Clone, Error, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum ReadError {
    /// No bytes, or only blank ones.
    #[error("the file is empty")]
    Empty,
    /// Another kind of file: `zip` (also xlsx, ods), `ole` (xls), `pdf`, `gzip`, `image`, `rtf`, `database`,
    /// `markup` (HTML, XML), `binary`.
    #[error("not a list but {what}")]
    NotAList {
        /// What it is.
        what: &'static str,
    },
    /// More bytes than allowed.
    #[error("more than {limit_bytes} bytes")]
    TooLarge {
        /// The limit.
        limit_bytes: usize,
    },
    /// One line has more bytes than allowed.
    #[error("line {line} has more than {limit_bytes} bytes")]
    LineTooLong {
        /// The line, 1 is the first.
        line: u64,
        /// The limit.
        limit_bytes: usize,
    },
    /// More data rows than allowed.
    #[error("more than {limit} rows")]
    TooManyRows {
        /// The limit.
        limit: usize,
    },
    /// A header and nothing below it.
    #[error("only a header")]
    HeaderOnly,
    /// No row among the first ten names a known column: another kind of list, or a text.
    #[error("no known column")]
    NoKnownColumn,
    /// Mandatory columns that no row among the first ten names.
    #[error("columns are missing: {fields:?}")]
    MissingColumns {
        /// Which.
        fields: Vec<Field>,
    },
    /// A quotation mark opens a cell and is not closed: rows behind it would silently be lost.
    #[error("line {line} opens a quotation mark that is not closed")]
    UnclosedQuote {
        /// The line, 1 is the first.
        line: u64,
    },
}

/// A list as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveList {
    /// How the bytes were read.
    pub encoding: Encoding,
    /// Character between cells.
    pub separator: char,
    /// Columns and what they are used for.
    pub columns: Vec<ColumnUse>,
    /// Data rows: those below the header that are not blank.
    pub rows: Vec<MoveRow>,
}

impl MoveList {
    /// The dossier numbers of the rows that have a readable one, in the form of [`dossier_key`].
    pub fn dossiers(&self) -> impl Iterator<Item = String> + '_ {
        self.rows.iter().filter_map(|row| read_dossier(row.get(Field::Dossier)).ok()).map(|number| dossier_key(&number))
    }
}

/// A data row: the cells that are kept, cleaned, and what was wrong with them.
#[derive(Clone, PartialEq, Eq)]
pub struct MoveRow {
    /// Line on which it starts, 1 is the first.
    pub line: u64,
    /// What reading found; a refusal here refuses the row.
    pub remarks: Vec<Remark>,
    cells: Vec<(Field, String)>,
}

/// A row holds a name; nothing that prints rows may show it.
impl fmt::Debug for MoveRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MoveRow").field("line", &self.line).field("remarks", &self.remarks).finish_non_exhaustive()
    }
}

impl MoveRow {
    /// The cell of a column, empty where there is none.
    #[must_use]
    pub fn get(&self, field: Field) -> &str {
        self.cells.iter().find(|(of, _)| *of == field).map_or("", |(_, text)| text)
    }
}

/// Reads a list: UTF-8, UTF-16 with a mark, or Windows-1252; `;`, `,` or tab; the header in any order.
///
/// # Errors
/// A file that is no list, or one over a limit. What is wrong with single rows stands in their remarks.
pub fn read_moves(bytes: &[u8]) -> Result<MoveList, ReadError> {
    let (text, encoding) = decode(bytes)?;
    let mut best: Option<Header> = None;
    for separator in [b';', b',', b'\t'] {
        if let Some(header) = find_header(&text, separator)
            && best.as_ref().is_none_or(|best| header.known > best.known)
        {
            best = Some(header);
        }
    }
    let header = best.ok_or(ReadError::Empty)?;
    if header.known == 0 {
        return Err(ReadError::NoKnownColumn);
    }
    let fields = missing(&header.columns);
    if !fields.is_empty() {
        return Err(ReadError::MissingColumns { fields });
    }
    let mut rows = Vec::new();
    let mut reader = reader(&text, header.separator);
    let mut record = csv::StringRecord::new();
    let mut at = 0;
    while next(&mut reader, &mut record)? {
        at += 1;
        check_quotes(&record, header.separator, header.columns.len())?;
        if at <= header.at + 1 || record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if rows.len() == MAX_ROWS {
            return Err(ReadError::TooManyRows { limit: MAX_ROWS });
        }
        rows.push(row(&record, &header.columns));
    }
    if rows.is_empty() {
        return Err(ReadError::HeaderOnly);
    }
    Ok(MoveList { encoding, separator: char::from(header.separator), columns: header.columns, rows })
}

struct Header {
    separator: u8,
    /// Number of rows above it.
    at: usize,
    /// Number of columns that are known.
    known: usize,
    columns: Vec<ColumnUse>,
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// The text is UTF-8 and rows may have any length, so the reader has no other error than a foreign file.
fn next(reader: &mut csv::Reader<&[u8]>, record: &mut csv::StringRecord) -> Result<bool, ReadError> {
    reader.read_record(record).map_err(|_| ReadError::NotAList { what: "binary" })
}

/// The first row with the most known columns.
fn find_header(text: &str, separator: u8) -> Option<Header> {
    let mut reader = reader(text, separator);
    let mut record = csv::StringRecord::new();
    let mut best: Option<Header> = None;
    for at in 0..HEADER_WITHIN {
        if !next(&mut reader, &mut record).unwrap_or(false) {
            break;
        }
        let columns = columns(record.iter());
        let known = columns.iter().filter(|column| column.field.is_some()).count();
        if best.as_ref().is_none_or(|best| known > best.known) {
            best = Some(Header { separator, at, known, columns });
        }
    }
    best
}

/// A cell over several lines is fine; one that holds a line with a whole row's separators has swallowed that row.
fn check_quotes(record: &csv::StringRecord, separator: u8, columns: usize) -> Result<(), ReadError> {
    let whole_row = |line: &str| line.bytes().filter(|byte| *byte == separator).count() + 1 >= columns;
    let swallowed = record.iter().filter(|cell| cell.contains('\n')).any(|cell| cell.lines().skip(1).any(whole_row));
    if swallowed { Err(ReadError::UnclosedQuote { line: line_of(record) }) } else { Ok(()) }
}

fn line_of(record: &csv::StringRecord) -> u64 {
    record.position().map_or(0, csv::Position::line)
}

fn row(record: &csv::StringRecord, columns: &[ColumnUse]) -> MoveRow {
    let line = line_of(record);
    let mut row = MoveRow { line, remarks: Vec::new(), cells: Vec::new() };
    for (at, cell) in record.iter().enumerate() {
        let Some(column) = columns.get(at) else {
            if !cell.trim().is_empty() {
                row.remarks.push(Remark::new(RemarkCode::TooManyCells, line, None));
                break;
            }
            continue;
        };
        let Some(field) = column.field else { continue };
        match clean(cell) {
            Ok(text) if text.is_empty() => {}
            Ok(text) => row.cells.push((field, text)),
            Err(code) => row.remarks.push(Remark::new(code, line, field)),
        }
    }
    row
}
