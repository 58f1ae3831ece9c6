//! Rows the sender holds, and which of them may go now: pure, so that every order of
//! arrivals, answers and waits can be tested.
//!
//! Within a chat replies and case messages go in the order written, one at a time; bulk and
//! notices go around them. A chat that must wait never holds back another.

mod chat;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap, VecDeque};
use std::time::Duration;

use super::gate::Gate;
use crate::domain::{ChatId, Lane};
use crate::store::files::File;
use crate::store::outbox::Row;
use chat::{Chat, Taken};

/// A row held by the sender.
#[derive(Clone, Debug)]
pub struct Job {
    /// The row to send.
    pub row: Row,
    /// Not before this moment of the monotonic clock.
    pub not_before: Duration,
    /// When it first had to wait for another try.
    pub held_since: Option<Duration>,
    /// The message it edits: a later edit of the same message replaces it.
    pub edits: Option<i64>,
    /// The file it carries.
    pub file: Option<File>,
    /// Whether it was claimed from the database.
    pub claimed: bool,
    /// Whether it was put in another form already.
    pub changed: bool,
    /// What remains to be sent of a text that was too long.
    pub rest: VecDeque<Vec<u8>>,
}

/// All held rows, by chat.
#[derive(Debug)]
pub struct Queue {
    chats: HashMap<ChatId, Chat>,
    /// Chats that may have something to send, by the lane it is on; entries may be stale.
    ready: BTreeMap<Lane, VecDeque<ChatId>>,
    /// Chats to look at again at a moment.
    later: BinaryHeap<Reverse<(Duration, ChatId)>>,
    paused: HashMap<Lane, Duration>,
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
        let ready = Lane::ALL.into_iter().map(|lane| (lane, VecDeque::new())).collect();
        Self { chats: HashMap::new(), ready, later: BinaryHeap::new(), paused: HashMap::new(), gate }
    }

    /// Takes a row; returns the older edit that it replaces.
    pub fn push(&mut self, job: Job) -> Option<Job> {
        let (id, lane) = (job.row.chat, job.row.lane);
        let chat = self.chats.entry(id).or_insert_with(|| Chat::new(id));
        let replaced = chat.push(job);
        self.list(id, lane);
        replaced
    }

    /// Finds what may go at `now`, the most urgent lane first.
    pub fn next(&mut self, now: Duration) -> Next {
        self.wake(now);
        let mut opens: Option<Duration> = None;
        for lane in Lane::ALL {
            if let Some(until) = self.closed(lane, now) {
                if self.ready.get(&lane).is_some_and(|list| !list.is_empty()) {
                    opens = Some(opens.map_or(until, |at| at.min(until)));
                }
            } else if let Some(job) = self.take(lane, now) {
                self.gate.pass(lane == Lane::Bulk, now);
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
            let lanes = entry.lanes();
            if lanes.is_empty() {
                // Its pace is remembered until all tokens are back.
                self.later.push(Reverse((entry.rested_at(), chat)));
            }
            for lane in lanes {
                self.list(chat, lane);
            }
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

    /// Keeps a lane silent until a moment.
    pub fn pause(&mut self, lane: Lane, until: Duration, now: Duration) {
        let at = self.paused.entry(lane).or_default();
        *at = (*at).max(until);
        if lane == Lane::Bulk {
            self.gate.slow_down(now);
        }
    }

    /// Lanes that are silent at `now`.
    #[must_use]
    pub fn silent(&self, now: Duration) -> Vec<Lane> {
        Lane::ALL.into_iter().filter(|lane| self.paused.get(lane).is_some_and(|until| *until > now)).collect()
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

    /// Until when nothing of `lane` may go, if that is after `now`: the lane is silent, or the gate is shut.
    fn closed(&mut self, lane: Lane, now: Duration) -> Option<Duration> {
        let silent = self.paused.get(&lane).copied().filter(|until| *until > now);
        let opens = silent.unwrap_or_else(|| self.gate.opens(lane == Lane::Bulk, now));
        (opens > now).then_some(opens)
    }

    fn list(&mut self, chat: ChatId, lane: Lane) {
        if let Some(list) = self.ready.get_mut(&lane) {
            list.push_back(chat);
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
            for lane in chat.lanes() {
                self.list(id, lane);
            }
        }
    }

    /// Takes the first job of `lane` whose chat may hear something now.
    fn take(&mut self, lane: Lane, now: Duration) -> Option<Job> {
        while let Some(id) = self.ready.get_mut(&lane)?.pop_front() {
            let Some(chat) = self.chats.get_mut(&id) else { continue };
            match chat.take(lane, now) {
                Taken::Job(job) => return Some(job),
                Taken::At(at) => self.later.push(Reverse((at, id))),
                Taken::Nothing => {}
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(id: i64, chat: i64, lane: Lane, edits: Option<i64>) -> Job {
        let row = Row {
            id,
            chat: ChatId(chat),
            lane,
            not_before: 0,
            attempts: 0,
            method: String::new(),
            payload: Vec::new(),
            file: None,
            target: None,
            tag: None,
        };
        Job {
            row,
            not_before: Duration::ZERO,
            held_since: None,
            edits,
            file: None,
            claimed: false,
            changed: false,
            rest: VecDeque::new(),
        }
    }

    fn sent(queue: &mut Queue, now: Duration) -> Option<i64> {
        match queue.next(now) {
            Next::Send(job) => Some(job.row.id),
            Next::At(_) | Next::Idle => None,
        }
    }

    #[test]
    fn a_newer_edit_takes_the_place_of_an_older_one_that_waits() {
        let mut queue = Queue::new(Gate::new(1_000));
        let now = Duration::from_secs(1);
        assert!(queue.push(job(1, 5, Lane::Reply, Some(40))).is_none());
        assert!(queue.push(job(2, 5, Lane::Reply, Some(41))).is_none());
        let replaced = queue.push(job(3, 5, Lane::Reply, Some(40)));
        assert_eq!(replaced.map(|job| job.row.id), Some(1));
        assert_eq!(sent(&mut queue, now), Some(2));
        assert!(queue.push(job(4, 5, Lane::Reply, Some(41))).is_none(), "what is on its way is not replaced");
        queue.finished(ChatId(5), None);
        assert_eq!(sent(&mut queue, now), Some(3));
    }

    #[test]
    fn urgent_lanes_go_first_and_a_chat_that_must_wait_holds_back_no_other() {
        let mut queue = Queue::new(Gate::new(1_000));
        let now = Duration::from_secs(1);
        queue.push(job(1, 5, Lane::Bulk, None));
        queue.push(job(2, 6, Lane::Notice, None));
        queue.push(job(3, 7, Lane::Reply, None));
        queue.push(job(4, 7, Lane::Reply, None));
        let order: Vec<_> = (0..4).map(|_| sent(&mut queue, now)).collect();
        assert_eq!(order, [Some(3), Some(2), Some(1), None], "4 waits for 3");
        queue.finished(ChatId(7), None);
        assert_eq!(sent(&mut queue, now), Some(4));
    }

    #[test]
    fn a_silent_lane_waits_and_the_others_go_on() {
        let mut queue = Queue::new(Gate::new(1_000));
        let now = Duration::from_secs(1);
        queue.push(job(1, 5, Lane::Reply, None));
        queue.push(job(2, 6, Lane::Notice, None));
        queue.pause(Lane::Reply, Duration::from_secs(9), now);
        assert_eq!((sent(&mut queue, now), sent(&mut queue, now)), (Some(2), None));
        assert_eq!(sent(&mut queue, Duration::from_secs(9)), Some(1));
    }
}
