//! The pages of the list of the month: choosing a file, and looking at what it means.

use super::{DeskFrame, PageContext};
use askama::Template;
use pleinmakers_core::texts::{ErrorText, Texts};

/// What the page of lists shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListView {
    /// What was wrong with the file a moment ago.
    pub error: Option<ErrorText>,
    /// What was done a moment ago.
    pub done: Option<String>,
    /// Addresses that stayed as they are when a list was taken back a moment ago.
    pub stayed: Vec<String>,
    /// A list waits to be looked at.
    pub waits: bool,
    /// The last lists that were written.
    pub imports: Vec<ImportCard>,
}

/// A list that was written, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportCard {
    /// Its id.
    pub id: String,
    /// When.
    pub when: String,
    /// Who did it.
    pub by: String,
    /// How many households it added, changed and ended.
    pub counts: String,
    /// Why it cannot be taken back; `None`: it can.
    pub closed: Option<String>,
}

/// What a list means, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PreviewView {
    /// Names this very plan; `None`: no list waits.
    pub seen: Option<String>,
    /// It means something else than when it was first shown.
    pub changed: bool,
    /// How many rows of which kind.
    pub counts: Vec<String>,
    /// Rows by what happens to them, first what needs a person.
    pub groups: Vec<ListGroup>,
    /// Something would be written.
    pub may_apply: bool,
}

/// Rows to which the same happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListGroup {
    /// What happens to them.
    pub heading: String,
    /// Each in a sentence or more.
    pub rows: Vec<Vec<String>>,
    /// How many more there are.
    pub more: Option<String>,
    /// Somebody has to look at them.
    pub needs_person: bool,
    /// Nothing to read in it: folded away.
    pub folded: bool,
}

impl PreviewView {
    /// The rows of which a person has to look at something.
    fn first(&self) -> impl Iterator<Item = &ListGroup> {
        self.groups.iter().filter(|group| group.needs_person)
    }

    fn others(&self) -> impl Iterator<Item = &ListGroup> {
        self.groups.iter().filter(|group| !group.needs_person)
    }
}

#[derive(Template)]
#[template(path = "desk_list.html")]
struct ListPage<'a> {
    c: &'a PageContext,
    t: Texts,
    d: &'a DeskFrame,
    view: &'a ListView,
}

#[derive(Template)]
#[template(path = "desk_preview.html")]
struct PreviewPage<'a> {
    c: &'a PageContext,
    t: Texts,
    d: &'a DeskFrame,
    view: &'a PreviewView,
}

/// `/desk/b/{slug}/list`: choose a file.
///
/// # Errors
/// Where the template cannot be written out.
pub fn desk_list(view: &ListView, frame: &DeskFrame, context: &PageContext) -> Result<String, askama::Error> {
    ListPage { c: context, t: context.texts(), d: frame, view }.render()
}

/// `/desk/b/{slug}/list/preview`: what would happen.
///
/// # Errors
/// Where the template cannot be written out.
pub fn desk_preview(view: &PreviewView, frame: &DeskFrame, context: &PageContext) -> Result<String, askama::Error> {
    PreviewPage { c: context, t: context.texts(), d: frame, view }.render()
}
