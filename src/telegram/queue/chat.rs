//! The line of one chat: what waits for it, in which order, and when it may hear the next.

use std::collections::VecDeque;
use std::time::Duration;

use super::Job;
use crate::domain::{ChatId, Lane};
use crate::telegram::gate::Pace;

/// What one chat is to hear.
#[derive(Debug)]
pub(super) struct Chat {
    /// Replies and case messages, in the order written.
    ordered: VecDeque<Job>,
    /// Notices and bulk.
    loose: VecDeque<Job>,
    /// Whether a call for it is under way.
    busy: bool,
    pace: Pace,
}

/// What a chat gives when it is asked for a job.
pub(super) enum Taken {
    /// This, which is under way from now on.
    Job(Job),
    /// Nothing before this moment.
    At(Duration),
    /// Nothing that waits on this lane, or not while a call is under way.
    Nothing,
}

impl Chat {
    pub(super) fn new(id: ChatId) -> Self {
        Self { ordered: VecDeque::new(), loose: VecDeque::new(), busy: false, pace: Pace::new(id.is_group()) }
    }

    /// Takes a job in; returns the older edit that it replaces.
    pub(super) fn push(&mut self, job: Job) -> Option<Job> {
        let line = self.line(job.row.lane);
        let older = job.edits.and_then(|message| line.iter().position(|other| other.edits == Some(message)));
        let replaced = older.and_then(|at| line.remove(at));
        line.push_back(job);
        replaced
    }

    /// Gives the first job of `lane`, if it may be heard now; others that are ordered may stand before it.
    pub(super) fn take(&mut self, lane: Lane, now: Duration) -> Taken {
        if self.busy {
            return Taken::Nothing;
        }
        let line = if lane.is_ordered() { &mut self.ordered } else { &mut self.loose };
        let Some(at) = line.iter().position(|job| lane.is_ordered() || job.row.lane == lane) else {
            return Taken::Nothing;
        };
        let Some(job) = line.get(at).filter(|job| job.row.lane == lane) else { return Taken::Nothing };
        let counts = job.edits.is_none();
        let opens = if counts { job.not_before.max(self.pace.opens()) } else { job.not_before };
        if opens > now {
            return Taken::At(opens);
        }
        if counts {
            self.pace.pass(now);
        }
        let Some(job) = line.remove(at) else { return Taken::Nothing };
        if line.is_empty() {
            // Its pace is remembered for a while; room for jobs in each of thousands of chats is not.
            *line = VecDeque::new();
        }
        self.busy = true;
        Taken::Job(job)
    }

    /// The call that was under way is over; with a job, that one is to be tried again before the others.
    pub(super) fn finished(&mut self, again: Option<Job>) {
        self.busy = false;
        if let Some(job) = again {
            self.line(job.row.lane).push_front(job);
        }
    }

    /// Gives back everything that waits.
    pub(super) fn drain(&mut self) -> Vec<Job> {
        self.ordered.drain(..).chain(self.loose.drain(..)).collect()
    }

    /// The lanes on which something waits; one may be named more than once.
    pub(super) fn lanes(&self) -> Vec<Lane> {
        let first = self.ordered.front().map(|job| job.row.lane);
        let mut lanes: Vec<Lane> = first.into_iter().chain(self.loose.iter().map(|job| job.row.lane)).collect();
        lanes.dedup();
        lanes
    }

    /// Whether a reply or case message waits.
    pub(super) fn has_more(&self) -> bool {
        !self.ordered.is_empty()
    }

    /// How much waits.
    pub(super) fn len(&self) -> usize {
        self.ordered.len() + self.loose.len()
    }

    /// When its pace is as if nothing had been said.
    pub(super) fn rested_at(&self) -> Duration {
        self.pace.full_at()
    }

    /// Whether nothing of it need be remembered.
    pub(super) fn is_done(&self, now: Duration) -> bool {
        !self.busy && self.len() == 0 && self.rested_at() <= now
    }

    fn line(&mut self, lane: Lane) -> &mut VecDeque<Job> {
        if lane.is_ordered() { &mut self.ordered } else { &mut self.loose }
    }
}
