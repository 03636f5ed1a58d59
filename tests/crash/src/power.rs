//! Loss of power at every call, under every policy: what is left is opened by the product and looked at.

use crate::disk::{Disk, Image, Policy, fresh_folder, write};
use crate::picture::{Picture, healthy, look_into};
use crate::recording::Recording;
use crate::story::Story;
use anyhow::{Context, Result, anyhow, ensure};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Mutex, PoisonError, mpsc};

/// How much is tried at each call.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// Seeds for subsets by piece.
    pub pieces: u64,
    /// Seeds for subsets by file.
    pub files: u64,
    /// Tears of each write, at most.
    pub tears: u64,
}

impl Effort {
    /// Of the script: every tear of a page's write.
    pub const FULL: Self = Self { pieces: 4, files: 2, tears: 16 };
    /// Of the tests. Every call all the same.
    pub const QUICK: Self = Self { pieces: 1, files: 1, tears: 1 };

    fn policies(self) -> impl Iterator<Item = Policy> {
        let certain = [Policy::Kept, Policy::Dropped].into_iter();
        certain.chain((0..self.pieces).map(Policy::Pieces)).chain((0..self.files).map(Policy::Files))
    }
}

/// What was found at one point.
#[derive(Debug, Clone)]
pub struct Fall {
    /// Calls that were made; a torn one counts.
    pub calls: usize,
    /// What of the uncertain was there.
    pub policy: Policy,
    /// What is wrong.
    pub wrong: String,
}

/// What came of it all.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Points: calls times policies.
    pub images: usize,
    /// Images that differ from each other.
    pub distinct: usize,
    /// Points at which something was wrong.
    pub falls: Vec<Fall>,
}

/// A distinct image, and the first moment at which it was met.
struct Job {
    image: Image,
    possible: std::ops::RangeInclusive<usize>,
}

/// What a look at an image said: the numbers of steps after which it would be right, or what is wrong with it.
type Verdict = std::result::Result<Vec<usize>, String>;

struct Point {
    calls: usize,
    policy: Policy,
    job: usize,
}

/// Loses the power after every number of calls, from none to all.
///
/// # Errors
/// The machine's, not the product's.
pub fn enumerate(story: &dyn Story, recording: &Recording, effort: Effort) -> Result<Outcome> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let verdicts: Mutex<HashMap<usize, Verdict>> = Mutex::default();
    let mut points = Vec::new();
    std::thread::scope(|scope| -> Result<()> {
        let (send, receive) = mpsc::sync_channel::<(usize, Job)>(workers * 8);
        let receive = Mutex::new(receive);
        let (receive, verdicts) = (std::sync::Arc::new(receive), &verdicts);
        for _ in 0..workers {
            let receive = std::sync::Arc::clone(&receive);
            scope.spawn(move || {
                loop {
                    let job = receive.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok((number, job)) = job else { return };
                    let verdict = guarded(|| look_at(story, recording, &job)).map_err(|error| format!("{error:#}"));
                    verdicts.lock().unwrap_or_else(PoisonError::into_inner).insert(number, verdict);
                }
            });
        }
        drop(receive);
        points = walk(recording, effort, |number, job| Ok(send.send((number, job))?))?;
        Ok(())
    })?;
    let verdicts = verdicts.into_inner().unwrap_or_else(PoisonError::into_inner);
    let mut outcome = Outcome { images: points.len(), distinct: verdicts.len(), falls: Vec::new() };
    for Point { calls, policy, job } in points {
        let possible = recording.possible(calls, policy);
        let wrong = match verdicts.get(&job) {
            None => Some("it was not looked at".to_owned()),
            Some(Err(wrong)) => Some(wrong.clone()),
            Some(Ok(after)) if after.iter().any(|done| possible.contains(done)) => None,
            Some(Ok(after)) => {
                Some(format!("{} steps had returned, and what is there is that after {after:?}", possible.start()))
            }
        };
        outcome.falls.extend(wrong.map(|wrong| Fall { calls, policy, wrong }));
    }
    Ok(outcome)
}

/// A panic is a finding like others.
pub(crate) fn guarded<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
    done.unwrap_or_else(|_| Err(anyhow!("a panic")))
}

