#![doc = include_str!("../README.md")]
//!
//! # Where to begin
//!
//! [`Emulator`] is the type to read first: its methods are what people, groups and broken networks
//! do, and what they see. The bot meets HTTP only. What Telegram refuses is refused in Telegram's
//! words; what Telegram lets pass and a strict reviewer would not is kept as a violation.

#![expect(
    clippy::must_use_candidate,
    reason = "what people do returns the id of its update, which most callers do not need"
)]

mod album;
mod archive;
mod chats;
mod clock;
mod editing;
mod faults;
mod feed;
mod files;
mod getting;
mod groups;
mod html;
mod http;
mod inline;
mod limits;
mod line;
mod markup;
mod media;
mod menus;
mod methods;
mod params;
mod people;
mod pressing;
mod profile;
mod reading;
mod refusal;
mod shared;
mod spec;
mod state;
mod text;
mod topics;
mod transcript;
mod updates;
mod view;
mod webhook;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::{future::IntoFuture, io};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use tokio::net::TcpListener;

pub use chats::Message;
pub use clock::{Clock, TestClock};
pub use faults::{Effect, Fault, FaultId};
pub use feed::Change;
pub use files::File;
pub use inline::{InlineAnswer, InlineResult};
pub use markup::{Action, Button, Rows};
pub use pressing::NoSuchButton;
pub use reading::{Call, Counters, Toast};
pub use spec::METHODS;
pub use topics::Topic;

use line::{Door, Line};
use shared::Shared;

/// What a new emulator is told; the default is one bot and no rate limits.
#[derive(Clone, Debug)]
pub struct Options {
    /// The only token that is served; what stands before the colon is the bot's id.
    pub token: String,
    /// The bot's `@username`.
    pub username: String,
    /// The bot's name as people see it.
    pub name: String,
    /// Messages and edits in any second over all chats (Telegram: 30).
    pub per_second: Option<usize>,
    /// How many messages one private chat takes at once before it is held to one a second.
    pub per_chat_burst: Option<u32>,
    /// Messages in any minute to one group (Telegram: 20).
    pub per_group_minute: Option<usize>,
    /// The id of the first update; Telegram's look random.
    pub first_update_id: i64,
    /// What the numbers of messages count on from.
    pub last_message_id: i64,
    /// How many calls the log keeps; older ones are forgotten.
    pub keep_calls: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            token: "7000000001:AAEmulator_is_no_real_token_000000000".to_owned(),
            username: "emulator_bot".to_owned(),
            name: "Emulator".to_owned(),
            per_second: None,
            per_chat_burst: None,
            per_group_minute: None,
            first_update_id: 874_301_559,
            last_message_id: 0,
            keep_calls: 200_000,
        }
    }
}

/// A running emulator; dropping it ends the server and cuts every connection.
pub struct Emulator {
    shared: Arc<Shared>,
    address: SocketAddr,
}

impl Emulator {
    /// Opens a port of its own on the loopback and serves the Bot API there.
    pub async fn start(clock: impl Clock, options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared::new(clock, options));
        let app = Router::new()
            .fallback(http::serve)
            .layer(DefaultBodyLimit::disable())
            .with_state(Arc::clone(&shared))
            .into_make_service_with_connect_info::<Line>();
        let door = Door::new(listener, Arc::clone(&shared));
        let end = Arc::clone(&shared);
        let server = axum::serve(door, app).with_graceful_shutdown(async move { end.ended().await });
        tokio::spawn(server.into_future());
        tokio::spawn(webhook::deliver_all(Arc::clone(&shared)));
        Ok(Self { shared, address })
    }

    /// The address to give the bot as its API server.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The token that this emulator serves.
    pub fn token(&self) -> &str {
        &self.shared.options.token
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.shared.end();
    }
}

#[cfg(test)]
mod tests;
