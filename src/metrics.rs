//! Counters for /metrics: numbers only, nothing about persons.

use std::sync::Arc;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Registry;

use crate::job::Ran;

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

/// What is measured when it is asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gauges {
    /// People who wait for a reply.
    pub(crate) people: Gauge,
    /// For how many seconds the oldest reply waits.
    pub(crate) oldest: Gauge,
    /// Seconds since a poll was answered; -1 with a webhook.
    pub(crate) heard: Gauge,
    /// Seconds since a call of the webhook; -1 before the first.
    pub(crate) called: Gauge,
    /// Seconds since the newest of the nightly backups was made; -1 where there is none.
    pub(crate) backup: Gauge,
    /// Updates that wait at Telegram.
    pub(crate) pending: Gauge,
    /// Calls to the webhook without the secret.
    pub(crate) refused_calls: Gauge,
    /// Copies of announcements that are in no count, or in two.
    pub(crate) unaccounted: Gauge,
    /// Bytes of the write-ahead log.
    pub(crate) wal: Gauge,
    /// Bytes free where the database is; -1 where the system does not tell.
    pub(crate) free: Gauge,
    /// 1 while /health answers 200 for all but the disk.
    pub(crate) healthy: Gauge,
    /// 1 while the bot is worked on.
    pub(crate) maintenance: Gauge,
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
            Ran::Chunk | Ran::Hurried => "more",
            Ran::Failed => "failed",
            Ran::NotTaken => "not_taken",
        };
        self.job_runs.get_or_create(&JobRun { job, end }).inc();
    }

    /// Counts a row that ended in this state.
    pub fn count(&self, state: &'static str) {
        self.finished_rows.get_or_create(&Ending { state }).inc();
    }

    /// Messages that were given up.
    #[must_use]
    pub fn dropped(&self) -> u64 {
        self.finished_rows.get_or_create(&Ending { state: "dropped" }).get()
    }

    /// The registry under whose names the counters are shown.
    #[must_use]
    pub(crate) fn registry(&self, gauges: &Gauges) -> Arc<Registry> {
        let mut registry = Registry::with_prefix("umkm_bot");
        registry.register("updates", "Updates decided", self.updates.clone());
        registry.register("failed_updates", "Updates set aside", self.failed_updates.clone());
        registry.register("abandoned_cycles", "Cycles that the database did not take", self.abandoned_cycles.clone());
        registry.register("finished_rows", "Outbox rows by how they ended", self.finished_rows.clone());
        registry.register("flood_waits", "Times that Telegram asked to wait", self.flood_waits.clone());
        registry.register("waiting_rows", "Outbox rows that wait for a claim", self.waiting.clone());
        registry.register("job_runs", "Runs of timed jobs by how they ended", self.job_runs.clone());
        for (name, help, gauge) in [
            ("waiting_people", "People who wait for a reply", &gauges.people),
            ("oldest_reply_seconds", "For how long the oldest reply waits", &gauges.oldest),
            ("last_poll_seconds", "Time since a poll was answered; -1 with a webhook", &gauges.heard),
            ("last_webhook_call_seconds", "Time since a call of the webhook; -1 before the first", &gauges.called),
            ("last_backup_seconds", "Age of the newest nightly backup; -1 where there is none", &gauges.backup),
            ("pending_updates", "Updates that wait at Telegram", &gauges.pending),
            ("refused_webhook_calls", "Calls to the webhook without the secret", &gauges.refused_calls),
            ("unaccounted_copies", "Copies of announcements that are in no count; always 0", &gauges.unaccounted),
            ("wal_bytes", "Size of the write-ahead log", &gauges.wal),
            ("disk_free_bytes", "Room where the database is; -1 if unknown", &gauges.free),
            ("healthy", "1 while no task complains", &gauges.healthy),
            ("maintenance", "1 while the bot is worked on", &gauges.maintenance),
        ] {
            registry.register(name, help, gauge.clone());
        }
        registry.register("build", "The program", Info::new(vec![("version", env!("CARGO_PKG_VERSION"))]));
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
