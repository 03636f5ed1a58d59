//! A coach brings the list of the month: she looks at it first, and nothing is written before she says so.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

mod stage;

use axum::http::{Request, StatusCode};
use chrono::TimeDelta;
use pleinmakers_core::domain::{Dossier, HouseholdName, MAX_BYTES, Record};
use stage::{Answer, Coach, Stage, between, file_form, form};

const LIST: &str = "/desk/b/sluisvliet/list";
const FILE: &str = "/desk/b/sluisvliet/list/file";
const PREVIEW: &str = "/desk/b/sluisvliet/list/preview";
const HEADER: &str = "Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Telefoon;Datum intrek\n";

fn town() -> (Stage, Coach) {
    let stage = Stage::empty();
    stage.service.load_example().unwrap();
    let coach = Coach::added(&stage, "An", &["sluisvliet"]);
    (stage, coach)
}

fn sent(stage: &Stage, coach: &Coach, bytes: &[u8]) -> Answer {
    let proof = coach.proof(stage, coach_slug(coach));
    stage.call(file_form(
        &format!("/desk/b/{}/list/file", coach_slug(coach)),
        &coach.cookie,
        &[("proof", proof.as_bytes()), ("list", bytes)],
    ))
}

fn coach_slug(coach: &Coach) -> &'static str {
    if coach.name == "Vera" { "vogelwijk" } else { "sluisvliet" }
}

fn rows(rows: &[&str]) -> Vec<u8> {
    format!("{HEADER}{}\n", rows.join("\n")).into_bytes()
}

/// Sends a list that can be read, and answers the page of what it means.
fn looked_at(stage: &Stage, coach: &Coach, list: &[u8]) -> String {
    let answer = sent(stage, coach, list);
    let path = format!("/desk/b/{}/list/preview", coach_slug(coach));
    assert_eq!(
        (answer.status, answer.header("location")),
        (StatusCode::SEE_OTHER, path.as_str()),
        "{}",
        plain(&answer)
    );
    plain(&coach.get(stage, &path))
}

fn decide(stage: &Stage, coach: &Coach, page: &str, what: &str) -> Answer {
    let proof = coach.proof(stage, coach_slug(coach));
    let seen = between(page, "name=\"seen\" value=\"", "\"");
    let fields = [("proof", proof.as_str()), ("what", what), ("seen", seen)];
    stage.call(form(&format!("/desk/b/{}/list", coach_slug(coach)), &coach.cookie, &fields))
}

fn applied(stage: &Stage, coach: &Coach, list: &[u8]) -> String {
    let page = looked_at(stage, coach, list);
    let answer = decide(stage, coach, &page, "apply");
    assert_eq!(answer.status, StatusCode::OK, "{}", plain(&answer));
    plain(&answer)
}

/// A page without the marks around what was filled in.
fn plain(answer: &Answer) -> String {
    answer.text().replace(['\u{2068}', '\u{2069}'], "")
}

fn count<T: Record>(stage: &Stage) -> usize {
    stage.ledger.look(|tx| tx.rows_of(T::TABLE.id)).unwrap().len()
}

