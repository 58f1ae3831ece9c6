//! From an update as it came to (who, what): one exhaustive match, and no update without an answer.
//!
//! What teloxide cannot read (a kind of content newer than it, a broken field) is skimmed from
//! the raw JSON, so that the person still hears something.

mod raw;
mod source;

use teloxide::types::{
    CallbackQuery, ChatMemberKind, ChatMemberUpdated, FileMeta, MaybeInaccessibleMessage, MediaKind, Message,
    MessageKind, MessageOrigin, Update, UpdateKind, User,
};

use source::source;

use crate::domain::{ChatId, ContactId};
use crate::input::{Captioned, Input, Kind, Press, SentFile, Shared, Source};

/// An update that can be decided.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Telegram's number of the update.
    pub update_id: i64,
    /// The update as it came, kept until it is decided.
    pub raw: Box<str>,
    /// The facts of its message.
    pub source: Source,
    /// Who did what.
    pub event: Event,
}

/// Who did what.
#[derive(Clone, Debug)]
pub enum Event {
    /// A person in the private chat with the bot.
    Person {
        /// Who.
        from: Sender,
        /// What.
        input: Input,
    },
    /// Anything in a group.
    Group(GroupEvent),
    /// Nothing that anybody waits for an answer to.
    Nothing,
    /// What no parser takes, and who sent it, where that can be found.
    Unreadable(Option<Sender>),
}

/// What happened in a group.
#[derive(Clone, Debug)]
pub struct GroupEvent {
    /// The group.
    pub chat: ChatId,
    /// Who did it; nobody where it was done in the name of a group or a channel, or by a bot.
    pub from: Option<Sender>,
    /// What it is.
    pub what: InGroup,
}

/// What it is that happened in a group.
#[derive(Clone, Debug)]
pub enum InGroup {
    /// Somebody wrote or pressed a button.
    Input(Input),
    /// Somebody wrote in the name of the group or of a channel: these words, where it was words.
    Anonymous(Option<String>),
    /// The bot is in it now.
    Joined,
    /// The bot is no more in it, or may not write there.
    Left,
    /// It has another number now.
    MovedTo(ChatId),
    /// What the app writes into a chat by itself, and whatever cannot be read.
    Nothing,
}

/// Who an update is from.
#[derive(Clone, Debug)]
pub struct Sender {
    /// The person.
    pub id: ContactId,
    /// The language of the person's app.
    pub language_code: Option<String>,
    /// The first name in the app; offered, and stored only when it is taken.
    pub first_name: String,
}

impl Incoming {
    /// Reads an update; `None` only where not even its number can be found.
    #[must_use]
    pub fn read(raw: Box<str>) -> Option<Self> {
        match serde_json::from_str::<Update>(&raw) {
            Ok(update) if !matches!(update.kind, UpdateKind::Error(_)) => {
                match event(update.kind) {
                    // teloxide takes a message it cannot read for one of unknown content.
                    Event::Person { input: Input::Kind(Kind::Other), .. } => raw::skim(raw),
                    event => Some(Self { update_id: i64::from(update.id.0), source: source(&raw), raw, event }),
                }
            }
            _ => raw::skim(raw),
        }
    }

    /// The person who did something in a group.
    #[must_use]
    pub fn in_group(&self) -> Option<ContactId> {
        match &self.event {
            Event::Group(GroupEvent { from: Some(from), what: InGroup::Input(_), .. }) => Some(from.id),
            _ => None,
        }
    }

    /// The person the update is from, where it is one's own chat.
    #[must_use]
    pub fn sender(&self) -> Option<&Sender> {
        match &self.event {
            Event::Person { from, .. } => Some(from),
            Event::Unreadable(from) => from.as_ref(),
            _ => None,
        }
    }
}

