//! The store under good and bad conditions.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use pleinmakers_core::domain::SCHEMA;
use pleinmakers_core::schema::{Row, RowKey, Value};
use pleinmakers_core::store::{FileKeys, KeyStore, MemoryKeys, OpenOptions, Store, StoreError, WriteTx};
use pleinmakers_core::sync::action::Change;
use pleinmakers_core::sync::phone::{EntryState, Replica, record, void};
use pleinmakers_core::sync::rows::{Rows, StorageError};
use std::path::Path;
use uuid::Uuid;

const ORIGIN: Uuid = Uuid::from_u128(5);

fn open(folder: &Path, keys: &dyn KeyStore) -> Result<Store, StoreError> {
    Store::open(&OpenOptions {
        folder,
        keys,
        schema: &SCHEMA,
        step: None,
        committed: None,
        begin_anew: false,
        max_pages: None,
        log_pages: None,
    })
}

fn change(n: u128) -> Change {
    let id = |n: u128| Value::Bytes(Uuid::from_u128(n).as_bytes().to_vec());
    let fields = [(1, id(1)), (2, id(2)), (3, Value::Int(1)), (4, Value::Int(1_000)), (5, id(3))].into();
    Change::Insert { table: 9, id: Uuid::from_u128(n), fields }
}

fn recorded(tx: &mut WriteTx<'_>, n: u128) -> Result<u64, StoreError> {
    let mut stamp = [0; 16];
    stamp[0] = n as u8;
    match record(tx, &SCHEMA, ORIGIN, stamp, 1_000, &[change(n)]) {
        Ok(mid) => Ok(mid),
        Err(pleinmakers_core::sync::phone::RecordError::Storage(error)) => Err(error.into()),
        Err(error) => panic!("{error}"),
    }
}

fn shown(store: &Store, n: u128) -> Option<Row> {
    store.read(|tx| Ok::<_, StoreError>(tx.row(RowKey { table: 9, id: Uuid::from_u128(n) })?)).unwrap()
}

#[test]
fn what_was_recorded_is_there_after_reopening() {
    let folder = tempfile::tempdir().unwrap();
    let keys = FileKeys::new(folder.path().join("keys"));
    let store = open(folder.path(), &keys).unwrap();
    assert_eq!(store.write(|tx| recorded(tx, 7)).unwrap(), 1);
    drop(store);
    let store = open(folder.path(), &keys).unwrap();
    assert!(shown(&store, 7).is_some());
    let entry = store.write(|tx| Ok::<_, StoreError>(tx.entry(1)?)).unwrap().unwrap();
    assert_eq!(entry.state, EntryState::New);
    assert_eq!(store.write(|tx| recorded(tx, 8)).unwrap(), 2);
}

#[test]
fn a_failed_write_leaves_nothing_of_itself() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path(), &MemoryKeys::default()).unwrap();
    let result: Result<(), StoreError> = store.write(|tx| {
        recorded(tx, 7)?;
        Err(StorageError::Busy.into())
    });
    assert!(result.is_err());
    assert!(shown(&store, 7).is_none());
    assert_eq!(store.write(|tx| recorded(tx, 7)).unwrap(), 1);
}

#[test]
fn an_unsent_action_can_be_made_void_and_keeps_its_number() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path(), &MemoryKeys::default()).unwrap();
    store.write(|tx| recorded(tx, 7)).unwrap();
    assert!(store.write(|tx| Ok::<_, StoreError>(void(tx, &SCHEMA, 1, [9; 16])?)).unwrap());
    assert!(shown(&store, 7).is_none());
    let actions = store.write(|tx| Ok::<_, StoreError>(tx.unanswered(10)?)).unwrap();
    assert_eq!((actions.len(), actions[0].mid, actions[0].changes().unwrap().len()), (1, 1, 0));
    // Once it may have been sent, it is too late: another action must undo it.
    store.write(|tx| recorded(tx, 8)).unwrap();
    store.write(|tx| Ok::<_, StoreError>(tx.set_state(2, EntryState::Sent, None)?)).unwrap();
    assert!(!store.write(|tx| Ok::<_, StoreError>(void(tx, &SCHEMA, 2, [9; 16])?)).unwrap());
    assert!(shown(&store, 8).is_some());
}

#[test]
fn nothing_readable_is_on_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path(), &MemoryKeys::default()).unwrap();
    let planted = b"Planted-Name-Of-A-Resident";
    store.write(|tx| Ok::<_, StoreError>(tx.put_meta("note", planted)?)).unwrap();
    let finds = |bytes: &[u8]| bytes.windows(planted.len()).any(|window| window == planted);
    // It is there for who has the key, or the search would prove nothing.
    let read = store.read(|tx| Ok::<_, StoreError>(tx.meta("note")?)).unwrap();
    assert!(finds(&read.unwrap()));
    store.write(|tx| Ok::<_, StoreError>(tx.put_meta("note", planted)?)).unwrap();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        assert!(!finds(&bytes), "{}", path.display());
        assert!(!bytes.starts_with(b"SQLite format 3"), "{}", path.display());
    }
}

