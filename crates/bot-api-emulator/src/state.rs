//! Everything the emulator remembers, and the few moves that keep it consistent.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::time::Duration;

use serde_json::{Map, Value, json};

use super::Options;
use super::chats::{Chat, Event, Message, Standing};
use super::faults::Faults;
use super::feed::{Change, Feed};
use super::files::File;
use super::inline::Query;
use super::limits::{Cost, Limits};
use super::params::Params;
use super::reading::{Call, Counters, Toast};
use super::refusal::{Refusal, bad, flood};
use super::shared::put;
use super::updates::Queue;
use super::webhook::Webhook;

/// How long a pressed button waits for its tick.
pub(super) const PRESS_LIVES: i64 = 150_000;
/// What the numbers of presses count on from; Telegram's are long.
const FIRST_PRESS: i64 = 4_382_000_000_000_000;

/// A pressed button.
pub(super) struct Press {
    pub(super) user: i64,
    pub(super) chat: i64,
    pub(super) message: i64,
    pub(super) data: String,
    pub(super) at: i64,
    /// How often the bot was given the press: an update that comes again may be answered again.
    pub(super) given: usize,
    pub(super) answers: usize,
    pub(super) answer: Option<Toast>,
}

/// Everything the emulator remembers.
pub(super) struct State {
    /// Milliseconds since 1970, as of the moment the lock was taken.
    pub(super) now: i64,
    pub(super) elapsed: Duration,
    pub(super) me: Value,
    pub(super) people: HashMap<i64, Value>,
    pub(super) chats: HashMap<i64, Chat>,
    pub(super) presses: BTreeMap<String, Press>,
    /// What people asked from other chats.
    pub(super) inline: BTreeMap<String, Query>,
    pub(super) files: HashMap<String, File>,
    /// The bot's menus by scope and language.
    pub(super) commands: HashMap<(String, String), Vec<(String, String)>>,
    /// What the bot tells of itself, by the name of the field and the language.
    pub(super) profile: HashMap<(&'static str, String), String>,
    pub(super) queue: Queue,
    pub(super) webhook: Option<Webhook>,
    pub(super) limits: Limits,
    pub(super) faults: Faults,
    /// Until when each call waits that a fault lets wait for the clock.
    pub(super) held: Vec<Duration>,
    /// Whether connections are dropped at the door.
    pub(super) outage: bool,
    pub(super) calls: VecDeque<Call>,
    pub(super) counters: Counters,
    pub(super) violations: Vec<String>,
    /// Words that may be said to certain chats only.
    pub(super) private: Vec<(String, Vec<i64>)>,
    pub(super) last_message: i64,
    pub(super) last_press: i64,
    pub(super) feed: Feed,
}

impl State {
    pub(super) fn new(options: &Options) -> Self {
        let id = options.token.split(':').next().and_then(|id| id.parse::<i64>().ok());
        let me = json!({
            "id": id.unwrap_or(1), "is_bot": true,
            "first_name": options.name, "username": options.username,
        });
        Self {
            now: 0,
            elapsed: Duration::ZERO,
            me,
            people: HashMap::new(),
            chats: HashMap::new(),
            presses: BTreeMap::new(),
            inline: BTreeMap::new(),
            files: HashMap::new(),
            commands: HashMap::new(),
            profile: HashMap::new(),
            queue: Queue::new(options.first_update_id),
            webhook: None,
            limits: Limits::new(options),
            faults: Faults::default(),
            held: Vec::new(),
            outage: false,
            calls: VecDeque::new(),
            counters: Counters::default(),
            violations: Vec::new(),
            private: Vec::new(),
            last_message: options.last_message_id,
            last_press: FIRST_PRESS,
            feed: Feed::default(),
        }
    }

    /// Registers a person whom the bot does not know yet.
    pub(super) fn meet(&mut self, id: i64, name: &str, language: Option<&str>) {
        let mut user = json!({ "id": id, "is_bot": false, "first_name": name });
        if let Some(language) = language {
            put(&mut user, "language_code", language);
        }
        self.people.insert(id, user);
        let head = json!({ "id": id, "type": "private", "first_name": name });
        let chat = self.chats.entry(id);
        chat.or_insert_with(|| Chat::new(Value::Null, Standing::NeverStarted, false)).head = head;
        self.feed.tell(Change::Chat(id));
    }

