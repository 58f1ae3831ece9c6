//! The page's server: what the browser loads, hears and does.
//!
//! `assets` is what it loads, `events` what it hears, `acts` what it does, `time` how its
//! clock moves, `panel` what the bot did.
//! Only this machine is served, and only its own page may act.

mod acts;
mod assets;
mod events;
mod panel;
mod shared;
mod switches;
mod time;
mod uploads;
mod wrong;

use std::sync::Arc;

use anyhow::Context;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

pub(super) use shared::Page;

use crate::sandbox::door::Door;

/// What people may upload, as in Telegram.
const LARGEST_UPLOAD: usize = 20 << 20;

impl Page {
    /// Serves until the stop, then ends the bot in good order.
    pub(super) async fn serve(self: Arc<Self>, door: Door) -> anyhow::Result<()> {
        let app = Router::new()
            .route("/", get(assets::index))
            .route("/assets/{file}", get(assets::asset))
            .route("/words/{language}", get(assets::words))
            .route("/qr", get(assets::qr))
            .route("/files/{id}", get(uploads::download))
            .route("/events", get(events::listen))
            .route("/state", get(events::state))
            .route("/panel", get(panel::show))
            .route("/act", post(acts::act))
            .route("/upload", post(uploads::upload))
            .layer(middleware::from_fn(guard))
            .layer(DefaultBodyLimit::max(LARGEST_UPLOAD))
            .with_state(Arc::clone(&self));
        let stop = self.stop.clone();
        let served = axum::serve(door, app).with_graceful_shutdown(async move { stop.cancelled().await }).await;
        self.bot.stop().await;
        self.readers.close().await;
        served.context("page")
    }
}

/// Lets only this machine's own page in: another site's page could otherwise act through the browser.
async fn guard(request: Request, next: Next) -> Response {
    if !is_own(request.headers()) {
        return (StatusCode::FORBIDDEN, "the sandbox answers only its own page on this machine").into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let policy = "default-src 'self'; img-src 'self' data: blob:; frame-ancestors 'none'; form-action 'none'";
    headers.insert(header::CONTENT_SECURITY_POLICY, header::HeaderValue::from_static(policy));
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, header::HeaderValue::from_static("nosniff"));
    response
}

fn is_own(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value: &header::HeaderValue| value.to_str().ok());
    let Some(host) = text(header::HOST) else { return false };
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let here = matches!(name, "localhost" | "127.0.0.1" | "[::1]");
    here && text(header::ORIGIN).is_none_or(|origin| origin == format!("http://{host}"))
}
