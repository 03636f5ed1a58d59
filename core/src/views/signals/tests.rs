//! The order of the list, its words, and what today shows of it.

use super::super::signal::{SignalActionCode, ToldStep, emergency, new_signal, signal_view};
use super::*;
use crate::domain::{
    AccountId, BuildingId, DwellingId, HouseholdId, NeighbourhoodId, Signal, SignalStep, SignalStepId, SignalStepKind,
    StepFact,
};
use crate::texts::{Lang, plain};
use crate::views::{PlaceChoice, SignalPlace, StatusFacts, status};
use SignalStepKind::{Answered, CarriedBack, Closed, PassedOn, Withdrawn};
use chrono::{DateTime, Utc};
use uuid::Uuid;

fn at(text: &str) -> DateTime<Utc> {
    format!("{text}:00Z").parse().unwrap_or_default()
}

fn placed(number: u128, recorded: &str, steps: &[(SignalStepKind, &str)]) -> PlacedSignal {
    let id = Uuid::from_u128;
    let steps = steps.iter().zip(1..).map(|((kind, day), n)| StepFact {
        step: SignalStep {
            id: SignalStepId(id(number * 10 + n)),
            neighbourhood: NeighbourhoodId(id(1)),
            signal: SignalId(id(number)),
            kind: *kind,
            at: at(day),
            by: Some(AccountId(id(1))),
            owner: (*kind == PassedOn).then(|| "Woonsprong".to_owned()),
            due_on: (*kind == PassedOn).then(|| "2026-12-03".parse().unwrap_or_default()),
            words: (*kind == Answered).then(|| "Maandag.".to_owned()),
            answer: (*kind == CarriedBack).then(|| SignalStepId(id(number * 10 + n - 1))),
        },
        received_at: None,
    });
    let signal = Signal {
        id: SignalId(id(number)),
        neighbourhood: NeighbourhoodId(id(1)),
        kind: SignalKind::Lift,
        urgency: SignalUrgency::Normal,
        building: Some(BuildingId(id(1))),
        dwelling: Some(DwellingId(id(1))),
        household: Some(HouseholdId(id(1))),
        words: None,
        at: at(recorded),
        by: AccountId(id(1)),
    };
    PlacedSignal {
        facts: SignalFacts { signal, received_at: None, steps: steps.collect() },
        place: "Sluisvlietlaan 2, bus 1302".to_owned(),
        telling: Telling::Possible,
        own: true,
        journey: None,
    }
}

fn list(placed: Vec<PlacedSignal>, now: &str) -> SignalsView {
    let texts = Texts::new(Lang::Nl);
    let now = Moment::new(at(now));
    signals(placed, status(&StatusFacts::default(), now, &texts), now, &Settings::default(), &texts)
}

fn numbers(view: &SignalsView) -> Vec<(&'static str, Vec<u128>)> {
    let rows = |group: &SignalGroup| group.rows.iter().map(|row| row.signal.0.as_u128()).collect();
    view.groups.iter().map(|group| (group.code.code(), rows(group))).collect()
}

#[test]
fn what_is_to_be_brought_stands_first_and_what_is_done_last() {
    let day = "2026-12-04T10:00";
    let view = list(
        vec![
            placed(1, day, &[]),
            placed(2, "2026-12-01T10:00", &[(PassedOn, "2026-12-01T11:00")]),
            placed(3, "2026-11-30T10:00", &[]),
            placed(4, "2026-11-30T10:00", &[(Answered, "2026-12-01T11:00")]),
            placed(5, "2026-11-30T10:00", &[(Answered, "2026-12-01T11:00"), (CarriedBack, "2026-12-02T11:00")]),
            placed(6, "2026-11-01T10:00", &[(Closed, "2026-11-04T10:00")]),
            placed(7, "2026-11-01T10:00", &[(Withdrawn, "2026-11-03T10:00")]),
        ],
        day,
    );
    let expected = [("carry_back", vec![4]), ("overdue", vec![3, 2]), ("new", vec![1]), ("closed_lately", vec![5, 6])];
    assert_eq!(numbers(&view), expected);
    assert!(view.empty.is_none() && view.add.is_some());
    let before = list(vec![placed(2, "2026-12-01T10:00", &[(PassedOn, "2026-12-01T11:00")])], "2026-12-03T22:00");
    assert_eq!(numbers(&before), [("waiting", vec![2])]);
}

#[test]
fn a_row_says_who_has_it_and_until_when() {
    let passed = || vec![placed(2, "2026-12-01T10:00", &[(PassedOn, "2026-12-01T11:00")])];
    let said = |view: SignalsView| plain(&view.groups[0].rows[0].state);
    assert_eq!(
        said(list(passed(), "2026-12-01T12:00")),
        "doorgegeven aan Woonsprong, antwoord tegen donderdag 3 december"
    );
    let late = list(passed(), "2026-12-04T12:00");
    assert!(late.groups[0].rows[0].overdue);
    assert!(said(late).ends_with(" · over tijd"));
    let row = list(passed(), "2026-12-01T12:00").groups.remove(0).rows.remove(0);
    assert!(row.spoken.starts_with("Lift, Sluisvlietlaan 2, bus 1302, doorgegeven"), "{}", row.spoken);
    assert_eq!((row.arrival, row.urgency_word), (None, None));
}

