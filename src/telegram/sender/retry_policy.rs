//! Retry policy: what the sender makes of each answer of Telegram: done, again after a back-off, later (a 429), in another
//! form, or never. It has nothing to do with the reactions that people put under messages.

use std::time::Duration;

use super::{Effect, Report, Sender, change, fetch, span};
use crate::clock::Millis;
use crate::domain::{ChatId, Lane, Reach};
use crate::health::Condition;
use crate::store::outbox::{Row, Settled, State};
use crate::telegram::album;
use crate::telegram::outcome::{Change, Halt, Outcome, Reply, SUSPECT_AFTER, TOPIC_GONE};
use crate::telegram::queue::Job;
use crate::telegram::token::TokenVerdict;

/// An edit in doubt does no harm twice; it is repeated at most so often.
const EDIT_DOUBTS: i64 = 8;
/// How long a reply or case message in doubt waits before each of its repetitions.
const DOUBT_PAUSES: [Duration; 3] = [Duration::from_secs(1), Duration::from_secs(30), Duration::from_mins(5)];
/// A notice or bulk row in doubt is repeated once.
const LOOSE_DOUBTS: i64 = 2;
/// A row that has trouble of its own holds back those behind it for at most so long.
const HOLDS_BACK: Duration = Duration::from_mins(1);
/// How long the server may still deliver what was cut off.
const MAY_STILL_ARRIVE: Millis = 75_000;
/// The longest back-off of one row.
const LONGEST_BACK_OFF: Duration = Duration::from_mins(1);
/// How often a refused token is tried again.
const TOKEN_PROBE: Duration = Duration::from_mins(1);
/// A reply is worth sending for so long.
const REPLY_LIVES: Millis = 6 * 3_600_000;
/// Everything else is given up after so long without a Bot API server.
const OTHERS_LIVE: Millis = 72 * 3_600_000;

impl Sender {
    /// Judges what came back.
    pub(super) fn finished(&mut self, mut job: Job, reply: Reply) {
        let (chat, error) = (job.row.chat, reply.row());
        let words = reply.unfamiliar_words();
        let outcome = reply.outcome();
        self.weigh(&job, &outcome);
        match outcome {
            Outcome::Sent { message_id, topic, .. } if has_strayed(&job, topic) => self.strayed(&job, message_id),
            // What belongs to a topic goes nowhere else: whoever sent it hears that the topic, or the message, is gone.
            Outcome::Change(Change::NoTopic | Change::Anew) if stays_in_topic(&job) => self.give_up(&job, error),
            Outcome::Sent { all, .. } if job.row.method == album::METHOD => self.below(job, all),
            Outcome::Sent { message_id, file_id, .. } => {
                let hash = job.row.file.clone();
                let effect = hash.zip(file_id).map(|(hash, file_id)| Effect::Uploaded { hash, file_id });
                self.done(job, message_id, effect);
            }
            Outcome::Done => self.done(job, None, None),
            Outcome::Table(table) => self.fetched(&job, table),
            Outcome::Outage => self.outage(job, error),
            Outcome::Doubt => self.doubt(job, error),
            Outcome::Wait(seconds) => self.wait(job, seconds),
            Outcome::Later(schedule, reach) => self.later(job, schedule, reach, error),
            Outcome::Inactive(reach) => self.unreachable(&job, reach, error),
            Outcome::Expelled if chat.is_group() => self.unreachable(&job, Reach::Gone, error),
            Outcome::Change(change) => {
                let changed = change::apply(&mut job, change);
                self.again_or_give_up(job, changed, error);
            }
            Outcome::Unfamiliar { recipient } => self.unfamiliar(job, recipient, words.unwrap_or_default(), error),
            Outcome::Migrate(to) => self.migrate(job, ChatId(to)),
            Outcome::Expelled | Outcome::Drop => self.give_up(&job, error),
            Outcome::Stop(halt) => self.suspect_token(job, halt, error),
        }
    }

