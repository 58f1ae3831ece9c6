//! The facts of a message besides what was done: which one it is, where, what it carries, and what it answers.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::formatted;
use crate::domain::ChatId;
use crate::input::{Media, MediaKind, Replied, Source, Spot};

#[derive(Deserialize)]
struct Update<'a> {
    #[serde(borrow)]
    message: Option<Message<'a>>,
    #[serde(borrow)]
    edited_message: Option<Message<'a>>,
    #[serde(borrow)]
    callback_query: Option<Press<'a>>,
    #[serde(borrow)]
    message_reaction: Option<Message<'a>>,
}

#[derive(Deserialize)]
struct Press<'a> {
    #[serde(borrow)]
    message: Option<&'a RawValue>,
}

/// What may be broken by itself stays raw, so that it takes nothing else with it.
#[derive(Deserialize)]
#[expect(clippy::struct_field_names, reason = "Telegram's names")]
struct Message<'a> {
    message_id: i64,
    #[serde(borrow)]
    chat: Option<&'a RawValue>,
    #[serde(borrow)]
    message_thread_id: Option<&'a RawValue>,
    #[serde(borrow)]
    forward_origin: Option<&'a RawValue>,
    #[serde(borrow)]
    media_group_id: Option<&'a RawValue>,
    #[serde(borrow)]
    text: Option<&'a RawValue>,
    #[serde(borrow)]
    entities: Option<&'a RawValue>,
    #[serde(borrow)]
    caption: Option<&'a RawValue>,
    #[serde(borrow)]
    caption_entities: Option<&'a RawValue>,
    #[serde(borrow)]
    reply_to_message: Option<&'a RawValue>,
    #[serde(borrow)]
    photo: Option<&'a RawValue>,
    #[serde(borrow)]
    animation: Option<&'a RawValue>,
    #[serde(borrow)]
    document: Option<&'a RawValue>,
    #[serde(borrow)]
    video: Option<&'a RawValue>,
    #[serde(borrow)]
    video_note: Option<&'a RawValue>,
    #[serde(borrow)]
    voice: Option<&'a RawValue>,
    #[serde(borrow)]
    audio: Option<&'a RawValue>,
    #[serde(borrow)]
    sticker: Option<&'a RawValue>,
    #[serde(borrow)]
    venue: Option<&'a RawValue>,
    #[serde(borrow)]
    location: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Chat {
    id: i64,
    #[serde(default)]
    is_forum: bool,
}

#[derive(Deserialize)]
#[expect(clippy::struct_field_names, reason = "Telegram's names")]
struct File {
    file_id: String,
    file_unique_id: String,
    file_size: Option<u64>,
    mime_type: Option<String>,
    file_name: Option<String>,
    #[serde(default)]
    width: u32,
}

#[derive(Deserialize)]
struct Place {
    latitude: f64,
    longitude: f64,
}

#[derive(Deserialize)]
struct Venue {
    location: Place,
    title: String,
    address: String,
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
    #[serde(default)]
    text: String,
    callback_data: Option<String>,
}

/// Reads it from the update as Telegram sent it; what cannot be read is no message.
pub(super) fn source(raw: &str) -> Source {
    let Ok(update) = serde_json::from_str::<Update<'_>>(raw) else { return Source::default() };
    let edited = update.message.is_none() && update.edited_message.is_some();
    if let Some(message) = update.message.or(update.edited_message) {
        return Source { edited, ..of_message(&message) };
    }
    // The message at which the sign is.
    if let Some(message) = update.message_reaction {
        return of_message(&message);
    }
    let pressed = update.callback_query.and_then(|press| press.message);
    let Some(place) = read::<Message<'_>>(pressed).map(|message| of_message(&message)) else {
        return Source::default();
    };
    // A press is no message: of the one above it the place counts, and what it shows.
    let above = read::<Earlier>(pressed).map(replied);
    Source { chat: place.chat, topic: place.topic, forum: place.forum, above, ..Source::default() }
}

fn of_message(message: &Message<'_>) -> Source {
    let chat = read::<Chat>(message.chat);
    Source {
        message_id: Some(message.message_id),
        edited: false,
        forum: chat.as_ref().is_some_and(|chat| chat.is_forum),
        chat: chat.map(|chat| ChatId(chat.id)),
        topic: read(message.message_thread_id),
        passed_on: message.forward_origin.is_some(),
        album: read(message.media_group_id),
        caption: read(message.caption),
        formatted: formatted::html(message.text, message.entities)
            .or_else(|| formatted::html(message.caption, message.caption_entities)),
        media: media(message),
        place: place(message),
        reply: read::<Earlier>(message.reply_to_message).map(replied),
        above: None,
    }
}

fn read<'a, T: Deserialize<'a>>(part: Option<&'a RawValue>) -> Option<T> {
    serde_json::from_str(part?.get()).ok()
}

/// Of a picture's sizes the widest; an animation comes as a document too.
fn media(message: &Message<'_>) -> Option<Media> {
    let widest = || read::<Vec<File>>(message.photo)?.into_iter().max_by_key(|size| size.width);
    let others = [
        (message.animation, MediaKind::Animation),
        (message.document, MediaKind::Document),
        (message.video, MediaKind::Video),
        (message.video_note, MediaKind::VideoNote),
        (message.voice, MediaKind::Voice),
        (message.audio, MediaKind::Audio),
        (message.sticker, MediaKind::Sticker),
    ];
    let photo = widest().map(|file| (file, MediaKind::Photo));
    let (file, kind) =
        photo.or_else(|| others.into_iter().find_map(|(part, kind)| Some((read::<File>(part)?, kind))))?;
    let File { file_id, file_unique_id, file_size, mime_type, file_name, .. } = file;
    Some(Media { id: file_id, unique: file_unique_id, kind, size: file_size, mime: mime_type, name: file_name })
}

