//! What every page keeps to, whatever is on it.

use super::{
    AsideCard, AsideView, Board, DeskFrame, DeskPart, ImportCard, JoinView, ListGroup, ListView, NeighbourhoodLink,
    PageContext, PeriodLinks, PhoneLine, PreviewView, SITE_CSS, SetupView, Waiting, agenda, desk_aside, desk_cards,
    desk_doors, desk_figures, desk_home, desk_join, desk_list, desk_phones, desk_preview, desk_questions, error, guide,
    ics, join, letterbox_list, neighbourhoods, setup, sign_in,
};
use chrono::{DateTime, TimeDelta, Utc};
use pleinmakers_core::domain::{
    AccountId, Activity, ActivityId, ActivityKind, ActivityStatus, CardId, Moment, NeighbourhoodId, Place, PlaceId,
    PlaceKind, Settings, Signal, SignalFacts, SignalId, SignalKind, SignalUrgency, Telling,
};
use pleinmakers_core::texts::{Lang, Texts};
use pleinmakers_core::views::{BoardEntry, BoardRow, CardChoice, CardView, Figure, StaffView, board};
use std::collections::BTreeMap;
use std::path::Path;

const NASTY: &str = "Soep, koek; \"thee\" \\ & </script><b>'\r\nBEGIN:VEVENT 🍲";

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn activity(title: &str, starts: &str, status: ActivityStatus) -> Activity {
    let starts = at(starts);
    Activity {
        id: ActivityId::new(starts.timestamp_millis(), [7; 10]),
        neighbourhood: NeighbourhoodId::new(0, [0; 10]),
        kind: ActivityKind::Soup,
        title: title.to_owned(),
        title_language: "nl".to_owned(),
        place: PlaceId::new(0, [1; 10]),
        starts,
        ends: Some(starts + TimeDelta::hours(2)),
        status,
        free: Some(true),
        step_free: Some(false),
        sequence: 3,
        capacity: None,
        languages: None,
        hearing_loop: None,
        toilet: None,
        indoors: None,
        signup: None,
        repeats: None,
        except: None,
        cancelled_on: None,
        moved: None,
    }
}

fn place() -> Place {
    let neighbourhood = NeighbourhoodId::new(0, [0; 10]);
    Place {
        address: Some("Sluisvlietlaan 2".to_owned()),
        ..Place::named(PlaceId::new(0, [1; 10]), neighbourhood, "het plein", PlaceKind::Outdoors)
    }
}

fn agenda_page(lang: Lang) -> String {
    let context = PageContext::new(lang);
    let activities = [
        activity(NASTY, "2026-11-26T11:00:00Z", ActivityStatus::Planned),
        activity("Naaicafé", "2026-12-03T11:00:00Z", ActivityStatus::Cancelled),
    ];
    let now = at("2026-11-25T08:00:00Z");
    let view = pleinmakers_core::views::agenda(&activities, &[place()], "Sluisvliet", now, &context.texts());
    agenda(&view, "sluisvliet", &context).unwrap()
}

fn guide_page(lang: Lang) -> String {
    let context = PageContext::new(lang);
    let other = Place {
        purpose: Some(NASTY.replace(['\r', '\n'], " ")),
        opening_hours: Some("Mo-Fr 09:00-12:00; PH off".to_owned()),
        languages: Some("nl ar".to_owned()),
        step_free: Some(true),
        phone: Some("059 00 00 11".to_owned()),
        latitude: Some(51_240_000),
        longitude: Some(2_940_000),
        ..Place::named(PlaceId::new(0, [2; 10]), NeighbourhoodId::new(0, [0; 10]), "de zaal", PlaceKind::Hall)
    };
    let places = [Place { latitude: Some(51_241_000), longitude: Some(2_941_000), ..place() }, other];
    let rows = pleinmakers_core::views::GuideRows { places: &places, partners: &[], translations: &[] };
    let now = Moment::new(at("2026-11-25T09:00:00Z"));
    let view = pleinmakers_core::views::guide_page(rows, "Sluisvliet", now, &context.texts());
    guide(&view, "sluisvliet", &context).unwrap()
}

