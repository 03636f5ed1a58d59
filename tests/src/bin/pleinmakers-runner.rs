//! The scenario's runner in Rust, over the same crate that carries the core to the other languages.

use anyhow::{Context as _, Result, anyhow};
use pleinmakers::{ForeignError, Phone, PhoneClock, PhoneConfig, PhoneFailure, file_keys};
use pleinmakers_core::domain::{RsvpAnswer, SignalKind, SignalUrgency, VisitOutcome};
use pleinmakers_core::phone::RsvpDetails;
use pleinmakers_core::views::{
    GuideRow, HearRow, HearView, LanguageRow, PhraseAnswer, PhraseRow, SearchRow, SignalEvent, SignalPlace, SignalView,
    TallyCounts,
};
use serde_json::{Value, json};
use std::io::{BufRead as _, Write as _};
use std::process::ExitCode;
use std::sync::Arc;

struct FixedClock(i64);

impl PhoneClock for FixedClock {
    fn now(&self) -> Result<i64, ForeignError> {
        Ok(self.0)
    }
}

fn main() -> ExitCode {
    pleinmakers_tests::end(run())
}

fn run() -> Result<()> {
    let mut phone = None;
    for line in std::io::stdin().lock().lines() {
        let request: Value = serde_json::from_str(&line?)?;
        let answer = match answer(&mut phone, &request) {
            Ok(value) => json!({ "ok": true, "value": value }),
            Err(error) => match error.downcast::<PhoneFailure>() {
                Ok(PhoneFailure::Failed { problem }) => {
                    json!({ "ok": false, "code": problem.code, "sentence": problem.sentence, "action": problem.action })
                }
                Err(other) => return Err(other),
            },
        };
        writeln!(std::io::stdout(), "{answer}")?;
    }
    Ok(())
}

