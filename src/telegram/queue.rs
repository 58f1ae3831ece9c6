//! Rows the sender holds, and which of them may go now: pure, so that every order of
//! arrivals, answers and waits can be tested.
//!
//! Within a chat replies and case messages go in the order written, one at a time; bulk and
//! notices go around them. A chat that must wait never holds back another. How many a second is in `gate.rs`.

mod chat;
mod job;
mod pauses;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap, VecDeque};
use std::time::Duration;

use super::gate::Gate;
use crate::domain::{ChatId, Lane};
use chat::{Chat, Taken};
pub use job::Job;
use job::Urgency;
use pauses::Pauses;

/// All held rows, by chat.
#[derive(Debug)]
pub struct Queue {
    chats: HashMap<ChatId, Chat>,
    /// Chats that may have something to send, by its urgency; entries may be stale.
    ready: BTreeMap<Urgency, VecDeque<ChatId>>,
    /// Chats to look at again at a moment.
    later: BinaryHeap<Reverse<(Duration, ChatId)>>,
    pauses: Pauses,
    gate: Gate,
}

/// What the queue says when asked for work.
#[derive(Debug)]
pub enum Next {
    /// Send this now.
    Send(Job),
    /// Nothing before this moment.
    At(Duration),
    /// Nothing at all.
    Idle,
}

impl Queue {
    /// An empty queue behind `gate`.
    #[must_use]
    pub fn new(gate: Gate) -> Self {
        let ready = Urgency::ALL.into_iter().map(|urgency| (urgency, VecDeque::new())).collect();
        Self { chats: HashMap::new(), ready, later: BinaryHeap::new(), pauses: Pauses::default(), gate }
    }

    /// Takes a row; returns the older edit that it replaces.
    pub fn push(&mut self, job: Job) -> Option<Job> {
        let id = job.row.chat;
        let replaced = self.chat(id).push(job);
        self.list(id);
        replaced
    }

    /// Finds what may go at `now`, the most urgent first.
    pub fn next(&mut self, now: Duration) -> Next {
        self.wake(now);
        let mut opens: Option<Duration> = None;
        for urgency in Urgency::ALL {
            let lane = urgency.lane();
            if let Some(until) = self.closed(urgency, now) {
                if self.ready.get(&urgency).is_some_and(|list| !list.is_empty()) {
                    opens = Some(opens.map_or(until, |at| at.min(until)));
                }
            } else if let Some(job) = self.take(urgency, now) {
                if job.paid {
                    self.gate.pass_paid(job.messages(), now);
                } else {
                    self.gate.pass(job.messages(), lane == Lane::Bulk, now);
                }
                self.pauses.probed(lane, now);
                return Next::Send(job);
            }
        }
        let later = self.later.peek().map(|Reverse((at, _))| *at);
        match opens.into_iter().chain(later).min() {
            Some(at) => Next::At(at),
            None => Next::Idle,
        }
    }

    /// The call for `chat` is over; with a job, that job is to be tried again before the others.
    pub fn finished(&mut self, chat: ChatId, again: Option<Job>) {
        if let Some(entry) = self.chats.get_mut(&chat) {
            entry.finished(again);
            if entry.is_empty() {
                // Its pace is remembered until all tokens are back.
                self.later.push(Reverse((entry.rested_at(), chat)));
            }
            self.list(chat);
        }
    }

    /// Drops every held row of a chat that cannot be reached.
    pub fn forget(&mut self, chat: ChatId) -> Vec<Job> {
        self.chats.get_mut(&chat).map(Chat::drain).unwrap_or_default()
    }

    /// Moves every held row to the chat's new number.
    pub fn migrate(&mut self, from: ChatId, to: ChatId) {
        for mut job in self.forget(from) {
            job.row.chat = to;
            self.push(job);
        }
    }

    /// Telegram takes nothing for this chat before `until`.
    pub fn limit(&mut self, chat: ChatId, until: Duration) {
        let entry = self.chat(chat);
        entry.limit(until);
        if entry.is_empty() {
            self.later.push(Reverse((until, chat)));
        }
    }

