//! What two people wrote at once: both versions in plain words, settled in one tap.

use crate::domain::{CardId, Moment};
use crate::texts::Texts;
use serde::Serialize;

/// A card as it is to be settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardView {
    /// The card.
    pub card: CardId,
    /// As it was when it was shown: a card on which something was added since is not settled by this answer.
    pub seen: u64,
    /// What it is about.
    pub title: String,
    /// What to do, in a sentence.
    pub sentence: String,
    /// The value that stands now first, then what others wrote.
    pub choices: Vec<CardChoice>,
}

/// One of its versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardChoice {
    /// The value.
    pub value: String,
    /// Who wrote it, and when.
    pub by: String,
    /// On its button: both.
    pub word: String,
}

/// What a view of a card is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardFacts {
    /// The card.
    pub card: CardId,
    /// Version of its row.
    pub seen: u64,
    /// The door, in words.
    pub door: String,
    /// The value that stands now.
    pub current: String,
    /// What others wrote: value, first name (empty where it is not known here), when.
    pub versions: Vec<(String, String, Option<Moment>)>,
}

/// A card about a household's name.
#[must_use]
pub fn name_card(facts: CardFacts, now: Moment, texts: &Texts) -> CardView {
    let by = |name: &str, at: Option<Moment>| {
        let name = if name.is_empty() { texts.get("card-somebody") } else { name.to_owned() };
        let Some(at) = at else { return name };
        let time = texts.time(at.time());
        let date = texts.date_short(at.date());
        let when = match at.date() == now.date() {
            true => time,
            false => texts.with("date-time", &[("date", (&date).into()), ("time", (&time).into())]),
        };
        format!("{name} · {when}")
    };
    let choice = |value: String, by: String| {
        let word = texts.with("card-choice", &[("value", (&value).into()), ("by", (&by).into())]);
        CardChoice { value, by, word }
    };
    let stands = choice(facts.current, texts.get("card-now"));
    let others = facts.versions.into_iter().map(|(value, name, at)| choice(value, by(&name, at)));
    CardView {
        card: facts.card,
        seen: facts.seen,
        title: texts.with("card-name", &[("door", (&facts.door).into())]),
        sentence: texts.get("card-sentence"),
        choices: std::iter::once(stands).chain(others).collect(),
    }
}
