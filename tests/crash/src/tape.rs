//! What is written down of one folder's storage calls, and where a call is made to fail.

use rusqlite::ffi;
use std::collections::BTreeSet;
use std::os::raw::c_int;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Name of a file in the folder.
pub type Name = Arc<str>;

/// A call that changes what is on the disk, or promises that it stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Call {
    /// A file is made.
    Create {
        /// The file.
        file: Name,
    },
    /// Bytes are written.
    Write {
        /// The file.
        file: Name,
        /// Where they begin.
        at: u64,
        /// The bytes.
        bytes: Arc<[u8]>,
    },
    /// A file is cut off.
    Truncate {
        /// The file.
        file: Name,
        /// Its new length.
        length: u64,
    },
    /// What was written to a file is to be durable from here on.
    Sync {
        /// The file.
        file: Name,
        /// The folder is synced too: SQLite does so at the first sync of a log that it has made.
        folder: bool,
        /// It was passed on. A disk that lies answers "done" and does nothing.
        honest: bool,
    },
    /// A file is deleted.
    Delete {
        /// The file.
        file: Name,
        /// The folder is synced afterwards.
        folder: bool,
    },
}

impl std::fmt::Display for Call {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Create { file } => write!(f, "create    {file}"),
            Self::Write { file, at, bytes } => write!(f, "write     {file} at {at}, {} bytes", bytes.len()),
            Self::Truncate { file, length } => write!(f, "truncate  {file} to {length}"),
            Self::Sync { file, folder, honest } => {
                let folder = if *folder { ", with its folder" } else { "" };
                write!(f, "sync      {file}{folder}{}", if *honest { "" } else { " (swallowed)" })
            }
            Self::Delete { file, folder } => {
                write!(f, "delete    {file}{}", if *folder { ", and sync its folder" } else { "" })
            }
        }
    }
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No room: a write takes half of its bytes and fails, a file cannot be made.
    Full,
    /// The device fails: any call that changes something, or a sync.
    Device,
    /// The device fails while reading.
    Read,
}

/// Which call fails.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    /// What goes wrong.
    pub trouble: Trouble,
    /// At which of the calls that this trouble can strike; 1 is the first.
    pub at: u64,
    /// All those behind it fail too.
    pub for_ever: bool,
}

impl Fault {
    fn strikes(self, count: u64) -> bool {
        if self.for_ever { count >= self.at } else { count == self.at }
    }
}

/// The record of one folder.
pub struct Tape {
    folder: PathBuf,
    lies: bool,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    calls: Vec<Call>,
    /// Files that are there as far as the tape knows.
    known: BTreeSet<Name>,
    /// Calls so far that each trouble can strike.
    counts: [u64; 3],
    fault: Option<Fault>,
    struck: bool,
}

static TAPES: Mutex<Vec<Arc<Tape>>> = Mutex::new(Vec::new());

/// Recording lasts as long as this lives.
pub struct Taped(Arc<Tape>);

impl std::ops::Deref for Taped {
    type Target = Tape;
    fn deref(&self) -> &Tape {
        &self.0
    }
}

impl Drop for Taped {
    fn drop(&mut self) {
        lock(&TAPES).retain(|tape| !Arc::ptr_eq(tape, &self.0));
    }
}

impl Tape {
    /// Records what SQLite does in `folder` from here on; its files are opened after this. A tape that `lies` swallows
    /// every sync.
    ///
    /// # Errors
    /// The folder is not there.
    pub fn begin(folder: &Path, lies: bool, fault: Option<Fault>) -> std::io::Result<Taped> {
        let folder = folder.canonicalize()?;
        let entries = std::fs::read_dir(&folder)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into()));
        let known = entries.collect::<std::io::Result<_>>()?;
        let tape = Arc::new(Self { folder, lies, state: Mutex::new(State { fault, known, ..State::default() }) });
        lock(&TAPES).push(Arc::clone(&tape));
        Ok(Taped(tape))
    }

    /// The tape that runs for a file, and the file's name on it.
    pub(crate) fn of(path: &Path) -> Option<(Arc<Self>, Name)> {
        let (folder, name) = (path.parent()?, path.file_name()?);
        let tape = lock(&TAPES).iter().find(|tape| tape.folder == folder).cloned()?;
        Some((tape, name.to_string_lossy().into()))
    }

    /// Whether a file was there at the beginning or was made since. The product makes some files itself, before SQLite
    /// opens them.
    pub(crate) fn knows(&self, file: &Name) -> bool {
        lock(&self.state).known.contains(file)
    }

    /// Number of calls so far.
    #[must_use]
    pub fn length(&self) -> usize {
        lock(&self.state).calls.len()
    }

    /// The calls so far.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        lock(&self.state).calls.clone()
    }

    /// How many calls a trouble could have struck so far.
    #[must_use]
    pub fn count(&self, trouble: Trouble) -> u64 {
        lock(&self.state).counts[trouble as usize]
    }

    /// Whether the fault has struck.
    #[must_use]
    pub fn struck(&self) -> bool {
        lock(&self.state).struck
    }

    /// Everything works again.
    pub fn lift(&self) {
        lock(&self.state).fault = None;
    }

    /// Lets a call through to the real files and writes it down, or makes it fail.
    pub(crate) fn call(&self, mut call: Call, mut forward: impl FnMut(&Call) -> c_int) -> c_int {
        let mut state = lock(&self.state);
        let mut struck = state.strikes(Trouble::Device);
        if matches!(call, Call::Write { .. } | Call::Create { .. }) {
            struck = state.strikes(Trouble::Full).or(struck);
        }
        if let Some(trouble) = struck {
            // What still fits is written: half of it.
            if let Call::Write { file, at, bytes } = &call
                && let Some(half) = bytes.get(..bytes.len() / 2)
            {
                let half = Call::Write { file: Arc::clone(file), at: *at, bytes: half.into() };
                if forward(&half) == ffi::SQLITE_OK {
                    state.calls.push(half);
                }
            }
            return code(&call, trouble);
        }
        if let Call::Sync { honest, .. } = &mut call
            && self.lies
        {
            *honest = false;
        } else {
            let answer = forward(&call);
            if answer != ffi::SQLITE_OK {
                return answer;
            }
        }
        match &call {
            Call::Create { file } => state.known.insert(Arc::clone(file)),
            Call::Delete { file, .. } => state.known.remove(file),
            _ => false,
        };
        state.calls.push(call);
        ffi::SQLITE_OK
    }

    /// Whether a read is to fail.
    pub(crate) fn read_fails(&self) -> bool {
        lock(&self.state).strikes(Trouble::Read).is_some()
    }
}

impl State {
    fn strikes(&mut self, trouble: Trouble) -> Option<Trouble> {
        let count = &mut self.counts[trouble as usize];
        *count += 1;
        let strikes = self.fault.is_some_and(|fault| fault.trouble == trouble && fault.strikes(*count));
        self.struck |= strikes;
        strikes.then_some(trouble)
    }
}

/// What SQLite's own file layer answers in such a case.
fn code(call: &Call, trouble: Trouble) -> c_int {
    match call {
        Call::Create { .. } => ffi::SQLITE_CANTOPEN,
        Call::Write { .. } if trouble == Trouble::Full => ffi::SQLITE_FULL,
        Call::Write { .. } => ffi::SQLITE_IOERR_WRITE,
        Call::Truncate { .. } => ffi::SQLITE_IOERR_TRUNCATE,
        Call::Sync { .. } => ffi::SQLITE_IOERR_FSYNC,
        Call::Delete { .. } => ffi::SQLITE_IOERR_DELETE,
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
