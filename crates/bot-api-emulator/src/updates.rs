//! The queue of updates that the bot has not confirmed yet.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::state::{PRESS_LIVES, Press, State};

/// What Telegram keeps for a bot before it drops what is new.
const LONGEST_QUEUE: usize = 100_000;
const UPDATE_LIVES: i64 = 24 * 3600 * 1000;
/// How many past updates can be sent again.
const REMEMBERED: usize = 10_000;
/// Kinds that come only to a bot that asks for them.
const ON_REQUEST: &[&str] = &["chat_member", "message_reaction", "message_reaction_count"];

/// One update on its way.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Pending {
    pub(super) id: i64,
    /// The chat whose order it keeps.
    pub(super) chat: i64,
    pub(super) body: Arc<str>,
    expires: i64,
    /// The press it carries, to note that the bot was given it.
    press: Option<String>,
    /// A repeated update: an offset beyond its id does not confirm it before it was given.
    repeated: bool,
    /// Failed deliveries to the webhook, and when to try again.
    pub(super) tries: u32,
    #[serde(skip)]
    pub(super) not_before: Duration,
}

/// The queue, ordered by update id.
pub(super) struct Queue {
    pub(super) pending: VecDeque<Pending>,
    pub(super) next: i64,
    /// The kinds that the bot asked for last; `None` before it ever did.
    pub(super) allowed: Option<Vec<String>>,
    /// Counts the calls that take over the queue, so that the one before knows.
    pub(super) turn: u64,
    past: VecDeque<Pending>,
}

impl Queue {
    pub(super) fn new(first: i64) -> Self {
        let (pending, past) = (VecDeque::new(), VecDeque::new());
        Self { pending, next: first, allowed: None, turn: 0, past }
    }

    fn wanted(&self, kind: &str) -> bool {
        match self.allowed.as_deref() {
            None | Some([]) => !ON_REQUEST.contains(&kind),
            Some(kinds) => kinds.iter().any(|wanted| wanted == kind),
        }
    }

    pub(super) fn push(&mut self, kind: &str, chat: i64, body: &Value, now: i64) -> Option<i64> {
        if !self.wanted(kind) || self.pending.len() >= LONGEST_QUEUE {
            return None;
        }
        let id = self.next;
        let press = body.get("id").and_then(Value::as_str).filter(|_| kind == "callback_query");
        let lives = if press.is_some() { PRESS_LIVES } else { UPDATE_LIVES };
        let text = format!("{{\"update_id\":{id},\"{kind}\":{body}}}");
        self.insert(id, chat, text, now + lives, press.map(str::to_owned));
        Some(id)
    }

    /// Queues a whole update as it is, whatever the bot asked for; an id is filled in.
    pub(super) fn push_raw(&mut self, mut update: Value, chat: i64, now: i64) -> i64 {
        let given = update.get("update_id").and_then(Value::as_i64);
        let id = given.unwrap_or(self.next);
        if let Some(fields) = update.as_object_mut() {
            fields.remove("update_id");
        }
        // The id comes first, as Telegram writes it; there are readers that rely on it.
        let rest = update.to_string().split_off(1);
        let comma = if rest.len() > 1 { "," } else { "" };
        let text = format!("{{\"update_id\":{id}{comma}{rest}");
        self.insert(id, chat, text, now + UPDATE_LIVES, None);
        id
    }

    fn insert(&mut self, id: i64, chat: i64, body: String, expires: i64, press: Option<String>) {
        let repeated = id < self.next;
        self.next = self.next.max(id + 1);
        let (body, tries, not_before) = (Arc::from(body), 0, Duration::ZERO);
        let update = Pending { id, chat, body, expires, press, repeated, tries, not_before };
        if self.past.len() >= REMEMBERED {
            self.past.pop_front();
        }
        self.past.push_back(update.clone());
        self.place(update);
    }

    fn place(&mut self, update: Pending) {
        let place = self.pending.partition_point(|other| other.id <= update.id);
        self.pending.insert(place, update);
    }

    /// Queues a past update once more under the same id; false if it is forgotten.
    pub(super) fn repeat(&mut self, id: i64) -> bool {
        let Some(update) = self.past.iter().rev().find(|update| update.id == id) else {
            return false;
        };
        let update = Pending { repeated: true, ..update.clone() };
        self.place(update);
        true
    }

    /// Starts again from another id, as after a quiet week; what waited is gone by then.
    pub(super) fn restart(&mut self, next: i64) {
        self.pending.clear();
        self.next = next;
    }

    /// Forgets what an offset confirms; returns how many that were.
    pub(super) fn confirm(&mut self, offset: i64) -> usize {
        let before = self.pending.len();
        if offset < 0 {
            let kept = usize::try_from(-offset).unwrap_or(usize::MAX);
            self.pending.drain(..before.saturating_sub(kept));
        } else if offset <= self.next + 10 {
            // Telegram takes an offset far beyond the end for a mistake and starts at the head.
            let done = |update: &Pending| update.id < offset && !update.repeated;
            while self.pending.front().is_some_and(done) {
                self.pending.pop_front();
            }
        }
        before - self.pending.len()
    }

    /// Drops what has waited too long.
    pub(super) fn expire(&mut self, now: i64, looked_at: usize) {
        if self.pending.iter().take(looked_at).any(|update| update.expires <= now) {
            self.pending.retain(|update| update.expires > now);
        }
    }
}

impl State {
    /// Hands out the oldest updates, which stay until they are confirmed.
    pub(super) fn take_updates(&mut self, limit: usize) -> Vec<Arc<str>> {
        self.queue.expire(self.now, limit);
        let batch = self.queue.pending.iter_mut().take(limit);
        batch
            .map(|update| {
                update.repeated = false;
                note_given(&mut self.presses, update);
                Arc::clone(&update.body)
            })
            .collect()
    }
}

/// Notes that the bot now knows of a press.
pub(super) fn note_given(presses: &mut BTreeMap<String, Press>, update: &Pending) {
    let press = update.press.as_ref().and_then(|id| presses.get_mut(id));
    if let Some(press) = press {
        press.given += 1;
    }
}
