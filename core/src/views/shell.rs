//! What is around the screens: which one comes first, the bar below them, and the settings.

use crate::texts::{Lang, TextDirection, Texts};
use serde::Serialize;

/// A place in the bar below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HomeTab {
    /// Today's doors.
    Today,
    /// The building as floors and doors.
    Building,
    /// Questions and signals.
    Signals,
    /// What is on.
    Agenda,
    /// Settings.
    Settings,
}

/// A place in the bar, with its word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TabView {
    /// Where it leads.
    pub tab: HomeTab,
    /// What it says.
    pub word: String,
}

/// What is around every screen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HomeView {
    /// The bar; empty before somebody belongs anywhere. The first is where the app opens.
    pub tabs: Vec<TabView>,
    /// Language of all words, as a code.
    pub language: String,
    /// Direction of writing.
    pub direction: TextDirection,
    /// How large letters are, 1 is the device's own size.
    pub text_scale: f32,
    /// "Back", for the arrow that leads there.
    pub back: String,
}

/// A language to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LanguageChoice {
    /// Its code.
    pub code: String,
    /// Its name in itself.
    pub own_name: String,
    /// It is the one in use.
    pub chosen: bool,
    /// That a machine made the translation, in that language.
    pub note: Option<String>,
}

/// A size of letters to choose.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SizeChoice {
    /// 1 is the device's own size.
    pub scale: f32,
    /// In words.
    pub word: String,
    /// It is the one in use.
    pub chosen: bool,
}

/// The settings.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SettingsView {
    /// "Settings".
    pub title: String,
    /// Who and where: "Fatima · Oostende · Sluisvliet".
    pub who: Option<String>,
    /// Heading of the languages.
    pub language_title: String,
    /// The languages.
    pub languages: Vec<LanguageChoice>,
    /// Heading of the sizes.
    pub size_title: String,
    /// The sizes.
    pub sizes: Vec<SizeChoice>,
    /// Button to where the sync stands.
    pub sync: String,
    /// What becomes of what is on this phone.
    pub privacy: String,
}

/// Sizes of letters: a setting of the app on top of the device's own.
pub const TEXT_SCALES: [f32; 3] = [1.0, 1.3, 1.6];

/// What is around every screen.
#[must_use]
pub fn home(tabs: &[HomeTab], text_scale: f32, texts: &Texts) -> HomeView {
    let word = |tab: HomeTab| {
        texts.get(match tab {
            HomeTab::Today => "tab-today",
            HomeTab::Building => "tab-building",
            HomeTab::Signals => "tab-signals",
            HomeTab::Agenda => "tab-agenda",
            HomeTab::Settings => "tab-settings",
        })
    };
    HomeView {
        tabs: tabs.iter().map(|tab| TabView { tab: *tab, word: word(*tab) }).collect(),
        language: texts.lang().code().to_owned(),
        direction: texts.lang().direction(),
        text_scale,
        back: texts.get("back"),
    }
}

/// The settings. `who` are the parts of who and where.
#[must_use]
pub fn settings(who: &[&str], text_scale: f32, texts: &Texts) -> SettingsView {
    let languages = Lang::ALL
        .iter()
        .map(|lang| LanguageChoice {
            code: lang.code().to_owned(),
            own_name: lang.own_name().to_owned(),
            chosen: *lang == texts.lang(),
            note: (!lang.reviewed()).then(|| Texts::new(*lang).get("settings-machine")),
        })
        .collect();
    let sizes = TEXT_SCALES
        .iter()
        .zip(["settings-size-usual", "settings-size-large", "settings-size-largest"])
        .map(|(scale, key)| SizeChoice {
            scale: *scale,
            word: texts.get(key),
            chosen: (scale - text_scale).abs() < f32::EPSILON,
        })
        .collect();
    SettingsView {
        title: texts.get("settings-title"),
        who: (!who.is_empty()).then(|| who.join(&texts.get("part-separator"))),
        language_title: texts.get("settings-language"),
        languages,
        size_title: texts.get("settings-size"),
        sizes,
        sync: texts.get("settings-sync"),
        privacy: texts.get("settings-privacy"),
    }
}
