//! What a test or a page can read: chats as people see them, calls, breaches, counts.

use std::time::Duration;

use serde_json::Value;
use tokio::sync::watch;

use super::chats::Message;
use super::faults::{Fault, FaultId};
use super::markup::Rows;
use super::state::PRESS_LIVES;
use super::{Emulator, transcript};

/// How long the waits below take at most.
const PATIENCE: Duration = Duration::from_mins(1);

/// The words that appear when a press is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// The words; empty for a mere tick.
    pub text: String,
    /// Whether they come in a window that has to be closed.
    pub alert: bool,
    /// Milliseconds since 1970.
    pub at: i64,
}

/// One call of the bot.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// The method as the emulator names it.
    pub method: String,
    /// The parameters, without uploads.
    pub params: Value,
    /// Milliseconds since 1970.
    pub at: i64,
    /// The status of the answer; 0 if the connection was cut before it had an effect.
    pub status: u16,
    /// What was refused, in Telegram's words.
    pub error: String,
}

/// How often things happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// Updates queued.
    pub updates: usize,
    /// Updates that nobody asked for or that found the queue full.
    pub updates_dropped: usize,
    /// Updates confirmed by the bot.
    pub confirmed: usize,
    /// Calls of any method.
    pub calls: usize,
    /// Calls that were refused or cut, and connections that an outage dropped.
    pub refused: usize,
    /// Messages of the bot.
    pub sent: usize,
    /// Edits of its messages.
    pub edited: usize,
    /// Messages it deleted.
    pub deleted: usize,
    /// Presses answered.
    pub ticked: usize,
    /// Pushes to the webhook, successful or not.
    pub webhook_posts: usize,
    /// Calls except `getUpdates`.
    pub(super) arrivals: usize,
}

impl Emulator {
    /// The messages of a chat that are there now, oldest first.
    pub fn messages(&self, chat: i64) -> Vec<Message> {
        let state = self.shared.lock();
        let messages = state.chats.get(&chat).map(|chat| chat.messages.values().cloned().collect());
        messages.unwrap_or_default()
    }

    /// The newest message of the bot in a chat.
    pub fn last(&self, chat: i64) -> Option<Message> {
        let state = self.shared.lock();
        let mut messages = state.chats.get(&chat)?.messages.values().rev();
        messages.find(|message| message.from.is_none()).cloned()
    }

    /// The keyboard below a chat.
    pub fn keyboard(&self, chat: i64) -> Rows {
        let state = self.shared.lock();
        state.chats.get(&chat).map(|chat| chat.keyboard.clone()).unwrap_or_default()
    }

    /// A chat as it can be read aloud: `→` a person, `←` the bot, `[Label]` a button.
    pub fn transcript(&self, chat: i64) -> String {
        transcript::tell(&self.shared.lock(), chat)
    }

    /// The calls of the bot, oldest first.
    pub fn calls(&self) -> Vec<Call> {
        self.shared.lock().calls.iter().cloned().collect()
    }

    /// The newest calls that were refused or cut, newest first.
    pub fn refusals(&self, most: usize) -> Vec<Call> {
        self.newest(most, |call| call.status != 200)
    }

    /// The newest calls that did something, newest first.
    pub fn deeds(&self, most: usize) -> Vec<Call> {
        self.newest(most, |call| call.method != "getUpdates")
    }

    fn newest(&self, most: usize, wanted: impl Fn(&Call) -> bool) -> Vec<Call> {
        let state = self.shared.lock();
        state.calls.iter().rev().filter(|call| wanted(call)).take(most).cloned().collect()
    }

    /// The presses that the bot was given and has not answered, each a sentence.
    pub fn callbacks_unanswered(&self) -> Vec<String> {
        self.unanswered(i64::MIN)
    }

