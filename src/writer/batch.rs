//! What one cycle works on, and how it is gathered.

use tokio::sync::oneshot;

use super::Writer;
use super::admission::{Admitted, AdmittedBatch, ranked};
use super::rate_limit::Admission;
use crate::telegram::decode::Event;
use crate::telegram::intake::Committed;
use crate::telegram::sender::{Order, Report};
use crate::text::sentences;

/// Updates taken into one cycle, as many as one answer of getUpdates may hold.
const UPDATES_PER_CYCLE: usize = 100;

/// What one cycle works on; kept whole when the database cannot take it.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) updates: Vec<Admitted>,
    pub(super) reports: Vec<Report>,
    brought: Vec<Brought>,
}

/// The arrival that brought the next `updates` of the batch, to be told whether they were committed.
struct Brought {
    done: oneshot::Sender<Committed>,
    repeats: bool,
    updates: usize,
}

impl Batch {
    /// Tells intake that everything is safe.
    pub(super) fn confirm(&mut self) {
        self.updates.clear();
        for brought in self.brought.drain(..) {
            let _ = brought.done.send(Committed::Yes);
        }
    }

    /// Gives back what Telegram brings again by itself.
    pub(super) fn let_go(&mut self) {
        let updates = std::mem::take(&mut self.updates);
        let mut updates = updates.into_iter();
        for brought in std::mem::take(&mut self.brought) {
            let own = updates.by_ref().take(brought.updates);
            if brought.repeats {
                own.for_each(drop);
                let _ = brought.done.send(Committed::NotNow);
            } else {
                self.updates.extend(own);
                self.brought.push(brought);
            }
        }
    }
}

impl Writer {
    /// Waits for something to do and takes all of it, but no more than one cycle's worth.
    pub(super) async fn gather(&mut self) -> Option<Batch> {
        let mut batch = Batch::default();
        let mut rung = Vec::new();
        let due = self.schedule.next(self.waiting > 0);
        self.activity.writer_rests(due);
        tokio::select! {
            biased;
            report = self.reports.recv() => batch.reports.push(report?),
            Some(reread) = self.rereads.recv() => self.next = Some(reread),
            arrival = self.arrivals.recv(), if !self.is_ending => if let Some(arrival) = arrival { self.take(arrival, &mut batch) } else {
                self.is_ending = true;
                self.activity.orders();
                let _ = self.sender.send(Order::Drain);
            },
            one = self.bell.recv() => rung.extend(one),
            () = self.clock.sleep_until(due) => {}
        }
        while let Ok(report) = self.reports.try_recv() {
            batch.reports.push(report);
        }
        self.activity.writer_works(batch.reports.len());
        while let Ok(one) = self.bell.try_recv() {
            rung.push(one);
        }
        for one in rung {
            self.schedule.hurry(one.job, self.clock.elapsed());
        }
        // After an unclean stop one at a time, but always one: while many are sent to, reports and jobs that are due come
        // without end.
        let most = if self.careful > 0 { 1 } else { UPDATES_PER_CYCLE };
        while batch.updates.len() < most {
            let Ok(arrival) = self.arrivals.try_recv() else { break };
            self.take(arrival, &mut batch);
        }
        Some(batch)
    }

    /// Takes what was admitted; a contact with too many waiting replies is ignored.
    fn take(&mut self, sorted: AdmittedBatch, batch: &mut Batch) {
        let AdmittedBatch { updates, done, repeats } = sorted;
        batch.brought.push(Brought { done, repeats, updates: updates.len() });
        batch.updates.extend(updates.into_iter().map(|mut update| {
            if let Event::Person { from, .. } = &update.incoming.event
                && update.admission == Admission::Decide
                && self.in_flight.is_full(from.id.chat())
            {
                update.admission = Admission::Ignore;
            }
            // What was ranked by an edition that counts no more is ranked anew.
            if update.ranking.is_some() && update.edition != sentences::edition() {
                update.ranking = ranked(&self.world, &update.incoming);
            }
            update
        }));
    }
}
