//! The guide over the network: in every language, to print, and a page that says so where there is none.

#![allow(clippy::unwrap_used)]

mod stage;

use axum::http::StatusCode;
use pleinmakers_core::texts::{Lang, Texts, plain};
use stage::Stage;

#[test]
fn every_language_has_a_guide() {
    let stage = Stage::new();
    for lang in Lang::ALL {
        // The language of the address decides, not that of the browser.
        let page = stage.get(&format!("/b/sluisvliet/guide?lang={}", lang.code()), &[("accept-language", "pl")]);
        assert_eq!((page.status, page.header("vary")), (StatusCode::OK, "accept-language"));
        let (text, texts) = (page.text(), Texts::new(*lang));
        assert!(text.contains(&format!("<html lang=\"{}\"", lang.code())));
        assert!(text.contains(&texts.get("guide-title")) && text.contains(&texts.get("guide-every-day")), "{lang:?}");
        assert!(text.contains("De Vuurtorenzaal") && text.contains("059 00 00 13"), "{lang:?}");
        assert!(!text.contains("<script"), "{lang:?}");
    }
}

#[test]
fn the_words_are_translated_or_marked_as_dutch() {
    let stage = Stage::new();
    let purpose = "Elkaar ontmoeten, koffie en spel";
    let page = |lang: &str| stage.get(&format!("/b/sluisvliet/guide?lang={lang}"), &[]).text();
    assert!(page("nl").contains(&format!("<bdi lang=\"nl\" dir=\"ltr\">{purpose}</bdi></p>")));
    let arabic = page("ar");
    assert!(!arabic.contains(purpose) && arabic.contains("<bdi lang=\"ar\" dir=\"rtl\">لقاء الجيران"));
    let polish = page("pl");
    assert!(
        polish
            .contains(&format!("<bdi lang=\"nl\" dir=\"ltr\">{purpose}</bdi> <span class=\"soft\">(po niderlandzku)"))
    );
}

#[test]
fn it_has_the_week_the_way_and_the_map() {
    let text = plain(&Stage::new().get("/b/vogelwijk/guide?lang=nl", &[]).text());
    assert!(text.contains("<dt>maandag – vrijdag</dt><dd>10:00–17:00</dd>"));
    assert!(text.contains("ten noordoosten van Buurthuis De Mees"));
    assert_eq!(text.matches("<text class=\"in\"").count(), 5);
    assert!(text.contains("role=\"img\" aria-label=\"Kaart van de buurt\""));
}

#[test]
fn the_agenda_leads_to_it_and_back() {
    let stage = Stage::new();
    assert!(stage.get("/b/keignaert?lang=fr", &[]).text().contains("href=\"/b/keignaert/guide?lang=fr\""));
    assert!(stage.get("/b/keignaert/guide?lang=fr", &[]).text().contains("href=\"/b/keignaert?lang=fr\""));
}

#[test]
fn what_is_not_there_is_a_page_that_says_so() {
    let stage = Stage::new();
    for path in ["/b/nowhere/guide", "/b/%ff/guide"] {
        let page = stage.get(path, &[]);
        assert_eq!((page.status, page.text().contains("<h1")), (StatusCode::NOT_FOUND, true), "{path}");
    }
}
