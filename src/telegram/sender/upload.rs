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
        clock.sleep(SLOW).await;
        loop {
            // Nothing is made of what comes back: it decides nothing about the file.
            let _ = transport.send(&method, &payload, None).await;
            clock.sleep(SHOWN).await;
        }
    };
    tokio::select! {
        reply = sending => reply,
        reply = showing => reply,
    }
}
