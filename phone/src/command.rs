//! The commands.

use crate::draw;
use crate::out::{Failure, Out, at};
use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser as _, ValueParser};
use clap::{Args, Parser, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use pleinmakers_core::domain::{
    BuildingId, DayPart, Direction, DwellingId, HouseholdId, OccurrenceKey, RsvpAnswer, RsvpId, SignalId, SignalKind,
    SignalUrgency, StairwellId, VisitId, VisitOutcome,
};
use pleinmakers_core::phone::{
    DeviceClock, JoinLink, Phone, PhoneError, PhoneOptions, Progress, RecordRsvp, RecordSignal, RecordVisit,
    RsvpDetails, SettleCard, SyncOptions,
};
use pleinmakers_core::store::{FileKeys, StepHook};
use pleinmakers_core::texts::{Lang, plain};
use pleinmakers_core::views::{HearView, SearchRow, SignalPlace, SignalView, TallyCounts, VisitDetail};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// A Pleinmaker's or resident's phone, on the command line.
#[derive(Parser)]
#[command(name = "pleinmakers-phone", version)]
pub struct Arguments {
    /// Folder of this phone: its one encrypted file, and beside it its keys.
    #[arg(long, default_value = "pleinmakers-phone-data")]
    dir: PathBuf,
    /// Print what the core's views say, as JSON.
    #[arg(long, global = true)]
    pub json: bool,
    /// Language.
    #[arg(long, global = true, default_value = "nl", value_parser = codes(Lang::ALL, Lang::code))]
    pub lang: Lang,
    /// Run as if it were this moment, in Ostend's time (2026-11-28T14:00): for demonstrations and tests.
    #[arg(long, global = true, value_parser = moment)]
    at: Option<chrono::NaiveDateTime>,
    /// End the process with SIGKILL at this step of a write (write-begun, rows-written, before-commit, after-commit):
    /// to see that nothing is lost.
    #[arg(long, global = true, hide = true)]
    kill_at: Option<String>,
    /// Where the key of this phone's file is gone: move the file aside and begin anew.
    #[arg(long, global = true)]
    begin_anew: bool,
    #[command(subcommand)]
    command: Command,
}

/// A word of a closed set; any other is refused with the set.
fn codes<T: Copy + Send + Sync + 'static>(all: &'static [T], code: fn(T) -> &'static str) -> ValueParser {
    let find = move |text: String| all.iter().copied().find(|one| code(*one) == text).ok_or("not one of these");
    ValueParser::new(PossibleValuesParser::new(all.iter().map(|one| code(*one))).try_map(find))
}

