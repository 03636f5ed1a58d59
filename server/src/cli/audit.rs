//! `audit`.

use super::console::{Console, Failure};
use crate::service::Service;
use serde_json::json;

pub(super) fn list(service: &Service, console: &Console) -> Result<(), Failure> {
    let audit = service.audit()?;
    for one in &audit {
        let name = one.name.as_deref().unwrap_or_default();
        let what = console.texts.word("audit", &one.what);
        let parts = [console.when(one.at), what, name.to_owned(), one.subject.to_string()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        console.line(&parts.join(" · "));
    }
    let lines: Vec<_> = audit
        .iter()
        .map(|one| json!({ "at": one.at.timestamp_millis(), "what": one.what, "subject": one.subject, "name": one.name }))
        .collect();
    console.value(&json!({ "audit": lines }));
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::ledger::AuditEvent;
    use pleinmakers_core::texts::{Lang, Texts};

    #[test]
    fn everything_that_is_written_down_has_words() {
        for lang in Lang::ALL {
            let texts = Texts::new(*lang);
            for event in AuditEvent::ALL {
                let word = texts.word("audit", event.code());
                assert!(!word.is_empty() && !word.contains("audit-"), "{lang:?} {event:?}: {word}");
            }
        }
    }
}
