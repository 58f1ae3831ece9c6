//! What people, the clock and the network do, asked for by the page.

use std::sync::{Arc, PoisonError};
use std::time::Duration;

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};

use super::shared::Page;
use super::time;
use super::wrong::Wrong;
use crate::clock::Millis;
use bot_api_emulator::{Effect, Emulator, Fault, FaultId};

/// How long Telegram is in a bad mood, in seconds.
const FLOOD: u64 = 30;
/// How late answers come on a slow network.
const SLOW: Duration = Duration::from_secs(2);
/// What Telegram takes in one message, in UTF-16 units.
const LONGEST_TEXT: usize = 4_096;
/// The methods that Telegram slows down.
const SENDING: &[&str] =
    &["sendMessage", "sendDocument", "sendPhoto", "editMessageText", "editMessageCaption", "editMessageReplyMarkup"];
/// Ids of people and groups that are made on the page begin here.
const FIRST_PERSON: i64 = 8_001;
const FIRST_GROUP: i64 = -1_001_800_000_001;

/// One thing that happens.
#[derive(Debug, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub(super) enum Act {
    Text(Line),
    Press {
        chat: i64,
        from: i64,
        message: i64,
        data: String,
    },
    Contact {
        chat: i64,
        from: i64,
        own: bool,
        topic: Option<i64>,
    },
    Location {
        chat: i64,
        from: i64,
        latitude: f64,
        longitude: f64,
        topic: Option<i64>,
    },
    Sticker {
        from: i64,
    },
    Voice {
        from: i64,
    },
    Edit {
        from: i64,
        message: i64,
        text: String,
    },
    Forward {
        from: i64,
        source: i64,
        message: i64,
        chat: i64,
    },
    Block {
        from: i64,
    },
    Unblock {
        from: i64,
    },
    Person {
        name: String,
        language: String,
    },
    Language {
        person: i64,
        name: String,
        language: String,
    },
    Group {
        title: String,
        topics: Vec<String>,
    },
    AddBot {
        group: i64,
        by: i64,
    },
    Forwards {
        hours: u32,
    },
    Until {
        moment: Millis,
    },
    Morning,
    Flood {
        on: bool,
    },
    Outage {
        on: bool,
    },
    Slow {
        on: bool,
    },
    Restart,
    /// Everything is forgotten and begins anew.
    Reset,
}

/// What somebody writes.
#[derive(Debug, Deserialize)]
pub(super) struct Line {
    chat: i64,
    from: i64,
    text: String,
    reply_to: Option<i64>,
    topic: Option<i64>,
}

/// Does what the page asks for; the answer names what was made.
pub(super) async fn act(State(page): State<Arc<Page>>, Json(act): Json<Act>) -> Result<Json<Value>, Wrong> {
    let made = match act {
        Act::Forwards { hours } => Ok(time::forwards(&page, Duration::from_hours(hours.into())).await),
        Act::Until { moment } => time::until(&page, moment).await,
        Act::Morning => Ok(time::morning(&page).await),
        Act::Flood { on } => Ok(flood(&page, on)),
        Act::Outage { on } => Ok(outage(&page, on)),
        Act::Slow { on } => Ok(slow(&page, on)),
        Act::Restart => {
            page.bot.kill().await;
            page.bot.start().map(|()| 0).map_err(Wrong::Bot)
        }
        Act::Reset => {
            page.stop.cancel();
            Ok(0)
        }
        Act::Press { chat, from, message, data } => {
            // A button that has just gone: quick fingers press nothing, as in Telegram.
            Ok(page.telegram.press_in(chat, from, message, &data).unwrap_or_default())
        }
        other => people(&page.telegram, other),
    }?;
    Ok(Json(json!({ "made": made })))
}