#[derive(Subcommand)]
enum Command {
    /// Join with the link that the coach's side printed.
    Join {
        /// The link.
        link: String,
    },
    /// Choose a neighbourhood, as a resident.
    Choose {
        /// Address of the server.
        server: String,
        /// Slug or name of the neighbourhood; without it, the list is printed.
        neighbourhood: Option<String>,
    },
    /// Today's doors, in walking order.
    Today {
        /// Also the doors behind "more".
        #[arg(long)]
        all: bool,
    },
    /// One door.
    Door {
        /// The household (from `today --json`), or the number at the door.
        door: String,
    },
    /// Find a door: by street, number, box, stairwell, or a name on an open welcome.
    Search {
        /// What is known of it.
        text: Vec<String>,
    },
    /// Somebody new lives at a door.
    NewFace {
        /// The dwelling (from `search --json`), or what finds one door.
        door: String,
    },
    /// Nobody new lives there after all.
    UndoNewFace {
        /// The household, or what finds one door.
        door: String,
    },
    /// Record what happened at a door.
    Record(RecordArguments),
    /// Take a visit back; without one, the latest of this door.
    Undo {
        /// The visit (from `record --json` or `door --json`), or the number at the door.
        visit: String,
    },
    /// Turn the stairwell of a door: top_down or bottom_up, for the whole team.
    Turn {
        /// The household, or the number at the door.
        door: String,
        /// Which way the team walks it.
        #[arg(value_parser = codes(Direction::ALL, Direction::code))]
        direction: Direction,
    },
    /// Correct the name of the household at a door.
    Name {
        /// The household, or the number at the door.
        door: String,
        /// As they say it.
        name: String,
    },
    /// What two people wrote at once, to settle.
    Cards,
    /// Settle the n-th of `cards` by its m-th value.
    Settle {
        /// Number of the card in `cards`, 1 the first.
        card: usize,
        /// Number of the value, 1 the one that stands now.
        choice: u32,
    },
    /// Questions and signals.
    Signals,
    /// One question or signal: its number in `signals`, 1 the first, or its id.
    Signal {
        /// Which.
        signal: String,
    },
    /// Record a question or signal; without a door or building it is elsewhere in the neighbourhood.
    Ask(AskArguments),
    /// The answer was brought to who asked.
    CarryBack {
        /// Which.
        signal: String,
    },
    /// Record an answer that you have yourself.
    Answer {
        /// Which.
        signal: String,
        /// The answer.
        words: String,
    },
    /// Take a question or signal back.
    Withdraw {
        /// Which.
        signal: String,
    },
    /// One activity: its id, or `id.day` for one time of a series.
    Activity {
        /// Which.
        activity: String,
    },
    /// The invite round of an activity.
    Invite {
        /// Which.
        activity: String,
    },
    /// Write down what was said at a door; without a door it is somebody without an address.
    SignUp(SignUpArguments),
    /// Take back what was said.
    UndoSignUp {
        /// The sign-up (from `sign-up --json` or `activity --json`).
        rsvp: RsvpId,
    },
    /// Count who was there; without numbers, what was counted.
    Tally {
        /// Which.
        activity: String,
        /// Were there.
        #[arg(requires = "first_time")]
        present: Option<i64>,
        /// Of these, for the first time.
        #[arg(requires = "met")]
        first_time: Option<i64>,
        /// Of these, got to know a neighbour.
        met: Option<i64>,
    },
    /// Who must hear that an activity was moved or does not go on.
    MustHear {
        /// Which.
        activity: String,
    },
    /// They heard it.
    Told {
        /// Which.
        activity: String,
        /// The household, or the number at the door.
        door: String,
    },
    /// Languages in which there are phrases for a door.
    Languages {
        /// Its household's language comes first: the household, or the number at the door.
        door: Option<String>,
    },
    /// Phrases for a door, in a language of `languages`.
    Phrases {
        /// Its code.
        language: String,
    },
    /// One phrase to show, with its answers.
    Phrase {
        /// Code of the language.
        language: String,
        /// Key of the phrase, from `phrases`.
        key: String,
    },
    /// Send and fetch, once.
    Sync {
        /// Give up after so many seconds.
        #[arg(long, default_value_t = 120)]
        deadline: u64,
    },
    /// Where the sync stands.
    Status,
    /// What is on in the neighbourhood.
    Agenda,
}

#[derive(Args)]
struct RecordArguments {
    /// The household (from `today --json`), or the number at the door.
    door: String,
    /// What happened.
    #[arg(value_parser = codes(VisitOutcome::ALL, VisitOutcome::code))]
    outcome: VisitOutcome,
    /// With come_back: the day, 2026-12-01.
    #[arg(long)]
    on: Option<NaiveDate>,
    /// With come_back: the part of the day.
    #[arg(long, value_parser = codes(DayPart::ALL, DayPart::code))]
    part: Option<DayPart>,
    /// With not_wanted: for how many months.
    #[arg(long)]
    months: Option<i64>,
}

#[derive(Args)]
struct SignUpArguments {
    /// Which activity.
    activity: String,
    /// What was said.
    #[arg(value_parser = codes(RsvpAnswer::ALL, RsvpAnswer::code))]
    answer: RsvpAnswer,
    /// The household, or the number at the door.
    #[arg(long)]
    door: Option<String>,
    /// How many come; without it as many as before, at first one.
    #[arg(long)]
    persons: Option<i64>,
    /// What they bring; "" for nothing; without it as before.
    #[arg(long)]
    brings: Option<String>,
    /// They would like to be fetched, or no longer; without it as before.
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    fetch: Option<bool>,
}

