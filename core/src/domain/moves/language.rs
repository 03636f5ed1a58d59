//! Languages: ISO 639 codes, and the names that lists use for them in Dutch, French and English.

use crate::domain::address::plain;

/// Code that is kept (ISO 639-1, or 639-3 where there is none), then its other codes and names, folded.
const LANGUAGES: &[(&str, &[&str])] = &[
    ("nl", &["nld", "dut", "nederlands", "vlaams", "neerlandais", "dutch"]),
    ("fr", &["fra", "fre", "frans", "francais", "french"]),
    ("en", &["eng", "engels", "anglais", "english"]),
    ("de", &["deu", "ger", "duits", "allemand", "german"]),
    ("ar", &["ara", "arabisch", "arabe", "arabic"]),
    ("uk", &["ukr", "oekraiens", "ukrainien", "ukrainian"]),
    ("ru", &["rus", "russisch", "russe", "russian"]),
    ("tr", &["tur", "turks", "turc", "turkish"]),
    ("ps", &["pus", "pst", "pasjtoe", "pashto", "pachto", "pashtu"]),
    ("prs", &["dari"]),
    ("fa", &["fas", "per", "pes", "farsi", "perzisch", "persan", "persian"]),
    ("so", &["som", "somalisch", "somali"]),
    ("es", &["spa", "spaans", "espagnol", "spanish"]),
    ("pt", &["por", "portugees", "portugais", "portuguese"]),
    ("it", &["ita", "italiaans", "italien", "italian"]),
    ("pl", &["pol", "pools", "polonais", "polish"]),
    ("ro", &["ron", "rum", "roemeens", "roumain", "romanian"]),
    ("bg", &["bul", "bulgaars", "bulgare", "bulgarian"]),
    ("sq", &["sqi", "alb", "albanees", "albanais", "albanian"]),
    ("hy", &["hye", "arm", "armeens", "armenien", "armenian"]),
    ("ka", &["kat", "geo", "georgisch", "georgien", "georgian"]),
    ("am", &["amh", "amhaars", "amharique", "amharic"]),
    ("ti", &["tir", "tigrinya", "tigrigna"]),
    ("om", &["orm", "oromo"]),
    ("ku", &["kur", "kmr", "koerdisch", "kurde", "kurdish", "kurmanji"]),
    ("ckb", &["sorani"]),
    ("sw", &["swa", "swahili"]),
    ("ln", &["lin", "lingala"]),
    ("rw", &["kin", "kinyarwanda"]),
    ("rn", &["run", "kirundi"]),
    ("wo", &["wol", "wolof"]),
    ("ff", &["ful", "fula", "fulani", "peul"]),
    ("ha", &["hau", "hausa"]),
    ("yo", &["yor", "yoruba"]),
    ("ig", &["ibo", "igbo"]),
    ("ak", &["aka", "twi", "tw"]),
    ("hi", &["hin", "hindi"]),
    ("ur", &["urd", "urdu", "oerdoe"]),
    ("bn", &["ben", "bengaals", "bengali"]),
    ("pa", &["pan", "punjabi", "panjabi"]),
    ("ne", &["nep", "nepalees", "nepali"]),
    ("ta", &["tam", "tamil"]),
    ("si", &["sin", "singalees", "sinhala"]),
    ("zh", &["zho", "chi", "chinees", "chinois", "chinese", "mandarijn", "mandarin"]),
    ("bo", &["bod", "tib", "tibetaans", "tibetan"]),
    ("vi", &["vie", "vietnamees", "vietnamese"]),
    ("th", &["tha", "thais", "thai"]),
    ("tl", &["tgl", "fil", "tagalog", "filipijns"]),
    ("id", &["ind", "indonesisch", "indonesian"]),
    ("ja", &["jpn", "japans", "japanese"]),
    ("ko", &["kor", "koreaans", "korean"]),
    ("mn", &["mon", "mongools", "mongolian"]),
    ("az", &["aze", "azerbeidzjaans", "azeri"]),
    ("uz", &["uzb", "oezbeeks", "uzbek"]),
    ("tg", &["tgk", "tadzjieks", "tajik"]),
    ("kk", &["kaz", "kazachs", "kazakh"]),
    ("ce", &["che", "tsjetsjeens", "chechen"]),
    ("he", &["heb", "hebreeuws", "hebrew"]),
    ("sr", &["srp", "servisch", "serbe", "serbian"]),
    ("hr", &["hrv", "kroatisch", "croate", "croatian"]),
    ("bs", &["bos", "bosnisch", "bosniaque", "bosnian"]),
    ("mk", &["mkd", "mac", "macedonisch", "macedonian"]),
    ("sl", &["slv", "sloveens", "slovenian"]),
    ("sk", &["slk", "slo", "slovaaks", "slovaque", "slovak"]),
    ("cs", &["ces", "cze", "tsjechisch", "tcheque", "czech"]),
    ("hu", &["hun", "hongaars", "hongrois", "hungarian"]),
    ("el", &["ell", "gre", "grieks", "grec", "greek"]),
    ("lt", &["lit", "litouws", "lithuanian"]),
    ("lv", &["lav", "lets", "latvian"]),
    ("et", &["est", "estisch", "ests", "estonian"]),
    ("fi", &["fin", "fins", "finnish"]),
    ("sv", &["swe", "zweeds", "swedish"]),
    ("da", &["dan", "deens", "danish"]),
    ("no", &["nor", "nb", "nn", "noors", "norwegian"]),
    ("be", &["bel", "wit-russisch", "belarusian"]),
    ("ber", &["berbers", "berbere", "berber", "tamazight", "tzm", "rif", "riffijns"]),
    ("rom", &["romani", "romanes"]),
    ("vgt", &["vlaamse gebarentaal", "gebarentaal"]),
    ("af", &["afr", "afrikaans"]),
];

/// The language that a cell names, by code or name; of several the first known one. `None`: not known.
#[must_use]
pub fn read_language(cell: &str) -> Option<String> {
    plain(cell).split([',', '/', '+', '&', ';']).find_map(|part| {
        let part = part.trim();
        // A region behind the code (nl-BE) says nothing about the door.
        let code = match part.split_once(['-', '_']) {
            Some((code, region)) if code.len() <= 3 && region.len() <= 4 => code,
            _ => part,
        };
        LANGUAGES
            .iter()
            .find(|(kept, names)| *kept == code || names.contains(&code))
            .map(|(kept, _)| (*kept).to_owned())
    })
}
