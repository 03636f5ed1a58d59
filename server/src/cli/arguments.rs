//! What can be asked on the command line.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};
use clap::builder::{PossibleValuesParser, TypedValueParser as _, ValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use pleinmakers_core::domain::TIME_ZONE;
use pleinmakers_core::sync::action::Identity;
use pleinmakers_core::texts::Lang;
use std::net::SocketAddr;
use std::path::PathBuf;
use uuid::Uuid;

/// The server of the Pleinmakers, and what its administrators do.
#[derive(Debug, Parser)]
#[command(name = "pleinmakers-server", version)]
pub struct Arguments {
    /// Folder of the data. Commands may be used while a server runs on it.
    #[arg(long, global = true, default_value = "pleinmakers-data")]
    pub(super) data: PathBuf,
    /// Language of what is printed.
    #[arg(long, global = true, default_value = "nl", value_parser = language())]
    pub(super) lang: Lang,
    /// Print one line of JSON.
    #[arg(long, global = true)]
    pub(super) json: bool,
    /// The clock shows this moment, in Ostend's time (2026-11-28T14:00), and runs from there: for demonstrations and
    /// tests, never in earnest. Other commands on the same data follow the clock of the server.
    #[arg(long, global = true, value_parser = local_time)]
    pub(super) at: Option<DateTime<Utc>>,
    #[command(subcommand)]
    pub(super) command: Command,
}

fn language() -> ValueParser {
    let known = PossibleValuesParser::new(Lang::ALL.iter().map(|lang| lang.code()));
    ValueParser::new(known.try_map(|code| Lang::from_code(&code).ok_or("not one of these")))
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Load a city's file, or a later state of it.
    Init(Init),
    /// Load the example city with activities from today on, and write its move-in list beside the data.
    Example,
    /// Read a move-in list (CSV). The same list again changes nothing.
    ImportMoves(ImportMoves),
    /// List the move-in lists that were written; take one back.
    #[command(subcommand)]
    Moves(MovesCommand),
    /// Make a link by which one phone joins.
    Enrol(Enrol),
    /// List the phones that have joined; give or withdraw a neighbourhood; shut a phone out.
    #[command(subcommand)]
    Phone(PhoneCommand),
    /// List, show, let in or drop what was kept aside.
    #[command(subcommand)]
    Aside(AsideCommand),
    /// Erase what is known of a household, everywhere and for ever.
    Erase(Erase),
    /// Add, list or cancel activities.
    #[command(subcommand)]
    Activity(Activity),
    /// List questions and signals of a neighbourhood; pass them on, answer or close them.
    #[command(subcommand)]
    Signal(SignalCommand),
    /// Add, list, reset or remove coaches, who sign in to see what waits in their neighbourhoods.
    #[command(subcommand)]
    Coach(CoachCommand),
    /// List the visits of a neighbourhood: when they arrived, never what happened at a door.
    Visits(Visits),
    /// List what was done: who joined, what was given, withdrawn, let in, dropped or erased, and when.
    Audit,
    /// Serve phones and browsers until it is stopped.
    Serve(Serve),
}

#[derive(Debug, Args)]
pub(super) struct Init {
    /// The city's file (TOML).
    #[arg(long)]
    pub city_file: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct ImportMoves {
    /// The list.
    pub file: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(super) enum MovesCommand {
    /// List what was written: when, by whom, how many households.
    List,
    /// Take one back, within 30 days. What something has happened with since stays.
    Undo {
        /// Its id, from the list.
        id: Uuid,
    },
}

#[derive(Debug, Args)]
pub(super) struct Enrol {
    /// Slug of a neighbourhood; may be given more than once.
    #[arg(long = "neighbourhood", alias = "buurt")]
    pub neighbourhoods: Vec<String>,
    /// First name, as colleagues will see it.
    #[arg(long, required_unless_present = "account")]
    pub name: Option<String>,
    /// Account that gets a further phone.
    #[arg(long, conflicts_with = "name")]
    pub account: Option<Uuid>,
    #[command(flatten)]
    pub address: Address,
}

#[derive(Debug, Args)]
pub(super) struct Address {
    /// Address that links begin with, such as https://pleinmakers.example. Without it: what the server last said.
    #[arg(long)]
    pub public_url: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(super) enum PhoneCommand {
    /// List the phones that have joined: whose, when last seen, what each holds.
    List,
    /// Give a phone a neighbourhood.
    Give {
        /// Id of the phone.
        phone: Uuid,
        /// Slug of the neighbourhood.
        #[arg(long, alias = "buurt")]
        neighbourhood: String,
    },
    /// Take a neighbourhood away from a phone. Its rows leave the phone with the next sync.
    Withdraw {
        /// Id of the phone.
        phone: Uuid,
        /// Slug of the neighbourhood.
        #[arg(long, alias = "buurt")]
        neighbourhood: String,
    },
    /// Shut a phone out for good: it drops every row, and sends what it still had, sealed.
    ShutOut {
        /// Id of the phone.
        phone: Uuid,
        /// The phone is lost: it drops everything, unsent work and keys too.
        #[arg(long)]
        wipe: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum AsideCommand {
    /// List what is kept aside: whose, since when, until when, why.
    List,
    /// Show what one of them would change: tables and fields, never values.
    Show {
        /// Its id, from the list.
        #[arg(value_parser = super::aside::identity)]
        id: Identity,
    },
    /// Do it again, in the buckets that its phone has or has had. The rules are asked.
    LetIn {
        /// Its id, from the list.
        #[arg(value_parser = super::aside::identity)]
        id: Identity,
    },
    /// Drop its bytes.
    Drop {
        /// Its id, from the list.
        #[arg(value_parser = super::aside::identity)]
        id: Identity,
    },
}

#[derive(Debug, Args)]
pub(super) struct Erase {
    /// Number of its dossier, as on the move-in list.
    #[arg(long)]
    pub dossier: String,
}

#[derive(Debug, Subcommand)]
pub(super) enum Activity {
    /// Add an activity.
    Add(Box<AddActivity>),
    /// List all activities.
    List,
    /// Cancel an activity, or its time on one day; it stays visible with the word.
    Cancel {
        /// Id of the activity.
        id: Uuid,
        /// Only the time of this day, as it was first to be: 2026-12-10.
        #[arg(long)]
        date: Option<NaiveDate>,
    },
    /// Move an activity, or its time on one day. Who signed up stays signed up.
    Move {
        /// Id of the activity.
        id: Uuid,
        /// Only the time of this day, as it was first to be: 2026-12-10.
        #[arg(long)]
        date: Option<NaiveDate>,
        /// New start, in Ostend's time: "2026-12-11 19:30".
        #[arg(long, value_parser = local_time)]
        starts: DateTime<Utc>,
    },
}

#[derive(Debug, Args)]
pub(super) struct AddActivity {
    /// Slug of the neighbourhood.
    #[arg(long, alias = "buurt")]
    pub neighbourhood: String,
    /// What it is: soup, coffee, sport, children, repair, language, garden, crafts, music, clean_up, meeting, other.
    #[arg(long)]
    pub kind: String,
    /// Title.
    #[arg(long)]
    pub title: String,
    /// Language of the title.
    #[arg(long, default_value = "nl")]
    pub title_lang: String,
    /// Name of a place of the neighbourhood.
    #[arg(long)]
    pub place: String,
    /// Start, in Ostend's time: "2026-12-03 12:00".
    #[arg(long, value_parser = local_time)]
    pub starts: DateTime<Utc>,
    /// End, in Ostend's time.
    #[arg(long, value_parser = local_time)]
    pub ends: Option<DateTime<Utc>>,
    /// Costs nothing (`--free`), or something (`--free=false`).
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub free: Option<bool>,
    /// Can be reached without a step, or not (`--step-free=false`).
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub step_free: Option<bool>,
    /// Places; without it there is no limit.
    #[arg(long)]
    pub capacity: Option<i64>,
    /// A language that is spoken there; may be given several times.
    #[arg(long)]
    pub language: Vec<String>,
    /// Has a hearing loop, or not.
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub hearing_loop: Option<bool>,
    /// Has a toilet, or not.
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub toilet: Option<bool>,
    /// Is indoors, or not.
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub indoors: Option<bool>,
    /// One must sign up, or need not.
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub signup: Option<bool>,
    /// How it repeats: "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270630", "FREQ=MONTHLY;BYDAY=1TU".
    #[arg(long)]
    pub repeats: Option<String>,
    /// A day that is left out, such as a holiday; may be given several times.
    #[arg(long)]
    pub except: Vec<NaiveDate>,
}

#[derive(Debug, Subcommand)]
pub(super) enum SignalCommand {
    /// List what still needs somebody.
    List {
        /// Slug of the neighbourhood.
        #[arg(long, alias = "buurt")]
        neighbourhood: String,
    },
    /// Pass one on.
    PassOn {
        /// Its id, from the list.
        id: Uuid,
        /// Who has it now.
        #[arg(long)]
        to: String,
        /// Day by which an answer is expected: 2026-12-03.
        #[arg(long)]
        by: NaiveDate,
    },
    /// Write down the answer: a Pleinmaker brings it back.
    Answer {
        /// Its id, from the list.
        id: Uuid,
        /// The answer.
        words: String,
    },
    /// Close one.
    Close {
        /// Its id, from the list.
        id: Uuid,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum CoachCommand {
    /// Make an account, and a link by which the coach chooses a password. It works once, for a day.
    Add {
        /// Name used to sign in. Capitals make no difference.
        name: String,
        /// Slug of a neighbourhood; may be given more than once.
        #[arg(long = "neighbourhood", alias = "buurt", required = true)]
        neighbourhoods: Vec<String>,
        #[command(flatten)]
        address: Address,
    },
    /// List the coaches.
    List,
    /// Make a new link. The password no longer works, and the sessions end.
    Reset {
        /// Name used to sign in.
        name: String,
        #[command(flatten)]
        address: Address,
    },
    /// Remove an account. Its sessions end.
    Remove {
        /// Name used to sign in.
        name: String,
    },
}

#[derive(Debug, Args)]
pub(super) struct Visits {
    /// Slug of the neighbourhood.
    #[arg(long, alias = "buurt")]
    pub neighbourhood: String,
}

#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Address to listen on; may be given more than once. Port 0: any free one. Plain HTTP goes to this machine only.
    #[arg(long, default_value = "127.0.0.1:8470")]
    pub listen: Vec<SocketAddr>,
    /// Serve HTTPS with a certificate of the server's own key; phones know it from the joining link.
    #[arg(long, value_enum, conflicts_with_all = ["tls_cert", "behind_proxy"])]
    pub tls: Option<Tls>,
    /// Serve HTTPS with this certificate (PEM).
    #[arg(long, requires = "tls_key")]
    pub tls_cert: Option<PathBuf>,
    /// Key of the certificate (PEM).
    #[arg(long, requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,
    /// A proxy on the way does HTTPS and says in X-Forwarded-For who asks.
    #[arg(long)]
    pub behind_proxy: bool,
    #[command(flatten)]
    pub address: Address,
    /// Write the address into this file once the server listens.
    #[arg(long)]
    pub ready_file: Option<PathBuf>,
    /// How the log is written, to standard error.
    #[arg(long, value_enum, default_value = "human")]
    pub log: Log,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Tls {
    /// A certificate of the server's own key.
    SelfSigned,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Log {
    /// For people.
    Human,
    /// One JSON object a line.
    Json,
}

/// A time on Ostend's clocks. An hour that comes twice is its first.
fn local_time(text: &str) -> Result<DateTime<Utc>, String> {
    let text = text.replace('T', " ");
    let local = ["%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(&text, form).ok())
        .ok_or("a time is written like 2026-12-03 12:00")?;
    let moment = TIME_ZONE.from_local_datetime(&local).earliest().ok_or("the clock skips this hour on that day")?;
    Ok(moment.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_declaration_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn times_are_ostends() {
        assert_eq!(local_time("2026-11-28T14:00").unwrap().to_rfc3339(), "2026-11-28T13:00:00+00:00");
        assert_eq!(local_time("2026-07-01 12:00:30").unwrap().to_rfc3339(), "2026-07-01T10:00:30+00:00");
        assert!(local_time("2026-03-29 02:30").is_err());
        assert!(local_time("tomorrow").is_err());
    }
}
