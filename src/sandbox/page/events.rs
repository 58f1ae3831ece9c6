//! What the browser hears: everything once, then every change.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures::Stream;
use serde_json::{Value, json};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::mpsc;

use super::panel;
use super::shared::Page;
use bot_api_emulator::Change;

/// How often the panel may change.
const PANEL_EVERY: Duration = Duration::from_millis(700);
/// Events that wait for a slow browser.
const AHEAD: usize = 256;

type Sender = mpsc::Sender<Event>;

/// Opens a stream of server-sent events.
pub(super) async fn listen(State(page): State<Arc<Page>>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let (sender, receiver) = mpsc::channel(AHEAD);
    tokio::spawn(async move {
        let stop = page.stop.clone();
        tokio::select! {
            // It ends when the browser has gone: nobody takes the events any longer.
            _ = tell(&page, &sender) => {}
            () = stop.cancelled() => {}
        }
    });
    let events = futures::stream::unfold(receiver, |mut receiver| async {
        receiver.recv().await.map(|event| (Ok(event), receiver))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

/// Everything at once, for one more tab that listens to a stream which is there already.
pub(super) async fn state(State(page): State<Arc<Page>>) -> Json<Value> {
    Json(json!({ "state": everything(&page), "panel": panel::look(&page).await }))
}

/// Tells everything, then changes as they come; `None` once nobody listens.
async fn tell(page: &Page, sender: &Sender) -> Option<()> {
    let mut changes = page.telegram.changes();
    let mut revision = page.telegram.revision();
    let mut tick = tokio::time::interval(PANEL_EVERY);
    send(sender, "state", &everything(page)).await?;
    send(sender, "panel", &panel::look(page).await).await?;
    loop {
        tokio::select! {
            change = changes.recv() => match change {
                Ok(change) => tell_change(page, sender, change).await?,
                // Too far behind: the browser looks at everything again.
                Err(RecvError::Lagged(_)) => send(sender, "state", &everything(page)).await?,
                Err(RecvError::Closed) => return None,
            },
            _ = tick.tick() => {
                if revision.has_changed().ok()? {
                    revision.mark_unchanged();
                    send(sender, "panel", &panel::look(page).await).await?;
                }
            }
        }
    }
}

async fn tell_change(page: &Page, sender: &Sender, change: Change) -> Option<()> {
    let telegram = &page.telegram;
    match change {
        Change::Chat(id) => send(sender, "chat", &telegram.view_chat(id)?).await,
        Change::Message { chat, id } => {
            let gone = || json!({ "chat": chat, "id": id, "gone": true });
            send(sender, "message", &telegram.view_message(chat, id).unwrap_or_else(gone)).await
        }
        Change::Press(query) => send(sender, "answer", &telegram.view_press(&query)?).await,
        Change::Typing(chat) => send(sender, "typing", &json!({ "chat": chat })).await,
        Change::Menus => send(sender, "chats", &chats(page)).await,
    }
}

async fn send(sender: &Sender, name: &str, what: &Value) -> Option<()> {
    sender.send(Event::default().event(name).data(what.to_string())).await.ok()
}

fn chats(page: &Page) -> Value {
    page.telegram.chats().into_iter().filter_map(|id| page.telegram.view_chat(id)).collect()
}

fn everything(page: &Page) -> Value {
    let messages = page.telegram.chats().into_iter().map(|id| page.telegram.view_messages(id));
    json!({
        "me": page.telegram.me(), "life": page.life, "now": page.clock.now(),
        "chats": chats(page), "messages": messages.collect::<Vec<_>>().concat(),
    })
}
