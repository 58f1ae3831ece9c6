//! Files that people send to the bot, and those that the bot sends them.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::acts;
use super::shared::Page;
use super::wrong::Wrong;

/// What Telegram takes under a file, in UTF-16 units.
const LONGEST_CAPTION: usize = 1_024;

/// Who sends which file where.
#[derive(Deserialize)]
pub(super) struct Upload {
    chat: i64,
    from: i64,
    name: String,
    #[serde(default)]
    caption: String,
    #[serde(default)]
    photo: bool,
    topic: Option<i64>,
}

/// Takes a file; its bytes are the body.
pub(super) async fn upload(
    State(page): State<Arc<Page>>,
    Query(upload): Query<Upload>,
    bytes: Bytes,
) -> Result<Json<Value>, Wrong> {
    if bytes.is_empty() {
        return Err(Wrong::Empty);
    }
    if upload.caption.encode_utf16().count() > LONGEST_CAPTION {
        return Err(Wrong::TooLong);
    }
    let kind = if upload.photo { "photo" } else { "document" };
    let content = if upload.caption.is_empty() { json!({}) } else { json!({ "caption": upload.caption }) };
    let update = page.telegram.send_file(
        upload.chat,
        upload.from,
        (kind, &upload.name, bytes),
        acts::within(content, upload.topic),
    );
    Ok(Json(json!({ "update": update })))
}

/// Gives a file back: pictures to look at, everything else to keep.
pub(super) async fn download(State(page): State<Arc<Page>>, Path(id): Path<String>) -> Response {
    let Some(file) = page.telegram.file(&id) else { return StatusCode::NOT_FOUND.into_response() };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ');
    let name: String = file.name.chars().map(|c| if plain(c) { c } else { '_' }).collect();
    let (kind, way) = match picture(&file.bytes) {
        Some(kind) => (kind, "inline"),
        None => ("application/octet-stream", "attachment"),
    };
    let headers =
        [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, format!("{way}; filename=\"{name}\""))];
    (headers, file.bytes).into_response()
}

/// The kind of picture, by its first bytes: never what the sender says it is.
fn picture(bytes: &[u8]) -> Option<&'static str> {
    let kinds: [(&[u8], &str); 4] =
        [(b"\x89PNG", "image/png"), (b"\xff\xd8\xff", "image/jpeg"), (b"GIF8", "image/gif"), (b"RIFF", "image/webp")];
    kinds.into_iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| kind)
}
