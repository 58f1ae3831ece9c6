//! Albums of our own: several pictures or files together, and below them the message with their words and buttons, since
//! Telegram lets no buttons stand under an album. Both are one row, and so one copy: first the album goes, then its words.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::paid;
use crate::store::outbox::Row;

/// The topic of a chat.
pub(super) const TOPIC: &str = "message_thread_id";
/// The method of a row that begins with an album.
pub(super) const METHOD: &str = "sendMediaGroup";
/// The field of its body that holds the message below; Telegram never sees it.
pub(super) const BELOW: &str = "below";

/// The body of an album with the message that stands below it.
pub(super) fn with_below(album: &[u8], below: &[u8]) -> Vec<u8> {
    let (Ok(Value::Object(mut fields)), Ok(below)) = (serde_json::from_slice(album), serde_json::from_slice(below))
    else {
        return album.to_vec();
    };
    fields.insert(BELOW.to_owned(), below);
    Value::Object(fields).to_string().into_bytes()
}

/// The body of the album alone, as Telegram takes it; none where a row is something else.
pub(super) fn alone(row: &Row) -> Option<Vec<u8>> {
    let mut fields = fields(row)?;
    fields.remove(BELOW);
    Some(Value::Object(fields).to_string().into_bytes())
}

/// As how many messages Telegram counts a row.
pub(super) fn messages(row: &Row) -> usize {
    #[derive(Deserialize)]
    struct Album {
        media: Vec<serde::de::IgnoredAny>,
    }
    if row.method != METHOD {
        return 1;
    }
    serde_json::from_slice(&row.payload).map_or(1, |album: Album| album.media.len().max(1))
}

/// The album arrived as these messages: the row goes on with what stands below it. False where a row is something else.
pub(super) fn go_below(row: &mut Row, parts: Vec<i64>) -> bool {
    let Some(mut fields) = fields(row) else { return false };
    if !become_below(row, &mut fields) {
        return false;
    }
    row.payload = Value::Object(fields).to_string().into_bytes();
    row.parts = parts;
    true
}

/// Makes of the fields of an album those of the message below it, in the same place; false where there is none.
pub(super) fn become_below(row: &mut Row, fields: &mut Map<String, Value>) -> bool {
    let Some(Value::Object(below)) = fields.remove(BELOW) else { return false };
    fields.retain(|name, _| ["chat_id", TOPIC, paid::FIELD].contains(&name.as_str()));
    fields.extend(below.into_iter().filter(|(name, _)| name != "chat_id"));
    "sendMessage".clone_into(&mut row.method);
    true
}

fn fields(row: &Row) -> Option<Map<String, Value>> {
    if row.method != METHOD {
        return None;
    }
    match serde_json::from_slice(&row.payload) {
        Ok(Value::Object(fields)) => Some(fields),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::domain::{Button, CallbackData, ChatId, Lane};
    use crate::telegram::queue::Job;
    use crate::telegram::render;
    use crate::text::Html;
    use crate::turn::{Handle, Outgoing, Screen};

    fn row() -> Row {
        let files = ["A", "B", "C"].map(|id| Handle { id: id.into(), photo: true });
        let screen = Screen::text(Html::escape(&"Bazar ".repeat(500)))
            .above(files)
            .row(vec![Button::new("Tanya", CallbackData::new("m"))]);
        let call = render::calls(ChatId(7).into(), Outgoing::New(screen)).remove(0);
        Row::new(1, (ChatId(7), Lane::Bulk), (call.method, call.payload), 0)
    }

    #[test]
    fn e1_an_album_goes_without_words_and_what_stands_below_it_has_them_and_the_buttons() {
        let mut row = row();
        assert_eq!((row.method.as_str(), messages(&row)), (METHOD, 3));
        let album: Value = serde_json::from_slice(&alone(&row).unwrap()).unwrap();
        assert_eq!((album["media"].as_array().map(Vec::len), &album["disable_notification"]), (Some(3), &true.into()));
        assert!([BELOW, "text", "reply_markup"].iter().all(|field| album.get(field).is_none()), "{album}");
        row.payload = paid::mark(row.payload);
        assert!(go_below(&mut row, vec![4, 5, 6]) && !go_below(&mut row.clone(), Vec::new()));
        let below: Value = serde_json::from_slice(&row.payload).unwrap();
        assert_eq!((row.method.as_str(), messages(&row), &row.parts), ("sendMessage", 1, &vec![4, 5, 6]));
        assert!(below["text"].as_str().is_some_and(|text| text.len() > 2_900) && below["reply_markup"].is_object());
        assert_eq!((&below["chat_id"], &below[paid::FIELD]), (&7.into(), &true.into()));
        assert!(["media", "disable_notification"].iter().all(|field| below.get(field).is_none()), "{below}");
    }

    #[test]
    fn g31_a_row_whose_album_is_there_goes_on_with_its_words() {
        let job = Job::new(Row { parts: vec![4, 5, 6], ..row() }, None, Duration::ZERO);
        assert_eq!((job.row.method.as_str(), job.row.parts.len()), ("sendMessage", 3));
    }
}