    /// Until when Telegram takes nothing for this chat, if that is after `now`.
    #[must_use]
    pub fn limited(&self, chat: ChatId, now: Duration) -> Option<Duration> {
        self.chats.get(&chat).map(Chat::limited_until).filter(|until| *until > now)
    }

    /// Puts a row behind the others of its chat; returns it where a newer edit of the same message waits.
    pub fn give_way(&mut self, job: Job) -> Option<Job> {
        let id = job.row.chat;
        let superseded = self.chat(id).give_way(job);
        self.list(id);
        superseded
    }

    /// Telegram asked to wait when a row of `lane` went to `chat`. When another chat was refused a moment ago too, the
    /// lane is paused until `until`; returns whether it is.
    pub fn flooded(&mut self, lane: Lane, chat: ChatId, until: Duration, now: Duration) -> bool {
        let paused = self.pauses.flooded(lane, chat, until, now);
        if paused && lane == Lane::Bulk {
            self.gate.slow_down(now);
        }
        paused
    }

    /// Telegram took a row of `lane`: a pause of replies or case messages is over.
    pub fn got_through(&mut self, lane: Lane) {
        self.pauses.got_through(lane);
    }

    /// Pauses a lane until a moment.
    pub fn pause(&mut self, lane: Lane, until: Duration, now: Duration) {
        self.pauses.pause(lane, until, now);
    }

    /// Whether anything waits behind the first job of this chat.
    #[must_use]
    pub fn has_more(&self, chat: ChatId) -> bool {
        self.chats.get(&chat).is_some_and(Chat::has_more)
    }

    /// How many rows are held.
    #[must_use]
    pub fn len(&self) -> usize {
        self.chats.values().map(Chat::len).sum()
    }

    /// Whether no row is held.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Until when nothing so urgent may go, if that is after `now`: its lane is paused, or the gate is shut.
    fn closed(&mut self, urgency: Urgency, now: Duration) -> Option<Duration> {
        let lane = urgency.lane();
        let opens = match urgency {
            Urgency::Paid => self.gate.opens_paid(),
            _ => self.gate.opens(1, lane == Lane::Bulk, now),
        };
        let opens = opens.max(self.pauses.opens(lane));
        (opens > now).then_some(opens)
    }

    fn chat(&mut self, id: ChatId) -> &mut Chat {
        self.chats.entry(id).or_insert_with(|| Chat::new(self.gate.pace(id.is_group())))
    }

    fn list(&mut self, id: ChatId) {
        for urgency in self.chats.get(&id).map(Chat::urgencies).unwrap_or_default() {
            if let Some(list) = self.ready.get_mut(&urgency) {
                list.push_back(id);
            }
        }
    }

    /// Lists the chats again whose moment has come, and forgets those that have nothing left to say.
    fn wake(&mut self, now: Duration) {
        while let Some(Reverse((_, id))) = self.later.peek().copied().filter(|Reverse((at, _))| *at <= now) {
            self.later.pop();
            let Some(chat) = self.chats.get(&id) else { continue };
            if chat.is_done(now) {
                self.chats.remove(&id);
                continue;
            }
            self.list(id);
        }
    }

    /// Takes the first job of this urgency whose chat may get something now.
    fn take(&mut self, urgency: Urgency, now: Duration) -> Option<Job> {
        let gate = &mut self.gate;
        // One message has room: that was looked at. What is paid for takes no place of the others.
        let mut room = |job: &Job| {
            let many = job.messages();
            if many > 1 && !job.paid { gate.opens(many, urgency.lane() == Lane::Bulk, now) } else { now }
        };
        while let Some(id) = self.ready.get_mut(&urgency)?.pop_front() {
            let Some(chat) = self.chats.get_mut(&id) else { continue };
            match chat.take(urgency, now, &mut room) {
                Taken::Job(job) => return Some(job),
                Taken::At(at) => self.later.push(Reverse((at, id))),
                Taken::Nothing => {}
            }
        }
        None
    }
}
