//! Who may hold what, and what happens when that ends: grants anew, phones that are shut out, what is kept aside, and
//! actions that fail again and again.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

mod stage;

use chrono::TimeDelta;
use pleinmakers_core::domain::{PLEINMAKER, Record, Visit, VisitOutcome};
use pleinmakers_core::schema::{BucketId, FieldValue, Row, RowKey, Schema};
use pleinmakers_core::sync::action::{Action, Change, Code, FieldPatch, Outcome};
use pleinmakers_core::sync::message::{Leftover, MAX_CURSORS, SyncRequest, encode};
use pleinmakers_core::sync::rows::{Rows, StorageError};
use pleinmakers_core::sync::seal::seal;
use pleinmakers_core::sync::server::{Actor, KEPT_ASIDE, Rules, ServerChange, TRIES};
use pleinmakers_server::ledger::{FILE, SqliteLedger};
use pleinmakers_server::rules::BuurtRules;
use pleinmakers_server::service::{Service, ServiceError};
use stage::{Phone, Stage, TABLES, insert};
use std::sync::Arc;
use uuid::Uuid;

const BUURT: &str = "sluisvliet";

fn joined(stage: &Stage, number: u8, name: &str) -> Phone {
    Phone::join(stage, number, name, &[BUURT])
}

fn refused<T: std::fmt::Debug>(answer: Result<T, ServiceError>) -> &'static str {
    match answer {
        Err(ServiceError::Refused(code)) => code,
        other => panic!("{other:?}"),
    }
}

fn visit(stage: &Stage, phone: &mut Phone, door: usize) -> (Visit, Action) {
    let household = stage.open_households(BUURT)[door];
    let visit = phone.visit(stage, household, VisitOutcome::Met, stage.service.now());
    let action = phone.action(&vec![insert(&visit)]);
    (visit, action)
}

fn leftover(stage: &Stage, action: &Action, identity: [u8; 16]) -> Leftover {
    let mut n = 0;
    let mut random = |bytes: &mut [u8]| {
        n += 1;
        bytes.fill(n);
    };
    let key = stage.service.identity().public_key();
    let sealed = seal(&key, &identity, &encode(action), &mut random).unwrap();
    Leftover { mid: action.mid, identity, sealed: sealed.into() }
}

fn with_leftovers(phone: &Phone, leftovers: Vec<Leftover>) -> SyncRequest {
    SyncRequest { leftovers: Some(leftovers), ..phone.request(vec![]) }
}

fn is_there(stage: &Stage, visit: &Visit) -> bool {
    let key = RowKey { table: Visit::TABLE.id, id: visit.id.0 };
    stage.ledger.look(|tx| tx.row(key)).unwrap().is_some()
}

fn audited(stage: &Stage) -> Vec<String> {
    stage.ledger.look(|tx| tx.audit()).unwrap().into_iter().map(|(_, what, _)| what).collect()
}

#[test]
fn a_grant_that_is_given_anew_has_a_version_of_its_own() {
    let stage = Stage::new();
    let mut phone = joined(&stage, 1, "Fatima");
    let client = phone.client;
    let inner = BucketId::new(stage.neighbourhood(BUURT).0, PLEINMAKER);
    let version = |phone: &mut Phone| {
        let head = phone.sync(&stage, vec![]).unwrap();
        head.grants.iter().find(|grant| grant.bucket == inner).map(|grant| grant.version)
    };
    assert_eq!(version(&mut phone), Some(1));
    assert_eq!(stage.service.give(client, BUURT).unwrap(), 0, "it has it");
    for times in 2..=4 {
        assert_eq!(stage.service.withdraw(client, BUURT).unwrap(), 3);
        assert_eq!(version(&mut phone), None);
        assert_eq!(refused(stage.service.withdraw(client, BUURT)), "not_granted");
        assert_eq!(stage.service.give(client, BUURT).unwrap(), 3);
        assert_eq!(version(&mut phone), Some(times));
    }
    let city = phone.cursors.keys().filter(|bucket| bucket.scope != inner.scope).count();
    assert_eq!(city, 1, "the city's bucket is nobody's neighbourhood");
    let phones = stage.service.phones().unwrap();
    let held: Vec<&str> = phones[0].buckets.iter().map(|(bucket, _)| bucket.as_str()).collect();
    assert_eq!(held, ["city/public", "sluisvliet/pleinmaker", "sluisvliet/public", "sluisvliet/team"]);
    assert_eq!(audited(&stage).iter().filter(|what| *what == "withdrawn").count(), 3);
    for (phone, slug, why) in [(Uuid::nil(), BUURT, "no_such_phone"), (client, "atlantis", "no_such_neighbourhood")] {
        assert_eq!(refused(stage.service.give(phone, slug)), why);
        assert_eq!(refused(stage.service.withdraw(phone, slug)), why);
    }
    stage.service.shut_out(client, false).unwrap();
    assert_eq!(refused(stage.service.give(client, BUURT)), "phone_shut_out");
}

