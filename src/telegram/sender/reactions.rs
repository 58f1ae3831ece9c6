//! What the sender makes of each answer: done, again, later, in another form, or never.

use std::time::Duration;

use super::{Effect, Report, Sender, change, span};
use crate::clock::Millis;
use crate::domain::{ChatId, Lane, Reach};
use crate::health::Condition;
use crate::store::outbox::{Settled, State};
use crate::telegram::outcome::{Halt, Outcome, Reply};
use crate::telegram::queue::Job;

/// A counted attempt is repeated at most so often.
const ATTEMPTS: i64 = 8;
/// A waiting row holds back those behind it for at most so long.
const HOLDS_BACK: Duration = Duration::from_mins(1);
/// How long the server may still deliver what was cut off.
const MAY_STILL_ARRIVE: Millis = 75_000;
/// Replies are tried at least so often however long Telegram says to wait.
const LONGEST_REPLY_WAIT: i64 = 60;
/// Server faults in a row that silence the sender for a moment.
const FAULTS: u32 = 5;
const FAULT_PAUSE: Duration = Duration::from_secs(5);
/// How often a refused token is tried again.
const TOKEN_PROBE: Duration = Duration::from_mins(1);

impl Sender {
    /// Judges what came back.
    pub(super) fn finished(&mut self, mut job: Job, reply: Reply) {
        let (chat, error) = (job.row.chat, reply.row());
        let outcome = reply.outcome();
        self.weigh(&outcome);
        match outcome {
            Outcome::Sent { message_id, file_id } => {
                let hash = job.row.file.clone();
                let effect = hash.zip(file_id).map(|(hash, file_id)| Effect::Uploaded { hash, file_id });
                self.done(job, message_id, effect);
            }
            Outcome::Done => self.done(job, None, None),
            Outcome::NotSent => self.again(job, None),
            Outcome::Wait(seconds) => self.wait(job, seconds),
            Outcome::Retry => self.retry(job, error),
            Outcome::Ambiguous => self.unknown(job, error),
            Outcome::Later(schedule, reach) => self.later(job, schedule, reach, error),
            Outcome::Inactive(reach) => self.unreachable(&job, reach, error),
            Outcome::Change(change) => {
                if change::apply(&mut job, change) {
                    self.again(job, None);
                } else {
                    self.give_up(&job, error);
                }
            }
            Outcome::Migrate(to) => {
                let to = ChatId(to);
                change::move_to(&mut job.row, to);
                self.queue.migrate(chat, to);
                self.queue.finished(chat, None);
                self.report(Report { effect: Some(Effect::Migrated { from: chat, to }), ..Report::of(&job) });
                self.queue.push(job);
            }
            Outcome::Drop => self.give_up(&job, error),
            Outcome::Stop(halt) => self.halt(job, halt),
        }
    }

