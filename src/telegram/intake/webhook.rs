//! Updates in by webhook: only Telegram is heard, and 200 means that the update is safe.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequest, Request, State};
use axum::http::header::CONNECTION;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::CancellationToken;

use super::{Arrival, Committed};
use crate::clock::Clock;
use crate::health::Health;
use crate::http_server;
use crate::telegram::decode::Incoming;

/// A body beyond this is refused; the largest real updates are far smaller.
const BODY_LIMIT: usize = 1 << 20;
/// How long a body may take to come in, once the caller has shown the secret.
const BODY_TIME: Duration = Duration::from_secs(10);
/// The shortest secret that cannot be guessed.
pub const SECRET_CHARS: usize = 32;
const SECRET_HEADER: &str = "x-telegram-bot-api-secret-token";

#[derive(Clone)]
struct Hook {
    secret: Arc<SecretString>,
    writer: mpsc::Sender<Arrival>,
    clock: Clock,
    health: Health,
}

/// Takes webhook calls at `listener` until `stop`.
pub async fn serve(
    listener: TcpListener,
    secret: SecretString,
    writer: mpsc::Sender<Arrival>,
    clock: Clock,
    health: Health,
    stop: CancellationToken,
) {
    let hook = Hook { secret: Arc::new(secret), writer, clock, health };
    // A reverse proxy may change the path; it is the secret that tells who calls.
    let router = Router::new()
        .route("/", post(receive))
        .route("/{*path}", post(receive))
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(middleware::from_fn_with_state(hook.clone(), only_telegram))
        .with_state(hook);
    http_server::serve(listener, router, stop).await;
}

/// Looks at the secret before any of the body is read.
async fn only_telegram(State(hook): State<Hook>, request: Request, next: Next) -> Response {
    if is_telegram(&hook, request.headers()) {
        hook.health.called(hook.clock.now());
        return next.run(request).await;
    }
    hook.health.refuse_call();
    // What may follow is not worth reading.
    (StatusCode::UNAUTHORIZED, [(CONNECTION, "close")]).into_response()
}

fn is_telegram(hook: &Hook, headers: &HeaderMap) -> bool {
    let given = headers.get(SECRET_HEADER).map_or(&b""[..], |value| value.as_bytes());
    given.ct_eq(hook.secret.expose_secret().as_bytes()).into()
}

async fn receive(State(hook): State<Hook>, request: Request) -> StatusCode {
    let body = match tokio::time::timeout(BODY_TIME, Bytes::from_request(request, &())).await {
        Ok(Ok(body)) => body,
        Ok(Err(rejection)) => return rejection.into_response().status(),
        Err(_) => return StatusCode::REQUEST_TIMEOUT,
    };
    let Some(update) = std::str::from_utf8(&body).ok().and_then(|body| Incoming::read(body.into())) else {
        return StatusCode::BAD_REQUEST;
    };
    let (done, committed) = oneshot::channel();
    if hook.writer.send(Arrival { updates: vec![update], done, repeats: true }).await.is_err() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    match committed.await {
        Ok(Committed::Yes) => StatusCode::OK,
        Ok(Committed::NotNow) | Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}
