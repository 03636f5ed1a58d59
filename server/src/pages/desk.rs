//! The pages of the coach's desk.

use super::{PageContext, PeriodLinks};
use askama::Template;
use chrono::NaiveDate;
use pleinmakers_core::texts::{ErrorText, Texts};
use pleinmakers_core::views::{BoardRow, CardView, StaffView};
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

/// A part of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeskPart {
    /// What waits.
    Home,
    /// Questions and signals.
    Questions,
    /// Cards to settle.
    Cards,
    /// Counts of a period.
    Figures,
    /// Addresses to check.
    Doors,
    /// Phones that take part.
    Phones,
    /// The list of the month.
    List,
    /// What is kept aside.
    Aside,
}

impl DeskPart {
    /// Every part, in the order in which they are shown.
    pub const ALL: [Self; 8] =
        [Self::Home, Self::Questions, Self::Cards, Self::Figures, Self::Doors, Self::Phones, Self::List, Self::Aside];

    /// Path of the part in a neighbourhood.
    #[must_use]
    pub fn path(self, slug: &str) -> String {
        let tail = match self {
            Self::Home => "",
            Self::Questions => "/questions",
            Self::Cards => "/cards",
            Self::Figures => "/figures",
            Self::Doors => "/doors",
            Self::Phones => "/phones",
            Self::List => "/list",
            Self::Aside => "/aside",
        };
        format!("/desk/b/{slug}{tail}")
    }

    /// Its heading.
    fn title(self, texts: &Texts) -> String {
        texts.get(match self {
            Self::Home => "desk-home",
            Self::Questions => "staff-signals",
            Self::Cards => "staff-cards",
            Self::Figures => "staff-figures",
            Self::Doors => "staff-doors",
            Self::Phones => "desk-phones",
            Self::List => "desk-list",
            Self::Aside => "desk-aside",
        })
    }

    /// The same in a word, to go there.
    pub(super) fn word(self, texts: &Texts) -> String {
        match self {
            Self::Questions => texts.get("desk-questions"),
            Self::Cards => texts.get("desk-cards"),
            Self::Doors => texts.get("desk-doors"),
            Self::List => texts.get("desk-list-word"),
            Self::Aside => texts.get("desk-aside-word"),
            other => other.title(texts),
        }
    }
}

/// What stands around every page of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskFrame {
    /// Who has signed in.
    pub coach: String,
    /// Word that only the pages of this session know; every form carries it.
    pub proof: String,
    /// Name of the neighbourhood that the page is about.
    pub neighbourhood: String,
    /// The same in addresses.
    pub slug: String,
    /// Every neighbourhood of the coach: name, and name in addresses.
    pub places: Vec<(String, String)>,
    /// Which part this is.
    pub part: DeskPart,
}

impl DeskFrame {
    /// Where a form of this page is sent.
    pub(super) fn form(&self, context: &PageContext) -> String {
        context.link(self.part.path(&self.slug))
    }

    /// Where a list is sent.
    pub(super) fn file_form(&self, context: &PageContext) -> String {
        context.link(format!("{}/file", DeskPart::List.path(&self.slug)))
    }

    /// Where a list is looked at.
    pub(super) fn preview(&self, context: &PageContext) -> String {
        context.link(format!("{}/preview", DeskPart::List.path(&self.slug)))
    }

    /// Where the cards for letterboxes are.
    fn letterbox(&self, context: &PageContext) -> String {
        context.link(format!("/b/{}/cards", self.slug))
    }
}

/// What a coach needs to choose a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetupView {
    /// The coach's name.
    pub name: String,
    /// Address that an app for codes scans.
    pub address: String,
    /// The same secret to be typed.
    pub key: String,
}

/// How much waits in a neighbourhood.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Questions and signals that still need somebody.
    pub questions: usize,
    /// Those of them that are late.
    pub overdue: usize,
    /// Cards to settle.
    pub cards: usize,
    /// Addresses to check.
    pub doors: usize,
    /// What is kept aside.
    pub aside: usize,
}

/// Questions and signals, and what their forms offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// What still needs somebody.
    pub rows: Vec<BoardRow>,
    /// Day that is offered for an answer.
    pub due: NaiveDate,
    /// The first day that can be chosen.
    pub today: NaiveDate,
    /// Who is offered to pass a signal on to.
    pub partners: Vec<String>,
}

/// A phone that takes part, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneLine {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub name: String,
    /// The number that the phone shows too.
    pub number: String,
    /// Since when.
    pub joined: String,
    /// When it was last heard of.
    pub seen: String,
}

/// A code by which a phone joins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinView {
    /// Whose phone it will be.
    pub name: String,
    /// The link in the picture.
    pub link: String,
    /// How long it can be used, in words.
    pub until: String,
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage<'a> {
    c: &'a PageContext,
    t: Texts,
    error: Option<&'a ErrorText>,
    name: &'a str,
}

#[derive(Template)]
#[template(path = "setup.html")]
struct SetupPage<'a> {
    c: &'a PageContext,
    t: Texts,
    error: Option<&'a ErrorText>,
    setup: &'a SetupView,
    picture: String,
    groups: String,
}

#[derive(Template)]
#[template(path = "desk_home.html")]
struct HomePage<'a> {
    c: &'a PageContext,
    t: Texts,
    d: &'a DeskFrame,
    ways: Vec<Way>,
}

/// Something that waits, and where.
struct Way {
    path: String,
    name: String,
    count: String,
    late: Option<String>,
}

#[derive(Template)]
#[template(path = "desk_questions.html")]
struct QuestionsPage<'a> {
    c: &'a PageContext,
    t: Texts,
    d: &'a DeskFrame,
    board: &'a Board,
}

