//! What can be read of an update that teloxide cannot read, from the raw JSON.

use serde::Deserialize;
use serde_json::Value;

use super::{Event, GroupEvent, InGroup, Incoming, Sender, captioned, source::source};
use crate::domain::{ChatId, ContactId};
use crate::input::{Input, Kind, Press};

/// What stands before a change of a reaction; within a text its quotes are escaped.
pub(super) const REACTION: &str = "\"message_reaction\":";

/// Finds what can be found in an update that could not be read.
pub(super) fn skim(raw: Box<str>) -> Option<Incoming> {
    let Ok(update) = serde_json::from_str::<Value>(&raw) else { return unreadable(raw) };
    let update_id = update.get("update_id")?.as_i64()?;
    let event = skim_event(&update).unwrap_or(Event::Nothing);
    Some(Incoming { update_id, source: source(&raw), raw, event })
}

/// What stands at the top of an update; the rest is passed over without being looked into, however deep it is.
#[derive(Deserialize)]
struct Top {
    update_id: i64,
}

/// Who sent it in which chat, beside whatever else there is.
#[derive(Deserialize)]
struct Whose {
    #[serde(alias = "edited_message")]
    message: Private,
}

#[derive(Deserialize)]
struct Private {
    from: Id,
    chat: Id,
}

#[derive(Deserialize)]
struct Id {
    id: i64,
}

/// The number of an update that is too deep, or holds text that is none, and whom it is from.
fn unreadable(raw: Box<str>) -> Option<Incoming> {
    let Top { update_id } = serde_json::from_str(&raw).ok()?;
    let whose = serde_json::from_str(&raw).ok().map(|Whose { message }| message);
    // A private chat has the number of its person.
    let id = whose.filter(|message| message.from.id == message.chat.id).map(|message| ContactId(message.from.id));
    let from = id.map(|id| Sender { id, language_code: None, first_name: String::new() });
    Some(Incoming { update_id, source: source(&raw), raw, event: Event::Unreadable(from) })
}

fn skim_event(update: &Value) -> Option<Event> {
    if let Some(change) = update.get("message_reaction") {
        return skim_reaction(change);
    }
    if let Some(press) = update.get("callback_query") {
        let callback = press.get("id")?.as_str()?.to_owned();
        let from = skim_sender(press)?;
        let data = press.get("data").and_then(Value::as_str).unwrap_or_default().to_owned();
        let input = Input::Press(Press { callback, message_id: None, data });
        let chat = press.pointer("/message/chat/id").and_then(Value::as_i64).map(ChatId);
        return Some(match chat.filter(|chat| chat.is_group()) {
            Some(chat) => Event::Group(GroupEvent { chat, from: Some(from), what: InGroup::Input(input) }),
            None => Event::Person { from, input },
        });
    }
    let edited = update.get("edited_message");
    let message = update.get("message").or(edited)?;
    let chat = message.get("chat")?;
    if chat.get("type")?.as_str()? != "private" {
        let chat = ChatId(chat.get("id")?.as_i64()?);
        return Some(Event::Group(group_event(chat, message)));
    }
    let input = skim_input(message);
    // An edit is read again only where there is something to read.
    let is_empty = edited.is_some() && matches!(input, Input::Kind(_));
    if is_empty { None } else { Some(Event::Person { from: skim_sender(message)?, input }) }
}

/// A sign at a message, of which a bot can show the common ones; who hides behind the group or a channel is nobody.
fn skim_reaction(change: &Value) -> Option<Event> {
    let user = change.get("user").filter(|user| !user.get("is_bot").and_then(Value::as_bool).unwrap_or_default())?;
    let from = skim_person(user)?;
    let signs = change.get("new_reaction")?.as_array()?;
    let sign = signs.iter().find_map(|sign| sign.get("emoji").and_then(Value::as_str));
    let input = Input::Reacted(sign.map(str::to_owned));
    let chat = ChatId(change.pointer("/chat/id")?.as_i64()?);
    Some(if chat.is_group() {
        Event::Group(GroupEvent { chat, from: Some(from), what: InGroup::Input(input) })
    } else {
        Event::Person { from, input }
    })
}

/// What somebody did in a group, as far as it can be read; who hides behind it or a channel is nobody.
fn group_event(chat: ChatId, message: &Value) -> GroupEvent {
    if message.get("sender_chat").is_some() {
        return GroupEvent { chat, from: None, what: InGroup::Anonymous(None) };
    }
    let is_bot = message.pointer("/from/is_bot").and_then(Value::as_bool).unwrap_or_default();
    let from = skim_sender(message).filter(|_| !is_bot);
    let what = match skim_input(message) {
        Input::Kind(Kind::Other) => InGroup::Nothing,
        _ if from.is_none() => InGroup::Nothing,
        input => InGroup::Input(input),
    };
    GroupEvent { chat, from, what }
}

fn skim_input(message: &Value) -> Input {
    /// What a message holds besides text, the more telling field first.
    const KINDS: [(&str, Kind); 11] = [
        ("photo", Kind::Photo),
        ("animation", Kind::Sticker),
        ("document", Kind::Document),
        ("voice", Kind::Voice),
        ("audio", Kind::Voice),
        ("video", Kind::Video),
        ("video_note", Kind::Video),
        ("sticker", Kind::Sticker),
        ("contact", Kind::Contact),
        ("venue", Kind::Location),
        ("location", Kind::Location),
    ];
    let words = |field: &str| message.get(field).and_then(Value::as_str).map(str::to_owned);
    let caption = words("caption").filter(|words| !words.trim().is_empty());
    let is_forwarded = message.get("forward_origin").is_some();
    if let Some(text) = words("text").or_else(|| caption.clone().filter(|_| is_forwarded)) {
        return if is_forwarded { Input::Forwarded(text) } else { Input::Text(text) };
    }
    let kind = KINDS.into_iter().find(|(field, _)| message.get(field).is_some());
    captioned(Input::Kind(kind.map_or(Kind::Other, |(_, kind)| kind)), caption)
}

fn skim_sender(part: &Value) -> Option<Sender> {
    skim_person(part.get("from")?)
}

fn skim_person(from: &Value) -> Option<Sender> {
    let language_code = from.get("language_code").and_then(Value::as_str).map(str::to_owned);
    let first_name = from.get("first_name").and_then(Value::as_str).unwrap_or_default().to_owned();
    Some(Sender { id: ContactId(from.get("id")?.as_i64()?), language_code, first_name })
}
