//! An HTTP server that slow or silent callers cannot hold up.
//!
//! `axum::serve` sets no timer, so hyper's limit for the head of a request has no effect there.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

/// Connections at a time; Telegram is asked for at most 100. Further callers wait to be accepted.
const CONNECTIONS: usize = 128;
/// From the first moment of a connection, or the end of the request before, to the end of a request's head.
const HEAD_TIME: Duration = Duration::from_secs(5);
/// How long requests under way may take after a stop.
const STOP_TIME: Duration = Duration::from_secs(10);
/// A listener that cannot accept, for example for want of file descriptors, is asked again after this.
const ACCEPT_AGAIN: Duration = Duration::from_millis(100);

/// Serves `router` until `stop`, then finishes the requests that are under way.
pub(crate) async fn serve(listener: TcpListener, router: Router, stop: CancellationToken) {
    let permits = Arc::new(Semaphore::new(CONNECTIONS));
    let graceful = GracefulShutdown::new();
    let service = TowerToHyperService::new(router);
    loop {
        let accept = async {
            let permit = Arc::clone(&permits).acquire_owned().await;
            (listener.accept().await, permit)
        };
        let (stream, permit) = tokio::select! {
            () = stop.cancelled() => break,
            accepted = accept => match accepted {
                (Ok((stream, _)), permit) => (stream, permit),
                (Err(error), _) => {
                    tracing::warn!(name: "http.accept", %error, "a connection could not be accepted");
                    tokio::time::sleep(ACCEPT_AGAIN).await;
                    continue;
                }
            },
        };
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD_TIME)
            .serve_connection(TokioIo::new(stream), service.clone());
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // A caller that breaks off or is too slow concerns nobody else.
            let _ = connection.await;
            drop(permit);
        });
    }
    drop(listener);
    let _ = tokio::time::timeout(STOP_TIME, graceful.shutdown()).await;
}
