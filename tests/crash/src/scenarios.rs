//! The canonical scenarios.

use crate::ledger::LedgerStep;
use crate::phone::{PhoneStep, PhoneStory};
use crate::planted::Careless;
use crate::story::Story;
use crate::town::{LIST, NEXT_LIST, Play, Town, plan, take_away};
use anyhow::{Context, Result, bail};
use pleinmakers_core::domain::VisitOutcome::{ComeBack, Met, NotHome};

/// Names of all scenarios.
pub const NAMES: [&str; 13] = [
    "phone-new",
    "phone-record",
    "phone-undo",
    "phone-sweep",
    "phone-long-log",
    "phone-first-sync",
    "phone-round-trip",
    "phone-moved",
    "phone-revoked",
    "ledger-new",
    "ledger-accept",
    "ledger-import",
    "ledger-join",
];

/// Names of the planted faults.
pub const PLANTED: [&str; 3] = ["two-transactions", "cursor-first", "without-sync"];

/// Pages of a short log.
const LOG: u32 = 60;
/// Records after which SQLite has emptied its log by itself, if it ever does.
const MANY: usize = 60;

/// A scenario by its name.
///
/// # Errors
/// There is none of this name, or it cannot be played.
pub fn scenario(name: &str) -> Result<Box<dyn Story + Send>> {
    Ok(match name {
        "phone-new" => Box::new(phone_new(name)?),
        "phone-record" => Box::new(phone_record(name)?),
        "phone-undo" => Box::new(phone_undo(name)?),
        "phone-sweep" => Box::new(phone_sweep(name)?),
        "phone-long-log" => Box::new(phone_long_log(name)?),
        "phone-first-sync" => Box::new(phone_first_sync(name)?),
        "phone-round-trip" => Box::new(phone_round_trip(name)?),
        "phone-moved" => Box::new(phone_moved(name)?),
        "phone-revoked" => Box::new(phone_revoked(name)?),
        "ledger-new" => ledger_new(name)?,
        "ledger-accept" => ledger_accept(name)?,
        "ledger-import" => ledger_import(name)?,
        "ledger-join" => ledger_join(name)?,
        "two-transactions" | "cursor-first" | "without-sync" => Box::new(planted(name)?),
        _ => bail!("no scenario {name}; there are {}", NAMES.join(", ")),
    })
}

/// A phone that has read everything.
fn synced() -> Result<Play> {
    let mut play = Play::new()?;
    play.sync()?;
    play.sync()?;
    play.begin()?;
    Ok(play)
}

/// A new file is made, closed and opened again.
fn phone_new(name: &str) -> Result<PhoneStory> {
    let steps = vec![PhoneStep::Open, PhoneStep::Close, PhoneStep::Open, PhoneStep::Close];
    Ok(PhoneStory { name: name.to_owned(), start: Default::default(), steps, read_before: Vec::new(), log_pages: None })
}

/// Two visits and a turned stairwell, one tap with two changes.
fn phone_record(name: &str) -> Result<PhoneStory> {
    let mut play = synced()?;
    let (_, visit) = play.visit(0, NotHome)?;
    play.record(vec![visit])?;
    let (turn, (_, visit)) = (play.turn()?, play.visit(1, Met)?);
    play.record(vec![turn, visit])?;
    let turn = play.turn()?;
    play.record(vec![turn])?;
    play.step(PhoneStep::Close)?;
    Ok(play.story(name))
}

/// Undo before sending, and after.
fn phone_undo(name: &str) -> Result<PhoneStory> {
    let mut play = synced()?;
    let (_, visit) = play.visit(0, Met)?;
    play.record(vec![visit])?;
    play.void(1)?;
    let (id, visit) = play.visit(0, NotHome)?;
    play.record(vec![visit])?;
    play.step(PhoneStep::Prepare)?;
    let retraction = play.retraction(0, id)?;
    play.record(vec![retraction])?;
    play.step(PhoneStep::Close)?;
    Ok(play.story(name))
}

