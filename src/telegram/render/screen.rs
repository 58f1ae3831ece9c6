//! A screen as messages: cut at sense where it is too long, with its file above and its buttons under the last piece.

use reqwest::Url;
use teloxide::payloads::{
    EditMessageCaption, EditMessageCaptionSetters, EditMessageText, EditMessageTextSetters, SendDocument,
    SendDocumentSetters, SendMediaGroup, SendMediaGroupSetters, SendMessage, SendMessageSetters, SendPhoto,
    SendPhotoSetters,
};
use teloxide::types::{
    ButtonRequest, ChatId as TelegramChat, FileId, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, InputMedia,
    InputMediaDocument, InputMediaPhoto, KeyboardButton, KeyboardMarkup, KeyboardRemove, LinkPreviewOptions, MessageId,
    ParseMode, ReplyMarkup,
};

use super::body::{Call, call, topic, with};
use crate::domain::{Button, fitting};
use crate::telegram::album::{self, TOPIC};
use crate::text::{Html, split};
use crate::turn::{Handle, Keyboard, Recipient, Screen};

/// Telegram's limit for a message, in UTF-16 units of what is seen.
pub const MESSAGE_UNITS: usize = 4_096;
/// Telegram's limit for the words under a file, in the same units.
const CAPTION_UNITS: usize = 1_024;

/// A screen as messages: a text that is too long is split at sense, a file or an album stands above the last piece,
/// the buttons under it.
pub(super) fn messages(to: Recipient, edit: Option<i64>, screen: Screen) -> Vec<Call> {
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
pub(super) fn captioned(to: Recipient, message: i64, screen: &Screen) -> (String, Vec<u8>) {
    let message = MessageId(i32::try_from(message).unwrap_or_default());
    let words = split::split(&screen.text, CAPTION_UNITS).into_iter().next().unwrap_or_default();
    let mut payload = EditMessageCaption::new(TelegramChat(to.chat.0), message)
        .caption(words.to_string())
        .parse_mode(ParseMode::Html);
    payload.reply_markup = (!screen.buttons.is_empty()).then(|| buttons(&screen.buttons));
    call(&payload)
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

/// The buttons under a message: what a phone would cut side by side stands below each other.
pub(super) fn buttons(rows: &[Vec<Button>]) -> InlineKeyboardMarkup {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{CallbackData, ChatId};

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

    /// Where each tag of a text begins and ends in it, in UTF-16 units of what is seen, and how many there are; none where
    /// Telegram would not read it.
    fn entities(html: &str) -> Option<(Vec<(usize, usize)>, usize)> {
        let (mut found, mut open, mut units, mut rest) = (Vec::new(), Vec::new(), 0, html);
        while let Some(sign) = rest.chars().next() {
            let end = match sign {
                '<' => rest.find('>')? + 1,
                '&' => rest.find(';')? + 1,
                '>' => return None,
                sign => sign.len_utf8(),
            };
            let (piece, after) = rest.split_at(end);
            rest = after;
            if let Some(name) = piece.strip_prefix("</") {
                let (opened, from) = open.pop()?;
                (name.trim_end_matches('>') == opened).then(|| found.push((from, units)))?;
            } else if piece.starts_with('<') {
                open.push((piece.trim_matches(['<', '>']).split(' ').next()?, units));
            } else if piece.starts_with('&') {
                ["&amp;", "&lt;", "&gt;", "&quot;"].contains(&piece).then(|| units += 1)?;
            } else {
                units += sign.len_utf16();
            }
        }
        open.is_empty().then_some((found, units))
    }

    proptest! {
        /// Whatever somebody wrote and however long it is, Telegram can read each message that it becomes.
        #[test]
        fn a_screen_of_any_words_becomes_messages_within_bounds(
            stretches in proptest::collection::vec((0_usize..4, "(?s).{0,6}|[a-z 🎉é<&\n]{0,300}"), 0..40),
            edit in proptest::option::of(1_i64..9),
            labels in proptest::collection::vec(".{1,40}", 0..4),
        ) {
            let stretch = |(tag, words): &(usize, String)| match ["b", "i", "u"].get(*tag) {
                Some(tag) => Html::trusted(format!("<{tag}>{}</{tag}>", Html::escape(words))),
                None => Html::escape(words),
            };
            let parts: Vec<Html> = stretches.iter().map(stretch).collect();
            let text = Html::join(&parts, " ");
            let row: Vec<Button> = labels.iter().map(|label| Button::new(label.clone(), CallbackData::new("m"))).collect();
            let seen = |text: &str| text.split_whitespace().collect::<String>();
            let mut told = String::new();
            for call in messages(ChatId(7).into(), edit, Screen::text(text.clone()).row(row)) {
                let body: serde_json::Value = serde_json::from_slice(&call.payload).unwrap();
                let words = body["text"].as_str().unwrap();
                let read = entities(words);
                prop_assert!(read.is_some(), "{}", words);
                let (found, units) = read.unwrap();
                prop_assert!(units <= MESSAGE_UNITS, "{} units", units);
                prop_assert!(found.iter().all(|(from, to)| from <= to && *to <= units), "{:?} of {}", found, units);
                told += &Html::trusted(words.to_owned()).to_plain();
            }
            prop_assert_eq!(seen(&told), seen(&text.to_plain()));
        }
    }
}
