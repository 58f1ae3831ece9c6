//! Putting a row in another form when Telegram does not take the one it has.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::domain::ChatId;
use crate::store::outbox::Row;
use crate::telegram::album;
use crate::telegram::outcome::Change;
use crate::telegram::paid;
use crate::telegram::queue::Job;
use crate::telegram::render::{MESSAGE_UNITS, TOPIC};
use crate::text::{Html, split};
use crate::turn::Recipient;

/// What is tried, in this order, when Telegram refuses a row in words that nobody knows.
const LADDER: [Change; 4] = [Change::Anew, Change::NoFile, Change::NoButtons, Change::PlainText];

/// Puts a job in the next simpler form; `false` where there is none left.
pub(super) fn simplify(job: &mut Job) -> bool {
    LADDER.into_iter().any(|change| matters(job, change) && apply(job, change))
}

/// Takes back that a row may cost Stars; `false` where it may not.
pub(super) fn unpaid(job: &mut Job) -> bool {
    let was_paid = std::mem::take(&mut job.paid);
    if was_paid && let Ok(Value::Object(mut fields)) = serde_json::from_slice(&job.row.payload) {
        fields.remove(paid::FIELD);
        job.row.payload = Value::Object(fields).to_string().into_bytes();
    }
    was_paid
}

/// Whether a change would make another message of it.
fn matters(job: &Job, change: Change) -> bool {
    let field = match change {
        Change::Anew => return job.edits.is_some(),
        Change::NoFile => return job.row.method == album::METHOD,
        Change::NoButtons => "reply_markup",
        _ => "parse_mode",
    };
    serde_json::from_slice::<Value>(&job.row.payload).is_ok_and(|payload| payload.get(field).is_some())
}

/// Puts a job in another form, once for each; `false` where that was done already or is impossible.
pub(super) fn apply(job: &mut Job, change: Change) -> bool {
    if job.changes.contains(&change) {
        return false;
    }
    job.changes.push(change);
    let Ok(Value::Object(mut fields)) = serde_json::from_slice(&job.row.payload) else { return false };
    match change {
        Change::PlainText => plain_text(&mut fields),
        Change::NoButtons => drop(fields.remove("reply_markup")),
        Change::NoReply => drop(fields.remove("reply_parameters")),
        Change::NoTopic => drop(fields.remove(TOPIC)),
        Change::NoFile => {
            job.file = None;
            as_text(&mut job.row, &mut fields);
        }
        Change::Anew => {
            as_text(&mut job.row, &mut fields);
            fields.remove("message_id");
            job.edits = None;
        }
        Change::Split => {
            let mut pieces = pieces(&fields);
            let Some(first) = pieces.pop_front() else { return false };
            job.rest = pieces;
            job.row.payload = first;
            return true;
        }
    }
    job.row.payload = Value::Object(fields).to_string().into_bytes();
    true
}

/// The body as it is sent: an edit knows no topic, which it carries for the message that may take its place, and an album
/// not the message below it.
pub(super) fn as_sent(row: &Row) -> Cow<'_, [u8]> {
    if let Some(album) = album::alone(row) {
        return album.into();
    }
    if row.method.starts_with("editMessage")
        && let Ok(Value::Object(mut fields)) = serde_json::from_slice(&row.payload)
        && fields.remove(TOPIC).is_some()
    {
        return Value::Object(fields).to_string().into_bytes().into();
    }
    row.payload.as_slice().into()
}

/// The chat and the topic that a row goes to.
pub(super) fn recipient(row: &Row) -> Recipient {
    /// Of the body nothing else is read, as this is asked of many a row that was sent.
    #[derive(Deserialize)]
    struct Topic {
        message_thread_id: Option<i64>,
    }
    let topic = serde_json::from_slice(&row.payload).ok().and_then(|body: Topic| body.message_thread_id);
    Recipient { chat: row.chat, topic }
}

/// Sends a row to the chat's new number.
pub(super) fn move_to(row: &mut Row, chat: ChatId) {
    row.chat = chat;
    if let Ok(Value::Object(mut fields)) = serde_json::from_slice(&row.payload) {
        fields.insert("chat_id".to_owned(), chat.0.into());
        row.payload = Value::Object(fields).to_string().into_bytes();
    }
}

/// Makes a new message of words alone of it.
fn as_text(row: &mut Row, fields: &mut Map<String, Value>) {
    if album::become_below(row, fields) {
        return;
    }
    "sendMessage".clone_into(&mut row.method);
    for file in ["photo", "document"] {
        fields.remove(file);
    }
    if let Some(caption) = fields.remove("caption") {
        fields.insert("text".to_owned(), caption);
    }
}

fn plain_text(fields: &mut Map<String, Value>) {
    fields.remove("parse_mode");
    for key in ["text", "caption"] {
        if let Some(Value::String(text)) = fields.get_mut(key) {
            *text = Html::trusted(std::mem::take(text)).to_plain();
        }
    }
}

/// The payload once for each piece of its text, the buttons with the last.
fn pieces(fields: &Map<String, Value>) -> std::collections::VecDeque<Vec<u8>> {
    let text = fields.get("text").and_then(Value::as_str).unwrap_or_default();
    // Half of the limit: Telegram counted differently from us.
    let texts = split::split(&Html::trusted(text.to_owned()), MESSAGE_UNITS / 2);
    let last = texts.len().saturating_sub(1);
    let piece = |(at, text): (usize, &Html)| {
        let mut fields = fields.clone();
        fields.insert("text".to_owned(), text.as_str().into());
        if at < last {
            fields.remove("reply_markup");
        }
        Value::Object(fields).to_string().into_bytes()
    };
    texts.iter().enumerate().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::domain::Lane;
    use crate::telegram::render;
    use crate::turn::{Handle, MessageRef, Outgoing, Screen};

    #[test]
    fn p23_an_edit_is_sent_without_its_topic_and_what_takes_its_place_goes_there() {
        let to = Recipient { chat: ChatId(7), topic: Some(77) };
        let screen = Screen::text(Html::escape("Halo"));
        let call = render::calls(to, Outgoing::Edit(MessageRef::Telegram(9), screen)).remove(0);
        let row = Row::new(1, (to.chat, Lane::Reply), (call.method, call.payload), 0);
        assert_eq!(recipient(&row), to);
        let topic = |row: &Row| serde_json::from_slice::<Value>(&as_sent(row)).unwrap().get(TOPIC).cloned();
        assert_eq!(topic(&row), None);
        let mut job = Job::new(row, None, Duration::ZERO);
        assert!(apply(&mut job, Change::Anew));
        assert_eq!((job.row.method.as_str(), topic(&job.row)), ("sendMessage", Some(77.into())));
        assert!(apply(&mut job, Change::NoTopic));
        assert_eq!(topic(&job.row), None);
    }

    #[test]
    fn e11_a_file_that_is_gone_leaves_its_words_alone() {
        let to = Recipient { chat: ChatId(7), topic: None };
        for photo in [true, false] {
            let screen = Screen::text(Html::escape("Denah")).again(Handle { id: "F".into(), photo });
            let call = render::calls(to, Outgoing::New(screen)).remove(0);
            let mut job =
                Job::new(Row::new(1, (to.chat, Lane::Reply), (call.method, call.payload), 0), None, Duration::ZERO);
            assert!(apply(&mut job, Change::NoFile));
            let body: Value = serde_json::from_slice(&job.row.payload).unwrap();
            assert_eq!((job.row.method.as_str(), &body["text"]), ("sendMessage", &"Denah".into()));
            assert!(["photo", "document", "caption"].iter().all(|field| body.get(field).is_none()), "{body}");
        }
    }
}
