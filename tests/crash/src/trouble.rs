//! A full disk and a failing device at every call: an error for the screen, the state before, and a way on.

use crate::disk::{self, Image, fresh_folder};
use crate::picture::{Picture, look_into};
use crate::power::guarded;
use crate::recording::{Recording, picture_of};
use crate::story::{DEVICE, FULL, Failure, Rig, Story};
use crate::tape::{Fault, Tape, Taped, Trouble};
use anyhow::{Context, Result, ensure};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// What was found at one call.
#[derive(Debug, Clone)]
pub struct Break {
    /// The fault.
    pub fault: Fault,
    /// What is wrong.
    pub wrong: String,
}

/// What came of it all.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Runs: calls that can fail, once and for ever after.
    pub runs: u64,
    /// Runs in which a step answered an error and would have been there all the same, had the process ended then.
    pub later: u64,
    /// Runs in which something was wrong.
    pub breaks: Vec<Break>,
}

/// Lets every call of a kind fail, alone and with all that follow.
///
/// # Errors
/// The machine's, not the product's.
pub fn enumerate(story: &dyn Story, recording: &Recording, trouble: Trouble) -> Result<Outcome> {
    let calls = recording.strikable[trouble as usize];
    let next = AtomicU64::new(0);
    let later = AtomicU64::new(0);
    let breaks: Mutex<Vec<Break>> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= calls * 2 {
                        return;
                    }
                    let fault = Fault { trouble, at: number / 2 + 1, for_ever: number % 2 == 1 };
                    match run(story, recording, fault) {
                        Ok(was_later) => later.fetch_add(u64::from(was_later), Ordering::Relaxed),
                        Err(wrong) => {
                            let wrong = format!("{wrong:#}");
                            breaks.lock().unwrap_or_else(PoisonError::into_inner).push(Break { fault, wrong });
                            0
                        }
                    };
                }
            });
        }
    });
    let mut breaks = breaks.into_inner().unwrap_or_else(PoisonError::into_inner);
    breaks.sort_by_key(|one| (one.fault.at, one.fault.for_ever));
    Ok(Outcome { runs: calls * 2, later: later.into_inner(), breaks })
}

/// One run with one fault. Answers whether a step that answered an error would have been there after a restart.
///
/// # Errors
/// What is wrong.
pub fn run(story: &dyn Story, recording: &Recording, fault: Fault) -> Result<bool> {
    guarded(|| one(story, recording, fault))
}

fn one(story: &dyn Story, recording: &Recording, fault: Fault) -> Result<bool> {
    let folder = fresh_folder()?;
    disk::write(story.start(), folder.path())?;
    let tape = Tape::begin(folder.path(), false, Some(fault))?;
    let mut rig = story.rig(folder.path());
    let beside = || Picture::of(&look_into(&folder.path().join(story.file()), story.key())?);
    let mut later = false;
    for (number, span) in recording.steps.iter().enumerate() {
        let before = if rig.is_open() && !story.is_exact() { beside().ok() } else { None };
        let Err(failure) = rig.step(number) else { continue };
        let place = format!("\"{}\" answered {failure}", span.what);
        let expected = recording.pictures.get(number).filter(|_| story.is_exact()).cloned();
        let before = expected.or(before);
        let next = recording.pictures.get(number + 1).context("a picture")?;
        if let Some(before) = before.as_ref().filter(|_| rig.is_open()) {
            later |= ended_here(story, &disk::read(folder.path())?, before, next).context(place.clone())?;
        }
        let after = Some(next).filter(|_| !story.is_exact() && story.repeatable(number));
        let seen = before.as_ref().map(|before| Seen { before, after, now: &beside });
        struck(story, &tape, &mut *rig, fault, &failure, seen).context(place.clone())?;
        rig.step(number).context("again, without the fault").context(place)?;
    }
    tape.lift();
    rig.close();
    drop(tape);
    let last = picture_of(story, &disk::read(folder.path())?)?;
    story.check(&last)?;
    story.promised(recording.steps.len(), &last)?;
    let expected = recording.pictures.last().context("a picture")?;
    let same = if story.is_exact() { last == *expected } else { last.shape() == expected.shape() };
    ensure!(same, "at the end: {}", last.difference(expected));
    Ok(later)
}

/// The process ends right after an error: what is found then is the state before or the one after, and never a third.
/// Answers whether it is the one after.
fn ended_here(story: &dyn Story, files: &Image, before: &Picture, after: &Picture) -> Result<bool> {
    let found = picture_of(story, files).context("had the process ended then")?;
    if found == *before {
        return Ok(false);
    }
    let is_after = if story.is_exact() { found == *after } else { found.shape() == after.shape() };
    ensure!(is_after, "the state before is not kept, had the process ended then: {}", found.difference(before));
    Ok(true)
}

/// The state before a step, and a way to see the state now.
struct Seen<'a> {
    before: &'a Picture,
    /// Of a step that can be asked again, which may fail after its commit: whoever asks hears the same answer then.
    after: Option<&'a Picture>,
    now: &'a dyn Fn() -> Result<Picture>,
}

/// A step was struck: the error is one for a screen, nothing has changed, and reading works.
fn struck(
    story: &dyn Story,
    tape: &Taped,
    rig: &mut dyn Rig,
    fault: Fault,
    failure: &Failure,
    seen: Option<Seen<'_>>,
) -> Result<()> {
    ensure!(tape.struck(), "an error without a fault");
    ensure!([FULL, DEVICE].contains(&failure.code.as_str()), "that is no error of the storage");
    if fault.trouble == Trouble::Full {
        // A full disk keeps nobody from what is there. A file that cannot even be made is another matter.
        ensure!(
            rig.is_open() || story.start().is_empty() || failure.code == DEVICE,
            "a full disk keeps the store shut"
        );
    }
    // What cannot be read now can be read again once the device works.
    if fault.trouble != Trouble::Read || !fault.for_ever {
        rig.look().context("reading")?;
    }
    tape.lift();
    rig.look().context("reading, without the fault")?;
    if let Some(Seen { before, after, now }) = seen.filter(|_| rig.is_open()) {
        // Where the store was opened on a full disk it has the file for itself, and nobody looks from beside.
        if let Ok(now) = now() {
            let kept = now == *before || after.is_some_and(|after| now.shape() == after.shape());
            ensure!(kept, "the state before is not kept: {}", now.difference(before));
        }
    }
    Ok(())
}
