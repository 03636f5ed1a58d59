//! A thin layer between SQLite and its real files: it passes every call on and tells the tape of the folder. Files of
//! a folder without a tape are opened by the real layer alone, as if this one were not there.
//!
//! The one place with `unsafe`: SQLite asks for C functions and raw pointers. The rules that make it sound:
//! SQLite gives each open file a block of `szOsFile` bytes, aligned for pointers and not moved until it is closed; it
//! calls a file's functions only between a successful open and the close, and never two of one file at once.
#![allow(unsafe_code)]

use crate::tape::{Call, Name, Tape};
use rusqlite::ffi::{self, sqlite3_file, sqlite3_io_methods, sqlite3_vfs};
use std::cell::Cell;
use std::ffi::CStr;
use std::os::raw::{c_char, c_int, c_void};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// The real file layer.
struct Real(*mut sqlite3_vfs);
// SAFETY: SQLite's own structure; it lives as long as the process and is not changed after it was registered.
unsafe impl Send for Real {}
// SAFETY: as above.
unsafe impl Sync for Real {}

static REAL: OnceLock<Option<Real>> = OnceLock::new();

/// An open file of a taped folder. The real layer's file follows in the same block.
#[repr(C)]
struct ShimFile {
    base: sqlite3_file,
    opened: *mut Opened,
}

struct Opened {
    tape: Arc<Tape>,
    name: Name,
    /// The next sync is the first of a log that was made here: the real layer syncs the folder with it.
    folder_too: Cell<bool>,
}

/// Puts the layer in front of the real one for every file that this process opens from now on. Once is enough.
///
/// # Errors
/// SQLite has no file layer, or refuses this one.
pub fn install() -> anyhow::Result<()> {
    let real = REAL.get_or_init(|| {
        // SAFETY: a null name asks for the default layer; SQLite initialises itself. The copy is leaked, so that the
        // pointer that SQLite keeps stays good. Functions that are not replaced get the copy as their first
        // argument; they read only `pAppData` and `mxPathname` of it, which are the real layer's.
        unsafe {
            let real = ffi::sqlite3_vfs_find(std::ptr::null());
            let mut copy = *real.as_ref()?;
            copy.zName = c"recording".as_ptr();
            copy.pNext = std::ptr::null_mut();
            copy.szOsFile += size_of::<ShimFile>() as c_int;
            copy.xOpen = Some(open);
            copy.xDelete = Some(delete);
            let shim = Box::leak(Box::new(copy));
            (ffi::sqlite3_vfs_register(shim, 1) == ffi::SQLITE_OK).then_some(Real(real))
        }
    });
    anyhow::ensure!(real.is_some(), "SQLite does not take the recording layer");
    Ok(())
}

fn real() -> Option<&'static sqlite3_vfs> {
    let real = REAL.get()?.as_ref()?;
    // SAFETY: see `Real`.
    unsafe { real.0.as_ref() }
}

fn real_pointer() -> *mut sqlite3_vfs {
    REAL.get().and_then(Option::as_ref).map_or(std::ptr::null_mut(), |real| real.0)
}

/// SAFETY: `name` is null or a C string, as SQLite hands it over.
unsafe fn path<'a>(name: *const c_char) -> Option<&'a Path> {
    if name.is_null() {
        return None;
    }
    // SAFETY: by this function's rule.
    let bytes = unsafe { CStr::from_ptr(name) }.to_bytes();
    Some(Path::new(std::ffi::OsStr::from_bytes(bytes)))
}