    /// Counts faults in a row: a server that is down is left alone for a moment.
    fn weigh(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::NotSent => {
                let wait = Duration::from_secs(1 << self.failures.min(6)).min(TOKEN_PROBE);
                // Calls that were under way together fail together; they count once.
                if self.down_until <= self.clock.elapsed() {
                    self.failures += 1;
                    tracing::warn!(name: "sender.down", wait_s = wait.as_secs(), "the Bot API server cannot be reached");
                    self.down_until = self.clock.elapsed() + wait;
                }
            }
            Outcome::Ambiguous | Outcome::Retry => {
                self.failures += 1;
                if self.failures >= FAULTS {
                    self.down_until = self.clock.elapsed() + FAULT_PAUSE;
                }
            }
            _ => {
                self.failures = 0;
                self.health.set(Condition::Running);
            }
        }
    }

    fn done(&mut self, mut job: Job, message_id: Option<i64>, effect: Option<Effect>) {
        if let Some(piece) = job.rest.pop_front() {
            job.row.payload = piece;
            return self.again(job, None);
        }
        self.queue.finished(job.row.chat, None);
        let settled = Settled { message_id, ..Settled::last(&job.row, State::Sent, self.clock.now()) };
        self.report(Report { settled: Some(settled), released: true, effect, ..Report::of(&job) });
    }

    /// Tries a job again before the others of its chat, from a moment on.
    fn again(&mut self, job: Job, not_before: Option<Duration>) {
        let held_since = Some(job.held_since.unwrap_or_else(|| self.clock.elapsed()));
        self.report(Report::of(&job));
        let not_before = not_before.unwrap_or(job.not_before);
        self.queue.finished(job.row.chat, Some(Job { not_before, held_since, ..job }));
    }

    /// The lane is silent; the deadline outlives a restart.
    fn wait(&mut self, job: Job, seconds: i64) {
        let lane = job.row.lane;
        let seconds = if lane.is_ordered() { seconds.min(LONGEST_REPLY_WAIT) } else { seconds };
        tracing::warn!(name: "sender.wait", lane = lane.word(), seconds, "Telegram asks to wait");
        // A tenth more, so that not everything wakes at the very moment.
        let wait = seconds * 1_000 + seconds * 100;
        let elapsed = self.clock.elapsed();
        self.queue.pause(lane, elapsed + span(wait), elapsed);
        let effect = Effect::Silence(lane, self.clock.now() + wait);
        self.report(Report { effect: Some(effect), ..Report::of(&job) });
        self.queue.finished(job.row.chat, Some(job));
    }

    /// A counted attempt: again after a while, but it does not hold back others for long.
    fn retry(&mut self, mut job: Job, error: &'static str) {
        let now = self.clock.elapsed();
        let held_too_long =
            job.held_since.is_some_and(|since| since + HOLDS_BACK <= now) && self.queue.has_more(job.row.chat);
        job.row.attempts += 1;
        if job.row.attempts >= ATTEMPTS || held_too_long {
            return self.give_up(&job, error);
        }
        let wait = Duration::from_secs(1 << job.row.attempts.clamp(0, 6));
        self.again(job, Some(now + wait));
    }

    /// Nobody knows: a reply or case message is repeated once, an edit simply, bulk after 75 s.
    fn unknown(&mut self, mut job: Job, error: &'static str) {
        if job.edits.is_some() {
            return self.retry(job, error);
        }
        job.row.attempts += 1;
        if !job.row.lane.is_ordered() {
            return self.give_back(&job, State::Unknown, MAY_STILL_ARRIVE, error);
        }
        if job.row.attempts > 1 {
            return self.give_up(&job, error);
        }
        let soon = self.clock.elapsed() + Duration::from_secs(1);
        let settled = Settled {
            state: held_state(&job),
            finished_at: None,
            error: Some(error),
            ..Settled::last(&job.row, State::Queued, 0)
        };
        self.report(Report { settled: Some(settled), ..Report::of(&job) });
        let held_since = Some(self.clock.elapsed());
        self.queue.finished(job.row.chat, Some(Job { not_before: soon, held_since, ..job }));
    }

    /// A refusal that may pass: bulk and notices come back later, a reply is not worth a day's wait.
    fn later(&mut self, mut job: Job, schedule: &[i64], reach: Reach, error: &'static str) {
        let next = usize::try_from(job.row.attempts).ok().and_then(|attempt| schedule.get(attempt)).copied();
        job.row.attempts += 1;
        match next {
            Some(seconds) if !job.row.lane.is_ordered() => self.give_back(&job, State::Waiting, seconds * 1_000, error),
            Some(_) => self.give_up(&job, error),
            None => self.unreachable(&job, reach, error),
        }
    }

    /// The person cannot be reached: no held row of the chat is worth a call.
    fn unreachable(&mut self, job: &Job, reach: Reach, error: &'static str) {
        let chat = job.row.chat;
        let others = self.queue.forget(chat);
        self.queue.finished(chat, None);
        let effect = Some(Effect::Unreachable(chat, reach));
        self.report(Report { effect, ..self.end(job, State::Inactive, Some(error)) });
        for other in others {
            self.report(Report { slot: false, ..self.end(&other, State::Inactive, Some(error)) });
        }
    }

    /// Never to be delivered.
    fn give_up(&mut self, job: &Job, error: &'static str) {
        tracing::error!(name: "sender.dropped", row = job.row.id, lane = job.row.lane.word(), error, "a row was dropped");
        self.queue.finished(job.row.chat, None);
        self.report(self.end(job, State::Dropped, Some(error)));
    }

    fn give_back(&mut self, job: &Job, state: State, wait: Millis, error: &'static str) {
        self.queue.finished(job.row.chat, None);
        let not_before = self.clock.now() + wait;
        let settled =
            Settled { not_before, finished_at: None, error: Some(error), ..Settled::last(&job.row, state, 0) };
        self.report(Report { settled: Some(settled), released: true, ..Report::of(job) });
    }

    /// No call can work: rows are kept, and the token is tried once a minute.
    fn halt(&mut self, job: Job, halt: Halt) {
        tracing::error!(name: "sender.halt", %halt, "sending stops; rows are kept");
        self.health.set(Condition::Refused);
        self.down_until = self.clock.elapsed() + TOKEN_PROBE;
        self.again(job, None);
    }

    /// What is to be reported of a job in a final state, its slot included.
    pub(super) fn end(&self, job: &Job, state: State, error: Option<&'static str>) -> Report {
        let settled = Settled { error, ..Settled::last(&job.row, state, self.clock.now()) };
        Report { settled: Some(settled), released: true, ..Report::of(job) }
    }

    pub(super) fn report(&self, report: Report) {
        // The writer outlives the sender except when the process is being ended.
        let _ = self.reports.send(report);
    }
}

/// The stored state of a row that the sender keeps.
fn held_state(job: &Job) -> State {
    if job.row.lane == Lane::Reply { State::Queued } else { State::Unknown }
}
