//! Before somebody belongs anywhere: the first screen, choosing a neighbourhood, joining, and the first sync.

use super::problem::ProblemView;
use crate::texts::Texts;
use serde::Serialize;

/// One of two ways in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WayIn {
    /// What its button says.
    pub word: String,
    /// Who it is for.
    pub hint: String,
}

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StartView {
    /// Name of the app.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// For residents.
    pub resident: WayIn,
    /// For Pleinmakers.
    pub pleinmaker: WayIn,
    /// To the settings, where the language is.
    pub settings: String,
}

/// A neighbourhood to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NeighbourhoodChoice {
    /// What choosing it names.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The part of the city that it is in.
    pub district: String,
}

/// Choosing a neighbourhood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChooseView {
    /// "Choose your neighbourhood".
    pub title: String,
    /// What choosing means.
    pub lead: String,
    /// The neighbourhoods.
    pub choices: Vec<NeighbourhoodChoice>,
}

/// Joining as a Pleinmaker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JoinView {
    /// "Join".
    pub title: String,
    /// Where the code comes from.
    pub lead: String,
    /// Button: scan a code.
    pub scan: String,
    /// Label of the field for a link.
    pub link: String,
    /// Button: join with the link in the field.
    pub join: String,
    /// Said while it joins.
    pub busy: String,
}

/// Joined, and what to compare with the coach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WelcomeView {
    /// "Welcome, Fatima".
    pub title: String,
    /// "You join Ostend as Fatima."
    pub sentence: String,
    /// What to do with the number.
    pub compare: String,
    /// Six digits in two groups.
    pub number: String,
    /// The neighbourhoods, in words.
    pub neighbourhoods: String,
    /// Button: to the first sync.
    pub next: String,
}

/// The first sync.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FirstSyncView {
    /// "We fetch your neighbourhood".
    pub title: String,
    /// That it takes a while, and that one may leave.
    pub lead: String,
    /// How far, 0 to 1; `None` while nothing is known.
    pub progress: Option<f32>,
    /// How far, in words.
    pub count: String,
    /// It has come to its end.
    pub done: bool,
    /// Button at the end, and before: leave it going.
    pub next: String,
    /// Why it stopped, with its one action.
    pub problem: Option<ProblemView>,
}

/// The first screen.
#[must_use]
pub fn start(texts: &Texts) -> StartView {
    let way = |key: &str| WayIn { word: texts.get(key), hint: texts.get(&format!("{key}.hint")) };
    StartView {
        title: texts.get("app-name"),
        lead: texts.get("start-lead"),
        resident: way("start-resident"),
        pleinmaker: way("start-pleinmaker"),
        settings: texts.get("start-settings"),
    }
}

/// Choosing a neighbourhood.
#[must_use]
pub fn choose(choices: Vec<NeighbourhoodChoice>, texts: &Texts) -> ChooseView {
    ChooseView { title: texts.get("choose-title"), lead: texts.get("choose-lead"), choices }
}

/// Joining.
#[must_use]
pub fn join(texts: &Texts) -> JoinView {
    JoinView {
        title: texts.get("join-screen-title"),
        lead: texts.get("join-screen-lead"),
        scan: texts.get("join-scan"),
        link: texts.get("join-link"),
        join: texts.get("join-now"),
        busy: texts.get("join-busy"),
    }
}

/// Joined.
#[must_use]
pub fn welcome(city: &str, name: &str, number: &str, neighbourhoods: &[String], texts: &Texts) -> WelcomeView {
    WelcomeView {
        title: texts.with("join-welcome", &[("name", name.into())]),
        sentence: texts.with("join-confirm", &[("city", city.into()), ("name", name.into())]),
        compare: texts.get("join-compare"),
        number: number.to_owned(),
        neighbourhoods: texts.list(neighbourhoods.iter().map(String::as_str)),
        next: texts.get("join-next"),
    }
}

/// The first sync. `received` and `expected` are rows.
#[must_use]
pub fn first_sync(
    received: u64,
    expected: u64,
    done: bool,
    problem: Option<ProblemView>,
    texts: &Texts,
) -> FirstSyncView {
    let known = expected > 0 || done;
    // Rows are few enough for the precision of a bar.
    #[allow(clippy::cast_precision_loss)]
    let progress = known.then(|| if done { 1.0 } else { (received as f32 / expected as f32).clamp(0.0, 1.0) });
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let count = match (done, known) {
        (true, _) => texts.get("sync-first-done"),
        (false, false) => texts.get("sync-first-begins"),
        (false, true) => {
            texts.with("sync-first-count", &[("n", number(received).into()), ("of", number(expected).into())])
        }
    };
    FirstSyncView {
        title: texts.get(if done { "sync-first-done-title" } else { "sync-first" }),
        lead: texts.get("sync-first-leave"),
        progress,
        count,
        done,
        next: texts.get(if done { "sync-first-open" } else { "sync-first-later" }),
        problem,
    }
}
