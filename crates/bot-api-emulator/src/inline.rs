//! Inline mode: somebody writes `@bot words` in another chat, and sends on what the bot offers. Articles alone.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::Emulator;
use super::chats::Message;
use super::markup::{Markup, Rows};
use super::params::Params;
use super::refusal::{Refusal, bad};
use super::shared::Shared;
use super::text::{self, LONGEST_TEXT};

/// How long a query waits for its answer.
const QUERY_LIVES: i64 = 30_000;
/// Results that one answer takes.
const MOST_RESULTS: usize = 50;
/// Bytes of the id of a result.
const LONGEST_ID: usize = 64;
/// The fields of an article.
const ARTICLE: &[&str] = &[
    "type",
    "id",
    "title",
    "input_message_content",
    "reply_markup",
    "url",
    "description",
    "thumbnail_url",
    "thumbnail_width",
    "thumbnail_height",
];
/// The fields of the words that are sent for it.
const WORDS: &[&str] = &["message_text", "parse_mode", "entities", "link_preview_options"];

/// What somebody asked from another chat.
pub(super) struct Query {
    user: i64,
    at: i64,
    answer: Option<InlineAnswer>,
}

/// What the bot offers.
#[derive(Clone, Debug, PartialEq)]
pub struct InlineAnswer {
    /// The articles, in order.
    pub results: Vec<InlineResult>,
    /// For how many seconds Telegram may show the same to whoever asks the same.
    pub cache_time: i64,
    /// Whether it is for this person alone.
    pub is_personal: bool,
    /// The button above the results: its words, and the payload with which it opens the private chat.
    pub button: Option<(String, String)>,
}

/// One article.
#[derive(Clone, Debug, PartialEq)]
pub struct InlineResult {
    /// The bot's name for it.
    pub id: String,
    /// What stands in the list.
    pub title: String,
    /// What stands below that.
    pub description: String,
    /// The buttons under what is sent.
    pub buttons: Rows,
    content: Map<String, Value>,
    html: String,
}

impl Emulator {
    /// Lets somebody write `@bot words` in a chat that the bot is not in; gives the name of the query.
    pub fn ask_inline(&self, user: i64, words: &str) -> String {
        self.shared.change(|state| {
            let from = state.person(user);
            state.last_press += 1;
            let id = state.last_press.to_string();
            let body = json!({ "id": id, "from": from, "query": words, "offset": "", "chat_type": "private" });
            state.inline.insert(id.clone(), Query { user, at: state.now, answer: None });
            state.push("inline_query", user, &body);
            id
        })
    }

    /// What the bot offers for a query; `None` as long as it said nothing.
    pub fn inline_answer(&self, query: &str) -> Option<InlineAnswer> {
        self.shared.lock().inline.get(query)?.answer.clone()
    }

    /// Lets whoever asked send a result on: the message as it stands in the other chat, of which the bot hears nothing.
    pub fn choose_inline(&self, query: &str, result: &str) -> Option<Message> {
        let state = self.shared.lock();
        let asked = state.inline.get(query)?;
        let InlineResult { content, html, buttons, .. } =
            asked.answer.as_ref()?.results.iter().find(|one| one.id == result)?.clone();
        let mut message = Message::new(0, state.now, Some(asked.user), content);
        (message.html, message.buttons) = (html, buttons);
        Some(message)
    }
}

/// Answers `answerInlineQuery`.
pub(super) fn answer(shared: &Shared, params: &mut Params) -> Result<Value, Refusal> {
    let results = params.get("results").and_then(Value::as_array).cloned();
    let results = results.ok_or_else(|| bad("can't parse inline query results JSON array"))?;
    if results.len() > MOST_RESULTS {
        return Err(bad("RESULTS_TOO_MUCH"));
    }
    let results = results.iter().map(|result| article(result, params)).collect::<Result<Vec<_>, _>>()?;
    let ids: BTreeSet<&str> = results.iter().map(|result| result.id.as_str()).collect();
    if ids.len() < results.len() {
        return Err(bad("RESULT_ID_DUPLICATE"));
    }
    let found = InlineAnswer {
        cache_time: params.int("cache_time").unwrap_or(300),
        is_personal: params.flag("is_personal"),
        button: button(params)?,
        results,
    };
    let mut guard = shared.lock();
    let state = &mut *guard;
    let id = params.text("inline_query_id").unwrap_or_default();
    let old = "query is too old and response timeout expired or query ID is invalid";
    let query = state.inline.get_mut(id).ok_or_else(|| bad(old))?;
    if query.answer.is_some() {
        state.violations.push(format!("answerInlineQuery: query {id} answered twice"));
        return Err(bad(old));
    }
    if state.now - query.at > QUERY_LIVES {
        return Err(bad(old));
    }
    query.answer = Some(found);
    Ok(true.into())
}

/// Reads one result.
fn article(result: &Value, params: &mut Params) -> Result<InlineResult, Refusal> {
    let fields = result.as_object().ok_or_else(|| bad("can't parse inline query result: expected an Object"))?;
    let text = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    if text("type") != "article" {
        params.breach("answerInlineQuery: only articles are known here");
    }
    unknown(fields, ARTICLE, params);
    let id = text("id");
    if id.is_empty() || id.len() > LONGEST_ID {
        return Err(bad("RESULT_ID_INVALID"));
    }
    let title = text("title");
    if title.trim().is_empty() {
        return Err(bad("can't parse inline query result: title must be non-empty"));
    }
    let content = fields.get("input_message_content").and_then(Value::as_object);
    let content = content.ok_or_else(|| bad("can't parse inline query result: there is no input message content"))?;
    unknown(content, WORDS, params);
    let mut words = Params { typed: true, ..Params::default() };
    for (name, value) in content {
        let name = if name == "message_text" { "text" } else { name.as_str() };
        words.values.insert(name.to_owned(), value.clone());
    }
    if let Some(markup) = fields.get("reply_markup") {
        words.values.insert("reply_markup".to_owned(), markup.clone());
    }
    let seen = text::read(&mut words, "text", LONGEST_TEXT, "MESSAGE_TOO_LONG")?;
    let seen = seen.ok_or_else(|| bad("message text is empty"))?;
    let buttons = Markup::read_inline(&mut words)?;
    let html = words.text("text").unwrap_or_default().to_owned();
    params.breaches.append(&mut words.breaches);
    Ok(InlineResult { id, title, description: text("description"), buttons, content: seen, html })
}

/// Notes what does not belong there.
fn unknown(fields: &Map<String, Value>, known: &[&str], params: &mut Params) {
    for name in fields.keys().filter(|name| !known.contains(&name.as_str())) {
        params.breach(format!("answerInlineQuery: unknown field {name}"));
    }
}

/// The button above the results.
fn button(params: &Params) -> Result<Option<(String, String)>, Refusal> {
    let Some(button) = params.get("button") else { return Ok(None) };
    let text = |name: &str| button.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (label, payload) = (text("text"), text("start_parameter"));
    let is_sign = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-');
    if label.is_empty() {
        return Err(bad("can't parse inline query results button: text must be non-empty"));
    }
    if payload.is_empty() || payload.len() > LONGEST_ID || !payload.bytes().all(is_sign) {
        return Err(bad("START_PARAM_INVALID"));
    }
    Ok(Some((label, payload)))
}
