//! Files: what people send, what the bot uploads, and what it sends again by id.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::Emulator;
use super::params::{Params, Upload};
use super::people::fields;
use super::refusal::{Refusal, bad};
use super::shared::Shared;
use super::state::State;

const LARGEST_PHOTO: usize = 10 << 20;
/// What a bot may fetch.
const LARGEST_FETCHED: usize = 20 << 20;

/// A file that went through the emulator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// By what Telegram calls it.
    pub id: String,
    /// `document`, `photo`, `voice`, …
    pub kind: String,
    /// The name it was given.
    pub name: String,
    /// What is in it; nothing for what a test lets people send.
    #[serde(skip)]
    pub bytes: axum::body::Bytes,
}

impl Emulator {
    /// Finds a file by what Telegram calls it.
    pub fn file(&self, id: &str) -> Option<File> {
        self.shared.lock().files.get(id).cloned()
    }

    /// Lets someone send a real file, with words under it or none, and further fields of the message.
    pub fn send_file(&self, chat: i64, user: i64, file: (&str, &str, axum::body::Bytes), content: Value) -> i64 {
        self.shared.change(|state| {
            let (kind, name, bytes) = file;
            let file = state.new_file(kind, name, bytes);
            state.write_in(chat, user, self::content(&file, Some(fields(content))))
        })
    }
}

impl File {
    /// Where it can be fetched, behind the token.
    fn path(&self) -> String {
        format!("{}s/{}", self.kind, self.id)
    }

    /// The field of a message that shows the file.
    pub(super) fn json(&self) -> Value {
        let (id, size) = (&self.id, self.bytes.len());
        let unique = format!("u{id}");
        if self.kind == "photo" {
            return json!([{
                "file_id": id, "file_unique_id": unique, "file_size": size,
                "width": 640, "height": 480,
            }]);
        }
        let mut json = json!({
            "file_id": id, "file_unique_id": unique, "file_size": size, "file_name": self.name,
        });
        if let Some(mime) = mime(&self.name) {
            super::shared::put(&mut json, "mime_type", mime);
        }
        json
    }
}

/// What an app says of a file by its name.
fn mime(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    Some(match ending.to_ascii_lowercase().as_str() {
        "pdf" => "application/pdf",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "zip" => "application/zip",
        "csv" => "text/csv",
        "xls" => "application/vnd.ms-excel",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "json" => "application/json",
        _ => return None,
    })
}

impl State {
    /// Gives a new file its id and remembers it.
    pub(super) fn new_file(&mut self, kind: &str, name: &str, bytes: axum::body::Bytes) -> File {
        let id = format!("{kind}-{}", self.files.len() + 1);
        let (kind, name) = (kind.to_owned(), name.to_owned());
        let file = File { id: id.clone(), kind, name, bytes };
        self.files.insert(id, file.clone());
        file
    }
}

/// Finds the file that a call sends: an upload, an upload by `attach://`, or a known id.
pub(super) fn read(shared: &Shared, params: &mut Params, kind: &str) -> Result<File, Refusal> {
    let value = params.text(kind).unwrap_or_default().to_owned();
    let attached = value.strip_prefix("attach://").unwrap_or(kind);
    if let Some(upload) = params.uploads.remove(attached) {
        check(kind, &upload)?;
        return Ok(shared.lock().new_file(kind, &upload.name, upload.bytes));
    }
    if value.is_empty() {
        return Err(bad(format!("there is no {kind} in the request")));
    }
    let state = shared.lock();
    let wrong = || bad("wrong file identifier/HTTP URL specified");
    let file = state.files.get(&value).ok_or_else(wrong)?;
    if file.kind == kind {
        return Ok(file.clone());
    }
    Err(bad(format!("can't use file of type {} as {}", title(&file.kind), title(kind))))
}

/// Says where a file can be fetched.
pub(super) fn about(shared: &Shared, params: &Params) -> Result<Value, Refusal> {
    let state = shared.lock();
    let file = state.files.get(params.text("file_id").unwrap_or_default());
    let file = file.ok_or_else(|| bad("wrong file_id or the file is temporarily unavailable"))?;
    if file.bytes.len() > LARGEST_FETCHED {
        return Err(bad("file is too big"));
    }
    let (id, size) = (&file.id, file.bytes.len());
    Ok(json!({ "file_id": id, "file_unique_id": format!("u{id}"), "file_size": size, "file_path": file.path() }))
}

/// What is in the file at this path.
pub(super) fn at(shared: &Shared, path: &str) -> Option<axum::body::Bytes> {
    let (_, id) = path.rsplit_once('/')?;
    let state = shared.lock();
    state.files.get(id).filter(|file| file.path() == path).map(|file| file.bytes.clone())
}

fn check(kind: &str, upload: &Upload) -> Result<(), Refusal> {
    let pictures: [&[u8]; 4] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF"];
    if upload.bytes.is_empty() {
        return Err(bad("file must be non-empty"));
    }
    if kind == "photo" && upload.bytes.len() > LARGEST_PHOTO {
        return Err(bad("file is too big"));
    }
    if kind == "photo" && !pictures.iter().any(|magic| upload.bytes.starts_with(magic)) {
        return Err(bad("IMAGE_PROCESS_FAILED"));
    }
    Ok(())
}

fn title(kind: &str) -> String {
    let mut letters = kind.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// The content of a message that shows a file.
pub(super) fn content(file: &File, caption: Option<Map<String, Value>>) -> Map<String, Value> {
    let mut content = caption.unwrap_or_default();
    content.insert(file.kind.clone(), file.json());
    content
}
