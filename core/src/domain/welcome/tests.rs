//! Each rule of "A welcome".

use super::*;
use crate::domain::testing::{date, facts, id, local, visit};
use crate::domain::{DayPart, HouseholdId};
use VisitOutcome::{CardLeft, ComeBack, InterpreterNeeded, Met, NotHome, NotWanted, Vacant};

fn at(now: &str, visits: impl IntoIterator<Item = VisitFact>) -> Welcome {
    Welcome::fold(&facts(visits), Moment::new(local(now)), &Settings::default())
}

fn next(now: &str, visits: impl IntoIterator<Item = VisitFact>) -> Next {
    match at(now, visits).phase {
        Phase::Open(next) => next,
        other => panic!("not open: {other:?}"),
    }
}

fn retracted(mut fact: VisitFact) -> VisitFact {
    fact.retracted = true;
    fact
}

fn for_months(months: i64) -> VisitFact {
    let mut fact = visit(1, NotWanted, "2026-03-10 10:00");
    fact.visit.not_wanted_months = Some(months);
    fact
}

#[test]
fn hidden_before_the_move_in_day_and_open_from_it() {
    assert_eq!(at("2026-03-01 23:59", []).phase, Phase::NotYet);
    assert!(at("2026-03-02 00:00", []).is_open());
    assert!(next("2026-03-02 00:00", []).now);
}

#[test]
fn due_at_six_weeks_then_overdue_while_open() {
    assert_eq!(at("2026-03-02 10:00", []).due, date("2026-04-13"));
    assert!(!at("2026-04-13 23:59", []).overdue);
    assert!(at("2026-04-14 00:00", []).overdue);
    assert!(!at("2026-05-01 10:00", [visit(1, Met, "2026-03-10 10:00")]).overdue);
}

#[test]
fn each_closing_outcome_closes_and_its_undo_opens() {
    let closing =
        [(Met, Reason::Met), (NotWanted, Reason::NotWanted), (Vacant, Reason::Vacant), (CardLeft, Reason::NotReached)];
    for (outcome, reason) in closing {
        let fact = visit(1, outcome, "2026-03-10 10:00");
        assert_eq!(at("2026-03-10 10:01", [fact.clone()]).phase, Phase::Closed(reason));
        assert_eq!(closed_by_facts(&facts([fact.clone()])), Some(reason));
        let undone = at("2026-03-10 10:01", [retracted(fact.clone())]);
        assert_eq!(undone, at("2026-03-10 10:01", []), "{outcome:?}");
        assert_eq!(closed_by_facts(&facts([retracted(fact)])), None);
    }
    for outcome in [NotHome, ComeBack, InterpreterNeeded] {
        let fact = visit(1, outcome, "2026-03-10 10:00");
        assert!(at("2026-03-10 10:01", [fact.clone()]).is_open(), "{outcome:?}");
        assert_eq!(at("2026-03-10 10:01", [retracted(fact)]), at("2026-03-10 10:01", []));
    }
}

#[test]
fn not_wanted_before_met_before_vacant_before_the_card() {
    let order = [NotWanted, Met, Vacant, CardLeft, NotHome];
    let reasons = [Reason::NotWanted, Reason::Met, Reason::Vacant, Reason::NotReached];
    for (first, reason) in reasons.into_iter().enumerate() {
        // The stronger one is the oldest, so that the latest does not win by being the latest.
        let visits = (first..5).map(|nth| visit(nth as u128 + 1, order[nth], &format!("2026-03-1{nth} 10:00")));
        assert_eq!(at("2026-03-20 10:00", visits).phase, Phase::Closed(reason));
    }
}

#[test]
fn moving_out_closes_unless_something_else_did() {
    let mut facts = facts([]);
    facts.household.moved_out = Some(date("2026-04-01"));
    let phase = |facts: &WelcomeFacts, now| Welcome::fold(facts, Moment::new(local(now)), &Settings::default()).phase;
    assert!(matches!(phase(&facts, "2026-03-31 23:59"), Phase::Open(_)));
    assert_eq!(phase(&facts, "2026-04-01 00:00"), Phase::Closed(Reason::MovedOut));
    assert_eq!(closed_by_facts(&facts), None, "depends on the day");
    facts.visits.push(visit(1, Met, "2026-03-10 10:00"));
    assert_eq!(phase(&facts, "2026-04-01 00:00"), Phase::Closed(Reason::Met));
}

#[test]
fn a_refusal_holds_even_when_the_move_in_day_is_put_later() {
    let mut facts = facts([visit(1, NotWanted, "2026-03-10 10:00")]);
    facts.household.moved_in = date("2026-06-01");
    let welcome = Welcome::fold(&facts, Moment::new(local("2026-03-10 10:01")), &Settings::default());
    assert_eq!(welcome.phase, Phase::Closed(Reason::NotWanted));
    assert_eq!(welcome.do_not_visit_until, Some(date("2027-06-01")));
}