#[derive(Args)]
struct AskArguments {
    /// What it is about.
    #[arg(value_parser = codes(SignalKind::ALL, SignalKind::code))]
    kind: SignalKind,
    /// What it is, in a few words, without names.
    #[arg(default_value = "")]
    words: String,
    /// At this door: the household, or the number at the door.
    #[arg(long, conflicts_with = "building")]
    door: Option<String>,
    /// In this building: its id, or street and number.
    #[arg(long)]
    building: Option<String>,
    /// How soon.
    #[arg(long, default_value = "normal", value_parser = codes(SignalUrgency::ALL, SignalUrgency::code))]
    urgency: SignalUrgency,
}

/// Longest wait for the agenda of a neighbourhood that was just chosen.
const FETCH: Duration = Duration::from_secs(30);

/// Runs a command.
pub fn run(arguments: Arguments, out: &Out) -> Result<(), Failure> {
    let shift = arguments.at.map_or(0, shift_to);
    let phone = Phone::open(PhoneOptions {
        keys: Arc::new(FileKeys::new(arguments.dir.join("keys"))),
        folder: arguments.dir.clone(),
        clock: Arc::new(DeviceClock { shift }),
        lang: arguments.lang,
        begin_anew: arguments.begin_anew,
        step: arguments.kill_at.map(kill_hook),
        keep_trying: false,
    })?;
    if let Some(kept) = phone.moved_aside() {
        out.moved_aside(kept);
    }
    match arguments.command {
        Command::Join { link } => {
            let server = JoinLink::parse(&link)?.server;
            let joined = phone.join(&link).map_err(at(&server))?;
            out.value(&joined);
            draw::joined(&joined, out);
        }
        Command::Choose { server, neighbourhood: None } => {
            draw::directory(&phone.neighbourhoods(&server).map_err(at(&server))?, out);
        }
        Command::Choose { server, neighbourhood: Some(name) } => {
            let joined = phone.choose(&server, &name).map_err(at(&server))?;
            // The server was there a moment ago; what it holds is small, and an empty agenda would say that nothing is on.
            phone.sync_once(FETCH)?;
            out.value(&joined);
            draw::joined(&joined, out);
        }
        Command::Today { all } => {
            let today = phone.today()?;
            out.value(&today);
            draw::today(&today, all, out);
        }
        Command::Door { door } => {
            let view = phone.door(find_door(&phone, &door)?)?;
            out.value(&view);
            draw::door(&view, out);
        }
        Command::Search { text } => {
            let view = phone.search(&text.join(" "))?;
            out.value(&view);
            draw::search(&view, out);
        }
        Command::NewFace { door } => {
            let dwelling = find_dwelling(&phone, &door)?;
            let recorded = phone.new_face(dwelling)?;
            out.value(&recorded);
            draw::new_face(&recorded, out);
        }
        Command::UndoNewFace { door } => {
            let view = phone.undo_new_face(find_door(&phone, &door)?)?;
            out.value(&view);
            draw::dwelling(&view, out);
        }
        Command::Record(asked) => record(&phone, asked, out)?,
        Command::Undo { visit } => {
            let view = phone.undo(find_visit(&phone, &visit)?)?;
            out.value(&view);
            draw::door(&view, out);
        }
        Command::Turn { door, direction } => {
            phone.turn(find_stairwell(&phone, &door)?, direction)?;
            let today = phone.today()?;
            out.value(&today);
            draw::today(&today, true, out);
        }
        Command::Name { door, name } => {
            let view = phone.correct_name(find_door(&phone, &door)?, &name)?;
            out.value(&view);
            draw::door(&view, out);
        }
        Command::Cards => draw_cards(&phone, out)?,
        Command::Settle { card, choice } => {
            let cards = phone.cards()?;
            let card = card.checked_sub(1).and_then(|at| cards.get(at)).ok_or(PhoneError::NotFound)?;
            let choice = choice.checked_sub(1).ok_or(PhoneError::NotFound)?;
            phone.settle(SettleCard { card: card.card, seen: card.seen, choice })?;
            draw_cards(&phone, out)?;
        }
        Command::Signals => {
            let signals = phone.signals()?;
            out.value(&signals);
            draw::signals(&signals, out);
        }
        Command::Signal { signal } => tell_signal(&phone.signal(find_signal(&phone, &signal)?)?, out),
        Command::Ask(asked) => tell_signal(&ask(&phone, asked)?, out),
        Command::CarryBack { signal } => tell_signal(&phone.carry_back(find_signal(&phone, &signal)?)?, out),
        Command::Answer { signal, words } => tell_signal(&phone.answer(find_signal(&phone, &signal)?, &words)?, out),
        Command::Withdraw { signal } => {
            phone.withdraw(find_signal(&phone, &signal)?)?;
            let signals = phone.signals()?;
            out.value(&signals);
            draw::signals(&signals, out);
        }
        Command::Activity { activity } => {
            let view = phone.activity(&activity)?;
            out.value(&view);
            draw::activity(&view, out);
        }
        Command::Invite { activity } => {
            let view = phone.invite(find_time(&activity)?)?;
            out.value(&view);
            draw::invite(&view, out);
        }
        Command::SignUp(asked) => sign_up(&phone, asked, out)?,
        Command::UndoSignUp { rsvp } => {
            let view = phone.undo_rsvp(rsvp)?;
            out.value(&view);
            draw::invite(&view, out);
        }
        Command::Tally { activity, present, first_time, met } => {
            let key = find_time(&activity)?;
            let view = match (present, first_time, met) {
                (Some(present), Some(first_time), Some(met)) => {
                    phone.record_tally(key, TallyCounts { present, first_time, met })?
                }
                _ => phone.tally(key, None)?,
            };
            out.value(&view);
            draw::tally(&view, out);
        }
        Command::MustHear { activity } => tell_hear(&phone.must_hear(find_time(&activity)?)?, out),
        Command::Told { activity, door } => {
            let key = find_time(&activity)?;
            let rows = phone.must_hear(key)?.rows;
            let found = rows.iter().find(|row| plain(&row.door) == door || row.household.to_string() == door);
            let household = found.map_or_else(|| find_invited(&phone, key, &door), |row| Ok(row.household))?;
            tell_hear(&phone.record_told(key, household)?, out);
        }
        Command::Languages { door } => {
            let household = door.map(|door| find_door(&phone, &door)).transpose()?;
            let languages = phone.languages(household)?;
            out.value(&languages);
            draw::languages(&languages, out);
        }
        Command::Phrases { language } => {
            let phrases = phone.phrases(&language)?;
            out.value(&phrases);
            draw::phrases(&phrases, out);
        }
        Command::Phrase { language, key } => {
            let phrase = phone.phrase(&language, &key)?;
            out.value(&phrase);
            draw::phrase(&phrase, out);
        }
        Command::Sync { deadline } => sync(&phone, Duration::from_secs(deadline), out)?,
        Command::Status => {
            // "All is up to date" would be true of a phone that belongs nowhere, and mislead.
            if phone.home()?.tabs.is_empty() {
                return Err(PhoneError::NotJoined.into());
            }
            let status = phone.status()?;
            out.value(&status);
            draw::status(&status, &phone.refused()?, out);
        }
        Command::Agenda => {
            let agenda = phone.agenda()?;
            out.value(&agenda);
            draw::agenda(&agenda, out);
        }
    }
    Ok(())
}

