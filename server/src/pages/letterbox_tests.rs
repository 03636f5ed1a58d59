//! The card for the letterbox: every language, on paper, with nothing that runs and nothing of a person.

use super::tests::contrast;
use super::{LETTERBOX_CSS, LetterboxCard, PageContext, letterbox, letterbox_list};
use pleinmakers_core::texts::{Lang, Texts};
use qrcode::{Color, QrCode};
use std::collections::BTreeSet;

const AGENDA: &str = "https://buurt.example/b/sluisvliet";

fn card() -> LetterboxCard {
    LetterboxCard {
        neighbourhood: "Sluisvliet".to_owned(),
        place: Some("De Vuurtorenzaal, Sluisvlietlaan 8".to_owned()),
        agenda: Some(AGENDA.to_owned()),
    }
}

fn page(card: &LetterboxCard, lang: Lang) -> String {
    letterbox(card, &PageContext::new(lang)).unwrap()
}

#[test]
fn every_language_has_its_card_with_dutch_below_it() {
    for lang in Lang::ALL {
        let page = page(&card(), *lang);
        let (code, direction) = (lang.code(), lang.direction().code());
        let html = format!("<html lang=\"{code}\" dir=\"{direction}\">");
        let own = format!("<section class=\"own\" lang=\"{code}\" dir=\"{direction}\">");
        // The three copies are for the paper alone.
        for (part, count) in [
            (&*html, 1),
            ("<h1", 1),
            ("<main", 1),
            ("<article", 4),
            ("<article class=\"card\" aria-hidden=\"true\">", 3),
            (&*own, 4),
            ("<section class=\"dutch\" lang=\"nl\" dir=\"ltr\">", if *lang == Lang::Nl { 0 } else { 4 }),
            ("class=\"note\"", if lang.reviewed() { 0 } else { 4 }),
            ("<use href=\"#code\"/>", 4),
        ] {
            assert_eq!(page.matches(part).count(), count, "{part} in {page}");
        }
        for shown in [*lang, Lang::Nl] {
            let t = Texts::new(shown);
            for key in ["title", "why", "come", "place", "agenda"] {
                assert!(page.contains(&t.get(&format!("letterbox-{key}"))), "{shown:?} {key}");
            }
            let who = t.with("letterbox-who", &[("neighbourhood", "Sluisvliet".into())]);
            assert!(page.contains(&who), "{who}");
        }
        assert!(page.contains("De Vuurtorenzaal, Sluisvlietlaan 8") && page.contains(">buurt.example/b/sluisvliet<"));
        for never in ["<script", "style=", " onclick", "http", "src=", "<p></p>", "<img"] {
            assert!(!page.contains(never), "{never} in {page}");
        }
    }
}

#[test]
fn names_stay_text() {
    let nasty = "</bdi></title><script>x</script>\"'&";
    let card = LetterboxCard {
        neighbourhood: nasty.to_owned(),
        place: Some(nasty.to_owned()),
        agenda: Some(format!("https://{nasty}")),
    };
    let context = PageContext::new(Lang::Ar);
    for page in [letterbox(&card, &context).unwrap(), letterbox_list(nasty, nasty, &context).unwrap()] {
        assert!(!page.contains("<script") && !page.contains("\"'&"), "{page}");
        assert!(page.contains("&#60;script&#62;"), "{page}");
        assert_eq!(page.matches("</title>").count(), 1);
    }
}

#[test]
fn what_is_not_known_is_not_said() {
    let bare = LetterboxCard { place: None, agenda: None, ..card() };
    let page = page(&bare, Lang::Fr);
    let t = Texts::new(Lang::Fr);
    assert!(page.contains(&t.get("letterbox-why")));
    assert!(!page.contains(&t.get("letterbox-place")) && !page.contains(&t.get("letterbox-agenda")));
    assert!(!page.contains("<svg") && !page.contains("<bdi"), "{page}");
    // A code has room for some three thousand characters.
    let long = LetterboxCard { agenda: Some(format!("https://{}", "x".repeat(5_000))), ..card() };
    let page = letterbox(&long, &PageContext::new(Lang::Fr)).unwrap();
    assert!(page.contains(&t.get("letterbox-agenda")) && !page.contains("<svg"));
}

#[test]
fn the_code_leads_to_the_agenda_in_the_language_of_the_card() {
    for (lang, address) in [(Lang::So, format!("{AGENDA}?lang=so")), (Lang::Nl, format!("{AGENDA}?lang=nl"))] {
        let page = page(&card(), lang);
        let code = QrCode::new(&address).unwrap();
        let side = code.width() + 8;
        assert!(page.contains(&format!("viewBox=\"0 0 {side} {side}\"")));
        let path = page.split("<path d=\"").nth(1).unwrap().split('"').next().unwrap();
        let mut drawn = BTreeSet::new();
        for run in path.split_terminator('z') {
            let (x, rest) = run.strip_prefix('M').unwrap().split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (length, back) = rest.split_once("v1H").unwrap();
            assert_eq!(x, back);
            let (x, y, length): (usize, usize, usize) =
                (x.parse().unwrap(), y.parse().unwrap(), length.parse().unwrap());
            drawn.extend((x..x + length).map(|x| (x - 4, y - 4)));
        }
        let dark: BTreeSet<_> = (0..code.width())
            .flat_map(|y| (0..code.width()).map(move |x| (x, y)))
            .filter(|at| code[*at] == Color::Dark)
            .collect();
        assert_eq!(drawn, dark);
    }
}

#[test]
fn the_list_names_each_language_in_itself() {
    for lang in Lang::ALL {
        let page = letterbox_list("Sluisvliet", "sluisvliet", &PageContext::new(*lang)).unwrap();
        for other in Lang::ALL {
            let (code, direction) = (other.code(), other.direction().code());
            assert!(page.contains(&format!("href=\"/card/{code}?b=sluisvliet\"")), "{page}");
            let name = format!("lang=\"{code}\" dir=\"{direction}\">{}</bdi>", other.own_name());
            assert!(page.contains(&name), "{name} in {page}");
        }
        let unreviewed = Texts::new(*lang).get("speak-unreviewed-short");
        assert_eq!(page.matches(&*unreviewed).count(), Lang::ALL.iter().filter(|one| !one.reviewed()).count());
    }
}

#[test]
fn paper_has_contrast() {
    for text in ["ink", "soft"] {
        let ratio = contrast(LETTERBOX_CSS, text, "paper");
        assert!(ratio >= 7.0, "{text} on paper is {ratio:.2}");
    }
    // Where to cut: a part, not a text.
    assert!(contrast(LETTERBOX_CSS, "line", "paper") >= 3.0);
}
