//! What every page needs to know about the request.

use pleinmakers_core::texts::{Lang, Texts};

/// Language of a page and the addresses in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageContext {
    /// Language that the reader chose, or that the browser asks for.
    pub lang: Lang,
    /// Address of the style sheet.
    pub css: String,
    /// Languages to choose from.
    pub languages: &'static [Lang],
    /// Query that the choice of another language must keep, such as `period=2026-10`; else empty.
    pub keep: String,
    /// Path that the name at the top leads to.
    pub home: &'static str,
    /// What other pages hear of this one's address.
    pub referrer: &'static str,
}

impl PageContext {
    /// A page in `lang` with the style sheet at its usual address.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            css: "/site.css".to_owned(),
            languages: Lang::ALL,
            keep: String::new(),
            home: "/",
            referrer: "no-referrer",
        }
    }

    /// The words of the page.
    #[must_use]
    pub fn texts(&self) -> Texts {
        Texts::new(self.lang)
    }

    /// `path` in the language of this page. There is no cookie: the address carries the choice.
    #[must_use]
    pub fn link(&self, path: impl AsRef<str>) -> String {
        format!("{}?lang={}", path.as_ref(), self.lang.code())
    }

    /// This page in another language. Relative, so that no address (or code in it) is written into a page.
    #[must_use]
    pub fn language_link(&self, lang: &Lang) -> String {
        let keep = if self.keep.is_empty() { String::new() } else { format!("{}&", self.keep) };
        format!("?{keep}lang={}", lang.code())
    }
}