fn signal_row(lang: Lang) -> BoardRow {
    let signal = Signal {
        id: SignalId(uuid::Uuid::nil()),
        neighbourhood: NeighbourhoodId::new(0, [0; 10]),
        kind: SignalKind::Lift,
        urgency: SignalUrgency::Danger,
        building: None,
        dwelling: None,
        household: None,
        words: Some("De deur </p> klemt".to_owned()),
        at: at("2026-11-20T11:00:00Z"),
        by: AccountId::new(0, [0; 10]),
    };
    let facts = SignalFacts { signal, received_at: None, steps: Vec::new() };
    let entry =
        BoardEntry { facts, place: "Sluisvlietlaan 2".to_owned(), telling: Telling::Possible, by: "Fatima".to_owned() };
    let now = Moment::new(at("2026-11-25T08:00:00Z"));
    board(vec![entry], now, &Settings::default(), &Texts::new(lang)).remove(0)
}

fn own_setup() -> SetupView {
    let key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".to_owned();
    SetupView { name: "An".to_owned(), address: format!("otpauth://totp/Pleinmakers:An?secret={key}"), key }
}

fn every_page(lang: Lang) -> Vec<String> {
    let context = PageContext::new(lang);
    let texts = context.texts();
    let link = |slug: &str| NeighbourhoodLink { name: "S".to_owned(), district: "V".to_owned(), slug: slug.to_owned() };
    let view = StaffView {
        neighbourhood: "Sluisvliet".to_owned(),
        title: texts.get("staff-title"),
        period: "november".to_owned(),
        figures: vec![Figure::count(&texts, "met", 12, 5)],
        doors_to_check: vec!["Sluisvlietlaan 2 bus 0304".to_owned()],
    };
    let periods = PeriodLinks { previous: Some("?period=2026-10".to_owned()), next: None };
    let choice =
        |value: &str| CardChoice { value: value.to_owned(), by: "Fatima · 14:02".to_owned(), word: value.to_owned() };
    let card = CardView {
        card: CardId(uuid::Uuid::nil()),
        seen: 2,
        title: "Sluisvlietlaan 2 bus 0304".to_owned(),
        sentence: texts.get("card-sentence"),
        choices: vec![choice("Peeters"), choice("Peters")],
    };
    let frame = |part| DeskFrame {
        coach: "An".to_owned(),
        proof: "the-proof".to_owned(),
        neighbourhood: "Sluisvliet".to_owned(),
        slug: "sluisvliet".to_owned(),
        places: [("Sluisvliet", "sluisvliet"), ("Vogelwijk", "vogelwijk")].map(|(a, b)| (a.into(), b.into())).to_vec(),
        part,
    };
    let waiting = Waiting { questions: 3, overdue: 1, cards: 0, doors: 2, aside: 1 };
    let board = Board {
        rows: vec![signal_row(lang)],
        due: "2026-12-09".parse().unwrap(),
        today: "2026-11-25".parse().unwrap(),
        partners: vec!["Woonsprong".to_owned()],
    };
    let phone = PhoneLine {
        id: uuid::Uuid::nil().to_string(),
        name: "Nadia".to_owned(),
        number: "233 321".to_owned(),
        joined: "25 november".to_owned(),
        seen: "26 november".to_owned(),
    };
    let joining = JoinView {
        name: "Nadia".to_owned(),
        link: "https://pleinmakers.example/join#v=1&c=00".to_owned(),
        until: "14:10".to_owned(),
    };
    let import = |closed: Option<&str>| ImportCard {
        id: uuid::Uuid::nil().to_string(),
        when: "28 november".to_owned(),
        by: "An".to_owned(),
        counts: texts.with("import-count-read", &[("n", 2.into())]),
        closed: closed.map(|key| texts.get(key)),
    };
    let list = ListView {
        error: Some(texts.error("too_large", &[])),
        done: Some(texts.get("desk-list-done")),
        stayed: vec!["Sluisvlietlaan 2 bus 0304".to_owned()],
        waits: true,
        imports: vec![import(None), import(Some("desk-list-undo-late"))],
    };
    let group = |needs_person: bool, folded: bool| ListGroup {
        heading: texts.get("import-verdict-doubtful"),
        rows: vec![vec!["Sluisvlietlaan 2 bus 0101".to_owned(), "Regel 4: <b>".to_owned()]],
        more: folded.then(|| texts.with("desk-list-more", &[("n", 3.into())])),
        needs_person,
        folded,
    };
    let preview = PreviewView {
        seen: Some("00".to_owned()),
        changed: true,
        counts: vec![texts.with("import-rows", &[("n", 2.into())])],
        groups: vec![group(true, false), group(false, false), group(false, true)],
        may_apply: true,
    };
    let aside = AsideView {
        done: vec![texts.get("server-aside-dropped")],
        cards: vec![AsideCard {
            id: "00".to_owned(),
            by: texts.with("desk-aside-of", &[("name", "Fatima".into())]),
            when: "28 november".to_owned(),
            why: texts.get("desk-aside-refused"),
            changes: vec![texts.get("aside-visit")],
            may_let_in: true,
        }],
    };
    vec![
        agenda_page(lang),
        desk_aside(&aside, &frame(DeskPart::Aside), &context).unwrap(),
        desk_aside(&AsideView::default(), &frame(DeskPart::Aside), &context).unwrap(),
        desk_list(&list, &frame(DeskPart::List), &context).unwrap(),
        desk_list(&ListView::default(), &frame(DeskPart::List), &context).unwrap(),
        desk_preview(&preview, &frame(DeskPart::List), &context).unwrap(),
        desk_preview(&PreviewView::default(), &frame(DeskPart::List), &context).unwrap(),
        guide_page(lang),
        neighbourhoods(&[link("sluisvliet")], &context).unwrap(),
        neighbourhoods(&[], &context).unwrap(),
        desk_home(&waiting, &frame(DeskPart::Home), &context).unwrap(),
        desk_questions(&board, &frame(DeskPart::Questions), &context).unwrap(),
        desk_cards(&[card], &frame(DeskPart::Cards), &context).unwrap(),
        desk_figures(&view, &periods, &frame(DeskPart::Figures), &context).unwrap(),
        desk_doors(&view.doors_to_check, &frame(DeskPart::Doors), &context).unwrap(),
        desk_phones(&[phone], &frame(DeskPart::Phones), &context).unwrap(),
        desk_phones(&[], &frame(DeskPart::Phones), &context).unwrap(),
        desk_join(&joining, &frame(DeskPart::Phones), &context).unwrap(),
        sign_in(Some(&texts.error("sign_in", &[])), "An", &context).unwrap(),
        sign_in(None, "", &context).unwrap(),
        setup(None, &own_setup(), &context).unwrap(),
        join(&context).unwrap(),
        letterbox_list("Sluisvliet", "sluisvliet", &context).unwrap(),
        error(&texts.error("not_found", &[]), &context).unwrap(),
    ]
}

