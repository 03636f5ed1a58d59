//! The model of a disk that loses its power.
//!
//! * A file is what its name leads to (an inode). What was written to it before its last sync is certain.
//! * What came after may be there or not, each piece for itself and in no order: the model forgets all order between
//!   syncs. A piece is the part of a write within one sector of 512 bytes, and a sector is written whole or not at
//!   all (SQLite is told no more than that bytes beside a write stay as they were). Where a later piece is there and
//!   an earlier one is not, zeros fill the hole.
//! * Cutting a file off is a change like a write: it may be there or not.
//! * Making and deleting a file are changes of the folder. They are certain after a sync of the folder, which SQLite
//!   asks for with the first sync of a log that it has made, and with some deletions. Before that each name may still
//!   lead to what it led to before.
//! * Shared memory (`-shm`) is no storage: SQLite makes it anew when the first connection opens.

use crate::tape::{Call, Name};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// What is atomic, in bytes.
pub const SECTOR: u64 = 512;

/// Files by name.
pub type Image = BTreeMap<Name, Vec<u8>>;

/// What of the uncertain is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// All of it.
    Kept,
    /// Nothing of it.
    Dropped,
    /// Each piece by lot.
    Pieces(u64),
    /// Each file's changes whole or not at all, by lot.
    Files(u64),
    /// All of it, but the last write ends at its n-th sector boundary.
    Torn(u64),
}

impl std::fmt::Display for Policy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Kept => write!(f, "kept"),
            Self::Dropped => write!(f, "dropped"),
            Self::Pieces(seed) => write!(f, "pieces-{seed}"),
            Self::Files(seed) => write!(f, "files-{seed}"),
            Self::Torn(cut) => write!(f, "torn-{cut}"),
        }
    }
}

impl std::str::FromStr for Policy {
    type Err = anyhow::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (name, number) = text.split_once('-').unwrap_or((text, "0"));
        let number = number.parse()?;
        Ok(match name {
            "kept" => Self::Kept,
            "dropped" => Self::Dropped,
            "pieces" => Self::Pieces(number),
            "files" => Self::Files(number),
            "torn" => Self::Torn(number),
            _ => anyhow::bail!("a policy is kept, dropped, pieces-SEED, files-SEED or torn-CUT"),
        })
    }
}

/// A disk with what is certain and what is not.
#[derive(Debug, Clone, Default)]
pub struct Disk {
    inodes: Vec<Inode>,
    /// Where names lead for certain.
    certain: BTreeMap<Name, usize>,
    /// Where they lead for who uses the disk now.
    now: BTreeMap<Name, usize>,
    /// Changes of the folder that are not certain.
    folder: Vec<(Name, Option<usize>)>,
    calls: u64,
}

#[derive(Debug, Clone, Default)]
struct Inode {
    certain: Vec<u8>,
    changes: Vec<Change>,
}

#[derive(Debug, Clone)]
enum Change {
    Write(u64, Arc<[u8]>),
    Truncate(u64),
}

impl Disk {
    /// A disk on which an image is certain.
    #[must_use]
    pub fn new(image: &Image) -> Self {
        let inodes = image.values().map(|bytes| Inode { certain: bytes.clone(), changes: Vec::new() }).collect();
        let certain: BTreeMap<Name, usize> = image.keys().cloned().zip(0..).collect();
        Self { inodes, now: certain.clone(), certain, ..Self::default() }
    }

    /// The disk after one more call.
    pub fn apply(&mut self, call: &Call) {
        self.calls += 1;
        match call {
            Call::Create { file } => {
                self.inodes.push(Inode::default());
                self.lead(file, Some(self.inodes.len() - 1));
            }
            Call::Delete { file, folder } => {
                self.lead(file, None);
                if *folder {
                    self.sync_folder();
                }
            }
            Call::Write { file, at, bytes } => self.change(file, Change::Write(*at, Arc::clone(bytes))),
            Call::Truncate { file, length } => self.change(file, Change::Truncate(*length)),
            Call::Sync { honest: false, .. } => {}
            Call::Sync { file, folder, .. } => {
                if let Some(inode) = self.now.get(file).and_then(|at| self.inodes.get_mut(*at)) {
                    let changes = std::mem::take(&mut inode.changes);
                    changes.iter().for_each(|change| change.apply(&mut inode.certain));
                }
                if *folder {
                    self.sync_folder();
                }
            }
        }
    }

    fn change(&mut self, file: &Name, change: Change) {
        if let Some(inode) = self.now.get(file).and_then(|at| self.inodes.get_mut(*at)) {
            inode.changes.push(change);
        }
    }

    fn lead(&mut self, file: &Name, to: Option<usize>) {
        set(&mut self.now, file, to);
        self.folder.push((Arc::clone(file), to));
    }

