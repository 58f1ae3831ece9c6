//! The queue of one chat: what waits for it, in which order, and when it may get the next.

use std::collections::VecDeque;
use std::time::Duration;

use super::job::{Job, Urgency};
use crate::domain::Lane;
use crate::telegram::gate::Pace;

/// What waits for one chat.
#[derive(Debug)]
pub(super) struct Chat {
    /// Replies and case messages, in the order written.
    ordered: VecDeque<Job>,
    /// Notices and bulk.
    loose: VecDeque<Job>,
    /// Whether a call for it is under way.
    busy: bool,
    pace: Pace,
    /// Telegram takes nothing before then.
    limited_until: Duration,
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
    pub(super) fn new(pace: Pace) -> Self {
        let (ordered, loose) = (VecDeque::new(), VecDeque::new());
        Self { ordered, loose, busy: false, pace, limited_until: Duration::ZERO }
    }

    /// Takes a job in; returns the older edit that it replaces.
    pub(super) fn push(&mut self, job: Job) -> Option<Job> {
        let line = self.line(job.row.lane);
        let older = job.edits.and_then(|message| line.iter().position(|other| other.edits == Some(message)));
        let replaced = older.and_then(|at| line.remove(at));
        line.push_back(job);
        replaced
    }

    /// Telegram takes nothing before `until`.
    pub(super) fn limit(&mut self, until: Duration) {
        self.limited_until = self.limited_until.max(until);
    }

    /// Until when Telegram takes nothing.
    pub(super) fn limited_until(&self) -> Duration {
        self.limited_until
    }

    /// Puts a job behind the others; gives it back where a newer edit of the same message waits.
    pub(super) fn give_way(&mut self, job: Job) -> Option<Job> {
        let line = self.line(job.row.lane);
        if job.edits.is_some() && line.iter().any(|other| other.edits == job.edits) {
            return Some(job);
        }
        line.push_back(job);
        None
    }

    /// Gives the first job of this urgency, if it may go now. Edits take the chat's pace like messages: Telegram
    /// counts them together. The gate says when there is room for one that is many.
    pub(super) fn take(&mut self, urgency: Urgency, now: Duration, mut gate: impl FnMut(&Job) -> Duration) -> Taken {
        if self.busy {
            return Taken::Nothing;
        }
        let ordered = urgency.lane().is_ordered();
        if ordered && self.ordered_urgency() != Some(urgency) {
            return Taken::Nothing;
        }
        let line = if ordered { &mut self.ordered } else { &mut self.loose };
        let Some(at) = line.iter().position(|job| ordered || job.urgency() == urgency) else { return Taken::Nothing };
        let Some(job) = line.get(at) else { return Taken::Nothing };
        let paced = job.paced();
        let opens = job.not_before.max(self.pace.opens_for(paced)).max(self.limited_until).max(gate(job));
        if opens > now {
            return Taken::At(opens);
        }
        (0..paced).for_each(|_| self.pace.pass(now));
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

    /// The urgencies with which something waits; one may be named more than once.
    pub(super) fn urgencies(&self) -> Vec<Urgency> {
        let mut urgencies: Vec<_> = self.ordered_urgency().into_iter().collect();
        urgencies.extend(self.loose.iter().map(Job::urgency));
        urgencies.dedup();
        urgencies
    }

    /// The first of the replies and case messages is as urgent as the most urgent of them: it stands in its way.
    fn ordered_urgency(&self) -> Option<Urgency> {
        self.ordered.iter().map(Job::urgency).min()
    }

    /// Whether a reply or case message waits.
    pub(super) fn has_more(&self) -> bool {
        !self.ordered.is_empty()
    }

    /// How much waits.
    pub(super) fn len(&self) -> usize {
        self.ordered.len() + self.loose.len()
    }

    /// Whether nothing waits.
    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// When its pace is as if nothing had been sent, and no limit holds.
    pub(super) fn rested_at(&self) -> Duration {
        self.pace.full_at().max(self.limited_until)
    }

    /// Whether nothing of it need be remembered.
    pub(super) fn is_done(&self, now: Duration) -> bool {
        !self.busy && self.is_empty() && self.rested_at() <= now
    }

    fn line(&mut self, lane: Lane) -> &mut VecDeque<Job> {
        if lane.is_ordered() { &mut self.ordered } else { &mut self.loose }
    }
}