fn event(kind: UpdateKind) -> Event {
    match kind {
        UpdateKind::Message(message) => message_event(message, false),
        UpdateKind::EditedMessage(message) => message_event(message, true),
        UpdateKind::CallbackQuery(press) => press_event(press),
        UpdateKind::MyChatMember(change) => membership_event(&change),
        UpdateKind::ChannelPost(_)
        | UpdateKind::EditedChannelPost(_)
        | UpdateKind::BusinessConnection(_)
        | UpdateKind::BusinessMessage(_)
        | UpdateKind::EditedBusinessMessage(_)
        | UpdateKind::DeletedBusinessMessages(_)
        | UpdateKind::MessageReaction(_)
        | UpdateKind::MessageReactionCount(_)
        | UpdateKind::InlineQuery(_)
        | UpdateKind::ChosenInlineResult(_)
        | UpdateKind::ShippingQuery(_)
        | UpdateKind::PreCheckoutQuery(_)
        | UpdateKind::PurchasedPaidMedia(_)
        | UpdateKind::Poll(_)
        | UpdateKind::PollAnswer(_)
        | UpdateKind::ChatMember(_)
        | UpdateKind::ChatJoinRequest(_)
        | UpdateKind::ChatBoost(_)
        | UpdateKind::RemovedChatBoost(_)
        | UpdateKind::Error(_) => Event::Nothing,
    }
}

fn message_event(message: Message, edited: bool) -> Event {
    if !message.chat.is_private() {
        return Event::Group(group_event(message, edited));
    }
    let Some(from) = message.from.as_ref().filter(|user| !user.is_bot).map(sender) else { return Event::Nothing };
    let caption = message.caption().filter(|words| !words.trim().is_empty()).map(str::to_owned);
    let origin = forwarded_from(&message);
    let input = match (message_input(message.kind), origin) {
        (Some(Input::Contact(shared)), _) => Some(Input::Contact(shared.checked(from.id))),
        // A contact's own words are the contact's, however they come.
        (Some(Input::Forwarded(text)), Some(Origin::Person(id)))
            if id == from.id && !text.trim_start().starts_with('/') =>
        {
            Some(Input::Text(text))
        }
        (Some(Input::Forwarded(text)), Some(Origin::Bot(bot))) => Some(Input::OfBot { text, bot }),
        (other, _) => other.map(|input| captioned(input, caption)),
    };
    match input {
        // What could not be read is skimmed.
        Some(input @ Input::Kind(Kind::Other)) => Event::Person { from, input },
        // An edit is read again only where there is something to read.
        Some(Input::Kind(_) | Input::File(_) | Input::Contact(_)) if edited => Event::Nothing,
        Some(input) => Event::Person { from, input },
        None => Event::Nothing,
    }
}

/// What somebody did in a group; who hides behind it or a channel is nobody.
fn group_event(message: Message, edited: bool) -> GroupEvent {
    let chat = ChatId(message.chat.id.0);
    let is_hidden = message.sender_chat.is_some();
    let moved_to = message.migrate_to_chat_id().map(|to| ChatId(to.0));
    let from = message.from.as_ref().filter(|user| !user.is_bot && !is_hidden).map(sender);
    let what = match moved_to {
        Some(to) => InGroup::MovedTo(to),
        None if is_hidden => InGroup::Anonymous(message.text().map(str::to_owned)),
        None if from.is_none() => InGroup::Nothing,
        None => {
            let caption = message.caption().filter(|words| !words.trim().is_empty()).map(str::to_owned);
            match message_input(message.kind).map(|input| captioned(input, caption)) {
                Some(Input::Kind(_) | Input::File(_) | Input::Contact(_)) if edited => InGroup::Nothing,
                Some(Input::Kind(Kind::Other)) | None => InGroup::Nothing,
                Some(input) => InGroup::Input(input),
            }
        }
    };
    GroupEvent { chat, from, what }
}

/// Words under what was sent are what is said.
fn captioned(input: Input, caption: Option<String>) -> Input {
    match (input, caption) {
        (Input::File(file), Some(words)) => Input::Captioned(Captioned { words, kind: file.kind(), file: Some(file) }),
        (Input::Kind(kind), Some(words)) => Input::Captioned(Captioned { words, kind, file: None }),
        (input, _) => input,
    }
}

