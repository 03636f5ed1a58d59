//! Finding a door by what somebody knows of it: a street, a number, a box, a stairwell, or a name on an open welcome.
//!
//! Pure ranking. Spelling is folded as addresses are; a word may have a slip or two, a number may not: one digit more
//! or less is another door.

use super::address::{BoxKey, box_keys, door_keys, number_key, plain, street_key};
use super::ids::DwellingId;
use super::tables::{Building, Dwelling, Stairwell};
use std::collections::HashMap;

/// Longest text that is looked at, in characters: more is no door.
const MAX_TEXT: usize = 80;
/// Words that stand before a number and say nothing of which door it is.
const NOISE: [&str; 14] = [
    "bus",
    "postbus",
    "box",
    "bte",
    "boite",
    "app",
    "appt",
    "apt",
    "nr",
    "nummer",
    "trap",
    "trappenhuis",
    "deur",
    "huis",
];
/// What a word costs that is only the beginning of another.
const BEGINNING: u32 = 1;
/// What a word costs that stands inside another.
const INSIDE: u32 = 2;
/// What each slip costs: more than anything that is spelled right.
const SLIP: u32 = 8;
/// What a number costs that may go on: the one that is whole comes first.
const GOES_ON: u32 = 4;

/// Why a door was found: the most telling of what matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matched {
    /// A name that is almost spelled like it.
    NameSimilar,
    /// The name on an open welcome.
    Name,
    /// A street that is almost spelled like it.
    StreetSimilar,
    /// The box.
    Box,
    /// The stairwell.
    Stairwell,
    /// The house number.
    Number,
    /// The street.
    Street,
}

impl Matched {
    /// Every one of them.
    pub const ALL: &'static [Self] =
        &[Self::NameSimilar, Self::Name, Self::StreetSimilar, Self::Box, Self::Stairwell, Self::Number, Self::Street];

    /// The code that texts and JSON use.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::NameSimilar => "name_similar",
            Self::StreetSimilar => "street_similar",
            Self::Box => "box",
            Self::Stairwell => "stairwell",
            Self::Number => "number",
            Self::Street => "street",
        }
    }
}

/// A name by which a door may be found: only of a welcome that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameAt {
    /// The door.
    pub dwelling: DwellingId,
    /// The name.
    pub name: String,
}

/// A door that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The door.
    pub dwelling: DwellingId,
    /// Why.
    pub matched: Matched,
    /// How far it is from what was asked; 0 is nearest.
    pub cost: u32,
}

struct Street {
    key: String,
    words: Vec<String>,
}

struct Entry {
    dwelling: DwellingId,
    street: usize,
    number: String,
    /// The label in capitals, as it is typed.
    label: String,
    stairwell: String,
    keys: Vec<BoxKey>,
}

/// Every door of a phone, ready to be searched: made once for as long as buildings stay as they are.
#[derive(Default)]
pub struct SearchBook {
    streets: Vec<Street>,
    /// In walking order.
    doors: Vec<Entry>,
}

impl SearchBook {
    /// Reads the rows of buildings, stairwells and dwellings. Rows whose parent is missing are left out.
    #[must_use]
    pub fn new(buildings: &[Building], stairwells: &[Stairwell], dwellings: &[Dwelling]) -> Self {
        let buildings: HashMap<_, _> = buildings.iter().map(|one| (one.id, one)).collect();
        let stairwells: HashMap<_, _> = stairwells.iter().map(|one| (one.id, one)).collect();
        let mut placed: Vec<_> = dwellings
            .iter()
            .filter_map(|dwelling| {
                let stairwell = *stairwells.get(&dwelling.stairwell)?;
                Some((*buildings.get(&stairwell.building)?, stairwell, dwelling))
            })
            .collect();
        placed.sort_by_key(|(building, stairwell, dwelling)| {
            let house = (building.neighbourhood, building.position, building.id);
            (house, stairwell.position, stairwell.id, dwelling.floor, dwelling.position, dwelling.id)
        });
        let mut book = Self::default();
        let mut known: HashMap<&str, usize> = HashMap::new();
        for (building, stairwell, dwelling) in placed {
            let street = *known.entry(&building.street).or_insert_with(|| {
                book.streets.push(Street { key: street_key(&building.street), words: words_of(&building.street) });
                book.streets.len() - 1
            });
            book.doors.push(Entry {
                dwelling: dwelling.id,
                street,
                number: number_key(&building.number),
                label: capitals(&dwelling.label),
                stairwell: capitals(&stairwell.label),
                keys: door_keys(&stairwell.label, &dwelling.label, dwelling.floor),
            });
        }
        book
    }

    /// Number of doors.
    #[must_use]
    pub fn len(&self) -> usize {
        self.doors.len()
    }

