//! Admission: per-user rate limiting and ranking before the transaction, while the writer commits what came earlier.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::Deserialize;
use tokio::sync::{mpsc, oneshot};

use super::current::Current;
use super::rate_limit::{Admission, RateLimiter};
use crate::answers::Ranking;
use crate::clock::{Clock, Millis};
use crate::domain::ContactId;
use crate::talks;
use crate::telegram::decode::{Event, GroupEvent, InGroup, Incoming};
use crate::telegram::intake::{Arrival, Committed};
use crate::text::sentences;
use crate::world::World;

/// An update with what was decided about it before the transaction.
pub(super) struct Admitted {
    pub(super) incoming: Incoming,
    pub(super) admission: Admission,
    pub(super) ranking: Option<Ranking>,
    /// The edition that it was ranked by.
    pub(super) edition: u64,
    /// When it was sent, as far as that is known.
    pub(super) sent_at: Option<Millis>,
}

/// An arrival after admission.
pub(super) struct AdmittedBatch {
    pub(super) updates: Vec<Admitted>,
    pub(super) done: oneshot::Sender<Committed>,
    pub(super) repeats: bool,
}

/// The task between intake and the writer.
pub(super) struct AdmissionTask {
    pub(super) arrivals: mpsc::Receiver<Arrival>,
    pub(super) writer: mpsc::Sender<AdmittedBatch>,
    pub(super) clock: Clock,
    pub(super) current: Current,
    pub(super) rate_limit: RateLimiter,
    /// The same of inline queries, of which every letter is one: they take nothing from what somebody writes.
    pub(super) inline: RateLimiter,
}

impl AdmissionTask {
    /// Works until intake or the writer is gone.
    pub(super) async fn run(mut self) {
        while let Some(Arrival { updates, done, repeats }) = self.arrivals.recv().await {
            let mut updates: Vec<_> = updates.into_iter().map(|incoming| self.admit(incoming)).collect();
            date_presses(&mut updates);
            if self.writer.send(AdmittedBatch { updates, done, repeats }).await.is_err() {
                return;
            }
        }
    }

    /// Ranks only what is decided: somebody who floods the bot costs next to nothing.
    fn admit(&mut self, incoming: Incoming) -> Admitted {
        let admission = match &incoming.event {
            Event::Person { from, .. } | Event::Unreadable(Some(from)) => {
                let cost = (incoming.source.album.as_deref(), chars(&incoming.event));
                self.rate_limit.admit(from.id, cost, self.clock.elapsed())
            }
            Event::Group(event) => {
                // A group full of officers is not one contact that floods.
                let who = event.from.as_ref().map_or(ContactId(event.chat.0), |from| from.id);
                let cost = (incoming.source.album.as_deref(), chars(&incoming.event));
                self.rate_limit.admit(who, cost, self.clock.elapsed())
            }
            Event::Inline(asked) => self.inline.admit(asked.from, (None, 0), self.clock.elapsed()),
            Event::Channel(_) | Event::Nothing | Event::Unreadable(None) => Admission::Decide,
        };
        // Asked before the world: the sentences of an edition are there after its world is.
        let edition = sentences::edition();
        let heard = admission == Admission::Decide;
        let ranking = heard.then(|| ranked(&self.current.get(), &incoming)).flatten();
        let sent_at = sent_at(&incoming.raw);
        Admitted { incoming, admission, ranking, edition, sent_at }
    }
}

/// How many characters somebody wrote.
fn chars(event: &Event) -> usize {
    match event {
        Event::Person { input, .. } | Event::Group(GroupEvent { what: InGroup::Input(input), .. }) => {
            input.words().map_or(0, |words| words.chars().count())
        }
        _ => 0,
    }
}

/// When a message was sent or edited; a press does not say.
fn sent_at(raw: &str) -> Option<Millis> {
    #[derive(Deserialize)]
    struct Dated {
        message: Option<Dates>,
        edited_message: Option<Dates>,
    }
    #[derive(Deserialize)]
    struct Dates {
        date: i64,
        edit_date: Option<i64>,
    }
    let dated: Dated = serde_json::from_str(raw).ok()?;
    let dates = dated.message.or(dated.edited_message)?;
    dates.edit_date.unwrap_or(dates.date).checked_mul(1_000)
}

/// Updates come in the order in which they happened: a press is no younger than the next message.
fn date_presses(updates: &mut [Admitted]) {
    let mut next = None;
    for update in updates.iter_mut().rev() {
        update.sent_at = update.sent_at.or(next);
        next = update.sent_at;
    }
}

/// Ranks an update's words, where they may be a question. Words that break the ranking are none; the person is answered all
/// the same.
pub(super) fn ranked(world: &World, incoming: &Incoming) -> Option<Ranking> {
    catch_unwind(AssertUnwindSafe(|| rank(world, incoming))).ok().flatten()
}

fn rank(world: &World, incoming: &Incoming) -> Option<Ranking> {
    match &incoming.event {
        Event::Person { input, .. } => talks::words_to_rank(input).map(|text| world.answers.rank(text)),
        Event::Inline(asked) => (!asked.words.trim().is_empty()).then(|| world.answers.rank(&asked.words)),
        _ => None,
    }
}
