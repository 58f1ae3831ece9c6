//! What each method does, once its parameters have been checked.

use serde_json::{Map, Value};

use super::chats::{Message, Standing};
use super::feed::Change;
use super::files::{self, File};
use super::inline;
use super::limits::Cost;
use super::markup::Markup;
use super::menus;
use super::params::Params;
use super::profile;
use super::reading::Toast;
use super::refusal::{Answer, Refusal, bad};
use super::shared::{Shared, put};
use super::state::{PRESS_LIVES, State};
use super::text::{self, LONGEST_CAPTION, LONGEST_TEXT};
use super::topics;
use super::webhook;
use super::{album, editing, getting};

const LONGEST_TOAST: usize = 200;
const ACTIONS: &[&str] = &[
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
];

/// Does what a call asks for.
pub(super) async fn run(shared: &Shared, method: &str, params: &mut Params) -> Answer {
    let result = match method {
        "getUpdates" => return getting::get_updates(shared, params).await,
        "getMe" => Ok(about_me(shared)),
        "getFile" => files::about(shared, params),
        "setWebhook" => webhook::set(shared, params),
        "getWebhookInfo" => Ok(webhook::info(shared)),
        "setMyCommands" => menus::set_commands(shared, params),
        "getMyName" | "getMyDescription" | "getMyShortDescription" => profile::get(shared, method, params),
        "setMyName" | "setMyDescription" | "setMyShortDescription" => profile::set(shared, method, params),
        "sendMessage" => send_message(shared, params),
        "sendDocument" => send_file(shared, params, "document"),
        "sendPhoto" => send_file(shared, params, "photo"),
        "sendMediaGroup" => album::send(shared, params),
        "copyMessage" => copy(shared, params),
        "copyMessages" => copy_several(shared, params),
        "editMessageText" => editing::edit_text(shared, params),
        "editMessageCaption" => editing::edit_caption(shared, params),
        "editMessageReplyMarkup" => editing::edit_buttons(shared, params),
        "deleteMessage" => editing::delete(shared, params),
        "deleteMessages" => editing::delete_several(shared, params),
        "setMessageReaction" => editing::react(shared, params),
        "answerCallbackQuery" => tick(shared, params),
        "answerInlineQuery" => inline::answer(shared, params),
        "sendChatAction" => act(shared, params),
        "leaveChat" => leave(shared, params),
        "createForumTopic" | "editForumTopic" | "closeForumTopic" | "reopenForumTopic" => {
            topics::run(shared, method, params)
        }
        _ => Err(Refusal::new(404, "Not Found: method not found")),
    };
    result.map(|result| result.to_string())
}

fn about_me(shared: &Shared) -> Value {
    let mut me = shared.lock().me.clone();
    put(&mut me, "can_join_groups", true);
    put(&mut me, "supports_inline_queries", true);
    for cannot in ["can_read_all_group_messages", "can_connect_to_business", "has_main_web_app"] {
        put(&mut me, cannot, false);
    }
    me
}

fn send_message(shared: &Shared, params: &mut Params) -> Result<Value, Refusal> {
    let content = text::read(params, "text", LONGEST_TEXT, "message is too long")?;
    let content = content.ok_or_else(|| bad("message text is empty"))?;
    let markup = Markup::read(params)?;
    post(&mut shared.lock(), params, content, markup, None)
}

fn send_file(shared: &Shared, params: &mut Params, kind: &str) -> Result<Value, Refusal> {
    let too_long = "message caption is too long";
    let caption = text::read(params, "caption", LONGEST_CAPTION, too_long)?;
    let markup = Markup::read(params)?;
    let file = files::read(shared, params, kind)?;
    let content = files::content(&file, caption);
    post(&mut shared.lock(), params, content, markup, Some(file))
}

/// Says again what stands in another chat, without saying where it is from.
fn copy(shared: &Shared, params: &mut Params) -> Result<Value, Refusal> {
    let markup = Markup::read(params)?;
    let id = params.int("message_id").unwrap_or_default();
    copy_one(&mut shared.lock(), params, id, markup)
}

/// The same for several messages at once; what was an album together becomes one again.
fn copy_several(shared: &Shared, params: &Params) -> Result<Value, Refusal> {
    let ids: Vec<i64> =
        params.get("message_ids").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_i64).collect();
    if ids.is_empty() || ids.len() > 100 || !ids.is_sorted() {
        return Err(bad("message identifiers must be in a strictly increasing order"));
    }
    let mut state = shared.lock();
    let (from, chat) = (params.int("from_chat_id").unwrap_or_default(), params.int("chat_id").unwrap_or_default());
    let mut copies = Vec::new();
    for id in &ids {
        let original = state.chats.get(&from).and_then(|chat| chat.messages.get(id));
        let album = original.and_then(|message| message.content.get("media_group_id")).cloned();
        let copied = copy_one(&mut state, params, *id, Markup::Nothing)?;
        let number = copied.get("message_id").and_then(Value::as_i64).unwrap_or_default();
        let message = state.chats.get_mut(&chat).and_then(|chat| chat.messages.get_mut(&number));
        if let (Some(message), Some(Value::String(album)), true) = (message, album, ids.len() > 1) {
            message.content.insert("media_group_id".to_owned(), format!("{chat}-{album}").into());
        }
        copies.push(copied);
    }
    Ok(copies.into())
}

