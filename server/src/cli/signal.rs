//! `signal list`, `pass-on`, `answer` and `close`.

use super::arguments::SignalCommand;
use super::console::{Console, Failure};
use crate::http::board_rows;
use crate::service::{Service, SignalWish};
use serde_json::json;

pub(super) fn run(service: &Service, command: &SignalCommand, console: &Console) -> Result<(), Failure> {
    let (id, wish, done) = match command {
        SignalCommand::List { neighbourhood } => return list(service, neighbourhood, console),
        SignalCommand::PassOn { id, to, by } => {
            (id, SignalWish::PassOn { owner: to.clone(), due_on: *by }, "cli-signal-passed_on")
        }
        SignalCommand::Answer { id, words } => (id, SignalWish::Answer { words: words.clone() }, "cli-signal-answered"),
        SignalCommand::Close { id } => (id, SignalWish::Close, "cli-signal-closed"),
    };
    service.follow_up(*id, &wish)?;
    console.say(done, &[]);
    console.value(&json!({ "id": id }));
    Ok(())
}

fn list(service: &Service, neighbourhood: &str, console: &Console) -> Result<(), Failure> {
    let rows = board_rows(service.signals(neighbourhood)?, service.now(), &console.texts);
    if rows.is_empty() {
        console.say("staff-signals-empty", &[]);
    }
    for row in &rows {
        let urgency = row.urgency_word.as_deref().unwrap_or_default();
        let parts = [urgency, &row.kind_word, &row.place, &row.state, &row.age, &row.by];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        console.line(&parts.join(" · "));
        for words in row.words.iter().chain(&row.answer) {
            console.line(&format!("  {words}"));
        }
        console.line(&format!("  {}", row.signal));
    }
    console.value(&json!({ "signals": rows }));
    Ok(())
}
