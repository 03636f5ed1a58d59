//! `activity add`, `list`, `move` and `cancel`.

use super::arguments::{Activity as Command, AddActivity};
use super::console::{Console, Failure};
use crate::service::{ActivityWish, Service, ServiceError};
use chrono::NaiveDate;
use pleinmakers_core::domain::{Activity, ActivityKind, ActivityStatus};
use serde::Serialize;

#[derive(Serialize)]
struct Line<'a> {
    id: String,
    kind: &'static str,
    title: &'a str,
    starts_at: i64,
    status: &'static str,
    sequence: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    repeats: Option<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    neighbourhood: &'a str,
}

pub(super) fn run(service: &Service, command: &Command, console: &Console) -> Result<(), Failure> {
    match command {
        Command::Add(wish) => tell(&add(service, wish, console)?, None, "cli-activity-added", console),
        Command::Cancel { id, date } => {
            tell(&service.cancel_activity(*id, *date)?, *date, "cli-activity-cancelled", console);
        }
        Command::Move { id, date, starts } => {
            tell(&service.move_activity(*id, *date, *starts)?, *date, "cli-activity-moved", console);
        }
        Command::List => list(service, console)?,
    }
    Ok(())
}

/// Adds it; who misspells a place is told the places.
fn add(service: &Service, wish: &AddActivity, console: &Console) -> Result<Activity, Failure> {
    service.add_activity(&read(wish)?).map_err(|error| match error {
        ServiceError::Refused(code @ "no_such_place") => {
            let places = service.agenda(&wish.neighbourhood).map(|agenda| agenda.places).unwrap_or_default();
            Failure::with(code, console.texts.list(places.iter().map(|place| place.name.as_str())))
        }
        other => other.into(),
    })
}

fn read(wish: &AddActivity) -> Result<ActivityWish, Failure> {
    Ok(ActivityWish {
        neighbourhood: wish.neighbourhood.clone(),
        kind: ActivityKind::from_code(&wish.kind).ok_or(Failure::new("no_such_kind"))?,
        title: wish.title.clone(),
        title_language: wish.title_lang.clone(),
        place: wish.place.clone(),
        starts: wish.starts,
        ends: wish.ends,
        free: wish.free,
        step_free: wish.step_free,
        capacity: wish.capacity,
        languages: wish.language.clone(),
        hearing_loop: wish.hearing_loop,
        toilet: wish.toilet,
        indoors: wish.indoors,
        signup: wish.signup,
        repeats: wish.repeats.clone(),
        except: wish.except.iter().copied().collect(),
    })
}

fn line<'a>(activity: &'a Activity, neighbourhood: &'a str) -> Line<'a> {
    Line {
        id: activity.id.to_string(),
        kind: activity.kind.code(),
        title: &activity.title,
        starts_at: activity.starts.timestamp_millis(),
        status: activity.status.code(),
        sequence: activity.sequence,
        repeats: activity.repeats.as_deref(),
        neighbourhood,
    }
}

fn tell(activity: &Activity, date: Option<NaiveDate>, key: &str, console: &Console) {
    let time = date.and_then(|date| activity.occurrence(date));
    let when = console.when(time.map_or(activity.starts, |time| time.starts));
    console.say(key, &[("title", (&activity.title).into()), ("when", (&when).into())]);
    console.line(&format!("  {}", activity.id));
    console.value(&line(activity, ""));
}

fn list(service: &Service, console: &Console) -> Result<(), Failure> {
    let activities = service.activities()?;
    if activities.is_empty() {
        console.say("server-no-activities", &[]);
    }
    for (slug, activity) in &activities {
        let cancelled = activity.status == ActivityStatus::Cancelled;
        let word = if cancelled { format!(" · {}", console.texts.get("agenda-cancelled")) } else { String::new() };
        console.line(&format!("{} · {slug} · {}{word}", console.when(activity.starts), activity.title));
        console.line(&format!("  {}", activity.id));
    }
    let lines: Vec<_> = activities.iter().map(|(slug, activity)| line(activity, slug)).collect();
    console.value(&serde_json::json!({ "activities": lines }));
    Ok(())
}
