//! While a file takes long to arrive, the chat shows that it is on its way.

use std::time::Duration;

use crate::clock::Clock;
use crate::telegram::outcome::Reply;
use crate::telegram::render;
use crate::telegram::transport::Transport;
use crate::turn::Recipient;

/// Whoever waits longer than this is shown that something happens.
const SLOW: Duration = Duration::from_millis(700);
/// For so long the app shows it: <https://core.telegram.org/bots/api#sendchataction>.
const SHOWN: Duration = Duration::from_secs(5);

/// Waits for a file to be sent; a chat action is no message, so it is no outbox row.
pub(super) async fn watched(
    sending: impl Future<Output = Reply>,
    transport: &Transport,
    clock: &Clock,
    to: Recipient,
) -> Reply {
    let showing = async {
        let (method, payload) = render::uploading(to);
        let mut next = clock.elapsed() + SLOW;
        loop {
            clock.sleep_until(next).await;
            // Counted from before the call, which may itself take long.
            next = (next + SHOWN).max(clock.elapsed());
            // Nothing is made of what comes back: it decides nothing about the file.
            let _ = transport.send(&method, &payload, None).await;
        }
    };
    tokio::select! {
        reply = sending => reply,
        reply = showing => reply,
    }
}