    /// Finds a person, registering one who was not introduced.
    pub(super) fn person(&mut self, id: i64) -> Value {
        if !self.people.contains_key(&id) {
            self.meet(id, &format!("Orang {id}"), Some("id"));
        }
        self.people.get(&id).cloned().unwrap_or_default()
    }

    /// Finds the chat that a call is for, within the limits and open to the bot.
    pub(super) fn reach(&mut self, params: &Params, cost: Cost) -> Result<i64, Refusal> {
        let id = params.chat()?;
        let chat = self.chats.get(&id).ok_or_else(|| bad("chat not found"))?;
        let refusal = chat.standing.refusal(chat.kind());
        let is_paid = matches!(cost, Cost::Message | Cost::Album(_)) && params.flag("allow_paid_broadcast");
        let cost = if is_paid { Cost::Paid } else { cost };
        if let Err(seconds) = self.limits.admit(cost, id, self.elapsed) {
            self.violations.push(format!("rate limit exceeded in chat {id}"));
            return Err(flood(seconds));
        }
        refusal.map_or(Ok(id), Err)
    }

    /// Gives the next message id of a chat.
    pub(super) fn next_message(&mut self, chat: i64) -> i64 {
        let own = self.chats.get_mut(&chat).and_then(|chat| chat.own_counter.as_mut());
        let counter = own.unwrap_or(&mut self.last_message);
        *counter += 1;
        *counter
    }

    /// Keeps a message in its chat and shows it as the Bot API does.
    pub(super) fn keep(&mut self, chat: i64, message: Message) -> Value {
        let json = self.show(chat, &message);
        self.feed.tell(Change::Message { chat, id: message.id });
        if let Some(chat) = self.chats.get_mut(&chat) {
            chat.story.push(Event::Said(message.id));
            chat.messages.insert(message.id, message);
        }
        json
    }

    /// Shows a message as the Bot API does.
    pub(super) fn show(&self, chat: i64, message: &Message) -> Value {
        let person = message.from.map_or(Some(&self.me), |id| self.people.get(&id));
        let head = self.chats.get(&chat).map_or(&Value::Null, |chat| &chat.head);
        message.json(person.unwrap_or(&Value::Null), head)
    }

    /// Shows a message by its id: whole, or as inaccessible if it is gone.
    pub(super) fn show_id(&self, chat: i64, id: i64) -> Value {
        let found = self.chats.get(&chat);
        let head = found.map_or(&Value::Null, |chat| &chat.head);
        match found.and_then(|chat| chat.messages.get(&id)) {
            Some(message) => self.show(chat, message),
            None => json!({ "chat": head, "message_id": id, "date": 0 }),
        }
    }

    /// Lets a person, or a channel under its own id, say something; shows it as the Bot API does.
    pub(super) fn say(&mut self, chat: i64, from: i64, mut content: Map<String, Value>) -> Value {
        if let Some(Value::Number(id)) = content.remove("reply_to") {
            let mut original = self.show_id(chat, id.as_i64().unwrap_or_default());
            if let Some(fields) = original.as_object_mut() {
                fields.remove("reply_to_message");
            }
            content.insert("reply_to_message".to_owned(), original);
        }
        if from > 0 {
            self.person(from);
        }
        let id = self.next_message(chat);
        self.keep(chat, Message::new(id, self.now, Some(from), content))
    }

    /// Queues an update of a kind about a chat; its id, or 0 if the bot does not ask for the kind.
    pub(super) fn push(&mut self, kind: &str, chat: i64, body: &Value) -> i64 {
        let pushed = self.queue.push(kind, chat, body, self.now);
        match pushed {
            Some(_) => self.counters.updates += 1,
            None => self.counters.updates_dropped += 1,
        }
        pushed.unwrap_or_default()
    }
}
