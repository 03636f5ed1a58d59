//! The guide: places and partners of a neighbourhood, what for, when they are open, and the way there.

mod hours;
mod map;
#[cfg(test)]
mod tests;

pub use hours::HoursLine;
pub use map::{MapSpot, MapView};

use super::agenda::{AgendaItem, AgendaView, Fact};
use crate::domain::{Moment, Partner, PartnerId, Place, PlaceId, PlaceKind, Translation};
use crate::texts::{Lang, TextDirection, Texts, direction_of};
use map::Plan;
use serde::Serialize;
use std::collections::BTreeMap;

/// Kind of who helps, beside the kinds of places.
const HELP: &str = "help";

/// What the guide is made of: rows of one neighbourhood.
#[derive(Debug, Clone, Copy)]
pub struct GuideRows<'a> {
    /// Places.
    pub places: &'a [Place],
    /// Partners.
    pub partners: &'a [Partner],
    /// Words in other languages.
    pub translations: &'a [Translation],
}

/// The guide of one neighbourhood.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GuideView {
    /// Name of the neighbourhood.
    pub neighbourhood: String,
    /// "Places and help".
    pub title: String,
    /// That some of the words were translated by a machine.
    pub note: Option<String>,
    /// What is open now, then the rest by kind.
    pub sections: Vec<GuideSection>,
    /// Where they lie to each other.
    pub map: Option<MapView>,
    /// Heading of the map.
    pub map_title: String,
    /// What to say where nothing is known.
    pub empty: Option<String>,
}

/// A heading and what is under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GuideSection {
    /// Heading.
    pub title: String,
    /// These are open now.
    pub open: bool,
    /// Rows, by name.
    pub rows: Vec<GuideRow>,
}

/// A place or a partner, as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GuideRow {
    /// What names it: an intent hands it back.
    pub id: String,
    /// Its number on the map; a partner has that of the place where one finds it.
    pub number: Option<String>,
    /// Its name.
    pub name: String,
    /// What it is: a code that is also the name of its icon.
    pub kind_code: String,
    /// The same in words.
    pub kind_word: String,
    /// What one can go there for.
    pub purpose: Option<String>,
    /// Language of the purpose.
    pub purpose_language: String,
    /// Direction of the purpose.
    pub purpose_direction: TextDirection,
    /// The mark of a purpose that is not in the reader's language.
    pub purpose_note: Option<String>,
    /// It is open now.
    pub open: bool,
    /// Until when, or when it opens; or that nobody knows.
    pub opening: String,
    /// What else is good to know, each with an icon by its code.
    pub facts: Vec<Fact>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Street and number.
    pub address: Option<String>,
    /// Which way and how far from a place that people know.
    pub whereabouts: Option<String>,
    /// All of it in one line, to be read aloud.
    pub spoken: String,
}

/// The card of one place or partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaceView {
    /// As in the list.
    pub row: GuideRow,
    /// Label before the address.
    pub address_label: String,
    /// Name of the place where one finds a partner.
    pub at: Option<String>,
    /// Label before the telephone number.
    pub phone_label: String,
    /// Label before the hours.
    pub hours_label: String,
    /// The hours of a usual week.
    pub hours: Vec<HoursLine>,
    /// Heading of who helps there; none where nobody does.
    pub help_title: Option<String>,
    /// Who helps there.
    pub help: Vec<GuideRow>,
    /// Heading of what is on there; none where nothing is.
    pub agenda_title: Option<String>,
    /// What is on there.
    pub agenda: Vec<AgendaItem>,
}

/// The guide as a page.
#[derive(Debug, Clone, PartialEq)]
pub struct GuidePage {
    /// Title, note and map; its sections stand below.
    pub view: GuideView,
    /// What there is, by kind.
    pub sections: Vec<GuidePageSection>,
}

/// A kind, and what is of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuidePageSection {
    /// Heading.
    pub title: String,
    /// Places or partners, by name.
    pub entries: Vec<GuideEntry>,
}

/// A place or partner with its hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideEntry {
    /// As in the app.
    pub row: GuideRow,
    /// The hours of a usual week.
    pub hours: Vec<HoursLine>,
}

/// A place or a partner.
#[derive(Clone, Copy)]
enum Entry<'a> {
    Place(&'a Place),
    /// With the place where one finds it.
    Partner(&'a Partner, Option<&'a Place>),
}

impl<'a> Entry<'a> {
    fn place(self) -> Option<&'a Place> {
        match self {
            Entry::Place(place) => Some(place),
            Entry::Partner(_, place) => place,
        }
    }

    fn id(self) -> String {
        match self {
            Entry::Place(place) => place.id.to_string(),
            Entry::Partner(partner, _) => partner.id.to_string(),
        }
    }

    fn name(self) -> &'a str {
        match self {
            Entry::Place(place) => &place.name,
            Entry::Partner(partner, _) => &partner.name,
        }
    }

    fn kind(self) -> &'static str {
        match self {
            Entry::Place(place) => place.kind.code(),
            Entry::Partner(..) => HELP,
        }
    }
}

