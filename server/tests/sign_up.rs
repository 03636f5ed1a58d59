//! Signing up, counting, telling: what a phone may write down, and who has a place.
#![allow(missing_docs, clippy::unwrap_used)]

mod stage;

use chrono::{NaiveDate, TimeDelta};
use pleinmakers_core::domain::{
    AccountId, Activity, ActivityId, ActivityKind, Attendance, AttendanceId, HouseholdId, Record, Rsvp, RsvpAnswer,
    RsvpId, Seat, SeatState, Told, ToldId,
};
use pleinmakers_core::schema::RowKey;
use pleinmakers_core::sync::action::{Change, Code};
use pleinmakers_server::service::ActivityWish;
use stage::{Phone, Stage, insert};
use std::collections::BTreeSet;
use uuid::Uuid;

fn get<T: Record>(stage: &Stage, id: Uuid) -> Option<T> {
    let row = stage.ledger.look(|tx| tx.row(RowKey { table: T::TABLE.id, id })).unwrap();
    row.map(|row| T::from_row(&row).unwrap())
}

/// Every Thursday from 3 December 2026, 19:00, in Sluisvliet.
fn wish(capacity: Option<i64>) -> ActivityWish {
    ActivityWish {
        neighbourhood: "sluisvliet".into(),
        kind: ActivityKind::Soup,
        title: "Soep".into(),
        title_language: "nl".into(),
        place: "De Vuurtorenzaal".into(),
        starts: "2026-12-03T18:00:00Z".parse().unwrap(),
        ends: Some("2026-12-03T20:00:00Z".parse().unwrap()),
        free: None,
        step_free: None,
        capacity,
        languages: vec!["nl".into(), "fr".into()],
        hearing_loop: Some(true),
        toilet: None,
        indoors: Some(true),
        signup: Some(true),
        repeats: Some("FREQ=WEEKLY".into()),
        except: BTreeSet::from([day("2026-12-24")]),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rsvp(phone: &Phone, activity: &Activity, household: Option<HouseholdId>, answer: RsvpAnswer, number: u128) -> Rsvp {
    Rsvp {
        id: RsvpId(Uuid::from_u128(number)),
        neighbourhood: activity.neighbourhood,
        activity: activity.id,
        occurrence: day("2026-12-03"),
        starts: activity.starts,
        household,
        persons: 1,
        answer,
        brings: None,
        fetch: false,
        at: activity.starts - TimeDelta::days(5) + TimeDelta::minutes(i64::try_from(number).unwrap()),
        by: AccountId(phone.account),
        replaces: None,
    }
}

fn ask(stage: &Stage, phone: &mut Phone, change: Change) -> (Code, String) {
    let action = phone.action(&vec![change]);
    let outcome = phone.sync(stage, vec![action]).unwrap().outcomes.remove(0);
    (outcome.code, outcome.reason.unwrap_or_default())
}

fn rejected(reason: &str) -> (Code, String) {
    (Code::Rejected, reason.to_owned())
}

fn applied() -> (Code, String) {
    (Code::Applied, String::new())
}

fn seats(stage: &Stage, activity: &Activity) -> Vec<(SeatState, i64)> {
    let bucket =
        pleinmakers_core::schema::BucketId::new(activity.neighbourhood.0, pleinmakers_core::domain::PLEINMAKER);
    let rows = stage.ledger.look(|tx| tx.rows_in(bucket, Seat::TABLE.id)).unwrap();
    let mut seats: Vec<Seat> = rows.iter().map(|row| Seat::from_row(row).unwrap()).collect();
    seats.sort_by_key(|seat| seat.position);
    seats.iter().map(|seat| (seat.state, seat.persons)).collect()
}

#[test]
fn a_sign_up_is_its_writers_whole_and_of_a_time_that_is() {
    let stage = Stage::new();
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let colleague = Phone::join(&stage, 2, "Oksana", &["sluisvliet"]);
    let activity = stage.service.add_activity(&wish(None)).unwrap();
    let home = stage.open_households("sluisvliet")[0];
    let foreign = stage.open_households("vogelwijk")[0];
    let good = rsvp(&phone, &activity, Some(home), RsvpAnswer::Yes, 1);
    let mut with = |change: &dyn Fn(&mut Rsvp)| {
        let mut one = good.clone();
        change(&mut one);
        ask(&stage, &mut phone, insert(&one))
    };
    assert_eq!(with(&|one| one.by.0 = colleague.account), rejected("other_account"));
    assert_eq!(with(&|one| one.persons = 10), rejected("rsvp_persons_invalid"));
    assert_eq!(with(&|one| one.brings = Some("x".repeat(81))), rejected("rsvp_brings_invalid"));
    assert_eq!(with(&|one| one.replaces = Some(one.id)), rejected("rsvp_invalid"));
    assert_eq!(with(&|one| one.household = Some(foreign)), rejected("not_found"));
    assert_eq!(with(&|one| one.activity = ActivityId(Uuid::from_u128(9))), rejected("not_found"));
    assert_eq!(with(&|one| one.occurrence = day("2026-12-04")), rejected("rsvp_no_occurrence"));
    assert_eq!(with(&|one| one.neighbourhood = stage.neighbourhood("vogelwijk")).0, Code::Quarantined);
    // What was left out since is not refused to who had not heard it.
    assert_eq!(with(&|one| one.occurrence = day("2026-12-24")), applied());
    assert_eq!(with(&|one| one.id.0 = Uuid::from_u128(2)), applied());
}

#[test]
fn only_the_server_gives_places() {
    let stage = Stage::new();
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let activity = stage.service.add_activity(&wish(Some(1))).unwrap();
    let seat = Seat {
        id: pleinmakers_core::domain::SeatId(Uuid::from_u128(1)),
        neighbourhood: activity.neighbourhood,
        activity: activity.id,
        occurrence: day("2026-12-03"),
        household: Some(stage.open_households("sluisvliet")[0]),
        guest: None,
        persons: 1,
        state: SeatState::Seat,
        position: 1,
    };
    assert_eq!(ask(&stage, &mut phone, insert(&seat)), rejected("server_field"));
    assert_eq!(seats(&stage, &activity), []);
}

#[test]
fn the_third_waits_and_gets_in_when_one_gives_back_or_is_erased() {
    let stage = Stage::new();
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let activity = stage.service.add_activity(&wish(Some(2))).unwrap();
    let homes = stage.open_households("sluisvliet");
    for (n, home) in homes.iter().take(4).enumerate() {
        let yes = rsvp(&phone, &activity, Some(*home), RsvpAnswer::Yes, n as u128 + 1);
        assert_eq!(ask(&stage, &mut phone, insert(&yes)), applied());
    }
    use SeatState::{GivenBack, Waiting};
    let given = (SeatState::Seat, 1);
    assert_eq!(seats(&stage, &activity), [given, given, (Waiting, 1), (Waiting, 1)]);
    let no = rsvp(&phone, &activity, Some(homes[0]), RsvpAnswer::No, 11);
    assert_eq!(ask(&stage, &mut phone, insert(&no)), applied());
    assert_eq!(seats(&stage, &activity), [(GivenBack, 1), given, given, (Waiting, 1)]);
    // Erasing one takes what they said and their place away, and lets the next one in.
    let dossier = {
        use pleinmakers_core::domain::Dossier;
        let bucket = pleinmakers_core::schema::BucketId::new(activity.neighbourhood.0, pleinmakers_core::domain::COACH);
        let rows = stage.ledger.look(|tx| tx.rows_in(bucket, Dossier::TABLE.id)).unwrap();
        let all = rows.iter().map(|row| Dossier::from_row(row).unwrap());
        all.into_iter().find(|one| one.household == homes[1]).unwrap().number
    };
    stage.service.erase(&dossier).unwrap();
    assert_eq!(get::<Rsvp>(&stage, Uuid::from_u128(2)), None);
    assert_eq!(seats(&stage, &activity), [(GivenBack, 1), given, given]);
    phone.sync(&stage, vec![]).unwrap();
    assert!(!phone.has::<Rsvp>(Uuid::from_u128(2)) && phone.has::<Rsvp>(Uuid::from_u128(3)));
}

#[test]
fn a_count_is_its_writers_possible_and_of_a_time_that_is_and_the_coach_sees_sums() {
    let stage = Stage::new();
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let activity = stage.service.add_activity(&wish(None)).unwrap();
    let good = Attendance {
        id: AttendanceId(Uuid::from_u128(1)),
        neighbourhood: activity.neighbourhood,
        activity: activity.id,
        occurrence: day("2026-12-03"),
        present: 12,
        first_time: 3,
        met: 5,
        at: activity.starts,
        by: AccountId(phone.account),
    };
    let mut with = |change: &dyn Fn(&mut Attendance)| {
        let mut one = good.clone();
        change(&mut one);
        ask(&stage, &mut phone, insert(&one))
    };
    assert_eq!(with(&|one| one.by.0 = Uuid::from_u128(7)), rejected("other_account"));
    assert_eq!(with(&|one| one.present = 501), rejected("attendance_invalid"));
    assert_eq!(with(&|one| one.met = 13), rejected("attendance_invalid"));
    assert_eq!(with(&|one| one.occurrence = day("2026-12-02")), rejected("rsvp_no_occurrence"));
    assert_eq!(with(&|_| ()), applied());
    let later = |one: &mut Attendance| {
        one.id.0 = Uuid::from_u128(2);
        one.at += TimeDelta::hours(1);
        one.present = 14;
    };
    assert_eq!(with(&later), applied());
}

#[test]
fn a_telling_is_its_writers_and_of_a_household_here() {
    let stage = Stage::new();
    let mut phone = Phone::join(&stage, 1, "Fatima", &["sluisvliet"]);
    let activity = stage.service.add_activity(&wish(None)).unwrap();
    let good = Told {
        id: ToldId(Uuid::from_u128(1)),
        neighbourhood: activity.neighbourhood,
        activity: activity.id,
        occurrence: day("2026-12-03"),
        household: stage.open_households("sluisvliet")[0],
        starts: None,
        at: activity.starts,
        by: AccountId(phone.account),
    };
    let foreign = stage.open_households("vogelwijk")[0];
    let mut with = |change: &dyn Fn(&mut Told)| {
        let mut one = good.clone();
        change(&mut one);
        ask(&stage, &mut phone, insert(&one))
    };
    assert_eq!(with(&|one| one.by.0 = Uuid::from_u128(7)), rejected("other_account"));
    assert_eq!(with(&|one| one.household = foreign), rejected("not_found"));
    assert_eq!(with(&|one| one.occurrence = day("2026-12-02")), rejected("rsvp_no_occurrence"));
    assert_eq!(with(&|_| ()), applied());
}

#[test]
fn an_activity_that_cannot_be_is_refused_with_a_code() {
    let stage = Stage::new();
    let add = |change: &dyn Fn(&mut ActivityWish)| {
        let mut one = wish(Some(3));
        change(&mut one);
        stage.service.add_activity(&one).map(|_| ()).map_err(|error| error.to_string())
    };
    let refused = |what: Result<(), String>, code: &str| assert!(what.unwrap_err().contains(code), "{code}");
    refused(add(&|one| one.capacity = Some(0)), "capacity_invalid");
    refused(add(&|one| one.capacity = Some(1001)), "capacity_invalid");
    refused(add(&|one| one.languages.push("Frans".into())), "language_invalid");
    refused(add(&|one| one.repeats = Some("FREQ=YEARLY".into())), "repeats_invalid");
    // The first time must be one of its rule: 3 December is a Thursday.
    refused(add(&|one| one.repeats = Some("FREQ=WEEKLY;BYDAY=FR".into())), "repeats_invalid");
    refused(add(&|one| one.repeats = None), "repeats_invalid");
    assert_eq!(add(&|_| ()), Ok(()));
}

#[test]
fn one_time_or_all_are_moved_and_cancelled_and_each_change_counts() {
    let stage = Stage::new();
    let id = stage.service.add_activity(&wish(Some(3))).unwrap().id.0;
    let at = |text: &str| text.parse().unwrap();
    let one = stage.service.move_activity(id, Some(day("2026-12-10")), at("2026-12-11T19:00:00Z")).unwrap();
    assert_eq!((one.sequence, one.moved.as_deref()), (1, Some("2026-12-10=2026-12-11T20:00")));
    let one = stage.service.cancel_activity(id, Some(day("2026-12-17"))).unwrap();
    assert_eq!((one.sequence, one.cancelled_on.as_deref()), (2, Some("2026-12-17")));
    assert_eq!(stage.service.cancel_activity(id, Some(day("2026-12-17"))).unwrap().sequence, 2);
    let later = stage.service.move_activity(id, None, at("2026-12-03T19:00:00Z")).unwrap();
    assert_eq!((later.sequence, later.ends), (3, Some(at("2026-12-03T21:00:00Z"))));
    let refused = |what: Result<Activity, _>| {
        let error: pleinmakers_server::service::ServiceError = what.unwrap_err();
        error.to_string()
    };
    let code = |on: Option<&str>, to: &str| refused(stage.service.move_activity(id, on.map(day), at(to)));
    assert!(code(Some("2026-12-24"), "2026-12-26T19:00:00Z").contains("rsvp_no_occurrence"));
    assert!(code(Some("2026-12-10"), "2027-02-26T19:00:00Z").contains("activity_move_too_far"));
    assert!(code(Some("2026-12-17"), "2026-12-18T19:00:00Z").contains("rsvp_cancelled"));
    assert!(code(None, "2026-12-04T19:00:00Z").contains("activity_move_day"));
    assert!(code(Some("2026-12-10"), "2026-11-01T19:00:00Z").contains("activity_over"));
    let all = stage.service.cancel_activity(id, None).unwrap();
    assert_eq!((all.sequence, all.status.code()), (4, "cancelled"));
    assert!(code(None, "2026-12-03T20:00:00Z").contains("rsvp_cancelled"));
}
