//! Pages: a run of feed entries, by table and column, so that like stands beside like and compresses.
//! Ids are sorted and written as differences; columns of ids as raw bytes.

use super::message::Cursor;
use super::wire;
use crate::schema::{
    BucketId, CodecError, FieldKey, FieldState, Row, RowKey, TableId, Value, decode_value, encode_value,
};
use minicbor::bytes::ByteVec;
use minicbor::{Decode, Encode};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Largest page, compressed, in bytes: at most this is lost in a cut.
pub const MAX_PAGE: usize = 64 * 1024;
/// Most rows in one page.
pub const MAX_PAGE_ROWS: usize = 4_000;
/// Most fields in one page, over all rows: a field takes many times the memory of its bytes.
pub const MAX_PAGE_FIELDS: usize = 200_000;

/// A run of feed entries of one bucket.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Page {
    /// The bucket.
    #[n(0)]
    pub bucket: BucketId,
    /// Version of the grant under which it was made.
    #[n(1)]
    pub grant_version: u32,
    /// Epoch of the cursor it continues.
    #[n(2)]
    pub from_epoch: u32,
    /// Number that it continues after.
    #[n(3)]
    pub from: u64,
    /// Cursor after it.
    #[n(4)]
    pub to: Cursor,
    /// Rows that are in the bucket, by table.
    #[n(5)]
    pub groups: Vec<Group>,
    /// Rows that are no longer in the bucket.
    #[n(6)]
    pub outs: Vec<Out>,
}

/// A row that left.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Out {
    /// Table.
    #[n(0)]
    pub table: TableId,
    /// Id.
    #[cbor(n(1), with = "wire::id")]
    pub id: Uuid,
    /// It was erased: nothing that was recorded about it may stay either.
    #[n(2)]
    pub erased: Option<bool>,
}

/// Rows of one table, column by column.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Group {
    /// Table.
    #[n(0)]
    pub table: TableId,
    /// Number of rows.
    #[n(1)]
    pub count: u32,
    /// First id, then for each a length byte and the difference to the one before, big endian.
    #[n(2)]
    pub ids: ByteVec,
    /// Change counters.
    #[n(3)]
    pub vers: Vec<u64>,
    /// Commit times as differences.
    #[n(4)]
    pub committed: Vec<i64>,
    /// Columns by ascending field.
    #[n(5)]
    pub columns: Vec<Column>,
}

/// One field of all rows of a group.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Column {
    /// The field.
    #[n(0)]
    pub key: FieldKey,
    /// One bit a row, lowest first: which rows have it. Absent when all do.
    #[n(1)]
    pub present: Option<ByteVec>,
    /// Values of the rows that have it.
    #[n(2)]
    pub values: Packed,
    /// Versions of those fields.
    #[n(3)]
    pub vers: Vec<u64>,
}