/// Draws rows.
struct Writer<'a> {
    rows: GuideRows<'a>,
    places: BTreeMap<PlaceId, &'a Place>,
    of_places: BTreeMap<PlaceId, &'a Translation>,
    of_partners: BTreeMap<PartnerId, &'a Translation>,
    plan: Plan<'a>,
    now: Moment,
    texts: &'a Texts,
}

impl<'a> Writer<'a> {
    fn new(rows: GuideRows<'a>, now: Moment, texts: &'a Texts) -> Self {
        let language = texts.lang().code();
        let ours = || rows.translations.iter().filter(move |one| one.language == language);
        let mut numbered: Vec<&Place> = rows.places.iter().collect();
        numbered.sort_by_key(|place| (place.kind, &place.name, place.id));
        Self {
            rows,
            places: rows.places.iter().map(|place| (place.id, place)).collect(),
            of_places: ours().filter_map(|one| Some((one.place?, one))).collect(),
            of_partners: ours().filter_map(|one| Some((one.partner?, one))).collect(),
            plan: Plan::of(numbered),
            now,
            texts,
        }
    }

    fn entries(&self) -> impl Iterator<Item = Entry<'a>> {
        let places = self.rows.places.iter().map(Entry::Place);
        places.chain(self.rows.partners.iter().map(|partner| self.partner(partner)))
    }

    fn partner(&self, partner: &'a Partner) -> Entry<'a> {
        Entry::Partner(partner, partner.place.and_then(|id| self.places.get(&id).copied()))
    }

    /// A translation in the reader's language.
    fn translation(&self, entry: Entry<'a>) -> Option<&'a Translation> {
        match entry {
            Entry::Place(place) => self.of_places.get(&place.id).copied(),
            Entry::Partner(partner, _) => self.of_partners.get(&partner.id).copied(),
        }
    }

    fn row(&self, entry: Entry<'a>) -> GuideRow {
        let texts = self.texts;
        let place = entry.place();
        let (own_purpose, languages, phone) = match entry {
            Entry::Place(place) => (place.purpose.as_deref(), &place.languages, &place.phone),
            Entry::Partner(partner, _) => (Some(&*partner.purpose), &partner.languages, &partner.phone),
        };
        let translated = self.translation(entry).map(|one| &*one.words);
        let purpose = translated.or(own_purpose);
        let language = if translated.is_some() { texts.lang() } else { Lang::Nl };
        let foreign = purpose.is_some() && translated.is_none() && texts.lang() != Lang::Nl;
        let (open, opening) = hours::opening(place.and_then(|place| place.opening_hours.as_deref()), self.now, texts);
        let facts = facts(place.and_then(|place| place.step_free), languages.as_deref(), texts);
        let kind = entry.kind();
        let kind_word = if kind == HELP { texts.get("guide-help") } else { texts.word("place", kind) };
        let whereabouts = place.and_then(|place| self.plan.whereabouts(place, texts));
        let purpose_note = foreign.then(|| texts.get("guide-in-dutch"));
        let spoken = [Some(entry.name()), Some(&*kind_word), purpose, purpose_note.as_deref(), Some(&*opening)];
        let spoken = spoken.into_iter().flatten().chain(facts.iter().map(|fact| &*fact.word));
        let spoken = texts.list(spoken.chain(whereabouts.as_deref()).chain(phone.as_deref()));
        GuideRow {
            id: entry.id(),
            number: place.and_then(|place| self.plan.number(place)),
            name: entry.name().to_owned(),
            kind_code: kind.to_owned(),
            kind_word,
            purpose: purpose.map(str::to_owned),
            purpose_language: language.code().to_owned(),
            purpose_direction: language.direction(),
            purpose_note,
            open,
            opening,
            facts,
            phone: phone.as_deref().map(|number| from_left(number, texts)),
            address: place.and_then(|place| place.address.clone()),
            whereabouts,
            spoken,
        }
    }
}

impl Writer<'_> {
    fn view(&self, neighbourhood: &str, sections: Vec<GuideSection>, empty: bool) -> GuideView {
        let texts = self.texts;
        let by_machine = self.entries().filter_map(|entry| self.translation(entry)).any(|one| !one.reviewed);
        GuideView {
            neighbourhood: neighbourhood.to_owned(),
            title: texts.get("guide-title"),
            note: by_machine.then(|| texts.get("unreviewed")),
            empty: empty.then(|| texts.get("guide-empty")),
            sections,
            map: self.plan.map(texts),
            map_title: texts.get("guide-map"),
        }
    }
}

