//! A chat as it can be read aloud.

use std::fmt::Write;

use serde_json::Value;

use super::chats::{Chat, Event, Message};
use super::markup::{Action, Button};
use super::state::State;

/// What each kind of content is called in a transcript.
const KINDS: &[(&str, &str)] = &[
    ("photo", "photo"),
    ("document", "document"),
    ("voice", "voice"),
    ("sticker", "sticker"),
    ("video_note", "video note"),
    ("video", "video"),
    ("animation", "animation"),
    ("audio", "audio"),
    ("contact", "contact"),
    ("venue", "venue"),
    ("location", "location"),
    ("poll", "poll"),
    ("dice", "dice"),
    ("game", "game"),
    ("new_chat_members", "new member"),
];

/// Tells what happened in a chat; edits show in place, deleted messages are gone.
pub(super) fn tell(state: &State, chat: i64) -> String {
    let mut told = String::new();
    let Some(chat) = state.chats.get(&chat) else { return told };
    for event in &chat.story {
        match event {
            Event::Said(id) => {
                if let Some(message) = chat.messages.get(id) {
                    say(&mut told, state, chat, message);
                }
            }
            Event::Pressed { who, label, query } => {
                let answer = state.presses.get(query).and_then(|press| press.answer.as_ref());
                let toast = answer.filter(|toast| !toast.text.is_empty());
                let toast = toast.map(|toast| format!(" ({})", toast.text)).unwrap_or_default();
                line(&mut told, &format!("→ {}[{label}]{toast}", speaker(state, chat, *who)));
            }
            Event::Happened(what) => line(&mut told, &format!("· {what}")),
        }
    }
    for row in &chat.keyboard {
        line(&mut told, &format!("⌨ {}", labels(row)));
    }
    told
}

fn say(told: &mut String, state: &State, chat: &Chat, message: &Message) {
    let who = match message.from {
        Some(id) => format!("→ {}", speaker(state, chat, id)),
        None => "← ".to_owned(),
    };
    let reply = message.content.get("reply_to_message");
    let original = reply.and_then(|original| original.get("text").or_else(|| original.get("caption")));
    let original = original.and_then(Value::as_str).and_then(|text| text.lines().next());
    let quoted = original.map(|text| format!("«{text}» ")).unwrap_or_default();
    let kind = kind(message);
    let space = if kind.is_empty() || message.text().is_empty() { "" } else { " " };
    let text = message.text().replace('\n', "\n  ");
    line(told, &format!("{who}{quoted}{kind}{space}{text}"));
    for row in &message.buttons {
        line(told, &format!("  {}", labels(row)));
    }
}

/// Names who speaks where several can.
fn speaker(state: &State, chat: &Chat, id: i64) -> String {
    if chat.kind() == "private" {
        return String::new();
    }
    let person = state.people.get(&id).and_then(|person| person.get("first_name"));
    person.and_then(Value::as_str).map(|name| format!("{name}: ")).unwrap_or_default()
}

fn kind(message: &Message) -> String {
    let found = KINDS.iter().find_map(|(field, word)| {
        let content = message.content.get(*field)?;
        let detail = content.get("file_name").or_else(|| content.get("phone_number"));
        let detail = message.file.as_ref().map(|file| file.name.as_str()).or(detail.and_then(Value::as_str));
        Some(match detail {
            Some(detail) => format!("({word} {detail})"),
            None => format!("({word})"),
        })
    });
    found.unwrap_or_default()
}

fn labels(row: &[Button]) -> String {
    let labels = row.iter().map(|button| match button.action {
        Action::Url(_) => format!("[{} ↗]", button.label),
        _ => format!("[{}]", button.label),
    });
    labels.collect::<Vec<_>>().join(" ")
}

fn line(told: &mut String, line: &str) {
    // Writing into a string cannot fail.
    let _ = writeln!(told, "{line}");
}
