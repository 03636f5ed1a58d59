//! One story for every language: steps from a file, played by a runner that speaks the bindings of that language.
//!
//! A runner is a program that reads a JSON request a line and answers a JSON line. Each phone is a process of its own,
//! so that a step can end it as a flat battery would. What is asked and expected stands in the file alone.

mod runner;

use crate::ServerProgram;
use anyhow::{Context, Result, bail, ensure};
use runner::Runner;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Moment at which the scenario is played, for the server and for the phones (milliseconds since 1970 UTC).
const AT: &str = "2026-11-24T14:00";
const CLOCK: i64 = 1_795_525_200_000;
/// Neighbourhood of the scenario.
const BUURT: &str = "sluisvliet";

#[derive(Deserialize)]
struct Scenario {
    step: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    say: Option<String>,
    phone: String,
    call: String,
    #[serde(default)]
    with: Map<String, Value>,
    expect: Option<Value>,
    #[serde(default)]
    count: BTreeMap<String, usize>,
    code: Option<String>,
    #[serde(default)]
    save: BTreeMap<String, String>,
}

struct Stage<'a> {
    folder: &'a Path,
    command: &'a [String],
    server: ServerProgram,
    phones: BTreeMap<String, Runner>,
    saved: BTreeMap<String, Value>,
}

/// Plays the scenario of `file` with the runner `command`; answers the number of steps.
///
/// # Errors
/// The first step that is not as told.
pub fn play(file: &Path, command: &[String]) -> Result<usize> {
    let scenario: Scenario = toml::from_str(&std::fs::read_to_string(file)?)?;
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("server");
    std::fs::create_dir_all(&data)?;
    let server = ServerProgram::new(&data, Some(AT));
    ensure!(server.run(&["example"])?.ok, "the example city");
    let list = data.join("example-moves.csv");
    ensure!(server.run(&["import-moves", &list.to_string_lossy()])?.ok, "the example's list");
    let mut stage = Stage { folder: folder.path(), command, server, phones: BTreeMap::new(), saved: BTreeMap::new() };
    let mut said = String::new();
    for (n, step) in scenario.step.iter().enumerate() {
        if let Some(say) = &step.say {
            said.clone_from(say);
        }
        stage.step(step).with_context(|| format!("step {} ({said}): {} {}", n + 1, step.phone, step.call))?;
    }
    Ok(scenario.step.len())
}