/// The log is emptied between writes, and by closing and opening.
fn phone_sweep(name: &str) -> Result<PhoneStory> {
    let mut play = synced()?;
    for household in 0..2 {
        let (_, visit) = play.visit(household, NotHome)?;
        play.record(vec![visit])?;
        play.step(PhoneStep::Checkpoint)?;
    }
    let turn = play.turn()?;
    play.record(vec![turn])?;
    play.step(PhoneStep::Close)?;
    play.step(PhoneStep::Open)?;
    let (_, visit) = play.visit(2, NotHome)?;
    play.record(vec![visit])?;
    play.step(PhoneStep::Close)?;
    Ok(play.story(name))
}

/// So much is recorded that SQLite empties the log by itself, and begins it anew.
fn phone_long_log(name: &str) -> Result<PhoneStory> {
    let mut play = synced()?;
    // SQLite's own thousand would take as many writes, each of which is a point.
    play.log_pages = Some(LOG);
    play.step(PhoneStep::Open)?;
    let before = play.main_file()?;
    for _ in 0..MANY {
        let turn = play.turn()?;
        play.record(vec![turn])?;
        if play.main_file()? != before {
            // Once more, into a log that begins anew.
            let turn = play.turn()?;
            play.record(vec![turn])?;
            play.step(PhoneStep::Close)?;
            return Ok(play.story(name));
        }
    }
    bail!("SQLite has not emptied its log")
}

/// A first sync in many pages, with the log emptied on the way.
fn phone_first_sync(name: &str) -> Result<PhoneStory> {
    let mut play = Play::new()?;
    play.begin()?;
    let (_, head, pages) = play.ask()?;
    let (first, rest) = pages.split_at(pages.len() / 2);
    let outcomes = head.outcomes.clone();
    play.take(head, first, 3)?;
    play.step(PhoneStep::Checkpoint)?;
    for page in rest {
        play.step(PhoneStep::Page(Box::new(page.clone()), outcomes.clone()))?;
    }
    play.sync()?;
    play.step(PhoneStep::Close)?;
    Ok(play.story(name))
}

/// What was recorded travels, is answered and comes back as rows, while more is recorded.
fn phone_round_trip(name: &str) -> Result<PhoneStory> {
    let mut play = synced()?;
    let (_, visit) = play.visit(0, NotHome)?;
    play.record(vec![visit])?;
    let turn = play.turn()?;
    play.record(vec![turn])?;
    let (_, head, pages) = play.ask()?;
    let turn = play.turn()?;
    play.record(vec![turn])?;
    play.take(head, &pages, 2)?;
    play.sync()?;
    play.step(PhoneStep::Close)?;
    Ok(play.story(name))
}

/// A household moves to another bucket with its name and its visits, and another's name leaves the phone.
fn phone_moved(name: &str) -> Result<PhoneStory> {
    let mut play = synced()?;
    let (_, visit) = play.visit(0, NotHome)?;
    play.record(vec![visit])?;
    let (_, closing) = play.visit(1, Met)?;
    play.record(vec![closing])?;
    play.sync()?;
    let (_, pending) = play.visit(0, ComeBack)?;
    play.record(vec![pending])?;
    play.town.service.import_moves(NEXT_LIST.as_bytes())?;
    // What moved is answered before the new visit is sent, so that a row with something pending moves.
    let (_, mut head, pages) = play.ask()?;
    head.outcomes.clear();
    play.take(head, &pages, 1)?;
    play.sync()?;
    play.step(PhoneStep::Close)?;
    if !play.has_outs() {
        bail!("nothing moved");
    }
    Ok(play.story(name))
}

