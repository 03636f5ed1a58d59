use super::*;
use crate::domain::{ActivityKind, ActivityStatus, AddressBook, Found};
use chrono::{Datelike, Days, NaiveDate, Timelike, Weekday};
use chrono_tz::Europe::Brussels;
use std::collections::{BTreeMap, BTreeSet};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
}

#[test]
fn the_city_has_its_sizes() {
    let (_, rows) = example_city().unwrap();
    let count = |slug: &str| {
        let id = rows.neighbourhoods.iter().find(|one| one.slug == slug).unwrap().id;
        rows.dwellings.iter().filter(|one| one.neighbourhood == id).count()
    };
    assert_eq!(rows.neighbourhoods.len(), 4);
    assert_eq!(
        [count("sluisvliet"), count("sint-franciscusstraat"), count("vogelwijk"), count("keignaert")],
        [540, 480, 195, 80]
    );
}

#[test]
fn a_fortnight_of_activities_on_any_weekday() {
    let (_, rows) = example_city().unwrap();
    for shift in 0..7 {
        let day = day() + Days::new(shift);
        let activities = example_activities(&rows, day);
        assert_eq!(activities.len(), 9);
        let titles: BTreeSet<_> = activities.iter().map(|one| &one.title).collect();
        assert_eq!(titles.len(), 8);
        assert_eq!(activities.iter().filter(|one| one.status == ActivityStatus::Cancelled).count(), 1);
        assert!(activities.iter().any(|one| one.title_language != "nl"));
        let mut this_week = BTreeMap::new();
        for activity in &activities {
            let date = activity.starts.with_timezone(&Brussels).date_naive();
            assert!(date > day && date <= day + Days::new(14), "{date}");
            assert!(activity.ends.unwrap() > activity.starts);
            if date <= day + Days::new(7) && activity.status == ActivityStatus::Planned {
                *this_week.entry(activity.neighbourhood).or_insert(0) += 1;
            }
            if activity.kind == ActivityKind::Soup {
                let local = activity.starts.with_timezone(&Brussels);
                assert_eq!((local.weekday(), local.hour()), (Weekday::Thu, 12));
            }
        }
        assert_eq!(this_week.len(), 4, "each buurt has something this week");
    }
}

#[test]
fn the_list_is_the_same_each_time_and_lives_at_known_doors() {
    let (_, rows) = example_city().unwrap();
    let book = AddressBook::new(&rows.buildings, &rows.stairwells, &rows.dwellings);
    let bytes = example_moves(day());
    assert_eq!(bytes, example_moves(day()));
    let text = encoding_rs::WINDOWS_1252.decode(&bytes).0;
    let lines: Vec<_> = text.lines().skip(1).map(|line| line.split(';').collect::<Vec<_>>()).collect();
    assert_eq!(lines.len(), 64);
    let mut doors = BTreeMap::new();
    for line in &lines {
        let found = book.find(line[1], line[2], line[3]);
        let Found::Dwelling(id) = found else { panic!("{line:?}: {found:?}") };
        *doors.entry(id).or_insert(0) += 1;
    }
    assert_eq!(doors.values().filter(|count| **count == 2).count(), 3);
    assert_eq!(doors.len(), 61);
    let dates: Vec<_> = lines.iter().map(|line| NaiveDate::parse_from_str(line[9], "%d/%m/%Y").unwrap()).collect();
    assert_eq!(reference_day(&dates), Some(day()));
    assert!(dates.iter().filter(|date| **date + Days::new(42) < day()).count() >= 5, "some are overdue");
}

#[test]
fn the_reference_day_ignores_a_mistyped_year() {
    let mut dates: Vec<_> = (0..100).map(|at| day() + Days::new(at)).collect();
    assert_eq!(reference_day(&dates), Some(day() + Days::new(74)));
    dates[0] = NaiveDate::from_ymd_opt(2206, 1, 1).unwrap();
    assert_eq!(reference_day(&dates), Some(day() + Days::new(75)));
    assert_eq!(reference_day(&[]), None);
    assert_eq!(reference_day(&[day()]), Some(day()));
}

#[test]
fn each_buurt_has_a_guide() {
    let (_, rows) = example_city().unwrap();
    for buurt in &rows.neighbourhoods {
        let places: Vec<_> = rows.places.iter().filter(|one| one.neighbourhood == buurt.id).collect();
        let partners = rows.partners.iter().filter(|one| one.neighbourhood == buurt.id).count();
        assert!((5..=8).contains(&(places.len() + partners)), "{}", buurt.name);
        assert!(places.iter().all(|one| one.purpose.is_some() && one.latitude.is_some()), "{}", buurt.name);
    }
    // Nobody's number: no subscriber's number begins with a nought.
    let numbers = rows.places.iter().filter_map(|one| one.phone.as_deref());
    let numbers: Vec<_> = numbers.chain(rows.partners.iter().filter_map(|one| one.phone.as_deref())).collect();
    assert!(!numbers.is_empty() && numbers.iter().all(|number| number.starts_with("059 00 00 ")), "{numbers:?}");
}