#[test]
fn a_list_is_looked_at_first_and_written_when_the_coach_says_so() {
    let (stage, coach) = town();
    let heads = stage.heads();
    let page = looked_at(
        &stage,
        &coach,
        &rows(&[
            "A-1;Sluisvlietlaan;2;0101;Kanarie Naam;nl;0470998877;01/11/2026",
            "A-2;Sluisvlietlaan;2;9999;Mus Naam;nl;;01/11/2026",
            "A-3;Sluisvlietlaan;2;0103;Merel Naam;nl;;31/02/2026",
            "A-4;Sluisvlietlaan;2;0104;Spreeuw Naam;elfs;;01/11/2026",
        ]),
    );
    assert_eq!(stage.heads(), heads, "nothing is written by looking");
    for said in
        ["4 rijen gelezen", "1 nieuw", "1 om zelf te beslissen", "1 geweigerd", "Regel 4: Deze datum bestaat niet."]
    {
        assert!(page.contains(said), "{said} in {page}");
    }
    // First what needs a person, and no name or number of telephone anywhere.
    let order = ["Geweigerd", "Kies zelf", "name=\"what\" value=\"apply\"", "Gelezen, met een opmerking", "Gelezen</"];
    let at: Vec<_> = order.iter().map(|part| page.find(part).unwrap_or_else(|| panic!("{part} in {page}"))).collect();
    assert!(at.is_sorted(), "{at:?}");
    assert!(!["Kanarie", "Merel", "0470998877"].iter().any(|never| page.contains(never)));
    let answer = decide(&stage, &coach, &page, "apply");
    assert!(answer.status == StatusCode::OK && plain(&answer).contains("De lijst is bewaard."), "{}", plain(&answer));
    assert_eq!((count::<Dossier>(&stage), stage.open_households("sluisvliet").len()), (2, 2));
    // It waits no more, and cannot be written twice.
    assert!(plain(&coach.get(&stage, PREVIEW)).contains("Er staat geen lijst klaar."));
    assert_eq!(decide(&stage, &coach, &page, "apply").header("location"), PREVIEW);
    // The same list again: nothing is left to write.
    let again = looked_at(&stage, &coach, &rows(&["A-1;Sluisvlietlaan;2;0101;Kanarie Naam;nl;;01/11/2026"]));
    assert!(again.contains("Er is niets om te bewaren.") && again.contains("1 ongewijzigd"), "{again}");
    let heads = stage.heads();
    assert_eq!(decide(&stage, &coach, &again, "forget").header("location"), LIST);
    assert_eq!(stage.heads(), heads);
    assert!(plain(&coach.get(&stage, PREVIEW)).contains("Er staat geen lijst klaar."));
}

#[test]
fn who_moves_and_whose_tenancy_ends_is_said() {
    let (stage, coach) = town();
    applied(
        &stage,
        &coach,
        &rows(&[
            "A-1;Sluisvlietlaan;2;0101;Een;nl;;01/09/2026",
            "A-2;Sluisvlietlaan;2;0102;Twee;nl;;01/09/2026",
            "A-3;Sluisvlietlaan;2;0103;Drie;nl;;01/09/2026",
        ]),
    );
    let page = looked_at(
        &stage,
        &coach,
        &rows(&[
            "A-1;Sluisvlietlaan;2;0105;Een;nl;;01/09/2026",
            "A-2;Sluisvlietlaan;2;0102;Twee;fr;;01/09/2026",
            "A-9;Sluisvlietlaan;2;0103;Negen;nl;;01/11/2026",
        ]),
    );
    for said in ["1 naar een andere deur", "1 aangepast", "1 weg", "Sluisvlietlaan 2 bus 0103: huur eindigt op"] {
        assert!(page.contains(said), "{said} in {page}");
    }
}

#[test]
fn bad_lists_are_refused_in_words() {
    let (stage, coach) = town();
    let heads = stage.heads();
    for (bytes, status, said) in [
        (b"".to_vec(), StatusCode::BAD_REQUEST, "Dit bestand is leeg."),
        (b"%PDF-1.7 \x00\x01".to_vec(), StatusCode::BAD_REQUEST, "Dit bestand is geen lijst."),
        (b"a;b;c\n1;2;3\n".to_vec(), StatusCode::BAD_REQUEST, "geen kolom die we kennen"),
        (b"Dossiernr;Straat;Huisnr\nA;B;1\n".to_vec(), StatusCode::BAD_REQUEST, "ontbreekt"),
        (HEADER.as_bytes().to_vec(), StatusCode::BAD_REQUEST, "geen verhuizingen"),
        (
            format!("{HEADER}A-1;\"Sluis;2;0101;X;nl;;01/11/2026\nA-2;Sluis;2;0102;Y;nl;;01/11/2026\n").into_bytes(),
            StatusCode::BAD_REQUEST,
            "Op regel 2 begint een teken",
        ),
        (vec![b'x'; MAX_BYTES + 1], StatusCode::PAYLOAD_TOO_LARGE, "Dit bestand is te groot."),
    ] {
        let answer = sent(&stage, &coach, &bytes);
        assert_eq!(answer.status, status, "{said}");
        let page = plain(&answer);
        assert!(page.contains("role=\"alert\"") && page.contains(said), "{said} in {page}");
        assert!(plain(&coach.get(&stage, PREVIEW)).contains("Er staat geen lijst klaar."), "{said}");
    }
    assert_eq!(stage.heads(), heads);
}

