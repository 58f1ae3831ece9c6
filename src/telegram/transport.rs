//! One call to the Bot API: the bytes of a row in, what came back out.
//!
//! Own instead of teloxide's `send`, because that throws the status code away, gives up after
//! 17 s while the server may still deliver for 60 s, and sleeps 10 s on every 5xx.

mod fetch;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::body::Bytes;
use reqwest::header::{CONTENT_TYPE, HeaderValue};
use reqwest::multipart::{Form, Part};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Url};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;

pub use fetch::Fetched;

use super::outcome::Reply;
use crate::store::files::File;

/// How long Telegram holds a poll that has nothing to bring, in seconds.
pub const POLL_SECONDS: u64 = 50;
/// A question that is no message, such as getMe, is answered at once or not at all.
const PROBE_TIMEOUT: Duration = Duration::from_secs(10);
/// An idle connection is looked after from here on, so that one that died silently is known before it is used.
const KEEPALIVE: Duration = Duration::from_secs(10);
const KEEPALIVE_INTERVAL: Duration = Duration::from_secs(5);
const KEEPALIVE_RETRIES: u32 = 2;
/// Bytes that nobody acknowledged for so long end a connection.
#[cfg(target_os = "linux")]
const USER_TIMEOUT: Duration = Duration::from_secs(20);
/// A connection that was idle for longer is not used again: routers forget such connections without a word.
const IDLE: Duration = Duration::from_secs(20);
/// What Telegram says of a message without a text.
const EMPTY: &[u8] = br#"{"ok":false,"error_code":400,"description":"Bad Request: message text is empty"}"#;

/// How long a call may take.
#[derive(Clone, Copy, Debug)]
pub struct Timeouts {
    /// Until a connection stands.
    pub connect: Duration,
    /// A send, from its beginning to the end of the answer.
    pub send: Duration,
    /// A poll.
    pub poll: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            // Longer than the 60 s for which the Bot API server may hold a send that Telegram throttles.
            send: Duration::from_secs(75),
            poll: Duration::from_secs(POLL_SECONDS + 15),
        }
    }
}

/// Calls the Bot API; holds the token and never shows it.
#[derive(Clone)]
pub struct Transport {
    pool: Arc<Mutex<Pool>>,
    base: Url,
    token: SecretString,
    timeouts: Timeouts,
}

/// The connections that are used now; all of them are thrown away when one of them may be dead.
struct Pool {
    client: Client,
    /// Counts the pools, so that calls that fail together throw away one.
    number: u64,
}

/// What getUpdates brought.
#[derive(Debug)]
pub enum Polled {
    /// Updates as they came.
    Updates(Vec<Box<RawValue>>),
    /// Telegram refused.
    Refused {
        /// The HTTP status.
        status: u16,
        /// Telegram's words.
        description: String,
        /// How long to wait, in seconds, where Telegram says.
        retry_after: Option<u64>,
    },
    /// No answer, or one that is not JSON.
    Failed,
}

/// What getMe says.
#[derive(Clone, Debug, Deserialize)]
pub struct Me {
    /// The bot's own number.
    pub id: i64,
    /// The bot's name in links.
    pub username: String,
}

#[derive(Deserialize)]
struct Body<T> {
    ok: bool,
    result: Option<T>,
    description: Option<String>,
    parameters: Option<Parameters>,
}

#[derive(Deserialize)]
struct Parameters {
    retry_after: Option<u64>,
}

