//! Sentences for a door where nobody speaks the app's language: a language to choose, its phrases, and one to show.

use crate::texts::{DOOR_LANGUAGES, DoorLanguage, PHRASES, Phrase, TextDirection, Texts, plain};
use serde::Serialize;

/// A language of the door, as it is written and as phones know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SpokenLanguage {
    /// Its code: what an intent names.
    pub code: String,
    /// Its name in itself.
    pub own_name: String,
    /// Its name in the app's language.
    pub name: String,
    /// BCP 47 tag of its voice and its letters.
    pub tag: String,
    /// Direction of writing.
    pub direction: TextDirection,
}

/// A language to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LanguageRow {
    /// The language.
    pub language: SpokenLanguage,
    /// What stands small below it: its name in the app's language, whether the list gave it, whether it was checked.
    pub detail: String,
    /// The list says that this household speaks it.
    pub listed: bool,
    /// The row, read aloud.
    pub spoken: String,
}

/// Choosing a language of the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LanguagesView {
    /// "Which language?"
    pub title: String,
    /// Who points at it.
    pub lead: String,
    /// The languages; that of the household stands first.
    pub rows: Vec<LanguageRow>,
}

/// A phrase on the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhraseRow {
    /// Its key: what an intent names.
    pub key: String,
    /// The drawing beside it.
    pub icon: String,
    /// In the language of the door.
    pub words: String,
    /// In the app's language; nothing where that is the same.
    pub meaning: Option<String>,
    /// The row, read aloud: in the app's language.
    pub spoken: String,
}

/// The phrases of a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhrasesView {
    /// The language.
    pub language: SpokenLanguage,
    /// No speaker has checked them.
    pub unreviewed: Option<String>,
    /// On the button that leads to the choice of languages.
    pub another: String,
    /// The phrases, in the order of a visit.
    pub rows: Vec<PhraseRow>,
}

/// An answer to point at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhraseAnswer {
    /// Its key.
    pub key: String,
    /// In the language of the door.
    pub words: String,
    /// In the app's language; nothing where that is the same.
    pub meaning: Option<String>,
    /// The tile, read aloud: in the app's language.
    pub spoken: String,
}

/// A phrase to go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhraseStep {
    /// Its key.
    pub key: String,
    /// "Previous" or "next".
    pub word: String,
}

/// One phrase, to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhraseView {
    /// The language.
    pub language: SpokenLanguage,
    /// The phrase as on the list.
    pub row: PhraseRow,
    /// "3 of 16".
    pub position: String,
    /// What stands above the answers, for who holds the phone; nothing where there are none.
    pub answers_title: Option<String>,
    /// Answers to point at.
    pub answers: Vec<PhraseAnswer>,
    /// What a voice says: the words and the answers, without signs that only steer how they are written.
    pub aloud: String,
    /// On the button that lets it be heard.
    pub speak: String,
    /// Instead of that button, where the phone has no voice for this language.
    pub no_voice: String,
    /// No speaker has checked it.
    pub unreviewed: Option<String>,
    /// The one before.
    pub previous: Option<PhraseStep>,
    /// The one after.
    pub next: Option<PhraseStep>,
}

/// The choice of languages. `household` is the code that the list gives for who lives there.
#[must_use]
pub fn languages(household: Option<&str>, texts: &Texts) -> LanguagesView {
    let is_listed = |language: &&DoorLanguage| Some(language.code) == household;
    let first = DOOR_LANGUAGES.iter().filter(is_listed);
    let others = DOOR_LANGUAGES.iter().filter(|language| !is_listed(language));
    let row = |language: &DoorLanguage| {
        let listed = is_listed(&language);
        let spoken = spoken_language(language, texts);
        let mut parts = vec![spoken.name.clone()];
        parts.extend(listed.then(|| texts.get("speak-listed")));
        parts.extend((!language.reviewed()).then(|| texts.get("speak-unreviewed-short")));
        let detail = parts.join(&texts.get("part-separator"));
        LanguageRow { detail, listed, spoken: texts.list(parts.iter().map(String::as_str)), language: spoken }
    };
    LanguagesView {
        title: texts.get("speak-title"),
        lead: texts.get("speak-lead"),
        rows: first.chain(others).map(row).collect(),
    }
}

