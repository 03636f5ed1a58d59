use super::{GuideRows, GuideView, guide, guide_page, place};
use crate::domain::hours::READ;
use crate::domain::testing::{date, local};
use crate::domain::{Activity, Moment, PlaceId, PlaceKind, Translation, example_activities, example_city};
use crate::texts::{Lang, TextDirection, Texts, plain};
use crate::views::agenda;

/// A Tuesday morning in the example city's first buurt.
const MORNING: &str = "2026-11-24 10:30";

fn rows<T>(of: impl FnOnce(&crate::domain::CityRows, GuideRows<'_>) -> T) -> T {
    let (_, rows) = example_city().unwrap();
    let buurt = rows.neighbourhoods[0].id;
    let places: Vec<_> = rows.places.iter().filter(|one| one.neighbourhood == buurt).cloned().collect();
    let partners: Vec<_> = rows.partners.iter().filter(|one| one.neighbourhood == buurt).cloned().collect();
    let translations: Vec<_> = rows.translations.iter().filter(|one| one.neighbourhood == buurt).cloned().collect();
    of(&rows, GuideRows { places: &places, partners: &partners, translations: &translations })
}

fn view(now: &str, lang: Lang) -> GuideView {
    rows(|_, rows| guide(rows, "Sluisvliet", Moment::new(local(now)), &Texts::new(lang)))
}

fn shape(view: &GuideView) -> Vec<(String, Vec<&str>)> {
    let names = |section: &super::GuideSection| section.title.clone();
    let shape = view.sections.iter().map(|one| (names(one), one.rows.iter().map(|row| &*row.name).collect()));
    shape.collect()
}

#[test]
fn open_now_stands_first_then_each_kind() {
    let morning = view(MORNING, Lang::Nl);
    let open = [
        "Buurtwinkel Sluisvliet",
        "De Vuurtorenzaal",
        "Het speelveld",
        "Huis van het Kind",
        "Huisartsen De Baken",
        "Kantoor Vuurtorenwijk",
        "OCMW-loket Vuurtorenwijk",
    ];
    assert_eq!(shape(&morning), [("Nu open".to_owned(), open.to_vec())]);
    let night = view("2026-11-24 22:30", Lang::Nl);
    let titles: Vec<_> = night.sections.iter().map(|one| (&*one.title, one.open, one.rows.len())).collect();
    let closed = [("Hulp en raad", false, 2), ("Zaal", false, 1), ("Winkel", false, 1), ("Gezondheid", false, 1)];
    assert_eq!(titles[0], ("Nu open", true, 1));
    assert_eq!(titles[1..5], closed);
    assert_eq!(titles[5], ("Loket", false, 1));
}

#[test]
fn a_number_is_read_from_the_left_in_arabic_too() {
    let number = |lang| view(MORNING, lang).sections[0].rows[0].phone.clone();
    assert_eq!(number(Lang::Nl).as_deref(), Some("059 00 00 14"));
    assert_eq!(number(Lang::Ar).as_deref(), Some("\u{2066}059 00 00 14\u{2069}"));
}

#[test]
fn one_row_in_full() {
    let view = view(MORNING, Lang::Nl);
    let row = view.sections[0].rows.iter().find(|row| row.name == "Kantoor Vuurtorenwijk").unwrap();
    assert_eq!(plain(&row.opening), "Open tot 12:00");
    assert_eq!((&*row.kind_code, &*row.kind_word, row.number.as_deref()), ("office", "Loket", Some("5")));
    assert_eq!(row.purpose.as_deref(), Some("Hulp bij geld, papieren en wonen"));
    let facts: Vec<_> = row.facts.iter().map(|fact| (&*fact.code, plain(&fact.word))).collect();
    let languages = "Nederlands, Français, English, العربية".to_owned();
    assert_eq!(facts, [("step_free", "geen trap".to_owned()), ("languages", languages)]);
    assert_eq!(row.whereabouts.as_deref().map(plain).as_deref(), Some("120 m ten zuidwesten van De Vuurtorenzaal"));
    assert_eq!(
        plain(&row.spoken),
        "Kantoor Vuurtorenwijk, Loket, Hulp bij geld, papieren en wonen, Open tot 12:00, geen trap, Nederlands, \
         Français, English, العربية, 120 m ten zuidwesten van De Vuurtorenzaal, 059 00 00 11"
    );
    assert_eq!((view.note, view.empty), (None, None));
}

#[test]
fn a_partner_has_the_hours_and_the_number_of_its_place() {
    let view = view("2026-11-24 12:30", Lang::Nl);
    let rows = || view.sections.iter().flat_map(|section| &section.rows);
    let of = |name: &str| rows().find(|row| row.name == name).unwrap();
    let (partner, place) = (of("OCMW-loket Vuurtorenwijk"), of("Kantoor Vuurtorenwijk"));
    assert_eq!((&partner.number, &partner.opening, &partner.address), (&place.number, &place.opening, &place.address));
    assert_eq!(plain(&partner.opening), "Gaat morgen open om 09:00");
    assert_ne!(partner.id, place.id);
    // On the map each number stands once.
    assert_eq!(view.map.as_ref().unwrap().spots.len(), 5);
}

#[test]
fn words_in_the_readers_language_and_dutch_marked_where_there_are_none() {
    let arabic = view(MORNING, Lang::Ar);
    let row = &arabic.sections[0].rows[0];
    assert_eq!((row.purpose_direction, &*row.purpose_language), (TextDirection::Rtl, "ar"));
    assert_eq!((row.purpose.as_deref(), &row.purpose_note), (Some("طعام ومشروبات، وبعضها رخيص"), &None));
    assert!(arabic.note.is_some(), "nobody has read them over");
    let polish = view(MORNING, Lang::Pl);
    let row = &polish.sections[0].rows[0];
    assert_eq!((row.purpose_direction, &*row.purpose_language), (TextDirection::Ltr, "nl"));
    assert_eq!(row.purpose_note.as_deref(), Some("po niderlandzku"));
    assert!(row.spoken.contains("po niderlandzku"));
    assert_eq!(polish.note, None, "nothing of it was translated");
    assert_eq!(view(MORNING, Lang::Nl).sections[0].rows[0].purpose_note, None);
}

#[test]
fn words_that_somebody_has_read_over_need_no_note() {
    rows(|_, rows| {
        let read = |one: &Translation| Translation { reviewed: true, ..one.clone() };
        let translations: Vec<_> = rows.translations.iter().map(read).collect();
        let rows = GuideRows { translations: &translations, ..rows };
        assert_eq!(guide(rows, "Sluisvliet", Moment::new(local(MORNING)), &Texts::new(Lang::Fr)).note, None);
    });
}

#[test]
fn a_card_has_the_week_who_helps_there_and_what_is_on() {
    let texts = Texts::new(Lang::Nl);
    rows(|city, rows| {
        let activities: Vec<Activity> = example_activities(city, date("2026-11-24"));
        let (now, hall) = (Moment::new(local(MORNING)), &rows.places[0]);
        let card = |id: &str| {
            place(rows, id, now, &texts, |here| {
                let there: Vec<_> = activities.iter().filter(|one| one.place == here.id).cloned().collect();
                agenda(&there, rows.places, "Sluisvliet", now.utc(), &texts)
            })
        };
        let view = card(&hall.id.to_string()).unwrap();
        let hours: Vec<_> = view.hours.iter().map(|line| (&*line.days, &*line.times)).collect();
        let expected = [("maandag – vrijdag", "10:00–17:00"), ("zaterdag", "10:00–12:30"), ("zondag", "gesloten")];
        assert_eq!(hours, expected);
        assert_eq!(view.help.iter().map(|row| &*row.name).collect::<Vec<_>>(), ["Huis van het Kind"]);
        assert_eq!(view.agenda.iter().map(|item| &*item.title).collect::<Vec<_>>(), ["Soep op donderdag"; 2]);
        assert!(view.agenda_title.is_some() && view.help_title.is_some());
        assert!(view.agenda.iter().all(|item| !item.next));
        let partner = card(&rows.partners[0].id.to_string()).unwrap();
        assert_eq!(partner.at.as_deref(), Some("Kantoor Vuurtorenwijk"));
        assert_eq!((partner.agenda_title, partner.help_title), (None, None));
        assert_eq!(card("nothing"), None);
    });
}

#[test]
fn at_ten_times_the_size_hours_are_read_once_a_row() {
    rows(|_, rows| {
        let places: Vec<_> = (0u128..10)
            .flat_map(|n| rows.places.iter().map(move |place| (n, place)))
            .map(|(n, place)| {
                let id = PlaceId(uuid::Uuid::from_u128(place.id.0.as_u128() ^ n));
                crate::domain::Place { id, ..place.clone() }
            })
            .collect();
        let before = READ.get();
        let view =
            guide(GuideRows { places: &places, ..rows }, "S", Moment::new(local(MORNING)), &Texts::new(Lang::Nl));
        let shown: usize = view.sections.iter().map(|section| section.rows.len()).sum();
        assert_eq!(shown, 10 * rows.places.len() + rows.partners.len());
        assert_eq!(READ.get() - before, shown, "each of these has hours");
    });
}

#[test]
fn a_page_for_paper_goes_by_kind_and_has_the_hours() {
    let page = rows(|_, rows| guide_page(rows, "Sluisvliet", Moment::new(local(MORNING)), &Texts::new(Lang::Nl)));
    let titles: Vec<_> = page.sections.iter().map(|one| (&*one.title, one.entries.len())).collect();
    let expected = [("Hulp en raad", 2), ("Buiten", 1), ("Zaal", 1), ("Winkel", 1), ("Gezondheid", 1), ("Loket", 1)];
    assert_eq!(titles, expected);
    let hours: Vec<_> = page.sections[3].entries[0].hours.iter().map(|line| (&*line.days, &*line.times)).collect();
    assert_eq!(hours, [("maandag – zaterdag", "08:30–18:30"), ("zondag", "gesloten")]);
    let field: Vec<_> = page.sections[1].entries[0].hours.iter().map(|line| (&*line.days, &*line.times)).collect();
    assert_eq!(field, [("Elke dag", "de hele dag")]);
    assert!(page.view.map.is_some() && page.view.sections.is_empty() && page.view.empty.is_none());
}

#[test]
fn what_nobody_knows_is_said_and_bad_rows_are_no_panic() {
    rows(|_, rows| {
        let mut places = rows.places.to_vec();
        places[0].opening_hours = Some("altijd".into());
        places[1].latitude = Some(i64::MIN);
        places[2].languages = Some("  xx ".into());
        places[3].kind = PlaceKind::Health;
        let rows = GuideRows { places: &places, ..rows };
        let view = guide(rows, "Sluisvliet", Moment::new(local(MORNING)), &Texts::new(Lang::Nl));
        let rows = || view.sections.iter().flat_map(|section| &section.rows);
        let hall = rows().find(|row| row.name == "De Vuurtorenzaal").unwrap();
        assert!(!hall.open && hall.opening.starts_with("We kennen de uren niet."));
        let field = rows().find(|row| row.name == "Het speelveld").unwrap();
        assert_eq!((&field.number, &field.whereabouts), (&None, &None));
        assert_eq!(view.map.unwrap().spots.len(), 4);
    });
    let nothing = GuideRows { places: &[], partners: &[], translations: &[] };
    let view = guide(nothing, "Sluisvliet", Moment::new(local(MORNING)), &Texts::new(Lang::Nl));
    assert!(view.empty.is_some() && view.map.is_none() && view.sections.is_empty());
}
