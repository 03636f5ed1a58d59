//! Spellings of streets, house numbers and boxes, brought to one form.
//!
//! Source of the rules: Flemish address practice ("12 bus 0304", "12/304", "Sint-" and "St.-") and the spellings that
//! housing companies' lists are known to hold.

/// Words that stand before a box number.
const BOX_WORDS: [&str; 10] = ["POSTBUS", "BUS", "BTE", "BOITE", "BOX", "APPT", "APP", "APT", "NR", "B"];
/// Saint, as lists shorten or translate it.
const SAINT: [&str; 5] = ["st", "ste", "saint", "sainte", "sinte"];
/// Endings that lists shorten: what is written, what it stands for.
const ENDINGS: [(&str, &str); 4] = [("str", "straat"), ("ln", "laan"), ("stwg", "steenweg"), ("stw", "steenweg")];

/// What a box spelling may point at. A spelling may have several keys; a door is found only when one door has any.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::domain) enum BoxKey {
    /// The label itself: digits without leading zeros and letters, joined by dots; empty for "no box".
    Label(String),
    /// Floor and door in a building whose labels follow a pattern.
    FloorDoor(i64, i64),
}

/// Lower case without accents; letters of other scripts stay as they are.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'à'..='å' | 'ā' | 'ă' | 'ą' => out.push('a'),
            'ç' | 'ć' | 'č' => out.push('c'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => out.push('e'),
            'ì'..='ï' | 'ī' | 'ı' => out.push('i'),
            'ñ' | 'ń' | 'ň' => out.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => out.push('o'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => out.push('u'),
            'ý' | 'ÿ' => out.push('y'),
            'š' | 'ś' | 'ş' | 'ș' => out.push('s'),
            'ž' | 'ź' | 'ż' => out.push('z'),
            'ł' => out.push('l'),
            'ğ' => out.push('g'),
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            // Accents that were written as letters of their own (decomposed Unicode).
            '\u{300}'..='\u{36f}' => {}
            other => out.push(other),
        }
    }
    out
}

/// One form for every spelling of a street: case, accents, hyphens, spaces, "St.-" and "str." no longer count.
pub(crate) fn street_key(text: &str) -> String {
    let text = plain(text);
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut key = String::with_capacity(text.len() + 4);
    for (at, word) in words.iter().enumerate() {
        let last = at + 1 == words.len();
        key.push_str(if !last && SAINT.contains(word) { "sint" } else { word });
    }
    for (short, long) in ENDINGS {
        if let Some(stem) = key.strip_suffix(short) {
            return format!("{stem}{long}");
        }
    }
    key
}

/// Ways to read a house number's cell: the number's key and the box that stands behind it, most literal first.
pub(super) fn number_readings(cell: &str) -> Vec<(String, String)> {
    let text = plain(cell).to_uppercase();
    let text = text.trim();
    let text = text.strip_prefix("NR").unwrap_or(text).trim_start_matches(['.', ' ']);
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    let rest = text.get(digits.len()..).unwrap_or_default();
    let number = strip_zeros(&digits).to_owned();
    if digits.is_empty() || rest.trim().is_empty() || is_zero_fraction(rest) {
        let key = if digits.is_empty() { number_key(text) } else { number };
        return vec![(key, String::new())];
    }
    let rest = rest.trim();
    let mut readings = vec![(format!("{number}{}", number_key(rest)), String::new())];
    let letters: String = rest.chars().take_while(char::is_ascii_alphabetic).collect();
    let behind = rest.get(letters.len()..).unwrap_or_default().trim();
    if !letters.is_empty() && letters.len() <= 2 {
        if !behind.is_empty() {
            readings.push((format!("{number}{letters}"), behind.to_owned()));
        }
        readings.push((number, rest.to_owned()));
    } else if !letters.is_empty() || rest.starts_with(['/', ',', '#']) || rest.starts_with(|c: char| c.is_ascii_digit())
    {
        readings.push((number, rest.to_owned()));
    }
    readings
}

/// A house number as the rows of buildings hold it, in the form of [`number_readings`].
pub(in crate::domain) fn number_key(text: &str) -> String {
    let text = plain(text).to_uppercase();
    strip_zeros(text.trim()).chars().filter(|c| !c.is_whitespace()).collect()
}

/// Every key that a box's cell may stand for. `number` is the house number, which some lists repeat before the box.
pub(in crate::domain) fn box_keys(cell: &str, number: &str) -> Vec<BoxKey> {
    let text = plain(cell).to_uppercase();
    let mut spellings = vec![text.trim().to_owned()];
    // A word, then a repeated house number: each may or may not be part of the label, so both readings stay.
    for word in BOX_WORDS {
        if let Some(rest) = text.trim().strip_prefix(word)
            && (rest.is_empty() && word != "B" || rest.starts_with(|c: char| !c.is_alphabetic()))
        {
            spellings.push(rest.to_owned());
            break;
        }
    }
    let repeated: Vec<String> = spellings
        .iter()
        .filter_map(|spelling| spelling.trim().strip_prefix(number)?.trim().strip_prefix('/').map(str::to_owned))
        .filter(|_| !number.is_empty())
        .collect();
    spellings.extend(repeated);
    let mut keys: Vec<BoxKey> = spellings.iter().flat_map(|spelling| keys_of(spelling)).collect();
    keys.sort();
    keys.dedup();
    keys
}