impl Stage<'_> {
    fn step(&mut self, step: &Step) -> Result<()> {
        let with: Map<String, Value> =
            step.with.iter().map(|(name, value)| Ok((name.clone(), self.filled(value)?))).collect::<Result<_>>()?;
        let answer = match (step.phone.as_str(), step.call.as_str()) {
            ("server", call) => self.on_server(call, &with)?,
            (phone, "kill") => {
                self.phones.remove(phone).context("nothing runs")?.kill()?;
                return Ok(());
            }
            (phone, call) => self.on_phone(phone, call, with)?,
        };
        match (&step.code, answer["ok"] == json!(true)) {
            (None, true) => {}
            (Some(code), false) if answer["code"] == json!(code) => {
                for words in ["sentence", "action"] {
                    ensure!(answer[words].as_str().is_some_and(|text| !text.is_empty()), "no {words}: {answer}");
                }
                return Ok(());
            }
            (code, _) => bail!("expected {code:?}, got {answer}"),
        }
        let value = &answer["value"];
        if let Some(expected) = &step.expect {
            ensure!(holds(value, expected), "expected {expected}, got {value}");
        }
        for (list, count) in &step.count {
            let found = value[list].as_array().map(Vec::len);
            ensure!(found == Some(*count), "{list}: expected {count}, got {found:?}");
        }
        for (name, pointer) in &step.save {
            let found = value.pointer(pointer).with_context(|| format!("{pointer} is not in {value}"))?;
            self.saved.insert(name.clone(), found.clone());
        }
        Ok(())
    }

    /// A value with `$name` replaced by what was saved.
    fn filled(&self, value: &Value) -> Result<Value> {
        match value.as_str().and_then(|text| text.strip_prefix('$')) {
            Some(name) => self.saved.get(name).cloned().with_context(|| format!("${name} was not saved")),
            None => Ok(value.clone()),
        }
    }

    fn on_server(&mut self, call: &str, with: &Map<String, Value>) -> Result<Value> {
        let value = match call {
            "start" => {
                let address = self.server.start()?;
                self.saved.insert("server".to_owned(), json!(address));
                json!({})
            }
            "kill" => {
                self.server.kill();
                json!({})
            }
            "enrol" => {
                let name = with["name"].as_str().context("a name")?;
                self.server.run(&["enrol", "--json", "--neighbourhood", BUURT, "--name", name])?.json()
            }
            "cancel" => {
                let id = with["activity"].as_str().context("an activity")?;
                ensure!(self.server.run(&["activity", "cancel", id])?.ok, "cancel");
                json!({})
            }
            // A series of which one time was last week.
            "past" => {
                let what = ["--kind", "coffee", "--title", "Koffie", "--place", "De Vuurtorenzaal"];
                let times = ["--starts", "2026-11-19 14:00", "--repeats", "FREQ=WEEKLY;COUNT=2"];
                let add = ["activity", "add", "--json", "--neighbourhood", BUURT];
                let said = self.server.run(&[&add[..], &what, &times].concat())?;
                ensure!(said.ok, "{}", said.err);
                json!({ "id": format!("{}.2026-11-19", said.json()["id"].as_str().context("an id")?) })
            }
            "visits" => {
                let said = self.server.run(&["visits", "--neighbourhood", BUURT, "--json"])?.json();
                json!({ "count": said["visits"].as_array().map(Vec::len) })
            }
            "pass_on" => {
                let (signal, to) = (with["signal"].as_str().context("a signal")?, with["to"].as_str().context("who")?);
                let by = with["by"].as_str().context("a day")?;
                let said = self.server.run(&["signal", "pass-on", signal, "--to", to, "--by", by])?;
                ensure!(said.ok, "{}", said.err);
                json!({})
            }
            "answer" => {
                let (signal, words) = (with["signal"].as_str(), with["words"].as_str());
                let asked = ["signal", "answer", signal.context("a signal")?, words.context("words")?];
                ensure!(self.server.run(&asked)?.ok, "answer");
                json!({})
            }
            other => bail!("the server has no {other}"),
        };
        Ok(json!({ "ok": true, "value": value }))
    }

    fn on_phone(&mut self, name: &str, call: &str, mut with: Map<String, Value>) -> Result<Value> {
        if !self.phones.contains_key(name) {
            let mut runner = Runner::start(self.command)?;
            let folder = self.folder.join(name);
            let opened = runner.ask(&json!({
                "call": "open", "folder": folder, "keys": folder.join("keys"), "language": "nl", "clock": CLOCK,
            }))?;
            ensure!(opened["ok"] == json!(true), "open: {opened}");
            self.phones.insert(name.to_owned(), runner);
        }
        with.insert("call".to_owned(), json!(call));
        self.phones.get_mut(name).context("the phone has just been opened")?.ask(&Value::Object(with))
    }
}

/// Whether `value` holds all that is expected; a list holds the expected items at its beginning.
#[must_use]
pub fn holds(value: &Value, expected: &Value) -> bool {
    match expected {
        Value::Object(fields) => fields.iter().all(|(name, expected)| holds(&value[name], expected)),
        Value::Array(items) => {
            value.as_array().is_some_and(|found| found.len() >= items.len())
                && items.iter().enumerate().all(|(n, expected)| holds(&value[n], expected))
        }
        other => value == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_expected_must_be_there() {
        let value = json!({ "a": 1, "list": [{ "b": 2 }, { "b": 3 }] });
        assert!(holds(&value, &json!({ "list": [{ "b": 2 }] })));
        assert!(!holds(&value, &json!({ "list": [{ "b": 3 }] })));
        assert!(!holds(&value, &json!({ "c": 1 })));
        assert!(!holds(&value, &json!({ "list": [{}, {}, {}] })));
    }
}