fn place(message: &Message<'_>) -> Option<Spot> {
    let (place, venue) = match read::<Venue>(message.venue) {
        Some(Venue { location, title, address }) => (location, Some((title, address))),
        None => (read::<Place>(message.location)?, None),
    };
    Some(Spot { latitude: millionths(place.latitude)?, longitude: millionths(place.longitude)?, venue })
}

/// A finer place than a hand's breadth is none that anybody means.
#[expect(clippy::cast_possible_truncation, reason = "at most 360 million")]
fn millionths(degrees: f64) -> Option<i32> {
    (degrees.abs() <= 360.0).then(|| (degrees * 1_000_000.0).round() as i32)
}

fn replied(earlier: Earlier) -> Replied {
    let rows = earlier.reply_markup.map(|markup| markup.inline_keyboard).unwrap_or_default();
    Replied {
        message_id: earlier.message_id,
        by_bot: earlier.from.is_some_and(|from| from.is_bot),
        text: earlier.text,
        buttons: rows.into_iter().flatten().filter_map(|button| Some((button.text, button.callback_data?))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn read(json: &Value) -> Source {
        source(&json.to_string())
    }

    fn of(content: Value) -> Source {
        let mut message = json!({"message_id": 7, "chat": {"id": 5, "type": "private"}});
        message.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
        read(&json!({"update_id": 1, "message": message}))
    }

    #[test]
    fn p4_a_message_an_edit_and_an_answer_to_a_message_are_told_apart() {
        let new = read(&json!({"update_id": 1, "message": {"message_id": 7, "text": "a"}}));
        assert_eq!(new, Source { message_id: Some(7), ..Source::default() });
        let edit = read(&json!({"update_id": 1, "edited_message": {"message_id": 7, "text": "b"}}));
        assert_eq!((edit.message_id, edit.edited), (Some(7), true));
        let answer = |is_bot: bool| {
            of(json!({"reply_to_message": {
                "message_id": 4, "text": "3/7", "from": {"id": 1, "is_bot": is_bot},
                "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "1:f:5:usaha:b"}]]}
            }}))
        };
        let replied = answer(true).reply.unwrap();
        assert_eq!((replied.message_id, replied.buttons), (4, vec![("x".to_owned(), "1:f:5:usaha:b".to_owned())]));
        assert!(replied.by_bot);
        assert!(!answer(false).reply.unwrap().by_bot);
        assert_eq!(source("no json"), Source::default());
    }

    #[test]
    fn p7_every_kind_of_file_is_told_with_its_handle_its_words_and_its_album() {
        let file =
            json!({"file_id": "F", "file_unique_id": "U", "file_size": 3, "mime_type": "a/b", "file_name": "x.y"});
        for (field, kind) in [
            ("document", MediaKind::Document),
            ("video", MediaKind::Video),
            ("video_note", MediaKind::VideoNote),
            ("voice", MediaKind::Voice),
            ("audio", MediaKind::Audio),
            ("animation", MediaKind::Animation),
            ("sticker", MediaKind::Sticker),
        ] {
            let told = of(json!({field: file, "caption": "ini", "media_group_id": "77"}));
            let media = Media {
                id: "F".into(),
                unique: "U".into(),
                kind,
                size: Some(3),
                mime: Some("a/b".into()),
                name: Some("x.y".into()),
            };
            assert_eq!(told.media, Some(media), "{field}");
            assert_eq!((told.caption.as_deref(), told.album.as_deref()), (Some("ini"), Some("77")), "{field}");
        }
        let size = |id: &str, width: u32| json!({"file_id": id, "file_unique_id": "U", "width": width, "height": 1});
        let photo = of(json!({"photo": [size("a", 90), size("b", 800), size("c", 320)]})).media.unwrap();
        assert_eq!((photo.id.as_str(), photo.kind, photo.size), ("b", MediaKind::Photo, None));
        let animation = of(json!({"animation": file, "document": file})).media.unwrap();
        assert_eq!(animation.kind, MediaKind::Animation, "its document is the same thing once more");
        assert_eq!(of(json!({"document": 5, "caption": "ini"})).caption.as_deref(), Some("ini"), "one broken part");
    }

    #[test]
    fn p23_the_chat_the_topic_and_the_place_are_told_and_of_a_press_where_it_was() {
        let told = of(json!({"message_thread_id": 77, "location": {"latitude": -5.429_12, "longitude": 105.262_1}}));
        assert_eq!((told.chat, told.topic), (Some(ChatId(5)), Some(77)));
        let spot = Spot { latitude: -5_429_120, longitude: 105_262_100, venue: None };
        assert_eq!(told.place, Some(spot));
        let place = json!({"latitude": 1.0, "longitude": 2.0});
        let venue = of(json!({"location": place, "venue": {"location": place, "title": "Pasar", "address": "Jl. 1"}}));
        assert_eq!(venue.place.unwrap().venue, Some(("Pasar".to_owned(), "Jl. 1".to_owned())));
        let above =
            json!({"message_id": 9, "message_thread_id": 77, "chat": {"id": 5, "type": "private"}, "text": "Menu"});
        let press = read(&json!({"update_id": 1, "callback_query": {"id": "c", "message": above}}));
        assert_eq!((press.message_id, press.topic, press.chat), (None, Some(77), Some(ChatId(5))));
        assert_eq!(press.above.map(|above| (above.message_id, above.text)), Some((9, "Menu".to_owned())));
    }
}