    /// Whether there is no door.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.doors.is_empty()
    }

    /// Every door that `text` may mean, best first; equal ones in walking order. Every word and number of it must say
    /// something of the door. Nothing for a text without letters and digits.
    #[must_use]
    pub fn search(&self, text: &str, names: &[NameAt]) -> Vec<Hit> {
        let asked = Asked::read(text);
        if asked.is_empty() {
            return Vec::new();
        }
        let streets: Vec<_> = self.streets.iter().map(|street| asked.in_street(street)).collect();
        let mut named: HashMap<DwellingId, Vec<Vec<String>>> = HashMap::new();
        for one in names {
            named.entry(one.dwelling).or_default().push(words_of(&one.name));
        }
        let mut hits: Vec<Hit> = Vec::new();
        for door in &self.doors {
            let Some(street) = streets.get(door.street) else { continue };
            let Some((at_door, place)) = asked.at_door(door) else { continue };
            let own = named.get(&door.dwelling).map(Vec::as_slice).unwrap_or_default();
            let Some((cost, said)) = asked.words_cost(street, own) else { continue };
            let matched = said.into_iter().chain(place).min().unwrap_or(Matched::Street);
            hits.push(Hit { dwelling: door.dwelling, matched, cost: cost + at_door });
        }
        // Stable: doors stand in walking order.
        hits.sort_by_key(|hit| hit.cost);
        hits
    }
}

/// What was typed, where only names are asked.
pub struct AskedName(Asked);

impl AskedName {
    /// Of a text as [`SearchBook::search`] reads it.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(Asked::read(text))
    }

    /// Whether a word of it is near to one of a name. A name of which this is not said changes nothing in a search.
    #[must_use]
    pub fn may_be(&self, name: &str) -> bool {
        let name = words_of(name);
        self.0.words.iter().any(|word| name.iter().any(|target| word_cost(word, target).is_some()))
    }
}

/// What was typed, in parts.
struct Asked {
    words: Vec<String>,
    /// The words as one street would be written.
    joined: String,
    /// Ways to read the numbers: a house number, or none, and the box behind it.
    readings: Vec<Reading>,
    /// Digits, or letters that stand behind digits, were typed.
    has_numbers: bool,
}

struct Reading {
    number: Option<String>,
    parts: Vec<String>,
    keys: Vec<BoxKey>,
}

/// What the words cost in a street: all of them as one, and each by itself.
struct InStreet {
    whole: Option<u32>,
    each: Vec<Option<u32>>,
}

impl Asked {
    fn read(text: &str) -> Self {
        let text: String = text.chars().take(MAX_TEXT).collect();
        let text = plain(&text);
        let mut tokens: Vec<String> = Vec::new();
        let mut before = None;
        for letter in text.chars() {
            let class = letter.is_alphanumeric().then(|| letter.is_ascii_digit());
            match tokens.last_mut() {
                Some(token) if class.is_some() && class == before => token.push(letter),
                _ if class.is_some() => tokens.push(letter.to_string()),
                _ => {}
            }
            before = class;
        }
        let is_number = |token: &String| token.starts_with(|c: char| c.is_ascii_digit());
        let any_number = tokens.iter().any(is_number);
        let (mut words, mut numbers) = (Vec::new(), Vec::new());
        let mut behind = false;
        for token in tokens {
            if is_number(&token) {
                numbers.push(token);
                behind = true;
            } else if NOISE.contains(&token.as_str()) && (any_number || token.starts_with("trap")) {
                // "Trap B": the letter behind it is of the door.
                behind |= token.starts_with("trap");
            } else if token == "b" && behind && numbers.len() == 1 && any_number {
                // "12 b 3.4": box. "12B" is a house number, too, so both readings stay.
                numbers.push(token.to_uppercase());
            } else if behind && token.chars().count() == 1 {
                numbers.push(token.to_uppercase());
            } else {
                words.push(token);
                behind = false;
            }
        }
        let joined = street_key(&words.join(" "));
        let has_numbers = !numbers.is_empty();
        Self { joined, readings: readings(&numbers), words, has_numbers }
    }

    fn is_empty(&self) -> bool {
        self.words.is_empty() && !self.has_numbers
    }

    fn in_street(&self, street: &Street) -> InStreet {
        let each = |word: &String| {
            let full = street_key(word);
            let targets = street.words.iter().chain(std::iter::once(&street.key));
            targets.flat_map(|target| [word_cost(word, target), word_cost(&full, target)]).flatten().min()
        };
        let whole = if self.words.len() > 1 { word_cost(&self.joined, &street.key) } else { None };
        InStreet { whole, each: self.words.iter().map(each).collect() }
    }

