//! Pages carry rows unharmed, and nothing in them makes a phone panic.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use pleinmakers_core::schema::{BucketId, FieldState, Row, RowKey, Value};
use pleinmakers_core::sync::message::{Cursor, ReadAt, decode, encode};
use pleinmakers_core::sync::page::Page;
use proptest::prelude::*;
use std::collections::BTreeMap;
use uuid::Uuid;

fn page(rows: &[Row]) -> Page {
    let bucket = BucketId::new(Uuid::from_u128(9), 1);
    Page {
        bucket,
        grant_version: 1,
        from_epoch: 0,
        from: 0,
        to: Cursor::sealed(&[7; 32], bucket, 1, 10, [1; 8]),
        groups: Page::group(rows),
        outs: Vec::new(),
    }
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::Int),
        ".{0,12}".prop_map(Value::Text),
        prop::collection::vec(any::<u8>(), 16..17).prop_map(Value::Bytes),
        prop::collection::vec(any::<u8>(), 0..20).prop_map(Value::Bytes),
    ]
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let fields = || prop::collection::btree_map(1_u16..9, (value(), any::<u64>()), 0..6);
    prop::collection::btree_map((1_u16..4, any::<u128>()), (any::<u64>(), any::<i64>(), fields()), 0..40).prop_map(
        |rows| {
            rows.into_iter()
                .map(|((table, id), (ver, committed_at, fields))| Row {
                    key: RowKey { table, id: Uuid::from_u128(id) },
                    ver,
                    committed_at,
                    fields: fields.into_iter().map(|(key, (value, ver))| (key, FieldState { value, ver })).collect(),
                })
                .collect()
        },
    )
}

proptest! {
    #[test]
    fn rows_come_out_as_they_went_in(rows in rows()) {
        let sent: Page = decode(&encode(&page(&rows))).unwrap();
        let came: BTreeMap<_, _> = sent.rows().unwrap().into_iter().map(|row| (row.key, row)).collect();
        let went: BTreeMap<_, _> = rows.into_iter().map(|row| (row.key, row)).collect();
        prop_assert_eq!(came, went);
    }

    #[test]
    fn a_damaged_page_is_refused_or_read_but_never_a_panic(
        rows in rows(), at in any::<prop::sample::Index>(), byte: u8,
    ) {
        let mut bytes = encode(&page(&rows));
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(page) = decode::<Page>(&bytes) {
            let _ = page.rows();
        }
    }
}

#[test]
fn ten_thousand_visits_fit_the_target() {
    // Measured against: 0.60 MB for a first pull of 10,000 records with two random ids and fifteen fields.
    let random = |n: u128| Uuid::from_u128((n << 80) | n.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c834) >> 48);
    let rows: Vec<Row> = (0..10_000_u128)
        .map(|n| {
            let fields = [
                (1, Value::Bytes(vec![1; 16])),
                (2, Value::Bytes(random(n / 3 + 77).as_bytes().to_vec())),
                (3, Value::Int((n % 7) as i64)),
                (4, Value::Int(1_700_000_000_000 + (n as i64) * 61_003)),
                (5, Value::Bytes(vec![(n % 5) as u8; 16])),
            ];
            let mut row = Row::draft(RowKey { table: 9, id: random(n) }, &fields.into());
            row.ver = 1;
            row
        })
        .collect();
    let bytes: usize =
        rows.chunks(1_500).map(|rows| pleinmakers_core::sync::frame::compress(&encode(&page(rows))).len()).sum();
    assert!(bytes < 600_000, "{bytes}");
}

#[test]
fn a_forged_cursor_is_known() {
    let bucket = BucketId::new(Uuid::from_u128(9), 1);
    let genuine = Cursor::sealed(&[7; 32], bucket, 1, 10, [1; 8]);
    assert!(genuine.is_genuine(&[7; 32]));
    assert!(!genuine.is_genuine(&[8; 32]));
    assert!(!Cursor { n: 11, ..genuine }.is_genuine(&[7; 32]));
    assert!(!Cursor { epoch: 2, ..genuine }.is_genuine(&[7; 32]));
    assert!(!Cursor { tag: [2; 8], ..genuine }.is_genuine(&[7; 32]));
    assert!(!Cursor { bucket: BucketId::new(Uuid::from_u128(9), 2), ..genuine }.is_genuine(&[7; 32]));
}

#[test]
fn where_the_bucket_stood_is_sealed_apart_and_with_its_cursor() {
    let bucket = BucketId::new(Uuid::from_u128(9), 1);
    let read = Cursor::sealed(&[7; 32], bucket, 1, 10, [1; 8]).with_read_at(&[7; 32], 20, [2; 8]);
    assert!(read.is_genuine(&[7; 32]) && !read.is_genuine(&[8; 32]));
    // An app that does not know it leaves it out, and reads on.
    assert!(Cursor { read_at: None, ..read }.is_genuine(&[7; 32]));
    let head = read.read_at.unwrap();
    for forged in [ReadAt { n: 19, ..head }, ReadAt { tag: [3; 8], ..head }, ReadAt { mac: [0; 16], ..head }] {
        assert!(!Cursor { read_at: Some(forged), ..read }.is_genuine(&[7; 32]), "{forged:?}");
    }
    // It belongs to this cursor, and to no other.
    let other = Cursor::sealed(&[7; 32], bucket, 1, 11, [1; 8]);
    assert!(!Cursor { read_at: Some(head), ..other }.is_genuine(&[7; 32]));
}
