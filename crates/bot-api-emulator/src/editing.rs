//! Changing what was said: edits in place, and deletions.

use serde_json::{Map, Value};

use super::chats::Message;
use super::feed::Change;
use super::limits::Cost;
use super::markup::Markup;
use super::params::Params;
use super::refusal::{Refusal, bad};
use super::shared::Shared;
use super::state::State;
use super::text::{self, LONGEST_CAPTION, LONGEST_TEXT};

/// A message may be deleted for so long.
const DELETABLE: i64 = 48 * 3600 * 1000;

/// Answers `editMessageText`.
pub(super) fn edit_text(shared: &Shared, params: &mut Params) -> Result<Value, Refusal> {
    let content = text::read(params, "text", LONGEST_TEXT, "MESSAGE_TOO_LONG")?;
    let content = content.ok_or_else(|| bad("message text is empty"))?;
    edit_words(shared, params, ["text", "entities"], content)
}

/// Answers `editMessageCaption`.
pub(super) fn edit_caption(shared: &Shared, params: &mut Params) -> Result<Value, Refusal> {
    let content = text::read(params, "caption", LONGEST_CAPTION, "MEDIA_CAPTION_TOO_LONG")?;
    edit_words(shared, params, ["caption", "caption_entities"], content.unwrap_or_default())
}

fn edit_words(
    shared: &Shared,
    params: &mut Params,
    [field, entities]: [&'static str; 2],
    content: Map<String, Value>,
) -> Result<Value, Refusal> {
    let source = params.text(field).unwrap_or_default().to_owned();
    let buttons = Markup::read_inline(params)?;
    edit(shared, params, |message| {
        if message.file.is_some() != (field == "caption") {
            return Err(bad(format!("there is no {field} in the message to edit")));
        }
        let same = [field, entities].iter().all(|f| message.content.get(*f) == content.get(*f));
        if same && message.buttons == buttons {
            return Err(unmodified());
        }
        message.former.push(message.text().to_owned());
        message.content.remove(entities);
        message.content.remove(field);
        message.content.extend(content);
        message.html = source;
        message.buttons = buttons;
        Ok(())
    })
}

/// Answers `editMessageReplyMarkup`.
pub(super) fn edit_buttons(shared: &Shared, params: &mut Params) -> Result<Value, Refusal> {
    let buttons = Markup::read_inline(params)?;
    edit(shared, params, |message| {
        if message.buttons == buttons {
            return Err(unmodified());
        }
        message.buttons = buttons;
        Ok(())
    })
}

fn edit(
    shared: &Shared,
    params: &Params,
    change: impl FnOnce(&mut Message) -> Result<(), Refusal>,
) -> Result<Value, Refusal> {
    let mut state = shared.lock();
    let id = state.reach(params, Cost::Message)?;
    let now = state.now;
    let chat = state.chats.get_mut(&id).ok_or_else(|| bad("chat not found"))?;
    let message = chat.editable(params.int("message_id"))?;
    change(message)?;
    message.edits += 1;
    message.content.insert("edit_date".to_owned(), (now / 1000).into());
    let message = message.clone();
    state.counters.edited += 1;
    state.feed.tell(Change::Message { chat: id, id: message.id });
    Ok(state.show(id, &message))
}

fn unmodified() -> Refusal {
    bad("message is not modified: specified new message content and reply markup are exactly the \
         same as a current content and reply markup of the message")
}

/// Answers `setMessageReaction`: a bot sets one at most.
pub(super) fn react(shared: &Shared, params: &Params) -> Result<Value, Refusal> {
    let mut state = shared.lock();
    let id = state.reach(params, Cost::Free)?;
    let missing = || bad("message to react not found");
    let chat = state.chats.get_mut(&id).ok_or_else(missing)?;
    let message_id = params.int("message_id").ok_or_else(missing)?;
    let message = chat.messages.get_mut(&message_id).ok_or_else(missing)?;
    let signs = params.get("reaction").cloned().unwrap_or_else(|| Value::Array(Vec::new()));
    let emoji = |sign: &Value| sign.get("emoji").and_then(Value::as_str).map(str::to_owned);
    let signs: Option<Vec<String>> = signs.as_array().map_or(Some(Vec::new()), |all| all.iter().map(emoji).collect());
    match signs.as_deref() {
        Some([]) => _ = message.content.remove("reaction"),
        Some([one]) => _ = message.content.insert("reaction".to_owned(), one.as_str().into()),
        _ => return Err(bad("REACTION_INVALID")),
    }
    state.feed.tell(Change::Message { chat: id, id: message_id });
    Ok(true.into())
}

/// Answers `deleteMessage`.
pub(super) fn delete(shared: &Shared, params: &Params) -> Result<Value, Refusal> {
    let mut state = shared.lock();
    let id = state.reach(params, Cost::Free)?;
    delete_one(&mut state, id, params.int("message_id"))
}

/// Answers `deleteMessages`: those that are not found are skipped.
pub(super) fn delete_several(shared: &Shared, params: &Params) -> Result<Value, Refusal> {
    const MOST: usize = 100;
    let all: Vec<i64> =
        params.get("message_ids").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_i64).collect();
    if all.is_empty() {
        return Err(bad("message identifiers are not specified"));
    }
    if all.len() > MOST {
        return Err(bad("too many message identifiers specified"));
    }
    let mut state = shared.lock();
    let id = state.reach(params, Cost::Free)?;
    for message in all {
        let is_there = state.chats.get(&id).is_some_and(|chat| chat.messages.contains_key(&message));
        if is_there {
            delete_one(&mut state, id, Some(message))?;
        }
    }
    Ok(true.into())
}

fn delete_one(state: &mut State, id: i64, message: Option<i64>) -> Result<Value, Refusal> {
    let now = state.now;
    let missing = || bad("message to delete not found");
    let chat = state.chats.get_mut(&id).ok_or_else(missing)?;
    let message_id = message.ok_or_else(missing)?;
    let message = chat.messages.get(&message_id).ok_or_else(missing)?;
    if message.from.is_some() && chat.kind() != "private" {
        return Err(bad("message can't be deleted"));
    }
    if now - message.at > DELETABLE {
        return Err(bad("message can't be deleted for everyone"));
    }
    chat.messages.remove(&message_id);
    state.counters.deleted += 1;
    state.feed.tell(Change::Message { chat: id, id: message_id });
    Ok(true.into())
}
