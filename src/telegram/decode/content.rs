//! What a message carries: words, a file, a place, or something that was passed on.

use teloxide::types::{FileMeta, MediaKind, Message, MessageKind, MessageOrigin};

use crate::domain::ContactId;
use crate::input::{Captioned, Input, Kind, SentFile, Shared};

/// Words under what was sent are what is said.
pub(super) fn captioned(input: Input, caption: Option<String>) -> Input {
    match (input, caption) {
        (Input::File(file), Some(words)) => Input::Captioned(Captioned { words, kind: file.kind(), file: Some(file) }),
        (Input::Kind(kind), Some(words)) => Input::Captioned(Captioned { words, kind, file: None }),
        (input, _) => input,
    }
}

/// Whose words were passed on, where Telegram says it.
pub(super) enum Origin {
    Person(ContactId),
    Bot(String),
}

pub(super) fn forwarded_from(message: &Message) -> Option<Origin> {
    match message.forward_origin()? {
        MessageOrigin::User { sender_user, .. } if sender_user.is_bot => sender_user.username.clone().map(Origin::Bot),
        MessageOrigin::User { sender_user, .. } => {
            i64::try_from(sender_user.id.0).ok().map(|id| Origin::Person(ContactId(id)))
        }
        _ => None,
    }
}

pub(super) fn message_input(kind: MessageKind) -> Option<Input> {
    Some(match kind {
        // Who passed it on, and from whom, is a name that anybody can take.
        MessageKind::Common(common) if common.forward_origin.is_some() => forwarded(common.media_kind)?,
        MessageKind::Common(common) => media_input(common.media_kind)?,
        // What the app writes into a chat by itself; nobody waits for an answer.
        MessageKind::Pinned(_)
        | MessageKind::MessageAutoDeleteTimerChanged(_)
        | MessageKind::ChatBackground(_)
        | MessageKind::WriteAccessAllowed(_) => return None,
        _ => Input::Kind(Kind::Other),
    })
}

/// What was passed on is its words, under a picture too.
fn forwarded(media: MediaKind) -> Option<Input> {
    let words = match &media {
        MediaKind::Text(text) => Some(text.text.clone()),
        MediaKind::Photo(photo) => photo.caption.clone(),
        MediaKind::Video(video) => video.caption.clone(),
        MediaKind::Document(document) => document.caption.clone(),
        MediaKind::Animation(animation) => animation.caption.clone(),
        MediaKind::Audio(audio) => audio.caption.clone(),
        MediaKind::Voice(voice) => voice.caption.clone(),
        _ => None,
    };
    words.map(Input::Forwarded).or_else(|| media_input(media))
}

fn media_input(media: MediaKind) -> Option<Input> {
    Some(match media {
        MediaKind::Text(text) => Input::Text(text.text),
        // Telegram makes every picture a JPEG, in several sizes.
        MediaKind::Photo(media) => match media.photo.iter().max_by_key(|size| size.width) {
            Some(largest) => file(&largest.file, Some("image/jpeg".to_owned()), true),
            None => Input::Kind(Kind::Photo),
        },
        MediaKind::Document(media) => {
            let mime = media.document.mime_type.as_ref().map(ToString::to_string);
            file(&media.document.file, mime, false)
        }
        MediaKind::Voice(_) | MediaKind::Audio(_) => Input::Kind(Kind::Voice),
        MediaKind::Video(_) | MediaKind::VideoNote(_) => Input::Kind(Kind::Video),
        MediaKind::Sticker(_) | MediaKind::Animation(_) => Input::Kind(Kind::Sticker),
        MediaKind::Contact(media) => Input::Contact(Shared {
            number: media.contact.phone_number,
            of: media.contact.user_id.and_then(|id| i64::try_from(id.0).ok()).map(ContactId),
            own: false,
        }),
        MediaKind::Location(_) | MediaKind::Venue(_) => Input::Kind(Kind::Location),
        MediaKind::PaidMedia(_)
        | MediaKind::Game(_)
        | MediaKind::Poll(_)
        | MediaKind::Checklist(_)
        | MediaKind::Story(_) => Input::Kind(Kind::Other),
        MediaKind::Migration(_) => return None,
    })
}

fn file(meta: &FileMeta, mime: Option<String>, photo: bool) -> Input {
    // What stands for a size that Telegram did not tell.
    let size = (meta.size != u32::MAX).then(|| u64::from(meta.size));
    Input::File(SentFile { id: meta.id.0.clone(), unique: meta.unique_id.0.clone(), size, mime, photo })
}
