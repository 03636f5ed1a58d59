//! `/b/{slug}/guide`: places and who helps, to read and to print.

use super::PageContext;
use askama::Template;
use pleinmakers_core::texts::{Texts, plain};
use pleinmakers_core::views::{GuidePage, MapView};

/// Side of the map's drawing.
const SIDE: f64 = 100.0;

#[derive(Template)]
#[template(path = "guide.html")]
struct GuideHtml<'a> {
    c: &'a PageContext,
    t: Texts,
    page: &'a GuidePage,
    page_title: String,
    agenda: String,
    map: Option<Drawing<'a>>,
}

/// The map, in the units of its drawing.
struct Drawing<'a> {
    map: &'a MapView,
    spots: Vec<Spot<'a>>,
    /// Where the bar ends; it begins at 4.
    bar: String,
}

struct Spot<'a> {
    number: &'a str,
    x: String,
    y: String,
}

impl<'a> Drawing<'a> {
    fn of(map: &'a MapView) -> Self {
        let at = |part: f64| format!("{:.2}", part * SIDE);
        let spot =
            |spot: &'a pleinmakers_core::views::MapSpot| Spot { number: &spot.number, x: at(spot.x), y: at(spot.y) };
        Self { map, spots: map.spots.iter().map(spot).collect(), bar: format!("{:.2}", 4.0 + map.bar * SIDE) }
    }
}

/// `/b/{slug}/guide`.
///
/// # Errors
/// Where the template cannot be written out.
pub fn guide(page: &GuidePage, slug: &str, context: &PageContext) -> Result<String, askama::Error> {
    let t = context.texts();
    GuideHtml {
        c: context,
        t,
        page,
        page_title: plain(&t.with("guide-page-title", &[("neighbourhood", (&page.view.neighbourhood).into())])),
        agenda: context.link(format!("/b/{slug}")),
        map: page.view.map.as_ref().map(Drawing::of),
    }
    .render()
}