#[test]
fn bad_rows_are_said_with_their_line_and_the_others_come_in() {
    let (stage, coach) = town();
    let list = rows(&[
        "A-1;Sluisvlietlaan;2;0101;Jos\u{e9};nl;;01/11/2026",
        "A-2;Sluisvlietlaan;2;0102;=cmd();nl;;01/11/2026",
        "A-3;Sluisvlietlaan;2;0103;Drie;nl;;30/02/2026",
        "A-4;Sluisvlietlaan;2;0104;Vier;nl;;01/11/2026",
        "A-5;Sluisvlietlaan;2;0104;Vijf;nl;;01/11/2026",
        "A-6;Nergensstraat;1;;Zes;nl;;01/11/2026",
        "A-1;Sluisvlietlaan;2;0106;Een;nl;;01/11/2026",
        "A-8;Sluisvlietlaan;2;0107;</li><b>x;nl;;01/11/2026",
    ]);
    // As a Western spreadsheet saves it.
    let list: Vec<u8> = String::from_utf8(list).unwrap().chars().map(|letter| u8::try_from(letter).unwrap()).collect();
    let page = looked_at(&stage, &coach, &list);
    for said in [
        "Regel 3: In kolom naam staat een formule.",
        "Regel 4: Deze datum bestaat niet.",
        "staat twee keer op 1 november 2026",
        "Regel 7: Deze straat ligt niet in onze buurten.",
        "Regel 8: Dit dossiernummer staat ook op regel 2",
    ] {
        assert!(page.contains(said), "{said} in {page}");
    }
    assert!(!page.contains("<b>x") && !page.contains("cmd()"));
    decide(&stage, &coach, &page, "apply");
    let names = stage.ledger.look(|tx| tx.rows_of(HouseholdName::TABLE.id)).unwrap();
    let names: Vec<_> = names.iter().map(|row| HouseholdName::from_row(row).unwrap().name).collect();
    assert!(names.iter().any(|name| name == "José") && !names.iter().any(|name| name.contains("cmd")), "{names:?}");
}