#[test]
fn every_page_can_be_read_by_everybody() {
    for lang in Lang::ALL {
        for page in every_page(*lang) {
            let html = format!("<html lang=\"{}\" dir=\"{}\">", lang.code(), lang.direction().code());
            for part in [
                &*html,
                "<a class=\"skip\" href=\"#content\">",
                "<main id=\"content\"",
                "<nav class=\"languages\"",
                "<title>",
            ] {
                assert_eq!(page.matches(part).count(), 1, "{part} in {page}");
            }
            assert_eq!(page.matches("<h1").count(), 1, "{page}");
            // No script that runs, no style or address that the policy would have to allow.
            let scripts = page.matches("<script").count();
            assert_eq!(scripts, page.matches("<script type=\"application/ld+json\">").count());
            // A form of the desk carries its word, and what one types has a label.
            let forms = page.matches("<form class=\"out\"").count();
            assert_eq!(forms, page.matches("<nav class=\"parts\"").count());
            if forms > 0 {
                assert_eq!(page.matches("<form").count(), page.matches("name=\"proof\" value=\"the-proof\"").count());
                assert_eq!(page.matches("aria-current=\"page\"").count(), 1);
            }
            // The namespace of a drawing is a name, and no address that anything is fetched from.
            let page = page.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
            for never in ["style=", " onclick", "http://", "src=", "aria-label=\"\"", "<p></p>"] {
                assert!(!page.contains(never), "{never} in {page}");
            }
            for other in Lang::ALL {
                assert!(page.contains(&format!("href=\"?lang={}\"", other.code())));
                assert!(page.contains(other.own_name()));
            }
            assert_eq!(page.contains("<footer>"), !lang.reviewed());
        }
    }
}

#[test]
fn a_title_stays_a_title() {
    let page = agenda_page(Lang::Nl);
    assert_eq!(page.matches("</script>").count(), 1);
    assert!(!page.contains("<b>'"));
    assert!(page.contains("card next") && page.contains("card off") && page.contains("gaat niet door"));
    let start = page.find("ld+json\">").unwrap() + "ld+json\">".len();
    let data: serde_json::Value = serde_json::from_str(page[start..].split("</script>").next().unwrap()).unwrap();
    assert_eq!(data["@graph"][0]["name"], NASTY);
    assert_eq!(data["@graph"][0]["startDate"], "2026-11-26T12:00:00+01:00");
    assert_eq!(data["@graph"][1]["eventStatus"], "https://schema.org/EventCancelled");
}