#[test]
fn do_not_visit_is_twelve_months_unless_they_say_other() {
    let until = |now, fact: VisitFact| at(now, [fact]).do_not_visit_until;
    let plain = || visit(1, NotWanted, "2026-03-10 10:00");
    assert_eq!(until("2026-03-10 10:00", plain()), Some(date("2027-03-10")));
    assert_eq!(until("2027-03-09 23:59", plain()), Some(date("2027-03-10")));
    assert_eq!(until("2027-03-10 00:00", plain()), None, "no longer in force");
    assert_eq!(at("2027-03-10 00:00", [plain()]).phase, Phase::Closed(Reason::NotWanted), "but still closed");
    assert_eq!(until("2026-03-10 10:00", for_months(3)), Some(date("2026-06-10")));
    let longest = [for_months(24), visit(2, NotWanted, "2026-03-11 10:00")];
    assert_eq!(at("2026-03-12 10:00", longest).do_not_visit_until, Some(date("2028-03-10")));
}

#[test]
fn months_that_make_no_sense_are_one_or_a_hundred_and_twenty() {
    for (months, until) in [(i64::MIN, "2026-04-10"), (0, "2026-04-10"), (i64::MAX, "2036-03-10")] {
        assert_eq!(at("2026-03-10 10:00", [for_months(months)]).do_not_visit_until, Some(date(until)));
    }
}

#[test]
fn a_clock_years_behind_does_not_void_do_not_visit() {
    let mut fact = visit(1, NotWanted, "2016-03-10 10:00");
    // On the phone itself: from the move-in day.
    assert_eq!(at("2026-03-10 10:00", [fact.clone()]).do_not_visit_until, Some(date("2027-03-02")));
    fact.received_at = Some(local("2026-03-12 09:00"));
    assert_eq!(at("2026-03-13 10:00", [fact]).do_not_visit_until, Some(date("2027-03-12")));
}

#[test]
fn a_new_tenancy_starts_anew() {
    let mut facts = facts([visit(1, NotWanted, "2026-03-10 10:00"), visit(2, NotHome, "2026-03-11 10:00")]);
    facts.household.id = HouseholdId(id(2));
    let welcome = Welcome::fold(&facts, Moment::new(local("2026-03-12 10:00")), &Settings::default());
    assert!(welcome.is_open());
    assert_eq!((welcome.do_not_visit_until, welcome.attempts, welcome.last), (None, 0, None));
    assert_eq!(closed_by_facts(&facts), None);
}

#[test]
fn two_not_homes_in_one_part_of_a_day_are_one_try() {
    let tries = |times: &[&str]| {
        let visits = times.iter().enumerate().map(|(nth, time)| visit(nth as u128 + 1, NotHome, time));
        at("2026-04-01 10:00", visits).attempts
    };
    assert_eq!(tries(&["2026-03-10 09:00", "2026-03-10 11:59"]), 1);
    assert_eq!(tries(&["2026-03-10 11:59", "2026-03-10 12:00"]), 2);
    assert_eq!(tries(&["2026-03-10 09:00", "2026-03-11 09:00"]), 2);
    assert_eq!(tries(&["2026-03-14 09:00", "2026-03-14 20:00"]), 1, "a Saturday is one part");
    assert_eq!(tries(&["2026-03-14 09:00", "2026-03-15 09:00"]), 2, "a Sunday is another day");
}

#[test]
fn the_card_is_due_after_three_parts_without_luck_and_closes() {
    let mut visits: Vec<_> = (0..3u128).map(|nth| visit(nth + 1, NotHome, &format!("2026-03-1{nth} 10:00"))).collect();
    assert!(!at("2026-03-20 10:00", visits[..2].to_vec()).card_due);
    assert!(at("2026-03-20 10:00", visits.clone()).card_due);
    let home = visit(4, ComeBack, "2026-03-15 10:00");
    assert!(!at("2026-03-20 10:00", visits.iter().cloned().chain([home])).card_due, "somebody was there");
    visits.push(visit(4, CardLeft, "2026-03-16 10:00"));
    let after = at("2026-03-20 10:00", visits);
    assert_eq!((after.phase, after.card_due), (Phase::Closed(Reason::NotReached), false));
}

#[test]
fn come_back_without_more_is_the_next_day_same_part() {
    let agreed = |time| {
        let next = next("2026-03-10 10:00", [visit(1, ComeBack, time)]);
        (next.not_before.to_string(), next.preferred)
    };
    assert_eq!(agreed("2026-03-10 19:00"), ("2026-03-11".into(), Some(DayPart::Evening)));
    assert_eq!(agreed("2026-03-13 19:00"), ("2026-03-14".into(), Some(DayPart::Weekend)), "Friday to Saturday");
    assert_eq!(agreed("2026-03-14 19:00"), ("2026-03-15".into(), Some(DayPart::Weekend)));
    assert_eq!(agreed("2026-03-15 19:00"), ("2026-03-16".into(), None), "Monday has no weekend part");
    let waits = [visit(1, ComeBack, "2026-03-10 19:00")];
    assert!(!next("2026-03-10 23:59", waits.clone()).now);
    assert!(next("2026-03-11 00:00", waits).now);
}