    fn sync_folder(&mut self) {
        for (file, to) in std::mem::take(&mut self.folder) {
            set(&mut self.certain, &file, to);
        }
    }

    /// What is there after the power was lost here. `None` for a tear: that is [`Disk::torn`].
    #[must_use]
    pub fn image(&self, policy: Policy) -> Option<Image> {
        let mut lot = match policy {
            Policy::Kept => Lot::Always(true),
            Policy::Dropped => Lot::Always(false),
            // The seed is mixed with the moment, so that each moment has a lot of its own.
            Policy::Pieces(seed) | Policy::Files(seed) => {
                Lot::Drawn(seed.wrapping_mul(0x1000_0001).wrapping_add(self.calls))
            }
            Policy::Torn(_) => return None,
        };
        let by_piece = !matches!(policy, Policy::Files(_));
        let mut names = self.certain.clone();
        // A name's changes reach the disk in their order, and may end after any of them.
        let mut ended: BTreeMap<&Name, bool> = BTreeMap::new();
        for (file, to) in &self.folder {
            let stop = ended.entry(file).or_insert(false);
            *stop = *stop || !lot.draw();
            if !*stop {
                set(&mut names, file, *to);
            }
        }
        let mut files = Image::new();
        for (name, at) in names {
            let Some(inode) = self.inodes.get(at) else { continue };
            let mut bytes = inode.certain.clone();
            let whole = lot.draw();
            for change in &inode.changes {
                match change {
                    _ if !by_piece => {
                        if whole {
                            change.apply(&mut bytes);
                        }
                    }
                    Change::Truncate(_) => {
                        if lot.draw() {
                            change.apply(&mut bytes);
                        }
                    }
                    Change::Write(at, piece) => {
                        for (at, piece) in pieces(*at, piece) {
                            if lot.draw() {
                                put(&mut bytes, at, piece);
                            }
                        }
                    }
                }
            }
            files.insert(name, bytes);
        }
        Some(files)
    }

    /// What is there if the power is lost in the middle of `call`: all before it, and of a write what lies before its
    /// `cut`-th sector boundary; 1 is the first. `None` where there is no such boundary.
    #[must_use]
    pub fn torn(&self, call: &Call, cut: u64) -> Option<Image> {
        let Call::Write { file, at, bytes } = call else { return None };
        let boundary = (at / SECTOR + cut) * SECTOR;
        let kept = usize::try_from(boundary.checked_sub(*at)?).ok().filter(|kept| *kept < bytes.len())?;
        let mut files = self.image(Policy::Kept)?;
        put(files.entry(Arc::clone(file)).or_default(), *at, bytes.get(..kept)?);
        Some(files)
    }
}

/// The parts of a write, sector by sector.
fn pieces(at: u64, bytes: &[u8]) -> impl Iterator<Item = (u64, &[u8])> {
    let first = usize::try_from(SECTOR - at % SECTOR).unwrap_or(0).min(bytes.len());
    let (head, rest) = bytes.split_at(first);
    let rest = rest.chunks(usize::try_from(SECTOR).unwrap_or(1));
    let mut next = at;
    std::iter::once(head).chain(rest).map(move |piece| {
        let here = next;
        next += piece.len() as u64;
        (here, piece)
    })
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Write(at, piece) => put(bytes, *at, piece),
            Self::Truncate(length) => bytes.resize(usize::try_from(*length).unwrap_or(0), 0),
        }
    }
}

fn put(bytes: &mut Vec<u8>, at: u64, piece: &[u8]) {
    let at = usize::try_from(at).unwrap_or(0);
    if bytes.len() < at + piece.len() {
        bytes.resize(at + piece.len(), 0);
    }
    if let Some(place) = bytes.get_mut(at..at + piece.len()) {
        place.copy_from_slice(piece);
    }
}

fn set(names: &mut BTreeMap<Name, usize>, file: &Name, to: Option<usize>) {
    match to {
        Some(to) => names.insert(Arc::clone(file), to),
        None => names.remove(file),
    };
}

/// Lots: always the same, or drawn from a seed (splitmix64).
enum Lot {
    Always(bool),
    Drawn(u64),
}

impl Lot {
    fn draw(&mut self) -> bool {
        match self {
            Self::Always(answer) => *answer,
            Self::Drawn(state) => {
                *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
                let mut mixed = *state;
                mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
                (mixed ^ (mixed >> 31)) & 1 == 1
            }
        }
    }
}

/// Writes an image into a folder.
///
/// # Errors
/// The folder cannot be written.
pub fn write(image: &Image, folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    image.iter().try_for_each(|(name, bytes)| std::fs::write(folder.join(&**name), bytes))
}

/// Files beside the server's database that SQLite does not write, so that no storage call of it is theirs. Each is synced
/// before the database changes.
const BESIDE: [&str; 2] = ["erased.ids", "ended.grants"];

