//! The card that is left in a letterbox: a sheet of paper in the resident's language, with the same in Dutch below.

use super::PageContext;
use askama::Template;
use pleinmakers_core::texts::{Lang, Texts};
use qrcode::{Color, QrCode};

/// The style sheet of a card: paper, on a screen too.
pub const LETTERBOX_CSS: &str = include_str!("../../assets/letterbox.css");

/// Cards on a sheet of A4: each is an A6.
const ON_A_SHEET: usize = 4;

/// White around a QR code, in modules; readers need it.
const QUIET: usize = 4;

/// What a card says of a neighbourhood. All of it is public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterboxCard {
    /// Name of the neighbourhood.
    pub neighbourhood: String,
    /// A place where neighbours come, with its address; where there is one.
    pub place: Option<String>,
    /// Address of the agenda from anywhere; where the server knows its own.
    pub agenda: Option<String>,
}

/// One language on the card.
struct Part {
    lang: Lang,
    t: Texts,
    who: String,
}

/// A QR code as the path of a drawing.
struct QrPath {
    width: usize,
    path: String,
}

#[derive(Template)]
#[template(path = "letterbox.html")]
struct LetterboxPage<'a> {
    c: &'a PageContext,
    card: &'a LetterboxCard,
    parts: Vec<Part>,
    /// The address as somebody would type it.
    address: Option<&'a str>,
    qr: Option<QrPath>,
    copies: usize,
}

#[derive(Template)]
#[template(path = "letterbox_list.html")]
struct LetterboxList<'a> {
    c: &'a PageContext,
    t: Texts,
    neighbourhood: &'a str,
    slug: &'a str,
}

/// `/card/{language}`: the card, once on a screen and four times on a sheet.
///
/// # Errors
/// Where the template cannot be written out.
pub fn letterbox(card: &LetterboxCard, context: &PageContext) -> Result<String, askama::Error> {
    let part = |lang: Lang| {
        let t = Texts::new(lang);
        let who = t.with("letterbox-who", &[("neighbourhood", (&card.neighbourhood).into())]);
        Part { lang, t, who }
    };
    let dutch = Some(Lang::Nl).filter(|dutch| *dutch != context.lang);
    let agenda = card.agenda.as_deref();
    LetterboxPage {
        c: context,
        card,
        parts: [context.lang].into_iter().chain(dutch).map(part).collect(),
        address: agenda.map(|url| url.split_once("://").map_or(url, |(_, address)| address)),
        // Who scans it reads on in the language of the card.
        qr: agenda.and_then(|url| qr(&context.link(url))),
        copies: ON_A_SHEET,
    }
    .render()
}

/// `/b/{slug}/cards`: the card in each language, for who goes from door to door.
///
/// # Errors
/// Where the template cannot be written out.
pub fn letterbox_list(neighbourhood: &str, slug: &str, context: &PageContext) -> Result<String, askama::Error> {
    LetterboxList { c: context, t: context.texts(), neighbourhood, slug }.render()
}

/// The dark modules, each run of them in one stroke. None where the text is too long for a code.
fn qr(text: &str) -> Option<QrPath> {
    let code = QrCode::new(text).ok()?;
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(code.width()).enumerate() {
        let mut x = QUIET;
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&Color::Dark) {
                path.push_str(&format!("M{x} {}h{}v1H{x}z", y + QUIET, run.len()));
            }
            x += run.len();
        }
    }
    Some(QrPath { width: code.width() + 2 * QUIET, path })
}
