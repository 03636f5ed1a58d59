//! What a scenario is: files to begin with, steps, and what must be true of what lies on the disk.

use crate::disk::Image;
use crate::picture::Picture;
use anyhow::Result;
use std::path::Path;

/// Why a step was not done, as a screen or a log would hear it.
#[derive(Debug, Clone)]
pub struct Failure {
    /// Its code.
    pub code: String,
    /// More words.
    pub said: String,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({})", self.code, self.said)
    }
}

impl std::error::Error for Failure {}

/// Something that was not what it should be at the opening: a file that is only hurt by a lost power must never be
/// taken for a damaged one.
pub const MOVED_ASIDE: &str = "moved_aside";
/// The device has no room.
pub const FULL: &str = "storage_full";
/// The device fails otherwise.
pub const DEVICE: &str = "storage_io";

/// The product at work on a folder.
pub trait Rig {
    /// Opens it; where it is open, opens it anew.
    ///
    /// # Errors
    /// What the product says.
    fn open(&mut self) -> Result<(), Failure>;
    /// Closes it.
    fn close(&mut self);
    /// Whether it is open.
    fn is_open(&self) -> bool;
    /// Does a step of the story.
    ///
    /// # Errors
    /// What the product says.
    fn step(&mut self, number: usize) -> Result<(), Failure>;
    /// Reads as a screen does.
    ///
    /// # Errors
    /// What the product says.
    fn look(&self) -> Result<(), Failure>;
}

/// A scenario.
pub trait Story: Sync {
    /// Its name.
    fn name(&self) -> &str;
    /// Files before the first step.
    fn start(&self) -> &Image;
    /// Its steps, in words. Each is one transaction, or none.
    fn steps(&self) -> Vec<String>;
    /// Whether doing a step again changes nothing.
    fn repeatable(&self, step: usize) -> bool;
    /// Whether the same steps always leave the same values; else only the same numbers of lines.
    fn is_exact(&self) -> bool;
    /// The product on a folder, closed.
    fn rig(&self, folder: &Path) -> Box<dyn Rig>;
    /// Name of the database.
    fn file(&self) -> &str;
    /// Key of the database, where it is encrypted.
    fn key(&self) -> Option<&str>;
    /// Whether a picture agrees with itself.
    ///
    /// # Errors
    /// The first thing that is not as it should be.
    fn check(&self, picture: &Picture) -> Result<()>;
    /// Whether everything is there that the first `done` steps have promised.
    ///
    /// # Errors
    /// What is not there.
    fn promised(&self, done: usize, picture: &Picture) -> Result<()>;
}
