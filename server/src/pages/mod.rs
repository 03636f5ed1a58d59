//! Public pages and those of the coach's desk: what a view says, as HTML without scripts, and as a calendar. Pure functions; routes and
//! storage are elsewhere.

mod context;
mod desk;
mod desk_aside;
mod desk_list;
mod guide;
pub mod ics;
mod json_ld;
mod letterbox;
#[cfg(test)]
mod letterbox_tests;
mod move_words;
#[cfg(test)]
mod tests;

pub use context::PageContext;
pub use desk::{
    Board, DeskFrame, DeskPart, JoinView, PhoneLine, SetupView, Waiting, desk_cards, desk_doors, desk_figures,
    desk_home, desk_join, desk_phones, desk_questions, setup, sign_in,
};
pub use desk_aside::{AsideCard, AsideView, desk_aside};
pub use desk_list::{ImportCard, ListGroup, ListView, PreviewView, desk_list, desk_preview};
pub use guide::guide;
pub use letterbox::{LETTERBOX_CSS, LetterboxCard, letterbox, letterbox_list};
pub use move_words::{at_line, import_counts, list_problem, remark_line};

use askama::Template;
use pleinmakers_core::texts::{ErrorText, Texts, plain};
use pleinmakers_core::views::{AgendaItem, AgendaView};

/// The style sheet, to be served where [`PageContext::css`] points.
pub const SITE_CSS: &str = include_str!("../../assets/site.css");

/// A neighbourhood that somebody can choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeighbourhoodLink {
    /// Name.
    pub name: String,
    /// District that it lies in.
    pub district: String,
    /// Name in addresses.
    pub slug: String,
}

impl NeighbourhoodLink {
    /// Path of its agenda.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/b/{}", self.slug)
    }
}

/// Where the periods beside the shown one are; none at an end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeriodLinks {
    /// Address of the period before.
    pub previous: Option<String>,
    /// Address of the period after.
    pub next: Option<String>,
}

/// A heading and what is under it.
struct Group<'a> {
    heading: Option<&'a str>,
    items: Vec<&'a AgendaItem>,
}

#[derive(Template)]
#[template(path = "agenda.html")]
struct AgendaPage<'a> {
    c: &'a PageContext,
    t: Texts,
    view: &'a AgendaView,
    groups: Vec<Group<'a>>,
    page_title: String,
    calendar: String,
    guide: String,
    json_ld: String,
}

#[derive(Template)]
#[template(path = "neighbourhoods.html")]
struct NeighbourhoodsPage<'a> {
    c: &'a PageContext,
    t: Texts,
    neighbourhoods: &'a [NeighbourhoodLink],
}

#[derive(Template)]
#[template(path = "join.html")]
struct JoinPage<'a> {
    c: &'a PageContext,
    t: Texts,
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    c: &'a PageContext,
    t: Texts,
    error: &'a ErrorText,
}

/// `/b/{slug}`: what is on in a neighbourhood.
///
/// # Errors
/// Where the template cannot be written out.
pub fn agenda(view: &AgendaView, slug: &str, context: &PageContext) -> Result<String, askama::Error> {
    let t = context.texts();
    let (soon, later): (Vec<_>, Vec<_>) = view.items.iter().partition(|item| item.this_week || view.later.is_none());
    let groups = [Group { heading: None, items: soon }, Group { heading: view.later.as_deref(), items: later }];
    AgendaPage {
        c: context,
        t,
        view,
        groups: groups.into_iter().filter(|group| !group.items.is_empty()).collect(),
        page_title: plain(&t.with("agenda-page-title", &[("neighbourhood", (&view.neighbourhood).into())])),
        calendar: context.link(format!("/b/{slug}.ics")),
        guide: context.link(format!("/b/{slug}/guide")),
        json_ld: json_ld::events(view),
    }
    .render()
}

/// `/`: choose a neighbourhood.
///
/// # Errors
/// Where the template cannot be written out.
pub fn neighbourhoods(neighbourhoods: &[NeighbourhoodLink], context: &PageContext) -> Result<String, askama::Error> {
    NeighbourhoodsPage { c: context, t: context.texts(), neighbourhoods }.render()
}

/// Somebody opened a joining link in a browser: what to do instead. Nothing of the link is on the page.
///
/// # Errors
/// Where the template cannot be written out.
pub fn join(context: &PageContext) -> Result<String, askama::Error> {
    JoinPage { c: context, t: context.texts() }.render()
}

/// What is the matter, and the way on.
///
/// # Errors
/// Where the template cannot be written out.
pub fn error(error: &ErrorText, context: &PageContext) -> Result<String, askama::Error> {
    ErrorPage { c: context, t: context.texts(), error }.render()
}
