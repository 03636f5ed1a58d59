//! What any ledger must do, written once over the trait.
#![allow(missing_docs, clippy::unwrap_used)]

use pleinmakers_core::domain::{HouseholdName, Record, SCHEMA};
use pleinmakers_core::schema::{BucketId, FieldValue, Fields, Row, RowKey, Schema, Value};
use pleinmakers_core::sync::action::{Action, Code, Outcome};
use pleinmakers_core::sync::merge::{Authorship, Chain};
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::BucketState;
use pleinmakers_server::ledger::{Ledger, SqliteLedger};
use std::sync::Arc;
use uuid::Uuid;

static TABLES: Schema = SCHEMA;

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn bucket() -> BucketId {
    BucketId::new(id(1), 2)
}

fn name(number: u128, household: u128, open: bool) -> Row {
    let fields = Fields::from([
        (HouseholdName::neighbourhood, id(1).to_value()),
        (HouseholdName::household, id(household).to_value()),
        (HouseholdName::name, format!("N{number}").to_value()),
        (HouseholdName::open, open.to_value()),
    ]);
    Row::draft(RowKey { table: HouseholdName::TABLE.id, id: id(number) }, &fields)
}

fn on_sqlite(contract: fn(Arc<dyn Ledger>)) {
    let folder = tempfile::tempdir().unwrap();
    contract(Arc::new(SqliteLedger::open(folder.path(), &TABLES).unwrap()));
}

fn rows_and_links(ledger: Arc<dyn Ledger>) {
    let chain = Chain::from([
        (3, Authorship { client: id(9), since: u64::from(u32::MAX) }),
        (4, Authorship { client: id(8), since: 0 }),
    ]);
    let linked = |value: Value, field| ledger.look(|tx| tx.linked(HouseholdName::TABLE.id, field, &value)).unwrap();
    ledger
        .change(|tx| {
            tx.put_row(&name(12, 5, true), bucket(), &chain)?;
            tx.put_row(&name(11, 5, true), bucket(), &Chain::new())?;
            // A transaction sees its own work.
            assert_eq!(tx.linked(HouseholdName::TABLE.id, HouseholdName::household, &id(5).to_value())?.len(), 2);
            Ok::<_, StorageError>(())
        })
        .unwrap();
    assert_eq!(linked(id(5).to_value(), HouseholdName::household), [name(11, 5, true), name(12, 5, true)]);
    assert_eq!(ledger.look(|tx| tx.chain(name(12, 5, true).key)).unwrap(), chain);
    ledger.change(|tx| tx.put_row(&name(12, 6, false), BucketId::new(id(1), 3), &chain)).unwrap();
    assert_eq!(linked(id(5).to_value(), HouseholdName::household), [name(11, 5, true)]);
    assert_eq!(linked(true.to_value(), HouseholdName::open).len(), 1);
    assert_eq!(ledger.look(|tx| tx.rows_in(bucket(), HouseholdName::TABLE.id)).unwrap().len(), 1);
    assert_eq!(ledger.look(|tx| tx.rows_of(HouseholdName::TABLE.id)).unwrap().len(), 2);
}

fn feed_and_commits(ledger: Arc<dyn Ledger>) {
    let (first, second) = (name(11, 5, true), name(12, 5, true));
    ledger
        .change(|tx| {
            for row in [&first, &second] {
                tx.put_row(row, bucket(), &Chain::new())?;
            }
            tx.put_feed(bucket(), first.key, 1, true)?;
            tx.put_feed(bucket(), second.key, 2, true)?;
            tx.put_commit(bucket(), 2, [1; 8])?;
            tx.put_feed(bucket(), first.key, 3, false)?;
            tx.put_commit(bucket(), 3, [2; 8])?;
            tx.put_bucket(bucket(), BucketState { epoch: 1, head: 3, ..BucketState::default() })
        })
        .unwrap();
    let feed = |after, limit| {
        let entries = ledger.look(|tx| tx.feed(bucket(), after, limit)).unwrap();
        entries.into_iter().map(|entry| (entry.n, entry.row.is_some())).collect::<Vec<_>>()
    };
    assert_eq!(feed(0, 10), [(2, true), (3, false)]);
    assert_eq!((feed(0, 1), feed(2, 10), feed(3, 10)), (vec![(2, true)], vec![(3, false)], vec![]));
    assert_eq!(ledger.look(|tx| tx.feed_len(bucket(), 0)).unwrap(), 2);
    // A number that another row has is an error, and costs that row nothing.
    assert!(ledger.change(|tx| tx.put_feed(bucket(), second.key, 3, true)).is_err());
    assert_eq!(feed(0, 10), [(2, true), (3, false)]);
    let tags: Vec<_> = (0..=4).map(|n| ledger.look(|tx| tx.commit_tag(bucket(), n)).unwrap()).collect();
    assert_eq!(tags, [Some([1; 8]), Some([1; 8]), Some([1; 8]), Some([2; 8]), None]);
    assert_eq!(ledger.look(|tx| tx.bucket(BucketId::new(id(2), 0))).unwrap(), None);
}