/// Reads the files of a folder, without shared memory.
///
/// # Errors
/// The folder cannot be read.
pub fn read(folder: &Path) -> std::io::Result<Image> {
    let mut image = Image::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_file() && !name.ends_with("-shm") && !BESIDE.contains(&name.as_str()) {
            image.insert(name.into(), std::fs::read(entry.path())?);
        }
    }
    Ok(image)
}

/// A fresh folder: in memory where the machine has a RAM disk, else among the temporary files.
///
/// # Errors
/// It cannot be made.
pub fn fresh_folder() -> std::io::Result<tempfile::TempDir> {
    let ram = Path::new("/dev/shm");
    let builder = tempfile::Builder::new();
    if ram.is_dir()
        && let Ok(folder) = builder.tempdir_in(ram)
    {
        return Ok(folder);
    }
    builder.tempdir()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(file: &str, at: u64, bytes: &[u8]) -> Call {
        Call::Write { file: file.into(), at, bytes: bytes.into() }
    }

    fn sync(file: &str, folder: bool) -> Call {
        Call::Sync { file: file.into(), folder, honest: true }
    }

    fn after(calls: &[Call]) -> Disk {
        let mut disk = Disk::new(&Image::from([("old".into(), vec![1; 4])]));
        calls.iter().for_each(|call| disk.apply(call));
        disk
    }

    fn images(disk: &Disk) -> Vec<Image> {
        (0..64).map(|seed| disk.image(Policy::Pieces(seed)).unwrap()).collect()
    }

    #[test]
    fn what_was_synced_is_there_under_every_policy() {
        let disk = after(&[write("old", 2, &[9; 4]), sync("old", false)]);
        for policy in [Policy::Kept, Policy::Dropped, Policy::Pieces(1), Policy::Files(1)] {
            assert_eq!(disk.image(policy).unwrap()["old"], [1, 1, 9, 9, 9, 9]);
        }
    }

    #[test]
    fn what_was_not_synced_may_be_there_sector_by_sector() {
        let disk = after(&[write("old", 0, &[9; 1024])]);
        assert_eq!(disk.image(Policy::Kept).unwrap()["old"], [9; 1024]);
        assert_eq!(disk.image(Policy::Dropped).unwrap()["old"], [1; 4]);
        let images = images(&disk);
        // The second sector without the first leaves a hole behind what was there.
        assert!(images.iter().any(|image| image["old"].len() == 1024 && image["old"][..5] == [1, 1, 1, 1, 0]));
        assert!(images.iter().any(|image| image["old"].len() == 512 && image["old"][0] == 9));
    }

    #[test]
    fn a_sync_that_was_swallowed_makes_nothing_certain() {
        let lie = Call::Sync { file: "old".into(), folder: true, honest: false };
        let disk = after(&[write("old", 0, &[9; 4]), lie]);
        assert_eq!(disk.image(Policy::Dropped).unwrap()["old"], [1; 4]);
    }

    #[test]
    fn a_file_is_there_for_certain_only_after_a_sync_of_its_folder() {
        let made = [Call::Create { file: "new".into() }, write("new", 0, &[7]), sync("new", false)];
        assert!(!after(&made).image(Policy::Dropped).unwrap().contains_key("new"));
        let made = [Call::Create { file: "new".into() }, write("new", 0, &[7]), sync("new", true)];
        assert_eq!(after(&made).image(Policy::Dropped).unwrap()["new"], [7]);
    }

    #[test]
    fn a_deleted_file_may_come_back_with_what_it_had() {
        let calls = [
            Call::Delete { file: "old".into(), folder: false },
            Call::Create { file: "old".into() },
            write("old", 0, &[5; 2]),
        ];
        let images = images(&after(&calls));
        assert!(images.iter().any(|image| image.get("old").is_some_and(|bytes| *bytes == [1; 4])));
        assert!(images.iter().any(|image| image.get("old").is_some_and(|bytes| *bytes == [5; 2])));
        assert!(images.iter().any(|image| !image.contains_key("old")));
    }

    #[test]
    fn a_torn_write_ends_at_a_sector_and_nowhere_else() {
        let disk = after(&[]);
        let call = write("old", 500, &[9; 1000]);
        assert_eq!(disk.torn(&call, 1).unwrap()["old"].len(), 512);
        assert_eq!(disk.torn(&call, 2).unwrap()["old"].len(), 1024);
        assert!(disk.torn(&call, 3).is_none());
        assert!(disk.torn(&sync("old", false), 1).is_none());
    }

    #[test]
    fn policies_are_read_as_they_are_written() {
        for policy in [Policy::Kept, Policy::Dropped, Policy::Pieces(3), Policy::Files(2), Policy::Torn(7)] {
            assert_eq!(policy.to_string().parse::<Policy>().unwrap(), policy);
        }
    }
}
