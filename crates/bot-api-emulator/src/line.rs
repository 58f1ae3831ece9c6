//! Connections that can be cut in the middle of an answer, or refused at the door.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

use super::shared::Shared;

/// The listener: during an outage it accepts and drops.
pub(super) struct Door {
    listener: TcpListener,
    shared: Arc<Shared>,
}

impl Door {
    pub(super) fn new(listener: TcpListener, shared: Arc<Shared>) -> Self {
        Self { listener, shared }
    }
}

impl Listener for Door {
    type Io = Wire;
    type Addr = Line;

    async fn accept(&mut self) -> (Wire, Line) {
        loop {
            let Ok((stream, _)) = self.listener.accept().await else {
                // Out of file descriptors, most likely; they come back.
                tokio::time::sleep(Duration::from_millis(10)).await;
                continue;
            };
            if self.shared.lock().outage {
                self.shared.change(|state| state.counters.refused += 1);
                continue;
            }
            let _ = stream.set_nodelay(true);
            let line = Line::default();
            return (Wire { stream, line: line.clone(), sent: 0 }, line);
        }
    }

    fn local_addr(&self) -> io::Result<Line> {
        Ok(Line::default())
    }
}

/// A handle on one connection: what it still says before it is cut, once that is decided.
#[derive(Clone, Debug, Default)]
pub(super) struct Line(Arc<OnceLock<Vec<u8>>>);

impl Line {
    /// Lets only these bytes through from now on, then cuts.
    pub(super) fn end_with(&self, last: Vec<u8>) {
        // A connection ends once: a second word comes too late.
        let _ = self.0.set(last);
    }
}

impl Connected<IncomingStream<'_, Door>> for Line {
    fn connect_info(stream: IncomingStream<'_, Door>) -> Self {
        stream.remote_addr().clone()
    }
}

/// The bytes of one connection.
pub(super) struct Wire {
    stream: TcpStream,
    line: Line,
    sent: usize,
}

impl AsyncRead for Wire {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let Some(last) = this.line.0.get() else {
            return Pin::new(&mut this.stream).poll_write(context, bytes);
        };
        while let Some(rest) = last.get(this.sent..).filter(|rest| !rest.is_empty()) {
            match ready!(Pin::new(&mut this.stream).poll_write(context, rest)) {
                Ok(count) if count > 0 => this.sent += count,
                _ => break,
            }
        }
        Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into()))
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(context)
    }
}