    fn unanswered(&self, older_than: i64) -> Vec<String> {
        let state = self.shared.lock();
        let open = |press: &&super::state::Press| {
            press.given > 0 && press.answer.is_none() && state.now - press.at > older_than
        };
        let presses = state.presses.values().filter(open);
        presses.map(|press| format!("{} pressed {:?} and got no answer", press.user, press.data)).collect()
    }

    /// The words that answered a person's presses, oldest first.
    pub fn toasts(&self, user: i64) -> Vec<Toast> {
        let state = self.shared.lock();
        let presses = state.presses.values().filter(|press| press.user == user);
        let answers = presses.filter_map(|press| press.answer.clone());
        let mut toasts: Vec<_> = answers.filter(|toast| !toast.text.is_empty()).collect();
        toasts.sort_by_key(|toast| toast.at);
        toasts
    }

    /// Everything that a strict reviewer would call a breach, each a sentence.
    pub fn violations(&self) -> Vec<String> {
        let mut violations = self.shared.lock().violations.clone();
        violations.extend(self.unanswered(PRESS_LIVES));
        violations
    }

    /// From now on, saying these words to any other chat is a violation.
    pub fn keep_private(&self, words: &str, chats: &[i64]) {
        self.shared.lock().private.push((words.to_owned(), chats.to_vec()));
    }

    /// How often things happened.
    pub fn counters(&self) -> Counters {
        self.shared.lock().counters
    }

    /// How many updates the bot has not confirmed.
    pub fn pending(&self) -> usize {
        self.shared.lock().queue.pending.len()
    }

    /// How many calls [`Effect::Slow`](crate::Effect::Slow) and [`Effect::Held`](crate::Effect::Held) let wait: a call
    /// whose time has come is none of them any more, also where its answer is still on its way.
    pub fn held(&self) -> usize {
        let state = self.shared.lock();
        state.held.iter().filter(|until| **until > state.elapsed).count()
    }

    /// Waits in real time until every update is confirmed and no call has come for so long;
    /// false if that does not happen within a minute.
    pub async fn settled(&self, quiet: Duration) -> bool {
        let still = async {
            loop {
                let before = self.counters().arrivals;
                tokio::time::sleep(quiet).await;
                if self.pending() == 0 && self.counters().arrivals == before {
                    break;
                }
            }
        };
        tokio::time::timeout(PATIENCE, still).await.is_ok()
    }

    /// Waits until `condition` holds and looks again after every change; false if it does not hold within
    /// a minute of real time.
    pub async fn until(&self, condition: impl Fn(&Self) -> bool) -> bool {
        let mut revision = self.revision();
        let holds = async { while !condition(self) && revision.changed().await.is_ok() {} };
        tokio::time::timeout(PATIENCE, holds).await.is_ok()
    }

    /// Waits until the bot has confirmed every update: by its next offset, or by taking it at its webhook.
    ///
    /// A bot that answers before it confirms has then said what it had to say.
    pub async fn until_confirmed(&self) -> bool {
        self.until(|emulator| emulator.pending() == 0).await
    }

    /// A counter that grows with everything that happens, for those who watch.
    pub fn revision(&self) -> watch::Receiver<u64> {
        self.shared.revision.subscribe()
    }

    /// Tells those who watch that the clock was moved.
    pub fn nudge(&self) {
        self.shared.change(|_| ());
    }

    /// Sets a fault; several that fit are taken in the order they were set.
    pub fn fault(&self, fault: impl Into<Fault>) -> FaultId {
        self.shared.change(|state| state.faults.add(fault.into()))
    }

    /// Removes a fault; returns how often it hit.
    pub fn remove_fault(&self, id: FaultId) -> u32 {
        self.shared.change(|state| state.faults.remove(id))
    }

    /// Removes all faults.
    pub fn clear_faults(&self) {
        self.shared.change(|state| state.faults.clear());
    }

    /// Begins or ends an outage: connections are accepted and dropped, open ones cut.
    pub fn refuse_all(&self, refuse: bool) {
        self.shared.change(|state| state.outage = refuse);
    }
}