impl Transport {
    /// Prepares calls to the server at `base` with `token`.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn new(base: Url, token: SecretString) -> Result<Self, reqwest::Error> {
        Self::with_timeouts(base, token, Timeouts::default())
    }

    /// The same with other limits of time.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn with_timeouts(base: Url, token: SecretString, timeouts: Timeouts) -> Result<Self, reqwest::Error> {
        let pool = Arc::new(Mutex::new(Pool { client: client(&timeouts)?, number: 0 }));
        Ok(Self { pool, base, token, timeouts })
    }

    /// Sends one row's bytes, with its file where it carries one.
    pub async fn send(&self, method: &str, payload: &[u8], file: Option<&File>) -> Reply {
        let (client, pool) = self.connections();
        let request = match file {
            None => Some(self.json(&client, method, payload.to_vec())),
            Some(file) => self.with_file(&client, method, payload, file),
        };
        // A file of which nothing is left can never be sent: judged as Telegram judges a message without a text.
        let Some(request) = request else { return Reply::parse(400, EMPTY) };
        match self.call(request, pool).await {
            Ok((status, body)) => Reply::parse(status, &body),
            Err(reply) => reply,
        }
    }

    /// Asks for updates from `offset` on; without one for whatever was not confirmed yet.
    pub async fn get_updates(&self, offset: Option<i64>, limit: u8, allowed: &[&str]) -> Polled {
        let body = serde_json::json!({
            "offset": offset, "limit": limit, "timeout": POLL_SECONDS, "allowed_updates": allowed,
        });
        let (client, pool) = self.connections();
        let request = self.json(&client, "getUpdates", without_nulls(body)).timeout(self.timeouts.poll);
        match self.call(request, pool).await {
            Ok((status, body)) => polled(status, &body),
            Err(_) => Polled::Failed,
        }
    }

    /// Asks who the bot is.
    ///
    /// # Errors
    /// What came back instead.
    pub async fn get_me(&self) -> Result<Me, Reply> {
        self.ask("getMe", b"{}".to_vec()).await
    }

    /// Asks for something that is no message.
    ///
    /// # Errors
    /// What came back instead.
    pub async fn ask<T: DeserializeOwned>(&self, method: &str, payload: Vec<u8>) -> Result<T, Reply> {
        let (client, pool) = self.connections();
        let (status, body) = self.call(self.json(&client, method, payload).timeout(PROBE_TIMEOUT), pool).await?;
        let answer = serde_json::from_slice::<Body<T>>(&body).ok().filter(|body| body.ok).and_then(|body| body.result);
        answer.ok_or_else(|| Reply::parse(status, &body))
    }

    /// The connections to use now, and the number of their pool.
    fn connections(&self) -> (Client, u64) {
        let pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        (pool.client.clone(), pool.number)
    }

    /// Makes a call; what comes back is a status and a body, or why there is none.
    async fn call(&self, request: RequestBuilder, pool: u64) -> Result<(u16, Bytes), Reply> {
        let unsent = |error: &reqwest::Error| error.is_connect() || error.is_builder();
        let answer = async {
            let response = request.send().await?;
            let status = response.status().as_u16();
            Ok::<_, reqwest::Error>((status, response.bytes().await?))
        };
        answer.await.map_err(|error| {
            self.discard(pool);
            if unsent(&error) { Reply::NotSent } else { Reply::Unknown }
        })
    }

    /// Throws the connections of a pool away: if one is dead, others that went the same way are too.
    fn discard(&self, number: u64) {
        let mut pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        if pool.number == number {
            match client(&self.timeouts) {
                Ok(client) => *pool = Pool { client, number: number + 1 },
                Err(error) => tracing::error!(name: "transport.pool", %error, "the connections cannot be renewed"),
            }
        }
    }

    fn json(&self, client: &Client, method: &str, body: Vec<u8>) -> RequestBuilder {
        client.post(self.url(method)).header(CONTENT_TYPE, HeaderValue::from_static("application/json")).body(body)
    }

    /// A multipart form of the payload's fields and the file's bytes, or its handle once Telegram has it.
    fn with_file(&self, client: &Client, method: &str, payload: &[u8], file: &File) -> Option<RequestBuilder> {
        let field = match method {
            "sendPhoto" => "photo",
            _ => "document",
        };
        let Ok(Value::Object(mut fields)) = serde_json::from_slice(payload) else { return None };
        if let Some(file_id) = &file.file_id {
            fields.insert(field.to_owned(), Value::from(file_id.as_str()));
            return Some(self.json(client, method, Value::Object(fields).to_string().into_bytes()));
        }
        let part = Part::bytes(file.bytes.clone()?).file_name(file.name.clone()).mime_str(&file.mime).ok()?;
        let form = fields.into_iter().filter(|(name, _)| name != field).fold(Form::new(), |form, (name, value)| {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            form.text(name, text)
        });
        Some(client.post(self.url(method)).multipart(form.part(field, part)))
    }

    /// `Url::join` would take `bot123:` for a scheme, so the path is put together by segments.
    fn url(&self, method: &str) -> Url {
        let mut url = self.base.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().push(&format!("bot{}", self.token.expose_secret())).push(method);
        }
        url
    }
}

fn client(timeouts: &Timeouts) -> Result<Client, reqwest::Error> {
    let client = Client::builder()
        .redirect(Policy::none())
        .connect_timeout(timeouts.connect)
        .timeout(timeouts.send)
        .tcp_nodelay(true)
        .tcp_keepalive(KEEPALIVE)
        .tcp_keepalive_interval(KEEPALIVE_INTERVAL)
        .tcp_keepalive_retries(KEEPALIVE_RETRIES)
        .pool_idle_timeout(IDLE)
        .pool_max_idle_per_host(usize::MAX);
    // Other systems rely on keepalive and the time-outs of calls.
    #[cfg(target_os = "linux")]
    let client = client.tcp_user_timeout(USER_TIMEOUT);
    client.build()
}

fn polled(status: u16, body: &[u8]) -> Polled {
    match serde_json::from_slice::<Body<Vec<Box<RawValue>>>>(body) {
        Ok(Body { ok: true, result: Some(updates), .. }) => Polled::Updates(updates),
        Ok(body) => Polled::Refused {
            status,
            description: body.description.unwrap_or_default(),
            retry_after: body.parameters.and_then(|parameters| parameters.retry_after),
        },
        Err(_) => Polled::Failed,
    }
}

fn without_nulls(mut body: Value) -> Vec<u8> {
    if let Some(fields) = body.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    body.to_string().into_bytes()
}

#[cfg(test)]
mod tests;
