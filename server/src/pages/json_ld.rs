//! The agenda for machines: schema.org events.

use pleinmakers_core::texts::plain;
use pleinmakers_core::views::{AgendaItem, AgendaView};
use serde_json::{Value, json};

/// All of a page's events, safe to stand inside a `script` element.
pub(super) fn events(view: &AgendaView) -> String {
    let graph: Vec<Value> = view.items.iter().map(|item| event(item, &view.neighbourhood)).collect();
    let text = json!({ "@context": "https://schema.org", "@graph": graph }).to_string();
    // Nothing in a title may end the element.
    plain(&text).replace('<', "\\u003c")
}

fn event(item: &AgendaItem, neighbourhood: &str) -> Value {
    let status = match (&item.cancelled, &item.moved) {
        (Some(_), _) => "EventCancelled",
        (None, Some(_)) => "EventRescheduled",
        (None, None) => "EventScheduled",
    };
    let place = if item.place.is_empty() { neighbourhood } else { &item.place };
    let mut event = json!({
        "@type": "Event",
        // Each time of a series has a name of its own.
        "@id": format!("urn:uuid:{}", item.id.replace('.', "#")),
        "name": item.title,
        "inLanguage": item.title_language,
        "startDate": item.starts,
        "eventStatus": format!("https://schema.org/{status}"),
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": { "@type": "Place", "name": place, "address": item.place_address.as_deref().unwrap_or(neighbourhood) },
    });
    if let Some(ends) = &item.ends {
        event["endDate"] = json!(ends);
    }
    for fact in &item.facts {
        match fact.code.as_str() {
            "free" => event["isAccessibleForFree"] = json!(true),
            "paid" => event["isAccessibleForFree"] = json!(false),
            _ => {}
        }
    }
    event
}
