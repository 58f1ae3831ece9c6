//! One call to the Bot API: its method and its body.

use teloxide::requests::Payload;
use teloxide::types::{MessageId, ThreadId};

use crate::turn::{Document, Recipient};

/// One call to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The Bot API method.
    pub method: String,
    /// Its body.
    pub payload: Vec<u8>,
    /// The file that goes with it.
    pub file: Option<Document>,
}

impl From<(String, Vec<u8>)> for Call {
    fn from((method, payload): (String, Vec<u8>)) -> Self {
        Self { method, payload, file: None }
    }
}

/// The topic of a group that something goes to.
pub(super) fn topic(to: Recipient) -> Option<ThreadId> {
    to.topic.and_then(|topic| i32::try_from(topic).ok()).map(|topic| ThreadId(MessageId(topic)))
}

/// The body with one more field.
pub(super) fn with(body: &[u8], name: &str, value: serde_json::Value) -> Vec<u8> {
    let mut fields: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
    if let Some(fields) = fields.as_object_mut() {
        fields.insert(name.to_owned(), value);
    }
    fields.to_string().into_bytes()
}

/// teloxide's payloads serialize to exactly the Bot API's body; method names start in lower case.
pub(in crate::telegram) fn call<P: Payload + serde::Serialize>(payload: &P) -> (String, Vec<u8>) {
    let mut name = P::NAME.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    let body = serde_json::to_vec(payload).expect("text and numbers always serialize");
    (name, body)
}
