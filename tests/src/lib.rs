//! What stories, proofs and benchmarks share: the real programs, started and stopped as a person or a battery would.

pub mod decrypt;
pub mod desk;
pub mod doors;
pub mod freeze;
pub mod play;
pub mod programs;
pub mod scenario;
pub mod story;
pub mod wire;
pub mod words;

pub use programs::{Answer, PhoneProgram, ServerProgram, program};

/// Ends a program: what was not as told goes to standard error.
#[must_use]
pub fn end(result: anyhow::Result<()>) -> std::process::ExitCode {
    use std::io::Write as _;
    match result {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "NOT AS TOLD: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}
