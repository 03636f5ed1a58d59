//! Writes every page with sample data as files, to look at them: `cargo run -p pleinmakers-server --example pages -- OUT`.
#![allow(missing_docs, clippy::unwrap_used)]

use chrono::{DateTime, TimeDelta, Utc};
use pleinmakers_core::domain::{
    AccountId, Activity, ActivityId, ActivityKind, ActivityStatus, CardId, Moment, NeighbourhoodId, Place, PlaceId,
    PlaceKind, Settings, Signal, SignalFacts, SignalId, SignalKind, SignalStep, SignalStepId, SignalStepKind,
    SignalUrgency, StepFact, Telling,
};
use pleinmakers_core::texts::{Lang, Texts};
use pleinmakers_core::views::{BoardEntry, CardFacts, CardView, Figure, StaffView, agenda, board, name_card};
use pleinmakers_server::pages::{
    self, AsideCard, AsideView, Board, DeskFrame, DeskPart, ImportCard, JoinView, ListGroup, ListView,
    NeighbourhoodLink, PageContext, PeriodLinks, PhoneLine, PreviewView, SetupView, Waiting, at_line, ics,
    import_counts,
};
use std::path::PathBuf;

const NOW: &str = "2026-11-25T08:00:00Z";

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn id(number: u64, random: u8) -> (i64, [u8; 10]) {
    (1_790_000_000_000 + i64::try_from(number).unwrap(), [random; 10])
}

fn phones() -> Vec<PhoneLine> {
    let line = |name: &str, number: &str, joined: &str, seen: &str| PhoneLine {
        id: "01a20d36-6b80-7bd6-9e43-2c223ce2bb8e".to_owned(),
        name: name.to_owned(),
        number: format!("nummer om te vergelijken: {number}"),
        joined: format!("doet mee sinds {joined}"),
        seen: format!("laatst gezien: {seen}"),
    };
    vec![
        line("Nadia", "233 321", "25 november 2026, 08:55", "25 november 2026, 08:56"),
        line("Fatima", "402 118", "3 september 2026, 18:20", "24 november 2026, 17:41"),
    ]
}

fn join() -> JoinView {
    JoinView {
        name: "Nadia".to_owned(),
        link: "https://pleinmakers.example/join#v=1&c=00112233445566778899aabbccddeeff&k=00112233445566778899aabbccddeeff&n=Oostende".to_owned(),
        until: "De code werkt één keer, tot 09:10.".to_owned(),
    }
}

fn places() -> Vec<Place> {
    let place = |number, name: &str, kind, address: Option<&str>| {
        let (millis, random) = id(number, 1);
        let neighbourhood = NeighbourhoodId::new(millis, [0; 10]);
        Place {
            address: address.map(str::to_owned),
            ..Place::named(PlaceId::new(millis, random), neighbourhood, name, kind)
        }
    };
    vec![
        place(1, "het plein", PlaceKind::Outdoors, None),
        place(2, "speelveld", PlaceKind::Outdoors, None),
        place(3, "buurthuis Sluisvliet", PlaceKind::Hall, Some("Sluisvlietlaan 2")),
    ]
}

