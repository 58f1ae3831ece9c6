//! What a bot writes: lengths after entities, formatting, and nothing that cannot be seen.

use serde_json::{Map, Value};

use super::html::{self, Entity};
use super::params::Params;
use super::refusal::{Refusal, bad};
use super::shared::put;

/// How long a message may be, in UTF-16 units after entities.
pub(super) const LONGEST_TEXT: usize = 4096;
/// How long the words under a file may be.
pub(super) const LONGEST_CAPTION: usize = 1024;
/// Telegram shows formatting up to this many stretches and silently drops the rest.
const MOST_ENTITIES: usize = 100;

/// Reads a text of the call into the fields of a message; `None` if there is nothing to see.
pub(super) fn read(
    params: &mut Params,
    field: &'static str,
    limit: usize,
    too_long: &str,
) -> Result<Option<Map<String, Value>>, Refusal> {
    let entities_field = if field == "text" { "entities" } else { "caption_entities" };
    let Some(source) = params.text(field) else { return Ok(None) };
    let mode = params.text("parse_mode").filter(|mode| !mode.is_empty());
    let (text, entities) = match mode {
        Some(mode) if mode.eq_ignore_ascii_case("html") => {
            let why = |why| bad(format!("can't parse entities: {why}"));
            let formatted = html::parse(source).map_err(why)?;
            let entities = formatted.entities.iter().map(Entity::json).collect();
            trimmed(&formatted.text, entities)
        }
        Some(_) => return Err(bad("unsupported parse_mode")),
        None => {
            let entities = params.get(entities_field).cloned().unwrap_or_default();
            trimmed(source, bounded(source, &entities)?)
        }
    };
    if text.chars().all(is_invisible) {
        return Ok(None);
    }
    if text.encode_utf16().count() > limit {
        return Err(bad(too_long));
    }
    if entities.len() > MOST_ENTITIES {
        params.breach(format!("{field}: more than {MOST_ENTITIES} entities"));
    }
    let mut fields = Map::new();
    if !entities.is_empty() {
        fields.insert(entities_field.to_owned(), entities.into());
    }
    fields.insert(field.to_owned(), text.into());
    Ok(Some(fields))
}

/// Cuts white space at both ends, as Telegram does, and moves the entities with the text.
fn trimmed(text: &str, entities: Vec<Value>) -> (String, Vec<Value>) {
    let text = text.trim_end();
    let lead: usize = text.chars().take_while(|c| c.is_whitespace()).map(char::len_utf16).sum();
    let text = text.trim_start();
    let units = text.encode_utf16().count();
    let kept = entities.into_iter().filter_map(|mut entity| {
        let number = |name: &str| entity.get(name)?.as_u64().and_then(|n| usize::try_from(n).ok());
        let (offset, length) = (number("offset")?, number("length")?);
        let end = (offset + length).saturating_sub(lead).min(units);
        let offset = offset.saturating_sub(lead);
        put(&mut entity, "offset", offset);
        put(&mut entity, "length", end.saturating_sub(offset));
        (end > offset).then_some(entity)
    });
    (text.to_owned(), kept.collect())
}

/// Checks that entities given beside a text lie within it.
fn bounded(text: &str, entities: &Value) -> Result<Vec<Value>, Refusal> {
    let units = u64::try_from(text.encode_utf16().count()).unwrap_or(u64::MAX);
    let entities = entities.as_array().cloned().unwrap_or_default();
    for entity in &entities {
        let number = |name: &str| entity.get(name).and_then(Value::as_u64);
        let (Some(offset), Some(length)) = (number("offset"), number("length")) else {
            return Err(bad("can't parse entities: wrong entity bounds"));
        };
        if length == 0 || offset.checked_add(length).is_none_or(|end| end > units) {
            return Err(bad("ENTITY_BOUNDS_INVALID"));
        }
    }
    Ok(entities)
}

fn is_invisible(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