fn keys_of(spelling: &str) -> Vec<BoxKey> {
    let spelling = spelling.trim();
    let tokens = tokens(spelling);
    let mut keys = vec![BoxKey::Label(tokens.join("."))];
    let values: Option<Vec<i64>> = tokens.iter().map(|token| token.parse().ok()).collect();
    match values.as_deref() {
        Some([number]) => {
            let digits = spelling.chars().filter(char::is_ascii_digit).count();
            if (3..=4).contains(&digits) {
                keys.push(BoxKey::FloorDoor(number / 100, number % 100));
            }
        }
        Some([floor, door]) => {
            keys.push(BoxKey::FloorDoor(*floor, *door));
            if spelling.split_once(['.', ',']).is_some_and(|(_, behind)| behind.bytes().all(|b| b == b'0')) {
                // A spreadsheet made a number of it: 1302.0.
                let whole = spelling.split(['.', ',']).next().unwrap_or_default();
                keys.extend(keys_of(whole));
            } else if spelling.contains(',') && *door < 10 {
                // With the Belgian decimal comma 1,10 becomes 1,1: both doors are meant, so only one may exist.
                keys.push(BoxKey::FloorDoor(*floor, door * 10));
            }
        }
        _ => {}
    }
    keys
}

/// The keys that a dwelling answers to: its label, and floor and door when its label says them.
pub(in crate::domain) fn door_keys(stairwell: &str, label: &str, floor: i64) -> Vec<BoxKey> {
    let label = plain(label).to_uppercase();
    let mut keys = vec![BoxKey::Label(tokens(&label).join("."))];
    let both = tokens(&format!("{} {label}", plain(stairwell).to_uppercase())).join(".");
    keys.push(BoxKey::Label(both));
    keys.extend(
        keys_of(&label)
            .into_iter()
            .filter(|key| matches!(key, BoxKey::FloorDoor(at, door) if *at == floor && *door > 0)),
    );
    keys.sort();
    keys.dedup();
    keys
}

/// Runs of digits (without leading zeros) and of letters; everything between them only separates.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut before = None;
    for letter in text.chars() {
        let class = match letter {
            c if c.is_ascii_digit() => Some(true),
            c if c.is_alphanumeric() => Some(false),
            _ => None,
        };
        match tokens.last_mut() {
            Some(token) if class.is_some() && class == before => token.push(letter),
            _ if class.is_some() => tokens.push(letter.to_string()),
            _ => {}
        }
        before = class;
    }
    tokens.iter().map(|token| strip_zeros(token).to_owned()).collect()
}

fn strip_zeros(digits: &str) -> &str {
    let stripped = digits.trim_start_matches('0');
    if stripped.starts_with(|c: char| c.is_ascii_digit()) || digits.is_empty() {
        return stripped;
    }
    // "0" and "0A" keep their zero.
    digits.get(digits.len() - stripped.len() - usize::from(digits.starts_with('0'))..).unwrap_or(digits)
}

fn is_zero_fraction(rest: &str) -> bool {
    let rest = rest.trim();
    rest.strip_prefix(['.', ',']).is_some_and(|zeros| !zeros.is_empty() && zeros.bytes().all(|b| b == b'0'))
}

/// An address in one cell ("Sluisvlietlaan 6 bus 1302, 8400 Oostende"): its street, and its number with the box.
pub(crate) fn split_address(cell: &str) -> Option<(String, String)> {
    let words: Vec<&str> = cell.split_whitespace().collect();
    // The place behind the address: four digits, then only words.
    let place = words.iter().enumerate().position(|(at, word)| {
        let behind = words.get(at + 1..).unwrap_or_default();
        word.len() == 4
            && word.bytes().all(|b| b.is_ascii_digit())
            && at > 1
            && !behind.is_empty()
            && behind.iter().all(|word| word.len() > 2 && word.chars().all(|c| c.is_alphabetic() || "-()'".contains(c)))
    });
    let words = words.get(..place.unwrap_or(words.len()))?;
    let number = words.iter().skip(1).position(|word| word.starts_with(|c: char| c.is_ascii_digit()))? + 1;
    let join = |words: &[&str]| words.join(" ").trim_end_matches([',', ' ']).to_owned();
    Some((join(words.get(..number)?), join(words.get(number..)?)))
}