#[test]
fn a_title_in_another_language_says_so() {
    let page = agenda_page(Lang::Ar);
    assert!(page.contains("<bdi lang=\"nl\" dir=\"ltr\">Naaicafé</bdi>"));
    assert!(page.contains("شوربة"));
}

#[test]
fn the_choice_of_a_language_keeps_the_period() {
    let context = PageContext { keep: "period=2026-10".to_owned(), ..PageContext::new(Lang::Nl) };
    assert_eq!(context.language_link(&Lang::Ar), "?period=2026-10&lang=ar");
}

fn calendar(lang: Lang, now: &str) -> String {
    let activities = [
        activity("Naaicafé", "2026-10-29T18:00:00Z", ActivityStatus::Cancelled),
        activity(NASTY, "2026-10-22T17:00:00Z", ActivityStatus::Planned),
    ];
    let place = place();
    let entry =
        |activity| ics::CalendarEntry { activity, place: Some(&place), committed_at: at("2026-10-01T10:15:30Z") };
    let entries: Vec<_> = activities.iter().map(entry).collect();
    ics::calendar("Sluis, vliet", &entries, at(now), &Texts::new(lang)).unwrap()
}

#[test]
fn a_calendar_is_the_same_bytes_and_whole_lines() {
    for lang in Lang::ALL {
        let first = calendar(*lang, "2026-10-20T08:00:00Z");
        assert_eq!(first, calendar(*lang, "2026-10-21T09:30:00Z"));
        assert!(first.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{first}");
        assert!(!first.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']));
        for (begin, count) in [("BEGIN:VEVENT\r\n", 2), ("BEGIN:VTIMEZONE\r\n", 1), ("END:VCALENDAR\r\n", 1)] {
            assert_eq!(first.lines().filter(|line| *line == begin.trim()).count(), count, "{first}");
        }
        assert_eq!(first.matches("DTSTAMP:20261001T101530Z\r\n").count(), 2);
        assert_eq!(first.matches("SEQUENCE:3\r\n").count(), 2);
    }
}

#[test]
fn a_calendar_keeps_local_time_and_says_what_is_cancelled() {
    let whole = calendar(Lang::Nl, "2026-10-20T08:00:00Z").replace("\r\n ", "");
    for line in [
        "NAME;VALUE=TEXT:Pleinmakers Sluis\\, vliet",
        "REFRESH-INTERVAL;VALUE=DURATION:PT14400S",
        "X-PUBLISHED-TTL:PT14400S",
        "DTSTART;TZID=Europe/Brussels:20261022T190000",
        "DTSTART;TZID=Europe/Brussels:20261029T190000",
        "SUMMARY:Soep\\, koek\\; \"thee\" \\\\ & </script><b>'  BEGIN:VEVENT 🍲",
        "SUMMARY:Gaat niet door: Naaicafé",
        "STATUS:CANCELLED",
        "LOCATION:het plein\\, Sluisvlietlaan 2",
        "DESCRIPTION:gratis\\, met trap",
    ] {
        assert!(whole.split("\r\n").any(|one| one == line), "{line} in {whole}");
    }
    // A day after its end it is gone.
    assert!(calendar(Lang::Nl, "2026-10-30T19:59:59Z").contains("STATUS:CANCELLED"));
    assert!(!calendar(Lang::Nl, "2026-10-30T20:00:00Z").contains("VEVENT"));
}

#[test]
fn every_text_that_pages_ask_for_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut asked = 0;
    for folder in ["templates", "src/pages"] {
        for file in std::fs::read_dir(root.join(folder)).unwrap() {
            let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
            for call in ["t.get(\"", "t.with(\"", "texts.with(\"", "texts.get(\""] {
                for key in source.split(call).skip(1).filter_map(|rest| rest.split('"').next()) {
                    let names =
                        ["neighbourhood", "title", "line", "column", "door", "date", "other", "remark", "when", "name"];
                    let args: Vec<_> = names.iter().map(|name| (*name, "x".into())).chain([("n", 2.into())]).collect();
                    assert!(key.is_empty() || !Texts::new(Lang::Nl).with(key, &args).is_empty(), "{key}");
                    asked += 1;
                }
            }
        }
    }
    assert!(asked > 20);
}

/// Colours of a theme by token; the dark ones come second.
fn tokens(css: &str) -> BTreeMap<&str, [f64; 3]> {
    let lines = css.split(['{', ';', '}']).filter_map(|line| line.trim().strip_prefix("--")?.split_once(": #"));
    lines
        .map(|(name, hex)| {
            let wide: String = if hex.len() == 3 { hex.chars().flat_map(|c| [c, c]).collect() } else { hex.to_owned() };
            let part = |i: usize| {
                let value = f64::from(u8::from_str_radix(&wide[i..i + 2], 16).unwrap()) / 255.0;
                if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            };
            (name, [part(0), part(2), part(4)])
        })
        .collect()
}

/// How much lighter one colour of a theme is than another, by WCAG.
pub(super) fn contrast(theme: &str, one: &str, other: &str) -> f64 {
    let colours = tokens(&theme[..theme.find('}').unwrap()]);
    let light = |token: &str| colours[token].iter().zip([0.2126, 0.7152, 0.0722]).map(|(c, w)| c * w).sum::<f64>();
    (light(one).max(light(other)) + 0.05) / (light(one).min(light(other)) + 0.05)
}

#[test]
fn contrast_is_enough_in_light_in_dark_and_on_paper() {
    let mut themes = SITE_CSS.match_indices(":root {").map(|(start, _)| &SITE_CSS[start..]);
    for name in ["light", "dark", "paper"] {
        let theme = themes.next().unwrap();
        for (text, ground) in [
            ("ink", "ground"),
            ("soft", "ground"),
            ("sea", "ground"),
            ("ink", "card"),
            ("soft", "card"),
            ("sea", "card"),
            ("brick", "card"),
            ("next-ink", "next"),
            ("next-soft", "next"),
        ] {
            let ratio = contrast(theme, text, ground);
            assert!(ratio >= 4.5, "{name}: {text} on {ground} is {ratio:.2}");
        }
    }
}

fn series(now: &str) -> String {
    let place = place();
    let weekly = Activity {
        repeats: Some("FREQ=WEEKLY;UNTIL=20261231T225959Z".into()),
        except: Some("2026-12-24 2026-12-25".into()),
        cancelled_on: Some("2026-11-05".into()),
        moved: Some("2026-11-12=2026-11-13T20:00".into()),
        ..activity("Koor", "2026-10-15T17:00:00Z", ActivityStatus::Planned)
    };
    let entry = ics::CalendarEntry { activity: &weekly, place: Some(&place), committed_at: at("2026-10-01T10:15:30Z") };
    ics::calendar("Sluisvliet", &[entry], at(now), &Texts::new(Lang::Nl)).unwrap().replace("\r\n ", "")
}

#[test]
fn a_series_is_one_event_with_its_rule_and_an_own_one_for_what_was_moved_or_cancelled() {
    let whole = series("2026-10-20T08:00:00Z");
    assert_eq!(whole, series("2026-10-21T08:00:00Z"));
    assert_eq!(whole.matches("BEGIN:VEVENT").count(), 3);
    assert_eq!(whole.matches("RRULE:FREQ=WEEKLY;UNTIL=20261231T225959Z\r\n").count(), 1);
    // 25 December is no Thursday: nothing is left out that was not there.
    assert_eq!(whole.matches("EXDATE;TZID=Europe/Brussels:").count(), 1);
    assert!(whole.contains("EXDATE;TZID=Europe/Brussels:20261224T190000\r\n"), "{whole}");
    let own = |id: &str| {
        let id = format!("RECURRENCE-ID;TZID=Europe/Brussels:{id}\r\n");
        whole.split("BEGIN:VEVENT").find(|event| event.contains(&id)).unwrap().to_owned()
    };
    let cancelled = own("20261105T190000");
    assert!(cancelled.contains("STATUS:CANCELLED") && cancelled.contains("Gaat niet door: Koor"), "{cancelled}");
    let moved = own("20261112T190000");
    assert!(moved.contains("DTSTART;TZID=Europe/Brussels:20261113T200000\r\n"), "{moved}");
    assert!(moved.contains("STATUS:CONFIRMED"), "{moved}");
    // They stay as long as the series: without them a calendar would follow the rule on those days.
    assert_eq!(series("2026-11-15T08:00:00Z").matches("BEGIN:VEVENT").count(), 3);
    assert_eq!(series("2027-01-02T08:00:00Z").matches("BEGIN:VEVENT").count(), 0);
}