/// Builds the guide at the moment `now`.
#[must_use]
pub fn guide(rows: GuideRows<'_>, neighbourhood: &str, now: Moment, texts: &Texts) -> GuideView {
    let writer = Writer::new(rows, now, texts);
    let mut all: Vec<GuideRow> = writer.entries().map(|entry| writer.row(entry)).collect();
    all.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    let (open, closed): (Vec<_>, Vec<_>) = all.into_iter().partition(|row| row.open);
    let mut sections = vec![GuideSection { title: texts.get("guide-open-now"), open: true, rows: open }];
    for code in kinds() {
        let rows: Vec<_> = closed.iter().filter(|row| row.kind_code == code).cloned().collect();
        let title = rows.first().map(|row| row.kind_word.clone()).unwrap_or_default();
        sections.push(GuideSection { title, open: false, rows });
    }
    sections.retain(|section| !section.rows.is_empty());
    let empty = sections.is_empty();
    writer.view(neighbourhood, sections, empty)
}

/// The card of the place or partner that `id` names; nothing where there is none. `on` says what is on at a place.
#[must_use]
pub fn place(
    rows: GuideRows<'_>,
    id: &str,
    now: Moment,
    texts: &Texts,
    on: impl FnOnce(&Place) -> AgendaView,
) -> Option<PlaceView> {
    let writer = Writer::new(rows, now, texts);
    let entry = writer.entries().find(|entry| entry.id() == id)?;
    let place = entry.place();
    let (mut help, mut agenda, mut at) = (Vec::new(), Vec::new(), None);
    match entry {
        Entry::Place(here) => {
            let partners = rows.partners.iter().filter(|partner| partner.place == Some(here.id));
            help = partners.map(|partner| writer.row(writer.partner(partner))).collect();
            agenda = on(here).items;
        }
        Entry::Partner(_, found) => at = found.map(|place| place.name.clone()),
    }
    // What comes next on the agenda is not what comes next here.
    agenda.iter_mut().for_each(|item| item.next = false);
    Some(PlaceView {
        row: writer.row(entry),
        address_label: texts.get("activity-where"),
        at,
        phone_label: texts.get("guide-phone"),
        hours_label: texts.get("guide-hours"),
        hours: hours::week(place.and_then(|place| place.opening_hours.as_deref()), now, texts),
        help_title: (!help.is_empty()).then(|| texts.get("guide-help")),
        help,
        agenda_title: (!agenda.is_empty()).then(|| texts.get("guide-agenda")),
        agenda,
    })
}

/// The guide as a page, also on paper: by kind, because on paper nothing is "now", and with the hours of a usual week.
#[must_use]
pub fn guide_page(rows: GuideRows<'_>, neighbourhood: &str, now: Moment, texts: &Texts) -> GuidePage {
    let writer = Writer::new(rows, now, texts);
    let mut entries: Vec<_> = writer.entries().map(|entry| (entry, writer.row(entry))).collect();
    entries.sort_by(|(_, a), (_, b)| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    let section = |code: &str| {
        let of_kind = entries.iter().filter(|(_, row)| row.kind_code == code);
        let of_kind = of_kind.map(|(entry, row)| GuideEntry {
            hours: hours::week(entry.place().and_then(|place| place.opening_hours.as_deref()), now, texts),
            row: row.clone(),
        });
        let entries: Vec<_> = of_kind.collect();
        Some(GuidePageSection { title: entries.first()?.row.kind_word.clone(), entries })
    };
    GuidePage {
        sections: kinds().filter_map(section).collect(),
        view: writer.view(neighbourhood, Vec::new(), entries.is_empty()),
    }
}

/// Who helps first, then the places by kind.
fn kinds() -> impl Iterator<Item = &'static str> {
    std::iter::once(HELP).chain(PlaceKind::ALL.iter().map(|kind| kind.code()))
}

/// Whether there are steps, and which languages are spoken, each by its own name.
fn facts(step_free: Option<bool>, languages: Option<&str>, texts: &Texts) -> Vec<Fact> {
    let fact = |code: &str, word| Fact { code: code.to_owned(), word };
    let steps = step_free.map(|free| if free { "step_free" } else { "steps" });
    let mut facts: Vec<Fact> = steps.map(|code| fact(code, texts.word("fact", code))).into_iter().collect();
    let codes = languages.unwrap_or_default().split(' ').filter(|code| !code.is_empty());
    let names: Vec<String> = codes.map(|code| own_name(code, texts)).collect();
    if !names.is_empty() {
        facts.push(fact("languages", texts.list(names.iter().map(String::as_str))));
    }
    facts
}

/// A number in groups is read from the left in every language: without this the groups change places.
fn from_left(number: &str, texts: &Texts) -> String {
    match texts.lang().direction() {
        TextDirection::Ltr => number.to_owned(),
        TextDirection::Rtl => format!("\u{2066}{number}\u{2069}"),
    }
}

/// A language by its own name, kept apart from those beside it where it runs the other way.
fn own_name(code: &str, texts: &Texts) -> String {
    let known = Lang::ALL.iter().find(|lang| lang.code() == code).map(|lang| lang.own_name().to_owned());
    let name = known.or_else(|| super::language(Some(code), texts)).unwrap_or_default();
    if direction_of(code) == texts.lang().direction() { name } else { format!("\u{2068}{name}\u{2069}") }
}