#[test]
fn come_back_on_a_day_or_in_a_part() {
    let agreed = |on: Option<&str>, part| {
        let mut fact = visit(1, ComeBack, "2026-03-10 14:00");
        (fact.visit.come_back_on, fact.visit.come_back_part) = (on.map(date), part);
        let next = next("2026-03-10 14:00", [fact]);
        (next.not_before.to_string(), next.preferred)
    };
    let evening = Some(DayPart::Evening);
    assert_eq!(agreed(Some("2026-03-19"), evening), ("2026-03-19".into(), evening));
    assert_eq!(agreed(Some("2026-03-19"), None), ("2026-03-19".into(), None));
    assert_eq!(agreed(Some("2026-03-21"), evening), ("2026-03-21".into(), Some(DayPart::Weekend)));
    assert_eq!(agreed(None, evening), ("2026-03-10".into(), evening), "this evening");
    assert_eq!(agreed(None, Some(DayPart::Morning)), ("2026-03-11".into(), Some(DayPart::Morning)));
    assert_eq!(agreed(None, Some(DayPart::Weekend)), ("2026-03-14".into(), Some(DayPart::Weekend)));
    assert_eq!(agreed(Some("2019-01-01"), None), ("2026-03-10".into(), None), "not in the past");
    assert_eq!(agreed(Some("2226-01-01"), None), ("2027-03-10".into(), None), "not for ever");
}

#[test]
fn an_agreement_stands_until_somebody_came_at_that_time() {
    let mut asked = visit(1, ComeBack, "2026-03-10 10:00");
    asked.visit.come_back_on = Some(date("2026-03-13"));
    asked.visit.come_back_part = Some(DayPart::Evening);
    for early in ["2026-03-11 10:00", "2026-03-13 17:00"] {
        let next = next("2026-03-13 17:30", [asked.clone(), visit(2, NotHome, early)]);
        assert_eq!((next.not_before, next.preferred), (date("2026-03-13"), Some(DayPart::Evening)));
    }
    let kept = next("2026-03-13 20:00", [asked, visit(2, NotHome, "2026-03-13 19:00")]);
    assert_eq!((kept.not_before, kept.preferred, kept.avoided), (date("2026-03-14"), None, Some(DayPart::Evening)));
}

#[test]
fn not_home_hides_the_door_until_another_part() {
    let knock = |time| [visit(1, NotHome, time)];
    let morning = next("2026-03-10 11:59", knock("2026-03-10 10:00"));
    assert_eq!((morning.now, morning.avoided), (false, Some(DayPart::Morning)));
    assert!(next("2026-03-10 12:00", knock("2026-03-10 10:00")).now);
    assert!(!next("2026-03-10 23:00", knock("2026-03-10 19:00")).now);
    assert!(next("2026-03-11 00:00", knock("2026-03-10 19:00")).now);
    assert!(!next("2026-03-14 20:00", knock("2026-03-14 10:00")).now, "a Saturday is one part");
    assert!(next("2026-03-15 08:00", knock("2026-03-14 10:00")).now);
}

#[test]
fn an_interpreter_is_needed_from_then_on() {
    let visits = [visit(1, InterpreterNeeded, "2026-03-10 10:00"), visit(2, NotHome, "2026-03-11 10:00")];
    assert!(at("2026-03-12 10:00", visits.clone()).interpreter_needed);
    assert!(!at("2026-03-12 10:00", visits[1..].to_vec()).interpreter_needed);
    assert!(next("2026-03-10 10:01", visits[..1].to_vec()).now);
}

#[test]
fn the_last_visit_is_the_latest_that_counts() {
    let visits = [visit(2, NotHome, "2026-03-11 10:00"), visit(3, NotHome, "2026-03-10 10:00")];
    assert_eq!(at("2026-03-12 10:00", visits.clone()).last, Some(VisitId(id(2))));
    let [first, second] = visits;
    assert_eq!(at("2026-03-12 10:00", [retracted(first), second]).last, Some(VisitId(id(3))));
}

#[test]
fn a_clock_years_ahead_does_not_hide_a_door_for_years() {
    let mut fact = visit(1, ComeBack, "2036-03-10 10:00");
    fact.received_at = Some(local("2026-03-10 10:00"));
    assert_eq!(next("2026-03-11 10:00", [fact]).not_before, date("2026-03-11"));
}
