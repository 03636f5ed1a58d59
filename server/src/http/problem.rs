//! What goes wrong, as a code with a status, and how phones are told.

use super::{App, RequestId};
use crate::service::ServiceError;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use pleinmakers_core::sync::frame::{self, Kind};
use pleinmakers_core::sync::message::{self, Sealed, encode};
use pleinmakers_core::sync::rows::StorageError;
use std::fmt::Display;

/// Every code that a phone hears from this server: why a whole request was refused, or one of its actions. Each has
/// words in every language.
pub const PHONE_CODES: &[&str] = &[
    // Of a request.
    "app_too_old",
    "bad_cursor",
    "bad_request",
    "bad_signature",
    "busy",
    "clock_wrong",
    "code_expired",
    "code_unknown",
    "code_used",
    "internal",
    "no_city",
    "no_such_neighbourhood",
    "not_found",
    "revoked",
    "server_too_old",
    "too_large",
    "too_many_tries",
    "unknown_client",
    // Of an action.
    "does_not_fit",
    "fact",
    "failed",
    "id_taken",
    "malformed",
    "months_out_of_range",
    "not_a_name",
    "not_allowed",
    "attendance_invalid",
    "other_account",
    "quarantined",
    "rsvp_brings_invalid",
    "rsvp_invalid",
    "rsvp_no_occurrence",
    "rsvp_persons_invalid",
    "server_field",
    "signal_invalid",
    "signal_not_yours",
    "undo_not_yours",
    "unknown_row",
    "unknown_table",
    "visit_invalid",
];

/// A refusal of a whole request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    pub code: &'static str,
    pub retry_after: Option<u32>,
    /// The phone is to drop everything.
    pub wipe: bool,
}

impl Problem {
    pub(super) fn new(code: &'static str) -> Self {
        Self { code, retry_after: None, wipe: false }
    }

    /// What passes in some seconds.
    pub(super) fn later(code: &'static str, seconds: u32) -> Self {
        Self { retry_after: Some(seconds), ..Self::new(code) }
    }

    /// What a lost phone hears.
    pub(super) fn wipe() -> Self {
        Self { wipe: true, ..Self::new("revoked") }
    }

    /// Our own fault. What it was goes to the log; it names codes and tables, never values.
    pub(super) fn internal(error: &dyn Display) -> Self {
        tracing::error!(error = %error, "a request failed");
        Self::new("internal")
    }

    pub(super) fn status(&self) -> StatusCode {
        match self.code {
            "unknown_client" | "bad_signature" | "clock_wrong" | "signed_out" | "sign_in" => StatusCode::UNAUTHORIZED,
            "revoked" | "form_foreign" => StatusCode::FORBIDDEN,
            "not_found" | "setup_link" | "no_such_neighbourhood" | "code_unknown" => StatusCode::NOT_FOUND,
            "code_used" => StatusCode::CONFLICT,
            "code_expired" => StatusCode::GONE,
            "too_large" => StatusCode::PAYLOAD_TOO_LARGE,
            "app_too_old" => StatusCode::UPGRADE_REQUIRED,
            "too_many_tries" => StatusCode::TOO_MANY_REQUESTS,
            "busy" => StatusCode::SERVICE_UNAVAILABLE,
            "internal" => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::BAD_REQUEST,
        }
    }
}

impl From<ServiceError> for Problem {
    fn from(error: ServiceError) -> Self {
        match error {
            ServiceError::Refused(code) => Self::new(code),
            ServiceError::Storage(error) => error.into(),
            other => Self::internal(&other),
        }
    }
}

impl From<StorageError> for Problem {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Busy => Self::later("busy", 2),
            other => Self::internal(&other),
        }
    }
}

/// How an answer to a phone is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    /// Frames.
    Frames,
    /// One sealed message.
    Bare,
}

impl App {
    /// A message with the server's signature over it and `asked`; without one where nothing was asked by a phone.
    pub(super) fn sealed(&self, asked: Option<&[u8]>, payload: Vec<u8>) -> Vec<u8> {
        let signature = asked.map(|asked| self.service.identity().seal(asked, &payload).to_vec());
        encode(&Sealed { payload: payload.into(), signature: signature.unwrap_or_default().into() })
    }

    /// Tells a phone what is wrong.
    pub(super) fn refuse(&self, problem: &Problem, asked: Option<&[u8]>, id: &RequestId, packing: Packing) -> Response {
        let message = message::Problem {
            code: problem.code.to_owned(),
            server_time: self.service.now().timestamp_millis(),
            retry_after: problem.retry_after,
            request_id: Some(id.0.clone()),
            wipe: problem.wipe.then_some(true),
        };
        let sealed = self.sealed(asked, encode(&message));
        let mut response = match packing {
            Packing::Bare => self.message(sealed),
            Packing::Frames => {
                let mut body = Vec::new();
                frame::write(Kind::Problem, &sealed, &mut body);
                self.frames(body)
            }
        };
        *response.status_mut() = problem.status();
        if let Some(seconds) = problem.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }

    /// Frames as a body.
    pub(super) fn frames(&self, body: Vec<u8>) -> Response {
        self.binary(body, "application/octet-stream")
    }

    /// One CBOR message as a body.
    pub(super) fn message(&self, body: Vec<u8>) -> Response {
        self.binary(body, "application/cbor")
    }

    fn binary(&self, body: Vec<u8>, kind: &'static str) -> Response {
        let mut response = Response::new(Body::from(body));
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::PHONE_CODES;
    use pleinmakers_core::texts::{Lang, Texts};

    #[test]
    fn every_code_that_a_phone_hears_has_words() {
        for lang in Lang::ALL {
            let texts = Texts::new(*lang);
            let args = [("seconds", 2.into()), ("request", "x".into()), ("until", "x".into())];
            let general = texts.error("other", &args);
            for code in PHONE_CODES {
                let words = texts.error(code, &args);
                assert_ne!(words.sentence, general.sentence, "{lang:?} {code}");
                assert!(!words.action.is_empty() && !words.action.contains('{'), "{lang:?} {code}");
            }
        }
    }
}
