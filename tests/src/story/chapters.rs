//! The chapters, each with what must be seen.

use super::Cast;
use super::transcript::Transcript;
use crate::PhoneProgram;
use crate::decrypt::decrypted_phone;
use crate::desk::DeskVisitor;
use crate::words::occurrences;
use anyhow::{Context, Result, ensure};
use pleinmakers_core::texts::plain;
use serde_json::Value;

/// What was done in the stairwell.
pub(super) struct Round {
    /// Households at whose door something was recorded, with the outcome that counts.
    pub visits: Vec<(String, &'static str)>,
    /// The one whose visit was taken back after it was recorded.
    pub undone: String,
}

/// A wooncoach loads this month's move-in list.
pub(super) fn the_list(cast: &mut Cast, t: &mut Transcript) -> Result<()> {
    t.chapter("A wooncoach loads this month's move-in list");
    let path = cast.list.path.to_string_lossy().into_owned();
    let file = cast.list.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // The answer for programs first, on a copy of nothing: the import itself is told to people.
    let told = cast.server.run(&["import-moves", &path])?;
    t.show(&format!("pleinmakers-server import-moves {file}"), &told);
    ensure!(told.ok, "the list was not read: {}", told.err);
    let again = cast.server.run(&["import-moves", &path, "--json"])?;
    let report = again.json();
    let lines = report["lines"].as_array().context("the summary has no lines")?;
    ensure!(lines.len() == cast.list.rows, "{} of {} rows are accounted for", lines.len(), cast.list.rows);
    t.check(&format!("every one of the {} rows has its verdict", lines.len()));
    let remarked = |code: &str| {
        let has = |line: &&Value| line["remarks"].as_array().into_iter().flatten().any(|remark| remark["code"] == code);
        lines.iter().filter(has).count()
    };
    for (code, what) in [
        ("ends_earlier", "rows end an earlier tenancy at the same door"),
        ("not_yet", "rows have not moved in yet"),
        ("lost_letter", "rows have a name that lost a letter"),
    ] {
        t.check(&format!("{} {what}", remarked(code)));
    }
    let changed = lines.iter().filter(|line| line["verdict"] == "read" || line["verdict"] == "read_with_remarks");
    let updated = lines.iter().filter(|line| line["verdict"] == "updated");
    let (changed, updated) = (changed.count(), updated.count());
    ensure!(changed + updated == 0, "the same list again changed {changed} + {updated} rows");
    t.check("the same list a second time changes nothing");
    Ok(())
}

/// A Pleinmaker's phone joins with a one-time code and fetches her buurt.
pub(super) fn joining(cast: &mut Cast, t: &mut Transcript) -> Result<()> {
    t.chapter("A Pleinmaker's phone joins and fetches her buurt");
    cast.clock("13:40");
    cast.address = cast.server.start()?;
    let link = enrol(cast, "Fatima")?;
    let joined = cast.fatima.run(&["join", &link])?;
    t.show("pleinmakers-phone join LINK", &joined);
    ensure!(joined.ok, "joining: {}", joined.err);
    let number = cast.server.run(&["phone", "list", "--json"])?.json();
    let number = number[0]["number"].as_str().or(number["phones"][0]["number"].as_str()).map(str::to_owned);
    let number = number.context("the coach's side shows no number to compare")?;
    ensure!(joined.out.contains(&number), "phone and coach show different numbers");
    t.check("the phone and the coach's side show the same number");
    let second = PhoneProgram { folder: cast.folder.join("stranger"), ..cast.jan.clone() }.json(&["join", &link])?;
    ensure!(second.error().as_deref() == Some("code_used"), "a second scan: {}", second.out);
    t.check("a second scan of the same code is refused");
    let synced = cast.fatima.run(&["sync"])?;
    t.show("pleinmakers-phone sync", &synced);
    ensure!(synced.ok, "first sync: {}", synced.err);
    let link = enrol(cast, "Jan")?;
    ensure!(cast.jan.run(&["join", &link])?.ok && cast.jan.run(&["sync"])?.ok, "the colleague's phone");
    t.check("a colleague's phone of the same buurt has joined too");
    let slug = cast.list.buurt.slug.clone();
    let chosen = cast.resident.run(&["choose", &cast.address, &slug])?;
    t.show("pleinmakers-phone choose SERVER BUURT        (a resident, no account)", &chosen);
    ensure!(chosen.ok && cast.resident.run(&["sync"])?.ok, "the resident's phone: {}", chosen.err);
    Ok(())
}

fn enrol(cast: &Cast, name: &str) -> Result<String> {
    let said = cast.server.run(&["enrol", "--json", "--neighbourhood", &cast.list.buurt.slug, "--name", name])?;
    said.json()["link"].as_str().map(str::to_owned).with_context(|| format!("enrol: {said:?}"))
}

/// In the high-rise there is no network.
pub(super) fn the_stairwell(cast: &mut Cast, t: &mut Transcript) -> Result<Round> {
    t.chapter("In the building there is no network");
    cast.clock("14:00");
    cast.server.kill();
    t.tell("The server is off, as the network is in a lift.");
    let offline = cast.fatima.run(&["sync", "--deadline", "2"])?;
    t.show("pleinmakers-phone sync", &offline);
    ensure!(!offline.ok && !offline.err.is_empty(), "without a network, sync must say so in a sentence");
    let today = cast.fatima.run(&["today", "--all"])?;
    t.show("pleinmakers-phone today --all", &today);
    let households = doors(&cast.fatima)?;
    ensure!(
        households.len() == cast.list.open_here,
        "{} doors on the phone, {} by the list",
        households.len(),
        cast.list.open_here
    );
    t.check(&format!("{} doors, in walking order, with the server off", households.len()));
    let outcomes = ["met", "not_home", "not_wanted", "come_back", "met", "interpreter_needed", "not_home", "met"];
    let mut visits = Vec::new();
    t.tell("She says what happened at each door.");
    for (n, (household, outcome)) in households.iter().zip(outcomes).enumerate() {
        cast.clock(&format!("14:{:02}", 6 * n));
        if n == 1 {
            the_phone_dies(cast, t, household, outcome)?;
        } else {
            let said = cast.fatima.run(&["record", household, outcome])?;
            ensure!(said.ok, "record: {}", said.err);
            t.show(&format!("pleinmakers-phone record DOOR {outcome}"), &said);
        }
        visits.push((household.clone(), outcome));
    }
    let (undone, _) = visits.remove(0);
    let said = cast.fatima.run(&["undo", &undone])?;
    t.show("pleinmakers-phone undo DOOR", &said);
    ensure!(said.ok && history(&cast.fatima, &undone)?.is_empty(), "the undone visit is still there");
    t.check(&format!("a visit can be undone: of {} recorded, {} count", visits.len() + 1, visits.len()));
    let status = cast.fatima.json(&["status"])?.json();
    ensure!(status["code"] == "waiting" && status["waiting"] == visits.len(), "status: {status}");
    t.check(&format!("the phone says, calmly: {}", plain(status["word"].as_str().unwrap_or_default())));
    Ok(Round { visits, undone })
}

fn the_phone_dies(cast: &Cast, t: &mut Transcript, household: &str, outcome: &str) -> Result<()> {
    let inside = cast.fatima.run(&["record", household, outcome, "--kill-at", "before-commit"])?;
    ensure!(inside.killed && history(&cast.fatima, household)?.is_empty(), "killed inside the write: {inside:?}");
    t.check("killed with -9 inside a write: nothing half is there");
    let after = cast.fatima.run(&["record", household, outcome, "--kill-at", "after-commit"])?;
    ensure!(after.killed && history(&cast.fatima, household)?.len() == 1, "killed after the write: {after:?}");
    t.show("pleinmakers-phone door DOOR        (begun anew)", &cast.fatima.run(&["door", household])?);
    t.check("killed with -9 right after it: the visit is there");
    Ok(())
}

/// Households of the phone's doors, in walking order.
fn doors(phone: &PhoneProgram) -> Result<Vec<String>> {
    let today = phone.json(&["today"])?.json();
    let lists = ["round", "more"].iter().flat_map(|list| today[*list].as_array().into_iter().flatten());
    let doors = lists.flat_map(|group| group["doors"].as_array().into_iter().flatten());
    Ok(doors.filter_map(|door| door["household"].as_str().map(str::to_owned)).collect())
}

fn history(phone: &PhoneProgram, household: &str) -> Result<Vec<Value>> {
    Ok(phone.json(&["door", household])?.json()["history"].as_array().cloned().unwrap_or_default())
}

/// Later the network is back: everything arrives once, and each visit says when.
pub(super) fn the_network_is_back(cast: &mut Cast, t: &mut Transcript, round: &Round) -> Result<()> {
    t.chapter("Later the network is back");
    cast.clock("15:20");
    cast.address = cast.server.start()?;
    let said = cast.fatima.run(&["sync"])?;
    t.show("pleinmakers-phone sync", &said);
    ensure!(said.ok, "sync: {}", said.err);
    let on_server = visits_on_server(cast)?;
    ensure!(on_server == round.visits.len(), "{on_server} visits on the server, {} recorded", round.visits.len());
    t.check(&format!("the server has exactly {on_server} visits, each once"));
    for (household, _) in &round.visits {
        let visits = history(&cast.fatima, household)?;
        ensure!(visits.len() == 1 && visits[0]["arrival"]["code"] == "arrived", "no arrival: {visits:?}");
        let (when, arrived) = (visits[0]["when"].to_string(), visits[0]["arrival"]["word"].to_string());
        ensure!(when.contains("14:") && arrived.contains("15:2"), "recorded {when}, arrived {arrived}");
    }
    t.check("each visit says when it was made, and when it arrived by the server's clock");
    for (household, _) in &round.visits {
        t.show("pleinmakers-phone door DOOR", &cast.fatima.run(&["door", household])?);
    }
    let again = cast.fatima.json(&["sync"])?.json();
    ensure!(again["answered"] == 0 && again["requests"] == 1, "a second sync: {again}");
    ensure!(visits_on_server(cast)? == on_server, "a second sync doubled something");
    t.check("a second sync sends nothing and doubles nothing");
    Ok(())
}

fn visits_on_server(cast: &Cast) -> Result<usize> {
    let said = cast.server.run(&["visits", "--neighbourhood", &cast.list.buurt.slug, "--json"])?;
    said.json()["visits"].as_array().map(Vec::len).with_context(|| format!("visits: {said:?}"))
}

/// A second phone of the same buurt sees it; an undo reaches it too.
pub(super) fn the_colleague(cast: &Cast, t: &mut Transcript, round: &Round) -> Result<()> {
    t.chapter("A colleague's phone of the same buurt");
    ensure!(cast.jan.run(&["sync"])?.ok, "the colleague's sync");
    for (household, outcome) in &round.visits {
        let visits = history(&cast.jan, household)?;
        ensure!(visits.len() == 1 && visits[0]["outcome"] == *outcome, "the colleague sees {visits:?}");
        ensure!(visits[0]["by"] == "Fatima", "without her first name: {visits:?}");
    }
    t.check("sees every visit, with Fatima's first name");
    if let Some((refused, _)) = round.visits.iter().find(|(_, outcome)| *outcome == "not_wanted") {
        let door = cast.jan.json(&["door", refused])?.json();
        ensure!(door["row"]["state"] == "do_not_visit", "do not visit: {door}");
        t.check("shows “do not visit” where somebody would rather not");
    }
    let (household, _) = round.visits.last().context("no visit")?;
    ensure!(cast.fatima.run(&["undo", household])?.ok && cast.fatima.run(&["sync"])?.ok, "undo after a sync");
    ensure!(cast.jan.run(&["sync"])?.ok, "the colleague's sync");
    let visits = history(&cast.jan, household)?;
    ensure!(visits.len() == 1 && visits[0]["undone"] == true, "an undo did not arrive: {visits:?}");
    t.check(&format!("an undo after the sync reaches it too: {} count now", round.visits.len() - 1));
    ensure!(history(&cast.jan, &round.undone)?.is_empty(), "what was undone before it was sent has arrived");
    t.check("what was undone before it was sent never left");
    let today = cast.jan.run(&["today"])?;
    t.show("pleinmakers-phone today        (the colleague's)", &today);
    Ok(())
}

/// The coach signs in, and sees counts. Answers the page of them.
pub(super) fn the_coach(cast: &Cast, t: &mut Transcript, round: &Round) -> Result<String> {
    t.chapter("The coach signs in, and sees counts");
    let slug = &cast.list.buurt.slug;
    let path = format!("/desk/b/{slug}/figures");
    let stranger = DeskVisitor::stranger(&cast.address).get(&path)?;
    ensure!(stranger.status == 303 && stranger.body.is_empty(), "a stranger is answered {}", stranger.status);
    t.check("who has not signed in sees nothing but the way to sign in");
    let coach = DeskVisitor::coach(&cast.server, &cast.address, "An", slug)?;
    t.check("with a one-time link the coach chooses a password and scans the codes");
    let page = coach.get(&path)?;
    ensure!(page.status == 200, "the coach's counts answer {}", page.status);
    let tries = round.visits.len() - 1;
    ensure!(page.body.contains(&format!(">{tries}<")), "the page does not show {tries} visits");
    t.check(&format!("it counts {tries} visits: the one that was taken back no longer counts"));
    for part in ["", "/questions", "/cards", "/figures", "/doors"] {
        let page = coach.get(&format!("/desk/b/{slug}{part}"))?;
        ensure!(page.status == 200, "the coach's {part} answers {}", page.status);
        ensure!(
            cast.list.names.iter().all(|name| !page.body.contains(name.as_str())),
            "a name is on the coach's {part}"
        );
    }
    t.check("no name is on any of the coach's pages, and no door that refused");
    let out = coach.post("/desk/sign-out", &format!("proof={}", coach.proof))?;
    ensure!(out.status == 303 && coach.get(&path)?.status == 303, "signing out: {}", out.head);
    t.check("after signing out the same browser sees nothing");
    Ok(page.body)
}

/// A link by which somebody who tries the demo becomes a coach.
pub(super) fn desk_link(cast: &Cast) -> Result<String> {
    crate::desk::setup_link(&cast.server, "Wooncoach", &cast.list.buurt.slug)
}

/// A resident without any account sees what is on; of doors, names and visits not one byte is on that phone.
pub(super) fn the_resident(cast: &Cast, t: &mut Transcript) -> Result<()> {
    t.chapter("A resident without an account");
    let agenda = cast.resident.run(&["agenda"])?;
    t.show("pleinmakers-phone agenda", &agenda);
    ensure!(agenda.ok && agenda.out.lines().count() > 1, "the agenda is empty");
    let arabic = PhoneProgram { lang: "ar".to_owned(), ..cast.resident.clone() }.run(&["agenda"])?;
    t.show("pleinmakers-phone agenda --lang ar", &arabic);
    let theirs = decrypted_phone(&cast.resident.folder)?;
    let hers = decrypted_phone(&cast.fatima.folder)?;
    let (mut on_hers, mut on_theirs) = (0, 0);
    let ids = doors(&cast.jan)?;
    let needles =
        cast.list.names.iter().map(|name| name.as_bytes().to_vec()).chain(ids.iter().filter_map(|id| raw(id)));
    for needle in needles {
        on_hers += usize::from(occurrences(&hers, &needle) > 0);
        on_theirs += usize::from(occurrences(&theirs, &needle) > 0);
    }
    ensure!(on_hers > 0, "the search finds nothing on the Pleinmaker's phone either: it proves nothing");
    ensure!(on_theirs == 0, "{on_theirs} names or doors are on the resident's phone");
    t.check(&format!(
        "of {on_hers} names and doors found on the Pleinmaker's phone, not one byte is on the resident's"
    ));
    Ok(())
}

/// The 16 bytes of an id.
fn raw(id: &str) -> Option<Vec<u8>> {
    let hex: String = id.chars().filter(|c| *c != '-').collect();
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()).collect()
}

/// Nothing of a resident in a log.
pub(super) fn nothing_in_the_log(cast: &Cast, t: &mut Transcript) -> Result<()> {
    let log = cast.server.log();
    ensure!(log.contains("/v1/sync"), "the log says nothing at all");
    ensure!(cast.list.names.iter().all(|name| !log.contains(name.as_str())), "a name is in the server's log");
    t.check("no name is in the server's log");
    t.end();
    Ok(())
}
