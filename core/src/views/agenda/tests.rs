use super::{AgendaView, agenda};
use crate::domain::{Activity, ActivityId, ActivityKind, ActivityStatus, NeighbourhoodId, Place, PlaceId, PlaceKind};
use crate::texts::{Lang, Texts};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

fn activity(id: u128, starts: &str, title: &str) -> Activity {
    Activity {
        id: ActivityId(Uuid::from_u128(id)),
        neighbourhood: NeighbourhoodId(Uuid::nil()),
        kind: ActivityKind::Soup,
        title: title.to_owned(),
        title_language: "nl".to_owned(),
        place: PlaceId(Uuid::nil()),
        starts: at(starts),
        ends: Some(at(starts) + TimeDelta::hours(2)),
        status: ActivityStatus::Planned,
        free: Some(true),
        step_free: None,
        sequence: 0,
        capacity: None,
        languages: None,
        hearing_loop: None,
        toilet: None,
        indoors: None,
        signup: None,
        repeats: None,
        except: None,
        cancelled_on: None,
        moved: None,
    }
}

fn cancelled(id: u128, starts: &str, title: &str) -> Activity {
    Activity { status: ActivityStatus::Cancelled, ..activity(id, starts, title) }
}

fn place() -> Place {
    Place::named(PlaceId(Uuid::nil()), NeighbourhoodId(Uuid::nil()), "het plein", PlaceKind::Outdoors)
}

fn view(activities: &[Activity], now: &str, lang: Lang) -> AgendaView {
    agenda(activities, &[place()], "Sluisvliet", at(now), &Texts::new(lang))
}

fn titles(view: &AgendaView) -> Vec<&str> {
    view.items.iter().map(|item| item.title.as_str()).collect()
}

#[test]
fn one_item_in_full() {
    let view = view(&[activity(1, "2026-11-26T11:00:00Z", "Soep op het plein")], "2026-11-24T09:00:00Z", Lang::Nl);
    let item = &view.items[0];
    assert_eq!((&*item.weekday_short, &*item.day_of_month, &*item.time_range), ("do", "26", "12:00–14:00"));
    assert_eq!(item.starts, "2026-11-26T12:00:00+01:00");
    assert_eq!(item.spoken, "donderdag 26 november, 12:00–14:00, Soep, Soep op het plein, het plein, gratis");
    assert!(item.next && item.this_week && !item.title_foreign);
    assert_eq!((&*view.title, view.later, view.empty), ("Deze week", None, None));
}

#[test]
fn an_activity_counts_until_its_end() {
    let mut open = activity(2, "2026-11-24T10:00:00Z", "open einde");
    open.ends = None;
    let both = [activity(1, "2026-11-24T09:00:00Z", "met einde"), open];
    assert_eq!(titles(&view(&both, "2026-11-24T10:59:59Z", Lang::Nl)), ["met einde", "open einde"]);
    assert_eq!(titles(&view(&both, "2026-11-24T11:00:00Z", Lang::Nl)), ["open einde"]);
    let after = view(&both, "2026-11-24T12:00:00Z", Lang::Nl);
    assert_eq!(after.empty.as_deref(), Some("De komende twee weken is er niets gepland."));
}

#[test]
fn cancelled_stays_a_day_and_is_never_next() {
    let both =
        [cancelled(1, "2026-11-24T09:00:00Z", "gaat niet door"), activity(2, "2026-11-25T09:00:00Z", "gaat door")];
    let during = view(&both, "2026-11-25T10:30:00Z", Lang::Nl);
    assert_eq!(titles(&during), ["gaat niet door", "gaat door"]);
    assert_eq!(during.items[0].cancelled.as_deref(), Some("gaat niet door"));
    assert!(!during.items[0].next && during.items[1].next);
    assert_eq!(titles(&view(&both, "2026-11-25T11:00:00Z", Lang::Nl)), Vec::<&str>::new());
}

