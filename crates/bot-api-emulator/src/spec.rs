//! Which methods there are, and which parameters of which type each one takes.

use serde_json::Value;

use super::params::Params;

/// Every method that the emulator knows; any other is refused and noted as a violation.
pub const METHODS: &[&str] = &[
    "getMe",
    "getFile",
    "getUpdates",
    "setWebhook",
    "getWebhookInfo",
    "setMyCommands",
    "getMyName",
    "setMyName",
    "getMyDescription",
    "setMyDescription",
    "getMyShortDescription",
    "setMyShortDescription",
    "sendMessage",
    "copyMessage",
    "copyMessages",
    "editMessageText",
    "editMessageCaption",
    "editMessageReplyMarkup",
    "deleteMessage",
    "deleteMessages",
    "setMessageReaction",
    "answerCallbackQuery",
    "answerInlineQuery",
    "sendChatAction",
    "sendDocument",
    "sendPhoto",
    "sendMediaGroup",
    "leaveChat",
    "createForumTopic",
    "editForumTopic",
    "closeForumTopic",
    "reopenForumTopic",
];

#[derive(Clone, Copy)]
enum Kind {
    Int,
    /// Text; also what names a file: an id, an address, `attach://…`.
    Text,
    Flag,
    /// An object or an array, or the same written as text.
    Json,
    Chat,
}

const SENDING: &str = "chat chat_id; int message_thread_id direct_messages_topic_id; \
    text business_connection_id parse_mode message_effect_id; \
    flag disable_notification protect_content allow_paid_broadcast; \
    json suggested_post_parameters reply_parameters reply_markup;";
const EDITING: &str = "chat chat_id; int message_id; json reply_markup; \
    text business_connection_id inline_message_id;";

/// The parameters of a method, each after the word for its kind.
fn known(method: &str) -> [&'static str; 2] {
    match method {
        "getUpdates" => ["int offset limit timeout;", "json allowed_updates"],
        "setWebhook" => [
            "text url certificate ip_address secret_token; int max_connections;",
            "json allowed_updates; flag drop_pending_updates",
        ],
        "getFile" => ["text file_id", ""],
        "setMyCommands" => ["json commands scope;", "text language_code"],
        "getMyName" | "getMyDescription" | "getMyShortDescription" => ["text language_code", ""],
        "setMyName" => ["text name language_code", ""],
        "setMyDescription" => ["text description language_code", ""],
        "setMyShortDescription" => ["text short_description language_code", ""],
        "sendMessage" => [SENDING, "text text; json entities link_preview_options"],
        "sendDocument" => [
            SENDING,
            "text document thumbnail caption; json caption_entities; \
             flag disable_content_type_detection",
        ],
        "sendPhoto" => {
            [SENDING, "text photo caption; json caption_entities; flag show_caption_above_media has_spoiler"]
        }
        // Buttons can stand under none.
        "sendMediaGroup" => [
            "chat chat_id; int message_thread_id direct_messages_topic_id; \
             text business_connection_id message_effect_id;",
            "json media reply_parameters; flag disable_notification protect_content allow_paid_broadcast",
        ],
        "copyMessage" => [
            SENDING,
            "chat from_chat_id; int message_id video_start_timestamp; text caption; json caption_entities; \
             flag show_caption_above_media",
        ],
        "copyMessages" => [
            "chat chat_id from_chat_id; int message_thread_id direct_messages_topic_id; json message_ids;",
            "flag disable_notification protect_content remove_caption",
        ],
        "editMessageText" => [EDITING, "text text parse_mode; json entities link_preview_options"],
        "editMessageCaption" => {
            [EDITING, "text caption parse_mode; json caption_entities; flag show_caption_above_media"]
        }
        "editMessageReplyMarkup" => [EDITING, ""],
        "deleteMessage" => ["chat chat_id;", "int message_id"],
        "deleteMessages" => ["chat chat_id;", "json message_ids"],
        "setMessageReaction" => ["chat chat_id; int message_id;", "json reaction; flag is_big"],
        "answerCallbackQuery" => ["text callback_query_id text url;", "flag show_alert; int cache_time"],
        "answerInlineQuery" => {
            ["text inline_query_id next_offset; json results button;", "int cache_time; flag is_personal"]
        }
        "sendChatAction" => ["chat chat_id; int message_thread_id;", "text business_connection_id action"],
        "leaveChat" => ["chat chat_id", ""],
        "createForumTopic" => ["chat chat_id; int icon_color;", "text name icon_custom_emoji_id"],
        "editForumTopic" => ["chat chat_id; int message_thread_id;", "text name icon_custom_emoji_id"],
        "closeForumTopic" | "reopenForumTopic" => ["chat chat_id;", "int message_thread_id"],
        _ => ["", ""],
    }
}

