//! Coaches sign in; nobody else comes in, and nobody stays longer than is good.
#![allow(missing_docs, clippy::unwrap_used)]

mod stage;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use chrono::TimeDelta;
use pleinmakers_server::http::{Access, routes};
use pleinmakers_server::service::{IDLE, LONGEST_SESSION, SETUP_LIFE};
use stage::{Coach, PASSWORD, Stage, form, hex};

const HOME: &str = "/desk/b/sluisvliet";

fn later(stage: &Stage, by: TimeDelta) {
    stage.clock.forward(by);
}

/// The next code: one is taken once.
fn wait(stage: &Stage) {
    later(stage, TimeDelta::seconds(30));
}

fn audit(stage: &Stage) -> Vec<String> {
    stage.service.audit().unwrap().into_iter().map(|one| one.what).filter(|what| what.starts_with("coach_")).collect()
}

fn is_out(stage: &Stage, coach: &Coach) -> bool {
    let answer = coach.get(stage, HOME);
    answer.status == StatusCode::SEE_OTHER && answer.header("location") == "/desk/sign-in"
}

/// Makes a form look as if it came from elsewhere.
type Disguise<'a> = &'a dyn Fn(&mut Request<Body>);

#[test]
fn a_coach_chooses_a_password_signs_in_and_signs_out() {
    let stage = Stage::new();
    let mut coach = Coach::invited(&stage, "An Maes", &["sluisvliet"]);
    let page = stage.get(&format!("/desk/setup/{}", hex(&coach.token)), &[]).text();
    for part in ["<svg", "autocomplete=\"new-password\"", "autocomplete=\"one-time-code\"", "An Maes"] {
        assert!(page.contains(part), "{part}");
    }
    let answer = coach.set_up(&stage, PASSWORD, &coach.code(&stage));
    let cookie = answer.header("set-cookie").to_owned();
    for part in ["__Host-pm-desk=", "; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert!(!cookie.contains("Domain") && !cookie.contains("Max-Age"));
    coach.take(&answer);
    let first = coach.cookie.clone();
    assert_eq!(coach.get(&stage, "/desk").header("location"), HOME);
    assert!(coach.get(&stage, HOME).text().contains("Wat wacht"));

    // Another session has another token. Capitals and spaces make no difference in a name.
    wait(&stage);
    coach.name = "  an  MAES ".to_owned();
    let answer = coach.sign_in(&stage, PASSWORD, &coach.code(&stage));
    coach.take(&answer);
    assert_ne!(coach.cookie, first);

    let proof = coach.proof(&stage, "sluisvliet");
    let out = stage.call(form("/desk/sign-out", &coach.cookie, &[("proof", &proof)]));
    assert_eq!((out.status, out.header("location")), (StatusCode::SEE_OTHER, "/desk/sign-in"));
    assert!(out.header("set-cookie").starts_with("__Host-pm-desk=; Max-Age=0"));
    assert!(is_out(&stage, &coach));
    assert_eq!(audit(&stage), ["coach_added", "coach_set_up", "coach_signed_in", "coach_signed_out"]);
}

#[test]
fn what_is_wrong_is_not_told_apart_and_a_code_is_taken_once() {
    let stage = Stage::new();
    let coach = Coach::added(&stage, "An", &["sluisvliet"]);
    let used = coach.code(&stage);
    wait(&stage);
    let good = coach.code(&stage);
    let nobody =
        Coach { name: "Niemand".to_owned(), cookie: String::new(), ..Coach::invited(&stage, "Bo", &["vogelwijk"]) };
    let refused = [
        coach.sign_in(&stage, "een lange zin, met e", &good),
        coach.sign_in(&stage, PASSWORD, "000000"),
        coach.sign_in(&stage, PASSWORD, ""),
        // The code of the set-up is of one step ago: it would do, had it not been used.
        coach.sign_in(&stage, PASSWORD, &used),
        coach.sign_in(&stage, &"x".repeat(2000), &good),
        nobody.sign_in(&stage, PASSWORD, &nobody.code(&stage)),
        Coach { name: "Bo".to_owned(), ..nobody }.sign_in(&stage, "", "000000"),
    ];
    for answer in &refused {
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
        assert!(answer.header("set-cookie").is_empty());
        let page = answer.text();
        assert!(page.contains("De naam, het wachtwoord of de code klopt niet."), "{page}");
        assert!(!page.contains(PASSWORD) && !page.contains(&good));
    }
    assert_eq!(audit(&stage).iter().filter(|what| *what == "coach_refused").count(), refused.len());
    // None of these used the good code up; a second time it is used.
    assert_eq!(coach.sign_in(&stage, PASSWORD, &good).status, StatusCode::SEE_OTHER);
    assert_eq!(coach.sign_in(&stage, PASSWORD, &good).status, StatusCode::UNAUTHORIZED);
}

#[test]
fn too_many_tries_lock_a_name_and_an_address_for_ten_minutes() {
    let stage = Stage::new();
    let coach = Coach::added(&stage, "An", &["sluisvliet"]);
    let other = Coach::added(&stage, "Bo", &["sluisvliet"]);
    let from = |coach: &Coach, number: usize, password: &str, code: &str| {
        let fields = [("name", coach.name.as_str()), ("password", password), ("code", code)];
        let mut request = form("/desk/sign-in", "", &fields);
        request.headers_mut().insert("x-forwarded-for", format!("198.51.100.{number}").parse().unwrap());
        stage.call(request).status
    };
    wait(&stage);
    // Each from another address: it is the name that is locked.
    let tries: Vec<_> = (0..12).map(|number| from(&coach, number, "guess guess guess", "000000")).collect();
    assert!(tries[..9].iter().all(|status| *status == StatusCode::UNAUTHORIZED), "{tries:?}");
    assert_eq!(tries[11], StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(
        from(&coach, 99, PASSWORD, &coach.code(&stage)),
        StatusCode::TOO_MANY_REQUESTS,
        "also with the right ones"
    );
    assert_eq!(from(&other, 99, PASSWORD, &other.code(&stage)), StatusCode::SEE_OTHER, "nobody else is locked");
    // One address, many names, none of which exists.
    let names = (0..12).map(|number| Coach {
        name: format!("N{number}"),
        ..Coach::invited(&stage, &format!("C{number}"), &["vogelwijk"])
    });
    let tries: Vec<_> = names.map(|one| from(&one, 50, "guess guess guess", "000000")).collect();
    assert_eq!(tries[11], StatusCode::TOO_MANY_REQUESTS);
    wait(&stage);
    assert_eq!(from(&other, 50, PASSWORD, &other.code(&stage)), StatusCode::TOO_MANY_REQUESTS);
    later(&stage, TimeDelta::minutes(10));
    assert_eq!(from(&coach, 50, PASSWORD, &coach.code(&stage)), StatusCode::SEE_OTHER);
}

#[test]
fn a_set_up_link_ends_works_once_and_wants_a_good_password_and_code() {
    let stage = Stage::new();
    let coach = Coach::invited(&stage, "An", &["sluisvliet"]);
    let short = coach.set_up(&stage, "elf tekens!", &coach.code(&stage));
    assert!(short.status == StatusCode::BAD_REQUEST && short.text().contains("te kort"), "{}", short.text());
    let long = coach.set_up(&stage, &"x".repeat(1025), &coach.code(&stage));
    assert_eq!(long.status, StatusCode::BAD_REQUEST);
    let wrong = coach.set_up(&stage, PASSWORD, "123");
    assert!(wrong.status == StatusCode::BAD_REQUEST && wrong.text().contains("Deze code klopt niet."));
    assert!(!wrong.text().contains(PASSWORD));
    // Before it is set up nobody signs in.
    assert_eq!(coach.sign_in(&stage, PASSWORD, &coach.code(&stage)).status, StatusCode::UNAUTHORIZED);
    // Twelve characters, whatever they are.
    assert_eq!(coach.set_up(&stage, "éééééééééééé", &coach.code(&stage)).status, StatusCode::SEE_OTHER);
    let path = |coach: &Coach| format!("/desk/setup/{}", hex(&coach.token));
    assert_eq!(stage.get(&path(&coach), &[]).status, StatusCode::NOT_FOUND, "used");
    wait(&stage);
    assert_eq!(coach.set_up(&stage, PASSWORD, &coach.code(&stage)).status, StatusCode::NOT_FOUND, "used");

    let late = Coach::invited(&stage, "Bo", &["sluisvliet"]);
    later(&stage, SETUP_LIFE - TimeDelta::seconds(1));
    assert_eq!(stage.get(&path(&late), &[]).status, StatusCode::OK);
    later(&stage, TimeDelta::seconds(1));
    assert_eq!(stage.get(&path(&late), &[]).status, StatusCode::NOT_FOUND, "ended");
    assert_eq!(late.set_up(&stage, PASSWORD, &late.code(&stage)).status, StatusCode::NOT_FOUND, "ended");
    for never in ["0".repeat(64), "0".repeat(63), "zz".to_owned(), "%00".to_owned()] {
        assert_eq!(stage.get(&format!("/desk/setup/{never}"), &[]).status, StatusCode::NOT_FOUND, "{never}");
    }
}

#[test]
fn a_session_ends_when_it_is_not_used_and_after_twelve_hours() {
    let stage = Stage::new();
    let coach = Coach::added(&stage, "An", &["sluisvliet"]);
    later(&stage, IDLE - TimeDelta::seconds(1));
    assert_eq!(coach.get(&stage, HOME).status, StatusCode::OK);
    later(&stage, IDLE + TimeDelta::minutes(1));
    assert!(is_out(&stage, &coach), "not used");
    let mut coach = coach;
    let answer = coach.sign_in(&stage, PASSWORD, &coach.code(&stage));
    coach.take(&answer);
    let began = stage.service.now();
    while stage.service.now() + TimeDelta::minutes(20) < began + LONGEST_SESSION {
        later(&stage, TimeDelta::minutes(20));
        assert_eq!(coach.get(&stage, HOME).status, StatusCode::OK);
    }
    later(&stage, TimeDelta::minutes(20));
    assert!(is_out(&stage, &coach), "twelve hours");
    // What has ended is forgotten, too.
    stage.service.housekeeping().unwrap();
    assert!(is_out(&stage, &coach));
}

#[test]
fn reset_and_removal_end_sessions_and_passwords() {
    let stage = Stage::new();
    let coach = Coach::added(&stage, "An", &["sluisvliet"]);
    let link = stage.service.reset_coach("an").unwrap();
    assert!(is_out(&stage, &coach));
    wait(&stage);
    assert_eq!(coach.sign_in(&stage, PASSWORD, &coach.code(&stage)).status, StatusCode::UNAUTHORIZED);
    let mut anew = Coach::of(&stage, "An", link.token);
    assert_ne!(anew.code(&stage), coach.code(&stage), "another secret");
    let answer = anew.set_up(&stage, "een andere zin", &anew.code(&stage));
    anew.take(&answer);
    assert_eq!(anew.get(&stage, HOME).status, StatusCode::OK);
    // An older link ends with a newer one.
    let older = stage.service.reset_coach("An").unwrap();
    stage.service.reset_coach("An").unwrap();
    assert_eq!(stage.get(&format!("/desk/setup/{}", hex(&older.token)), &[]).status, StatusCode::NOT_FOUND);

    let gone = Coach::added(&stage, "Bo", &["sluisvliet"]);
    assert!(stage.service.add_coach("BO", &["sluisvliet".to_owned()]).is_err(), "the name is taken");
    stage.service.remove_coach("Bo").unwrap();
    assert!(is_out(&stage, &gone));
    wait(&stage);
    assert_eq!(gone.sign_in(&stage, PASSWORD, &gone.code(&stage)).status, StatusCode::UNAUTHORIZED);
    assert!(stage.service.remove_coach("Bo").is_err() && stage.service.reset_coach("Bo").is_err());
    let names: Vec<_> = stage.service.coaches().unwrap().into_iter().map(|one| (one.name, one.is_set_up)).collect();
    assert_eq!(names, [("An".to_owned(), false)]);
}

#[test]
fn a_coach_sees_her_own_neighbourhoods_only() {
    let stage = Stage::new();
    let one = Coach::added(&stage, "An", &["sluisvliet"]);
    let both = Coach::added(&stage, "Bo", &["sluisvliet", "vogelwijk"]);
    let proof = one.proof(&stage, "sluisvliet");
    for part in ["", "/questions", "/cards", "/figures", "/doors", "/list", "/list/preview", "/aside"] {
        let path = format!("/desk/b/vogelwijk{part}");
        assert_eq!(one.get(&stage, &path).status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(both.get(&stage, &path).status, StatusCode::OK, "{path}");
        assert!(!one.get(&stage, &format!("{HOME}{part}")).text().contains("Vogelwijk"));
        // One that does not exist is answered alike.
        assert_eq!(one.get(&stage, &format!("/desk/b/nowhere{part}")).status, StatusCode::NOT_FOUND);
    }
    let fields = [("proof", proof.as_str()), ("card", &uuid::Uuid::nil().to_string()), ("seen", "1"), ("choice", "0")];
    let answer = stage.call(form("/desk/b/vogelwijk/cards", &one.cookie, &fields));
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[test]
fn counts_tell_no_name_and_no_refusal() {
    let stage = Stage::new();
    let coach = Coach::added(&stage, "An", &["sluisvliet"]);
    let page = coach.get(&stage, &format!("{HOME}/figures?from=2026-11-01&to=2026-11-30")).text();
    assert!(page.contains("november 2026") && page.contains("from=2026-10-01&#38;to=2026-10-31"), "{page}");
    // Refusals are in one number with those who were not reached.
    assert!(page.contains("Gesloten zonder kennismaking") && !page.contains("Liever niet"));
    for part in ["", "/questions", "/cards", "/figures", "/doors", "/list", "/list/preview", "/aside"] {
        let page = coach.get(&stage, &format!("{HOME}{part}")).text();
        assert!(!["Janssens", "Benali", "Yildiz"].iter().any(|name| page.contains(name)), "{part}");
    }
    // Who is offered to pass a question on to: this neighbourhood's partners, and no other's.
    let page = coach.get(&stage, &format!("{HOME}/questions")).text();
    assert!(
        page.contains(r#"<option value="OCMW-loket Vuurtorenwijk"></option>"#) && !page.contains("OCMW-loket Centrum")
    );
}

/// Every route that is declared, as it is to behave: who may come, by which method, from where, with which headers.
#[test]
fn every_route_of_the_desk_is_closed_to_strangers() {
    let stage = Stage::new();
    let all = routes();
    let (mut walked, mut forms) = (0, 0);
    for route in &all {
        let is_desk = route.path.starts_with("/desk");
        assert_eq!(is_desk, matches!(route.access, Access::Door | Access::Coach | Access::CoachFile), "{route:?}");
        if !is_desk {
            continue;
        }
        walked += 1;
        let coach = Coach::added(&stage, &format!("An {walked}"), &["sluisvliet"]);
        let proof = coach.proof(&stage, "sluisvliet");
        let path = route.path.replace("{slug}", "sluisvliet").replace("{token}", &"0".repeat(64));
        let closed = |answer: &stage::Answer, what: &str| {
            let csp = answer.header("content-security-policy");
            assert!(csp.contains("frame-ancestors 'none'") && !csp.contains("unsafe"), "{route:?} {what}");
            let told = ["cache-control", "x-frame-options", "referrer-policy", "x-content-type-options"];
            let told = told.map(|name| answer.header(name));
            assert_eq!(told, ["no-store", "DENY", "same-origin", "nosniff"], "{route:?} {what}");
            assert!(answer.header("strict-transport-security").contains("max-age="), "{route:?} {what}");
        };
        let send = |cookie: &str, fields: &[(&str, &str)], change: &dyn Fn(&mut Request<Body>)| {
            let mut request = form(&path, cookie, fields);
            change(&mut request);
            stage.call(request)
        };
        let as_is = |_: &mut Request<Body>| {};
        let own = [("proof", proof.as_str())];
        if route.method == "GET" {
            let stranger = stage.get(&path, &[]);
            closed(&stranger, "a stranger");
            if route.access == Access::Coach {
                assert_eq!(stranger.header("location"), "/desk/sign-in", "{route:?}");
                let guessed = stage.get(&path, &[("cookie", &format!("__Host-pm-desk={}", "1".repeat(64)))]);
                assert_eq!(guessed.header("location"), "/desk/sign-in", "{route:?}");
                let seen = coach.get(&stage, &path);
                assert!(seen.status == StatusCode::OK || seen.header("location") == HOME, "{route:?}");
                closed(&seen, "the coach");
            }
            // What only reads has no form.
            if !all.iter().any(|other| other.path == route.path && other.method == "POST") {
                assert_eq!(send(&coach.cookie, &own, &as_is).status, StatusCode::METHOD_NOT_ALLOWED, "{route:?}");
            }
        } else {
            forms += 1;
            let foreign: [Disguise; 4] = [
                &|request| drop(request.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap())),
                &|request| drop(request.headers_mut().insert("sec-fetch-site", "same-site".parse().unwrap())),
                &|request| {
                    request.headers_mut().remove("sec-fetch-site");
                    request.headers_mut().insert("origin", "https://evil.example".parse().unwrap());
                },
                &|request| {
                    request.headers_mut().remove("sec-fetch-site");
                    request.headers_mut().remove("origin");
                },
            ];
            for (number, change) in foreign.iter().enumerate() {
                let answer = send(&coach.cookie, &own, change);
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{route:?} {number}");
                closed(&answer, "foreign");
            }
            if route.access != Access::Door {
                let stranger = send("", &own, &as_is);
                assert_eq!(stranger.status, StatusCode::UNAUTHORIZED, "{route:?}");
                closed(&stranger, "a stranger");
                for wrong in [&[][..], &[("proof", "")], &[("proof", "guessed")], &[("proof", &proof[1..])]] {
                    let answer = send(&coach.cookie, wrong, &as_is);
                    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{route:?} {wrong:?}");
                    closed(&answer, "without the word");
                }
                let other = Coach::added(&stage, &format!("Other {walked}"), &["sluisvliet"]);
                let theirs = [("proof", other.proof(&stage, "sluisvliet"))];
                let theirs = [(theirs[0].0, theirs[0].1.as_str())];
                assert_eq!(send(&coach.cookie, &theirs, &as_is).status, StatusCode::FORBIDDEN, "{route:?}");
            }
            let large = "x".repeat(70_000);
            let answer = send(&coach.cookie, &[("proof", &proof), ("words", &large)], &as_is);
            assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{route:?}");
            // An older browser says where a form comes from in another way; there it goes as far as its fields.
            let older = send(&coach.cookie, &own, &|request| drop(request.headers_mut().remove("sec-fetch-site")));
            assert_ne!(older.status, StatusCode::FORBIDDEN, "{route:?}");
            closed(&older, "an older browser");
        }
        if route.path == "/desk/sign-out" {
            // The walk has just signed out; nothing of it is left.
            assert!(is_out(&stage, &coach));
        }
    }
    assert!(walked >= 13 && forms >= 5, "{walked} {forms}");
}