#[test]
fn a_phone_is_given_no_more_than_its_requests_can_name() {
    let stage = Stage::new();
    let phone = joined(&stage, 1, "Fatima");
    let held = stage.ledger.look(|tx| tx.grants(phone.client)).unwrap().len();
    for n in held..MAX_CURSORS - 2 {
        let bucket = BucketId::new(Uuid::from_u128(n as u128), PLEINMAKER);
        stage.ledger.change(|tx| tx.give(phone.client, bucket)).unwrap();
    }
    assert_eq!(refused(stage.service.give(phone.client, "keignaert")), "too_many_neighbourhoods");
    assert_eq!(stage.ledger.look(|tx| tx.grants(phone.client)).unwrap().len(), MAX_CURSORS - 2);
}

#[test]
fn a_phone_that_is_shut_out_hears_so_and_its_leftovers_are_taken_once() {
    let stage = Stage::new();
    let mut phone = joined(&stage, 1, "Fatima");
    phone.sync(&stage, vec![]).unwrap();
    let (first, sent) = visit(&stage, &mut phone, 0);
    let (second, kept) = visit(&stage, &mut phone, 1);
    stage.service.shut_out(phone.client, false).unwrap();
    // It does not know yet: what it sends as always is kept aside.
    let head = phone.sync(&stage, vec![sent]).unwrap();
    assert_eq!((head.shut_out, head.grants.len()), (Some(true), 0));
    assert_eq!(head.outcomes[0].code, Code::Quarantined);
    stage.clock.forward(TimeDelta::seconds(1));
    let request = with_leftovers(&phone, vec![leftover(&stage, &kept, kept.identity())]);
    let now = stage.now();
    for _ in 0..2 {
        let head = phone.send(&stage, now, &request).unwrap();
        assert_eq!(head.outcomes.iter().map(|one| one.code).collect::<Vec<_>>(), [Code::Quarantined]);
    }
    assert!(!is_there(&stage, &first) && !is_there(&stage, &second));
    let asides = stage.service.asides().unwrap();
    assert_eq!(asides.iter().map(|aside| aside.sealed).collect::<Vec<_>>(), [false, true]);
    assert!(asides.iter().all(|aside| aside.name == "Fatima"));
    // The server holds the second one as it came: sealed.
    let bytes = stage.ledger.look(|tx| tx.aside(kept.identity())).unwrap().unwrap().bytes;
    assert_eq!(bytes, request.leftovers.unwrap()[0].sealed.to_vec());
    // Nobody fills this server in its name.
    let many = (0..2_000).map(|n| Action::new(n, phone.client, u128::from(n).to_le_bytes(), &vec![insert(&second)]));
    let many: Vec<Leftover> = many.map(|action| leftover(&stage, &action, action.identity())).collect();
    for part in many.chunks(500) {
        let _ = phone.send(&stage, now, &with_leftovers(&phone, part.to_vec()));
    }
    assert!(stage.service.asides().unwrap().len() <= 2_500);
    let full = with_leftovers(&phone, vec![leftover(&stage, &kept, [9; 16])]);
    assert_eq!(phone.send(&stage, now, &full).unwrap_err().code, "revoked");
}

