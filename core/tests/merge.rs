//! The merge, decision by decision, on a table of a test.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use pleinmakers_core::schema::{FieldDef, FieldState, Mutability, Policy, Row, RowKey, TableDef, Value, ValueKind};
use pleinmakers_core::sync::action::{Before, Change, FieldPatch};
use pleinmakers_core::sync::merge::{Authorship, Chain, Refusal, Why, merge};
use proptest::prelude::*;
use uuid::Uuid;

const BASE: FieldDef = FieldDef {
    key: 1,
    name: "scope",
    kind: ValueKind::Id,
    optional: false,
    policy: Policy::Server,
    indexed: false,
    parent: None,
};
const THINGS: TableDef = TableDef {
    id: 1,
    name: "thing",
    rank: 0,
    mutability: Mutability::Record,
    scope: 1,
    audiences: &[0],
    audience: |_| 0,
    fields: &[
        BASE,
        FieldDef { key: 2, name: "colour", kind: ValueKind::Text, policy: Policy::LastArrived, ..BASE },
        FieldDef { key: 3, name: "time", kind: ValueKind::Text, policy: Policy::Ask, ..BASE },
    ],
};
const FACTS: TableDef = TableDef { mutability: Mutability::Fact, ..THINGS };

const ME: Uuid = Uuid::from_u128(1);
const OTHER: Uuid = Uuid::from_u128(2);

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn fields() -> pleinmakers_core::schema::Fields {
    [(1, Value::Bytes(vec![0; 16])), (2, text("red")), (3, text("ten"))].into()
}

fn row(colour: (&str, u64), time: (&str, u64)) -> Row {
    let mut row = Row::draft(RowKey { table: 1, id: Uuid::nil() }, &fields());
    row.ver = colour.1.max(time.1);
    row.fields.insert(2, FieldState { value: text(colour.0), ver: colour.1 });
    row.fields.insert(3, FieldState { value: text(time.0), ver: time.1 });
    row
}

fn patch(key: u16, value: &str, seen: u64) -> Change {
    Change::Patch { table: 1, id: Uuid::nil(), patches: vec![FieldPatch::new(key, text(value), seen)] }
}

fn why(row: &Row, chain: &Chain, change: &Change) -> Result<Why, Refusal> {
    merge(&THINGS, Some(row), chain, ME, 1, change).map(|plan| plan.decisions[0].why)
}

#[test]
fn each_reason_has_its_case() {
    let none = Chain::new();
    let at = |ver| row(("red", ver), ("ten", ver));
    assert_eq!(why(&at(4), &none, &patch(2, "blue", 4)), Ok(Why::Unseen));
    assert_eq!(why(&at(4), &none, &patch(2, "red", 1)), Ok(Why::Equal));
    assert_eq!(why(&at(4), &none, &patch(2, "blue", 3)), Ok(Why::LastArrived));
    assert_eq!(why(&at(4), &none, &patch(3, "nine", 3)), Ok(Why::Asks));
    assert_eq!(why(&at(4), &none, &patch(1, "x", 4)), Err(Refusal::DoesNotFit));
    let server_field =
        Change::Patch { table: 1, id: Uuid::nil(), patches: vec![FieldPatch::new(1, Value::Bytes(vec![1; 16]), 4)] };
    assert_eq!(why(&at(4), &none, &server_field), Err(Refusal::ServerField));
    let unknown_field = patch(9, "x", 3);
    assert_eq!(why(&at(4), &none, &unknown_field), Ok(Why::Asks));
}

#[test]
fn my_own_chain_is_no_conflict_with_myself() {
    // X (version 3) -> Y by me (version 4); my second patch, Y -> Z, still says that it saw version 3.
    let mine: Chain = [(3, Authorship { client: ME, since: 3 })].into();
    assert_eq!(why(&row(("red", 1), ("Y", 4)), &mine, &patch(3, "Z", 3)), Ok(Why::OwnChain));
    // Somebody else came between: my chain began after what this patch saw.
    let broken: Chain = [(3, Authorship { client: ME, since: 5 })].into();
    assert_eq!(why(&row(("red", 1), ("Y", 6)), &broken, &patch(3, "Z", 3)), Ok(Why::Asks));
    let others: Chain = [(3, Authorship { client: OTHER, since: 3 })].into();
    assert_eq!(why(&row(("red", 1), ("Y", 4)), &others, &patch(3, "Z", 3)), Ok(Why::Asks));
}

#[test]
fn facts_are_written_once() {
    let insert = Change::Insert { table: 1, id: Uuid::nil(), fields: fields() };
    let plan = merge(&FACTS, None, &Chain::new(), ME, 1, &insert).unwrap();
    assert_eq!(plan.writes(), fields());
    let stored = row(("red", 1), ("ten", 1));
    let again = merge(&FACTS, Some(&stored), &Chain::new(), ME, 1, &insert).unwrap();
    assert!(again.writes().is_empty());
    assert_eq!(merge(&FACTS, Some(&stored), &Chain::new(), ME, 1, &patch(2, "blue", 1)), Err(Refusal::Fact));
    let other = row(("green", 1), ("ten", 1));
    assert_eq!(merge(&FACTS, Some(&other), &Chain::new(), ME, 1, &insert), Err(Refusal::IdTaken));
}