/// Makes the image of every point; each distinct one is handed on once.
fn walk(
    recording: &Recording,
    effort: Effort,
    mut hand_on: impl FnMut(usize, Job) -> Result<()>,
) -> Result<Vec<Point>> {
    let mut known: HashMap<u64, usize> = HashMap::new();
    let mut points = Vec::new();
    let mut add = |calls: usize, policy: Policy, image: Image| {
        let mut hasher = DefaultHasher::new();
        image.hash(&mut hasher);
        let next = known.len();
        let job = *known.entry(hasher.finish()).or_insert(next);
        points.push(Point { calls, policy, job });
        if job == next { hand_on(job, Job { image, possible: recording.possible(calls, policy) }) } else { Ok(()) }
    };
    let mut disk = Disk::new(&recording.start);
    for calls in 0..=recording.calls.len() {
        if let Some(call) = calls.checked_sub(1).and_then(|at| recording.calls.get(at)) {
            for cut in 1..=effort.tears {
                if let Some(image) = disk.torn(call, cut) {
                    add(calls, Policy::Torn(cut), image)?;
                }
            }
            disk.apply(call);
        }
        for policy in effort.policies() {
            add(calls, policy, disk.image(policy).context("an image")?)?;
        }
    }
    Ok(points)
}

/// One point again, in words.
///
/// # Errors
/// What is wrong there, or there is no such point.
pub fn replay(story: &dyn Story, recording: &Recording, calls: usize, policy: Policy) -> Result<()> {
    let mut disk = Disk::new(&recording.start);
    let (before, last) = match policy {
        Policy::Torn(_) => (calls.saturating_sub(1), recording.calls.get(calls.saturating_sub(1))),
        _ => (calls, None),
    };
    recording.calls.iter().take(before).for_each(|call| disk.apply(call));
    let image = match (policy, last) {
        (Policy::Torn(cut), Some(call)) => disk.torn(call, cut),
        _ => disk.image(policy),
    };
    let possible = recording.possible(calls, policy);
    let job = Job { image: image.context("there is no such point")?, possible: possible.clone() };
    let after = guarded(|| look_at(story, recording, &job))?;
    ensure!(
        after.iter().any(|done| possible.contains(done)),
        "{} steps had returned, and what is there is that after {after:?}",
        possible.start()
    );
    Ok(())
}

/// Opens an image as the product does, compares it, and goes on with the story.
fn look_at(story: &dyn Story, recording: &Recording, job: &Job) -> Result<Vec<usize>> {
    let folder = fresh_folder()?;
    write(&job.image, folder.path())?;
    let mut rig = story.rig(folder.path());
    rig.open().context("opening")?;
    let beside = look_into(&folder.path().join(story.file()), story.key())?;
    healthy(&beside, story.key().is_some())?;
    let found = Picture::of(&beside)?;
    let after: Vec<usize> = (0..recording.pictures.len()).filter(|done| recording.is_after(*done, &found)).collect();
    if after.is_empty() {
        // What is wrong with it, if it is wrong in itself; else it is a state that never was.
        story.check(&found)?;
        story.promised(*job.possible.start(), &found)?;
        let expected = recording.pictures.get(*job.possible.start()).map(|picture| found.difference(picture));
        return Err(anyhow!("a state between two steps: {}", expected.unwrap_or_default()));
    }
    let Some(done) = after.iter().copied().find(|done| job.possible.contains(done)) else { return Ok(after) };
    rig.look().context("reading")?;
    // What came before the loss and is asked again changes nothing.
    if let Some(last) = done.checked_sub(1).filter(|last| story.repeatable(*last)) {
        rig.step(last).context("the last step again")?;
        ensure!(Picture::of(&beside)? == found, "the last step, done again, changed something");
    }
    if done < recording.steps.len() {
        // A last connection that closes would empty the log: the look from beside ends before a step may close.
        drop(beside);
        rig.step(done).context("the next step")?;
        if !rig.is_open() {
            rig.open().context("opening after the next step")?;
        }
        let beside = look_into(&folder.path().join(story.file()), story.key())?;
        let next = Picture::of(&beside)?;
        story.check(&next).context("after the next step")?;
        let expected = recording.pictures.get(done + 1).context("a picture")?;
        let same = if story.is_exact() { next == *expected } else { next.shape() == expected.shape() };
        ensure!(same, "after the next step: {}", next.difference(expected));
    }
    Ok(after)
}
