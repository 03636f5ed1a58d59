//! What there is to do in the example city in the fortnight after a given day.

use crate::domain::codes::{ActivityKind, ActivityStatus};
use crate::domain::ids::ActivityId;
use crate::domain::plan::{CityRows, named_uuid};
use crate::domain::tables::Activity;
use chrono::{DateTime, Datelike, Days, NaiveDate, TimeZone, Utc, Weekday};
use chrono_tz::Europe::Brussels;

/// When an example is: some days after the day of the demo, or on its next Thursday (and weeks later).
#[derive(Clone, Copy)]
enum On {
    After(u64),
    Thursday(u64),
}

struct Example {
    neighbourhood: &'static str,
    place: &'static str,
    kind: ActivityKind,
    title: &'static str,
    language: &'static str,
    on: On,
    /// Start and end, hour and minute in Ostend.
    hours: ((u32, u32), (u32, u32)),
    status: ActivityStatus,
    free: Option<bool>,
    step_free: Option<bool>,
}

const SOUP: Example = Example {
    neighbourhood: "sluisvliet",
    place: "De Vuurtorenzaal",
    kind: ActivityKind::Soup,
    title: "Soep op donderdag",
    language: "nl",
    on: On::Thursday(0),
    hours: ((12, 0), (13, 30)),
    status: ActivityStatus::Planned,
    free: Some(true),
    step_free: Some(true),
};

/// Eight activities in nine rows: the soup comes twice. Each buurt has one within seven days.
const EXAMPLES: [Example; 9] = [
    SOUP,
    Example { on: On::Thursday(1), ..SOUP },
    Example {
        place: "Het speelveld",
        kind: ActivityKind::CleanUp,
        title: "Samen het speelveld opruimen",
        on: On::After(9),
        hours: ((14, 0), (16, 0)),
        step_free: None,
        ..SOUP
    },
    Example {
        neighbourhood: "sint-franciscusstraat",
        place: "Het binnenplein",
        kind: ActivityKind::Coffee,
        title: "Koffie op het binnenplein",
        on: On::After(2),
        hours: ((10, 0), (11, 30)),
        ..SOUP
    },
    Example {
        neighbourhood: "sint-franciscusstraat",
        place: "Buurthuis Centrum",
        kind: ActivityKind::Language,
        title: "Parler néerlandais ensemble",
        language: "fr",
        on: On::After(8),
        hours: ((19, 0), (20, 30)),
        step_free: Some(false),
        ..SOUP
    },
    Example {
        neighbourhood: "vogelwijk",
        place: "Buurthuis De Mees",
        kind: ActivityKind::Repair,
        title: "Repair Café",
        on: On::After(4),
        hours: ((13, 30), (17, 0)),
        ..SOUP
    },
    Example {
        neighbourhood: "vogelwijk",
        place: "Het Vogelplein",
        kind: ActivityKind::Children,
        title: "Spelen op het plein",
        on: On::After(5),
        hours: ((14, 0), (16, 0)),
        status: ActivityStatus::Cancelled,
        step_free: None,
        ..SOUP
    },
    Example {
        neighbourhood: "keignaert",
        place: "De speelweide",
        kind: ActivityKind::Sport,
        title: "Wandelen met de buren",
        on: On::After(3),
        hours: ((9, 30), (11, 0)),
        step_free: Some(false),
        ..SOUP
    },
    Example {
        neighbourhood: "keignaert",
        place: "Ontmoetingsruimte Keignaert",
        kind: ActivityKind::Crafts,
        title: "Breien en haken",
        on: On::After(11),
        hours: ((14, 0), (16, 30)),
        free: Some(false),
        ..SOUP
    },
];

/// The example city's activities after `day`: eight of them in nine rows, the first from the day after it on, the
/// last within a fortnight. Activities whose place `rows` does not hold are left out.
#[must_use]
pub fn example_activities(rows: &CityRows, day: NaiveDate) -> Vec<Activity> {
    EXAMPLES.iter().enumerate().filter_map(|(at, example)| activity(rows, day, at, example)).collect()
}

fn activity(rows: &CityRows, day: NaiveDate, at: usize, example: &Example) -> Option<Activity> {
    let neighbourhood = rows.neighbourhoods.iter().find(|one| one.slug == example.neighbourhood)?;
    let place =
        rows.places.iter().find(|place| place.neighbourhood == neighbourhood.id && place.name == example.place)?;
    let date = match example.on {
        On::After(days) => day.checked_add_days(Days::new(days))?,
        On::Thursday(weeks) => {
            let tomorrow = day.succ_opt()?;
            let ahead = Weekday::Thu.days_since(tomorrow.weekday());
            tomorrow.checked_add_days(Days::new(u64::from(ahead) + 7 * weeks))?
        }
    };
    Some(Activity {
        id: ActivityId(named_uuid(&["example", "activity", &date.to_string(), &at.to_string()])),
        neighbourhood: neighbourhood.id,
        kind: example.kind,
        title: example.title.to_owned(),
        title_language: example.language.to_owned(),
        place: place.id,
        starts: local(date, example.hours.0)?,
        ends: Some(local(date, example.hours.1)?),
        status: example.status,
        free: example.free,
        step_free: example.step_free,
        sequence: i64::from(example.status == ActivityStatus::Cancelled),
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
    })
}

/// A time on the clocks of Ostend. None of the examples lies in the hour that the clock skips or repeats.
fn local(date: NaiveDate, (hour, minute): (u32, u32)) -> Option<DateTime<Utc>> {
    let local = Brussels.from_local_datetime(&date.and_hms_opt(hour, minute, 0)?).earliest()?;
    Some(local.with_timezone(&Utc))
}