fn outcomes_and_what_is_aside(ledger: Arc<dyn Ledger>) {
    let action = Action::new(1, id(3), [7; 16], &vec![]);
    let outcome = Outcome {
        identity: action.identity(),
        code: Code::Quarantined,
        at: 5,
        reach: vec![(bucket(), 1, 9)],
        reason: Some("x".into()),
    };
    ledger
        .change(|tx| {
            tx.put_outcome(id(3), 1, &outcome)?;
            tx.put_quarantine(id(3), &action, 5)?;
            tx.put_quarantine(id(3), &action, 6)
        })
        .unwrap();
    assert_eq!(ledger.look(|tx| tx.outcome(action.identity())).unwrap(), Some(outcome.clone()));
    // An identity has one outcome for ever.
    assert!(ledger.change(|tx| tx.put_outcome(id(4), 1, &outcome)).is_err());
    assert!(!ledger.look(|tx| tx.is_erased(name(11, 5, true).key)).unwrap());
}

fn all_or_nothing(ledger: Arc<dyn Ledger>) {
    let failed: Result<(), StorageError> = ledger.change(|tx| {
        tx.put_setting("a", b"1")?;
        Err(StorageError::Full)
    });
    assert!(matches!(failed, Err(StorageError::Full)));
    assert_eq!(ledger.look(|tx| tx.setting("a")).unwrap(), None);
    // A reader keeps its snapshot while somebody writes, and cannot write itself.
    let writer = ledger.clone();
    ledger
        .look(|tx| {
            assert_eq!(tx.setting("b")?, None);
            writer.change(|tx| tx.put_setting("b", b"2"))?;
            assert_eq!(tx.setting("b")?, None);
            Ok::<_, StorageError>(())
        })
        .unwrap();
    assert_eq!(ledger.look(|tx| tx.setting("b")).unwrap().as_deref(), Some(b"2".as_slice()));
}

fn writers_take_turns(ledger: Arc<dyn Ledger>) {
    let add = |ledger: &dyn Ledger| {
        ledger.change(|tx| {
            let count = tx.setting("n")?.and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_be_bytes);
            tx.put_setting("n", &(count + 1).to_be_bytes())
        })
    };
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..25).for_each(|_| add(&*ledger).unwrap()));
        }
    });
    assert_eq!(ledger.look(|tx| tx.setting("n")).unwrap().as_deref(), Some(100_u32.to_be_bytes().as_slice()));
}

#[test]
fn sqlite_keeps_the_contract() {
    for contract in [rows_and_links, feed_and_commits, outcomes_and_what_is_aside, all_or_nothing, writers_take_turns] {
        on_sqlite(contract);
    }
}

#[test]
fn two_processes_on_one_file_take_turns_and_a_newer_file_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let open = || SqliteLedger::open(folder.path(), &TABLES);
    let (a, b) = (open().unwrap(), open().unwrap());
    std::thread::scope(|scope| {
        for ledger in [&a, &b] {
            let ledger: &dyn Ledger = ledger;
            scope.spawn(move || {
                for n in 0..20_u8 {
                    ledger.change(|tx| tx.put_setting("x", &[n])).unwrap();
                }
            });
        }
    });
    drop((a, b));
    let file = folder.path().join("pleinmakers.db");
    rusqlite::Connection::open(&file).unwrap().pragma_update(None, "user_version", 99).unwrap();
    assert!(open().is_err());
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_machine_reads_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let parent = tempfile::tempdir().unwrap();
    let folder = parent.path().join("data");
    let ledger: Arc<dyn Ledger> = Arc::new(SqliteLedger::open(&folder, &TABLES).unwrap());
    ledger.change(|tx| tx.put_setting("a", b"1")).unwrap();
    for file in ["", "pleinmakers.db", "pleinmakers.db-wal"] {
        let mode = std::fs::metadata(folder.join(file)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{file}");
    }
}