#[test]
fn leftovers_that_had_arrived_or_were_refused_are_answered_as_they_were() {
    let stage = Stage::new();
    let mut phone = joined(&stage, 1, "Fatima");
    let (first, arrived) = visit(&stage, &mut phone, 0);
    let mut wrong = first.clone();
    wrong.id.0 = Uuid::from_u128(77);
    wrong.by.0 = Uuid::from_u128(5);
    let rejected = phone.action(&vec![insert(&wrong)]);
    let before = phone.sync(&stage, vec![arrived.clone(), rejected.clone()]).unwrap().outcomes;
    assert_eq!(before.iter().map(|one| one.code).collect::<Vec<_>>(), [Code::Applied, Code::Rejected]);
    stage.service.withdraw(phone.client, BUURT).unwrap();
    let leftovers = [&arrived, &rejected].map(|action| leftover(&stage, action, action.identity()));
    let now = stage.now();
    let after = phone.send(&stage, now, &with_leftovers(&phone, leftovers.to_vec())).unwrap().outcomes;
    // As they were, but for the buckets that she no longer reads.
    let told: Vec<_> = before.into_iter().map(|one| Outcome { reach: Vec::new(), ..one }).collect();
    assert_eq!(after, told);
    let asides = stage.service.asides().unwrap();
    assert_eq!(asides.iter().map(|aside| aside.identity).collect::<Vec<_>>(), [rejected.identity()]);
    assert_eq!(asides[0].reason, "other_account");
    let outcome = stage.service.let_in(rejected.identity()).unwrap();
    assert_eq!((outcome.code, stage.service.asides().unwrap().len()), (Code::Rejected, 1), "the rules still refuse it");
}

#[test]
fn what_is_kept_aside_is_let_in_once_and_only_as_its_author_could_have_done_it() {
    let stage = Stage::new();
    let mut phone = joined(&stage, 1, "Fatima");
    let (seen, action) = visit(&stage, &mut phone, 0);
    stage.service.withdraw(phone.client, BUURT).unwrap();
    let identity = action.identity();
    let box_of = leftover(&stage, &action, identity);
    let now = stage.now();
    let told = phone.send(&stage, now, &with_leftovers(&phone, vec![box_of])).unwrap().outcomes[0].clone();
    assert_eq!((told.code, told.reason.clone()), (Code::Quarantined, None));
    let (_, changes) = stage.service.aside(identity).unwrap();
    assert_eq!((changes[0].table.as_str(), changes[0].id), ("Visit", seen.id.0));
    assert_eq!(changes[0].neighbourhood.as_deref(), Some("Sluisvliet"));
    assert!(changes[0].fields.contains(&"outcome".to_owned()), "{changes:?}");
    let outcome = stage.service.let_in(identity).unwrap();
    assert_eq!((outcome.code, is_there(&stage, &seen)), (Code::Applied, true));
    assert_eq!(refused(stage.service.let_in(identity)), "no_such_aside");
    assert_eq!(stage.service.visits(BUURT).unwrap().visits.len(), 1);
    // What its phone was told stays what it is.
    let again = phone.sync(&stage, vec![action]).unwrap().outcomes;
    assert_eq!(again, [told]);

    // A bucket that its phone never had.
    let mut other = Phone::join(&stage, 2, "Jan", &["vogelwijk"]);
    let (foreign, action) = {
        let household = stage.open_households(BUURT)[1];
        let visit = other.visit(&stage, household, VisitOutcome::Met, stage.service.now());
        let action = other.action(&vec![insert(&visit)]);
        (visit, action)
    };
    assert_eq!(other.sync(&stage, vec![action.clone()]).unwrap().outcomes[0].code, Code::Quarantined);
    assert_eq!(stage.service.let_in(action.identity()).unwrap().code, Code::Quarantined);
    assert!(!is_there(&stage, &foreign));
    stage.service.drop_aside(action.identity()).unwrap();
    assert_eq!(refused(stage.service.drop_aside(action.identity())), "no_such_aside");
    assert!(audited(&stage).iter().any(|what| what == "let_in"));
    assert!(audited(&stage).iter().any(|what| what == "aside_dropped"));
}

#[test]
fn a_box_that_holds_something_else_than_it_says_is_never_let_in() {
    let stage = Stage::new();
    let mut phone = joined(&stage, 1, "Fatima");
    let (seen, action) = visit(&stage, &mut phone, 0);
    let claimed = [3; 16];
    let mut nonsense = leftover(&stage, &action, [4; 16]);
    nonsense.sealed = vec![7; 90].into();
    let boxes = vec![leftover(&stage, &action, claimed), nonsense];
    let now = stage.now();
    phone.send(&stage, now, &with_leftovers(&phone, boxes)).unwrap();
    for identity in [claimed, [4; 16]] {
        assert_eq!(refused(stage.service.let_in(identity)), "aside_unreadable");
        assert_eq!(refused(stage.service.aside(identity)), "aside_unreadable");
        stage.service.drop_aside(identity).unwrap();
    }
    assert!(!is_there(&stage, &seen));
}

