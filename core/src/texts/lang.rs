//! Languages that the product speaks.

use serde::{Deserialize, Serialize};
use unic_langid::{CharacterDirection, LanguageIdentifier};

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

/// A language of screens and pages. A new one: a line in each list here, and a folder in `words/` and in `phrases/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Lang {
    /// Dutch.
    #[default]
    #[serde(rename = "nl")]
    Nl,
    /// French.
    #[serde(rename = "fr")]
    Fr,
    /// English.
    #[serde(rename = "en")]
    En,
    /// Arabic.
    #[serde(rename = "ar")]
    Ar,
    /// Persian.
    #[serde(rename = "fa")]
    Fa,
    /// Dari.
    #[serde(rename = "prs")]
    Prs,
    /// Pashto.
    #[serde(rename = "ps")]
    Ps,
    /// Turkish.
    #[serde(rename = "tr")]
    Tr,
    /// Russian.
    #[serde(rename = "ru")]
    Ru,
    /// Ukrainian.
    #[serde(rename = "uk")]
    Uk,
    /// Romanian.
    #[serde(rename = "ro")]
    Ro,
    /// Bulgarian.
    #[serde(rename = "bg")]
    Bg,
    /// Polish.
    #[serde(rename = "pl")]
    Pl,
    /// Spanish.
    #[serde(rename = "es")]
    Es,
    /// Somali.
    #[serde(rename = "so")]
    So,
    /// Long words, to try layouts; nobody can choose it.
    #[serde(rename = "en-XA")]
    Long,
    /// From right to left, to try layouts; nobody can choose it.
    #[serde(rename = "ar-XB")]
    Mirrored,
}

impl Lang {
    /// Every language that can be chosen, in the order in which a choice shows them.
    pub const ALL: &'static [Self] = &[
        Self::Nl,
        Self::Fr,
        Self::En,
        Self::Ar,
        Self::Fa,
        Self::Prs,
        Self::Ps,
        Self::Tr,
        Self::Ru,
        Self::Uk,
        Self::Ro,
        Self::Bg,
        Self::Pl,
        Self::Es,
        Self::So,
    ];

    /// Languages of a coach's pages and of the command line.
    pub const DESK: &'static [Self] = &[Self::Nl, Self::En, Self::Ar];

    /// ISO 639 code, as in HTML's `lang`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::Fr => "fr",
            Self::En => "en",
            Self::Ar => "ar",
            Self::Fa => "fa",
            Self::Prs => "prs",
            Self::Ps => "ps",
            Self::Tr => "tr",
            Self::Ru => "ru",
            Self::Uk => "uk",
            Self::Ro => "ro",
            Self::Bg => "bg",
            Self::Pl => "pl",
            Self::Es => "es",
            Self::So => "so",
            Self::Long => "en-XA",
            Self::Mirrored => "ar-XB",
        }
    }

    /// Its name in itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::Fr => "Français",
            Self::En => "English",
            Self::Ar => "العربية",
            Self::Fa => "فارسی",
            Self::Prs => "دری",
            Self::Ps => "پښتو",
            Self::Tr => "Türkçe",
            Self::Ru => "Русский",
            Self::Uk => "Українська",
            Self::Ro => "Română",
            Self::Bg => "Български",
            Self::Pl => "Polski",
            Self::Es => "Español",
            Self::So => "Soomaali",
            Self::Long => "Long",
            Self::Mirrored => "Mirrored",
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
        let pseudo = [Self::Long, Self::Mirrored].into_iter().find(|lang| lang.code() == code);
        let main = code.split(['-', '_']).next().unwrap_or_default();
        // Android and iOS name Dari by its country.
        let main = if matches!(code, "fa-AF" | "fa_AF") { "prs" } else { main };
        pseudo.or_else(|| Self::ALL.iter().copied().find(|lang| lang.code().eq_ignore_ascii_case(main)))
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
}

/// The identifier by which plurals are chosen.
pub(super) fn identifier(code: &str) -> Option<LanguageIdentifier> {
    // Plural rules know Dari only as the Persian of Afghanistan.
    let code = if code == "prs" { "fa-AF" } else { code };
    code.parse().ok()
}