/// The phrases of a language. `name` is the first name of who stands at the door.
#[must_use]
pub fn phrases(language: &DoorLanguage, name: &str, texts: &Texts) -> PhrasesView {
    PhrasesView {
        language: spoken_language(language, texts),
        unreviewed: unreviewed(language, texts),
        another: texts.get("speak-another"),
        rows: PHRASES.iter().map(|phrase| phrase_row(language, phrase, name, texts)).collect(),
    }
}

/// One phrase, to show.
#[must_use]
pub fn phrase(language: &DoorLanguage, phrase: &Phrase, name: &str, texts: &Texts) -> PhraseView {
    let at = PHRASES.iter().position(|one| one == phrase).unwrap_or_default();
    let step = |at: Option<usize>, word: &str| {
        let phrase = PHRASES.get(at?)?;
        Some(PhraseStep { key: phrase.key.to_owned(), word: texts.get(word) })
    };
    let row = phrase_row(language, phrase, name, texts);
    let answers: Vec<_> = phrase.answers.iter().map(|key| answer(language, key, texts)).collect();
    let aloud: Vec<&str> =
        std::iter::once(&row.words).chain(answers.iter().map(|answer| &answer.words)).map(String::as_str).collect();
    PhraseView {
        language: spoken_language(language, texts),
        position: texts.with("speak-position", &[("n", (at + 1).into()), ("of", PHRASES.len().into())]),
        answers_title: (!answers.is_empty()).then(|| texts.get("speak-answers")),
        // A line of its own makes a voice pause, in any language.
        aloud: plain(&aloud.join("\n")),
        speak: texts.get("speak-aloud"),
        no_voice: texts.get("speak-no_voice"),
        unreviewed: unreviewed(language, texts),
        previous: step(at.checked_sub(1), "speak-previous"),
        next: step(at.checked_add(1), "speak-next"),
        row,
        answers,
    }
}

/// What a door's button says, and the language of the door to which it leads; without one, to the choice.
#[must_use]
pub fn door_speak(household: Option<&str>, texts: &Texts) -> (String, Option<String>) {
    let known = household.and_then(DoorLanguage::find);
    let word = texts.get(if known.is_some() { "door-speak" } else { "door-speak-choose" });
    (word, known.map(|language| language.code.to_owned()))
}

fn spoken_language(language: &DoorLanguage, texts: &Texts) -> SpokenLanguage {
    SpokenLanguage {
        code: language.code.to_owned(),
        own_name: language.own_name.to_owned(),
        name: texts.word("language", language.code),
        tag: language.tag.to_owned(),
        direction: language.direction(),
    }
}

fn unreviewed(language: &DoorLanguage, texts: &Texts) -> Option<String> {
    (!language.reviewed()).then(|| texts.get("speak-unreviewed"))
}

/// The app's own language where the door's is another one.
fn own(language: &DoorLanguage, texts: &Texts) -> Option<&'static DoorLanguage> {
    DoorLanguage::find(texts.lang().code()).filter(|own| own.code != language.code)
}

fn phrase_row(language: &DoorLanguage, phrase: &Phrase, name: &str, texts: &Texts) -> PhraseRow {
    let words = language.phrase(phrase, name);
    let meaning = own(language, texts).map(|own| own.phrase(phrase, name));
    PhraseRow {
        key: phrase.key.to_owned(),
        icon: phrase.icon.to_owned(),
        spoken: meaning.as_ref().unwrap_or(&words).clone(),
        words,
        meaning,
    }
}

