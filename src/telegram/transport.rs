//! One call to the Bot API: the bytes of a row in, what came back out.
//!
//! Own instead of teloxide's `send`, because that throws the status code away, gives up after
//! 17 s while the server may still deliver for 60 s, and sleeps 10 s on every 5xx.

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

use super::outcome::Reply;
use crate::store::files::File;

/// Longer than the 60 s for which the Bot API server may hold a send that Telegram throttles.
const SEND_TIMEOUT: Duration = Duration::from_secs(75);
/// How long Telegram holds a poll that has nothing to bring, in seconds.
pub const POLL_SECONDS: u64 = 50;
const POLL_TIMEOUT: Duration = Duration::from_secs(POLL_SECONDS + 15);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// What Telegram says of a message without a text.
const EMPTY: &[u8] = br#"{"ok":false,"error_code":400,"description":"Bad Request: message text is empty"}"#;

/// Calls the Bot API; holds the token and never shows it.
#[derive(Clone)]
pub struct Transport {
    client: Client,
    base: Url,
    token: SecretString,
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
        let client = Client::builder()
            .redirect(Policy::none())
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(SEND_TIMEOUT)
            .tcp_nodelay(true)
            .pool_max_idle_per_host(usize::MAX)
            .build()?;
        Ok(Self { client, base, token })
    }

    /// Sends one row's bytes, with its file where it carries one.
    pub async fn send(&self, method: &str, payload: &[u8], file: Option<&File>) -> Reply {
        let request = match file {
            None => Some(self.json(method, payload.to_vec())),
            Some(file) => self.with_file(method, payload, file),
        };
        // A file of which nothing is left can never be sent: judged as Telegram judges a message without a text.
        let Some(request) = request else { return Reply::parse(400, EMPTY) };
        match call(request).await {
            Ok((status, body)) => Reply::parse(status, &body),
            Err(reply) => reply,
        }
    }

    /// Asks for updates from `offset` on; without one for whatever was not confirmed yet.
    pub async fn get_updates(&self, offset: Option<i64>, limit: u8, allowed: &[&str]) -> Polled {
        let body = serde_json::json!({
            "offset": offset, "limit": limit, "timeout": POLL_SECONDS, "allowed_updates": allowed,
        });
        let request = self.json("getUpdates", without_nulls(body)).timeout(POLL_TIMEOUT);
        match call(request).await {
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
        let (status, body) = call(self.json(method, payload)).await?;
        let answer = serde_json::from_slice::<Body<T>>(&body).ok().filter(|body| body.ok).and_then(|body| body.result);
        answer.ok_or_else(|| Reply::parse(status, &body))
    }

    fn json(&self, method: &str, body: Vec<u8>) -> RequestBuilder {
        self.client.post(self.url(method)).header(CONTENT_TYPE, HeaderValue::from_static("application/json")).body(body)
    }

    /// A multipart form of the payload's fields and the file's bytes, or its handle once Telegram has it.
    fn with_file(&self, method: &str, payload: &[u8], file: &File) -> Option<RequestBuilder> {
        let field = match method {
            "sendPhoto" => "photo",
            _ => "document",
        };
        let Ok(Value::Object(mut fields)) = serde_json::from_slice(payload) else { return None };
        if let Some(file_id) = &file.file_id {
            fields.insert(field.to_owned(), Value::from(file_id.as_str()));
            return Some(self.json(method, Value::Object(fields).to_string().into_bytes()));
        }
        let part = Part::bytes(file.bytes.clone()?).file_name(file.name.clone()).mime_str(&file.mime).ok()?;
        let form = fields.into_iter().filter(|(name, _)| name != field).fold(Form::new(), |form, (name, value)| {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            form.text(name, text)
        });
        Some(self.client.post(self.url(method)).multipart(form.part(field, part)))
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

/// Makes a call; what comes back is a status and a body, or why there is none.
async fn call(request: RequestBuilder) -> Result<(u16, Bytes), Reply> {
    let unsent = |error: reqwest::Error| error.is_connect() || error.is_builder();
    let response = request.send().await.map_err(|error| if unsent(error) { Reply::NotSent } else { Reply::Unknown })?;
    let status = response.status().as_u16();
    let body = response.bytes().await.map_err(|_| Reply::Unknown)?;
    Ok((status, body))
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
