//! What happened, for people: on the terminal as it happens, and as a file.

use super::list::List;
use crate::Answer;
use std::fmt::Write as _;
use std::io::Write as _;

/// The transcript.
pub(super) struct Transcript {
    text: String,
    checks: usize,
}

impl Transcript {
    pub(super) fn new() -> Self {
        Self { text: String::new(), checks: 0 }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    fn add(&mut self, line: &str) {
        let _ = writeln!(self.text, "{line}");
        let _ = writeln!(std::io::stdout(), "{line}");
    }

    pub(super) fn title(&mut self, day: &str, list: &List) {
        self.add("# One welcome visit, from a door without signal to the server and back");
        self.add("");
        self.add(&format!("Told as if it were {day} in Ostend, in the buurt {}.", list.buurt.name));
        self.add(&format!("The list has {} rows; {} doors are open in this buurt.", list.rows, list.open_here));
    }

    pub(super) fn chapter(&mut self, title: &str) {
        self.add("");
        self.add(&format!("## {title}"));
    }

    pub(super) fn tell(&mut self, sentence: &str) {
        self.add("");
        self.add(sentence);
    }

    /// A command and what it said.
    pub(super) fn show(&mut self, command: &str, answer: &Answer) {
        self.add("");
        self.add("```");
        self.add(&format!("$ {command}"));
        for line in answer.out.lines().chain(answer.err.lines()) {
            self.add(line);
        }
        self.add("```");
    }

    /// Something that was checked.
    pub(super) fn check(&mut self, what: &str) {
        self.checks += 1;
        self.add(&format!("- ✓ {what}"));
    }

    pub(super) fn failed(&mut self, error: &anyhow::Error) {
        self.add("");
        self.add(&format!("✗ Not as told: {error:#}"));
    }

    pub(super) fn left_running(&mut self, address: &str, slug: &str, staff: &str, id: u32, again: &str) {
        self.chapter("The server is left running");
        self.tell(&format!("The coach:      {staff}  (choose a password; works once)"));
        self.tell(&format!("Choose a buurt: {address}/"));
        self.tell(&format!("What is on:     {address}/b/{slug}"));
        self.tell(&format!("Stop it with:   kill {id}"));
        self.tell(&format!("And start it again with:\n  {again}"));
    }

    pub(super) fn end(&mut self) {
        let checks = self.checks;
        self.chapter(&format!("The end: {checks} checks, all as told"));
    }
}
