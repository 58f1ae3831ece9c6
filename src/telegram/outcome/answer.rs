//! The body of an answer: only what is needed of it is read.

use serde::Deserialize;
use serde_json::value::RawValue;

#[derive(Deserialize)]
pub(super) struct Answer<'a> {
    pub(super) ok: bool,
    #[serde(borrow)]
    pub(super) result: Option<&'a RawValue>,
    pub(super) error_code: Option<u16>,
    pub(super) description: Option<String>,
    pub(super) parameters: Option<Parameters>,
}

#[derive(Default, Deserialize)]
pub(super) struct Parameters {
    pub(super) retry_after: Option<i64>,
    pub(super) migrate_to_chat_id: Option<i64>,
}

#[derive(Deserialize)]
pub(super) struct Message {
    #[serde(rename = "message_id")]
    pub(super) id: Option<i64>,
    #[serde(rename = "message_thread_id")]
    pub(super) topic: Option<i64>,
    document: Option<FileHandle>,
    photo: Option<Vec<FileHandle>>,
}

#[derive(Deserialize)]
struct FileHandle {
    file_id: String,
}

impl Message {
    /// The message that a call made, or the first one of several and the numbers of all of these.
    pub(super) fn read(result: &str) -> Option<(Self, Vec<i64>)> {
        if !result.starts_with('[') {
            return Some((serde_json::from_str(result).ok()?, Vec::new()));
        }
        let all: Vec<Self> = serde_json::from_str(result).ok()?;
        let numbers = all.iter().filter_map(|message| message.id).collect();
        Some((all.into_iter().next()?, numbers))
    }

    pub(super) fn file_id(self) -> Option<String> {
        let largest = self.photo.and_then(|mut sizes| sizes.pop());
        self.document.or(largest).map(|file| file.file_id)
    }
}
