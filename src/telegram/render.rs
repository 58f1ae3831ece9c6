//! From what a talk says to the Bot API calls that it takes, through teloxide's typed builders. How a screen is cut into
//! messages is in `render/screen.rs`.

mod body;
mod screen;

use reqwest::Url;
use teloxide::payloads::{
    AnswerCallbackQuery, AnswerCallbackQuerySetters, CloseForumTopic, CopyMessage, CopyMessages, CreateForumTopic,
    DeleteMessage, DeleteMessages, EditForumTopic, EditForumTopicSetters, GetFile, LeaveChat, ReopenForumTopic,
    SendChatAction, SetMessageReaction, SetMessageReactionSetters, SetWebhook, SetWebhookSetters,
};
use teloxide::types::{
    CallbackQueryId, ChatAction, ChatId as TelegramChat, FileId, MessageId, ReactionType, ReplyMarkup, ThreadId,
};

pub use body::Call;
pub(super) use body::call;
pub use screen::MESSAGE_UNITS;

pub(super) use super::album::TOPIC;
use super::commands;
use crate::turn::{AlbumCopy as Album, CallbackAnswer, Copied, MessageRef, Outgoing, Recipient, TopicAct};
use body::{topic, with};
use screen::{buttons, captioned, messages};

/// The method of a row that fetches what somebody sent.
pub(super) const FETCH: &str = "getFile";

/// The calls, in order, that one thing to be sent takes; an edit by row stays without the number of its message.
#[must_use]
pub fn calls(to: Recipient, what: Outgoing) -> Vec<Call> {
    match what {
        Outgoing::New(screen) => messages(to, None, screen),
        Outgoing::Edit(MessageRef::Telegram(message), screen) => messages(to, Some(message), screen),
        Outgoing::Edit(MessageRef::Row(_), screen) => messages(to, Some(0), screen),
        Outgoing::Caption(message, screen) => vec![captioned(to, message, &screen).into()],
        Outgoing::Copy(copied) => vec![copy(to, &copied).into()],
        Outgoing::Album(album) => vec![copy_album(to, &album).into()],
        Outgoing::Delete(message) => {
            let message = MessageId(i32::try_from(message).unwrap_or_default());
            vec![call(&DeleteMessage::new(TelegramChat(to.chat.0), message)).into()]
        }
        Outgoing::DeleteAll(messages) => {
            vec![call(&DeleteMessages::new(TelegramChat(to.chat.0), in_order(&messages))).into()]
        }
        Outgoing::React(message, sign) => {
            let message = MessageId(i32::try_from(message).unwrap_or_default());
            let sign = sign.map(|emoji| ReactionType::Emoji { emoji });
            vec![call(&SetMessageReaction::new(TelegramChat(to.chat.0), message).reaction(sign)).into()]
        }
        Outgoing::Commands(lists) => commands::for_chat(to.chat, &lists),
        Outgoing::Leave => vec![call(&LeaveChat::new(TelegramChat(to.chat.0))).into()],
        Outgoing::Topic(act) => vec![about_topic(to, act).into()],
        Outgoing::Fetch(file) => vec![call(&GetFile::new(FileId(file))).into()],
    }
}

/// The longest name of a topic, in characters.
const TOPIC_NAME_CHARS: usize = 128;

fn about_topic(to: Recipient, act: TopicAct) -> (String, Vec<u8>) {
    let named = |name: String| name.chars().take(TOPIC_NAME_CHARS).collect::<String>();
    let thread = |topic: i64| ThreadId(MessageId(i32::try_from(topic).unwrap_or_default()));
    let chat = TelegramChat(to.chat.0);
    match act {
        TopicAct::Open(name) => call(&CreateForumTopic::new(chat, named(name))),
        TopicAct::Rename(topic, name) => call(&EditForumTopic::new(chat, thread(topic)).name(named(name))),
        TopicAct::Close(topic) => call(&CloseForumTopic::new(chat, thread(topic))),
        TopicAct::Reopen(topic) => call(&ReopenForumTopic::new(chat, thread(topic))),
    }
}

/// The call that answers a callback query.
#[must_use]
pub fn callback_answer(answer: CallbackAnswer) -> (String, Vec<u8>) {
    let payload = AnswerCallbackQuery::new(CallbackQueryId(answer.callback));
    call(&match answer.words {
        Some(words) => payload.text(words),
        None => payload,
    })
}

