//! `sendMediaGroup`: two to ten pictures or files together, of what was sent before.
//! <https://core.telegram.org/bots/api#sendmediagroup>

use serde_json::{Map, Value};

use super::files::{self, File};
use super::limits::Cost;
use super::markup::Markup;
use super::methods;
use super::params::Params;
use super::refusal::{Refusal, bad};
use super::shared::Shared;
use super::state::State;
use super::text::{self, LONGEST_CAPTION};

/// So many together are an album.
const LEAST: usize = 2;
const MOST: usize = 10;
/// Pictures and videos go together; of all else an album has one kind alone.
const SEEN: [&str; 2] = ["photo", "video"];

/// Sends an album: each item is a message of its own, and counts as one.
pub(super) fn send(shared: &Shared, params: &Params) -> Result<Value, Refusal> {
    let media = params.get("media").and_then(Value::as_array).cloned().unwrap_or_default();
    if media.len() < LEAST {
        return Err(bad("there must be at least 2 messages to send as an album"));
    }
    if media.len() > MOST {
        return Err(bad("too much messages to send as an album"));
    }
    let mut state = shared.lock();
    let items: Vec<_> = media.iter().map(|one| item(&state, one)).collect::<Result<_, _>>()?;
    let mixed = |(_, file): &(Map<String, Value>, File)| {
        let first = items.first().map(|(_, file)| file.kind.as_str()).unwrap_or_default();
        file.kind != first && !(SEEN.contains(&first) && SEEN.contains(&file.kind.as_str()))
    };
    if items.iter().any(mixed) {
        return Err(bad("can't mix different types of media in an album"));
    }
    let chat = state.reach(params, Cost::Album(items.len()))?;
    let album = format!("{chat}-{}", state.last_message + 1);
    let mut sent = Vec::new();
    for (mut content, file) in items {
        content.insert("media_group_id".to_owned(), album.as_str().into());
        sent.push(methods::put_into(&mut state, chat, params, (content, Markup::Nothing, Some(file)))?);
    }
    Ok(sent.into())
}

/// One of them: its file, which Telegram has already, and the words under it.
fn item(state: &State, one: &Value) -> Result<(Map<String, Value>, File), Refusal> {
    let field = |name: &str| one.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (kind, id) = (field("type"), field("media"));
    if !["photo", "document", "video", "audio"].contains(&kind.as_str()) {
        return Err(bad(format!("type \"{kind}\" of the media is not supported in an album")));
    }
    let file = state.files.get(&id).filter(|file| file.kind == kind).cloned();
    let file = file.ok_or_else(|| bad("wrong file identifier/HTTP URL specified"))?;
    let values = one.as_object().cloned().unwrap_or_default();
    let mut words = Params { values, typed: true, ..Params::default() };
    let caption = text::read(&mut words, "caption", LONGEST_CAPTION, "message caption is too long")?;
    Ok((files::content(&file, caption), file))
}
