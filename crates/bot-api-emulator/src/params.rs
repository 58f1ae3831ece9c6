//! The parameters of one call, whichever way they were sent.

use std::collections::HashMap;

use axum::body::{Bytes, to_bytes};
use axum::extract::{Form, FromRequest, Multipart, Request};
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use serde_json::{Map, Value};

use super::refusal::{Refusal, bad};

/// What Telegram takes in one upload, with room for the other fields.
const LARGEST_BODY: usize = (50 << 20) + (1 << 20);

/// The parameters of one call and what was found wrong with them on the way.
#[derive(Default)]
pub(super) struct Params {
    pub(super) values: Map<String, Value>,
    pub(super) uploads: HashMap<String, Upload>,
    /// Whether the values carry JSON types; in a form everything is text.
    pub(super) typed: bool,
    /// Breaches that Telegram forgives, each a sentence.
    pub(super) breaches: Vec<String>,
}

/// A file as it came in a form.
pub(super) struct Upload {
    pub(super) name: String,
    pub(super) bytes: Bytes,
}

impl Params {
    pub(super) async fn read(request: Request) -> Result<Self, Refusal> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
            let broken = || bad("can't parse the form");
            let form = Multipart::from_request(request, &()).await.map_err(|_| broken())?;
            return Self::from_form(form).await.map_err(|_| broken())?.fitting();
        }
        let is_form = kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
        if is_form || request.method() == Method::GET {
            let form = Form::<HashMap<String, String>>::from_request(request, &()).await;
            let Form(fields) = form.map_err(|_| bad("can't parse the form"))?;
            let values = fields.into_iter().map(|(name, value)| (name, value.into())).collect();
            return Ok(Self { values, ..Self::default() });
        }
        let body = to_bytes(request.into_body(), LARGEST_BODY).await.map_err(|_| too_large())?;
        if body.is_empty() {
            return Ok(Self { typed: true, ..Self::default() });
        }
        let values = serde_json::from_slice::<Map<String, Value>>(&body);
        let values = values.map_err(|_| bad("can't parse JSON object"))?;
        Ok(Self { values, typed: true, ..Self::default() })
    }

    async fn from_form(mut form: Multipart) -> Result<Self, axum::extract::multipart::MultipartError> {
        let mut params = Self::default();
        while let Some(field) = form.next_field().await? {
            let name = field.name().unwrap_or_default().to_owned();
            if let Some(file) = field.file_name().map(str::to_owned) {
                let upload = Upload { name: file, bytes: field.bytes().await? };
                params.uploads.insert(name, upload);
            } else {
                params.values.insert(name, field.text().await?.into());
            }
        }
        Ok(params)
    }

    fn fitting(self) -> Result<Self, Refusal> {
        let size: usize = self.uploads.values().map(|upload| upload.bytes.len()).sum();
        if size > LARGEST_BODY { Err(too_large()) } else { Ok(self) }
    }

    pub(super) fn get(&self, name: &str) -> Option<&Value> {
        self.values.get(name)
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_str()
    }

    pub(super) fn int(&self, name: &str) -> Option<i64> {
        self.get(name)?.as_i64()
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        self.get(name).and_then(Value::as_bool).unwrap_or_default()
    }

    /// The chat that is meant; public names are not emulated.
    pub(super) fn chat(&self) -> Result<i64, Refusal> {
        let value = self.get("chat_id").filter(|value| value.as_str() != Some(""));
        let value = value.ok_or_else(|| bad("chat_id is empty"))?;
        value.as_i64().ok_or_else(|| bad("chat not found"))
    }

    pub(super) fn breach(&mut self, what: impl Into<String>) {
        self.breaches.push(what.into());
    }

    /// Whether a text anywhere in the parameters fits.
    pub(super) fn mentions(&self, fits: impl Fn(&str) -> bool + Copy) -> bool {
        fn within(value: &Value, fits: impl Fn(&str) -> bool + Copy) -> bool {
            match value {
                Value::String(text) => fits(text),
                Value::Array(items) => items.iter().any(|item| within(item, fits)),
                Value::Object(fields) => fields.values().any(|field| within(field, fits)),
                _ => false,
            }
        }
        self.values.values().any(|value| within(value, fits))
    }
}

fn too_large() -> Refusal {
    Refusal::new(413, "Request Entity Too Large")
}
