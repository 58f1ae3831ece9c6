//! A call refused, as Telegram words it.

use serde_json::{Value, json};

use super::shared::put;

/// The `result` of a call as JSON text, or why there is none.
pub(super) type Answer = Result<String, Refusal>;

/// Why a call is refused; code 0 stands for a connection that is cut without an answer.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Refusal {
    pub(super) code: u16,
    pub(super) description: String,
    pub(super) parameters: Value,
}

impl Refusal {
    pub(super) fn new(code: u16, description: impl Into<String>) -> Self {
        Self { code, description: description.into(), parameters: Value::Null }
    }

    /// No answer at all.
    pub(super) fn cut() -> Self {
        Self::new(0, "connection cut")
    }

    pub(super) fn with(self, parameters: Value) -> Self {
        Self { parameters, ..self }
    }

    /// The body that goes over the wire.
    pub(super) fn body(&self) -> String {
        let Self { code, description, parameters } = self;
        let mut body = json!({ "ok": false, "error_code": code, "description": description });
        if !parameters.is_null() {
            put(&mut body, "parameters", parameters.clone());
        }
        body.to_string()
    }
}

pub(super) fn bad(why: impl AsRef<str>) -> Refusal {
    Refusal::new(400, format!("Bad Request: {}", why.as_ref()))
}

pub(super) fn forbidden(why: impl AsRef<str>) -> Refusal {
    Refusal::new(403, format!("Forbidden: {}", why.as_ref()))
}

pub(super) fn conflict(why: &str) -> Refusal {
    Refusal::new(409, format!("Conflict: {why}"))
}

pub(super) fn flood(seconds: u64) -> Refusal {
    Refusal::new(429, format!("Too Many Requests: retry after {seconds}")).with(json!({ "retry_after": seconds }))
}
