//! Most memory that a process has held, as the kernel counts it.

use std::io;
use std::process::Child;
use std::thread;
use std::time::Duration;

/// Kilobytes; 0 where the process is gone.
#[must_use]
pub fn peak(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// Begins to count anew.
///
/// # Errors
/// The kernel does not allow it.
pub fn count_anew(process: u32) -> io::Result<()> {
    std::fs::write(format!("/proc/{process}/clear_refs"), "5")
}

/// Waits for a program; answers the most memory that it was seen to hold, in kilobytes.
///
/// # Errors
/// It cannot be waited for.
pub fn watch(child: &mut Child) -> io::Result<u64> {
    let mut most = 0;
    loop {
        most = most.max(peak(child.id()));
        if child.try_wait()?.is_some() {
            return Ok(most);
        }
        thread::sleep(Duration::from_millis(4));
    }
}