fn kind_of(method: &str, name: &str) -> Option<Kind> {
    let groups = known(method).into_iter().flat_map(|list| list.split(';'));
    let mut groups = groups.map(str::split_whitespace);
    groups.find_map(|mut words| {
        let kind = match words.next()? {
            "int" => Kind::Int,
            "text" => Kind::Text,
            "flag" => Kind::Flag,
            "json" => Kind::Json,
            _ => Kind::Chat,
        };
        words.any(|word| word == name).then_some(kind)
    })
}

/// Finds a method by its name in any case, as Telegram does.
pub(super) fn find(name: &str) -> Option<&'static str> {
    METHODS.iter().copied().find(|method| method.eq_ignore_ascii_case(name))
}

/// Notes what does not belong to the method, and gives every value the type it should have.
pub(super) fn check(method: &str, params: &mut Params) {
    let typed = params.typed;
    let mut breaches = Vec::new();
    for (name, value) in &mut params.values {
        let Some(kind) = kind_of(method, name) else {
            breaches.push(format!("{method}: unknown parameter {name}"));
            continue;
        };
        if !fit(kind, value, typed) {
            breaches.push(format!("{method}: parameter {name} has the wrong type"));
        }
    }
    params.breaches.append(&mut breaches);
}

/// Turns the value into the type that is wanted; false if it should not have needed it.
fn fit(kind: Kind, value: &mut Value, typed: bool) -> bool {
    use Kind::{Chat, Flag, Int, Json, Text};

    let better = match (kind, &*value) {
        (Int | Chat, Value::Number(number)) if number.is_i64() => return true,
        (Text, Value::String(_)) | (Flag, Value::Bool(_)) | (Json, Value::Array(_) | Value::Object(_)) => return true,
        (Int | Chat, Value::String(text)) => match text.parse::<i64>() {
            Ok(number) => number.into(),
            Err(_) => return matches!(kind, Chat) && text.starts_with('@'),
        },
        (Flag, Value::String(text)) => match text.to_ascii_lowercase().as_str() {
            "true" | "1" | "yes" => true.into(),
            "false" | "0" | "no" => false.into(),
            _ => return false,
        },
        (Json, Value::String(text)) => {
            let parsed = serde_json::from_str::<Value>(text).ok();
            let parsed = parsed.filter(|parsed| parsed.is_array() || parsed.is_object());
            let Some(parsed) = parsed else { return false };
            *value = parsed;
            return true;
        }
        // Telegram reads a JSON null as the word, and then refuses most of them.
        (Text, Value::Number(_) | Value::Bool(_) | Value::Null) => value.to_string().into(),
        _ => return false,
    };
    *value = better;
    !typed
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn checked(method: &str, values: Value, typed: bool) -> Params {
        let Value::Object(values) = values else { panic!("not an object") };
        let mut params = Params { values, typed, ..Params::default() };
        check(method, &mut params);
        params
    }

    #[test]
    fn an_unknown_parameter_is_a_breach() {
        let params = checked("sendMessage", json!({"chat_id": 1, "text": "a", "txt": "b"}), true);
        assert_eq!(params.breaches, ["sendMessage: unknown parameter txt"]);
    }

    #[test]
    fn a_number_as_text_is_a_breach_in_json_and_usual_in_a_form() {
        let values = json!({"chat_id": "7", "disable_notification": "true"});
        let typed = checked("sendMessage", values.clone(), true);
        assert_eq!((typed.int("chat_id"), typed.breaches.len()), (Some(7), 2));
        let form = checked("sendMessage", values, false);
        assert_eq!((form.flag("disable_notification"), form.breaches.len()), (true, 0));
    }

    #[test]
    fn markup_may_be_an_object_or_its_text() {
        for markup in [json!({"remove_keyboard": true}), json!("{\"remove_keyboard\":true}")] {
            let params = checked("sendMessage", json!({ "reply_markup": markup }), true);
            assert!(params.breaches.is_empty() && params.get("reply_markup").unwrap().is_object());
        }
    }

    #[test]
    fn every_method_is_found_in_any_case() {
        assert!(METHODS.iter().all(|method| find(&method.to_uppercase()) == Some(method)));
        assert_eq!(find("deleteWebhook"), None);
    }
}
