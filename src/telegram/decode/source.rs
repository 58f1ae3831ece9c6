//! Which message an update is, whether it is an edit, and which message it answers.

use serde::Deserialize;

use crate::input::{Replied, Source};

#[derive(Deserialize)]
struct Update {
    message: Option<Message>,
    edited_message: Option<Message>,
}

#[derive(Deserialize)]
struct Message {
    message_id: i64,
    reply_to_message: Option<Earlier>,
}

#[derive(Deserialize)]
struct Earlier {
    message_id: i64,
    #[serde(default)]
    text: String,
    from: Option<From>,
    reply_markup: Option<Markup>,
}

#[derive(Deserialize)]
struct From {
    is_bot: bool,
}

#[derive(Deserialize)]
struct Markup {
    #[serde(default)]
    inline_keyboard: Vec<Vec<Button>>,
}

#[derive(Deserialize)]
struct Button {
    callback_data: Option<String>,
}

/// Reads it from the update as Telegram sent it; what cannot be read is no message.
#[must_use]
pub fn source(raw: &str) -> Source {
    let Ok(update) = serde_json::from_str::<Update>(raw) else { return Source::default() };
    let edited = update.message.is_none();
    let Some(message) = update.message.or(update.edited_message) else { return Source::default() };
    let earlier = message.reply_to_message.filter(|earlier| earlier.from.as_ref().is_some_and(|from| from.is_bot));
    let reply = earlier.map(|earlier| Replied {
        message_id: earlier.message_id,
        text: earlier.text,
        buttons: earlier
            .reply_markup
            .map(|markup| {
                markup.inline_keyboard.into_iter().flatten().filter_map(|button| button.callback_data).collect()
            })
            .unwrap_or_default(),
    });
    Source { message_id: Some(message.message_id), edited, reply }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p4_a_message_an_edit_and_an_answer_to_a_message_are_told_apart() {
        let read = |json: serde_json::Value| source(&json.to_string());
        let new = read(serde_json::json!({"update_id": 1, "message": {"message_id": 7, "text": "a"}}));
        assert_eq!(new, Source { message_id: Some(7), edited: false, reply: None });
        let edit = read(serde_json::json!({"update_id": 1, "edited_message": {"message_id": 7, "text": "b"}}));
        assert_eq!((edit.message_id, edit.edited), (Some(7), true));
        let answer = |is_bot: bool| {
            read(serde_json::json!({"update_id": 1, "message": {"message_id": 9, "reply_to_message": {
                "message_id": 4, "text": "3/7", "from": {"id": 1, "is_bot": is_bot},
                "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "1:f:5:usaha:b"}]]}
            }}}))
        };
        let replied = answer(true).reply.unwrap();
        assert_eq!((replied.message_id, replied.buttons), (4, vec!["1:f:5:usaha:b".to_owned()]));
        assert_eq!(answer(false).reply, None, "an answer to her own words is about nothing of the bot");
        assert_eq!(source("no json"), Source::default());
    }
}