#[derive(Template)]
#[template(path = "desk_cards.html")]
struct CardsPage<'a> {
    c: &'a PageContext,
    t: Texts,
    d: &'a DeskFrame,
    cards: &'a [CardView],
}

#[derive(Template)]
#[template(path = "desk_figures.html")]
struct FiguresPage<'a> {
    c: &'a PageContext,
    t: Texts,
    d: &'a DeskFrame,
    view: &'a StaffView,
    periods: &'a PeriodLinks,
}

#[derive(Template)]
#[template(path = "desk_doors.html")]
struct DoorsPage<'a> {
    c: &'a PageContext,
    t: Texts,
    d: &'a DeskFrame,
    doors: &'a [String],
}

#[derive(Template)]
#[template(path = "desk_phones.html")]
struct PhonesPage<'a> {
    c: &'a PageContext,
    t: Texts,
    d: &'a DeskFrame,
    phones: &'a [PhoneLine],
}

#[derive(Template)]
#[template(path = "desk_join.html")]
struct JoinCodePage<'a> {
    c: &'a PageContext,
    t: Texts,
    d: &'a DeskFrame,
    join: &'a JoinView,
    picture: String,
}

/// A QR code as a drawing in a page.
fn picture_of(text: &str) -> Result<String, askama::Error> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M);
    let code = code.map_err(|error| askama::Error::Custom(Box::new(error)))?;
    let drawn = code.render::<svg::Color<'_>>().min_dimensions(200, 200).build();
    // Only the drawing: a page has its own first line.
    Ok(drawn.find("<svg").and_then(|start| drawn.get(start..)).unwrap_or_default().to_owned())
}

/// `/desk/sign-in`, with what was wrong a moment ago.
///
/// # Errors
/// Where the template cannot be written out.
pub fn sign_in(error: Option<&ErrorText>, name: &str, context: &PageContext) -> Result<String, askama::Error> {
    SignInPage { c: context, t: context.texts(), error, name }.render()
}

/// `/desk/setup/{token}`: choose a password, scan the codes.
///
/// # Errors
/// Where the template cannot be written out, or the address fits no picture.
pub fn setup(error: Option<&ErrorText>, setup: &SetupView, context: &PageContext) -> Result<String, askama::Error> {
    let picture = picture_of(&setup.address)?;
    let key: Vec<char> = setup.key.chars().collect();
    let groups: Vec<String> = key.chunks(4).map(|four| four.iter().collect()).collect();
    SetupPage { c: context, t: context.texts(), error, setup, picture, groups: groups.join(" ") }.render()
}

/// `/desk/b/{slug}`: what waits.
///
/// # Errors
/// Where the template cannot be written out.
pub fn desk_home(waiting: &Waiting, frame: &DeskFrame, context: &PageContext) -> Result<String, askama::Error> {
    let t = context.texts();
    let way = |part: DeskPart, count: usize, late: usize| Way {
        path: part.path(&frame.slug),
        name: part.title(&t),
        count: if count == 0 { t.get("desk-nothing") } else { t.with("desk-waits", &[("n", count.into())]) },
        late: (late > 0).then(|| t.with("desk-late", &[("n", late.into())])),
    };
    let mut ways = vec![
        way(DeskPart::Questions, waiting.questions, waiting.overdue),
        way(DeskPart::Cards, waiting.cards, 0),
        way(DeskPart::Doors, waiting.doors, 0),
    ];
    if waiting.aside > 0 {
        ways.push(way(DeskPart::Aside, waiting.aside, 0));
    }
    HomePage { c: context, t: context.texts(), d: frame, ways }.render()
}

/// `/desk/b/{slug}/questions`.
///
/// # Errors
/// Where the template cannot be written out.
pub fn desk_questions(board: &Board, frame: &DeskFrame, context: &PageContext) -> Result<String, askama::Error> {
    QuestionsPage { c: context, t: context.texts(), d: frame, board }.render()
}

/// `/desk/b/{slug}/cards`.
///
/// # Errors
/// Where the template cannot be written out.
pub fn desk_cards(cards: &[CardView], frame: &DeskFrame, context: &PageContext) -> Result<String, askama::Error> {
    CardsPage { c: context, t: context.texts(), d: frame, cards }.render()
}

/// `/desk/b/{slug}/figures`: the counts of a period.
///
/// # Errors
/// Where the template cannot be written out.
pub fn desk_figures(
    view: &StaffView,
    periods: &PeriodLinks,
    frame: &DeskFrame,
    context: &PageContext,
) -> Result<String, askama::Error> {
    FiguresPage { c: context, t: context.texts(), d: frame, view, periods }.render()
}

/// `/desk/b/{slug}/doors`: addresses where the list may be wrong.
///
/// # Errors
/// Where the template cannot be written out.
pub fn desk_doors(doors: &[String], frame: &DeskFrame, context: &PageContext) -> Result<String, askama::Error> {
    DoorsPage { c: context, t: context.texts(), d: frame, doors }.render()
}

/// `/desk/b/{slug}/phones`: who takes part, and who is to.
///
/// # Errors
/// Where the template cannot be written out.
pub fn desk_phones(phones: &[PhoneLine], frame: &DeskFrame, context: &PageContext) -> Result<String, askama::Error> {
    PhonesPage { c: context, t: context.texts(), d: frame, phones }.render()
}

/// The same address, once: a code for a new phone to scan.
///
/// # Errors
/// Where the template cannot be written out, or the link fits no picture.
pub fn desk_join(join: &JoinView, frame: &DeskFrame, context: &PageContext) -> Result<String, askama::Error> {
    JoinCodePage { c: context, t: context.texts(), d: frame, join, picture: picture_of(&join.link)? }.render()
}