fn answer(language: &DoorLanguage, key: &str, texts: &Texts) -> PhraseAnswer {
    let words = language.answer(key);
    let meaning = own(language, texts).map(|own| own.answer(key));
    PhraseAnswer { key: key.to_owned(), spoken: meaning.as_ref().unwrap_or(&words).clone(), words, meaning }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    fn door(code: &str) -> &'static DoorLanguage {
        DoorLanguage::find(code).unwrap()
    }

    #[test]
    fn the_household_s_language_stands_first_and_none_is_lost() {
        let texts = Texts::new(Lang::Nl);
        let codes = |view: &LanguagesView| view.rows.iter().map(|row| row.language.code.clone()).collect::<Vec<_>>();
        let known = languages(Some("ps"), &texts);
        assert_eq!(codes(&known)[..2], ["ps", "nl"]);
        assert_eq!(known.rows.len(), DOOR_LANGUAGES.len());
        assert_eq!(known.rows[0].detail, "Pasjtoe · Op de lijst · nog niet nagelezen");
        assert_eq!(known.rows[1].detail, "Nederlands");
        // A list can name many more languages than there are phrases in.
        for other in [Some("sw"), None] {
            let view = languages(other, &texts);
            assert_eq!(codes(&view), DOOR_LANGUAGES.iter().map(|one| one.code).collect::<Vec<_>>());
            assert!(view.rows.iter().all(|row| !row.listed));
        }
    }

    #[test]
    fn a_phrase_says_what_it_means_in_the_language_of_the_app() {
        let view = phrase(door("so"), Phrase::find("good_time").unwrap(), "Fatima", &Texts::new(Lang::Nl));
        assert_eq!(view.row.words, "Hadda ma waqti habboon baa?");
        assert_eq!(view.row.meaning.as_deref(), Some("Past het nu even?"));
        assert_eq!(view.answers[0].meaning.as_deref(), Some("Ja"));
        assert_eq!(view.answers[0].spoken, "Ja");
        assert_eq!(plain(&view.position), "6 van 16");
        assert_eq!(view.unreviewed.as_deref(), Some("Nog niet nagelezen door iemand die deze taal spreekt."));
        let dutch = phrases(door("nl"), "Fatima", &Texts::new(Lang::Nl));
        assert!(dutch.rows.iter().all(|row| row.meaning.is_none() && row.spoken == row.words));
        assert_eq!(dutch.unreviewed, None);
    }

    #[test]
    fn a_voice_gets_no_signs_that_are_only_for_the_eye() {
        let view = phrase(door("ar"), Phrase::find("who").unwrap(), "Fatima", &Texts::new(Lang::En));
        assert!(view.row.words.contains("\u{2068}Fatima\u{2069}"));
        assert!(view.aloud.contains(" Fatima."));
        let asked = phrase(door("tr"), Phrase::find("good_time").unwrap(), "", &Texts::new(Lang::En));
        assert_eq!(asked.aloud, "Şu an uygun mu?\nEvet\nBaşka bir gün\nTercih etmem");
    }

    #[test]
    fn one_can_go_from_the_first_phrase_to_the_last_and_back() {
        let texts = Texts::new(Lang::Nl);
        let (mut at, mut seen) = (PHRASES[0].key.to_owned(), Vec::new());
        loop {
            let view = phrase(door("uk"), Phrase::find(&at).unwrap(), "Fatima", &texts);
            assert_eq!(view.previous.map(|step| step.key), seen.last().cloned());
            seen.push(at);
            let Some(next) = view.next else { break };
            at = next.key;
        }
        assert_eq!(seen.len(), PHRASES.len());
    }

    #[test]
    fn a_door_leads_to_the_language_of_the_list_or_to_the_choice() {
        let texts = Texts::new(Lang::Nl);
        assert_eq!(door_speak(Some("ps"), &texts), ("Toon zinnen".to_owned(), Some("ps".to_owned())));
        assert_eq!(door_speak(Some("sw"), &texts), ("Toon in een andere taal".to_owned(), None));
        assert_eq!(door_speak(None, &texts).1, None);
    }
}