#[test]
fn a_damaged_file_is_moved_aside_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let keys = MemoryKeys::default();
    let store = open(folder.path(), &keys).unwrap();
    store.write(|tx| recorded(tx, 7)).unwrap();
    store.checkpoint().unwrap();
    let path = store.path().to_owned();
    drop(store);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[100] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    let store = open(folder.path(), &keys).unwrap();
    let kept = store.moved_aside().unwrap().to_owned();
    assert_eq!(std::fs::read(&kept).unwrap(), bytes);
    assert!(shown(&store, 7).is_none());
    store.write(|tx| recorded(tx, 8)).unwrap();
    drop(store);
    assert!(open(folder.path(), &keys).unwrap().moved_aside().is_none());
}

#[test]
fn damage_in_a_later_page_is_found_when_it_is_read_and_moved_aside_at_the_next_opening() {
    let folder = tempfile::tempdir().unwrap();
    let keys = MemoryKeys::default();
    let store = open(folder.path(), &keys).unwrap();
    for n in 1..200 {
        store.write(|tx| recorded(tx, n)).unwrap();
    }
    store.checkpoint().unwrap();
    let path = store.path().to_owned();
    drop(store);
    let mut bytes = std::fs::read(&path).unwrap();
    let pages = bytes.len() / 4096;
    for page in 3..pages {
        bytes[page * 4096 + 50] ^= 1;
    }
    std::fs::write(&path, &bytes).unwrap();
    match open(folder.path(), &keys) {
        Ok(store) if store.moved_aside().is_none() => {
            let failed = store.read(|tx| {
                Ok::<_, StoreError>(
                    (1..200)
                        .map(|n| tx.row(RowKey { table: 9, id: Uuid::from_u128(n) }))
                        .collect::<Result<Vec<_>, _>>()?,
                )
            });
            assert!(matches!(failed, Err(StoreError::Storage(StorageError::Corrupt))), "{failed:?}");
            drop(store);
            assert!(open(folder.path(), &keys).unwrap().moved_aside().is_some());
        }
        Ok(store) => assert!(store.moved_aside().is_some()),
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn a_lost_key_is_named_and_the_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path(), &MemoryKeys::default()).unwrap());
    assert!(matches!(open(folder.path(), &MemoryKeys::default()), Err(StoreError::KeyMissing)));
    assert!(folder.path().join("pleinmakers.db").exists());
    // Back at work when its owner asks for it; the old file is kept.
    let keys = MemoryKeys::default();
    let options = OpenOptions {
        folder: folder.path(),
        keys: &keys,
        schema: &SCHEMA,
        step: None,
        committed: None,
        begin_anew: true,
        max_pages: None,
        log_pages: None,
    };
    let store = Store::open(&options).unwrap();
    assert!(store.moved_aside().unwrap().exists());
    store.write(|tx| recorded(tx, 7)).unwrap();
}

#[test]
fn a_full_disk_is_named_and_reading_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let options = OpenOptions {
        folder: folder.path(),
        keys: &MemoryKeys::default(),
        schema: &SCHEMA,
        step: None,
        committed: None,
        begin_anew: false,
        max_pages: Some(40),
        log_pages: None,
    };
    let store = Store::open(&options).unwrap();
    let mut kept = 0;
    let error = (1..10_000_u128)
        .find_map(|n| match store.write(|tx| recorded(tx, n)) {
            Ok(_) => {
                kept = n;
                None
            }
            Err(error) => Some(error),
        })
        .unwrap();
    assert!(matches!(error, StoreError::Storage(StorageError::Full)), "{error}");
    assert!(kept > 10);
    assert!((1..=kept).all(|n| shown(&store, n).is_some()));
    assert!(shown(&store, kept + 1).is_none());
}

#[test]
fn a_file_is_rebuilt_once_after_rows_were_erased_and_also_by_the_next_process() {
    let folder = tempfile::tempdir().unwrap();
    let keys = FileKeys::new(folder.path().join("keys"));
    let store = open(folder.path(), &keys).unwrap();
    store.write(|tx| recorded(tx, 7)).unwrap();
    assert!(!store.tidy().unwrap(), "nothing was erased");
    store.write(|tx| Ok::<_, StoreError>(tx.put_erased(RowKey { table: 9, id: Uuid::from_u128(8) })?)).unwrap();
    drop(store);
    let store = open(folder.path(), &keys).unwrap();
    assert!(store.tidy().unwrap());
    assert!(!store.tidy().unwrap(), "it is rebuilt");
    assert!(shown(&store, 7).is_some());
}