fn activities(places: &[Place]) -> Vec<Activity> {
    use ActivityKind::{Children, CleanUp, Coffee, Crafts, Language, Music, Repair, Soup, Sport};
    let rows = [
        (Soup, "Soep op het plein", "nl", 0, "2026-11-26T11:00:00Z", Some(2), Some(true), Some(true)),
        (Sport, "Voetbal", "nl", 1, "2026-11-28T14:00:00Z", None, None, None),
        (Crafts, "Naaicafé", "nl", 2, "2026-12-01T18:00:00Z", Some(2), Some(true), None),
        (Language, "نتعلّم الهولندية معًا", "ar", 2, "2026-12-01T09:00:00Z", Some(2), Some(true), Some(false)),
        (
            Repair,
            "Repair Café: we herstellen samen je fiets, broodrooster en kleren",
            "nl",
            2,
            "2026-12-02T13:00:00Z",
            Some(3),
            Some(true),
            Some(true),
        ),
        (Children, "Sinterklaas in de buurt", "nl", 0, "2026-12-05T13:00:00Z", Some(2), Some(true), Some(true)),
        (Music, "Karaoke night", "en", 2, "2026-12-05T18:30:00Z", Some(3), Some(false), Some(true)),
        (Coffee, "Koffie en taart", "nl", 2, "2026-12-07T09:00:00Z", Some(2), None, Some(true)),
        (CleanUp, "Samen de stoep netjes maken", "nl", 0, "2026-12-08T09:00:00Z", Some(1), None, None),
    ];
    let rows = (0_u64..).zip(rows);
    rows.map(|(number, (kind, title, language, place, starts, hours, free, step_free))| {
        let (millis, random) = id(number, 2);
        Activity {
            id: ActivityId::new(millis, random),
            neighbourhood: places[0].neighbourhood,
            kind,
            title: title.to_owned(),
            title_language: language.to_owned(),
            place: places[place].id,
            starts: at(starts),
            ends: hours.map(|hours| at(starts) + TimeDelta::hours(hours)),
            status: if title == "Naaicafé" { ActivityStatus::Cancelled } else { ActivityStatus::Planned },
            free,
            step_free,
            sequence: 1,
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
    })
    .collect()
}

fn cards(texts: &Texts) -> Vec<CardView> {
    let facts = CardFacts {
        card: CardId(uuid::Uuid::nil()),
        seen: 2,
        door: "Sluisvlietlaan 2 bus 0304".to_owned(),
        current: "Pieters".to_owned(),
        versions: vec![("Peeters".to_owned(), "Fatima".to_owned(), Some(Moment::new(at(NOW))))],
    };
    vec![name_card(facts, Moment::new(at(NOW)), texts)]
}

fn staff(texts: &Texts) -> StaffView {
    let counts = [("welcomes", 42), ("open", 17), ("overdue", 6), ("visits", 128), ("met", 23), ("not_met", 3)];
    StaffView {
        neighbourhood: "Sluisvliet".to_owned(),
        title: texts.get("staff-title"),
        period: texts.month_year(at(NOW).date_naive()),
        figures: counts.iter().map(|(code, count)| Figure::count(texts, code, *count, 5)).collect(),
        doors_to_check: vec!["Sluisvlietlaan 2 bus 0304".to_owned(), "Sluisvlietlaan 4 bus 1101".to_owned()],
    }
}

fn lists(texts: &Texts) -> ListView {
    let import = |when: &str, by: &str, counts: (usize, usize, usize), closed: Option<String>| ImportCard {
        id: uuid::Uuid::nil().to_string(),
        when: when.to_owned(),
        by: by.to_owned(),
        counts: texts.list(import_counts(counts.0, counts.1, counts.2, texts).iter().map(String::as_str)),
        closed,
    };
    let undone = texts.with("import-undone-at", &[("when", "2 november 2026 om 10:12".into())]);
    ListView {
        imports: vec![
            import("25 november 2026 om 08:50", "An", (12, 3, 2), None),
            import("2 november 2026 om 10:05", "An", (41, 0, 7), Some(undone)),
        ],
        ..ListView::default()
    }
}

/// After a list was taken back, where somebody had worked since.
fn undone(texts: &Texts) -> ListView {
    ListView {
        done: Some(texts.with("import-undone", &[("n", 14.into())])),
        stayed: vec!["Sluisvlietlaan 2 bus 0304".to_owned(), "Sluisvlietlaan 4 bus 1101".to_owned()],
        ..lists(texts)
    }
}

fn preview(texts: &Texts) -> PreviewView {
    let remark = |line: u64, key: &str, door: &str| {
        let text = texts.with(key, &[("door", door.into()), ("date", "1 november 2026".into()), ("other", "4".into())]);
        at_line(line, &text, texts)
    };
    let group = |heading: &str, rows: Vec<Vec<String>>, needs_person, folded| ListGroup {
        heading: texts.get(heading),
        rows,
        more: None,
        needs_person,
        folded,
    };
    let door = |label: &str| format!("Sluisvlietlaan 2 bus {label}");
    let count = |key: &str, n: usize| texts.with(key, &[("n", n.into())]);
    PreviewView {
        seen: Some("00112233445566778899aabbccddeeff".to_owned()),
        changed: false,
        counts: vec![
            count("import-rows", 9),
            count("import-count-refused", 1),
            count("import-count-doubtful", 2),
            count("import-count-remarked", 1),
            count("import-count-read", 3),
            count("import-count-unchanged", 2),
            count("import-count-ended", 1),
        ],
        groups: vec![
            group("import-verdict-refused", vec![vec![remark(4, "import-remark-date_impossible", "")]], true, false),
            group(
                "import-verdict-doubtful",
                vec![
                    vec![remark(5, "import-remark-unknown_door", "Sluisvlietlaan 2 9999")],
                    vec![door("0103"), remark(7, "import-remark-same_day_twice", &door("0103"))],
                ],
                true,
                false,
            ),
            group(
                "import-verdict-remarked",
                vec![vec![door("0304"), remark(3, "import-remark-ends_earlier", &door("0304"))]],
                false,
                false,
            ),
            group(
                "import-verdict-ended",
                vec![vec![
                    texts.with("import-ended", &[("door", (&door("0304")).into()), ("date", "1 november 2026".into())]),
                ]],
                false,
                false,
            ),
            group(
                "import-verdict-read",
                ["0101", "0201", "0202"]
                    .iter()
                    .zip([2, 6, 8])
                    .map(|(label, line)| vec![at_line(line, &door(label), texts)])
                    .collect(),
                false,
                true,
            ),
            group(
                "import-verdict-unchanged",
                ["0102", "0305"]
                    .iter()
                    .zip([9, 10])
                    .map(|(label, line)| vec![at_line(line, &door(label), texts)])
                    .collect(),
                false,
                true,
            ),
        ],
        may_apply: true,
    }
}

fn aside(texts: &Texts) -> AsideView {
    let card = |changes: Vec<String>, may_let_in, why: &str| AsideCard {
        id: "00112233445566778899aabbccddeeff".to_owned(),
        by: texts.with("desk-aside-of", &[("name", "Fatima".into())]),
        when: texts.with(
            "server-aside-when",
            &[("since", "24 november 2026 om 17:41".into()), ("until", "22 februari 2027 om 17:41".into())],
        ),
        why: texts.error(why, &[("until", "22 februari".into())]).sentence,
        changes,
        may_let_in,
    };
    let visit = texts.with(
        "desk-aside-change",
        &[("what", (&texts.get("aside-visit")).into()), ("door", "Sluisvlietlaan 2 bus 0304".into())],
    );
    let cards =
        vec![card(vec![visit], true, "quarantined"), card(vec![texts.get("desk-aside-unreadable")], false, "failed")];
    AsideView { done: Vec::new(), cards }
}

fn signals(texts: &Texts) -> Board {
    let (millis, random) = id(1, 9);
    let entry = |kind, urgency, place: &str, words: &str, at: &str, steps: &[SignalStep]| BoardEntry {
        facts: SignalFacts {
            signal: Signal {
                id: SignalId::new(millis, random),
                neighbourhood: NeighbourhoodId::new(millis, [0; 10]),
                kind,
                urgency,
                building: None,
                dwelling: None,
                household: None,
                words: Some(words.to_owned()),
                at: at.parse().unwrap(),
                by: AccountId::new(millis, random),
            },
            received_at: None,
            steps: steps.iter().map(|step| StepFact { step: step.clone(), received_at: None }).collect(),
        },
        place: place.to_owned(),
        telling: Telling::Possible,
        by: "Fatima".to_owned(),
    };
    let passed_on = SignalStep {
        id: SignalStepId::new(millis, random),
        neighbourhood: NeighbourhoodId::new(millis, [0; 10]),
        signal: SignalId::new(millis, random),
        kind: SignalStepKind::PassedOn,
        at: at("2026-11-20T08:00:00Z"),
        by: None,
        owner: Some("Woonsprong".to_owned()),
        due_on: Some("2026-12-03".parse().unwrap()),
        words: None,
        answer: None,
    };
    let (soon, danger) = (SignalUrgency::Soon, SignalUrgency::Danger);
    let door = "Sluisvlietlaan 2, bus 1302";
    let damp = "Schimmel in de badkamer, al sinds oktober.";
    let lift = "De deur van de lift sluit niet.";
    let entries = vec![
        entry(SignalKind::DampMould, soon, door, damp, "2026-11-19T08:00:00Z", &[passed_on]),
        entry(SignalKind::Lift, danger, "Sluisvlietlaan 2", lift, "2026-11-25T07:00:00Z", &[]),
    ];
    Board {
        rows: board(entries, Moment::new(at(NOW)), &Settings::default(), texts),
        due: "2026-12-09".parse().unwrap(),
        today: "2026-11-25".parse().unwrap(),
        partners: vec!["Woonsprong".to_owned()],
    }
}

fn main() {
    let out = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "pages".to_owned()));
    std::fs::create_dir_all(&out).unwrap();
    std::fs::write(out.join("site.css"), pages::SITE_CSS).unwrap();
    let (places, buurten) = (
        places(),
        [
            ("Sluisvliet", "Vuurtorenwijk", "sluisvliet"),
            ("Sint-Franciscusstraat", "Centrum", "sint-franciscusstraat"),
            ("Vogelwijk", "Konterdam", "vogelwijk"),
            ("Keignaert", "Zandvoorde", "keignaert"),
        ],
    );
    let activities = activities(&places);
    let buurten = buurten.map(|(name, district, slug)| NeighbourhoodLink {
        name: name.to_owned(),
        district: district.to_owned(),
        slug: slug.to_owned(),
    });
    for lang in Lang::ALL {
        let context = PageContext { css: "site.css".to_owned(), ..PageContext::new(*lang) };
        let texts = context.texts();
        let view = agenda(&activities, &places, "Sluisvliet", at(NOW), &texts);
        let nothing = agenda(&[], &places, "Sluisvliet", at(NOW), &texts);
        let periods =
            PeriodLinks { previous: Some("?period=2026-10".to_owned()), next: Some("?period=2026-12".to_owned()) };
        let write = |name: &str, text: String| {
            std::fs::write(out.join(format!("{name}.{}.html", lang.code())), text).unwrap();
        };
        write("agenda", pages::agenda(&view, "sluisvliet", &context).unwrap());
        write("agenda-empty", pages::agenda(&nothing, "sluisvliet", &context).unwrap());
        write("neighbourhoods", pages::neighbourhoods(&buurten, &context).unwrap());
        let frame = |part| DeskFrame {
            coach: "An".to_owned(),
            proof: "p".to_owned(),
            neighbourhood: "Sluisvliet".to_owned(),
            slug: "sluisvliet".to_owned(),
            places: buurten.iter().take(2).map(|one| (one.name.clone(), one.slug.clone())).collect(),
            part,
        };
        let waiting = Waiting { questions: 2, overdue: 1, cards: 1, doors: 2, aside: 1 };
        let (staff, board, cards) = (staff(&texts), signals(&texts), cards(&texts));
        write("desk-home", pages::desk_home(&waiting, &frame(DeskPart::Home), &context).unwrap());
        write("desk-questions", pages::desk_questions(&board, &frame(DeskPart::Questions), &context).unwrap());
        write("desk-cards", pages::desk_cards(&cards, &frame(DeskPart::Cards), &context).unwrap());
        write("desk-figures", pages::desk_figures(&staff, &periods, &frame(DeskPart::Figures), &context).unwrap());
        write("desk-doors", pages::desk_doors(&staff.doors_to_check, &frame(DeskPart::Doors), &context).unwrap());
        write("desk-phones", pages::desk_phones(&phones(), &frame(DeskPart::Phones), &context).unwrap());
        write("desk-join", pages::desk_join(&join(), &frame(DeskPart::Phones), &context).unwrap());
        write("desk-list", pages::desk_list(&lists(&texts), &frame(DeskPart::List), &context).unwrap());
        write("desk-list-undone", pages::desk_list(&undone(&texts), &frame(DeskPart::List), &context).unwrap());
        write("desk-preview", pages::desk_preview(&preview(&texts), &frame(DeskPart::List), &context).unwrap());
        let changed = PreviewView { changed: true, may_apply: false, ..preview(&texts) };
        write("desk-preview-changed", pages::desk_preview(&changed, &frame(DeskPart::List), &context).unwrap());
        write("desk-aside", pages::desk_aside(&aside(&texts), &frame(DeskPart::Aside), &context).unwrap());
        let wrong = texts.error("sign_in", &[]);
        write("sign-in", pages::sign_in(Some(&wrong), "An", &context).unwrap());
        let key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".to_owned();
        let address = format!("otpauth://totp/Pleinmakers:An?secret={key}&issuer=Pleinmakers");
        write("setup", pages::setup(None, &SetupView { name: "An".to_owned(), address, key }, &context).unwrap());
        write("join", pages::join(&context).unwrap());
        write("error", pages::error(&texts.error("no_such_neighbourhood", &[]), &context).unwrap());
        let entries: Vec<_> = activities
            .iter()
            .map(|activity| ics::CalendarEntry {
                activity,
                place: places.iter().find(|place| place.id == activity.place),
                committed_at: at("2026-11-20T10:15:30Z"),
            })
            .collect();
        let calendar = ics::calendar("Sluisvliet", &entries, at(NOW), &texts).unwrap();
        std::fs::write(out.join(format!("sluisvliet.{}.ics", lang.code())), calendar).unwrap();
    }
}