#[test]
fn what_cannot_be_a_row_is_refused() {
    let mut incomplete = fields();
    incomplete.remove(&3);
    let insert = |fields| Change::Insert { table: 1, id: Uuid::nil(), fields };
    let refused = |fields| merge(&THINGS, None, &Chain::new(), ME, 1, &insert(fields));
    assert_eq!(refused(incomplete), Err(Refusal::DoesNotFit));
    let mut wrong = fields();
    wrong.insert(2, Value::Int(1));
    assert_eq!(refused(wrong), Err(Refusal::DoesNotFit));
    assert_eq!(merge(&THINGS, None, &Chain::new(), ME, 1, &patch(2, "blue", 0)), Err(Refusal::UnknownRow));
    let mut newer = fields();
    newer.insert(77, text("of a newer app"));
    assert!(refused(newer).is_ok());
}

#[test]
fn a_servers_field_is_the_servers_from_the_beginning_but_for_facts_which_are_made_whole() {
    const SEAT: FieldDef = FieldDef { key: 4, name: "seat", kind: ValueKind::Text, optional: true, ..BASE };
    const WITH_SEAT: TableDef =
        TableDef { fields: &[THINGS.fields[0], THINGS.fields[1], THINGS.fields[2], SEAT], ..THINGS };
    const FACT_WITH_SEAT: TableDef = TableDef { mutability: Mutability::Fact, ..WITH_SEAT };
    let insert = |fields| Change::Insert { table: 1, id: Uuid::nil(), fields };
    let made =
        |table: &TableDef, fields| merge(table, None, &Chain::new(), ME, 1, &insert(fields)).map(|plan| plan.writes());
    let mut seated = fields();
    seated.insert(4, text("mine"));
    assert_eq!(made(&WITH_SEAT, fields()), Ok(fields()));
    assert_eq!(made(&WITH_SEAT, seated.clone()), Err(Refusal::ServerField));
    assert_eq!(made(&FACT_WITH_SEAT, seated.clone()), Ok(seated));
}

proptest! {
    /// A value that is not written is on a card or was there already: nothing that was asked disappears.
    #[test]
    fn nothing_disappears(seen in 0_u64..6, colour_ver in 0_u64..6, time_ver in 0_u64..6, own: bool, since in 0_u64..6) {
        let current = row(("red", colour_ver), ("ten", time_ver));
        let client = if own { ME } else { OTHER };
        let chain: Chain = [(2, Authorship { client, since }), (3, Authorship { client, since })].into();
        for (key, policy) in [(2, Policy::LastArrived), (3, Policy::Ask)] {
            let plan = merge(&THINGS, Some(&current), &chain, ME, 1, &patch(key, "new", seen)).unwrap();
            let written = plan.writes().contains_key(&key);
            prop_assert!(written || plan.cards().count() == 1);
            prop_assert!(written || policy == Policy::Ask);
        }
    }
}

#[test]
fn after_a_restore_the_value_decides_and_not_its_number() {
    let seen_red = |key, value: &str, epoch| Change::Patch {
        table: 1,
        id: Uuid::nil(),
        patches: vec![FieldPatch {
            before: Some(Before::of(&text("red"), epoch)),
            ..FieldPatch::new(key, text(value), 4)
        }],
    };
    let now =
        |row: &Row, change: Change| merge(&THINGS, Some(row), &Chain::new(), ME, 2, &change).unwrap().decisions[0].why;
    // Number 4 of the first life and number 4 of the second are two changes.
    let other = row(("green", 4), ("ten", 4));
    assert_eq!(now(&other, seen_red(2, "blue", 1)), Why::LastArrived);
    assert_eq!(now(&other, seen_red(2, "blue", 2)), Why::Unseen, "in one life the number says it");
    // The value that she saw is still there, under whatever number.
    let same = row(("red", 9), ("ten", 9));
    assert_eq!(now(&same, seen_red(2, "blue", 1)), Why::Unseen);
    assert_eq!(now(&same, seen_red(2, "blue", 2)), Why::LastArrived);
    // In a life that was not read to its end she may have seen the one before: the value says it, too.
    assert_eq!(now(&other, seen_red(2, "blue", 0)), Why::LastArrived);
    assert_eq!(now(&same, seen_red(2, "blue", 0)), Why::Unseen);
}

#[test]
fn what_was_recorded_over_work_that_is_taken_back_names_what_that_had_replaced() {
    let [server, first, taken] = ["red", "green", "blue"].map(text);
    let over = |shown: &Value, under: &Value| Before::over(shown, 1, under);
    // The server's red; then green, blue and a last one. Blue is taken back: the last one stands over green.
    let after = over(&taken, &server).without(&taken, over(&first, &server));
    assert!(after.is(&first) && after.is(&server) && !after.is(&taken));
    // Nothing lay between: it stands over the server's.
    let after = over(&taken, &server).without(&taken, over(&server, &server));
    assert!(after.is(&server) && !after.is(&taken));
    // What is taken back says what the server says: who came after saw green's place taken, and the server's word, too.
    let after = over(&server, &server).without(&server, over(&first, &server));
    assert!(after.is(&first) && after.is(&server));
    // The same where nothing of its own lay between: only the server's word was seen, and another one is a conflict.
    let after = over(&server, &server).without(&server, over(&first, &first));
    assert!(after.is(&server) && !after.is(&first));
    // She saw something else than what is taken back: nothing changes.
    let before = over(&first, &server);
    assert_eq!(before.without(&taken, over(&server, &server)), before);
}
