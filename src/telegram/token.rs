//! Whether Telegram accepts the token: sender and poller ask getMe and judge by its answer alone.

use super::outcome::{Halt, Outcome};
use super::transport::Transport;

/// What getMe says after another call was refused as if the token were wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenVerdict {
    /// The token is good: the other refusal was a passing one, or a proxy's.
    Accepted,
    /// getMe is refused too.
    Refused(Halt),
    /// Telegram cannot be reached, or is busy: nothing is known.
    Unknown,
}

/// Asks getMe.
pub async fn check(transport: &Transport) -> TokenVerdict {
    match transport.get_me().await.map_err(super::outcome::Reply::outcome) {
        Ok(_) => TokenVerdict::Accepted,
        Err(Outcome::Stop(halt)) => TokenVerdict::Refused(halt),
        Err(_) => TokenVerdict::Unknown,
    }
}
