//! From what a talk says to the bytes of Bot API calls, through teloxide's typed builders.

use reqwest::Url;
use teloxide::payloads::{
    AnswerCallbackQuery, AnswerCallbackQuerySetters, CloseForumTopic, CopyMessage, CopyMessages, CreateForumTopic,
    DeleteMessage, DeleteMessages, EditForumTopic, EditForumTopicSetters, EditMessageCaption,
    EditMessageCaptionSetters, EditMessageText, EditMessageTextSetters, GetFile, LeaveChat, ReopenForumTopic,
    SendChatAction, SendDocument, SendDocumentSetters, SendMediaGroup, SendMediaGroupSetters, SendMessage,
    SendMessageSetters, SendPhoto, SendPhotoSetters, SetMessageReaction, SetMessageReactionSetters, SetWebhook,
    SetWebhookSetters,
};
use teloxide::requests::Payload;
use teloxide::types::{
    ButtonRequest, CallbackQueryId, ChatAction, ChatId as TelegramChat, FileId, InlineKeyboardButton,
    InlineKeyboardMarkup, InputFile, InputMedia, InputMediaDocument, InputMediaPhoto, KeyboardButton, KeyboardMarkup,
    KeyboardRemove, LinkPreviewOptions, MessageId, ParseMode, ReactionType, ReplyMarkup, ThreadId,
};

pub(super) use super::album::TOPIC;
use super::{album, commands};
use crate::domain::{Button, fitting};
use crate::text::{Html, split};
use crate::turn::{
    AlbumCopy as Album, CallbackAnswer, Copied, Document, Handle, Keyboard, MessageRef, Outgoing, Recipient, Screen,
    TopicAct,
};

/// Telegram's limit for a message, in UTF-16 units of what is seen.
pub const MESSAGE_UNITS: usize = 4_096;
/// Telegram's limit for the words under a file, in the same units.
const CAPTION_UNITS: usize = 1_024;

/// The method of a row that fetches what somebody sent.
pub(super) const FETCH: &str = "getFile";

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

/// A screen as messages: a text that is too long is split at sense, a file or an album stands above the last piece,
/// the buttons under it.
fn messages(to: Recipient, edit: Option<i64>, screen: Screen) -> Vec<Call> {
    let has_caption = (screen.file.is_some() || screen.again.is_some()) && screen.album.is_empty();
    let most = if has_caption { CAPTION_UNITS } else { MESSAGE_UNITS };
    let mut pieces = split::split(&screen.text, most);
    let last = pieces.pop().unwrap_or_default();
    let mut edit = edit.and_then(|message| i32::try_from(message).ok());
    let mut message = |text: &Html, markup: Option<ReplyMarkup>| match edit.take() {
        Some(message) => edited(to, message, text, markup),
        None => sent(to, text, markup),
    };
    let mut calls: Vec<Call> = pieces.iter().map(|piece| message(piece, None).into()).collect();
    let (markup, silent) = (markup(&screen), screen.silent);
    calls.push(match (screen.file, screen.again) {
        (Some(file), _) => {
            let (method, payload) = with_file(to, (String::new(), file.mime.starts_with("image/")), &last, markup);
            Call { method, payload, file: Some(file) }
        }
        (None, Some(first)) if !screen.album.is_empty() => {
            let (method, album) = album_of(to, std::iter::once(first).chain(screen.album));
            let (_, words) = quietly(sent(to, &last, markup), silent);
            (method, album::with_below(&album, &words)).into()
        }
        (None, Some(Handle { id, photo })) => with_file(to, (id, photo), &last, markup).into(),
        (None, None) => message(&last, markup).into(),
    });
    if silent { calls.into_iter().map(silently).collect() } else { calls }
}

/// Pictures or files together, without a sound: the words below them have one, unless they are to have none.
fn album_of(to: Recipient, files: impl Iterator<Item = Handle>) -> (String, Vec<u8>) {
    let media = files.map(|Handle { id, photo }| {
        let file = InputFile::file_id(FileId(id));
        if photo {
            InputMedia::Photo(InputMediaPhoto::new(file))
        } else {
            InputMedia::Document(InputMediaDocument::new(file))
        }
    });
    let mut payload = SendMediaGroup::new(TelegramChat(to.chat.0), media).disable_notification(true);
    payload.message_thread_id = topic(to);
    call(&payload)
}

fn quietly((method, payload): (String, Vec<u8>), silent: bool) -> (String, Vec<u8>) {
    let payload = if silent { with(&payload, "disable_notification", true.into()) } else { payload };
    (method, payload)
}

/// The same call without a sound; an edit makes none.
fn silently(call: Call) -> Call {
    if !call.method.starts_with("send") {
        return call;
    }
    Call { payload: with(&call.payload, "disable_notification", true.into()), ..call }
}

