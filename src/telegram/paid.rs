//! Messages that go faster than Telegram's free pace, for Stars of the bot's balance:
//! <https://core.telegram.org/bots/faq#how-can-i-message-all-of-my-bot-39s-subscribers-at-once>.

use serde::Deserialize;
use serde_json::Value;

/// The parameter that says so.
pub const FIELD: &str = "allow_paid_broadcast";

/// The body of a message that may cost Stars.
#[must_use]
pub fn mark(body: Vec<u8>) -> Vec<u8> {
    match serde_json::from_slice(&body) {
        Ok(Value::Object(mut fields)) => {
            fields.insert(FIELD.to_owned(), true.into());
            Value::Object(fields).to_string().into_bytes()
        }
        _ => body,
    }
}

/// Whether a message may cost Stars.
#[must_use]
pub fn is_marked(body: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Marked {
        #[serde(default)]
        allow_paid_broadcast: bool,
    }
    // Nearly none is: the body is read only where the word is in it.
    body.windows(FIELD.len()).any(|word| word == FIELD.as_bytes())
        && serde_json::from_slice(body).is_ok_and(|body: Marked| body.allow_paid_broadcast)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e_only_what_is_marked_may_cost_stars() {
        let body = br#"{"text":"\"allow_paid_broadcast\":true"}"#.to_vec();
        assert!(!is_marked(&body) && is_marked(&mark(body)));
        assert!(!is_marked(b"no body") && mark(b"no body".to_vec()) == b"no body");
    }
}
