//! What stories, proofs and benchmarks share: the real programs, started and stopped as a person or a battery would.

pub mod doors;
pub mod programs;
pub mod story;
pub mod wire;
pub mod words;

pub use programs::{Answer, PhoneProgram, ServerProgram, program};
