//! /health and /metrics for the operator, on an address of its own.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use prometheus_client::registry::Registry;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::metrics;

/// How the bot is.
#[derive(Clone, Debug, Default)]
pub struct Health(Arc<AtomicU8>);

/// What /health says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Condition {
    /// Telegram was not reached yet.
    Starting = 0,
    /// All is well.
    Running = 1,
    /// Telegram refuses the token; rows are kept.
    Refused = 2,
}

impl Health {
    /// Notes the condition.
    pub fn set(&self, condition: Condition) {
        self.0.store(condition as u8, Ordering::Relaxed);
    }

    fn answer(&self) -> (StatusCode, &'static str) {
        match self.0.load(Ordering::Relaxed) {
            1 => (StatusCode::OK, "running\n"),
            2 => (StatusCode::SERVICE_UNAVAILABLE, "Telegram refuses the token\n"),
            _ => (StatusCode::SERVICE_UNAVAILABLE, "starting\n"),
        }
    }
}

/// Serves both pages until `stop`.
///
/// # Errors
/// When the listener fails.
pub(crate) async fn serve(
    listener: TcpListener,
    health: Health,
    registry: Arc<Registry>,
    stop: CancellationToken,
) -> std::io::Result<()> {
    let router = Router::new()
        .route("/health", get(|State(health): State<Health>| async move { health.answer() }))
        .with_state(health)
        .route("/metrics", get(move || async move { metrics::render(&registry) }));
    axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned()).await
}
