//! Cards for the letterbox over the network: for everybody, kept by browsers, and a page where there is none.

#![allow(clippy::unwrap_used)]

mod stage;

use axum::http::StatusCode;
use pleinmakers_core::texts::Lang;
use stage::Stage;

fn stage() -> Stage {
    let stage = Stage::new();
    stage.service.set_public_url("https://buurt.example").unwrap();
    stage
}

#[test]
fn every_language_has_a_card_that_a_browser_may_keep() {
    let stage = stage();
    for lang in Lang::ALL {
        let path = format!("/card/{}?b=sluisvliet", lang.code());
        // The language of the address decides, not that of the browser.
        let card = stage.get(&path, &[("accept-language", "pl")]);
        assert_eq!((card.status, card.header("content-type")), (StatusCode::OK, "text/html; charset=utf-8"));
        assert!(card.text().contains(&format!("<html lang=\"{}\"", lang.code())), "{path}");
        assert!(card.text().contains(">buurt.example/b/sluisvliet<"), "{path}");
        assert!(card.text().contains("De Vuurtorenzaal, Sluisvlietlaan 8"), "{path}");
        assert_eq!((card.header("cache-control"), card.header("vary")), ("public, max-age=60", ""));
        let again = stage.get(&path, &[("if-none-match", card.header("etag"))]);
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0), "{path}");
        assert_eq!(again.header("etag"), card.header("etag"));
    }
    let tag = |path: &str| stage.get(path, &[]).header("etag").to_owned();
    assert_ne!(tag("/card/fr?b=sluisvliet"), tag("/card/fr?b=vogelwijk"));
    assert_ne!(tag("/card/fr?b=sluisvliet"), tag("/card/en?b=sluisvliet"));
    let css = stage.get("/assets/letterbox.css", &[]);
    assert_eq!((css.status, css.header("content-type")), (StatusCode::OK, "text/css; charset=utf-8"));
    assert!(stage.get("/card/fr?b=sluisvliet", &[]).text().contains("href=\"/assets/letterbox.css\""));
}

#[test]
fn the_list_leads_to_every_card() {
    let stage = stage();
    let list = stage.get("/b/vogelwijk/cards?lang=ar", &[]);
    assert_eq!((list.status, list.header("vary")), (StatusCode::OK, "accept-language"));
    assert!(list.text().contains("dir=\"rtl\"") && list.text().contains("Vogelwijk"));
    let again = stage.get("/b/vogelwijk/cards?lang=ar", &[("if-none-match", list.header("etag"))]);
    assert_eq!((again.status, again.header("vary")), (StatusCode::NOT_MODIFIED, "accept-language"));
    let text = list.text();
    let cards: Vec<_> =
        text.split("href=\"/card/").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
    assert_eq!(cards.len(), Lang::ALL.len());
    assert!(cards.iter().all(|card| stage.get(&format!("/card/{card}"), &[]).status == StatusCode::OK));
}

#[test]
fn what_is_not_there_is_a_page_that_says_so() {
    let stage = stage();
    for path in [
        "/card/xx?b=sluisvliet",
        "/card/%ff?b=sluisvliet",
        "/card/fr",
        "/card/fr?b=",
        "/card/fr?b=nowhere",
        "/card/fr?b=%3Cscript%3E",
        "/b/nowhere/cards",
        "/b/%ff/cards",
    ] {
        let answer = stage.get(path, &[("accept-language", "tr")]);
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        let text = answer.text();
        assert!(text.contains("<html lang=\"tr\"") && text.contains("<h1>") && !text.contains("<script"), "{path}");
        assert_eq!((answer.header("etag"), answer.header("cache-control")), ("", "no-store"), "{path}");
    }
}

#[test]
fn a_server_that_does_not_know_its_address_prints_none() {
    let stage = Stage::new();
    let card = stage.get("/card/es?b=sluisvliet", &[("host", "evil.example")]);
    assert_eq!(card.status, StatusCode::OK);
    assert!(!card.text().contains("evil") && !card.text().contains("<svg"));
}

#[test]
fn no_card_names_a_person() {
    let stage = stage();
    let names: Vec<String> =
        stage.open_households("sluisvliet").into_iter().map(|household| stage.name_of(household).name).collect();
    assert!(!names.is_empty());
    let card = stage.get("/card/nl?b=sluisvliet", &[]).text();
    assert!(names.iter().all(|name| !card.contains(name.as_str())));
}