fn answer(phone: &mut Option<Arc<Phone>>, request: &Value) -> Result<Value> {
    let text = |name: &str| request[name].as_str().map(str::to_owned).with_context(|| format!("no {name}"));
    let call = text("call")?;
    if call == "open" {
        let config = PhoneConfig {
            folder: text("folder")?,
            language: text("language")?,
            begin_anew: false,
            clock_shift: 0,
            keep_trying: false,
        };
        let clock: Arc<dyn PhoneClock> = Arc::new(FixedClock(request["clock"].as_i64().context("no clock")?));
        *phone = Some(Phone::open(config, file_keys(text("keys")?), Some(clock))?);
        return Ok(json!({}));
    }
    let phone = phone.as_ref().context("not open")?;
    Ok(match call.as_str() {
        "join" => {
            let view = phone.join(text("link")?)?;
            json!({ "title": view.title, "number": view.number })
        }
        "choose" => {
            phone.choose(text("server")?, text("slug")?)?;
            json!({})
        }
        "sync" => {
            let seconds = request["seconds"].as_u64().unwrap_or(20);
            let end = phone.sync_once(u32::try_from(seconds)?)?;
            json!({ "complete": end.complete, "answered": end.answered, "received": end.received })
        }
        "today" => {
            let view = phone.today()?;
            let doors: Vec<Value> = view
                .round
                .iter()
                .chain(&view.more)
                .flat_map(|group| &group.doors)
                .map(|row| json!({ "household": row.household, "number": row.number, "state": row.state }))
                .collect();
            json!({ "title": view.title, "to_do": view.to_do, "doors": doors })
        }
        "door" => {
            let view = phone.door(text("household")?.parse()?)?;
            let history: Vec<Value> = view
                .history
                .iter()
                .map(|visit| {
                    json!({
                        "visit": visit.visit, "outcome": visit.outcome, "undone": visit.undone,
                        "arrival": visit.arrival.code,
                    })
                })
                .collect();
            let outcomes: Vec<VisitOutcome> = view.outcomes.iter().map(|button| button.outcome).collect();
            json!({ "state": view.row.state, "title": view.row.title, "history": history, "outcomes": outcomes })
        }
        "record" => {
            let outcome = VisitOutcome::from_code(&text("outcome")?).context("no such outcome")?;
            let recorded = phone.record(text("household")?.parse()?, outcome, None)?;
            json!({ "visit": recorded.visit, "said": recorded.said })
        }
        "undo" => json!({ "state": phone.undo(text("visit")?.parse()?)?.row.state }),
        "signals" => {
            let view = phone.signals()?;
            let rows = view.groups.iter().flat_map(|group| group.rows.iter().map(move |row| (group, row)));
            let rows = rows.map(|(group, row)| json!({ "signal": row.signal, "group": group.code, "kind": row.kind }));
            json!({ "title": view.title, "rows": rows.collect::<Vec<_>>() })
        }
        "signal" => signal(&phone.signal(text("signal")?.parse()?)?),
        "ask" => {
            let kind = SignalKind::from_code(&text("kind")?).context("no such kind")?;
            let place = SignalPlace { household: Some(text("household")?.parse()?), building: None };
            signal(&phone.record_signal(place, kind, SignalUrgency::Normal, text("words")?)?)
        }
        "carry_back" => signal(&phone.carry_back(text("signal")?.parse()?)?),
        "answer" => signal(&phone.answer(text("signal")?.parse()?, text("words")?)?),
        "withdraw" => {
            phone.withdraw(text("signal")?.parse()?)?;
            json!({})
        }
        "activity" => {
            let view = phone.activity(text("activity")?)?;
            let coming = view.coming.iter();
            let coming = coming.map(|row| json!({ "household": row.household, "arrival": row.arrival.code }));
            let actions: Vec<_> = view.actions.iter().map(|action| action.code).collect();
            json!({ "coming": coming.collect::<Vec<_>>(), "actions": actions })
        }
        "sign_up" => {
            let answer = RsvpAnswer::from_code(&text("answer")?).context("no such answer")?;
            let persons = request["persons"].as_i64().context("no persons")?;
            let household = Some(text("household")?.parse()?);
            let details = RsvpDetails { persons: Some(persons), brings: Some(text("brings")?), fetch: None };
            let recorded = phone.record_rsvp(text("activity")?, household, answer, details)?;
            json!({ "rsvp": recorded.rsvp })
        }
        "undo_sign_up" => json!({ "to_ask": phone.undo_rsvp(text("rsvp")?.parse()?)?.to_ask }),
        "must_hear" => hear(&phone.must_hear(text("activity")?)?),
        "told" => hear(&phone.record_told(text("activity")?, text("household")?.parse()?)?),
        "tally" => {
            let number = |name: &str| request[name].as_i64().with_context(|| format!("no {name}"));
            let counts =
                TallyCounts { present: number("present")?, first_time: number("first_time")?, met: number("met")? };
            json!(phone.record_tally(text("activity")?, counts)?.counts)
        }
        "search" => {
            let view = phone.search(text("text")?)?;
            let row = |row: &SearchRow| {
                json!({
                    "dwelling": row.dwelling, "household": row.household, "number": row.number, "reason": row.reason,
                })
            };
            let rows: Vec<Value> = view.rows.iter().map(row).collect();
            json!({ "rows": rows, "remedy": view.empty.map(|empty| empty.remedy) })
        }
        "new_face" => {
            let recorded = phone.new_face(text("dwelling")?.parse()?)?;
            let (state, can_undo) = (recorded.door.row.state, recorded.door.undo_face.is_some());
            json!({ "household": recorded.household, "state": state, "can_undo": can_undo })
        }
        "undo_new_face" => json!({ "household": phone.undo_new_face(text("household")?.parse()?)?.household }),
        "languages" => {
            let view = phone.languages(Some(text("household")?.parse()?))?;
            let row = |row: &LanguageRow| json!({ "language": row.language.code, "tag": row.language.tag, "listed": row.listed });
            json!({ "rows": view.rows.iter().map(row).collect::<Vec<_>>() })
        }
        "phrases" => {
            let view = phone.phrases(text("language")?)?;
            let row = |row: &PhraseRow| json!({ "key": row.key, "words": row.words, "meaning": row.meaning });
            json!({ "rows": view.rows.iter().map(row).collect::<Vec<_>>(), "unreviewed": view.unreviewed })
        }
        "phrase" => {
            let view = phone.phrase(text("language")?, text("key")?)?;
            let answer = |answer: &PhraseAnswer| json!({ "key": answer.key, "words": answer.words });
            let answers: Vec<Value> = view.answers.iter().map(answer).collect();
            let next = view.next.map(|step| step.key);
            json!({ "words": view.row.words, "aloud": view.aloud, "answers": answers, "next": next })
        }
        "agenda" => {
            let view = phone.agenda()?;
            let items: Vec<Value> = view
                .items
                .iter()
                .map(|item| json!({ "id": item.id, "title": item.title, "cancelled": item.cancelled.is_some() }))
                .collect();
            json!({ "title": view.title, "items": items })
        }
        "guide" => {
            let view = phone.guide()?;
            let row = |row: &GuideRow| json!({ "id": row.id, "name": row.name, "kind": row.kind_code });
            let rows: Vec<Value> = view.sections.iter().flat_map(|section| &section.rows).map(row).collect();
            json!({ "title": view.title, "rows": rows })
        }
        "place" => {
            let view = phone.place(text("place")?)?;
            json!({ "id": view.row.id, "name": view.row.name, "opening": view.row.opening })
        }
        "status" => {
            let status = phone.sync()?.status;
            json!({ "code": status.code, "waiting": status.waiting, "word": status.word })
        }
        "language" => {
            phone.choose_language(text("code")?)?;
            json!({})
        }
        other => return Err(anyhow!("no call {other}")),
    })
}

fn signal(view: &SignalView) -> Value {
    let told = |event: &SignalEvent| json!({ "word": event.word, "arrival": event.arrival.code });
    let history: Vec<Value> = view.history.iter().map(told).collect();
    json!({
        "signal": view.row.signal, "words": view.words, "answer": view.answer, "carry_back": view.row.carry_back,
        "history": history,
    })
}

fn hear(view: &HearView) -> Value {
    let rows = |rows: &[HearRow]| rows.iter().map(|row| json!({ "household": row.household })).collect::<Vec<_>>();
    json!({ "rows": rows(&view.rows), "known": rows(&view.known) })
}