/// What people do.
fn people(telegram: &Emulator, act: Act) -> Result<i64, Wrong> {
    Ok(match act {
        Act::Text(line) => write(telegram, &line)?,
        Act::Contact { chat, from, own, topic } => {
            telegram.group_message(chat, from, within(contact(telegram, from, own), topic))
        }
        Act::Location { chat, from, latitude, longitude, topic } => {
            let place = json!({ "location": { "latitude": latitude, "longitude": longitude } });
            telegram.group_message(chat, from, within(place, topic))
        }
        Act::Sticker { from } => telegram.sticker(from),
        Act::Voice { from } => telegram.voice(from),
        Act::Edit { from, message, text } => telegram.edited_text(from, message, &text),
        Act::Forward { from, source, message, chat } => telegram.forward(from, source, message, chat),
        Act::Block { from } => telegram.block(from),
        Act::Unblock { from } => telegram.unblock(from),
        Act::Person { name, language } => {
            let id = free(telegram, FIRST_PERSON, 1);
            telegram.person(id, named(&name)?, Some(&language));
            id
        }
        Act::Language { person, name, language } => {
            telegram.person(person, named(&name)?, Some(&language));
            person
        }
        Act::Group { title, topics } => {
            let id = free(telegram, FIRST_GROUP, -1);
            telegram.group(id, named(&title)?);
            let topics: Vec<_> = topics.iter().map(String::as_str).collect();
            if !topics.is_empty() {
                telegram.topics(id, &topics);
            }
            id
        }
        Act::AddBot { group, by } => telegram.add_to_group(group, by),
        _ => return Err(Wrong::Unknown),
    })
}

fn write(telegram: &Emulator, line: &Line) -> Result<i64, Wrong> {
    if line.text.encode_utf16().count() > LONGEST_TEXT {
        return Err(Wrong::TooLong);
    }
    let mut content = Emulator::written(named(&line.text)?);
    if let (Some(fields), Some(id)) = (content.as_object_mut(), line.reply_to) {
        fields.insert("reply_to".to_owned(), id.into());
    }
    let content = within(content, line.topic);
    Ok(telegram.group_message(line.chat, line.from, content))
}

/// The same in a topic: as apps do it, what answers nothing answers the message that opened the topic.
pub(super) fn within(mut content: Value, topic: Option<i64>) -> Value {
    if let (Some(fields), Some(topic)) = (content.as_object_mut(), topic) {
        fields.entry("reply_to").or_insert_with(|| topic.into());
        fields.insert("message_thread_id".to_owned(), topic.into());
        fields.insert("is_topic_message".to_owned(), true.into());
    }
    content
}

/// A contact: the person's own number, or that of somebody who is not here.
fn contact(telegram: &Emulator, from: i64, own: bool) -> Value {
    if !own {
        return json!({ "contact": { "phone_number": "+6285700004321", "first_name": "Yanti" } });
    }
    let name = telegram.view_chat(from).and_then(|chat| chat.pointer("/head/first_name").cloned());
    json!({ "contact": { "phone_number": format!("+6281200{from:06}"), "first_name": name, "user_id": from } })
}

fn named(text: &str) -> Result<&str, Wrong> {
    let text = text.trim();
    if text.is_empty() { Err(Wrong::Empty) } else { Ok(text) }
}

/// The first id from `first` on, in steps, that nobody has.
fn free(telegram: &Emulator, first: i64, step: i64) -> i64 {
    let taken = telegram.chats();
    let mut id = first;
    while taken.contains(&id) {
        id += step;
    }
    id
}

/// Telegram answers 429 until half a minute has passed on the clock, or until it is told to stop.
fn flood(page: &Arc<Page>, on: bool) -> i64 {
    let set = |method: &&str| page.telegram.fault(Fault::new(Effect::Flood(FLOOD)).on(method).always());
    let faults: Vec<_> = SENDING.iter().filter(|_| on).map(set).collect();
    let before =
        std::mem::replace(&mut page.switches.lock().unwrap_or_else(PoisonError::into_inner).flood, faults.clone());
    calm(page, &before);
    if on {
        let page = Arc::clone(page);
        tokio::spawn(async move {
            page.clock.sleep(Duration::from_secs(FLOOD)).await;
            page.switches.lock().unwrap_or_else(PoisonError::into_inner).flood.retain(|id| !faults.contains(id));
            calm(&page, &faults);
        });
    }
    0
}

fn calm(page: &Page, faults: &[FaultId]) {
    for fault in faults {
        page.telegram.remove_fault(*fault);
    }
}

fn outage(page: &Page, on: bool) -> i64 {
    page.switches.lock().unwrap_or_else(PoisonError::into_inner).outage = on;
    page.telegram.refuse_all(on);
    0
}

fn slow(page: &Page, on: bool) -> i64 {
    let mut switches = page.switches.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(fault) = switches.slow.take() {
        page.telegram.remove_fault(fault);
    }
    switches.slow = on.then(|| page.telegram.fault(Fault::new(Effect::Slow(SLOW)).always()));
    0
}