fn moment(text: &str) -> Result<chrono::NaiveDateTime, String> {
    chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").map_err(|error| error.to_string())
}

/// Milliseconds from now to a local moment in Ostend.
fn shift_to(at: chrono::NaiveDateTime) -> i64 {
    use chrono::TimeZone as _;
    let zone = pleinmakers_core::domain::TIME_ZONE;
    let wanted = zone.from_local_datetime(&at).earliest().map_or_else(|| at.and_utc(), |found| found.to_utc());
    wanted.timestamp_millis() - chrono::Utc::now().timestamp_millis()
}

/// Ends this process as a flat battery would, at the n-th time that a step is reached (`before-commit:2`).
fn kill_hook(wanted: String) -> StepHook {
    let (step, times) = match wanted.split_once(':') {
        Some((step, times)) => (step.to_owned(), times.parse().unwrap_or(1)),
        None => (wanted, 1),
    };
    let seen = AtomicUsize::new(0);
    Arc::new(move |at| {
        if at == step && seen.fetch_add(1, Ordering::Relaxed) + 1 == times {
            let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
            // The signal comes before this is over.
            std::thread::sleep(Duration::from_secs(60));
        }
    })
}

fn draw_cards(phone: &Phone, out: &Out) -> Result<(), Failure> {
    let cards = phone.cards()?;
    out.value(&cards);
    draw::cards(&cards, out);
    Ok(())
}

