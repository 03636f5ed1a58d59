//! One run of a story with everything that it asked of the disk, and a picture of what it left after each step.

use crate::disk::{self, Disk, Image, Policy, fresh_folder};
use crate::picture::{Picture, healthy, look_into};
use crate::story::Story;
use crate::tape::{Call, Tape, Trouble};
use anyhow::{Context, Result, anyhow, ensure};

/// Names of tables whose values are made by chance at the first opening.
const BY_CHANCE: &str = "setting";

/// A step of a recorded run.
#[derive(Debug, Clone)]
pub struct Span {
    /// What it does.
    pub what: String,
    /// Calls before it.
    pub begin: usize,
    /// Calls when it returned: from here on what it promised is binding.
    pub end: usize,
}

/// A recorded run.
pub struct Recording {
    /// Files before the first call.
    pub start: Image,
    /// Every call, in order.
    pub calls: Vec<Call>,
    /// Steps in order.
    pub steps: Vec<Span>,
    /// What is there after each number of steps; the first is before all of them.
    pub pictures: Vec<Picture>,
    /// How many calls each trouble could have struck: full disk, failing device, failing reads.
    pub strikable: [u64; 3],
}

impl Recording {
    /// Plays a story once. A disk that `lies` swallows every sync.
    ///
    /// # Errors
    /// A step fails although nothing was wrong, or what it leaves is not as it should be.
    pub fn of(story: &dyn Story, lies: bool) -> Result<Self> {
        let folder = fresh_folder()?;
        disk::write(story.start(), folder.path())?;
        let mut pictures = vec![first_picture(story)?];
        let tape = Tape::begin(folder.path(), lies, None)?;
        let mut rig = story.rig(folder.path());
        let mut steps = Vec::new();
        let mut live = Disk::new(story.start());
        for (number, what) in story.steps().into_iter().enumerate() {
            let begin = tape.length();
            rig.step(number).map_err(|error| anyhow!("step \"{what}\" of {}: {error}", story.name()))?;
            rig.look().map_err(|error| anyhow!("reading after \"{what}\": {error}"))?;
            let calls = tape.calls();
            calls.get(begin..).into_iter().flatten().for_each(|call| live.apply(call));
            let now = live.image(Policy::Kept).context("an image")?;
            // The model must say what the files say, or it proves nothing.
            ensure!(now == disk::read(folder.path())?, "the model of the disk is wrong after \"{what}\"");
            let picture = picture_of(story, &now)?;
            story.check(&picture).with_context(|| format!("after \"{what}\""))?;
            story.promised(number + 1, &picture).with_context(|| format!("after \"{what}\""))?;
            pictures.push(picture);
            steps.push(Span { what, begin, end: calls.len() });
        }
        rig.close();
        let strikable = [Trouble::Full, Trouble::Device, Trouble::Read].map(|trouble| tape.count(trouble));
        Ok(Self { start: story.start().clone(), calls: tape.calls(), steps, pictures, strikable })
    }

    /// The numbers of steps that may be done when the power is lost after `calls` calls: those that have returned,
    /// and one more where it had begun. A torn call has not returned.
    #[must_use]
    pub fn possible(&self, calls: usize, policy: Policy) -> std::ops::RangeInclusive<usize> {
        let whole = if matches!(policy, Policy::Torn(_)) { calls.saturating_sub(1) } else { calls };
        let returned = self.steps.iter().take_while(|step| step.end <= whole).count();
        let begun = self.steps.iter().take_while(|step| step.begin < calls).count();
        returned..=begun.max(returned)
    }

    /// Whether a picture is the one after `done` steps.
    #[must_use]
    pub fn is_after(&self, done: usize, picture: &Picture) -> bool {
        let Some(expected) = self.pictures.get(done) else { return false };
        // Before anything was made, only the tables that an opening makes are expected.
        expected.tables.iter().all(|(name, lines)| picture.lines(name) == lines.as_slice())
    }

    /// The last calls before a moment, to be read.
    #[must_use]
    pub fn last_calls(&self, calls: usize, count: usize) -> Vec<String> {
        let first = calls.saturating_sub(count);
        let shown = self.calls.iter().enumerate().take(calls).skip(first);
        shown
            .map(|(at, call)| {
                let step = self.steps.iter().find(|step| step.begin <= at && at < step.end);
                format!("{:>6}  {call}  [{}]", at + 1, step.map_or("", |step| &step.what))
            })
            .collect()
    }
}

/// What is there before the first step. Where there is no file, that is what an opening makes of nothing.
fn first_picture(story: &dyn Story) -> Result<Picture> {
    if !story.start().is_empty() {
        return picture_of(story, story.start());
    }
    let folder = fresh_folder()?;
    let mut rig = story.rig(folder.path());
    rig.open()?;
    rig.close();
    let mut picture = picture_of(story, &disk::read(folder.path())?)?;
    picture.tables.remove(BY_CHANCE);
    Ok(picture)
}

/// The picture of an image, read from a copy.
///
/// # Errors
/// The database is hurt.
pub fn picture_of(story: &dyn Story, image: &Image) -> Result<Picture> {
    let folder = fresh_folder()?;
    disk::write(image, folder.path())?;
    let connection = look_into(&folder.path().join(story.file()), story.key())?;
    // SQLCipher's check looks at the file alone, and not at the log: so the log is emptied before.
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    healthy(&connection, story.key().is_some())?;
    Picture::of(&connection)
}
