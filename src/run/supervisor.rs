//! What systemd is told of the program: that it is ready, that it lives, that it stops; see `sd_notify(3)`.

use std::os::unix::net::UnixDatagram;
use std::path::PathBuf;
use std::time::Duration;

/// Who started the program and wants to hear of it, where there is somebody.
#[derive(Clone, Debug, Default)]
pub(super) struct Supervisor {
    /// A socket with a name in the file system, as systemd gives one; no other is known.
    socket: Option<PathBuf>,
    /// How often it is told that the program lives.
    every: Option<Duration>,
}

impl Supervisor {
    /// As the environment says.
    pub(super) fn of_environment() -> Self {
        let read = |name: &str| std::env::var(name).ok().filter(|text| !text.is_empty());
        let is_for_us = read("WATCHDOG_PID").is_none_or(|pid| pid == std::process::id().to_string());
        let limit = read("WATCHDOG_USEC").filter(|_| is_for_us).and_then(|text| text.parse().ok());
        Self::new(read("NOTIFY_SOCKET").map(PathBuf::from), limit.map(Duration::from_micros))
    }

    /// Tells `socket`, twice within each `limit` that the program lives.
    fn new(socket: Option<PathBuf>, limit: Option<Duration>) -> Self {
        let every = limit.map(|limit| limit / 2).filter(|every| !every.is_zero());
        Self { socket: socket.filter(|path| path.is_absolute()), every }
    }

    /// The program is ready: it owns the database, and whatever happens at Telegram it waits for by itself.
    pub(super) fn ready(&self) {
        self.tell("READY=1\nSTATUS=waiting for Telegram");
        if let (Some(every), Some(_)) = (self.every, &self.socket) {
            tokio::spawn(self.clone().live(every));
        }
    }

    /// Telegram was reached.
    pub(super) fn runs(&self) {
        self.tell("STATUS=the bot runs");
    }

    /// The end has begun.
    pub(super) fn stops(&self) {
        self.tell("STOPPING=1\nSTATUS=finishing what is under way");
    }

    /// Says that the program lives, for as long as its tasks are run at all.
    async fn live(self, every: Duration) {
        loop {
            self.tell("WATCHDOG=1");
            tokio::time::sleep(every).await;
        }
    }

    fn tell(&self, state: &str) {
        let Some(socket) = &self.socket else { return };
        let told = UnixDatagram::unbound().and_then(|own| {
            own.set_nonblocking(true)?;
            own.send_to(state.as_bytes(), socket)
        });
        if let Err(error) = told {
            tracing::warn!(name: "run.notify", %error, "systemd could not be told how the program is");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(socket: &UnixDatagram) -> String {
        let mut bytes = [0; 256];
        let length = socket.recv(&mut bytes).unwrap();
        String::from_utf8_lossy(&bytes[..length]).into_owned()
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn systemd_hears_of_the_start_of_the_life_and_of_the_end() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("notify");
        let socket = UnixDatagram::bind(&path).unwrap();
        socket.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let supervisor = Supervisor::new(Some(path), Some(Duration::from_millis(20)));
        supervisor.ready();
        assert_eq!(heard(&socket), "READY=1\nSTATUS=waiting for Telegram");
        for _ in 0..3 {
            assert_eq!(heard(&socket), "WATCHDOG=1");
        }
        supervisor.stops();
        while !heard(&socket).starts_with("STOPPING=1\n") {}
    }

    #[tokio::test]
    async fn nobody_is_told_where_nobody_asked_or_nobody_listens() {
        for socket in [None, Some("@name".into()), Some("/no/such/socket".into())] {
            let supervisor = Supervisor::new(socket, Some(Duration::from_micros(1)));
            supervisor.ready();
            supervisor.runs();
        }
        assert!(Supervisor::new(None, Some(Duration::ZERO)).every.is_none());
    }
}
