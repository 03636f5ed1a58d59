//! Languages that the product speaks.

use serde::{Deserialize, Serialize};
use unic_langid::{CharacterDirection, LanguageIdentifier, langid};

/// Direction of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TextDirection {
    /// Left to right.
    #[serde(rename = "ltr")]
    Ltr,
    /// Right to left.
    #[serde(rename = "rtl")]
    Rtl,
}

impl TextDirection {
    /// As in HTML's `dir`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// Direction of any language by its code, also of those that the product does not speak itself.
#[must_use]
pub fn direction_of(code: &str) -> TextDirection {
    // Dari is a Persian; the table knows it only by that name.
    let code = if code == "prs" { "fa" } else { code };
    match code.parse::<LanguageIdentifier>().map(|language| language.character_direction()) {
        Ok(CharacterDirection::RTL) => TextDirection::Rtl,
        _ => TextDirection::Ltr,
    }
}

/// A language of screens and pages. A new one: a line in each function here, and a folder in `words/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Lang {
    /// Dutch.
    #[default]
    #[serde(rename = "nl")]
    Nl,
    /// English.
    #[serde(rename = "en")]
    En,
    /// Arabic.
    #[serde(rename = "ar")]
    Ar,
}

impl Lang {
    /// Every language, in the order in which a choice shows them.
    pub const ALL: &'static [Self] = &[Self::Nl, Self::En, Self::Ar];

    /// ISO 639 code, as in HTML's `lang`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::Ar => "ar",
        }
    }

    /// Its name in itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
            Self::Ar => "العربية",
        }
    }

    /// Direction of writing.
    #[must_use]
    pub fn direction(self) -> TextDirection {
        direction_of(self.code())
    }

    /// A speaker has read the texts. Others come from a machine, and a page says so.
    #[must_use]
    pub fn reviewed(self) -> bool {
        self == Self::Nl
    }

    /// Reads a code such as `ar`, `en-GB` or `nl_BE`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let main = code.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.iter().copied().find(|lang| lang.code().eq_ignore_ascii_case(main))
    }

    /// The best language for an `Accept-Language` header; Dutch where it asks for none of ours.
    #[must_use]
    pub fn from_accept_language(header: &str) -> Self {
        let mut best = (0.0, Self::default());
        for part in header.split(',') {
            let mut pieces = part.split(';').map(str::trim);
            let lang = pieces.next().and_then(Self::from_code);
            let weight = pieces.find_map(|piece| piece.strip_prefix("q=")).map_or(Some(1.0), |q| q.parse().ok());
            if let (Some(lang), Some(weight)) = (lang, weight)
                && weight > best.0
            {
                best = (weight, lang);
            }
        }
        best.1
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::Nl => langid!("nl"),
            Self::En => langid!("en"),
            Self::Ar => langid!("ar"),
        }
    }
}
