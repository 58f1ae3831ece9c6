//! Admission: per-user rate limiting and ranking before the transaction, while the writer commits what came earlier.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use tokio::sync::{mpsc, oneshot};

use super::rate_limit::{Admission, RateLimiter};
use crate::answers::Ranking;
use crate::clock::Clock;
use crate::routes::{Input, Route, route};
use crate::telegram::decode::{Event, Incoming};
use crate::telegram::intake::{Arrival, Committed};
use crate::world::World;

/// An update with what was decided about it before the transaction.
pub(super) struct Admitted {
    pub(super) incoming: Incoming,
    pub(super) admission: Admission,
    pub(super) ranking: Option<Ranking>,
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
    pub(super) world: Arc<World>,
    pub(super) rate_limit: RateLimiter,
}

impl AdmissionTask {
    /// Works until intake or the writer is gone.
    pub(super) async fn run(mut self) {
        while let Some(Arrival { updates, done, repeats }) = self.arrivals.recv().await {
            let updates = updates.into_iter().map(|incoming| self.admit(incoming)).collect();
            if self.writer.send(AdmittedBatch { updates, done, repeats }).await.is_err() {
                return;
            }
        }
    }

    /// Ranks only what is decided: somebody who floods the bot costs next to nothing.
    fn admit(&mut self, incoming: Incoming) -> Admitted {
        let admission = match &incoming.event {
            Event::Person { from, album, .. } => self.rate_limit.admit(from.id, album.as_deref(), self.clock.elapsed()),
            _ => Admission::Decide,
        };
        let rank = || rank(&self.world, &incoming);
        let heard = admission == Admission::Decide;
        // Words that break the ranking are no question; the person is answered all the same.
        let ranking = heard.then(|| catch_unwind(AssertUnwindSafe(rank)).ok().flatten()).flatten();
        Admitted { incoming, admission, ranking }
    }
}

/// Ranks an update's words, where they may be a question.
fn rank(world: &World, incoming: &Incoming) -> Option<Ranking> {
    match &incoming.event {
        Event::Person { input: input @ (Input::Text(_) | Input::Forwarded(_) | Input::OfBot { .. }), .. } => {
            match route(world.facts(input.clone(), false)) {
                Route::Question(text) | Route::Rumour(text) | Route::OwnWords(text) => Some(world.answers.rank(&text)),
                _ => None,
            }
        }
        _ => None,
    }
}
