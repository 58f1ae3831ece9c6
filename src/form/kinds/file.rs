//! Whether a file may be the answer to a field, by what the update says of it; nothing is fetched.

use crate::form::rejection::Rejection;
use crate::form::types::{Sent, Value};

/// The kinds of files that a field takes.
const KINDS: [&str; 3] = ["image/jpeg", "image/png", "application/pdf"];

/// Takes a file of at most `most` bytes.
///
/// # Errors
/// What is wrong with it.
pub(super) fn check(sent: &Sent<'_>, most: u64) -> Result<Value, Rejection> {
    let kind = sent.mime.map(|mime| mime.split(';').next().unwrap_or_default().trim().to_lowercase());
    match kind.filter(|kind| !kind.is_empty()) {
        None => return Err(Rejection::UnknownFile),
        Some(kind) if !KINDS.contains(&kind.as_str()) => return Err(Rejection::FileKind(kind)),
        Some(_) => {}
    }
    match sent.size {
        None => Err(Rejection::UnknownFile),
        Some(0) => Err(Rejection::EmptyFile),
        Some(has) if has > most => Err(Rejection::FileTooLarge { most, has }),
        Some(_) => Ok(Value::File { id: sent.id.to_owned(), unique: sent.unique.to_owned(), photo: sent.photo }),
    }
}
