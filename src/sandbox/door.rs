//! The one address of the page, which outlives each life of the sandbox.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::serve::Listener;
use tokio::net::{TcpListener, TcpStream};

/// A listener that is served more than once.
#[derive(Clone)]
pub(super) struct Door(Arc<TcpListener>);

impl Door {
    pub(super) fn new(listener: TcpListener) -> Self {
        Self(Arc::new(listener))
    }

    /// Where it is.
    pub(super) fn address(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

impl Listener for Door {
    type Io = TcpStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (TcpStream, SocketAddr) {
        loop {
            match TcpListener::accept(&self.0).await {
                Ok(accepted) => return accepted,
                // A connection that broke off; whatever lasts shows itself to the browser.
                Err(_) => tokio::task::yield_now().await,
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.address()
    }
}
