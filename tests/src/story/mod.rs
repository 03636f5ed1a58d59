//! The story that must be true, played by the real programs: a list, a door without signal, and back.

mod chapters;
mod list;
mod pictures;
mod transcript;

use crate::{PhoneProgram, ServerProgram};
use anyhow::{Context, Result, ensure};
use list::List;
use std::path::{Path, PathBuf};
use transcript::Transcript;

/// Day of the built-in list: a Tuesday.
const BUILT_IN_DAY: &str = "2026-11-24";
/// When the list is read; the rest of the story is told in the afternoon of the same weekday.
const MORNING: &str = "09:10";

/// How the story is played.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// A move-in list; the built-in one without it.
    pub moves: Option<PathBuf>,
    /// Folder for the transcript and the pictures.
    pub out: Option<PathBuf>,
    /// Folder of servers and phones; a temporary one without it.
    pub data: Option<PathBuf>,
    /// Leave the server running at the end.
    pub keep: bool,
}

/// The people and machines of the story.
struct Cast {
    folder: PathBuf,
    day: String,
    list: List,
    server: ServerProgram,
    address: String,
    fatima: PhoneProgram,
    jan: PhoneProgram,
    resident: PhoneProgram,
}

impl Cast {
    /// Everybody's clock shows this time of the day.
    fn clock(&mut self, time: &str) {
        let at = format!("{}T{time}", self.day);
        self.server.set_clock(&at);
        for phone in [&mut self.fatima, &mut self.jan, &mut self.resident] {
            phone.at = Some(at.clone());
        }
    }
}

/// Plays it. Every step that is not as told ends it with an error.
///
/// # Errors
/// What was not as told.
pub fn play(options: &Options) -> Result<()> {
    let temporary = tempfile::tempdir()?;
    let folder = options.data.clone().unwrap_or_else(|| temporary.path().to_owned());
    std::fs::create_dir_all(folder.join("server"))?;
    if let Some(out) = &options.out {
        std::fs::create_dir_all(out)?;
    }
    let mut transcript = Transcript::new();
    let result = tell(options, &folder, &mut transcript);
    if let Err(error) = &result {
        transcript.failed(error);
    }
    if let Some(out) = &options.out {
        std::fs::write(out.join("transcript.md"), transcript.text())?;
    }
    if options.keep && result.is_ok() {
        // The server that goes on needs its folder.
        let _ = temporary.keep();
    }
    result
}

fn tell(options: &Options, folder: &Path, transcript: &mut Transcript) -> Result<()> {
    let data = folder.join("server");
    let (path, day) = match &options.moves {
        Some(path) => (path.clone(), None),
        None => (data.join("example-moves.csv"), Some(BUILT_IN_DAY.to_owned())),
    };
    let day = match day {
        Some(day) => day,
        None => list::day_of(&path)?,
    };
    let at = format!("{day}T{MORNING}");
    let server = ServerProgram::new(&data, Some(&at));
    let said = server.run(&["example"])?;
    ensure!(said.ok, "the example city: {}", said.err);
    let list = List::read(&path, &at)?;
    let phone = |name: &str| PhoneProgram::new(&folder.join(name), Some(&at));
    let mut cast = Cast {
        folder: folder.to_owned(),
        list,
        server,
        address: String::new(),
        fatima: phone("fatima"),
        jan: phone("jan"),
        resident: phone("resident"),
        day: day.clone(),
    };
    transcript.title(&day, &cast.list);
    chapters::the_list(&mut cast, transcript)?;
    chapters::joining(&mut cast, transcript)?;
    let round = chapters::the_stairwell(&mut cast, transcript)?;
    chapters::the_network_is_back(&mut cast, transcript, &round)?;
    chapters::the_colleague(&cast, transcript, &round)?;
    let staff = chapters::the_coach(&cast, transcript, &round)?;
    chapters::the_resident(&cast, transcript)?;
    chapters::nothing_in_the_log(&cast, transcript)?;
    if let Some(out) = &options.out {
        pictures::take(&cast, &staff, out, transcript)?;
        environment(&cast, options, out)?;
    }
    if options.keep {
        let id = cast.server.id().context("the server ended")?;
        std::fs::write(folder.join("server.pid"), id.to_string())?;
        environment(&cast, options, folder)?;
        let staff = chapters::desk_link(&cast)?;
        transcript.left_running(&cast.address, &cast.list.buurt.slug, &staff, id, &cast.server.start_line()?);
        cast.server.leave_running();
    }
    Ok(())
}

/// For what goes on with this list or this server, such as a window: lines that a shell reads.
fn environment(cast: &Cast, options: &Options, folder: &Path) -> Result<()> {
    let moves = match &options.moves {
        Some(path) => path.canonicalize()?.display().to_string(),
        None => String::new(),
    };
    // A name may hold anything; in a shell's quotes only the quote itself needs care.
    let moves = moves.replace('\'', "'\\''");
    let (address, slug, day) = (&cast.address, &cast.list.buurt.slug, &cast.day);
    let lines = format!("address={address}\nbuurt={slug}\nday={day}\nmoves='{moves}'\n");
    std::fs::write(folder.join("story.env"), lines)?;
    Ok(())
}