/// Whose words were passed on, where Telegram says it.
enum Origin {
    Person(ContactId),
    Bot(String),
}

fn forwarded_from(message: &Message) -> Option<Origin> {
    match message.forward_origin()? {
        MessageOrigin::User { sender_user, .. } if sender_user.is_bot => sender_user.username.clone().map(Origin::Bot),
        MessageOrigin::User { sender_user, .. } => Some(Origin::Person(sender(sender_user).id)),
        _ => None,
    }
}

fn message_input(kind: MessageKind) -> Option<Input> {
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

fn press_event(press: CallbackQuery) -> Event {
    let message = press.message.as_ref();
    let group = message.map(|message| message.chat().id).filter(|chat| chat.0 < 0).map(|chat| ChatId(chat.0));
    let input = Input::Press(Press {
        callback: press.id.0,
        message_id: message.filter(|message| has_text(message)).map(|message| i64::from(message.id().0)),
        data: press.data.unwrap_or_default(),
    });
    let from = sender(&press.from);
    match group {
        Some(chat) => Event::Group(GroupEvent { chat, from: Some(from), what: InGroup::Input(input) }),
        None => Event::Person { from, input },
    }
}

/// Whether a message can take other words: one that carries a file has none, and is followed by a new one.
fn has_text(message: &MaybeInaccessibleMessage) -> bool {
    match message {
        MaybeInaccessibleMessage::Regular(message) => message.text().is_some(),
        MaybeInaccessibleMessage::Inaccessible(_) => true,
    }
}

fn membership_event(change: &ChatMemberUpdated) -> Event {
    let present = change.new_chat_member.is_present();
    if change.chat.is_private() {
        let input = if present { Input::Unblocked } else { Input::Blocked };
        Event::Person { from: sender(&change.from), input }
    } else {
        let is_there = present && !matches!(change.new_chat_member.kind, ChatMemberKind::Left);
        let was_there = change.old_chat_member.is_present();
        let what = match (was_there, is_there) {
            (_, false) => InGroup::Left,
            (false, true) => InGroup::Joined,
            // Rights that changed are seen where they are needed.
            (true, true) => InGroup::Nothing,
        };
        Event::Group(GroupEvent { chat: ChatId(change.chat.id.0), from: Some(sender(&change.from)), what })
    }
}

fn sender(user: &User) -> Sender {
    Sender {
        id: ContactId(i64::try_from(user.id.0).unwrap_or_default()),
        language_code: user.language_code.clone(),
        first_name: user.first_name.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn private(content: Value) -> Value {
        let mut message = json!({
            "message_id": 5, "date": 1_760_000_000,
            "from": {"id": 7001, "is_bot": false, "first_name": "Siti", "language_code": "id"},
            "chat": {"id": 7001, "type": "private", "first_name": "Siti"},
        });
        message.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
        json!({"update_id": 9, "message": message})
    }

    fn input(update: &Value) -> Option<Input> {
        match Incoming::read(update.to_string().into()).expect("has a number").event {
            Event::Person { input, .. } => Some(input),
            _ => None,
        }
    }

    #[test]
    fn every_kind_of_message_becomes_an_input() {
        let file = json!({"file_id": "F", "file_unique_id": "U", "file_size": 1});
        let sized = json!({"file_id": "F", "file_unique_id": "U", "width": 1, "height": 1, "duration": 1, "length": 1,
            "is_animated": false, "is_video": false, "type": "regular"});
        let place = json!({"latitude": -5.4, "longitude": 105.2});
        let file_of = |width: u32, size: u32| {
            json!({"file_id": "F", "file_unique_id": "U", "width": width, "height": 1,
            "file_size": size})
        };
        let document = SentFile { id: "F".into(), unique: "U".into(), size: Some(1), mime: None, photo: false };
        let photo = SentFile { mime: Some("image/jpeg".into()), photo: true, ..document.clone() };
        let cases = [
            (json!({"text": "halo"}), Input::Text("halo".into())),
            (json!({"photo": [sized]}), Input::File(SentFile { size: None, ..photo.clone() })),
            (json!({"photo": [file_of(9, 5), file_of(1, 7)]}), Input::File(SentFile { size: Some(5), ..photo })),
            (json!({"document": file}), Input::File(document.clone())),
            (
                json!({"document": {"file_id": "F", "file_unique_id": "U", "file_size": 1, "mime_type": "image/png"}}),
                Input::File(SentFile { mime: Some("image/png".into()), ..document }),
            ),
            (json!({"document": {"file_id": "F", "mime_type": "no type"}}), Input::Kind(Kind::Document)),
            (json!({"voice": sized}), Input::Kind(Kind::Voice)),
            (json!({"audio": sized}), Input::Kind(Kind::Voice)),
            (json!({"video": sized}), Input::Kind(Kind::Video)),
            (json!({"video_note": sized}), Input::Kind(Kind::Video)),
            (json!({"sticker": sized}), Input::Kind(Kind::Sticker)),
            (json!({"animation": sized}), Input::Kind(Kind::Sticker)),
            (
                json!({"contact": {"phone_number": "08", "first_name": "S"}}),
                Input::Contact(Shared { number: "08".into(), of: None, own: false }),
            ),
            (
                json!({"contact": {"phone_number": "08", "first_name": "S", "user_id": 7001}}),
                Input::Contact(Shared { number: "08".into(), of: Some(ContactId(7001)), own: true }),
            ),
            (json!({"location": place}), Input::Kind(Kind::Location)),
            (
                json!({"venue": {"location": place, "title": "t", "address": "a"}, "location": place}),
                Input::Kind(Kind::Location),
            ),
            (json!({"dice": {"emoji": "🎲", "value": 3}}), Input::Kind(Kind::Other)),
            (json!({"poll": {"id": "1"}}), Input::Kind(Kind::Other)),
            (json!({"story": {"id": 1}}), Input::Kind(Kind::Other)),
            (json!({"hologram_of_the_future": {"x": 1}}), Input::Kind(Kind::Other)),
            (json!({}), Input::Kind(Kind::Other)),
        ];
        for (content, expected) in cases {
            assert_eq!(input(&private(content.clone())), Some(expected), "{content}");
        }
    }

    #[test]
    fn p7_words_under_anything_are_what_is_said_also_when_they_are_changed() {
        let sized = json!({"file_id": "F", "file_unique_id": "U", "width": 1, "height": 1, "duration": 1});
        for (field, kind) in [
            ("photo", Kind::Photo),
            ("document", Kind::Document),
            ("video", Kind::Video),
            ("voice", Kind::Voice),
            ("audio", Kind::Voice),
            ("animation", Kind::Sticker),
        ] {
            let content = if field == "photo" { json!([sized]) } else { sized.clone() };
            let mut update = private(json!({field: content, "caption": "biaya halal?"}));
            let words_of = |update: &Value| match input(update) {
                Some(Input::Captioned(told)) => Some((told.words, told.kind, told.file.is_some())),
                _ => None,
            };
            let is_file = matches!(kind, Kind::Photo | Kind::Document);
            let expected = Some(("biaya halal?".to_owned(), kind, is_file));
            assert_eq!(words_of(&update), expected, "{field}");
            let edited = json!({"update_id": 9, "edited_message": update["message"]});
            assert_eq!(words_of(&edited), expected, "{field}, changed");
            update["message"]["date"] = json!("yesterday");
            let skimmed = Some(("biaya halal?".to_owned(), kind, false));
            assert_eq!(words_of(&update), skimmed, "{field}, unreadable");
        }
        let blank = private(json!({"photo": [sized], "caption": " "}));
        assert!(matches!(input(&blank), Some(Input::File(_))));
    }

    #[test]
    fn a16_what_was_passed_on_is_told_from_own_words() {
        let origin = json!({"type": "hidden_user", "date": 1_760_000_000, "sender_user_name": "Petugas Resmi"});
        let sized = json!({"file_id": "F", "file_unique_id": "U", "width": 1, "height": 1});
        let mut alone = private(json!({"photo": [sized]}));
        alone["message"]["forward_origin"] = origin.clone();
        assert!(matches!(input(&alone), Some(Input::File(_))), "a picture without words is a picture");
        for (content, expected) in [
            (json!({"text": "halal gratis"}), Input::Forwarded("halal gratis".into())),
            (json!({"photo": [sized], "caption": "kabar"}), Input::Forwarded("kabar".into())),
        ] {
            let mut update = private(content);
            update["message"]["forward_origin"] = origin.clone();
            assert_eq!(input(&update), Some(expected.clone()));
            if matches!(expected, Input::Forwarded(ref text) if text == "halal gratis") {
                update["message"]["date"] = json!("yesterday");
                assert_eq!(input(&update), Some(expected));
            }
        }
    }

    #[test]
    fn t_a15_what_teloxide_cannot_read_is_skimmed_and_what_nobody_can_keeps_its_number() {
        let mut broken = private(json!({"text": "berapa biayanya", "entities": "not a list"}));
        assert_eq!(input(&broken), Some(Input::Text("berapa biayanya".into())));
        broken["message"]["date"] = json!("yesterday");
        assert_eq!(input(&broken), Some(Input::Text("berapa biayanya".into())));
        assert_eq!(input(&json!({"update_id": 1, "weather_changed": {}})), None);
        assert_eq!(input(&json!({"update_id": 1})), None);
        assert_eq!(
            input(&json!({"update_id": 99_999_999_999_i64, "message": private(json!({"text": "x"}))["message"]})),
            Some(Input::Text("x".into()))
        );
        // A person's own deep JSON, and half of a surrogate pair, are no JSON for any parser that looks at all of it.
        let deep = format!("{}1{}", "[".repeat(5_000), "]".repeat(5_000));
        for odd in [deep.as_str(), r#""\ud83d""#] {
            let message = format!(
                r#"{{"message_id": 5, "odd": {odd}, "from": {{"id": 7001, "first_name": {odd}}}, "chat": {{"id": 7001, "type": "private"}}}}"#
            );
            let read = Incoming::read(format!(r#"{{"message": {message}, "update_id": 9}}"#).into()).expect("a number");
            assert!(matches!(&read.event, Event::Unreadable(Some(from)) if from.id == ContactId(7001)), "{read:?}");
            let read = Incoming::read(format!(r#"{{"update_id": 9, "odd": {odd}}}"#).into()).expect("a number");
            assert!(matches!(read.event, Event::Unreadable(None)), "{read:?}");
        }
        assert!(Incoming::read("{}".into()).is_none());
        assert!(Incoming::read("not json".into()).is_none());
    }

    #[test]
    fn a_press_keeps_its_callback_even_when_its_message_is_gone() {
        let from = json!({"id": 7001, "is_bot": false, "first_name": "Siti"});
        let press =
            json!({"update_id": 2, "callback_query": {"id": "c1", "from": from, "chat_instance": "1", "data": "1:m"}});
        let expected = Press { callback: "c1".into(), message_id: None, data: "1:m".into() };
        assert_eq!(input(&press), Some(Input::Press(expected.clone())));
        let strange =
            json!({"update_id": 2, "callback_query": {"id": "c1", "from": from, "data": "1:m", "message": 5}});
        assert_eq!(input(&strange), Some(Input::Press(expected)));
    }

    #[test]
    fn bots_and_groups_are_not_persons() {
        let mut bot = private(json!({"text": "halo"}));
        bot["message"]["from"]["is_bot"] = json!(true);
        assert_eq!(input(&bot), None);
        let mut group = private(json!({"text": "halo"}));
        group["message"]["chat"] = json!({"id": -1_005, "type": "supergroup", "title": "Pasar"});
        let event = Incoming::read(group.to_string().into()).unwrap().event;
        assert!(matches!(event, Event::Group(GroupEvent { chat: ChatId(-1005), what: InGroup::Input(_), .. })));
    }
}