unsafe extern "C" fn open(
    _: *mut sqlite3_vfs,
    name: *const c_char,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    let Some(open) = real().and_then(|real| real.xOpen) else { return ffi::SQLITE_CANTOPEN };
    // SAFETY: SQLite's name.
    let path = unsafe { path(name) };
    let Some((path, (tape, name_on_tape))) = path.and_then(|path| Some((path, Tape::of(path)?))) else {
        // SAFETY: the block is larger than the real layer needs; the file is wholly the real layer's from here on.
        return unsafe { open(real_pointer(), name, file, flags, out) };
    };
    let shim: *mut ShimFile = file.cast();
    // SAFETY: the block begins with room for a `ShimFile`; without methods SQLite does not close what failed to open.
    unsafe { (*shim).base.pMethods = std::ptr::null() };
    // SAFETY: the rest of the block is what the real layer asked for.
    let forward = || unsafe { open(real_pointer(), name, real_file(file), flags, out) };
    let makes = flags & ffi::SQLITE_OPEN_CREATE != 0 && !(path.exists() && tape.knows(&name_on_tape));
    let answer = match makes {
        true => tape.call(Call::Create { file: Arc::clone(&name_on_tape) }, |_| forward()),
        false => forward(),
    };
    if answer == ffi::SQLITE_OK {
        let logs = ffi::SQLITE_OPEN_WAL | ffi::SQLITE_OPEN_MAIN_JOURNAL | ffi::SQLITE_OPEN_SUPER_JOURNAL;
        let folder_too = Cell::new(makes && flags & logs != 0);
        let opened = Box::into_raw(Box::new(Opened { tape, name: name_on_tape, folder_too }));
        // SAFETY: as above; `opened` is freed by `close`.
        unsafe {
            (*shim).opened = opened;
            (*shim).base.pMethods = &METHODS;
        }
    }
    answer
}

unsafe extern "C" fn delete(_: *mut sqlite3_vfs, name: *const c_char, sync_folder: c_int) -> c_int {
    let Some(delete) = real().and_then(|real| real.xDelete) else { return ffi::SQLITE_IOERR_DELETE };
    // SAFETY: SQLite's name, passed on as it came.
    let forward = || unsafe { delete(real_pointer(), name, sync_folder) };
    // SAFETY: SQLite's name.
    match unsafe { path(name) }.filter(|path| path.exists()).and_then(Tape::of) {
        Some((tape, file)) => tape.call(Call::Delete { file, folder: sync_folder != 0 }, |_| forward()),
        None => forward(),
    }
}

static METHODS: sqlite3_io_methods = sqlite3_io_methods {
    // Version 2 has shared memory and no memory maps of the file itself: every change comes through `write`.
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

/// The real layer's part of a block.
///
/// SAFETY: `file` is a block of this layer.
unsafe fn real_file(file: *mut sqlite3_file) -> *mut sqlite3_file {
    // SAFETY: the block has room behind the `ShimFile`, whose size keeps the alignment of pointers.
    unsafe { file.cast::<ShimFile>().add(1).cast() }
}

/// SAFETY: `file` was opened by this layer and is not closed.
unsafe fn opened<'a>(file: *mut sqlite3_file) -> &'a Opened {
    // SAFETY: by this function's rule; the box is freed by `close` only.
    unsafe { &*(*file.cast::<ShimFile>()).opened }
}

/// SAFETY: `file` was opened by this layer and is not closed.
unsafe fn methods<'a>(file: *mut sqlite3_file) -> &'a sqlite3_io_methods {
    // SAFETY: an open file of the real layer has methods, which are static.
    unsafe { &*(*real_file(file)).pMethods }
}

/// Calls a function of the real file; a layer that lacks it answers an error.
macro_rules! pass {
    ($file:ident.$function:ident($($argument:expr),*), else $missing:expr) => {
        // SAFETY: SQLite calls this with an open file of this layer; the arguments are passed on as they came.
        unsafe {
            match methods($file).$function {
                Some(function) => function(real_file($file) $(, $argument)*),
                None => $missing,
            }
        }
    };
}

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    let answer = pass!(file.xClose(), else ffi::SQLITE_OK);
    // SAFETY: made by `open`, and SQLite closes a file once.
    drop(unsafe { Box::from_raw((*file.cast::<ShimFile>()).opened) });
    answer
}

unsafe extern "C" fn read(file: *mut sqlite3_file, to: *mut c_void, amount: c_int, at: i64) -> c_int {
    // SAFETY: an open file of this layer.
    if unsafe { opened(file) }.tape.read_fails() {
        return ffi::SQLITE_IOERR_READ;
    }
    pass!(file.xRead(to, amount, at), else ffi::SQLITE_IOERR_READ)
}