    /// What the words cost at a door, and what they say of it.
    fn words_cost(&self, street: &InStreet, names: &[Vec<String>]) -> Option<(u32, Vec<Matched>)> {
        let spelled = |cost: u32, right: Matched, almost: Matched| if cost >= SLIP { almost } else { right };
        let of_street = |cost: u32| (cost, spelled(cost, Matched::Street, Matched::StreetSimilar));
        let by_word = self.words.iter().zip(&street.each).map(|(word, in_street)| {
            let named = names.iter().flatten().filter_map(|target| word_cost(word, target)).min();
            let named = named.map(|cost| (cost, spelled(cost, Matched::Name, Matched::NameSimilar)));
            named.into_iter().chain(in_street.map(of_street)).min()
        });
        let each: Option<Vec<(u32, Matched)>> = by_word.collect();
        let each = each.map(|all| (all.iter().map(|(cost, _)| cost).sum(), all.iter().map(|(_, why)| *why).collect()));
        let whole = street.whole.map(of_street).map(|(cost, why)| (cost, vec![why]));
        each.into_iter().chain(whole).min_by_key(|(cost, _): &(u32, Vec<Matched>)| *cost)
    }

    /// What the numbers cost at a door, and what they say of it.
    fn at_door(&self, door: &Entry) -> Option<(u32, Option<Matched>)> {
        if !self.has_numbers {
            return Some((0, None));
        }
        let best = self.readings.iter().filter_map(|reading| reading.at(door)).min();
        best.map(|(cost, why)| (cost, Some(why)))
    }
}

/// Ways to split what was typed into a house number and a box.
fn readings(numbers: &[String]) -> Vec<Reading> {
    let reading = |number: Option<String>, parts: &[String]| {
        // A letter for "box" before the box itself.
        let parts = match parts {
            [b, rest @ ..] if b == "B" && !rest.is_empty() => rest,
            all => all,
        };
        Reading { number, parts: parts.to_vec(), keys: box_keys(&parts.join("."), "") }
    };
    let mut all = vec![reading(None, numbers)];
    if let Some((first, rest)) = numbers.split_first() {
        all.push(reading(Some(number_key(first)), rest));
        if let Some((letter, rest)) = rest.split_first().filter(|(letter, _)| !letter.starts_with(char::is_numeric)) {
            all.push(reading(Some(format!("{}{letter}", number_key(first))), rest));
        }
    }
    all
}

impl Reading {
    fn at(&self, door: &Entry) -> Option<(u32, Matched)> {
        let house = match &self.number {
            // A box alone says less than a house and a box.
            None => 2,
            Some(number) if *number == door.number => 0,
            Some(number) if self.parts.is_empty() && door.number.starts_with(number.as_str()) => {
                return Some((GOES_ON, Matched::Number));
            }
            Some(_) => return None,
        };
        match self.parts.as_slice() {
            [] if self.number.is_none() => None,
            [] => Some((u32::from(!door.label.is_empty()), Matched::Number)),
            [only] if !door.label.is_empty() && *only == door.label => Some((house.min(1), Matched::Box)),
            _ if !door.label.is_empty() && self.keys.iter().any(|key| door.keys.contains(key)) => {
                Some((house, Matched::Box))
            }
            [only] if !door.stairwell.is_empty() && *only == door.stairwell => Some((house + 1, Matched::Stairwell)),
            [only] if only.len() > 1 && door.label.starts_with(only.as_str()) => Some((house + GOES_ON, Matched::Box)),
            _ => None,
        }
    }
}

fn capitals(text: &str) -> String {
    plain(text).trim().to_uppercase()
}

fn words_of(text: &str) -> Vec<String> {
    plain(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Slips that a word may have: one in a short word, two in a long one, none where they would make another word.
fn slips(length: usize) -> usize {
    match length {
        0..=2 => 0,
        3..=7 => 1,
        _ => 2,
    }
}

/// How far a typed word is from one of a door; `None` where it is another word. Somebody who is still typing has only
/// the beginning of it.
fn word_cost(typed: &str, target: &str) -> Option<u32> {
    if typed == target {
        return Some(0);
    }
    if target.starts_with(typed) {
        return Some(BEGINNING);
    }
    let length = typed.chars().count();
    if length >= 4 && target.contains(typed) {
        return Some(INSIDE);
    }
    let allowed = slips(length);
    if allowed == 0 {
        return None;
    }
    let letters: Vec<char> = target.chars().collect();
    let near = |size: usize| {
        let beginning: String = letters.iter().take(size).collect();
        strsim::osa_distance(typed, &beginning)
    };
    // The beginning may have letters that were left out, or lack those that are too many.
    let sizes = (length.saturating_sub(allowed)..=length + allowed).filter(|size| *size < letters.len());
    let beginning = sizes.map(near).min().map(|slips| (slips, BEGINNING));
    let whole = letters.len().abs_diff(length) <= allowed;
    let whole = whole.then(|| (strsim::osa_distance(typed, target), 0));
    let (slips, more) = beginning.into_iter().chain(whole).min()?;
    (slips <= allowed).then(|| u32::try_from(slips).unwrap_or(u32::MAX / 16) * SLIP + more)
}

#[cfg(test)]
mod tests;