/// Values one behind the other.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub enum Packed {
    /// Each as canonical CBOR.
    #[n(0)]
    Mixed(#[n(0)] ByteVec),
    /// Ids, 16 bytes each.
    #[n(1)]
    Ids(#[n(0)] ByteVec),
    /// Numbers as differences.
    #[n(2)]
    Ints(#[n(0)] Vec<i64>),
}

impl Page {
    /// The rows by table and column, as they stand in a page.
    #[must_use]
    pub fn group(rows: &[Row]) -> Vec<Group> {
        let mut tables: BTreeMap<TableId, Vec<&Row>> = BTreeMap::new();
        for row in rows {
            tables.entry(row.key.table).or_default().push(row);
        }
        tables
            .into_iter()
            .map(|(table, mut rows)| {
                rows.sort_by_key(|row| row.key.id);
                pack_group(table, &rows)
            })
            .collect()
    }

    /// The rows, with fields that this version does not know.
    ///
    /// # Errors
    /// Counts that do not agree, malformed values, more than [`MAX_PAGE_ROWS`] rows.
    pub fn rows(&self) -> Result<Vec<Row>, CodecError> {
        Self::ungroup(&self.groups)
    }

    /// Fields of all its rows.
    #[must_use]
    pub fn fields(&self) -> usize {
        fields(&self.groups)
    }

    /// The rows of groups: what [`Page::group`] made.
    ///
    /// # Errors
    /// As for [`Page::rows`].
    pub fn ungroup(groups: &[Group]) -> Result<Vec<Row>, CodecError> {
        let total: usize = groups.iter().map(|group| group.count as usize).sum();
        if total > MAX_PAGE_ROWS {
            return Err(CodecError::TooLarge { limit: MAX_PAGE_ROWS, unit: "rows" });
        }
        if fields(groups) > MAX_PAGE_FIELDS {
            return Err(CodecError::TooLarge { limit: MAX_PAGE_FIELDS, unit: "fields" });
        }
        let mut rows = Vec::with_capacity(total);
        for group in groups {
            unpack_group(group, &mut rows)?;
        }
        Ok(rows)
    }
}

fn pack_group(table: TableId, rows: &[&Row]) -> Group {
    let mut ids = Vec::with_capacity(rows.len() * 12);
    let mut before = 0_u128;
    for row in rows {
        let id = row.key.id.as_u128();
        let difference = (id - before).to_be_bytes();
        let zeros = difference.iter().take_while(|byte| **byte == 0).count();
        // At most 16, so it always fits.
        ids.push((16 - zeros) as u8);
        ids.extend_from_slice(&difference[zeros..]);
        before = id;
    }
    let mut keys: Vec<FieldKey> = rows.iter().flat_map(|row| row.fields.keys().copied()).collect();
    keys.sort_unstable();
    keys.dedup();
    Group {
        table,
        count: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        ids: ids.into(),
        vers: rows.iter().map(|row| row.ver).collect(),
        committed: differences(rows.iter().map(|row| row.committed_at)),
        columns: keys.into_iter().map(|key| pack_column(key, rows)).collect(),
    }
}

fn pack_column(key: FieldKey, rows: &[&Row]) -> Column {
    let fields: Vec<Option<&FieldState>> = rows.iter().map(|row| row.fields.get(&key)).collect();
    let present = fields.iter().any(Option::is_none).then(|| {
        let mut bits = vec![0_u8; rows.len().div_ceil(8)];
        for (at, _) in fields.iter().enumerate().filter(|(_, field)| field.is_some()) {
            bits[at / 8] |= 1 << (at % 8);
        }
        bits.into()
    });
    let fields: Vec<&FieldState> = fields.into_iter().flatten().collect();
    Column { key, present, values: pack_values(&fields), vers: fields.iter().map(|field| field.ver).collect() }
}

fn pack_values(fields: &[&FieldState]) -> Packed {
    let ids: Option<Vec<&[u8]>> = fields
        .iter()
        .map(|field| match &field.value {
            Value::Bytes(bytes) if bytes.len() == 16 => Some(bytes.as_slice()),
            _ => None,
        })
        .collect();
    if let Some(ids) = ids {
        return Packed::Ids(ids.concat().into());
    }
    let ints: Option<Vec<i64>> = fields
        .iter()
        .map(|field| match field.value {
            Value::Int(number) => Some(number),
            _ => None,
        })
        .collect();
    if let Some(ints) = ints {
        return Packed::Ints(differences(ints.into_iter()));
    }
    let mut out = Vec::new();
    for field in fields {
        encode_value(&field.value, &mut out);
    }
    Packed::Mixed(out.into())
}

fn differences(numbers: impl Iterator<Item = i64>) -> Vec<i64> {
    let mut before = 0_i64;
    numbers.map(|number| number.wrapping_sub(std::mem::replace(&mut before, number))).collect()
}

fn sums(differences: &[i64]) -> impl Iterator<Item = i64> + '_ {
    differences.iter().scan(0_i64, |sum, difference| {
        *sum = sum.wrapping_add(*difference);
        Some(*sum)
    })
}

fn fields(groups: &[Group]) -> usize {
    groups.iter().flat_map(|group| &group.columns).map(|column| column.vers.len()).sum()
}

fn disagree() -> CodecError {
    CodecError::Malformed("counts of a page do not agree".into())
}

fn unpack_group(group: &Group, out: &mut Vec<Row>) -> Result<(), CodecError> {
    let count = group.count as usize;
    if group.vers.len() != count || group.committed.len() != count {
        return Err(disagree());
    }
    let first = out.len();
    let mut rest = group.ids.as_slice();
    let mut id = 0_u128;
    for (ver, committed_at) in group.vers.iter().zip(sums(&group.committed)) {
        let (length, tail) = rest.split_first().ok_or_else(disagree)?;
        let length = usize::from(*length);
        if length > 16 || tail.len() < length {
            return Err(disagree());
        }
        let (difference, tail) = tail.split_at(length);
        rest = tail;
        let mut bytes = [0; 16];
        bytes[16 - length..].copy_from_slice(difference);
        id = id.wrapping_add(u128::from_be_bytes(bytes));
        let key = RowKey { table: group.table, id: Uuid::from_u128(id) };
        out.push(Row { key, ver: *ver, committed_at, fields: BTreeMap::new() });
    }
    if !rest.is_empty() {
        return Err(disagree());
    }
    let rows = out.get_mut(first..).ok_or_else(disagree)?;
    group.columns.iter().try_for_each(|column| unpack_column(column, rows))
}

fn unpack_column(column: &Column, rows: &mut [Row]) -> Result<(), CodecError> {
    let has = |at: usize| match &column.present {
        None => Some(true),
        Some(bits) => bits.get(at / 8).map(|byte| byte & (1 << (at % 8)) != 0),
    };
    let mut values = unpack_values(&column.values, column.vers.len())?.into_iter();
    let mut vers = column.vers.iter();
    for (at, row) in rows.iter_mut().enumerate() {
        if has(at).ok_or_else(disagree)? {
            let (Some(value), Some(ver)) = (values.next(), vers.next()) else { return Err(disagree()) };
            row.fields.insert(column.key, FieldState { value, ver: *ver });
        }
    }
    if values.next().is_some() || vers.next().is_some() { Err(disagree()) } else { Ok(()) }
}

/// As many values as `count`; others are refused before they take memory.
fn unpack_values(packed: &Packed, count: usize) -> Result<Vec<Value>, CodecError> {
    Ok(match packed {
        Packed::Ids(bytes) => {
            if bytes.len() != count.saturating_mul(16) {
                return Err(disagree());
            }
            bytes.chunks_exact(16).map(|id| Value::Bytes(id.to_vec())).collect()
        }
        Packed::Ints(differences) if differences.len() == count => sums(differences).map(Value::Int).collect(),
        Packed::Ints(_) => return Err(disagree()),
        Packed::Mixed(bytes) => {
            let mut decoder = minicbor::Decoder::new(bytes);
            let mut values = Vec::new();
            while decoder.position() < bytes.len() {
                if values.len() == count {
                    return Err(disagree());
                }
                values.push(decode_value(&mut decoder)?);
            }
            values
        }
    })
}
