//! The page of what is kept aside.

use super::{DeskFrame, PageContext};
use askama::Template;
use pleinmakers_core::texts::Texts;

/// What the page shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AsideView {
    /// What came of a decision a moment ago: each sentence.
    pub done: Vec<String>,
    /// What is kept aside.
    pub cards: Vec<AsideCard>,
}

/// Something that is kept aside, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsideCard {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub by: String,
    /// Since when, until when.
    pub when: String,
    /// Why it is here.
    pub why: String,
    /// What it would change.
    pub changes: Vec<String>,
    /// It can be let in.
    pub may_let_in: bool,
}

#[derive(Template)]
#[template(path = "desk_aside.html")]
struct AsidePage<'a> {
    c: &'a PageContext,
    t: Texts,
    d: &'a DeskFrame,
    view: &'a AsideView,
}

/// `/desk/b/{slug}/aside`: what is kept aside, and what is to become of it.
///
/// # Errors
/// Where the template cannot be written out.
pub fn desk_aside(view: &AsideView, frame: &DeskFrame, context: &PageContext) -> Result<String, askama::Error> {
    AsidePage { c: context, t: context.texts(), d: frame, view }.render()
}