unsafe extern "C" fn write(file: *mut sqlite3_file, from: *const c_void, amount: c_int, at: i64) -> c_int {
    // SAFETY: an open file of this layer; SQLite hands over `amount` bytes.
    let (opened, bytes) =
        unsafe { (opened(file), std::slice::from_raw_parts(from.cast::<u8>(), usize::try_from(amount).unwrap_or(0))) };
    let call = Call::Write { file: Arc::clone(&opened.name), at: at.unsigned_abs(), bytes: bytes.into() };
    opened.tape.call(call, |call| {
        let Call::Write { bytes, .. } = call else { return ffi::SQLITE_IOERR_WRITE };
        let amount = c_int::try_from(bytes.len()).unwrap_or(0);
        pass!(file.xWrite(bytes.as_ptr().cast(), amount, at), else ffi::SQLITE_IOERR_WRITE)
    })
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, length: i64) -> c_int {
    // SAFETY: an open file of this layer.
    let opened = unsafe { opened(file) };
    let call = Call::Truncate { file: Arc::clone(&opened.name), length: length.unsigned_abs() };
    opened.tape.call(call, |_| pass!(file.xTruncate(length), else ffi::SQLITE_IOERR_TRUNCATE))
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: an open file of this layer.
    let opened = unsafe { opened(file) };
    let call = Call::Sync { file: Arc::clone(&opened.name), folder: opened.folder_too.get(), honest: true };
    let answer = opened.tape.call(call, |_| pass!(file.xSync(flags), else ffi::SQLITE_IOERR_FSYNC));
    if answer == ffi::SQLITE_OK {
        opened.folder_too.set(false);
    }
    answer
}

unsafe extern "C" fn file_size(file: *mut sqlite3_file, out: *mut i64) -> c_int {
    pass!(file.xFileSize(out), else ffi::SQLITE_IOERR_FSTAT)
}

unsafe extern "C" fn lock(file: *mut sqlite3_file, level: c_int) -> c_int {
    pass!(file.xLock(level), else ffi::SQLITE_IOERR_LOCK)
}

unsafe extern "C" fn unlock(file: *mut sqlite3_file, level: c_int) -> c_int {
    pass!(file.xUnlock(level), else ffi::SQLITE_IOERR_UNLOCK)
}

unsafe extern "C" fn check_reserved_lock(file: *mut sqlite3_file, out: *mut c_int) -> c_int {
    pass!(file.xCheckReservedLock(out), else ffi::SQLITE_IOERR_CHECKRESERVEDLOCK)
}

unsafe extern "C" fn file_control(file: *mut sqlite3_file, what: c_int, value: *mut c_void) -> c_int {
    pass!(file.xFileControl(what, value), else ffi::SQLITE_NOTFOUND)
}

unsafe extern "C" fn sector_size(file: *mut sqlite3_file) -> c_int {
    pass!(file.xSectorSize(), else 4096)
}

unsafe extern "C" fn device_characteristics(file: *mut sqlite3_file) -> c_int {
    pass!(file.xDeviceCharacteristics(), else 0)
}

unsafe extern "C" fn shm_map(
    file: *mut sqlite3_file,
    page: c_int,
    size: c_int,
    extend: c_int,
    out: *mut *mut c_void,
) -> c_int {
    pass!(file.xShmMap(page, size, extend, out), else ffi::SQLITE_IOERR_SHMMAP)
}

unsafe extern "C" fn shm_lock(file: *mut sqlite3_file, offset: c_int, count: c_int, flags: c_int) -> c_int {
    pass!(file.xShmLock(offset, count, flags), else ffi::SQLITE_IOERR_SHMLOCK)
}

unsafe extern "C" fn shm_barrier(file: *mut sqlite3_file) {
    pass!(file.xShmBarrier(), else ());
}

unsafe extern "C" fn shm_unmap(file: *mut sqlite3_file, delete: c_int) -> c_int {
    pass!(file.xShmUnmap(delete), else ffi::SQLITE_OK)
}
