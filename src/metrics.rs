//! Counters for /metrics: numbers only, nothing about persons.

use std::sync::Arc;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

use crate::planner::Ran;
use crate::store::outbox::State;
use crate::telegram::sender::{Effect, Report};

/// What is counted.
#[derive(Clone, Debug, Default)]
pub struct Metrics {
    /// Updates decided.
    pub updates: Counter,
    /// Updates set aside.
    pub failed_updates: Counter,
    /// Cycles that the database did not take.
    pub abandoned_cycles: Counter,
    /// Rows that became final, by how.
    pub finished_rows: Family<Ending, Counter>,
    /// Times that Telegram asked to wait.
    pub flood_waits: Counter,
    /// Rows that wait for a claim.
    pub waiting: Gauge,
    /// Runs of timed jobs, by job and end.
    pub job_runs: Family<JobRun, Counter>,
}

/// How a row ended.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct Ending {
    state: &'static str,
}

/// A run of a timed job.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct JobRun {
    job: &'static str,
    end: &'static str,
}

impl Metrics {
    /// Counts a run of a timed job.
    pub(crate) fn job(&self, job: &'static str, ran: Ran) {
        let end = match ran {
            Ran::All => "done",
            Ran::Chunk => "more",
            Ran::Failed => "failed",
            Ran::NotTaken => "not_taken",
        };
        self.job_runs.get_or_create(&JobRun { job, end }).inc();
    }

    /// Counts what became of a row.
    pub fn count(&self, report: &Report) {
        self.flood_waits.inc_by(u64::from(matches!(report.effect, Some(Effect::Silence(..)))));
        let state = match report.settled.as_ref().map(|settled| settled.state) {
            Some(State::Sent) => "sent",
            Some(State::Inactive) => "inactive",
            Some(State::Dropped) => "dropped",
            Some(State::Cancelled) => "cancelled",
            Some(State::Unknown) => "unknown",
            Some(State::Queued | State::Waiting) | None => return,
        };
        self.finished_rows.get_or_create(&Ending { state }).inc();
    }

    /// The registry under whose names the counters are shown.
    #[must_use]
    pub fn registry(&self) -> Arc<Registry> {
        let mut registry = Registry::with_prefix("umkm_bot");
        registry.register("updates", "Updates decided", self.updates.clone());
        registry.register("failed_updates", "Updates set aside", self.failed_updates.clone());
        registry.register("abandoned_cycles", "Cycles that the database did not take", self.abandoned_cycles.clone());
        registry.register("finished_rows", "Outbox rows by how they ended", self.finished_rows.clone());
        registry.register("flood_waits", "Times that Telegram asked to wait", self.flood_waits.clone());
        registry.register("waiting_rows", "Outbox rows that wait for a claim", self.waiting.clone());
        registry.register("job_runs", "Runs of timed jobs by how they ended", self.job_runs.clone());
        Arc::new(registry)
    }
}

/// The registry in the text format of Prometheus.
#[must_use]
pub(crate) fn render(registry: &Registry) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = encode(&mut text, registry);
    text
}