#[test]
fn what_is_kept_aside_ends_and_its_outcome_does_not() {
    let stage = Stage::new();
    let mut phone = joined(&stage, 1, "Fatima");
    let (_, action) = visit(&stage, &mut phone, 0);
    stage.service.withdraw(phone.client, BUURT).unwrap();
    let told = phone.sync(&stage, vec![action.clone()]).unwrap().outcomes;
    assert_eq!(told[0].code, Code::Quarantined);
    let kept = stage.service.asides().unwrap();
    assert_eq!((kept[0].until - kept[0].since).num_days(), 90);
    stage.clock.forward(TimeDelta::milliseconds(KEPT_ASIDE - 1));
    stage.service.housekeeping().unwrap();
    assert_eq!(stage.service.asides().unwrap().len(), 1);
    stage.clock.forward(TimeDelta::milliseconds(1));
    stage.service.housekeeping().unwrap();
    assert!(stage.service.asides().unwrap().is_empty());
    assert_eq!(phone.sync(&stage, vec![action]).unwrap().outcomes, told);
    assert!(stage.service.asides().unwrap().is_empty(), "and its bytes do not come back");
    assert_eq!(audited(&stage).last().unwrap(), "aside_ended");
}

#[test]
fn what_is_kept_aside_about_an_erased_household_goes_with_it_and_none_comes_after() {
    let stage = Stage::new();
    let mut phone = joined(&stage, 1, "Fatima");
    let dossiers: Vec<pleinmakers_core::domain::Dossier> = stage
        .ledger
        .look(|tx| tx.rows_of(pleinmakers_core::domain::Dossier::TABLE.id))
        .unwrap()
        .iter()
        .map(|row| pleinmakers_core::domain::Dossier::from_row(row).unwrap())
        .collect();
    let household = stage.open_households(BUURT)[0];
    let dossier = dossiers.into_iter().find(|one| one.household == household).unwrap();
    let (_, before) = visit(&stage, &mut phone, 0);
    let (_, after) = visit(&stage, &mut phone, 0);
    let (_, beside) = visit(&stage, &mut phone, 1);
    let (_, clear) = visit(&stage, &mut phone, 0);
    stage.service.withdraw(phone.client, BUURT).unwrap();
    let sealed = |action: &Action| leftover(&stage, action, action.identity());
    let now = stage.now();
    phone.sync(&stage, vec![clear]).unwrap();
    phone.send(&stage, now, &with_leftovers(&phone, vec![sealed(&before), sealed(&beside)])).unwrap();
    assert_eq!(stage.service.asides().unwrap().len(), 3);
    stage.service.erase(&dossier.number).unwrap();
    let left = |stage: &Stage| stage.service.asides().unwrap().iter().map(|one| one.identity).collect::<Vec<_>>();
    assert_eq!(left(&stage), [beside.identity()]);
    phone.send(&stage, now, &with_leftovers(&phone, vec![sealed(&after)])).unwrap();
    assert_eq!(left(&stage), [beside.identity()]);
}

/// Rules that panic over one row.
struct Panicking(Uuid);

impl Rules for Panicking {
    fn schema(&self) -> &'static Schema {
        &TABLES
    }
    fn check(
        &self,
        actor: Actor,
        change: &Change,
        after: &Row,
        rows: &dyn Rows,
    ) -> Result<Result<(), &'static str>, StorageError> {
        assert!(after.key.id != self.0, "poison");
        BuurtRules.check(actor, change, after, rows)
    }
    fn react(&self, touched: &[RowKey], rows: &dyn Rows, now: i64) -> Result<Vec<ServerChange>, StorageError> {
        BuurtRules.react(touched, rows, now)
    }
}

/// The store refuses to write one row, as a damaged page would.
fn poison_row(stage: &Stage, id: Uuid) {
    let connection = rusqlite::Connection::open(stage.folder.path().join(FILE)).unwrap();
    let hex = id.simple();
    connection
        .execute_batch(&format!(
            "CREATE TRIGGER poison BEFORE INSERT ON row WHEN NEW.id = x'{hex}' BEGIN SELECT RAISE(ABORT, 'x'); END"
        ))
        .unwrap();
}

