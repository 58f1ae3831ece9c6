//! The call that answers an inline query: cards that somebody sends on from another chat.

use serde_json::{Map, Value, json};

use crate::turn::{InlineAnswer, InlineResult};

/// Telegram may show the same answer to whoever asks the same, for so many seconds.
const CACHED_SECONDS: u32 = 300;

/// The method and its body.
#[must_use]
pub fn answer(answer: &InlineAnswer) -> (String, Vec<u8>) {
    let mut body = Map::new();
    body.insert("inline_query_id".to_owned(), answer.query.as_str().into());
    body.insert("results".to_owned(), answer.results.iter().map(article).collect());
    body.insert("cache_time".to_owned(), CACHED_SECONDS.into());
    body.insert("is_personal".to_owned(), false.into());
    if let Some((label, payload)) = &answer.more {
        body.insert("button".to_owned(), json!({ "text": label, "start_parameter": payload }));
    }
    ("answerInlineQuery".to_owned(), Value::Object(body).to_string().into_bytes())
}

/// A card as an article.
fn article(result: &InlineResult) -> Value {
    let InlineResult { id, title, about, text, button } = result;
    json!({
        "type": "article",
        "id": id,
        "title": title,
        "description": about,
        "input_message_content": {
            "message_text": text.as_str(),
            "parse_mode": "HTML",
            "link_preview_options": { "is_disabled": true },
        },
        "reply_markup": { "inline_keyboard": [[{ "text": button.label, "url": button.page }]] },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Button;
    use crate::text::Html;

    #[test]
    fn k3_an_answer_is_for_everybody_and_says_what_it_leads_to() {
        let card = InlineResult {
            id: "p_nib".into(),
            title: "NIB".into(),
            about: "Izin usaha".into(),
            text: Html::escape("a < b"),
            button: Button::link("Buka", "https://t.me/UmkmBot?start=p_nib".into()),
        };
        let found = InlineAnswer { query: "7".into(), results: vec![card], more: None };
        let (method, body) = answer(&found);
        let body: Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(method, "answerInlineQuery");
        assert_eq!((&body["is_personal"], &body["cache_time"]), (&json!(false), &json!(300)));
        let result = &body["results"][0];
        assert_eq!(result["input_message_content"]["message_text"], "a &lt; b");
        assert_eq!(result["reply_markup"]["inline_keyboard"][0][0]["url"], "https://t.me/UmkmBot?start=p_nib");
        assert_eq!(body.get("button"), None);
        let nothing = InlineAnswer { results: Vec::new(), more: Some(("Tanya".into(), "tanya".into())), ..found };
        let body: Value = serde_json::from_slice(&answer(&nothing).1).unwrap();
        assert_eq!((&body["results"], &body["button"]["start_parameter"]), (&json!([]), &json!("tanya")));
    }
}