#[test]
fn a_week_then_later_then_out_of_sight() {
    // 23:30 on the seventh local day is this week; an hour later is not, although UTC still has the same day.
    let all = [
        activity(3, "2026-12-07T22:30:00Z", "dag 14"),
        activity(4, "2026-12-07T23:30:00Z", "dag 15"),
        activity(2, "2026-11-30T23:30:00Z", "dag 8"),
        activity(1, "2026-11-30T22:30:00Z", "dag 7"),
    ];
    let view = view(&all, "2026-11-24T09:00:00Z", Lang::Nl);
    assert_eq!(titles(&view), ["dag 7", "dag 8", "dag 14"]);
    assert_eq!(view.items.iter().map(|item| item.this_week).collect::<Vec<_>>(), [true, false, false]);
    assert_eq!(view.later.as_deref(), Some("Later"));
}

#[test]
fn one_heading_where_nothing_is_this_week() {
    let view = view(&[activity(1, "2026-12-03T09:00:00Z", "later")], "2026-11-24T09:00:00Z", Lang::En);
    assert_eq!((&*view.title, view.later), ("Coming up", None));
}

#[test]
fn same_start_keeps_the_order_of_ids() {
    let all = [activity(2, "2026-11-26T09:00:00Z", "b"), activity(1, "2026-11-26T09:00:00Z", "a")];
    assert_eq!(titles(&view(&all, "2026-11-24T09:00:00Z", Lang::Nl)), ["a", "b"]);
}

#[test]
fn a_reader_of_another_language_gets_the_kind_first() {
    let view = view(&[activity(1, "2026-11-26T11:00:00Z", "Soep op het plein")], "2026-11-24T09:00:00Z", Lang::Ar);
    assert!(view.items[0].title_foreign);
    assert_eq!(view.items[0].kind_word, "شوربة");
    assert_eq!(view.items[0].title_direction.code(), "ltr");
}

#[test]
fn summer_time_does_not_move_the_clock() {
    let view = view(
        &[activity(1, "2026-10-22T17:00:00Z", "zomer"), activity(2, "2026-10-29T18:00:00Z", "winter")],
        "2026-10-20T09:00:00Z",
        Lang::Nl,
    );
    assert!(view.items.iter().all(|item| item.time_range == "19:00–21:00"));
}

#[test]
fn a_series_stands_there_as_its_times_each_with_a_name_of_its_own() {
    let weekly = Activity {
        repeats: Some("FREQ=WEEKLY".into()),
        cancelled_on: Some("2026-12-03".into()),
        moved: Some("2026-12-10=2026-12-09T20:00".into()),
        languages: Some("nl ar".into()),
        capacity: Some(12),
        signup: Some(true),
        ..activity(1, "2026-11-05T18:00:00Z", "Koor")
    };
    let single = activity(2, "2026-11-27T18:00:00Z", "Los");
    let view = view(&[weekly.clone(), single.clone()], "2026-11-26T08:00:00Z", Lang::Nl);
    let days: Vec<_> = view.items.iter().map(|item| item.date_full.as_str()).collect();
    assert_eq!(days, ["donderdag 26 november", "vrijdag 27 november", "donderdag 3 december", "woensdag 9 december"]);
    assert_eq!(view.items[0].id, format!("{}.2026-11-26", weekly.id));
    assert_eq!(
        (view.items[1].id.as_str(), view.items[1].activity.as_str()),
        (&*single.id.to_string(), &*single.id.to_string())
    );
    assert_eq!((view.items[2].cancelled.is_some(), view.items[2].moved.is_some()), (true, false));
    // Moved, it keeps the name of its first day.
    assert_eq!(view.items[3].id, format!("{}.2026-12-10", weekly.id));
    assert_eq!((view.items[3].moved.is_some(), view.items[3].time_range.as_str()), (true, "20:00–22:00"));
    assert!(view.items[0].next && !view.items[1].next);
    let words: Vec<_> = view.items[0].facts.iter().map(|fact| crate::texts::plain(&fact.word)).collect();
    assert_eq!(words, ["gratis", "inschrijven nodig", "12 plaatsen", "Nederlands, Arabisch"]);
}