fn copy_one(state: &mut State, params: &Params, id: i64, markup: Markup) -> Result<Value, Refusal> {
    let from = params.int("from_chat_id").unwrap_or_default();
    let original = state.chats.get(&from).and_then(|chat| chat.messages.get(&id)).cloned();
    let Message { mut content, html, file, .. } = original.ok_or_else(|| bad("message to copy not found"))?;
    for of_its_chat in ["reply_to_message", "message_thread_id", "is_topic_message", "forward_origin", "media_group_id"]
    {
        content.remove(of_its_chat);
    }
    let chat = params.int("chat_id").unwrap_or_default();
    let sent = post(state, params, content, markup, file)?;
    let number = sent.get("message_id").and_then(Value::as_i64).unwrap_or_default();
    if let Some(copied) = state.chats.get_mut(&chat).and_then(|chat| chat.messages.get_mut(&number)) {
        copied.html = html;
    }
    Ok(serde_json::json!({ "message_id": number }))
}

/// Puts a message of the bot into its chat.
fn post(
    state: &mut State,
    params: &Params,
    content: Map<String, Value>,
    markup: Markup,
    file: Option<File>,
) -> Result<Value, Refusal> {
    let chat = state.reach(params, Cost::Message)?;
    put_into(state, chat, params, (content, markup, file))
}

/// The same where the chat is found and the call counted.
pub(super) fn put_into(
    state: &mut State,
    chat: i64,
    params: &Params,
    (mut content, markup, file): (Map<String, Value>, Markup, Option<File>),
) -> Result<Value, Refusal> {
    let topic = topics::named(state, chat, params)?;
    if let Some(original) = replied_to(state, chat, params)? {
        content.insert("reply_to_message".to_owned(), original);
    }
    let id = state.next_message(chat);
    let mut message = Message::new(id, state.now, None, content);
    let source = params.text("text").or_else(|| params.text("caption"));
    source.unwrap_or_default().clone_into(&mut message.html);
    message.file = file;
    message.fixed = matches!(markup, Markup::Keyboard(_));
    if let Some(topic) = topic {
        message.content.insert("message_thread_id".to_owned(), topic.into());
        message.content.insert("is_topic_message".to_owned(), true.into());
    }
    match markup {
        Markup::Inline(rows) => message.buttons = rows,
        Markup::Nothing => {}
        other => put_below(state, chat, other, params, id),
    }
    state.counters.sent += 1;
    Ok(state.keep(chat, message))
}

/// Changes what stands below a chat: a keyboard, a wish for a reply, or nothing any longer.
///
/// The page is told which message brought it: the same keyboard again is a new one.
fn put_below(state: &mut State, chat: i64, markup: Markup, params: &Params, message: i64) {
    let Some(place) = state.chats.get_mut(&chat) else { return };
    place.below = params.get("reply_markup").cloned().unwrap_or_default();
    put(&mut place.below, "message_id", message);
    match markup {
        Markup::Keyboard(rows) => place.keyboard = rows,
        Markup::RemoveKeyboard => (place.keyboard, place.below) = (Vec::new(), Value::Null),
        _ => {}
    }
    state.feed.tell(Change::Chat(chat));
}

fn replied_to(state: &State, chat: i64, params: &Params) -> Result<Option<Value>, Refusal> {
    let Some(reply) = params.get("reply_parameters") else { return Ok(None) };
    let id = reply.get("message_id").and_then(Value::as_i64).unwrap_or_default();
    let found = state.chats.get(&chat).and_then(|chat| chat.messages.get(&id));
    let optional = reply.get("allow_sending_without_reply").and_then(Value::as_bool);
    match found {
        Some(message) => {
            let mut original = message.clone();
            original.content.remove("reply_to_message");
            Ok(Some(state.show(chat, &original)))
        }
        None if optional == Some(true) => Ok(None),
        None => Err(bad("message to be replied not found")),
    }
}

fn tick(shared: &Shared, params: &Params) -> Result<Value, Refusal> {
    let text = params.text("text").unwrap_or_default();
    if text.encode_utf16().count() > LONGEST_TOAST {
        return Err(bad("MESSAGE_TOO_LONG"));
    }
    let mut guard = shared.lock();
    let state = &mut *guard;
    let query = params.text("callback_query_id").unwrap_or_default();
    let old = "query is too old and response timeout expired or query ID is invalid";
    let press = state.presses.get_mut(query).ok_or_else(|| bad(old))?;
    if press.answer.is_some() {
        press.answers += 1;
        if press.answers > press.given {
            state.violations.push(format!("answerCallbackQuery: query {query} answered twice"));
        }
        return Err(bad(old));
    }
    if state.now - press.at > PRESS_LIVES {
        return Err(bad(old));
    }
    let alert = params.flag("show_alert");
    press.answers += 1;
    press.answer = Some(Toast { text: text.to_owned(), alert, at: state.now });
    state.feed.tell(Change::Press(query.to_owned()));
    state.counters.ticked += 1;
    Ok(true.into())
}

fn act(shared: &Shared, params: &Params) -> Result<Value, Refusal> {
    if !ACTIONS.contains(&params.text("action").unwrap_or_default()) {
        return Err(bad("wrong parameter action in request"));
    }
    let mut state = shared.lock();
    let chat = state.reach(params, Cost::Free)?;
    topics::named(&state, chat, params)?;
    state.feed.tell(Change::Typing(chat));
    Ok(true.into())
}

fn leave(shared: &Shared, params: &Params) -> Result<Value, Refusal> {
    let mut state = shared.lock();
    let id = state.reach(params, Cost::Free)?;
    let chat = state.chats.get_mut(&id).filter(|chat| chat.kind() != "private");
    chat.ok_or_else(|| bad("chat not found"))?.standing = Standing::Left;
    state.feed.tell(Change::Chat(id));
    Ok(true.into())
}