#[test]
fn a_record_of_today_says_where_it_is_on_its_way() {
    let mut one = placed(1, "2026-12-04T10:00", &[]);
    let journey = |arrived_at| Journey { arrived_at, own: true, by: "Fatima".into() };
    one.journey = Some((Moment::new(at("2026-12-04T10:00")), journey(None)));
    let row = |one: PlacedSignal, now| list(vec![one], now).groups.remove(0).rows.remove(0);
    let waits = row(one.clone(), "2026-12-04T12:00").arrival.map(|arrival| plain(&arrival.word));
    assert_eq!(waits.as_deref(), Some("11:00 · wacht op netwerk"));
    one.journey = Some((Moment::new(at("2026-12-04T10:00")), journey(Some(at("2026-12-04T13:02").timestamp_millis()))));
    let arrived = row(one.clone(), "2026-12-04T14:00").arrival.map(|arrival| plain(&arrival.word));
    assert_eq!(arrived.as_deref(), Some("aangekomen 14:02"));
    assert_eq!(row(one, "2026-12-05T14:00").arrival, None);
}

#[test]
fn an_empty_list_says_why_and_offers_one_thing() {
    let view = list(Vec::new(), "2026-12-04T10:00");
    let empty = view.empty.unwrap_or_else(|| panic!("an empty notice"));
    assert!(!empty.sentence.is_empty() && !empty.button.is_empty());
    assert_eq!(view.add, None);
}

#[test]
fn today_shows_three_answers_and_says_how_many_more() {
    let texts = Texts::new(Lang::Nl);
    let now = Moment::new(at("2026-12-04T10:00"));
    let answers =
        |n: u128| (1..=n).map(|n| placed(n, "2026-11-30T10:00", &[(Answered, "2026-12-01T11:00")])).collect::<Vec<_>>();
    let shown = |placed| carry_back(placed, now, &Settings::default(), &texts);
    assert_eq!(shown(answers(0)), None);
    assert_eq!(shown(vec![placed(1, "2026-12-04T10:00", &[])]), None);
    let three = shown(answers(3)).unwrap_or_else(|| panic!("three"));
    assert_eq!((three.rows.len(), three.more), (3, None));
    let five = shown(answers(5)).unwrap_or_else(|| panic!("five"));
    assert_eq!((five.rows.len(), five.more.map(|more| plain(&more))), (3, Some("Nog 2 antwoorden".to_owned())));
    let mut silent = answers(1);
    silent[0].telling = Telling::DoNotVisit;
    assert_eq!(shown(silent.clone()), None);
    let list = list(silent, "2026-12-04T10:00");
    assert_eq!(numbers(&list), [("closed_lately", vec![1])]);
    assert_eq!(list.groups[0].rows[0].state, "beantwoord, maar hier niet aanbellen");
}

#[test]
fn a_signal_offers_what_can_be_done_with_it() {
    let texts = Texts::new(Lang::Nl);
    let now = Moment::new(at("2026-12-04T10:00"));
    let journey = Journey { arrived_at: None, own: true, by: "Fatima".into() };
    let view = |placed: &PlacedSignal| {
        let steps = placed.facts.steps.iter().map(|fact| ToldStep { fact, journey: journey.clone() });
        signal_view(placed, &journey, &steps.collect::<Vec<_>>(), now, &Settings::default(), &texts)
    };
    let offered = |placed: &PlacedSignal| view(placed).actions.iter().map(|one| one.code).collect::<Vec<_>>();
    let new = placed(1, "2026-12-04T09:00", &[]);
    assert_eq!(offered(&new), [SignalActionCode::Withdraw, SignalActionCode::Answer]);
    assert_eq!(offered(&PlacedSignal { own: false, ..new }), [SignalActionCode::Answer]);
    let answered = placed(1, "2026-12-01T09:00", &[(PassedOn, "2026-12-01T10:00"), (Answered, "2026-12-02T10:00")]);
    assert_eq!(offered(&answered), [SignalActionCode::CarryBack]);
    let shown = view(&answered);
    assert_eq!(shown.answer.as_deref(), Some("Maandag."));
    assert_eq!(shown.history.iter().map(|one| one.kind).collect::<Vec<_>>(), [Some(Answered), Some(PassedOn), None]);
    let detail = shown.history[1].detail.as_deref().map(plain);
    assert_eq!(detail.as_deref(), Some("Woonsprong, antwoord tegen donderdag 3 december"));
    assert!(shown.door.is_some());
    let moved = PlacedSignal { telling: Telling::MovedOut, ..answered };
    assert_eq!((offered(&moved), view(&moved).door), (Vec::new(), None));
    assert_eq!(offered(&placed(1, "2026-12-01T09:00", &[(Closed, "2026-12-02T10:00")])), []);
}

#[test]
fn danger_shows_112_and_101_at_once_and_no_names_are_asked() {
    for lang in Lang::ALL {
        let texts = Texts::new(*lang);
        let places = vec![PlaceChoice { place: SignalPlace::default(), word: "x".into() }];
        let view = new_signal(places, &texts);
        let told: Vec<_> = view.urgencies.iter().map(|one| one.emergency.is_some()).collect();
        assert_eq!(told, [false, false, true], "{lang:?}");
        let sentence = emergency(SignalUrgency::Danger, &texts).unwrap_or_default();
        assert!(sentence.contains("112") && sentence.contains("101"), "{lang:?}");
        assert!(!view.write.hint.is_empty() && view.kinds.len() == SignalKind::ALL.len());
        assert!(view.kinds.iter().all(|kind| !kind.word.is_empty()), "{lang:?}");
    }
}
