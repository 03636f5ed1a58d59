//! Plays the story: `pleinmakers-story [--moves FILE] [--out DIR] [--data DIR] [--keep]`.

use clap::Parser;
use pleinmakers_tests::story::{Options, play};
use std::path::PathBuf;

/// The story of one welcome visit, played by the real programs.
#[derive(Parser)]
struct Arguments {
    /// A move-in list; the built-in one without it.
    #[arg(long)]
    moves: Option<PathBuf>,
    /// Folder for the transcript and the pictures.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Folder for the data of server and phones; a temporary one without it.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Leave the server running.
    #[arg(long)]
    keep: bool,
}

fn main() -> std::process::ExitCode {
    let Arguments { moves, out, data, keep } = Arguments::parse();
    pleinmakers_tests::end(play(&Options { moves, out, data, keep }))
}