fn sent(to: Recipient, text: &Html, markup: Option<ReplyMarkup>) -> (String, Vec<u8>) {
    let mut payload = SendMessage::new(TelegramChat(to.chat.0), text.to_string())
        .parse_mode(ParseMode::Html)
        .link_preview_options(no_preview());
    payload.message_thread_id = topic(to);
    payload.reply_markup = markup;
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

fn topic(to: Recipient) -> Option<ThreadId> {
    to.topic.and_then(|topic| i32::try_from(topic).ok()).map(|topic| ThreadId(MessageId(topic)))
}

/// An edit can carry buttons only: the keyboard below the chat belongs to new messages. The topic is for the message
/// that takes its place where there is nothing to edit; `sender::change::as_sent` leaves it out.
fn edited(to: Recipient, message: i32, text: &Html, markup: Option<ReplyMarkup>) -> (String, Vec<u8>) {
    let payload = EditMessageText::new(TelegramChat(to.chat.0), MessageId(message), text.to_string())
        .parse_mode(ParseMode::Html)
        .link_preview_options(no_preview());
    let (method, body) = call(&match markup {
        Some(ReplyMarkup::InlineKeyboard(keyboard)) => payload.reply_markup(keyboard),
        _ => payload,
    });
    (
        method,
        match to.topic {
            Some(topic) => with(&body, TOPIC, topic.into()),
            None => body,
        },
    )
}

/// Other words and buttons under a picture or a file; what is longer than fits there is cut.
fn captioned(to: Recipient, message: i64, screen: &Screen) -> (String, Vec<u8>) {
    let message = MessageId(i32::try_from(message).unwrap_or_default());
    let words = split::split(&screen.text, CAPTION_UNITS).into_iter().next().unwrap_or_default();
    let mut payload = EditMessageCaption::new(TelegramChat(to.chat.0), message)
        .caption(words.to_string())
        .parse_mode(ParseMode::Html);
    payload.reply_markup = (!screen.buttons.is_empty()).then(|| buttons(&screen.buttons));
    call(&payload)
}

/// The body with one more field.
fn with(body: &[u8], name: &str, value: serde_json::Value) -> Vec<u8> {
    let mut fields: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
    if let Some(fields) = fields.as_object_mut() {
        fields.insert(name.to_owned(), value);
    }
    fields.to_string().into_bytes()
}

/// A picture or a document with words under it, by its handle; for one of our own the transport puts the bytes,
/// or the handle that they got, in its place.
fn with_file(
    to: Recipient,
    (id, photo): (String, bool),
    caption: &Html,
    markup: Option<ReplyMarkup>,
) -> (String, Vec<u8>) {
    let (chat, file, caption) = (TelegramChat(to.chat.0), InputFile::file_id(FileId(id)), caption.to_string());
    if photo {
        let mut payload = SendPhoto::new(chat, file).caption(caption).parse_mode(ParseMode::Html);
        payload.message_thread_id = topic(to);
        payload.reply_markup = markup;
        return call(&payload);
    }
    let mut payload = SendDocument::new(chat, file).caption(caption).parse_mode(ParseMode::Html);
    payload.message_thread_id = topic(to);
    payload.reply_markup = markup;
    call(&payload)
}

fn markup(screen: &Screen) -> Option<ReplyMarkup> {
    match &screen.keyboard {
        Some(Keyboard::Remove) => Some(ReplyMarkup::KeyboardRemove(KeyboardRemove::new())),
        Some(Keyboard::Contact { share, words }) => {
            let share = KeyboardButton::new(share).request(ButtonRequest::Contact);
            let rows = std::iter::once(share).chain(words.iter().map(KeyboardButton::new)).map(|key| vec![key]);
            let keyboard = KeyboardMarkup::new(rows).resize_keyboard().persistent();
            Some(ReplyMarkup::Keyboard(keyboard))
        }
        None if screen.buttons.is_empty() => None,
        None => Some(ReplyMarkup::InlineKeyboard(buttons(&screen.buttons))),
    }
}

fn buttons(rows: &[Vec<Button>]) -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new(rows.iter().flat_map(|row| fitting(row)).map(|row| row.iter().map(key)))
}

fn key(button: &Button) -> InlineKeyboardButton {
    let page = button.page.as_deref().and_then(|page| Url::parse(page).ok());
    match page {
        Some(page) => InlineKeyboardButton::url(&button.label, page),
        None => InlineKeyboardButton::callback(&button.label, button.data.as_str()),
    }
}

/// Sources are cited by link; their previews would bury the answer.
fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

/// teloxide's payloads serialize to exactly the Bot API's body; method names start in lower case.
pub(super) fn call<P: Payload + serde::Serialize>(payload: &P) -> (String, Vec<u8>) {
    let mut name = P::NAME.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    let body = serde_json::to_vec(payload).expect("text and numbers always serialize");
    (name, body)
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
    use crate::domain::{CallbackData, ChatId};

    fn body(call: &Call) -> Value {
        serde_json::from_slice(&call.payload).unwrap()
    }

    #[test]
    fn s10_buttons_that_a_phone_would_cut_side_by_side_stand_below_each_other() {
        let button = |label: &str| Button::new(label, CallbackData::new("m"));
        for (labels, rows) in [
            (&["Data saya", "Menu utama"][..], 1),
            (&["Data saya", "Daftarkan usaha lain"], 2),
            (&["Membantu", "Kurang", "Bukan ini"], 1),
            (&["Ya", "Tidak", "Tidak tahu pasti"], 3),
            (&["Telukbetung Barat, Bandar Lampung"], 1),
        ] {
            let row: Vec<_> = labels.iter().map(|label| button(label)).collect();
            assert_eq!(buttons(&[row]).inline_keyboard.len(), rows, "{labels:?}");
        }
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