#[test]
fn a_file_comes_only_with_the_word_of_the_session_in_front() {
    let (stage, coach) = town();
    let list = rows(&["A-1;Sluisvlietlaan;2;0101;Een;nl;;01/11/2026"]);
    let proof = coach.proof(&stage, "sluisvliet");
    let other = Coach::added(&stage, "Bo", &["sluisvliet"]);
    let theirs = other.proof(&stage, "sluisvliet");
    let long = "x".repeat(100_000);
    for parts in [
        &[("list", list.as_slice())][..],
        &[("proof", b"".as_slice()), ("list", &list)],
        &[("proof", theirs.as_bytes()), ("list", &list)],
        &[("proof", long.as_bytes()), ("list", &list)],
        // Behind the file is too late: it would have been read by then.
        &[("list", &list), ("proof", proof.as_bytes())],
        &[],
    ] {
        let answer = stage.call(file_form(FILE, &coach.cookie, parts));
        assert!(answer.status.is_client_error(), "{}", parts.len());
        assert!(plain(&coach.get(&stage, PREVIEW)).contains("Er staat geen lijst klaar."));
    }
    let own = [("proof", proof.as_bytes()), ("list", list.as_slice())];
    let change = |change: &dyn Fn(&mut Request<axum::body::Body>), cookie: &str| {
        let mut request = file_form(FILE, cookie, &own);
        change(&mut request);
        stage.call(request).status
    };
    let foreign =
        |request: &mut Request<_>| drop(request.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap()));
    assert_eq!(change(&foreign, &coach.cookie), StatusCode::FORBIDDEN);
    assert_eq!(change(&|_| {}, ""), StatusCode::UNAUTHORIZED);
    // No other form of the desk takes a file, or as many bytes.
    let elsewhere = file_form("/desk/b/sluisvliet/list", &coach.cookie, &own);
    assert_eq!(stage.call(elsewhere).status, StatusCode::FORBIDDEN);
    // What is cut off is no file.
    let mut cut = file_form(FILE, &coach.cookie, &own);
    *cut.body_mut() = axum::body::Body::from(format!(
        "--xx\r\nContent-Disposition: form-data; name=\"proof\"\r\n\r\n{proof}\r\n--xx\r\nContent-Disposition: form-data; name=\"list\"; filename=\"x\"\r\n\r\nDoss"
    ));
    assert_eq!(stage.call(cut).status, StatusCode::BAD_REQUEST);
    assert!(plain(&coach.get(&stage, PREVIEW)).contains("Er staat geen lijst klaar."));
    assert_eq!(change(&|_| {}, &coach.cookie), StatusCode::SEE_OTHER);
    // Hers alone: another coach of the same neighbourhood does not see it, and it ends with the session.
    assert!(plain(&other.get(&stage, PREVIEW)).contains("Er staat geen lijst klaar."));
    let page = plain(&coach.get(&stage, PREVIEW));
    assert!(page.contains("1 nieuw"));
    let token = stage::unhex32(coach.cookie.split('=').nth(1).unwrap());
    assert!(stage.service.preview(&token).is_some());
    stage.call(form("/desk/sign-out", &coach.cookie, &[("proof", &proof)]));
    assert!(stage.service.preview(&token).is_none());
}

#[test]
fn rows_of_another_neighbourhood_are_told_apart_and_left_out() {
    let (stage, coach) = town();
    let list = rows(&["A-1;Sluisvlietlaan;2;0101;Een;nl;;01/11/2026", "A-2;Meesstraat;3;;Twee;nl;;01/11/2026"]);
    let page = looked_at(&stage, &coach, &list);
    assert!(page.contains("1 rij gelezen") && page.contains("1 van een andere buurt"), "{page}");
    assert!(page.contains("Regel 3: Deze rij is van een andere buurt dan de jouwe.") && !page.contains("Meesstraat"));
    decide(&stage, &coach, &page, "apply");
    assert_eq!((stage.open_households("sluisvliet").len(), stage.open_households("vogelwijk").len()), (1, 0));
    // Nor does she take a household out of another neighbourhood, or put one there.
    let vera = Coach::added(&stage, "Vera", &["vogelwijk"]);
    let heads = stage.heads();
    let theft = rows(&["A-1;Meesstraat;3;;Een;nl;;01/11/2026"]);
    for one in [&vera, &coach] {
        let page = looked_at(&stage, one, &theft);
        assert!(page.contains("1 van een andere buurt") && page.contains("Er is niets om te bewaren."), "{page}");
        decide(&stage, one, &page, "apply");
    }
    assert_eq!(stage.heads(), heads);
    // What the whole list makes doubtful stays so where one of the two rows is somebody else's.
    let page = looked_at(
        &stage,
        &coach,
        &rows(&["A-7;Meesstraat;3;;Zeven;nl;;01/11/2026", "A-7;Sluisvlietlaan;2;0107;Zeven;nl;;01/11/2026"]),
    );
    assert!(
        page.contains("Dit dossiernummer staat ook op regel 2") && page.contains("Er is niets om te bewaren."),
        "{page}"
    );
    // Her pages are not another's.
    assert_eq!(vera.get(&stage, LIST).status, StatusCode::NOT_FOUND);
    let proof = vera.proof(&stage, "vogelwijk");
    let answer = stage.call(file_form(FILE, &vera.cookie, &[("proof", proof.as_bytes()), ("list", &theft)]));
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[test]
fn what_means_something_else_by_now_is_shown_again() {
    let (stage, coach) = town();
    let list = rows(&["A-1;Sluisvlietlaan;2;0101;Een;nl;;01/11/2026"]);
    let page = looked_at(&stage, &coach, &list);
    // Meanwhile the command line reads a list that has the same door.
    let other = rows(&["B-1;Sluisvlietlaan;2;0101;Bee;nl;;01/11/2026"]);
    stage.service.import_moves(&other).unwrap();
    let heads = stage.heads();
    let answer = decide(&stage, &coach, &page, "apply");
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, PREVIEW));
    assert_eq!(stage.heads(), heads);
    let again = plain(&coach.get(&stage, PREVIEW));
    assert!(again.contains("Er is intussen iets veranderd.") && again.contains("1 om zelf te beslissen"), "{again}");
    // What was seen before does not count any more; what is seen now does.
    let answer = decide(&stage, &coach, &page, "apply");
    assert_eq!((answer.header("location"), stage.heads()), (PREVIEW, heads));
    assert_eq!(decide(&stage, &coach, &again, "apply").status, StatusCode::OK);
}

