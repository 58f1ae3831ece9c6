//! /health and /metrics for the operator, on an address of its own.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use prometheus_client::registry::Registry;

use crate::clock::Clock;
use crate::durable_files::{self, tail};
use crate::health::Health;
use crate::metrics::{self, Gauges, Metrics};
use crate::store;
use crate::store::announcements::counting;

/// With less room than this the database can take nothing much longer.
const LEAST_ROOM: u64 = 1 << 20;
/// The format of /metrics; under the name of the older one Prometheus refuses the types that only this one has.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
/// The database must not hold up a page that is asked when something is wrong with it.
const PATIENCE: Duration = Duration::from_secs(2);

/// What both pages are made of.
#[derive(Clone)]
pub(super) struct Pages {
    health: Health,
    clock: Clock,
    database: PathBuf,
    gauges: Gauges,
    registry: Arc<Registry>,
    finished: Metrics,
}

/// What is measured when a page is asked for.
struct Measures {
    people: i64,
    /// Seconds.
    oldest: i64,
    unaccounted: i64,
    wal: u64,
    free: Option<u64>,
}

impl Pages {
    pub(super) fn new(health: Health, clock: Clock, database: PathBuf, metrics: &Metrics) -> Self {
        let gauges = Gauges::default();
        let registry = metrics.registry(&gauges);
        Self { health, clock, database, gauges, registry, finished: metrics.clone() }
    }

    pub(super) fn router(self) -> Router {
        Router::new().route("/health", get(health)).route("/metrics", get(numbers)).with_state(self)
    }

    async fn measure(&self) -> Measures {
        let counted = tokio::time::timeout(PATIENCE, self.counted()).await;
        let ((people, since), unaccounted) = counted.ok().and_then(Result::ok).unwrap_or_default();
        Measures {
            people,
            oldest: since.map_or(0, |since| (self.clock.now() - since).max(0) / 1_000),
            unaccounted,
            wal: tail(&self.database, "-wal").metadata().map_or(0, |log| log.len()),
            free: durable_files::free(&self.database),
        }
    }

    /// Who waits, and what is in no count.
    async fn counted(&self) -> Result<((i64, Option<i64>), i64), store::Error> {
        let readers = store::reader(&self.database).await?;
        let waiting = store::outbox::waiting_people(&readers).await;
        let unaccounted = counting::unaccounted(&readers).await;
        readers.close().await;
        Ok((waiting?, unaccounted?))
    }
}

async fn health(State(pages): State<Pages>) -> (StatusCode, String) {
    let measured = pages.measure().await;
    let now = pages.clock.now();
    let mut complaints = pages.health.complaints(now);
    if let Some(free) = measured.free.filter(|free| *free < LEAST_ROOM) {
        complaints.push(format!("disk full: {free} bytes are left where the database is"));
    }
    if measured.unaccounted > 0 {
        complaints.push(format!("announcements: {} copies are in no count", measured.unaccounted));
    }
    let status = if complaints.is_empty() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    if complaints.is_empty() {
        complaints.push("running".to_owned());
    }
    let moments = [
        ("last poll answered", pages.health.since_heard(now)),
        ("last webhook call", pages.health.since_called(now)),
        ("last backup", pages.health.since_backup(now)),
    ];
    let moments = moments.into_iter().filter_map(|(what, since)| Some(format!("{what}: {} s ago", since?)));
    let lines = [
        format!("version: {}", env!("CARGO_PKG_VERSION")),
        format!("maintenance: {}", pages.health.maintenance(now)),
        format!("people waiting for a reply: {}, the first for {} s", measured.people, measured.oldest),
        format!("updates waiting at Telegram: {}", pages.health.pending()),
        format!("webhook calls without the secret: {}", pages.health.refused_calls()),
        format!("messages dropped: {}", pages.finished.dropped()),
        format!("write-ahead log: {} bytes", measured.wal),
        format!("disk free: {} bytes", measured.free.map_or("unknown".to_owned(), |free| free.to_string())),
    ];
    let text: String = complaints.into_iter().chain(lines).chain(moments).map(|line| line + "\n").collect();
    (status, text)
}

async fn numbers(State(pages): State<Pages>) -> impl IntoResponse {
    let measured = pages.measure().await;
    let now = pages.clock.now();
    let gauges = &pages.gauges;
    gauges.people.set(measured.people);
    gauges.oldest.set(measured.oldest);
    gauges.unaccounted.set(measured.unaccounted);
    gauges.wal.set(i64::try_from(measured.wal).unwrap_or(i64::MAX));
    gauges.free.set(measured.free.map_or(-1, |free| i64::try_from(free).unwrap_or(i64::MAX)));
    gauges.pending.set(pages.health.pending());
    gauges.heard.set(pages.health.since_heard(now).unwrap_or(-1));
    gauges.called.set(pages.health.since_called(now).unwrap_or(-1));
    gauges.backup.set(pages.health.since_backup(now).unwrap_or(-1));
    gauges.refused_calls.set(i64::try_from(pages.health.refused_calls()).unwrap_or(i64::MAX));
    gauges.maintenance.set(i64::from(pages.health.is_maintained(now)));
    gauges.healthy.set(i64::from(pages.health.complaints(now).is_empty()));
    ([(CONTENT_TYPE, OPEN_METRICS)], metrics::render(&pages.registry))
}
