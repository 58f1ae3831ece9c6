//! The formatting of a message's words. What names people by their number and emoji of one's own are plain words here, and
//! so is what Telegram finds by itself in any text.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::text::formatted::{self, Look, Stretch};

#[derive(Deserialize)]
struct Entity {
    #[serde(rename = "type")]
    kind: String,
    offset: usize,
    length: usize,
    url: Option<String>,
}

impl Entity {
    fn read(self) -> Option<Stretch> {
        let look = match self.kind.as_str() {
            "bold" => Look::Bold,
            "italic" => Look::Italic,
            "underline" => Look::Underlined,
            "strikethrough" => Look::Struck,
            "spoiler" => Look::Spoiler,
            "code" => Look::Code,
            "pre" => Look::Block,
            "blockquote" | "expandable_blockquote" => Look::Quote,
            "text_link" => Look::Link(self.url.filter(|page| is_page(page))?),
            _ => return None,
        };
        Some(Stretch { from: self.offset, to: self.offset.checked_add(self.length)?, look })
    }
}

fn is_page(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// The words with their formatting; none where they have none that is kept.
pub(super) fn html(text: Option<&RawValue>, entities: Option<&RawValue>) -> Option<String> {
    let entities: Vec<Entity> = serde_json::from_str(entities?.get()).ok()?;
    let stretches: Vec<Stretch> = entities.into_iter().filter_map(Entity::read).collect();
    if stretches.is_empty() {
        return None;
    }
    let text: String = serde_json::from_str(text?.get()).ok()?;
    Some(formatted::html(&text, &stretches).as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn read(text: &str, entities: &Value) -> Option<String> {
        let raw = |value: &Value| RawValue::from_string(value.to_string()).unwrap();
        html(Some(&raw(&text.into())), Some(&raw(entities)))
    }

    #[test]
    fn e1_what_is_kept_of_formatting_and_what_is_plain() {
        let one = |kind: &str| json!([{"type": kind, "offset": 0, "length": 3}]);
        for (kind, expected) in [
            ("bold", Some("<b>abc</b>d")),
            ("italic", Some("<i>abc</i>d")),
            ("underline", Some("<u>abc</u>d")),
            ("strikethrough", Some("<s>abc</s>d")),
            ("spoiler", Some("<tg-spoiler>abc</tg-spoiler>d")),
            ("code", Some("<code>abc</code>d")),
            ("pre", Some("<pre>abc</pre>d")),
            ("expandable_blockquote", Some("<blockquote>abc</blockquote>d")),
            ("custom_emoji", None),
            ("text_mention", None),
            ("text_link", None),
            ("url", None),
            ("of the future", None),
        ] {
            assert_eq!(read("abcd", &one(kind)).as_deref(), expected, "{kind}");
        }
        let link = |url: &str| json!([{"type": "text_link", "offset": 0, "length": 3, "url": url}]);
        assert!(read("abcd", &link("https://oss.go.id")).is_some());
        assert_eq!(read("abcd", &link("tg://user?id=1")), None);
        assert_eq!(read("abcd", &json!("not a list")), None);
        assert_eq!(read("abcd", &json!([{"type": "bold", "offset": -1, "length": 3}])), None);
    }
}