/// The call after which a chat shows for a few seconds that a file is on its way.
#[must_use]
pub fn uploading(to: Recipient) -> (String, Vec<u8>) {
    let mut payload = SendChatAction::new(TelegramChat(to.chat.0), ChatAction::UploadDocument);
    payload.message_thread_id = topic(to);
    call(&payload)
}

fn copy(to: Recipient, copied: &Copied) -> (String, Vec<u8>) {
    let message = MessageId(i32::try_from(copied.message).unwrap_or_default());
    let mut payload = CopyMessage::new(TelegramChat(to.chat.0), TelegramChat(copied.from.0), message);
    payload.message_thread_id = topic(to);
    payload.reply_markup = (!copied.buttons.is_empty()).then(|| ReplyMarkup::InlineKeyboard(buttons(&copied.buttons)));
    call(&payload)
}

/// Telegram wants the numbers in order, and keeps together what was an album.
fn copy_album(to: Recipient, album: &Album) -> (String, Vec<u8>) {
    let messages = in_order(&album.messages);
    let mut payload = CopyMessages::new(TelegramChat(to.chat.0), TelegramChat(album.from.0), messages);
    payload.message_thread_id = topic(to);
    call(&payload)
}

fn in_order(messages: &[i64]) -> Vec<MessageId> {
    let mut numbers: Vec<i32> = messages.iter().filter_map(|message| i32::try_from(*message).ok()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.into_iter().map(MessageId).collect()
}

/// The same call as a reply to a message of its chat; a message that is gone stops nothing.
#[must_use]
pub fn replying(call: Call, message: i64) -> Call {
    if !(call.method.starts_with("send") || call.method == "copyMessage") {
        return call;
    }
    let reply = serde_json::json!({ "message_id": message, "allow_sending_without_reply": true });
    Call { payload: with(&call.payload, "reply_parameters", reply), ..call }
}

/// The call that points Telegram to the webhook.
#[must_use]
pub fn webhook(url: Url, secret: &str, allowed: &[&str]) -> (String, Vec<u8>) {
    /// As many calls at once as Telegram offers: they are committed together.
    const CONNECTIONS: u8 = 100;
    let (method, body) = call(&SetWebhook::new(url).secret_token(secret.to_owned()).max_connections(CONNECTIONS));
    // teloxide's typed list knows no way from the names that polling sends.
    (method, with(&body, "allowed_updates", serde_json::json!(allowed)))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::domain::{Button, CallbackData, ChatId};
    use crate::text::Html;
    use crate::turn::{Document, Handle, Keyboard, Screen};

    fn body(call: &Call) -> Value {
        serde_json::from_slice(&call.payload).unwrap()
    }

    #[test]
    fn e11_what_comes_without_a_sound_says_so_to_telegram_and_nothing_else_changes() {
        for screen in [Screen::text(Html::escape("Halo")), Screen::text(Html::escape(&"Halo ".repeat(2_000)))] {
            let loud = super::calls(ChatId(7).into(), Outgoing::New(screen.clone()));
            let quiet = super::calls(ChatId(7).into(), Outgoing::New(screen.silently(true)));
            assert_eq!(loud.len(), quiet.len());
            for (loud, quiet) in loud.iter().zip(&quiet) {
                let mut said = body(quiet);
                assert_eq!(said.as_object_mut().unwrap().remove("disable_notification"), Some(json!(true)));
                assert_eq!(said, body(loud));
            }
        }
    }

    #[test]
    fn a_screen_becomes_exactly_the_bot_api_body() {
        let screen = Screen::text(Html::escape("Halo <Sari>")).row(vec![Button::new("Menu", CallbackData::new("m"))]);
        let calls = super::calls(ChatId(7).into(), Outgoing::New(screen.clone()));
        assert_eq!(calls[0].method, "sendMessage");
        assert_eq!(
            body(&calls[0]),
            json!({"chat_id": 7, "text": "Halo &lt;Sari&gt;", "parse_mode": "HTML",
                "link_preview_options": {"is_disabled": true},
                "reply_markup": {"inline_keyboard": [[{"text": "Menu", "callback_data": "1:m"}]]}})
        );
        let calls = super::calls(ChatId(7).into(), Outgoing::Edit(MessageRef::Telegram(9), screen));
        assert_eq!(calls[0].method, "editMessageText");
        assert_eq!(body(&calls[0])["message_id"], 9);
    }

    #[test]
    fn k4_a_button_with_a_page_opens_it_and_asks_for_nothing() {
        let page = "https://t.me/share/url?url=https%3A%2F%2Ft.me%2FUmkmBot%3Fstart%3Dp_nib&text=NIB";
        let screen = Screen::text(Html::escape("NIB")).row(vec![Button::link("Bagikan", page.to_owned())]);
        let sent = calls(ChatId(7).into(), Outgoing::New(screen)).remove(0);
        let keys = &body(&sent)["reply_markup"]["inline_keyboard"];
        assert_eq!(keys, &json!([[{"text": "Bagikan", "url": page}]]));
    }

    #[test]
    fn a_long_text_becomes_several_messages_with_the_buttons_under_the_last() {
        let text = "Satu kalimat yang cukup panjang. ".repeat(300);
        let screen = Screen::text(Html::escape(&text)).row(vec![Button::new("Menu", CallbackData::new("m"))]);
        let calls = super::calls(ChatId(7).into(), Outgoing::Edit(MessageRef::Telegram(9), screen));
        let names: Vec<_> = calls.iter().map(|call| call.method.as_str()).collect();
        assert_eq!(names, ["editMessageText", "sendMessage", "sendMessage"]);
        assert!(body(&calls[0]).get("reply_markup").is_none() && body(&calls[2]).get("reply_markup").is_some());
    }

    #[test]
    fn a_file_carries_its_words_and_a_keyboard_below_the_chat_takes_the_place_of_buttons() {
        let file = Document {
            name: "data.json".into(),
            mime: "application/json".into(),
            bytes: b"{}".to_vec(),
            personal: true,
        };
        let screen = Screen::text(Html::escape("Data <saya>")).file(file.clone());
        let sent = calls(ChatId(7).into(), Outgoing::Edit(MessageRef::Telegram(9), screen)).remove(0);
        assert_eq!((sent.method.as_str(), &sent.file), ("sendDocument", &Some(file)));
        assert_eq!(body(&sent)["caption"], "Data &lt;saya&gt;");
        let again = Screen::text(Html::escape("Surat")).again(Handle { id: "F".into(), photo: true });
        let sent = calls(ChatId(7).into(), Outgoing::Edit(MessageRef::Telegram(9), again)).remove(0);
        assert_eq!((sent.method.as_str(), &sent.file), ("sendPhoto", &None));
        assert_eq!((&body(&sent)["photo"], &body(&sent)["caption"]), (&json!("F"), &json!("Surat")));
        let keyboard = Keyboard::Contact { share: "Kirim nomor".into(), words: vec!["Nanti saja".into()] };
        let sent =
            calls(ChatId(7).into(), Outgoing::New(Screen::text(Html::escape("Nomor?")).keyboard(keyboard))).remove(0);
        let keys = &body(&sent)["reply_markup"]["keyboard"];
        assert_eq!(keys[0][0], json!({"text": "Kirim nomor", "request_contact": true}));
        assert_eq!(keys[1][0]["text"], "Nanti saja");
        let sent = calls(ChatId(7).into(), Outgoing::New(Screen::text(Html::escape("Ya")).keyboard(Keyboard::Remove)))
            .remove(0);
        assert_eq!(body(&sent)["reply_markup"]["remove_keyboard"], true);
    }

    #[test]
    fn what_goes_to_a_topic_names_it_and_a_copy_says_nothing_of_its_origin() {
        let to = Recipient { chat: ChatId(-5), topic: Some(77) };
        let sent = calls(to, Outgoing::New(Screen::text(Html::escape("Halo")))).remove(0);
        assert_eq!((&body(&sent)["chat_id"], &body(&sent)["message_thread_id"]), (&json!(-5), &json!(77)));
        let again = Screen::text(Html::escape("Surat")).again(Handle { id: "F".into(), photo: false });
        assert_eq!(body(&calls(to, Outgoing::New(again)).remove(0))["message_thread_id"], 77);
        let copied =
            Copied { from: ChatId(7), message: 9, buttons: vec![vec![Button::new("Menu", CallbackData::new("m"))]] };
        let sent = calls(to, Outgoing::Copy(copied)).remove(0);
        assert_eq!(sent.method, "copyMessage");
        assert_eq!(
            body(&sent),
            json!({"chat_id": -5, "from_chat_id": 7, "message_id": 9, "message_thread_id": 77,
                "reply_markup": {"inline_keyboard": [[{"text": "Menu", "callback_data": "1:m"}]]}})
        );
    }
}