fn record(phone: &Arc<Phone>, asked: RecordArguments, out: &Out) -> Result<(), Failure> {
    let recorded = phone.record(&RecordVisit {
        household: find_door(phone, &asked.door)?,
        outcome: asked.outcome,
        more: VisitDetail { come_back_on: asked.on, come_back_part: asked.part, not_wanted_months: asked.months },
    })?;
    out.value(&recorded);
    draw::recorded(&recorded, asked.outcome, out);
    Ok(())
}

fn sync(phone: &Arc<Phone>, deadline: Duration, out: &Out) -> Result<(), Failure> {
    let bar = if out.is_for_people() { ProgressBar::new(0) } else { ProgressBar::hidden() };
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}") {
        bar.set_style(style);
    }
    let shown = bar.clone();
    let progress = move |Progress { received, expected }| {
        shown.set_length(expected);
        shown.set_position(received);
    };
    let options = SyncOptions { deadline: Some(deadline), progress: Some(Box::new(progress)) };
    let (summary, result) = phone.start_sync(options).wait();
    bar.finish_and_clear();
    if out.is_for_people() {
        result?;
        draw::carried(&summary, out);
        draw::status(&phone.status()?, &phone.refused()?, out);
        return Ok(());
    }
    out.value(&summary);
    if summary.complete { Ok(()) } else { Err(result.err().unwrap_or(PhoneError::Internal("unknown")).into()) }
}

fn tell_signal(signal: &SignalView, out: &Out) {
    out.value(signal);
    draw::signal(signal, out);
}

fn ask(phone: &Phone, asked: AskArguments) -> Result<SignalView, Failure> {
    let household = asked.door.map(|door| find_door(phone, &door)).transpose()?;
    let building = asked.building.map(|name| find_building(phone, &name)).transpose()?;
    let place = SignalPlace { household, building };
    Ok(phone.record_signal(&RecordSignal { place, kind: asked.kind, urgency: asked.urgency, words: asked.words })?)
}

fn tell_hear(view: &HearView, out: &Out) {
    out.value(view);
    draw::hear(view, out);
}

fn sign_up(phone: &Phone, asked: SignUpArguments, out: &Out) -> Result<(), Failure> {
    let key = find_time(&asked.activity)?;
    let recorded = phone.record_rsvp(&RecordRsvp {
        key,
        household: asked.door.map(|door| find_invited(phone, key, &door)).transpose()?,
        answer: asked.answer,
        details: RsvpDetails { persons: asked.persons, brings: asked.brings, fetch: asked.fetch },
    })?;
    out.value(&recorded);
    draw::signed_up(&recorded, out);
    Ok(())
}

fn find_time(text: &str) -> Result<OccurrenceKey, Failure> {
    Ok(text.parse().map_err(|_| PhoneError::NotFound)?)
}