/// A neighbourhood is taken away while something waits, and given again.
fn phone_revoked(name: &str) -> Result<PhoneStory> {
    let mut play = synced()?;
    let scope = play.households()?.first().context("a household")?.neighbourhood.0;
    let (_, visit) = play.visit(0, NotHome)?;
    play.record(vec![visit])?;
    let (_, mut head, _) = play.ask()?;
    head.outcomes.clear();
    take_away(&mut head, scope);
    play.take(head, &[], 1)?;
    let (_, head, pages) = play.ask()?;
    play.take(head, &pages, 2)?;
    play.step(PhoneStep::Tidy)?;
    play.sync()?;
    play.step(PhoneStep::Close)?;
    Ok(play.story(name))
}

/// A new ledger and its city.
fn ledger_new(name: &str) -> Result<Box<dyn Story + Send>> {
    let mut story = Town::new(false)?.story(name, vec![])?;
    story.start.clear();
    story.steps = vec![
        LedgerStep::Open,
        LedgerStep::City(Box::new(plan()?)),
        LedgerStep::Close,
        LedgerStep::Open,
        LedgerStep::Close,
    ];
    Ok(Box::new(story))
}

/// A request with several actions, one of them refused; the same again; another phone's; and one that is shut out.
fn ledger_accept(name: &str) -> Result<Box<dyn Story + Send>> {
    let mut play = synced()?;
    let (id, first) = play.visit(0, NotHome)?;
    let (_, closing) = play.visit(1, Met)?;
    let (_, again) = play.visit(2, NotHome)?;
    let (turn, retraction) = (play.turn()?, play.retraction(0, id)?);
    let request =
        Box::new(play.request(vec![vec![first, turn.clone()], vec![closing], vec![], vec![retraction], vec![turn]]));
    let mut more = Box::new(play.request(vec![vec![again]]));
    for action in &mut more.actions {
        action.mid = 6;
        action.stamp = [9; 16];
    }
    let client = play.client;
    let steps = vec![
        LedgerStep::Open,
        LedgerStep::Sync(client, request.clone()),
        LedgerStep::Sync(client, request),
        LedgerStep::Sync(client, more),
        LedgerStep::Revoke(client),
        LedgerStep::Close,
    ];
    Ok(Box::new(play.town.story(name, steps)?))
}

/// A list, the same again, and a later one with which a household moves.
fn ledger_import(name: &str) -> Result<Box<dyn Story + Send>> {
    let steps = vec![
        LedgerStep::Open,
        LedgerStep::Import(LIST.into()),
        LedgerStep::Import(LIST.into()),
        LedgerStep::Import(NEXT_LIST.into()),
        LedgerStep::Close,
    ];
    Ok(Box::new(Town::new(false)?.story(name, steps)?))
}

/// Codes are made and phones join, one of them asking twice.
fn ledger_join(name: &str) -> Result<Box<dyn Story + Send>> {
    let town = Town::new(false)?;
    let (first, _) = town.ticket("Fatima", 1, &["noord"])?;
    let (second, _) = town.ticket("Jan", 2, &["noord", "zuid"])?;
    let steps = vec![
        LedgerStep::Open,
        LedgerStep::Enrol(first.clone()),
        LedgerStep::Enrol(first),
        LedgerStep::Code("zuid".into()),
        LedgerStep::Enrol(second),
        LedgerStep::Close,
    ];
    Ok(Box::new(town.story(name, steps)?))
}

/// A story in which one step is done carelessly.
fn planted(name: &str) -> Result<PhoneStory> {
    let mut play = synced()?;
    let careless = match name {
        "two-transactions" => Careless::TwoTransactions { stamp: [9; 16], change: play.visit(0, NotHome)?.1 },
        "cursor-first" => {
            play.town.service.import_moves(NEXT_LIST.as_bytes())?;
            let (_, head, pages) = play.ask()?;
            play.step(PhoneStep::Head(Box::new(head)))?;
            let page = pages.into_iter().find(|page| !page.groups.is_empty()).context("a page with rows")?;
            Careless::CursorFirst(Box::new(page))
        }
        _ => Careless::WithoutSync,
    };
    play.plant(PhoneStep::Careless(careless));
    play.plant(PhoneStep::Close);
    Ok(play.story(name))
}