#[test]
fn a_list_waits_for_a_short_time_and_not_over_a_restart() {
    let (mut stage, coach) = town();
    let list = rows(&["A-1;Sluisvlietlaan;2;0101;Een;nl;;01/11/2026"]);
    let page = looked_at(&stage, &coach, &list);
    stage.clock.forward(TimeDelta::minutes(16));
    let heads = stage.heads();
    assert_eq!(decide(&stage, &coach, &page, "apply").header("location"), PREVIEW);
    let page = looked_at(&stage, &coach, &list);
    stage.restart();
    assert_eq!(decide(&stage, &coach, &page, "apply").header("location"), PREVIEW);
    assert!(plain(&coach.get(&stage, PREVIEW)).contains("Er staat geen lijst klaar."));
    assert_eq!(stage.heads(), heads);
    // Many lists at once: the oldest give way.
    let coaches: Vec<_> = (0..9).map(|n| Coach::added(&stage, &format!("Coach {n}"), &["sluisvliet"])).collect();
    for one in &coaches {
        looked_at(&stage, one, &list);
        stage.clock.forward(TimeDelta::seconds(1));
    }
    let waits: Vec<_> = coaches.iter().map(|one| coach_waits(&stage, one)).collect();
    assert_eq!(waits, [false, true, true, true, true, true, true, true, true]);
}

fn coach_waits(stage: &Stage, coach: &Coach) -> bool {
    plain(&coach.get(stage, LIST)).contains("Bekijk de lijst die klaarstaat")
}

#[test]
fn what_is_no_decision_changes_nothing() {
    let (stage, coach) = town();
    let page = looked_at(&stage, &coach, &rows(&["A-1;Sluisvlietlaan;2;0101;Een;nl;;01/11/2026"]));
    let proof = coach.proof(&stage, "sluisvliet");
    let heads = stage.heads();
    for fields in [
        &[("what", "apply")][..],
        &[("what", "apply"), ("seen", "x")],
        &[("what", "apply"), ("seen", "00")],
        &[("what", "else")],
        &[],
    ] {
        let fields = [&[("proof", proof.as_str())], fields].concat();
        assert_eq!(stage.call(form(LIST, &coach.cookie, &fields)).status, StatusCode::BAD_REQUEST);
    }
    let seen = "0".repeat(32);
    let fields = [("proof", proof.as_str()), ("what", "apply"), ("seen", seen.as_str())];
    assert_eq!(stage.call(form(LIST, &coach.cookie, &fields)).header("location"), PREVIEW);
    assert_eq!(stage.heads(), heads);
    assert_eq!(decide(&stage, &coach, &page, "apply").status, StatusCode::OK);
}