fn third_failure_lets_the_rest_go_on(stage: &Stage, service: &Service, poisoned: impl FnOnce(Uuid) -> Option<Service>) {
    let mut phone = joined(stage, 1, "Fatima");
    let (before, first) = visit(stage, &mut phone, 0);
    let (bad, poison) = visit(stage, &mut phone, 1);
    let (behind, last) = visit(stage, &mut phone, 2);
    let other = poisoned(bad.id.0);
    let service = other.as_ref().unwrap_or(service);
    let actions = vec![first, poison.clone(), last];
    let caller = service.caller(phone.client).unwrap().unwrap();
    let ask = |actions: &[Action]| service.sync(&caller, &phone.request(actions.to_vec())).map(|(head, _)| head);
    for _ in 1..TRIES {
        assert!(matches!(ask(&actions), Err(ServiceError::Storage(_))), "it fails its request");
        assert!(is_there(stage, &before), "what stands before it is in");
        assert!(!is_there(stage, &behind), "what stands behind it keeps its turn");
        // A request without it counts nothing.
        ask(&[]).unwrap();
    }
    let outcomes = ask(&actions).unwrap().outcomes;
    let codes: Vec<Code> = outcomes.iter().map(|outcome: &Outcome| outcome.code).collect();
    assert_eq!(codes, [Code::Applied, Code::Quarantined, Code::Applied]);
    assert_eq!(outcomes[1].reason.as_deref(), Some("failed"));
    assert!(is_there(stage, &behind) && !is_there(stage, &bad));
    let asides = service.asides().unwrap();
    assert_eq!((asides.len(), asides[0].identity, asides[0].reason.as_str()), (1, poison.identity(), "failed"));
    assert_eq!(ask(&actions).unwrap().outcomes, outcomes, "the same for ever");
    // Its bytes are there for the day when the server is better.
    assert_eq!(stage.service.aside(poison.identity()).unwrap().1[0].id, bad.id.0);
}

#[test]
fn an_action_that_the_store_refuses_three_times_is_kept_aside() {
    let stage = Stage::new();
    third_failure_lets_the_rest_go_on(&stage, &stage.service, |id| {
        poison_row(&stage, id);
        None
    });
}

#[test]
fn an_action_that_panics_three_times_is_kept_aside_and_let_in_by_a_better_server() {
    let stage = Stage::new();
    third_failure_lets_the_rest_go_on(&stage, &stage.service, |id| {
        let ledger = Arc::new(SqliteLedger::open(stage.folder.path(), &TABLES).unwrap());
        Some(Service::with_rules(ledger, stage.clock.clone(), Arc::new(Panicking(id))).unwrap())
    });
    let identity = stage.service.asides().unwrap()[0].identity;
    assert_eq!(stage.service.let_in(identity).unwrap().code, Code::Applied);
}

#[test]
fn a_failure_that_passes_is_forgotten() {
    let stage = Stage::new();
    let mut phone = joined(&stage, 1, "Fatima");
    let (seen, action) = visit(&stage, &mut phone, 0);
    let caller = stage.service.caller(phone.client).unwrap().unwrap();
    let request = phone.request(vec![action.clone()]);
    poison_row(&stage, seen.id.0);
    assert!(stage.service.sync(&caller, &request).is_err());
    let failures = || stage.ledger.look(|tx| tx.failures(action.identity())).unwrap();
    assert_eq!(failures(), 1);
    let connection = rusqlite::Connection::open(stage.folder.path().join(FILE)).unwrap();
    connection.execute_batch("DROP TRIGGER poison").unwrap();
    assert_eq!(stage.service.sync(&caller, &request).unwrap().0.outcomes[0].code, Code::Applied);
    stage.service.housekeeping().unwrap();
    assert_eq!(failures(), 0);
}

#[test]
fn a_patch_of_a_bucket_that_was_taken_away_is_let_in_too() {
    use pleinmakers_core::domain::{Direction, Stairwell};
    let stage = Stage::new();
    let mut phone = joined(&stage, 1, "Fatima");
    phone.sync(&stage, vec![]).unwrap();
    let stairwell = phone.rows.keys().find(|key| key.table == Stairwell::TABLE.id).copied().unwrap();
    let seen = phone.rows[&stairwell].fields.get(&Stairwell::direction).map_or(0, |state| state.ver);
    let patches = vec![FieldPatch::new(Stairwell::direction, Direction::BottomUp.to_value(), seen)];
    let action = phone.action(&vec![Change::Patch { table: stairwell.table, id: stairwell.id, patches }]);
    stage.service.withdraw(phone.client, BUURT).unwrap();
    let request = with_leftovers(&phone, vec![leftover(&stage, &action, action.identity())]);
    let now = stage.now();
    phone.send(&stage, now, &request).unwrap();
    assert!(stage.service.let_in(action.identity()).unwrap().code.arrived());
    let row = stage.ledger.look(|tx| tx.row(stairwell)).unwrap().unwrap();
    assert_eq!(row.get(Stairwell::direction), Some(&Direction::BottomUp.to_value()));
}