/// A household by its id, or by the number at the door among those of the round.
fn find_invited(phone: &Phone, key: OccurrenceKey, text: &str) -> Result<HouseholdId, Failure> {
    if let Ok(id) = text.parse() {
        return Ok(id);
    }
    let view = phone.invite(key)?;
    let rows: Vec<_> = view.groups.iter().flat_map(|group| &group.rows).filter(|row| row.number == text).collect();
    match rows.as_slice() {
        [row] => Ok(row.household),
        _ => find_door(phone, text),
    }
}

/// A building by its id, or by street and number.
fn find_building(phone: &Phone, text: &str) -> Result<BuildingId, Failure> {
    if let Ok(id) = text.parse() {
        return Ok(id);
    }
    let choices = phone.new_signal(None)?.places;
    let found = choices.iter().find(|choice| choice.word == text).and_then(|choice| choice.place.building);
    Ok(found.ok_or(PhoneError::NotFound)?)
}

/// A signal by its id, or by its number in the list.
fn find_signal(phone: &Phone, text: &str) -> Result<SignalId, Failure> {
    if let Ok(id) = text.parse() {
        return Ok(id);
    }
    let signals = phone.signals()?;
    let mut rows = signals.groups.iter().flat_map(|group| &group.rows);
    let at = text.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    Ok(at.and_then(|at| rows.nth(at)).map(|row| row.signal).ok_or(PhoneError::NotFound)?)
}

/// A household by its id, or by the number at the door among today's doors.
fn find_door(phone: &Phone, text: &str) -> Result<HouseholdId, Failure> {
    if let Ok(id) = text.parse() {
        return Ok(id);
    }
    let today = phone.today()?;
    let doors = today.round.iter().chain(&today.more).flat_map(|group| &group.doors);
    let found: Vec<_> = doors.filter(|door| door.number == text || plain(&door.address) == text).collect();
    match found.as_slice() {
        [door] => Ok(door.household),
        [] => match found_one(phone, text)?.household {
            Some(household) => Ok(household),
            None => Err(PhoneError::NotFound.into()),
        },
        several => Err(Failure::SeveralDoors(several.iter().map(|door| door.address.clone()).collect())),
    }
}

/// The one door that a search finds best; of several equally good ones none is guessed.
fn found_one(phone: &Phone, text: &str) -> Result<SearchRow, Failure> {
    let found = phone.search(text)?;
    let all = found.rows.iter().map(|row| row.address.clone()).collect();
    let mut rows = found.rows.into_iter();
    match (rows.next(), rows.next(), found.more) {
        (Some(row), None, None) => Ok(row),
        (None, ..) => Err(PhoneError::NotFound.into()),
        _ => Err(Failure::SeveralDoors(all)),
    }
}

/// A dwelling by its id, or by what finds one door.
fn find_dwelling(phone: &Phone, text: &str) -> Result<DwellingId, Failure> {
    match text.parse() {
        Ok(id) => Ok(id),
        Err(_) => Ok(found_one(phone, text)?.dwelling),
    }
}

/// The stairwell of one of today's doors.
fn find_stairwell(phone: &Phone, door: &str) -> Result<StairwellId, Failure> {
    let household = find_door(phone, door)?;
    let today = phone.today()?;
    let mut groups = today.round.iter().chain(&today.more);
    let found = groups.find(|group| group.doors.iter().any(|door| door.household == household));
    Ok(found.map(|group| group.stairwell).ok_or(PhoneError::NotFound)?)
}

/// A visit by its id, or the latest one of a door that can be undone.
fn find_visit(phone: &Phone, text: &str) -> Result<VisitId, Failure> {
    let id: Option<VisitId> = text.parse().ok();
    let door = find_door(phone, text).and_then(|household| Ok(phone.door(household)?));
    match (door, id) {
        (Ok(door), _) => {
            let own = door.history.iter().find(|visit| visit.can_undo);
            Ok(own.map(|visit| visit.visit).ok_or(PhoneError::NotFound)?)
        }
        (Err(_), Some(id)) => Ok(id),
        (Err(error), None) => Err(error),
    }
}