    /// Tells the circuit breaker and the queue what an answer says about Telegram as a whole.
    fn weigh(&mut self, job: &Job, outcome: &Outcome) {
        let now = self.clock.elapsed();
        match outcome {
            Outcome::Outage | Outcome::Doubt | Outcome::Stop(_) => {
                if let Some(pause) = self.circuit.failed(job.row.chat, job.began, now) {
                    let pause_s = pause.as_secs();
                    tracing::warn!(name: "sender.outage", pause_s, "the Bot API server cannot be reached");
                }
            }
            Outcome::Wait(_) => self.circuit.succeeded(now),
            _ => {
                self.circuit.succeeded(now);
                self.queue.got_through(job.row.lane);
                self.health.set(Condition::Running);
            }
        }
    }

    /// A getMe that was sent as a probe is over.
    pub(super) fn probed(&mut self, verdict: &TokenVerdict) {
        let now = self.clock.elapsed();
        self.circuit.probed(*verdict == TokenVerdict::Accepted, now);
        if let TokenVerdict::Refused(halt) = verdict {
            tracing::error!(name: "sender.halt", %halt, "sending stops; rows are kept");
            self.health.set(Condition::Refused);
            self.circuit.hold(TOKEN_PROBE, now);
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

    /// An album arrived: what stands below it goes next, before all else in its chat.
    fn below(&mut self, mut job: Job, parts: Vec<i64>) {
        let first = parts.first().copied();
        if album::go_below(&mut job.row, parts) { self.again(job, None) } else { self.done(job, first, None) }
    }

    /// Tries a job again before the others of its chat, from a moment on.
    fn again(&mut self, job: Job, not_before: Option<Duration>) {
        self.report(Report::of(&job));
        let not_before = not_before.unwrap_or(job.not_before);
        self.queue.finished(job.row.chat, Some(Job { not_before, ..job }));
    }

    fn again_or_give_up(&mut self, job: Job, again: bool, error: &'static str) {
        if again { self.again(job, None) } else { self.give_up(&job, error) }
    }

    /// No Bot API server: again with back-off for hours, without counting.
    fn outage(&mut self, mut job: Job, error: &'static str) {
        let lives = if job.row.lane == Lane::Reply { REPLY_LIVES } else { OTHERS_LIVE };
        if job.row.created_at + lives <= self.clock.now() {
            return self.give_up(&job, error);
        }
        let wait = Duration::from_secs(1 << job.faults.min(6)).min(LONGEST_BACK_OFF);
        job.faults += 1;
        self.report(Report::of(&job));
        self.retry(job, wait);
    }

    /// Tries a row that has trouble again after a while: before the others of its chat, but it does not hold them back
    /// for long. In an outage nobody could be served before it, so the order stays.
    fn retry(&mut self, mut job: Job, wait: Duration) {
        let now = self.clock.elapsed();
        job.not_before = now + wait;
        let chat = job.row.chat;
        if self.circuit.is_general() {
            job.held_since = None;
        } else if *job.held_since.get_or_insert(now) + HOLDS_BACK <= job.not_before && self.queue.has_more(chat) {
            self.queue.finished(chat, None);
            if let Some(old) = self.queue.give_way(Job { held_since: None, ..job }) {
                self.report(Report { slot: false, ..self.end(&old, State::Cancelled, None) });
            }
            return;
        }
        self.queue.finished(chat, Some(job));
    }

    /// Whether a reply waited so long that it says nothing to anybody any more.
    pub(super) fn is_expired(&self, row: &Row) -> bool {
        row.lane == Lane::Reply && row.created_at + REPLY_LIVES <= self.clock.now()
    }

    /// Telegram takes nothing for this chat for a while: its rows wait in the database. Only when several chats are
    /// refused at once is the lane paused; the deadlines outlive a restart.
    fn wait(&mut self, job: Job, seconds: i64) {
        let (lane, chat) = (job.row.lane, job.row.chat);
        tracing::warn!(name: "sender.wait", lane = lane.word(), seconds, "Telegram asks to wait");
        // A tenth more, so that not everything wakes at the very moment.
        let wait = seconds * 1_000 + seconds * 100;
        let (now, elapsed) = (self.clock.now(), self.clock.elapsed());
        self.queue.limit(chat, elapsed + span(wait));
        self.note(chat, Effect::Limited(chat, now + wait));
        if self.queue.flooded(lane, chat, elapsed + span(wait), elapsed) && !lane.is_ordered() {
            self.note(chat, Effect::Silence(lane, now + wait));
        }
        let others = self.queue.forget(chat);
        self.report(Report::of(&job));
        self.queue.finished(chat, None);
        for job in std::iter::once(job).chain(others) {
            self.put_back(job, now + wait);
        }
    }

    /// Gives a row that is not in a call back to the database; one of which a part was sent stays.
    pub(super) fn put_back(&mut self, job: Job, not_before: Millis) {
        if job.changes.is_empty() && job.rest.is_empty() {
            let settled = waiting(&job, State::Waiting, not_before, None);
            self.report(Report { settled: Some(settled), released: true, slot: false, ..Report::of(&job) });
        } else {
            self.queue.push(job);
        }
    }

    /// Nobody knows whether it was delivered. An edit is simply repeated; a reply or case message at most three times,
    /// with back-off; a notice or bulk row once, when the first can no longer arrive.
    fn doubt(&mut self, mut job: Job, error: &'static str) {
        job.row.doubts += 1;
        let doubts = job.row.doubts;
        if !job.row.lane.is_ordered() {
            if doubts < LOOSE_DOUBTS {
                return self.give_back(&job, State::Unknown, MAY_STILL_ARRIVE, error);
            }
            tracing::warn!(name: "sender.unknown", row = job.row.id, "nobody knows whether a row was delivered");
            self.queue.finished(job.row.chat, None);
            return self.report(self.end(&job, State::Unknown, Some(error)));
        }
        let pause = match job.edits {
            Some(_) => (doubts < EDIT_DOUBTS).then(|| Duration::from_secs(1 << doubts.clamp(0, 6))),
            None => usize::try_from(doubts - 1).ok().and_then(|at| DOUBT_PAUSES.get(at)).copied(),
        };
        let Some(pause) = pause else { return self.give_up(&job, error) };
        // A row of another lane is `sending` until it is settled: a crash finds it.
        let held = (job.row.lane == Lane::Reply).then(|| waiting(&job, State::Queued, job.row.not_before, Some(error)));
        self.report(Report { settled: held, ..Report::of(&job) });
        self.retry(job, pause);
    }

    /// Refused in words that no row knows: an edit is sent anew; anything is tried without buttons, then as plain text.
    fn unfamiliar(&mut self, mut job: Job, recipient: bool, words: String, error: &'static str) {
        self.note(job.row.chat, Effect::Unfamiliar(words));
        // The bot may have no Stars, or not be allowed to pay: then it goes at the free pace.
        if change::unpaid(&mut job) {
            return self.again(job, None);
        }
        let ordered = job.row.lane.is_ordered();
        if recipient && !ordered {
            return self.later(job, SUSPECT_AFTER, Reach::Suspect, error);
        }
        let changed = job.row.lane != Lane::Bulk && change::simplify(&mut job);
        self.again_or_give_up(job, changed, error);
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

    /// The chat cannot be reached: none of its held rows is worth a call.
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

    fn migrate(&mut self, mut job: Job, to: ChatId) {
        let from = job.row.chat;
        change::move_to(&mut job.row, to);
        self.queue.migrate(from, to);
        self.queue.finished(from, None);
        self.report(Report { effect: Some(Effect::Migrated { from, to }), ..Report::of(&job) });
        self.queue.push(job);
    }

    /// It was for a topic and came into the general one: the topic is gone, and the message is where it must not stay.
    fn strayed(&mut self, job: &Job, message_id: Option<i64>) {
        self.queue.finished(job.row.chat, None);
        let end = self.end(job, State::Dropped, Some(TOPIC_GONE));
        let settled = end.settled.clone().map(|settled| Settled { message_id, ..settled });
        self.report(Report { settled, ..end });
    }

    /// Never to be delivered.
    fn give_up(&mut self, job: &Job, error: &'static str) {
        self.queue.finished(job.row.chat, None);
        self.lose(job, Report { settled: None, ..Report::of(job) }, error);
    }

    /// A reply that is too old for a call.
    pub(super) fn expire(&mut self, job: &Job) {
        self.queue.finished(job.row.chat, None);
        self.lose(job, Report { slot: false, ..Report::of(job) }, "expired");
    }

    /// Reports a row as dropped; whoever waited for it is to be told.
    fn lose(&self, job: &Job, report: Report, error: &'static str) {
        tracing::error!(name: "sender.dropped", row = job.row.id, lane = job.row.lane.word(), error, "a row was dropped");
        if fetch::is_fetch(&job.row) {
            return self.not_fetched(job, report, error);
        }
        let told = job.row.lane.is_ordered() && !job.row.chat.is_group();
        let effect = told.then_some(Effect::Lost(job.row.chat));
        let end = self.end(job, State::Dropped, Some(error));
        self.report(Report { settled: end.settled, released: true, effect, ..report });
    }

    fn give_back(&mut self, job: &Job, state: State, wait: Millis, error: &'static str) {
        self.queue.finished(job.row.chat, None);
        let settled = waiting(job, state, self.clock.now() + wait, Some(error));
        self.report(Report { settled: Some(settled), released: true, ..Report::of(job) });
    }

    /// A call was refused as if the token were wrong: getMe is asked at once, and the row is tried again.
    fn suspect_token(&mut self, job: Job, halt: Halt, error: &'static str) {
        tracing::warn!(name: "sender.token", %halt, "a call was refused; asking getMe");
        self.circuit.probe_now(self.clock.elapsed());
        self.outage(job, error);
    }

    /// What is to be reported of a job in a final state, its slot included.
    pub(super) fn end(&self, job: &Job, state: State, error: Option<&'static str>) -> Report {
        let settled = Settled { error, ..Settled::last(&job.row, state, self.clock.now()) };
        Report { settled: Some(settled), released: true, ..Report::of(job) }
    }

    /// Reports what an answer means beyond the row, which is reported by itself.
    fn note(&self, chat: ChatId, effect: Effect) {
        self.report(Report::note(chat, effect));
    }

    pub(super) fn report(&self, report: Report) {
        // The writer outlives the sender except when the process is being ended.
        self.activity.reports();
        let _ = self.reports.send(report);
    }
}

/// Whether this belongs to a topic of a group.
fn stays_in_topic(job: &Job) -> bool {
    job.row.chat.is_group() && (job.row.tag.is_some() || change::recipient(&job.row).topic.is_some())
}

/// Whether a message is in another topic than it was for; a call that does not tell the topic says nothing.
fn has_strayed(job: &Job, topic: Option<i64>) -> bool {
    // The body is read last: all that people are told in their own chats passes here.
    if !job.row.chat.is_group() || !job.row.method.starts_with("send") {
        return false;
    }
    let asked = change::recipient(&job.row).topic;
    asked.is_some() && asked != topic
}

/// A row that is not final; a waiting edit keeps the number of the message that it changes.
fn waiting(job: &Job, state: State, not_before: Millis, error: Option<&'static str>) -> Settled {
    let message_id = job.edits;
    Settled { not_before, message_id, error, finished_at: None, ..Settled::last(&job.row, state, 0) }
}
